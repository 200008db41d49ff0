/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sync-private.h"

#include "ctct-sync-estimate.h"

/* Few enough that some megabytes hold what waits, and that little is asked for again after a crash. */
#define GROUP_LENGTH 8

typedef enum
{
  PROP_SERVICE = 1,
  PROP_CACHE,
  PROP_BUDGET,
  PROP_CLOCK,
  PROP_PAGE_LENGTH,
  PROP_GROUP_LENGTH,
  PROP_STATE,
  PROP_DONE,
  PROP_ESTIMATE,
  PROP_CALLS_NEEDED,
  PROP_CALLS_LEFT,
  PROP_HAS_ALL,
  PROP_HAS_LOST,
  PROP_LAST_SUCCESS,
  PROP_UNREADABLE,
  PROP_LAST_ERROR,
} Prop;

static GParamSpec *properties[PROP_LAST_ERROR + 1];

G_DEFINE_FINAL_TYPE (CtctSync, ctct_sync, G_TYPE_OBJECT)

static void
notify_all (CtctSync *self)
{
  self->estimate = ctct_sync_estimate_settle (
      self->estimate, ctct_cache_pass_estimate (self->pass, self->listed), self->pass->n_done);
  g_object_freeze_notify (G_OBJECT (self));
  for (int i = PROP_DONE; i <= PROP_UNREADABLE; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctSync) self = g_weak_ref_get (user_data);
  g_autoptr (CtctCachePass) pass = ctct_cache_read_pass_finish (CTCT_CACHE (source), result, NULL);

  /* A start that has got farther meanwhile knows better. */
  if (self != NULL && pass != NULL && self->pass->file == 0)
    ctct_sync_take_pass (self, g_steal_pointer (&pass));

  g_weak_ref_clear (user_data);
  g_free (user_data);
}

static void
changed_cb (CtctSync *self, const CtctCacheChange *change)
{
  self->n_news += change->added->len + change->changed->len + change->removed->len;
}

/* Until when what is kept is up to date is known before the service has been asked for anything. */
static void
ctct_sync_constructed (GObject *object)
{
  CtctSync *self = CTCT_SYNC (object);
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  G_OBJECT_CLASS (ctct_sync_parent_class)->constructed (object);

  self->has_lost = ctct_cache_get_damaged_file (self->cache) != NULL;
  g_signal_connect_object (self->cache, "notify::damaged-file",
                           G_CALLBACK (ctct_sync_steps_begin_anew), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cache, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_weak_ref_init (weak, self);
  ctct_cache_read_pass_async (self->cache, NULL, kept_cb, weak);
}

static void
ctct_sync_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctSync *self = CTCT_SYNC (object);

  switch ((Prop) prop_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_DONE:
      g_value_set_int64 (value, ctct_sync_get_done (self));
      break;
    case PROP_ESTIMATE:
      g_value_set_int64 (value, ctct_sync_get_estimate (self));
      break;
    case PROP_CALLS_NEEDED:
      g_value_set_uint (value, self->calls_needed);
      break;
    case PROP_CALLS_LEFT:
      g_value_set_uint (value, ctct_sync_get_calls_left (self));
      break;
    case PROP_HAS_ALL:
      g_value_set_boolean (value, ctct_sync_get_has_all (self));
      break;
    case PROP_HAS_LOST:
      g_value_set_boolean (value, ctct_sync_get_has_lost (self));
      break;
    case PROP_LAST_SUCCESS:
      g_value_set_int64 (value, ctct_sync_get_last_success (self));
      break;
    case PROP_UNREADABLE:
      g_value_set_int64 (value, ctct_sync_get_unreadable (self));
      break;
    case PROP_LAST_ERROR:
      g_value_set_boxed (value, self->last_error);
      break;
    case PROP_SERVICE:
    case PROP_CACHE:
    case PROP_BUDGET:
    case PROP_CLOCK:
    case PROP_PAGE_LENGTH:
    case PROP_GROUP_LENGTH:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_sync_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctSync *self = CTCT_SYNC (object);

  switch ((Prop) prop_id)
    {
    case PROP_SERVICE:
      self->service = g_value_dup_object (value);
      break;
    case PROP_CACHE:
      self->cache = g_value_dup_object (value);
      break;
    case PROP_BUDGET:
      self->budget = g_value_dup_object (value);
      break;
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    case PROP_PAGE_LENGTH:
      self->page_length = g_value_get_uint (value);
      break;
    case PROP_GROUP_LENGTH:
      self->group_length = g_value_get_uint (value);
      break;
    case PROP_STATE:
    case PROP_DONE:
    case PROP_ESTIMATE:
    case PROP_CALLS_NEEDED:
    case PROP_CALLS_LEFT:
    case PROP_HAS_ALL:
    case PROP_HAS_LOST:
    case PROP_LAST_SUCCESS:
    case PROP_UNREADABLE:
    case PROP_LAST_ERROR:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_sync_finalize (GObject *object)
{
  CtctSync *self = CTCT_SYNC (object);

  g_clear_pointer (&self->pass, ctct_cache_pass_free);
  g_clear_error (&self->last_error);
  g_clear_object (&self->service);
  g_clear_object (&self->cache);
  g_clear_object (&self->budget);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (ctct_sync_parent_class)->finalize (object);
}

static void
install_given (void)
{
  const GParamFlags given = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SERVICE] = g_param_spec_object ("service", NULL, NULL, CTCT_TYPE_SERVICE, given);
  properties[PROP_CACHE] = g_param_spec_object ("cache", NULL, NULL, CTCT_TYPE_CACHE, given);
  properties[PROP_BUDGET] =
      g_param_spec_object ("budget", NULL, NULL, CTCT_TYPE_CALL_BUDGET, given);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, CTCT_TYPE_CLOCK, given);
  properties[PROP_PAGE_LENGTH] = g_param_spec_uint (
      "page-length", NULL, NULL, 1, CTCT_MAX_PAGE_LENGTH, CTCT_MAX_PAGE_LENGTH, given);
  properties[PROP_GROUP_LENGTH] =
      g_param_spec_uint ("group-length", NULL, NULL, 1, GROUP_LENGTH, GROUP_LENGTH, given);
}

static void
ctct_sync_class_init (CtctSyncClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags seen = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_sync_get_property;
  object_class->set_property = ctct_sync_set_property;
  object_class->constructed = ctct_sync_constructed;
  object_class->finalize = ctct_sync_finalize;

  install_given ();
  properties[PROP_STATE] =
      g_param_spec_uint ("state", NULL, NULL, 0, CTCT_SYNC_LOOKING_UP, CTCT_SYNC_IDLE, seen);
  properties[PROP_DONE] = g_param_spec_int64 ("done", NULL, NULL, 0, G_MAXINT64, 0, seen);
  properties[PROP_ESTIMATE] = g_param_spec_int64 ("estimate", NULL, NULL, 0, G_MAXINT64, 0, seen);
  properties[PROP_CALLS_NEEDED] =
      g_param_spec_uint ("calls-needed", NULL, NULL, 0, G_MAXUINT, 0, seen);
  properties[PROP_CALLS_LEFT] = g_param_spec_uint ("calls-left", NULL, NULL, 0, G_MAXUINT, 0, seen);
  properties[PROP_HAS_ALL] = g_param_spec_boolean ("has-all", NULL, NULL, FALSE, seen);
  properties[PROP_HAS_LOST] = g_param_spec_boolean ("has-lost", NULL, NULL, FALSE, seen);
  properties[PROP_LAST_SUCCESS] =
      g_param_spec_int64 ("last-success", NULL, NULL, 0, G_MAXINT64, 0, seen);
  properties[PROP_UNREADABLE] =
      g_param_spec_int64 ("unreadable", NULL, NULL, 0, G_MAXINT64, 0, seen);
  properties[PROP_LAST_ERROR] = g_param_spec_boxed ("last-error", NULL, NULL, G_TYPE_ERROR, seen);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_sync_init (CtctSync *self)
{
  self->pass = ctct_cache_pass_new ();
  self->news = -1;
}

CtctSync *
ctct_sync_new (CtctService *service, CtctCache *cache, CtctCallBudget *budget, CtctClock *clock)
{
  return g_object_new (CTCT_TYPE_SYNC, "service", service, "cache", cache, "budget", budget,
                       "clock", clock, NULL);
}

static void
begin (CtctSync *self, gboolean is_asked)
{
  if (self->state != CTCT_SYNC_IDLE)
    return;

  self->counts_news = is_asked && ctct_sync_get_has_all (self);
  self->n_news = 0;
  self->news = -1;
  /* Until it ends. */
  g_object_ref (self);
  self->cancellable = g_cancellable_new ();
  self->n_restarts = 0;
  self->began_anew = FALSE;
  self->was_started = TRUE;
  ctct_sync_set_state (self, CTCT_SYNC_STARTING);
  ctct_sync_steps_begin (self);
}

void
ctct_sync_start (CtctSync *self)
{
  begin (self, FALSE);
}

void
ctct_sync_ask (CtctSync *self)
{
  begin (self, TRUE);
}

void
ctct_sync_go_on (CtctSync *self)
{
  if (self->state == CTCT_SYNC_ASKING)
    ctct_sync_steps_read (self);
}

void
ctct_sync_stop (CtctSync *self)
{
  if (self->state == CTCT_SYNC_ASKING)
    ctct_sync_steps_end (self, NULL);
  else if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

CtctSyncState
ctct_sync_get_state (CtctSync *self)
{
  return self->state;
}

gint64
ctct_sync_get_done (CtctSync *self)
{
  return self->pass->n_done;
}

gint64
ctct_sync_get_estimate (CtctSync *self)
{
  return self->estimate;
}

guint
ctct_sync_get_calls_needed (CtctSync *self)
{
  return self->calls_needed;
}

guint
ctct_sync_get_calls_left (CtctSync *self)
{
  return ctct_call_budget_get_calls_left (self->budget);
}

gboolean
ctct_sync_get_has_all (CtctSync *self)
{
  return self->pass->n_whole > 0 && !self->is_outdated;
}

gboolean
ctct_sync_get_has_lost (CtctSync *self)
{
  return self->has_lost;
}

gint64
ctct_sync_get_last_success (CtctSync *self)
{
  return self->is_outdated ? 0 : self->pass->last_success;
}

gint64
ctct_sync_get_news (CtctSync *self)
{
  return self->news;
}

gint64
ctct_sync_get_unreadable (CtctSync *self)
{
  return self->pass->n_unreadable;
}

const GError *
ctct_sync_get_last_error (CtctSync *self)
{
  return self->last_error;
}

void
ctct_sync_set_state (CtctSync *self, CtctSyncState state)
{
  if (self->state == state)
    return;

  self->state = state;
  notify_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
ctct_sync_take_pass (CtctSync *self, CtctCachePass *pass)
{
  g_clear_pointer (&self->pass, ctct_cache_pass_free);
  self->pass = pass;
  notify_all (self);
}

void
ctct_sync_take_loss (CtctSync *self, gboolean has_lost, gboolean is_outdated)
{
  if (self->has_lost == has_lost && self->is_outdated == is_outdated)
    return;

  self->has_lost = has_lost;
  self->is_outdated = is_outdated;
  notify_all (self);
}

void
ctct_sync_take_error (CtctSync *self, GError *error)
{
  g_clear_error (&self->last_error);
  self->last_error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAST_ERROR]);
}
