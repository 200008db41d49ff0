/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-filter-button.h"

#include "ctct-filter-lists.h"

#include <glib/gi18n.h>

struct _CtctFilterButton
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkWidget *button;
  GtkStack *clear_stack; /* keeps the room of a button, so that the others stay where they are */
  CtctFilterPopover *popover;
  GtkLabel *label;

  /* Owned */
  CtctSettings *settings;
  char *all;
};

typedef enum
{
  PROP_FILTER = 1,
} Prop;

static GParamSpec *properties[PROP_FILTER + 1];

G_DEFINE_FINAL_TYPE (CtctFilterButton, ctct_filter_button, ADW_TYPE_BIN)

static void
label_cb (CtctFilterButton *self)
{
  const char *label = ctct_filter_popover_get_label (self->popover);
  const char *tooltip = ctct_filter_popover_get_tooltip (self->popover);
  const char *shown = *label != '\0' || self->all == NULL ? label : self->all;
  g_autofree char *all = g_strjoin ("\n", shown, _ ("Filter Contacts"), NULL);

  gtk_label_set_text (self->label, shown);
  /* What goes would take the focus to wherever GTK finds something. */
  if (*label == '\0' && gtk_widget_get_focus_child (GTK_WIDGET (self->clear_stack)) != NULL)
    gtk_widget_grab_focus (self->button);
  gtk_stack_set_visible_child_name (self->clear_stack, *label != '\0' ? "clear" : "room");
  /* Between the other buttons it may be cut off. */
  gtk_widget_set_tooltip_text (self->button, *tooltip != '\0' ? tooltip : all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shown, -1);
}

static void
filter_cb (CtctFilterButton *self)
{
  g_autofree char *text = ctct_filter_popover_dup_kept (self->popover);

  if (self->settings != NULL)
    g_object_set (self->settings, "list-filter", text, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

static void
ctct_filter_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_FILTER:
      g_value_set_boxed (value, ctct_filter_button_get_filter (CTCT_FILTER_BUTTON (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_filter_button_dispose (GObject *object)
{
  CtctFilterButton *self = CTCT_FILTER_BUTTON (object);

  g_clear_object (&self->settings);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_FILTER_BUTTON);

  G_OBJECT_CLASS (ctct_filter_button_parent_class)->dispose (object);
}

static void
ctct_filter_button_finalize (GObject *object)
{
  g_clear_pointer (&CTCT_FILTER_BUTTON (object)->all, g_free);

  G_OBJECT_CLASS (ctct_filter_button_parent_class)->finalize (object);
}

static void
ctct_filter_button_class_init (CtctFilterButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ctct_filter_button_get_property;
  object_class->dispose = ctct_filter_button_dispose;
  object_class->finalize = ctct_filter_button_finalize;

  properties[PROP_FILTER] =
      g_param_spec_boxed ("filter", NULL, NULL, CTCT_TYPE_SEARCH_QUERY,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (CTCT_TYPE_FILTER_POPOVER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-filter-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctFilterButton, button);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterButton, clear_stack);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterButton, popover);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterButton, label);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, label_cb);
  gtk_widget_class_bind_template_callback (widget_class, ctct_filter_button_clear);
}

static void
ctct_filter_button_init (CtctFilterButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_filter_button_set_settings (CtctFilterButton *self, CtctSettings *settings, const char *all)
{
  g_autofree char *text = NULL;

  g_object_get (settings, "list-filter", &text, NULL);
  self->all = g_strdup (all);
  ctct_filter_popover_restore (self->popover, text);
  self->settings = g_object_ref (settings);
  label_cb (self);
}

CtctFilterPopover *
ctct_filter_button_get_popover (CtctFilterButton *self)
{
  return self->popover;
}

const CtctSearchQuery *
ctct_filter_button_get_filter (CtctFilterButton *self)
{
  return ctct_filter_popover_get_filter (self->popover);
}

void
ctct_filter_button_show_list (CtctFilterButton *self, const char *id)
{
  g_autoptr (CtctSearchQuery) filter = ctct_search_query_new ();

  filter->in_no_list = g_str_equal (id, CTCT_FILTER_NO_LIST);
  if (!filter->in_no_list && !g_str_equal (id, CTCT_FILTER_ANY))
    filter->lists = g_strdupv ((char *[]){ (char *) id, NULL });
  ctct_filter_popover_set_filter (self->popover, filter);
}

void
ctct_filter_button_clear (CtctFilterButton *self)
{
  g_autoptr (CtctSearchQuery) all = ctct_search_query_new ();

  ctct_filter_popover_set_filter (self->popover, all);
}
