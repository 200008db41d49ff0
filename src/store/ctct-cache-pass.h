/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"

G_BEGIN_DECLS

/* What is being read. */
typedef enum
{
  CTCT_PASS_NONE,
  CTCT_PASS_ALL,     /* all contacts of the account */
  CTCT_PASS_CHANGES, /* those that were changed since some time */
} CtctPassKind;

/**
 * CtctCachePass:
 * @file: which file it was loaded from; 0 for none
 * @kind: what is being read, %CTCT_PASS_NONE between two readings
 * @number: how often reading all contacts was begun
 * @cursor: (nullable): where the page after the last one that was written is; %NULL for the first
 * @started: when the reading under way began, by the service's clock; 0 as long as that is not known
 * @since: of %CTCT_PASS_CHANGES: from when on
 * @n_done: how many contacts the reading under way has come by
 * @n_memberships: in how many lists each of these is, in all
 * @n_passed_over: how many others there were that could not be read
 * @n_unreadable: how many contacts of the account are not here because they could not be read, as far as that
 *   was found out since all contacts were read last
 * @changes_from: up to when all changes are here, by the service's clock; 0 before all contacts were read
 * @again: where changes that took several pages are to be read once more: what @changes_from will be after
 *   that; 0 otherwise
 * @look_up: the number of the last reading of all contacts, as long as there may be contacts here that it
 *   did not come by; 0 otherwise
 * @n_whole: how often all contacts were read to the end
 * @n_contacts: how many contacts the last of these came by
 * @last_whole: when that was for the last time, by the clock here; 0 for never
 * @whole_from: when that was begun, by the service's clock
 * @is_doubtful: whether somebody may have been missed then: contacts were changed since, and a list says that it
 *   has more than are here. It is found out when it is loaded, and not kept
 * @last_success: when contacts here were last as the service had them, by the clock here; 0 for never
 *
 * How far reading the account has come. It is written together with the page that it speaks of, so that
 * reading goes on there, whatever ends the program. All times are seconds since 1970.
 */
typedef struct
{
  gint64 file;
  CtctPassKind kind;
  gint64 number;
  char *cursor;
  gint64 started;
  gint64 since;
  gint64 n_done;
  gint64 n_memberships;
  gint64 n_passed_over;
  gint64 n_unreadable;
  gint64 changes_from;
  gint64 again;
  gint64 look_up;
  gint64 n_whole;
  gint64 n_contacts;
  gint64 last_whole;
  gint64 whole_from;
  gboolean is_doubtful;
  gint64 last_success;
} CtctCachePass;

/* One of an empty cache. */
CtctCachePass *ctct_cache_pass_new (void);
CtctCachePass *ctct_cache_pass_copy (const CtctCachePass *self);
void ctct_cache_pass_free (CtctCachePass *self);
void ctct_cache_pass_set_cursor (CtctCachePass *self, const char *cursor);
/* Begins a reading. `since` is of %CTCT_PASS_CHANGES alone. */
void ctct_cache_pass_begin (CtctCachePass *self, CtctPassKind kind, gint64 since);
/* Begins reading what was changed since changes were read last. */
void ctct_cache_pass_begin_changes (CtctCachePass *self);
/* The reading under way has come to its end, in one page or several; `now` is by the clock here. */
void ctct_cache_pass_end (CtctCachePass *self, gboolean one_page, gint64 now);
/* Whether it is time to read all contacts again; `now` is by the clock here. */
gboolean ctct_cache_pass_is_due (const CtctCachePass *self, gint64 now);
/* How many contacts there may be in all while they are read, `listed` being the sum of what the lists say; 0
 * where nobody knows. Who is in two lists is told twice by that, so it is measured by in how many lists those are
 * that have been read. */
gint64 ctct_cache_pass_estimate (const CtctCachePass *self, gint64 listed);
/* How many calls it may take to the end, with one for what was changed meanwhile. */
guint ctct_cache_pass_count_calls (const CtctCachePass *self, gint64 listed, guint page_length);

/* For a worker. */
CtctCachePass *ctct_cache_pass_load (CtctDatabase *database, GError **error);
/* Fails with CTCT_DATABASE_ERROR_REPLACED where it was loaded from another file: what was read before is
 * not in this one. */
gboolean ctct_cache_pass_save (const CtctCachePass *self, CtctDatabase *database, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctCachePass, ctct_cache_pass_free)

G_END_DECLS
