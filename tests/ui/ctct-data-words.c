/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-data-words.h"

#include "ctct-choice.h"
#include "ctct-country.h"
#include "ctct-filter-choice.h"
#include "ctct-mailing-list.h"
#include "ctct-saved-search-row.h"
#include "ctct-search-query.h"

#include <json-glib/json-glib.h>

/* The sandbox gives no higher id, and the tests none either. */
#define LAST_ID      9999
#define DAYS_IN_YEAR 365

struct _CtctDataWords
{
  GHashTable *words;
  GPtrArray *phrases;
};

static void add_node (CtctDataWords *self, JsonNode *node);

/* The next run of letters from there on, and where it ends; NULL if there is none. */
static char *
dup_next_word (const char **position)
{
  const char *start = *position, *end;

  while (*start != '\0' && !g_unichar_isalpha (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (end = start; g_unichar_isalpha (g_utf8_get_char (end));)
    end = g_utf8_next_char (end);

  *position = end;
  return end > start ? g_strndup (start, (gsize) (end - start)) : NULL;
}

static gboolean
has_english (const char *word)
{
  for (; *word != '\0'; word++)
    if (g_ascii_isalpha (*word))
      return TRUE;

  return FALSE;
}

static void
add_member_cb (JsonObject *object, const char *name, JsonNode *node, gpointer user_data)
{
  add_node (user_data, node);
}

static void
add_element_cb (JsonArray *array, guint position, JsonNode *node, gpointer user_data)
{
  add_node (user_data, node);
}

static void
add_text (CtctDataWords *self, const char *text)
{
  g_autofree char *country = ctct_country_dup_name (text);

  ctct_data_words_add (self, text);
  ctct_data_words_add (self, country);
}

static void
add_node (CtctDataWords *self, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), add_member_cb, self);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), add_element_cb, self)
      ;
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    add_text (self, json_node_get_string (node));
}

static void
add_lists (CtctDataWords *self, GtkWidget *widget)
{
  g_autoptr (GListModel) lists = NULL;
  GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "lists");

  if (property == NULL || property->value_type != G_TYPE_LIST_MODEL)
    return;

  g_object_get (widget, "lists", &lists, NULL);
  for (guint i = 0; lists != NULL && i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (CtctRecord) list = g_list_model_get_item (lists, i);

      ctct_data_words_add (self, ctct_record_get_text (list, CTCT_MAILING_LIST_NAME));
    }
}

/* The lists that contacts can be filtered by have numbers. */
static void
add_choices (CtctDataWords *self, GListModel *model)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (CTCT_IS_FILTER_CHOICE (item) &&
          g_ascii_isdigit (*ctct_filter_choice_get_id (CTCT_FILTER_CHOICE (item))))
        ctct_data_words_add (self, ctct_filter_choice_get_name (CTCT_FILTER_CHOICE (item)));
    }
}

static void
add_search (CtctDataWords *self, CtctSavedSearch *search)
{
  ctct_data_words_add (self, ctct_saved_search_get_name (search));
  ctct_data_words_add (self, ctct_saved_search_get_text (search));
}

static void
add_widget (CtctDataWords *self, GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget) && gtk_list_view_get_model (GTK_LIST_VIEW (widget)) != NULL)
    add_choices (self, G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (widget))));
  if (CTCT_IS_SAVED_SEARCH_ROW (widget))
    add_search (self, ctct_saved_search_row_get_search (CTCT_SAVED_SEARCH_ROW (widget)));
  if (GTK_IS_EDITABLE (widget))
    ctct_data_words_add (self, gtk_editable_get_text (GTK_EDITABLE (widget)));
  add_lists (self, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_widget (self, child);
}

static void
add_countries (CtctDataWords *self)
{
  g_autoptr (GListModel) choices = ctct_country_create_choices ();

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (CtctChoice) choice = g_list_model_get_item (choices, i);

      if (*ctct_choice_get_id (choice) != '\0')
        ctct_data_words_add_phrase (self, ctct_choice_get_label (choice));
    }
}

static void
add_days (CtctDataWords *self)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2023, 1, 1, 0, 0, 0);

  for (int i = 0; i < DAYS_IN_YEAR; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (first, i);
      g_autofree char *text = g_date_time_format (day, "%A %B %p %Z");

      ctct_data_words_add (self, text);
    }
}

static char *
dup_without_phrases (CtctDataWords *self, const char *text)
{
  GString *rest = g_string_new (text);

  for (guint i = 0; i < self->phrases->len; i++)
    g_string_replace (rest, self->phrases->pdata[i], "", 0);

  return g_string_free (rest, FALSE);
}

CtctDataWords *
ctct_data_words_new (void)
{
  CtctDataWords *self = g_new0 (CtctDataWords, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->phrases = g_ptr_array_new_with_free_func (g_free);
  add_days (self);
  add_countries (self);
  for (int status = CTCT_STATUS_UNKNOWN; status <= CTCT_STATUS_ON_HOLD; status++)
    ctct_data_words_add (self, ctct_search_query_get_status_word ((CtctStatus) status));
  return self;
}

void
ctct_data_words_free (CtctDataWords *self)
{
  g_hash_table_unref (self->words);
  g_ptr_array_unref (self->phrases);
  g_free (self);
}

void
ctct_data_words_add (CtctDataWords *self, const char *text)
{
  char *word;

  while ((word = dup_next_word (&text)) != NULL)
    g_hash_table_add (self->words, word);
}

void
ctct_data_words_add_phrase (CtctDataWords *self, const char *text)
{
  guint position = 0;

  /* The longest come first, since one may be the beginning of another. */
  while (position < self->phrases->len && strlen (self->phrases->pdata[position]) > strlen (text))
    position++;
  g_ptr_array_insert (self->phrases, (int) position, g_strdup (text));
}

void
ctct_data_words_add_sandbox (CtctDataWords *self, CtctSandbox *sandbox)
{
  for (int i = 0; i <= LAST_ID; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i);
      g_autofree char *json = ctct_sandbox_dup_contact (sandbox, id);
      g_autoptr (JsonNode) node = json != NULL ? json_from_string (json, NULL) : NULL;

      if (node != NULL)
        add_node (self, node);
    }
}

void
ctct_data_words_add_windows (CtctDataWords *self)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      add_widget (self, window);
    }
}

char *
ctct_data_words_find_other (CtctDataWords *self, const char *text)
{
  g_autofree char *rest = dup_without_phrases (self, text);
  const char *position = rest;
  char *word;

  while ((word = dup_next_word (&position)) != NULL)
    {
      if (has_english (word) && !g_hash_table_contains (self->words, word))
        return word;
      g_free (word);
    }

  return NULL;
}
