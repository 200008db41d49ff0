/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of a contact is on screen until the service has answered, and after it where it does not. */

#include "ctct-window-private.h"

#include "ctct-sync-text.h"

#include <glib/gi18n.h>

/* What is asked of the cache belongs to one opening alone. */
typedef struct
{
  CtctWindow *self;
  GCancellable *cancellable;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->self);
  g_object_unref (opening->cancellable);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static CtctCache *
get_cache (CtctWindow *self)
{
  return self->session != NULL ? ctct_session_get_cache (self->session) : NULL;
}

gint64
ctct_window_get_seconds (CtctWindow *self)
{
  return ctct_session_get_seconds (self->session);
}

static GDateTime *
dup_now (CtctWindow *self)
{
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (ctct_session_get_clock (self->session));

  return g_date_time_to_local (now);
}

static gboolean
shows_id (CtctWindow *self, const char *id)
{
  return self->page == CTCT_WINDOW_CONTACT && self->contact != NULL &&
         g_strcmp0 (ctct_contact_get_id (self->contact), id) == 0;
}

gboolean
ctct_window_is_refreshing (CtctWindow *self)
{
  return get_cache (self) != NULL && self->cancellable != NULL && !self->writing &&
         self->query_kind == CTCT_QUERY_ID && shows_id (self, self->query);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!ctct_cache_write_finish (CTCT_CACHE (source), result, &error))
    g_debug ("A contact is kept that is gone: %s", error->message);
}

void
ctct_window_keep (CtctWindow *self, CtctContact *contact, gint64 asked)
{
  if (self->session != NULL)
    ctct_session_keep (self->session, contact, asked);
}

void
ctct_window_forget_kept (CtctWindow *self)
{
  CtctCache *cache = get_cache (self);

  if (cache != NULL && self->query_kind == CTCT_QUERY_ID)
    ctct_cache_remove_contact_async (cache, self->query, NULL, removed_cb, NULL);
}

/* Whether what came is what is on screen already, byte for byte. */
gboolean
ctct_window_is_same (CtctWindow *self, CtctContact *contact)
{
  CtctService *service = ctct_session_get_service (self->session);
  GBytes *shown = self->contact != NULL ? ctct_service_get_json (service, self->contact) : NULL;
  GBytes *come = ctct_service_get_json (service, contact);

  return shown != NULL && come != NULL && g_bytes_equal (shown, come);
}

static void
show_kept (CtctWindow *self, CtctContact *contact, gint64 read)
{
  self->kept = TRUE;
  self->read = read;
  self->before_wait = CTCT_WINDOW_CONTACT;
  ctct_window_forget_report (self);
  g_set_object (&self->contact, contact);
  ctct_window_mark_open (self);
  ctct_window_build_page (self, CTCT_WINDOW_CONTACT);
  ctct_contact_page_set_contact (self->contact_page, contact);
  ctct_window_show_page (self, CTCT_WINDOW_CONTACT);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  CtctWindow *self = opening->self;
  gint64 read = 0;
  g_autoptr (GBytes) json =
      ctct_cache_read_contact_finish (CTCT_CACHE (source), result, &read, NULL);
  g_autoptr (CtctContact) contact = NULL;
  g_autoptr (GError) problem = NULL;

  /* Somebody else is being opened, or the service was faster. */
  if (self->session == NULL || self->cancellable != opening->cancellable)
    return;

  self->awaits_kept = FALSE;
  problem = g_steal_pointer (&self->problem);
  if (json != NULL)
    contact = ctct_service_read_contact (ctct_session_get_service (self->session), json, NULL);
  if (contact != NULL)
    show_kept (self, contact, read);
  if (problem != NULL)
    ctct_window_end_open (self, problem);
}

void
ctct_window_open_kept (CtctWindow *self, const char *id)
{
  Opening *opening;

  ctct_window_open_id (self, id);
  if (get_cache (self) == NULL)
    return;

  self->awaits_kept = TRUE;
  opening = g_new0 (Opening, 1);
  opening->self = g_object_ref (self);
  opening->cancellable = g_object_ref (self->cancellable);
  ctct_cache_read_contact_async (get_cache (self), self->query, self->cancellable, kept_cb,
                                 opening);
}

/* An error that needs no answer of the service, as where the requests of the day are used up, is there before
 * anything can be read. Of who is not in the account nothing is kept for long. */
gboolean
ctct_window_hold_problem (CtctWindow *self, const GError *error)
{
  if (!self->awaits_kept || g_error_matches (error, CTCT_ERROR, CTCT_ERROR_NOT_FOUND))
    return FALSE;

  g_clear_error (&self->problem);
  self->problem = g_error_copy (error);
  return TRUE;
}

/* Reading has failed. Returns: whether the contact stays on screen, as it was read before */
gboolean
ctct_window_stay_kept (CtctWindow *self, const GError *error)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *body = NULL;

  if (get_cache (self) == NULL || self->query_kind != CTCT_QUERY_ID ||
      !shows_id (self, self->query) || self->read == 0)
    return FALSE;

  self->kept = TRUE;
  ctct_window_update (self);
  now = dup_now (self);
  body = ctct_sync_text_dup_as_of (self->read, now, error);
  ctct_message_bar_show (self->message, ctct_sync_text_get_error_title (error), body);
  ctct_message_bar_offer (self->message, _ ("_Retry"), "win.reload");
  return TRUE;
}
