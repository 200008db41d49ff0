/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nobody logs out over something that is held or on its way without being told. What the program asks the
 * desktop for ends here, in place of GTK's own way there. */

#include "ctct-test-ui.h"
#include "ctct-test-unsubscribe.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define COOKIE 17

static guint n_inhibits;

guint
gtk_application_inhibit (GtkApplication *application,
                         GtkWindow *window,
                         GtkApplicationInhibitFlags flags,
                         const char *reason)
{
  g_assert_cmpint (flags, ==, GTK_APPLICATION_INHIBIT_LOGOUT);
  g_assert_cmpstr (reason, ==, "Not everything has been sent to the account yet.");
  n_inhibits++;
  return COOKIE;
}

void
gtk_application_uninhibit (GtkApplication *application, guint cookie)
{
  g_assert_cmpuint (cookie, ==, COOKIE);
  n_inhibits--;
}

static gboolean
is_free (gpointer unused)
{
  return n_inhibits == 0;
}

static void
test_undone (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  g_assert_cmpuint (n_inhibits, ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (ctct_ui_get_front ()), "undo", NULL);
  g_assert_cmpuint (n_inhibits, ==, 0);
}

static void
test_sent (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (fixture, "DELETE", "contacts/*", 1, ctct_fault_new_wait ());
  ctct_test_unsubscribe_hold_for_good (fixture);
  ctct_ui_press ("Send Now");
  ctct_window_fixture_await_requests (fixture, "DELETE", 1);
  g_assert_cmpuint (n_inhibits, ==, 1);
  ctct_sandbox_go_on (fixture->sandbox);
  ctct_ui_await_text (CTCT_TEST_NAME " is unsubscribed");
  ctct_test_await (is_free, NULL);
}

static void
test_saved (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CTCT_TEST_CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  g_assert_cmpuint (n_inhibits, ==, 0);
  ctct_ui_press ("Save");
  g_assert_cmpuint (n_inhibits, ==, 1);
  ctct_ui_await ("Edit");
  g_assert_cmpuint (n_inhibits, ==, 0);
}

/* What was held goes with its window. */
static void
test_window_gone (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  gtk_window_destroy (ctct_ui_get_front ());
  ctct_test_await (is_free, NULL);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/logout/undone", test_undone);
  ctct_window_fixture_add_case ("/logout/sent", test_sent);
  ctct_window_fixture_add_case ("/logout/saved", test_saved);
  ctct_window_fixture_add_case ("/logout/window-gone", test_window_gone);

  return ctct_test_run ();
}
