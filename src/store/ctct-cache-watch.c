/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-watch.h"

#include "ctct-cache-schema.h"

/* How often it is told at most, in milliseconds. */
#define INTERVAL 300

struct _CtctCacheWatch
{
  GFileMonitor *monitor; /* NULL where there can be none */
  char *prefix;
  CtctCacheWatchFunc func;
  gpointer data;
  guint timer;
};

static gboolean
tell_cb (gpointer user_data)
{
  CtctCacheWatch *self = user_data;

  self->timer = 0;
  self->func (self->data);
  return G_SOURCE_REMOVE;
}

/* What is written goes into the log beside the file first. */
static void
changed_cb (CtctCacheWatch *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (name != NULL && g_str_has_prefix (name, self->prefix) && self->timer == 0)
    self->timer = g_timeout_add (INTERVAL, tell_cb, self);
}

CtctCacheWatch *
ctct_cache_watch_new (const char *folder,
                      const char *account,
                      CtctCacheWatchFunc func,
                      gpointer data)
{
  CtctCacheWatch *self = g_new0 (CtctCacheWatch, 1);
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  self->prefix = g_strconcat (ctct_cache_schema_get_kind ()->prefix, account, ".db", NULL);
  self->func = func;
  self->data = data;
  self->monitor = g_file_monitor_directory (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    {
      g_file_monitor_set_rate_limit (self->monitor, INTERVAL);
      g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (changed_cb), self);
    }

  return self;
}

void
ctct_cache_watch_free (CtctCacheWatch *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_object (&self->monitor);
  g_free (self->prefix);
  g_free (self);
}
