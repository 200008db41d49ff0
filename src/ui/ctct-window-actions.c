/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-status.h"

#include <glib/gi18n.h>

/* An action without a parameter, what it does, and when it can be done. */
typedef struct
{
  const char *name;
  CtctWindowStep activate;
  gboolean (*is_possible) (CtctWindow *self);
} Action;

static gboolean
always (CtctWindow *self)
{
  return TRUE;
}

static gboolean
is_idle (CtctWindow *self)
{
  return self->session != NULL && !self->writing;
}

/* What is kept may not be so any more, and is for reading alone. */
static gboolean
is_reading_contact (CtctWindow *self)
{
  return ctct_window_can_reload (self) && !self->kept;
}

static gboolean
can_retry (CtctWindow *self)
{
  return self->page == CTCT_WINDOW_PROBLEM && self->query_kind != CTCT_QUERY_NONE;
}

static gboolean
can_stop (CtctWindow *self)
{
  return self->cancellable != NULL;
}

static gboolean
can_edit (CtctWindow *self)
{
  return is_reading_contact (self) && !ctct_window_is_pending (self) &&
         ctct_contact_get_obstacles (self->contact) == CTCT_OBSTACLE_NONE;
}

static gboolean
can_cancel (CtctWindow *self)
{
  return self->cancellable != NULL ||
         (self->page != CTCT_WINDOW_HOME && self->page != CTCT_WINDOW_WELCOME) ||
         (self->page == CTCT_WINDOW_HOME && ctct_window_is_list_behind (self));
}

static gboolean
can_undo_save (CtctWindow *self)
{
  return is_reading_contact (self) && !ctct_window_is_pending (self) &&
         !ctct_window_is_written_elsewhere (self) && self->saved_result != NULL;
}

static gboolean
can_undo (CtctWindow *self)
{
  return ctct_window_can_undo_pending (self) || can_undo_save (self);
}

static gboolean
may_unsubscribe (CtctWindow *self)
{
  return ctct_status_get_meaning (ctct_contact_get_status (self->contact))->may_unsubscribe;
}

static gboolean
can_unsubscribe (CtctWindow *self)
{
  return is_reading_contact (self) && ctct_window_can_confirm (self) &&
         !ctct_window_is_pending (self) && may_unsubscribe (self);
}

static gboolean
can_come_back (CtctWindow *self)
{
  return is_reading_contact (self) && !may_unsubscribe (self);
}

/* GTK would build this with every window if it lay where GTK looks for it. Once it is there, GTK's own action
 * of that name has taken the place of this one. */
static void
show_shortcuts (CtctWindow *self)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/addressee_app/Addressee/ui/ctct-help-overlay.ui");
  GtkShortcutsWindow *overlay =
      GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (self), overlay);
  gtk_window_present (GTK_WINDOW (overlay));
}

static const Action actions[] = {
  { "home", ctct_window_go_home, is_idle },
  { "lists", ctct_window_show_lists, ctct_window_can_show_lists },
  { "back", ctct_window_back, is_idle },
  { "retry", ctct_window_open_again, can_retry },
  { "reload", ctct_window_reload, ctct_window_can_reload },
  { "refresh", ctct_window_refresh, ctct_window_can_refresh },
  { "sync", ctct_window_sync, ctct_window_can_sync },
  { "stop-sync", ctct_window_stop_sync, ctct_window_can_stop_sync },
  { "search", ctct_window_search, ctct_window_can_search },
  { "next-pane", ctct_window_next_pane, ctct_window_has_two_panes },
  { "stop", ctct_window_stop, can_stop },
  { "edit", ctct_window_edit, can_edit },
  { "save", ctct_window_save, ctct_window_can_save },
  { "cancel", ctct_window_cancel, can_cancel },
  { "undo", ctct_window_take_back, can_undo },
  { "undo-save", ctct_window_undo, can_undo_save },
  { "put-back", ctct_window_put_back, ctct_window_can_put_back },
  { "dismiss-report", ctct_window_forget_report, ctct_window_has_report },
  { "unsubscribe", ctct_window_unsubscribe, can_unsubscribe },
  { "come-back", ctct_window_come_back, can_come_back },
  { "show-help-overlay", show_shortcuts, always },
};

static void
activate_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      actions[i].activate (user_data);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ctct_window_open (user_data, g_variant_get_string (parameter, NULL));
}

static void
open_id_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ctct_window_leave_form (user_data, ctct_window_open_id, g_variant_get_string (parameter, NULL));
}

static void
edit_id_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ctct_window_edit_id (user_data, g_variant_get_string (parameter, NULL));
}

static void
unsubscribe_id_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ctct_window_unsubscribe_id (user_data, g_variant_get_string (parameter, NULL));
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtctWindow *self = user_data;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                          g_variant_get_string (parameter, NULL));
  /* Translators: something was copied to the clipboard */
  ctct_window_add_toast (self, _("Copied"));
}

static void
shown_uri_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish ((GtkWindow *) source, result, &error) && self->session != NULL)
    ctct_window_add_toast (self, _("No application opens this"));
}

static void
open_uri_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtctWindow *self = user_data;
  const char *uri = g_variant_get_string (parameter, NULL);

  /* The texts of a contact come from anywhere; nothing else may be started by them. */
  if (!g_str_has_prefix (uri, "mailto:") && !g_str_has_prefix (uri, "tel:"))
    return;

  /* From outside, it can be asked for before the window has a surface to lead back to. */
  gtk_show_uri_full (gtk_widget_get_mapped (GTK_WIDGET (self)) ? GTK_WINDOW (self) : NULL, uri,
                     GDK_CURRENT_TIME, NULL, shown_uri_cb, g_object_ref (self));
}

void
ctct_window_add_actions (CtctWindow *self)
{
  static const GActionEntry with_parameter[] = {
    { "open", open_cb, "s" },       { "open-id", open_id_cb, "s" },
    { "edit-id", edit_id_cb, "s" }, { "unsubscribe-id", unsubscribe_id_cb, "s" },
    { "copy", copy_cb, "s" },       { "open-uri", open_uri_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), with_parameter,
                                   G_N_ELEMENTS (with_parameter), self);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const GActionEntry entry = { actions[i].name, activate_cb };

      g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
    }
}

static void
set_enabled (CtctWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
ctct_window_update_actions (CtctWindow *self)
{
  set_enabled (self, "open", is_idle (self));
  set_enabled (self, "open-id", is_idle (self));
  set_enabled (self, "edit-id", is_idle (self));
  set_enabled (self, "unsubscribe-id", is_idle (self));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    set_enabled (self, actions[i].name, actions[i].is_possible (self));
}
