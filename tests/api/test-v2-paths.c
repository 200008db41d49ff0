/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 3: a place in the body that was sent is a field by identity. */

#include "ctct-test-contacts.h"
#include "ctct-test-reading.h"
#include "ctct-test.h"
#include "ctct-v2-write-contact.h"

#include <json-glib/json-glib.h>

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
assert_path (CtctContact *contact, const char *pointer, const char *expected)
{
  g_autoptr (CtctFieldPath) path = ctct_v2_find_path (contact, pointer);
  g_autofree char *text = path != NULL ? ctct_field_path_to_string (path) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static void
test_paths (void)
{
  g_autofree char *text = ctct_test_load ("contacts/three-addresses.json");
  g_autoptr (CtctContact) contact = ctct_test_read_contact (text);

  assert_path (contact, "#/first_name", "first-name");
  assert_path (contact, "#/addresses", "addresses");
  assert_path (contact, "#/addresses/0", "addresses/b1");
  assert_path (contact, "#/addresses/0/state_code", "addresses/b1/state-code");
  assert_path (contact, "#/addresses/2/postal_code", "addresses/b3/postal-code");
  assert_path (contact, "#/email_addresses/0/opt_in_source", "email-addresses/e1/opt-in-source");
  assert_path (contact, "#/lists/0", "lists/1");
  assert_path (contact, "#/lists", "lists");
  assert_path (contact, "#/notes", "notes");
  /* As near as there is something. */
  assert_path (contact, "#/addresses/3/line1", "addresses");
  assert_path (contact, "#/addresses/x/line1", "addresses");
  assert_path (contact, "#/addresses/-1", "addresses");
  assert_path (contact, "#/addresses/99999999999999999999", "addresses");
  assert_path (contact, "#/addresses/0/no_such_member", "addresses/b1");
  assert_path (contact, "#/addresses/0/line1/deeper", "addresses/b1/line1");
  assert_path (contact, "#/addresses/", "addresses");
  /* No place that the program has a name for. */
  assert_path (contact, "#/xxx", NULL);
  assert_path (contact, "#/", NULL);
  assert_path (contact, "#", NULL);
  assert_path (contact, "", NULL);
  assert_path (contact, "/addresses/0", NULL);
  assert_path (contact, "The contact list 9 does not exist.", NULL);
}

static void
test_paths_without_ids (void)
{
  g_autofree char *text = ctct_test_load ("contacts/addresses-without-ids.json");
  g_autofree char *fields = ctct_test_load ("contacts/custom-fields.json");
  g_autoptr (CtctContact) addresses = ctct_test_read_contact (text);
  g_autoptr (CtctContact) custom_fields = ctct_test_read_contact (fields);

  assert_path (addresses, "#/addresses/0/city", "addresses/business/city");
  assert_path (addresses, "#/addresses/1/city", "addresses/HOLIDAY/city");
  assert_path (custom_fields, "#/custom_fields/3/name", "custom-fields/Shoe size/name");
}

/* Pointers go into the body that was sent, which has other places than the one that was read. */
static void
test_paths_after_edits (void)
{
  g_autoptr (CtctContact) contact =
      ctct_test_read_contact ("{\"lists\":[null,{\"id\":\"a\"},{\"id\":\"b\"},5,{\"id\":\"c\"}]}");

  ctct_test_contact_add_list (contact, "new");
  ctct_contact_remove_item (contact, CTCT_COLLECTION_LISTS,
                            ctct_test_get_item (contact, CTCT_COLLECTION_LISTS, 0));
  assert_written (contact, "{\"lists\":[null,{\"id\":\"b\"},5,{\"id\":\"c\"},{\"id\":\"new\"}]}");
  assert_path (contact, "#/lists/0/id", "lists");
  assert_path (contact, "#/lists/1/id", "lists/b/id");
  assert_path (contact, "#/lists/2", "lists");
  assert_path (contact, "#/lists/3", "lists/c");
  assert_path (contact, "#/lists/4/status", "lists/new/status");
  assert_path (contact, "#/lists/5", "lists");
}

/* Each member of the body, by its pointer, is the field that was read from it. */
static void
assert_members_lead_back (CtctContact *contact,
                          CtctCollection collection,
                          guint i,
                          JsonObject *object,
                          const char *base)
{
  CtctRecord *record = collection == CTCT_COLLECTION_NONE
                           ? CTCT_RECORD (contact)
                           : ctct_test_get_item (contact, collection, i);
  g_autofree char *identity =
      collection == CTCT_COLLECTION_NONE ? NULL : ctct_record_dup_identity (record);
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (record, &n_fields);

  for (guint field = 0; field < n_fields; field++)
    {
      g_autofree char *member = g_strdelimit (g_strdup (fields[field].name), "-", '_');
      g_autofree char *pointer = g_strdup_printf ("%s%s", base, member);
      g_autoptr (CtctFieldPath) expected =
          ctct_field_path_new (collection, identity, fields[field].name);
      g_autoptr (CtctFieldPath) path = ctct_v2_find_path (contact, pointer);

      g_assert_true (json_object_has_member (object, member));
      g_assert_true (ctct_field_path_equal (path, expected));
    }
}

static void
test_all_paths (void)
{
  static const char text[] =
      "{\"id\":\"1\",\"contact_id\":\"u\",\"status\":\"ACTIVE\",\"prefix_name\":\"a\","
      "\"first_name\":\"a\",\"middle_name\":\"a\",\"last_name\":\"a\",\"job_title\":\"a\","
      "\"company_name\":\"a\",\"home_phone\":\"a\",\"work_phone\":\"a\",\"cell_phone\":\"a\","
      "\"fax\":\"a\",\"confirmed\":true,\"source\":\"a\",\"source_details\":\"a\","
      "\"created_date\":\"a\",\"modified_date\":\"a\","
      "\"addresses\":[{\"id\":\"1\",\"address_type\":\"PERSONAL\",\"line1\":\"a\",\"line2\":\"a\","
      "\"line3\":\"a\",\"city\":\"a\",\"state\":\"a\",\"state_code\":\"a\",\"country_code\":\"a\","
      "\"postal_code\":\"a\",\"sub_postal_code\":\"a\"}],"
      "\"email_addresses\":[{\"id\":\"1\",\"email_address\":\"a\",\"status\":\"a\","
      "\"confirm_status\":\"a\",\"opt_in_source\":\"a\",\"opt_in_date\":\"a\",\"opt_out_source\":"
      "\"a\","
      "\"opt_out_date\":\"a\"}],\"lists\":[{\"id\":\"1\",\"status\":\"a\"}],"
      "\"custom_fields\":[{\"name\":\"a\",\"label\":\"a\",\"value\":\"a\"}],"
      "\"notes\":[{\"id\":\"1\",\"note\":\"a\",\"created_date\":\"a\",\"modified_date\":\"a\"}]}";
  g_autoptr (CtctContact) contact = ctct_test_read_contact (text);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (node);

  assert_members_lead_back (contact, CTCT_COLLECTION_NONE, 0, object, "#/");
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    {
      g_autofree char *base = g_strdup_printf ("#/%s/0/", array_names[i]);
      JsonArray *array = json_object_get_array_member (object, array_names[i]);

      assert_members_lead_back (contact, i, 0, json_array_get_object_element (array, 0), base);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-paths/paths", test_paths);
  ctct_test_add ("/v2-paths/paths-without-ids", test_paths_without_ids);
  ctct_test_add ("/v2-paths/paths-after-edits", test_paths_after_edits);
  ctct_test_add ("/v2-paths/all-paths", test_all_paths);

  return ctct_test_run ();
}
