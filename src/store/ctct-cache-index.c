/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-index.h"

gboolean
ctct_cache_index_contact (CtctDatabase *database, gint64 row, CtctContact *contact, GError **error)
{
  return TRUE;
}

gboolean
ctct_cache_index_remove (CtctDatabase *database, gint64 row, GError **error)
{
  return TRUE;
}

gboolean
ctct_cache_index_list (CtctDatabase *database, gint64 list, GError **error)
{
  return TRUE;
}
