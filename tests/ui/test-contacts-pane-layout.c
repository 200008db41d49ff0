/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of contacts in a real window: what it has room for, and where the focus goes. */

#include "ctct-contacts-pane.h"
#include "ctct-filter-button.h"
#include "ctct-sandbox-people.h"
#include "ctct-search-field.h"
#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define NAME   "Mr. Ronald Martone"
#define OTHER  "Kirra Fitzpatrick"
#define NARROW 599
#define WIDE   600

static gboolean
is_list_in_sight (gpointer user_data)
{
  return gtk_widget_get_child_visible (gtk_widget_get_ancestor (GTK_WIDGET (ctct_test_list_find ()),
                                                                CTCT_TYPE_CONTACTS_PANE)) &&
         gtk_widget_get_mapped (GTK_WIDGET (ctct_test_list_find ()));
}

static gboolean
is_list_out_of_sight (gpointer user_data)
{
  return !is_list_in_sight (user_data);
}

static void
test_folded (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_set_width (WIDE);
  g_assert_true (is_list_in_sight (NULL));
  g_assert_nonnull (ctct_ui_find ("Contact ID or email address"));

  ctct_ui_set_width (NARROW);
  g_assert_true (is_list_in_sight (NULL));
  g_assert_null (ctct_ui_find ("Contact ID or email address"));
  ctct_test_list_open (NAME);
  ctct_test_await (is_list_out_of_sight, NULL);
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_true (gtk_menu_button_get_primary (GTK_MENU_BUTTON (ctct_ui_find ("Main Menu"))));

  ctct_ui_press ("Back");
  ctct_test_await (is_list_in_sight, NULL);
  g_assert_true (gtk_menu_button_get_primary (GTK_MENU_BUTTON (ctct_ui_find ("Main Menu"))));
  /* What is out of sight cannot be used. */
  g_assert_false (
      g_action_group_get_action_enabled (G_ACTION_GROUP (ctct_ui_get_front ()), "unsubscribe"));
}

/* What is open stays so when the window becomes narrow, and the list comes back beside it. */
static void
test_unfolded (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_set_width (WIDE);
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_null (ctct_ui_find ("Back"));
  ctct_ui_set_width (NARROW);
  g_assert_nonnull (ctct_ui_find ("Edit"));
  g_assert_nonnull (ctct_ui_find ("Back"));
  g_assert_true (is_list_out_of_sight (NULL));
  ctct_ui_set_width (WIDE);
  g_assert_nonnull (ctct_ui_find ("Edit"));
  g_assert_true (is_list_in_sight (NULL));
}

static gboolean
is_in (GtkWidget *ancestor)
{
  GtkWidget *focus = gtk_window_get_focus (ctct_ui_get_front ());

  return focus != NULL && (focus == ancestor || gtk_widget_is_ancestor (focus, ancestor));
}

static void
test_keys (CtctWindowFixture *fixture)
{
  GtkWidget *pane;

  ctct_test_list_show (fixture);
  ctct_ui_set_width (WIDE);
  pane = gtk_widget_get_ancestor (GTK_WIDGET (ctct_test_list_find ()), CTCT_TYPE_CONTACTS_PANE);
  g_assert_true (is_in (pane));
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_true (is_in (pane));
  /* These are the list's while it has the focus. */
  g_assert_true (ctct_ui_press_key_in_focus ("Down"));
  g_assert_true (is_in (GTK_WIDGET (ctct_test_list_find ())));
  g_assert_false (ctct_ui_press_key ("Page_Down"));

  g_assert_true (gtk_menu_button_get_primary (GTK_MENU_BUTTON (ctct_ui_find ("Main Menu"))));
  g_assert_true (ctct_ui_press_key ("F6"));
  g_assert_false (is_in (pane));
  g_assert_true (ctct_ui_press_key ("Page_Down"));
  g_assert_true (ctct_ui_press_key ("F6"));
  g_assert_true (is_in (GTK_WIDGET (ctct_test_list_find ())));
  g_assert_true (ctct_ui_press_key ("<Control>f"));
  g_assert_true (is_in (ctct_ui_find (CTCT_TEST_SEARCH)));

  ctct_ui_type (CTCT_TEST_SEARCH, "fitzpatrick");
  ctct_test_list_await (1, OTHER);
  g_assert_true (ctct_ui_press_key_in_focus ("Down"));
  g_assert_true (is_in (GTK_WIDGET (ctct_test_list_find ())));
}

/* The first Escape clears what is looked for, the next leads into the list. */
static void
test_escape (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "fitzpatrick");
  ctct_test_list_await (1, OTHER);
  g_signal_emit_by_name (ctct_ui_find (CTCT_TEST_SEARCH), "stop-search");
  ctct_test_list_await (21, NULL);
  g_signal_emit_by_name (ctct_ui_find (CTCT_TEST_SEARCH), "stop-search");
  g_assert_true (is_in (GTK_WIDGET (ctct_test_list_find ())));
}

/* Enter in the search opens who is found first. */
static void
test_enter (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "martone");
  ctct_test_list_await (1, NAME);
  g_signal_emit_by_name (ctct_ui_find (CTCT_TEST_SEARCH), "activate");
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, NAME);
}

static void
test_open_another (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_set_width (NARROW);
  g_assert_true (ctct_ui_press_key ("<Control>l"));
  ctct_ui_type ("Contact ID or email address", CTCT_SANDBOX_SEED);
  ctct_ui_press ("Open");
  ctct_ui_await_sensitive ("Edit", TRUE);
  ctct_ui_press ("Back");
  ctct_ui_await ("Contact ID or email address");
  ctct_ui_press ("Back");
  ctct_test_await (is_list_in_sight, NULL);
}

/* Of a window. */
typedef struct
{
  const char *text;
  guint n_frames;
  gboolean has_text; /* the first */
} FirstSight;

static void
after_paint_cb (FirstSight *sight)
{
  if (sight->n_frames++ == 0)
    sight->has_text = ctct_ui_find_text (sight->text) != NULL;
}

static void
map_cb (GtkWidget *window, gpointer user_data)
{
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                            G_CALLBACK (after_paint_cb), user_data);
}

static gboolean
has_frame (gpointer user_data)
{
  return ((const FirstSight *) user_data)->n_frames > 0;
}

/* Takes the newest window, which has not been seen yet. */
static void
look_at_newest (CtctWindowFixture *fixture, FirstSight *sight)
{
  GtkWindow *window = gtk_application_get_windows (GTK_APPLICATION (fixture->application))->data;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window)));
  ctct_ui_look_at (window);
  g_signal_connect_after (window, "map", G_CALLBACK (map_cb), sight);
}

/* Whoever wants to see the list never sees it empty. */
static void
test_comes_with_list (CtctWindowFixture *fixture)
{
  FirstSight sight = { 0 };
  g_autofree char *first = NULL;

  ctct_test_list_show (fixture);
  first = ctct_test_list_dup_name (0);
  sight.text = first;
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "new-window", NULL);
  look_at_newest (fixture, &sight);
  ctct_ui_await_text (first);
  ctct_test_await (has_frame, &sight);
  g_assert_true (sight.has_text);
  g_signal_handlers_disconnect_by_data (
      gtk_widget_get_frame_clock (GTK_WIDGET (ctct_ui_get_front ())), &sight);
}

/* A window that was asked for one person shows that one first. */
static void
test_list_comes_second (CtctWindowFixture *fixture)
{
  FirstSight sight = { "All Contacts" };

  ctct_test_accounts_keep (fixture->accounts);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-contact",
                                  g_variant_new_string (CTCT_SANDBOX_SEED));
  look_at_newest (fixture, &sight);
  ctct_ui_await_text (NAME);
  ctct_ui_await ("Search Contacts");
  ctct_test_await (has_frame, &sight);
  g_assert_false (sight.has_text);
  g_signal_handlers_disconnect_by_data (
      gtk_widget_get_frame_clock (GTK_WIDGET (ctct_ui_get_front ())), &sight);
}

static int
measure_filter (void)
{
  int width = 0;

  gtk_widget_measure (
      ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_FILTER_BUTTON),
      GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* The button that shows all has its room also while it is not there, and moves no other when it comes. */
static void
test_filter_room (CtctWindowFixture *fixture)
{
  int width;

  ctct_test_list_show (fixture);
  g_assert_null (ctct_ui_find ("Show All Contacts"));
  width = measure_filter ();
  ctct_filter_button_show_list (CTCT_FILTER_BUTTON (ctct_ui_find_type (
                                    GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_FILTER_BUTTON)),
                                "1");
  ctct_ui_await ("Show All Contacts");
  g_assert_cmpint (measure_filter (), ==, width);
}

static graphene_rect_t
get_place (GtkWidget *widget)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (ctct_ui_get_front ()), &place));
  return place;
}

static gboolean
has_room_below (gpointer entry)
{
  GtkWidget *field = gtk_widget_get_ancestor (entry, CTCT_TYPE_SEARCH_FIELD);

  return gtk_widget_get_height (field) > 3 * gtk_widget_get_height (entry) / 2;
}

/* What stands beside the entry stays there while a hint is below it. */
static void
test_hint (CtctWindowFixture *fixture)
{
  GtkWidget *entry;
  GtkWidget *button;
  graphene_rect_t place;

  ctct_test_list_show (fixture);
  entry = ctct_ui_find ("Search Contacts");
  button = ctct_ui_find ("Select Contacts");
  gtk_editable_set_text (GTK_EDITABLE (entry), "status:purple");
  ctct_test_await (has_room_below, entry);

  place = get_place (entry);
  g_assert_cmpfloat (get_place (button).origin.y, >=, place.origin.y);
  g_assert_cmpfloat (get_place (button).origin.y + get_place (button).size.height, <=,
                     place.origin.y + place.size.height);
}

static void
test_pane_width (CtctWindowFixture *fixture)
{
  GtkWidget *pane;

  g_object_set (ctct_test_accounts_get_settings (fixture->accounts), "pane-width", 400, NULL);
  ctct_test_list_show (fixture);
  ctct_ui_set_width (1000);
  pane = gtk_widget_get_ancestor (GTK_WIDGET (ctct_test_list_find ()), CTCT_TYPE_CONTACTS_PANE);
  g_assert_cmpint (gtk_widget_get_width (pane), ==, 400);
  g_object_set (ctct_test_accounts_get_settings (fixture->accounts), "pane-width", 300, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpint (gtk_widget_get_width (pane), ==, 300);
}

static int
get_pane_width (CtctWindowFixture *fixture)
{
  int width;

  g_object_get (ctct_test_accounts_get_settings (fixture->accounts), "pane-width", &width, NULL);
  return width;
}

/* The line beside the list can be moved without a pointer, and says where it is. */
static void
move_edge (CtctWindowFixture *fixture, const char *wider, const char *narrower)
{
  GtkWidget *edge, *pane;

  g_object_set (ctct_test_accounts_get_settings (fixture->accounts), "pane-width", 300, NULL);
  ctct_test_list_show (fixture);
  ctct_ui_set_width (800);
  pane = gtk_widget_get_ancestor (GTK_WIDGET (ctct_test_list_find ()), CTCT_TYPE_CONTACTS_PANE);
  edge = ctct_ui_find ("Width of the List");
  g_assert_true (gtk_widget_grab_focus (edge));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (edge), GTK_ACCESSIBLE_ROLE_SEPARATOR);
  g_assert_true (ctct_ui_press_key_in_focus (wider));
  g_assert_cmpint (get_pane_width (fixture), ==, 310);
  gtk_test_accessible_assert_property (edge, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 310.0);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpint (gtk_widget_get_width (pane), ==, 310);
  g_assert_true (ctct_ui_press_key_in_focus (narrower));
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_true (ctct_ui_press_key_in_focus (narrower));
  g_assert_cmpint (get_pane_width (fixture), ==, 290);
  g_assert_true (ctct_ui_press_key_in_focus ("Home"));
  g_assert_cmpint (get_pane_width (fixture), ==, 240);
  /* What is beside it keeps what it needs. */
  g_assert_true (ctct_ui_press_key_in_focus ("End"));
  g_assert_cmpint (get_pane_width (fixture), >, 400);
  g_assert_cmpint (get_pane_width (fixture), <=, 450);
  ctct_ui_settle (ctct_ui_get_front ());
  g_assert_cmpint (gtk_widget_get_width (pane), ==, get_pane_width (fixture));
  g_assert_true (is_in (edge));
}

static void
test_edge_keys (CtctWindowFixture *fixture)
{
  move_edge (fixture, "Right", "Left");
}

static void
test_edge_keys_turned (CtctWindowFixture *fixture)
{
  move_edge (fixture, "Left", "Right");
}

/* Whoever opens somebody and goes on typing reaches nothing that could do harm. */
static void
test_harmless_focus (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_ui_set_width (NARROW);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_silence ());
  for (guint i = 0; i < 3; i++)
    {
      ctct_test_list_open (i % 2 == 0 ? NAME : OTHER);
      ctct_ui_await ("Unsubscribe");
      g_assert_true (is_in (ctct_ui_find ("Back")));
      /* Once more, as a click on the same row would, while it is on its way. */
      ctct_test_list_open (i % 2 == 0 ? NAME : OTHER);
      ctct_ui_settle (ctct_ui_get_front ());
      g_assert_false (is_in (ctct_ui_find ("Unsubscribe")));
      ctct_ui_press ("Back");
      ctct_test_await (is_list_in_sight, NULL);
    }
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/contacts-pane-layout/folded", test_folded);
  ctct_window_fixture_add_case ("/contacts-pane-layout/unfolded", test_unfolded);
  ctct_window_fixture_add_case ("/contacts-pane-layout/keys", test_keys);
  ctct_window_fixture_add_case ("/contacts-pane-layout/escape", test_escape);
  ctct_window_fixture_add_case ("/contacts-pane-layout/enter", test_enter);
  ctct_window_fixture_add_case ("/contacts-pane-layout/open-another", test_open_another);
  ctct_window_fixture_add_case ("/contacts-pane-layout/comes-with-list", test_comes_with_list);
  ctct_window_fixture_add_case ("/contacts-pane-layout/list-comes-second", test_list_comes_second);
  ctct_window_fixture_add_case ("/contacts-pane-layout/filter-room", test_filter_room);
  ctct_window_fixture_add_case ("/contacts-pane-layout/hint", test_hint);
  ctct_window_fixture_add_case ("/contacts-pane-layout/pane-width", test_pane_width);
  ctct_window_fixture_add_case ("/contacts-pane-layout/edge-keys", test_edge_keys);
  ctct_window_fixture_add_turned_case ("/contacts-pane-layout/edge-keys-turned",
                                       test_edge_keys_turned);
  ctct_window_fixture_add_case ("/contacts-pane-layout/harmless-focus", test_harmless_focus);

  return ctct_test_run ();
}
