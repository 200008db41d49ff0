/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys as a keyboard sends them, and buttons as a mouse does, for what depends on where the focus and the pointer are
 * and go. */

#include "ctct-contact-row.h"
#include "ctct-contacts-pane.h"
#include "ctct-sandbox-people.h"
#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <X11/extensions/XTest.h>

#define NAME  "Mr. Ronald Martone"
#define OTHER "Kirra Fitzpatrick"

/* The window stands in the corner. */
#define INSIDE 20

static Display *keyboard;

static void
hit (KeySym symbol)
{
  KeyCode code = XKeysymToKeycode (keyboard, symbol);

  XTestFakeKeyEvent (keyboard, code, True, CurrentTime);
  XTestFakeKeyEvent (keyboard, code, False, CurrentTime);
  XFlush (keyboard);
}

static void
hit_with (KeySym modifier, KeySym symbol)
{
  KeyCode code = XKeysymToKeycode (keyboard, modifier);

  XTestFakeKeyEvent (keyboard, code, True, CurrentTime);
  hit (symbol);
  XTestFakeKeyEvent (keyboard, code, False, CurrentTime);
  XFlush (keyboard);
}

static gboolean
has_typed (gpointer text)
{
  g_autofree char *typed = ctct_ui_dup_entry_text (CTCT_TEST_SEARCH);

  return g_strcmp0 (typed, text) == 0;
}

/* The list is looked through, and drawn, between one letter and the next. */
static void
type (const char *text, const char *before)
{
  for (gsize i = 0; text[i] != '\0'; i++)
    {
      g_autofree char *typed = g_strdup_printf ("%s%.*s", before, (int) i + 1, text);

      hit ((KeySym) text[i]);
      ctct_test_await (has_typed, typed);
      ctct_ui_settle (ctct_ui_get_front ());
    }
}

static gboolean
has_several (gpointer user_data)
{
  return ctct_ui_find ("Copy Addresses") != NULL;
}

static void
focus_list (void)
{
  g_assert_true (ctct_ui_press_key ("<Control>f"));
  g_assert_true (ctct_ui_press_key_in_focus ("Down"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (ctct_ui_get_front ())),
                                         GTK_WIDGET (ctct_test_list_find ())));
}

/* No window manager says which window keys go to. */
static void
focus_window (void)
{
  Window root, window;
  int x, y;
  unsigned int modifiers;

  XTestFakeMotionEvent (keyboard, -1, INSIDE, INSIDE, CurrentTime);
  XQueryPointer (keyboard, DefaultRootWindow (keyboard), &root, &window, &x, &y, &x, &y,
                 &modifiers);
  XSetInputFocus (keyboard, window, RevertToPointerRoot, CurrentTime);
  XFlush (keyboard);
}

static void
show_list (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  focus_window ();
  ctct_ui_settle (ctct_ui_get_front ());
}

/* Whoever begins to type among the rows goes on in the search, whichever rows are left. */
static void
test_list (CtctWindowFixture *fixture)
{
  show_list (fixture);
  focus_list ();
  type ("ronald martone", "");
  ctct_test_list_await (1, NAME);
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (ctct_ui_get_front ()))));

  /* Also behind what was typed before. */
  ctct_ui_type (CTCT_TEST_SEARCH, "r");
  focus_list ();
  gtk_editable_set_position (GTK_EDITABLE (ctct_ui_find (CTCT_TEST_SEARCH)), -1);
  type ("onald m", "r");
}

/* In the search it is what is typed that is selected, also where that is nothing. */
static void
test_select_all_typed (CtctWindowFixture *fixture)
{
  show_list (fixture);
  g_assert_true (ctct_ui_press_key ("<Control>f"));
  hit_with (XK_Control_L, XK_a);
  hit (XK_m);
  ctct_test_await (has_typed, "m");
  g_assert_null (ctct_ui_find ("Copy Addresses"));
}

static void
test_select_all_listed (CtctWindowFixture *fixture)
{
  show_list (fixture);
  focus_list ();
  hit_with (XK_Control_L, XK_a);
  ctct_test_await (has_several, NULL);
}

static gboolean
is_focus_in (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (ctct_ui_get_front ()));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
is_out_of_list (gpointer list)
{
  return !is_focus_in (list);
}

static gboolean
is_row_focused (gpointer name)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (ctct_ui_get_front ()));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return CTCT_IS_CONTACT_ROW (row) &&
         g_str_equal (
             ctct_contact_summary_get_name (ctct_contact_row_get_summary (CTCT_CONTACT_ROW (row))),
             name);
}

static void
assert_one_stop (void)
{
  GtkWidget *list = GTK_WIDGET (ctct_test_list_find ());
  GtkWidget *button = ctct_ui_find ("Select Contacts");

  g_assert_true (gtk_widget_grab_focus (button));
  hit (XK_Tab);
  ctct_test_await (is_focus_in, list);
  hit (XK_Tab);
  ctct_test_await (is_out_of_list, list);
  g_assert_false (is_focus_in (button));
  g_assert_true (gtk_widget_grab_focus (list));
  ctct_test_await (is_focus_in, list);
  hit_with (XK_Shift_L, XK_Tab);
  ctct_test_await (is_focus_in, button);
}

/* However many rows there are, they are one stop on the way through the window, and it is at who is open. */
static void
test_tab (CtctWindowFixture *fixture)
{
  show_list (fixture);
  assert_one_stop ();
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
  assert_one_stop ();
  hit (XK_Tab);
  ctct_test_await (is_row_focused, (gpointer) NAME);
  ctct_ui_press ("Select Contacts");
  assert_one_stop ();
}

typedef struct
{
  const char *name;
  GtkWidget *row;
} Search;

static void
find_row_cb (GtkWidget *widget, gpointer user_data)
{
  Search *search = user_data;

  if (CTCT_IS_CONTACT_ROW (widget) &&
      g_str_equal (
          ctct_contact_summary_get_name (ctct_contact_row_get_summary (CTCT_CONTACT_ROW (widget))),
          search->name))
    search->row = widget;
}

static GtkWidget *
find_row (const char *name)
{
  Search search = { name, NULL };

  ctct_ui_visit (GTK_WIDGET (ctct_test_list_find ()), find_row_cb, &search);
  g_assert_nonnull (search.row);
  return search.row;
}

static void
click (const char *name, unsigned int button)
{
  GtkWidget *row = find_row (name);
  GtkNative *native = gtk_widget_get_native (row);
  double x, y, left, top;

  g_assert_true (gtk_widget_translate_coordinates (row, GTK_WIDGET (native),
                                                   gtk_widget_get_width (row) / 2,
                                                   gtk_widget_get_height (row) / 2, &x, &y));
  gtk_native_get_surface_transform (native, &left, &top);
  XTestFakeMotionEvent (keyboard, -1, (int) (x + left), (int) (y + top), CurrentTime);
  XTestFakeButtonEvent (keyboard, button, True, CurrentTime);
  XTestFakeButtonEvent (keyboard, button, False, CurrentTime);
  XFlush (keyboard);
}

static GtkPopoverMenu *
find_menu (void)
{
  GtkWidget *pane =
      gtk_widget_get_ancestor (GTK_WIDGET (ctct_test_list_find ()), CTCT_TYPE_CONTACTS_PANE);

  for (GtkWidget *child = gtk_widget_get_first_child (pane); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      return GTK_POPOVER_MENU (child);

  g_assert_not_reached ();
}

static gboolean
has_menu (gpointer user_data)
{
  return gtk_widget_get_mapped (GTK_WIDGET (find_menu ()));
}

static gboolean
has_no_menu (gpointer user_data)
{
  return !has_menu (user_data);
}

/* The first that it offers is to open somebody. */
static char *
dup_menu_id (void)
{
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (
      gtk_popover_menu_get_menu_model (find_menu ()), 0, G_MENU_LINK_SECTION);
  g_autoptr (GVariant) target =
      g_menu_model_get_item_attribute_value (section, 0, G_MENU_ATTRIBUTE_TARGET, NULL);
  guint32 row;
  char *id;

  g_variant_get (target, "(us)", &row, &id);
  return id;
}

static void
assert_menu_of (const char *name, const char *expected)
{
  g_autofree char *id = NULL;

  click (name, 3);
  ctct_test_await (has_menu, NULL);
  id = dup_menu_id ();
  g_assert_cmpstr (id, ==, expected);
  /* It is not opened by the way. */
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), !=, name);

  hit (XK_Escape);
  ctct_test_await (has_no_menu, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
}

/* The menu is about who is under the pointer, wherever the focus is. */
static void
test_right_click (CtctWindowFixture *fixture)
{
  show_list (fixture);
  focus_list ();
  assert_menu_of (OTHER, CTCT_SANDBOX_OTHER_FIELD);
  assert_menu_of (NAME, CTCT_SANDBOX_SEED);
  assert_menu_of (OTHER, CTCT_SANDBOX_OTHER_FIELD);

  click (NAME, 1);
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_cmpstr (gtk_window_get_title (ctct_ui_get_front ()), ==, NAME);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  keyboard = XOpenDisplay (NULL);
  g_assert_nonnull (keyboard);

  ctct_window_fixture_add_case ("/keyboard/list", test_list);
  ctct_window_fixture_add_case ("/keyboard/select-all-typed", test_select_all_typed);
  ctct_window_fixture_add_case ("/keyboard/select-all-listed", test_select_all_listed);
  ctct_window_fixture_add_case ("/keyboard/tab", test_tab);
  ctct_window_fixture_add_case ("/keyboard/right-click", test_right_click);

  return ctct_test_run ();
}
