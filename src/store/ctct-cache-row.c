/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-row.h"

#include "ctct-email-address.h"
#include "ctct-list-membership.h"
#include "ctct-search-text.h"

static gint64
get_seconds (CtctDate *date)
{
  GDateTime *time = ctct_date_get_time (date);

  return time != NULL ? g_date_time_to_unix (time) : CTCT_CACHE_ROW_NEVER;
}

/* Somebody who came back may still have the date of having left. */
static gint64
get_opted_out (CtctContact *contact)
{
  CtctRecord *email = ctct_contact_get_email_item (contact);

  return email != NULL && ctct_contact_get_status (contact) == CTCT_STATUS_UNSUBSCRIBED
             ? get_seconds (ctct_record_get_date (email, CTCT_EMAIL_ADDRESS_OPT_OUT_DATE))
             : CTCT_CACHE_ROW_NEVER;
}

static gboolean
is_awaiting (CtctContact *contact)
{
  CtctRecord *email = ctct_contact_get_email_item (contact);
  CtctOpenEnum *confirm =
      email != NULL ? ctct_record_get_enum (email, CTCT_EMAIL_ADDRESS_CONFIRM_STATUS) : NULL;

  return ctct_contact_get_status (contact) == CTCT_STATUS_UNCONFIRMED ||
         ctct_open_enum_get_value (confirm) == CTCT_CONFIRM_UNCONFIRMED;
}

static GPtrArray *
list_lists (CtctContact *contact)
{
  g_autoptr (GPtrArray) items = ctct_contact_list_items (contact, CTCT_COLLECTION_LISTS);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    {
      const char *id = ctct_record_get_text (items->pdata[i], CTCT_LIST_MEMBERSHIP_ID);
      CtctOpenEnum *status = ctct_record_get_enum (items->pdata[i], CTCT_LIST_MEMBERSHIP_STATUS);

      if (*id != '\0' && ctct_open_enum_get_value (status) != CTCT_LIST_REMOVED)
        g_ptr_array_add (ids, g_strdup (id));
    }

  return ids;
}

CtctCacheRow *
ctct_cache_row_new (CtctContact *contact)
{
  CtctRecord *record = CTCT_RECORD (contact);
  CtctOpenEnum *status = ctct_record_get_enum (record, CTCT_CONTACT_STATUS);
  CtctCacheRow *self = g_new0 (CtctCacheRow, 1);

  self->id = g_strdup (ctct_contact_get_id (contact));
  self->first_name = g_strdup (ctct_record_get_text (record, CTCT_CONTACT_FIRST_NAME));
  self->last_name = g_strdup (ctct_record_get_text (record, CTCT_CONTACT_LAST_NAME));
  self->name = ctct_contact_dup_display_name (contact);
  self->short_name = ctct_contact_dup_short_name (contact);
  self->email = g_strdup (ctct_contact_get_email (contact));
  self->status_text = g_strdup (ctct_open_enum_get_text (status));
  self->status = ctct_open_enum_get_value (status);
  self->awaiting = is_awaiting (contact);
  self->modified = get_seconds (ctct_record_get_date (record, CTCT_CONTACT_MODIFIED_DATE));
  self->opted_out = get_opted_out (contact);
  self->lists = list_lists (contact);
  self->words = ctct_search_text_dup (contact);
  return self;
}

void
ctct_cache_row_free (CtctCacheRow *self)
{
  g_free (self->id);
  g_free (self->first_name);
  g_free (self->last_name);
  g_free (self->name);
  g_free (self->short_name);
  g_free (self->email);
  g_free (self->status_text);
  g_ptr_array_unref (self->lists);
  g_free (self->words);
  g_free (self);
}
