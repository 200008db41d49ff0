/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-test-unsubscribe.h"
#include "ctct-ui-driver.h"
#include "ctct-undo-button.h"
#include "ctct-window-fixture.h"

#include <adwaita.h>

#define ENTRY "Contact ID or email address"
#define CONTACT      CTCT_TEST_CONTACT
#define NAME         CTCT_TEST_NAME
#define QUESTION     CTCT_TEST_QUESTION
#define UNSUBSCRIBED "No, this person is unsubscribed"
#define RECEIVES "Yes, this person receives mail"
#define SECOND 1000

static void
pass_time (CtctWindowFixture *fixture, gint64 milliseconds)
{
  ctct_fake_clock_advance (fixture->clock, milliseconds);
}

static void
assert_undone (CtctWindowFixture *fixture)
{
  ctct_ui_await_text ("Undone, nothing was sent");
  g_assert_false (ctct_test_unsubscribe_is_held (NULL));
  ctct_ui_await_sensitive ("Edit", TRUE);
  ctct_ui_await_sensitive ("Unsubscribe", TRUE);
  pass_time (fixture, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
}

static void
count_undo (GtkWidget *widget, gpointer user_data)
{
  guint *n_buttons = user_data;

  if (CTCT_IS_UNDO_BUTTON (widget))
    (*n_buttons)++;
}

/* There is one way back on screen, beside the time that it takes. */
static void
test_one_undo (CtctWindowFixture *fixture)
{
  guint n_buttons = 0;

  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_ui_settle (ctct_ui_get_front ());
  ctct_ui_visit (GTK_WIDGET (ctct_ui_get_front ()), count_undo, &n_buttons);
  g_assert_cmpuint (n_buttons, ==, 1);
}

static void
test_hold (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_ui_await_text ("Unsubscribing " NAME " in 10 seconds");
  ctct_ui_await_text ("Waiting to be sent");
  g_assert_false (ctct_ui_is_sensitive ("Edit"));
  g_assert_false (ctct_ui_is_sensitive ("Unsubscribe"));

  pass_time (fixture, 10 * SECOND - 1);
  ctct_ui_await_text ("Unsubscribing " NAME " in 1 second");
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
  pass_time (fixture, 1);
  ctct_ui_await_text (UNSUBSCRIBED);
  ctct_ui_await_text (NAME " is unsubscribed since ");
  g_assert_false (ctct_test_unsubscribe_is_held (NULL));
  g_assert_null (ctct_ui_find ("Undo"));
  ctct_test_unsubscribe_assert_status (fixture, "OPTOUT");
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
  pass_time (fixture, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* The hold is not started, and then stopped for ever, by where the focus goes. */
static void
test_focus (CtctWindowFixture *fixture)
{
  GtkWidget *focus;

  ctct_test_unsubscribe_hold_for_good (fixture);
  focus = gtk_window_get_focus (ctct_ui_get_front ());
  g_assert_false (CTCT_IS_UNDO_BUTTON (focus));
}

static void
test_send_now (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (UNSUBSCRIBED);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

static void
test_settings (CtctWindowFixture *fixture)
{
  g_object_set (ctct_test_accounts_get_settings (fixture->accounts), "hold-seconds", 30, NULL);
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_ui_await_text ("Unsubscribing " NAME " in 30 seconds");
}

static GtkWidget *
find_undo_button (GType around)
{
  GtkWidget *root = ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), around);

  return ctct_ui_find_type (root, CTCT_TYPE_UNDO_BUTTON);
}

static void
test_undo_by_bar (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  g_signal_emit_by_name (find_undo_button (g_type_from_name ("CtctPendingBar")), "clicked");
  assert_undone (fixture);
}

static void
test_undo_by_key (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  g_assert_true (ctct_ui_press_key ("<Control>z"));
  assert_undone (fixture);
  g_assert_false (ctct_ui_press_key ("<Control>z"));
}

/* What is held outlives the page, and a text keeps its own undo. */
static void
test_key_in_text (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  g_assert_true (ctct_ui_press_key ("<Control>l"));
  gtk_widget_grab_focus (ctct_ui_await (ENTRY));
  g_assert_false (ctct_ui_press_key ("<Control>z"));
  g_assert_true (ctct_test_unsubscribe_is_held (NULL));
  gtk_widget_grab_focus (ctct_ui_find ("Open"));
  gtk_window_set_focus (ctct_ui_get_front (), NULL);
  g_assert_true (ctct_ui_press_key ("<Control>z"));
  g_assert_false (ctct_test_unsubscribe_is_held (NULL));
}

static void
test_cancel (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  g_assert_true (ctct_ui_press_key ("<Control>Delete"));
  ctct_ui_await_text (QUESTION);
  ctct_test_unsubscribe_choose ("Unsubscribe for good");
  ctct_ui_press ("Cancel");
  ctct_ui_await ("Edit");
  g_assert_false (ctct_test_unsubscribe_is_held (NULL));
  pass_time (fixture, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
  g_assert_true (ctct_ui_press_key ("<Control>Delete"));
  ctct_ui_await_text (QUESTION);
}

static void
test_one_list (CtctWindowFixture *fixture)
{
  g_autofree char *json = NULL;

  ctct_test_unsubscribe_put (fixture, "ACTIVE",
                             "[{\"id\":\"1\",\"status\":\"ACTIVE\"},"
                             "{\"id\":\"2\",\"status\":\"ACTIVE\"}]");
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Unsubscribe");
  ctct_test_unsubscribe_choose ("Leave one list");
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (ctct_test_tree_find_around (GTK_WIDGET (ctct_ui_get_front ()), "List",
                                                 ADW_TYPE_COMBO_ROW)),
      2);
  ctct_ui_press ("Leave List");
  ctct_ui_await_text ("Taking " NAME " off a list in 10 seconds");
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
  pass_time (fixture, 10 * SECOND);
  ctct_ui_await_text (NAME " has left “");
  ctct_test_unsubscribe_assert_sent (fixture, 1, 0);
  ctct_test_unsubscribe_assert_status (fixture, "ACTIVE");
  json = ctct_sandbox_dup_contact (fixture->sandbox, CONTACT);
  g_assert_nonnull (strstr (json, "\"lists\":[{\"id\":\"1\""));
  g_assert_null (strstr (json, "\"id\":\"2\",\"status\""));
}

static void
test_all_lists (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_all_lists (fixture);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " has left all lists");
  ctct_ui_await_text ("No, this person is in no list");
  ctct_test_unsubscribe_assert_status (fixture, "REMOVED");
  ctct_test_unsubscribe_assert_sent (fixture, 1, 0);
  ctct_ui_await_sensitive ("Unsubscribe", TRUE);
}

/* A service that insists on a list gets no other wish instead. */
static void
test_lists_refused (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_all_lists (fixture);
  ctct_window_fixture_break (
      fixture, "PUT", "contacts/*", 0,
      ctct_fault_new_answer (400,
                             "[{\"error_key\":\"json.min.items.violation\",\"error_message\":"
                             "\"#/lists: 0 items were contained, but the minimum number of items "
                             "allowed is 1.\"}]",
                             -1));
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " Is Still on the Lists");
  ctct_ui_await_text ("Nobody was unsubscribed, and nothing else was sent.");
  g_assert_nonnull (ctct_ui_find_text (RECEIVES));
  ctct_test_unsubscribe_assert_status (fixture, "ACTIVE");
  pass_time (fixture, 100 * SECOND);
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "DELETE"), ==, 0);
}

/* A 200 that did nothing. */
static void
test_lists_still_there (CtctWindowFixture *fixture)
{
  g_autofree char *json = ctct_sandbox_dup_contact (fixture->sandbox, CONTACT);

  ctct_test_unsubscribe_hold_all_lists (fixture);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 0,
                             ctct_fault_new_answer (200, json, -1));
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " Is Perhaps Still on the Lists");
  ctct_test_unsubscribe_assert_status (fixture, "ACTIVE");
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "DELETE"), ==, 0);
}

static void
test_already (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_put (fixture, "ACTIVE", "[{\"id\":\"1\",\"status\":\"ACTIVE\"}]");
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_test_unsubscribe_put (fixture, "OPTOUT", "[]");
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " was unsubscribed already, ");
  ctct_ui_await_text (" by the contact");
  ctct_ui_await_text (UNSUBSCRIBED);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
}

static void
test_refused (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_window_fixture_break (fixture, "DELETE", "contacts/*", 0,
                             ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " Is Not Unsubscribed");
  g_assert_nonnull (ctct_ui_find_text (RECEIVES));
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
  pass_time (fixture, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
  ctct_ui_await_sensitive ("Unsubscribe", TRUE);
  ctct_ui_press ("Dismiss");
  g_assert_null (ctct_ui_find_text (NAME " Is Not Unsubscribed"));
}

/* The write's answer never came, but reading back shows that it happened. */
static void
test_closed (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_window_fixture_break (fixture, "DELETE", "contacts/*", 0, ctct_fault_new_close_after ());
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (UNSUBSCRIBED);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* Another person comes on the page: the bar stays, and what is sent is what was confirmed. */
static void
test_other_contact (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_test_unsubscribe_put_other (fixture);
  g_assert_true (ctct_ui_press_key ("<Control>l"));
  ctct_ui_type (ENTRY, "7001");
  ctct_ui_press ("Open");
  ctct_ui_await_text ("alix@example.org");
  g_assert_nonnull (ctct_ui_find_text ("Unsubscribing " NAME " in 10 seconds"));
  g_assert_null (ctct_ui_find_text ("Waiting to be sent"));
  g_assert_false (ctct_ui_is_sensitive ("Unsubscribe"));

  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  pass_time (fixture, 10 * SECOND);
  ctct_ui_await_text (NAME " is unsubscribed since ");
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
  ctct_test_unsubscribe_assert_status (fixture, "OPTOUT");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Treasurer");
  ctct_test_unsubscribe_assert_sent (fixture, 1, 1);
}

static void
test_reload (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  g_assert_true (ctct_ui_press_key ("F5"));
  pass_time (fixture, SECOND);
  ctct_ui_await_text ("Unsubscribing " NAME " in 9 seconds");
  ctct_ui_await_sensitive ("Edit", FALSE);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (UNSUBSCRIBED);
}

static gboolean
has_no_window (gpointer user_data)
{
  return gtk_application_get_windows (user_data) == NULL;
}

static void
ask_to_close (CtctWindowFixture *fixture)
{
  gtk_window_close (ctct_ui_get_front ());
  ctct_ui_await_text ("Send Before Closing?");
  ctct_ui_await_text (NAME " will be unsubscribed. This was confirmed, and has not been sent yet.");
}

static void
test_close_cancel (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ask_to_close (fixture);
  /* Nobody answers for a while. */
  pass_time (fixture, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
  ctct_ui_press ("Cancel");
  ctct_ui_await_text ("Unsubscribing " NAME " in 10 seconds");
  pass_time (fixture, 10 * SECOND);
  ctct_ui_await_text (UNSUBSCRIBED);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

static void
test_close_lists (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_all_lists (fixture);
  gtk_window_close (ctct_ui_get_front ());
  ctct_ui_await_text (NAME " will leave all lists. This was confirmed, and has not been sent yet.");
}

static void
test_close_discard (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ask_to_close (fixture);
  ctct_ui_press ("Do Not Send");
  ctct_test_await (has_no_window, fixture->application);
  pass_time (fixture, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
  ctct_test_unsubscribe_assert_status (fixture, "ACTIVE");
}

static void
test_close_send (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ask_to_close (fixture);
  ctct_ui_press ("Send Now");
  ctct_test_await (has_no_window, fixture->application);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
  ctct_test_unsubscribe_assert_status (fixture, "OPTOUT");
}

/* A window that was to close stays for bad news. */
static void
test_close_failure (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_window_fixture_break (fixture, "DELETE", "contacts/*", 0,
                             ctct_fault_new_answer (500, "", -1));
  ask_to_close (fixture);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " Is Not Unsubscribed");
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* The same question for all windows at once. */
static void
test_quit (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  ctct_ui_await_text ("Send Before Closing?");
  ctct_ui_press ("Do Not Send");
  ctct_test_await (has_no_window, fixture->application);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
}

static void
test_quit_send (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  ctct_ui_await_text ("Send Before Closing?");
  ctct_ui_press ("Send Now");
  ctct_test_await (has_no_window, fixture->application);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* Closing while it is being sent waits for the outcome. */
static void
test_close_while_sending (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_window_fixture_break (fixture, "DELETE", "contacts/*", 1, ctct_fault_new_wait ());
  ctct_ui_press ("Send Now");
  ctct_ui_await_text ("Being sent");
  gtk_window_close (ctct_ui_get_front ());
  ctct_ui_await_text ("Not Done Yet");
  ctct_window_fixture_await_requests (fixture, "DELETE", 1);
  ctct_sandbox_go_on (fixture->sandbox);
  ctct_test_await (has_no_window, fixture->application);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* However a window goes, what it held goes with it. */
static void
test_destroy (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  gtk_window_destroy (ctct_ui_get_front ());
  ctct_test_await (has_no_window, fixture->application);
  pass_time (fixture, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
}

static void
test_come_back (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_put (fixture, "OPTOUT", "[]");
  ctct_window_fixture_open (fixture, CONTACT);
  g_assert_null (ctct_ui_find ("Unsubscribe"));
  ctct_ui_press ("How Can This Person Come Back?");
  ctct_ui_await_text ("How can this person come back?");
  ctct_ui_type ("Sign-up link", "https://example.org/");
  g_assert_cmpstr (
      ctct_settings_get_sign_up_link (ctct_test_accounts_get_settings (fixture->accounts)), ==,
      "https://example.org/");
  ctct_ui_press ("Close");
  ctct_ui_await ("Edit");
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
}

static void
add_hold_cases (void)
{
  ctct_window_fixture_add_case ("/unsubscribe/hold", test_hold);
  ctct_window_fixture_add_case ("/unsubscribe/one-undo", test_one_undo);
  ctct_window_fixture_add_case ("/unsubscribe/focus", test_focus);
  ctct_window_fixture_add_case ("/unsubscribe/send-now", test_send_now);
  ctct_window_fixture_add_case ("/unsubscribe/settings", test_settings);
  ctct_window_fixture_add_case ("/unsubscribe/undo/bar", test_undo_by_bar);
  ctct_window_fixture_add_case ("/unsubscribe/undo/key", test_undo_by_key);
  ctct_window_fixture_add_case ("/unsubscribe/undo/key-in-text", test_key_in_text);
  ctct_window_fixture_add_case ("/unsubscribe/cancel", test_cancel);
  ctct_window_fixture_add_case ("/unsubscribe/other-contact", test_other_contact);
  ctct_window_fixture_add_case ("/unsubscribe/reload", test_reload);
}

static void
add_outcome_cases (void)
{
  ctct_window_fixture_add_case ("/unsubscribe/one-list", test_one_list);
  ctct_window_fixture_add_case ("/unsubscribe/all-lists", test_all_lists);
  ctct_window_fixture_add_case ("/unsubscribe/lists-refused", test_lists_refused);
  ctct_window_fixture_add_case ("/unsubscribe/lists-still-there", test_lists_still_there);
  ctct_window_fixture_add_case ("/unsubscribe/already", test_already);
  ctct_window_fixture_add_case ("/unsubscribe/refused", test_refused);
  ctct_window_fixture_add_case ("/unsubscribe/closed", test_closed);
  ctct_window_fixture_add_case ("/unsubscribe/come-back", test_come_back);
}

static void
add_close_cases (void)
{
  ctct_window_fixture_add_case ("/unsubscribe/close/cancel", test_close_cancel);
  ctct_window_fixture_add_case ("/unsubscribe/close/lists", test_close_lists);
  ctct_window_fixture_add_case ("/unsubscribe/close/discard", test_close_discard);
  ctct_window_fixture_add_case ("/unsubscribe/close/send", test_close_send);
  ctct_window_fixture_add_case ("/unsubscribe/close/failure", test_close_failure);
  ctct_window_fixture_add_case ("/unsubscribe/close/while-sending", test_close_while_sending);
  ctct_window_fixture_add_case ("/unsubscribe/close/destroy", test_destroy);
  ctct_window_fixture_add_case ("/unsubscribe/quit/discard", test_quit);
  ctct_window_fixture_add_case ("/unsubscribe/quit/send", test_quit_send);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  add_hold_cases ();
  add_outcome_cases ();
  add_close_cases ();

  return ctct_test_run ();
}
