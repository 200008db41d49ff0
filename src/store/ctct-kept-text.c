/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-kept-text.h"

#include <glib/gstdio.h>

struct _CtctKeptText
{
  GObject parent_instance;

  /* Owned */
  char *folder;
  char *name;
  char *next; /* what is to be written when the write that is under way is done */

  /* State */
  gboolean busy;
  gboolean failed;
};

typedef enum
{
  PROP_FOLDER = 1,
  PROP_NAME,
  PROP_BUSY,
  PROP_FAILED,
} Prop;

static GParamSpec *properties[PROP_FAILED + 1];

static void write_text (CtctKeptText *self, const char *text);

G_DEFINE_FINAL_TYPE (CtctKeptText, ctct_kept_text, G_TYPE_OBJECT)

static void
set_busy (CtctKeptText *self, gboolean busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
set_failed (CtctKeptText *self, gboolean failed)
{
  if (self->failed == failed)
    return;

  self->failed = failed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILED]);
}

/* Without the message of the error: it has the path, and so the home and the name of the account. */
static void
log_error (const char *what_not, GError *error)
{
  g_message ("A file of the data folder could not be %s: %s %d", what_not,
             g_quark_to_string (error->domain), error->code);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  CtctKeptText *self = source;
  g_autofree char *path = g_build_filename (self->folder, self->name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  if (g_file_get_contents (path, &text, NULL, &error))
    g_task_return_pointer (task, text, g_free);
  else if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_task_return_pointer (task, g_strdup (""), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  CtctKeptText *self = source;
  const char *text = task_data;
  g_autofree char *path = g_build_filename (self->folder, self->name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GError *error = NULL;

  g_mkdir_with_parents (self->folder, 0700);
  if (g_file_replace_contents (file, text, strlen (text), NULL, FALSE,
                               G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                               cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctKeptText *self = CTCT_KEPT_TEXT (source);
  g_autofree char *next = g_steal_pointer (&self->next);
  g_autoptr (GError) error = NULL;

  /* Neither a count nor a list of recent contacts is worth stopping for. */
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    log_error ("written", error);
  set_failed (self, error != NULL);

  if (next != NULL)
    write_text (self, next);
  else
    set_busy (self, FALSE);
}

static void
write_text (CtctKeptText *self, const char *text)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);

  g_task_set_source_tag (task, write_text);
  g_task_set_task_data (task, g_strdup (text), g_free);
  g_task_run_in_thread (task, write_in_thread);
}

static void
ctct_kept_text_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctKeptText *self = CTCT_KEPT_TEXT (object);

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_FAILED:
      g_value_set_boolean (value, self->failed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_kept_text_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctKeptText *self = CTCT_KEPT_TEXT (object);

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      self->folder = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_BUSY:
    case PROP_FAILED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_kept_text_finalize (GObject *object)
{
  CtctKeptText *self = CTCT_KEPT_TEXT (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->next, g_free);

  G_OBJECT_CLASS (ctct_kept_text_parent_class)->finalize (object);
}

static void
ctct_kept_text_class_init (CtctKeptTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_kept_text_get_property;
  object_class->set_property = ctct_kept_text_set_property;
  object_class->finalize = ctct_kept_text_finalize;

  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, given);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, given);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, told);
  properties[PROP_FAILED] = g_param_spec_boolean ("failed", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_kept_text_init (CtctKeptText *self)
{
}

CtctKeptText *
ctct_kept_text_new (const char *folder, const char *name)
{
  return g_object_new (CTCT_TYPE_KEPT_TEXT, "folder", folder, "name", name, NULL);
}

void
ctct_kept_text_load_async (CtctKeptText *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ctct_kept_text_load_async);
  if (self->folder == NULL)
    g_task_return_pointer (task, g_strdup (""), g_free);
  else
    g_task_run_in_thread (task, load_in_thread);
}

char *
ctct_kept_text_load_finish (CtctKeptText *self, GAsyncResult *result, GError **error)
{
  GError *reason = NULL;
  char *text;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  text = g_task_propagate_pointer (G_TASK (result), &reason);
  if (reason != NULL)
    {
      if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        log_error ("read", reason);
      g_propagate_error (error, reason);
    }
  return text;
}

void
ctct_kept_text_save (CtctKeptText *self, const char *text)
{
  if (self->folder == NULL)
    return;

  if (self->busy)
    {
      g_free (self->next);
      self->next = g_strdup (text);
      return;
    }

  set_busy (self, TRUE);
  write_text (self, text);
}

gboolean
ctct_kept_text_get_busy (CtctKeptText *self)
{
  return self->busy;
}

gboolean
ctct_kept_text_get_failed (CtctKeptText *self)
{
  return self->failed;
}
