/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many contacts to say that there may be. A guess changes a little with each page that is read; what is
 * said is round, and stays until the guess is off by more than that. `said` is what was said last, 0 for nothing.
 * A guess of no more than those that are `done` is none. */
gint64 ctct_sync_estimate_settle (gint64 said, gint64 guess, gint64 done);

G_END_DECLS
