/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-choice-popover.h"

#include "ctct-entry-name.h"
#include "ctct-type-ahead.h"

struct _CtctChoicePopover
{
  GtkPopover parent_instance;

  /* Template widgets */
  GtkEditable *search_entry;
  GtkWidget *nothing_label;
  GtkWidget *scrolled_window;
  GtkWidget *list_view;
  GtkSingleSelection *selection;
  GtkFilterListModel *filtered;
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctChoicePopover, ctct_choice_popover, GTK_TYPE_POPOVER)

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  CtctChoicePopover *self = user_data;

  return ctct_choice_matches (item, gtk_editable_get_text (self->search_entry));
}

static void
scroll_to_selected (CtctChoicePopover *self)
{
  gtk_widget_activate_action (self->list_view, "list.scroll-to-item", "u",
                              gtk_single_selection_get_selected (self->selection));
}

/* A list that has no height yet scrolls to nowhere. */
static gboolean
tick_cb (GtkWidget *list_view, GdkFrameClock *clock, gpointer user_data)
{
  if (gtk_widget_get_height (list_view) == 0)
    return G_SOURCE_CONTINUE;

  scroll_to_selected (user_data);
  return G_SOURCE_REMOVE;
}

static void
pick (CtctChoicePopover *self, guint position)
{
  g_autoptr (CtctChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (choice == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, choice);
}

static void
query_changed_cb (CtctChoicePopover *self)
{
  guint n_items;

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered),
                      GTK_FILTER_CHANGE_DIFFERENT);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  gtk_widget_set_visible (self->nothing_label, n_items == 0);
  gtk_widget_set_visible (self->scrolled_window, n_items > 0);
  if (n_items == 0)
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  if (gtk_widget_get_mapped (self->list_view))
    scroll_to_selected (self);
}

static void
entry_activated_cb (CtctChoicePopover *self)
{
  pick (self, gtk_single_selection_get_selected (self->selection));
}

static void
stopped_cb (CtctChoicePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
item_activated_cb (CtctChoicePopover *self, guint position)
{
  pick (self, position);
}

static void
ctct_choice_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_CHOICE_POPOVER);

  G_OBJECT_CLASS (ctct_choice_popover_parent_class)->dispose (object);
}

static void
ctct_choice_popover_class_init (CtctChoicePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_choice_popover_dispose;

  signals[PICKED] = g_signal_new ("picked", CTCT_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, CTCT_TYPE_CHOICE);

  g_type_ensure (CTCT_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-choice-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctChoicePopover, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CtctChoicePopover, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, CtctChoicePopover, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, CtctChoicePopover, list_view);
  gtk_widget_class_bind_template_child (widget_class, CtctChoicePopover, selection);
  gtk_widget_class_bind_template_child (widget_class, CtctChoicePopover, filtered);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
}

static void
ctct_choice_popover_init (CtctChoicePopover *self)
{
  g_autoptr (GtkFilter) filter = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  gtk_filter_list_model_set_filter (self->filtered, filter);
  /* What is typed while the list has the focus narrows it down too. */
  ctct_type_ahead_add (self->list_view, self->search_entry);
}

CtctChoicePopover *
ctct_choice_popover_new (GListModel *choices, const char *title)
{
  CtctChoicePopover *self = g_object_new (CTCT_TYPE_CHOICE_POPOVER, NULL);

  gtk_filter_list_model_set_model (self->filtered, choices);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  ctct_entry_name_share (self->search_entry);

  return self;
}

void
ctct_choice_popover_show (CtctChoicePopover *self, const char *id)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_popover_popup (GTK_POPOVER (self));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->filtered)); i++)
    {
      g_autoptr (CtctChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      if (g_ascii_strcasecmp (ctct_choice_get_id (choice), id) == 0)
        gtk_single_selection_set_selected (self->selection, i);
    }
  gtk_widget_add_tick_callback (self->list_view, tick_cb, self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
