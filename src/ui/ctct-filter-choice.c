/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-filter-choice.h"

struct _CtctFilterChoice
{
  GObject parent_instance;

  /* Owned */
  char *id;
  char *name;
  char *note;
  char *count;
};

G_DEFINE_FINAL_TYPE (CtctFilterChoice, ctct_filter_choice, G_TYPE_OBJECT)

static void
ctct_filter_choice_finalize (GObject *object)
{
  CtctFilterChoice *self = CTCT_FILTER_CHOICE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->count, g_free);

  G_OBJECT_CLASS (ctct_filter_choice_parent_class)->finalize (object);
}

static void
ctct_filter_choice_class_init (CtctFilterChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_filter_choice_finalize;
}

static void
ctct_filter_choice_init (CtctFilterChoice *self)
{
}

CtctFilterChoice *
ctct_filter_choice_new (const char *id, const char *name, const char *note, gint64 count)
{
  CtctFilterChoice *self = g_object_new (CTCT_TYPE_FILTER_CHOICE, NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->note = g_strdup (note);
  /* The quotation mark puts signs between thousands. */
  self->count = count >= 0 ? g_strdup_printf ("%'" G_GINT64_FORMAT, count) : g_strdup ("");
  return self;
}

const char *
ctct_filter_choice_get_id (CtctFilterChoice *self)
{
  return self->id;
}

const char *
ctct_filter_choice_get_name (CtctFilterChoice *self)
{
  return self->name;
}

const char *
ctct_filter_choice_get_note (CtctFilterChoice *self)
{
  return self->note;
}

const char *
ctct_filter_choice_get_count (CtctFilterChoice *self)
{
  return self->count;
}
