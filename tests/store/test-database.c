/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-database-file.h"
#include "ctct-test.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static const char *const steps[] = {
  "CREATE TABLE a (x); INSERT INTO a VALUES (1)",
  "ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x + 1",
  "CREATE TABLE b AS SELECT x, y FROM a; DROP TABLE a",
};

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "kept", name, NULL);
}

static CtctDatabase *
open_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  CtctDatabase *database = ctct_database_open (path, &error);

  g_assert_no_error (error);
  return database;
}

static gint64
get_integer (CtctDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  ctct_database_get_integer (database, sql, -1, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
run (CtctDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  ctct_database_run (database, sql, &error);
  g_assert_no_error (error);
}

static void
assert_mode (const char *path, const char *ending, guint expected)
{
  g_autofree char *whole = g_strconcat (path, ending, NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (whole, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, expected);
}

/* Whatever the user's own mask allows. */
static void
test_permissions (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autofree char *folder = g_path_get_dirname (path);
  mode_t mask = umask (0);
  g_autoptr (CtctDatabase) database = open_file (path);
  g_autoptr (CtctDatabase) reader = NULL;

  run (database, "CREATE TABLE a (x)");
  reader = ctct_database_open_reader (path, NULL);
  umask (mask);
  assert_mode (folder, "", 0700);
  assert_mode (path, "", 0600);
  assert_mode (path, "-wal", 0600);
  assert_mode (path, "-shm", 0600);
}

/* One that others could read is closed to them. */
static void
test_lax_permissions (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (CtctDatabase) database = NULL;

  g_mkdir_with_parents (folder, 0755);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_chmod (path, 0644);
  database = open_file (path);
  assert_mode (path, "", 0600);
}

static void
test_log (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (CtctDatabase) database = open_file (path);
  sqlite3_stmt *statement = ctct_database_prepare (database, "PRAGMA journal_mode", NULL);

  g_assert_cmpint (ctct_database_step (database, statement, NULL), ==, CTCT_DATABASE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "wal");
  g_assert_cmpint (get_integer (database, "PRAGMA synchronous"), ==, 1);
  g_assert_cmpint (get_integer (database, "PRAGMA temp_store"), ==, 2);
}

static void
test_reader (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (CtctDatabase) database = open_file (path);
  g_autoptr (CtctDatabase) reader = NULL;
  g_autoptr (GError) error = NULL;

  run (database, "CREATE TABLE a (x); INSERT INTO a VALUES (7)");
  reader = ctct_database_open_reader (path, NULL);
  g_assert_false (ctct_database_run (reader, "DELETE FROM a", &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DENIED);

  /* It goes on while somebody writes, and does not see what is not done. */
  g_assert_true (ctct_database_begin (database, NULL));
  run (database, "UPDATE a SET x = 8");
  g_assert_cmpint (get_integer (reader, "SELECT x FROM a"), ==, 7);
  g_assert_true (ctct_database_commit (database, NULL));
  g_assert_cmpint (get_integer (reader, "SELECT x FROM a"), ==, 8);
}

static void
test_migrate (void)
{
  for (guint from = 0; from <= G_N_ELEMENTS (steps); from++)
    {
      g_autofree char *name = g_strdup_printf ("%u.db", from);
      g_autofree char *path = dup_path (name);
      g_autoptr (CtctDatabase) database = open_file (path);
      g_autoptr (GError) error = NULL;

      g_assert_true (ctct_database_migrate (database, steps, from, NULL));
      g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, from);
      ctct_database_migrate (database, steps, G_N_ELEMENTS (steps), &error);
      g_assert_no_error (error);
      g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, 3);
      g_assert_cmpint (get_integer (database, "SELECT 10 * x + y FROM b"), ==, 12);
    }
}

/* A step that fails half-way leaves the version before it, from which a better one goes on. */
static void
test_migrate_fails (void)
{
  static const char *const bad[] = {
    "CREATE TABLE a (x); INSERT INTO a VALUES (1)",
    "ALTER TABLE a ADD COLUMN y; UPDATE nowhere SET y = 1",
  };
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (CtctDatabase) database = open_file (path);
  g_autoptr (GError) error = NULL;

  g_assert_false (ctct_database_migrate (database, bad, 2, &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_FAILED);
  g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, 1);
  g_assert_true (ctct_database_migrate (database, steps, 3, NULL));
  g_assert_cmpint (get_integer (database, "SELECT 10 * x + y FROM b"), ==, 12);
}

static void
test_newer (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (CtctDatabase) database = open_file (path);
  g_autoptr (GError) error = NULL;

  run (database, "PRAGMA user_version = 4");
  g_assert_false (ctct_database_migrate (database, steps, 3, &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_NEWER);
  g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, 4);
}

static gpointer
open_thread (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctDatabase) database = ctct_database_open (data, &error);

  g_assert_no_error (error);
  ctct_database_migrate (database, steps, G_N_ELEMENTS (steps), &error);
  g_assert_no_error (error);
  return GINT_TO_POINTER (get_integer (database, "SELECT count (*) FROM b"));
}

/* Many that make the same file at once: each step is done once. */
static void
test_made_at_once (void)
{
  for (int round = 0; round < 5; round++)
    {
      g_autofree char *name = g_strdup_printf ("%d.db", round);
      g_autofree char *path = dup_path (name);
      GThread *threads[6];

      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        threads[i] = g_thread_new (NULL, open_thread, path);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        g_assert_cmpint (GPOINTER_TO_INT (g_thread_join (threads[i])), ==, 1);
    }
}

static void
test_no_database (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_null (ctct_database_open (path, &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED);
}

static void
test_check (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (CtctDatabase) database = open_file (path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  run (database, "CREATE TABLE a (x); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                 "FROM n WHERE i < 2000) INSERT INTO a SELECT hex (randomblob (50)) FROM n");
  g_assert_true (ctct_database_check (database, NULL, NULL));
  run (database, "PRAGMA wal_checkpoint (TRUNCATE)");
  g_clear_object (&database);

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  memset (text + length / 2, 0x5a, 4096);
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
  database = open_file (path);
  g_assert_false (ctct_database_check (database, NULL, &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED);
}

static int
cancel_cb (unsigned int kind, void *data, void *statement, void *text)
{
  g_cancellable_cancel (data);
  return 0;
}

/* How much of its statement the check went through. */
static int
check_and_count (CtctDatabase *database, GCancellable *cancellable, GError **error)
{
  gboolean is_sound = ctct_database_check (database, cancellable, error);
  sqlite3_stmt *statement = sqlite3_next_stmt (ctct_database_get_handle (database), NULL);

  g_assert_true (is_sound == (error == NULL || *error == NULL));
  while (strstr (sqlite3_sql (statement), "quick_check") == NULL)
    statement = sqlite3_next_stmt (ctct_database_get_handle (database), statement);
  return sqlite3_stmt_status (statement, SQLITE_STMTSTATUS_VM_STEP, TRUE);
}

/* Before it begins, and while it runs; then it goes as if nothing had been. */
static void
test_check_cancelled (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (CtctDatabase) database = open_file (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) later_error = NULL;
  sqlite3 *handle = ctct_database_get_handle (database);
  int n_steps;

  run (database, "CREATE TABLE a (x); INSERT INTO a VALUES (1)");
  n_steps = check_and_count (database, NULL, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_cmpint (check_and_count (database, cancellable, &error), <, n_steps);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_cancellable_reset (cancellable);
  sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, cancel_cb, cancellable);
  g_assert_cmpint (check_and_count (database, cancellable, &later_error), <, n_steps);
  g_assert_error (later_error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  sqlite3_trace_v2 (handle, 0, NULL, NULL);
  g_cancellable_reset (cancellable);
  g_assert_cmpint (check_and_count (database, cancellable, NULL), ==, n_steps);
}

/* What does not fit is not there at all, and what was there still is. */
static void
test_full (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (CtctDatabase) database = open_file (path);
  g_autoptr (GError) error = NULL;

  run (database, "CREATE TABLE a (x); INSERT INTO a VALUES ('kept'); PRAGMA max_page_count = 4");
  g_assert_true (ctct_database_begin (database, NULL));
  run (database, "INSERT INTO a VALUES ('first')");
  g_assert_false (ctct_database_run (database, "INSERT INTO a VALUES (zeroblob (100000))", &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_FULL);
  ctct_database_roll_back (database);
  g_assert_cmpint (get_integer (database, "SELECT count (*) FROM a"), ==, 1);
  run (database, "PRAGMA max_page_count = 100000; INSERT INTO a VALUES (zeroblob (100000))");
}

static void
test_denied (void)
{
  g_autofree char *folder = dup_path (NULL);
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) folder_error = NULL;

  g_mkdir_with_parents (g_get_user_data_dir (), 0700);
  g_assert_true (g_file_set_contents (folder, "no folder", -1, NULL));
  g_assert_null (ctct_database_open (path, &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DENIED);
  g_assert_null (strstr (error->message, "kept"));

  g_unlink (folder);
  g_mkdir_with_parents (path, 0700);
  g_assert_null (ctct_database_open (path, &folder_error));
  g_assert_error (folder_error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DENIED);
}

static int
interrupt_cb (gpointer data)
{
  return TRUE;
}

static void
test_interrupted (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (CtctDatabase) database = open_file (path);
  g_autoptr (GError) error = NULL;

  run (database, "CREATE TABLE a (x)");
  sqlite3_progress_handler (ctct_database_get_handle (database), 100, interrupt_cb, NULL);
  g_assert_false (ctct_database_run (database,
                                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                     "FROM n) INSERT INTO a SELECT i FROM n",
                                     &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A statement that is kept holds nothing of what it was bound to before. */
static void
test_statements (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (CtctDatabase) database = open_file (path);
  sqlite3_stmt *statement = ctct_database_prepare (database, "SELECT ?", NULL);
  sqlite3_stmt *again = NULL;
  g_autoptr (GError) error = NULL;

  sqlite3_bind_int (statement, 1, 7);
  g_assert_cmpint (ctct_database_step (database, statement, NULL), ==, CTCT_DATABASE_ROW);
  again = ctct_database_prepare (database, "SELECT ?", NULL);
  g_assert_true (again == statement);
  g_assert_cmpint (ctct_database_step (database, again, NULL), ==, CTCT_DATABASE_ROW);
  g_assert_cmpint (sqlite3_column_type (again, 0), ==, SQLITE_NULL);
  g_assert_cmpint (ctct_database_step (database, again, NULL), ==, CTCT_DATABASE_DONE);
  g_assert_null (ctct_database_prepare (database, "SELECT x FROM nowhere", &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_FAILED);
}

static guint
count_statements (CtctDatabase *database)
{
  guint n = 0;

  for (sqlite3_stmt *statement = sqlite3_next_stmt (ctct_database_get_handle (database), NULL);
       statement != NULL;
       statement = sqlite3_next_stmt (ctct_database_get_handle (database), statement))
    n++;
  return n;
}

/* However many ways there are to ask, not all of them are kept; one that is used now and then is. */
static void
test_many_statements (void)
{
  g_autofree char *path = dup_path ("a.db");
  g_autoptr (CtctDatabase) database = open_file (path);
  sqlite3_stmt *busy = ctct_database_prepare (database, "SELECT 1 UNION ALL SELECT 2", NULL);
  sqlite3_stmt *often = ctct_database_prepare (database, "SELECT 7", NULL);

  g_assert_cmpint (ctct_database_step (database, busy, NULL), ==, CTCT_DATABASE_ROW);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT 1000 + %u", i);
      sqlite3_stmt *statement = ctct_database_prepare (database, sql, NULL);

      g_assert_true (ctct_database_prepare (database, "SELECT 7", NULL) == often);
      g_assert_cmpint (ctct_database_step (database, statement, NULL), ==, CTCT_DATABASE_ROW);
      g_assert_cmpuint (sqlite3_column_int (statement, 0), ==, 1000 + i);
      sqlite3_reset (statement);
    }

  g_assert_cmpuint (count_statements (database), <=, 200);
  g_assert_cmpint (ctct_database_step (database, busy, NULL), ==, CTCT_DATABASE_ROW);
  g_assert_cmpint (sqlite3_column_int (busy, 0), ==, 2);
}

static const CtctDatabaseKind kind = { "test-", steps, G_N_ELEMENTS (steps), "SELECT x, y FROM b" };

static char *
dup_file_path (void)
{
  return dup_path ("test-a.db");
}

/* With the log that lies beside it. */
static void
test_set_aside (void)
{
  g_autofree char *folder = dup_path (NULL);
  g_autofree char *path = dup_file_path ();
  g_autofree char *name = NULL;
  g_autofree char *log = NULL;
  g_autoptr (CtctDatabaseFile) file = ctct_database_file_new (folder, "a", &kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctDatabase) database = ctct_database_file_open (file, &error);
  g_autoptr (CtctDatabase) fresh = NULL;

  g_assert_no_error (error);
  run (database, "UPDATE b SET x = 9");
  g_assert_null (ctct_database_file_dup_set_aside (file));
  g_assert_true (ctct_database_file_note_damage (file, database));
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  fresh = ctct_database_file_open (file, &error);
  g_test_assert_expected_messages ();
  g_assert_no_error (error);
  g_assert_cmpint (get_integer (fresh, "SELECT x FROM b"), ==, 1);

  /* Who still has the old one meets the damage later, which is not the new one's. */
  g_assert_false (ctct_database_file_note_damage (file, database));
  g_clear_object (&database);
  name = ctct_database_file_dup_set_aside (file);
  log = g_strconcat (folder, "/", name, "-wal", NULL);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_free (log);
  log = g_build_filename (folder, name, NULL);
  database = open_file (log);
  g_assert_cmpint (get_integer (database, "SELECT x FROM b"), ==, 9);
}

static void
overwrite_head (const char *path)
{
  g_autofree char *junk = g_strnfill (4096, 'x');
  FILE *file = g_fopen (path, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (junk, 4096, 1, file), ==, 1);
  fclose (file);
}

/* Whoever cannot open it tells so at once, and not when it may be another one already. */
static void
test_reader_meets_damage (void)
{
  g_autofree char *folder = dup_path (NULL);
  g_autofree char *path = dup_file_path ();
  g_autofree char *name = NULL;
  g_autofree char *later_name = NULL;
  g_autoptr (CtctDatabaseFile) file = ctct_database_file_new (folder, "a", &kind);
  g_autoptr (CtctDatabase) writer = ctct_database_file_open (file, NULL);
  g_autoptr (CtctDatabase) reader = NULL;
  g_autoptr (CtctDatabase) later = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_noted = FALSE;

  run (writer, "PRAGMA wal_checkpoint (TRUNCATE)");
  g_clear_object (&writer);
  overwrite_head (path);
  g_assert_null (ctct_database_file_open_reader (file, &is_noted, &error));
  g_assert_error (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED);
  g_assert_true (is_noted);

  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  reader = ctct_database_file_open_reader (file, &is_noted, NULL);
  g_test_assert_expected_messages ();
  g_assert_nonnull (reader);
  g_assert_false (is_noted);

  name = ctct_database_file_dup_set_aside (file);
  later = ctct_database_file_open_reader (file, &is_noted, NULL);
  later_name = ctct_database_file_dup_set_aside (file);
  g_assert_nonnull (later);
  g_assert_cmpstr (later_name, ==, name);
}

typedef struct
{
  CtctDatabaseFile *file;
  char *path;
  gint is_open; /* atomic */
} Opening;

static gpointer
open_file_thread (gpointer data)
{
  Opening *opening = data;
  g_autoptr (CtctDatabase) database = ctct_database_file_open (opening->file, NULL);

  g_assert_nonnull (database);
  g_atomic_int_set (&opening->is_open, TRUE);
  return NULL;
}

/* It closes a lax file to others before it opens it. */
static gboolean
has_begun (gpointer data)
{
  Opening *opening = data;
  GStatBuf status;

  return g_stat (opening->path, &status) == 0 && (status.st_mode & 0777) == 0600;
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* The main loop may ask for the name while another program keeps a worker from opening the file. */
static void
test_name_while_opening (void)
{
  g_autofree char *folder = dup_path (NULL);
  g_autofree char *path = dup_file_path ();
  g_autoptr (CtctDatabaseFile) file = ctct_database_file_new (folder, "a", &kind);
  Opening opening = { file, path, FALSE };
  guint tick = g_timeout_add (5, tick_cb, NULL);
  sqlite3 *other = NULL;
  GThread *thread;

  g_mkdir_with_parents (folder, 0700);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  sqlite3_exec (other, "CREATE TABLE c (x); BEGIN EXCLUSIVE", NULL, NULL, NULL);
  g_chmod (path, 0644);
  thread = g_thread_new (NULL, open_file_thread, &opening);
  ctct_test_await (has_begun, &opening);
  g_assert_null (ctct_database_file_dup_set_aside (file));
  g_assert_false (g_atomic_int_get (&opening.is_open));
  sqlite3_exec (other, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_close (other);
  g_thread_join (thread);
  g_source_remove (tick);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Names, in their order. */
static char *
dup_set_aside_files (void)
{
  g_autofree char *folder = dup_path (NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, "-damaged-") != NULL)
      g_ptr_array_add (names, (gpointer) g_intern_string (name));

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

/* The last one is kept with what belongs to it, and so is that of another account. */
static void
test_earlier_set_aside (void)
{
  g_autofree char *folder = dup_path (NULL);
  g_autofree char *other = dup_path ("test-ab.db-damaged-20200101T000000Z");
  g_autofree char *earlier = dup_path ("test-a.db-damaged-20200101T000000Z");
  g_autofree char *earlier_log = dup_path ("test-a.db-damaged-20200101T000000Z-wal");
  g_autoptr (CtctDatabaseFile) file = ctct_database_file_new (folder, "a", &kind);
  g_autoptr (CtctDatabase) database = ctct_database_file_open (file, NULL);
  g_autoptr (CtctDatabase) fresh = NULL;
  g_autofree char *name = NULL;
  g_autofree char *files = NULL;
  g_autofree char *expected = NULL;

  g_assert_true (g_file_set_contents (other, "x", -1, NULL));
  g_assert_true (g_file_set_contents (earlier, "x", -1, NULL));
  g_assert_true (g_file_set_contents (earlier_log, "x", -1, NULL));
  ctct_database_file_note_damage (file, database);
  g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
  fresh = ctct_database_file_open (file, NULL);
  g_test_assert_expected_messages ();

  name = ctct_database_file_dup_set_aside (file);
  files = dup_set_aside_files ();
  expected =
      g_strdup_printf ("%s %s-shm %s-wal test-ab.db-damaged-20200101T000000Z", name, name, name);
  g_assert_cmpstr (files, ==, expected);
}

/* A disk that damages each new file is not for a program to mend. */
static void
test_always_damaged (void)
{
  g_autofree char *folder = dup_path (NULL);
  g_autoptr (CtctDatabaseFile) file = ctct_database_file_new (folder, "a", &kind);
  g_autoptr (CtctDatabase) database = ctct_database_file_open (file, NULL);

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (ctct_database_file_note_damage (file, database));
      g_test_expect_message (NULL, G_LOG_LEVEL_MESSAGE, "*set aside*");
      g_clear_object (&database);
      database = ctct_database_file_open (file, &error);
      g_test_assert_expected_messages ();
      g_assert_no_error (error);
    }
  g_assert_false (ctct_database_file_note_damage (file, database));
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/database/permissions", test_permissions);
  ctct_test_add ("/database/lax-permissions", test_lax_permissions);
  ctct_test_add ("/database/log", test_log);
  ctct_test_add ("/database/reader", test_reader);
  ctct_test_add ("/database/migrate", test_migrate);
  ctct_test_add ("/database/migrate-fails", test_migrate_fails);
  ctct_test_add ("/database/newer", test_newer);
  ctct_test_add ("/database/made-at-once", test_made_at_once);
  ctct_test_add ("/database/no-database", test_no_database);
  ctct_test_add ("/database/check", test_check);
  ctct_test_add ("/database/check-cancelled", test_check_cancelled);
  ctct_test_add ("/database/full", test_full);
  ctct_test_add ("/database/denied", test_denied);
  ctct_test_add ("/database/interrupted", test_interrupted);
  ctct_test_add ("/database/statements", test_statements);
  ctct_test_add ("/database/many-statements", test_many_statements);
  ctct_test_add ("/database/set-aside", test_set_aside);
  ctct_test_add ("/database/reader-meets-damage", test_reader_meets_damage);
  ctct_test_add ("/database/earlier-set-aside", test_earlier_set_aside);
  ctct_test_add ("/database/name-while-opening", test_name_while_opening);
  ctct_test_add ("/database/always-damaged", test_always_damaged);

  return ctct_test_run ();
}
