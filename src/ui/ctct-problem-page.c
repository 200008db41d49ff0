/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-problem-page.h"

#include "ctct-error-text.h"

struct _CtctProblemPage
{
  AdwBin parent_instance;

  /* Template widgets */
  AdwStatusPage *status_page;
  GtkWidget *retry;
};

G_DEFINE_FINAL_TYPE (CtctProblemPage, ctct_problem_page, ADW_TYPE_BIN)

static void
ctct_problem_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_PROBLEM_PAGE);

  G_OBJECT_CLASS (ctct_problem_page_parent_class)->dispose (object);
}

static void
ctct_problem_page_class_init (CtctProblemPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_problem_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctProblemPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, CtctProblemPage, retry);
}

static void
ctct_problem_page_init (CtctProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_problem_page_show (CtctProblemPage *self, const GError *error, const char *description)
{
  g_autofree char *sentences = ctct_error_text_dup_description (error);
  g_autofree char *markup =
      g_markup_escape_text (description != NULL ? description : sentences, -1);

  adw_status_page_set_icon_name (self->status_page, ctct_error_text_get_icon_name (error));
  adw_status_page_set_title (self->status_page, ctct_error_text_get_title (error));
  adw_status_page_set_description (self->status_page, markup);
  gtk_widget_set_visible (self->retry, ctct_error_text_may_retry (error));
}

const char *
ctct_problem_page_get_title (CtctProblemPage *self)
{
  return adw_status_page_get_title (self->status_page);
}
