/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window that comes up with a contact: when it does, and what was built for it. */

#include "ctct-contact-form.h"
#include "ctct-contact-page.h"
#include "ctct-home-page.h"
#include "ctct-matches-page.h"
#include "ctct-problem-page.h"
#include "ctct-test.h"
#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"
#include "ctct-welcome-page.h"
#include "ctct-window-fixture.h"

#include <adwaita.h>

#define CONTACT "196"
#define NAME    "Mr. Ronald Martone"
/* For how long a window stays away that has nothing to show yet, in milliseconds. */
#define PATIENCE 100

static void
open_window (CtctWindowFixture *fixture, const char *text)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-contact",
                                  g_variant_new_string (text));
}

static GtkWidget *
get_window (CtctWindowFixture *fixture)
{
  return GTK_WIDGET (gtk_application_get_windows (GTK_APPLICATION (fixture->application))->data);
}

/* Counts mapped and unmapped alike. */
static guint
count_widgets (GtkWidget *root, GType type)
{
  guint count = G_TYPE_CHECK_INSTANCE_TYPE (root, type);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_widgets (child, type);

  return count;
}

static void
note_first_sight_cb (GtkWidget *window, gpointer user_data)
{
  *(gboolean *) user_data = ctct_ui_find_text (NAME) != NULL;
}

static gboolean
is_mapped (gpointer window)
{
  return gtk_widget_get_mapped (window);
}

/* It is seen with the contact in it, and never without. */
static void
test_comes_with_contact (CtctWindowFixture *fixture)
{
  gboolean had_contact = FALSE;

  open_window (fixture, CONTACT);
  g_assert_false (gtk_widget_get_visible (get_window (fixture)));
  g_signal_connect_after (get_window (fixture), "map", G_CALLBACK (note_first_sight_cb),
                          &had_contact);
  ctct_test_await (is_mapped, get_window (fixture));
  g_assert_true (had_contact);
}

/* A person who waits for a slow service sees that the program does. */
static void
test_comes_without_answer (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_silence ());
  open_window (fixture, CONTACT);
  ctct_fake_clock_advance (fixture->clock, PATIENCE - 1);
  g_assert_false (gtk_widget_get_visible (get_window (fixture)));
  ctct_fake_clock_advance (fixture->clock, 1);
  ctct_test_await (is_mapped, get_window (fixture));
  ctct_ui_await_text ("Opening Contact…");
  ctct_ui_press ("Stop");
  ctct_ui_await ("Contact ID or email address");
}

static void
test_comes_with_problem (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_answer (500, "", -1));
  open_window (fixture, CONTACT);
  ctct_ui_await_text ("Service Not Working");
}

static void
test_comes_with_nonsense (CtctWindowFixture *fixture)
{
  open_window (fixture, "nobody");
  g_assert_true (gtk_widget_get_visible (get_window (fixture)));
  ctct_ui_await_text ("This is neither a contact ID");
}

/* The wish outlives that there is no account yet. */
static void
test_comes_with_demo (CtctWindowFixture *fixture)
{
  ctct_test_accounts_take_away (fixture->accounts, NULL);
  open_window (fixture, CONTACT);
  ctct_ui_press ("Try the Demo Account");
  ctct_ui_await ("Edit");
  g_assert_nonnull (ctct_ui_find_text (NAME));

  ctct_ui_press ("Back");
  ctct_ui_await_text ("People to Try");
}

/* What is not shown would only keep the first frame waiting. */
static void
test_builds_what_it_shows (CtctWindowFixture *fixture)
{
  GType late[] = { CTCT_TYPE_WELCOME_PAGE, CTCT_TYPE_HOME_PAGE, CTCT_TYPE_MATCHES_PAGE,
                   CTCT_TYPE_CONTACT_FORM, CTCT_TYPE_PROBLEM_PAGE };

  open_window (fixture, CONTACT);
  ctct_test_await (is_mapped, get_window (fixture));

  g_assert_cmpuint (count_widgets (get_window (fixture), CTCT_TYPE_CONTACT_PAGE), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (late); i++)
    g_assert_cmpuint (count_widgets (get_window (fixture), late[i]), ==, 0);
  g_assert_null (
      gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (get_window (fixture))));
}

/* A page that comes late has what those before it were given. */
static void
test_late_form_knows_lists (CtctWindowFixture *fixture)
{
  open_window (fixture, CONTACT);
  ctct_ui_await_text ("General Interest");
  ctct_ui_press ("Edit");
  ctct_ui_await ("Save");
  g_assert_cmpuint (count_widgets (get_window (fixture), CTCT_TYPE_CONTACT_FORM), ==, 1);
  ctct_ui_await ("General Interest");
}

static void
test_late_home_knows_recents (CtctWindowFixture *fixture)
{
  open_window (fixture, CONTACT);
  ctct_ui_await ("Edit");
  ctct_ui_press ("Back");
  ctct_ui_await ("Contact ID or email address");
  ctct_ui_await_text (NAME);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/window/start/with-contact", test_comes_with_contact);
  ctct_window_fixture_add_case ("/window/start/without-answer", test_comes_without_answer);
  ctct_window_fixture_add_case ("/window/start/with-problem", test_comes_with_problem);
  ctct_window_fixture_add_case ("/window/start/with-nonsense", test_comes_with_nonsense);
  ctct_window_fixture_add_case ("/window/start/with-demo", test_comes_with_demo);
  ctct_window_fixture_add_case ("/window/start/builds-what-it-shows", test_builds_what_it_shows);
  ctct_window_fixture_add_case ("/window/start/late-form", test_late_form_knows_lists);
  ctct_window_fixture_add_case ("/window/start/late-home", test_late_home_knows_recents);

  return ctct_test_run ();
}
