/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-selection-mode.h"

#include "ctct-email-collector.h"
#include "ctct-selection-text.h"

#include <glib/gi18n.h>

struct _CtctSelectionMode
{
  GObject parent_instance;

  /* Owned */
  CtctCache *cache;
  CtctContactFinder *finder;
  CtctSelection *selection;
  GSimpleAction *copy;
  GSimpleAction *none;
  GCancellable *copying; /* what is being copied */

  /* Borrowed */
  CtctSelectionBar *bar; /* weak */
  GtkWidget *list_view;  /* weak */
};

G_DEFINE_FINAL_TYPE (CtctSelectionMode, ctct_selection_mode, G_TYPE_OBJECT)

static void
stop_copying (CtctSelectionMode *self)
{
  g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
}

static void
say (CtctSelectionMode *self, const char *outcome)
{
  if (self->bar != NULL)
    ctct_selection_bar_set_outcome (self->bar, outcome);
}

static void
show_count (CtctSelectionMode *self)
{
  guint n_selected = ctct_selection_get_n_selected (self->selection);

  /* Who is found is not known yet, and so who is not. */
  if (self->bar != NULL && !ctct_contact_finder_get_busy (self->finder))
    ctct_selection_bar_set_count (self->bar, n_selected,
                                  n_selected - ctct_selection_get_count (self->selection));
}

/* What cannot be used any more, or is not there, would leave the focus nowhere. */
static void
keep_focus (CtctSelectionMode *self, gboolean several)
{
  if (self->bar == NULL || !ctct_selection_bar_has_focus (self->bar))
    return;

  if (several)
    ctct_selection_bar_focus_all (self->bar);
  else if (self->list_view != NULL)
    gtk_widget_child_focus (self->list_view, GTK_DIR_TAB_FORWARD);
}

static void
update (CtctSelectionMode *self)
{
  gboolean several = ctct_selection_get_several (self->selection);
  gboolean any = several && ctct_selection_get_n_selected (self->selection) > 0;

  if (!any)
    keep_focus (self, several);
  g_simple_action_set_enabled (self->copy, any);
  g_simple_action_set_enabled (self->none, any);
  if (self->bar != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->bar), several);
  if (several)
    show_count (self);
}

/* What was said, and is being done, was of others. */
static void
selection_cb (CtctSelectionMode *self)
{
  stop_copying (self);
  say (self, NULL);
  update (self);
}

/* Where they could not be looked for, those that are shown are what was asked for before, or a few. */
static void
busy_cb (CtctSelectionMode *self)
{
  ctct_selection_set_complete (self->selection,
                               !ctct_contact_finder_get_busy (self->finder) &&
                                   ctct_contact_finder_get_count (self->finder) >= 0);
  update (self);
}

/* It may be told while they are still being looked for, or when they have been found after all. */
static void
count_cb (CtctSelectionMode *self)
{
  if (!ctct_contact_finder_get_busy (self->finder))
    busy_cb (self);
}

/* Who was wanted were those that were found before. */
static void
query_cb (CtctSelectionMode *self)
{
  ctct_selection_set_complete (self->selection, FALSE);
}

/* Of what another program has done nobody knows whose the rows are by now. */
static void
let_go (CtctSelectionMode *self)
{
  if (!ctct_selection_get_several (self->selection) ||
      ctct_selection_get_n_selected (self->selection) == 0)
    return;

  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  say (self, _ ("Another program has changed the contacts, so nobody is selected any more."));
}

static void
changed_cb (CtctSelectionMode *self, const CtctCacheChange *change)
{
  ctct_selection_forget_rows (self->selection, change->removed);
  if (change->elsewhere)
    let_go (self);
}

static void
damaged_cb (CtctSelectionMode *self)
{
  ctct_selection_forget_all (self->selection);
}

static void
collected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctSelectionMode) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctCollectedEmails) collected =
      ctct_email_collector_run_finish (CTCT_CACHE (source), result, &error);
  g_autofree char *outcome = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->bar == NULL)
    return;

  g_clear_object (&self->copying);
  if (collected == NULL)
    {
      say (self, _ ("The addresses could not be read. Nothing was copied."));
      return;
    }

  if (collected->n_addresses > 0)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->bar)), collected->text);
  outcome = ctct_selection_text_dup_copied (collected);
  say (self, outcome);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtctSelectionMode *self = user_data;
  g_autoptr (CtctOrder) rows = NULL;

  stop_copying (self);
  if (ctct_selection_get_n_selected (self->selection) > CTCT_MAX_COLLECTED_EMAILS)
    {
      g_autofree char *too_many = ctct_selection_text_dup_too_many ();

      say (self, too_many);
      return;
    }

  rows = ctct_selection_get_rows (self->selection);
  self->copying = g_cancellable_new ();
  ctct_email_collector_run_async (self->cache, rows, self->copying, collected_cb,
                                  g_object_ref (self));
}

static void
all_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtctSelectionMode *self = user_data;

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

static void
none_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtctSelectionMode *self = user_data;

  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
}

static void
toggle_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtctSelectionMode *self = user_data;

  ctct_selection_toggle_row (self->selection, g_variant_get_uint32 (parameter));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CtctSelectionMode *self = user_data;

  if (!ctct_selection_get_several (self->selection))
    return GDK_EVENT_PROPAGATE;

  ctct_selection_set_several (self->selection, FALSE);
  return GDK_EVENT_STOP;
}

/* In a field the key belongs to what is typed there, also where that is nothing. */
static gboolean
all_key_cb (GtkWidget *pane, GVariant *arguments, gpointer user_data)
{
  if (!GTK_IS_EDITABLE (gtk_root_get_focus (gtk_widget_get_root (pane))))
    gtk_widget_activate_action (pane, "contacts.select-all", NULL);

  return GDK_EVENT_STOP;
}

static void
ctct_selection_mode_dispose (GObject *object)
{
  CtctSelectionMode *self = CTCT_SELECTION_MODE (object);

  stop_copying (self);
  g_clear_weak_pointer (&self->bar);
  g_clear_weak_pointer (&self->list_view);

  G_OBJECT_CLASS (ctct_selection_mode_parent_class)->dispose (object);
}

static void
ctct_selection_mode_finalize (GObject *object)
{
  CtctSelectionMode *self = CTCT_SELECTION_MODE (object);

  g_clear_object (&self->cache);
  g_clear_object (&self->finder);
  g_clear_object (&self->selection);
  g_clear_object (&self->copy);
  g_clear_object (&self->none);

  G_OBJECT_CLASS (ctct_selection_mode_parent_class)->finalize (object);
}

static void
ctct_selection_mode_class_init (CtctSelectionModeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ctct_selection_mode_dispose;
  object_class->finalize = ctct_selection_mode_finalize;
}

static void
ctct_selection_mode_init (CtctSelectionMode *self)
{
  self->copy = g_simple_action_new ("copy-emails", NULL);
  self->none = g_simple_action_new ("select-none", NULL);
  g_signal_connect_object (self->copy, "activate", G_CALLBACK (copy_cb), self, 0);
  g_signal_connect_object (self->none, "activate", G_CALLBACK (none_cb), self, 0);
}

CtctSelectionMode *
ctct_selection_mode_new (CtctCache *cache,
                         CtctContactFinder *finder,
                         CtctSelection *selection,
                         CtctSelectionBar *bar)
{
  CtctSelectionMode *self = g_object_new (CTCT_TYPE_SELECTION_MODE, NULL);

  self->cache = g_object_ref (cache);
  self->finder = g_object_ref (finder);
  self->selection = g_object_ref (selection);
  g_set_weak_pointer (&self->bar, bar);
  g_signal_connect_object (selection, "notify::count", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::several", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "notify::query", G_CALLBACK (query_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "notify::count", G_CALLBACK (count_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cache, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cache, "notify::damaged-file", G_CALLBACK (damaged_cb), self,
                           G_CONNECT_SWAPPED);
  busy_cb (self);
  return self;
}

void
ctct_selection_mode_add_actions (CtctSelectionMode *self, GActionMap *map)
{
  g_autoptr (GPropertyAction) select = g_property_action_new ("select", self->selection, "several");
  g_autoptr (GSimpleAction) all = g_simple_action_new ("select-all", NULL);
  g_autoptr (GSimpleAction) toggle = g_simple_action_new ("toggle", G_VARIANT_TYPE_UINT32);

  g_signal_connect_object (all, "activate", G_CALLBACK (all_cb), self, 0);
  g_signal_connect_object (toggle, "activate", G_CALLBACK (toggle_cb), self, 0);
  g_action_map_add_action (map, G_ACTION (select));
  g_action_map_add_action (map, G_ACTION (all));
  g_action_map_add_action (map, G_ACTION (toggle));
  g_action_map_add_action (map, G_ACTION (self->none));
  g_action_map_add_action (map, G_ACTION (self->copy));
}

void
ctct_selection_mode_add_keys (CtctSelectionMode *self, GtkWidget *pane, GtkWidget *list_view)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_set_weak_pointer (&self->list_view, list_view);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                        gtk_callback_action_new (escape_cb, g_object_ref (self), g_object_unref)));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>a"),
                        gtk_callback_action_new (all_key_cb, NULL, NULL)));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control><Shift>c"),
                        gtk_named_action_new ("contacts.copy-emails")));
  gtk_widget_add_controller (pane, controller);
}
