/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include <glib/gi18n.h>

/* A window that comes up empty and fills a moment later is seen to flicker; a window that comes up this
 * much later is not seen to be late. */
#define PRESENT_DELAY_MS 100

static void
remember_query (CtctWindow *self, CtctQueryKind kind, const char *query)
{
  g_autofree char *kept = g_strdup (query);

  g_free (self->query);
  self->query = g_steal_pointer (&kept);
  self->query_kind = kind;
}

/* What was saved about somebody can be undone as long as nobody else is opened. */
static gboolean
is_read_again (CtctWindow *self)
{
  return self->page == CTCT_WINDOW_CONTACT && self->contact != NULL &&
         self->query_kind == CTCT_QUERY_ID &&
         g_str_equal (ctct_contact_get_id (self->contact), self->query);
}

/* What was on screen stays there until the answer or the spinner comes; a window that is not on screen
 * yet has nothing to keep, and would only flicker. */
static void
begin_wait (CtctWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->problem);
  self->awaits_kept = FALSE;
  self->cancellable = g_cancellable_new ();
  self->asked = ctct_window_get_seconds (self);

  /* Stopping does not lead back to a draft that was given up. */
  if (self->page == CTCT_WINDOW_FORM)
    ctct_window_show_page (self, CTCT_WINDOW_CONTACT);
  if (self->page != CTCT_WINDOW_LOADING)
    self->before_wait = self->page;
  if (self->page == CTCT_WINDOW_HOME || self->page == CTCT_WINDOW_MATCHES)
    {
      self->origin = self->page;
      self->from_list = FALSE;
    }

  ctct_message_bar_hide (self->message);
  ctct_window_forget_errand (self);
  if (!is_read_again (self))
    ctct_window_forget_undo (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    ctct_window_update (self);
  else
    ctct_window_show_page (self, CTCT_WINDOW_LOADING);
}

static void
end_wait (CtctWindow *self)
{
  g_clear_object (&self->cancellable);
}

static char *
dup_not_found (CtctWindow *self)
{
  if (self->query_kind == CTCT_QUERY_ID)
    /* Translators: %s is what was typed, digits */
    return g_strdup_printf (_ ("No contact of this account has the ID “%s”."), self->query);

  /* Translators: %s is what was typed */
  return g_strdup_printf (_ ("No contact of this account has the email address “%s”."),
                          self->query);
}

static void
show_problem (CtctWindow *self, const GError *error)
{
  gboolean not_found = g_error_matches (error, CTCT_ERROR, CTCT_ERROR_NOT_FOUND);
  g_autofree char *description = not_found ? dup_not_found (self) : NULL;

  ctct_window_forget_errand (self);
  if (not_found)
    ctct_window_forget_kept (self);
  else if (ctct_window_stay_kept (self, error))
    return;

  ctct_window_forget_undo (self);
  ctct_window_build_page (self, CTCT_WINDOW_PROBLEM);
  ctct_problem_page_show (self->problem_page, error, description);
  ctct_window_show_page (self, CTCT_WINDOW_PROBLEM);
}

void
ctct_window_end_open (CtctWindow *self, const GError *error)
{
  end_wait (self);
  show_problem (self, error);
}

static void
keep_matches (CtctWindow *self, GListModel *matches)
{
  for (guint i = 0; i < g_list_model_get_n_items (matches); i++)
    {
      g_autoptr (CtctContact) match = g_list_model_get_item (matches, i);

      ctct_window_keep (self, match, self->asked);
    }
}

static void
show_matches (CtctWindow *self, GListModel *matches)
{
  g_autoptr (CtctContact) first = g_list_model_get_item (matches, 0);
  g_autoptr (GError) error = NULL;

  switch (g_list_model_get_n_items (matches))
    {
    case 0:
      error = ctct_error_new (CTCT_ERROR_NOT_FOUND, NULL, "No contact has this address");
      show_problem (self, error);
      break;
    case 1:
      ctct_window_show_contact (self, first);
      break;
    default:
      ctct_window_build_page (self, CTCT_WINDOW_MATCHES);
      ctct_matches_page_show (self->matches_page, matches, self->query);
      ctct_window_show_page (self, CTCT_WINDOW_MATCHES);
    }
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) matches =
      ctct_service_find_by_email_finish (CTCT_SERVICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  end_wait (self);
  if (error != NULL)
    show_problem (self, error);
  else
    {
      keep_matches (self, matches);
      show_matches (self, matches);
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact =
      ctct_service_get_contact_finish (CTCT_SERVICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    {
      if (!ctct_window_hold_problem (self, error))
        ctct_window_end_open (self, error);
      return;
    }

  end_wait (self);
  ctct_window_keep (self, contact, self->asked);
  ctct_window_show_contact (self, contact);
}

static gboolean
present_cb (gpointer user_data)
{
  CtctWindow *self = user_data;

  self->present_timer = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
present_later (CtctWindow *self)
{
  g_autoptr (GSource) timer =
      ctct_clock_create_timer (ctct_session_get_clock (self->session), PRESENT_DELAY_MS);

  g_source_set_callback (timer, present_cb, self, NULL);
  self->present_timer = g_source_attach (timer, NULL);
}

/* While the program waits for the answer it has nothing else to do. */
static void
build_page_cb (gpointer user_data)
{
  CtctWindow *self = user_data;

  self->build_idle = 0;
  ctct_window_build_page (self, self->cancellable != NULL ? CTCT_WINDOW_CONTACT : self->page);
}

static void
open_email (CtctWindow *self, const char *email)
{
  remember_query (self, CTCT_QUERY_EMAIL, email);
  begin_wait (self);
  ctct_service_find_by_email_async (ctct_session_get_service (self->session), self->query,
                                    self->cancellable, found_cb, g_object_ref (self));
  ctct_session_want_lists (self->session);
}

void
ctct_window_open_id (CtctWindow *self, const char *id)
{
  remember_query (self, CTCT_QUERY_ID, id);
  begin_wait (self);
  ctct_service_get_contact_async (ctct_session_get_service (self->session), self->query,
                                  self->cancellable, read_cb, g_object_ref (self));
  ctct_session_want_lists (self->session);
}

static void
open_text (CtctWindow *self, const char *text)
{
  g_autofree char *query = NULL;

  switch (ctct_query_parse (text, &query))
    {
    case CTCT_QUERY_ID:
      ctct_window_open_kept (self, query);
      break;
    case CTCT_QUERY_EMAIL:
      open_email (self, query);
      break;
    case CTCT_QUERY_NONE:
    default:
      ctct_window_build_page (self, CTCT_WINDOW_HOME);
      ctct_window_show_page (self, CTCT_WINDOW_HOME);
      ctct_home_page_show_problem (self->home_page, text,
                                   _ ("This is neither a contact ID, which has digits only, nor a "
                                      "whole email address."));
    }
}

void
ctct_window_present_with_content (CtctWindow *self)
{
  gboolean awaits = self->cancellable != NULL || ctct_window_awaits_list (self);

  if (!awaits || gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  else if (self->present_timer == 0)
    {
      present_later (self);
      self->build_idle = g_idle_add_once (build_page_cb, self);
    }
}

void
ctct_window_open (CtctWindow *self, const char *text)
{
  if (self->session == NULL)
    {
      g_free (self->wish);
      self->wish = g_strdup (text);
    }
  else if (g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (self), "open")))
    ctct_window_leave_form (self, open_text, text);
}

void
ctct_window_open_again (CtctWindow *self)
{
  g_autofree char *query = g_strdup (self->query);

  if (self->query_kind == CTCT_QUERY_EMAIL)
    open_email (self, query);
  else
    ctct_window_open_id (self, query);
}

gboolean
ctct_window_can_reload (CtctWindow *self)
{
  return self->page == CTCT_WINDOW_CONTACT && self->contact != NULL && self->cancellable == NULL;
}

void
ctct_window_reload (CtctWindow *self)
{
  g_autofree char *id = g_strdup (ctct_contact_get_id (self->contact));

  ctct_window_open_id (self, id);
}

/* Reading can be left at any time. A write that has been sent goes on until its outcome is known, and
 * then says so. */
void
ctct_window_stop (CtctWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->writing)
    return;

  end_wait (self);
  ctct_window_forget_errand (self);
  ctct_window_show_page (self, self->before_wait);
}

void
ctct_window_show_contact (CtctWindow *self, CtctContact *contact)
{
  g_autofree char *name = ctct_contact_dup_display_name (contact);
  gboolean refreshed =
      self->kept && self->page == CTCT_WINDOW_CONTACT &&
      g_str_equal (ctct_contact_get_id (self->contact), ctct_contact_get_id (contact));

  /* What stays as it was is not built anew. */
  if (!refreshed || !ctct_window_is_same (self, contact))
    g_set_object (&self->contact, contact);
  ctct_window_mark_open (self);
  self->kept = FALSE;
  self->read = ctct_window_get_seconds (self);
  self->stale = FALSE;
  ctct_window_forget_report (self);
  ctct_recent_contacts_add (ctct_session_get_recents (self->session), ctct_contact_get_id (contact),
                            name);
  ctct_window_build_page (self, CTCT_WINDOW_CONTACT);
  ctct_contact_page_set_contact (self->contact_page, self->contact);
  /* Whoever has begun to read keeps the place and the focus. */
  if (refreshed)
    ctct_window_update (self);
  else
    ctct_window_show_page (self, CTCT_WINDOW_CONTACT);
  ctct_window_run_errand (self);
}
