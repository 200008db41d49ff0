/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-edit-bar.h"

#include "ctct-change-summary.h"
#include "ctct-edit-history.h"
#include "ctct-text-undo.h"

#include <glib/gi18n.h>

/* That there is room for in the narrowest window with large letters. */
#define N_LETTERS 14

struct _CtctEditBar
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkMenuButton *changes_button;
  CtctChangeSummary *summary;

  /* Owned */
  CtctEditHistory *history;
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (CtctEditBar, ctct_edit_bar, ADW_TYPE_BIN)

static void
set_action_enabled (CtctEditBar *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* A button that can do nothing any more gives the focus away, and the other one is the way back. It
 * has to do so before, or the focus would be nowhere. */
static void
set_possible (CtctEditBar *self, gboolean can_undo, gboolean can_redo)
{
  if (can_undo)
    set_action_enabled (self, "undo", TRUE);
  if (can_redo)
    set_action_enabled (self, "redo", TRUE);

  if (!can_undo && can_redo && gtk_widget_is_focus (self->undo_button))
    gtk_widget_grab_focus (self->redo_button);
  if (!can_redo && can_undo && gtk_widget_is_focus (self->redo_button))
    gtk_widget_grab_focus (self->undo_button);

  set_action_enabled (self, "undo", can_undo);
  set_action_enabled (self, "redo", can_redo);
}

static void
update_actions_cb (CtctEditBar *self)
{
  set_possible (self, self->history != NULL && ctct_edit_history_get_can_undo (self->history),
                self->history != NULL && ctct_edit_history_get_can_redo (self->history));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ctct_edit_history_undo (CTCT_EDIT_BAR (user_data)->history);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ctct_edit_history_redo (CTCT_EDIT_BAR (user_data)->history);
}

/* First what was typed into the text with the focus, then the last step in the form. Where there is
 * neither, the key is for whatever the form stands in. */
static gboolean
undo_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GActionGroup *actions = user_data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (ctct_text_undo (focus))
    return GDK_EVENT_STOP;
  if (!g_action_group_get_action_enabled (actions, "undo"))
    return GDK_EVENT_PROPAGATE;

  g_action_group_activate_action (actions, "undo", NULL);
  return GDK_EVENT_STOP;
}

static gboolean
redo_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  if (!ctct_text_redo (gtk_root_get_focus (gtk_widget_get_root (widget))))
    gtk_widget_activate_action (widget, "form.redo", NULL);

  return TRUE;
}

static void
add_shortcut (CtctEditBar *self,
              GtkEventController *controller,
              const char *trigger,
              GtkShortcutFunc callback)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (
          gtk_shortcut_trigger_parse_string (trigger),
          gtk_callback_action_new (callback, g_object_ref (self->actions), g_object_unref)));
}

/* GTK has menu buttons that shrink only since 4.12, and each new text makes a new label. */
static void
shorten (GtkWidget *button)
{
  if (GTK_IS_LABEL (button))
    {
      glong n_letters = g_utf8_strlen (gtk_label_get_text (GTK_LABEL (button)), -1);

      gtk_label_set_ellipsize (GTK_LABEL (button), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (button), (int) MIN (n_letters + 2, N_LETTERS));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (button); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    shorten (child);
}

static void
ctct_edit_bar_dispose (GObject *object)
{
  CtctEditBar *self = CTCT_EDIT_BAR (object);

  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_EDIT_BAR);

  G_OBJECT_CLASS (ctct_edit_bar_parent_class)->dispose (object);
}

static void
ctct_edit_bar_finalize (GObject *object)
{
  g_object_unref (CTCT_EDIT_BAR (object)->actions);

  G_OBJECT_CLASS (ctct_edit_bar_parent_class)->finalize (object);
}

static void
ctct_edit_bar_class_init (CtctEditBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_edit_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = ctct_edit_bar_finalize;

  g_type_ensure (CTCT_TYPE_CHANGE_SUMMARY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-edit-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctEditBar, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CtctEditBar, redo_button);
  gtk_widget_class_bind_template_child (widget_class, CtctEditBar, changes_button);
  gtk_widget_class_bind_template_child (widget_class, CtctEditBar, summary);
}

static void
ctct_edit_bar_init (CtctEditBar *self)
{
  static const GActionEntry entries[] = { { "undo", undo_cb }, { "redo", redo_cb } };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions_cb (self);
}

void
ctct_edit_bar_set_draft (CtctEditBar *self, CtctContact *draft)
{
  g_clear_object (&self->history);
  if (draft != NULL)
    {
      self->history = ctct_edit_history_new (draft);
      g_signal_connect_object (self->history, "notify", G_CALLBACK (update_actions_cb), self,
                               G_CONNECT_SWAPPED);
    }
  update_actions_cb (self);
}

void
ctct_edit_bar_set_changes (CtctEditBar *self, GPtrArray *changes)
{
  guint n_changes = changes != NULL ? changes->len : 0;
  g_autofree char *count =
      /* Translators: on a button that shows them. */
      n_changes > 0 ? g_strdup_printf (ngettext ("%u Change", "%u Changes", n_changes), n_changes)
                    : g_strdup (_ ("No Changes"));

  ctct_change_summary_set_changes (self->summary, changes);
  gtk_menu_button_set_label (self->changes_button, count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->changes_button), count);
  shorten (gtk_widget_get_first_child (GTK_WIDGET (self->changes_button)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->changes_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, count, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->changes_button), n_changes > 0);
  if (n_changes == 0)
    gtk_menu_button_popdown (self->changes_button);
}

void
ctct_edit_bar_set_lists (CtctEditBar *self, GListModel *lists)
{
  ctct_change_summary_set_lists (self->summary, lists);
}

void
ctct_edit_bar_set_custom_labels (CtctEditBar *self, CtctCustomLabels *labels)
{
  ctct_change_summary_set_custom_labels (self->summary, labels);
}

void
ctct_edit_bar_add_shortcuts (CtctEditBar *self, GtkWidget *form)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  add_shortcut (self, controller, "<Control>z", undo_key_cb);
  add_shortcut (self, controller, "<Control><Shift>z", redo_key_cb);
  /* Before the text that has the focus, which takes the keys even if it has nothing to undo. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (form, controller);
  gtk_widget_insert_action_group (form, "form", G_ACTION_GROUP (self->actions));
}

GActionGroup *
ctct_edit_bar_get_actions (CtctEditBar *self)
{
  return G_ACTION_GROUP (self->actions);
}
