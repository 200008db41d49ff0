/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-contacts.h"

#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-list-membership.h"
#include "ctct-note.h"

/* Invented people; each row is one language. */
static const struct
{
  const char *first;
  const char *last;
  const char *city;
  const char *country;
} people[] = {
  { "Hannah", "Whitfield", "Springfield", "us" },
  { "Zoë", "Désormeaux-Lefèvre", "Saint-Étienne", "fr" },
  { "Jürgen", "Weißmüller", "Köln", "de" },
  { "Łucja", "Żółkiewska", "Łódź", "PL" },
  { "Þórunn", "Ægisdóttir", "Ísafjörður", "is" },
  { "Θεοδώρα", "Παπαδοπούλου", "Θεσσαλονίκη", "gr" },
  { "Людмила", "Щербакова", "Нижний Новгород", "RU" },
  { "Їванна", "Гнатюк", "Львів", "ua" },
  { "נועה", "בן־שושן", "חיפה", "il" },
  { "فاطمة", "الزهراني", "جدة", "SA" },
  { "प्रिया", "श्रीवास्तव", "लखनऊ", "in" },
  { "ธนพร", "ศรีสุวรรณ", "เชียงใหม่", "th" },
  { "静香", "佐々木", "横浜市", "jp" },
  { "晓明", "欧阳", "广州市", "cn" },
  { "서연", "황보", "부산광역시", "kr" },
  { "አበበ", "ተስፋዬ", "አዲስ አበባ", "et" },
  { "თამარ", "ბერიძე", "ქუთაისი", "ge" },
  { "Nguyễn", "Thị Hương", "Đà Nẵng", "vn" },
  { "Ana\xcc\x81", "O’Brien 🌻", "Baile Átha Cliath", "ie" },
};

static const struct
{
  CtctStatus value;
  const char *text;
} statuses[] = {
  { CTCT_STATUS_ACTIVE, "ACTIVE" },
  { CTCT_STATUS_UNCONFIRMED, "UNCONFIRMED" },
  { CTCT_STATUS_UNSUBSCRIBED, "OPTOUT" },
  { CTCT_STATUS_REMOVED, "REMOVED" },
  { CTCT_STATUS_NON_SUBSCRIBER, "NON_SUBSCRIBER" },
  { CTCT_STATUS_VISITOR, "VISITOR" },
  { CTCT_STATUS_ON_HOLD, "TEMP_HOLD" },
  { CTCT_STATUS_UNKNOWN, "QUARANTINED" },
};

static const char *const dates[] = {
  NULL,
  "",
  "1969-12-31T19:00:00.000Z",
  "2013-01-23T13:48:44.108Z",
  "2024-02-29T23:59:59.000Z",
  "some day in May",
};

static int
pick (GRand *rand, guint n)
{
  return g_rand_int_range (rand, 0, (gint32) n);
}

static CtctRecord *
add_item (CtctContact *contact, CtctCollection collection)
{
  g_autoptr (CtctRecord) item = g_object_new (ctct_collection_get_item_type (collection), NULL);

  ctct_contact_add_item (contact, collection, item);
  return item;
}

static void
set_random_status (CtctRecord *record, guint field, GRand *rand)
{
  int i = pick (rand, G_N_ELEMENTS (statuses));

  ctct_test_record_set_enum (record, field, (int) statuses[i].value, statuses[i].text);
}

static void
set_random_date (CtctRecord *record, guint field, GRand *rand)
{
  ctct_test_record_set_date (record, field, dates[pick (rand, G_N_ELEMENTS (dates))]);
}

static void
set_random_text (CtctRecord *record, guint field, GRand *rand)
{
  guint max_length = ctct_record_get_fields (record, NULL)[field].max_length;
  g_autofree char *text = ctct_test_text_random (rand, max_length > 0 ? max_length : 40);

  if (g_rand_boolean (rand))
    ctct_record_set_text (record, field, text);
}

static void
add_random_address (CtctContact *contact, GRand *rand, int number)
{
  g_autofree char *id = g_strdup_printf ("address-%d", number);
  const char *country = people[pick (rand, G_N_ELEMENTS (people))].country;
  CtctRecord *address = ctct_test_contact_add_address (
      contact, g_rand_boolean (rand) ? id : "", (CtctAddressType) pick (rand, 3), NULL);

  for (guint field = CTCT_ADDRESS_LINE1; field <= CTCT_ADDRESS_STATE; field++)
    set_random_text (address, field, rand);
  set_random_text (address, CTCT_ADDRESS_POSTAL_CODE, rand);
  set_random_text (address, CTCT_ADDRESS_SUB_POSTAL_CODE, rand);
  ctct_record_set_text (address, CTCT_ADDRESS_COUNTRY_CODE, country);
  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE,
                        g_ascii_strcasecmp (country, "us") == 0 ? "MA" : "");
}

static void
add_random_email (CtctContact *contact, GRand *rand)
{
  g_autofree char *text = g_strdup_printf ("person+%d@example.com", pick (rand, 1000000));
  CtctRecord *email = ctct_test_contact_add_email (
      contact, g_rand_boolean (rand) ? "email-1" : "", text);

  set_random_status (email, CTCT_EMAIL_ADDRESS_STATUS, rand);
  ctct_test_record_set_enum (email, CTCT_EMAIL_ADDRESS_CONFIRM_STATUS, CTCT_CONFIRM_NOT_REQUIRED,
                             "NO_CONFIRMATION_REQUIRED");
  ctct_test_record_set_enum (email, CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE, CTCT_ACTOR_CONTACT,
                             "ACTION_BY_VISITOR");
  set_random_date (email, CTCT_EMAIL_ADDRESS_OPT_IN_DATE, rand);
  set_random_date (email, CTCT_EMAIL_ADDRESS_OPT_OUT_DATE, rand);
}

static void
add_random_custom_fields (CtctContact *contact, GRand *rand)
{
  for (int i = 1; i <= 15; i++)
    {
      g_autofree char *name = g_strdup_printf ("CustomField%d", i);
      g_autofree char *value = ctct_test_text_random (rand, 50);

      if (pick (rand, 4) == 0)
        ctct_test_contact_add_custom_field (contact, name, value);
    }
}

static void
add_random_notes (CtctContact *contact, GRand *rand)
{
  int n_notes = pick (rand, 3);

  for (int i = 0; i < n_notes; i++)
    {
      g_autofree char *id = g_strdup_printf ("note-%d", i);
      g_autofree char *text = ctct_test_text_random (rand, 500);
      CtctRecord *note = ctct_test_contact_add_note (contact, id, text);

      set_random_date (note, CTCT_NOTE_CREATED_DATE, rand);
    }
}

static void
add_random_lists (CtctContact *contact, GRand *rand)
{
  int n_lists = pick (rand, 6);

  for (int i = 0; i < n_lists; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", 10 * i + pick (rand, 10));
      CtctRecord *list = ctct_test_contact_add_list (contact, id);

      if (g_rand_boolean (rand))
        ctct_test_record_set_enum (list, CTCT_LIST_MEMBERSHIP_STATUS, CTCT_LIST_ACTIVE, "ACTIVE");
    }
}

CtctContact *
ctct_test_contact_new_random (GRand *rand)
{
  CtctContact *self = ctct_contact_new ();
  CtctRecord *record = CTCT_RECORD (self);
  int person = pick (rand, G_N_ELEMENTS (people));
  g_autofree char *id = g_strdup_printf ("%d", 1 + pick (rand, 1000000));
  int n_addresses = pick (rand, 4);

  for (guint field = CTCT_CONTACT_PREFIX_NAME; field <= CTCT_CONTACT_FAX; field++)
    set_random_text (record, field, rand);
  ctct_record_set_text (record, CTCT_CONTACT_ID, id);
  ctct_record_set_text (record, CTCT_CONTACT_FIRST_NAME, people[person].first);
  ctct_record_set_text (record, CTCT_CONTACT_LAST_NAME, people[person].last);
  ctct_record_set_boolean (record, CTCT_CONTACT_CONFIRMED, g_rand_boolean (rand));
  set_random_status (record, CTCT_CONTACT_STATUS, rand);
  set_random_date (record, CTCT_CONTACT_MODIFIED_DATE, rand);

  for (int i = 0; i < n_addresses; i++)
    add_random_address (self, rand, i);
  add_random_email (self, rand);
  add_random_lists (self, rand);
  add_random_custom_fields (self, rand);
  add_random_notes (self, rand);
  return self;
}

CtctContact *
ctct_test_contact_new_plain (void)
{
  CtctContact *self = ctct_contact_new ();

  ctct_record_set_text (CTCT_RECORD (self), CTCT_CONTACT_ID, "42");
  ctct_record_set_text (CTCT_RECORD (self), CTCT_CONTACT_FIRST_NAME, "Hannah");
  ctct_record_set_text (CTCT_RECORD (self), CTCT_CONTACT_LAST_NAME, "Whitfield");
  ctct_test_contact_add_email (self, "email-1", "hannah@example.com");
  return self;
}

CtctRecord *
ctct_test_contact_add_address (CtctContact *self,
                               const char *id,
                               CtctAddressType kind,
                               const char *line1)
{
  CtctRecord *address = add_item (self, CTCT_COLLECTION_ADDRESSES);

  ctct_record_set_text (address, CTCT_ADDRESS_ID, id);
  ctct_test_address_set_kind (address, kind);
  ctct_record_set_text (address, CTCT_ADDRESS_LINE1, line1);
  return address;
}

CtctRecord *
ctct_test_contact_add_email (CtctContact *self, const char *id, const char *text)
{
  CtctRecord *email = add_item (self, CTCT_COLLECTION_EMAIL_ADDRESSES);

  ctct_record_set_text (email, CTCT_EMAIL_ADDRESS_ID, id);
  ctct_record_set_text (email, CTCT_EMAIL_ADDRESS_TEXT, text);
  return email;
}

CtctRecord *
ctct_test_contact_add_list (CtctContact *self, const char *id)
{
  CtctRecord *list = add_item (self, CTCT_COLLECTION_LISTS);

  ctct_record_set_text (list, CTCT_LIST_MEMBERSHIP_ID, id);
  return list;
}

CtctRecord *
ctct_test_contact_add_custom_field (CtctContact *self, const char *name, const char *value)
{
  CtctRecord *field = add_item (self, CTCT_COLLECTION_CUSTOM_FIELDS);

  ctct_record_set_text (field, CTCT_CUSTOM_FIELD_NAME, name);
  ctct_record_set_text (field, CTCT_CUSTOM_FIELD_VALUE, value);
  return field;
}

CtctRecord *
ctct_test_contact_add_note (CtctContact *self, const char *id, const char *text)
{
  CtctRecord *note = add_item (self, CTCT_COLLECTION_NOTES);

  ctct_record_set_text (note, CTCT_NOTE_ID, id);
  ctct_record_set_text (note, CTCT_NOTE_TEXT, text);
  return note;
}

char *
ctct_test_text_random (GRand *rand, guint max_length)
{
  int person = pick (rand, G_N_ELEMENTS (people));
  const char *const words[] = { people[person].first, people[person].last, people[person].city };
  g_autofree char *text = g_strdup_printf ("%s %d", words[pick (rand, G_N_ELEMENTS (words))],
                                           pick (rand, 1000));

  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), (glong) max_length));
}

void
ctct_test_record_set_enum (CtctRecord *self, guint field, int value, const char *text)
{
  g_autoptr (CtctOpenEnum) open_enum = ctct_open_enum_new (value, text);

  ctct_record_set_enum (self, field, open_enum);
}

void
ctct_test_record_set_date (CtctRecord *self, guint field, const char *text)
{
  g_autoptr (CtctDate) date = text != NULL ? ctct_date_new (text) : NULL;

  ctct_record_set_date (self, field, date);
}

void
ctct_test_address_set_kind (CtctRecord *self, CtctAddressType kind)
{
  static const char *const texts[] = { "HOLIDAY", "PERSONAL", "BUSINESS" };

  ctct_test_record_set_enum (self, CTCT_ADDRESS_KIND, (int) kind, texts[kind]);
}
