/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-temporary-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME    "addressee-unkept-XXXXXX"
#define PATTERN "addressee-unkept-??????"

/* How often a folder is made, or emptied, before it is given up. */
#define TRIES 10

struct _CtctTemporaryFolder
{
  char *path;
  int lock; /* the open folder; the system ends the lock with the program, however that ends */
};

/* What is there when the program ends. Nothing but the process itself outlasts work in other threads. */
typedef struct
{
  GMutex mutex;
  GPtrArray *paths; /* of strings; NULL as long as there was none */
} Leftovers;

static Leftovers *
get_leftovers (void)
{
  static Leftovers leftovers;

  return &leftovers;
}

static void
empty (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *whole = g_build_filename (path, name, NULL);

      g_unlink (whole);
    }
}

/* A worker may just be making a file. */
static void
remove_folder (const char *path)
{
  for (int i = 0; i < TRIES; i++)
    {
      empty (path);
      if (g_rmdir (path) == 0 || errno == ENOENT)
        return;
    }
}

static void
remove_leftovers (void)
{
  Leftovers *leftovers = get_leftovers ();
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&leftovers->mutex);

  for (guint i = 0; i < leftovers->paths->len; i++)
    remove_folder (leftovers->paths->pdata[i]);
}

static void
add_to_leftovers (const char *path)
{
  Leftovers *leftovers = get_leftovers ();
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&leftovers->mutex);

  if (leftovers->paths == NULL)
    {
      leftovers->paths = g_ptr_array_new ();
      atexit (remove_leftovers);
    }
  g_ptr_array_add (leftovers->paths, (gpointer) path);
}

static void
take_from_leftovers (const char *path)
{
  Leftovers *leftovers = get_leftovers ();
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&leftovers->mutex);

  g_ptr_array_remove_fast (leftovers->paths, (gpointer) path);
}

static int
open_folder (const char *path)
{
  return g_open (path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
}

/* Another user may have put there whatever bears such a name. */
static gboolean
is_own (int folder)
{
  struct stat status;

  return fstat (folder, &status) == 0 && status.st_uid == getuid () &&
         (status.st_mode & 0777) == 0700;
}

static void
remove_if_left (const char *path)
{
  int folder = open_folder (path);

  if (folder < 0)
    return;

  if (is_own (folder) && flock (folder, LOCK_EX | LOCK_NB) == 0)
    remove_folder (path);
  g_close (folder, NULL);
}

static void
remove_old (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);

      if (g_pattern_match_simple (PATTERN, name))
        remove_if_left (path);
    }
}

/* Before it has the lock, another program may take it for one that was left. */
static gboolean
lock_folder (CtctTemporaryFolder *self)
{
  self->lock = open_folder (self->path);
  if (self->lock < 0)
    return FALSE;

  flock (self->lock, LOCK_EX);
  return g_file_test (self->path, G_FILE_TEST_IS_DIR);
}

static gboolean
make_folder (CtctTemporaryFolder *self, GError **error)
{
  for (int i = 0; i < TRIES; i++)
    {
      self->path = g_dir_make_tmp (NAME, error);
      if (self->path == NULL)
        return FALSE;
      if (lock_folder (self))
        return TRUE;

      if (self->lock >= 0)
        g_close (self->lock, NULL);
      self->lock = -1;
      g_clear_pointer (&self->path, g_free);
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "A folder goes as soon as it is made");
  return FALSE;
}

CtctTemporaryFolder *
ctct_temporary_folder_new (GError **error)
{
  g_autoptr (CtctTemporaryFolder) self = g_new0 (CtctTemporaryFolder, 1);

  self->lock = -1;
  remove_old ();
  if (!make_folder (self, error))
    return NULL;

  add_to_leftovers (self->path);
  return g_steal_pointer (&self);
}

void
ctct_temporary_folder_free (CtctTemporaryFolder *self)
{
  if (self->path != NULL)
    {
      take_from_leftovers (self->path);
      remove_folder (self->path);
    }
  if (self->lock >= 0)
    g_close (self->lock, NULL);
  g_free (self->path);
  g_free (self);
}

const char *
ctct_temporary_folder_get_path (CtctTemporaryFolder *self)
{
  return self->path;
}
