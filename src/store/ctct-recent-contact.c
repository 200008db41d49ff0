/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-recent-contact.h"

struct _CtctRecentContact
{
  GObject parent_instance;

  char *id;
  char *name;
};

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
} Prop;

static GParamSpec *properties[PROP_NAME + 1];

G_DEFINE_FINAL_TYPE (CtctRecentContact, ctct_recent_contact, G_TYPE_OBJECT)

static void
ctct_recent_contact_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctRecentContact *self = CTCT_RECENT_CONTACT (object);

  switch ((Prop) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_recent_contact_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  CtctRecentContact *self = CTCT_RECENT_CONTACT (object);

  switch ((Prop) prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_recent_contact_finalize (GObject *object)
{
  CtctRecentContact *self = CTCT_RECENT_CONTACT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (ctct_recent_contact_parent_class)->finalize (object);
}

static void
ctct_recent_contact_class_init (CtctRecentContactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_recent_contact_get_property;
  object_class->set_property = ctct_recent_contact_set_property;
  object_class->finalize = ctct_recent_contact_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", given);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_recent_contact_init (CtctRecentContact *self)
{
}

CtctRecentContact *
ctct_recent_contact_new (const char *id, const char *name)
{
  return g_object_new (CTCT_TYPE_RECENT_CONTACT, "id", id, "name", name, NULL);
}

const char *
ctct_recent_contact_get_id (CtctRecentContact *self)
{
  return self->id;
}

const char *
ctct_recent_contact_get_name (CtctRecentContact *self)
{
  return self->name;
}
