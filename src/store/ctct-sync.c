/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sync.h"

#include "ctct-sync-lists.h"
#include "ctct-sync-look-up.h"
#include "ctct-sync-pass.h"

/* How often a start begins anew when the service does not go on at a cursor. */
#define MAX_RESTARTS 3

/* How many contacts are looked up at a time: one call each, and there are other uses for them. */
#define MAX_LOOK_UPS 100

struct _CtctSync
{
  GObject parent_instance;

  /* Owned */
  CtctService *service;
  CtctCache *cache;
  CtctCallBudget *budget;
  CtctClock *clock;
  guint page_length;
  GCancellable *cancellable;
  CtctCachePass *pass;
  GError *last_error;

  /* State */
  CtctSyncState state;
  gint64 listed; /* the sum of what the lists say that they have */
  guint calls_needed;
  guint n_restarts;
  gboolean began_anew; /* since the file was damaged */
};

typedef enum
{
  PROP_SERVICE = 1,
  PROP_CACHE,
  PROP_BUDGET,
  PROP_CLOCK,
  PROP_PAGE_LENGTH,
  PROP_STATE,
  PROP_DONE,
  PROP_ESTIMATE,
  PROP_CALLS_NEEDED,
  PROP_CALLS_LEFT,
  PROP_HAS_ALL,
  PROP_LAST_SUCCESS,
  PROP_LAST_ERROR,
} Prop;

static GParamSpec *properties[PROP_LAST_ERROR + 1];

static void load_pass (CtctSync *self);
static void plan (CtctSync *self);

G_DEFINE_FINAL_TYPE (CtctSync, ctct_sync, G_TYPE_OBJECT)

static gint64
get_now (CtctSync *self)
{
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (self->clock);

  return g_date_time_to_unix (now);
}

static void
notify_all (CtctSync *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (int i = PROP_DONE; i <= PROP_LAST_SUCCESS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
set_state (CtctSync *self, CtctSyncState state)
{
  if (self->state == state)
    return;

  self->state = state;
  notify_all (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
take_pass (CtctSync *self, CtctCachePass *pass)
{
  g_clear_pointer (&self->pass, ctct_cache_pass_free);
  self->pass = pass;
  notify_all (self);
}

/* The reference that was taken at the start goes with it. */
static void
end (CtctSync *self, GError *error)
{
  g_autoptr (CtctSync) keep = self;

  /* Somebody who stops it knows that it does not come to its end. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_clear_error (&error);

  g_clear_error (&self->last_error);
  self->last_error = error;
  g_clear_object (&self->cancellable);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAST_ERROR]);
  set_state (self, CTCT_SYNC_IDLE);
}

static gboolean
is_new_file (const GError *error)
{
  return g_error_matches (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_DAMAGED) ||
         g_error_matches (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_REPLACED);
}

/* A file that turned out to be damaged, here or to somebody else, is a new one by now, with everything still to
 * be read. Once is enough: a disk that damages the next one too is not for us to mend. */
static void
fail (CtctSync *self, GError *error)
{
  if (!is_new_file (error) || self->began_anew)
    {
      end (self, error);
      return;
    }

  g_error_free (error);
  self->began_anew = TRUE;
  set_state (self, CTCT_SYNC_STARTING);
  load_pass (self);
}

static void
progress_cb (const CtctCachePass *pass, gpointer user_data)
{
  take_pass (user_data, ctct_cache_pass_copy (pass));
}

static void
cleared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GError *error = NULL;

  if (ctct_cache_write_finish (CTCT_CACHE (source), result, &error))
    end (user_data, NULL);
  else
    fail (user_data, error);
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctSync *self = user_data;
  GError *error = NULL;
  gboolean is_all = FALSE;

  if (!ctct_sync_look_up_finish (result, &is_all, &error))
    {
      fail (self, error);
      return;
    }
  if (!is_all)
    {
      end (self, NULL);
      return;
    }

  self->pass->look_up = 0;
  ctct_cache_write_pass_async (self->cache, self->pass, self->cancellable, cleared_cb, self);
}

static void
look_up (CtctSync *self)
{
  if (self->pass->look_up == 0)
    {
      end (self, NULL);
      return;
    }

  set_state (self, CTCT_SYNC_LOOKING_UP);
  ctct_sync_look_up_async (self->service, self->cache, self->clock, self->pass->look_up,
                           MAX_LOOK_UPS, self->cancellable, looked_up_cb, self);
}

/* What is here stays; it is just read once more. */
static void
begin_again (CtctSync *self)
{
  self->n_restarts++;
  ctct_cache_pass_begin (self->pass, self->pass->kind, self->pass->since);
  plan (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctSync *self = user_data;
  GError *error = NULL;
  gboolean was_all = self->state == CTCT_SYNC_READING_ALL;

  if (!ctct_sync_pass_finish (result, &error))
    {
      if (!g_error_matches (error, CTCT_ERROR, CTCT_ERROR_CURSOR_REFUSED) ||
          self->n_restarts == MAX_RESTARTS)
        {
          fail (self, error);
          return;
        }

      g_error_free (error);
      begin_again (self);
      return;
    }

  if (!was_all && self->pass->again == 0)
    {
      look_up (self);
      return;
    }

  ctct_cache_pass_begin_changes (self->pass);
  plan (self);
}

static void
read_pass (CtctSync *self)
{
  set_state (self,
             self->pass->kind == CTCT_PASS_ALL ? CTCT_SYNC_READING_ALL : CTCT_SYNC_READING_CHANGES);
  ctct_sync_pass_async (self->service, self->cache, self->clock, self->pass, self->page_length,
                        progress_cb, self, self->cancellable, read_cb, self);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctSync *self = user_data;
  GError *error = NULL;

  if (ctct_cache_check_finish (CTCT_CACHE (source), result, &error))
    read_pass (self);
  else
    fail (self, error);
}

/* Reading everything again is also the time to look whether the file is sound. It is put off where the
 * calls do not suffice: nobody has asked for it. */
static void
read_again (CtctSync *self)
{
  CtctCachePass *before = ctct_cache_pass_copy (self->pass);

  ctct_cache_pass_begin (self->pass, CTCT_PASS_ALL, 0);
  if (ctct_cache_pass_count_calls (self->pass, self->listed, self->page_length) <=
      ctct_sync_get_calls_left (self))
    {
      ctct_cache_pass_free (before);
      ctct_cache_check_async (self->cache, self->cancellable, checked_cb, self);
      return;
    }

  take_pass (self, before);
  ctct_cache_pass_begin_changes (self->pass);
  read_pass (self);
}

static void
plan (CtctSync *self)
{
  if (self->pass->kind == CTCT_PASS_NONE && self->pass->changes_from == 0)
    ctct_cache_pass_begin (self->pass, CTCT_PASS_ALL, 0);
  else if (self->pass->kind == CTCT_PASS_NONE &&
           ctct_cache_pass_is_due (self->pass, get_now (self)))
    {
      read_again (self);
      return;
    }
  else if (self->pass->kind == CTCT_PASS_NONE)
    ctct_cache_pass_begin_changes (self->pass);

  self->calls_needed = ctct_cache_pass_count_calls (self->pass, self->listed, self->page_length);
  if (self->pass->kind == CTCT_PASS_ALL && self->pass->changes_from == 0 &&
      self->calls_needed > ctct_sync_get_calls_left (self))
    set_state (self, CTCT_SYNC_ASKING);
  else
    read_pass (self);
}

static void
wrote_lists_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctSync *self = user_data;
  GError *error = NULL;

  if (ctct_sync_lists_finish (result, &self->listed, &error))
    plan (self);
  else
    fail (self, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctSync *self = user_data;
  GError *error = NULL;
  CtctCachePass *pass = ctct_cache_read_pass_finish (CTCT_CACHE (source), result, &error);

  if (pass == NULL)
    {
      fail (self, error);
      return;
    }

  take_pass (self, pass);
  ctct_sync_lists_async (self->service, self->cache, self->cancellable, wrote_lists_cb, self);
}

static void
load_pass (CtctSync *self)
{
  ctct_cache_read_pass_async (self->cache, self->cancellable, loaded_cb, self);
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
    case PROP_LAST_SUCCESS:
      g_value_set_int64 (value, ctct_sync_get_last_success (self));
      break;
    case PROP_LAST_ERROR:
      g_value_set_boxed (value, self->last_error);
      break;
    case PROP_SERVICE:
    case PROP_CACHE:
    case PROP_BUDGET:
    case PROP_CLOCK:
    case PROP_PAGE_LENGTH:
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
    case PROP_STATE:
    case PROP_DONE:
    case PROP_ESTIMATE:
    case PROP_CALLS_NEEDED:
    case PROP_CALLS_LEFT:
    case PROP_HAS_ALL:
    case PROP_LAST_SUCCESS:
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
}

static void
ctct_sync_class_init (CtctSyncClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags seen = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_sync_get_property;
  object_class->set_property = ctct_sync_set_property;
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
  properties[PROP_LAST_SUCCESS] =
      g_param_spec_int64 ("last-success", NULL, NULL, 0, G_MAXINT64, 0, seen);
  properties[PROP_LAST_ERROR] = g_param_spec_boxed ("last-error", NULL, NULL, G_TYPE_ERROR, seen);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_sync_init (CtctSync *self)
{
  self->pass = ctct_cache_pass_new ();
}

CtctSync *
ctct_sync_new (CtctService *service, CtctCache *cache, CtctCallBudget *budget, CtctClock *clock)
{
  return g_object_new (CTCT_TYPE_SYNC, "service", service, "cache", cache, "budget", budget,
                       "clock", clock, NULL);
}

void
ctct_sync_start (CtctSync *self)
{
  if (self->state != CTCT_SYNC_IDLE)
    return;

  /* Until it ends. */
  g_object_ref (self);
  self->cancellable = g_cancellable_new ();
  self->n_restarts = 0;
  self->began_anew = FALSE;
  set_state (self, CTCT_SYNC_STARTING);
  load_pass (self);
}

void
ctct_sync_go_on (CtctSync *self)
{
  if (self->state == CTCT_SYNC_ASKING)
    read_pass (self);
}

void
ctct_sync_stop (CtctSync *self)
{
  if (self->state == CTCT_SYNC_ASKING)
    end (self, NULL);
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
  return ctct_cache_pass_estimate (self->pass, self->listed);
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
  return self->pass->n_whole > 0;
}

gint64
ctct_sync_get_last_success (CtctSync *self)
{
  return self->pass->last_success;
}

const GError *
ctct_sync_get_last_error (CtctSync *self)
{
  return self->last_error;
}
