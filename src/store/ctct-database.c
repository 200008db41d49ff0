/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-database.h"

#include "ctct-statements.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/* How long to wait for somebody else who writes, in milliseconds. */
#define BUSY_TIMEOUT 10000
/* Where SQLite itself does not wait: how often to try, and how long to pause in microseconds. */
#define WAL_TRIES 200
#define WAL_PAUSE 20000

struct _CtctDatabase
{
  GObject parent_instance;

  /* Owned */
  sqlite3 *handle;
  CtctStatements *statements;

  /* State */
  guint64 device; /* which file it is */
  guint64 inode;
  gint64 data_version; /* which others change, and this connection does not */
};

G_DEFINE_FINAL_TYPE (CtctDatabase, ctct_database, G_TYPE_OBJECT)

static gboolean
check_result (CtctDatabase *self, int result, GError **error)
{
  if (result == SQLITE_OK)
    return TRUE;

  ctct_database_error_set_result (self->handle, result, error);
  return FALSE;
}

/* Made here and not by SQLite, which would let others read it. One that is there is not opened for that:
 * to close it would end the locks of the connections that this program has. */
static gboolean
create_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf status;
  int file = -1;

  g_mkdir_with_parents (folder, 0700);
  file = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0)
    return g_close (file, error);

  if (errno == EEXIST && g_stat (path, &status) == 0 && S_ISREG (status.st_mode) &&
      ((status.st_mode & 077) == 0 || g_chmod (path, 0600) == 0))
    return TRUE;

  ctct_database_error_set (errno == ENOSPC ? CTCT_DATABASE_ERROR_FULL : CTCT_DATABASE_ERROR_DENIED,
                           error);
  return FALSE;
}

/* The first of two programs that open a new file changes it, and SQLite does not wait for that. */
static gboolean
enter_wal (CtctDatabase *self, GError **error)
{
  int result = SQLITE_BUSY;

  for (int i = 0; i < WAL_TRIES && (result & 0xff) == SQLITE_BUSY; i++)
    {
      if (i > 0)
        g_usleep (WAL_PAUSE);
      result = sqlite3_exec (self->handle, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
    }

  return check_result (self, result, error);
}

static void
note_identity (CtctDatabase *self, const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return;

  self->device = status.st_dev;
  self->inode = status.st_ino;
}

static CtctDatabase *
open_handle (const char *path, GError **error)
{
  g_autoptr (CtctDatabase) self = g_object_new (CTCT_TYPE_DATABASE, NULL);
  int result =
      sqlite3_open_v2 (path, &self->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

  if (!check_result (self, result, error))
    return NULL;

  note_identity (self, path);
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT);
  /* What is in the log is safe there, and closing shall not take long. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  /* Temporary files would lie outside of the folder. */
  if (!ctct_database_run (self,
                          "PRAGMA temp_store = MEMORY; PRAGMA synchronous = NORMAL; "
                          "PRAGMA cell_size_check = ON; SELECT count (*) FROM sqlite_schema",
                          error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
ctct_database_finalize (GObject *object)
{
  CtctDatabase *self = CTCT_DATABASE (object);

  g_clear_pointer (&self->statements, ctct_statements_free);
  sqlite3_close_v2 (self->handle);

  G_OBJECT_CLASS (ctct_database_parent_class)->finalize (object);
}

static void
ctct_database_class_init (CtctDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_database_finalize;
}

static void
ctct_database_init (CtctDatabase *self)
{
  self->statements = ctct_statements_new ();
}

CtctDatabase *
ctct_database_open (const char *path, GError **error)
{
  g_autoptr (CtctDatabase) self = NULL;
  gboolean has_news;

  if (!create_file (path, error))
    return NULL;

  self = open_handle (path, error);
  return self != NULL && enter_wal (self, error) && ctct_database_find_news (self, &has_news, error)
             ? g_steal_pointer (&self)
             : NULL;
}

CtctDatabase *
ctct_database_open_reader (const char *path, GError **error)
{
  g_autoptr (CtctDatabase) self = open_handle (path, error);

  return self != NULL && ctct_database_run (self, "PRAGMA query_only = ON", error)
             ? g_steal_pointer (&self)
             : NULL;
}

static gboolean
set_version (CtctDatabase *self, guint version, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %u", version);

  return ctct_database_run (self, sql, error);
}

/* Done under the lock, so that of two programs one does it and the other finds it done. */
static gboolean
migrate_once (CtctDatabase *self,
              const char *const *steps,
              guint n_steps,
              gint64 *version,
              GError **error)
{
  if (!ctct_database_get_integer (self, "PRAGMA user_version", 0, version, error))
    return FALSE;

  if (*version > n_steps)
    {
      ctct_database_error_set (CTCT_DATABASE_ERROR_NEWER, error);
      return FALSE;
    }
  if (*version == n_steps)
    return TRUE;

  return ctct_database_run (self, steps[*version], error) &&
         set_version (self, (guint) *version + 1, error);
}

gboolean
ctct_database_migrate (CtctDatabase *self, const char *const *steps, guint n_steps, GError **error)
{
  gint64 version = 0;

  /* Without a lock where there is nothing to do. */
  if (!ctct_database_get_integer (self, "PRAGMA user_version", 0, &version, error))
    return FALSE;

  while (version != n_steps)
    {
      if (!ctct_database_begin (self, error))
        return FALSE;
      if (!migrate_once (self, steps, n_steps, &version, error))
        {
          ctct_database_roll_back (self);
          return FALSE;
        }
      if (!ctct_database_commit (self, error) ||
          !ctct_database_get_integer (self, "PRAGMA user_version", 0, &version, error))
        return FALSE;
    }

  return TRUE;
}

sqlite3 *
ctct_database_get_handle (CtctDatabase *self)
{
  return self->handle;
}

gboolean
ctct_database_find_news (CtctDatabase *self, gboolean *has_news, GError **error)
{
  gint64 version = 0;

  if (!ctct_database_get_integer (self, "PRAGMA data_version", 0, &version, error))
    return FALSE;

  *has_news = version != self->data_version;
  self->data_version = version;
  return TRUE;
}

void
ctct_database_get_identity (CtctDatabase *self, guint64 *device, guint64 *inode)
{
  *device = self->device;
  *inode = self->inode;
}

gboolean
ctct_database_is_at (CtctDatabase *self, const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_dev == self->device &&
         status.st_ino == self->inode;
}

gboolean
ctct_database_run (CtctDatabase *self, const char *sql, GError **error)
{
  return check_result (self, sqlite3_exec (self->handle, sql, NULL, NULL, NULL), error);
}

sqlite3_stmt *
ctct_database_create_statement (CtctDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int result =
      sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

  return check_result (self, result, error) ? statement : NULL;
}

sqlite3_stmt *
ctct_database_prepare (CtctDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = ctct_statements_find (self->statements, sql);

  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }

  statement = ctct_database_create_statement (self, sql, error);
  if (statement != NULL)
    ctct_statements_add (self->statements, statement);
  return statement;
}

CtctDatabaseStep
ctct_database_step (CtctDatabase *self, sqlite3_stmt *statement, GError **error)
{
  int result = sqlite3_step (statement);

  if (result == SQLITE_ROW)
    return CTCT_DATABASE_ROW;

  if (result != SQLITE_DONE)
    ctct_database_error_set_result (self->handle, result, error);
  sqlite3_reset (statement);
  return result == SQLITE_DONE ? CTCT_DATABASE_DONE : CTCT_DATABASE_FAILED;
}

gboolean
ctct_database_finish (CtctDatabase *self, sqlite3_stmt *statement, GError **error)
{
  CtctDatabaseStep step;

  do
    step = ctct_database_step (self, statement, error);
  while (step == CTCT_DATABASE_ROW);

  return step == CTCT_DATABASE_DONE;
}

gboolean
ctct_database_get_integer (CtctDatabase *self,
                           const char *sql,
                           gint64 otherwise,
                           gint64 *value,
                           GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (self, sql, error);
  CtctDatabaseStep step =
      statement != NULL ? ctct_database_step (self, statement, error) : CTCT_DATABASE_FAILED;

  *value = otherwise;
  if (step == CTCT_DATABASE_ROW && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    *value = sqlite3_column_int64 (statement, 0);
  if (step == CTCT_DATABASE_ROW)
    sqlite3_reset (statement);

  return step != CTCT_DATABASE_FAILED;
}

gboolean
ctct_database_add_function (CtctDatabase *self,
                            const char *name,
                            void (*function) (sqlite3_context *, int, sqlite3_value **),
                            gpointer data,
                            GDestroyNotify destroy,
                            GError **error)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;

  return check_result (self,
                       sqlite3_create_function_v2 (self->handle, name, -1, flags, data, function,
                                                   NULL, NULL, destroy),
                       error);
}

gboolean
ctct_database_begin (CtctDatabase *self, GError **error)
{
  return ctct_database_run (self, "BEGIN IMMEDIATE", error);
}

gboolean
ctct_database_commit (CtctDatabase *self, GError **error)
{
  if (ctct_database_run (self, "COMMIT", error))
    return TRUE;

  ctct_database_roll_back (self);
  return FALSE;
}

/* Where SQLite has rolled back by itself, as after a full disk, there is nothing left to do. */
void
ctct_database_roll_back (CtctDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

static int
is_cancelled (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static void
interrupt_cb (GCancellable *cancellable, gpointer user_data)
{
  sqlite3_interrupt (user_data);
}

/* To go over the pages is a single step to SQLite, in which it looks for nothing but an interrupt, and that
 * is lost where the statement has not begun yet. */
static CtctDatabaseStep
step_or_cancel (CtctDatabase *self,
                sqlite3_stmt *statement,
                GCancellable *cancellable,
                GError **error)
{
  CtctDatabaseStep step;
  gulong id = 0;

  if (cancellable == NULL)
    return ctct_database_step (self, statement, error);

  sqlite3_progress_handler (self->handle, 1, is_cancelled, cancellable);
  id = g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb), self->handle, NULL);
  step = ctct_database_step (self, statement, error);
  g_cancellable_disconnect (cancellable, id);
  sqlite3_progress_handler (self->handle, 0, NULL, NULL);

  return step;
}

gboolean
ctct_database_check (CtctDatabase *self, GCancellable *cancellable, GError **error)
{
  sqlite3_stmt *statement = ctct_database_prepare (self, "PRAGMA quick_check (1)", error);
  CtctDatabaseStep step = statement != NULL ? step_or_cancel (self, statement, cancellable, error)
                                            : CTCT_DATABASE_FAILED;
  gboolean sound = FALSE;

  if (step != CTCT_DATABASE_ROW)
    return FALSE;

  sound = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_reset (statement);
  /* What was broken off says nothing of the file. */
  return !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         check_result (self, sound ? SQLITE_OK : SQLITE_CORRUPT, error);
}
