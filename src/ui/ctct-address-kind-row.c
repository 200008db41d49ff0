/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address-kind-row.h"

#include "ctct-address.h"
#include "ctct-field-label.h"
#include "ctct-problem-mark.h"
#include "ctct-row-lines.h"

#include <glib/gi18n.h>

struct _CtctAddressKindRow
{
  AdwComboRow parent_instance;

  /* Owned */
  GtkStringList *kinds;
  GListModel *addresses;
  CtctRecord *address;
  CtctOpenEnum *first_kind; /* keeps the spelling of what the address came with */
  GPtrArray *choices;       /* the types to choose from, in the order of the row */

  /* Borrowed */
  GtkLabel *problem_label;

  /* State */
  gboolean rebuilding;
};

G_DEFINE_FINAL_TYPE (CtctAddressKindRow, ctct_address_kind_row, ADW_TYPE_COMBO_ROW)

static CtctOpenEnum *
get_kind (CtctAddressKindRow *self)
{
  return ctct_record_get_enum (self->address, CTCT_ADDRESS_KIND);
}

static const char *
get_kind_label (CtctOpenEnum *kind)
{
  const char *text = ctct_open_enum_get_text (kind);

  switch ((CtctAddressType) ctct_open_enum_get_value (kind))
    {
    case CTCT_ADDRESS_PERSONAL:
      return C_("address type", "Personal");
    case CTCT_ADDRESS_BUSINESS:
      return C_("address type", "Business");
    case CTCT_ADDRESS_UNKNOWN:
    default:
      return *text != '\0' ? text : C_("address type", "None");
    }
}

static void
free_choice (gpointer choice)
{
  if (choice != NULL)
    ctct_open_enum_unref (choice);
}

/* The other address that has that type, or NULL. */
static CtctRecord *
dup_owner (CtctAddressKindRow *self, CtctOpenEnum *kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->addresses); i++)
    {
      g_autoptr (CtctRecord) address = g_list_model_get_item (self->addresses, i);

      if (address != self->address &&
          ctct_open_enum_equal (ctct_record_get_enum (address, CTCT_ADDRESS_KIND), kind))
        return g_steal_pointer (&address);
    }

  return NULL;
}

static CtctOpenEnum *
create_kind (CtctAddressKindRow *self, int kind)
{
  if (self->first_kind != NULL && ctct_open_enum_get_value (self->first_kind) == kind)
    return ctct_open_enum_ref (self->first_kind);

  return ctct_open_enum_new (kind, NULL);
}

static char *
dup_choice_label (CtctAddressKindRow *self, CtctOpenEnum *kind)
{
  g_autoptr (CtctRecord) owner = NULL;

  if (!ctct_open_enum_equal (kind, get_kind (self)))
    owner = dup_owner (self, kind);
  if (owner == NULL)
    return g_strdup (get_kind_label (kind));

  /* Translators: %s is a type of address that another address has; the two change places. */
  return g_strdup_printf (_("Swap with %s"), get_kind_label (kind));
}

static void
add_choice (CtctAddressKindRow *self, CtctOpenEnum *kind)
{
  g_autofree char *label = dup_choice_label (self, kind);

  g_ptr_array_add (self->choices, kind);
  gtk_string_list_append (self->kinds, label);
}

/* An address of a type that is not known has none to give for that of another. */
static gboolean
can_become (CtctAddressKindRow *self, CtctOpenEnum *kind)
{
  g_autoptr (CtctRecord) owner = dup_owner (self, kind);

  return owner == NULL || ctct_open_enum_get_value (get_kind (self)) != CTCT_ADDRESS_UNKNOWN ||
         ctct_open_enum_equal (kind, get_kind (self));
}

static void
add_choices (CtctAddressKindRow *self)
{
  if (ctct_open_enum_get_value (self->first_kind) == CTCT_ADDRESS_UNKNOWN)
    add_choice (self, self->first_kind != NULL ? ctct_open_enum_ref (self->first_kind) : NULL);

  for (int i = CTCT_ADDRESS_PERSONAL; i <= CTCT_ADDRESS_BUSINESS; i++)
    {
      g_autoptr (CtctOpenEnum) kind = create_kind (self, i);

      if (can_become (self, kind))
        add_choice (self, g_steal_pointer (&kind));
    }
}

static guint
find_choice (CtctAddressKindRow *self, CtctOpenEnum *kind)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (ctct_open_enum_equal (self->choices->pdata[i], kind))
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
kind_selected_cb (CtctAddressKindRow *self)
{
  guint position = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autoptr (CtctRecord) owner = NULL;
  CtctOpenEnum *kind;

  if (self->rebuilding || position >= self->choices->len)
    return;

  kind = self->choices->pdata[position];
  if (ctct_open_enum_equal (kind, get_kind (self)))
    return;

  owner = dup_owner (self, kind);
  if (owner != NULL)
    ctct_record_set_enum (owner, CTCT_ADDRESS_KIND, get_kind (self));
  ctct_record_set_enum (self->address, CTCT_ADDRESS_KIND, kind);
}

static void
ctct_address_kind_row_dispose (GObject *object)
{
  CtctAddressKindRow *self = CTCT_ADDRESS_KIND_ROW (object);

  self->rebuilding = TRUE;
  g_ptr_array_set_size (self->choices, 0);
  g_clear_pointer (&self->first_kind, ctct_open_enum_unref);
  g_clear_object (&self->address);
  g_clear_object (&self->addresses);

  G_OBJECT_CLASS (ctct_address_kind_row_parent_class)->dispose (object);
}

static void
ctct_address_kind_row_finalize (GObject *object)
{
  CtctAddressKindRow *self = CTCT_ADDRESS_KIND_ROW (object);

  g_ptr_array_unref (self->choices);
  g_object_unref (self->kinds);

  G_OBJECT_CLASS (ctct_address_kind_row_parent_class)->finalize (object);
}

static void
ctct_address_kind_row_class_init (CtctAddressKindRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ctct_address_kind_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ctct_address_kind_row_finalize;
}

static void
ctct_address_kind_row_init (CtctAddressKindRow *self)
{
  self->choices = g_ptr_array_new_with_free_func (free_choice);
  self->kinds = gtk_string_list_new (NULL);

  self->problem_label = ctct_row_lines_add_problem (GTK_LIST_BOX_ROW (self));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 ctct_field_label (CTCT_COLLECTION_ADDRESSES, "address-type"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->kinds));
  g_signal_connect (self, "notify::selected", G_CALLBACK (kind_selected_cb), NULL);
}

void
ctct_address_kind_row_bind (CtctAddressKindRow *self, GListModel *addresses, CtctRecord *address)
{
  CtctOpenEnum *kind = ctct_record_get_enum (address, CTCT_ADDRESS_KIND);

  g_set_object (&self->addresses, addresses);
  g_set_object (&self->address, address);
  g_clear_pointer (&self->first_kind, ctct_open_enum_unref);
  self->first_kind = kind != NULL ? ctct_open_enum_ref (kind) : NULL;
  ctct_address_kind_row_update (self);
}

void
ctct_address_kind_row_update (CtctAddressKindRow *self)
{
  self->rebuilding = TRUE;
  g_ptr_array_set_size (self->choices, 0);
  gtk_string_list_splice (self->kinds, 0, g_list_model_get_n_items (G_LIST_MODEL (self->kinds)),
                          NULL);
  add_choices (self);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_choice (self, get_kind (self)));
  self->rebuilding = FALSE;
}

void
ctct_address_kind_row_take_remark (CtctAddressKindRow *self, CtctRemarks *remarks)
{
  g_autofree char *remark =
      ctct_remarks_take (remarks, CTCT_COLLECTION_ADDRESSES, self->address, "address-type");

  ctct_row_lines_show (self->problem_label, remark);
  ctct_problem_mark_set (GTK_WIDGET (self), remark);
}
