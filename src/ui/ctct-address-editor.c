/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address-editor.h"

#include "ctct-address-kind-row.h"
#include "ctct-address.h"
#include "ctct-choice-row.h"
#include "ctct-country.h"
#include "ctct-field-label.h"
#include "ctct-region.h"
#include "ctct-text-row.h"

#include <glib/gi18n.h>

/* In the order of focus, and by their ids in the template. */
static const char *const row_names[] = {
  "line1", "line2", "line3", "city", "state", "state_code", "postal_code", "sub_postal_code",
};

/* Their places among those. */
#define STATE           4
#define STATE_CODE      5
#define SUB_POSTAL_CODE 7

struct _CtctAddressEditor
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  GtkWidget *remove_button;
  CtctAddressKindRow *kind_row;
  CtctTextRow *rows[G_N_ELEMENTS (row_names)];
  CtctChoiceRow *region_row;
  CtctChoiceRow *country_row;

  /* Owned */
  CtctRecord *address;
  char *region_country; /* whose regions there are to choose from */
};

enum
{
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctAddressEditor, ctct_address_editor, ADW_TYPE_PREFERENCES_GROUP)

static const char *
get_text (CtctAddressEditor *self, CtctAddressField field)
{
  return ctct_record_get_text (self->address, field);
}

static const char *
get_remove_label (CtctOpenEnum *kind)
{
  switch ((CtctAddressType) ctct_open_enum_get_value (kind))
    {
    case CTCT_ADDRESS_PERSONAL:
      return _("Remove Personal Address");
    case CTCT_ADDRESS_BUSINESS:
      return _("Remove Business Address");
    case CTCT_ADDRESS_UNKNOWN:
    default:
      return _("Remove Address");
    }
}

static void
update_labels_cb (CtctAddressEditor *self)
{
  g_autofree char *label = ctct_item_dup_label (CTCT_COLLECTION_ADDRESSES, self->address);
  const char *remove = get_remove_label (ctct_record_get_enum (self->address, CTCT_ADDRESS_KIND));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (self->remove_button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
}

static void
add_region_choice (GListStore *choices, const char *id, const char *label)
{
  g_autoptr (CtctChoice) choice = ctct_choice_new (id, label);

  g_list_store_append (choices, choice);
}

static void
offer_regions (CtctAddressEditor *self, const CtctRegion *regions, guint n_regions)
{
  g_autoptr (GListStore) choices = NULL;
  const char *country = get_text (self, CTCT_ADDRESS_COUNTRY_CODE);

  if (g_strcmp0 (self->region_country, country) == 0)
    return;

  g_free (self->region_country);
  self->region_country = g_strdup (country);
  choices = g_list_store_new (CTCT_TYPE_CHOICE);
  add_region_choice (choices, "", C_("state", "None"));
  for (guint i = 0; i < n_regions; i++)
    add_region_choice (choices, regions[i].code, regions[i].name);
  ctct_choice_row_set_choices (self->region_row, G_LIST_MODEL (choices));
}

/* What the service does not know is shown as it is. */
static void
show_region (CtctAddressEditor *self)
{
  const char *state = get_text (self, CTCT_ADDRESS_STATE);
  const char *code = get_text (self, CTCT_ADDRESS_STATE_CODE);
  const CtctRegion *region =
      ctct_region_find_code (get_text (self, CTCT_ADDRESS_COUNTRY_CODE), code);
  g_autofree char *both = NULL;

  if (region != NULL)
    ctct_choice_row_set_value (self->region_row, region->code, region->name);
  else if (*state == '\0' && *code == '\0')
    ctct_choice_row_set_value (self->region_row, "", C_("state", "None"));
  else if (*state == '\0' || *code == '\0' || g_ascii_strcasecmp (state, code) == 0)
    ctct_choice_row_set_value (self->region_row, code, *state != '\0' ? state : code);
  else
    {
      /* Translators: the name of a state and its code. */
      both = g_strdup_printf (_("%s (%s)"), state, code);
      ctct_choice_row_set_value (self->region_row, code, both);
    }
}

/* A code has a row of its own only where the service makes nothing of it. */
static void
update_region_cb (CtctAddressEditor *self)
{
  GtkWidget *code_row = GTK_WIDGET (self->rows[STATE_CODE]);
  guint n_regions;
  const CtctRegion *regions =
      ctct_region_list (get_text (self, CTCT_ADDRESS_COUNTRY_CODE), &n_regions);

  gtk_widget_set_visible (GTK_WIDGET (self->region_row), regions != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[STATE]), regions == NULL);
  /* It does not vanish under the hands of somebody who empties it. */
  gtk_widget_set_visible (code_row,
                          regions == NULL && (*get_text (self, CTCT_ADDRESS_STATE_CODE) != '\0' ||
                                              gtk_widget_get_focus_child (code_row) != NULL));
  if (regions == NULL)
    return;

  offer_regions (self, regions, n_regions);
  show_region (self);
}

static void
region_picked_cb (CtctAddressEditor *self, CtctChoice *choice)
{
  const char *code = ctct_choice_get_id (choice);

  ctct_record_set_text (self->address, CTCT_ADDRESS_STATE,
                        *code != '\0' ? ctct_choice_get_label (choice) : "");
  ctct_record_set_text (self->address, CTCT_ADDRESS_STATE_CODE, code);
}

static void
update_country_cb (CtctAddressEditor *self)
{
  const char *code = get_text (self, CTCT_ADDRESS_COUNTRY_CODE);
  g_autofree char *label = ctct_country_dup_label (code);

  ctct_choice_row_set_value (self->country_row, code, label);
}

/* A code means a state of the country that was left. Its name stays, and finds its code again. */
static void
country_picked_cb (CtctAddressEditor *self, CtctChoice *choice)
{
  const char *country = ctct_choice_get_id (choice);
  const CtctRegion *region;

  if (g_ascii_strcasecmp (country, get_text (self, CTCT_ADDRESS_COUNTRY_CODE)) == 0)
    return;

  if (ctct_region_find_code (get_text (self, CTCT_ADDRESS_COUNTRY_CODE),
                             get_text (self, CTCT_ADDRESS_STATE_CODE)) != NULL)
    ctct_record_set_text (self->address, CTCT_ADDRESS_STATE_CODE, "");
  region = ctct_region_find_name (country, get_text (self, CTCT_ADDRESS_STATE));
  if (region != NULL)
    ctct_record_set_text (self->address, CTCT_ADDRESS_STATE_CODE, region->code);
  ctct_record_set_text (self->address, CTCT_ADDRESS_COUNTRY_CODE, country);
}

static void
bind_rows (CtctAddressEditor *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    ctct_text_row_bind (self->rows[i], CTCT_COLLECTION_ADDRESSES, self->address);

  /* The service makes a second part of what stands behind a white space in the first. */
  gtk_widget_set_visible (GTK_WIDGET (self->rows[SUB_POSTAL_CODE]),
                          *get_text (self, CTCT_ADDRESS_SUB_POSTAL_CODE) != '\0');
}

static void
set_titles (CtctAddressEditor *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->region_row),
                                 ctct_field_label (CTCT_COLLECTION_ADDRESSES, "state"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->country_row),
                                 ctct_field_label (CTCT_COLLECTION_ADDRESSES, "country-code"));
}

static void
connect_address (CtctAddressEditor *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "notify::address-type", G_CALLBACK (update_labels_cb) },
    { "notify::country-code", G_CALLBACK (update_country_cb) },
    { "notify::country-code", G_CALLBACK (update_region_cb) },
    { "notify::state-code", G_CALLBACK (update_region_cb) },
    { "notify::state", G_CALLBACK (update_region_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->address, handlers[i].signal, handlers[i].callback, self,
                             G_CONNECT_SWAPPED);
}

static void
remove_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static gboolean
ctct_address_editor_grab_focus (GtkWidget *widget)
{
  CtctAddressEditor *self = CTCT_ADDRESS_EDITOR (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->rows[0]));
}

static void
ctct_address_editor_dispose (GObject *object)
{
  CtctAddressEditor *self = CTCT_ADDRESS_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_ADDRESS_EDITOR);
  g_clear_object (&self->address);

  G_OBJECT_CLASS (ctct_address_editor_parent_class)->dispose (object);
}

static void
ctct_address_editor_finalize (GObject *object)
{
  CtctAddressEditor *self = CTCT_ADDRESS_EDITOR (object);

  g_free (self->region_country);

  G_OBJECT_CLASS (ctct_address_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtctAddressEditor, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CtctAddressEditor, kind_row);
  gtk_widget_class_bind_template_child (widget_class, CtctAddressEditor, region_row);
  gtk_widget_class_bind_template_child (widget_class, CtctAddressEditor, country_row);
  for (guint i = 0; i < G_N_ELEMENTS (row_names); i++)
    gtk_widget_class_bind_template_child_full (widget_class, row_names[i], FALSE,
                                               G_STRUCT_OFFSET (CtctAddressEditor, rows) +
                                                   i * sizeof (CtctTextRow *));
  gtk_widget_class_bind_template_callback (widget_class, region_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, country_picked_cb);
}

static void
ctct_address_editor_class_init (CtctAddressEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_address_editor_dispose;
  object_class->finalize = ctct_address_editor_finalize;
  widget_class->grab_focus = ctct_address_editor_grab_focus;

  signals[REMOVED] = g_signal_new ("removed", CTCT_TYPE_ADDRESS_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CTCT_TYPE_ADDRESS_KIND_ROW);
  g_type_ensure (CTCT_TYPE_CHOICE_ROW);
  g_type_ensure (CTCT_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-address-editor.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "address.remove", NULL, remove_action_cb);
}

static void
ctct_address_editor_init (CtctAddressEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_titles (self);
}

CtctAddressEditor *
ctct_address_editor_new (GListModel *addresses, CtctRecord *address, GListModel *countries)
{
  CtctAddressEditor *self = g_object_new (CTCT_TYPE_ADDRESS_EDITOR, NULL);

  self->address = g_object_ref (address);
  ctct_address_kind_row_bind (self->kind_row, addresses, address);
  bind_rows (self);
  ctct_choice_row_set_choices (self->country_row, countries);
  connect_address (self);
  update_labels_cb (self);
  update_country_cb (self);
  update_region_cb (self);

  return self;
}

CtctRecord *
ctct_address_editor_get_address (CtctAddressEditor *self)
{
  return self->address;
}

void
ctct_address_editor_update_kinds (CtctAddressEditor *self)
{
  ctct_address_kind_row_update (self->kind_row);
}

static void
take_row_remarks (CtctAddressEditor *self, CtctRemarks *remarks)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (self->rows[i])))
      ctct_text_row_take_remark (self->rows[i], remarks);
}

static char *
take_remark (CtctAddressEditor *self, CtctRemarks *remarks, const char *field)
{
  return ctct_remarks_take (remarks, CTCT_COLLECTION_ADDRESSES, self->address, field);
}

void
ctct_address_editor_take_remarks (CtctAddressEditor *self, CtctRemarks *remarks)
{
  g_autofree char *country = take_remark (self, remarks, "country-code");
  g_autofree char *region = NULL;

  ctct_address_kind_row_take_remark (self->kind_row, remarks);
  ctct_choice_row_set_problem (self->country_row, country);

  if (gtk_widget_get_visible (GTK_WIDGET (self->region_row)))
    {
      region = take_remark (self, remarks, "state-code");
      if (region == NULL)
        region = take_remark (self, remarks, "state");
    }
  ctct_choice_row_set_problem (self->region_row, region);
  take_row_remarks (self, remarks);
}
