/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-custom-labels.h"

#include "ctct-kept-text.h"

#include <string.h>

struct _CtctCustomLabels
{
  GObject parent_instance;

  /* Owned */
  char *folder;
  char *account;
  CtctKeptText *file;
  char *labels[CTCT_MAX_CUSTOM_LABELS + 1]; /* by number; the first is none */
  GCancellable *cancellable;

  /* State */
  gboolean is_set[CTCT_MAX_CUSTOM_LABELS + 1]; /* before what is on disk came in */
  gboolean loaded;
};

typedef enum
{
  PROP_FOLDER = 1,
  PROP_ACCOUNT,
  PROP_BUSY,
} Prop;

static GParamSpec *properties[PROP_BUSY + 1];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctCustomLabels, ctct_custom_labels, G_TYPE_OBJECT)

/* On one line, and no longer than what the screen has room for. */
static char *
dup_clean (const char *label)
{
  g_autofree char *valid = g_utf8_make_valid (label, -1);
  g_autofree char *start =
      g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), CTCT_MAX_CUSTOM_LABEL_LENGTH));

  g_strdelimit (start, "\t\n\r", ' ');
  return g_strstrip (g_steal_pointer (&start));
}

static void
save (CtctCustomLabels *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; i <= CTCT_MAX_CUSTOM_LABELS; i++)
    if (self->labels[i] != NULL)
      g_string_append_printf (text, "%u\t%s\n", i, self->labels[i]);

  ctct_kept_text_save (self->file, text->str);
}

static void
take_over_line (CtctCustomLabels *self, const char *line)
{
  const char *tab = strchr (line, '\t');
  guint64 number = 0;
  g_autofree char *label = NULL;

  if (tab == NULL)
    return;

  number = g_ascii_strtoull (line, NULL, 10);
  label = dup_clean (tab + 1);
  if (number == 0 || number > CTCT_MAX_CUSTOM_LABELS || self->is_set[number] || *label == '\0')
    return;

  g_free (self->labels[number]);
  self->labels[number] = g_steal_pointer (&label);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ctct_kept_text_load_finish (CTCT_KEPT_TEXT (source), result, &error);
  CtctCustomLabels *self = user_data;
  g_auto (GStrv) lines = NULL;
  gboolean is_set = FALSE;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    g_message ("The names of the custom fields could not be read: %s", error->message);

  self->loaded = TRUE;
  lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    take_over_line (self, lines[i]);
  for (guint i = 1; i <= CTCT_MAX_CUSTOM_LABELS; i++)
    is_set |= self->is_set[i];
  if (is_set)
    save (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
busy_cb (CtctCustomLabels *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
ctct_custom_labels_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctCustomLabels *self = CTCT_CUSTOM_LABELS (object);

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_ACCOUNT:
      g_value_set_string (value, self->account);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, ctct_custom_labels_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_custom_labels_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  CtctCustomLabels *self = CTCT_CUSTOM_LABELS (object);

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      self->folder = g_value_dup_string (value);
      break;
    case PROP_ACCOUNT:
      self->account = g_value_dup_string (value);
      break;
    case PROP_BUSY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_custom_labels_constructed (GObject *object)
{
  CtctCustomLabels *self = CTCT_CUSTOM_LABELS (object);
  g_autofree char *name = g_strdup_printf ("labels-%s.txt", self->account);

  G_OBJECT_CLASS (ctct_custom_labels_parent_class)->constructed (object);

  self->file = ctct_kept_text_new (self->folder, name);
  g_signal_connect_object (self->file, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  ctct_kept_text_load_async (self->file, self->cancellable, loaded_cb, self);
}

static void
ctct_custom_labels_finalize (GObject *object)
{
  CtctCustomLabels *self = CTCT_CUSTOM_LABELS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  for (guint i = 1; i <= CTCT_MAX_CUSTOM_LABELS; i++)
    g_free (self->labels[i]);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->account, g_free);

  G_OBJECT_CLASS (ctct_custom_labels_parent_class)->finalize (object);
}

static void
ctct_custom_labels_class_init (CtctCustomLabelsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_custom_labels_get_property;
  object_class->set_property = ctct_custom_labels_set_property;
  object_class->constructed = ctct_custom_labels_constructed;
  object_class->finalize = ctct_custom_labels_finalize;

  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, given);
  properties[PROP_ACCOUNT] = g_param_spec_string ("account", NULL, NULL, "", given);
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", CTCT_TYPE_CUSTOM_LABELS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ctct_custom_labels_init (CtctCustomLabels *self)
{
  self->cancellable = g_cancellable_new ();
}

CtctCustomLabels *
ctct_custom_labels_new (const char *folder, const char *account)
{
  return g_object_new (CTCT_TYPE_CUSTOM_LABELS, "folder", folder, "account", account, NULL);
}

const char *
ctct_custom_labels_get_label (CtctCustomLabels *self, guint number)
{
  g_return_val_if_fail (number >= 1 && number <= CTCT_MAX_CUSTOM_LABELS, NULL);

  return self->labels[number];
}

/**
 * ctct_custom_labels_set_label:
 * @number: the number of a custom field, 1 to 15
 * @label: what to call it; "" for no name of its own. White space around it is dropped, and so is
 *   what is longer than 50 characters.
 */
void
ctct_custom_labels_set_label (CtctCustomLabels *self, guint number, const char *label)
{
  g_autofree char *clean = dup_clean (label);

  g_return_if_fail (number >= 1 && number <= CTCT_MAX_CUSTOM_LABELS);

  if (g_strcmp0 (self->labels[number] != NULL ? self->labels[number] : "", clean) == 0)
    return;

  g_free (self->labels[number]);
  self->labels[number] = *clean != '\0' ? g_steal_pointer (&clean) : NULL;
  /* What is on disk is not known yet, and must not be overwritten. */
  if (self->loaded)
    save (self);
  else
    self->is_set[number] = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
ctct_custom_labels_get_busy (CtctCustomLabels *self)
{
  return ctct_kept_text_get_busy (self->file);
}
