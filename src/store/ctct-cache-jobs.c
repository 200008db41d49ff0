/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-jobs.h"

/* How long to wait for who reads from the log, in milliseconds. What is shown is read anew after each write, which is
 * soon done. */
#define LOG_TIMEOUT 2000

gpointer
ctct_cache_jobs_open (CtctDatabase *database,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  return GINT_TO_POINTER (TRUE);
}

gpointer
ctct_cache_jobs_check (CtctDatabase *database,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  return GINT_TO_POINTER (ctct_database_check (database, cancellable, error));
}

gpointer
ctct_cache_jobs_look (CtctDatabase *database,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  gboolean has_news;

  if (ctct_database_file_is_replaced (data, database))
    return GINT_TO_POINTER (CTCT_CACHE_NEWS_REPLACED);
  if (!ctct_database_find_news (database, &has_news, error))
    return NULL;

  return GINT_TO_POINTER (has_news ? CTCT_CACHE_NEWS_CHANGED : CTCT_CACHE_NEWS_NONE);
}

gpointer
ctct_cache_jobs_cut_log (CtctDatabase *database,
                         gpointer data,
                         GCancellable *cancellable,
                         GError **error)
{
  sqlite3 *handle = ctct_database_get_handle (database);
  gint64 timeout;
  gint64 is_busy;
  gboolean done;

  if (!ctct_database_get_integer (database, "PRAGMA busy_timeout", 0, &timeout, error))
    return NULL;

  sqlite3_busy_timeout (handle, LOG_TIMEOUT);
  done =
      ctct_database_get_integer (database, "PRAGMA wal_checkpoint (TRUNCATE)", 0, &is_busy, error);
  sqlite3_busy_timeout (handle, (int) timeout);
  return GINT_TO_POINTER (done);
}
