/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-country.h"

#include "ctct-choice.h"

#include <glib/gi18n.h>

#define COUNTRIES_PATH   "/io/github/addressee_app/Addressee/ui/iso_3166.xml"
#define COUNTRIES_DOMAIN "iso_3166"

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element_name,
                  const char **attribute_names,
                  const char **attribute_values,
                  gpointer user_data,
                  GError **error)
{
  GHashTable *names = user_data;
  const char *code = NULL;
  const char *name = NULL;
  const char *common_name = NULL;

  if (!g_str_equal (element_name, "iso_3166_entry"))
    return;

  for (guint i = 0; attribute_names[i] != NULL; i++)
    {
      if (g_str_equal (attribute_names[i], "alpha_2_code"))
        code = attribute_values[i];
      else if (g_str_equal (attribute_names[i], "name"))
        name = attribute_values[i];
      else if (g_str_equal (attribute_names[i], "common_name"))
        common_name = attribute_values[i];
    }

  if (code != NULL && name != NULL)
    g_hash_table_insert (names, g_strdup (code),
                         g_strdup (common_name != NULL ? common_name : name));
}

static GHashTable *
load_names (void)
{
  const GMarkupParser parser = { .start_element = start_element_cb };
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GBytes) xml = g_resources_lookup_data (COUNTRIES_PATH, 0, NULL);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, names, NULL);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text;

  if (xml == NULL)
    return g_steal_pointer (&names);

  text = g_bytes_get_data (xml, &length);
  if (!g_markup_parse_context_parse (context, text, (gssize) length, &error))
    g_debug ("The list of countries cannot be read: %s", error->message);

  bindtextdomain (COUNTRIES_DOMAIN, COUNTRIES_LOCALE_DIR);
  bind_textdomain_codeset (COUNTRIES_DOMAIN, "UTF-8");
  return g_steal_pointer (&names);
}

static GHashTable *
get_names (void)
{
  static gsize is_loaded = 0;
  static GHashTable *names = NULL;

  if (g_once_init_enter (&is_loaded))
    {
      names = load_names ();
      g_once_init_leave (&is_loaded, 1);
    }

  return names;
}

static int
compare_labels (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (ctct_choice_get_label ((CtctChoice *) a),
                         ctct_choice_get_label ((CtctChoice *) b));
}

char *
ctct_country_dup_name (const char *code)
{
  g_autofree char *upper = g_ascii_strup (code, -1);
  const char *name = g_hash_table_lookup (get_names (), upper);

  return g_strdup (name != NULL ? g_dgettext (COUNTRIES_DOMAIN, name) : code);
}

char *
ctct_country_dup_label (const char *code)
{
  /* Translators: no country */
  return *code != '\0' ? ctct_country_dup_name (code) : g_strdup (C_("country", "None"));
}

GListModel *
ctct_country_create_choices (void)
{
  GListStore *choices = g_list_store_new (CTCT_TYPE_CHOICE);
  g_autofree char *label = ctct_country_dup_label ("");
  g_autoptr (CtctChoice) none = ctct_choice_new ("", label);
  GHashTableIter iter;
  gpointer code, name;

  g_hash_table_iter_init (&iter, get_names ());
  while (g_hash_table_iter_next (&iter, &code, &name))
    {
      g_autoptr (CtctChoice) choice = ctct_choice_new (code, g_dgettext (COUNTRIES_DOMAIN, name));

      g_list_store_insert_sorted (choices, choice, compare_labels, NULL);
    }
  g_list_store_insert (choices, 0, none);

  return G_LIST_MODEL (choices);
}
