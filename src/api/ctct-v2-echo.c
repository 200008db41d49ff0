/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-echo.h"

#include "ctct-address.h"

static char *
dup_postal_code (CtctRecord *address)
{
  g_autofree char *whole =
      g_strjoin (" ", ctct_record_get_text (address, CTCT_ADDRESS_POSTAL_CODE),
                 ctct_record_get_text (address, CTCT_ADDRESS_SUB_POSTAL_CODE), NULL);

  return g_strdup (g_strstrip (whole));
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

static gboolean
shows (CtctContact *contact, CtctChange *change)
{
  g_autoptr (CtctRecord) record = ctct_change_dup_target (change, contact);

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
    if (shows (shown, changes->pdata[i]))
      return TRUE;

  return FALSE;
}

gboolean
ctct_v2_shows_all (CtctContact *shown, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    if (!shows (shown, changes->pdata[i]))
      return FALSE;

  return TRUE;
}

GPtrArray *
ctct_v2_find_differences (CtctContact *shown, CtctContact *sent)
{
  GPtrArray *differences = ctct_contact_diff_editable (shown, sent);

  for (guint i = 0; i < differences->len;)
    if (shows (shown, differences->pdata[i]))
      g_ptr_array_remove_index (differences, i);
    else
      i++;

  return differences;
}
