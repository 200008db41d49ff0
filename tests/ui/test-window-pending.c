/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rest of the program knows of something that is held or under way. */

#include "ctct-sandbox-people.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-test-unsubscribe.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#include <adwaita.h>

#define ENTRY  "Contact ID or email address"
#define NAME   CTCT_TEST_NAME
#define LOSS "Saving Would Lose Something"
#define SECOND 1000

static void
pass_time (CtctWindowFixture *fixture, gint64 milliseconds)
{
  ctct_fake_clock_advance (fixture->clock, milliseconds);
}

static void
open_from_home (const char *text)
{
  g_assert_true (ctct_ui_press_key ("<Control>l"));
  ctct_ui_type (ENTRY, text);
  ctct_ui_press ("Open");
}

/* Contact 196 is held, and the other one is in the form. */
static void
edit_other (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_test_unsubscribe_put_other (fixture);
  open_from_home (CTCT_TEST_OTHER);
  ctct_ui_await_text (CTCT_TEST_OTHER_EMAIL);
  ctct_ui_press ("Edit");
  ctct_ui_await ("Save");
}

static void
focus_on_no_text (void)
{
  GtkWidget *button = ctct_ui_find ("Add Address");

  g_assert_true (gtk_widget_grab_focus (button));
}

/* On a control that is no text the key undoes in the form first, and then what is held. */
static void
test_key_in_form (CtctWindowFixture *fixture)
{
  g_autofree char *job_title = NULL;

  edit_other (fixture);
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_await ("1 Change");
  focus_on_no_text ();
  g_assert_true (ctct_ui_press_key_in_focus ("<Control>z"));
  job_title = ctct_ui_dup_entry_text ("Job title");
  g_assert_cmpstr (job_title, ==, "");
  g_assert_true (ctct_test_unsubscribe_is_held (NULL));

  g_assert_true (ctct_ui_press_key_in_focus ("<Control>z"));
  g_assert_false (ctct_test_unsubscribe_is_held (NULL));
  ctct_ui_await_text ("Undone, nothing was sent");
  g_assert_nonnull (ctct_ui_find ("Save"));
  g_assert_false (ctct_ui_press_key_in_focus ("<Control>z"));
  pass_time (fixture, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
}

/* Whoever writes means what is written, also where there is nothing left to undo. */
static void
test_key_in_text_of_form (CtctWindowFixture *fixture)
{
  edit_other (fixture);
  gtk_widget_grab_focus (ctct_ui_find ("Job title"));
  g_assert_true (ctct_ui_press_key_in_focus ("<Control>z"));
  g_assert_true (ctct_test_unsubscribe_is_held (NULL));
}

static guint
count_dialogs (gboolean mapped)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      count += gtk_window_get_transient_for (window) != NULL &&
               !GTK_IS_SHORTCUTS_WINDOW (window) &&
               (!mapped || gtk_widget_get_mapped (GTK_WIDGET (window)));
    }

  return count;
}

/* One that is asked, and one that waits. */
static gboolean
has_question (gpointer unused)
{
  return count_dialogs (FALSE) == 2;
}

static gboolean
has_no_dialog (gpointer unused)
{
  return count_dialogs (FALSE) == 0;
}

static gboolean
has_no_window (gpointer user_data)
{
  return gtk_application_get_windows (user_data) == NULL;
}

/* Contact 213 has a third address, which the service does not take back. */
static void
hold_with_a_question (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CTCT_SANDBOX_THREE_ADDRESSES);
  ctct_test_unsubscribe_confirm ("Leave all lists", "Leave All Lists");
}

/* The window does not go from under its question. */
static void
test_question_cancelled (CtctWindowFixture *fixture)
{
  GtkWindow *window;

  hold_with_a_question (fixture);
  window = ctct_ui_get_front ();
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (LOSS);
  gtk_window_close (window);
  ctct_test_assert_no_text (window, "Not Done Yet");
  g_action_group_activate_action (G_ACTION_GROUP (window), "home", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (window), "come-back", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (window), "unsubscribe", NULL);
  g_assert_nonnull (ctct_ui_find_text (LOSS));
  g_assert_true (gtk_window_get_transient_for (ctct_ui_get_front ()) == window);

  g_assert_true (ctct_ui_press_key ("Escape"));
  ctct_ui_await_text ("Is Still on the Lists");
  g_assert_true (ctct_ui_get_front () == window);
  g_assert_nonnull (
      ctct_ui_find_text ("The question was not answered, so nothing was changed."));
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);

  ctct_ui_press ("Retry");
  ctct_ui_await_text ("no longer get?");
}

static void
test_question_answered (CtctWindowFixture *fixture)
{
  hold_with_a_question (fixture);
  ctct_ui_press ("Send Now");
  ctct_ui_press ("Address (UNKNOWN): Leave it out");
  ctct_ui_press ("Save Without Them");
  ctct_ui_await_text (" has left all lists");
  ctct_test_unsubscribe_assert_sent (fixture, 1, 0);
}

/* A question that comes up while another is open waits for it. */
static void
test_question_waits (CtctWindowFixture *fixture)
{
  hold_with_a_question (fixture);
  ctct_test_unsubscribe_put_other (fixture);
  open_from_home (CTCT_TEST_OTHER);
  ctct_ui_await_text (CTCT_TEST_OTHER_EMAIL);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Cancel");
  ctct_ui_await_text ("Discard Changes?");
  pass_time (fixture, 10 * SECOND);
  ctct_test_await (has_question, NULL);
  g_assert_nonnull (ctct_ui_find_text ("Discard Changes?"));
  g_assert_cmpuint (count_dialogs (TRUE), ==, 1);

  ctct_ui_press ("Cancel");
  ctct_ui_await_text (LOSS);
  g_assert_cmpuint (count_dialogs (TRUE), ==, 1);
  g_assert_true (ctct_ui_press_key ("Escape"));
  ctct_ui_await_text ("Is Still on the Lists");
  ctct_ui_await_sensitive ("Save", TRUE);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
}

/* The one that waits goes with the window. */
static void
test_question_never_shown (CtctWindowFixture *fixture)
{
  GtkWindow *window;

  hold_with_a_question (fixture);
  window = ctct_ui_get_front ();
  ctct_test_unsubscribe_put_other (fixture);
  open_from_home (CTCT_TEST_OTHER);
  ctct_ui_await_text (CTCT_TEST_OTHER_EMAIL);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Cancel");
  ctct_ui_await_text ("Discard Changes?");
  pass_time (fixture, 10 * SECOND);
  ctct_test_await (has_question, NULL);
  gtk_window_destroy (window);
  ctct_test_await (has_no_window, fixture->application);
  ctct_test_await (has_no_dialog, NULL);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 0);
}

static gboolean
has_been_asked (gpointer user_data)
{
  return ctct_window_fixture_count (user_data, "GET") > 0;
}

/* What was read before the unsubscribe comes in after it, and would show somebody who gets mail. */
static void
check_read_again (CtctWindowFixture *fixture, const char *query, const char *path)
{
  ctct_test_unsubscribe_put (fixture, "ACTIVE", "[{\"id\":\"1\",\"status\":\"ACTIVE\"}]");
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_window_fixture_break (fixture, "GET", path, 1, ctct_fault_new_drip (5));
  ctct_sandbox_clear_requests (fixture->sandbox);
  open_from_home (query);
  ctct_test_await (has_been_asked, fixture);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " is unsubscribed since ");
  ctct_ui_await_text ("No, this person is unsubscribed");
  g_assert_null (ctct_ui_find_text ("Yes, this person receives mail"));
}

static void
test_read_by_id (CtctWindowFixture *fixture)
{
  check_read_again (fixture, CTCT_TEST_CONTACT, "contacts/*");
}

static void
test_read_by_email (CtctWindowFixture *fixture)
{
  check_read_again (fixture, "Ron@Example.com", "contacts");
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/pending/key/in-form", test_key_in_form);
  ctct_window_fixture_add_case ("/pending/key/in-text-of-form", test_key_in_text_of_form);
  ctct_window_fixture_add_case ("/pending/question/cancelled", test_question_cancelled);
  ctct_window_fixture_add_case ("/pending/question/answered", test_question_answered);
  ctct_window_fixture_add_case ("/pending/question/waits", test_question_waits);
  ctct_window_fixture_add_case ("/pending/question/never-shown", test_question_never_shown);
  ctct_window_fixture_add_case ("/pending/read/by-id", test_read_by_id);
  ctct_window_fixture_add_case ("/pending/read/by-email", test_read_by_email);

  return ctct_test_run ();
}
