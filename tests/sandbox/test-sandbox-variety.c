/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lists, filters and searches need to be tried on. */

#include "ctct-sandbox.h"
#include "ctct-test.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MANY     2000
#define N_BEFORE 20 /* contact 196 and the people of ctct-sandbox-people.h */

static const char *
get_text (JsonObject *object, const char *member)
{
  return json_object_get_string_member (object, member);
}

static const char *
get_address (JsonObject *contact)
{
  JsonArray *emails = json_object_get_array_member (contact, "email_addresses");

  return get_text (json_array_get_object_element (emails, 0), "email_address");
}

/* The people whom no one knows by name. */
static GPtrArray *
draw_crowd (void)
{
  g_autoptr (CtctSandbox) sandbox = ctct_sandbox_new (0, MANY, 0, 1);
  GPtrArray *contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  for (guint i = N_BEFORE; i < ctct_sandbox_get_n_contacts (sandbox); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (JsonNode) node = NULL;

      ctct_sandbox_append_contact (sandbox, i, text);
      node = json_from_string (text->str, NULL);
      g_assert_nonnull (node);
      g_ptr_array_add (contacts, json_object_ref (json_node_get_object (node)));
    }

  return contacts;
}

static GHashTable *
counts_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static guint
get_count (GHashTable *counts, const char *text)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, text));
}

static void
count (GHashTable *counts, const char *text)
{
  g_hash_table_replace (counts, g_strdup (text), GUINT_TO_POINTER (get_count (counts, text) + 1));
}

static void
test_statuses (void)
{
  static const char *const statuses[] = { "UNCONFIRMED",    "OPTOUT",  "REMOVED",    "TEMP_HOLD",
                                          "NON_SUBSCRIBER", "VISITOR", "ON_VACATION" };
  g_autoptr (GPtrArray) contacts = draw_crowd ();
  g_autoptr (GHashTable) counts = counts_new ();

  for (guint i = 0; i < contacts->len; i++)
    count (counts, get_text (contacts->pdata[i], "status"));

  g_assert_cmpuint (g_hash_table_size (counts), ==, G_N_ELEMENTS (statuses) + 1);
  g_assert_cmpuint (get_count (counts, "ACTIVE"), >, MANY * 7 / 10);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    g_assert_cmpuint (get_count (counts, statuses[i]), >, 0);
}

static void
test_names (void)
{
  static const char *const letters[] = { "ł", "ß", "ø", "Ø", "é",  "ñ",  "İ",  "ı",  "Đ", "Щ",
                                         "Ґ", "Ξ", "م", "ש", "王", "佐", "さ", "김", "ส", "श" };
  g_autoptr (GPtrArray) contacts = draw_crowd ();
  g_autoptr (GHashTable) counts = counts_new ();
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < contacts->len; i++)
    {
      const char *first = get_text (contacts->pdata[i], "first_name");
      const char *last = get_text (contacts->pdata[i], "last_name");
      g_autofree char *whole = g_strdup_printf ("%s %s", first, last);

      count (counts, whole);
      g_string_append (names, whole);
    }

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    g_assert_nonnull (strstr (names->str, letters[i]));
  g_assert_cmpuint (g_hash_table_size (counts), >, MANY / 3);
}

static void
test_addresses (void)
{
  g_autoptr (GPtrArray) contacts = draw_crowd ();
  g_autoptr (GHashTable) domains = counts_new ();
  g_autoptr (GHashTable) addresses = counts_new ();

  for (guint i = 0; i < contacts->len; i++)
    {
      count (domains, strchr (get_address (contacts->pdata[i]), '@'));
      count (addresses, get_address (contacts->pdata[i]));
    }

  g_assert_cmpuint (g_hash_table_size (addresses), ==, contacts->len);
  g_assert_cmpuint (g_hash_table_size (domains), ==, 3);
  g_assert_cmpuint (get_count (domains, "@example.com"), >, MANY / 5);
  g_assert_cmpuint (get_count (domains, "@example.org"), >, MANY / 5);
  g_assert_cmpuint (get_count (domains, "@example.net"), >, MANY / 5);
}

static void
test_dates (void)
{
  g_autoptr (GPtrArray) contacts = draw_crowd ();
  g_autoptr (GHashTable) counts = counts_new ();

  for (guint i = 0; i < contacts->len; i++)
    {
      const char *modified = get_text (contacts->pdata[i], "modified_date");
      g_autofree char *year = g_strndup (modified, 4);
      g_autoptr (GDateTime) date = g_date_time_new_from_iso8601 (modified, NULL);

      g_assert_nonnull (date);
      g_assert_cmpstr (get_text (contacts->pdata[i], "created_date"), <=, modified);
      count (counts, year);
    }

  for (guint i = 2014; i <= 2024; i++)
    {
      g_autofree char *year = g_strdup_printf ("%u", i);

      g_assert_cmpuint (get_count (counts, year), >, 10);
    }
}

/* Sorted as texts they are in another order than sorted as people count. */
static void
test_lists (void)
{
  static const char *const names[] = { "Friday News 1", "Friday News 2", "Friday News 10",
                                       "Friday News 100" };
  g_autoptr (CtctSandbox) sandbox = ctct_sandbox_new (0, MANY, 0, 1);
  g_autofree char *text = ctct_sandbox_dup_lists (sandbox);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonArray *lists = json_node_get_array (node);
  g_autoptr (GHashTable) counts = counts_new ();

  for (guint i = 0; i < json_array_get_length (lists); i++)
    {
      JsonObject *list = json_array_get_object_element (lists, i);

      count (counts, get_text (list, "name"));
      count (counts, get_text (list, "status"));
    }

  g_assert_cmpuint (json_array_get_length (lists), >=, 24);
  g_assert_cmpuint (get_count (counts, "HIDDEN"), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpuint (get_count (counts, names[i]), ==, 1);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sandbox/variety/statuses", test_statuses);
  ctct_test_add ("/sandbox/variety/names", test_names);
  ctct_test_add ("/sandbox/variety/addresses", test_addresses);
  ctct_test_add ("/sandbox/variety/dates", test_dates);
  ctct_test_add ("/sandbox/variety/lists", test_lists);

  return ctct_test_run ();
}
