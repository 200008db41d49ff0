/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sync.h"

G_BEGIN_DECLS

/* What to say of the contacts that are kept and of their reading, translated and in plain text. Each is NULL
 * where there is nothing to say. Numbers are grouped as the locale has it. */

/* "2,000 contacts", or "12 found" of who is looked for; `count` is -1 as long as it is not known. */
char *ctct_sync_text_dup_count (gint64 count, gboolean searched);
/* What is being read, and how far that is: "500 of about 2,000 contacts read". */
char *ctct_sync_text_dup_progress (CtctSyncState state, gint64 done, gint64 estimate);
/* The same of a first reading that is not under way and has not come to its end: "Stopped: 500 of about 2,000
 * contacts read". */
char *ctct_sync_text_dup_stopped (gint64 done, gint64 estimate);
/* What a reading has brought that somebody has asked for. */
char *ctct_sync_text_dup_news (gint64 n);
/* Why all is read that was read before. */
const char *ctct_sync_text_get_loss (CtctSyncState state);
/* "Up to date, read 5 minutes ago"; `success` is in seconds since 1970, 0 for never. */
char *ctct_sync_text_dup_success (gint64 success, GDateTime *now);
/* The same where something has gone wrong since. */
char *ctct_sync_text_dup_last (gint64 success, GDateTime *now);
/* Why the last reading did not come to its end. */
/* How many contacts of the account could not be read, and what to do; %NULL for none. */
char *ctct_sync_text_dup_unreadable (gint64 n);
const char *ctct_sync_text_get_error_title (const GError *error);
char *ctct_sync_text_dup_error_description (const GError *error);
const char *ctct_sync_text_get_error_icon_name (const GError *error);
/* What a reading that has come by `done` contacts would take of the day's requests. */
char *ctct_sync_text_dup_question (guint needed, guint left, gint64 done);
/* When a contact that is shown was read, and when it can be read again after that error. */
char *ctct_sync_text_dup_as_of (gint64 read, GDateTime *now, const GError *error);

G_END_DECLS
