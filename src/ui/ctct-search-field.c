/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-field.h"

#include "ctct-cache-lists.h"
#include "ctct-entry-name.h"
#include "ctct-saved-searches-popover.h"
#include "ctct-search-completion.h"
#include "ctct-search-suggestion-row.h"
#include "ctct-search-trouble-text.h"
#include "ctct-system-clock.h"
#include "ctct-type-ahead.h"

#include <string.h>

/* One letter begins too much to be taken for an operator. */
#define MIN_TYPED 2

struct _CtctSearchField
{
  GtkBox parent_instance;

  /* Template widgets */
  GtkEditable *entry;
  GtkWidget *saved_button;
  CtctSavedSearchesPopover *saved_popover;
  GtkLabel *hint;
  GtkWidget *popover;
  GtkListBox *list_box;

  /* Owned */
  CtctClock *clock;
  CtctSearchQuery *query;
  char **list_names;

  /* State */
  gsize start; /* of what a suggestion takes the place of, in bytes */
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_QUERY,
} Prop;

enum
{
  ACTIVATE,
  STOP_SEARCH,
  FILTER_PICKED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_QUERY + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctSearchField, ctct_search_field, GTK_TYPE_BOX)

static GDateTime *
dup_now (CtctSearchField *self)
{
  g_autoptr (GDateTime) utc = ctct_clock_get_real_time (self->clock);

  return g_date_time_to_local (utc);
}

/* Whoever types the like of an operator is told what it takes. */
static void
show_trouble (CtctSearchField *self, CtctSearchTrouble trouble)
{
  g_autofree char *text = ctct_search_trouble_text_dup (trouble);

  gtk_label_set_text (self->hint, text);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *text != '\0');
}

static void
update_query (CtctSearchField *self)
{
  g_autoptr (GDateTime) now = dup_now (self);
  CtctSearchQuery *query = ctct_search_query_parse (gtk_editable_get_text (self->entry), now);

  show_trouble (self, query->trouble);
  if (ctct_search_query_equal (self->query, query))
    {
      ctct_search_query_free (query);
      return;
    }

  ctct_search_query_free (self->query);
  self->query = query;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

static gboolean
has_suggestions (CtctSearchField *self)
{
  return gtk_widget_get_visible (self->popover);
}

/* The focus stays in the entry, so it is the entry that says which suggestion is meant. */
static void
select_row (CtctSearchField *self, GtkListBoxRow *row)
{
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (self->entry));

  gtk_list_box_select_row (self->list_box, row);
  if (row != NULL)
    gtk_accessible_update_relation (text, GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (text, GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
hide_suggestions (CtctSearchField *self)
{
  if (!has_suggestions (self))
    return;

  select_row (self, NULL);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
clear_rows (CtctSearchField *self)
{
  GtkWidget *row;

  select_row (self, NULL);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);
}

static void
show_rows (CtctSearchField *self, GPtrArray *suggestions)
{
  for (guint i = 0; i < suggestions->len; i++)
    gtk_list_box_append (self->list_box, ctct_search_suggestion_row_new (suggestions->pdata[i]));

  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static char *
dup_typed (CtctSearchField *self)
{
  int position = gtk_editable_get_position (self->entry);

  return g_utf8_substring (gtk_editable_get_text (self->entry), 0, position);
}

/* Returns: whether there is anything to suggest */
static gboolean
suggest (CtctSearchField *self, gsize min_typed)
{
  g_autofree char *typed = dup_typed (self);
  g_autoptr (GDateTime) now = dup_now (self);
  g_autoptr (GPtrArray) suggestions = ctct_search_completion_suggest (
      typed, (const char *const *) self->list_names, g_date_time_get_year (now), &self->start);

  clear_rows (self);
  if (suggestions->len > 0 && strlen (typed) - self->start >= min_typed)
    {
      show_rows (self, suggestions);
      return TRUE;
    }

  hide_suggestions (self);
  return FALSE;
}

static void
accept (CtctSearchField *self, CtctSearchSuggestionRow *row)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autofree char *insert = g_strdup (ctct_search_suggestion_row_get_insert (row));
  int start = (int) g_utf8_pointer_to_offset (text, text + self->start);
  int end = gtk_editable_get_position (self->entry);

  hide_suggestions (self);
  gtk_editable_delete_text (self->entry, start, end);
  gtk_editable_insert_text (self->entry, insert, -1, &start);
  gtk_editable_set_position (self->entry, start);
}

static void
row_activated_cb (CtctSearchField *self, GtkListBoxRow *row)
{
  accept (self, CTCT_SEARCH_SUGGESTION_ROW (row));
}

/* Beyond the last there is none selected, which is what was typed. */
static void
move (CtctSearchField *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);
  int n_rows = 0;
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : step > 0 ? 0 : -2;

  while (gtk_list_box_get_row_at_index (self->list_box, n_rows) != NULL)
    n_rows++;
  if (index == -2)
    index = n_rows - 1;
  select_row (self, index >= 0 ? gtk_list_box_get_row_at_index (self->list_box, index) : NULL);
}

static gboolean
accept_selected (CtctSearchField *self, gboolean or_first)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  if (row == NULL && or_first)
    row = gtk_list_box_get_row_at_index (self->list_box, 0);
  if (row == NULL)
    return FALSE;

  accept (self, CTCT_SEARCH_SUGGESTION_ROW (row));
  return TRUE;
}

static gboolean
use_suggestions (CtctSearchField *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return accept_selected (self, FALSE);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return accept_selected (self, TRUE);
    case GDK_KEY_Escape:
      hide_suggestions (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (CtctSearchField *self, guint key, guint code, GdkModifierType modifiers)
{
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (has_suggestions (self))
    return use_suggestions (self, key);

  /* Down shows what can be typed where nothing is yet, and leads to what is found otherwise. */
  return key == GDK_KEY_Down && *gtk_editable_get_text (self->entry) == '\0' && suggest (self, 0);
}

static void
changed_cb (CtctSearchField *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  update_query (self);
  ctct_saved_searches_popover_set_text (self->saved_popover, text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/* The place where one types is moved after the text has changed. */
static void
position_cb (CtctSearchField *self)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (self->entry));

  if (gtk_widget_is_focus (text) && gtk_editable_get_text (self->entry)[0] != '\0')
    suggest (self, MIN_TYPED);
  else
    hide_suggestions (self);
}

static void
activate_cb (CtctSearchField *self)
{
  hide_suggestions (self);
  g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
stop_search_cb (CtctSearchField *self)
{
  g_signal_emit (self, signals[STOP_SEARCH], 0);
}

static void
picked_cb (CtctSearchField *self, const char *text, const char *filter)
{
  g_signal_emit (self, signals[FILTER_PICKED], 0, filter);
  ctct_search_field_set_text (self, text);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
ctct_search_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CTCT_SEARCH_FIELD (widget)->entry));
}

static void
ctct_search_field_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctSearchField *self = CTCT_SEARCH_FIELD (object);

  switch ((Prop) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, ctct_search_field_get_text (self));
      break;
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_search_field_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_TEXT:
      ctct_search_field_set_text (CTCT_SEARCH_FIELD (object), g_value_get_string (value));
      break;
    case PROP_QUERY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_search_field_dispose (GObject *object)
{
  CtctSearchField *self = CTCT_SEARCH_FIELD (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_SEARCH_FIELD);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (ctct_search_field_parent_class)->dispose (object);
}

static void
ctct_search_field_finalize (GObject *object)
{
  CtctSearchField *self = CTCT_SEARCH_FIELD (object);

  g_clear_pointer (&self->query, ctct_search_query_free);
  g_clear_pointer (&self->list_names, g_strfreev);

  G_OBJECT_CLASS (ctct_search_field_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags told = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | told);
  properties[PROP_QUERY] =
      g_param_spec_boxed ("query", NULL, NULL, CTCT_TYPE_SEARCH_QUERY, G_PARAM_READABLE | told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[ACTIVATE] = g_signal_new ("activate", CTCT_TYPE_SEARCH_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[STOP_SEARCH] = g_signal_new ("stop-search", CTCT_TYPE_SEARCH_FIELD, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FILTER_PICKED] = g_signal_new ("filter-picked", CTCT_TYPE_SEARCH_FIELD, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ctct_search_field_class_init (CtctSearchFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ctct_search_field_get_property;
  object_class->set_property = ctct_search_field_set_property;
  object_class->dispose = ctct_search_field_dispose;
  object_class->finalize = ctct_search_field_finalize;
  widget_class->grab_focus = ctct_search_field_grab_focus;
  install_properties (object_class);

  g_type_ensure (CTCT_TYPE_SAVED_SEARCHES_POPOVER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-search-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctSearchField, entry);
  gtk_widget_class_bind_template_child (widget_class, CtctSearchField, saved_button);
  gtk_widget_class_bind_template_child (widget_class, CtctSearchField, saved_popover);
  gtk_widget_class_bind_template_child (widget_class, CtctSearchField, hint);
  gtk_widget_class_bind_template_child (widget_class, CtctSearchField, popover);
  gtk_widget_class_bind_template_child (widget_class, CtctSearchField, list_box);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_suggestions);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
ctct_search_field_init (CtctSearchField *self)
{
  self->clock = CTCT_CLOCK (ctct_system_clock_new ());
  self->query = ctct_search_query_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  ctct_entry_name_share (self->entry);
  g_signal_connect_object (gtk_editable_get_delegate (self->entry), "notify::cursor-position",
                           G_CALLBACK (position_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
ctct_search_field_new (void)
{
  return g_object_new (CTCT_TYPE_SEARCH_FIELD, NULL);
}

void
ctct_search_field_set_clock (CtctSearchField *self, CtctClock *clock)
{
  g_set_object (&self->clock, clock);
}

void
ctct_search_field_set_lists (CtctSearchField *self, GPtrArray *lists)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; lists != NULL && i < lists->len; i++)
    {
      const CtctCacheList *list = g_ptr_array_index (lists, i);

      if (*list->name != '\0')
        g_strv_builder_add (names, list->name);
    }

  g_strfreev (self->list_names);
  self->list_names = g_strv_builder_end (names);
  ctct_saved_searches_popover_set_lists (self->saved_popover, lists);
}

void
ctct_search_field_set_filter (CtctSearchField *self, const char *filter)
{
  ctct_saved_searches_popover_set_filter (self->saved_popover, filter);
}

void
ctct_search_field_set_saved (CtctSearchField *self, CtctSavedSearches *saved)
{
  ctct_saved_searches_popover_set_saved (self->saved_popover, saved);
  gtk_widget_set_visible (self->saved_button, saved != NULL);
}

void
ctct_search_field_take_keys_of (CtctSearchField *self, GtkWidget *widget)
{
  ctct_type_ahead_add (widget, self->entry);
}

const char *
ctct_search_field_get_text (CtctSearchField *self)
{
  return gtk_editable_get_text (self->entry);
}

void
ctct_search_field_set_text (CtctSearchField *self, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (self->entry), text) == 0)
    return;

  gtk_editable_set_text (self->entry, text != NULL ? text : "");
  gtk_editable_set_position (self->entry, -1);
}

const CtctSearchQuery *
ctct_search_field_get_query (CtctSearchField *self)
{
  return self->query;
}
