/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-facts.h"

/* While an account is read it changes with each page. */
#define PATIENCE_MS 1000

struct _CtctListFacts
{
  GObject parent_instance;

  /* Owned */
  CtctCache *cache;
  GCancellable *cancellable;
  GPtrArray *lists;
  CtctCacheTallies *tallies;
  guint timer;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctListFacts, ctct_list_facts, G_TYPE_OBJECT)

static void
read_tallies_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctListFacts) self = user_data;
  g_autoptr (CtctCacheTallies) tallies =
      ctct_cache_read_tallies_finish (CTCT_CACHE (source), result, NULL);

  if (tallies == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  g_clear_pointer (&self->tallies, ctct_cache_tallies_free);
  self->tallies = g_steal_pointer (&tallies);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
read_lists_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctListFacts) self = user_data;
  g_autoptr (GPtrArray) lists = ctct_cache_read_lists_finish (CTCT_CACHE (source), result, NULL);

  if (lists == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  g_clear_pointer (&self->lists, g_ptr_array_unref);
  self->lists = g_steal_pointer (&lists);
  ctct_cache_read_tallies_async (self->cache, self->cancellable, read_tallies_cb,
                                 g_object_ref (self));
}

static void
read_facts (CtctListFacts *self)
{
  ctct_cache_read_lists_async (self->cache, self->cancellable, read_lists_cb, g_object_ref (self));
}

static void
timer_cb (gpointer user_data)
{
  CtctListFacts *self = user_data;

  self->timer = 0;
  read_facts (self);
}

static void
changed_cb (CtctListFacts *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add_once (PATIENCE_MS, timer_cb, self);
}

static void
ctct_list_facts_dispose (GObject *object)
{
  CtctListFacts *self = CTCT_LIST_FACTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timer, g_source_remove);

  G_OBJECT_CLASS (ctct_list_facts_parent_class)->dispose (object);
}

static void
ctct_list_facts_finalize (GObject *object)
{
  CtctListFacts *self = CTCT_LIST_FACTS (object);

  g_clear_object (&self->cache);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->tallies, ctct_cache_tallies_free);

  G_OBJECT_CLASS (ctct_list_facts_parent_class)->finalize (object);
}

static void
ctct_list_facts_class_init (CtctListFactsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ctct_list_facts_dispose;
  object_class->finalize = ctct_list_facts_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CTCT_TYPE_LIST_FACTS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ctct_list_facts_init (CtctListFacts *self)
{
  self->cancellable = g_cancellable_new ();
}

CtctListFacts *
ctct_list_facts_new (CtctCache *cache)
{
  CtctListFacts *self = g_object_new (CTCT_TYPE_LIST_FACTS, NULL);

  self->cache = g_object_ref (cache);
  g_signal_connect_object (cache, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_facts (self);
  return self;
}

GPtrArray *
ctct_list_facts_get_lists (CtctListFacts *self)
{
  return self->lists;
}

const CtctCacheTallies *
ctct_list_facts_get_tallies (CtctListFacts *self)
{
  return self->tallies;
}
