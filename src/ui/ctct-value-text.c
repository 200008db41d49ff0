/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-value-text.h"

#include "ctct-address-format.h"
#include "ctct-country.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-field-label.h"
#include "ctct-list-name.h"
#include "ctct-note.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#define FIRST_STRONG_ISOLATE    "\u2068"
#define POP_DIRECTIONAL_ISOLATE "\u2069"

static char *
dup_address (CtctRecord *address)
{
  const char *code = ctct_record_get_text (address, CTCT_ADDRESS_COUNTRY_CODE);
  g_autofree char *country = *code != '\0' ? ctct_country_dup_name (code) : NULL;

  return ctct_address_format (CTCT_ADDRESS (address), country);
}

static char *
dup_item (CtctCollection collection, CtctRecord *item)
{
  switch (collection)
    {
    case CTCT_COLLECTION_ADDRESSES:
      return dup_address (item);
    case CTCT_COLLECTION_EMAIL_ADDRESSES:
      return g_strdup (ctct_record_get_text (item, CTCT_EMAIL_ADDRESS_TEXT));
    case CTCT_COLLECTION_CUSTOM_FIELDS:
      return g_strdup (ctct_record_get_text (item, CTCT_CUSTOM_FIELD_VALUE));
    case CTCT_COLLECTION_NOTES:
      return g_strdup (ctct_record_get_text (item, CTCT_NOTE_TEXT));
    case CTCT_COLLECTION_LISTS:
      return g_strdup (_("In this list"));
    case CTCT_COLLECTION_NONE:
    default:
      return g_strdup ("");
    }
}

static char *
dup_field (CtctCollection collection, CtctRecord *record, const char *field)
{
  int number = ctct_record_find_field (record, field);

  if (collection == CTCT_COLLECTION_ADDRESSES && number == CTCT_ADDRESS_KIND)
    return ctct_item_dup_label (collection, record);
  if (collection == CTCT_COLLECTION_ADDRESSES && number == CTCT_ADDRESS_COUNTRY_CODE)
    return ctct_country_dup_name (ctct_record_get_text (record, number));

  return g_strdup (number >= 0 ? ctct_record_peek_text (record, number) : "");
}

char *
ctct_value_dup_label (const CtctFieldPath *path, CtctContact *contact, GListModel *lists)
{
  if (path->collection == CTCT_COLLECTION_LISTS && path->identity != NULL)
    return ctct_list_name_dup (lists, path->identity);

  return ctct_field_path_dup_label (path, contact);
}

char *
ctct_value_dup_text (const CtctFieldPath *path, CtctRecord *record)
{
  g_autofree char *text = NULL;

  if (record == NULL)
    return g_strdup (path->collection == CTCT_COLLECTION_LISTS ? _("Not in this list")
                                                               : _("Not there"));

  text = path->field != NULL ? dup_field (path->collection, record, path->field)
                             : dup_item (path->collection, record);
  return *text != '\0' ? g_steal_pointer (&text) : g_strdup (C_("value", "Empty"));
}

static gboolean
is_right_to_left (gunichar letter)
{
  switch ((int) g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      return FALSE;
    }
}

static GtkTextDirection
find_direction (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return is_right_to_left (g_utf8_get_char (at)) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;

  return GTK_TEXT_DIR_NONE;
}

/* What was and what will be would change places where both run against the sentence that they are in.
 * Numbers alone do so only from right to left. */
static gboolean
flows_with_interface (const char *text)
{
  GtkTextDirection direction = find_direction (text);

  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    return direction == GTK_TEXT_DIR_RTL;

  return direction != GTK_TEXT_DIR_RTL;
}

char *
ctct_value_dup_line (const CtctFieldPath *path, CtctRecord *record)
{
  g_autofree char *text = ctct_value_dup_text (path, record);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *line = NULL;

  /* Translators: stands between the lines of an address or a note where they are on one line. */
  line = g_strjoinv (_(", "), lines);
  if (flows_with_interface (line))
    return g_steal_pointer (&line);

  return g_strconcat (FIRST_STRONG_ISOLATE, line, POP_DIRECTIONAL_ISOLATE, NULL);
}
