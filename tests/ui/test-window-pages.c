/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-late-spinner.h"
#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"
#include "ctct-window-fixture.h"

#include <adwaita.h>

#define ENTRY "Contact ID or email address"
#define CONTACT "196"
#define NAME "Mr. Ronald Martone"

static void
open_from_home (const char *text)
{
  ctct_ui_type (ENTRY, text);
  ctct_ui_press ("Open");
}

static void
meet_fault (CtctWindowFixture *fixture, CtctFault *fault)
{
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, fault);
  ctct_window_fixture_show (fixture);
  open_from_home (CONTACT);
}

/* Sees the page that belongs to the fault, and gets the contact after it where a retry is offered. */
static void
check_page (CtctWindowFixture *fixture, const char *title, gboolean may_retry)
{
  ctct_ui_await_text (title);
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, title);
  g_assert_nonnull (ctct_ui_find ("Open Another Contact"));
  g_assert_true ((ctct_ui_find ("Retry") != NULL) == may_retry);

  ctct_sandbox_clear_faults (fixture->sandbox);
  if (may_retry)
    {
      ctct_ui_press ("Retry");
      ctct_ui_await_text ("Yes, this person receives mail");
    }
}

static void
check_fault (CtctWindowFixture *fixture, CtctFault *fault, const char *title, gboolean may_retry)
{
  meet_fault (fixture, fault);
  check_page (fixture, title, may_retry);
}

static CtctFault *
new_refusal (guint status, const char *key)
{
  g_autofree char *body =
      g_strdup_printf ("[{\"error_key\":\"%s\",\"error_message\":\"\"}]", key);

  return ctct_fault_new_answer (status, body, -1);
}

static void
test_signed_out (CtctWindowFixture *fixture)
{
  check_fault (fixture, new_refusal (401, "http.status.authentication.invalid_token"),
               "Signed Out", FALSE);
}

static void
test_bad_key (CtctWindowFixture *fixture)
{
  check_fault (fixture, new_refusal (403, "mashery.not.authorized.inactive"),
               "API Key Not Accepted", FALSE);
}

static void
test_day_used_up (CtctWindowFixture *fixture)
{
  check_fault (fixture, new_refusal (403, "mashery.not.authorized.over.ratelimit"),
               "No Requests Left Today", FALSE);
}

static void
test_misunderstood (CtctWindowFixture *fixture)
{
  check_fault (fixture, ctct_fault_new_answer (406, "", -1), "Not Understood", FALSE);
}

static void
test_service_down (CtctWindowFixture *fixture)
{
  check_fault (fixture, ctct_fault_new_answer (500, "", -1), "Service Not Working", TRUE);
}

static void
test_closed (CtctWindowFixture *fixture)
{
  check_fault (fixture, ctct_fault_new_close_inside (40), "Connection Lost", TRUE);
}

static void
test_timed_out (CtctWindowFixture *fixture)
{
  meet_fault (fixture, ctct_fault_new_silence ());
  ctct_window_fixture_await_requests (fixture, "GET", 1);
  ctct_test_accounts_time_out (fixture->accounts);
  check_page (fixture, "No Answer in Time", TRUE);
}

static void
test_unreadable (CtctWindowFixture *fixture)
{
  check_fault (fixture, ctct_fault_new_garbage (), "Answer Not Readable", TRUE);
}

static void
test_wrong_shape (CtctWindowFixture *fixture)
{
  check_fault (fixture, ctct_fault_new_wrong_shape ("[]"), "Answer Not Readable", TRUE);
}

static void
test_too_large (CtctWindowFixture *fixture)
{
  check_fault (fixture, ctct_fault_new_endless (), "Answer Too Large", TRUE);
}

static void
test_redirected (CtctWindowFixture *fixture)
{
  CtctFault *fault = ctct_fault_new_answer (302, "", -1);

  ctct_fault_set_header (fault, "Location", "http://elsewhere.example.org/");
  check_fault (fixture, fault, "Sent Elsewhere", FALSE);
}

static void
test_offline (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  ctct_sandbox_close (fixture->sandbox);
  open_from_home (CONTACT);
  ctct_ui_await_text ("No Connection");
  g_assert_nonnull (ctct_ui_find ("Retry"));
}

/* Zeros before an id mean nothing. */
static void
test_zeros (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  open_from_home ("000");
  ctct_ui_await_text ("No contact of this account has the ID “0”.");
  ctct_ui_press ("Open Another Contact");
  open_from_home (" 0" CONTACT);
  ctct_ui_await ("Edit");
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, NAME);
}

static void
test_not_found (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  open_from_home ("999999999");
  ctct_ui_await_text ("No contact of this account has the ID “999999999”.");
  g_assert_nonnull (ctct_ui_find_text ("No Such Contact"));
  g_assert_null (ctct_ui_find ("Retry"));

  ctct_ui_press ("Open Another Contact");
  open_from_home ("<nobody>&co@example.org");
  ctct_ui_await_text ("has the email address “<nobody>&co@example.org”.");
}

/* The service's own words are nobody's markup. */
static void
test_words (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (
      fixture, "GET", "contacts/*", 0,
      ctct_fault_new_answer (400, "[{\"error_key\":\"x\",\"error_message\":\"1 < 2 & <i>\"}]", -1));
  ctct_window_fixture_show (fixture);
  open_from_home (CONTACT);
  ctct_ui_await_text ("“1 < 2 & <i>”");
}

static void
shown_cb (CtctLateSpinner *spinner, GParamSpec *pspec, gpointer user_data)
{
  gint64 *when = user_data;

  if (ctct_late_spinner_get_shown (spinner) && *when == 0)
    *when = g_get_monotonic_time ();
}

static GtkWidget *
find_hidden (GtkWidget *root, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (root), type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_hidden (child, type);

  return found;
}

static gint64 *
watch_spinner (GtkWidget *root)
{
  GtkWidget *page = find_hidden (root, g_type_from_name ("CtctLoadingPage"));
  GtkWidget *spinner = find_hidden (page, CTCT_TYPE_LATE_SPINNER);
  gint64 *when = g_new0 (gint64, 1);

  g_signal_connect_data (spinner, "notify::shown", G_CALLBACK (shown_cb), when,
                         (GClosureNotify) (GCallback) g_free, 0);
  return when;
}

static void
test_spinner_late (CtctWindowFixture *fixture)
{
  gint64 *shown_at;
  gint64 start;

  ctct_window_fixture_break (fixture, "GET", "contacts/*", 1, ctct_fault_new_silence ());
  ctct_window_fixture_show (fixture);
  shown_at = watch_spinner (GTK_WIDGET (ctct_ui_get_front ()));

  start = g_get_monotonic_time ();
  open_from_home (CONTACT);
  ctct_ui_await_text ("Opening Contact…");
  g_assert_cmpint (*shown_at - start, >=, 299 * 1000);
}

static void
test_spinner_never (CtctWindowFixture *fixture)
{
  gint64 *shown_at;

  ctct_window_fixture_show (fixture);
  shown_at = watch_spinner (GTK_WIDGET (ctct_ui_get_front ()));
  open_from_home (CONTACT);
  ctct_ui_await_text ("Yes, this person receives mail");

  /* A machine may be slow, but then the spinner is right. */
  if (*shown_at != 0)
    g_test_skip ("The answer took more than 300 milliseconds");
}

static void
test_stop (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_silence ());
  ctct_window_fixture_show (fixture);
  open_from_home (CONTACT);
  ctct_ui_press ("Stop");
  ctct_ui_await (ENTRY);

  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_ui_press ("Open");
  ctct_ui_await_text ("Yes, this person receives mail");
}

static void
test_stop_by_key (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_silence ());
  ctct_window_fixture_show (fixture);
  open_from_home (CONTACT);
  ctct_window_fixture_await_requests (fixture, "GET", 1);
  g_assert_true (ctct_ui_press_key ("Escape"));
  g_assert_nonnull (ctct_ui_find (ENTRY));
  g_assert_false (ctct_ui_press_key ("Escape"));
}

/* Reading anew keeps the contact on screen until the answer is there, and stopping leads back to it. */
static void
test_stop_reload (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_silence ());
  g_assert_true (ctct_ui_press_key ("F5"));
  ctct_ui_press ("Stop");
  ctct_ui_await ("Edit");
  g_assert_nonnull (ctct_ui_find_text (NAME));
}

static void
test_welcome (CtctWindowFixture *fixture)
{
  ctct_test_accounts_take_away (fixture->accounts, NULL);
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("Welcome to Addressee");
  ctct_ui_press ("Try the Demo Account");
  ctct_ui_await (ENTRY);
  g_assert_nonnull (ctct_ui_find_text ("Demo account"));
  open_from_home (CONTACT);
  ctct_ui_await_text ("Yes, this person receives mail");
}

/* Whoever knows nobody there is told whom to look at. */
static void
test_suggestions (CtctWindowFixture *fixture)
{
  ctct_test_accounts_take_away (fixture->accounts, NULL);
  ctct_window_fixture_show (fixture);
  ctct_ui_press ("Try the Demo Account");
  ctct_ui_await_text ("People to Try");
  g_assert_nonnull (ctct_ui_find_text ("Is in the list & gets mail"));
  ctct_ui_press ("Ron <i>");
  ctct_ui_await_text ("Yes, this person receives mail");
}

/* In an account of one’s own nobody is suggested. */
static void
test_no_suggestions (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  ctct_ui_await (ENTRY);
  g_assert_null (ctct_ui_find_text ("People to Try"));
}

/* What came from elsewhere and cannot be opened is there to be mended. */
static void
test_text_is_kept (CtctWindowFixture *fixture)
{
  g_autofree char *text = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-contact",
                                  g_variant_new_string ("abc"));
  ctct_ui_await_text ("This is neither a contact ID");
  text = ctct_ui_dup_entry_text (ENTRY);
  g_assert_cmpstr (text, ==, "abc");
  g_assert_true (gtk_widget_has_css_class (ctct_ui_find (ENTRY), "error"));
}

static void
test_no_account (CtctWindowFixture *fixture)
{
  ctct_test_accounts_take_away (fixture->accounts, "The address <x> is no good & that is all.");
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("The address <x> is no good & that is all.");
  g_assert_nonnull (ctct_ui_find_text ("Account Cannot Be Used"));
  g_assert_nonnull (ctct_ui_find ("Try the Demo Account"));
}

static void
add_keys (GHashTable *keys, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint key = 0;
      GdkModifierType modifiers = 0;

      g_assert_true (gtk_accelerator_parse (parts[i], &key, &modifiers));
      g_hash_table_add (keys, gtk_accelerator_name (key, modifiers));
    }
}

static void
collect_shown_keys (GtkWidget *widget, GHashTable *keys)
{
  /* GTK hides those of the other direction. */
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget) && gtk_widget_get_visible (widget))
    {
      g_autofree char *accelerator = NULL;

      g_object_get (widget, "accelerator", &accelerator, NULL);
      add_keys (keys, accelerator);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_shown_keys (child, keys);
}

static void
collect_real_keys (GtkApplication *application, GHashTable *keys)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

      for (guint j = 0; accels[j] != NULL; j++)
        add_keys (keys, accels[j]);
    }

  /* The window has these by itself. */
  add_keys (keys, "Escape F10 <Control>z");
  /* And so has the list; test-contact-selection.c and test-contact-menu.c press them. */
  add_keys (keys, "<Control>space <Shift>Down <Shift>Up <Control>a Menu <Shift>F10");
}

static void
assert_subset (GHashTable *part, GHashTable *whole, const char *where)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, part);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (whole, key))
      g_error ("%s is missing in %s", (const char *) key, where);
}

static void
test_shortcuts (CtctWindowFixture *fixture)
{
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) real = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkApplicationWindow *window;
  GtkShortcutsWindow *overlay;

  ctct_window_fixture_open (fixture, CONTACT);
  window = GTK_APPLICATION_WINDOW (ctct_ui_get_front ());
  g_assert_true (ctct_ui_press_key ("<Control>question"));
  overlay = gtk_application_window_get_help_overlay (window);
  g_assert_nonnull (overlay);
  g_assert_true (ctct_ui_get_front () == GTK_WINDOW (overlay));
  collect_shown_keys (GTK_WIDGET (overlay), shown);
  collect_real_keys (GTK_APPLICATION (fixture->application), real);

  g_assert_cmpuint (g_hash_table_size (real), >, 10);
  assert_subset (real, shown, "the shortcuts window");
  assert_subset (shown, real, "the program");
}

static void
test_about (CtctWindowFixture *fixture)
{
  ctct_window_fixture_show (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "about", NULL);
  ctct_ui_await_text ("The Addressee developers");
}

static void
add_page_cases (void)
{
  ctct_window_fixture_add_case ("/window/page/signed-out", test_signed_out);
  ctct_window_fixture_add_case ("/window/page/bad-key", test_bad_key);
  ctct_window_fixture_add_case ("/window/page/day-used-up", test_day_used_up);
  ctct_window_fixture_add_case ("/window/page/misunderstood", test_misunderstood);
  ctct_window_fixture_add_case ("/window/page/service-down", test_service_down);
  ctct_window_fixture_add_case ("/window/page/closed", test_closed);
  ctct_window_fixture_add_case ("/window/page/timed-out", test_timed_out);
  ctct_window_fixture_add_case ("/window/page/unreadable", test_unreadable);
  ctct_window_fixture_add_case ("/window/page/wrong-shape", test_wrong_shape);
  ctct_window_fixture_add_case ("/window/page/too-large", test_too_large);
  ctct_window_fixture_add_case ("/window/page/redirected", test_redirected);
  ctct_window_fixture_add_case ("/window/page/offline", test_offline);
  ctct_window_fixture_add_case ("/window/page/zeros", test_zeros);
  ctct_window_fixture_add_case ("/window/page/not-found", test_not_found);
  ctct_window_fixture_add_case ("/window/page/words", test_words);
  ctct_window_fixture_add_case ("/window/page/welcome", test_welcome);
  ctct_window_fixture_add_case ("/window/page/no-account", test_no_account);
  ctct_window_fixture_add_case ("/window/page/suggestions", test_suggestions);
  ctct_window_fixture_add_case ("/window/page/no-suggestions", test_no_suggestions);
  ctct_window_fixture_add_case ("/window/page/text-is-kept", test_text_is_kept);
}

static gboolean
is_stopped (gpointer user_data)
{
  return !g_action_group_get_action_enabled (G_ACTION_GROUP (ctct_ui_get_front ()), "stop");
}

/* Who has gone back does not want to see what was being read any more. */
static void
test_back_while_reading (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_wait ());
  g_assert_true (ctct_ui_press_key ("F5"));
  g_assert_false (is_stopped (NULL));
  g_assert_true (ctct_ui_press_key ("<Alt>Left"));
  ctct_ui_await (ENTRY);
  ctct_test_await (is_stopped, NULL);
  g_assert_nonnull (ctct_ui_find (ENTRY));
}

/* From right to left, what is further back is to the right. */
static void
test_back_turned (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  g_assert_false (ctct_ui_press_key ("<Alt>Left"));
  g_assert_true (ctct_ui_press_key ("<Alt>Right"));
  ctct_ui_await (ENTRY);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  add_page_cases ();
  ctct_window_fixture_add_case ("/window/spinner/late", test_spinner_late);
  ctct_window_fixture_add_case ("/window/spinner/never", test_spinner_never);
  ctct_window_fixture_add_case ("/window/stop/button", test_stop);
  ctct_window_fixture_add_case ("/window/stop/key", test_stop_by_key);
  ctct_window_fixture_add_case ("/window/stop/reload", test_stop_reload);
  ctct_window_fixture_add_case ("/window/stop/back", test_back_while_reading);
  ctct_window_fixture_add_turned_case ("/window/back/turned", test_back_turned);
  ctct_window_fixture_add_case ("/window/shortcuts", test_shortcuts);
  ctct_window_fixture_add_turned_case ("/window/shortcuts/turned", test_shortcuts);
  ctct_window_fixture_add_case ("/window/about", test_about);

  return ctct_test_run ();
}
