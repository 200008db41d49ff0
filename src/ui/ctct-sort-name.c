/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sort-name.h"

static const char *const names[CTCT_N_SORTS] = {
  [CTCT_SORT_LAST_NAME] = "last-name",
  [CTCT_SORT_FIRST_NAME] = "first-name",
  [CTCT_SORT_EMAIL] = "email",
  [CTCT_SORT_CHANGED] = "changed",
  [CTCT_SORT_UNSUBSCRIBED] = "unsubscribed",
};

CtctSort
ctct_sort_name_read (const char *name)
{
  for (guint i = 0; i < CTCT_N_SORTS; i++)
    if (g_str_equal (names[i], name))
      return (CtctSort) i;

  return CTCT_SORT_LAST_NAME;
}
