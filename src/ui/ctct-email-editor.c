/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-email-editor.h"

#include "ctct-button-name.h"
#include "ctct-button-wrap.h"
#include "ctct-draft-item.h"
#include "ctct-email-address.h"
#include "ctct-twin-dialog.h"
#include "ctct-validation.h"

#include <glib/gi18n.h>

struct _CtctEmailEditor
{
  GObject parent_instance;

  /* Owned */
  CtctTextRow *row;
  CtctContact *draft;
  CtctContact *base;
  CtctRecord *email; /* in the draft if it came with it, or has a text */
  CtctEmailLookup *lookup;
  GListModel *lists;
};

enum
{
  CHANGED,
  QUESTION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctEmailEditor, ctct_email_editor, G_TYPE_OBJECT)

static GListModel *
get_items (CtctEmailEditor *self)
{
  return ctct_contact_get_items (self->draft, CTCT_COLLECTION_EMAIL_ADDRESSES);
}

static void
update_lookup (CtctEmailEditor *self)
{
  const char *text = ctct_contact_get_email (self->draft);
  gboolean is_to_ask = ctct_email_is_plausible (text) &&
                       g_ascii_strcasecmp (text, ctct_contact_get_email (self->base)) != 0;

  ctct_email_lookup_set_email (self->lookup, is_to_ask ? text : NULL,
                               ctct_contact_get_id (self->base));
}

static void
email_changed_cb (CtctEmailEditor *self)
{
  const char *text = ctct_record_get_text (self->email, CTCT_EMAIL_ADDRESS_TEXT);

  ctct_draft_set_has_item (self->draft, CTCT_COLLECTION_EMAIL_ADDRESSES, self->email,
                           *text != '\0' || ctct_contact_get_email_item (self->base) != NULL);
  update_lookup (self);
}

/* An address that was undone is gone from the page too. */
static void
emails_changed_cb (CtctEmailEditor *self)
{
  if (!ctct_draft_has_item (self->draft, CTCT_COLLECTION_EMAIL_ADDRESSES, self->email))
    ctct_record_set_text (self->email, CTCT_EMAIL_ADDRESS_TEXT, "");
}

static void
left_cb (CtctEmailEditor *self)
{
  if (self->draft != NULL)
    ctct_email_lookup_ask_async (self->lookup, NULL, NULL, NULL);
}

static void
compared_cb (CtctEmailEditor *self, CtctTwinDialog *dialog)
{
  CtctContact *owner = ctct_email_lookup_get_owner (self->lookup);

  if (ctct_twin_dialog_get_answer (dialog) == CTCT_TWIN_OPEN && owner != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->row), "app.open-contact", "s",
                                ctct_contact_get_id (owner));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->row));
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtctEmailEditor *self = user_data;
  CtctContact *owner = ctct_email_lookup_get_owner (self->lookup);
  CtctTwinDialog *dialog = NULL;

  if (owner == NULL)
    return;

  dialog = ctct_twin_dialog_new (self->draft, owner, self->lists, TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (dialog),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self->row))));
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (compared_cb), self, G_CONNECT_SWAPPED);
  ctct_button_name_mend (GTK_WIDGET (dialog));
  ctct_button_wrap (GTK_WIDGET (dialog));
  g_signal_emit (self, signals[QUESTION], 0, dialog);
}

static void
owner_cb (CtctEmailEditor *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
bind (CtctEmailEditor *self)
{
  CtctRecord *email = ctct_contact_get_email_item (self->draft);

  self->email = email != NULL ? g_object_ref (email) : CTCT_RECORD (ctct_email_address_new ());
  g_signal_connect_object (self->email, "notify::email-address", G_CALLBACK (email_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_items (self), "items-changed", G_CALLBACK (emails_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_lookup (self);
}

static void
release (CtctEmailEditor *self)
{
  if (self->draft == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->email, email_changed_cb, self);
  g_signal_handlers_disconnect_by_func (get_items (self), emails_changed_cb, self);
  ctct_email_lookup_set_email (self->lookup, NULL, NULL);
  g_clear_object (&self->email);
  g_clear_object (&self->draft);
  g_clear_object (&self->base);
}

static void
ctct_email_editor_finalize (GObject *object)
{
  CtctEmailEditor *self = CTCT_EMAIL_EDITOR (object);

  release (self);
  g_object_unref (self->lookup);
  gtk_widget_insert_action_group (GTK_WIDGET (self->row), "email", NULL);
  g_clear_object (&self->row);
  g_clear_object (&self->lists);

  G_OBJECT_CLASS (ctct_email_editor_parent_class)->finalize (object);
}

static void
ctct_email_editor_class_init (CtctEmailEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_email_editor_finalize;

  signals[CHANGED] = g_signal_new ("changed", CTCT_TYPE_EMAIL_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[QUESTION] = g_signal_new ("question", CTCT_TYPE_EMAIL_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WINDOW);
}

static void
ctct_email_editor_init (CtctEmailEditor *self)
{
  self->lookup = ctct_email_lookup_new ();
  g_signal_connect_object (self->lookup, "notify::owner", G_CALLBACK (owner_cb), self,
                           G_CONNECT_SWAPPED);
}

CtctEmailEditor *
ctct_email_editor_new (CtctTextRow *row)
{
  static const GActionEntry actions[] = { { "compare", compare_cb } };
  CtctEmailEditor *self = g_object_new (CTCT_TYPE_EMAIL_EDITOR, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->row = g_object_ref (row);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  gtk_widget_insert_action_group (GTK_WIDGET (row), "email", G_ACTION_GROUP (group));

  return self;
}

void
ctct_email_editor_set_draft (CtctEmailEditor *self, CtctContact *draft, CtctContact *base)
{
  release (self);
  if (draft != NULL)
    {
      self->draft = g_object_ref (draft);
      self->base = g_object_ref (base);
      bind (self);
    }
  ctct_text_row_bind (self->row, CTCT_COLLECTION_EMAIL_ADDRESSES, self->email);
}

void
ctct_email_editor_set_lists (CtctEmailEditor *self, GListModel *lists)
{
  g_set_object (&self->lists, lists);
}

CtctEmailLookup *
ctct_email_editor_get_lookup (CtctEmailEditor *self)
{
  return self->lookup;
}

void
ctct_email_editor_add_remark (CtctEmailEditor *self, CtctRemarks *remarks)
{
  CtctContact *owner = ctct_email_lookup_get_owner (self->lookup);
  CtctFieldPath path = { CTCT_COLLECTION_EMAIL_ADDRESSES, NULL, NULL };
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (owner == NULL)
    {
      ctct_text_row_set_action (self->row, NULL, NULL);
      return;
    }

  name = ctct_contact_dup_display_name (owner);
  /* Translators: %s is the name of another contact, who has the e-mail address. */
  text = g_strdup_printf (_("Belongs to %s."), name);
  ctct_remarks_add_notice (remarks, &path, text);
  ctct_text_row_set_action (self->row, _("_Compare the Two…"), "email.compare");
}
