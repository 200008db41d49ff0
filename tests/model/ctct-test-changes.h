/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-change.h"

G_BEGIN_DECLS

/* `expected` is the changes as text, "set first-name, add lists/3, remove notes/n-1". */
void ctct_test_assert_diff_at (const char *where,
                               CtctContact *before,
                               CtctContact *after,
                               const char *expected);
#define ctct_test_assert_diff(before, after, expected) \
  ctct_test_assert_diff_at (G_STRLOC, (before), (after), (expected))

G_END_DECLS
