/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"

G_BEGIN_DECLS

/* What is known of a cache as a whole, by name. For a worker. */

/* `value` is set to NULL where there is none. */
gboolean ctct_cache_meta_get_text (CtctDatabase *database,
                                   const char *name,
                                   char **value,
                                   GError **error);
/* NULL forgets it. */
gboolean ctct_cache_meta_set_text (CtctDatabase *database,
                                   const char *name,
                                   const char *value,
                                   GError **error);
/* 0 where there is none. */
gboolean ctct_cache_meta_get_integer (CtctDatabase *database,
                                      const char *name,
                                      gint64 *value,
                                      GError **error);
gboolean ctct_cache_meta_set_integer (CtctDatabase *database,
                                      const char *name,
                                      gint64 value,
                                      GError **error);

G_END_DECLS
