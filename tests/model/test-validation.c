/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-validation.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-note.h"
#include "ctct-test-contacts.h"
#include "ctct-test-edits.h"
#include "ctct-test.h"

#define N_RANDOM_CONTACTS 500

static const struct
{
  const char *text;
  gboolean is_plausible;
} emails[] = {
  { "a@b.cd", TRUE },
  { "hannah.whitfield+lists@mail.example.com", TRUE },
  { "o'brien@example.org", TRUE },
  { "zoë@exämple.example", TRUE },
  { "a@b.c", FALSE },
  { "", FALSE },
  { "hannah", FALSE },
  { "hannah@example", FALSE },
  { "@example.com", FALSE },
  { "hannah@", FALSE },
  { "hannah@@example.com", FALSE },
  { "hannah@example.com@example.com", FALSE },
  { "hannah whitfield@example.com", FALSE },
  { "hannah@example.com ", FALSE },
  { "hannah@example.com\n", FALSE },
  { "hannah@exam\xc2\xa0ple.com", FALSE },
  { "hannah@.example.com", FALSE },
  { "hannah@example.com.", FALSE },
  { "hannah@example..com", FALSE },
  { "hannah@example.com\xff", FALSE },
};

static void
append_problem (GString *text, const CtctProblem *problem)
{
  static const char *const kinds[] = { "too-long", "too-short", "missing",
                                       "malformed", "repeated", "too-many" };
  g_autofree char *path = ctct_field_path_to_string (problem->path);

  g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", path, kinds[problem->kind]);
  if (problem->limit > 0)
    g_string_append_printf (text, " %u/%u", problem->length, problem->limit);
}

/* `expected` is "path kind length/limit", the last where there is a limit. */
static void
assert_problems (CtctContact *contact, CtctContact *base, const char *expected)
{
  g_autoptr (GPtrArray) problems = ctct_contact_validate (contact, base);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    append_problem (text, g_ptr_array_index (problems, i));

  g_assert_cmpstr (text->str, ==, expected);
}

/* As many characters, of two bytes each. */
static void
set_length (CtctRecord *record, guint field, guint length)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    g_string_append (text, "é");

  ctct_record_set_text (record, field, text->str);
}

static void
test_good (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *address =
      ctct_test_contact_add_address (contact, "", CTCT_ADDRESS_PERSONAL, "1 Elm St");

  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE, "MA");
  ctct_record_set_text (address, CTCT_ADDRESS_COUNTRY_CODE, "us");
  ctct_test_contact_add_address (contact, "", CTCT_ADDRESS_BUSINESS, "");
  ctct_test_contact_add_list (contact, "1");
  ctct_test_contact_add_custom_field (contact, "CustomField1", "b");
  ctct_test_contact_add_note (contact, "", "c");
  assert_problems (contact, NULL, "");

  g_assert_finalize_object (contact);
}

static void
test_own_lengths (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *record = CTCT_RECORD (contact);

  set_length (record, CTCT_CONTACT_PREFIX_NAME, 4);
  for (guint i = CTCT_CONTACT_FIRST_NAME; i <= CTCT_CONTACT_FAX; i++)
    set_length (record, i, 50);
  assert_problems (contact, NULL, "");

  set_length (record, CTCT_CONTACT_PREFIX_NAME, 5);
  for (guint i = CTCT_CONTACT_FIRST_NAME; i <= CTCT_CONTACT_FAX; i++)
    set_length (record, i, 51);
  assert_problems (contact, NULL,
                   "prefix-name too-long 5/4, first-name too-long 51/50, "
                   "middle-name too-long 51/50, last-name too-long 51/50, "
                   "job-title too-long 51/50, company-name too-long 51/50, "
                   "home-phone too-long 51/50, work-phone too-long 51/50, "
                   "cell-phone too-long 51/50, fax too-long 51/50");

  g_assert_finalize_object (contact);
}

static void
test_address_lengths (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *address = ctct_test_contact_add_address (contact, "", CTCT_ADDRESS_PERSONAL, "");

  for (guint i = CTCT_ADDRESS_LINE1; i <= CTCT_ADDRESS_STATE; i++)
    set_length (address, i, 50);
  set_length (address, CTCT_ADDRESS_POSTAL_CODE, 25);
  set_length (address, CTCT_ADDRESS_SUB_POSTAL_CODE, 25);
  assert_problems (contact, NULL, "");

  for (guint i = CTCT_ADDRESS_LINE1; i <= CTCT_ADDRESS_STATE; i++)
    set_length (address, i, 51);
  set_length (address, CTCT_ADDRESS_POSTAL_CODE, 26);
  set_length (address, CTCT_ADDRESS_SUB_POSTAL_CODE, 26);
  assert_problems (contact, NULL,
                   "addresses/personal/line1 too-long 51/50, "
                   "addresses/personal/line2 too-long 51/50, "
                   "addresses/personal/line3 too-long 51/50, "
                   "addresses/personal/city too-long 51/50, "
                   "addresses/personal/state too-long 51/50, "
                   "addresses/personal/postal-code too-long 26/25, "
                   "addresses/personal/sub-postal-code too-long 26/25");

  g_assert_finalize_object (contact);
}

static void
assert_code (guint field, const char *text, const char *expected)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *address = ctct_test_contact_add_address (contact, "", CTCT_ADDRESS_PERSONAL, "");

  ctct_record_set_text (address, field, text);
  assert_problems (contact, NULL, expected);
  g_assert_finalize_object (contact);
}

static void
test_codes (void)
{
  const char *bad_state = "addresses/personal/state-code malformed";
  const char *bad_country = "addresses/personal/country-code malformed";

  assert_code (CTCT_ADDRESS_STATE_CODE, "", "");
  assert_code (CTCT_ADDRESS_STATE_CODE, "MA", "");
  assert_code (CTCT_ADDRESS_STATE_CODE, "ma", bad_state);
  assert_code (CTCT_ADDRESS_STATE_CODE, "M", bad_state);
  assert_code (CTCT_ADDRESS_STATE_CODE, "M1", bad_state);
  assert_code (CTCT_ADDRESS_STATE_CODE, "ÄÖ", bad_state);
  assert_code (CTCT_ADDRESS_STATE_CODE, "Mass",
               "addresses/personal/state-code too-long 4/2");

  assert_code (CTCT_ADDRESS_COUNTRY_CODE, "", "");
  assert_code (CTCT_ADDRESS_COUNTRY_CODE, "US", "");
  assert_code (CTCT_ADDRESS_COUNTRY_CODE, "us", "");
  assert_code (CTCT_ADDRESS_COUNTRY_CODE, "u", bad_country);
  assert_code (CTCT_ADDRESS_COUNTRY_CODE, "4 ", bad_country);
  assert_code (CTCT_ADDRESS_COUNTRY_CODE, "USA",
               "addresses/personal/country-code too-long 3/2");
}

static void
assert_email (const char *text, const char *expected)
{
  CtctContact *contact = ctct_test_contact_new_plain ();

  ctct_record_set_text (ctct_contact_get_email_item (contact), CTCT_EMAIL_ADDRESS_TEXT, text);
  assert_problems (contact, NULL, expected);
  g_assert_finalize_object (contact);
}

static void
test_email (void)
{
  g_autofree char *longest = g_strdup_printf ("%068d@example.com", 0);
  g_autofree char *too_long = g_strdup_printf ("%069d@example.com", 0);

  assert_email ("hannah@example.org", "");
  assert_email (longest, "");
  assert_email ("", "email-addresses/email-1/email-address missing");
  assert_email ("a@b.c", "email-addresses/email-1/email-address too-short 5/6");
  assert_email (too_long, "email-addresses/email-1/email-address too-long 81/80");
  assert_email ("hannah.example.org", "email-addresses/email-1/email-address malformed");
}

static void
test_email_is_plausible (void)
{
  g_autofree char *longest = g_strdup_printf ("%068d@example.com", 0);
  g_autofree char *too_long = g_strdup_printf ("%069d@example.com", 0);

  for (guint i = 0; i < G_N_ELEMENTS (emails); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (ctct_email_is_plausible (emails[i].text), ==, emails[i].is_plausible);
    }

  g_assert_false (ctct_email_is_plausible (NULL));
  g_assert_true (ctct_email_is_plausible (longest));
  g_assert_false (ctct_email_is_plausible (too_long));
}

static void
test_custom_fields (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *field = ctct_test_contact_add_custom_field (contact, "CustomField1", "");

  assert_problems (contact, NULL, "custom-fields/CustomField1/value missing");
  set_length (field, CTCT_CUSTOM_FIELD_VALUE, 50);
  assert_problems (contact, NULL, "");
  set_length (field, CTCT_CUSTOM_FIELD_VALUE, 51);
  assert_problems (contact, NULL, "custom-fields/CustomField1/value too-long 51/50");

  g_assert_finalize_object (contact);
}

static void
test_note (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *note = ctct_test_contact_add_note (contact, "n-1", "");

  assert_problems (contact, NULL, "notes/n-1/note missing");
  set_length (note, CTCT_NOTE_TEXT, 500);
  assert_problems (contact, NULL, "");
  set_length (note, CTCT_NOTE_TEXT, 501);
  assert_problems (contact, NULL, "notes/n-1/note too-long 501/500");

  g_assert_finalize_object (contact);
}

static void
test_repeated (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();

  ctct_test_contact_add_address (contact, "1", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (contact, "2", CTCT_ADDRESS_PERSONAL, "2 Elm St");
  ctct_test_contact_add_custom_field (contact, "CustomField1", "blue");
  ctct_test_contact_add_custom_field (contact, "CustomField1", "green");
  assert_problems (contact, NULL,
                   "addresses/1/address-type repeated 2/1, addresses/2/address-type repeated 2/1, "
                   "custom-fields/CustomField1/name repeated 2/1, "
                   "custom-fields/CustomField1/name repeated 2/1");

  g_assert_finalize_object (contact);
}

/* Of types that the program does not know, nobody knows how many there may be. */
static void
test_repeated_unknown (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();

  ctct_test_contact_add_address (contact, "1", CTCT_ADDRESS_UNKNOWN, "1 Elm St");
  ctct_test_contact_add_address (contact, "2", CTCT_ADDRESS_UNKNOWN, "2 Elm St");
  assert_problems (contact, NULL, "");

  g_assert_finalize_object (contact);
}

static void
test_too_many (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();

  ctct_test_contact_add_address (contact, "1", CTCT_ADDRESS_PERSONAL, "1 Elm St");
  ctct_test_contact_add_address (contact, "2", CTCT_ADDRESS_BUSINESS, "2 Elm St");
  ctct_test_contact_add_address (contact, "3", CTCT_ADDRESS_UNKNOWN, "3 Elm St");
  ctct_test_contact_add_email (contact, "2", "second@example.com");
  ctct_test_contact_add_note (contact, "1", "a");
  ctct_test_contact_add_note (contact, "2", "b");
  for (int i = 0; i < 16; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i);

      ctct_test_contact_add_custom_field (contact, number, "blue");
      ctct_test_contact_add_list (contact, number);
    }
  assert_problems (contact, NULL,
                   "addresses too-many 3/2, email-addresses too-many 2/1, "
                   "custom-fields too-many 16/15, notes too-many 2/1");

  g_assert_finalize_object (contact);
}

static void
test_no_email (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctContact *base = ctct_contact_copy (contact);

  ctct_contact_remove_item (contact, CTCT_COLLECTION_EMAIL_ADDRESSES,
                            ctct_contact_get_email_item (contact));
  assert_problems (contact, NULL, "email-addresses missing");
  assert_problems (contact, base, "email-addresses missing");
  assert_problems (contact, contact, "");

  ctct_test_contact_add_email (contact, "", "");
  assert_problems (contact, NULL, "email-addresses/only/email-address missing");

  g_assert_finalize_object (contact);
  g_assert_finalize_object (base);
}

/* The service alone writes these, so it is not for a person to mend them. */
static void
test_not_editable (void)
{
  CtctContact *base = ctct_test_contact_new_plain ();
  CtctContact *contact = ctct_contact_copy (base);

  set_length (CTCT_RECORD (contact), CTCT_CONTACT_SOURCE, 60);
  ctct_record_set_text (ctct_contact_get_email_item (contact), CTCT_EMAIL_ADDRESS_ID, "");
  assert_problems (contact, base, "");

  g_assert_finalize_object (base);
  g_assert_finalize_object (contact);
}

/* Everything that could be wrong is, but the service wrote it. */
static CtctContact *
contact_new_wrong (void)
{
  CtctContact *contact = ctct_test_contact_new_plain ();
  CtctRecord *address =
      ctct_test_contact_add_address (contact, "1", CTCT_ADDRESS_PERSONAL, "1 Elm St");

  set_length (CTCT_RECORD (contact), CTCT_CONTACT_JOB_TITLE, 60);
  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE, "ma");
  ctct_test_contact_add_address (contact, "2", CTCT_ADDRESS_PERSONAL, "2 Elm St");
  ctct_test_contact_add_address (contact, "3", CTCT_ADDRESS_UNKNOWN, "3 Elm St");
  ctct_record_set_text (ctct_contact_get_email_item (contact), CTCT_EMAIL_ADDRESS_TEXT, "hannah");
  ctct_test_contact_add_custom_field (contact, "CustomField1", "");
  ctct_test_contact_add_note (contact, "1", "");
  ctct_test_contact_add_note (contact, "2", "b");
  return contact;
}

static void
test_base (void)
{
  CtctContact *base = contact_new_wrong ();
  CtctContact *contact = ctct_contact_copy (base);
  CtctRecord *address;

  assert_problems (contact, base, "");
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_FIRST_NAME, "Anna");
  address = ctct_contact_find_item (contact, CTCT_COLLECTION_ADDRESSES, "1");
  ctct_record_set_text (address, CTCT_ADDRESS_CITY, "Boston");
  assert_problems (contact, base, "");

  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE, "mA");
  set_length (CTCT_RECORD (contact), CTCT_CONTACT_JOB_TITLE, 59);
  assert_problems (contact, base,
                   "job-title too-long 59/50, addresses/1/state-code malformed");

  g_assert_finalize_object (base);
  g_assert_finalize_object (contact);
}

static void
test_base_items (void)
{
  CtctContact *base = contact_new_wrong ();
  CtctContact *contact = ctct_contact_copy (base);
  CtctRecord *odd = ctct_contact_find_item (contact, CTCT_COLLECTION_ADDRESSES, "3");

  ctct_test_address_set_kind (odd, CTCT_ADDRESS_BUSINESS);
  assert_problems (contact, base, "");
  ctct_test_address_set_kind (odd, CTCT_ADDRESS_PERSONAL);
  assert_problems (contact, base, "addresses/3/address-type repeated 3/1");
  ctct_test_address_set_kind (odd, CTCT_ADDRESS_UNKNOWN);

  ctct_test_contact_add_address (contact, "", CTCT_ADDRESS_BUSINESS, "4 Elm St");
  assert_problems (contact, base, "addresses too-many 4/2");

  g_assert_finalize_object (base);
  g_assert_finalize_object (contact);
}

/* What a person may do is no problem, on whatever the service wrote. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (int i = 0; i < N_RANDOM_CONTACTS; i++)
    {
      CtctContact *base = ctct_test_contact_new_random (rand);
      CtctContact *contact = ctct_contact_copy (base);

      assert_problems (contact, base, "");
      ctct_test_contact_edit (contact, rand);
      assert_problems (contact, base, "");

      g_assert_finalize_object (base);
      g_assert_finalize_object (contact);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/validation/good", test_good);
  ctct_test_add ("/validation/own-lengths", test_own_lengths);
  ctct_test_add ("/validation/address-lengths", test_address_lengths);
  ctct_test_add ("/validation/codes", test_codes);
  ctct_test_add ("/validation/email", test_email);
  ctct_test_add ("/validation/email-is-plausible", test_email_is_plausible);
  ctct_test_add ("/validation/custom-fields", test_custom_fields);
  ctct_test_add ("/validation/note", test_note);
  ctct_test_add ("/validation/repeated", test_repeated);
  ctct_test_add ("/validation/repeated-unknown", test_repeated_unknown);
  ctct_test_add ("/validation/too-many", test_too_many);
  ctct_test_add ("/validation/no-email", test_no_email);
  ctct_test_add ("/validation/not-editable", test_not_editable);
  ctct_test_add ("/validation/base", test_base);
  ctct_test_add ("/validation/base-items", test_base_items);
  ctct_test_add ("/validation/random", test_random);
  return ctct_test_run ();
}
