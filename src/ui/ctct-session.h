/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-clock.h"
#include "ctct-custom-labels.h"
#include "ctct-kept-place.h"
#include "ctct-pending-list.h"
#include "ctct-recent-contacts.h"
#include "ctct-saved-searches.h"
#include "ctct-service.h"
#include "ctct-settings.h"
#include "ctct-stored-budget.h"
#include "ctct-sync.h"

G_BEGIN_DECLS

/* Somebody to open who is worth a look. The reason is to be translated. */
typedef struct
{
  const char *id;
  const char *name;
  const char *reason;
} CtctSuggestion;

/**
 * CtctSession:
 *
 * An account while it is open: its service, and what all windows on it share.
 *
 * "service", "recents", "custom-labels", "budget" (nullable), "clock", "cache" (nullable), "sync" (nullable,
 * never without a cache), "settings" and "demo" are given at construction. "lists" is %NULL until the account's mailing lists have come in; "busy" says that
 * something is not on disk yet.
 */
#define CTCT_TYPE_SESSION (ctct_session_get_type ())
G_DECLARE_FINAL_TYPE (CtctSession, ctct_session, CTCT, SESSION, GObject)

CtctSession *ctct_session_new (CtctService *service,
                               CtctRecentContacts *recents,
                               CtctCustomLabels *custom_labels,
                               CtctStoredBudget *budget,
                               CtctClock *clock,
                               CtctCache *cache,
                               CtctSync *sync,
                               CtctSettings *settings,
                               gboolean demo);
CtctService *ctct_session_get_service (CtctSession *self);
CtctRecentContacts *ctct_session_get_recents (CtctSession *self);
/* They are to be shown, and get the names of the contacts that are kept. */
void ctct_session_name_recents (CtctSession *self);
CtctCustomLabels *ctct_session_get_custom_labels (CtctSession *self);
CtctClock *ctct_session_get_clock (CtctSession *self);
/* Returns: (transfer none) (nullable): the contacts that are kept; without it there is no list of them */
CtctCache *ctct_session_get_cache (CtctSession *self);
/* When something is asked of the service, as the cache wants to know it: in seconds since 1970. */
gint64 ctct_session_get_seconds (CtctSession *self);
/* A contact that the service has given when it was asked for it at that time. Does nothing where none are kept, and
 * nobody waits for it. */
void ctct_session_keep (CtctSession *self, CtctContact *contact, gint64 asked);
/* Returns: (transfer none) (nullable): what brings them here */
CtctSync *ctct_session_get_sync (CtctSession *self);
/* Searches that were given a name; nullable. */
void ctct_session_set_saved_searches (CtctSession *self, CtctSavedSearches *saved);
CtctSavedSearches *ctct_session_get_saved_searches (CtctSession *self);
/* Where somebody was in the list; nullable. */
void ctct_session_set_place (CtctSession *self, CtctKeptPlace *place);
CtctKeptPlace *ctct_session_get_place (CtctSession *self);
/* Reads contacts now, and from then on as often as the settings say. Does nothing the second time. */
void ctct_session_begin_sync (CtctSession *self);
CtctSettings *ctct_session_get_settings (CtctSession *self);
CtctPendingList *ctct_session_get_pending (CtctSession *self);
GListModel *ctct_session_get_lists (CtctSession *self);
gboolean ctct_session_is_demo (CtctSession *self);
/* The suggestions have to outlive the session. */
void ctct_session_set_suggestions (CtctSession *self,
                                   const CtctSuggestion *suggestions,
                                   guint n_suggestions);
const CtctSuggestion *ctct_session_get_suggestions (CtctSession *self, guint *n_suggestions);
gboolean ctct_session_get_busy (CtctSession *self);

/* Asks for the mailing lists, unless they are there or on their way. A contact can be shown without
 * them, so a failure is no error; the next call asks again. */
void ctct_session_want_lists (CtctSession *self);

G_END_DECLS
