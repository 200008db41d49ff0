/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 1: an edit changes the members that were edited and no others. */

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-note.h"
#include "ctct-random-json.h"
#include "ctct-sendable.h"
#include "ctct-test-contacts.h"
#include "ctct-test-reading.h"
#include "ctct-test.h"
#include "ctct-v2-write-contact.h"

static const char *const array_names[CTCT_N_COLLECTIONS] = {
  NULL, "addresses", "email_addresses", "lists", "custom_fields", "notes"
};

static void
assert_written (CtctContact *contact, const char *expected)
{
  g_autoptr (GBytes) written = ctct_v2_write_contact (contact);
  g_autofree char *text = ctct_test_dup_text (written);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_rewritten (const char *text, const char *expected)
{
  g_autoptr (CtctContact) contact = ctct_test_read_contact (text);

  assert_written (contact, expected);
}

static void
test_set_text (void)
{
  g_autoptr (CtctContact) contact = ctct_test_read_contact (
      "{\"id\":\"1\",\"lists\":[],\"job_title\":\"Baker\",\"x\":[],\"fax\":null}");

  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_JOB_TITLE, "Miller");
  assert_written (contact,
                  "{\"id\":\"1\",\"lists\":[],\"job_title\":\"Miller\",\"x\":[],\"fax\":null}");
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_JOB_TITLE, "");
  assert_written (contact, "{\"id\":\"1\",\"lists\":[],\"job_title\":\"\",\"x\":[],\"fax\":null}");
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_FAX, "1");
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_LAST_NAME, "Oz");
  assert_written (contact, "{\"id\":\"1\",\"lists\":[],\"job_title\":\"\",\"x\":[],\"fax\":\"1\","
                           "\"last_name\":\"Oz\"}");
}

static void
test_edit_and_back (void)
{
  g_autofree char *text = ctct_test_load ("contacts/null-everywhere.json");
  g_autoptr (CtctContact) contact = ctct_test_read_contact (text);
  g_autofree char *expected = ctct_sendable_dup (text);

  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_FAX, "1");
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_FIRST_NAME, "");
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_FIRST_NAME, "Kwame");
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_FAX, "");
  assert_written (contact, expected);
}

static void
test_set_enum (void)
{
  g_autoptr (CtctContact) contact = ctct_test_read_contact (
      "{\"lists\":[],\"addresses\":[{\"address_type\":\"HOLIDAY\",\"city\":\"Bergen\"}]}");

  ctct_test_address_set_kind (ctct_test_get_item (contact, CTCT_COLLECTION_ADDRESSES, 0),
                              CTCT_ADDRESS_PERSONAL);
  assert_written (
      contact,
      "{\"lists\":[],\"addresses\":[{\"address_type\":\"PERSONAL\",\"city\":\"Bergen\"}]}");
}

static void
test_remove_items (void)
{
  g_autoptr (CtctContact) contact = ctct_test_read_contact (
      "{\"lists\":[1,{\"id\":\"1\"},\"x\",{\"id\":\"2\",\"y\":0},{\"id\":\"3\"},null]}");

  ctct_contact_remove_item (contact, CTCT_COLLECTION_LISTS,
                            ctct_test_get_item (contact, CTCT_COLLECTION_LISTS, 1));
  assert_written (contact, "{\"lists\":[1,{\"id\":\"1\"},\"x\",{\"id\":\"3\"},null]}");
  ctct_contact_remove_item (contact, CTCT_COLLECTION_LISTS,
                            ctct_test_get_item (contact, CTCT_COLLECTION_LISTS, 0));
  ctct_contact_remove_item (contact, CTCT_COLLECTION_LISTS,
                            ctct_test_get_item (contact, CTCT_COLLECTION_LISTS, 0));
  assert_written (contact, "{\"lists\":[1,\"x\",null]}");
}

static void
test_remove_all_items (void)
{
  g_autoptr (CtctContact) contact =
      ctct_test_read_contact ("{\"lists\":[],\"notes\":[{\"id\":\"n\",\"note\":\"t\"}]}");

  ctct_contact_remove_item (contact, CTCT_COLLECTION_NOTES,
                            ctct_test_get_item (contact, CTCT_COLLECTION_NOTES, 0));
  assert_written (contact, "{\"lists\":[],\"notes\":[]}");
}

static void
test_add_items (void)
{
  g_autoptr (CtctContact) contact =
      ctct_test_read_contact ("{\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"}"
                              ",7],\"notes\":null,\"custom_fields\":\"odd\"}");

  ctct_test_contact_add_list (contact, "5");
  ctct_test_contact_add_note (contact, "", "Call back");
  ctct_test_contact_add_custom_field (contact, "CustomField3", "Blue");
  ctct_test_contact_add_address (contact, "", CTCT_ADDRESS_BUSINESS, "1 Oak Road");
  assert_written (contact, "{\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"},7,{\"id\":\"5\"}],"
                           "\"notes\":[{\"note\":\"Call back\"}],"
                           "\"custom_fields\":[{\"name\":\"CustomField3\",\"value\":\"Blue\"}],"
                           "\"addresses\":[{\"address_type\":\"BUSINESS\","
                           "\"line1\":\"1 Oak Road\"}]}");
}

static void
test_made_here (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();

  assert_written (contact, "{\"lists\":[]}");
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_FIRST_NAME, "Ada");
  ctct_test_contact_add_email (contact, "", "ada@example.com");
  assert_written (contact,
                  "{\"first_name\":\"Ada\","
                  "\"email_addresses\":[{\"email_address\":\"ada@example.com\"}],\"lists\":[]}");
}

static void
test_left_out (void)
{
  assert_rewritten (
      "{\"id\":\"1\",\"created_date\":\"a\",\"department_name\":\"b\",\"fax\":\"\","
      "\"insert_date\":\"c\",\"last_update_date\":\"d\",\"source_is_url\":true,"
      "\"action_by\":\"e\",\"opt_in_default\":false,\"modified_date\":\"f\","
      "\"lists\":[{\"id\":\"1\",\"created_date\":\"kept\",\"modified_date\":\"kept\"}],"
      "\"notes\":[{\"id\":\"n\",\"created_date\":\"kept\"}],\"status\":\"ACTIVE\","
      "\"confirmed\":false,\"source\":\"API\",\"source_details\":true,\"x\":1}",
      "{\"id\":\"1\",\"fax\":\"\","
      "\"lists\":[{\"id\":\"1\",\"created_date\":\"kept\",\"modified_date\":\"kept\"}],"
      "\"notes\":[{\"id\":\"n\",\"created_date\":\"kept\"}],\"status\":\"ACTIVE\","
      "\"confirmed\":false,\"source\":\"API\",\"source_details\":true,\"x\":1}");
}

static void
test_lists_are_never_absent (void)
{
  assert_rewritten ("{\"id\":\"1\"}", "{\"id\":\"1\",\"lists\":[]}");
  assert_rewritten ("{\"lists\":null,\"id\":\"1\"}", "{\"lists\":[],\"id\":\"1\"}");
  assert_rewritten ("{\"lists\":[],\"id\":\"1\"}", "{\"lists\":[],\"id\":\"1\"}");
}

static void
test_opt_in_source (void)
{
  static const struct
  {
    const char *source;
    gboolean is_sent;
  } table[] = {
    { "\"ACTION_BY_OWNER\"", TRUE },
    { "\"ACTION_BY_VISITOR\"", TRUE },
    { "\"ACTION_BY_SYSTEM\"", FALSE },
    { "\"ACTION_BY_IMPORT\"", FALSE },
    { "\"action_by_owner\"", FALSE },
    { "null", FALSE },
    { "7", FALSE },
    { "\"\"", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("{\"lists\":[],\"email_addresses\":[{\"id\":\"1\",\"opt_in_source\":%s,"
                           "\"opt_out_source\":%s},7]}",
                           table[i].source, table[i].source);
      g_autofree char *without = g_strdup_printf (
          "{\"lists\":[],\"email_addresses\":[{\"id\":\"1\",\"opt_out_source\":%s},"
          "7]}",
          table[i].source);

      assert_rewritten (text, table[i].is_sent ? text : without);
    }
}

static void
test_odd_arrays (void)
{
  assert_rewritten ("{\"email_addresses\":null,\"lists\":[]}",
                    "{\"email_addresses\":null,\"lists\":[]}");
  assert_rewritten ("{\"email_addresses\":{\"opt_in_source\":\"ACTION_BY_SYSTEM\"},\"lists\":[]}",
                    "{\"email_addresses\":{\"opt_in_source\":\"ACTION_BY_SYSTEM\"},\"lists\":[]}");
}

static CtctRecord *
pick_record (CtctContact *contact, GRand *rand, CtctCollection *collection, guint *position)
{
  guint n_items;

  *collection = g_rand_int_range (rand, CTCT_COLLECTION_NONE, CTCT_N_COLLECTIONS);
  if (*collection == CTCT_COLLECTION_NONE)
    return CTCT_RECORD (contact);

  n_items = g_list_model_get_n_items (ctct_contact_get_items (contact, *collection));
  if (n_items == 0)
    return NULL;

  *position = (guint) g_rand_int_range (rand, 0, (gint32) n_items);
  return ctct_test_get_item (contact, *collection, *position);
}

static guint
pick_editable_field (CtctRecord *record, GRand *rand)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (record, &n_fields);
  guint field;

  do
    field = (guint) g_rand_int_range (rand, 0, (gint32) n_fields);
  while (!fields[field].editable);

  return field;
}

/* The object in the JSON that an item stands for: the one at its place among the objects. */
static JsonObject *
find_object (JsonObject *contact, CtctCollection collection, guint position)
{
  JsonArray *array;

  if (collection == CTCT_COLLECTION_NONE)
    return contact;

  array = json_object_get_array_member (contact, array_names[collection]);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)) && position-- == 0)
      return json_array_get_object_element (array, i);

  g_assert_not_reached ();
}

/* Returns what the member is to be. */
static const char *
edit_field (CtctRecord *record, guint field)
{
  if (ctct_record_get_fields (record, NULL)[field].type == CTCT_FIELD_TEXT)
    {
      ctct_record_set_text (record, field, "Edited “just now”");
      return "Edited “just now”";
    }

  if (ctct_open_enum_get_value (ctct_record_get_enum (record, field)) == CTCT_ADDRESS_PERSONAL)
    {
      ctct_test_address_set_kind (record, CTCT_ADDRESS_BUSINESS);
      return "BUSINESS";
    }

  ctct_test_address_set_kind (record, CTCT_ADDRESS_PERSONAL);
  return "PERSONAL";
}

static void
edit_at_random (const char *text, GRand *rand, int *n_edits)
{
  g_autoptr (CtctContact) contact = ctct_test_read_contact (text);
  g_autoptr (JsonNode) expected = json_from_string (text, NULL);
  g_autofree char *expected_text = NULL;
  g_autofree char *member = NULL;
  CtctCollection collection;
  guint position = 0;
  CtctRecord *record = pick_record (contact, rand, &collection, &position);
  const CtctFieldInfo *fields;
  const char *value;
  guint field;

  if (record == NULL || collection == CTCT_COLLECTION_LISTS)
    return;

  field = pick_editable_field (record, rand);
  fields = ctct_record_get_fields (record, NULL);
  member = g_strdelimit (g_strdup (fields[field].name), "-", '_');
  value = edit_field (record, field);
  json_object_set_string_member (
      find_object (json_node_get_object (expected), collection, position), member, value);

  ctct_sendable_prepare (json_node_get_object (expected));
  expected_text = json_to_string (expected, FALSE);
  assert_written (contact, expected_text);
  (*n_edits)++;
}

static void
test_random_edits (void)
{
  int n_rounds = ctct_random_json_get_n_rounds ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());
  int n_edits = 0;

  for (int i = 0; i < n_rounds; i++)
    {
      g_autofree char *text = ctct_random_json_dup_contact (rand);

      edit_at_random (text, rand, &n_edits);
    }

  g_assert_cmpint (n_edits, >, n_rounds / 4);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-write-contact/set-text", test_set_text);
  ctct_test_add ("/v2-write-contact/edit-and-back", test_edit_and_back);
  ctct_test_add ("/v2-write-contact/set-enum", test_set_enum);
  ctct_test_add ("/v2-write-contact/remove-items", test_remove_items);
  ctct_test_add ("/v2-write-contact/remove-all-items", test_remove_all_items);
  ctct_test_add ("/v2-write-contact/add-items", test_add_items);
  ctct_test_add ("/v2-write-contact/made-here", test_made_here);
  ctct_test_add ("/v2-write-contact/left-out", test_left_out);
  ctct_test_add ("/v2-write-contact/lists-are-never-absent", test_lists_are_never_absent);
  ctct_test_add ("/v2-write-contact/opt-in-source", test_opt_in_source);
  ctct_test_add ("/v2-write-contact/odd-arrays", test_odd_arrays);
  ctct_test_add ("/v2-write-contact/random-edits", test_random_edits);

  return ctct_test_run ();
}
