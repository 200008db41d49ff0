/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-welcome-page.h"

#include <glib/gi18n.h>

struct _CtctWelcomePage
{
  AdwBin parent_instance;

  /* Template widgets */
  AdwStatusPage *status_page;
};

G_DEFINE_FINAL_TYPE (CtctWelcomePage, ctct_welcome_page, ADW_TYPE_BIN)

static void
ctct_welcome_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (ctct_welcome_page_parent_class)->dispose (object);
}

static void
ctct_welcome_page_class_init (CtctWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_welcome_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctWelcomePage, status_page);
}

static void
ctct_welcome_page_init (CtctWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_welcome_page_set_problem (CtctWelcomePage *self, const char *problem)
{
  g_autofree char *description = NULL;

  if (problem == NULL)
    return;

  description = g_markup_escape_text (problem, -1);
  adw_status_page_set_icon_name (self->status_page, "dialog-warning-symbolic");
  adw_status_page_set_title (self->status_page, _("Account Cannot Be Used"));
  adw_status_page_set_description (self->status_page, description);
}
