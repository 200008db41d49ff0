/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window says of the reading of contacts, and when it reads them. */

#include "ctct-sync-bar.h"
#include "ctct-test-cache.h"
#include "ctct-test-list.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

/* In milliseconds. */
#define MINUTE (60 * 1000)

static CtctSync *
get_sync (CtctWindowFixture *fixture)
{
  return ctct_test_accounts_get_sync (fixture->accounts);
}

static gboolean
is_idle (gpointer sync)
{
  return ctct_sync_get_state (sync) == CTCT_SYNC_IDLE;
}

static void
put_person (CtctWindowFixture *fixture, const char *id, const char *last_name)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.000Z");
  g_autofree char *json = g_strdup_printf (
      "{\"id\":\"%s\",\"status\":\"ACTIVE\",\"first_name\":\"Ada\",\"last_name\":\"%s\","
      "\"email_addresses\":[{\"email_address\":\"ada.%s@example.org\"}],\"addresses\":[],"
      "\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"}],\"custom_fields\":[],\"notes\":[],"
      "\"modified_date\":\"%s\"}",
      id, last_name, id, date);

  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, json));
}

/* F5 brings what the account has got meanwhile. */
static void
test_refresh (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  put_person (fixture, "8001", "Aachen");
  g_assert_true (ctct_ui_press_key ("F5"));
  /* This goes after a while, the others stay. */
  ctct_ui_await_text ("Up to date, 1 contact has changed");
  ctct_test_list_await (22, "Ada Aachen");
  ctct_ui_await_text ("22 contacts");
}

/* Who asks for news hears that there are none, and what is read by itself says nothing of that. */
static void
test_no_news (CtctWindowFixture *fixture)
{
  GtkWidget *state = NULL;

  ctct_test_list_show (fixture);
  ctct_ui_await_text ("Up to date, read just now");
  g_assert_true (ctct_ui_press_key ("F5"));
  ctct_ui_await_text ("Up to date, nothing has changed");
  state = ctct_ui_find_text ("Up to date, nothing has changed");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (state)), ==,
                   GTK_ACCESSIBLE_ROLE_STATUS);
  ctct_ui_await_text ("Up to date, read just now");

  ctct_sync_start (get_sync (fixture));
  ctct_test_await (is_idle, get_sync (fixture));
  g_assert_nonnull (ctct_ui_find_text ("Up to date, read just now"));
}

static void
test_button (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  put_person (fixture, "8001", "Aachen");
  ctct_ui_press ("Read Changes");
  ctct_test_list_await (22, "Ada Aachen");
}

static void
test_age (CtctWindowFixture *fixture)
{
  g_object_set (ctct_test_accounts_get_settings (fixture->accounts), "sync-minutes", 0, NULL);
  ctct_test_list_show (fixture);
  ctct_ui_await_text ("Up to date, read just now");
  ctct_fake_clock_advance (fixture->clock, 5 * MINUTE);
  g_object_notify (G_OBJECT (get_sync (fixture)), "state");
  ctct_ui_await_text ("Up to date, read 5 minutes ago");
  ctct_fake_clock_advance (fixture->clock, 3 * 60 * MINUTE);
  g_object_notify (G_OBJECT (get_sync (fixture)), "state");
  ctct_ui_await_text ("Up to date, read 3 hours ago");
  ctct_fake_clock_advance (fixture->clock, 3 * 24 * 60 * MINUTE);
  g_object_notify (G_OBJECT (get_sync (fixture)), "state");
  ctct_ui_await_text ("Up to date as of 23 November 2026");
}

/* What went wrong last and when it went well last are two things. */
static void
test_trouble (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  /* What came with the last page is in the list up to a second later. */
  ctct_test_list_await (21, NULL);
  ctct_fake_clock_advance (fixture->clock, 5 * MINUTE);
  ctct_window_fixture_break (
      fixture, "GET", "lists", 0,
      ctct_fault_new_answer (
          403, "[{\"error_key\":\"mashery.not.authorized.over.ratelimit\",\"error_message\":\"\"}]",
          -1));
  g_assert_true (ctct_ui_press_key ("F5"));
  ctct_ui_await_text ("No Requests Left Today");
  ctct_ui_await_text ("Last read 5 minutes ago");
  ctct_test_list_await (21, NULL);

  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_ui_press ("Read Changes");
  ctct_ui_await_text ("Up to date, read just now");
  g_assert_null (ctct_ui_find_text ("No Requests Left Today"));
}

/* Who is missing is told until all have been read without that, and not as what went wrong last. */
static void
test_unreadable (CtctWindowFixture *fixture)
{
  CtctFault *fault = ctct_fault_new_wrong_shape (
      "{\"meta\":{\"pagination\":{}},\"results\":[{\"id\":\"1\"},7,null,{\"id\":2,}]}");

  ctct_test_accounts_keep (fixture->accounts);
  ctct_window_fixture_break (fixture, "GET", "contacts", 1, fault);
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("3 contacts could not be read and are missing here.");
  ctct_ui_await_text ("Up to date, read just now");
  ctct_fake_clock_advance (fixture->clock, 25 * 60 * MINUTE);
  ctct_ui_press ("Read Changes");
  ctct_test_list_await (21, NULL);
  ctct_test_await (is_idle, get_sync (fixture));
  g_assert_null (ctct_ui_find_text ("could not be read"));
}

/* Each time another cursor, which is refused. */
static void
test_cursor_refused (CtctWindowFixture *fixture)
{
  ctct_test_accounts_keep (fixture->accounts);
  for (guint i = 0; i < 8; i++)
    {
      CtctFault *fault = i % 2 == 0
                             ? ctct_fault_new_wrong_shape (
                                   "{\"meta\":{\"pagination\":{\"next_link\":"
                                   "\"/v2/contacts?next=gone\"}},\"results\":[{\"id\":\"1\"}]}")
                             : ctct_fault_new_answer (400, "[]", -1);

      ctct_fault_set_match (fault, "GET", "/v2/contacts");
      ctct_fault_set_window (fault, 0, 1);
      ctct_sandbox_add_fault (fixture->sandbox, fault);
    }
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("Reading Broken Off");
  ctct_ui_press ("Go On Reading");
  ctct_test_list_await (21, NULL);
  g_assert_null (ctct_ui_find_text ("Reading Broken Off"));
}

static void
test_offline (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_sandbox_close (fixture->sandbox);
  g_assert_true (ctct_ui_press_key ("F5"));
  ctct_ui_await_text ("No Connection");
  ctct_ui_await_text ("Last read just now");
}

/* With nothing to show, it is said where the list would be, and a retry helps. */
static void
test_nothing (CtctWindowFixture *fixture)
{
  ctct_test_accounts_keep (fixture->accounts);
  ctct_window_fixture_break (fixture, "GET", "contacts", 0, ctct_fault_new_answer (500, "", -1));
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("The service has a fault of its own");
  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_ui_press ("Retry");
  ctct_test_list_await (21, NULL);
  g_assert_null (ctct_ui_find_text ("The service has a fault of its own"));
}

static void
test_stop (CtctWindowFixture *fixture)
{
  ctct_test_accounts_keep (fixture->accounts);
  ctct_window_fixture_break (fixture, "GET", "contacts", 0, ctct_fault_new_silence ());
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("Reading the first contacts…");
  ctct_ui_press ("Stop Reading");
  ctct_ui_await_text ("Nothing Read Yet");
  ctct_ui_await ("Read Changes");
}

/* The second page does not come. */
static void
read_half (CtctWindowFixture *fixture)
{
  CtctFault *fault = ctct_fault_new_silence ();

  ctct_test_accounts_keep (fixture->accounts);
  ctct_test_accounts_set_page_length (fixture->accounts, 10);
  ctct_fault_set_match (fault, "GET", "/v2/contacts");
  ctct_fault_set_window (fault, 1, 0);
  ctct_sandbox_add_fault (fixture->sandbox, fault);
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("10 of about");
  ctct_test_list_await (10, NULL);
  g_assert_null (ctct_ui_find_text ("10 contacts"));
}

static gboolean
has_focus (gpointer name)
{
  GtkWidget *widget = ctct_ui_find (name);

  return widget != NULL && gtk_widget_is_focus (widget);
}

/* What is here does not pass for all, and the same place leads on. */
static void
test_stop_half (CtctWindowFixture *fixture)
{
  read_half (fixture);
  gtk_widget_grab_focus (ctct_ui_await ("Stop Reading"));
  ctct_ui_press ("Stop Reading");
  ctct_ui_await_text ("Stopped: 10 of about");
  ctct_test_await (has_focus, (gpointer) "Go On Reading");
  g_assert_null (ctct_ui_find_text ("10 contacts"));
  ctct_ui_type (CTCT_TEST_SEARCH, "quetzalcoatl");
  ctct_ui_await_text ("but not all contacts have been read yet");
  ctct_ui_type (CTCT_TEST_SEARCH, "");

  gtk_widget_grab_focus (ctct_ui_await ("Go On Reading"));
  ctct_ui_press ("Go On Reading");
  ctct_test_await (has_focus, (gpointer) "Stop Reading");
  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_ui_press ("Stop Reading");
  ctct_ui_press ("Go On Reading");
  ctct_test_list_await (21, NULL);
  ctct_ui_await_text ("21 contacts");
  ctct_test_await (has_focus, (gpointer) "Read Changes");
  ctct_ui_type (CTCT_TEST_SEARCH, "quetzalcoatl");
  ctct_ui_await_text ("Nobody Found");
  g_assert_null (ctct_ui_find_text ("have been read yet"));
}

/* Nor does what is here after a reading that went wrong half way. */
static void
test_broken_half (CtctWindowFixture *fixture)
{
  CtctFault *fault = ctct_fault_new_answer (500, "", -1);

  ctct_test_accounts_keep (fixture->accounts);
  ctct_test_accounts_set_page_length (fixture->accounts, 10);
  ctct_fault_set_match (fault, "GET", "/v2/contacts");
  ctct_fault_set_window (fault, 1, 0);
  ctct_sandbox_add_fault (fixture->sandbox, fault);
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("Service Not Working");
  ctct_ui_await_text ("Stopped: 10 of about");

  /* From in how many lists those are who have been read follows how many there are. */
  ctct_test_accounts_set_calls_left (fixture->accounts, 1);
  ctct_ui_press ("Go On Reading");
  ctct_ui_await_text ("requests, and the account allows 1 more today.");
}

/* An account is not empty since a file is. */
static void
test_lost (CtctWindowFixture *fixture)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "kept", NULL);

  ctct_test_accounts_keep_in (fixture->accounts, folder);
  ctct_window_fixture_show (fixture);
  ctct_test_list_await (21, NULL);
  ctct_ui_await_text ("Up to date");
  ctct_window_fixture_break (fixture, "GET", "contacts", 0, ctct_fault_new_silence ());
  ctct_test_cache_set_aside (folder, "test");

  ctct_ui_await_text ("They are being read from the account again.");
  ctct_ui_await_text ("Reading Contacts");
  g_assert_null (ctct_ui_find_text ("The account has no contacts."));
  g_assert_null (ctct_ui_find_text ("Up to date"));
  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_ui_press ("Stop Reading");
  ctct_ui_await_text ("have to be read from the account again");
  ctct_ui_press ("Read Changes");
  ctct_test_list_await (21, NULL);
  ctct_ui_await_text ("Up to date");
  g_assert_null (ctct_ui_find_text ("could not be read"));
}

/* Nobody's requests of a day are used up without being asked. */
static void
test_asks (CtctWindowFixture *fixture)
{
  ctct_test_accounts_keep (fixture->accounts);
  ctct_test_accounts_set_calls_left (fixture->accounts, 1);
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("or fewer where people are in several lists. The account allows 1 more today.");
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "GET"), ==, 0);
  ctct_ui_press ("Not Now");
  ctct_ui_await_text ("Nothing Read Yet");
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "GET"), ==, 0);

  ctct_ui_press ("Read Changes");
  ctct_ui_press ("Begin Reading");
  ctct_test_list_await (21, NULL);
}

static void
state_cb (CtctSync *sync, GParamSpec *pspec, guint *n_starts)
{
  *n_starts += ctct_sync_get_state (sync) == CTCT_SYNC_STARTING;
}

/* Two windows are no reason to read twice. */
static void
test_once (CtctWindowFixture *fixture)
{
  guint n_starts = 0;

  ctct_test_list_show (fixture);
  ctct_test_await (is_idle, get_sync (fixture));
  g_signal_connect (get_sync (fixture), "notify::state", G_CALLBACK (state_cb), &n_starts);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-window", NULL);
  ctct_test_list_await (21, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpuint (n_starts, ==, 0);
  g_signal_handlers_disconnect_by_func (get_sync (fixture), state_cb, &n_starts);
}

/* By the clock of the program, after the end of the last time. */
static void
test_interval (CtctWindowFixture *fixture)
{
  CtctSettings *settings = ctct_test_accounts_get_settings (fixture->accounts);
  guint n_starts = 0;

  g_object_set (settings, "sync-minutes", 30, NULL);
  ctct_test_list_show (fixture);
  ctct_test_await (is_idle, get_sync (fixture));
  g_signal_connect (get_sync (fixture), "notify::state", G_CALLBACK (state_cb), &n_starts);
  ctct_fake_clock_advance (fixture->clock, 29 * MINUTE);
  g_assert_cmpuint (n_starts, ==, 0);
  ctct_fake_clock_advance (fixture->clock, 1 * MINUTE);
  g_assert_cmpuint (n_starts, ==, 1);

  ctct_test_await (is_idle, get_sync (fixture));
  g_object_set (settings, "sync-minutes", 0, NULL);
  ctct_fake_clock_advance (fixture->clock, 600 * MINUTE);
  g_assert_cmpuint (n_starts, ==, 1);
  g_signal_handlers_disconnect_by_func (get_sync (fixture), state_cb, &n_starts);
}

static gboolean
is_counting (gpointer bar)
{
  return ctct_test_tree_has_text (bar, "Counting…");
}

/* A number that is soon known takes the place of the last one; of another it is said that it is not known. */
static void
test_counting (void)
{
  GtkWidget *window = gtk_window_new ();
  CtctSyncBar *bar = g_object_new (CTCT_TYPE_SYNC_BAR, NULL);

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bar));
  gtk_window_present (GTK_WINDOW (window));
  ctct_sync_bar_set_count (bar, 5, FALSE);
  ctct_sync_bar_set_counting (bar);
  ctct_test_assert_text (bar, "5 contacts");
  ctct_test_await (is_counting, bar);
  ctct_test_assert_no_text (bar, "5 contacts");
  ctct_sync_bar_set_count (bar, 3, TRUE);
  ctct_test_assert_text (bar, "3 found");
  ctct_sync_bar_set_counting (bar);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/sync-bar/refresh", test_refresh);
  ctct_window_fixture_add_case ("/sync-bar/no-news", test_no_news);
  ctct_window_fixture_add_case ("/sync-bar/button", test_button);
  ctct_window_fixture_add_case ("/sync-bar/age", test_age);
  ctct_window_fixture_add_case ("/sync-bar/trouble", test_trouble);
  ctct_window_fixture_add_case ("/sync-bar/unreadable", test_unreadable);
  ctct_window_fixture_add_case ("/sync-bar/cursor-refused", test_cursor_refused);
  ctct_window_fixture_add_case ("/sync-bar/offline", test_offline);
  ctct_window_fixture_add_case ("/sync-bar/nothing", test_nothing);
  ctct_window_fixture_add_case ("/sync-bar/stop", test_stop);
  ctct_window_fixture_add_case ("/sync-bar/stop-half", test_stop_half);
  ctct_window_fixture_add_case ("/sync-bar/broken-half", test_broken_half);
  ctct_window_fixture_add_case ("/sync-bar/lost", test_lost);
  ctct_window_fixture_add_case ("/sync-bar/asks", test_asks);
  ctct_window_fixture_add_case ("/sync-bar/once", test_once);
  ctct_window_fixture_add_case ("/sync-bar/interval", test_interval);

  ctct_test_add ("/sync-bar/counting", test_counting);

  return ctct_test_run ();
}
