/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two windows of the program, each of which knows what is pending in the other. */

#include "ctct-test-ui.h"
#include "ctct-test-unsubscribe.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#include <adwaita.h>

#define NAME         CTCT_TEST_NAME
#define WAITING      "Waiting to be sent"
#define COUNTDOWN    "Unsubscribing " NAME " in 10 seconds"
#define UNSUBSCRIBED "No, this person is unsubscribed"
#define UNDONE       "Undone, nothing was sent"
#define QUESTION     "Send Before Closing?"
#define SECOND       1000

typedef struct
{
  CtctWindowFixture *fixture;
  GtkWindow *a;
  GtkWindow *b;
} Two;

static gboolean
has_two (gpointer user_data)
{
  return g_list_length (gtk_application_get_windows (user_data)) == 2;
}

static gboolean
has_one (gpointer user_data)
{
  return g_list_length (gtk_application_get_windows (user_data)) == 1;
}

static gboolean
has_none (gpointer user_data)
{
  return gtk_application_get_windows (user_data) == NULL;
}

/* Contact 196 is in the first window; the second, which is looked at then, has a contact too. */
static void
open_two (Two *two, CtctWindowFixture *fixture, const char *id)
{
  two->fixture = fixture;
  ctct_test_unsubscribe_put_other (fixture);
  ctct_window_fixture_open (fixture, CTCT_TEST_CONTACT);
  two->a = ctct_ui_get_front ();
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-contact",
                                  g_variant_new_string (id));
  ctct_test_await (has_two, fixture->application);
  two->b = gtk_application_get_windows (GTK_APPLICATION (fixture->application))->data;
  if (two->b == two->a)
    two->b = gtk_application_get_windows (GTK_APPLICATION (fixture->application))->next->data;
  ctct_ui_look_at (two->b);
  ctct_ui_await ("Edit");
}

static void
confirm_in (GtkWindow *window)
{
  ctct_ui_look_at (window);
  ctct_test_unsubscribe_confirm ("Unsubscribe for good", "Unsubscribe");
}

static void
pass_time (Two *two, gint64 milliseconds)
{
  ctct_fake_clock_advance (two->fixture->clock, milliseconds);
}

static void
await_in (GtkWindow *window, const char *text)
{
  ctct_ui_look_at (window);
  ctct_ui_await_text (text);
}

static void
assert_nothing_sent (Two *two)
{
  pass_time (two, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (two->fixture, 0, 0);
}

static void
test_shown (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  confirm_in (two.a);
  await_in (two.b, COUNTDOWN);
  g_assert_nonnull (ctct_ui_find_text (WAITING));
  g_assert_false (ctct_ui_is_sensitive ("Edit"));
  g_assert_false (ctct_ui_is_sensitive ("Unsubscribe"));
  g_assert_false (ctct_ui_press_key ("<Control>Delete"));
  g_assert_false (ctct_ui_press_key ("<Control>e"));

  pass_time (&two, 10 * SECOND);
  await_in (two.b, UNSUBSCRIBED);
  g_assert_null (ctct_ui_find_text (COUNTDOWN));
  g_assert_null (ctct_ui_find ("Unsubscribe"));
  await_in (two.a, UNSUBSCRIBED);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* Who opens the person meanwhile sees it too. */
static void
test_opened_later (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_OTHER);
  confirm_in (two.a);
  ctct_ui_look_at (two.b);
  g_assert_null (ctct_ui_find_text (COUNTDOWN));
  g_assert_true (ctct_ui_is_sensitive ("Edit"));
  g_action_group_activate_action (G_ACTION_GROUP (two.b), "open",
                                  g_variant_new_string (CTCT_TEST_CONTACT));
  await_in (two.b, COUNTDOWN);
  ctct_ui_await_sensitive ("Edit", FALSE);
}

static void
check_undone (Two *two)
{
  await_in (two->b, UNDONE);
  ctct_ui_await_sensitive ("Unsubscribe", TRUE);
  g_assert_false (ctct_test_unsubscribe_is_held (NULL));
  await_in (two->a, UNDONE);
  ctct_ui_await_sensitive ("Unsubscribe", TRUE);
  g_assert_false (ctct_test_unsubscribe_is_held (NULL));
  assert_nothing_sent (two);
}

static void
test_undo_by_bar (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  confirm_in (two.a);
  await_in (two.b, COUNTDOWN);
  ctct_ui_press ("Undo");
  check_undone (&two);
}

static void
test_undo_by_key (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  confirm_in (two.a);
  await_in (two.b, COUNTDOWN);
  g_assert_true (ctct_ui_press_key ("<Control>z"));
  check_undone (&two);
}

/* The one timer rests, whichever window's Undo has the focus. */
static void
test_rest (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  confirm_in (two.a);
  await_in (two.b, COUNTDOWN);
  g_assert_true (gtk_widget_grab_focus (ctct_ui_find ("Undo")));
  assert_nothing_sent (&two);
  await_in (two.a, "Unsubscribing " NAME " (waiting)");
  gtk_window_close (two.b);
  ctct_test_await (has_one, fixture->application);
  await_in (two.a, COUNTDOWN);
  pass_time (&two, 10 * SECOND);
  await_in (two.a, UNSUBSCRIBED);
}

static void
test_send_now (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  confirm_in (two.a);
  await_in (two.b, COUNTDOWN);
  ctct_ui_press ("Send Now");
  await_in (two.b, UNSUBSCRIBED);
  await_in (two.a, UNSUBSCRIBED);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* A card that was open before the other's was confirmed. */
static void
test_two_cards (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  ctct_ui_press ("Unsubscribe");
  ctct_ui_await_text (CTCT_TEST_QUESTION);
  confirm_in (two.a);
  ctct_ui_look_at (two.b);
  ctct_test_unsubscribe_choose ("Unsubscribe for good");
  ctct_ui_press ("Unsubscribe");
  ctct_ui_await_text ("Already Confirmed");
  pass_time (&two, 100 * SECOND);
  await_in (two.a, UNSUBSCRIBED);
  await_in (two.b, UNSUBSCRIBED);
  pass_time (&two, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* A save that is under way when an unsubscribe is sent could bring the person back. */
static void
test_form (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_await_sensitive ("Save", TRUE);
  confirm_in (two.a);
  ctct_ui_look_at (two.b);
  ctct_ui_await_sensitive ("Save", FALSE);
  g_assert_nonnull (ctct_ui_find_text (COUNTDOWN));
  g_assert_false (ctct_ui_press_key ("<Control>s"));
  ctct_ui_press ("Send Now");
  await_in (two.a, UNSUBSCRIBED);

  ctct_ui_look_at (two.b);
  ctct_ui_await_sensitive ("Save", TRUE);
  ctct_ui_press ("Save");
  await_in (two.b, UNSUBSCRIBED);
  ctct_ui_await_text ("Treasurer");
  ctct_test_unsubscribe_assert_status (fixture, "OPTOUT");
  ctct_test_unsubscribe_assert_sent (fixture, 1, 1);
}

static gboolean
can_undo_save (GtkWindow *window)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo-save");
}

/* Undoing a save is a save too. */
static void
test_undo_save (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Save");
  ctct_ui_await ("Edit");
  g_assert_true (can_undo_save (two.b));
  confirm_in (two.a);
  g_assert_false (can_undo_save (two.b));
  ctct_ui_press ("Undo");
  ctct_ui_await_sensitive ("Unsubscribe", TRUE);
  g_assert_true (can_undo_save (two.b));
}

/* What is due waits for a save of the same person that is under way. */
static void
test_save_under_way (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_wait ());
  ctct_ui_press ("Save");
  ctct_window_fixture_await_requests (fixture, "PUT", 1);
  confirm_in (two.a);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text ("Being sent");
  ctct_ui_settle (two.a);
  ctct_test_unsubscribe_assert_sent (fixture, 1, 0);
  ctct_sandbox_go_on (fixture->sandbox);
  await_in (two.b, "Saved");
  await_in (two.b, UNSUBSCRIBED);
  await_in (two.a, UNSUBSCRIBED);
  ctct_test_unsubscribe_assert_sent (fixture, 1, 1);
  ctct_test_unsubscribe_assert_status (fixture, "OPTOUT");
}

/* Of two whole contacts that are sent at once the later takes back what the earlier changed. */
static void
test_two_saves (CtctWindowFixture *fixture)
{
  g_autofree char *title = NULL;
  g_autofree char *company = NULL;
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_await_sensitive ("Save", TRUE);
  ctct_ui_look_at (two.a);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Company", "Example Fund");
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_wait ());
  ctct_ui_press ("Save");
  ctct_window_fixture_await_requests (fixture, "PUT", 1);

  ctct_ui_look_at (two.b);
  g_assert_nonnull (ctct_ui_find_text ("Being saved in another window"));
  g_assert_false (ctct_ui_is_sensitive ("Save"));
  g_assert_false (ctct_ui_press_key ("<Control>s"));
  ctct_sandbox_go_on (fixture->sandbox);
  await_in (two.a, "Saved");
  g_assert_null (ctct_ui_find_text ("Being saved in another window"));
  g_assert_true (can_undo_save (two.a));

  ctct_ui_look_at (two.b);
  ctct_ui_press ("Save");
  g_assert_false (can_undo_save (two.a));
  await_in (two.b, "Saved");
  g_assert_true (can_undo_save (two.a));
  title = ctct_window_fixture_dup_member (fixture, CTCT_TEST_CONTACT, "job_title");
  company = ctct_window_fixture_dup_member (fixture, CTCT_TEST_CONTACT, "company_name");
  g_assert_cmpstr (title, ==, "Treasurer");
  g_assert_cmpstr (company, ==, "Example Fund");
}

/* The window goes whose unsubscribe waits: nothing has left it. */
static void
test_destroy_while_waiting (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_wait ());
  ctct_ui_press ("Save");
  ctct_window_fixture_await_requests (fixture, "PUT", 1);
  confirm_in (two.a);
  ctct_ui_press ("Send Now");
  gtk_window_destroy (two.a);
  ctct_sandbox_go_on (fixture->sandbox);
  await_in (two.b, "Saved");
  ctct_ui_await_sensitive ("Unsubscribe", TRUE);
  ctct_ui_await_sensitive ("Edit", TRUE);
  ctct_test_unsubscribe_assert_sent (fixture, 1, 0);
}

/* The window with the save goes in the middle of it. */
static void
test_destroy_while_saving (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_wait ());
  ctct_ui_press ("Save");
  ctct_window_fixture_await_requests (fixture, "PUT", 1);
  confirm_in (two.a);
  ctct_ui_press ("Send Now");
  gtk_window_destroy (two.b);
  ctct_sandbox_go_on (fixture->sandbox);
  await_in (two.a, UNSUBSCRIBED);
}

/* Each window has its own hold, and both are asked about. */
static void
test_quit (CtctWindowFixture *fixture)
{
  g_autofree char *status = NULL;
  Two two;

  open_two (&two, fixture, CTCT_TEST_OTHER);
  confirm_in (two.a);
  confirm_in (two.b);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  await_in (two.a, QUESTION);
  await_in (two.b, QUESTION);
  ctct_ui_press ("Do Not Send");
  ctct_ui_look_at (two.a);
  ctct_ui_press ("Send Now");
  ctct_test_await (has_none, fixture->application);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
  ctct_test_unsubscribe_assert_status (fixture, "OPTOUT");
  status = ctct_window_fixture_dup_member (fixture, CTCT_TEST_OTHER, "status");
  g_assert_cmpstr (status, ==, "ACTIVE");
}

/* What is pending elsewhere stays there. */
static void
test_close_other (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  confirm_in (two.a);
  gtk_window_close (two.b);
  ctct_test_await (has_one, fixture->application);
  await_in (two.a, COUNTDOWN);
  pass_time (&two, 10 * SECOND);
  await_in (two.a, UNSUBSCRIBED);
}

/* The other window answers the question that this one asks. */
static void
test_undo_while_asked (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  confirm_in (two.a);
  gtk_window_close (two.a);
  await_in (two.a, QUESTION);
  ctct_ui_look_at (two.b);
  ctct_ui_press ("Undo");
  ctct_ui_look_at (two.a);
  ctct_ui_await ("Edit");
  g_assert_null (ctct_ui_find_text (QUESTION));
  gtk_window_close (two.a);
  ctct_test_await (has_one, fixture->application);
  assert_nothing_sent (&two);
}

static void
test_destroy (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  confirm_in (two.a);
  await_in (two.b, COUNTDOWN);
  gtk_window_destroy (two.a);
  ctct_ui_await_sensitive ("Unsubscribe", TRUE);
  ctct_ui_await_text (UNDONE);
  assert_nothing_sent (&two);
}

/* What has left is pending until its outcome is known, also without the window it came from. */
static void
test_destroy_while_sending (CtctWindowFixture *fixture)
{
  Two two;

  open_two (&two, fixture, CTCT_TEST_CONTACT);
  confirm_in (two.a);
  ctct_window_fixture_break (fixture, "DELETE", "contacts/*", 1, ctct_fault_new_wait ());
  ctct_ui_press ("Send Now");
  await_in (two.b, "Being sent");
  gtk_window_destroy (two.a);
  g_assert_false (ctct_ui_is_sensitive ("Edit"));
  g_assert_nonnull (ctct_ui_find_text ("Being sent"));
  ctct_window_fixture_await_requests (fixture, "DELETE", 1);
  ctct_sandbox_go_on (fixture->sandbox);
  ctct_ui_await_text (UNSUBSCRIBED);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/two-windows/shown", test_shown);
  ctct_window_fixture_add_case ("/two-windows/opened-later", test_opened_later);
  ctct_window_fixture_add_case ("/two-windows/undo/bar", test_undo_by_bar);
  ctct_window_fixture_add_case ("/two-windows/undo/key", test_undo_by_key);
  ctct_window_fixture_add_case ("/two-windows/rest", test_rest);
  ctct_window_fixture_add_case ("/two-windows/send-now", test_send_now);
  ctct_window_fixture_add_case ("/two-windows/two-cards", test_two_cards);
  ctct_window_fixture_add_case ("/two-windows/form", test_form);
  ctct_window_fixture_add_case ("/two-windows/undo-save", test_undo_save);
  ctct_window_fixture_add_case ("/two-windows/save-under-way", test_save_under_way);
  ctct_window_fixture_add_case ("/two-windows/two-saves", test_two_saves);
  ctct_window_fixture_add_case ("/two-windows/destroy-while-waiting", test_destroy_while_waiting);
  ctct_window_fixture_add_case ("/two-windows/destroy-while-saving", test_destroy_while_saving);
  ctct_window_fixture_add_case ("/two-windows/quit", test_quit);
  ctct_window_fixture_add_case ("/two-windows/close-other", test_close_other);
  ctct_window_fixture_add_case ("/two-windows/undo-while-asked", test_undo_while_asked);
  ctct_window_fixture_add_case ("/two-windows/destroy", test_destroy);
  ctct_window_fixture_add_case ("/two-windows/destroy-while-sending", test_destroy_while_sending);

  return ctct_test_run ();
}
