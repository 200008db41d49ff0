/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-fold.h"
#include "ctct-match-reason.h"
#include "ctct-note.h"
#include "ctct-test.h"

#define NAME  "Ada Lovelace"
#define EMAIL "ada@example.com"
#define NOTE  "Moved to Bern.\nPlays chess with an ace"

static void
add_item (CtctContact *contact,
          CtctCollection collection,
          GType item_type,
          guint field,
          const char *text)
{
  g_autoptr (CtctRecord) item = g_object_new (item_type, NULL);

  ctct_record_set_text (item, field, text);
  ctct_contact_add_item (contact, collection, item);
}

static CtctContact *
create_contact (void)
{
  CtctContact *contact = ctct_contact_new ();
  CtctRecord *record = CTCT_RECORD (contact);

  ctct_record_set_text (record, CTCT_CONTACT_FIRST_NAME, "Ada");
  ctct_record_set_text (record, CTCT_CONTACT_LAST_NAME, "Lovelace");
  ctct_record_set_text (record, CTCT_CONTACT_COMPANY_NAME, "Ångström Analytics");
  ctct_record_set_text (record, CTCT_CONTACT_CELL_PHONE, "(555) 010-4477");
  add_item (contact, CTCT_COLLECTION_EMAIL_ADDRESSES, CTCT_TYPE_EMAIL_ADDRESS,
            CTCT_EMAIL_ADDRESS_TEXT, EMAIL);
  add_item (contact, CTCT_COLLECTION_ADDRESSES, CTCT_TYPE_ADDRESS, CTCT_ADDRESS_CITY, "Bern");
  add_item (contact, CTCT_COLLECTION_CUSTOM_FIELDS, CTCT_TYPE_CUSTOM_FIELD, CTCT_CUSTOM_FIELD_VALUE,
            "plays the harp");
  add_item (contact, CTCT_COLLECTION_NOTES, CTCT_TYPE_NOTE, CTCT_NOTE_TEXT, NOTE);
  return contact;
}

static void
assert_reason (const char *typed, CtctCollection collection, const char *field, const char *text)
{
  g_autoptr (CtctContact) contact = create_contact ();
  g_auto (GStrv) words = ctct_fold_split (typed);
  char *lists[] = { (char *) "Friday News", (char *) "Chess Friends", NULL };
  g_autoptr (CtctMatchReason) reason = ctct_match_reason_find (contact, NAME, EMAIL, lists, words);

  g_assert_nonnull (reason);
  g_assert_cmpint (reason->collection, ==, collection);
  g_assert_cmpstr (reason->field, ==, field);
  g_assert_cmpstr (reason->text, ==, text);
}

static void
assert_none (const char *typed)
{
  g_autoptr (CtctContact) contact = create_contact ();
  g_auto (GStrv) words = ctct_fold_split (typed);

  g_assert_null (ctct_match_reason_find (contact, NAME, EMAIL, NULL, words));
}

static void
test_fields (void)
{
  assert_reason ("ang", CTCT_COLLECTION_NONE, "company-name", "Ångström Analytics");
  assert_reason ("harp", CTCT_COLLECTION_CUSTOM_FIELDS, "value", "plays the harp");
  assert_reason ("moved", CTCT_COLLECTION_NOTES, "note", NOTE);
  assert_reason ("friday", CTCT_COLLECTION_LISTS, NULL, "Friday News");
}

static void
test_none (void)
{
  assert_none ("");
  assert_none ("ada love");
  /* The middle of the name explains it where nothing begins so. */
  assert_none ("velace");
  assert_none ("zebra");
}

/* Who is found by a beginning is not explained by the middle of the name. */
static void
test_middle (void)
{
  assert_reason ("ace", CTCT_COLLECTION_NOTES, "note", NOTE);
}

/* What has most of what the name does not have. */
static void
test_most (void)
{
  assert_reason ("ada plays chess", CTCT_COLLECTION_NOTES, "note", NOTE);
  assert_reason ("chess friends", CTCT_COLLECTION_LISTS, NULL, "Chess Friends");
  assert_reason ("harp ada", CTCT_COLLECTION_CUSTOM_FIELDS, "value", "plays the harp");
}

static void
test_phone (void)
{
  assert_reason ("5550104477", CTCT_COLLECTION_NONE, "cell-phone", "(555) 010-4477");
  assert_reason ("55501", CTCT_COLLECTION_NONE, "cell-phone", "(555) 010-4477");
  assert_reason ("4477", CTCT_COLLECTION_NONE, "cell-phone", "(555) 010-4477");
  assert_reason ("10447", CTCT_COLLECTION_NONE, "cell-phone", "(555) 010-4477");
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/match-reason/fields", test_fields);
  ctct_test_add ("/match-reason/none", test_none);
  ctct_test_add ("/match-reason/middle", test_middle);
  ctct_test_add ("/match-reason/most", test_most);
  ctct_test_add ("/match-reason/phone", test_phone);

  return ctct_test_run ();
}
