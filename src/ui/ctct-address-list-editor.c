/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address-list-editor.h"

#include "ctct-address-editor.h"
#include "ctct-address.h"
#include "ctct-country.h"
#include "ctct-draft-item.h"
#include "ctct-heading-wrap.h"
#include "ctct-reveal.h"

#define MAX_ADDRESSES 2

struct _CtctAddressListEditor
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  GtkWidget *add_button;
  GtkBox *box;

  /* Owned */
  CtctSettings *settings;
  CtctContact *draft;
  GListStore *addresses; /* those of the draft, and those that were added and hold nothing yet */
  GPtrArray *added;      /* in the draft as long as they hold something */
  GListModel *countries; /* from when they are needed */

  /* State */
  guint update_source;
};

G_DEFINE_FINAL_TYPE (CtctAddressListEditor, ctct_address_list_editor, ADW_TYPE_PREFERENCES_GROUP)

static GListModel *
get_draft_addresses (CtctAddressListEditor *self)
{
  return ctct_contact_get_items (self->draft, CTCT_COLLECTION_ADDRESSES);
}

static const char *
get_default_country (CtctAddressListEditor *self)
{
  return self->settings != NULL ? ctct_settings_get_default_country (self->settings) : "";
}

/* A type alone is no address, and neither is the country that nobody chose. */
static gboolean
holds_something (CtctAddressListEditor *self, CtctRecord *address)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (address, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *nothing = i == CTCT_ADDRESS_COUNTRY_CODE ? get_default_country (self) : "";

      if (fields[i].type == CTCT_FIELD_TEXT && *ctct_record_get_text (address, i) != '\0' &&
          !g_str_equal (ctct_record_get_text (address, i), nothing))
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
get_editor (CtctAddressListEditor *self, guint position)
{
  GtkWidget *editor = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  while (position-- > 0)
    editor = gtk_widget_get_next_sibling (editor);

  return editor;
}

/* CTCT_ADDRESS_UNKNOWN if none is free. */
static CtctAddressType
find_free_kind (CtctAddressListEditor *self)
{
  GListModel *addresses = G_LIST_MODEL (self->addresses);
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
update_types (CtctAddressListEditor *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "address.add",
                                 self->draft != NULL &&
                                     find_free_kind (self) != CTCT_ADDRESS_UNKNOWN);
  for (GtkWidget *editor = gtk_widget_get_first_child (GTK_WIDGET (self->box)); editor != NULL;
       editor = gtk_widget_get_next_sibling (editor))
    ctct_address_editor_update_kinds (CTCT_ADDRESS_EDITOR (editor));
}

static gboolean
update_types_cb (gpointer user_data)
{
  update_types (user_data);
  return G_SOURCE_REMOVE;
}

/* Not at once: the row that the type was chosen in is still at it. */
static void
type_changed_cb (CtctAddressListEditor *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH, update_types_cb, self, NULL);
}

static void
added_changed_cb (CtctAddressListEditor *self, GParamSpec *pspec, CtctRecord *address)
{
  ctct_draft_set_has_item (self->draft, CTCT_COLLECTION_ADDRESSES, address,
                           holds_something (self, address));
}

static void
add_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtctAddressListEditor *self = CTCT_ADDRESS_LIST_EDITOR (widget);
  g_autoptr (CtctOpenEnum) kind = ctct_open_enum_new (find_free_kind (self), NULL);
  CtctRecord *address = CTCT_RECORD (ctct_address_new ());

  ctct_record_set_enum (address, CTCT_ADDRESS_KIND, kind);
  ctct_record_set_text (address, CTCT_ADDRESS_COUNTRY_CODE, get_default_country (self));
  g_ptr_array_add (self->added, address);
  g_signal_connect_object (address, "notify", G_CALLBACK (added_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_list_store_append (self->addresses, address);
  ctct_reveal (gtk_widget_get_last_child (GTK_WIDGET (self->box)));
}

static void
removed_cb (CtctAddressListEditor *self, CtctAddressEditor *editor)
{
  g_autoptr (CtctRecord) address = g_object_ref (ctct_address_editor_get_address (editor));
  guint position;

  if (g_list_store_find (self->addresses, address, &position))
    g_list_store_remove (self->addresses, position);
  ctct_contact_remove_item (self->draft, CTCT_COLLECTION_ADDRESSES, address);
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
insert_editor (CtctAddressListEditor *self, guint position)
{
  GListModel *addresses = G_LIST_MODEL (self->addresses);
  g_autoptr (CtctRecord) address = g_list_model_get_item (addresses, position);
  CtctAddressEditor *editor;

  if (self->countries == NULL)
    self->countries = ctct_country_create_choices ();

  editor = ctct_address_editor_new (addresses, address, self->countries);
  gtk_box_insert_child_after (self->box, GTK_WIDGET (editor),
                              position > 0 ? get_editor (self, position - 1) : NULL);
  g_signal_connect_object (editor, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (address, "notify::address-type", G_CALLBACK (type_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
addresses_changed_cb (CtctAddressListEditor *self, guint position, guint n_removed, guint n_added)
{
  for (guint i = 0; i < n_removed; i++)
    remove_editor (self, position);
  for (guint i = position; i < position + n_added; i++)
    insert_editor (self, i);

  update_types (self);
  gtk_widget_set_visible (GTK_WIDGET (self->box),
                          g_list_model_get_n_items (G_LIST_MODEL (self->addresses)) > 0);
}

static gboolean
is_to_show (CtctAddressListEditor *self, CtctRecord *address)
{
  return ctct_draft_has_item (self->draft, CTCT_COLLECTION_ADDRESSES, address) ||
         (g_ptr_array_find (self->added, address, NULL) && !holds_something (self, address));
}

static void
draft_changed_cb (CtctAddressListEditor *self)
{
  GListModel *items = get_draft_addresses (self);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->addresses)); i > 0; i--)
    {
      g_autoptr (CtctRecord) shown = g_list_model_get_item (G_LIST_MODEL (self->addresses), i - 1);

      if (!is_to_show (self, shown))
        g_list_store_remove (self->addresses, i - 1);
    }

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) address = g_list_model_get_item (items, i);
      guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->addresses));

      if (!g_list_store_find (self->addresses, address, NULL))
        g_list_store_insert (self->addresses, MIN (i, n_shown), address);
    }
}

static void
release (CtctAddressListEditor *self)
{
  if (self->draft == NULL)
    return;

  g_signal_handlers_disconnect_by_func (get_draft_addresses (self), draft_changed_cb, self);
  for (guint i = 0; i < self->added->len; i++)
    g_signal_handlers_disconnect_by_func (self->added->pdata[i], added_changed_cb, self);
  g_ptr_array_set_size (self->added, 0);
  g_list_store_remove_all (self->addresses);
  g_clear_handle_id (&self->update_source, g_source_remove);
  g_clear_object (&self->draft);
}

static void
ctct_address_list_editor_dispose (GObject *object)
{
  CtctAddressListEditor *self = CTCT_ADDRESS_LIST_EDITOR (object);

  release (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_ADDRESS_LIST_EDITOR);
  g_clear_object (&self->countries);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ctct_address_list_editor_parent_class)->dispose (object);
}

static void
ctct_address_list_editor_finalize (GObject *object)
{
  CtctAddressListEditor *self = CTCT_ADDRESS_LIST_EDITOR (object);

  g_object_unref (self->addresses);
  g_ptr_array_unref (self->added);

  G_OBJECT_CLASS (ctct_address_list_editor_parent_class)->finalize (object);
}

static void
ctct_address_list_editor_class_init (CtctAddressListEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_address_list_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = ctct_address_list_editor_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-address-list-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctAddressListEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, CtctAddressListEditor, box);
  gtk_widget_class_install_action (widget_class, "address.add", NULL, add_action_cb);
}

static void
ctct_address_list_editor_init (CtctAddressListEditor *self)
{
  self->addresses = g_list_store_new (CTCT_TYPE_ADDRESS);
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_heading_wrap (GTK_WIDGET (self));
  g_signal_connect_object (self->addresses, "items-changed", G_CALLBACK (addresses_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

void
ctct_address_list_editor_set_settings (CtctAddressListEditor *self, CtctSettings *settings)
{
  g_set_object (&self->settings, settings);
}

void
ctct_address_list_editor_set_draft (CtctAddressListEditor *self, CtctContact *draft)
{
  release (self);
  if (draft != NULL)
    {
      self->draft = g_object_ref (draft);
      g_signal_connect_object (get_draft_addresses (self), "items-changed",
                               G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
      draft_changed_cb (self);
    }
  update_types (self);
}

void
ctct_address_list_editor_take_remarks (CtctAddressListEditor *self, CtctRemarks *remarks)
{
  for (GtkWidget *editor = gtk_widget_get_first_child (GTK_WIDGET (self->box)); editor != NULL;
       editor = gtk_widget_get_next_sibling (editor))
    ctct_address_editor_take_remarks (CTCT_ADDRESS_EDITOR (editor), remarks);
}
