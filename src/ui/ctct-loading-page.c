/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-loading-page.h"

#include "ctct-late-spinner.h"

struct _CtctLoadingPage
{
  AdwBin parent_instance;

  /* Template widgets */
  CtctLateSpinner *spinner;
};

typedef enum
{
  PROP_SHOWN = 1,
} Prop;

static GParamSpec *properties[PROP_SHOWN + 1];

G_DEFINE_FINAL_TYPE (CtctLoadingPage, ctct_loading_page, ADW_TYPE_BIN)

static void
shown_cb (CtctLoadingPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
ctct_loading_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctLoadingPage *self = CTCT_LOADING_PAGE (object);

  switch ((Prop) prop_id)
    {
    case PROP_SHOWN:
      g_value_set_boolean (value, ctct_late_spinner_get_shown (self->spinner));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_loading_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_LOADING_PAGE);

  G_OBJECT_CLASS (ctct_loading_page_parent_class)->dispose (object);
}

static void
ctct_loading_page_class_init (CtctLoadingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ctct_loading_page_get_property;
  object_class->dispose = ctct_loading_page_dispose;

  properties[PROP_SHOWN] =
      g_param_spec_boolean ("shown", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CTCT_TYPE_LATE_SPINNER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-loading-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctLoadingPage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
ctct_loading_page_init (CtctLoadingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_loading_page_set_busy (CtctLoadingPage *self, gboolean busy)
{
  ctct_late_spinner_set_busy (self->spinner, busy);
}
