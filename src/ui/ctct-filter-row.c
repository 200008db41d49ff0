/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-filter-row.h"

#include "ctct-list-item.h"

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
  GSignalGroup *choice_signals;
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
  if (!g_set_object (&self->choice, choice))
    return;

  g_signal_group_set_target (self->choice_signals, choice);
  if (choice != NULL)
    show_choice (self);
}

static void
parent_cb (CtctFilterRow *self)
{
  GtkAccessible *item = ctct_list_item_get (GTK_WIDGET (self));

  if (item != NULL)
    gtk_accessible_update_relation (item, GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->name_label,
                                    self->note_label, self->count_label, NULL, -1);
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

  g_clear_object (&CTCT_FILTER_ROW (object)->choice_signals);
  g_clear_object (&CTCT_FILTER_ROW (object)->choice);
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
  self->choice_signals = g_signal_group_new (CTCT_TYPE_FILTER_CHOICE);
  g_signal_group_connect_swapped (self->choice_signals, "notify::count", G_CALLBACK (count_cb),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_opacity (self->check_icon, 0);
  g_signal_connect (self, "notify::parent", G_CALLBACK (parent_cb), NULL);
}
