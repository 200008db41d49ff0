/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"

G_BEGIN_DECLS

/**
 * CtctDatabaseFunc:
 * @database: an open connection
 * @data: what it was given
 * @cancellable: (nullable): to be looked at now and then
 * @error: has to be set where it fails
 *
 * Something to be done in a worker. It must not touch what the main loop uses.
 *
 * Returns: (nullable): anything but %NULL, or %NULL where it fails
 */
typedef gpointer (*CtctDatabaseFunc) (CtctDatabase *database,
                                      gpointer data,
                                      GCancellable *cancellable,
                                      GError **error);

/* Opens the connection, in the worker. */
typedef CtctDatabase *(*CtctDatabaseOpener) (gpointer data, GError **error);
/* Told in the worker when a connection turned out to be to a damaged file, before it is closed; NULL if it
 * could not even be opened. */
typedef void (*CtctDatabaseMourner) (CtctDatabase *database, gpointer data);

/**
 * CtctDatabaseWorker:
 *
 * A connection and what is done with it, one after the other in the order of asking, never in the main
 * loop's thread. It is opened when it is first needed; where that fails, what was asked fails with it, and
 * what is asked next tries again.
 *
 * Dropping the last reference waits for what is being done.
 */
#define CTCT_TYPE_DATABASE_WORKER (ctct_database_worker_get_type ())
G_DECLARE_FINAL_TYPE (CtctDatabaseWorker, ctct_database_worker, CTCT, DATABASE_WORKER, GObject)

CtctDatabaseWorker *ctct_database_worker_new (CtctDatabaseOpener opener,
                                              CtctDatabaseMourner mourner,
                                              gpointer data,
                                              GDestroyNotify destroy);

/**
 * ctct_database_worker_run_async:
 * @func: what to do
 * @data: (transfer full): for `func`
 * @destroy: (nullable): frees `data`, in the caller's thread
 * @free_result: (nullable): frees a result that nobody takes
 *
 * Cancelling ends what has not begun; `func` itself has to look. Where it is cancelled while it writes,
 * what it returns is the result: what was written is written.
 */
void ctct_database_worker_run_async (CtctDatabaseWorker *self,
                                     CtctDatabaseFunc func,
                                     gpointer data,
                                     GDestroyNotify destroy,
                                     GDestroyNotify free_result,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gpointer ctct_database_worker_run_finish (CtctDatabaseWorker *self,
                                          GAsyncResult *result,
                                          GError **error);

/* Closes the connection when all is done that was asked so far. */
void ctct_database_worker_close (CtctDatabaseWorker *self);

G_END_DECLS
