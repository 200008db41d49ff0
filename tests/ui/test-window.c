/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"
#include "ctct-window-fixture.h"

#include <adwaita.h>

#define ENTRY "Contact ID or email address"
#define CONTACT "196"
#define NAME "Mr. Ronald Martone"
#define EMAIL "rmartone@systems.com"

static gboolean
has_title (gpointer user_data)
{
  GtkWindow *front = ctct_ui_get_front ();

  return front != NULL && g_strcmp0 (gtk_window_get_title (front), user_data) == 0;
}

static void
await_title (const char *title)
{
  ctct_test_await (has_title, (gpointer) title);
}

static void
open_from_home (const char *text)
{
  ctct_ui_type (ENTRY, text);
  ctct_ui_press ("Open");
}

static char *
dup_member (CtctWindowFixture *fixture, const char *member)
{
  return ctct_window_fixture_dup_member (fixture, CONTACT, member);
}

static void
assert_job_title (CtctWindowFixture *fixture, const char *expected)
{
  g_autofree char *job_title = dup_member (fixture, "job_title");

  g_assert_cmpstr (job_title, ==, expected);
}

static void
test_view_by_id (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  open_from_home (" " CONTACT " ");
  await_title (NAME);

  ctct_ui_await_text ("Yes, this person receives mail");
  g_assert_nonnull (ctct_ui_find_text (EMAIL));
  g_assert_nonnull (ctct_ui_find_text ("Systems Analyst 3"));
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "GET"), ==, 1);
}

static void
test_view_by_email (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  open_from_home (EMAIL);
  await_title (NAME);
}

static void
put_twin (CtctWindowFixture *fixture, const char *id, const char *first_name)
{
  g_autofree char *json = g_strdup_printf (
      "{\"id\":\"%s\",\"status\":\"ACTIVE\",\"first_name\":\"%s\",\"last_name\":\"Dupont\","
      "\"email_addresses\":[{\"email_address\":\"family@example.org\"}],\"addresses\":[],"
      "\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"}],\"custom_fields\":[],\"notes\":[]}",
      id, first_name);

  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, json));
}

static void
test_view_matches (CtctWindowFixture *fixture)
{
  put_twin (fixture, "7001", "Alix");
  put_twin (fixture, "7002", "Bruno");
  ctct_window_fixture_show (fixture);
  open_from_home ("family@example.org");
  ctct_ui_await_text ("2 contacts have the email address “family@example.org”.");
  g_assert_nonnull (ctct_ui_find_text ("ID 7001"));
  /* That line may be cut off. */
  g_assert_cmpstr (gtk_widget_get_tooltip_text (ctct_ui_find ("Bruno Dupont")), ==,
                   "Active · ID 7002 · family@example.org");

  ctct_ui_press ("Bruno Dupont");
  await_title ("Bruno Dupont");
  ctct_ui_press ("Back");
  ctct_ui_press ("Alix Dupont");
  await_title ("Alix Dupont");
}

static void
test_view_neither (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  open_from_home ("Martone");
  ctct_ui_await_text ("neither a contact ID");
  g_assert_cmpuint (ctct_sandbox_get_requests (fixture->sandbox)->len, ==, 0);

  ctct_ui_type (ENTRY, "Marton");
  g_assert_null (ctct_ui_find_text ("neither a contact ID"));
}

static void
test_view_recents (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  g_assert_true (ctct_ui_press_key ("<Control>l"));
  ctct_ui_press (NAME);
  await_title (NAME);
}

static void
test_view_without_lists (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (fixture, "GET", "lists", 0, ctct_fault_new_answer (500, "", -1));
  ctct_window_fixture_open (fixture, CONTACT);
  g_assert_nonnull (ctct_ui_find_text (EMAIL));
}

static GtkAdjustment *
find_adjustment (void)
{
  GtkWidget *scrolled =
      gtk_widget_get_ancestor (ctct_ui_find_text (EMAIL), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static double
get_bottom (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static gboolean
can_scroll (gpointer adjustment)
{
  return get_bottom (adjustment) > 0;
}

static void
check_scroll_keys (GtkAdjustment *adjustment)
{
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_true (ctct_ui_press_key ("Page_Down"));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 0);
  g_assert_true (ctct_ui_press_key ("Page_Up"));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_true (ctct_ui_press_key ("End"));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, get_bottom (adjustment));
  g_assert_true (ctct_ui_press_key ("Home"));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

/* The keys scroll the page from Edit, which is not on it, and from a row, which has its own idea of
 * them. In the form they are the text's. */
static void
test_view_scroll (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  g_assert_true (ctct_ui_find ("Edit") == gtk_window_get_focus (ctct_ui_get_front ()));
  ctct_test_await (can_scroll, find_adjustment ());
  check_scroll_keys (find_adjustment ());
  g_assert_true (gtk_widget_child_focus (
      gtk_widget_get_ancestor (ctct_ui_find_text (EMAIL), GTK_TYPE_LIST_BOX), GTK_DIR_TAB_FORWARD));
  check_scroll_keys (find_adjustment ());

  ctct_ui_press ("Edit");
  ctct_ui_await ("Save");
  g_assert_false (ctct_ui_press_key ("Page_Down"));
}

static void
test_view_copy (CtctWindowFixture *fixture)
{
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;

  ctct_window_fixture_open (fixture, CONTACT);
  g_action_group_activate_action (G_ACTION_GROUP (ctct_ui_get_front ()), "copy",
                                  g_variant_new_string ("<b>&"));
  ctct_ui_await_text ("Copied");

  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (ctct_ui_get_front ())));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "<b>&");
}

/* A number that cannot be kept: what is read could not be written back as it came. */
static void
test_view_read_only (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (
      fixture, "GET", "contacts/5", 0,
      ctct_fault_new_answer (200,
                             "{\"id\":\"5\",\"status\":\"ACTIVE\",\"first_name\":\"Ada\","
                             "\"x\":123456789012345678901234567890}",
                             -1));
  ctct_window_fixture_open (fixture, "5");
  g_assert_false (ctct_ui_is_sensitive ("Edit"));
  g_assert_false (ctct_ui_press_key ("<Control>e"));
}

static void
test_view_initial (CtctWindowFixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-contact",
                                  g_variant_new_string (CONTACT));
  await_title (NAME);
}

static void
test_edit (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_await ("Save");
  g_assert_false (ctct_ui_is_sensitive ("Save"));
  await_title (NAME);

  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Saved");
  ctct_ui_await_text ("Treasurer");
  assert_job_title (fixture, "Treasurer");
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "PUT"), ==, 1);
}

static void
test_edit_undo (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Save");
  ctct_ui_press ("Undo");
  ctct_ui_await_text ("Change undone");
  ctct_ui_await_text ("Systems Analyst 3");
  assert_job_title (fixture, "Systems Analyst 3");
  g_assert_false (ctct_ui_press_key ("<Control>z"));
}

static void
test_edit_invalid (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Email address", "nobody");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_await_sensitive ("Save", FALSE);
  g_assert_false (ctct_ui_press_key ("<Control>s"));
  ctct_ui_type ("Email address", "somebody@example.org");
  ctct_ui_await_sensitive ("Save", TRUE);
  ctct_ui_type ("Email address", "nobody");
  ctct_ui_await_sensitive ("Save", FALSE);
}

static void
test_edit_failure (CtctWindowFixture *fixture)
{
  g_autofree char *kept = NULL;

  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 0, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_type ("Company", "Anglers’ Club");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Not Saved");

  kept = ctct_ui_dup_entry_text ("Job title");
  g_assert_cmpstr (kept, ==, "Treasurer");
  assert_job_title (fixture, "Systems Analyst 3");

  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Anglers’ Club");
  assert_job_title (fixture, "Treasurer");
}

static void
test_edit_refusal (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (
      fixture, "PUT", "contacts/*", 0,
      ctct_fault_new_answer (400,
                             "[{\"error_key\":\"json.max.length.violation\",\"error_message\":"
                             "\"#/job_title: <b>Too</b> grand.\"}]",
                             -1));
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Emperor");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Not Saved");
  ctct_ui_await_text ("<b>Too</b> grand.");
  g_assert_true (gtk_widget_has_css_class (ctct_ui_find ("Job title"), "error"));
}

static void
test_edit_discard (CtctWindowFixture *fixture)
{
  g_autofree char *kept = NULL;

  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  g_assert_true (ctct_ui_press_key ("Escape"));
  ctct_ui_await_text ("Discard Changes?");
  ctct_ui_press ("Cancel");
  ctct_ui_await ("Job title");
  kept = ctct_ui_dup_entry_text ("Job title");
  g_assert_cmpstr (kept, ==, "Treasurer");

  ctct_ui_press ("Cancel");
  ctct_ui_await_text ("Discard Changes?");
  ctct_ui_press ("Discard");
  ctct_ui_await_text ("Systems Analyst 3");
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "PUT"), ==, 0);
}

static void
test_edit_unchanged (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_await ("Save");
  g_assert_true (ctct_ui_press_key ("Escape"));
  g_assert_nonnull (ctct_ui_find ("Edit"));
  g_assert_null (ctct_ui_find_text ("Discard Changes?"));
}

static gboolean
has_no_window (gpointer user_data)
{
  return gtk_application_get_windows (user_data) == NULL;
}

static void
test_edit_close (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  gtk_window_close (ctct_ui_get_front ());
  ctct_ui_await_text ("Discard Changes?");
  ctct_ui_press ("Discard");
  ctct_test_await (has_no_window, fixture->application);
}

static GtkWindow *
find_below (GtkWindow *dialog)
{
  return gtk_window_get_transient_for (dialog);
}

/* What was asked first is what happens, whatever is asked for while the question is open. */
static void
test_edit_one_question (CtctWindowFixture *fixture)
{
  GtkWindow *window;

  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  g_assert_true (ctct_ui_press_key ("<Control>l"));
  ctct_ui_await_text ("Discard Changes?");
  window = find_below (ctct_ui_get_front ());
  gtk_window_close (window);
  g_action_group_activate_action (G_ACTION_GROUP (window), "cancel", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (window), "open", g_variant_new_string ("1"));
  ctct_ui_press ("Discard");
  ctct_ui_await (ENTRY);
  g_assert_null (ctct_ui_find_text ("Discard Changes?"));
}

static void
open_other (GtkWindow *window, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, g_variant_new_string ("7001"));
  ctct_ui_await_text ("Discard Changes?");
}

/* Opening another contact loses no more than going home does. */
static void
test_edit_open (CtctWindowFixture *fixture)
{
  g_autofree char *kept = NULL;

  put_twin (fixture, "7001", "Alix");
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  open_other (ctct_ui_get_front (), "open-id");
  ctct_ui_press ("Cancel");
  ctct_ui_await ("Save");
  open_other (ctct_ui_get_front (), "open");
  ctct_ui_press ("Cancel");
  ctct_ui_await ("Save");
  kept = ctct_ui_dup_entry_text ("Job title");
  g_assert_cmpstr (kept, ==, "Treasurer");
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "GET"), ==, 1);

  open_other (ctct_ui_get_front (), "open");
  ctct_ui_press ("Discard");
  await_title ("Alix Dupont");
}

/* Stopping leads back to the contact, and not to what was given up. */
static void
test_edit_open_stopped (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_wait ());
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  open_other (ctct_ui_get_front (), "open");
  ctct_ui_press ("Discard");
  ctct_ui_await ("Edit");
  g_assert_true (ctct_ui_press_key ("Escape"));
  ctct_ui_await_text ("Systems Analyst 3");
  ctct_ui_await_sensitive ("Edit", TRUE);
}

/* Closing while a save is under way waits for its outcome, and sends nothing again. */
static void
test_edit_close_while_saving (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_wait ());
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Save");
  gtk_window_close (ctct_ui_get_front ());
  ctct_ui_await_text ("Not Done Yet");
  g_assert_false (ctct_ui_press_key ("<Control>s"));

  ctct_window_fixture_await_requests (fixture, "PUT", 1);
  ctct_sandbox_go_on (fixture->sandbox);
  ctct_test_await (has_no_window, fixture->application);
  assert_job_title (fixture, "Treasurer");
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "PUT"), ==, 1);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/window/view/id", test_view_by_id);
  ctct_window_fixture_add_case ("/window/view/email", test_view_by_email);
  ctct_window_fixture_add_case ("/window/view/matches", test_view_matches);
  ctct_window_fixture_add_case ("/window/view/neither", test_view_neither);
  ctct_window_fixture_add_case ("/window/view/recents", test_view_recents);
  ctct_window_fixture_add_case ("/window/view/without-lists", test_view_without_lists);
  ctct_window_fixture_add_case ("/window/view/scroll", test_view_scroll);
  ctct_window_fixture_add_case ("/window/view/copy", test_view_copy);
  ctct_window_fixture_add_case ("/window/view/read-only", test_view_read_only);
  ctct_window_fixture_add_case ("/window/view/initial", test_view_initial);
  ctct_window_fixture_add_case ("/window/edit/save", test_edit);
  ctct_window_fixture_add_case ("/window/edit/undo", test_edit_undo);
  ctct_window_fixture_add_case ("/window/edit/invalid", test_edit_invalid);
  ctct_window_fixture_add_case ("/window/edit/failure", test_edit_failure);
  ctct_window_fixture_add_case ("/window/edit/refusal", test_edit_refusal);
  ctct_window_fixture_add_case ("/window/edit/discard", test_edit_discard);
  ctct_window_fixture_add_case ("/window/edit/unchanged", test_edit_unchanged);
  ctct_window_fixture_add_case ("/window/edit/close", test_edit_close);
  ctct_window_fixture_add_case ("/window/edit/one-question", test_edit_one_question);
  ctct_window_fixture_add_case ("/window/edit/open", test_edit_open);
  ctct_window_fixture_add_case ("/window/edit/open-stopped", test_edit_open_stopped);
  ctct_window_fixture_add_case ("/window/edit/close-while-saving", test_edit_close_while_saving);

  return ctct_test_run ();
}
