/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where somebody is in the list, while others come in and when the program is started next. */

#include "ctct-contacts-pane.h"
#include "ctct-sandbox-people.h"
#include "ctct-selection.h"
#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"
#include "ctct-window.h"

#define NAME   "Mr. Ronald Martone"
#define NARROW 360
#define LOW    500
/* Of 21; about as many again are below it. */
#define SEEN 8

static GtkAdjustment *
get_adjustment (void)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (ctct_test_list_find ()));
}

static double
get_top (void)
{
  return gtk_adjustment_get_value (get_adjustment ());
}

/* Where a contact is, in rows. */
static double
get_first_row (void)
{
  return get_top () / gtk_adjustment_get_upper (get_adjustment ()) * ctct_test_list_count ();
}

static guint
find_position (const char *id)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (ctct_test_list_find ()));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CtctContactSummary) summary = g_list_model_get_item (model, i);

      if (g_str_equal (ctct_contact_summary_get_id (summary), id))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static char *
dup_id (guint position)
{
  g_autoptr (CtctContactSummary) summary = g_list_model_get_item (
      G_LIST_MODEL (gtk_list_view_get_model (ctct_test_list_find ())), position);

  return g_strdup (ctct_contact_summary_get_id (summary));
}

static gboolean
is_current (gpointer id)
{
  guint position = find_position (id);

  return position != GTK_INVALID_LIST_POSITION &&
         gtk_selection_model_is_selected (gtk_list_view_get_model (ctct_test_list_find ()),
                                          position);
}

static gboolean
is_idle_sync (gpointer sync)
{
  return ctct_sync_get_state (sync) == CTCT_SYNC_IDLE;
}

/* One contact is there before the others, which come in before and after it. */
static void
test_top (CtctWindowFixture *fixture)
{
  ctct_test_accounts_keep (fixture->accounts);
  ctct_window_fixture_break (fixture, "GET", "contacts", 0, ctct_fault_new_answer (500, "", -1));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-contact",
                                  g_variant_new_string (CTCT_SANDBOX_SEED));
  ctct_ui_await_sensitive ("Edit", TRUE);
  ctct_test_list_await (1, NAME);
  ctct_test_await (is_idle_sync, ctct_test_accounts_get_sync (fixture->accounts));

  ctct_sandbox_clear_faults (fixture->sandbox);
  g_assert_true (ctct_ui_press_key ("F5"));
  ctct_test_list_await (21, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpuint (find_position (CTCT_SANDBOX_SEED), >, 5);
  g_assert_cmpfloat (get_top (), ==, 0);
  /* And it is known who is on the page. */
  ctct_test_await (is_current, (gpointer) CTCT_SANDBOX_SEED);
}

static void
put_first (CtctWindowFixture *fixture)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.000Z");
  g_autofree char *json = g_strdup_printf (
      "{\"id\":\"7001\",\"status\":\"ACTIVE\",\"first_name\":\"Ada\",\"last_name\":\"Aaa\","
      "\"email_addresses\":[{\"email_address\":\"ada@example.com\"}],\"lists\":[],\"addresses\":[],"
      "\"custom_fields\":[],\"notes\":[],\"modified_date\":\"%s\"}",
      date);

  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, json));
}

/* Whoever has gone down the list goes on seeing the same people. */
static void
test_seen (CtctWindowFixture *fixture)
{
  g_autofree char *seen = NULL;

  ctct_test_list_show (fixture);
  ctct_ui_settle (ctct_ui_get_front ());
  gtk_adjustment_set_value (get_adjustment (),
                            gtk_adjustment_get_upper (get_adjustment ()) * SEEN / 21);
  ctct_ui_settle (ctct_ui_get_front ());
  seen = dup_id ((guint) (get_first_row () + 0.5));
  put_first (fixture);
  g_assert_true (ctct_ui_press_key ("F5"));
  ctct_test_list_await (22, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpuint ((guint) (get_first_row () + 0.5), ==, find_position (seen));
}

static gboolean
is_read (gpointer session)
{
  CtctSync *sync = ctct_session_get_sync (session);

  return ctct_sync_get_state (sync) == CTCT_SYNC_IDLE && ctct_sync_get_has_all (sync);
}

static gboolean
is_idle (gpointer session)
{
  return !ctct_session_get_busy (session);
}

static gboolean
is_loaded (gpointer session)
{
  return ctct_kept_place_get_loaded (ctct_session_get_place (session));
}

static void
begin (CtctWindowFixture *fixture)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "kept", NULL);

  ctct_test_accounts_keep_in (fixture->accounts, folder);
}

/* As a program leaves it in which somebody was open. */
static void
leave (CtctWindowFixture *fixture, const char *open, const char *first)
{
  g_autoptr (CtctSession) session =
      ctct_account_source_open_given (CTCT_ACCOUNT_SOURCE (fixture->accounts), NULL);

  ctct_session_begin_sync (session);
  ctct_test_await (is_read, session);
  ctct_test_await (is_loaded, session);
  ctct_kept_place_set (ctct_session_get_place (session), open, first);
  ctct_test_await (is_idle, session);
}

/* As a program that ends waits for what it writes. */
static void
close_window (void)
{
  CtctWindow *window = CTCT_WINDOW (ctct_ui_get_front ());
  g_autoptr (CtctSession) session = g_object_ref (ctct_window_get_session (window));

  gtk_window_destroy (GTK_WINDOW (window));
  ctct_test_await (is_idle, session);
}

/* The place that the next program is led to. */
static void
assert_left (CtctWindowFixture *fixture, const char *open, const char *first)
{
  g_autoptr (CtctSession) session =
      ctct_account_source_open_given (CTCT_ACCOUNT_SOURCE (fixture->accounts), NULL);
  g_autofree char *left_open = NULL;
  g_autofree char *left_first = NULL;

  ctct_test_await (is_loaded, session);
  ctct_kept_place_take (ctct_session_get_place (session), &left_open, &left_first);
  g_assert_cmpstr (left_open, ==, open);
  g_assert_cmpstr (left_first, ==, first);
}

static gboolean
is_scrolled (gpointer user_data)
{
  return get_top () > 0;
}

static void
test_restored (CtctWindowFixture *fixture)
{
  g_autofree char *first = NULL;

  begin (fixture);
  leave (fixture, CTCT_SANDBOX_SEED, CTCT_SANDBOX_LONG_NAME);
  ctct_window_fixture_show (fixture);
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, NAME);
  ctct_test_await (is_current, (gpointer) CTCT_SANDBOX_SEED);
  ctct_test_await (is_scrolled, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpuint ((guint) (get_first_row () + 0.5), ==, find_position (CTCT_SANDBOX_LONG_NAME));

  /* Another window is for something else. */
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-window", NULL);
  ctct_test_list_await (21, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_nonnull (ctct_ui_find ("Contact ID or email address"));
  g_assert_cmpfloat (get_top (), ==, 0);
}

/* Whoever opens somebody is led nowhere else. */
static void
test_asked_for (CtctWindowFixture *fixture)
{
  begin (fixture);
  leave (fixture, CTCT_SANDBOX_SEED, CTCT_SANDBOX_LONG_NAME);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-contact",
                                  g_variant_new_string (CTCT_SANDBOX_FIFTEEN_FIELDS));
  ctct_ui_await_sensitive ("Edit", TRUE);
  ctct_test_list_await (21, NULL);
  ctct_test_await (is_current, (gpointer) CTCT_SANDBOX_FIFTEEN_FIELDS);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), !=, NAME);
}

/* Where there is room for the list alone, it is the list. */
static void
test_narrow (CtctWindowFixture *fixture)
{
  CtctSettings *settings = ctct_test_accounts_get_settings (fixture->accounts);

  begin (fixture);
  leave (fixture, CTCT_SANDBOX_SEED, "");
  g_object_set (settings, "window-width", NARROW, NULL);
  ctct_window_fixture_show (fixture);
  ctct_test_await (is_current, (gpointer) CTCT_SANDBOX_SEED);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_nonnull (ctct_ui_find (CTCT_TEST_SEARCH));
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "GET"), >, 0);
}

/* Somebody is opened where nobody was left open. */
static void
show_open (CtctWindowFixture *fixture)
{
  begin (fixture);
  leave (fixture, "", "");
  ctct_window_fixture_show (fixture);
  ctct_test_list_await (21, NULL);
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
}

static void
close_contact (void)
{
  g_assert_true (ctct_ui_press_key ("<Control>o"));
  ctct_ui_await ("Contact ID or email address");
}

static void
test_left (CtctWindowFixture *fixture)
{
  g_autofree char *first = NULL;

  show_open (fixture);
  gtk_adjustment_set_value (get_adjustment (),
                            gtk_adjustment_get_upper (get_adjustment ()) * SEEN / 21);
  ctct_ui_settle (ctct_ui_get_front ());
  first = dup_id ((guint) (get_first_row () + 0.5));
  close_window ();
  assert_left (fixture, CTCT_SANDBOX_SEED, first);
}

/* Who looks at the beginning of the list looks at it again, and who is open below it is open again. */
static void
test_left_at_top (CtctWindowFixture *fixture)
{
  show_open (fixture);
  close_window ();
  assert_left (fixture, CTCT_SANDBOX_SEED, CTCT_KEPT_PLACE_TOP);
}

/* Who has been closed is not opened by the next program. */
static void
test_left_closed (CtctWindowFixture *fixture)
{
  show_open (fixture);
  close_contact ();
  close_window ();
  assert_left (fixture, "", CTCT_KEPT_PLACE_TOP);
}

/* Unless they were opened again. */
static void
test_left_opened_again (CtctWindowFixture *fixture)
{
  show_open (fixture);
  close_contact ();
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
  close_window ();
  assert_left (fixture, CTCT_SANDBOX_SEED, CTCT_KEPT_PLACE_TOP);
}

static gboolean
is_found (gpointer user_data)
{
  return ctct_ui_find_text (" found") != NULL;
}

/* A place among what was found is none in the list that comes next. */
static void
test_left_searched (CtctWindowFixture *fixture)
{
  show_open (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "example");
  ctct_test_await (is_found, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
  gtk_adjustment_set_value (get_adjustment (), gtk_adjustment_get_upper (get_adjustment ()));
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpfloat (get_first_row (), >, 1);
  close_window ();
  assert_left (fixture, CTCT_SANDBOX_SEED, "");
}

static gboolean
is_in_sight (gpointer id)
{
  guint position = find_position (id);
  double height = gtk_adjustment_get_upper (get_adjustment ()) / ctct_test_list_count ();

  return position != GTK_INVALID_LIST_POSITION && get_top () <= position * height + 1 &&
         get_top () + gtk_adjustment_get_page_size (get_adjustment ()) >=
             (position + 1) * height - 1;
}

/* Who was open is in sight where no other place is kept. */
static void
test_restored_open (CtctWindowFixture *fixture)
{
  CtctSettings *settings = ctct_test_accounts_get_settings (fixture->accounts);

  begin (fixture);
  leave (fixture, CTCT_SANDBOX_RIGHT_TO_LEFT, "");
  g_object_set (settings, "window-height", LOW, NULL);
  ctct_window_fixture_show (fixture);
  ctct_test_await (is_current, (gpointer) CTCT_SANDBOX_RIGHT_TO_LEFT);
  ctct_test_await (is_scrolled, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_true (is_in_sight ((gpointer) CTCT_SANDBOX_RIGHT_TO_LEFT));
}

static void
test_restored_top (CtctWindowFixture *fixture)
{
  CtctSettings *settings = ctct_test_accounts_get_settings (fixture->accounts);

  begin (fixture);
  leave (fixture, CTCT_SANDBOX_RIGHT_TO_LEFT, CTCT_KEPT_PLACE_TOP);
  g_object_set (settings, "window-height", LOW, NULL);
  ctct_window_fixture_show (fixture);
  ctct_test_await (is_current, (gpointer) CTCT_SANDBOX_RIGHT_TO_LEFT);
  ctct_ui_await_sensitive ("Edit", TRUE);
  for (guint i = 0; i < 5; i++)
    ctct_ui_settle (ctct_ui_get_front ());
  g_assert_false (is_in_sight ((gpointer) CTCT_SANDBOX_RIGHT_TO_LEFT));
  g_assert_cmpfloat (get_top (), ==, 0);
}

static gboolean
has_all_contacts (gpointer user_data)
{
  return ctct_test_list_count () == 21;
}

/* The list knows who it has, and where to lead to, but is out of sight. */
static GtkWidget *
show_hidden (CtctWindowFixture *fixture)
{
  GtkWidget *pane;

  leave (fixture, CTCT_SANDBOX_SEED, CTCT_SANDBOX_LONG_NAME);
  ctct_window_fixture_show (fixture);
  pane = ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_CONTACTS_PANE);
  gtk_widget_set_visible (pane, FALSE);
  ctct_test_await (has_all_contacts, NULL);
  return pane;
}

static void
assert_not_led (void)
{
  for (guint i = 0; i < 10; i++)
    ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), !=, NAME);
}

static gboolean
hide_cb (gpointer pane)
{
  gtk_widget_set_visible (pane, FALSE);
  return G_SOURCE_REMOVE;
}

static void
mapped_cb (gpointer pane)
{
  g_idle_add_full (G_PRIORITY_HIGH, hide_cb, pane, NULL);
}

static gboolean
is_hidden (gpointer pane)
{
  return !gtk_widget_get_visible (pane);
}

/* A list that is out of sight leads nowhere before it is seen. */
static void
test_hidden (CtctWindowFixture *fixture)
{
  GtkWidget *pane;
  gulong id;

  begin (fixture);
  pane = show_hidden (fixture);
  assert_not_led ();
  /* As where somebody only passes by: it is gone before the next frame. */
  id = g_signal_connect_swapped (ctct_test_list_find (), "map", G_CALLBACK (mapped_cb), pane);
  gtk_widget_set_visible (pane, TRUE);
  ctct_test_await (is_hidden, pane);
  g_signal_handler_disconnect (ctct_test_list_find (), id);
  assert_not_led ();

  gtk_widget_set_visible (pane, TRUE);
  ctct_test_await (is_current, (gpointer) CTCT_SANDBOX_SEED);
  ctct_test_await (is_scrolled, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpuint ((guint) (get_first_row () + 0.5), ==, find_position (CTCT_SANDBOX_LONG_NAME));
}

/* Nor does it lose what nobody has seen. */
static void
test_hidden_left (CtctWindowFixture *fixture)
{
  begin (fixture);
  show_hidden (fixture);
  assert_not_led ();
  close_window ();
  assert_left (fixture, CTCT_SANDBOX_SEED, CTCT_SANDBOX_LONG_NAME);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/pane-place/top", test_top);
  ctct_window_fixture_add_case ("/pane-place/seen", test_seen);
  ctct_window_fixture_add_case ("/pane-place/restored", test_restored);
  ctct_window_fixture_add_case ("/pane-place/asked-for", test_asked_for);
  ctct_window_fixture_add_case ("/pane-place/narrow", test_narrow);
  ctct_window_fixture_add_case ("/pane-place/left", test_left);
  ctct_window_fixture_add_case ("/pane-place/left-searched", test_left_searched);
  ctct_window_fixture_add_case ("/pane-place/left-at-top", test_left_at_top);
  ctct_window_fixture_add_case ("/pane-place/left-closed", test_left_closed);
  ctct_window_fixture_add_case ("/pane-place/left-opened-again", test_left_opened_again);
  ctct_window_fixture_add_case ("/pane-place/restored-open", test_restored_open);
  ctct_window_fixture_add_case ("/pane-place/restored-top", test_restored_top);
  ctct_window_fixture_add_case ("/pane-place/hidden", test_hidden);
  ctct_window_fixture_add_case ("/pane-place/hidden-left", test_hidden_left);

  return ctct_test_run ();
}
