/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-save-report.h"

#include "ctct-change-text.h"
#include "ctct-loss-text.h"
#include "ctct-scroll-layout.h"
#include "ctct-value-text.h"

#include <glib/gi18n.h>

struct _CtctSaveReport
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkRevealer *revealer;
  GtkWidget *others_heading;
  GtkLabel *others;
  GtkWidget *differences_heading;
  GtkLabel *differences;
  GtkWidget *put_back_button;
  GtkWidget *lost_heading;
  GtkLabel *lost;
};

typedef char *(*DupLine) (gpointer item, CtctUpdate *update);

G_DEFINE_FINAL_TYPE (CtctSaveReport, ctct_save_report, ADW_TYPE_BIN)

static char *
dup_other_line (gpointer item, CtctUpdate *update)
{
  const CtctChange *change = item;
  g_autofree char *place = ctct_change_dup_label (change, ctct_update_get_lists (update));
  g_autofree char *before = ctct_value_dup_line (change->path, change->before);
  g_autofree char *after = ctct_value_dup_line (change->path, change->after);

  /* Translators: the name of a field, what it said before, and what it says now. */
  return g_strdup_printf (_ ("%s: %s → %s"), place, before, after);
}

/* A difference leads from what is there to what was asked for. */
static char *
dup_difference_line (gpointer item, CtctUpdate *update)
{
  const CtctChange *change = item;
  g_autofree char *place = ctct_change_dup_label (change, ctct_update_get_lists (update));
  g_autofree char *there = ctct_value_dup_line (change->path, change->before);
  g_autofree char *asked = ctct_value_dup_line (change->path, change->after);

  /* Translators: the name of a field, what it says now, and what was to be there. */
  return g_strdup_printf (_ ("%s: %s – instead of: %s"), place, there, asked);
}

static char *
dup_lost_line (gpointer item, CtctUpdate *update)
{
  const CtctLoss *loss = item;
  g_autofree char *title = ctct_loss_text_dup_title (loss, ctct_update_get_contact (update),
                                                     ctct_update_get_lists (update));

  /* Translators: the name of a thing, and what it said. */
  return g_strdup_printf (_ ("%s: %s"), title, ctct_loss_text_get_value (loss));
}

static void
fill (GtkWidget *heading, GtkLabel *label, GPtrArray *items, DupLine dup_line, CtctUpdate *update)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *line = dup_line (items->pdata[i], update);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }

  gtk_label_set_label (label, text->str);
  gtk_widget_set_visible (heading, items->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (label), items->len > 0);
}

static void
ctct_save_report_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_SAVE_REPORT);

  G_OBJECT_CLASS (ctct_save_report_parent_class)->dispose (object);
}

static void
ctct_save_report_class_init (CtctSaveReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_save_report_dispose;

  g_type_ensure (CTCT_TYPE_SCROLL_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-save-report.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctSaveReport, revealer);
  gtk_widget_class_bind_template_child (widget_class, CtctSaveReport, others_heading);
  gtk_widget_class_bind_template_child (widget_class, CtctSaveReport, others);
  gtk_widget_class_bind_template_child (widget_class, CtctSaveReport, differences_heading);
  gtk_widget_class_bind_template_child (widget_class, CtctSaveReport, differences);
  gtk_widget_class_bind_template_child (widget_class, CtctSaveReport, put_back_button);
  gtk_widget_class_bind_template_child (widget_class, CtctSaveReport, lost_heading);
  gtk_widget_class_bind_template_child (widget_class, CtctSaveReport, lost);
}

static void
ctct_save_report_init (CtctSaveReport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

gboolean
ctct_save_report_show (CtctSaveReport *self, CtctUpdate *update, GPtrArray *others)
{
  GPtrArray *differences = ctct_update_get_differences (update);
  GPtrArray *lost = ctct_update_get_lost (update);
  g_autoptr (GPtrArray) unasked = g_ptr_array_copy (others, NULL, NULL);
  gboolean anything;

  g_ptr_array_set_free_func (unasked, NULL);
  g_ptr_array_extend (unasked, ctct_update_get_side_effects (update), NULL, NULL);
  anything = unasked->len + differences->len + lost->len > 0;

  fill (self->others_heading, self->others, unasked, dup_other_line, update);
  fill (self->differences_heading, self->differences, differences, dup_difference_line, update);
  fill (self->lost_heading, self->lost, lost, dup_lost_line, update);
  gtk_widget_set_visible (self->put_back_button, differences->len > 0);
  gtk_revealer_set_reveal_child (self->revealer, anything);

  return anything;
}

void
ctct_save_report_hide (CtctSaveReport *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
