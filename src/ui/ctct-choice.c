/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-choice.h"

#include "ctct-text-match.h"

struct _CtctChoice
{
  GObject parent_instance;

  /* Owned */
  char *id;
  char *label;
};

typedef enum
{
  PROP_ID = 1,
  PROP_LABEL,
} Prop;

static GParamSpec *properties[PROP_LABEL + 1];

G_DEFINE_FINAL_TYPE (CtctChoice, ctct_choice, G_TYPE_OBJECT)

static void
ctct_choice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctChoice *self = CTCT_CHOICE (object);

  switch ((Prop) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_choice_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctChoice *self = CTCT_CHOICE (object);

  switch ((Prop) prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_choice_finalize (GObject *object)
{
  CtctChoice *self = CTCT_CHOICE (object);

  g_free (self->id);
  g_free (self->label);

  G_OBJECT_CLASS (ctct_choice_parent_class)->finalize (object);
}

static void
ctct_choice_class_init (CtctChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_choice_get_property;
  object_class->set_property = ctct_choice_set_property;
  object_class->finalize = ctct_choice_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", given);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_choice_init (CtctChoice *self)
{
}

CtctChoice *
ctct_choice_new (const char *id, const char *label)
{
  return g_object_new (CTCT_TYPE_CHOICE, "id", id, "label", label, NULL);
}

const char *
ctct_choice_get_id (CtctChoice *self)
{
  return self->id;
}

const char *
ctct_choice_get_label (CtctChoice *self)
{
  return self->label;
}

gboolean
ctct_choice_matches (CtctChoice *self, const char *query)
{
  return ctct_text_matches (self->label, query) || g_ascii_strcasecmp (self->id, query) == 0;
}
