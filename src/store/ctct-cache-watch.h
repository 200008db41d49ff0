/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Tells when the file of a cache may have been changed, by whomever: it is for who hears of it to look whether
 * there is anything new. */
typedef struct _CtctCacheWatch CtctCacheWatch;

typedef void (*CtctCacheWatchFunc) (gpointer data);

/* Of the account's file in the folder, which is there. */
CtctCacheWatch *ctct_cache_watch_new (const char *folder,
                                      const char *account,
                                      CtctCacheWatchFunc func,
                                      gpointer data);
void ctct_cache_watch_free (CtctCacheWatch *self);

G_END_DECLS
