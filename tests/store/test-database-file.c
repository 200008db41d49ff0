/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that another program has put aside. */

#include "ctct-database-file.h"
#include "ctct-test.h"

static const char *const steps[] = { "CREATE TABLE a (x); INSERT INTO a VALUES (1);" };
static const CtctDatabaseKind kind = { "test-", steps, G_N_ELEMENTS (steps), "SELECT x FROM a" };

static CtctDatabaseFile *
create_file (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "kept", NULL);

  return ctct_database_file_new (folder, "a", &kind);
}

static CtctDatabase *
open_file (CtctDatabaseFile *file)
{
  g_autoptr (GError) error = NULL;
  CtctDatabase *database = ctct_database_file_open (file, &error);

  g_assert_no_error (error);
  return database;
}

/* As another program does that finds it damaged. */
static void
replace_file (void)
{
  g_autoptr (CtctDatabaseFile) file = create_file ();
  g_autoptr (CtctDatabase) database = open_file (file);
  g_autoptr (CtctDatabase) fresh = NULL;

  g_assert_true (ctct_database_file_note_damage (file, database));
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  fresh = open_file (file);
  g_test_assert_expected_messages ();
}

static void
assert_readable (CtctDatabaseFile *file)
{
  g_autoptr (GError) error = NULL;
  gboolean is_noted;
  g_autoptr (CtctDatabase) reader = ctct_database_file_open_reader (file, &is_noted, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reader);
}

/* What is known of the one says nothing of the other, so that it is not read before that is known. */
static void
test_replaced (void)
{
  g_autoptr (CtctDatabaseFile) file = create_file ();
  g_autoptr (CtctDatabase) database = open_file (file);
  g_autoptr (CtctDatabase) again = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_noted = TRUE;

  assert_readable (file);
  replace_file ();
  g_assert_null (ctct_database_file_open_reader (file, &is_noted, &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_REPLACED);
  g_assert_false (is_noted);

  g_assert_true (ctct_database_file_is_replaced (file, database));
  again = open_file (file);
  assert_readable (file);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/database-file/replaced", test_replaced);
  return ctct_test_run ();
}
