/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An e-mail address that was changed may be another contact's. That is found out before anything is
 * sent, where it can be, and the service has the last word. */

#include "ctct-test-colleague.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define CONTACT "196"
#define IN_USE  "Another contact has the address alix@example.org."
#define BELONGS "Belongs to Alix Dupont."
#define HIDDEN  "which the account does not show"

static void
assert_puts (CtctWindowFixture *fixture, guint count)
{
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "PUT"), ==, count);
}

static void
assert_typed (const char *entry, const char *text)
{
  g_autofree char *typed = ctct_ui_dup_entry_text (entry);

  g_assert_cmpstr (typed, ==, text);
}

/* Somebody else, who has the address that is typed below. */
static void
put_twin (CtctWindowFixture *fixture)
{
  g_assert_true (ctct_sandbox_put_contact (
      fixture->sandbox,
      "{\"id\":\"7001\",\"status\":\"ACTIVE\",\"first_name\":\"Alix\",\"last_name\":\"Dupont\","
      "\"email_addresses\":[{\"email_address\":\"alix@example.org\"}],\"addresses\":[],"
      "\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"}],\"custom_fields\":[],\"notes\":[]}"));
}

/* The search by address comes to nothing, `count` times. */
static void
break_search (CtctWindowFixture *fixture, guint count)
{
  ctct_window_fixture_break (fixture, "GET", "contacts", count,
                             ctct_fault_new_answer (401, "", -1));
}

static void
refuse_address (CtctWindowFixture *fixture, const char *body)
{
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 0,
                             ctct_fault_new_answer (409, body, -1));
}

static void
type_address (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_type ("Email address", "alix@example.org");
}

static void
take_address (CtctWindowFixture *fixture)
{
  type_address (fixture);
  ctct_ui_press ("Save");
}

static void
assert_told (CtctWindowFixture *fixture)
{
  ctct_ui_await_text ("Not Saved");
  assert_typed ("Job title", "Treasurer");
  assert_typed ("Email address", "alix@example.org");
  g_assert_true (gtk_widget_has_css_class (ctct_ui_find ("Email address"), "error"));
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Systems Analyst 3");
}

static void
assert_saved (CtctWindowFixture *fixture)
{
  ctct_ui_await ("Edit");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
}

/* Save does not wait for the row to be left. */
static void
test_asked_first (CtctWindowFixture *fixture)
{
  put_twin (fixture);
  take_address (fixture);
  ctct_ui_await_text (IN_USE);
  g_assert_nonnull (ctct_ui_find_text ("Alix Dupont"));
  g_assert_nonnull (ctct_ui_find_text ("Mr. Ronald Martone"));
  g_assert_nonnull (ctct_ui_find_text ("7001"));
  ctct_ui_press ("Change the Address");
  assert_told (fixture);
  ctct_ui_await_text (BELONGS);
  assert_puts (fixture, 0);

  ctct_ui_type ("Email address", "ronald@example.org");
  ctct_ui_press ("Save");
  assert_saved (fixture);
  assert_puts (fixture, 1);
}

static void
test_escape (CtctWindowFixture *fixture)
{
  put_twin (fixture);
  take_address (fixture);
  ctct_ui_await_text (IN_USE);
  g_assert_true (ctct_ui_press_key ("Escape"));
  assert_told (fixture);
  assert_puts (fixture, 0);
}

static gboolean
has_twin_window (gpointer user_data)
{
  for (GList *window = gtk_application_get_windows (user_data); window != NULL;
       window = window->next)
    if (g_strcmp0 (gtk_window_get_title (window->data), "Alix Dupont") == 0)
      return TRUE;

  return FALSE;
}

static void
test_open (CtctWindowFixture *fixture)
{
  GtkWindow *window;

  put_twin (fixture);
  take_address (fixture);
  ctct_ui_await_text (IN_USE);
  window = gtk_window_get_transient_for (ctct_ui_get_front ());
  ctct_ui_press ("Open the Other Contact");
  ctct_test_await (has_twin_window, fixture->application);
  g_assert_cmpstr (gtk_window_get_title (window), ==, "Mr. Ronald Martone");
  assert_puts (fixture, 0);
}

/* The row says whose it is before anybody presses Save, and shows the two side by side. */
static void
test_compare (CtctWindowFixture *fixture)
{
  put_twin (fixture);
  type_address (fixture);
  gtk_widget_grab_focus (ctct_ui_find ("Email address"));
  gtk_widget_grab_focus (ctct_ui_find ("Fax"));
  ctct_ui_await_text (BELONGS);
  ctct_ui_press ("Compare the Two…");
  ctct_ui_await_text (IN_USE);
  ctct_ui_press ("Change the Address");
  ctct_ui_await_text (BELONGS);
  ctct_ui_press ("Compare the Two…");
  ctct_ui_await_text (IN_USE);
  ctct_ui_press ("Open the Other Contact");
  ctct_test_await (has_twin_window, fixture->application);
  assert_puts (fixture, 0);
}

/* What is open is answered before the window asks anything of its own. */
static void
test_compare_before_closing (CtctWindowFixture *fixture)
{
  GtkWindow *window;

  put_twin (fixture);
  type_address (fixture);
  window = ctct_ui_get_front ();
  gtk_widget_grab_focus (ctct_ui_find ("Email address"));
  gtk_widget_grab_focus (ctct_ui_find ("Fax"));
  ctct_ui_await_text (BELONGS);
  ctct_ui_press ("Compare the Two…");
  ctct_ui_await_text (IN_USE);
  gtk_window_close (window);
  g_assert_nonnull (ctct_ui_find_text (IN_USE));
  g_assert_null (ctct_ui_find_text ("Discard Changes?"));

  ctct_ui_press ("Change the Address");
  ctct_ui_await_text (BELONGS);
  gtk_window_close (window);
  ctct_ui_await_text ("Discard Changes?");
}

static void
test_free (CtctWindowFixture *fixture)
{
  take_address (fixture);
  assert_saved (fixture);
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "GET"), ==, 3);
  assert_puts (fixture, 1);
}

/* An address that is as it was is nobody else's, and costs no request. */
static void
test_unchanged (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Save");
  assert_saved (fixture);
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "GET"), ==, 2);
}

static void
test_cancelled (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (fixture, "GET", "contacts", 0, ctct_fault_new_silence ());
  take_address (fixture);
  ctct_window_fixture_await_requests (fixture, "GET", 2);
  ctct_ui_press ("Cancel");
  ctct_ui_await_sensitive ("Save", TRUE);
  assert_typed ("Email address", "alix@example.org");
  g_assert_null (ctct_ui_find_text ("Not Saved"));
  assert_puts (fixture, 0);

  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_ui_type ("Email address", "ronald@example.org");
  ctct_ui_press ("Save");
  assert_saved (fixture);
}

/* What cannot be found out is left to the service. */
static void
test_unknown (CtctWindowFixture *fixture)
{
  break_search (fixture, 0);
  take_address (fixture);
  assert_saved (fixture);
}

/* Then the answer to the save says it, with a body or without. */
static void
test_refused (CtctWindowFixture *fixture)
{
  put_twin (fixture);
  break_search (fixture, 1);
  refuse_address (fixture, "");
  take_address (fixture);
  ctct_ui_await_text (IN_USE);
  g_assert_true (ctct_ui_press_key ("Escape"));
  assert_told (fixture);
  ctct_ui_await_text (BELONGS);
  assert_puts (fixture, 1);
}

/* The address was free when it was asked for. */
static void
test_taken_meanwhile (CtctWindowFixture *fixture)
{
  type_address (fixture);
  gtk_widget_grab_focus (ctct_ui_find ("Email address"));
  gtk_widget_grab_focus (ctct_ui_find ("Fax"));
  ctct_window_fixture_await_requests (fixture, "GET", 2);
  put_twin (fixture);
  refuse_address (fixture, "");
  ctct_ui_press ("Save");
  ctct_ui_await_text (IN_USE);
  g_assert_true (ctct_ui_press_key ("Escape"));
  assert_told (fixture);
  ctct_ui_await_text (BELONGS);
}

/* The account does not show the contact that has the address. */
static void
test_hidden (CtctWindowFixture *fixture)
{
  refuse_address (fixture, "[{\"error_key\":\"http.status.email_address.conflict\","
                           "\"error_message\":\"As the service says.\"}]");
  take_address (fixture);
  assert_told (fixture);
  g_assert_nonnull (ctct_ui_find_text (HIDDEN));
}

static void
test_hidden_or_not (CtctWindowFixture *fixture)
{
  break_search (fixture, 0);
  refuse_address (fixture, "");
  take_address (fixture);
  assert_told (fixture);
  g_assert_null (ctct_ui_find_text (HIDDEN));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/save/email/asked-first", test_asked_first);
  ctct_window_fixture_add_case ("/save/email/escape", test_escape);
  ctct_window_fixture_add_case ("/save/email/open", test_open);
  ctct_window_fixture_add_case ("/save/email/compare", test_compare);
  ctct_window_fixture_add_case ("/save/email/compare-before-closing", test_compare_before_closing);
  ctct_window_fixture_add_case ("/save/email/free", test_free);
  ctct_window_fixture_add_case ("/save/email/unchanged", test_unchanged);
  ctct_window_fixture_add_case ("/save/email/cancelled", test_cancelled);
  ctct_window_fixture_add_case ("/save/email/unknown", test_unknown);
  ctct_window_fixture_add_case ("/save/email/refused", test_refused);
  ctct_window_fixture_add_case ("/save/email/taken-meanwhile", test_taken_meanwhile);
  ctct_window_fixture_add_case ("/save/email/hidden", test_hidden);
  ctct_window_fixture_add_case ("/save/email/hidden-or-not", test_hidden_or_not);

  return ctct_test_run ();
}
