/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address.h"
#include "ctct-contact.h"
#include "ctct-note.h"
#include "ctct-test-contacts.h"
#include "ctct-test.h"

static void
count_cb (gpointer object, gpointer argument, guint *counter)
{
  (*counter)++;
}

static CtctRecord *
note_new (const char *id, const char *text)
{
  CtctRecord *note = CTCT_RECORD (ctct_note_new ());

  ctct_record_set_text (note, CTCT_NOTE_ID, id);
  ctct_record_set_text (note, CTCT_NOTE_TEXT, text);
  return note;
}

static void
test_fields (void)
{
  CtctRecord *note = CTCT_RECORD (ctct_note_new ());
  guint n_fields = 0;
  const CtctFieldInfo *fields = ctct_record_get_fields (note, &n_fields);

  g_assert_cmpuint (n_fields, ==, CTCT_NOTE_N_FIELDS);
  g_assert_cmpstr (fields[CTCT_NOTE_TEXT].name, ==, "note");
  g_assert_cmpint (fields[CTCT_NOTE_TEXT].type, ==, CTCT_FIELD_TEXT);
  g_assert_cmpint (fields[CTCT_NOTE_CREATED_DATE].type, ==, CTCT_FIELD_DATE);
  g_assert_true (ctct_record_get_fields (note, NULL) == fields);

  for (guint i = 0; i < n_fields; i++)
    g_assert_cmpint (ctct_record_find_field (note, fields[i].name), ==, (int) i);
  g_assert_cmpint (ctct_record_find_field (note, "no-such-field"), ==, -1);

  g_assert_finalize_object (note);
}

static void
test_text (void)
{
  CtctRecord *note = CTCT_RECORD (ctct_note_new ());
  guint n_notified = 0;

  g_signal_connect (note, "notify::note", G_CALLBACK (count_cb), &n_notified);
  g_assert_cmpstr (ctct_record_get_text (note, CTCT_NOTE_TEXT), ==, "");

  ctct_record_set_text (note, CTCT_NOTE_TEXT, "");
  ctct_record_set_text (note, CTCT_NOTE_TEXT, NULL);
  g_assert_cmpuint (n_notified, ==, 0);

  ctct_record_set_text (note, CTCT_NOTE_TEXT, "Calls on Fridays");
  g_assert_cmpstr (ctct_record_get_text (note, CTCT_NOTE_TEXT), ==, "Calls on Fridays");
  g_assert_cmpuint (n_notified, ==, 1);
  ctct_record_set_text (note, CTCT_NOTE_TEXT, "Calls on Fridays");
  g_assert_cmpuint (n_notified, ==, 1);

  ctct_record_set_text (note, CTCT_NOTE_TEXT, ctct_record_get_text (note, CTCT_NOTE_TEXT) + 6);
  g_assert_cmpstr (ctct_record_get_text (note, CTCT_NOTE_TEXT), ==, "on Fridays");
  ctct_record_set_text (note, CTCT_NOTE_TEXT, NULL);
  g_assert_cmpstr (ctct_record_get_text (note, CTCT_NOTE_TEXT), ==, "");
  g_assert_cmpuint (n_notified, ==, 3);

  g_assert_finalize_object (note);
}

static void
test_date (void)
{
  CtctRecord *note = CTCT_RECORD (ctct_note_new ());
  g_autoptr (CtctDate) date = ctct_date_new ("2024-11-08T10:54:32Z");
  g_autoptr (CtctDate) again = ctct_date_new ("2024-11-08T10:54:32Z");
  guint n_notified = 0;

  g_signal_connect (note, "notify::created-date", G_CALLBACK (count_cb), &n_notified);
  g_assert_null (ctct_record_get_date (note, CTCT_NOTE_CREATED_DATE));
  ctct_record_set_date (note, CTCT_NOTE_CREATED_DATE, NULL);
  g_assert_cmpuint (n_notified, ==, 0);

  ctct_record_set_date (note, CTCT_NOTE_CREATED_DATE, date);
  g_assert_true (ctct_record_get_date (note, CTCT_NOTE_CREATED_DATE) == date);
  ctct_record_set_date (note, CTCT_NOTE_CREATED_DATE, again);
  g_assert_cmpuint (n_notified, ==, 1);

  ctct_record_set_date (note, CTCT_NOTE_CREATED_DATE, NULL);
  g_assert_null (ctct_record_get_date (note, CTCT_NOTE_CREATED_DATE));
  g_assert_cmpuint (n_notified, ==, 2);

  g_assert_finalize_object (note);
}

static void
test_enum (void)
{
  CtctRecord *address = CTCT_RECORD (ctct_address_new ());
  g_autoptr (CtctOpenEnum) business = ctct_open_enum_new (CTCT_ADDRESS_BUSINESS, "BUSINESS");
  g_autoptr (CtctOpenEnum) again = ctct_open_enum_new (CTCT_ADDRESS_BUSINESS, "Business");
  guint n_notified = 0;

  g_signal_connect (address, "notify::address-type", G_CALLBACK (count_cb), &n_notified);
  g_assert_null (ctct_record_get_enum (address, CTCT_ADDRESS_KIND));

  ctct_record_set_enum (address, CTCT_ADDRESS_KIND, business);
  g_assert_true (ctct_record_get_enum (address, CTCT_ADDRESS_KIND) == business);
  ctct_record_set_enum (address, CTCT_ADDRESS_KIND, again);
  g_assert_cmpuint (n_notified, ==, 1);

  ctct_record_set_enum (address, CTCT_ADDRESS_KIND, NULL);
  g_assert_null (ctct_record_get_enum (address, CTCT_ADDRESS_KIND));
  g_assert_cmpuint (n_notified, ==, 2);

  g_assert_finalize_object (address);
}

static void
test_boolean (void)
{
  CtctRecord *contact = CTCT_RECORD (ctct_contact_new ());
  guint n_notified = 0;

  g_signal_connect (contact, "notify::confirmed", G_CALLBACK (count_cb), &n_notified);
  g_assert_false (ctct_record_get_boolean (contact, CTCT_CONTACT_CONFIRMED));
  ctct_record_set_boolean (contact, CTCT_CONTACT_CONFIRMED, FALSE);
  g_assert_cmpuint (n_notified, ==, 0);

  ctct_record_set_boolean (contact, CTCT_CONTACT_CONFIRMED, TRUE);
  ctct_record_set_boolean (contact, CTCT_CONTACT_CONFIRMED, 2);
  g_assert_cmpint (ctct_record_get_boolean (contact, CTCT_CONTACT_CONFIRMED), ==, TRUE);
  g_assert_cmpuint (n_notified, ==, 1);

  g_assert_finalize_object (contact);
}

static void
test_properties (void)
{
  CtctRecord *contact = CTCT_RECORD (ctct_contact_new ());
  g_autoptr (CtctDate) date = ctct_date_new ("2024-11-08T10:54:32Z");
  g_autoptr (CtctOpenEnum) status = ctct_open_enum_new (CTCT_STATUS_ACTIVE, "ACTIVE");
  g_autoptr (CtctDate) got_date = NULL;
  g_autoptr (CtctOpenEnum) got_status = NULL;
  g_autofree char *got_name = NULL;
  g_autofree char *got_title = NULL;
  gboolean got_confirmed = FALSE;

  g_object_set (contact, "first-name", "Zoë", "created-date", date, "status", status, "confirmed",
                TRUE, NULL);
  g_assert_cmpstr (ctct_record_get_text (contact, CTCT_CONTACT_FIRST_NAME), ==, "Zoë");
  g_assert_true (ctct_record_get_date (contact, CTCT_CONTACT_CREATED_DATE) == date);

  g_object_get (contact, "first-name", &got_name, "job-title", &got_title, "created-date",
                &got_date, "status", &got_status, "confirmed", &got_confirmed, NULL);
  g_assert_cmpstr (got_name, ==, "Zoë");
  g_assert_cmpstr (got_title, ==, "");
  g_assert_true (got_date == date);
  g_assert_true (got_status == status);
  g_assert_true (got_confirmed);

  g_assert_finalize_object (contact);
}

static void
test_binding (void)
{
  CtctRecord *contact = CTCT_RECORD (ctct_contact_new ());
  CtctRecord *row = CTCT_RECORD (ctct_note_new ());

  g_object_bind_property (contact, "job-title", row, "note",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  ctct_record_set_text (contact, CTCT_CONTACT_JOB_TITLE, "Analyst");
  g_assert_cmpstr (ctct_record_get_text (row, CTCT_NOTE_TEXT), ==, "Analyst");
  ctct_record_set_text (row, CTCT_NOTE_TEXT, "Head of analysis");
  g_assert_cmpstr (ctct_record_get_text (contact, CTCT_CONTACT_JOB_TITLE), ==, "Head of analysis");

  g_assert_finalize_object (row);
  g_assert_finalize_object (contact);
}

static void
test_peek_text (void)
{
  CtctRecord *contact = CTCT_RECORD (ctct_contact_new ());

  for (guint i = 0; i < CTCT_CONTACT_N_FIELDS; i++)
    g_assert_cmpstr (ctct_record_peek_text (contact, i), ==, "");

  ctct_record_set_text (contact, CTCT_CONTACT_FAX, "+61 2 8574 1222");
  ctct_record_set_boolean (contact, CTCT_CONTACT_CONFIRMED, TRUE);
  ctct_test_record_set_enum (contact, CTCT_CONTACT_STATUS, CTCT_STATUS_UNKNOWN, "QUARANTINED");
  ctct_test_record_set_date (contact, CTCT_CONTACT_CREATED_DATE, "soon");

  g_assert_cmpstr (ctct_record_peek_text (contact, CTCT_CONTACT_FAX), ==, "+61 2 8574 1222");
  g_assert_cmpstr (ctct_record_peek_text (contact, CTCT_CONTACT_CONFIRMED), ==, "true");
  g_assert_cmpstr (ctct_record_peek_text (contact, CTCT_CONTACT_STATUS), ==, "QUARANTINED");
  g_assert_cmpstr (ctct_record_peek_text (contact, CTCT_CONTACT_CREATED_DATE), ==, "soon");

  g_assert_finalize_object (contact);
}

static void
test_is_empty (void)
{
  CtctRecord *contact = CTCT_RECORD (ctct_contact_new ());

  g_assert_true (ctct_record_is_empty (contact));
  ctct_record_set_boolean (contact, CTCT_CONTACT_CONFIRMED, TRUE);
  g_assert_false (ctct_record_is_empty (contact));
  ctct_record_set_boolean (contact, CTCT_CONTACT_CONFIRMED, FALSE);
  ctct_record_set_text (contact, CTCT_CONTACT_FAX, "1");
  g_assert_false (ctct_record_is_empty (contact));
  ctct_record_set_text (contact, CTCT_CONTACT_FAX, "");
  g_assert_true (ctct_record_is_empty (contact));

  g_assert_finalize_object (contact);
}

static void
test_equal (void)
{
  CtctRecord *a = note_new ("1", "Calls on Fridays");
  CtctRecord *b = note_new ("1", "Calls on Mondays");
  CtctRecord *address = CTCT_RECORD (ctct_address_new ());

  g_assert_true (ctct_record_equal (a, a));
  g_assert_false (ctct_record_equal (a, b));
  g_assert_true (ctct_record_field_equal (a, b, CTCT_NOTE_ID));
  g_assert_false (ctct_record_field_equal (a, b, CTCT_NOTE_TEXT));
  g_assert_false (ctct_record_equal (a, address));

  ctct_record_copy_field (b, a, CTCT_NOTE_TEXT);
  g_assert_true (ctct_record_equal (a, b));

  ctct_test_record_set_date (a, CTCT_NOTE_MODIFIED_DATE, "");
  g_assert_false (ctct_record_equal (a, b));
  ctct_record_copy_field (b, a, CTCT_NOTE_MODIFIED_DATE);
  g_assert_true (ctct_record_equal (a, b));

  g_assert_finalize_object (a);
  g_assert_finalize_object (b);
  g_assert_finalize_object (address);
}

static void
test_copy (void)
{
  CtctRecord *note = note_new ("1", "Calls on Fridays");
  CtctRecord *copy;

  ctct_test_record_set_date (note, CTCT_NOTE_CREATED_DATE, "2024-11-08T10:54:32Z");
  copy = ctct_record_copy (note);
  g_assert_true (copy != note);
  g_assert_true (ctct_record_equal (copy, note));

  ctct_record_set_text (copy, CTCT_NOTE_TEXT, "Calls no more");
  g_assert_cmpstr (ctct_record_get_text (note, CTCT_NOTE_TEXT), ==, "Calls on Fridays");

  g_assert_finalize_object (note);
  g_assert_cmpstr (ctct_record_peek_text (copy, CTCT_NOTE_CREATED_DATE), ==,
                   "2024-11-08T10:54:32Z");
  g_assert_finalize_object (copy);
}

static void
test_extra (void)
{
  CtctRecord *note = note_new ("1", "Calls on Fridays");
  CtctRecord *twin = note_new ("1", "Calls on Fridays");
  GObject *extra = g_object_new (G_TYPE_OBJECT, NULL);
  CtctRecord *copy;

  g_assert_null (ctct_record_get_extra (note));
  ctct_record_set_extra (note, extra);
  g_assert_true (ctct_record_get_extra (note) == extra);
  g_assert_true (ctct_record_equal (note, twin));

  copy = ctct_record_copy (note);
  g_assert_true (ctct_record_get_extra (copy) == extra);
  ctct_record_set_extra (note, NULL);
  g_assert_null (ctct_record_get_extra (note));
  g_assert_true (ctct_record_get_extra (copy) == extra);

  g_assert_finalize_object (note);
  g_assert_finalize_object (twin);
  g_assert_finalize_object (copy);
  g_assert_finalize_object (extra);
}

static void
test_editable_equal (void)
{
  g_autoptr (CtctRecord) note = note_new ("1", "Calls on Fridays");
  g_autoptr (CtctRecord) other_id = note_new ("2", "Calls on Fridays");
  g_autoptr (CtctRecord) other_text = note_new ("1", "Calls on Mondays");

  g_assert_true (ctct_record_editable_equal (note, other_id));
  g_assert_false (ctct_record_editable_equal (note, other_text));
}

static void
count_notify_cb (GObject *record, GParamSpec *pspec, gpointer count)
{
  ++*(guint *) count;
}

/* What is filled in is there, as if it had been set, but nobody is told. */
static void
test_fill (void)
{
  CtctRecord *filled = g_object_new (CTCT_TYPE_NOTE, NULL);
  CtctRecord *set = note_new ("1", "Calls on Fridays");
  guint n_notified = 0;

  g_signal_connect (filled, "notify", G_CALLBACK (count_notify_cb), &n_notified);
  ctct_record_fill (filled, CTCT_NOTE_ID, g_strdup ("1"));
  ctct_record_fill (filled, CTCT_NOTE_TEXT, g_strdup ("Calls on Fridays"));
  ctct_record_fill (filled, CTCT_NOTE_CREATED_DATE, ctct_date_new ("2024-11-08T10:54:32Z"));
  ctct_record_fill (filled, CTCT_NOTE_MODIFIED_DATE, NULL);
  ctct_test_record_set_date (set, CTCT_NOTE_CREATED_DATE, "2024-11-08T10:54:32Z");
  g_assert_true (ctct_record_equal (filled, set));
  g_assert_cmpuint (n_notified, ==, 0);

  ctct_record_set_text (filled, CTCT_NOTE_TEXT, "Calls no more");
  g_assert_cmpuint (n_notified, ==, 1);

  g_assert_finalize_object (filled);
  g_assert_finalize_object (set);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/record/fields", test_fields);
  ctct_test_add ("/record/text", test_text);
  ctct_test_add ("/record/date", test_date);
  ctct_test_add ("/record/enum", test_enum);
  ctct_test_add ("/record/boolean", test_boolean);
  ctct_test_add ("/record/properties", test_properties);
  ctct_test_add ("/record/binding", test_binding);
  ctct_test_add ("/record/peek-text", test_peek_text);
  ctct_test_add ("/record/is-empty", test_is_empty);
  ctct_test_add ("/record/equal", test_equal);
  ctct_test_add ("/record/editable-equal", test_editable_equal);
  ctct_test_add ("/record/copy", test_copy);
  ctct_test_add ("/record/extra", test_extra);
  ctct_test_add ("/record/fill", test_fill);
  return ctct_test_run ();
}
