/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-database-file.h"

#include "ctct-temporary-folder.h"

#include <errno.h>
#include <glib/gstdio.h>

/* How many files are set aside before it is given up. */
#define MAX_SET_ASIDE 3
/* What follows the name of such a file, before the date. */
#define DAMAGED "-damaged-"

struct _CtctDatabaseFile
{
  gatomicrefcount ref_count;
  const CtctDatabaseKind *kind;
  char *name;

  GMutex mutex; /* holds what follows, for as long as it takes to open the file */
  GCond tried_cond;
  char *folder;
  CtctTemporaryFolder *temporary; /* where it is that folder */
  gboolean was_tried;
  gboolean is_damaged;
  char *earlier; /* what had been set aside before it was opened; NULL for nothing */
  guint n_set_aside;
  guint64 device; /* which file was opened for writing */
  guint64 inode;
  GError *problem; /* of the last try to open it */

  GMutex name_mutex; /* never held for long */
  char *set_aside;
};

/* SQLite's own files go first: a new file must never meet the log of an old one. */
static const char *const endings[] = { "-wal", "-shm", "" };

static gboolean
ensure_folder (CtctDatabaseFile *self, GError **error)
{
  if (self->folder != NULL)
    return TRUE;

  self->temporary = ctct_temporary_folder_new (error);
  if (self->temporary == NULL)
    return FALSE;

  self->folder = g_strdup (ctct_temporary_folder_get_path (self->temporary));
  return TRUE;
}

static char *
dup_path (CtctDatabaseFile *self, const char *name, const char *ending)
{
  g_autofree char *whole = g_strconcat (name, ending, NULL);

  return g_build_filename (self->folder, whole, NULL);
}

static char *
create_name (CtctDatabaseFile *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, "%Y%m%dT%H%M%SZ");

  for (int i = 1;; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf ("-%d", i) : g_strdup ("");
      g_autofree char *name = g_strconcat (self->name, DAMAGED, date, number, NULL);
      g_autofree char *path = dup_path (self, name, "");

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

static gboolean
is_of (const char *name, const char *set_aside)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *whole = g_strconcat (set_aside, endings[i], NULL);

      if (g_str_equal (name, whole))
        return TRUE;
    }

  return FALSE;
}

/* Each has the data of people, and nobody looks at more than one. */
static void
remove_earlier (CtctDatabaseFile *self, const char *set_aside)
{
  g_autofree char *prefix = g_strconcat (self->name, DAMAGED, NULL);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (g_str_has_prefix (name, prefix) && !is_of (name, set_aside))
        g_unlink (path);
    }
}

static void
take_set_aside (CtctDatabaseFile *self, char *name)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->name_mutex);

  g_free (self->set_aside);
  self->set_aside = name;
}

static gboolean
set_aside (CtctDatabaseFile *self, GError **error)
{
  g_autofree char *name = create_name (self);

  self->is_damaged = FALSE;
  if (self->n_set_aside >= MAX_SET_ASIDE)
    {
      g_set_error_literal (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED,
                           "One file of the data folder after the other is damaged");
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = dup_path (self, self->name, endings[i]);
      g_autofree char *to = dup_path (self, name, endings[i]);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        {
          g_set_error_literal (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DENIED,
                               "A damaged file of the data folder could not be renamed");
          return FALSE;
        }
    }

  remove_earlier (self, name);
  self->n_set_aside++;
  g_message ("A damaged file of the data folder was set aside");
  take_set_aside (self, g_steal_pointer (&name));
  return TRUE;
}

static gboolean
probe (CtctDatabaseFile *self, CtctDatabase *database, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (ctct_database_run (database, self->kind->probe, &problem))
    return TRUE;

  /* It takes no such statement: it is something else. */
  if (g_error_matches (problem, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_FAILED))
    problem->code = CTCT_DATABASE_ERROR_DAMAGED;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* A file of an earlier version has to be what it says before anything is added to it. */
static gboolean
probe_earlier (CtctDatabaseFile *self, CtctDatabase *database, GError **error)
{
  gint64 version;

  if (!ctct_database_get_integer (database, "PRAGMA user_version", 0, &version, error))
    return FALSE;

  return version == 0 || version >= self->kind->n_steps || probe (self, database, error);
}

static CtctDatabase *
try_open (CtctDatabaseFile *self, GError **error)
{
  g_autofree char *path = dup_path (self, self->name, "");
  g_autoptr (CtctDatabase) database = ctct_database_open (path, error);

  if (database == NULL || !probe_earlier (self, database, error) ||
      !ctct_database_migrate (database, self->kind->steps, self->kind->n_steps, error) ||
      !probe (self, database, error))
    return NULL;

  return g_steal_pointer (&database);
}

static gboolean
is_unusable (const GError *error)
{
  return g_error_matches (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED) ||
         g_error_matches (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_NEWER);
}

/* By their dates, which stand in their names. One that was there before says nothing of what has come since. */
static char *
find_last_set_aside (CtctDatabaseFile *self)
{
  g_autofree char *prefix = g_strconcat (self->name, DAMAGED, NULL);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  g_autofree char *last = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && !g_str_has_suffix (name, "-wal") &&
        !g_str_has_suffix (name, "-shm") && g_strcmp0 (name, last) > 0 &&
        g_strcmp0 (name, self->earlier) > 0)
      {
        g_free (last);
        last = g_strdup (name);
      }

  return g_steal_pointer (&last);
}

static CtctDatabase *
open_locked (CtctDatabaseFile *self, GError **error)
{
  CtctDatabase *database = NULL;
  g_autoptr (GError) problem = NULL;

  if (!ensure_folder (self, error))
    return NULL;

  if (!self->was_tried)
    self->earlier = find_last_set_aside (self);
  if (self->is_damaged && !set_aside (self, error))
    return NULL;

  database = try_open (self, &problem);
  if (database == NULL && is_unusable (problem))
    {
      g_clear_error (&problem);
      if (!set_aside (self, error))
        return NULL;
      database = try_open (self, &problem);
    }

  if (database == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return database;
}

static gboolean
is_same_file (CtctDatabaseFile *self, CtctDatabase *database)
{
  guint64 device, inode;

  ctct_database_get_identity (database, &device, &inode);
  return device == self->device && inode == self->inode;
}

static CtctDatabase *
open_and_tell (CtctDatabaseFile *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  CtctDatabase *database = open_locked (self, &problem);

  g_clear_error (&self->problem);
  self->problem = problem != NULL ? g_error_copy (problem) : NULL;
  self->was_tried = TRUE;
  g_cond_broadcast (&self->tried_cond);

  if (database != NULL)
    ctct_database_get_identity (database, &self->device, &self->inode);
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return database;
}

CtctDatabaseFile *
ctct_database_file_new (const char *folder, const char *account, const CtctDatabaseKind *kind)
{
  CtctDatabaseFile *self = g_new0 (CtctDatabaseFile, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->name_mutex);
  g_cond_init (&self->tried_cond);
  self->kind = kind;
  self->folder = g_strdup (folder);
  self->name = g_strconcat (kind->prefix, account, ".db", NULL);

  return self;
}

CtctDatabaseFile *
ctct_database_file_ref (CtctDatabaseFile *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ctct_database_file_unref (CtctDatabaseFile *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->temporary, ctct_temporary_folder_free);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->name_mutex);
  g_cond_clear (&self->tried_cond);
  g_clear_error (&self->problem);
  g_free (self->folder);
  g_free (self->name);
  g_free (self->set_aside);
  g_free (self->earlier);
  g_free (self);
}

CtctDatabase *
ctct_database_file_open (CtctDatabaseFile *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return open_and_tell (self, error);
}

/* Not where one new file after the other turns out to be damaged. */
static gboolean
note_damage_locked (CtctDatabaseFile *self)
{
  self->is_damaged = self->n_set_aside < MAX_SET_ASIDE;
  return self->is_damaged;
}

/* In one that has taken its place meanwhile the same numbers may be those of others. */
static gboolean
check_replaced (CtctDatabaseFile *self, CtctDatabase *database, const char *path, GError **error)
{
  if (is_same_file (self, database) && ctct_database_is_at (database, path))
    return TRUE;

  g_set_error_literal (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_REPLACED,
                       "A file of the data folder was replaced by another program");
  return FALSE;
}

static CtctDatabase *
open_reader_locked (CtctDatabaseFile *self, gboolean *is_noted, GError **error)
{
  g_autofree char *path = dup_path (self, self->name, "");
  g_autoptr (GError) problem = NULL;
  g_autoptr (CtctDatabase) database = ctct_database_open_reader (path, &problem);

  if (database != NULL)
    return check_replaced (self, database, path, error) ? g_steal_pointer (&database) : NULL;

  if (g_error_matches (problem, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED))
    *is_noted = note_damage_locked (self);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

CtctDatabase *
ctct_database_file_open_reader (CtctDatabaseFile *self, gboolean *is_noted, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  *is_noted = FALSE;
  while (!self->was_tried)
    g_cond_wait (&self->tried_cond, &self->mutex);
  if (self->is_damaged)
    {
      g_autoptr (CtctDatabase) begun = open_and_tell (self, NULL);
    }
  if (self->problem != NULL)
    {
      g_propagate_error (error, g_error_copy (self->problem));
      return NULL;
    }

  return open_reader_locked (self, is_noted, error);
}

gboolean
ctct_database_file_note_damage (CtctDatabaseFile *self, CtctDatabase *database)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *path = dup_path (self, self->name, "");

  /* Somebody else, here or in another program, may have met it first. */
  if (!self->is_damaged && ctct_database_is_at (database, path))
    note_damage_locked (self);

  return self->is_damaged;
}

gboolean
ctct_database_file_is_replaced (CtctDatabaseFile *self, CtctDatabase *database)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *path = dup_path (self, self->name, "");

  if (ctct_database_is_at (database, path))
    return FALSE;

  take_set_aside (self, find_last_set_aside (self));
  return TRUE;
}

char *
ctct_database_file_dup_set_aside (CtctDatabaseFile *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->name_mutex);

  return g_strdup (self->set_aside);
}
