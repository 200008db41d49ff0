/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-row-pacer.h"

/* As many as a window of the usual height shows. */
#define N_FIRST 12
/* Of the time of a frame these take about half. */
#define N_MORE 8
/* A view makes no more rows than that, in all of GTK 4. */
#define N_VIEW 200

struct _CtctRowPacer
{
  GObject parent_instance;

  /* Owned */
  GListModel *model;

  /* Weak */
  GtkWidget *view;

  /* State */
  guint limit;
  guint tick_id;
};

static void ctct_row_pacer_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctRowPacer,
                               ctct_row_pacer,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      ctct_row_pacer_list_model_init))

static void
stop (CtctRowPacer *self)
{
  /* What a view waits for goes with it. */
  if (self->tick_id != 0 && self->view != NULL)
    gtk_widget_remove_tick_callback (self->view, self->tick_id);
  self->tick_id = 0;
}

static void
start (CtctRowPacer *self, GtkTickCallback callback)
{
  if (self->view != NULL)
    self->tick_id = gtk_widget_add_tick_callback (self->view, callback, self, NULL);
}

static void
set_limit (CtctRowPacer *self, guint limit)
{
  guint size = g_list_model_get_n_items (self->model);
  guint n_before = MIN (self->limit, size);
  guint n_after = MIN (limit, size);

  self->limit = limit;
  if (n_after > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n_after - n_before);
}

static gboolean
tick_cb (GtkWidget *view, GdkFrameClock *frame_clock, gpointer user_data)
{
  CtctRowPacer *self = user_data;

  if (self->limit < N_VIEW)
    {
      set_limit (self, self->limit + N_MORE);
      return G_SOURCE_CONTINUE;
    }

  self->tick_id = 0;
  set_limit (self, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

/* The frame that begins now is the one of the first. */
static gboolean
first_tick_cb (GtkWidget *view, GdkFrameClock *frame_clock, gpointer user_data)
{
  CtctRowPacer *self = user_data;

  start (self, tick_cb);
  return G_SOURCE_REMOVE;
}

/* Up to the limit all that follows the place of a change is another item, or another place. */
static void
tell_limited (CtctRowPacer *self, guint position, guint n_before, guint n_after)
{
  if (position >= self->limit)
    return;

  g_list_model_items_changed (G_LIST_MODEL (self), position, MIN (self->limit, n_before) - position,
                              MIN (self->limit, n_after) - position);
}

/* Nobody sees the rows of a view that is not mapped. */
static guint
get_first_limit (CtctRowPacer *self)
{
  return self->view != NULL && gtk_widget_get_mapped (self->view) ? N_FIRST : 0;
}

static void
begin (CtctRowPacer *self)
{
  if (self->limit == G_MAXUINT || self->tick_id != 0)
    return;

  if (self->limit == 0)
    set_limit (self, get_first_limit (self));
  if (self->limit > 0 && g_list_model_get_n_items (self->model) > 0)
    start (self, first_tick_cb);
}

static void
items_changed_cb (CtctRowPacer *self, guint position, guint n_removed, guint n_added)
{
  guint size = g_list_model_get_n_items (self->model);

  if (self->limit == G_MAXUINT)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  else
    tell_limited (self, position, size - n_added + n_removed, size);

  if (size == 0)
    {
      stop (self);
      self->limit = get_first_limit (self);
    }

  begin (self);
}

static GType
ctct_row_pacer_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (CTCT_ROW_PACER (model)->model);
}

static guint
ctct_row_pacer_get_n_items (GListModel *model)
{
  CtctRowPacer *self = CTCT_ROW_PACER (model);

  return MIN (self->limit, g_list_model_get_n_items (self->model));
}

static gpointer
ctct_row_pacer_get_item (GListModel *model, guint position)
{
  CtctRowPacer *self = CTCT_ROW_PACER (model);

  return position < self->limit ? g_list_model_get_item (self->model, position) : NULL;
}

static void
ctct_row_pacer_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ctct_row_pacer_get_item_type;
  iface->get_n_items = ctct_row_pacer_get_n_items;
  iface->get_item = ctct_row_pacer_get_item;
}

static void
ctct_row_pacer_dispose (GObject *object)
{
  CtctRowPacer *self = CTCT_ROW_PACER (object);

  stop (self);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (ctct_row_pacer_parent_class)->dispose (object);
}

static void
ctct_row_pacer_class_init (CtctRowPacerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ctct_row_pacer_dispose;
}

static void
ctct_row_pacer_init (CtctRowPacer *self)
{
}

CtctRowPacer *
ctct_row_pacer_new (GListModel *model, GtkWidget *view)
{
  CtctRowPacer *self = g_object_new (CTCT_TYPE_ROW_PACER, NULL);

  self->model = g_object_ref (model);
  g_set_weak_pointer (&self->view, view);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "map", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);
  begin (self);
  return self;
}
