/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact-finder.h"
#include "ctct-contact-menu.h"
#include "ctct-contacts-pane.h"
#include "ctct-filter-button.h"
#include "ctct-list-facts.h"
#include "ctct-list-frame.h"
#include "ctct-list-note.h"
#include "ctct-match-text.h"
#include "ctct-pane-layout.h"
#include "ctct-pane-place.h"
#include "ctct-search-field.h"
#include "ctct-selection-mode.h"
#include "ctct-sync-bar.h"

G_BEGIN_DECLS

struct _CtctContactsPane
{
  AdwBin parent_instance;

  /* Template widgets */
  CtctPaneLayout *layout;
  AdwHeaderBar *header_bar;
  CtctFilterButton *filter;
  GtkMenuButton *menu_button;
  CtctSearchField *search;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkListView *list_view;
  CtctListFrame *list_frame;
  CtctListNote *note;
  CtctSelectionBar *selection_bar;
  CtctSyncBar *sync_bar;

  /* Owned */
  CtctSession *session;
  CtctContactFinder *finder;
  CtctMatchText *matches;
  CtctSelection *selection;
  CtctSelectionMode *mode;
  CtctContactMenu *menu;
  CtctPanePlace *place;
  CtctListFacts *facts; /* once there is a list to see */

  /* State */
  guint begin_tick;
  gboolean filled;   /* or known to be empty */
  gboolean is_empty; /* as the list has told */
};

/* ctct-contacts-pane-search.c */
void ctct_contacts_pane_build_search (CtctContactsPane *self);
void ctct_contacts_pane_add_reasons (CtctContactsPane *self);
/* What is known of the lists and of how many there are. */
void ctct_contacts_pane_take_facts (CtctContactsPane *self);
/* Looks for what is typed and chosen. */
void ctct_contacts_pane_find (CtctContactsPane *self);
/* Says how many were found, or why there is nobody. */
void ctct_contacts_pane_update (CtctContactsPane *self);
/* Nothing is looked for any more. */
void ctct_contacts_pane_clear (CtctContactsPane *self);
/* None are filtered out any more. */
void ctct_contacts_pane_show_all (CtctContactsPane *self);
/* The filter that a search was saved with. */
void ctct_contacts_pane_restore_filter (CtctContactsPane *self, const char *kept);
void ctct_contacts_pane_stop_search (CtctContactsPane *self);

G_END_DECLS
