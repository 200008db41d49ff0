/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-people.h"

#include "ctct-cache-index.h"
#include "ctct-cache-lists.h"
#include "ctct-cache-schema.h"
#include "ctct-cache-tally.h"
#include "ctct-cache-writer.h"
#include "ctct-email-address.h"
#include "ctct-list-membership.h"
#include "ctct-mailing-list.h"
#include "ctct-note.h"

#include <glib/gstdio.h>

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "people.db", NULL);
}

CtctDatabase *
ctct_test_people_open (const char *language)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GError) error = NULL;
  const CtctDatabaseKind *kind = ctct_cache_schema_get_kind ();
  CtctDatabase *database;

  g_unlink (path);
  database = ctct_database_open (path, &error);
  g_assert_no_error (error);
  ctct_database_migrate (database, kind->steps, kind->n_steps, &error);
  g_assert_no_error (error);
  ctct_cache_index_prepare (database, language, &error);
  g_assert_no_error (error);

  return database;
}

CtctDatabase *
ctct_test_people_open_reader (void)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GError) error = NULL;
  CtctDatabase *database = ctct_database_open_reader (path, &error);

  g_assert_no_error (error);
  return database;
}

static void
set_text (CtctRecord *record, guint field, const char *text)
{
  if (text != NULL)
    ctct_record_set_text (record, field, text);
}

static void
set_date (CtctRecord *record, guint field, const char *text)
{
  g_autoptr (CtctDate) date = text != NULL ? ctct_date_new (text) : NULL;

  ctct_record_set_date (record, field, date);
}

static void
set_status (CtctContact *contact, CtctStatus status)
{
  g_autofree char *text = g_strdup_printf ("status %d", status);
  g_autoptr (CtctOpenEnum) value = ctct_open_enum_new ((int) status, text);

  ctct_record_set_enum (CTCT_RECORD (contact), CTCT_CONTACT_STATUS, value);
}

static void
add_lists (CtctContact *contact, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (CtctRecord) membership = g_object_new (CTCT_TYPE_LIST_MEMBERSHIP, NULL);

      ctct_record_set_text (membership, CTCT_LIST_MEMBERSHIP_ID, ids[i]);
      ctct_contact_add_item (contact, CTCT_COLLECTION_LISTS, membership);
    }
}

static CtctContact *
create_contact (const CtctTestPerson *person)
{
  CtctContact *contact = ctct_contact_new ();
  CtctRecord *record = CTCT_RECORD (contact);
  g_autoptr (CtctRecord) email = g_object_new (CTCT_TYPE_EMAIL_ADDRESS, NULL);
  g_autoptr (CtctRecord) note = g_object_new (CTCT_TYPE_NOTE, NULL);

  set_text (record, CTCT_CONTACT_ID, person->id);
  set_text (record, CTCT_CONTACT_FIRST_NAME, person->first);
  set_text (record, CTCT_CONTACT_LAST_NAME, person->last);
  set_text (record, CTCT_CONTACT_CELL_PHONE, person->phone);
  set_text (email, CTCT_EMAIL_ADDRESS_TEXT, person->email);
  set_text (note, CTCT_NOTE_TEXT, person->note);
  set_date (record, CTCT_CONTACT_MODIFIED_DATE, person->changed);
  set_date (email, CTCT_EMAIL_ADDRESS_OPT_OUT_DATE, person->unsubscribed);
  set_status (contact, person->status);
  ctct_contact_add_item (contact, CTCT_COLLECTION_EMAIL_ADDRESSES, email);
  ctct_contact_add_item (contact, CTCT_COLLECTION_NOTES, note);
  add_lists (contact, person->lists);
  return contact;
}

void
ctct_test_people_write (CtctDatabase *database, const CtctTestPerson *person)
{
  static int n_written = 0;
  g_autoptr (CtctContact) contact = create_contact (person);
  g_autoptr (CtctCacheChange) change = ctct_cache_change_new ();
  /* A body that is the same would not be written. */
  g_autofree char *body = g_strdup_printf ("{\"n\":%d}", n_written++);
  g_autoptr (GBytes) json = g_bytes_new (body, strlen (body));
  g_autoptr (GError) error = NULL;

  ctct_cache_write_contact (database, contact, json, n_written, 0, change, &error);
  g_assert_no_error (error);
  ctct_cache_tally_write (database, change, &error);
  g_assert_no_error (error);
  ctct_cache_index_write (database, change, &error);
  g_assert_no_error (error);
}

void
ctct_test_people_write_list (CtctDatabase *database, const char *id, const char *name)
{
  sqlite3_stmt *statement;
  g_autoptr (GError) error = NULL;
  gint64 number;

  ctct_cache_lists_ensure (database, id, &number, &error);
  g_assert_no_error (error);
  statement = ctct_database_prepare (database, "UPDATE list SET name = ? WHERE number = ?", &error);
  g_assert_no_error (error);
  sqlite3_bind_text (statement, 1, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, number);
  ctct_database_finish (database, statement, &error);
  g_assert_no_error (error);
}

void
ctct_test_people_remove (CtctDatabase *database, const char *id)
{
  g_autoptr (CtctCacheChange) change = ctct_cache_change_new ();
  g_autoptr (GError) error = NULL;

  ctct_cache_remove_contact (database, id, change, &error);
  g_assert_no_error (error);
  ctct_cache_tally_write (database, change, &error);
  g_assert_no_error (error);
  ctct_cache_index_write (database, change, &error);
  g_assert_no_error (error);
}
