/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-session.h"

#include "ctct-cache-rebuild.h"
#include "ctct-recent-names.h"
#include "ctct-sync-schedule.h"

struct _CtctSession
{
  GObject parent_instance;

  /* Owned */
  CtctService *service;
  CtctRecentContacts *recents;
  CtctRecentNames *recent_names; /* NULL until somebody looks at them */
  CtctCustomLabels *custom_labels;
  CtctStoredBudget *budget;
  CtctClock *clock;
  CtctCache *cache;
  CtctSync *sync;
  CtctSavedSearches *saved_searches;
  CtctKeptPlace *place;
  CtctSyncSchedule *schedule; /* NULL until somebody looks at the list */
  CtctSettings *settings;
  CtctPendingList *pending;
  GListModel *lists;
  GCancellable *cancellable;

  /* Borrowed */
  const CtctSuggestion *suggestions;
  guint n_suggestions;

  /* State */
  gboolean demo;
  gboolean asking;
};

typedef enum
{
  PROP_SERVICE = 1,
  PROP_RECENTS,
  PROP_CUSTOM_LABELS,
  PROP_BUDGET,
  PROP_CLOCK,
  PROP_CACHE,
  PROP_SYNC,
  PROP_SETTINGS,
  PROP_DEMO,
  PROP_LISTS,
  PROP_BUSY,
} Prop;

static GParamSpec *properties[PROP_BUSY + 1];

G_DEFINE_FINAL_TYPE (CtctSession, ctct_session, G_TYPE_OBJECT)

static void
lists_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctSession) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) lists =
      ctct_service_get_lists_finish (CTCT_SERVICE (source), result, &error);

  self->asking = FALSE;
  if (error != NULL)
    {
      g_debug ("No mailing lists: %s", error->message);
      return;
    }

  g_set_object (&self->lists, lists);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LISTS]);
}

static void
busy_cb (CtctSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
ctct_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctSession *self = CTCT_SESSION (object);

  switch ((Prop) prop_id)
    {
    case PROP_SERVICE:
      g_value_set_object (value, self->service);
      break;
    case PROP_RECENTS:
      g_value_set_object (value, self->recents);
      break;
    case PROP_CUSTOM_LABELS:
      g_value_set_object (value, self->custom_labels);
      break;
    case PROP_BUDGET:
      g_value_set_object (value, self->budget);
      break;
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_CACHE:
      g_value_set_object (value, self->cache);
      break;
    case PROP_SYNC:
      g_value_set_object (value, self->sync);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_DEMO:
      g_value_set_boolean (value, self->demo);
      break;
    case PROP_LISTS:
      g_value_set_object (value, self->lists);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, ctct_session_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctSession *self = CTCT_SESSION (object);

  switch ((Prop) prop_id)
    {
    case PROP_SERVICE:
      self->service = g_value_dup_object (value);
      break;
    case PROP_RECENTS:
      self->recents = g_value_dup_object (value);
      break;
    case PROP_CUSTOM_LABELS:
      self->custom_labels = g_value_dup_object (value);
      break;
    case PROP_BUDGET:
      self->budget = g_value_dup_object (value);
      break;
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    case PROP_CACHE:
      self->cache = g_value_dup_object (value);
      break;
    case PROP_SYNC:
      self->sync = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_DEMO:
      self->demo = g_value_get_boolean (value);
      break;
    case PROP_LISTS:
    case PROP_BUSY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_session_constructed (GObject *object)
{
  CtctSession *self = CTCT_SESSION (object);

  G_OBJECT_CLASS (ctct_session_parent_class)->constructed (object);

  g_signal_connect_object (self->recents, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->custom_labels, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->budget != NULL)
    g_signal_connect_object (self->budget, "notify::busy", G_CALLBACK (busy_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
ctct_session_finalize (GObject *object)
{
  CtctSession *self = CTCT_SESSION (object);

  g_clear_object (&self->service);
  g_clear_object (&self->recent_names);
  g_clear_object (&self->recents);
  g_clear_object (&self->custom_labels);
  g_clear_object (&self->budget);
  g_clear_object (&self->clock);
  g_clear_object (&self->schedule);
  g_clear_object (&self->sync);
  g_clear_object (&self->saved_searches);
  g_clear_object (&self->place);
  g_clear_object (&self->cache);
  g_clear_object (&self->settings);
  g_clear_object (&self->pending);
  g_clear_object (&self->lists);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (ctct_session_parent_class)->finalize (object);
}

static void
ctct_session_class_init (CtctSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_session_get_property;
  object_class->set_property = ctct_session_set_property;
  object_class->constructed = ctct_session_constructed;
  object_class->finalize = ctct_session_finalize;

  properties[PROP_SERVICE] = g_param_spec_object ("service", NULL, NULL, CTCT_TYPE_SERVICE, given);
  properties[PROP_RECENTS] =
      g_param_spec_object ("recents", NULL, NULL, CTCT_TYPE_RECENT_CONTACTS, given);
  properties[PROP_CUSTOM_LABELS] =
      g_param_spec_object ("custom-labels", NULL, NULL, CTCT_TYPE_CUSTOM_LABELS, given);
  properties[PROP_BUDGET] =
      g_param_spec_object ("budget", NULL, NULL, CTCT_TYPE_STORED_BUDGET, given);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, CTCT_TYPE_CLOCK, given);
  properties[PROP_CACHE] = g_param_spec_object ("cache", NULL, NULL, CTCT_TYPE_CACHE, given);
  properties[PROP_SYNC] = g_param_spec_object ("sync", NULL, NULL, CTCT_TYPE_SYNC, given);
  properties[PROP_SETTINGS] =
      g_param_spec_object ("settings", NULL, NULL, CTCT_TYPE_SETTINGS, given);
  properties[PROP_DEMO] = g_param_spec_boolean ("demo", NULL, NULL, FALSE, given);
  properties[PROP_LISTS] = g_param_spec_object ("lists", NULL, NULL, G_TYPE_LIST_MODEL, told);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_session_init (CtctSession *self)
{
  self->cancellable = g_cancellable_new ();
  self->pending = ctct_pending_list_new ();
}

CtctSession *
ctct_session_new (CtctService *service,
                  CtctRecentContacts *recents,
                  CtctCustomLabels *custom_labels,
                  CtctStoredBudget *budget,
                  CtctClock *clock,
                  CtctCache *cache,
                  CtctSync *sync,
                  CtctSettings *settings,
                  gboolean demo)
{
  return g_object_new (CTCT_TYPE_SESSION, "service", service, "recents", recents, "custom-labels",
                       custom_labels, "budget", budget, "clock", clock, "cache", cache, "sync",
                       sync, "settings", settings, "demo", demo, NULL);
}

CtctService *
ctct_session_get_service (CtctSession *self)
{
  return self->service;
}

CtctCustomLabels *
ctct_session_get_custom_labels (CtctSession *self)
{
  return self->custom_labels;
}

CtctRecentContacts *
ctct_session_get_recents (CtctSession *self)
{
  return self->recents;
}

void
ctct_session_name_recents (CtctSession *self)
{
  if (self->recent_names == NULL && self->cache != NULL)
    self->recent_names = ctct_recent_names_new (self->recents, self->cache);
}

CtctClock *
ctct_session_get_clock (CtctSession *self)
{
  return self->clock;
}

CtctCache *
ctct_session_get_cache (CtctSession *self)
{
  return self->cache;
}

gint64
ctct_session_get_seconds (CtctSession *self)
{
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (self->clock);

  return g_date_time_to_unix (now);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!ctct_cache_write_finish (CTCT_CACHE (source), result, &error))
    g_debug ("A contact was not kept: %s", error->message);
}

void
ctct_session_keep (CtctSession *self, CtctContact *contact, gint64 asked)
{
  GBytes *json = ctct_service_get_json (self->service, contact);

  if (self->cache != NULL && json != NULL)
    ctct_cache_write_contact_async (self->cache, contact, json, asked, NULL, kept_cb, NULL);
}

CtctSync *
ctct_session_get_sync (CtctSession *self)
{
  return self->sync;
}

void
ctct_session_set_saved_searches (CtctSession *self, CtctSavedSearches *saved)
{
  g_return_if_fail (self->saved_searches == NULL);

  self->saved_searches = g_object_ref (saved);
  g_signal_connect_object (saved, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
}

void
ctct_session_set_place (CtctSession *self, CtctKeptPlace *place)
{
  g_return_if_fail (self->place == NULL);

  self->place = g_object_ref (place);
  g_signal_connect_object (place, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
}

CtctKeptPlace *
ctct_session_get_place (CtctSession *self)
{
  return self->place;
}

CtctSavedSearches *
ctct_session_get_saved_searches (CtctSession *self)
{
  return self->saved_searches;
}

void
ctct_session_begin_sync (CtctSession *self)
{
  if (self->sync == NULL || self->schedule != NULL)
    return;

  /* Where that fails, contacts stay in the order that they had. */
  ctct_cache_rebuild_async (self->cache, self->service, self->cancellable, NULL, NULL);
  self->schedule = ctct_sync_schedule_new (self->sync, self->clock, self->settings);
}

CtctSettings *
ctct_session_get_settings (CtctSession *self)
{
  return self->settings;
}

CtctPendingList *
ctct_session_get_pending (CtctSession *self)
{
  return self->pending;
}

GListModel *
ctct_session_get_lists (CtctSession *self)
{
  return self->lists;
}

gboolean
ctct_session_is_demo (CtctSession *self)
{
  return self->demo;
}

void
ctct_session_set_suggestions (CtctSession *self,
                              const CtctSuggestion *suggestions,
                              guint n_suggestions)
{
  self->suggestions = suggestions;
  self->n_suggestions = n_suggestions;
}

const CtctSuggestion *
ctct_session_get_suggestions (CtctSession *self, guint *n_suggestions)
{
  *n_suggestions = self->n_suggestions;

  return self->suggestions;
}

gboolean
ctct_session_get_busy (CtctSession *self)
{
  return ctct_recent_contacts_get_busy (self->recents) ||
         ctct_custom_labels_get_busy (self->custom_labels) ||
         (self->place != NULL && ctct_account_file_get_busy (CTCT_ACCOUNT_FILE (self->place))) ||
         (self->saved_searches != NULL &&
          ctct_account_file_get_busy (CTCT_ACCOUNT_FILE (self->saved_searches))) ||
         (self->budget != NULL && ctct_stored_budget_get_busy (self->budget));
}

void
ctct_session_want_lists (CtctSession *self)
{
  if (self->lists != NULL || self->asking)
    return;

  self->asking = TRUE;
  ctct_service_get_lists_async (self->service, self->cancellable, lists_cb, g_object_ref (self));
}
