/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-filter-lists.h"

#include "ctct-collation.h"
#include "ctct-list-name.h"
#include "ctct-search-query.h"
#include "ctct-status-text.h"

#include <glib/gi18n.h>

static CtctFilterChoice *
create_status (CtctStatus status, const CtctCacheTallies *tallies)
{
  return ctct_filter_choice_new (ctct_search_query_get_status_word (status),
                                 ctct_filter_lists_get_status_name (status), "",
                                 tallies != NULL ? tallies->statuses[status] : -1);
}

static gboolean
are_same (GListModel *model, GPtrArray *choices)
{
  if (g_list_model_get_n_items (model) != choices->len)
    return FALSE;

  for (guint i = 0; i < choices->len; i++)
    {
      g_autoptr (CtctFilterChoice) choice = g_list_model_get_item (model, i);

      if (!ctct_filter_choice_is_same (choice, choices->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/* Counts change while contacts are read. Who looks for something in the list meanwhile stays where they are. */
static void
replace (GListStore *store, GPtrArray *choices)
{
  if (!are_same (G_LIST_MODEL (store), choices))
    {
      g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)),
                           choices->pdata, choices->len);
      return;
    }

  for (guint i = 0; i < choices->len; i++)
    {
      g_autoptr (CtctFilterChoice) choice = g_list_model_get_item (G_LIST_MODEL (store), i);

      ctct_filter_choice_take_count (choice, choices->pdata[i]);
    }
}

void
ctct_filter_lists_fill_statuses (GListStore *store, const CtctCacheTallies *tallies)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (choices, ctct_filter_choice_new (CTCT_FILTER_ANY, _ ("Any status"), "",
                                                    tallies != NULL ? tallies->all : -1));
  for (int status = CTCT_STATUS_ACTIVE; status <= CTCT_STATUS_ON_HOLD; status++)
    g_ptr_array_add (choices, create_status ((CtctStatus) status, tallies));
  g_ptr_array_add (choices, create_status (CTCT_STATUS_UNKNOWN, tallies));
  replace (store, choices);
}

/* A list that is not the account's any more still has people in it. */
static const char *
get_note (const CtctCacheList *list)
{
  g_autoptr (CtctOpenEnum) hidden = ctct_open_enum_new (CTCT_LIST_HIDDEN, "");
  g_autoptr (CtctOpenEnum) removed = ctct_open_enum_new (CTCT_LIST_REMOVED, "");

  if (list->status == NULL || g_str_equal (list->status, "REMOVED"))
    return ctct_status_text_get_list_status (removed);

  return g_str_equal (list->status, "HIDDEN") ? ctct_status_text_get_list_status (hidden) : "";
}

static CtctFilterChoice *
create_list (const CtctCacheList *list)
{
  g_autofree char *nameless = *list->name == '\0' ? ctct_list_name_dup (NULL, list->id) : NULL;
  CtctFilterChoice *choice = ctct_filter_choice_new (
      list->id, nameless != NULL ? nameless : list->name, get_note (list), list->n_kept);

  ctct_filter_choice_set_reported (choice, list->contact_count);
  return choice;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CtctFilterChoice *first = *(CtctFilterChoice *const *) a;
  CtctFilterChoice *second = *(CtctFilterChoice *const *) b;
  int order = ctct_collation_compare_natural (user_data, ctct_filter_choice_get_name (first),
                                              ctct_filter_choice_get_name (second));

  /* Two of the same name keep their places. */
  return order != 0
             ? order
             : g_strcmp0 (ctct_filter_choice_get_id (first), ctct_filter_choice_get_id (second));
}

void
ctct_filter_lists_fill_lists (GListStore *store,
                              const char *all,
                              GPtrArray *lists,
                              const CtctCacheTallies *tallies)
{
  g_autoptr (CtctCollation) collation = ctct_collation_new (g_get_language_names ()[0]);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lists != NULL && i < lists->len; i++)
    g_ptr_array_add (choices, create_list (lists->pdata[i]));
  g_ptr_array_sort_with_data (choices, compare, collation);

  g_ptr_array_insert (
      choices, 0,
      ctct_filter_choice_new (CTCT_FILTER_ANY, all, "", tallies != NULL ? tallies->all : -1));
  g_ptr_array_insert (choices, 1,
                      ctct_filter_choice_new (CTCT_FILTER_NO_LIST, _ ("In no list"), "",
                                              tallies != NULL ? tallies->in_no_list : -1));
  replace (store, choices);
}

const char *
ctct_filter_lists_get_status_name (CtctStatus status)
{
  g_autoptr (CtctOpenEnum) value = ctct_open_enum_new ((int) status, "");

  return status != CTCT_STATUS_UNKNOWN ? ctct_status_text_get_status (value)
                                       : _ ("Any other status");
}

guint
ctct_filter_lists_find (GListModel *choices, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (CtctFilterChoice) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (ctct_filter_choice_get_id (choice), id))
        return i;
    }

  return G_MAXUINT;
}

CtctFilterChoice *
ctct_filter_lists_get (GListStore *store, const char *id)
{
  guint position = ctct_filter_lists_find (G_LIST_MODEL (store), id);

  return g_list_model_get_item (G_LIST_MODEL (store), position != G_MAXUINT ? position : 0);
}

void
ctct_filter_lists_choose (GListStore *store, const char *id, CtctFilterChoice **place)
{
  g_clear_object (place);
  *place = ctct_filter_lists_get (store, id);
}

void
ctct_filter_lists_choose_again (GListStore *store, CtctFilterChoice **place)
{
  g_autofree char *id =
      g_strdup (*place != NULL ? ctct_filter_choice_get_id (*place) : CTCT_FILTER_ANY);

  ctct_filter_lists_choose (store, id, place);
}

gboolean
ctct_filter_lists_is_any (CtctFilterChoice *choice)
{
  return choice == NULL || g_str_equal (ctct_filter_choice_get_id (choice), CTCT_FILTER_ANY);
}

gboolean
ctct_filter_lists_is_no_list (CtctFilterChoice *choice)
{
  return choice != NULL && g_str_equal (ctct_filter_choice_get_id (choice), CTCT_FILTER_NO_LIST);
}
