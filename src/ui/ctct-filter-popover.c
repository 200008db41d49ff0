/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-filter-popover.h"

#include "ctct-button-name.h"
#include "ctct-entry-name.h"
#include "ctct-filter-choice.h"
#include "ctct-filter-lists.h"
#include "ctct-filter-row.h"
#include "ctct-filter-text.h"
#include "ctct-kept-filter.h"
#include "ctct-list-name.h"
#include "ctct-text-match.h"

#include <glib/gi18n.h>

struct _CtctFilterPopover
{
  GtkPopover parent_instance;

  /* Template widgets */
  GtkWidget *clear_button;
  GtkWidget *scope_label;
  GListStore *statuses;
  GtkSingleSelection *status_selection;
  GtkCheckButton *awaiting_check;
  GtkLabel *awaiting_label;
  GtkEditable *list_entry;
  GListStore *lists;
  GtkFilterListModel *filtered_lists;
  GtkSingleSelection *list_selection;
  CtctTimeChoice *changed_choice;
  CtctTimeChoice *unsubscribed_choice;

  /* Owned */
  CtctFilterChoice *status;
  CtctFilterChoice *list;
  CtctCacheTallies *tallies;
  GPtrArray *list_array;
  CtctSearchQuery *filter;
  char *label;
  char *tooltip;

  /* State */
  gboolean searched;
  gboolean is_set; /* from here, so that nobody is told before all of it is */
};

typedef enum
{
  PROP_FILTER = 1,
  PROP_LABEL,
  PROP_TOOLTIP,
} Prop;

static GParamSpec *properties[PROP_TOOLTIP + 1];

G_DEFINE_FINAL_TYPE (CtctFilterPopover, ctct_filter_popover, GTK_TYPE_POPOVER)

static CtctSearchQuery *
create_filter (CtctFilterPopover *self)
{
  CtctSearchQuery *filter = ctct_search_query_new ();

  if (!ctct_filter_lists_is_any (self->status))
    filter->status = ctct_search_query_find_status (ctct_filter_choice_get_id (self->status));
  filter->awaiting = gtk_check_button_get_active (self->awaiting_check);
  filter->in_no_list = ctct_filter_lists_is_no_list (self->list);
  if (!ctct_filter_lists_is_any (self->list) && !filter->in_no_list)
    {
      filter->lists = g_new0 (char *, 2);
      filter->lists[0] = g_strdup (ctct_filter_choice_get_id (self->list));
    }
  ctct_time_choice_get_times (self->changed_choice, &filter->changed_from, &filter->changed_before);
  ctct_time_choice_get_times (self->unsubscribed_choice, &filter->unsubscribed_from,
                              &filter->unsubscribed_before);
  return filter;
}

static void
set_text (CtctFilterPopover *self, char **place, char *text, Prop prop)
{
  g_autofree char *taken = text;

  if (g_strcmp0 (*place, taken) == 0)
    return;

  g_free (*place);
  *place = g_steal_pointer (&taken);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
update_texts (CtctFilterPopover *self)
{
  g_autofree char *kept = ctct_filter_popover_dup_kept (self);
  g_autoptr (GPtrArray) texts = ctct_filter_text_list (kept, self->list_array);

  gtk_widget_set_sensitive (self->clear_button, texts->len > 0);
  gtk_widget_set_visible (self->scope_label, texts->len > 0 || self->searched);
  set_text (self, &self->label, ctct_filter_text_dup_short (texts), PROP_LABEL);
  set_text (self, &self->tooltip, ctct_filter_text_dup_lines (texts), PROP_TOOLTIP);
}

static void
update (CtctFilterPopover *self)
{
  g_autoptr (CtctSearchQuery) filter = NULL;
  gboolean is_same;

  if (self->is_set)
    return;

  filter = create_filter (self);
  is_same = ctct_search_query_equal (self->filter, filter);
  ctct_search_query_free (self->filter);
  self->filter = g_steal_pointer (&filter);
  update_texts (self);
  if (!is_same)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

/* Shows in a list which of its choices holds; the others in the way of a search do not change that. */
static void
show_choice (GtkSingleSelection *selection, CtctFilterChoice *choice)
{
  const char *id = choice != NULL ? ctct_filter_choice_get_id (choice) : CTCT_FILTER_ANY;

  gtk_single_selection_set_selected (selection,
                                     ctct_filter_lists_find (G_LIST_MODEL (selection), id));
}

static void
begin_set (CtctFilterPopover *self)
{
  self->is_set = TRUE;
}

static void
end_set (CtctFilterPopover *self)
{
  show_choice (self->status_selection, self->status);
  show_choice (self->list_selection, self->list);
  self->is_set = FALSE;
  update (self);
}

static void
take_selected (CtctFilterPopover *self, GtkSingleSelection *selection, CtctFilterChoice **place)
{
  CtctFilterChoice *choice = gtk_single_selection_get_selected_item (selection);

  if (self->is_set || choice == NULL)
    return;

  g_set_object (place, choice);
  update (self);
}

static void
status_cb (CtctFilterPopover *self)
{
  take_selected (self, self->status_selection, &self->status);
}

static void
list_cb (CtctFilterPopover *self)
{
  take_selected (self, self->list_selection, &self->list);
}

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  CtctFilterPopover *self = user_data;

  return ctct_text_matches (ctct_filter_choice_get_name (item),
                            gtk_editable_get_text (self->list_entry));
}

static void
list_text_cb (CtctFilterPopover *self)
{
  begin_set (self);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered_lists),
                      GTK_FILTER_CHANGE_DIFFERENT);
  end_set (self);
}

static void
stop_search_cb (CtctFilterPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
clear_cb (CtctFilterPopover *self)
{
  g_autoptr (CtctSearchQuery) all = ctct_search_query_new ();

  ctct_filter_popover_set_filter (self, all);
}

static void
show_tallies (CtctFilterPopover *self)
{
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  if (self->tallies != NULL)
    {
      count = g_strdup_printf ("%'" G_GINT64_FORMAT, self->tallies->awaiting);
      /* Translators: %s is how many contacts have not confirmed the address yet. */
      text = g_strdup_printf (_ ("Address not confirmed (%s)"), count);
    }
  gtk_label_set_text (self->awaiting_label, text != NULL ? text : _ ("Address not confirmed"));
}

static void
fill (CtctFilterPopover *self)
{
  begin_set (self);
  ctct_filter_lists_fill_statuses (self->statuses, self->tallies);
  ctct_filter_lists_fill_lists (self->lists, _ ("Any list or none"), self->list_array,
                                self->tallies);
  show_tallies (self);
  ctct_filter_lists_choose_again (self->statuses, &self->status);
  if (self->list_array != NULL || self->list == NULL || ctct_filter_lists_is_any (self->list))
    ctct_filter_lists_choose_again (self->lists, &self->list);
  end_set (self);
}

static void
ctct_filter_popover_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctFilterPopover *self = CTCT_FILTER_POPOVER (object);

  switch ((Prop) prop_id)
    {
    case PROP_FILTER:
      g_value_set_boxed (value, self->filter);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_TOOLTIP:
      g_value_set_string (value, self->tooltip);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_filter_popover_dispose (GObject *object)
{
  CtctFilterPopover *self = CTCT_FILTER_POPOVER (object);

  self->is_set = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_FILTER_POPOVER);
  g_clear_object (&self->status);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (ctct_filter_popover_parent_class)->dispose (object);
}

static void
ctct_filter_popover_finalize (GObject *object)
{
  CtctFilterPopover *self = CTCT_FILTER_POPOVER (object);

  g_clear_pointer (&self->tallies, ctct_cache_tallies_free);
  g_clear_pointer (&self->list_array, g_ptr_array_unref);
  g_clear_pointer (&self->filter, ctct_search_query_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->tooltip, g_free);

  G_OBJECT_CLASS (ctct_filter_popover_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_filter_popover_get_property;
  properties[PROP_FILTER] = g_param_spec_boxed ("filter", NULL, NULL, CTCT_TYPE_SEARCH_QUERY, told);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", told);
  properties[PROP_TOOLTIP] = g_param_spec_string ("tooltip", NULL, NULL, "", told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, clear_button);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, scope_label);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, statuses);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, status_selection);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, awaiting_check);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, awaiting_label);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, list_entry);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, lists);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, filtered_lists);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, list_selection);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, changed_choice);
  gtk_widget_class_bind_template_child (widget_class, CtctFilterPopover, unsubscribed_choice);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, status_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
ctct_filter_popover_class_init (CtctFilterPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_filter_popover_dispose;
  object_class->finalize = ctct_filter_popover_finalize;
  install_properties (object_class);

  g_type_ensure (CTCT_TYPE_FILTER_CHOICE);
  g_type_ensure (CTCT_TYPE_FILTER_ROW);
  g_type_ensure (CTCT_TYPE_TIME_CHOICE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-filter-popover.ui");
  bind_template (widget_class);
}

static void
ctct_filter_popover_init (CtctFilterPopover *self)
{
  g_autoptr (GtkFilter) filter = NULL;

  self->filter = ctct_search_query_new ();
  self->is_set = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_button_name_mend (self->clear_button);
  ctct_entry_name_share (self->list_entry);
  filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  gtk_filter_list_model_set_filter (self->filtered_lists, filter);
  ctct_filter_popover_set_lists (self, NULL);
}

GtkWidget *
ctct_filter_popover_new (void)
{
  return g_object_new (CTCT_TYPE_FILTER_POPOVER, NULL);
}

void
ctct_filter_popover_set_clock (CtctFilterPopover *self, CtctClock *clock)
{
  ctct_time_choice_set_clock (self->changed_choice, clock);
  ctct_time_choice_set_clock (self->unsubscribed_choice, clock);
}

void
ctct_filter_popover_set_searched (CtctFilterPopover *self, gboolean searched)
{
  if (self->searched == searched)
    return;

  self->searched = searched;
  update_texts (self);
}

void
ctct_filter_popover_set_tallies (CtctFilterPopover *self, const CtctCacheTallies *tallies)
{
  g_clear_pointer (&self->tallies, ctct_cache_tallies_free);
  if (tallies != NULL)
    self->tallies = g_memdup2 (tallies, sizeof (CtctCacheTallies));
  fill (self);
}

void
ctct_filter_popover_set_lists (CtctFilterPopover *self, GPtrArray *lists)
{
  guint n_lists = lists != NULL ? lists->len : 0;

  g_clear_pointer (&self->list_array, g_ptr_array_unref);
  if (lists != NULL)
    self->list_array = g_ptr_array_ref (lists);
  gtk_widget_set_visible (GTK_WIDGET (self->list_entry), n_lists > CTCT_MAX_LISTS_WITHOUT_SEARCH);
  if (n_lists <= CTCT_MAX_LISTS_WITHOUT_SEARCH)
    gtk_editable_set_text (self->list_entry, "");
  fill (self);
}

const CtctSearchQuery *
ctct_filter_popover_get_filter (CtctFilterPopover *self)
{
  return self->filter;
}

/* A filter may be known before the lists are, or before they are known anew. */
static void
choose_list (CtctFilterPopover *self, const char *id)
{
  g_autofree char *name = NULL;

  ctct_filter_lists_choose (self->lists, id, &self->list);
  if (g_str_equal (ctct_filter_choice_get_id (self->list), id))
    return;

  name = ctct_list_name_dup (NULL, id);
  g_object_unref (self->list);
  self->list = ctct_filter_choice_new (id, name, "", -1);
}

static const char *
get_list_id (const CtctSearchQuery *filter)
{
  if (filter->in_no_list)
    return CTCT_FILTER_NO_LIST;

  return filter->lists != NULL && filter->lists[0] != NULL ? filter->lists[0] : CTCT_FILTER_ANY;
}

static void
take_filter (CtctFilterPopover *self, const CtctSearchQuery *filter)
{
  const char *word = filter->status != CTCT_SEARCH_QUERY_ANY_STATUS
                         ? ctct_search_query_get_status_word ((CtctStatus) filter->status)
                         : CTCT_FILTER_ANY;

  ctct_filter_lists_choose (self->statuses, word, &self->status);
  choose_list (self, get_list_id (filter));
  gtk_check_button_set_active (self->awaiting_check, filter->awaiting);
  ctct_time_choice_set_times (self->changed_choice, filter->changed_from, filter->changed_before);
  ctct_time_choice_set_times (self->unsubscribed_choice, filter->unsubscribed_from,
                              filter->unsubscribed_before);
}

void
ctct_filter_popover_set_filter (CtctFilterPopover *self, const CtctSearchQuery *filter)
{
  begin_set (self);
  take_filter (self, filter);
  end_set (self);
}

char *
ctct_filter_popover_dup_kept (CtctFilterPopover *self)
{
  return ctct_kept_filter_dup_text (self->filter, ctct_time_choice_get_span (self->changed_choice),
                                    ctct_time_choice_get_span (self->unsubscribed_choice));
}

void
ctct_filter_popover_restore (CtctFilterPopover *self, const char *kept)
{
  CtctTimeSpan changed, unsubscribed;
  g_autoptr (CtctSearchQuery) filter = ctct_kept_filter_read (kept, &changed, &unsubscribed);

  begin_set (self);
  take_filter (self, filter);
  ctct_time_choice_set_span (self->changed_choice, changed);
  ctct_time_choice_set_span (self->unsubscribed_choice, unsubscribed);
  end_set (self);
}

const char *
ctct_filter_popover_get_label (CtctFilterPopover *self)
{
  return self->label;
}

const char *
ctct_filter_popover_get_tooltip (CtctFilterPopover *self)
{
  return self->tooltip;
}
