/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Accounts with more people than anybody keeps. */

#include "ctct-sandbox-people.h"
#include "ctct-sandbox-visitor.h"
#include "ctct-test.h"

#include <string.h>

#define MANY     1200
#define FIRST_ID 220 /* before it stand contact 196 and the people of ctct-sandbox-people.h */
#define N_BEFORE 20

#define PUT_BODY                                                                                   \
  "{\"email_addresses\":[{\"email_address\":\"ada@example.com\"}],\"lists\":[{\"id\":\"1\"}],"     \
  "\"first_name\":\"Ada\"}"

static const char *
get_address (JsonObject *contact)
{
  return ctct_sandbox_text (ctct_sandbox_item (contact, "email_addresses", 0), "email_address");
}

static gboolean
is_in_list (JsonObject *contact, const char *id)
{
  for (guint i = 0; i < ctct_sandbox_length (contact, "lists"); i++)
    if (strcmp (ctct_sandbox_text (ctct_sandbox_item (contact, "lists", i), "id"), id) == 0)
      return TRUE;

  return FALSE;
}

static JsonObject *
draw (CtctSandbox *sandbox, guint position)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;

  ctct_sandbox_append_contact (sandbox, position, text);
  node = json_from_string (text->str, NULL);
  g_assert_nonnull (node);
  return json_object_ref (json_node_get_object (node));
}

/* All contacts as they are without HTTP, to be compared with what comes over it. */
static GPtrArray *
draw_all (CtctSandbox *sandbox)
{
  GPtrArray *contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  for (guint i = 0; i < ctct_sandbox_get_n_contacts (sandbox); i++)
    g_ptr_array_add (contacts, draw (sandbox, i));

  return contacts;
}

/* The cursors are offsets, contract 3. */
static char *
make_path (guint start, guint limit)
{
  g_autofree char *text = g_strdup_printf ("startAt=%u&limit=%u", start, limit);
  g_autofree char *cursor = g_base64_encode ((const guchar *) text, strlen (text));

  cursor[strcspn (cursor, "=")] = '\0';
  return g_strconcat ("contacts?next=", cursor, NULL);
}

static void
see_page (CtctSandboxVisitor *visitor, guint start, guint limit)
{
  g_autofree char *path = make_path (start, limit);

  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", path, NULL), ==, 200);
}

static char *
dup_row_id (CtctSandboxVisitor *visitor, guint row)
{
  see_page (visitor, row, 1);
  return g_strdup (ctct_sandbox_text (
      json_array_get_object_element (ctct_sandbox_visitor_get_results (visitor), 0), "id"));
}

/* The first row from `row` on whose contact is active. */
static guint
find_active (CtctSandbox *sandbox, guint row)
{
  g_autoptr (JsonObject) contact = draw (sandbox, row);

  return strcmp (ctct_sandbox_text (contact, "status"), "ACTIVE") == 0
             ? row
             : find_active (sandbox, row + 1);
}

static int
count_members (CtctSandboxVisitor *visitor, const char *list_id)
{
  g_autofree char *path = g_strconcat ("lists/", list_id, NULL);

  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", path, NULL), ==, 200);
  return (int) json_object_get_int_member (ctct_sandbox_visitor_get_object (visitor),
                                           "contact_count");
}

static void
test_paging (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, MANY, 0);
  g_autoptr (GHashTable) ids = ctct_sandbox_visitor_read_all (visitor, "contacts?limit=500", 500);

  g_assert_cmpuint (g_hash_table_size (ids), ==, MANY + 1);
  for (guint id = FIRST_ID; id < 201 + MANY; id++)
    {
      g_autofree char *text = g_strdup_printf ("%u", id);

      g_assert_true (g_hash_table_contains (ids, text));
    }
}

static void
test_million (void)
{
  g_autoptr (CtctSandboxVisitor) visitor =
      ctct_sandbox_visitor_new (0, CTCT_SANDBOX_MAX_CONTACTS, 0);
  g_autofree char *last = NULL;
  JsonArray *results;

  see_page (visitor, CTCT_SANDBOX_MAX_CONTACTS - 499, 500);
  results = ctct_sandbox_visitor_get_results (visitor);
  g_assert_cmpuint (json_array_get_length (results), ==, 500);
  g_assert_cmpstr (ctct_sandbox_text (json_array_get_object_element (results, 499), "id"), ==,
                   "1000200");
  g_assert_null (ctct_sandbox_visitor_dup_next (visitor));

  see_page (visitor, CTCT_SANDBOX_MAX_CONTACTS - 500, 500);
  last = ctct_sandbox_visitor_dup_next (visitor);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", last, NULL), ==, 200);
  g_assert_cmpuint (json_array_get_length (ctct_sandbox_visitor_get_results (visitor)), ==, 1);

  see_page (visitor, CTCT_SANDBOX_MAX_CONTACTS + 1, 500);
  g_assert_cmpuint (json_array_get_length (ctct_sandbox_visitor_get_results (visitor)), ==, 0);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/1000201", NULL), ==, 404);
}

/* A page, a GET of one contact, and what a bench draws without HTTP are the same to the byte. */
static void
test_same_bytes (void)
{
  guint32 seed = ctct_test_seed ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, MANY, 0);

  for (guint i = 0; i < 200; i++)
    {
      guint position = (guint) g_rand_int_range (rand, 0, MANY + 1);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *id = dup_row_id (visitor, position);
      g_autofree char *path = g_strconcat ("contacts/", id, NULL);

      ctct_sandbox_append_contact (visitor->sandbox, position, text);
      g_assert_nonnull (strstr (visitor->text, text->str));
      g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", path, NULL), ==, 200);
      g_assert_cmpstr (visitor->text, ==, text->str);
    }
}

static void
test_same_lists (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, MANY, 0);
  g_autofree char *lists = ctct_sandbox_dup_lists (visitor->sandbox);

  ctct_sandbox_visitor_call (visitor, "GET", "lists", NULL);
  g_assert_cmpstr (visitor->text, ==, lists);
}

/* Whoever is in two accounts of a seed is the same in both; in another seed's it is somebody else. */
static void
test_deterministic (void)
{
  guint32 seed = ctct_test_seed ();
  g_autoptr (CtctSandbox) one = ctct_sandbox_new (0, CTCT_SANDBOX_MAX_CONTACTS, 0, seed);
  g_autoptr (CtctSandbox) same = ctct_sandbox_new (0, 1001, 4, seed);
  g_autoptr (CtctSandbox) other = ctct_sandbox_new (0, 1000, 0, seed + 1);
  guint n_equal = 0;

  for (guint i = 0; i <= 1000; i++)
    {
      g_autoptr (GString) of_one = g_string_new (NULL);
      g_autoptr (GString) of_same = g_string_new (NULL);
      g_autoptr (GString) of_other = g_string_new (NULL);

      ctct_sandbox_append_contact (one, i, of_one);
      ctct_sandbox_append_contact (same, i, of_same);
      ctct_sandbox_append_contact (other, i, of_other);
      g_assert_cmpstr (of_one->str, ==, of_same->str);
      n_equal += g_string_equal (of_one, of_other) ? 1 : 0;
    }
  g_assert_cmpuint (n_equal, ==, N_BEFORE);
}

/* The collection looks at less than the contact, and has to find what stands in it. */
static void
test_status_filter (void)
{
  static const char *const statuses[] = { "ACTIVE", "UNCONFIRMED", "OPTOUT", "REMOVED" };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, MANY, 0);
  g_autoptr (GPtrArray) contacts = draw_all (visitor->sandbox);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *path = g_strdup_printf ("contacts?limit=499&status=%s", statuses[i]);
      g_autoptr (GHashTable) ids = ctct_sandbox_visitor_read_all (visitor, path, 499);

      for (guint j = 0; j < contacts->len; j++)
        g_assert_cmpint (
            g_hash_table_contains (ids, ctct_sandbox_text (contacts->pdata[j], "id")), ==,
            strcmp (ctct_sandbox_text (contacts->pdata[j], "status"), statuses[i]) == 0);
    }
}

static gboolean
is_modified_since (JsonObject *contact, const char *date)
{
  return json_object_has_member (contact, "modified_date") &&
         strcmp (ctct_sandbox_text (contact, "modified_date"), date) >= 0;
}

static void
test_modified_since (void)
{
  static const char *const dates[] = { "2014-07-01T00:00:00.000Z", "2021-03-05T11:30:00.000Z",
                                       "2024-12-01T00:00:00.000Z" };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, MANY, 0);
  g_autoptr (GPtrArray) contacts = draw_all (visitor->sandbox);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *path = g_strdup_printf ("contacts?limit=100&modified_since=%s", dates[i]);
      g_autoptr (GHashTable) ids = ctct_sandbox_visitor_read_all (visitor, path, 100);

      g_assert_cmpuint (g_hash_table_size (ids), >, 0);
      for (guint j = 0; j < contacts->len; j++)
        g_assert_cmpint (g_hash_table_contains (ids, ctct_sandbox_text (contacts->pdata[j], "id")),
                         ==, is_modified_since (contacts->pdata[j], dates[i]));
    }

  /* That second counts. */
  g_assert_true (is_modified_since (
      contacts->pdata[N_BEFORE], ctct_sandbox_text (contacts->pdata[N_BEFORE], "modified_date")));
}

static guint
count_in_list (GPtrArray *contacts, const char *id)
{
  guint n_members = 0;

  for (guint i = 0; i < contacts->len; i++)
    n_members += is_in_list (contacts->pdata[i], id) ? 1 : 0;

  return n_members;
}

static void
test_lists (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, MANY, 0);
  g_autoptr (GPtrArray) contacts = draw_all (visitor->sandbox);
  g_autoptr (JsonNode) lists = NULL;
  guint n_lists;
  guint n_empty = 0;

  ctct_sandbox_visitor_call (visitor, "GET", "lists", NULL);
  lists = json_node_copy (visitor->json);
  n_lists = json_array_get_length (json_node_get_array (lists));
  for (guint i = 0; i < n_lists; i++)
    {
      JsonObject *list = json_array_get_object_element (json_node_get_array (lists), i);
      const char *id = ctct_sandbox_text (list, "id");
      guint n_members = count_in_list (contacts, id);
      g_autofree char *path = g_strdup_printf ("lists/%s/contacts?limit=500", id);
      g_autoptr (GHashTable) ids = ctct_sandbox_visitor_read_all (visitor, path, 500);

      g_assert_cmpint (json_object_get_int_member (list, "contact_count"), ==, n_members);
      g_assert_cmpuint (g_hash_table_size (ids), ==, n_members);
      n_empty += n_members == 0 ? 1 : 0;
    }
  g_assert_cmpuint (n_empty, ==, 1);
}

static void
test_email (void)
{
  guint32 seed = ctct_test_seed ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (CtctSandboxVisitor) visitor =
      ctct_sandbox_visitor_new (0, CTCT_SANDBOX_MAX_CONTACTS, 0);

  for (guint i = 0; i < 100; i++)
    {
      guint position = (guint) g_rand_int_range (rand, 0, CTCT_SANDBOX_MAX_CONTACTS + 1);
      g_autoptr (JsonObject) contact = draw (visitor->sandbox, position);
      g_autofree char *upper = g_ascii_strup (get_address (contact), -1);
      g_autofree char *escaped =
          g_uri_escape_string (i % 2 == 0 ? get_address (contact) : upper, NULL, FALSE);
      g_autofree char *path = g_strconcat ("contacts?email=", escaped, NULL);
      g_autoptr (GHashTable) ids = ctct_sandbox_visitor_read_all (visitor, path, 50);

      g_assert_cmpuint (g_hash_table_size (ids), ==, 1);
      g_assert_true (g_hash_table_contains (ids, ctct_sandbox_text (contact, "id")));
    }
}

static void
test_nobody_s_email (void)
{
  static const char *const addresses[] = {
    "500@example.com",          "x.500@example.com", "@example.com", "500",
    "a.b.99999999@example.com", "a.0500@example.com"
  };
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, MANY, 0);

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *path = g_strconcat ("contacts?email=", addresses[i], NULL);

      g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", path, NULL), ==, 200);
      g_assert_cmpuint (json_array_get_length (ctct_sandbox_visitor_get_results (visitor)), ==, 0);
    }
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/0500", NULL), ==, 404);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/500x", NULL), ==, 404);
}

/* Who has been changed is another one from then on, in the same place. */
static void
test_put (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, MANY, 0);
  guint row = find_active (visitor->sandbox, 1000);
  g_autoptr (JsonObject) before = draw (visitor->sandbox, row);
  g_autofree char *old_path = g_strconcat ("contacts?email=", get_address (before), NULL);
  g_autofree char *new_path = NULL;
  g_autofree char *row_id = NULL;
  int n_members = count_members (visitor, "2") - (is_in_list (before, "2") ? 1 : 0);
  g_autoptr (GHashTable) since = NULL;

  g_assert_cmpuint (ctct_sandbox_visitor_put (visitor, ctct_sandbox_text (before, "id"), PUT_BODY),
                    ==, 200);
  g_assert_cmpint (count_members (visitor, "2"), ==, n_members);

  row_id = dup_row_id (visitor, row);
  g_assert_cmpstr (row_id, ==, ctct_sandbox_text (before, "id"));
  g_assert_nonnull (strstr (visitor->text, "\"first_name\":\"Ada\""));
  g_assert_cmpuint (ctct_sandbox_get_n_contacts (visitor->sandbox), ==, MANY + 1);

  since =
      ctct_sandbox_visitor_read_all (visitor, "contacts?modified_since=2025-06-01T00:00:00Z", 50);
  g_assert_cmpuint (g_hash_table_size (since), ==, 1);
  g_assert_true (g_hash_table_contains (since, row_id));

  ctct_sandbox_visitor_call (visitor, "GET", old_path, NULL);
  g_assert_cmpuint (json_array_get_length (ctct_sandbox_visitor_get_results (visitor)), ==, 0);
  ctct_sandbox_visitor_call (visitor, "GET", "contacts?email=ada@example.com", NULL);
  g_assert_cmpuint (json_array_get_length (ctct_sandbox_visitor_get_results (visitor)), ==, 1);
}

static void
test_delete (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, MANY, 0);
  g_autoptr (GHashTable) before =
      ctct_sandbox_visitor_read_all (visitor, "contacts?status=OPTOUT&limit=500", 500);
  g_autoptr (GHashTable) after = NULL;
  guint row = find_active (visitor->sandbox, N_BEFORE);
  g_autofree char *path = g_strdup_printf ("contacts/%u", FIRST_ID + row - N_BEFORE);

  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "DELETE", path, NULL), ==, 204);

  after = ctct_sandbox_visitor_read_all (visitor, "contacts?status=OPTOUT&limit=500", 500);
  g_assert_cmpuint (g_hash_table_size (after), ==, g_hash_table_size (before) + 1);
  g_assert_true (g_hash_table_contains (after, path + strlen ("contacts/")));
  see_page (visitor, row, 1);
  g_assert_nonnull (strstr (visitor->text, "\"status\":\"OPTOUT\""));
}

static void
test_conflict (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, MANY, 0);
  g_autoptr (JsonObject) contact = draw (visitor->sandbox, 777);
  g_autofree char *body = g_strdup_printf (
      "{\"email_addresses\":[{\"email_address\":\"%s\"}],\"lists\":[{\"id\":\"1\"}]}",
      get_address (contact));

  g_assert_cmpuint (ctct_sandbox_visitor_put (visitor, "196", body), ==, 409);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "POST", "contacts", body), ==, 409);
}

/* Where changed contacts come last, the one after a changed one takes its row. */
static void
test_move_changed (void)
{
  g_autoptr (CtctSandboxVisitor) visitor =
      ctct_sandbox_visitor_new (CTCT_SANDBOX_MOVE_CHANGED, MANY, 0);
  guint row = find_active (visitor->sandbox, 100);
  g_autofree char *changed = dup_row_id (visitor, row);
  g_autofree char *follower = dup_row_id (visitor, row + 1);
  g_autofree char *moved_up = NULL;
  g_autofree char *last = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_cmpuint (ctct_sandbox_visitor_put (visitor, changed, PUT_BODY), ==, 200);
  moved_up = dup_row_id (visitor, row);
  last = dup_row_id (visitor, MANY);
  g_assert_cmpstr (moved_up, ==, follower);
  g_assert_cmpstr (last, ==, changed);

  /* So does the first, and whoever is kept already. */
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "DELETE", "contacts/196", NULL), ==, 204);
  g_assert_cmpuint (ctct_sandbox_visitor_put (visitor, changed, PUT_BODY), ==, 200);
  first = dup_row_id (visitor, MANY - 1);
  second = dup_row_id (visitor, MANY);
  g_assert_cmpstr (first, ==, "196");
  g_assert_cmpstr (second, ==, changed);
  g_assert_cmpuint (ctct_sandbox_get_n_contacts (visitor->sandbox), ==, MANY + 1);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sandbox/crowd/paging", test_paging);
  ctct_test_add ("/sandbox/crowd/million", test_million);
  ctct_test_add ("/sandbox/crowd/same-bytes", test_same_bytes);
  ctct_test_add ("/sandbox/crowd/same-lists", test_same_lists);
  ctct_test_add ("/sandbox/crowd/deterministic", test_deterministic);
  ctct_test_add ("/sandbox/crowd/status-filter", test_status_filter);
  ctct_test_add ("/sandbox/crowd/modified-since", test_modified_since);
  ctct_test_add ("/sandbox/crowd/lists", test_lists);
  ctct_test_add ("/sandbox/crowd/email", test_email);
  ctct_test_add ("/sandbox/crowd/nobody-s-email", test_nobody_s_email);
  ctct_test_add ("/sandbox/crowd/put", test_put);
  ctct_test_add ("/sandbox/crowd/delete", test_delete);
  ctct_test_add ("/sandbox/crowd/conflict", test_conflict);
  ctct_test_add ("/sandbox/crowd/move-changed", test_move_changed);

  return ctct_test_run ();
}
