/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of contacts in a real window: what it shows, when, and what can be done with it. */

#include "ctct-filter-button.h"
#include "ctct-sandbox-people.h"
#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-test-unsubscribe.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"
#include "ctct-window.h"

#include <string.h>

#define NAME  "Mr. Ronald Martone"
#define OTHER "Kirra Fitzpatrick"
#define WIDE  600

/* Without contacts that are kept, the window has what it always had. */
static void
test_no_cache (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  g_assert_null (ctct_test_list_find ());
  g_assert_nonnull (ctct_ui_find ("Main Menu"));
  g_assert_false (ctct_ui_press_key ("<Control>f"));
}

static void
test_no_account (CtctWindowFixture *fixture)
{
  ctct_test_accounts_keep (fixture->accounts);
  ctct_test_accounts_take_away (fixture->accounts, NULL);
  ctct_window_fixture_show (fixture);
  g_assert_null (ctct_test_list_find ());
  ctct_ui_press ("Try the Demo Account");
  ctct_ui_await_text ("Up to date");
  g_assert_nonnull (ctct_test_list_find ());
}

static void
test_search (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  ctct_test_list_await (1, NAME);
  ctct_ui_await_text ("1 found");

  ctct_ui_type (CTCT_TEST_SEARCH, "zzzz");
  ctct_ui_await_text ("Nobody Found");
  ctct_ui_await_text ("No contact matches “zzzz”.");
  ctct_ui_press ("Clear Search");
  ctct_test_list_await (21, NULL);
  ctct_ui_await_text ("21 contacts");
  g_assert_null (ctct_ui_find_text ("Nobody Found"));
}

static void
put_changed (CtctWindowFixture *fixture, const char *job)
{
  g_autofree char *json = ctct_sandbox_dup_contact (fixture->sandbox, CTCT_SANDBOX_SEED);
  g_autoptr (GString) text = g_string_new (json);

  g_assert_cmpuint (g_string_replace (text, "Systems Analyst 3", job, 1), ==, 1);
  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, text->str));
}

/* What was typed is bold in the line that says by what somebody was found. */
static gboolean
has_mark (const char *line, const char *typed)
{
  GtkWidget *label = ctct_ui_find_text (line);
  PangoAttrList *marks = label != NULL ? gtk_label_get_attributes (GTK_LABEL (label)) : NULL;
  GSList *all = marks != NULL ? pango_attr_list_get_attributes (marks) : NULL;
  PangoAttribute *mark = all != NULL ? all->data : NULL;
  gboolean found = mark != NULL && mark->start_index == (guint) (strstr (line, typed) - line) &&
                   mark->end_index - mark->start_index == strlen (typed);

  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  return found;
}

static void
assert_reason (const char *typed, const char *line, const char *marked)
{
  ctct_ui_type (CTCT_TEST_SEARCH, typed);
  ctct_ui_await_text (line);
  g_assert_true (has_mark (line, marked));
}

/* A row says by what somebody was found who was found by neither name nor address, and does not say so any more
 * afterwards. */
static void
test_reason (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  assert_reason ("analyst", "Job title: Systems Analyst 3", "Analyst");
  assert_reason ("friday", "List: Friday Mail", "Friday");
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  ctct_test_list_await (1, NAME);
  ctct_ui_await_text ("rmartone@systems.com");
  g_assert_null (ctct_ui_find_text ("Job title: "));
  assert_reason ("6175551212", "Home phone: 617-555-1212", "617-555-1212");
  assert_reason ("8978889", "Work phone: 318-978-8896", "8-978-889");
  assert_reason ("analyst martone", "Job title: Systems Analyst 3", "Analyst");

  /* It is that of the contact as it is by now. */
  put_changed (fixture, "Analyst of late");
  ctct_test_list_open (NAME);
  ctct_ui_await_text ("Job title: Analyst of late");
  g_assert_true (has_mark ("Job title: Analyst of late", "Analyst"));
}

/* By their first letters, which no language orders otherwise. */
static gboolean
is_by_email (gpointer user_data)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (ctct_test_list_find ()));
  char last = '\0';

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CtctContactSummary) summary = g_list_model_get_item (model, i);
      char first = *ctct_contact_summary_get_email (summary);

      if (first < last || first == '\0')
        return FALSE;
      last = first;
    }

  return last != '\0';
}

/* The order is the settings', and so that of the next window too. */
static void
test_sort (CtctWindowFixture *fixture)
{
  CtctSettings *settings = ctct_test_accounts_get_settings (fixture->accounts);
  g_autofree char *kept = NULL;
  g_autofree char *by_last = NULL;

  ctct_test_list_show (fixture);
  by_last = ctct_test_list_dup_name (0);
  g_assert_false (is_by_email (NULL));
  gtk_widget_activate_action (GTK_WIDGET (ctct_test_list_find ()), "contacts.sort", "s", "email");
  g_object_get (settings, "list-sort", &kept, NULL);
  g_assert_cmpstr (kept, ==, "email");
  ctct_test_await (is_by_email, NULL);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-window", NULL);
  ctct_test_await (is_by_email, NULL);
  g_object_set (settings, "list-sort", "last-name", NULL);
  ctct_test_list_await (21, by_last);
}

/* What is kept comes before the service has said anything, and stays where it says nothing. */
static void
test_kept_first (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_silence ());
  ctct_test_list_open (NAME);
  ctct_ui_await_text ("Yes, this person receives mail");
  g_assert_null (ctct_ui_find_text ("Opening Contact…"));
  g_assert_false (ctct_ui_is_sensitive ("Edit"));
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, NAME);
}

/* As things are written one after another, whoever was read is by then. */
static void
await_written (void)
{
  CtctSession *session = ctct_window_get_session (CTCT_WINDOW (ctct_ui_get_front ()));
  CtctCache *cache = ctct_session_get_cache (session);
  g_autoptr (GAsyncResult) result = NULL;

  ctct_cache_open_async (cache, NULL, ctct_test_result_cb, &result);
  g_assert_true (ctct_cache_open_finish (cache, ctct_test_await_result (&result), NULL));
}

/* The contact on the page is that of the service as soon as it has answered, and is kept then. */
static void
test_fresh_later (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  put_changed (fixture, "Treasurer");
  ctct_test_list_open (NAME);
  ctct_ui_await_text ("Treasurer");
  ctct_ui_await_sensitive ("Edit", TRUE);
  await_written ();

  ctct_test_list_open (OTHER);
  ctct_ui_await_sensitive ("Edit", TRUE);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_silence ());
  ctct_test_list_open (NAME);
  ctct_ui_await_text ("Treasurer");
}

static void
test_offline (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_answer (500, "", -1));
  ctct_test_list_open (NAME);
  ctct_ui_await_text ("Service Not Working");
  ctct_ui_await_text ("23 November 2026");
  ctct_ui_await_text ("Yes, this person receives mail");
  g_assert_false (ctct_ui_is_sensitive ("Edit"));
  g_assert_false (ctct_ui_is_sensitive ("Unsubscribe"));

  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_ui_press ("Retry");
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_null (ctct_ui_find_text ("Service Not Working"));
}

static gboolean
is_titled (gpointer title)
{
  return g_strcmp0 (gtk_window_get_title (ctct_ui_get_front ()), title) == 0;
}

/* An error that nobody has to be asked for is there before what is kept, and comes after it. */
static void
test_no_calls (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_test_accounts_use_up (fixture->accounts);
  ctct_test_list_open (NAME);
  ctct_ui_await_text ("No Requests Left Today");
  ctct_ui_await_text ("23 November 2026");
  ctct_ui_await_text ("(midnight UTC)");
  ctct_ui_await_text ("Yes, this person receives mail");
  g_assert_false (ctct_ui_is_sensitive ("Edit"));

  ctct_test_list_open (OTHER);
  ctct_test_await (is_titled, (gpointer) OTHER);
  ctct_ui_await ("Retry");
}

/* Of somebody who is not kept there is the error alone. */
static void
test_no_calls_not_kept (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_test_accounts_use_up (fixture->accounts);
  g_action_group_activate_action (G_ACTION_GROUP (ctct_ui_get_front ()), "open",
                                  g_variant_new_string ("424242"));
  ctct_ui_await_text ("The account has used up its requests of this day.");
}

/* And one that comes after it does not take it away. */
static void
test_offline_later (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_silence ());
  ctct_test_list_open (NAME);
  ctct_ui_await_text ("Yes, this person receives mail");
  ctct_sandbox_close (fixture->sandbox);
  ctct_ui_await_text ("23 November 2026");
  ctct_ui_await ("Retry");
  g_assert_nonnull (ctct_ui_find_text ("Yes, this person receives mail"));
}

/* One that the account has no more is gone from the list, too. */
static void
test_gone (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 1,
                             ctct_fault_new_answer (404, "[]", -1));
  ctct_test_list_open (OTHER);
  ctct_ui_await_text ("No Such Contact");
  ctct_test_list_await (20, NULL);
}

static void
test_save_is_kept (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_test_list_open (NAME);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Last name", "Aardvark");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Saved");
  ctct_test_list_await (21, "Mr. Ronald Aardvark");
}

static gboolean
is_marked (gpointer position)
{
  return ctct_test_list_is_selected (GPOINTER_TO_UINT (position));
}

static void
await_marked (const char *name)
{
  ctct_test_await (is_marked, GUINT_TO_POINTER (ctct_test_list_find_position (name)));
}

static gboolean
is_nobody_marked (gpointer user_data)
{
  g_autoptr (GtkBitset) marked =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (ctct_test_list_get_selection ()));

  return gtk_bitset_is_empty (marked);
}

/* Where nobody is on the page beside it, the list marks nobody, until somebody is there again. */
static void
test_closed (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
  await_marked (NAME);
  g_assert_true (ctct_ui_press_key ("<Control>o"));
  ctct_test_await (is_nobody_marked, NULL);

  ctct_ui_type ("Contact ID or email address", CTCT_SANDBOX_SEED);
  ctct_ui_press ("Open");
  ctct_ui_await_sensitive ("Edit", TRUE);
  await_marked (NAME);
}

/* What has been sent is not given up for another contact, and nor is what was typed; and the list goes on to show
 * whose that is. */
static void
test_form_stays (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_test_list_open (NAME);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_test_list_open (OTHER);
  ctct_ui_await_text ("Discard Changes?");
  ctct_ui_press ("Cancel");
  await_marked (NAME);

  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 0, ctct_fault_new_silence ());
  ctct_ui_press ("Save");
  ctct_ui_await_sensitive ("Save", FALSE);
  ctct_test_list_open (OTHER);
  await_marked (NAME);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, NAME);
  ctct_window_fixture_await_requests (fixture, "PUT", 1);
  ctct_test_accounts_time_out (fixture->accounts);
  ctct_ui_await_text ("Not Saved");
}

/* What is kept is shown at once whoever asks for it, not only where it was listed. */
static void
test_open_another_kept (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_silence ());
  g_assert_true (ctct_ui_press_key ("<Control>l"));
  ctct_ui_type ("Contact ID or email address", CTCT_SANDBOX_SEED);
  ctct_ui_press ("Open");
  ctct_ui_await_text ("Yes, this person receives mail");
  g_assert_false (ctct_ui_is_sensitive ("Edit"));
}

static void
set_filter (const char *kept)
{
  GtkWidget *button =
      ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_FILTER_BUTTON);

  ctct_filter_popover_restore (ctct_filter_button_get_popover (CTCT_FILTER_BUTTON (button)), kept);
}

static void
test_filter (CtctWindowFixture *fixture)
{
  CtctSettings *settings = ctct_test_accounts_get_settings (fixture->accounts);

  g_object_set (settings, "list-filter", "status=unsubscribed", NULL);
  ctct_test_accounts_keep (fixture->accounts);
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("Unsubscribed");
  ctct_ui_await_text ("Jürgen Weiß");
  g_assert_null (ctct_ui_find_text (NAME));
  ctct_ui_await_text (" found");

  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  ctct_ui_await_text ("No contact matches “martone” in the filter “Unsubscribed”.");
  ctct_ui_press ("Clear Search");
  ctct_ui_await_text ("Jürgen Weiß");
  ctct_ui_await_text ("Unsubscribed");

  /* What was typed is looked for among the others. */
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  ctct_ui_press ("Search All Contacts");
  ctct_test_list_await (1, NAME);
  ctct_ui_await_text ("All Contacts");

  /* The button goes with the filter, and whoever has pressed it can choose another. */
  set_filter ("status=unsubscribed");
  g_assert_true (gtk_widget_grab_focus (ctct_ui_await ("Show All Contacts")));
  ctct_ui_press ("Show All Contacts");
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (ctct_ui_get_front ()),
                                             CTCT_TYPE_FILTER_BUTTON));
}

/* What is filtered by is the next window's too. */
static void
test_filter_is_kept (CtctWindowFixture *fixture)
{
  g_autofree char *kept = NULL;

  ctct_test_list_show (fixture);
  set_filter ("in-no-list=1");
  ctct_ui_await_text (" found");
  ctct_ui_await_text ("Amélie Lefèvre");
  g_object_get (ctct_test_accounts_get_settings (fixture->accounts), "list-filter", &kept, NULL);
  g_assert_cmpstr (kept, ==, "in-no-list=1");
  g_assert_null (ctct_ui_find_text (NAME));
}

/* What was typed to search is soon typed again. */
static void
test_undo_in_search (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_set_width (WIDE);
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Unsubscribe", TRUE);
  ctct_test_unsubscribe_confirm ("Unsubscribe for good", "Unsubscribe");
  g_assert_true (ctct_test_unsubscribe_is_held (NULL));

  g_assert_true (ctct_ui_press_key ("<Control>f"));
  ctct_ui_type (CTCT_TEST_SEARCH, "fitz");
  g_assert_true (ctct_ui_press_key ("<Control>z"));
  g_assert_false (ctct_test_unsubscribe_is_held (NULL));
  g_assert_false (ctct_ui_press_key ("<Control>z"));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/contacts-pane/no-cache", test_no_cache);
  ctct_window_fixture_add_case ("/contacts-pane/no-account", test_no_account);
  ctct_window_fixture_add_case ("/contacts-pane/search", test_search);
  ctct_window_fixture_add_case ("/contacts-pane/reason", test_reason);
  ctct_window_fixture_add_case ("/contacts-pane/sort", test_sort);
  ctct_window_fixture_add_case ("/contacts-pane/kept-first", test_kept_first);
  ctct_window_fixture_add_case ("/contacts-pane/fresh-later", test_fresh_later);
  ctct_window_fixture_add_case ("/contacts-pane/offline", test_offline);
  ctct_window_fixture_add_case ("/contacts-pane/offline-later", test_offline_later);
  ctct_window_fixture_add_case ("/contacts-pane/no-calls", test_no_calls);
  ctct_window_fixture_add_case ("/contacts-pane/no-calls-not-kept", test_no_calls_not_kept);
  ctct_window_fixture_add_case ("/contacts-pane/gone", test_gone);
  ctct_window_fixture_add_case ("/contacts-pane/save-is-kept", test_save_is_kept);
  ctct_window_fixture_add_case ("/contacts-pane/closed", test_closed);
  ctct_window_fixture_add_case ("/contacts-pane/form-stays", test_form_stays);
  ctct_window_fixture_add_case ("/contacts-pane/open-another-kept", test_open_another_kept);
  ctct_window_fixture_add_case ("/contacts-pane/filter", test_filter);
  ctct_window_fixture_add_case ("/contacts-pane/filter-is-kept", test_filter_is_kept);
  ctct_window_fixture_add_case ("/contacts-pane/undo-in-search", test_undo_in_search);

  return ctct_test_run ();
}
