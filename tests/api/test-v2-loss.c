/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the service gives out and does not take back, contract 0.2 a to h: it is named before anything
 * is sent, and the person decides. */

#include "ctct-address.h"
#include "ctct-mailing-list.h"
#include "ctct-note.h"
#include "ctct-save-case.h"
#include "ctct-test-contacts.h"

#define LOSES CTCT_UPDATE_LOSES
#define SAVED CTCT_UPDATE_SAVED

/* A person with one edit that has nothing to do with what would be lost. */
static CtctSaveCase *
edit (CtctSandboxFlags flags, const char *id)
{
  CtctSaveCase *self = ctct_save_case_new (flags, id);

  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  return self;
}

/* The same with a member as it is to be. */
static CtctSaveCase *
edit_with (const char *member, const char *json)
{
  CtctSaveCase *self = ctct_save_case_new (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);

  ctct_save_case_change_member (self, member, json);
  ctct_save_case_read (self);
  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  return self;
}

static char *
dup_name (CtctSaveCase *self, CtctCollection collection, guint i)
{
  return ctct_record_dup_identity (ctct_save_case_get_item (self, collection, i));
}

static void
assert_asked (CtctSaveCase *self, const char *losses)
{
  g_assert_cmpint (ctct_save_case_run (self), ==, LOSES);
  ctct_save_assert_losses (self, losses);
  ctct_save_case_assert_requests (self, "g");
}

/* What was sent was refused, and is asked about again: it can be left out now and nothing else. */
static void
assert_asked_again (CtctSaveCase *self, const char *losses)
{
  g_assert_cmpint (ctct_save_case_run (self), ==, LOSES);
  ctct_save_assert_losses (self, losses);
  ctct_save_case_assert_requests (self, "gp");
}

static void
assert_saved (CtctSaveCase *self)
{
  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_case_assert_requests (self, "gp");
  ctct_save_assert_differences (self, "");
  ctct_save_assert_lost (self, "");
  ctct_save_assert_stored (self, "job_title", "\"Baker\"");
}

/* a: left out in silence, and the service keeps what it had. */
static void
test_by_system (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_OPTED_IN_BY_SYSTEM);
  g_autofree char *sent = NULL;
  g_autofree char *stored = NULL;

  assert_saved (self);
  sent = ctct_save_case_dup_sent (self, "email_addresses");
  g_assert_null (strstr (sent, "opt_in_source"));
  g_assert_nonnull (strstr (sent, "\"opt_in_date\""));
  stored = ctct_save_case_dup_stored (self, "email_addresses");
  g_assert_nonnull (strstr (stored, "\"opt_in_source\":\"ACTION_BY_SYSTEM\""));
}

/* b: asked, sent, refused, asked, left out; the name of the state stays. */
static void
test_state_code (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_PUERTO_RICO);
  g_autofree char *id = dup_name (self, CTCT_COLLECTION_ADDRESSES, 0);
  g_autofree char *asked = g_strdup_printf ("state-code addresses/%s/state-code=PR", id);
  g_autofree char *refused = g_strconcat (asked, " refused", NULL);
  g_autofree char *sent = NULL;
  g_autofree char *stored = NULL;

  assert_asked (self, asked);
  ctct_save_case_decide (self, FALSE);
  assert_asked_again (self, refused);
  sent = ctct_save_case_dup_sent (self, "addresses");
  g_assert_nonnull (strstr (sent, "\"state_code\":\"PR\""));

  ctct_save_case_decide (self, TRUE);
  assert_saved (self);
  stored = ctct_save_case_dup_stored (self, "addresses");
  g_assert_nonnull (strstr (stored, "\"state_code\":\"\""));
  g_assert_nonnull (strstr (stored, "\"state\":\"Puerto Rico\""));
}

/* b: a code that the person typed is no loss; it is refused at its row, and is not asked about. */
static void
test_state_code_typed (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);

  ctct_record_set_text (ctct_save_case_get_item (self, CTCT_COLLECTION_ADDRESSES, 0),
                        CTCT_ADDRESS_STATE_CODE, "PR");
  ctct_save_case_fail (self, CTCT_ERROR_REFUSED,
                       "addresses/2/state-code: This attribute value is not a valid US State or "
                       "Canadian Province.");
  ctct_save_case_assert_requests (self, "gp");
}

/* The service may have given the address another id meanwhile: the row is still the person's. */
static void
test_state_code_typed_under_another_id (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);
  g_autofree char *addresses = ctct_save_case_dup_stored (self, "addresses");
  g_auto (GStrv) parts = g_strsplit (addresses, "\"id\":\"2\"", 2);
  g_autofree char *moved = g_strjoinv ("\"id\":\"99\"", parts);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  ctct_record_set_text (ctct_save_case_get_item (self, CTCT_COLLECTION_ADDRESSES, 0),
                        CTCT_ADDRESS_STATE_CODE, "PR");
  ctct_save_case_change_member (self, "addresses", moved);
  ctct_save_case_fail (self, CTCT_ERROR_REFUSED,
                       "addresses/2/state-code: This attribute value is not a valid US State or "
                       "Canadian Province.");
  ctct_save_case_assert_requests (self, "gp");
}

/* A code that was there before is a loss, whatever else of the address the person changed. */
static void
test_state_code_beside_an_edit (void)
{
  g_autoptr (CtctSaveCase) self = edit_with (
      "addresses", "[{\"id\":\"5\",\"address_type\":\"PERSONAL\",\"state_code\":\"ma\"}]");

  ctct_record_set_text (ctct_save_case_get_item (self, CTCT_COLLECTION_ADDRESSES, 0),
                        CTCT_ADDRESS_CITY, "Salem");
  assert_asked (self, "state-code addresses/5/state-code=ma");
  ctct_save_case_decide (self, TRUE);
  assert_saved (self);
}

static void
test_third_address (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_THREE_ADDRESSES);
  g_autofree char *id = dup_name (self, CTCT_COLLECTION_ADDRESSES, 2);
  g_autofree char *asked = g_strdup_printf ("address addresses/%s refused", id);
  g_autofree char *sent = NULL;
  CtctLoss *loss;

  assert_asked (self, asked);
  loss = g_ptr_array_index (ctct_update_get_losses (self->update), 0);
  g_assert_nonnull (
      strstr (loss->value,
              ctct_record_get_text (ctct_save_case_get_item (self, CTCT_COLLECTION_ADDRESSES, 2),
                                    CTCT_ADDRESS_LINE1)));

  ctct_save_case_decide (self, TRUE);
  assert_saved (self);
  sent = ctct_save_case_dup_sent (self, "addresses");
  g_assert_null (strstr (sent, id));
  g_assert_nonnull (strstr (sent, "PERSONAL"));
  g_assert_nonnull (strstr (sent, "BUSINESS"));
}

/* c: within the number, so that it may be sent; and it comes back refused. */
static void
test_other_address_type (void)
{
  g_autoptr (CtctSaveCase) self = edit_with (
      "addresses", "[{\"id\":\"5\",\"address_type\":\"UNKNOWN\",\"line1\":\"1 Oak Road\"},"
                   "{\"id\":\"6\",\"address_type\":\"PERSONAL\",\"line1\":\"2 Oak Road\"}]");

  assert_asked (self, "address addresses/5");
  ctct_save_case_decide (self, FALSE);
  assert_asked_again (self, "address addresses/5 refused");
  ctct_save_case_decide (self, TRUE);
  assert_saved (self);
  ctct_save_assert_sent (self, "addresses",
                         "[{\"id\":\"6\",\"address_type\":\"PERSONAL\",\"line1\":\"2 Oak Road\"}]");
}

#define TWICE                                                                                      \
  "[{\"error_key\":\"a\",\"error_message\":\"#/addresses/0/address_type: No.\"},"                  \
  "{\"error_key\":\"b\",\"error_message\":\"#/addresses/0: No.\"}]"

/* One thing that is refused for two reasons is asked about once. */
static void
test_refused_twice (void)
{
  g_autoptr (CtctSaveCase) self =
      edit_with ("addresses", "[{\"id\":\"5\",\"address_type\":\"UNKNOWN\"}]");

  assert_asked (self, "address addresses/5");
  ctct_save_case_decide (self, FALSE);
  ctct_api_add_fault (self->api, ctct_fault_new_answer (400, TWICE, -1), "PUT", 0, 1);
  assert_asked_again (self, "address addresses/5 refused");
}

static void
test_address_type_twice (void)
{
  g_autoptr (CtctSaveCase) self = edit_with (
      "addresses", "[{\"id\":\"5\",\"address_type\":\"BUSINESS\",\"line1\":\"1 Oak Road\"},"
                   "{\"id\":\"6\",\"address_type\":\"BUSINESS\",\"line1\":\"2 Oak Road\"}]");

  assert_asked (self, "address addresses/6");
  ctct_save_case_decide (self, FALSE);
  assert_asked_again (self, "address addresses/6 refused");
  ctct_save_case_decide (self, TRUE);
  assert_saved (self);
  ctct_save_assert_sent (self, "addresses",
                         "[{\"id\":\"5\",\"address_type\":\"BUSINESS\",\"line1\":\"1 Oak Road\"}]");
}

/* Without ids, the later one of two is meant, and the first one stays. */
static void
test_addresses_without_ids (void)
{
  g_autoptr (CtctSaveCase) self =
      edit_with ("addresses", "[{\"address_type\":\"BUSINESS\",\"line1\":\"1 Oak Road\"},"
                              "{\"address_type\":\"BUSINESS\",\"line1\":\"2 Oak Road\"}]");

  assert_asked (self, "address addresses/business");
  ctct_save_case_decide (self, TRUE);
  g_assert_cmpint (ctct_save_case_run (self), ==, SAVED);
  ctct_save_assert_sent (self, "addresses",
                         "[{\"address_type\":\"BUSINESS\",\"line1\":\"1 Oak Road\"}]");
}

/* d and f: the second one is asked about; the first one keeps its id, and so does one that is
 * edited. */
static void
test_second_note (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_TWO_NOTES);
  g_autofree char *first = dup_name (self, CTCT_COLLECTION_NOTES, 0);
  g_autofree char *second = dup_name (self, CTCT_COLLECTION_NOTES, 1);
  g_autofree char *asked =
      g_strdup_printf ("note notes/%s=Met at the book fair in 2019. refused", second);
  g_autofree char *sent = NULL;

  ctct_record_set_text (ctct_save_case_get_item (self, CTCT_COLLECTION_NOTES, 0), CTCT_NOTE_TEXT,
                        "Prefers a call.");
  assert_asked (self, asked);
  ctct_save_case_decide (self, TRUE);
  assert_saved (self);
  sent = ctct_save_case_dup_sent (self, "notes");
  g_assert_nonnull (strstr (sent, first));
  g_assert_null (strstr (sent, second));
  g_assert_nonnull (strstr (sent, "Prefers a call."));
}

static void
test_note_id (void)
{
  g_autoptr (CtctSaveCase) self =
      edit_with ("notes", "[{\"id\":\"n1\",\"note\":\"Old\",\"created_date\":\"2020\"}]");

  /* Written anew, it still stands for the one there is. */
  ctct_contact_remove_item (self->draft, CTCT_COLLECTION_NOTES,
                            ctct_contact_get_note_item (self->draft));
  ctct_test_contact_add_note (self->draft, "", "New");
  assert_saved (self);
  ctct_save_assert_sent (self, "notes",
                         "[{\"id\":\"n1\",\"note\":\"New\",\"created_date\":\"2020\"}]");
}

static void
set_lists (CtctSaveCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) lists = ctct_api_get_lists (self->api, &error);

  g_assert_no_error (error);
  ctct_update_set_lists (ctct_save_case_make_update (self), lists);
}

/* e: found before anything is sent, where the lists are known. */
static void
test_dead_list_known (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_DEAD_LIST);
  g_autofree char *sent = NULL;

  set_lists (self);
  assert_asked (self, "list lists/999=999 refused");
  ctct_save_case_decide (self, TRUE);
  assert_saved (self);
  sent = ctct_save_case_dup_sent (self, "lists");
  g_assert_null (strstr (sent, "999"));
  g_assert_cmpstr (sent, !=, "[]");
}

static void
test_dead_list_unknown (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_DEAD_LIST);

  assert_asked_again (self, "list lists/999=999 refused");
  ctct_save_case_decide (self, TRUE);
  assert_saved (self);
}

/* The lists at hand may be older than the list. */
static void
test_newer_list (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);
  g_autoptr (GListStore) none = g_list_store_new (CTCT_TYPE_MAILING_LIST);

  ctct_update_set_lists (ctct_save_case_make_update (self), G_LIST_MODEL (none));
  assert_asked (self, "list lists/1=1");
  ctct_save_case_decide (self, FALSE);
  assert_saved (self);
  ctct_save_assert_sent (self, "lists", "[{\"id\":\"1\",\"status\":\"ACTIVE\"}]");
}

/* A list that the person chose is no loss. */
static void
test_dead_list_chosen (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_SEED);

  ctct_test_contact_add_list (self->draft, "998");
  set_lists (self);
  ctct_save_case_fail (self, CTCT_ERROR_REFUSED, "lists/998: The contact list 998 does not exist.");
}

static void
test_custom_field (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_OTHER_FIELD);
  g_autofree char *sent = NULL;

  assert_asked (self, "custom-field custom-fields/Shoe size Shoe size=43 refused");
  ctct_save_case_decide (self, TRUE);
  assert_saved (self);
  sent = ctct_save_case_dup_sent (self, "custom_fields");
  g_assert_null (strstr (sent, "Shoe size"));
  g_assert_nonnull (strstr (sent, "Hiking group"));
}

/* h: the names that the service takes, and some beside them. */
static void
test_custom_field_names (void)
{
  static const char *const good[] = { "CustomField1", "customfield15", "custom_field_7",
                                      "Custom_Field_10" };
  static const char *const bad[] = { "CustomField0", "CustomField16", "CustomField1\\n",
                                     "CustomField", "XCustomField1" };

  for (guint i = 0; i < G_N_ELEMENTS (good) + G_N_ELEMENTS (bad); i++)
    {
      gboolean is_good = i < G_N_ELEMENTS (good);
      const char *name = is_good ? good[i] : bad[i - G_N_ELEMENTS (good)];
      g_autofree char *json = g_strdup_printf ("[{\"name\":\"%s\",\"value\":\"x\"}]", name);
      g_autoptr (CtctSaveCase) self = edit_with ("custom_fields", json);

      g_assert_cmpint (ctct_save_case_run (self), ==, is_good ? SAVED : LOSES);
    }
}

/* g: at the contact and in an address, as the sandbox has them. */
#define UNKNOWN(ending)                                                                            \
  "unknown loyalty={\"tier\":\"gold\",\"points\":1250}" ending                                     \
  ", unknown pronouns=\"they/them\"" ending                                                        \
  ", unknown addresses/%s geo_precision=\"street\"" ending

static void
test_unknown_refused (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_DEFAULT, CTCT_SANDBOX_UNKNOWN_MEMBER);
  g_autofree char *id = dup_name (self, CTCT_COLLECTION_ADDRESSES, 0);
  g_autofree char *asked = g_strdup_printf (UNKNOWN (""), id);
  g_autofree char *refused = g_strdup_printf (UNKNOWN (" refused"), id);
  g_autofree char *addresses = NULL;

  assert_asked (self, asked);
  ctct_save_case_decide (self, FALSE);
  assert_asked_again (self, refused);
  ctct_save_assert_sent (self, "pronouns", "\"they/them\"");
  ctct_save_case_decide (self, TRUE);
  assert_saved (self);
  ctct_save_assert_sent (self, "loyalty", NULL);
  ctct_save_assert_sent (self, "pronouns", NULL);
  addresses = ctct_save_case_dup_sent (self, "addresses");
  g_assert_null (strstr (addresses, "geo_precision"));
}

static void
test_unknown_accepted (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_ACCEPT_UNKNOWN, CTCT_SANDBOX_UNKNOWN_MEMBER);
  g_autofree char *addresses = NULL;

  g_assert_cmpint (ctct_save_case_run (self), ==, LOSES);
  ctct_save_case_decide (self, FALSE);
  assert_saved (self);
  ctct_save_assert_stored (self, "loyalty", "{\"tier\":\"gold\",\"points\":1250}");
  addresses = ctct_save_case_dup_stored (self, "addresses");
  g_assert_nonnull (strstr (addresses, "\"geo_precision\":\"street\""));
}

/* One of two is left out, where both could have stayed. */
static void
test_unknown_one_left_out (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_ACCEPT_UNKNOWN, CTCT_SANDBOX_UNKNOWN_MEMBER);

  g_assert_cmpint (ctct_save_case_run (self), ==, LOSES);
  ctct_save_case_decide (self, FALSE);
  ctct_update_decide (self->update, ctct_update_get_losses (self->update)->pdata[0], TRUE);
  assert_saved (self);
  ctct_save_assert_stored (self, "loyalty", NULL);
  ctct_save_assert_stored (self, "pronouns", "\"they/them\"");
}

/* g: wherever it stands. */
static void
test_unknown_levels (void)
{
  static const struct
  {
    const char *member;
    const char *json;
    const char *asked;
  } table[] = {
    { "email_addresses",
      "[{\"id\":\"1\",\"email_address\":\"a@example.com\",\"bounces\":[1,null]}]",
      "unknown email-addresses/1 bounces=[1,null]" },
    { "notes", "[{\"id\":\"n\",\"note\":\"x\",\"author\":null}]", "unknown notes/n author=null" },
    { "custom_fields", "[{\"name\":\"CustomField2\",\"value\":\"x\",\"type\":\"text\"}]",
      "unknown custom-fields/CustomField2 type=\"text\"" },
    { "lists", "[{\"id\":\"1\",\"status\":\"ACTIVE\",\"name\":\"A\",\"since\":2019}]",
      "unknown lists/1 since=2019" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CtctSaveCase) self = edit_with (table[i].member, table[i].json);
      g_autofree char *refused = g_strconcat (table[i].asked, " refused", NULL);

      assert_asked (self, table[i].asked);
      ctct_save_case_decide (self, FALSE);
      assert_asked_again (self, refused);
      ctct_save_assert_sent (self, table[i].member, table[i].json);
      ctct_save_case_decide (self, TRUE);
      assert_saved (self);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-loss/a-by-system", test_by_system);
  ctct_test_add ("/v2-loss/b-state-code", test_state_code);
  ctct_test_add ("/v2-loss/b-state-code-typed", test_state_code_typed);
  ctct_test_add ("/v2-loss/b-state-code-typed-under-another-id",
                 test_state_code_typed_under_another_id);
  ctct_test_add ("/v2-loss/b-state-code-beside-an-edit", test_state_code_beside_an_edit);
  ctct_test_add ("/v2-loss/c-third-address", test_third_address);
  ctct_test_add ("/v2-loss/c-other-address-type", test_other_address_type);
  ctct_test_add ("/v2-loss/c-refused-twice", test_refused_twice);
  ctct_test_add ("/v2-loss/c-address-type-twice", test_address_type_twice);
  ctct_test_add ("/v2-loss/c-addresses-without-ids", test_addresses_without_ids);
  ctct_test_add ("/v2-loss/d-second-note", test_second_note);
  ctct_test_add ("/v2-loss/e-dead-list-known", test_dead_list_known);
  ctct_test_add ("/v2-loss/e-dead-list-unknown", test_dead_list_unknown);
  ctct_test_add ("/v2-loss/e-newer-list", test_newer_list);
  ctct_test_add ("/v2-loss/e-dead-list-chosen", test_dead_list_chosen);
  ctct_test_add ("/v2-loss/f-note-id", test_note_id);
  ctct_test_add ("/v2-loss/g-unknown-refused", test_unknown_refused);
  ctct_test_add ("/v2-loss/g-unknown-accepted", test_unknown_accepted);
  ctct_test_add ("/v2-loss/g-unknown-one-left-out", test_unknown_one_left_out);
  ctct_test_add ("/v2-loss/g-unknown-levels", test_unknown_levels);
  ctct_test_add ("/v2-loss/h-custom-field", test_custom_field);
  ctct_test_add ("/v2-loss/h-custom-field-names", test_custom_field_names);

  return ctct_test_run ();
}
