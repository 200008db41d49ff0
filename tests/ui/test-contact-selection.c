/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Selecting several contacts of the list in a real window. */

#include "ctct-contacts-pane.h"
#include "ctct-database.h"
#include "ctct-sandbox-people.h"
#include "ctct-selection.h"
#include "ctct-test-cache.h"
#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"
#include "ctct-window.h"

#define NAME  "Mr. Ronald Martone"
#define OTHER "Kirra Fitzpatrick"

/* As a click with a key held down does. */
static void
select_item (guint position, gboolean modify, gboolean extend)
{
  g_assert_true (gtk_widget_activate_action (
      GTK_WIDGET (ctct_test_list_find ()), "list.select-item", "(ubb)", position, modify, extend));
}

static gboolean
is_selecting (void)
{
  return ctct_selection_get_several (ctct_test_list_get_selection ());
}

static void
begin (void)
{
  ctct_ui_press ("Select Contacts");
  g_assert_true (is_selecting ());
  ctct_ui_await_text ("None selected");
}

static guint
count_checks (GtkWidget *widget)
{
  guint count = GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_checks (child);

  return count;
}

static void
test_button (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  g_assert_cmpuint (count_checks (GTK_WIDGET (ctct_test_list_find ())), ==, 0);
  g_assert_null (ctct_ui_find ("Copy Addresses"));
  begin ();
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpuint (count_checks (GTK_WIDGET (ctct_test_list_find ())), >, 0);
  g_assert_false (ctct_ui_is_sensitive ("Copy Addresses"));
  g_assert_false (ctct_ui_is_sensitive ("Clear Selection"));

  select_item (2, TRUE, FALSE);
  select_item (4, TRUE, FALSE);
  ctct_ui_await_text ("2 selected");
  g_assert_true (ctct_ui_is_sensitive ("Copy Addresses"));
  /* Whoever goes elsewhere lets go of nobody. */
  select_item (6, FALSE, FALSE);
  ctct_ui_await_text ("2 selected");
  ctct_ui_press ("Clear Selection");
  ctct_ui_await_text ("None selected");
  ctct_ui_press ("Select All");
  ctct_ui_await_text ("21 selected");

  ctct_ui_press ("Select Contacts");
  g_assert_false (is_selecting ());
  g_assert_cmpuint (count_checks (GTK_WIDGET (ctct_test_list_find ())), ==, 0);
  g_assert_null (ctct_ui_find ("Copy Addresses"));
  g_assert_cmpuint (ctct_selection_get_n_selected (ctct_test_list_get_selection ()), ==, 0);
}

/* Who is open may be far out of sight: it is none of several, and is what is selected when those are not any more. */
static void
test_beside_open (CtctWindowFixture *fixture)
{
  guint position;

  ctct_test_list_show (fixture);
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
  position = ctct_test_list_find_position (NAME);
  g_assert_true (ctct_test_list_is_selected (position));
  g_assert_false (is_selecting ());

  select_item (0, TRUE, FALSE);
  ctct_ui_await_text ("1 selected");
  g_assert_true (ctct_test_list_is_selected (0));
  g_assert_false (ctct_test_list_is_selected (position));
  gtk_widget_grab_focus (GTK_WIDGET (ctct_test_list_find ()));
  g_assert_true (ctct_ui_press_key_in_focus ("Escape"));
  g_assert_false (is_selecting ());
  g_assert_true (ctct_test_list_is_selected (position));
  g_assert_false (ctct_test_list_is_selected (0));
  /* What is open stays so. */
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, NAME);
}

static void
test_keys (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  g_assert_true (ctct_ui_press_key ("<Control>f"));
  g_assert_true (ctct_ui_press_key_in_focus ("Down"));
  g_assert_true (ctct_ui_press_key_in_focus ("Down"));
  g_assert_false (is_selecting ());
  g_assert_true (ctct_ui_press_key_in_focus ("<Shift>Down"));
  ctct_ui_await_text ("2 selected");
  g_assert_true (ctct_ui_press_key_in_focus ("<Shift>Down"));
  ctct_ui_await_text ("3 selected");
  g_assert_true (ctct_ui_press_key_in_focus ("<Shift>Up"));
  ctct_ui_await_text ("2 selected");
  g_assert_true (ctct_ui_press_key_in_focus ("<Control>Down"));
  g_assert_true (ctct_ui_press_key_in_focus ("<Control>Down"));
  g_assert_true (ctct_ui_press_key_in_focus ("<Control>space"));
  ctct_ui_await_text ("3 selected");
  g_assert_true (ctct_ui_press_key_in_focus ("<Control>space"));
  ctct_ui_await_text ("2 selected");
  g_assert_true (ctct_ui_press_key_in_focus ("Up"));
  ctct_ui_await_text ("2 selected");
  g_assert_true (ctct_ui_press_key_in_focus ("<Control>a"));
  ctct_ui_await_text ("21 selected");
  g_assert_true (ctct_ui_press_key_in_focus ("Escape"));
  g_assert_false (is_selecting ());
  /* It is somebody else's then. */
  g_assert_false (ctct_ui_press_key_in_focus ("Escape") && ctct_ui_find (CTCT_TEST_SEARCH) == NULL);
}

static void
assert_focus (const char *after)
{
  GtkWidget *focus = gtk_window_get_focus (ctct_ui_get_front ());

  g_test_message ("After %s: %s", after, focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
  g_assert_true (focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_sensitive (focus));
  g_assert_true (
      gtk_widget_is_ancestor (focus, gtk_widget_get_ancestor (GTK_WIDGET (ctct_test_list_find ()),
                                                              CTCT_TYPE_CONTACTS_PANE)));
}

static void
press_in_focus (const char *name)
{
  GtkWidget *button = ctct_ui_await (name);

  g_assert_true (gtk_widget_grab_focus (button));
  ctct_ui_press (name);
  ctct_ui_settle (ctct_ui_get_front ());
}

/* Whoever uses the keys goes on from where they are, also where that goes away. */
static void
test_focus (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  begin ();
  select_item (2, TRUE, FALSE);
  ctct_ui_await_sensitive ("Clear Selection", TRUE);
  press_in_focus ("Clear Selection");
  assert_focus ("Clear Selection");

  select_item (2, TRUE, FALSE);
  ctct_ui_await_sensitive ("Copy Addresses", TRUE);
  g_assert_true (gtk_widget_grab_focus (ctct_ui_await ("Copy Addresses")));
  g_assert_true (ctct_ui_press_key_in_focus ("Escape"));
  ctct_ui_settle (ctct_ui_get_front ());
  assert_focus ("Escape");
}

/* People stay selected while others are looked for, and nobody is who is not told of. */
static void
test_search (CtctWindowFixture *fixture)
{
  CtctSettings *settings = ctct_test_accounts_get_settings (fixture->accounts);

  ctct_test_list_show (fixture);
  begin ();
  select_item (ctct_test_list_find_position (NAME), TRUE, FALSE);
  select_item (ctct_test_list_find_position (OTHER), TRUE, FALSE);
  ctct_ui_await_text ("2 selected");
  g_object_set (settings, "list-sort", "email", NULL);
  ctct_test_list_await (21, NULL);
  ctct_ui_await_text ("21 contacts");
  ctct_ui_await_text ("2 selected");
  g_assert_true (ctct_test_list_is_selected (ctct_test_list_find_position (NAME)));

  ctct_ui_type (CTCT_TEST_SEARCH, "fitzpatrick");
  ctct_ui_await_text ("2 selected, 1 of them not shown");
  ctct_ui_type (CTCT_TEST_SEARCH, "zzzz");
  ctct_ui_await_text ("2 selected, none of them shown");
  ctct_ui_type (CTCT_TEST_SEARCH, "weiß");
  ctct_test_list_await (1, "Jürgen Weiß");
  ctct_ui_press ("Select All");
  ctct_ui_await_text ("3 selected, 2 of them not shown");
  ctct_ui_type (CTCT_TEST_SEARCH, "");
  ctct_test_list_await (21, NULL);
  ctct_ui_await_text ("3 selected");
  g_assert_null (ctct_ui_find_text ("not shown"));
}

/* All that are looked for, and not those that are still to be seen. */
static void
test_select_all_at_once (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  begin ();
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  g_assert_cmpuint (ctct_test_list_count (), >, 1);
  ctct_test_list_use ("contacts.select-all");
  ctct_ui_await_text ("1 selected");
  ctct_test_list_await (1, NAME);
  g_assert_true (ctct_test_list_is_selected (0));

  /* Whoever looks for somebody else meanwhile has not meant those. */
  ctct_ui_press ("Clear Selection");
  ctct_ui_type (CTCT_TEST_SEARCH, "fitzpatrick");
  ctct_test_list_use ("contacts.select-all");
  ctct_ui_type (CTCT_TEST_SEARCH, "weiß");
  ctct_test_list_await (1, "Jürgen Weiß");
  ctct_ui_await_text ("1 found");
  g_assert_cmpuint (ctct_selection_get_n_selected (ctct_test_list_get_selection ()), ==, 0);
}

/* What was copied is what was selected, and it is said of whom it is not. */
static void
test_copy (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  begin ();
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  ctct_test_list_await (1, NAME);
  select_item (0, TRUE, FALSE);
  ctct_ui_await_text ("1 selected");
  ctct_ui_type (CTCT_TEST_SEARCH, "weiß");
  ctct_test_list_await (1, "Jürgen Weiß");
  select_item (0, TRUE, FALSE);
  ctct_ui_await_text ("2 selected, 1 of them not shown");
  ctct_ui_press ("Copy Addresses");
  ctct_ui_await_text ("2 addresses copied.\n1 of these people is unsubscribed.");
  ctct_ui_assert_clipboard ("juergen.weiss@example.org, rmartone@systems.com");

  /* What was said was of others. */
  select_item (0, TRUE, FALSE);
  g_assert_null (ctct_ui_find_text ("copied"));

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (ctct_test_list_find ())));
  g_assert_true (ctct_ui_press_key_in_focus ("<Shift><Control>c"));
  ctct_ui_await_text ("copied");
}

/* A contact that the service has no more is nobody to do anything with. */
static void
test_gone (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  begin ();
  select_item (ctct_test_list_find_position (OTHER), TRUE, FALSE);
  select_item (ctct_test_list_find_position (NAME), TRUE, FALSE);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 1,
                             ctct_fault_new_answer (404, "[]", -1));
  ctct_test_list_open (OTHER);
  ctct_ui_await_text ("No Such Contact");
  ctct_test_list_await (20, NULL);
  ctct_ui_await_text ("1 selected");
  g_assert_null (ctct_ui_find_text ("not shown"));
}

/* What another program does to the same file: somebody goes, and somebody else comes and has the row. */
static void
replace (const char *id, const char *by)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "kept", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".db"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        g_autofree char *sql = g_strdup_printf (
            "UPDATE contact SET id = '%s', name = 'Zoe', email = 'zoe@example.com' WHERE id = '%s'",
            by, id);
        g_autoptr (CtctDatabase) database = ctct_database_open (path, NULL);

        g_assert_true (ctct_database_run (database, sql, NULL));
      }
}

/* As things are written one after another, whoever was opened is by then. */
static void
await_written (void)
{
  CtctSession *session = ctct_window_get_session (CTCT_WINDOW (ctct_ui_get_front ()));

  g_assert_true (ctct_test_cache_open (ctct_session_get_cache (session), NULL));
}

static gboolean
has_no_current (gpointer user_data)
{
  return ctct_selection_get_current (ctct_test_list_get_selection ()) < 0;
}

/* Whoever has the row of somebody who was selected, or is open, is neither. */
static void
test_gone_elsewhere (CtctWindowFixture *fixture)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "kept", NULL);

  ctct_test_accounts_keep_in (fixture->accounts, folder);
  ctct_test_list_show (fixture);
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
  select_item (ctct_test_list_find_position (OTHER), TRUE, FALSE);
  select_item (ctct_test_list_find_position (NAME), TRUE, FALSE);
  ctct_ui_await_text ("2 selected");
  await_written ();
  replace (CTCT_SANDBOX_SEED, "9000");
  ctct_ui_await_text ("Another program has changed the contacts");
  ctct_ui_await_text ("None selected");
  ctct_test_list_find_position ("Zoe");
  ctct_test_await (has_no_current, NULL);
  ctct_ui_press ("Select Contacts");
  g_assert_false (ctct_test_list_is_selected (ctct_test_list_find_position ("Zoe")));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/contact-selection/button", test_button);
  ctct_window_fixture_add_case ("/contact-selection/beside-open", test_beside_open);
  ctct_window_fixture_add_case ("/contact-selection/keys", test_keys);
  ctct_window_fixture_add_case ("/contact-selection/focus", test_focus);
  ctct_window_fixture_add_case ("/contact-selection/search", test_search);
  ctct_window_fixture_add_case ("/contact-selection/select-all-at-once", test_select_all_at_once);
  ctct_window_fixture_add_case ("/contact-selection/copy", test_copy);
  ctct_window_fixture_add_case ("/contact-selection/gone", test_gone);
  ctct_window_fixture_add_case ("/contact-selection/gone-elsewhere", test_gone_elsewhere);

  return ctct_test_run ();
}
