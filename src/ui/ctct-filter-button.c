/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-filter-button.h"

#include "ctct-button-name.h"
#include "ctct-button-wrap.h"
#include "ctct-filter-lists.h"

#include <glib/gi18n.h>

struct _CtctFilterButton
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkMenuButton *button;
  GtkStack *clear_stack; /* keeps the room of a button, so that the others stay where they are */
  GtkLabel *label;

  /* Owned */
  CtctSettings *settings;
  CtctClock *clock;
  CtctListFacts *facts;
  CtctSearchQuery *none;
  char *all;

  /* Borrowed from the button; NULL until it is needed */
  CtctFilterPopover *popover;

  /* State */
  gboolean searched;
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
  const char *label = ctct_filter_button_get_label (self);
  const char *tooltip =
      self->popover != NULL ? ctct_filter_popover_get_tooltip (self->popover) : "";
  const char *shown = *label != '\0' || self->all == NULL ? label : self->all;
  g_autofree char *all = g_strjoin ("\n", shown, _ ("Filter Contacts"), NULL);

  gtk_label_set_text (self->label, shown);
  /* What goes would take the focus to wherever GTK finds something. */
  if (*label == '\0' && gtk_widget_get_focus_child (GTK_WIDGET (self->clear_stack)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
  gtk_stack_set_visible_child_name (self->clear_stack, *label != '\0' ? "clear" : "room");
  /* Between the other buttons it may be cut off. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), *tooltip != '\0' ? tooltip : all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shown, -1);
}

static void
filter_cb (CtctFilterButton *self)
{
  g_autofree char *text = ctct_filter_button_dup_kept (self);

  if (self->settings != NULL)
    g_object_set (self->settings, "list-filter", text, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

static void
show_facts (CtctFilterButton *self)
{
  if (self->facts == NULL)
    return;

  ctct_filter_popover_set_lists (self->popover, ctct_list_facts_get_lists (self->facts));
  ctct_filter_popover_set_tallies (self->popover, ctct_list_facts_get_tallies (self->facts));
}

static void
ensure_popover (CtctFilterButton *self)
{
  if (self->popover != NULL)
    return;

  self->popover = CTCT_FILTER_POPOVER (ctct_filter_popover_new ());
  if (self->clock != NULL)
    ctct_filter_popover_set_clock (self->popover, self->clock);
  ctct_filter_popover_set_searched (self->popover, self->searched);
  show_facts (self);
  ctct_button_name_mend (GTK_WIDGET (self->popover));
  ctct_button_wrap (GTK_WIDGET (self->popover));
  g_signal_connect_swapped (self->popover, "notify::filter", G_CALLBACK (filter_cb), self);
  g_signal_connect_swapped (self->popover, "notify::label", G_CALLBACK (label_cb), self);
  g_signal_connect_swapped (self->popover, "notify::tooltip", G_CALLBACK (label_cb), self);
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
}

static void
pop_up_cb (GtkMenuButton *button, gpointer user_data)
{
  ensure_popover (user_data);
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
  g_clear_object (&self->clock);
  g_clear_object (&self->facts);
  if (self->popover != NULL)
    g_signal_handlers_disconnect_by_data (self->popover, self);
  self->popover = NULL;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_FILTER_BUTTON);

  G_OBJECT_CLASS (ctct_filter_button_parent_class)->dispose (object);
}

static void
ctct_filter_button_finalize (GObject *object)
{
  CtctFilterButton *self = CTCT_FILTER_BUTTON (object);

  g_clear_pointer (&self->none, ctct_search_query_free);
  g_clear_pointer (&self->all, g_free);

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

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-filter-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctFilterButton, button);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterButton, clear_stack);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterButton, label);
  gtk_widget_class_bind_template_callback (widget_class, ctct_filter_button_clear);
}

static void
ctct_filter_button_init (CtctFilterButton *self)
{
  self->none = ctct_search_query_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, pop_up_cb, self, NULL);
}

void
ctct_filter_button_set_settings (CtctFilterButton *self, CtctSettings *settings, const char *all)
{
  g_autofree char *text = NULL;

  g_object_get (settings, "list-filter", &text, NULL);
  self->all = g_strdup (all);
  ctct_filter_button_restore (self, text);
  self->settings = g_object_ref (settings);
  label_cb (self);
}

void
ctct_filter_button_set_clock (CtctFilterButton *self, CtctClock *clock)
{
  g_set_object (&self->clock, clock);
  if (self->popover != NULL)
    ctct_filter_popover_set_clock (self->popover, clock);
}

void
ctct_filter_button_set_facts (CtctFilterButton *self, CtctListFacts *facts)
{
  g_set_object (&self->facts, facts);
  if (self->popover != NULL)
    show_facts (self);
}

void
ctct_filter_button_set_searched (CtctFilterButton *self, gboolean searched)
{
  self->searched = searched;
  if (self->popover != NULL)
    ctct_filter_popover_set_searched (self->popover, searched);
}

CtctFilterPopover *
ctct_filter_button_get_popover (CtctFilterButton *self)
{
  ensure_popover (self);
  return self->popover;
}

const CtctSearchQuery *
ctct_filter_button_get_filter (CtctFilterButton *self)
{
  return self->popover != NULL ? ctct_filter_popover_get_filter (self->popover) : self->none;
}

const char *
ctct_filter_button_get_label (CtctFilterButton *self)
{
  return self->popover != NULL ? ctct_filter_popover_get_label (self->popover) : "";
}

char *
ctct_filter_button_dup_kept (CtctFilterButton *self)
{
  return self->popover != NULL ? ctct_filter_popover_dup_kept (self->popover) : g_strdup ("");
}

void
ctct_filter_button_restore (CtctFilterButton *self, const char *kept)
{
  if (self->popover == NULL && *kept == '\0')
    return;

  ensure_popover (self);
  ctct_filter_popover_restore (self->popover, kept);
}

static void
set_filter (CtctFilterButton *self, const CtctSearchQuery *filter)
{
  if (self->popover == NULL && ctct_search_query_is_empty (filter))
    return;

  ensure_popover (self);
  ctct_filter_popover_set_filter (self->popover, filter);
}

void
ctct_filter_button_show_list (CtctFilterButton *self, const char *id)
{
  g_autoptr (CtctSearchQuery) filter = ctct_search_query_new ();

  filter->in_no_list = g_str_equal (id, CTCT_FILTER_NO_LIST);
  if (!filter->in_no_list && !g_str_equal (id, CTCT_FILTER_ANY))
    filter->lists = g_strdupv ((char *[]){ (char *) id, NULL });
  set_filter (self, filter);
}

void
ctct_filter_button_clear (CtctFilterButton *self)
{
  set_filter (self, self->none);
}
