/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-error-text.h"
#include "ctct-revert.h"

#include <glib/gi18n.h>

static void
remember_undo (CtctWindow *self, CtctContact *result)
{
  g_set_object (&self->saved_result, result);
  /* Translators: a contact has been saved */
  self->undo_toast = adw_toast_new (_("Saved"));
  adw_toast_set_button_label (self->undo_toast, _("Undo"));
  adw_toast_set_action_name (self->undo_toast, "win.undo-save");
  ctct_window_show_toast (self, g_object_ref (self->undo_toast));
}

/* The same wish once more goes on with the answers that were given. */
static CtctUpdate *
dup_update (CtctWindow *self)
{
  CtctContact *draft = ctct_contact_form_get_draft (self->form);

  if (self->update == NULL || !ctct_contact_equal (self->update_draft, draft))
    {
      g_clear_object (&self->update);
      g_clear_object (&self->update_draft);
      self->update = ctct_update_new (ctct_contact_form_get_base (self->form), draft);
      self->update_draft = ctct_contact_copy (draft);
    }

  return g_object_ref (self->update);
}

static void
forget_update (CtctWindow *self)
{
  g_clear_object (&self->update);
  g_clear_object (&self->update_draft);
}

/* An address that another contact has is to be mended at its row, also where the service said
 * nothing of it. Where the form knows whose it is, the row says so itself. */
static GPtrArray *
dup_refusals (CtctWindow *self, const GError *error)
{
  CtctEmailLookup *lookup = ctct_contact_form_get_email_lookup (self->form);
  GPtrArray *said = ctct_error_get_refusals (error);
  GPtrArray *refusals = NULL;
  g_autoptr (CtctFieldPath) path = NULL;

  if (!g_error_matches (error, CTCT_ERROR, CTCT_ERROR_EMAIL_IN_USE))
    return said != NULL ? g_ptr_array_ref (said) : NULL;

  refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_refusal_free);
  if (ctct_email_lookup_get_owner (lookup) != NULL)
    return refusals;

  path = ctct_field_path_new (CTCT_COLLECTION_EMAIL_ADDRESSES, NULL, NULL);
  g_ptr_array_add (refusals,
                   ctct_refusal_new (path, said != NULL && said->len > 0
                                               ? ((CtctRefusal *) said->pdata[0])->message
                                               : ""));
  return refusals;
}

static void
show_refusals (CtctWindow *self, const GError *error)
{
  g_autoptr (GPtrArray) refusals = dup_refusals (self, error);

  if (refusals == NULL)
    return;

  ctct_contact_form_show_refusals (self->form, refusals);
  ctct_contact_form_focus_first_problem (self->form);
}

static char *
dup_description (CtctSaveFlow *flow, const GError *error)
{
  if (ctct_save_flow_is_twin_hidden (flow))
    return g_strdup (_("The email address belongs to another contact, which the account does not "
                       "show; it may have been deleted. This contact is as it was, and what was "
                       "typed is kept. Write another address, then save again."));

  return ctct_error_text_dup_save_description (error);
}

static void
show_save_failure (CtctWindow *self, CtctSaveFlow *flow, const GError *error)
{
  gboolean uncertain = ctct_error_text_is_uncertain (error);
  g_autofree char *description = dup_description (flow, error);

  self->stale |= uncertain;
  ctct_message_bar_show (self->message, uncertain ? _("Perhaps Not Saved") : _("Not Saved"),
                         description);
  ctct_window_offer_retry (self, error, "win.save");
  show_refusals (self, error);
}

static void
show_saved (CtctWindow *self, CtctSaveFlow *flow, CtctContact *contact)
{
  CtctUpdate *update = ctct_save_flow_get_update (flow);

  ctct_window_keep (self, contact, ctct_window_get_seconds (self));
  ctct_window_show_contact (self, contact);
  /* With what was answered on the way: undoing the save is to take back no change of anybody else.
   * */
  self->saved_base = g_object_ref (ctct_update_get_base (update));
  self->saved_draft = g_object_ref (ctct_update_get_draft (update));
  remember_undo (self, contact);
  ctct_window_report (self, flow);
  forget_update (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  CtctSaveFlow *flow = CTCT_SAVE_FLOW (source);
  CtctContact *contact = ctct_window_finish_update (source, result, &error);

  if (self->session == NULL)
    return;

  if (contact != NULL)
    show_saved (self, flow, contact);
  ctct_window_end_write (self, contact != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->stale |= ctct_update_get_merge (self->update) != NULL;
  else if (error != NULL)
    show_save_failure (self, flow, error);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  CtctContact *contact = ctct_window_finish_update (source, result, &error);

  if (self->session == NULL)
    return;

  if (contact != NULL)
    {
      ctct_window_forget_undo (self);
      ctct_window_keep (self, contact, ctct_window_get_seconds (self));
      ctct_window_show_contact (self, contact);
      ctct_window_add_toast (self, _("Change undone"));
      ctct_window_report (self, CTCT_SAVE_FLOW (source));
    }
  ctct_window_end_write (self, contact != NULL);
  if (error == NULL)
    return;

  ctct_window_show_failure (self, _("Not Undone"), _("Perhaps Not Undone"), error);
  ctct_window_offer_retry (self, error, "win.undo-save");
}

static void
put_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  CtctContact *contact = ctct_window_finish_update (source, result, &error);

  if (self->session == NULL)
    return;

  if (contact != NULL)
    {
      ctct_window_keep (self, contact, ctct_window_get_seconds (self));
      ctct_window_show_contact (self, contact);
      /* Translators: what the service had changed or dropped has been put back */
      ctct_window_add_toast (self, _("Put back"));
      ctct_window_report (self, CTCT_SAVE_FLOW (source));
    }
  ctct_window_end_write (self, contact != NULL);
  if (error == NULL)
    return;

  ctct_window_show_failure (self, _("Not Put Back"), _("Perhaps Not Put Back"), error);
  ctct_window_offer_retry (self, error, "win.put-back");
}

gboolean
ctct_window_is_edited (CtctWindow *self, const char *id)
{
  return self->page == CTCT_WINDOW_FORM && g_str_equal (ctct_contact_get_id (self->contact), id);
}

void
ctct_window_edit (CtctWindow *self)
{
  ctct_window_forget_undo (self);
  forget_update (self);
  ctct_window_build_page (self, CTCT_WINDOW_FORM);
  ctct_contact_form_set_base (self->form, self->contact);
  ctct_window_show_page (self, CTCT_WINDOW_FORM);
}

gboolean
ctct_window_can_save (CtctWindow *self)
{
  return self->page == CTCT_WINDOW_FORM && self->session != NULL && !self->writing &&
         !ctct_window_is_pending (self) && !ctct_window_is_written_elsewhere (self) &&
         ctct_contact_form_get_changed (self->form) && ctct_contact_form_get_valid (self->form);
}

void
ctct_window_save (CtctWindow *self)
{
  g_autoptr (CtctUpdate) update = dup_update (self);

  ctct_window_forget_undo (self);
  ctct_window_start_update (self, update, saved_cb);
}

void
ctct_window_undo (CtctWindow *self)
{
  g_autoptr (CtctContact) target =
      ctct_contact_revert (self->saved_base, self->saved_draft, self->saved_result);
  g_autoptr (CtctUpdate) update = ctct_update_new (self->saved_result, target);

  adw_toast_dismiss (self->undo_toast);
  ctct_window_start_update (self, update, undone_cb);
}

gboolean
ctct_window_can_put_back (CtctWindow *self)
{
  return ctct_window_has_report (self) && !ctct_window_is_pending (self) &&
         !ctct_window_is_written_elsewhere (self) &&
         ctct_update_get_differences (self->reported)->len > 0;
}

void
ctct_window_put_back (CtctWindow *self)
{
  CtctContact *base = ctct_update_get_contact (self->reported);
  g_autoptr (CtctContact) draft = ctct_contact_copy (base);
  GPtrArray *differences = ctct_update_get_differences (self->reported);
  g_autoptr (CtctUpdate) update = NULL;

  for (guint i = 0; i < differences->len; i++)
    ctct_contact_impose (draft, base, differences->pdata[i]);

  update = ctct_update_new (base, draft);
  ctct_window_forget_undo (self);
  ctct_window_start_update (self, update, put_back_cb);
}

void
ctct_window_forget_undo (CtctWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);

  g_clear_object (&self->undo_toast);
  g_clear_object (&self->saved_base);
  g_clear_object (&self->saved_draft);
  g_clear_object (&self->saved_result);
  ctct_window_update_actions (self);
}
