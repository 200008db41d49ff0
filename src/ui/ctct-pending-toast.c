/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-pending-toast.h"

#include "ctct-undo-button.h"
#include "ctct-unsubscribe-text.h"

static void
request_cb (AdwToast *toast, GParamSpec *pspec, CtctHold *hold)
{
  if (ctct_hold_get_request (hold) == NULL)
    adw_toast_dismiss (toast);
}

static GtkWidget *
create_label (CtctHold *hold)
{
  g_autofree char *text = ctct_unsubscribe_text_dup_announcement (ctct_hold_get_request (hold));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (label, text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

/* The toast's own button cannot be told when the pointer is on it. */
static GtkWidget *
create_title (CtctHold *hold)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), create_label (hold));
  gtk_box_append (GTK_BOX (box), ctct_undo_button_new (hold));
  return box;
}

AdwToast *
ctct_pending_toast_new (CtctHold *hold)
{
  AdwToast *toast;

  g_return_val_if_fail (ctct_hold_get_request (hold) != NULL, NULL);

  toast = adw_toast_new ("");
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_custom_title (toast, create_title (hold));
  g_signal_connect_object (hold, "notify::request", G_CALLBACK (request_cb), toast,
                           G_CONNECT_SWAPPED);
  return toast;
}
