/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-lists-row.h"

#include "ctct-list-item.h"

#include <glib/gi18n.h>

struct _CtctListsRow
{
  GtkBox parent_instance;

  /* Template widgets */
  GtkLabel *name_label;
  GtkLabel *note_label;
  GtkLabel *count_label;
  GtkLabel *reported_label;

  /* Owned */
  CtctFilterChoice *choice;
  GSignalGroup *choice_signals;
};

typedef enum
{
  PROP_CHOICE = 1,
} Prop;

static GParamSpec *properties[PROP_CHOICE + 1];

G_DEFINE_FINAL_TYPE (CtctListsRow, ctct_lists_row, GTK_TYPE_BOX)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static char *
dup_reported (CtctListsRow *self)
{
  const char *reported = ctct_filter_choice_get_reported (self->choice);

  if (*reported == '\0' || g_str_equal (reported, ctct_filter_choice_get_count (self->choice)))
    return g_strdup ("");

  /* Translators: %s is how many contacts a list has as the service counts, which are not as many as are kept here. */
  return g_strdup_printf (_ ("%s at the service"), reported);
}

static void
count_cb (CtctListsRow *self)
{
  g_autofree char *reported = dup_reported (self);

  gtk_label_set_text (self->count_label, ctct_filter_choice_get_count (self->choice));
  show_text (self->reported_label, reported);
}

static void
show_choice (CtctListsRow *self)
{
  const char *name = ctct_filter_choice_get_name (self->choice);

  gtk_label_set_text (self->name_label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  show_text (self->note_label, ctct_filter_choice_get_note (self->choice));
  count_cb (self);
}

static void
set_choice (CtctListsRow *self, CtctFilterChoice *choice)
{
  if (!g_set_object (&self->choice, choice))
    return;

  g_signal_group_set_target (self->choice_signals, choice);
  if (choice != NULL)
    show_choice (self);
}

static void
parent_cb (CtctListsRow *self)
{
  GtkAccessible *item = ctct_list_item_get (GTK_WIDGET (self));

  if (item != NULL)
    gtk_accessible_update_relation (item, GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->name_label,
                                    self->note_label, self->count_label, self->reported_label, NULL,
                                    -1);
}

static void
ctct_lists_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_CHOICE:
      set_choice (CTCT_LISTS_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_lists_row_dispose (GObject *object)
{
  g_clear_object (&CTCT_LISTS_ROW (object)->choice_signals);
  g_clear_object (&CTCT_LISTS_ROW (object)->choice);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_LISTS_ROW);

  G_OBJECT_CLASS (ctct_lists_row_parent_class)->dispose (object);
}

static void
ctct_lists_row_class_init (CtctListsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ctct_lists_row_set_property;
  object_class->dispose = ctct_lists_row_dispose;

  properties[PROP_CHOICE] =
      g_param_spec_object ("choice", NULL, NULL, CTCT_TYPE_FILTER_CHOICE,
                           G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-lists-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctListsRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, CtctListsRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, CtctListsRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, CtctListsRow, reported_label);
}

static void
ctct_lists_row_init (CtctListsRow *self)
{
  self->choice_signals = g_signal_group_new (CTCT_TYPE_FILTER_CHOICE);
  g_signal_group_connect_swapped (self->choice_signals, "notify::count", G_CALLBACK (count_cb),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::parent", G_CALLBACK (parent_cb), NULL);
}
