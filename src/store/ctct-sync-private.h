/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sync.h"

G_BEGIN_DECLS

struct _CtctSync
{
  GObject parent_instance;

  /* Owned */
  CtctService *service;
  CtctCache *cache;
  CtctCallBudget *budget;
  CtctClock *clock;
  guint page_length;
  guint group_length;
  GCancellable *cancellable;
  CtctCachePass *pass;
  GError *last_error;

  /* State */
  CtctSyncState state;
  gint64 listed;   /* the sum of what the lists say that they have */
  gint64 estimate; /* as it is said */
  guint calls_needed;
  guint n_restarts;
  gboolean began_anew; /* since the file was damaged */
  gboolean was_started;
  gboolean counts_news; /* somebody wants to know, and all were here before */
  guint n_news;         /* contacts that have changed since this one began, as far as it knows */
  gint64 news;          /* as it is said */
  gboolean has_lost;    /* what was kept, and not all has been read again since */
  gboolean is_outdated; /* what is known of the pass is of a file that is not there any more */
};

/* What the steps of a reading have to tell, in ctct-sync.c. */
void ctct_sync_set_state (CtctSync *self, CtctSyncState state);
void ctct_sync_take_pass (CtctSync *self, CtctCachePass *pass);
void ctct_sync_take_loss (CtctSync *self, gboolean has_lost, gboolean is_outdated);
/* `error` is %NULL where it came to its end. */
void ctct_sync_take_error (CtctSync *self, GError *error);

/* The steps, in ctct-sync-steps.c. Each goes on with the next. */
void ctct_sync_steps_begin (CtctSync *self);
void ctct_sync_steps_read (CtctSync *self);
/* There is another file than before, with less in it or nothing. */
void ctct_sync_steps_begin_anew (CtctSync *self);
void ctct_sync_steps_end (CtctSync *self, GError *error);

G_END_DECLS
