/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-pane-place.h"

/* The window knows what it has room for once it has been laid out, and the list how high it is. */
#define FRAMES_TO_LAY_OUT 2

struct _CtctPanePlace
{
  GObject parent_instance;

  /* Owned */
  CtctCache *cache;
  CtctKeptPlace *kept; /* nullable */
  CtctContactFinder *finder;
  CtctSelection *selection;
  GCancellable *cancellable;
  char *open;      /* the id of who is open, NULL for nobody yet */
  char *left_open; /* of who was, until that is restored */

  /* Borrowed */
  GtkWidget *list_view; /* weak */

  /* State */
  gboolean is_restored; /* or it is being done */
  gboolean is_restoring;
  gboolean is_looked_up;  /* what follows is known */
  gint64 left_row;        /* of the one who was open */
  guint position;         /* of the one who was first in sight */
  gboolean leads_to_open; /* it is that of who was open instead */
  gboolean is_searched;
  guint restore_tick;
  guint n_frames;
  guint n_frames_of_all; /* rows, one after another */
  guint top_tick;
};

enum
{
  SIGNAL_RESTORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctPanePlace, ctct_pane_place, G_TYPE_OBJECT)

/* What is asked of the cache, and about whom. */
typedef struct
{
  CtctPanePlace *self;
  char *ids[3];
} Look;

static void
look_free (Look *look)
{
  g_object_unref (look->self);
  g_free (look->ids[0]);
  g_free (look->ids[1]);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void
look_up (CtctPanePlace *self, char *open, char *first, GAsyncReadyCallback callback)
{
  Look *look = g_new0 (Look, 1);

  look->self = g_object_ref (self);
  look->ids[0] = open;
  look->ids[1] = first;
  ctct_cache_find_rows_async (self->cache, (const char *const *) look->ids, self->cancellable,
                              callback, look);
}

static GtkAdjustment *
get_adjustment (CtctPanePlace *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view));
}

static guint
count_listed (CtctPanePlace *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

static gboolean
is_at_top (CtctPanePlace *self)
{
  return gtk_adjustment_get_value (get_adjustment (self)) <= 0;
}

/* All rows are equally high. */
static void
scroll (CtctPanePlace *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);

  if (!is_at_top (self) || self->position >= count_listed (self))
    return;

  if (self->leads_to_open)
    gtk_widget_activate_action (self->list_view, "list.scroll-to-item", "u", self->position);
  else
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * self->position /
                                              count_listed (self));
}

/* Whoever has begun to do something is where they want to be. */
static void
lead_back (CtctPanePlace *self)
{
  if (self->open != NULL)
    self->position = 0;
  if (self->open != NULL || self->left_open == NULL)
    return;

  self->open = g_steal_pointer (&self->left_open);
  ctct_selection_set_current (self->selection, self->left_row);
  g_signal_emit (self, signals[SIGNAL_RESTORED], 0, self->open);
}

/* A view comes to its rows a few at a time. */
static gboolean
has_all_rows (CtctPanePlace *self)
{
  CtctContactListModel *model = ctct_contact_finder_get_model (self->finder);

  return count_listed (self) == g_list_model_get_n_items (G_LIST_MODEL (model));
}

static gboolean
restore_cb (GtkWidget *list_view, GdkFrameClock *frame_clock, gpointer user_data)
{
  CtctPanePlace *self = user_data;

  if (++self->n_frames == FRAMES_TO_LAY_OUT)
    lead_back (self);
  if (!has_all_rows (self))
    self->n_frames_of_all = 0;
  else if (++self->n_frames_of_all > FRAMES_TO_LAY_OUT)
    {
      self->restore_tick = 0;
      self->is_restoring = FALSE;
      scroll (self);
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

/* A list that is not in sight is not laid out, and does not come to its rows either. */
static void
go_on_restoring (CtctPanePlace *self)
{
  if (self->is_restoring && self->is_looked_up && self->restore_tick == 0 &&
      gtk_widget_get_mapped (self->list_view))
    self->restore_tick = gtk_widget_add_tick_callback (self->list_view, restore_cb, self, NULL);
}

static void
remove_tick (CtctPanePlace *self, guint *tick)
{
  if (*tick != 0)
    gtk_widget_remove_tick_callback (self->list_view, *tick);
  *tick = 0;
}

static void
unmap_cb (CtctPanePlace *self)
{
  remove_tick (self, &self->restore_tick);
}

static guint
find_position (CtctPanePlace *self, gint64 row)
{
  CtctOrder *order =
      ctct_contact_list_model_get_order (ctct_contact_finder_get_model (self->finder));

  for (guint i = 0; row >= 0 && i < ctct_order_get_size (order); i++)
    if (ctct_order_get_row (order, i) == row)
      return i;

  return 0;
}

static void
left_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Look) look = user_data;
  g_autoptr (GArray) rows = ctct_cache_find_rows_finish (CTCT_CACHE (source), result, NULL);
  CtctPanePlace *self = look->self;

  if (rows == NULL || self->list_view == NULL)
    {
      self->is_restoring = FALSE;
      return;
    }

  self->left_row = g_array_index (rows, gint64, 0);
  if (self->left_row >= 0)
    self->left_open = g_steal_pointer (&look->ids[0]);
  self->leads_to_open = *look->ids[1] == '\0';
  self->position = find_position (self, g_array_index (rows, gint64, self->leads_to_open ? 0 : 1));
  self->is_looked_up = TRUE;
  go_on_restoring (self);
}

/* Once, as soon as it is known what was kept and who is listed. */
static void
restore (CtctPanePlace *self)
{
  char *open, *first;

  if (self->is_restored || self->kept == NULL || !ctct_kept_place_get_loaded (self->kept) ||
      ctct_contact_finder_get_busy (self->finder))
    return;

  self->is_restored = TRUE;
  self->is_restoring = ctct_kept_place_take (self->kept, &open, &first);
  if (self->is_restoring)
    look_up (self, open, first, left_cb);
}

static gboolean
has_focus (CtctPanePlace *self)
{
  GtkRoot *root = gtk_widget_get_root (self->list_view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->list_view);
}

static gboolean
top_cb (GtkWidget *list_view, GdkFrameClock *frame_clock, gpointer user_data)
{
  CtctPanePlace *self = user_data;

  self->top_tick = 0;
  /* Where the rows are now the list finds out only after this. */
  if (count_listed (self) > 0 && is_at_top (self))
    gtk_widget_activate_action (list_view, "list.scroll-to-item", "u", 0);
  return G_SOURCE_REMOVE;
}

/* A list holds on to the row at its top, wherever that goes. Whoever goes along the rows wants that; whoever only
 * looks at the beginning of the list wants to see its beginning. */
static void
items_changed_cb (CtctPanePlace *self)
{
  if (self->list_view != NULL && self->top_tick == 0 && self->restore_tick == 0 &&
      is_at_top (self) && !has_focus (self))
    self->top_tick = gtk_widget_add_tick_callback (self->list_view, top_cb, self, NULL);
}

static void
open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Look) look = user_data;
  g_autoptr (GArray) rows = ctct_cache_find_rows_finish (CTCT_CACHE (source), result, NULL);
  CtctPanePlace *self = look->self;

  if (rows != NULL && self->list_view != NULL && g_strcmp0 (self->open, look->ids[0]) == 0)
    ctct_selection_set_current (self->selection, g_array_index (rows, gint64, 0));
}

/* Who was opened before the account was read is in the list only now, and another program may have removed and added
 * them again, with another number. */
static void
changed_cb (CtctPanePlace *self, const CtctCacheChange *change)
{
  if (self->open != NULL && (change->elsewhere || ctct_selection_get_current (self->selection) < 0))
    look_up (self, g_strdup (self->open), NULL, open_cb);
}

static void
ctct_pane_place_dispose (GObject *object)
{
  CtctPanePlace *self = CTCT_PANE_PLACE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->list_view != NULL)
    {
      remove_tick (self, &self->restore_tick);
      remove_tick (self, &self->top_tick);
    }
  g_clear_weak_pointer (&self->list_view);

  G_OBJECT_CLASS (ctct_pane_place_parent_class)->dispose (object);
}

static void
ctct_pane_place_finalize (GObject *object)
{
  CtctPanePlace *self = CTCT_PANE_PLACE (object);

  g_clear_object (&self->cache);
  g_clear_object (&self->kept);
  g_clear_object (&self->finder);
  g_clear_object (&self->selection);
  g_clear_object (&self->cancellable);
  g_free (self->open);
  g_free (self->left_open);

  G_OBJECT_CLASS (ctct_pane_place_parent_class)->finalize (object);
}

static void
ctct_pane_place_class_init (CtctPanePlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ctct_pane_place_dispose;
  object_class->finalize = ctct_pane_place_finalize;

  signals[SIGNAL_RESTORED] = g_signal_new ("restored", CTCT_TYPE_PANE_PLACE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ctct_pane_place_init (CtctPanePlace *self)
{
  self->cancellable = g_cancellable_new ();
}

CtctPanePlace *
ctct_pane_place_new (CtctSession *session,
                     CtctContactFinder *finder,
                     CtctSelection *selection,
                     GtkListView *list_view)
{
  CtctPanePlace *self = g_object_new (CTCT_TYPE_PANE_PLACE, NULL);

  self->cache = g_object_ref (ctct_session_get_cache (session));
  g_set_object (&self->kept, ctct_session_get_place (session));
  self->finder = g_object_ref (finder);
  self->selection = g_object_ref (selection);
  g_set_weak_pointer (&self->list_view, GTK_WIDGET (list_view));
  g_signal_connect_object (finder, "notify::busy", G_CALLBACK (restore), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cache, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list_view, "map", G_CALLBACK (go_on_restoring), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list_view, "unmap", G_CALLBACK (unmap_cb), self, G_CONNECT_SWAPPED);
  if (self->kept != NULL)
    g_signal_connect_object (self->kept, "notify::loaded", G_CALLBACK (restore), self,
                             G_CONNECT_SWAPPED);
  return self;
}

void
ctct_pane_place_set_open (CtctPanePlace *self, const char *id)
{
  if (g_strcmp0 (self->open, id) != 0)
    {
      g_free (self->open);
      self->open = g_strdup (id);
    }

  if (id == NULL)
    ctct_selection_close_current (self->selection);

  /* Also where that is nobody else: whoever has clicked on another one may have been asked something, and stayed. */
  if (id != NULL)
    look_up (self, g_strdup (id), NULL, open_cb);
}

void
ctct_pane_place_set_searched (CtctPanePlace *self, gboolean searched)
{
  self->is_searched = searched;
}

static char *
dup_first (CtctPanePlace *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double upper = gtk_adjustment_get_upper (adjustment);
  guint position =
      upper > 0
          ? (guint) (gtk_adjustment_get_value (adjustment) / upper * count_listed (self) + 0.5)
          : 0;
  g_autoptr (CtctContactSummary) summary =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (summary != NULL && position == 0)
    return g_strdup (CTCT_KEPT_PLACE_TOP);

  return g_strdup (summary != NULL ? ctct_contact_summary_get_id (summary) : "");
}

void
ctct_pane_place_keep (CtctPanePlace *self)
{
  g_autofree char *first = NULL;

  /* What was kept is not known yet, and nothing else is. */
  if (self->kept == NULL || !self->is_restored || self->list_view == NULL)
    return;
  /* Nor has anybody been anywhere else yet. */
  if (self->is_restoring && self->open == NULL)
    return;

  first = self->is_searched ? g_strdup ("") : dup_first (self);
  ctct_kept_place_set (self->kept, self->open != NULL ? self->open : "", first);
}
