/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-item-row.h"

#include "ctct-address-format.h"
#include "ctct-country.h"
#include "ctct-custom-field.h"
#include "ctct-date-text.h"
#include "ctct-email-address.h"
#include "ctct-fact-row.h"
#include "ctct-field-label.h"
#include "ctct-note.h"

#include <glib/gi18n.h>

static char *
dup_address_text (CtctAddress *address)
{
  const char *code = ctct_record_get_text (CTCT_RECORD (address), CTCT_ADDRESS_COUNTRY_CODE);
  g_autofree char *country = ctct_country_dup_name (code);

  return ctct_address_format (address, country);
}

/* The group is called "Note" already, so the row says when it was written. */
static char *
dup_note_title (CtctRecord *note)
{
  CtctDate *created = ctct_record_get_date (note, CTCT_NOTE_CREATED_DATE);
  CtctDate *modified = ctct_record_get_date (note, CTCT_NOTE_MODIFIED_DATE);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gboolean is_new = ctct_date_is_never (modified) || ctct_date_equal (created, modified);
  g_autofree char *day = ctct_date_text_dup_day (is_new ? created : modified, zone);

  if (ctct_date_is_never (is_new ? created : modified))
    return g_strdup ("");

  if (is_new)
    /* Translators: above a note; %s is a day, “23 January 2013”. */
    return g_strdup_printf (_("Written %s"), day);

  /* Translators: above a note; %s is a day, “23 January 2013”. */
  return g_strdup_printf (_("Changed %s"), day);
}

static char *
dup_title (CtctRecord *item)
{
  if (CTCT_IS_NOTE (item))
    return dup_note_title (item);
  if (CTCT_IS_ADDRESS (item))
    return ctct_item_dup_label (CTCT_COLLECTION_ADDRESSES, item);
  if (CTCT_IS_CUSTOM_FIELD (item))
    return ctct_item_dup_label (CTCT_COLLECTION_CUSTOM_FIELDS, item);

  return ctct_item_dup_label (CTCT_COLLECTION_EMAIL_ADDRESSES, item);
}

static void
update_cb (AdwPreferencesRow *row, GParamSpec *pspec, CtctRecord *item)
{
  g_autofree char *title = dup_title (item);
  g_autofree char *text = ctct_item_row_dup_text (item);

  adw_preferences_row_set_title (row, title);
  ctct_fact_row_set_value (CTCT_FACT_ROW (row), text);
}

GtkWidget *
ctct_item_row_new (CtctRecord *item)
{
  GtkWidget *row = ctct_fact_row_new ();

  g_object_set (row, "copyable", TRUE, "prose", CTCT_IS_NOTE (item), NULL);
  g_signal_connect_object (item, "notify", G_CALLBACK (update_cb), row, G_CONNECT_SWAPPED);
  update_cb (ADW_PREFERENCES_ROW (row), NULL, item);
  return row;
}

char *
ctct_item_row_dup_text (CtctRecord *item)
{
  if (CTCT_IS_ADDRESS (item))
    return dup_address_text (CTCT_ADDRESS (item));
  if (CTCT_IS_NOTE (item))
    return g_strdup (ctct_record_get_text (item, CTCT_NOTE_TEXT));
  if (CTCT_IS_CUSTOM_FIELD (item))
    return g_strdup (ctct_record_get_text (item, CTCT_CUSTOM_FIELD_VALUE));

  return g_strdup (ctct_record_get_text (item, CTCT_EMAIL_ADDRESS_TEXT));
}
