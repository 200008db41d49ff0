/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-echo.h"

#include "ctct-address.h"
#include "ctct-email-address.h"

/* Both parts with one space where the service may have split them. */
static char *
dup_postal_code (CtctRecord *address)
{
  g_autofree char *whole =
      g_strjoin (" ", ctct_record_get_text (address, CTCT_ADDRESS_POSTAL_CODE),
                 ctct_record_get_text (address, CTCT_ADDRESS_SUB_POSTAL_CODE), NULL);
  g_autoptr (GString) code = g_string_new (NULL);
  gboolean split = FALSE;

  for (const char *c = whole; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_isspace (character))
        {
          split = code->len > 0;
          continue;
        }
      if (split)
        g_string_append_c (code, ' ');
      g_string_append_unichar (code, character);
      split = FALSE;
    }

  return g_string_free (g_steal_pointer (&code), FALSE);
}

static gboolean
address_field_alike (CtctRecord *shown, CtctRecord *wanted, CtctAddressField field)
{
  if (field == CTCT_ADDRESS_COUNTRY_CODE)
    return g_ascii_strcasecmp (ctct_record_get_text (shown, field),
                               ctct_record_get_text (wanted, field)) == 0;

  if (field == CTCT_ADDRESS_STATE)
    return *ctct_record_get_text (wanted, CTCT_ADDRESS_STATE_CODE) != '\0';

  if (field == CTCT_ADDRESS_POSTAL_CODE || field == CTCT_ADDRESS_SUB_POSTAL_CODE)
    {
      g_autofree char *shown_code = dup_postal_code (shown);
      g_autofree char *wanted_code = dup_postal_code (wanted);

      return g_str_equal (shown_code, wanted_code);
    }

  return FALSE;
}

static gboolean
field_alike (CtctRecord *shown, CtctRecord *wanted, guint field)
{
  return ctct_record_field_equal (shown, wanted, field) ||
         (CTCT_IS_ADDRESS (shown) && address_field_alike (shown, wanted, field));
}

static gboolean
item_alike (CtctRecord *shown, CtctRecord *wanted)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (wanted, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].editable && !field_alike (shown, wanted, i))
      return FALSE;

  return TRUE;
}

gboolean
ctct_v2_shows (CtctContact *shown, CtctChange *change)
{
  g_autoptr (CtctRecord) record = ctct_change_dup_target (change, shown);

  switch (change->kind)
    {
    case CTCT_CHANGE_SET:
      return record != NULL && field_alike (record, change->after,
                                            ctct_record_find_field (record, change->path->field));
    case CTCT_CHANGE_ADD:
      return record != NULL && item_alike (record, change->after);
    case CTCT_CHANGE_REMOVE:
      return record == NULL;
    default:
      g_assert_not_reached ();
    }
}

gboolean
ctct_v2_shows_any (CtctContact *shown, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    if (ctct_v2_shows (shown, changes->pdata[i]))
      return TRUE;

  return FALSE;
}

/* An item with a place for text and none in it. */
static gboolean
is_blank (CtctRecord *item)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (item, &n_fields);
  gboolean has_place = FALSE;

  for (guint i = 0; i < n_fields; i++)
    {
      if (!fields[i].editable || fields[i].type != CTCT_FIELD_TEXT)
        continue;
      if (*ctct_record_get_text (item, i) != '\0')
        return FALSE;
      has_place = TRUE;
    }

  return has_place;
}

/* To add or to remove an item that says nothing. */
static gboolean
is_about_nothing (CtctChange *change)
{
  return change->kind != CTCT_CHANGE_SET &&
         is_blank (change->after != NULL ? change->after : change->before);
}

/* A list and a custom field are what their name says, anything else is what stands in it. */
static gboolean
is_under_another_id (CtctChange *removed, CtctChange *added)
{
  CtctCollection collection = removed->path->collection;

  return removed->kind == CTCT_CHANGE_REMOVE && added->kind == CTCT_CHANGE_ADD &&
         collection == added->path->collection && collection != CTCT_COLLECTION_LISTS &&
         collection != CTCT_COLLECTION_CUSTOM_FIELDS && item_alike (removed->before, added->after);
}

/* Takes out the change and the one that undoes it, if there is one. */
static gboolean
take_pair (GPtrArray *changes, guint removed)
{
  for (guint added = 0; added < changes->len; added++)
    if (is_under_another_id (changes->pdata[removed], changes->pdata[added]))
      {
        g_ptr_array_remove_index (changes, MAX (removed, added));
        g_ptr_array_remove_index (changes, MIN (removed, added));
        return TRUE;
      }

  return FALSE;
}

GPtrArray *
ctct_v2_find_differences (CtctContact *shown, CtctContact *sent)
{
  GPtrArray *differences = ctct_contact_diff_editable (shown, sent);

  for (guint i = 0; i < differences->len;)
    if (ctct_v2_shows (shown, differences->pdata[i]) || is_about_nothing (differences->pdata[i]))
      g_ptr_array_remove_index (differences, i);
    else
      i++;

  for (guint i = 0; i < differences->len;)
    if (take_pair (differences, i))
      i = 0;
    else
      i++;

  return differences;
}

static gboolean
is_in_use (CtctRecord *record, guint field)
{
  int status = ctct_open_enum_get_value (ctct_record_get_enum (record, field));

  return status == CTCT_STATUS_ACTIVE || status == CTCT_STATUS_REMOVED;
}

static gboolean
is_expected_status (CtctChange *change, guint field, gboolean lists_changed)
{
  return lists_changed && is_in_use (change->before, field) && is_in_use (change->after, field);
}

static gboolean
is_side_effect (CtctChange *change, gboolean lists_changed, gboolean email_changed)
{
  if (change->kind != CTCT_CHANGE_SET)
    return FALSE;

  switch (change->path->collection)
    {
    case CTCT_COLLECTION_NONE:
      return g_str_equal (change->path->field, "status") &&
             !is_expected_status (change, CTCT_CONTACT_STATUS, lists_changed);
    case CTCT_COLLECTION_EMAIL_ADDRESSES:
      if (email_changed)
        return FALSE;
      return g_str_equal (change->path->field, "opt-in-source") ||
             (g_str_equal (change->path->field, "status") &&
              !is_expected_status (change, CTCT_EMAIL_ADDRESS_STATUS, lists_changed));
    case CTCT_COLLECTION_ADDRESSES:
    case CTCT_COLLECTION_LISTS:
    case CTCT_COLLECTION_CUSTOM_FIELDS:
    case CTCT_COLLECTION_NOTES:
    default:
      return FALSE;
    }
}

static gboolean
changes_collection (GPtrArray *changes, CtctCollection collection)
{
  for (guint i = 0; i < changes->len; i++)
    if (((CtctChange *) changes->pdata[i])->path->collection == collection)
      return TRUE;

  return FALSE;
}

GPtrArray *
ctct_v2_find_side_effects (CtctContact *before, CtctContact *sent, CtctContact *shown)
{
  g_autoptr (GPtrArray) wanted = ctct_contact_diff_editable (before, sent);
  gboolean lists_changed = changes_collection (wanted, CTCT_COLLECTION_LISTS);
  gboolean email_changed = changes_collection (wanted, CTCT_COLLECTION_EMAIL_ADDRESSES);
  GPtrArray *effects = ctct_contact_diff (before, shown);

  for (guint i = 0; i < effects->len;)
    if (is_side_effect (effects->pdata[i], lists_changed, email_changed))
      i++;
    else
      g_ptr_array_remove_index (effects, i);

  return effects;
}
