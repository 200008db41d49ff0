/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database-error.h"

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * CtctDatabase:
 *
 * A connection to a file of SQLite. It may go from one thread to another, but is for one at a time, and
 * none of its calls is for the main loop. Errors are of [error@DatabaseError], or %G_IO_ERROR_CANCELLED
 * where somebody called sqlite3_interrupt().
 *
 * The file is readable by its owner alone, and so are the two that SQLite puts beside it; nothing is
 * written anywhere else. A reader sees the state of one moment for as long as its statement runs, whatever
 * is written meanwhile.
 */
#define CTCT_TYPE_DATABASE (ctct_database_get_type ())
G_DECLARE_FINAL_TYPE (CtctDatabase, ctct_database, CTCT, DATABASE, GObject)

/**
 * ctct_database_open:
 * @path: the file; it is made where there is none, and so is its folder, for the owner alone
 * @error: also CTCT_DATABASE_ERROR_DAMAGED where it is something else
 *
 * Returns: (transfer full): an open connection
 */
CtctDatabase *ctct_database_open (const char *path, GError **error);
/* For reading a file that is there. */
CtctDatabase *ctct_database_open_reader (const char *path, GError **error);

/**
 * ctct_database_migrate:
 * @steps: (array length=n_steps): SQL that makes each version of the one before; that of an empty file is 0
 * @error: CTCT_DATABASE_ERROR_NEWER where the file is of a version that the program does not know
 *
 * Brings the file up to version `n_steps`. Each step is done whole or not at all.
 */
gboolean ctct_database_migrate (CtctDatabase *self,
                                const char *const *steps,
                                guint n_steps,
                                GError **error);

sqlite3 *ctct_database_get_handle (CtctDatabase *self);
/* Whether somebody else has changed the file since this was asked last, or since it was opened. */
gboolean ctct_database_find_news (CtctDatabase *self, gboolean *has_news, GError **error);
/* Which file is open, whatever is at its path by now. */
void ctct_database_get_identity (CtctDatabase *self, guint64 *device, guint64 *inode);
/* Whether what is at that path now is the file that is open. */
gboolean ctct_database_is_at (CtctDatabase *self, const char *path);

/* Statements without results and without values, one or more of them. */
gboolean ctct_database_run (CtctDatabase *self, const char *sql, GError **error);

/**
 * ctct_database_prepare:
 * @sql: one statement, a constant of the program
 *
 * Returns: (transfer none): the statement, to be bound. The connection keeps it, and gives the same one to
 *   whoever asks next, so nobody asks for it twice at the same time. It has to be stepped to its end or
 *   reset: one that is left in the middle keeps its moment.
 */
sqlite3_stmt *ctct_database_prepare (CtctDatabase *self, const char *sql, GError **error);
/* The same for whoever needs one alone. Returns: (transfer full): to be given to sqlite3_finalize() */
sqlite3_stmt *ctct_database_create_statement (CtctDatabase *self, const char *sql, GError **error);

typedef enum
{
  CTCT_DATABASE_FAILED = -1,
  CTCT_DATABASE_DONE = 0,
  CTCT_DATABASE_ROW = 1,
} CtctDatabaseStep;

/* The statement is reset when there is no further row. */
CtctDatabaseStep ctct_database_step (CtctDatabase *self, sqlite3_stmt *statement, GError **error);
/* Steps to the end, whatever comes. */
gboolean ctct_database_finish (CtctDatabase *self, sqlite3_stmt *statement, GError **error);
/* The first column of the first row as an integer, `otherwise` where there is none or NULL. */
gboolean ctct_database_get_integer (CtctDatabase *self,
                                    const char *sql,
                                    gint64 otherwise,
                                    gint64 *value,
                                    GError **error);

/**
 * ctct_database_add_function:
 * @function: gives the same result for the same values, whenever it is called
 * @data: (transfer full): what sqlite3_user_data() gives to it
 *
 * Something that statements of this connection can call by name, with any number of values.
 */
gboolean ctct_database_add_function (CtctDatabase *self,
                                     const char *name,
                                     void (*function) (sqlite3_context *, int, sqlite3_value **),
                                     gpointer data,
                                     GDestroyNotify destroy,
                                     GError **error);

/* All or nothing of what is written until ctct_database_commit(). A commit that fails is rolled back. */
gboolean ctct_database_begin (CtctDatabase *self, GError **error);
gboolean ctct_database_commit (CtctDatabase *self, GError **error);
void ctct_database_roll_back (CtctDatabase *self);

/* Goes over all of the file, which takes long. FALSE with CTCT_DATABASE_ERROR_DAMAGED if it is not sound. */
gboolean ctct_database_check (CtctDatabase *self, GCancellable *cancellable, GError **error);

G_END_DECLS
