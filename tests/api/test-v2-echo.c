/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is made of the body of an answer: it decides what is told, and is asked for where it is none. */

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-note.h"
#include "ctct-save-case.h"
#include "ctct-test-contacts.h"

#define SAVED CTCT_UPDATE_SAVED

static CtctSaveCase *
edit (void)
{
  CtctSaveCase *self = ctct_save_case_new (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);

  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  return self;
}

static CtctSaveCase *
edit_with (const char *member, const char *json)
{
  CtctSaveCase *self = edit ();

  ctct_save_case_change_member (self, member, json);
  ctct_save_case_read (self);
  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  return self;
}

/* The next PUT is done, and answered with that member in another way. NULL takes the member out. */
static void
answer_with (CtctSaveCase *self, const char *member, const char *json)
{
  g_autofree char *text = ctct_sandbox_dup_contact (self->api->sandbox, self->id);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (root);
  g_autofree char *answer = NULL;

  json_object_set_string_member (object, "job_title", "Baker");
  json_object_remove_member (object, member);
  if (json != NULL)
    json_object_set_member (object, member, json_from_string (json, NULL));
  answer = json_to_string (root, FALSE);
  ctct_api_add_fault (self->api, ctct_fault_new_answer_after (200, answer, -1), "PUT", 0, 1);
}

static void
assert_saved (CtctSaveCase *self, const char *requests, const char *differences)
{
  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_case_assert_requests (self, requests);
  ctct_save_assert_differences (self, differences);
}

static const char *
get_shown (CtctSaveCase *self, guint field)
{
  return ctct_record_get_text (CTCT_RECORD (ctct_update_get_contact (self->update)), field);
}

/* The contact is not read again where the answer has it. */
static void
test_body_decides (void)
{
  g_autoptr (CtctSaveCase) self = edit ();

  answer_with (self, "fax", "\"1\"");
  assert_saved (self, "gp", "fax: 1 → 318-978-7575");
  g_assert_cmpstr (get_shown (self, CTCT_CONTACT_FAX), ==, "1");
}

static void
test_no_body (void)
{
  static const char *const bodies[] = { "",
                                        " ",
                                        "null",
                                        "[]",
                                        "\"\"",
                                        "{}",
                                        "{\"id\":\"196\"}",
                                        "{\"id\":\"196\",\"email_addresses\":{}}",
                                        "{\"id\":\"196\",\"email_addresses\":[]}",
                                        "{\"id\":\"1960\",\"email_addresses\":[{\"id\":\"1\"}]}",
                                        "{\"id\":null,\"email_addresses\":[{\"id\":\"1\"}]}",
                                        "{\"id\":\"196\",\"email_addresses\":[{\"id\":\"1\"}]" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (CtctSaveCase) self = edit ();

      ctct_api_add_fault (self->api, ctct_fault_new_answer_after (200, bodies[i], -1), "PUT", 0, 1);
      assert_saved (self, "gpg", "");
      g_assert_cmpstr (get_shown (self, CTCT_CONTACT_JOB_TITLE), ==, "Baker");
    }
}

/* Nothing has three forms, of which none is a difference. */
static void
test_nothing (void)
{
  static const char *const members[] = { "middle_name", "fax", "notes", "custom_fields" };
  static const char *const forms[] = { NULL, "null", "\"\"" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    for (guint j = 0; j < G_N_ELEMENTS (forms); j++)
      {
        g_autoptr (CtctSaveCase) self = edit_with ("fax", "null");

        answer_with (self, members[i], forms[j]);
        assert_saved (self, "gp", "");
      }
}

/* Nor is an item that says nothing. */
static void
test_blank_items (void)
{
  g_autoptr (CtctSaveCase) self = edit_with (
      "addresses", "[{\"id\":\"7\",\"address_type\":\"PERSONAL\",\"line1\":\"\",\"city\":null}]");
  g_autoptr (CtctSaveCase) field =
      edit_with ("custom_fields", "[{\"name\":\"CustomField3\",\"value\":\"x\"}]");

  answer_with (self, "addresses", "[]");
  assert_saved (self, "gp", "");

  ctct_record_set_text (ctct_save_case_get_item (field, CTCT_COLLECTION_CUSTOM_FIELDS, 0),
                        CTCT_CUSTOM_FIELD_VALUE, "");
  assert_saved (field, "gp", "");
  ctct_save_assert_stored (field, "custom_fields", "[]");
}

static void
test_lists_merged (void)
{
  g_autoptr (CtctSaveCase) self =
      edit_with ("lists", "[{\"id\":\"1\",\"status\":\"ACTIVE\"},{\"id\":\"1\"},{\"id\":\"2\"}]");

  assert_saved (self, "gp", "");
  ctct_save_assert_stored (
      self, "lists", "[{\"id\":\"1\",\"status\":\"ACTIVE\"},{\"id\":\"2\",\"status\":\"ACTIVE\"}]");
}

/* What the sandbox does as the service would: letters, state and postal code in its own way. */
static void
test_own_way (void)
{
  g_autoptr (CtctSaveCase) self = edit ();
  CtctRecord *address = ctct_save_case_get_item (self, CTCT_COLLECTION_ADDRESSES, 0);

  ctct_record_set_text (address, CTCT_ADDRESS_COUNTRY_CODE, "CA");
  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE, "QC");
  ctct_record_set_text (address, CTCT_ADDRESS_STATE, "Quebec City");
  ctct_record_set_text (address, CTCT_ADDRESS_POSTAL_CODE, "G1R  4S9");
  assert_saved (self, "gp", "");
  ctct_save_assert_stored (
      self, "addresses",
      "[{\"id\":\"2\",\"line1\":\"47 Shawmut Ave.\",\"line2\":\"Suite 404\",\"line3\":\"\","
      "\"city\":\"Boston\",\"address_type\":\"BUSINESS\",\"state_code\":\"QC\",\"state\":"
      "\"Quebec\","
      "\"country_code\":\"ca\",\"postal_code\":\"G1R\",\"sub_postal_code\":\"4S9\"}]");
}

/* The same fields with values that are not the service's own way of saying the same. */
#define ADDRESS(state_code, state, country, postal, sub)                                           \
  "[{\"id\":\"2\",\"line1\":\"47 Shawmut Ave.\",\"line2\":\"Suite 404\",\"city\":\"Boston\","      \
  "\"address_type\":\"BUSINESS\",\"state_code\":\"" state_code "\",\"state\":\"" state "\","       \
  "\"country_code\":\"" country "\",\"postal_code\":\"" postal "\",\"sub_postal_code\":\"" sub     \
  "\"}]"

static void
test_not_its_own_way (void)
{
  static const struct
  {
    const char *addresses;
    const char *differences;
  } table[] = {
    { ADDRESS ("MA", "Massachusetts", "us", "02158", ""), "" },
    { ADDRESS ("MA", "MASS", "US", " 02158", " "), "" },
    { ADDRESS ("NY", "New York", "us", "02158", ""), "addresses/2/state-code: NY → MA" },
    { ADDRESS ("", "Massachusetts", "us", "02158", ""), "addresses/2/state-code:  → MA" },
    { ADDRESS ("MA", "Massachusetts", "ca", "02158", ""), "addresses/2/country-code: ca → us" },
    { ADDRESS ("MA", "Massachusetts", "us", "0215", "8"),
      "addresses/2/postal-code: 0215 → 02158, addresses/2/sub-postal-code: 8 → " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CtctSaveCase) self = edit ();

      answer_with (self, "addresses", table[i].addresses);
      assert_saved (self, "gp", table[i].differences);
    }
}

/* A state without a code is the person's own, and has to come back as it was written. */
static void
test_state_without_code (void)
{
  g_autoptr (CtctSaveCase) self = edit_with ("addresses", ADDRESS ("", "Idf", "fr", "75001", ""));

  answer_with (self, "addresses", ADDRESS ("", "Paris", "fr", "75001", ""));
  assert_saved (self, "gp", "addresses/2/state: Paris → Idf");
}

/* The service may name what it stores anew. */
static void
test_other_ids (void)
{
  g_autoptr (CtctSaveCase) self = edit_with ("notes", "[{\"id\":\"n1\",\"note\":\"x\"}]");

  answer_with (self, "notes", "[{\"id\":\"n2\",\"note\":\"x\"}]");
  assert_saved (self, "gp", "");

  ctct_save_case_read (self);
  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Brewer");
  ctct_record_set_text (ctct_contact_get_email_item (self->draft), CTCT_EMAIL_ADDRESS_TEXT,
                        "new@example.com");
  answer_with (self, "email_addresses", "[{\"id\":\"e2\",\"email_address\":\"new@example.com\"}]");
  assert_saved (self, "gp", "job-title: Baker → Brewer");

  ctct_save_case_read (self);
  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  answer_with (self, "email_addresses",
               "[{\"id\":\"e2\",\"email_address\":\"other@example.com\"}]");
  assert_saved (self, "gp", "- email-addresses/e2, + email-addresses/1");
}

/* Another list or custom field is another thing, whatever stands in it. */
static void
test_other_names (void)
{
  g_autoptr (CtctSaveCase) self =
      edit_with ("custom_fields", "[{\"name\":\"CustomField1\",\"value\":\"x\"}]");
  g_autoptr (CtctSaveCase) lists = edit ();

  answer_with (self, "custom_fields", "[{\"name\":\"CustomField2\",\"value\":\"x\"}]");
  assert_saved (self, "gp", "- custom-fields/CustomField2, + custom-fields/CustomField1");

  answer_with (lists, "lists", "[{\"id\":\"2\",\"status\":\"ACTIVE\"}]");
  assert_saved (lists, "gp", "- lists/2, + lists/1");
}

/* All that was ignored or changed is told, with what is there and what was sent. */
static void
test_everything_else (void)
{
  g_autoptr (CtctSaveCase) self = edit ();
  CtctChange *change;
  CtctRecord *address;

  ctct_test_contact_add_note (self->draft, "", "Called on Monday");
  ctct_test_contact_add_list (self->draft, "2");
  answer_with (self, "prefix_name", "\"Dr.\"");
  assert_saved (self, "gp", "prefix-name: Dr. → Mr., + lists/2, + notes/");
  change = g_ptr_array_index (ctct_update_get_differences (self->update), 2);
  g_assert_null (change->before);
  g_assert_cmpstr (ctct_record_get_text (change->after, CTCT_NOTE_TEXT), ==, "Called on Monday");

  ctct_save_case_read (self);
  address = ctct_save_case_get_item (self, CTCT_COLLECTION_ADDRESSES, 0);
  ctct_contact_remove_item (self->draft, CTCT_COLLECTION_ADDRESSES, address);
  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  answer_with (self, "fax", "\"318-978-7575\"");
  assert_saved (self, "gp", "- addresses/2");
}

/* A success that changed nothing. */
static void
test_ignored (void)
{
  g_autoptr (CtctSaveCase) self = edit ();
  g_autofree char *text = ctct_sandbox_dup_contact (self->api->sandbox, self->id);

  ctct_api_add_fault (self->api, ctct_fault_new_answer (200, text, -1), "PUT", 0, 1);
  assert_saved (self, "gp", "job-title: Systems Analyst 3 → Baker");
}

/* "Put it back": the differences are made to what the service shows, and saved. */
static void
test_put_it_back (void)
{
  g_autoptr (CtctSaveCase) self = edit ();
  g_autofree char *answer = NULL;
  g_autoptr (CtctContact) shown = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autofree char *spoilt = NULL;

  ctct_test_contact_add_note (self->draft, "", "Called on Monday");
  answer_with (self, "fax", "\"1\"");
  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_assert_differences (self, "fax: 1 → 318-978-7575, + notes/");
  shown = g_object_ref (ctct_update_get_contact (self->update));
  differences = g_ptr_array_ref (ctct_update_get_differences (self->update));

  /* What the answer told is what the service has. */
  ctct_save_case_change_member (self, "fax", "\"1\"");
  ctct_save_case_change_member (self, "notes", "[]");
  g_clear_object (&self->draft);
  g_clear_object (&self->base);
  self->base = g_steal_pointer (&shown);
  self->draft = ctct_contact_copy (self->base);
  for (guint i = 0; i < differences->len; i++)
    ctct_contact_impose (self->draft, self->base, differences->pdata[i]);
  g_clear_pointer (&differences, g_ptr_array_unref);
  g_clear_object (&self->update);

  assert_saved (self, "gp", "");
  ctct_save_assert_stored (self, "fax", "\"318-978-7575\"");
  ctct_save_assert_stored (self, "job_title", "\"Baker\"");
  spoilt = ctct_save_case_dup_stored (self, "notes");
  g_assert_nonnull (strstr (spoilt, "Called on Monday"));
}

/* An unknown member that was taken with a smile and dropped. */
static void
test_lost (void)
{
  g_autoptr (CtctSaveCase) self =
      ctct_save_case_new (CTCT_SANDBOX_ACCEPT_UNKNOWN, CTCT_SANDBOX_SEED);
  g_autoptr (CtctSaveCase) changed = NULL;

  ctct_save_case_change_member (self, "loyalty", "{\"points\":[1,2]}");
  ctct_save_case_change_member (self, "pronouns", "\"they\"");
  ctct_save_case_read (self);
  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  answer_with (self, "loyalty", NULL);
  g_assert_cmpint (ctct_save_case_run (self), ==, CTCT_UPDATE_LOSES);
  ctct_save_case_decide (self, FALSE);
  assert_saved (self, "gp", "");
  ctct_save_assert_lost (self, "unknown loyalty={\"points\":[1,2]}");

  /* With another value it is lost as well; what was left out by decision is not. */
  ctct_save_case_read (self);
  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Brewer");
  answer_with (self, "pronouns", "\"he\"");
  g_assert_cmpint (ctct_save_case_run (self), ==, CTCT_UPDATE_LOSES);
  ctct_save_case_decide (self, FALSE);
  ctct_update_decide (self->update, ctct_update_get_losses (self->update)->pdata[0], TRUE);
  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_assert_lost (self, "unknown pronouns=\"they\"");
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-echo/body-decides", test_body_decides);
  ctct_test_add ("/v2-echo/no-body", test_no_body);
  ctct_test_add ("/v2-echo/nothing", test_nothing);
  ctct_test_add ("/v2-echo/blank-items", test_blank_items);
  ctct_test_add ("/v2-echo/lists-merged", test_lists_merged);
  ctct_test_add ("/v2-echo/own-way", test_own_way);
  ctct_test_add ("/v2-echo/not-its-own-way", test_not_its_own_way);
  ctct_test_add ("/v2-echo/state-without-code", test_state_without_code);
  ctct_test_add ("/v2-echo/other-ids", test_other_ids);
  ctct_test_add ("/v2-echo/other-names", test_other_names);
  ctct_test_add ("/v2-echo/everything-else", test_everything_else);
  ctct_test_add ("/v2-echo/ignored", test_ignored);
  ctct_test_add ("/v2-echo/put-it-back", test_put_it_back);
  ctct_test_add ("/v2-echo/lost", test_lost);

  return ctct_test_run ();
}
