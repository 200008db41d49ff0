/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-saved-searches.h"

struct _CtctSavedSearches
{
  CtctAccountFile parent_instance;

  /* Owned */
  GPtrArray *items;
};

static void ctct_saved_searches_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctSavedSearches,
                               ctct_saved_searches,
                               CTCT_TYPE_ACCOUNT_FILE,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      ctct_saved_searches_list_model_init))

static gboolean
find_name (CtctSavedSearches *self, const char *name, guint *position)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (ctct_saved_search_get_name (self->items->pdata[i]), name))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/* One line is one search, and tabs part its name, its text and its filter. */
static char *
dup_clean (const char *text, guint max_length)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *line = g_strdelimit (g_steal_pointer (&valid), "\t\r\n", ' ');

  return g_strstrip (g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), max_length)));
}

static void
replace (CtctSavedSearches *self, guint position, CtctSavedSearch *search)
{
  g_object_unref (self->items->pdata[position]);
  self->items->pdata[position] = search;
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

static gboolean
put (CtctSavedSearches *self, const char *name, const char *text, const char *filter)
{
  g_autofree char *clean_name = dup_clean (name, CTCT_MAX_SAVED_NAME_LENGTH);
  g_autofree char *clean_text = dup_clean (text, CTCT_MAX_SAVED_TEXT_LENGTH);
  g_autofree char *clean_filter = dup_clean (filter, CTCT_MAX_SAVED_TEXT_LENGTH);
  guint position = self->items->len;

  if (*clean_name == '\0' || (*clean_text == '\0' && *clean_filter == '\0'))
    return FALSE;

  if (find_name (self, clean_name, &position))
    replace (self, position, ctct_saved_search_new (clean_name, clean_text, clean_filter));
  else if (!ctct_saved_searches_is_full (self))
    {
      g_ptr_array_add (self->items, ctct_saved_search_new (clean_name, clean_text, clean_filter));
      g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
    }
  else
    return FALSE;

  return TRUE;
}

static void
add_line (GString *text, CtctSavedSearch *search)
{
  const char *filter = ctct_saved_search_get_filter (search);

  g_string_append_printf (text, "%s\t%s", ctct_saved_search_get_name (search),
                          ctct_saved_search_get_text (search));
  if (*filter != '\0')
    g_string_append_printf (text, "\t%s", filter);
  g_string_append_c (text, '\n');
}

static void
save (CtctSavedSearches *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->items->len; i++)
    add_line (text, self->items->pdata[i]);

  ctct_account_file_save (CTCT_ACCOUNT_FILE (self), text->str);
}

static GType
ctct_saved_searches_get_item_type (GListModel *model)
{
  return CTCT_TYPE_SAVED_SEARCH;
}

static guint
ctct_saved_searches_get_n_items (GListModel *model)
{
  return CTCT_SAVED_SEARCHES (model)->items->len;
}

static gpointer
ctct_saved_searches_get_item (GListModel *model, guint position)
{
  CtctSavedSearches *self = CTCT_SAVED_SEARCHES (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
ctct_saved_searches_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ctct_saved_searches_get_item_type;
  iface->get_n_items = ctct_saved_searches_get_n_items;
  iface->get_item = ctct_saved_searches_get_item;
}

static void
take_line (CtctSavedSearches *self, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", 3);
  guint n_parts = g_strv_length (parts);
  g_autofree char *name = NULL;
  guint position;

  if (n_parts < 2)
    return;

  name = dup_clean (parts[0], CTCT_MAX_SAVED_NAME_LENGTH);
  if (!find_name (self, name, &position))
    put (self, name, parts[1], n_parts > 2 ? parts[2] : "");
}

/* What was saved before the file was read is the later. */
static void
ctct_saved_searches_take_over (CtctAccountFile *file, const char *text)
{
  CtctSavedSearches *self = CTCT_SAVED_SEARCHES (file);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean added = self->items->len > 0;

  for (guint i = 0; lines[i] != NULL; i++)
    take_line (self, lines[i]);
  if (added)
    save (self);
}

static void
ctct_saved_searches_finalize (GObject *object)
{
  CtctSavedSearches *self = CTCT_SAVED_SEARCHES (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (ctct_saved_searches_parent_class)->finalize (object);
}

static void
ctct_saved_searches_class_init (CtctSavedSearchesClass *klass)
{
  CtctAccountFileClass *file_class = CTCT_ACCOUNT_FILE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ctct_saved_searches_finalize;

  file_class->prefix = "searches-";
  file_class->suffix = ".txt";
  file_class->take_over = ctct_saved_searches_take_over;
}

static void
ctct_saved_searches_init (CtctSavedSearches *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

CtctSavedSearches *
ctct_saved_searches_new (const char *folder, const char *account)
{
  return g_object_new (CTCT_TYPE_SAVED_SEARCHES, "folder", folder, "account", account, NULL);
}

gboolean
ctct_saved_searches_add (CtctSavedSearches *self,
                         const char *name,
                         const char *text,
                         const char *filter)
{
  if (!put (self, name, text, filter))
    return FALSE;

  save (self);
  return TRUE;
}

gboolean
ctct_saved_searches_is_full (CtctSavedSearches *self)
{
  return self->items->len >= CTCT_MAX_SAVED_SEARCHES;
}

gboolean
ctct_saved_searches_has (CtctSavedSearches *self, const char *name)
{
  g_autofree char *clean = dup_clean (name, CTCT_MAX_SAVED_NAME_LENGTH);
  guint position;

  return find_name (self, clean, &position);
}

gboolean
ctct_saved_searches_rename (CtctSavedSearches *self, CtctSavedSearch *search, const char *name)
{
  g_autofree char *clean = dup_clean (name, CTCT_MAX_SAVED_NAME_LENGTH);
  guint position, other;

  if (*clean == '\0' || !g_ptr_array_find (self->items, search, &position))
    return FALSE;
  if (find_name (self, clean, &other))
    return other == position;

  replace (self, position,
           ctct_saved_search_new (clean, ctct_saved_search_get_text (search),
                                  ctct_saved_search_get_filter (search)));
  save (self);
  return TRUE;
}

void
ctct_saved_searches_remove (CtctSavedSearches *self, CtctSavedSearch *search)
{
  guint position;

  if (!g_ptr_array_find (self->items, search, &position))
    return;

  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  save (self);
}
