/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-settings.h"

#include "addressee-config.h"

#define KEY_HOLD_SECONDS "hold-seconds"
#define KEY_SIGN_UP_LINK "sign-up-link"
#define MIN_HOLD_SECONDS 5
#define MAX_HOLD_SECONDS 60
#define DEFAULT_HOLD_SECONDS 10

struct _CtctSettings
{
  GObject parent_instance;

  /* Owned */
  GSettings *store; /* NULL where there is no schema */
  char *sign_up_link;

  /* State */
  guint hold_seconds;
};

typedef enum
{
  PROP_HOLD_SECONDS = 1,
  PROP_SIGN_UP_LINK,
} Prop;

static GParamSpec *properties[PROP_SIGN_UP_LINK + 1];

G_DEFINE_FINAL_TYPE (CtctSettings, ctct_settings, G_TYPE_OBJECT)

static void
set_hold_seconds (CtctSettings *self, guint seconds)
{
  if (self->hold_seconds == seconds)
    return;

  self->hold_seconds = seconds;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOLD_SECONDS]);
}

/* A schema of an older program may lie in the same place, and asking it for a key that it does not
 * have would end this one. */
static gboolean
is_complete (GSettingsSchema *schema)
{
  return schema != NULL && g_settings_schema_has_key (schema, KEY_HOLD_SECONDS) &&
         g_settings_schema_has_key (schema, KEY_SIGN_UP_LINK);
}

static void
take_store (CtctSettings *self, GSettingsSchemaSource *source)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (!is_complete (schema))
    return;

  self->store = g_settings_new_full (schema, NULL, NULL);
  g_settings_bind (self->store, KEY_HOLD_SECONDS, self, "hold-seconds", G_SETTINGS_BIND_GET);
  g_settings_bind (self->store, KEY_SIGN_UP_LINK, self, "sign-up-link", G_SETTINGS_BIND_DEFAULT);
}

static void
ctct_settings_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctSettings *self = CTCT_SETTINGS (object);

  switch ((Prop) prop_id)
    {
    case PROP_HOLD_SECONDS:
      g_value_set_uint (value, self->hold_seconds);
      break;
    case PROP_SIGN_UP_LINK:
      g_value_set_string (value, self->sign_up_link);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_settings_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctSettings *self = CTCT_SETTINGS (object);

  switch ((Prop) prop_id)
    {
    case PROP_HOLD_SECONDS:
      set_hold_seconds (self, g_value_get_uint (value));
      break;
    case PROP_SIGN_UP_LINK:
      ctct_settings_set_sign_up_link (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_settings_finalize (GObject *object)
{
  CtctSettings *self = CTCT_SETTINGS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->sign_up_link, g_free);

  G_OBJECT_CLASS (ctct_settings_parent_class)->finalize (object);
}

static void
ctct_settings_class_init (CtctSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_settings_get_property;
  object_class->set_property = ctct_settings_set_property;
  object_class->finalize = ctct_settings_finalize;

  properties[PROP_HOLD_SECONDS] =
      g_param_spec_uint ("hold-seconds", NULL, NULL, MIN_HOLD_SECONDS, MAX_HOLD_SECONDS,
                         DEFAULT_HOLD_SECONDS, flags);
  properties[PROP_SIGN_UP_LINK] = g_param_spec_string ("sign-up-link", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_settings_init (CtctSettings *self)
{
  self->hold_seconds = DEFAULT_HOLD_SECONDS;
  self->sign_up_link = g_strdup ("");
}

CtctSettings *
ctct_settings_new (GSettingsSchemaSource *source)
{
  CtctSettings *self = g_object_new (CTCT_TYPE_SETTINGS, NULL);

  take_store (self, source);
  return self;
}

guint
ctct_settings_get_hold_seconds (CtctSettings *self)
{
  return self->hold_seconds;
}

const char *
ctct_settings_get_sign_up_link (CtctSettings *self)
{
  return self->sign_up_link;
}

void
ctct_settings_set_sign_up_link (CtctSettings *self, const char *link)
{
  g_autofree char *kept = g_strdup (link != NULL ? link : "");

  g_return_if_fail (CTCT_IS_SETTINGS (self));

  if (g_str_equal (self->sign_up_link, kept))
    return;

  g_free (self->sign_up_link);
  self->sign_up_link = g_steal_pointer (&kept);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SIGN_UP_LINK]);
}
