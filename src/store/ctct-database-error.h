/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * CtctDatabaseError:
 * @CTCT_DATABASE_ERROR_FULL: there is no room left on the disk; what was to be written is not there
 * @CTCT_DATABASE_ERROR_DAMAGED: the file is no database, or not a sound one
 * @CTCT_DATABASE_ERROR_NEWER: the file was made by a later version of the program
 * @CTCT_DATABASE_ERROR_BUSY: another program has been writing for too long
 * @CTCT_DATABASE_ERROR_DENIED: the file or its folder may not be read or written
 * @CTCT_DATABASE_ERROR_REPLACED: the file is another one by now, as after damage; what was to be written
 *   belongs to the one before
 * @CTCT_DATABASE_ERROR_FAILED: anything else
 *
 * What can go wrong with what is kept on this computer. The messages are for the log: they name no path
 * and no data.
 */
typedef enum
{
  CTCT_DATABASE_ERROR_FULL,
  CTCT_DATABASE_ERROR_DAMAGED,
  CTCT_DATABASE_ERROR_NEWER,
  CTCT_DATABASE_ERROR_BUSY,
  CTCT_DATABASE_ERROR_DENIED,
  CTCT_DATABASE_ERROR_REPLACED,
  CTCT_DATABASE_ERROR_FAILED,
} CtctDatabaseError;

#define CTCT_DATABASE_ERROR (ctct_database_error_quark ())
GQuark ctct_database_error_quark (void);

void ctct_database_error_set (CtctDatabaseError code, GError **error);
/* Tells what SQLite tells with `result`, which is none of success; %G_IO_ERROR_CANCELLED where it was interrupted.
 * `handle` is (nullable): the connection that it was told by. */
void ctct_database_error_set_result (sqlite3 *handle, int result, GError **error);

G_END_DECLS
