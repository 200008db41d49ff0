/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-custom-labels.h"

#include <string.h>

struct _CtctCustomLabels
{
  CtctAccountFile parent_instance;

  /* Owned */
  char *labels[CTCT_MAX_CUSTOM_LABELS + 1]; /* by number; the first is none */

  /* State */
  gboolean is_set[CTCT_MAX_CUSTOM_LABELS + 1]; /* on this run, perhaps before the file was read */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctCustomLabels, ctct_custom_labels, CTCT_TYPE_ACCOUNT_FILE)

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

  ctct_account_file_save (CTCT_ACCOUNT_FILE (self), text->str);
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
ctct_custom_labels_take_over (CtctAccountFile *file, const char *text)
{
  CtctCustomLabels *self = CTCT_CUSTOM_LABELS (file);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean is_set = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    take_over_line (self, lines[i]);
  for (guint i = 1; i <= CTCT_MAX_CUSTOM_LABELS; i++)
    is_set |= self->is_set[i];
  if (is_set)
    save (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ctct_custom_labels_finalize (GObject *object)
{
  CtctCustomLabels *self = CTCT_CUSTOM_LABELS (object);

  for (guint i = 1; i <= CTCT_MAX_CUSTOM_LABELS; i++)
    g_free (self->labels[i]);

  G_OBJECT_CLASS (ctct_custom_labels_parent_class)->finalize (object);
}

static void
ctct_custom_labels_class_init (CtctCustomLabelsClass *klass)
{
  CtctAccountFileClass *file_class = CTCT_ACCOUNT_FILE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ctct_custom_labels_finalize;

  file_class->prefix = "labels-";
  file_class->suffix = ".txt";
  file_class->take_over = ctct_custom_labels_take_over;

  signals[CHANGED] = g_signal_new ("changed", CTCT_TYPE_CUSTOM_LABELS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ctct_custom_labels_init (CtctCustomLabels *self)
{
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
  self->is_set[number] = TRUE;
  save (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
ctct_custom_labels_get_busy (CtctCustomLabels *self)
{
  return ctct_account_file_get_busy (CTCT_ACCOUNT_FILE (self));
}
