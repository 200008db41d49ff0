/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-bench-cache.h"

#include "ctct-cache-schema.h"

#include <string.h>

#define SUFFIX ".db"

char *
ctct_bench_cache_find_account (const char *folder)
{
  const char *prefix = ctct_cache_schema_get_kind ()->prefix;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, SUFFIX))
      return g_strndup (name + strlen (prefix), strlen (name) - strlen (prefix) - strlen (SUFFIX));

  return NULL;
}
