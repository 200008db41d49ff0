/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-preferences.h"

#include "ctct-button-name.h"
#include "ctct-choice-row.h"
#include "ctct-country.h"
#include "ctct-entry-name.h"

struct _CtctPreferences
{
  AdwPreferencesWindow parent_instance;

  /* Template widgets */
  GtkSpinButton *hold_spin;
  GtkAdjustment *hold_seconds;
  CtctChoiceRow *country_row;
  AdwComboRow *scheme_row;
  AdwComboRow *sync_row;

  /* Owned */
  CtctSettings *settings;
};

typedef enum
{
  PROP_SETTINGS = 1,
} Prop;

static GParamSpec *properties[PROP_SETTINGS + 1];

/* In the order of the row. */
static const AdwColorScheme schemes[] = {
  ADW_COLOR_SCHEME_DEFAULT,
  ADW_COLOR_SCHEME_FORCE_LIGHT,
  ADW_COLOR_SCHEME_FORCE_DARK,
};

static const guint minutes[] = { 15, 30, 60, 0 };

G_DEFINE_FINAL_TYPE (CtctPreferences, ctct_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static gboolean
scheme_to_selected (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (schemes[i] == (AdwColorScheme) g_value_get_enum (from))
      g_value_set_uint (to, i);

  return TRUE;
}

static gboolean
selected_to_scheme (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  guint selected = g_value_get_uint (from);

  if (selected >= G_N_ELEMENTS (schemes))
    return FALSE;

  g_value_set_enum (to, (int) schemes[selected]);
  return TRUE;
}

/* Another number than those offered is shown as the nearest that is more often. */
static gboolean
minutes_to_selected (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  guint given = g_value_get_uint (from);
  guint selected = given == 0 ? G_N_ELEMENTS (minutes) - 1 : 0;

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    if (minutes[i] > 0 && minutes[i] <= given)
      selected = i;

  g_value_set_uint (to, selected);
  return TRUE;
}

static gboolean
selected_to_minutes (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  guint selected = g_value_get_uint (from);

  if (selected >= G_N_ELEMENTS (minutes))
    return FALSE;

  g_value_set_uint (to, minutes[selected]);
  return TRUE;
}

static void
country_cb (CtctPreferences *self)
{
  const char *code = ctct_settings_get_default_country (self->settings);
  g_autofree char *label = ctct_country_dup_label (code);

  ctct_choice_row_set_value (self->country_row, code, label);
}

static void
country_picked_cb (CtctPreferences *self, CtctChoice *choice)
{
  g_object_set (self->settings, "default-country", ctct_choice_get_id (choice), NULL);
}

static void
ctct_preferences_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, CTCT_PREFERENCES (object)->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_preferences_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_SETTINGS:
      CTCT_PREFERENCES (object)->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_preferences_constructed (GObject *object)
{
  CtctPreferences *self = CTCT_PREFERENCES (object);
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;
  g_autoptr (GListModel) countries = ctct_country_create_choices ();

  G_OBJECT_CLASS (ctct_preferences_parent_class)->constructed (object);

  ctct_choice_row_set_choices (self->country_row, countries);
  g_object_bind_property (self->settings, "hold-seconds", self->hold_seconds, "value", both);
  g_object_bind_property_full (self->settings, "color-scheme", self->scheme_row, "selected", both,
                               scheme_to_selected, selected_to_scheme, NULL, NULL);
  g_object_bind_property_full (self->settings, "sync-minutes", self->sync_row, "selected", both,
                               minutes_to_selected, selected_to_minutes, NULL, NULL);
  g_signal_connect_object (self->settings, "notify::default-country", G_CALLBACK (country_cb), self,
                           G_CONNECT_SWAPPED);
  country_cb (self);
}

static void
ctct_preferences_dispose (GObject *object)
{
  CtctPreferences *self = CTCT_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_PREFERENCES);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ctct_preferences_parent_class)->dispose (object);
}

static void
ctct_preferences_class_init (CtctPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ctct_preferences_get_property;
  object_class->set_property = ctct_preferences_set_property;
  object_class->constructed = ctct_preferences_constructed;
  object_class->dispose = ctct_preferences_dispose;

  properties[PROP_SETTINGS] =
      g_param_spec_object ("settings", NULL, NULL, CTCT_TYPE_SETTINGS,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CTCT_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctPreferences, hold_spin);
  gtk_widget_class_bind_template_child (widget_class, CtctPreferences, hold_seconds);
  gtk_widget_class_bind_template_child (widget_class, CtctPreferences, country_row);
  gtk_widget_class_bind_template_child (widget_class, CtctPreferences, scheme_row);
  gtk_widget_class_bind_template_child (widget_class, CtctPreferences, sync_row);
  gtk_widget_class_bind_template_callback (widget_class, country_picked_cb);
}

static void
ctct_preferences_init (CtctPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_entry_name_share (GTK_EDITABLE (self->hold_spin));
  ctct_button_name_mend (GTK_WIDGET (self));
}

GtkWindow *
ctct_preferences_new (CtctSettings *settings)
{
  return g_object_new (CTCT_TYPE_PREFERENCES, "settings", settings, NULL);
}
