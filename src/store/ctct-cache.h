/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache-change.h"
#include "ctct-cache-lists.h"
#include "ctct-cache-page.h"
#include "ctct-cache-pass.h"
#include "ctct-cache-tallies.h"
#include "ctct-contacts-page.h"
#include "ctct-database-worker.h"

G_BEGIN_DECLS

/**
 * CtctCache:
 *
 * All contacts of an account, as they were read last, in a file of their own. It is opened right after
 * construction. Writing is done in one worker and reading in another, each in the order of asking, and
 * neither waits for the other; two programs may use the same file. Errors are of [error@DatabaseError], or
 * %G_IO_ERROR_CANCELLED.
 *
 * "folder" (%NULL keeps it until the cache is dropped, and no longer), "account" (a name for it that tells
 * nothing about it) and "language" (in whose order contacts are sorted, such as "de_DE"; %NULL for none) are
 * given at construction. "damaged-file" is the name of a file that was not
 * sound and was set aside for a new one, without its folder; %NULL if there was none. When it changes, what
 * was kept is gone.
 *
 * "changed" (CtctCacheChange *change) is emitted after each write that has changed something, and soon after
 * another program has written into the same file. One that it has set aside is not used here any longer either.
 */
#define CTCT_TYPE_CACHE (ctct_cache_get_type ())
G_DECLARE_FINAL_TYPE (CtctCache, ctct_cache, CTCT, CACHE, GObject)

CtctCache *ctct_cache_new (const char *folder, const char *account);
CtctCache *ctct_cache_new_for_language (const char *folder,
                                        const char *account,
                                        const char *language);
const char *ctct_cache_get_damaged_file (CtctCache *self);

/* Ends when the file is open, or with what keeps it from that. */
void ctct_cache_open_async (CtctCache *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean ctct_cache_open_finish (CtctCache *self, GAsyncResult *result, GError **error);

/**
 * ctct_cache_write_page_async:
 * @page: (transfer full): contacts, each a CtctCacheRow; it ends in the worker, so nobody else is to hold it
 * @asked: when the service was asked for them, in seconds since 1970
 * @pass: how far reading is with it; it may go away afterwards
 *
 * All of the page and `pass` are written, or nothing.
 */
void ctct_cache_write_page_async (CtctCache *self,
                                  CtctContactsPage *page,
                                  gint64 asked,
                                  const CtctCachePass *pass,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/**
 * ctct_cache_write_pages_async:
 * @pages: (transfer full) (element-type CtctCachePage): several of them, in the order in which they came
 * @pass: how far reading is with the last one
 *
 * The same of several at once, which takes far less than one after the other: each transaction writes anew
 * what the indexes have changed here and there.
 */
void ctct_cache_write_pages_async (CtctCache *self,
                                   GPtrArray *pages,
                                   const CtctCachePass *pass,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

/**
 * ctct_cache_write_contact_async:
 * @contact: a contact as the service gave it
 * @json: its body, as ctct_service_get_json() gives it
 * @asked: when the service was asked for it, in seconds since 1970
 *
 * For one that was opened, saved or unsubscribed.
 */
void ctct_cache_write_contact_async (CtctCache *self,
                                     CtctContact *contact,
                                     GBytes *json,
                                     gint64 asked,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/* The service has no contact of that id any more. */
void ctct_cache_remove_contact_async (CtctCache *self,
                                      const char *id,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/* `lists` are CtctMailingList, all that the account has. */
void ctct_cache_write_lists_async (CtctCache *self,
                                   GListModel *lists,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

void ctct_cache_write_pass_async (CtctCache *self,
                                  const CtctCachePass *pass,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);

/* In a transaction of its own; `data` is freed in the caller's thread. */
typedef gboolean (*CtctCacheWriteFunc) (CtctDatabase *database,
                                        gpointer data,
                                        CtctCacheChange *change,
                                        GError **error);
void ctct_cache_write_async (CtctCache *self,
                             CtctCacheWriteFunc func,
                             gpointer data,
                             GDestroyNotify destroy,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* For all that write. */
gboolean ctct_cache_write_finish (CtctCache *self, GAsyncResult *result, GError **error);

/**
 * ctct_cache_read_async:
 * @func: what to do with the connection for reading
 * @data: (transfer full): for `func`
 * @destroy: (nullable): frees `data`, in the caller's thread
 * @free_result: (nullable): frees a result that nobody takes
 *
 * Anything else that is to be read. What takes long keeps other reading waiting.
 */
void ctct_cache_read_async (CtctCache *self,
                            CtctDatabaseFunc func,
                            gpointer data,
                            GDestroyNotify destroy,
                            GDestroyNotify free_result,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* The same on a connection of its own, for what takes long and shall keep nobody waiting. */
void ctct_cache_read_apart_async (CtctCache *self,
                                  CtctDatabaseFunc func,
                                  gpointer data,
                                  GDestroyNotify destroy,
                                  GDestroyNotify free_result,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* For both. */
gpointer ctct_cache_read_finish (CtctCache *self, GAsyncResult *result, GError **error);

/* For who reads a lot and shall keep nobody waiting. Returns: (transfer full): another worker with a
 * connection for reading. Where the file was set aside it goes on reading the old one until it is closed. */
CtctDatabaseWorker *ctct_cache_create_reader (CtctCache *self);

/* Returns: (transfer full) (nullable): the body of the contact, byte for byte, and when the service was
 * asked for it, in seconds since 1970; NULL without an error where it is not kept */
void ctct_cache_read_contact_async (CtctCache *self,
                                    const char *id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
GBytes *ctct_cache_read_contact_finish (CtctCache *self,
                                        GAsyncResult *result,
                                        gint64 *asked,
                                        GError **error);

/* Returns: (transfer full) (element-type gint64): the row of each of the ids, -1 where it is not kept */
void ctct_cache_find_rows_async (CtctCache *self,
                                 const char *const *ids,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GArray *ctct_cache_find_rows_finish (CtctCache *self, GAsyncResult *result, GError **error);

/* Returns: (transfer full) (element-type CtctCacheList): in no order */
void ctct_cache_read_lists_async (CtctCache *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *ctct_cache_read_lists_finish (CtctCache *self, GAsyncResult *result, GError **error);

void ctct_cache_read_tallies_async (CtctCache *self,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
CtctCacheTallies *ctct_cache_read_tallies_finish (CtctCache *self,
                                                  GAsyncResult *result,
                                                  GError **error);

void ctct_cache_read_pass_async (CtctCache *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
CtctCachePass *ctct_cache_read_pass_finish (CtctCache *self, GAsyncResult *result, GError **error);

/* At most `n` ids of contacts that the reading of that number did not come by.
 * Returns: (transfer full): the ids */
void ctct_cache_read_unseen_async (CtctCache *self,
                                   gint64 number,
                                   guint n,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GStrv ctct_cache_read_unseen_finish (CtctCache *self, GAsyncResult *result, GError **error);

/* Goes over the whole file on a connection of its own; one that is not sound is set aside, and the error
 * is CTCT_DATABASE_ERROR_DAMAGED. It takes seconds a gigabyte. */
void ctct_cache_check_async (CtctCache *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean ctct_cache_check_finish (CtctCache *self, GAsyncResult *result, GError **error);

/* Makes the file's log small again after much was written, behind what is still to be written. Nobody has to know how
 * that ends. */
void ctct_cache_cut_log (CtctCache *self);

G_END_DECLS
