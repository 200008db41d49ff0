/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-summary.h"

struct _CtctContactSummary
{
  GObject parent_instance;

  /* Owned */
  char *id;
  char *name;
  char *short_name;
  char *email;
  CtctOpenEnum *status;

  /* State */
  guint32 row;
};

typedef enum
{
  PROP_ROW = 1,
  PROP_ID,
  PROP_NAME,
  PROP_EMAIL,
  PROP_STATUS,
} Prop;

static GParamSpec *properties[PROP_STATUS + 1];

G_DEFINE_FINAL_TYPE (CtctContactSummary, ctct_contact_summary, G_TYPE_OBJECT)

static void
ctct_contact_summary_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctContactSummary *self = CTCT_CONTACT_SUMMARY (object);

  switch ((Prop) prop_id)
    {
    case PROP_ROW:
      g_value_set_uint (value, self->row);
      break;
    case PROP_ID:
      g_value_set_string (value, ctct_contact_summary_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, ctct_contact_summary_get_name (self));
      break;
    case PROP_EMAIL:
      g_value_set_string (value, ctct_contact_summary_get_email (self));
      break;
    case PROP_STATUS:
      g_value_set_boxed (value, self->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_contact_summary_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  CtctContactSummary *self = CTCT_CONTACT_SUMMARY (object);

  switch ((Prop) prop_id)
    {
    case PROP_ROW:
      self->row = g_value_get_uint (value);
      break;
    case PROP_ID:
    case PROP_NAME:
    case PROP_EMAIL:
    case PROP_STATUS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_contact_summary_finalize (GObject *object)
{
  CtctContactSummary *self = CTCT_CONTACT_SUMMARY (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->short_name);
  g_free (self->email);
  g_clear_pointer (&self->status, ctct_open_enum_unref);

  G_OBJECT_CLASS (ctct_contact_summary_parent_class)->finalize (object);
}

static void
ctct_contact_summary_class_init (CtctContactSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_contact_summary_get_property;
  object_class->set_property = ctct_contact_summary_set_property;
  object_class->finalize = ctct_contact_summary_finalize;

  properties[PROP_ROW] =
      g_param_spec_uint ("row", NULL, NULL, 0, G_MAXUINT32, 0,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", told);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", told);
  properties[PROP_EMAIL] = g_param_spec_string ("email", NULL, NULL, "", told);
  properties[PROP_STATUS] = g_param_spec_boxed ("status", NULL, NULL, CTCT_TYPE_OPEN_ENUM, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_contact_summary_init (CtctContactSummary *self)
{
}

CtctContactSummary *
ctct_contact_summary_new (guint32 row)
{
  return g_object_new (CTCT_TYPE_CONTACT_SUMMARY, "row", row, NULL);
}

guint32
ctct_contact_summary_get_row (CtctContactSummary *self)
{
  return self->row;
}

const char *
ctct_contact_summary_get_id (CtctContactSummary *self)
{
  return self->id != NULL ? self->id : "";
}

const char *
ctct_contact_summary_get_name (CtctContactSummary *self)
{
  return self->name != NULL ? self->name : "";
}

const char *
ctct_contact_summary_get_short_name (CtctContactSummary *self)
{
  return self->short_name != NULL ? self->short_name : ctct_contact_summary_get_name (self);
}

void
ctct_contact_summary_set_short_name (CtctContactSummary *self, const char *short_name)
{
  if (g_strcmp0 (self->short_name, short_name) == 0)
    return;

  g_free (self->short_name);
  self->short_name = g_strdup (short_name);
}

const char *
ctct_contact_summary_get_email (CtctContactSummary *self)
{
  return self->email != NULL ? self->email : "";
}

CtctOpenEnum *
ctct_contact_summary_get_status (CtctContactSummary *self)
{
  return self->status;
}

static void
set_text (CtctContactSummary *self, char **place, const char *text, Prop prop)
{
  if (g_strcmp0 (*place, text) == 0)
    return;

  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

void
ctct_contact_summary_fill (CtctContactSummary *self,
                           const char *id,
                           const char *name,
                           const char *email,
                           CtctOpenEnum *status)
{
  g_object_freeze_notify (G_OBJECT (self));
  set_text (self, &self->id, id, PROP_ID);
  set_text (self, &self->name, name, PROP_NAME);
  set_text (self, &self->email, email, PROP_EMAIL);
  if (!ctct_open_enum_equal (self->status, status) || self->status == NULL)
    {
      g_clear_pointer (&self->status, ctct_open_enum_unref);
      self->status = ctct_open_enum_ref (status);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}
