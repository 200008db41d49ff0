/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-late-spinner.h"

#include <glib/gi18n.h>

struct _CtctLateSpinner
{
  AdwBin parent_instance;

  /* Owned by the parent class */
  GtkSpinner *spinner;

  /* State */
  guint timer;
  gboolean busy;
};

typedef enum
{
  PROP_BUSY = 1,
  PROP_SHOWN,
} Prop;

static GParamSpec *properties[PROP_SHOWN + 1];

G_DEFINE_FINAL_TYPE (CtctLateSpinner, ctct_late_spinner, ADW_TYPE_BIN)

static void
set_shown (CtctLateSpinner *self, gboolean shown)
{
  if (ctct_late_spinner_get_shown (self) == shown)
    return;

  gtk_spinner_set_spinning (self->spinner, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static gboolean
timer_cb (gpointer user_data)
{
  CtctLateSpinner *self = user_data;

  self->timer = 0;
  set_shown (self, TRUE);

  return G_SOURCE_REMOVE;
}

static void
ctct_late_spinner_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctLateSpinner *self = CTCT_LATE_SPINNER (object);

  switch ((Prop) prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, ctct_late_spinner_get_shown (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_late_spinner_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  CtctLateSpinner *self = CTCT_LATE_SPINNER (object);

  switch ((Prop) prop_id)
    {
    case PROP_BUSY:
      ctct_late_spinner_set_busy (self, g_value_get_boolean (value));
      break;
    case PROP_SHOWN:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_late_spinner_dispose (GObject *object)
{
  CtctLateSpinner *self = CTCT_LATE_SPINNER (object);

  g_clear_handle_id (&self->timer, g_source_remove);

  G_OBJECT_CLASS (ctct_late_spinner_parent_class)->dispose (object);
}

static void
ctct_late_spinner_class_init (CtctLateSpinnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_late_spinner_get_property;
  object_class->set_property = ctct_late_spinner_set_property;
  object_class->dispose = ctct_late_spinner_dispose;

  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWN] =
      g_param_spec_boolean ("shown", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_late_spinner_init (CtctLateSpinner *self)
{
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Waiting for the service"),
                                  -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->spinner));
}

gboolean
ctct_late_spinner_get_busy (CtctLateSpinner *self)
{
  return self->busy;
}

void
ctct_late_spinner_set_busy (CtctLateSpinner *self, gboolean busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_clear_handle_id (&self->timer, g_source_remove);
  if (busy)
    self->timer = g_timeout_add (CTCT_SPINNER_DELAY_MS, timer_cb, self);
  else
    set_shown (self, FALSE);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

gboolean
ctct_late_spinner_get_shown (CtctLateSpinner *self)
{
  return gtk_spinner_get_spinning (self->spinner);
}
