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
  char *reported;
};

typedef enum
{
  PROP_COUNT = 1,
} Prop;

static GParamSpec *properties[PROP_COUNT + 1];

G_DEFINE_FINAL_TYPE (CtctFilterChoice, ctct_filter_choice, G_TYPE_OBJECT)

static void
ctct_filter_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_COUNT:
      g_value_set_string (value, CTCT_FILTER_CHOICE (object)->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_filter_choice_finalize (GObject *object)
{
  CtctFilterChoice *self = CTCT_FILTER_CHOICE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->count, g_free);
  g_clear_pointer (&self->reported, g_free);

  G_OBJECT_CLASS (ctct_filter_choice_parent_class)->finalize (object);
}

static void
ctct_filter_choice_class_init (CtctFilterChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_filter_choice_get_property;
  object_class->finalize = ctct_filter_choice_finalize;

  properties[PROP_COUNT] = g_param_spec_string (
      "count", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_filter_choice_init (CtctFilterChoice *self)
{
}

/* The quotation mark puts signs between thousands. */
static char *
dup_number (gint64 number)
{
  return number >= 0 ? g_strdup_printf ("%'" G_GINT64_FORMAT, number) : g_strdup ("");
}

CtctFilterChoice *
ctct_filter_choice_new (const char *id, const char *name, const char *note, gint64 count)
{
  CtctFilterChoice *self = g_object_new (CTCT_TYPE_FILTER_CHOICE, NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->note = g_strdup (note);
  self->count = dup_number (count);
  self->reported = g_strdup ("");
  return self;
}

void
ctct_filter_choice_set_reported (CtctFilterChoice *self, gint64 count)
{
  g_free (self->reported);
  self->reported = dup_number (count);
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

const char *
ctct_filter_choice_get_reported (CtctFilterChoice *self)
{
  return self->reported;
}

gboolean
ctct_filter_choice_is_same (CtctFilterChoice *self, CtctFilterChoice *other)
{
  return g_str_equal (self->id, other->id) && g_str_equal (self->name, other->name) &&
         g_str_equal (self->note, other->note);
}

void
ctct_filter_choice_take_count (CtctFilterChoice *self, CtctFilterChoice *other)
{
  if (g_str_equal (self->count, other->count) && g_str_equal (self->reported, other->reported))
    return;

  g_free (self->count);
  g_free (self->reported);
  self->count = g_strdup (other->count);
  self->reported = g_strdup (other->reported);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}
