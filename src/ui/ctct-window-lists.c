/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page with the lists of the account, and the way from there to their contacts. */

#include "ctct-window-private.h"

static void
show_lists (CtctWindow *self, const char *text)
{
  if (self->cancellable != NULL)
    ctct_window_stop (self);

  /* Back leads to a contact that is open, and else to the list of contacts or the first page. */
  self->lists_origin = self->page == CTCT_WINDOW_CONTACT ? CTCT_WINDOW_CONTACT : CTCT_WINDOW_HOME;
  ctct_window_forget_undo (self);
  ctct_window_show_page (self, CTCT_WINDOW_LISTS);
}

/* Lists are those of contacts that are kept. */
gboolean
ctct_window_can_show_lists (CtctWindow *self)
{
  return self->pane != NULL && self->session != NULL && !self->writing;
}

void
ctct_window_show_lists (CtctWindow *self)
{
  if (self->page == CTCT_WINDOW_LISTS)
    ctct_lists_page_focus (self->lists_page);
  else
    ctct_window_leave_form (self, show_lists, NULL);
}

void
ctct_window_leave_lists (CtctWindow *self)
{
  ctct_window_show_page (self, self->lists_origin);
}

/* Beside the contacts the lists stay, so that another one can be looked at. Who is in the list is not known yet,
 * but the search, from which one goes down to them, is there. */
void
ctct_window_open_list (CtctWindow *self, const char *id)
{
  ctct_contacts_pane_show_list (self->pane, id);
  if (ctct_window_is_list_behind (self))
    ctct_window_show_list (self);
  ctct_contacts_pane_focus_search (self->pane);
}
