/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-filter-row.h"

struct _CtctFilterRow
{
  GtkBox parent_instance;

  /* Template widgets */
  GtkWidget *check_icon;
  GtkLabel *name_label;
  GtkLabel *note_label;
  GtkLabel *count_label;

  /* Owned */
  CtctFilterChoice *choice;
};

typedef enum
{
  PROP_CHOICE = 1,
  PROP_SELECTED,
} Prop;

static GParamSpec *properties[PROP_SELECTED + 1];

G_DEFINE_FINAL_TYPE (CtctFilterRow, ctct_filter_row, GTK_TYPE_BOX)

static void
count_cb (CtctFilterRow *self)
{
  gtk_label_set_text (self->count_label, ctct_filter_choice_get_count (self->choice));
}

static void
show_choice (CtctFilterRow *self)
{
  const char *name = ctct_filter_choice_get_name (self->choice);
  const char *note = ctct_filter_choice_get_note (self->choice);

  gtk_label_set_text (self->name_label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_label_set_text (self->note_label, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), *note != '\0');
  count_cb (self);
}

static void
set_choice (CtctFilterRow *self, CtctFilterChoice *choice)
{
  if (self->choice == choice)
    return;

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, count_cb, self);
  g_set_object (&self->choice, choice);
  if (choice == NULL)
    return;

  g_signal_connect_object (choice, "notify::count", G_CALLBACK (count_cb), self, G_CONNECT_SWAPPED);
  show_choice (self);
}

/* What has the focus is what the list puts around the row. */
static void
parent_cb (CtctFilterRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL &&
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (parent)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    self->name_label, self->note_label, self->count_label, NULL,
                                    -1);
}

static void
ctct_filter_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  CtctFilterRow *self = CTCT_FILTER_ROW (object);

  switch ((Prop) prop_id)
    {
    case PROP_CHOICE:
      set_choice (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      gtk_widget_set_opacity (self->check_icon, g_value_get_boolean (value) ? 1 : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_filter_row_dispose (GObject *object)
{
  CtctFilterRow *self = CTCT_FILTER_ROW (object);

  set_choice (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_FILTER_ROW);

  G_OBJECT_CLASS (ctct_filter_row_parent_class)->dispose (object);
}

static void
ctct_filter_row_class_init (CtctFilterRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags told = G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = ctct_filter_row_set_property;
  object_class->dispose = ctct_filter_row_dispose;

  properties[PROP_CHOICE] =
      g_param_spec_object ("choice", NULL, NULL, CTCT_TYPE_FILTER_CHOICE, told);
  properties[PROP_SELECTED] = g_param_spec_boolean ("selected", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-filter-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctFilterRow, check_icon);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterRow, count_label);
}

static void
ctct_filter_row_init (CtctFilterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_opacity (self->check_icon, 0);
  g_signal_connect (self, "notify::parent", G_CALLBACK (parent_cb), NULL);
}
