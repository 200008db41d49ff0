/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-change.h"

G_BEGIN_DECLS

/* What a change is about, what was and what will be, in words of the screen. `lists` (nullable)
 * holds the CtctMailingList of the account, for their names. All texts are plain and on one line.
 * */

/* "Job title", "Business address, City", or the name of a list. */
char *ctct_change_dup_label (const CtctChange *change, GListModel *lists);
/* A word where there was, or will be, nothing. */
char *ctct_change_dup_before_text (const CtctChange *change, GListModel *lists);
char *ctct_change_dup_after_text (const CtctChange *change, GListModel *lists);
/* Both: "Gardener → Florist", "Added: 12 Elm Street, Boston", "Will be in this list". */
char *ctct_change_dup_text (const CtctChange *change, GListModel *lists);

G_END_DECLS
