/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-record-preview.h"

#include "ctct-unsubscribe-text.h"

#include <glib/gi18n.h>

struct _CtctRecordPreview
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkWidget *grid;
  GtkLabel *status_now;
  GtkLabel *status_then;
  GtkLabel *lists_now;
  GtkLabel *lists_then;
};

G_DEFINE_FINAL_TYPE (CtctRecordPreview, ctct_record_preview, ADW_TYPE_BIN)

/* One may have nothing to say yet. */
static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "–");
}

static void
describe (CtctRecordPreview *self)
{
  g_autofree char *description = g_strdup_printf (
      /* Translators: the record now and then, as it is read aloud */
      _("Status now: %s. Status then: %s. Lists now: %s. Lists then: %s."),
      gtk_label_get_label (self->status_now), gtk_label_get_label (self->status_then),
      gtk_label_get_label (self->lists_now), gtk_label_get_label (self->lists_then));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
ctct_record_preview_dispose (GObject *object)
{
  /* The template takes its children away without telling the bin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_RECORD_PREVIEW);

  G_OBJECT_CLASS (ctct_record_preview_parent_class)->dispose (object);
}

static void
ctct_record_preview_class_init (CtctRecordPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_record_preview_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-record-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctRecordPreview, grid);
  gtk_widget_class_bind_template_child (widget_class, CtctRecordPreview, status_now);
  gtk_widget_class_bind_template_child (widget_class, CtctRecordPreview, status_then);
  gtk_widget_class_bind_template_child (widget_class, CtctRecordPreview, lists_now);
  gtk_widget_class_bind_template_child (widget_class, CtctRecordPreview, lists_then);
}

static void
ctct_record_preview_init (CtctRecordPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_record_preview_show (CtctRecordPreview *self,
                          CtctContact *contact,
                          CtctUnsubscribeRequest *request,
                          GListModel *lists)
{
  g_autofree char *lists_now = ctct_unsubscribe_text_dup_lists_now (contact, lists);
  g_autofree char *status_then = NULL;
  g_autofree char *lists_then = NULL;

  if (request != NULL)
    {
      status_then = ctct_unsubscribe_text_dup_status_then (request);
      lists_then = ctct_unsubscribe_text_dup_lists_then (request, lists);
    }

  set_text (self->status_now, ctct_unsubscribe_text_get_status_now (contact));
  set_text (self->lists_now, lists_now);
  set_text (self->status_then, status_then);
  set_text (self->lists_then, lists_then);
  describe (self);
}
