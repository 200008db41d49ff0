/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address-list-editor.h"

#include "ctct-address-editor.h"
#include "ctct-address.h"

#define MAX_ADDRESSES 2

struct _CtctAddressListEditor
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  GtkWidget *add_button;
  GtkBox *box;

  /* Owned */
  CtctContact *draft;
};

G_DEFINE_FINAL_TYPE (CtctAddressListEditor, ctct_address_list_editor, ADW_TYPE_PREFERENCES_GROUP)

static GListModel *
get_addresses (CtctAddressListEditor *self)
{
  return ctct_contact_get_items (self->draft, CTCT_COLLECTION_ADDRESSES);
}

/* CTCT_ADDRESS_UNKNOWN if none is free. */
static CtctAddressType
find_free_kind (CtctAddressListEditor *self)
{
  GListModel *addresses = get_addresses (self);
  gboolean is_used[CTCT_ADDRESS_BUSINESS + 1] = { FALSE };

  if (g_list_model_get_n_items (addresses) >= MAX_ADDRESSES)
    return CTCT_ADDRESS_UNKNOWN;

  for (guint i = 0; i < g_list_model_get_n_items (addresses); i++)
    {
      g_autoptr (CtctRecord) address = g_list_model_get_item (addresses, i);

      is_used[ctct_open_enum_get_value (ctct_record_get_enum (address, CTCT_ADDRESS_KIND))] = TRUE;
    }

  return is_used[CTCT_ADDRESS_PERSONAL] ? CTCT_ADDRESS_BUSINESS : CTCT_ADDRESS_PERSONAL;
}

static void
add_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtctAddressListEditor *self = CTCT_ADDRESS_LIST_EDITOR (widget);
  g_autoptr (CtctOpenEnum) kind = ctct_open_enum_new (find_free_kind (self), NULL);
  g_autoptr (CtctRecord) address = CTCT_RECORD (ctct_address_new ());

  ctct_record_set_enum (address, CTCT_ADDRESS_KIND, kind);
  ctct_contact_add_item (self->draft, CTCT_COLLECTION_ADDRESSES, address);
  gtk_widget_grab_focus (gtk_widget_get_last_child (GTK_WIDGET (self->box)));
}

static void
update_add_action_cb (CtctAddressListEditor *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "address.add",
                                 self->draft != NULL &&
                                     find_free_kind (self) != CTCT_ADDRESS_UNKNOWN);
}

static GtkWidget *
get_editor (CtctAddressListEditor *self, guint position)
{
  GtkWidget *editor = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  while (position-- > 0)
    editor = gtk_widget_get_next_sibling (editor);

  return editor;
}

static void
remove_editor (CtctAddressListEditor *self, guint position)
{
  GtkWidget *editor = get_editor (self, position);
  GtkWidget *neighbour = gtk_widget_get_next_sibling (editor);

  if (neighbour == NULL)
    neighbour = gtk_widget_get_prev_sibling (editor);
  if (gtk_widget_get_focus_child (editor) != NULL)
    gtk_widget_grab_focus (neighbour != NULL ? neighbour : self->add_button);

  gtk_box_remove (self->box, editor);
}

static void
addresses_changed_cb (CtctAddressListEditor *self,
                      guint position,
                      guint n_removed,
                      guint n_added,
                      GListModel *addresses)
{
  update_add_action_cb (self);

  for (guint i = 0; i < n_removed; i++)
    remove_editor (self, position);

  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (CtctRecord) address = g_list_model_get_item (addresses, i);
      CtctAddressEditor *editor = ctct_address_editor_new (self->draft, address);

      gtk_box_insert_child_after (self->box, GTK_WIDGET (editor),
                                  i > 0 ? get_editor (self, i - 1) : NULL);
      g_signal_connect_object (address, "notify::address-type", G_CALLBACK (update_add_action_cb),
                               self, G_CONNECT_SWAPPED);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->box), g_list_model_get_n_items (addresses) > 0);
}

static void
release (CtctAddressListEditor *self)
{
  GtkWidget *editor;

  if (self->draft == NULL)
    return;

  g_signal_handlers_disconnect_by_func (get_addresses (self), addresses_changed_cb, self);
  while ((editor = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, editor);
  g_clear_object (&self->draft);
}

static void
ctct_address_list_editor_dispose (GObject *object)
{
  CtctAddressListEditor *self = CTCT_ADDRESS_LIST_EDITOR (object);

  release (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_ADDRESS_LIST_EDITOR);

  G_OBJECT_CLASS (ctct_address_list_editor_parent_class)->dispose (object);
}

static void
ctct_address_list_editor_class_init (CtctAddressListEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_address_list_editor_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-address-list-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctAddressListEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, CtctAddressListEditor, box);
  gtk_widget_class_install_action (widget_class, "address.add", NULL, add_action_cb);
}

static void
ctct_address_list_editor_init (CtctAddressListEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_address_list_editor_set_draft (CtctAddressListEditor *self, CtctContact *draft)
{
  GListModel *addresses;

  release (self);
  if (draft == NULL)
    {
      update_add_action_cb (self);
      return;
    }

  self->draft = g_object_ref (draft);
  addresses = get_addresses (self);
  g_signal_connect_object (addresses, "items-changed", G_CALLBACK (addresses_changed_cb), self,
                           G_CONNECT_SWAPPED);
  addresses_changed_cb (self, 0, 0, g_list_model_get_n_items (addresses), addresses);
}

void
ctct_address_list_editor_take_remarks (CtctAddressListEditor *self, CtctRemarks *remarks)
{
  for (GtkWidget *editor = gtk_widget_get_first_child (GTK_WIDGET (self->box)); editor != NULL;
       editor = gtk_widget_get_next_sibling (editor))
    ctct_address_editor_take_remarks (CTCT_ADDRESS_EDITOR (editor), remarks);
}
