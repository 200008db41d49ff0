/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-schema.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-list-membership.h"
#include "ctct-mailing-list.h"
#include "ctct-note.h"

static const CtctV2Word status_words[] = {
  { CTCT_STATUS_ACTIVE, "ACTIVE" },
  { CTCT_STATUS_UNCONFIRMED, "UNCONFIRMED" },
  { CTCT_STATUS_UNSUBSCRIBED, "OPTOUT" },
  { CTCT_STATUS_REMOVED, "REMOVED" },
  { CTCT_STATUS_NON_SUBSCRIBER, "NON_SUBSCRIBER" },
  { CTCT_STATUS_VISITOR, "VISITOR" },
  { CTCT_STATUS_ON_HOLD, "TEMP_HOLD" },
  { 0, NULL },
};

static const CtctV2Word address_type_words[] = {
  { CTCT_ADDRESS_PERSONAL, "PERSONAL" },
  { CTCT_ADDRESS_BUSINESS, "BUSINESS" },
  { 0, NULL },
};

static const CtctV2Word confirm_words[] = {
  { CTCT_CONFIRM_CONFIRMED, "CONFIRMED" },
  { CTCT_CONFIRM_NOT_REQUIRED, "NO_CONFIRMATION_REQUIRED" },
  { CTCT_CONFIRM_UNCONFIRMED, "UNCONFIRMED" },
  { 0, NULL },
};

static const CtctV2Word actor_words[] = {
  { CTCT_ACTOR_CONTACT, "ACTION_BY_VISITOR" },
  { CTCT_ACTOR_OWNER, "ACTION_BY_OWNER" },
  { CTCT_ACTOR_SYSTEM, "ACTION_BY_SYSTEM" },
  { 0, NULL },
};

static const CtctV2Word list_words[] = {
  { CTCT_LIST_ACTIVE, "ACTIVE" },
  { CTCT_LIST_HIDDEN, "HIDDEN" },
  { CTCT_LIST_REMOVED, "REMOVED" },
  { 0, NULL },
};

static const CtctV2Member contact_members[] = {
  { "id", CTCT_CONTACT_ID },
  { "contact_id", CTCT_CONTACT_UUID },
  { "status", CTCT_CONTACT_STATUS, status_words },
  { "prefix_name", CTCT_CONTACT_PREFIX_NAME },
  { "first_name", CTCT_CONTACT_FIRST_NAME },
  { "middle_name", CTCT_CONTACT_MIDDLE_NAME },
  { "last_name", CTCT_CONTACT_LAST_NAME },
  { "job_title", CTCT_CONTACT_JOB_TITLE },
  { "company_name", CTCT_CONTACT_COMPANY_NAME },
  { "home_phone", CTCT_CONTACT_HOME_PHONE },
  { "work_phone", CTCT_CONTACT_WORK_PHONE },
  { "cell_phone", CTCT_CONTACT_CELL_PHONE },
  { "fax", CTCT_CONTACT_FAX },
  { "confirmed", CTCT_CONTACT_CONFIRMED },
  { "source", CTCT_CONTACT_SOURCE },
  { "source_details", CTCT_CONTACT_SOURCE_DETAILS },
  { "created_date", CTCT_CONTACT_CREATED_DATE },
  { "modified_date", CTCT_CONTACT_MODIFIED_DATE },
  { NULL },
};

static const CtctV2Member address_members[] = {
  { "id", CTCT_ADDRESS_ID },
  { "address_type", CTCT_ADDRESS_KIND, address_type_words },
  { "line1", CTCT_ADDRESS_LINE1 },
  { "line2", CTCT_ADDRESS_LINE2 },
  { "line3", CTCT_ADDRESS_LINE3 },
  { "city", CTCT_ADDRESS_CITY },
  { "state", CTCT_ADDRESS_STATE },
  { "state_code", CTCT_ADDRESS_STATE_CODE },
  { "country_code", CTCT_ADDRESS_COUNTRY_CODE },
  { "postal_code", CTCT_ADDRESS_POSTAL_CODE },
  { "sub_postal_code", CTCT_ADDRESS_SUB_POSTAL_CODE },
  { NULL },
};

static const CtctV2Member email_members[] = {
  { "id", CTCT_EMAIL_ADDRESS_ID },
  { "email_address", CTCT_EMAIL_ADDRESS_TEXT },
  { "status", CTCT_EMAIL_ADDRESS_STATUS, status_words },
  { "confirm_status", CTCT_EMAIL_ADDRESS_CONFIRM_STATUS, confirm_words },
  { "opt_in_source", CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE, actor_words },
  { "opt_in_date", CTCT_EMAIL_ADDRESS_OPT_IN_DATE },
  { "opt_out_source", CTCT_EMAIL_ADDRESS_OPT_OUT_SOURCE, actor_words },
  { "opt_out_date", CTCT_EMAIL_ADDRESS_OPT_OUT_DATE },
  { NULL },
};

static const CtctV2Member membership_members[] = {
  { "id", CTCT_LIST_MEMBERSHIP_ID },
  { "status", CTCT_LIST_MEMBERSHIP_STATUS, list_words },
  { NULL },
};

static const CtctV2Member custom_field_members[] = {
  { "name", CTCT_CUSTOM_FIELD_NAME },
  { "label", CTCT_CUSTOM_FIELD_LABEL },
  { "value", CTCT_CUSTOM_FIELD_VALUE },
  { NULL },
};

static const CtctV2Member note_members[] = {
  { "id", CTCT_NOTE_ID },
  { "note", CTCT_NOTE_TEXT },
  { "created_date", CTCT_NOTE_CREATED_DATE },
  { "modified_date", CTCT_NOTE_MODIFIED_DATE },
  { NULL },
};

static const CtctV2Member list_members[] = {
  { "id", CTCT_MAILING_LIST_ID },
  { "name", CTCT_MAILING_LIST_NAME },
  { "status", CTCT_MAILING_LIST_STATUS, list_words },
  { "contact_count", CTCT_MAILING_LIST_CONTACT_COUNT },
  { "created_date", CTCT_MAILING_LIST_CREATED_DATE },
  { "modified_date", CTCT_MAILING_LIST_MODIFIED_DATE },
  { NULL },
};

static const char *const arrays[CTCT_N_COLLECTIONS] = {
  [CTCT_COLLECTION_ADDRESSES] = "addresses", [CTCT_COLLECTION_EMAIL_ADDRESSES] = "email_addresses",
  [CTCT_COLLECTION_LISTS] = "lists",         [CTCT_COLLECTION_CUSTOM_FIELDS] = "custom_fields",
  [CTCT_COLLECTION_NOTES] = "notes",
};

static const char *const left_out[] = {
  "created_date",  "modified_date", "department_name", "insert_date", "last_update_date",
  "source_is_url", "action_by",     "opt_in_default",  NULL,
};

/* Members of a list that it may bring along into a contact (contract 2). */
static const char *const list_luggage[] = {
  "name", "contact_count", "created_date", "modified_date", NULL,
};

/* Few names begin alike, and this is asked some hundred times for each contact. */
static gboolean
is_name (const char *known, const char *name)
{
  return known[0] == name[0] && g_str_equal (known, name);
}

const CtctV2Member *
ctct_v2_schema_get_members (GType record_type)
{
  if (record_type == CTCT_TYPE_CONTACT)
    return contact_members;
  if (record_type == CTCT_TYPE_ADDRESS)
    return address_members;
  if (record_type == CTCT_TYPE_EMAIL_ADDRESS)
    return email_members;
  if (record_type == CTCT_TYPE_LIST_MEMBERSHIP)
    return membership_members;
  if (record_type == CTCT_TYPE_CUSTOM_FIELD)
    return custom_field_members;
  if (record_type == CTCT_TYPE_NOTE)
    return note_members;
  if (record_type == CTCT_TYPE_MAILING_LIST)
    return list_members;

  g_return_val_if_reached (NULL);
}

const char *
ctct_v2_schema_get_array (CtctCollection collection)
{
  return arrays[collection];
}

CtctCollection
ctct_v2_schema_find_collection (const char *name)
{
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    if (is_name (arrays[i], name))
      return i;

  return CTCT_COLLECTION_NONE;
}

const CtctV2Member *
ctct_v2_schema_find_member (GType record_type, const char *name)
{
  const CtctV2Member *member = ctct_v2_schema_get_members (record_type);

  for (; member->name != NULL; member++)
    if (is_name (member->name, name))
      return member;

  return NULL;
}

gboolean
ctct_v2_schema_knows (GType record_type, const char *name)
{
  if (ctct_v2_schema_find_member (record_type, name) != NULL)
    return TRUE;
  if (record_type == CTCT_TYPE_LIST_MEMBERSHIP)
    return g_strv_contains (list_luggage, name);

  return record_type == CTCT_TYPE_CONTACT &&
         (ctct_v2_schema_find_collection (name) != CTCT_COLLECTION_NONE ||
          ctct_v2_schema_is_left_out (name));
}

gboolean
ctct_v2_schema_is_left_out (const char *contact_member)
{
  for (guint i = 0; left_out[i] != NULL; i++)
    if (is_name (left_out[i], contact_member))
      return TRUE;

  return FALSE;
}

CtctOpenEnum *
ctct_v2_schema_read_word (const CtctV2Member *member, const char *word)
{
  for (const CtctV2Word *known = member->words; known->word != NULL; known++)
    if (g_str_equal (known->word, word))
      return ctct_open_enum_new (known->value, word);

  return ctct_open_enum_new (0, word);
}

const char *
ctct_v2_schema_get_word (const CtctV2Member *member, int value)
{
  for (const CtctV2Word *known = member->words; known->word != NULL; known++)
    if (known->value == value)
      return known->word;

  return NULL;
}
