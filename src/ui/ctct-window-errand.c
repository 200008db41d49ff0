/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be done to somebody as soon as that person is on the page, as the service has them. */

#include "ctct-window-private.h"

void
ctct_window_forget_errand (CtctWindow *self)
{
  g_clear_pointer (&self->errand_id, g_free);
  self->errand = NULL;
}

static gboolean
is_there (CtctWindow *self)
{
  return self->errand != NULL && self->page == CTCT_WINDOW_CONTACT && self->contact != NULL &&
         g_str_equal (ctct_contact_get_id (self->contact), self->errand_id);
}

/* What cannot be done to that person is not, and the page says why. */
void
ctct_window_run_errand (CtctWindow *self)
{
  const char *action =
      is_there (self) && ctct_window_can_reload (self) && !self->kept ? self->errand : NULL;

  if (action == NULL)
    return;

  ctct_window_forget_errand (self);
  g_action_group_activate_action (G_ACTION_GROUP (self), action, NULL);
}

static void
set_errand (CtctWindow *self, const char *id, const char *action)
{
  ctct_window_forget_errand (self);
  self->errand_id = g_strdup (id);
  self->errand = action;
}

/* Who is on the page already need not be read again. */
static void
begin (CtctWindow *self, const char *id, const char *action)
{
  set_errand (self, id, action);
  ctct_window_run_errand (self);
  if (self->errand == NULL)
    return;

  if (self->pane != NULL)
    ctct_window_open_listed (self, id);
  else
    ctct_window_open_kept (self, id);
  set_errand (self, id, action);
}

static void
edit (CtctWindow *self, const char *id)
{
  begin (self, id, "edit");
}

static void
unsubscribe (CtctWindow *self, const char *id)
{
  begin (self, id, "unsubscribe");
}

void
ctct_window_edit_id (CtctWindow *self, const char *id)
{
  if (!ctct_window_is_edited (self, id))
    ctct_window_leave_form (self, edit, id);
}

void
ctct_window_unsubscribe_id (CtctWindow *self, const char *id)
{
  ctct_window_leave_form (self, unsubscribe, id);
}
