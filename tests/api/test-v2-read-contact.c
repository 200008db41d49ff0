/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 1: what is read and not edited is written back the same, less what cannot be sent. */

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-error.h"
#include "ctct-json-check.h"
#include "ctct-list-membership.h"
#include "ctct-note.h"
#include "ctct-random-json.h"
#include "ctct-sendable.h"
#include "ctct-test-reading.h"
#include "ctct-test.h"
#include "ctct-v2-read-contact.h"
#include "ctct-v2-write-contact.h"

static CtctContact *
load_contact (const char *name)
{
  g_autofree char *path = g_strdup_printf ("contacts/%s.json", name);
  g_autofree char *text = ctct_test_load (path);

  return ctct_test_read_contact (text);
}

static guint
count_items (CtctContact *contact, CtctCollection collection)
{
  return g_list_model_get_n_items (ctct_contact_get_items (contact, collection));
}

static void
assert_text (gpointer record, guint field, const char *expected)
{
  g_assert_cmpstr (ctct_record_get_text (CTCT_RECORD (record), field), ==, expected);
}

static void
assert_enum (gpointer record, guint field, int value, const char *text)
{
  CtctOpenEnum *word = ctct_record_get_enum (CTCT_RECORD (record), field);

  g_assert_cmpint (ctct_open_enum_get_value (word), ==, value);
  g_assert_cmpstr (ctct_open_enum_get_text (word), ==, text);
}

/* Changes a record and changes it back, so that it is written anew and not by what it was read from. */
static void
touch (CtctRecord *record)
{
  g_autofree char *text = g_strdup (ctct_record_get_text (record, 0));

  ctct_record_set_text (record, 0, "touched");
  ctct_record_set_text (record, 0, text);
}

static void
touch_all (CtctContact *contact)
{
  touch (CTCT_RECORD (contact));
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    {
      g_autoptr (GPtrArray) items = ctct_contact_list_items (contact, i);

      for (guint j = 0; j < items->len; j++)
        touch (items->pdata[j]);
    }
}

static void
assert_lossless (CtctContact *contact, const char *text)
{
  g_autofree char *expected = ctct_sendable_dup (text);

  for (int round = 0; round < 2; round++)
    {
      g_autoptr (GBytes) written = ctct_v2_write_contact (contact);
      g_autofree char *written_text = ctct_test_dup_text (written);

      g_assert_cmpstr (written_text, ==, expected);
      touch_all (contact);
    }
}

static void
test_page (void)
{
  g_autoptr (CtctContact) contact = load_contact ("contact-196-of-the-page");
  CtctRecord *address = ctct_test_get_item (contact, CTCT_COLLECTION_ADDRESSES, 0);
  CtctRecord *email = ctct_test_get_item (contact, CTCT_COLLECTION_EMAIL_ADDRESSES, 0);
  CtctRecord *list = ctct_test_get_item (contact, CTCT_COLLECTION_LISTS, 0);

  assert_text (contact, CTCT_CONTACT_ID, "196");
  assert_enum (contact, CTCT_CONTACT_STATUS, CTCT_STATUS_ACTIVE, "ACTIVE");
  assert_text (contact, CTCT_CONTACT_FAX, "318-978-7575");
  assert_text (contact, CTCT_CONTACT_SOURCE, "API");
  assert_text (contact, CTCT_CONTACT_SOURCE_DETAILS, "Server Flow App");
  assert_text (contact, CTCT_CONTACT_PREFIX_NAME, "Mr.");
  assert_text (contact, CTCT_CONTACT_FIRST_NAME, "Ronald");
  assert_text (contact, CTCT_CONTACT_MIDDLE_NAME, "");
  assert_text (contact, CTCT_CONTACT_LAST_NAME, "Martone");
  assert_text (contact, CTCT_CONTACT_JOB_TITLE, "Systems Analyst 3");
  assert_text (contact, CTCT_CONTACT_COMPANY_NAME, "System Optimzations");
  assert_text (contact, CTCT_CONTACT_HOME_PHONE, "617-555-1212");
  assert_text (contact, CTCT_CONTACT_WORK_PHONE, "318-978-8896");
  assert_text (contact, CTCT_CONTACT_CELL_PHONE, "448-989-3182");
  g_assert_false (ctct_record_get_boolean (CTCT_RECORD (contact), CTCT_CONTACT_CONFIRMED));
  g_assert_null (ctct_record_get_date (CTCT_RECORD (contact), CTCT_CONTACT_CREATED_DATE));
  g_assert_cmpuint (count_items (contact, CTCT_COLLECTION_NOTES), ==, 0);
  g_assert_cmpuint (count_items (contact, CTCT_COLLECTION_CUSTOM_FIELDS), ==, 0);

  assert_text (address, CTCT_ADDRESS_ID, "2");
  assert_enum (address, CTCT_ADDRESS_KIND, CTCT_ADDRESS_BUSINESS, "BUSINESS");
  assert_text (address, CTCT_ADDRESS_LINE1, "47 Shawmut Ave.");
  assert_text (address, CTCT_ADDRESS_LINE2, "Suite 404");
  assert_text (address, CTCT_ADDRESS_CITY, "Boston");
  assert_text (address, CTCT_ADDRESS_STATE, "Massachusetts");
  assert_text (address, CTCT_ADDRESS_STATE_CODE, "MA");
  assert_text (address, CTCT_ADDRESS_COUNTRY_CODE, "us");
  assert_text (address, CTCT_ADDRESS_POSTAL_CODE, "02158");
  assert_text (address, CTCT_ADDRESS_SUB_POSTAL_CODE, "");

  assert_text (email, CTCT_EMAIL_ADDRESS_ID, "1");
  assert_text (email, CTCT_EMAIL_ADDRESS_TEXT, "rmartone@systems.com");
  assert_enum (email, CTCT_EMAIL_ADDRESS_STATUS, CTCT_STATUS_ACTIVE, "ACTIVE");
  assert_enum (email, CTCT_EMAIL_ADDRESS_CONFIRM_STATUS, CTCT_CONFIRM_NOT_REQUIRED,
               "NO_CONFIRMATION_REQUIRED");
  assert_enum (email, CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE, CTCT_ACTOR_CONTACT, "ACTION_BY_VISITOR");
  g_assert_null (ctct_record_get_enum (email, CTCT_EMAIL_ADDRESS_OPT_OUT_SOURCE));

  assert_text (list, CTCT_LIST_MEMBERSHIP_ID, "1");
  assert_enum (list, CTCT_LIST_MEMBERSHIP_STATUS, CTCT_LIST_ACTIVE, "ACTIVE");
}

static void
test_all_members (void)
{
  g_autoptr (CtctContact) contact = ctct_test_read_contact (
      "{\"contact_id\":\"u\",\"middle_name\":\"m\",\"confirmed\":true,"
      "\"created_date\":\"2019-03-01T09:30:00.000Z\","
      "\"modified_date\":\"2023-11-30T17:05:12.000Z\","
      "\"addresses\":[{\"line3\":\"l3\",\"sub_postal_code\":\"1\"}],"
      "\"email_addresses\":[{\"opt_in_date\":\"2019-03-01T09:30:00.000Z\","
      "\"opt_out_date\":\"2020-03-01T09:30:00.000Z\","
      "\"opt_out_source\":\"ACTION_BY_OWNER\"}],"
      "\"custom_fields\":[{\"name\":\"n\",\"label\":\"l\",\"value\":\"v\"}],"
      "\"notes\":[{\"id\":\"i\",\"note\":\"t\","
      "\"created_date\":\"2018-01-01T00:00:00.000Z\","
      "\"modified_date\":\"2018-02-01T00:00:00.000Z\"}]}");
  CtctRecord *email = ctct_test_get_item (contact, CTCT_COLLECTION_EMAIL_ADDRESSES, 0);
  CtctRecord *field = ctct_test_get_item (contact, CTCT_COLLECTION_CUSTOM_FIELDS, 0);
  CtctRecord *note = ctct_test_get_item (contact, CTCT_COLLECTION_NOTES, 0);

  assert_text (contact, CTCT_CONTACT_UUID, "u");
  assert_text (contact, CTCT_CONTACT_MIDDLE_NAME, "m");
  g_assert_true (ctct_record_get_boolean (CTCT_RECORD (contact), CTCT_CONTACT_CONFIRMED));
  g_assert_cmpstr (ctct_record_peek_text (CTCT_RECORD (contact), CTCT_CONTACT_CREATED_DATE), ==,
                   "2019-03-01T09:30:00.000Z");
  g_assert_cmpstr (ctct_record_peek_text (CTCT_RECORD (contact), CTCT_CONTACT_MODIFIED_DATE), ==,
                   "2023-11-30T17:05:12.000Z");
  assert_text (ctct_test_get_item (contact, CTCT_COLLECTION_ADDRESSES, 0), CTCT_ADDRESS_LINE3,
               "l3");
  assert_text (ctct_test_get_item (contact, CTCT_COLLECTION_ADDRESSES, 0),
               CTCT_ADDRESS_SUB_POSTAL_CODE, "1");
  g_assert_cmpstr (ctct_record_peek_text (email, CTCT_EMAIL_ADDRESS_OPT_IN_DATE), ==,
                   "2019-03-01T09:30:00.000Z");
  g_assert_cmpstr (ctct_record_peek_text (email, CTCT_EMAIL_ADDRESS_OPT_OUT_DATE), ==,
                   "2020-03-01T09:30:00.000Z");
  assert_enum (email, CTCT_EMAIL_ADDRESS_OPT_OUT_SOURCE, CTCT_ACTOR_OWNER, "ACTION_BY_OWNER");
  assert_text (field, CTCT_CUSTOM_FIELD_NAME, "n");
  assert_text (field, CTCT_CUSTOM_FIELD_LABEL, "l");
  assert_text (field, CTCT_CUSTOM_FIELD_VALUE, "v");
  assert_text (note, CTCT_NOTE_ID, "i");
  assert_text (note, CTCT_NOTE_TEXT, "t");
  g_assert_cmpstr (ctct_record_peek_text (note, CTCT_NOTE_CREATED_DATE), ==,
                   "2018-01-01T00:00:00.000Z");
  g_assert_cmpstr (ctct_record_peek_text (note, CTCT_NOTE_MODIFIED_DATE), ==,
                   "2018-02-01T00:00:00.000Z");
}

static void
test_statuses (void)
{
  static const struct
  {
    const char *word;
    CtctStatus status;
  } table[] = {
    { "ACTIVE", CTCT_STATUS_ACTIVE },
    { "UNCONFIRMED", CTCT_STATUS_UNCONFIRMED },
    { "OPTOUT", CTCT_STATUS_UNSUBSCRIBED },
    { "REMOVED", CTCT_STATUS_REMOVED },
    { "NON_SUBSCRIBER", CTCT_STATUS_NON_SUBSCRIBER },
    { "VISITOR", CTCT_STATUS_VISITOR },
    { "TEMP_HOLD", CTCT_STATUS_ON_HOLD },
    { "SNOOZED", CTCT_STATUS_UNKNOWN },
    { "active", CTCT_STATUS_UNKNOWN },
    { "", CTCT_STATUS_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"status\":\"%s\"}", table[i].word);
      g_autoptr (CtctContact) contact = ctct_test_read_contact (text);

      assert_enum (contact, CTCT_CONTACT_STATUS, table[i].status, table[i].word);
      assert_lossless (contact, text);
    }
}

static void
test_words (void)
{
  g_autoptr (CtctContact) contact = ctct_test_read_contact (
      "{\"addresses\":[{\"address_type\":\"PERSONAL\"},{\"address_type\":\"HOLIDAY\"}],"
      "\"lists\":[{\"status\":\"HIDDEN\"},{\"status\":\"REMOVED\"},"
      "{\"status\":\"NOT ACTIVE\"}],"
      "\"email_addresses\":[{\"confirm_status\":\"CONFIRMED\","
      "\"opt_in_source\":\"ACTION_BY_SYSTEM\"},{\"confirm_status\":\"UNCONFIRMED\","
      "\"opt_in_source\":\"ACTION_BY_CAT\"}]}");
  CtctRecord *first = ctct_test_get_item (contact, CTCT_COLLECTION_EMAIL_ADDRESSES, 0);
  CtctRecord *second = ctct_test_get_item (contact, CTCT_COLLECTION_EMAIL_ADDRESSES, 1);

  assert_enum (ctct_test_get_item (contact, CTCT_COLLECTION_ADDRESSES, 0), CTCT_ADDRESS_KIND,
               CTCT_ADDRESS_PERSONAL, "PERSONAL");
  assert_enum (ctct_test_get_item (contact, CTCT_COLLECTION_ADDRESSES, 1), CTCT_ADDRESS_KIND,
               CTCT_ADDRESS_UNKNOWN, "HOLIDAY");
  assert_enum (ctct_test_get_item (contact, CTCT_COLLECTION_LISTS, 0), CTCT_LIST_MEMBERSHIP_STATUS,
               CTCT_LIST_HIDDEN, "HIDDEN");
  assert_enum (ctct_test_get_item (contact, CTCT_COLLECTION_LISTS, 1), CTCT_LIST_MEMBERSHIP_STATUS,
               CTCT_LIST_REMOVED, "REMOVED");
  assert_enum (ctct_test_get_item (contact, CTCT_COLLECTION_LISTS, 2), CTCT_LIST_MEMBERSHIP_STATUS,
               CTCT_LIST_UNKNOWN, "NOT ACTIVE");
  assert_enum (first, CTCT_EMAIL_ADDRESS_CONFIRM_STATUS, CTCT_CONFIRM_CONFIRMED, "CONFIRMED");
  assert_enum (first, CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE, CTCT_ACTOR_SYSTEM, "ACTION_BY_SYSTEM");
  assert_enum (second, CTCT_EMAIL_ADDRESS_CONFIRM_STATUS, CTCT_CONFIRM_UNCONFIRMED, "UNCONFIRMED");
  assert_enum (second, CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE, CTCT_ACTOR_UNKNOWN, "ACTION_BY_CAT");
}

static void
test_never (void)
{
  static const char *const names[] = { "never-1969", "never-empty", "never-null", "never-absent" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CtctContact) contact = load_contact (names[i]);
      CtctRecord *email = ctct_test_get_item (contact, CTCT_COLLECTION_EMAIL_ADDRESSES, 0);

      g_assert_true (
          ctct_date_is_never (ctct_record_get_date (email, CTCT_EMAIL_ADDRESS_OPT_OUT_DATE)));
    }
}

static void
test_odd_types (void)
{
  g_autoptr (CtctContact) contact = load_contact ("odd-types");

  assert_enum (contact, CTCT_CONTACT_STATUS, CTCT_STATUS_UNKNOWN, "7");
  assert_text (contact, CTCT_CONTACT_FAX, "{\"number\":\"555\"}");
  assert_text (contact, CTCT_CONTACT_PREFIX_NAME, "1");
  assert_text (contact, CTCT_CONTACT_FIRST_NAME, "true");
  assert_text (contact, CTCT_CONTACT_MIDDLE_NAME, "[]");
  assert_text (contact, CTCT_CONTACT_HOME_PHONE, "6175550112");
  g_assert_false (ctct_record_get_boolean (CTCT_RECORD (contact), CTCT_CONTACT_CONFIRMED));
  g_assert_null (ctct_date_get_time (
      ctct_record_get_date (CTCT_RECORD (contact), CTCT_CONTACT_MODIFIED_DATE)));
  g_assert_cmpuint (count_items (contact, CTCT_COLLECTION_ADDRESSES), ==, 0);
  g_assert_cmpuint (count_items (contact, CTCT_COLLECTION_NOTES), ==, 0);
  g_assert_cmpuint (count_items (contact, CTCT_COLLECTION_LISTS), ==, 1);
  g_assert_cmpuint (count_items (contact, CTCT_COLLECTION_EMAIL_ADDRESSES), ==, 1);
}

static void
test_integer_ids (void)
{
  g_autoptr (CtctContact) contact = load_contact ("integer-ids");

  assert_text (contact, CTCT_CONTACT_ID, "40211");
  assert_text (ctct_test_get_item (contact, CTCT_COLLECTION_LISTS, 1), CTCT_LIST_MEMBERSHIP_ID,
               "1552534540");
  assert_text (ctct_test_get_item (contact, CTCT_COLLECTION_NOTES, 0), CTCT_NOTE_ID, "88");
}

static void
test_obstacles (void)
{
  g_autoptr (CtctContact) none = ctct_test_read_contact ("{\"id\":\"1\"}");
  g_autoptr (CtctContact) several =
      ctct_test_read_contact ("{\"id\":\"1\",\"id\":\"2\",\"fax\":\"a\\u0000b\"}");

  g_assert_cmpint (ctct_contact_get_obstacles (none), ==, CTCT_OBSTACLE_NONE);
  g_assert_cmpint (ctct_contact_get_obstacles (several), ==,
                   CTCT_OBSTACLE_REPEATED_MEMBER | CTCT_OBSTACLE_NUL_CHARACTER);
  assert_text (several, CTCT_CONTACT_FAX,
               "a\xef\xbf\xbd"
               "b");
}

static void
test_no_object (void)
{
  static const char *const texts[] = {
    "[]", "null", "\"196\"", "196", "[{\"id\":\"196\"}]", "true"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (texts[i], NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (ctct_v2_read_contact (node, CTCT_OBSTACLE_NONE, &error));
      g_assert_error (error, CTCT_ERROR, CTCT_ERROR_UNREADABLE);
    }
}

static void
test_lossless_file (gconstpointer data)
{
  g_autofree char *text = ctct_test_load (data);
  g_autoptr (CtctContact) contact = ctct_test_read_contact (text);
  g_autoptr (CtctContact) copy = ctct_contact_copy (contact);

  assert_lossless (contact, text);
  assert_lossless (copy, text);
}

static void
test_lossless_random (void)
{
  int n_rounds = ctct_random_json_get_n_rounds ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (int i = 0; i < n_rounds; i++)
    {
      g_autofree char *text = ctct_random_json_dup_contact (rand);
      g_autoptr (CtctContact) contact = ctct_test_read_contact (text);
      g_autoptr (GBytes) written = ctct_v2_write_contact (contact);
      g_autofree char *written_text = ctct_test_dup_text (written);
      g_autofree char *expected = ctct_sendable_dup (text);

      g_assert_cmpint (ctct_contact_get_obstacles (contact), ==, CTCT_OBSTACLE_NONE);
      g_assert_cmpstr (written_text, ==, expected);
    }
}

static void
add_files (void)
{
  g_auto (GStrv) names = ctct_test_list_files ("contacts", ".json");

  g_assert_cmpuint (g_strv_length (names), >=, 20);
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *path = g_strdup_printf ("/v2-read-contact/lossless/%s", *name);
      g_autofree char *file = g_strconcat ("contacts/", *name, NULL);

      ctct_test_add_data (path, g_intern_string (file), test_lossless_file);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-read-contact/page", test_page);
  ctct_test_add ("/v2-read-contact/all-members", test_all_members);
  ctct_test_add ("/v2-read-contact/statuses", test_statuses);
  ctct_test_add ("/v2-read-contact/words", test_words);
  ctct_test_add ("/v2-read-contact/never", test_never);
  ctct_test_add ("/v2-read-contact/odd-types", test_odd_types);
  ctct_test_add ("/v2-read-contact/integer-ids", test_integer_ids);
  ctct_test_add ("/v2-read-contact/obstacles", test_obstacles);
  ctct_test_add ("/v2-read-contact/no-object", test_no_object);
  ctct_test_add ("/v2-read-contact/lossless/random", test_lossless_random);
  add_files ();

  return ctct_test_run ();
}
