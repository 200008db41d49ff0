/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database-file.h"

G_BEGIN_DECLS

/* What a cache has its workers do with the file as a whole: each is a CtctDatabaseFunc. */

/* Gives TRUE; the file is then open. */
gpointer ctct_cache_jobs_open (CtctDatabase *database,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);

/* Goes over the whole file, and gives TRUE. */
gpointer ctct_cache_jobs_check (CtctDatabase *database,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);

/* Another program may use the same file, and set it aside. */
typedef enum
{
  CTCT_CACHE_NEWS_NONE = 1,
  CTCT_CACHE_NEWS_CHANGED,
  CTCT_CACHE_NEWS_REPLACED,
} CtctCacheNews;

/* `data` is the CtctDatabaseFile. Gives a CtctCacheNews. */
gpointer ctct_cache_jobs_look (CtctDatabase *database,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);

/* Brings what is in the log into the file itself and cuts the log off, which grows to tens of megabytes while much is
 * written and does not shrink by itself. Where somebody reads for long the log stays for now, which is no error.
 * Gives TRUE. */
gpointer ctct_cache_jobs_cut_log (CtctDatabase *database,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
