/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list is looked through for, and what is said of what was found. */

#include "ctct-contacts-pane-private.h"

#include <glib/gi18n.h>

static gboolean
is_searched (CtctContactsPane *self)
{
  return !ctct_search_query_is_empty (ctct_contact_finder_get_query (self->finder));
}

/* As long as not all are here, nobody can be said to be missing. */
static gboolean
is_first_reading (CtctContactsPane *self)
{
  CtctSync *sync = ctct_session_get_sync (self->session);

  return ctct_sync_get_state (sync) != CTCT_SYNC_IDLE && !ctct_sync_get_has_all (sync);
}

static gboolean
say_why_empty (CtctContactsPane *self)
{
  gboolean is_known = !ctct_contact_finder_get_busy (self->finder) &&
                      ctct_contact_finder_get_count (self->finder) == 0;

  return ctct_list_note_say_why_empty (self->note, ctct_session_get_sync (self->session), is_known);
}

static gboolean
say_nobody (CtctContactsPane *self)
{
  if (ctct_contact_finder_get_busy (self->finder))
    return FALSE;

  ctct_list_note_say_nobody (self->note, ctct_search_field_get_text (self->search),
                             ctct_filter_button_get_label (self->filter),
                             ctct_sync_get_has_all (ctct_session_get_sync (self->session)));
  return TRUE;
}

static void
update_count (CtctContactsPane *self)
{
  gint64 count = ctct_contact_finder_get_count (self->finder);

  if (count < 0 && ctct_contact_finder_get_busy (self->finder) && !is_first_reading (self))
    {
      ctct_sync_bar_set_counting (self->sync_bar);
      return;
    }

  /* Before all are here, how many have been read is said below, and none of nothing says nothing. */
  if ((count == 0 || !is_searched (self)) &&
      !ctct_sync_get_has_all (ctct_session_get_sync (self->session)))
    count = -1;
  ctct_sync_bar_set_count (self->sync_bar, count, is_searched (self));
}

static void
tell_filled (CtctContactsPane *self)
{
  if (self->filled ||
      (ctct_contacts_pane_get_n_listed (self) == 0 && ctct_contact_finder_get_busy (self->finder)))
    return;

  self->filled = TRUE;
  g_signal_emit_by_name (self, "filled");
}

/* What was shown stays until it is known what there is instead. */
void
ctct_contacts_pane_update (CtctContactsPane *self)
{
  update_count (self);
  if (!ctct_contact_finder_get_busy (self->finder))
    ctct_match_text_settle (self->matches);
  if (ctct_contacts_pane_get_n_listed (self) > 0)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->list_frame));
  else if (is_searched (self) && !is_first_reading (self) ? say_nobody (self)
                                                          : say_why_empty (self))
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->note));
  tell_filled (self);
}

void
ctct_contacts_pane_find (CtctContactsPane *self)
{
  g_autoptr (CtctSearchQuery) query = NULL;
  g_autofree char *kept = NULL;
  gboolean searched;

  /* The field says so while it is being built, too. */
  if (self->finder == NULL)
    return;

  query = ctct_search_query_merge (ctct_search_field_get_query (self->search),
                                   ctct_filter_button_get_filter (self->filter));
  searched = !ctct_search_query_is_empty (ctct_search_field_get_query (self->search));
  ctct_filter_button_set_searched (self->filter, searched);
  kept = ctct_filter_button_dup_kept (self->filter);
  ctct_search_field_set_filter (self->search, kept);
  if (self->place != NULL)
    ctct_pane_place_set_searched (self->place, searched);
  ctct_match_text_set_query (self->matches, query);
  ctct_contact_finder_set_query (self->finder, query);
  ctct_contacts_pane_update (self);
}

void
ctct_contacts_pane_clear (CtctContactsPane *self)
{
  ctct_contacts_pane_clear_search (self);
  ctct_contacts_pane_focus_search (self);
}

void
ctct_contacts_pane_show_all (CtctContactsPane *self)
{
  ctct_filter_button_clear (self->filter);
  ctct_contacts_pane_focus_search (self);
}

void
ctct_contacts_pane_restore_filter (CtctContactsPane *self, const char *kept)
{
  ctct_filter_button_restore (self->filter, kept);
}

void
ctct_contacts_pane_stop_search (CtctContactsPane *self)
{
  if (!ctct_contacts_pane_clear_search (self))
    ctct_contacts_pane_focus (self);
}

void
ctct_contacts_pane_add_reasons (CtctContactsPane *self)
{
  g_autoptr (CtctMatchReasons) reasons = ctct_match_reasons_new (
      ctct_session_get_cache (self->session), ctct_session_get_service (self->session));

  ctct_match_text_set_reasons (self->matches, reasons,
                               ctct_session_get_custom_labels (self->session));
}

void
ctct_contacts_pane_build_search (CtctContactsPane *self)
{
  CtctClock *clock = ctct_session_get_clock (self->session);

  ctct_search_field_set_clock (self->search, clock);
  ctct_search_field_set_saved (self->search, ctct_session_get_saved_searches (self->session));
  ctct_filter_button_set_clock (self->filter, clock);
  ctct_filter_button_set_settings (self->filter, ctct_session_get_settings (self->session),
                                   ctct_session_is_demo (self->session) ? _ ("Demo account")
                                                                        : _ ("All Contacts"));
  ctct_contacts_pane_find (self);
}

void
ctct_contacts_pane_take_facts (CtctContactsPane *self)
{
  ctct_search_field_set_lists (self->search, ctct_list_facts_get_lists (self->facts));
  ctct_filter_button_set_facts (self->filter, self->facts);
}

void
ctct_contacts_pane_focus_search (CtctContactsPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

gboolean
ctct_contacts_pane_clear_search (CtctContactsPane *self)
{
  if (*ctct_search_field_get_text (self->search) == '\0')
    return FALSE;

  ctct_search_field_set_text (self->search, "");
  return TRUE;
}

void
ctct_contacts_pane_search (CtctContactsPane *self, const char *text)
{
  ctct_search_field_set_text (self->search, text);
}

void
ctct_contacts_pane_show_list (CtctContactsPane *self, const char *id)
{
  ctct_contacts_pane_clear_search (self);
  ctct_filter_button_show_list (self->filter, id);
}
