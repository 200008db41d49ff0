/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-database-error.h"

#include <errno.h>
#include <gio/gio.h>

GQuark
ctct_database_error_quark (void)
{
  return g_quark_from_static_string ("ctct-database-error");
}

static const char *
explain (CtctDatabaseError code)
{
  switch (code)
    {
    case CTCT_DATABASE_ERROR_FULL:
      return "There is no room left on the disk";
    case CTCT_DATABASE_ERROR_DAMAGED:
      return "A file of the data folder is damaged";
    case CTCT_DATABASE_ERROR_NEWER:
      return "A file of the data folder was made by a later version";
    case CTCT_DATABASE_ERROR_BUSY:
      return "Another program has been writing into the data folder for too long";
    case CTCT_DATABASE_ERROR_DENIED:
      return "A file of the data folder may not be read or written";
    case CTCT_DATABASE_ERROR_REPLACED:
    case CTCT_DATABASE_ERROR_FAILED:
    default:
      return "A file of the data folder could not be used";
    }
}

void
ctct_database_error_set (CtctDatabaseError code, GError **error)
{
  g_set_error_literal (error, CTCT_DATABASE_ERROR, code, explain (code));
}

static CtctDatabaseError
code_from_result (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return CTCT_DATABASE_ERROR_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return CTCT_DATABASE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CTCT_DATABASE_ERROR_BUSY;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
      return CTCT_DATABASE_ERROR_DENIED;
    default:
      return CTCT_DATABASE_ERROR_FAILED;
    }
}

/* SQLite's own message can hold a path or a value. */
void
ctct_database_error_set_result (sqlite3 *handle, int result, GError **error)
{
  CtctDatabaseError code = code_from_result (result);

  if ((result & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return;
    }

  /* A write or a sync that fails for want of room is told as an error of input and output. */
  if ((result & 0xff) == SQLITE_IOERR && handle != NULL && sqlite3_system_errno (handle) == ENOSPC)
    code = CTCT_DATABASE_ERROR_FULL;
  g_set_error (error, CTCT_DATABASE_ERROR, code, "%s (%d)", explain (code), result);
}
