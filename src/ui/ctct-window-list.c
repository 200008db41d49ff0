/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of contacts beside what the window shows, or in front of it where there is no room for both. */

#include "ctct-window-private.h"

#include "ctct-button-name.h"
#include "ctct-button-wrap.h"

static gboolean
is_folded (CtctWindow *self)
{
  return adw_leaflet_get_folded (self->leaflet);
}

gboolean
ctct_window_is_list_alone (CtctWindow *self)
{
  return self->pane != NULL && is_folded (self) &&
         adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->pane);
}

gboolean
ctct_window_is_list_behind (CtctWindow *self)
{
  return self->pane != NULL && is_folded (self);
}

gboolean
ctct_window_is_in_list (CtctWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return self->pane != NULL && focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane));
}

/* The first page is for who asks for it; there is the list. */
static gboolean
wants_list (CtctWindow *self)
{
  return self->pane != NULL && self->page == CTCT_WINDOW_HOME && !self->home_asked;
}

/* There is one menu in sight, and one key for it. */
static void
update_primary (CtctWindow *self)
{
  gboolean listed = ctct_window_has_two_panes (self) || ctct_window_is_list_alone (self);

  gtk_menu_button_set_primary (GTK_MENU_BUTTON (self->menu_button), !listed);
  if (self->pane != NULL)
    ctct_contacts_pane_set_primary (self->pane, listed);
}

void
ctct_window_turn_leaflet (CtctWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  adw_leaflet_set_visible_child (self->leaflet,
                                 wants_list (self) ? GTK_WIDGET (self->pane) : self->content);
  /* It takes the focus along, also where both are in sight. */
  if (focus != NULL && !is_folded (self) && gtk_widget_get_mapped (focus))
    gtk_window_set_focus (GTK_WINDOW (self), focus);
  update_primary (self);
}

gboolean
ctct_window_awaits_list (CtctWindow *self)
{
  return wants_list (self) && !ctct_contacts_pane_get_filled (self->pane);
}

static void
filled_cb (CtctWindow *self)
{
  if (self->present_timer != 0 && wants_list (self))
    gtk_window_present (GTK_WINDOW (self));
}

/* Before anything is seen: whoever asked for one contact sees that one first. */
void
ctct_window_order_panes (CtctWindow *self)
{
  if (self->pane != NULL && !wants_list (self))
    ctct_contacts_pane_come_second (self->pane);
}

gboolean
ctct_window_focus_list (CtctWindow *self)
{
  if (!wants_list (self))
    return self->pane != NULL && !is_folded (self) && ctct_window_is_in_list (self) &&
           self->page != CTCT_WINDOW_FORM;

  if (!ctct_window_is_in_list (self))
    ctct_contacts_pane_focus (self->pane);
  return TRUE;
}

/* A page that is not in sight would have its keys all the same, so it is left. */
void
ctct_window_show_list (CtctWindow *self)
{
  if (!is_folded (self) && !ctct_window_is_in_list (self))
    {
      ctct_contacts_pane_focus (self->pane);
      return;
    }

  self->from_list = FALSE;
  self->home_asked = FALSE;
  ctct_window_show_page (self, CTCT_WINDOW_HOME);
}

void
ctct_window_update_list (CtctWindow *self)
{
  gboolean folded = ctct_window_is_list_behind (self);
  gboolean form = self->page == CTCT_WINDOW_FORM;

  adw_header_bar_set_show_start_title_buttons (self->header_bar,
                                               !form && (self->pane == NULL || folded));
  adw_header_bar_set_show_end_title_buttons (self->header_bar, !form);
  gtk_widget_set_visible (self->menu_button, !form && (self->pane == NULL || folded));
  adw_leaflet_set_can_navigate_back (self->leaflet, !form && !self->writing);
  if (self->pane != NULL)
    ctct_contacts_pane_set_alone (self->pane, folded);
}

static void
folded_cb (CtctWindow *self)
{
  if (self->pane == NULL)
    return;

  update_primary (self);
  ctct_window_update (self);
}

/* Somebody has pushed the page aside. */
static void
turned_cb (CtctWindow *self)
{
  if (ctct_window_is_list_alone (self) && !wants_list (self))
    ctct_window_back (self);
}

void
ctct_window_follow_leaflet (CtctWindow *self)
{
  g_signal_connect_object (self->leaflet, "notify::folded", G_CALLBACK (folded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->leaflet, "notify::visible-child", G_CALLBACK (turned_cb), self,
                           G_CONNECT_SWAPPED);
}

void
ctct_window_open_listed (CtctWindow *self, const char *id)
{
  ctct_window_open_kept (self, id);
  self->from_list = TRUE;
  self->home_asked = FALSE;
}

void
ctct_window_mark_open (CtctWindow *self)
{
  if (self->pane != NULL)
    ctct_contacts_pane_set_open (self->pane, ctct_contact_get_id (self->contact));
}

/* Whatever else comes over a contact leads back to it. */
void
ctct_window_mark_page (CtctWindow *self)
{
  gboolean has_contact = self->page == CTCT_WINDOW_CONTACT || self->page == CTCT_WINDOW_FORM;

  if (has_contact && self->contact != NULL)
    ctct_window_mark_open (self);
  else if (self->page == CTCT_WINDOW_HOME && self->pane != NULL)
    ctct_contacts_pane_set_open (self->pane, NULL);
}

/* While something is being written, nothing else is opened. Who is being edited is open already. */
static void
open_cb (CtctWindow *self, const char *id)
{
  if (self->writing || ctct_window_is_edited (self, id))
    ctct_window_mark_page (self);
  else
    ctct_window_leave_form (self, ctct_window_open_listed, id);
}

/* Where there is room for both, and nobody has gone elsewhere meanwhile. */
static void
restored_cb (CtctWindow *self, const char *id)
{
  if (self->page == CTCT_WINDOW_HOME && !self->home_asked && self->cancellable == NULL &&
      self->dialog == NULL && ctct_window_has_two_panes (self))
    ctct_window_open_listed (self, id);
}

void
ctct_window_drop_list (CtctWindow *self)
{
  GtkWidget *pane = GTK_WIDGET (g_steal_pointer (&self->pane));

  if (pane == NULL)
    return;

  g_clear_object (&self->handle);
  adw_leaflet_remove (self->leaflet, g_steal_pointer (&self->divider));
  adw_leaflet_remove (self->leaflet, pane);
}

/* Without contacts that are kept there is no list. */
void
ctct_window_build_list (CtctWindow *self)
{
  ctct_window_drop_list (self);
  if (ctct_session_get_cache (self->session) == NULL)
    return;

  self->pane = CTCT_CONTACTS_PANE (ctct_contacts_pane_new (self->session));
  self->divider = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  ctct_button_name_mend (GTK_WIDGET (self->pane));
  ctct_button_wrap (GTK_WIDGET (self->pane));
  ctct_contacts_pane_set_menu (
      self->pane, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (self->menu_button)));
  g_signal_connect_object (self->pane, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  adw_leaflet_prepend (self->leaflet, self->divider);
  adw_leaflet_page_set_navigatable (adw_leaflet_get_page (self->leaflet, self->divider), FALSE);
  adw_leaflet_prepend (self->leaflet, GTK_WIDGET (self->pane));
  self->handle = ctct_pane_handle_new (self->leaflet, self->divider,
                                       ctct_session_get_settings (self->session));
  g_signal_connect_object (ctct_session_get_sync (self->session), "notify::state",
                           G_CALLBACK (ctct_window_update_actions), self, G_CONNECT_SWAPPED);
}

/* In a narrow window that leads away from the page. */
gboolean
ctct_window_can_search (CtctWindow *self)
{
  return self->pane != NULL && !(self->writing && ctct_window_is_list_behind (self));
}

/* What was opened is let go of only where the search would be out of sight. */
static void
search_now (CtctWindow *self, const char *text)
{
  if (ctct_window_is_list_behind (self) && !ctct_window_is_list_alone (self))
    ctct_window_show_list (self);
  ctct_contacts_pane_focus_search (self->pane);
}

void
ctct_window_search (CtctWindow *self)
{
  if (ctct_window_is_list_behind (self))
    ctct_window_leave_form (self, search_now, NULL);
  else
    search_now (self, NULL);
}

/* From the list to what is beside it, and back. */
void
ctct_window_next_pane (CtctWindow *self)
{
  if (!ctct_window_is_in_list (self))
    ctct_contacts_pane_focus (self->pane);
  else
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

gboolean
ctct_window_has_two_panes (CtctWindow *self)
{
  return self->pane != NULL && !is_folded (self);
}

gboolean
ctct_window_can_sync (CtctWindow *self)
{
  CtctSyncState state;

  if (self->session == NULL || ctct_session_get_sync (self->session) == NULL)
    return FALSE;

  state = ctct_sync_get_state (ctct_session_get_sync (self->session));
  return state == CTCT_SYNC_IDLE || state == CTCT_SYNC_ASKING;
}

void
ctct_window_sync (CtctWindow *self)
{
  CtctSync *sync = ctct_session_get_sync (self->session);

  if (ctct_sync_get_state (sync) == CTCT_SYNC_ASKING)
    ctct_sync_go_on (sync);
  else
    ctct_sync_ask (sync);
}

gboolean
ctct_window_can_stop_sync (CtctWindow *self)
{
  return self->session != NULL && ctct_session_get_sync (self->session) != NULL &&
         ctct_sync_get_state (ctct_session_get_sync (self->session)) != CTCT_SYNC_IDLE;
}

void
ctct_window_stop_sync (CtctWindow *self)
{
  ctct_sync_stop (ctct_session_get_sync (self->session));
}

/* Reads again whatever is in sight: the contacts, and the one that is open. */
gboolean
ctct_window_can_refresh (CtctWindow *self)
{
  return ctct_window_can_reload (self) ||
         (ctct_window_can_sync (self) && self->page != CTCT_WINDOW_FORM);
}

void
ctct_window_refresh (CtctWindow *self)
{
  if (ctct_window_can_sync (self))
    ctct_window_sync (self);
  if (ctct_window_can_reload (self))
    ctct_window_reload (self);
}
