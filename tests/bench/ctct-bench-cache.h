/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Returns: (transfer full) (nullable): the account whose contacts are in the folder of a program, NULL if there
 * is none */
char *ctct_bench_cache_find_account (const char *folder);
