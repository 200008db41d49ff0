/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-settings.h"

#include "addressee-config.h"

#define MIN_HOLD_SECONDS      5
#define MAX_HOLD_SECONDS      60
#define DEFAULT_HOLD_SECONDS  10
#define DEFAULT_WINDOW_WIDTH  960
#define DEFAULT_WINDOW_HEIGHT 700
#define MIN_PANE_WIDTH        240
#define MAX_PANE_WIDTH        600
#define DEFAULT_PANE_WIDTH    320
#define MAX_SYNC_MINUTES      60
#define DEFAULT_SYNC_MINUTES  15
#define DEFAULT_LIST_SORT     "last-name"

/* Each has the name of its key. */
typedef enum
{
  PROP_HOLD_SECONDS = 1,
  PROP_SIGN_UP_LINK,
  PROP_COLOR_SCHEME,
  PROP_DEFAULT_COUNTRY,
  PROP_WINDOW_WIDTH,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_PANE_WIDTH,
  PROP_LIST_SORT,
  PROP_LIST_FILTER,
  PROP_SYNC_MINUTES,
  N_PROPS,
} Prop;

struct _CtctSettings
{
  GObject parent_instance;

  /* Owned */
  GSettings *store; /* NULL where there is no schema */
  GValue values[N_PROPS];
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CtctSettings, ctct_settings, G_TYPE_OBJECT)

/* A schema of an older program may lie in the same place, and asking it for a key that it does not
 * have would end this one. */
static gboolean
is_complete (GSettingsSchema *schema)
{
  for (guint i = 1; i < N_PROPS; i++)
    if (!g_settings_schema_has_key (schema, properties[i]->name))
      return FALSE;

  return TRUE;
}

static void
take_store (CtctSettings *self, GSettingsSchemaSource *source)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema == NULL || !is_complete (schema))
    return;

  self->store = g_settings_new_full (schema, NULL, NULL);
  for (guint i = 1; i < N_PROPS; i++)
    g_settings_bind (self->store, properties[i]->name, self, properties[i]->name,
                     G_SETTINGS_BIND_DEFAULT);
}

static void
ctct_settings_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_copy (&CTCT_SETTINGS (object)->values[prop_id], value);
}

static void
ctct_settings_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctSettings *self = CTCT_SETTINGS (object);

  if (g_param_values_cmp (pspec, value, &self->values[prop_id]) == 0)
    return;

  g_value_copy (value, &self->values[prop_id]);
  g_object_notify_by_pspec (object, pspec);
}

static void
ctct_settings_finalize (GObject *object)
{
  CtctSettings *self = CTCT_SETTINGS (object);

  g_clear_object (&self->store);
  for (guint i = 1; i < N_PROPS; i++)
    g_value_unset (&self->values[i]);

  G_OBJECT_CLASS (ctct_settings_parent_class)->finalize (object);
}

static void
install_list_properties (GParamFlags flags)
{
  properties[PROP_PANE_WIDTH] = g_param_spec_int ("pane-width", NULL, NULL, MIN_PANE_WIDTH,
                                                  MAX_PANE_WIDTH, DEFAULT_PANE_WIDTH, flags);
  properties[PROP_LIST_SORT] =
      g_param_spec_string ("list-sort", NULL, NULL, DEFAULT_LIST_SORT, flags);
  properties[PROP_LIST_FILTER] = g_param_spec_string ("list-filter", NULL, NULL, "", flags);
  properties[PROP_SYNC_MINUTES] = g_param_spec_uint ("sync-minutes", NULL, NULL, 0,
                                                     MAX_SYNC_MINUTES, DEFAULT_SYNC_MINUTES, flags);
}

static void
ctct_settings_class_init (CtctSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_settings_get_property;
  object_class->set_property = ctct_settings_set_property;
  object_class->finalize = ctct_settings_finalize;

  properties[PROP_HOLD_SECONDS] = g_param_spec_uint ("hold-seconds", NULL, NULL, MIN_HOLD_SECONDS,
                                                     MAX_HOLD_SECONDS, DEFAULT_HOLD_SECONDS, flags);
  properties[PROP_SIGN_UP_LINK] = g_param_spec_string ("sign-up-link", NULL, NULL, "", flags);
  properties[PROP_COLOR_SCHEME] = g_param_spec_enum (
      "color-scheme", NULL, NULL, ADW_TYPE_COLOR_SCHEME, ADW_COLOR_SCHEME_DEFAULT, flags);
  properties[PROP_DEFAULT_COUNTRY] = g_param_spec_string ("default-country", NULL, NULL, "", flags);
  properties[PROP_WINDOW_WIDTH] =
      g_param_spec_int ("window-width", NULL, NULL, 1, G_MAXINT, DEFAULT_WINDOW_WIDTH, flags);
  properties[PROP_WINDOW_HEIGHT] =
      g_param_spec_int ("window-height", NULL, NULL, 1, G_MAXINT, DEFAULT_WINDOW_HEIGHT, flags);
  properties[PROP_WINDOW_MAXIMIZED] =
      g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE, flags);
  install_list_properties (flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_settings_init (CtctSettings *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_value_copy (g_param_spec_get_default_value (properties[i]),
                  g_value_init (&self->values[i], properties[i]->value_type));
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
  return g_value_get_uint (&self->values[PROP_HOLD_SECONDS]);
}

const char *
ctct_settings_get_sign_up_link (CtctSettings *self)
{
  return g_value_get_string (&self->values[PROP_SIGN_UP_LINK]);
}

void
ctct_settings_set_sign_up_link (CtctSettings *self, const char *link)
{
  g_return_if_fail (CTCT_IS_SETTINGS (self));

  g_object_set (self, "sign-up-link", link != NULL ? link : "", NULL);
}

const char *
ctct_settings_get_default_country (CtctSettings *self)
{
  return g_value_get_string (&self->values[PROP_DEFAULT_COUNTRY]);
}

guint
ctct_settings_get_sync_minutes (CtctSettings *self)
{
  return g_value_get_uint (&self->values[PROP_SYNC_MINUTES]);
}
