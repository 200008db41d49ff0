/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database-file.h"

G_BEGIN_DECLS

/* The calls that were made with a key, written down where every program that uses it can see them. Times
 * are microseconds since 1970, of a clock that all of them share. For a worker. */

const CtctDatabaseKind *ctct_call_ledger_get_kind (void);

/**
 * CtctCallTurn:
 * @wait: how many milliseconds to wait before asking again; 0 where there is no need to
 * @is_used_up: whether the calls of the day are used up
 * @calls_today: how many calls there were on this day (UTC), with this one if it may be made
 */
typedef struct
{
  guint wait;
  gboolean is_used_up;
  guint calls_today;
} CtctCallTurn;

/* Counts a call, unless it has to wait or may not be made. */
gboolean ctct_call_ledger_take (CtctDatabase *database,
                                gint64 now,
                                CtctCallTurn *turn,
                                GError **error);
/* Nobody makes a call on that day any more. */
gboolean ctct_call_ledger_close_day (CtctDatabase *database, gint64 now, GError **error);

G_END_DECLS
