/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong while somebody reads the pages of an account. */

#include "ctct-fault.h"
#include "ctct-sandbox-visitor.h"
#include "ctct-test.h"

#include <string.h>

#define N_PEOPLE 59 /* six pages of ten, with contact 196 */
#define LIMIT    10
#define N_PAGES  6
#define TITLE    "Changed between two pages"

static CtctSandboxVisitor *
visit (CtctSandboxFlags flags, CtctFault *fault, guint page)
{
  CtctSandboxVisitor *visitor = ctct_sandbox_visitor_new (flags, N_PEOPLE, 0);

  ctct_fault_set_page (fault, page);
  ctct_sandbox_add_fault (visitor->sandbox, fault);
  return visitor;
}

static void
add_ids (CtctSandboxVisitor *visitor, GPtrArray *ids)
{
  JsonArray *results = ctct_sandbox_visitor_get_results (visitor);

  for (guint i = 0; i < json_array_get_length (results); i++)
    g_ptr_array_add (
        ids, g_strdup (ctct_sandbox_text (json_array_get_object_element (results, i), "id")));
}

/* The ids as the pages have them, and how many each page has. */
static GPtrArray *
read_pages (CtctSandboxVisitor *visitor, GArray *lengths)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *next = g_strdup_printf ("contacts?limit=%u", LIMIT);

  while (next != NULL)
    {
      guint before = ids->len;
      guint n_results;

      g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", next, NULL), ==, 200);
      add_ids (visitor, ids);
      n_results = ids->len - before;
      g_array_append_val (lengths, n_results);
      g_free (next);
      next = ctct_sandbox_visitor_dup_next (visitor);
    }

  return ids;
}

/* The ids in the order that the collection has without a fault. */
static GPtrArray *
list_ids (CtctSandbox *sandbox)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ctct_sandbox_get_n_contacts (sandbox); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (JsonNode) node = NULL;

      ctct_sandbox_append_contact (sandbox, i, text);
      node = json_from_string (text->str, NULL);
      g_ptr_array_add (ids, g_strdup (ctct_sandbox_text (json_node_get_object (node), "id")));
    }

  return ids;
}

static void
assert_ids (GPtrArray *ids, GPtrArray *wanted)
{
  g_assert_cmpuint (ids->len, ==, wanted->len);
  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpstr (ids->pdata[i], ==, wanted->pdata[i]);
}

static void
assert_lengths (GArray *lengths, const guint *wanted, guint n_wanted)
{
  g_assert_cmpmem (lengths->data, lengths->len * sizeof (guint), wanted, n_wanted * sizeof (guint));
}

/* One more contact than was asked for, and no contact twice. */
static void
test_long_page (void)
{
  static const guint wanted[] = { 10, 10, 11, 10, 10, 9 };
  g_autoptr (CtctSandboxVisitor) visitor = visit (0, ctct_fault_new_long_page (), 3);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) all = list_ids (visitor->sandbox);
  g_autoptr (GPtrArray) ids = read_pages (visitor, lengths);

  assert_ids (ids, all);
  assert_lengths (lengths, wanted, G_N_ELEMENTS (wanted));
}

static void
test_repeated_contact (void)
{
  static const guint wanted[] = { 10, 10, 10, 10, 10, 10, 1 };
  g_autoptr (CtctSandboxVisitor) visitor = visit (0, ctct_fault_new_repeated_contact (), 3);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) all = list_ids (visitor->sandbox);
  g_autoptr (GPtrArray) ids = read_pages (visitor, lengths);

  g_assert_cmpstr (ids->pdata[20], ==, ids->pdata[19]);
  g_ptr_array_remove_index (ids, 20);
  assert_ids (ids, all);
  assert_lengths (lengths, wanted, G_N_ELEMENTS (wanted));
}

static void
test_repeated_on_first_page (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = visit (0, ctct_fault_new_repeated_contact (), 1);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) all = list_ids (visitor->sandbox);
  g_autoptr (GPtrArray) ids = read_pages (visitor, lengths);

  assert_ids (ids, all);
}

static void
test_missing_contact (void)
{
  static const guint wanted[] = { 10, 10, 10, 10, 10, 9 };
  g_autoptr (CtctSandboxVisitor) visitor = visit (0, ctct_fault_new_missing_contact (), 3);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) all = list_ids (visitor->sandbox);
  g_autoptr (GPtrArray) ids = read_pages (visitor, lengths);

  g_ptr_array_remove_index (all, 20);
  assert_ids (ids, all);
  assert_lengths (lengths, wanted, G_N_ELEMENTS (wanted));
}

/* A filter's pages are twisted as well: what is repeated is what the filter lets through. */
static void
test_repeated_of_filter (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = visit (0, ctct_fault_new_repeated_contact (), 2);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *next = NULL;

  ctct_sandbox_visitor_call (visitor, "GET", "contacts?status=OPTOUT&limit=1", NULL);
  add_ids (visitor, ids);
  next = ctct_sandbox_visitor_dup_next (visitor);
  ctct_sandbox_visitor_call (visitor, "GET", next, NULL);
  add_ids (visitor, ids);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpstr (ids->pdata[0], ==, ids->pdata[1]);
}

/* A cursor may have gone past the end meanwhile: this one is startAt=4000&limit=10. */
static void
test_repeated_past_the_end (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = visit (0, ctct_fault_new_repeated_contact (), 1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all = list_ids (visitor->sandbox);

  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET",
                                               "contacts?next=c3RhcnRBdD00MDAwJmxpbWl0PTEw", NULL),
                    ==, 200);
  add_ids (visitor, ids);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpstr (ids->pdata[0], ==, all->pdata[N_PEOPLE]);
}

/* A page is refused once; asked for again, it comes, and so do those after it. */
static void
test_refusals (void)
{
  static const struct
  {
    CtctFault *(*constructor) (void);
    guint status;
    const char *key;
  } cases[] = {
    { ctct_fault_new_refused_cursor, 400, "http.status.bad_request" },
    { ctct_fault_new_refused_token, 401, "http.status.authentication.invalid_token" },
    { ctct_fault_new_over_second, 403, "mashery.not.authorized.over.qps" },
    { ctct_fault_new_over_day, 403, "mashery.not.authorized.over.ratelimit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint page = 1; page <= N_PAGES; page++)
      {
        g_autoptr (CtctSandboxVisitor) visitor = visit (0, cases[i].constructor (), page);
        g_autofree char *next = g_strdup_printf ("contacts?limit=%u", LIMIT);

        for (guint n_read = 1; n_read <= page; n_read++)
          {
            g_autofree char *path = g_steal_pointer (&next);
            JsonObject *error;

            ctct_sandbox_visitor_call (visitor, "GET", path, NULL);
            if (n_read == page)
              {
                g_assert_cmpuint (visitor->status, ==, cases[i].status);
                error = json_array_get_object_element (json_node_get_array (visitor->json), 0);
                g_assert_cmpstr (ctct_sandbox_text (error, "error_key"), ==, cases[i].key);
                ctct_sandbox_visitor_call (visitor, "GET", path, NULL);
              }
            g_assert_cmpuint (visitor->status, ==, 200);
            next = ctct_sandbox_visitor_dup_next (visitor);
          }
        g_assert_cmpint (next != NULL, ==, page < N_PAGES);
      }
}

/* The fault says what the service itself says. */
static void
test_same_refusals (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *real = NULL;
  CtctFault *fault;

  ctct_sandbox_visitor_call (visitor, "GET", "contacts?next=nonsense", NULL);
  g_assert_cmpuint (visitor->status, ==, 400);
  real = g_strdup (visitor->text);
  fault = ctct_fault_new_refused_cursor ();
  ctct_fault_set_page (fault, 1);
  ctct_sandbox_add_fault (visitor->sandbox, fault);
  ctct_sandbox_visitor_call (visitor, "GET", "contacts", NULL);
  g_assert_cmpstr (visitor->text, ==, real);
}

static void
test_cut_body (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = visit (0, ctct_fault_new_cut_body (), 2);
  g_autofree char *next = NULL;
  g_autofree char *half = NULL;

  ctct_sandbox_visitor_call (visitor, "GET", "contacts?limit=10", NULL);
  next = ctct_sandbox_visitor_dup_next (visitor);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", next, NULL), ==, 200);
  g_assert_null (visitor->json);
  half = g_strdup (visitor->text);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", next, NULL), ==, 200);
  g_assert_nonnull (visitor->json);
  g_assert_true (g_str_has_prefix (visitor->text, half));
  g_assert_cmpuint (strlen (half), ==, strlen (visitor->text) / 2);
}

static void
test_closed (void)
{
  CtctFault *(*const constructors[]) (void) = { ctct_fault_new_close_before,
                                                ctct_fault_new_close_after };

  for (guint i = 0; i < G_N_ELEMENTS (constructors); i++)
    {
      g_autoptr (CtctSandboxVisitor) visitor = visit (0, constructors[i](), 2);
      g_autofree char *next = NULL;
      SoupMessage *msg;

      ctct_sandbox_visitor_call (visitor, "GET", "contacts?limit=10", NULL);
      next = ctct_sandbox_visitor_dup_next (visitor);
      msg = ctct_sandbox_visitor_make (visitor, "GET", next, NULL);
      soup_message_add_flags (msg, SOUP_MESSAGE_NEW_CONNECTION);
      g_assert_false (ctct_sandbox_visitor_try (visitor, msg, NULL));
      g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", next, NULL), ==, 200);
    }
}

/* Only pages of the collection count. */
static void
test_other_requests (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = visit (0, ctct_fault_new_refused_token (), 2);

  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts", NULL), ==, 200);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts/196", NULL), ==, 200);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "lists", NULL), ==, 200);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "DELETE", "contacts/196", NULL), ==, 204);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "GET", "contacts", NULL), ==, 401);
}

static gboolean
has_title (CtctSandboxVisitor *visitor, const char *id)
{
  g_autofree char *text = ctct_sandbox_dup_contact (visitor->sandbox, id);

  return strstr (text, TITLE) != NULL;
}

/* The page that was asked for has the contact as it was, the next one as it is. */
static void
test_change_after (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = visit (0, ctct_fault_new_change_after ("212", TITLE), 2);
  g_autofree char *next = NULL;
  g_autoptr (GHashTable) since = NULL;

  ctct_sandbox_visitor_call (visitor, "GET", "contacts?limit=10", NULL);
  next = ctct_sandbox_visitor_dup_next (visitor);
  g_assert_false (has_title (visitor, "212"));
  ctct_sandbox_visitor_call (visitor, "GET", next, NULL);
  g_assert_nonnull (strstr (visitor->text, "\"id\":\"212\""));
  g_assert_null (strstr (visitor->text, TITLE));
  g_assert_true (has_title (visitor, "212"));
  ctct_sandbox_visitor_call (visitor, "GET", next, NULL);
  g_assert_nonnull (strstr (visitor->text, TITLE));

  since =
      ctct_sandbox_visitor_read_all (visitor, "contacts?modified_since=2025-06-01T00:00:00Z", 50);
  g_assert_cmpuint (g_hash_table_size (since), ==, 1);
  g_assert_true (g_hash_table_contains (since, "212"));
}

/* Rows move: the changed contact comes once more at the end, and the first of the page that follows is
 * on no page. */
static void
test_change_moves (void)
{
  g_autoptr (CtctSandboxVisitor) visitor =
      visit (CTCT_SANDBOX_MOVE_CHANGED, ctct_fault_new_change_after ("212", TITLE), 2);
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) all = list_ids (visitor->sandbox);
  g_autoptr (GPtrArray) ids = read_pages (visitor, lengths);

  g_ptr_array_remove_index (all, 20);
  g_ptr_array_add (all, g_strdup ("212"));
  assert_ids (ids, all);
}

static void
test_change_nobody (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  g_assert_false (ctct_sandbox_change_contact (visitor->sandbox, "212", TITLE));
  g_assert_cmpuint (ctct_sandbox_get_n_contacts (visitor->sandbox), ==, 1);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sandbox/page-faults/long-page", test_long_page);
  ctct_test_add ("/sandbox/page-faults/repeated-contact", test_repeated_contact);
  ctct_test_add ("/sandbox/page-faults/repeated-on-first-page", test_repeated_on_first_page);
  ctct_test_add ("/sandbox/page-faults/repeated-of-filter", test_repeated_of_filter);
  ctct_test_add ("/sandbox/page-faults/repeated-past-the-end", test_repeated_past_the_end);
  ctct_test_add ("/sandbox/page-faults/missing-contact", test_missing_contact);
  ctct_test_add ("/sandbox/page-faults/refusals", test_refusals);
  ctct_test_add ("/sandbox/page-faults/same-refusals", test_same_refusals);
  ctct_test_add ("/sandbox/page-faults/cut-body", test_cut_body);
  ctct_test_add ("/sandbox/page-faults/closed", test_closed);
  ctct_test_add ("/sandbox/page-faults/other-requests", test_other_requests);
  ctct_test_add ("/sandbox/page-faults/change-after", test_change_after);
  ctct_test_add ("/sandbox/page-faults/change-moves", test_change_moves);
  ctct_test_add ("/sandbox/page-faults/change-nobody", test_change_nobody);

  return ctct_test_run ();
}
