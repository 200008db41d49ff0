/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-rename-popover.h"

#include "ctct-button-name.h"
#include "ctct-custom-labels.h"
#include "ctct-entry-name.h"

#include <glib/gi18n.h>

struct _CtctRenamePopover
{
  GtkPopover parent_instance;

  /* Template widgets */
  GtkEntry *entry;
  GtkWidget *kept_label;
  GtkLabel *trouble_label;
};

enum
{
  RENAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctRenamePopover, ctct_rename_popover, GTK_TYPE_POPOVER)

static void
renamed_cb (CtctRenamePopover *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[RENAMED], 0, name);
}

static void
ctct_rename_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_RENAME_POPOVER);

  G_OBJECT_CLASS (ctct_rename_popover_parent_class)->dispose (object);
}

static void
ctct_rename_popover_class_init (CtctRenamePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_rename_popover_dispose;

  signals[RENAMED] = g_signal_new ("renamed", CTCT_TYPE_RENAME_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-rename-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctRenamePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, CtctRenamePopover, kept_label);
  gtk_widget_class_bind_template_child (widget_class, CtctRenamePopover, trouble_label);
  gtk_widget_class_bind_template_callback (widget_class, renamed_cb);
}

static void
ctct_rename_popover_init (CtctRenamePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_button_name_mend (GTK_WIDGET (self));
  ctct_entry_name_share (GTK_EDITABLE (self->entry));
  gtk_entry_set_max_length (self->entry, CTCT_MAX_CUSTOM_LABEL_LENGTH);
}

CtctRenamePopover *
ctct_rename_popover_new (void)
{
  return g_object_new (CTCT_TYPE_RENAME_POPOVER, NULL);
}

void
ctct_rename_popover_set_name (CtctRenamePopover *self, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
}

static const char *
get_trouble_text (CtctAccountFileTrouble trouble)
{
  switch (trouble)
    {
    case CTCT_ACCOUNT_FILE_NOT_READ:
      return _ ("The names of the fields could not be read. A name that is given now will be gone "
                "when Addressee is started next.");
    case CTCT_ACCOUNT_FILE_NOT_WRITTEN:
      return _ ("The last change could not be saved on this computer, and will be gone when "
                "Addressee is started next.");
    case CTCT_ACCOUNT_FILE_FINE:
    default:
      return "";
    }
}

void
ctct_rename_popover_set_trouble (CtctRenamePopover *self, CtctAccountFileTrouble trouble)
{
  const char *text = get_trouble_text (trouble);

  gtk_label_set_text (self->trouble_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble_label), *text != '\0');
  gtk_widget_set_visible (self->kept_label, *text == '\0');
}
