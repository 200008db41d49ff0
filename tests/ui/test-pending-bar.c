/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fake-clock.h"
#include "ctct-pending-bar.h"
#include "ctct-test-person.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"
#include "ctct-undo-button.h"

#define SECOND 1000

/* A window with the bar. The entry has the focus. */
typedef struct
{
  CtctFakeClock *clock;
  CtctHold *hold;
  CtctContact *contact;
  GtkWindow *window;
  GtkWidget *bar;
  guint n_due;
  guint n_undone;
  int width; /* that the window is to get */
} Fixture;

static void
due_cb (CtctHold *hold, CtctUnsubscribeRequest *request, Fixture *fixture)
{
  fixture->n_due++;
  ctct_hold_settle (hold);
}

static void
undone_cb (CtctHold *hold, CtctUnsubscribeRequest *request, Fixture *fixture)
{
  fixture->n_undone++;
}

static GtkWidget *
create_content (Fixture *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->bar = ctct_pending_bar_new (self->hold);
  gtk_box_append (GTK_BOX (box), gtk_entry_new ());
  gtk_box_append (GTK_BOX (box), self->bar);
  return box;
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  self->clock = ctct_fake_clock_new ("2026-11-23T10:00:00Z");
  self->hold = ctct_hold_new (CTCT_CLOCK (self->clock));
  self->contact = ctct_contact_new ();
  g_object_set (self->contact, "first-name", "Ada", "last-name", "<Quist>", NULL);
  g_signal_connect (self->hold, "due", G_CALLBACK (due_cb), self);
  g_signal_connect (self->hold, "undone", G_CALLBACK (undone_cb), self);

  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (self->window, create_content (self));
  gtk_window_present (self->window);
  return self;
}

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
fixture_free (Fixture *self)
{
  g_object_ref (self->bar);
  gtk_window_destroy (self->window);
  iterate ();
  g_assert_finalize_object (self->bar);
  g_assert_finalize_object (self->hold);
  g_assert_finalize_object (self->contact);
  g_assert_finalize_object (self->clock);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static void
hold (Fixture *self, CtctUnsubscribeScope scope, guint seconds)
{
  g_autoptr (CtctUnsubscribeRequest) request =
      ctct_unsubscribe_request_new (self->contact, scope, "1", NULL);

  g_assert_true (ctct_hold_start (self->hold, request, seconds));
  ctct_ui_await ("Send Now");
}

static GtkWidget *
find_undo_button (GtkWidget *root)
{
  return ctct_ui_find_type (root, CTCT_TYPE_UNDO_BUTTON);
}

/* As if the focus or the pointer came and went. */
static void
emit (GtkWidget *widget, GType type, const char *signal)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) != type || gtk_event_controller_get_name (controller) != NULL)
        continue;
      if (type == GTK_TYPE_EVENT_CONTROLLER_MOTION && g_str_equal (signal, "enter"))
        g_signal_emit_by_name (controller, signal, 1.0, 1.0);
      else
        g_signal_emit_by_name (controller, signal);
    }
}

static void
test_words (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  g_assert_null (ctct_ui_find ("Send Now"));
  hold (fixture, CTCT_SCOPE_FOR_GOOD, 8);
  ctct_test_assert_text (fixture->bar, "Unsubscribing Ada <Quist> in 8 seconds");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->bar), GTK_ACCESSIBLE_ROLE_TIMER);
  ctct_fake_clock_advance (fixture->clock, 7 * SECOND);
  ctct_test_assert_text (fixture->bar, "Unsubscribing Ada <Quist> in 1 second");
  ctct_fake_clock_advance (fixture->clock, SECOND);
  g_assert_null (ctct_ui_find ("Send Now"));
  g_assert_cmpuint (fixture->n_due, ==, 1);

  hold (fixture, CTCT_SCOPE_ONE_LIST, 2);
  ctct_test_assert_text (fixture->bar, "Taking Ada <Quist> off a list in 2 seconds");
  ctct_hold_undo (fixture->hold);
  hold (fixture, CTCT_SCOPE_ALL_LISTS, 2);
  ctct_test_assert_text (fixture->bar, "Taking Ada <Quist> off all lists in 2 seconds");
}

static void
assert_said (GtkWidget *bar, const char *name, const char *description)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       description);
}

/* What a screen reader reads out by itself is the name of a status, and the texts in it. */
static void
test_not_read_out_each_second (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  GtkWidget *label;

  hold (fixture, CTCT_SCOPE_FOR_GOOD, 8);
  assert_said (fixture->bar, "Ada <Quist> will be unsubscribed",
               "Unsubscribing Ada <Quist> in 8 seconds");
  ctct_fake_clock_advance (fixture->clock, SECOND);
  assert_said (fixture->bar, "Ada <Quist> will be unsubscribed",
               "Unsubscribing Ada <Quist> in 7 seconds");
  label = ctct_ui_find_text ("Unsubscribing Ada <Quist> in 7 seconds");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (label)), ==,
                   GTK_ACCESSIBLE_ROLE_PRESENTATION);

  ctct_hold_undo (fixture->hold);
  hold (fixture, CTCT_SCOPE_ALL_LISTS, 8);
  assert_said (fixture->bar, "Ada <Quist> will leave all lists",
               "Taking Ada <Quist> off all lists in 8 seconds");
}

static double
get_fraction (Fixture *fixture)
{
  return gtk_progress_bar_get_fraction (
      GTK_PROGRESS_BAR (ctct_ui_find_type (fixture->bar, GTK_TYPE_PROGRESS_BAR)));
}

static void
test_progress (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  hold (fixture, CTCT_SCOPE_FOR_GOOD, 8);
  g_assert_cmpfloat_with_epsilon (get_fraction (fixture), 1.0, 0.001);
  ctct_fake_clock_advance (fixture->clock, 6 * SECOND);
  g_assert_cmpfloat_with_epsilon (get_fraction (fixture), 0.25, 0.001);
}

static void
test_undo (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  hold (fixture, CTCT_SCOPE_FOR_GOOD, 8);
  g_signal_emit_by_name (find_undo_button (fixture->bar), "clicked");
  g_assert_cmpuint (fixture->n_undone, ==, 1);
  iterate ();
  g_assert_null (ctct_ui_find ("Undo"));
  ctct_fake_clock_advance (fixture->clock, 100 * SECOND);
  g_assert_cmpuint (fixture->n_due, ==, 0);
}

static void
test_send_now (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  hold (fixture, CTCT_SCOPE_FOR_GOOD, 8);
  ctct_ui_press ("Send Now");
  g_assert_cmpuint (fixture->n_due, ==, 1);
  iterate ();
  g_assert_null (ctct_ui_find ("Undo"));
}

static void
check_rest (GtkWidget *root, Fixture *fixture, GType type)
{
  GtkWidget *button = find_undo_button (root);

  emit (button, type, "enter");
  g_assert_true (ctct_hold_get_resting (fixture->hold));
  ctct_fake_clock_advance (fixture->clock, 100 * SECOND);
  ctct_test_assert_text (fixture->bar, "Unsubscribing Ada <Quist> (waiting)");
  emit (button, type, "leave");
  g_assert_false (ctct_hold_get_resting (fixture->hold));
  ctct_test_assert_text (fixture->bar, "Unsubscribing Ada <Quist> in 8 seconds");
}

static void
test_rest (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  hold (fixture, CTCT_SCOPE_FOR_GOOD, 8);
  check_rest (fixture->bar, fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  check_rest (fixture->bar, fixture, GTK_TYPE_EVENT_CONTROLLER_FOCUS);
}

static void
test_rest_twice (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  GtkWidget *button;

  hold (fixture, CTCT_SCOPE_FOR_GOOD, 8);
  button = find_undo_button (fixture->bar);
  emit (button, GTK_TYPE_EVENT_CONTROLLER_MOTION, "enter");
  emit (button, GTK_TYPE_EVENT_CONTROLLER_FOCUS, "enter");
  emit (button, GTK_TYPE_EVENT_CONTROLLER_MOTION, "leave");
  g_assert_true (ctct_hold_get_resting (fixture->hold));
  emit (button, GTK_TYPE_EVENT_CONTROLLER_FOCUS, "leave");
  g_assert_false (ctct_hold_get_resting (fixture->hold));
}

/* The focus as the toolkit moves it. */
static void
test_focus (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  hold (fixture, CTCT_SCOPE_FOR_GOOD, 8);
  gtk_widget_grab_focus (find_undo_button (fixture->bar));
  g_assert_true (ctct_hold_get_resting (fixture->hold));
  gtk_widget_grab_focus (ctct_ui_find ("Send Now"));
  g_assert_false (ctct_hold_get_resting (fixture->hold));
  gtk_widget_grab_focus (find_undo_button (fixture->bar));
  ctct_hold_undo (fixture->hold);
  iterate ();
  g_assert_false (ctct_hold_get_resting (fixture->hold));
}

/* The narrowest window that there is. */
static void
test_width (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  int minimum = 0;

  g_object_set (fixture->contact, "last-name", "Wolfeschlegelsteinhausenbergerdorffwelchevoraltern",
                NULL);
  hold (fixture, CTCT_SCOPE_ALL_LISTS, 60);
  gtk_widget_measure (fixture->bar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

static float
get_top (Fixture *self, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, self->bar, &bounds));
  return bounds.origin.y;
}

/* Less the frame that a window has without a compositor. */
static gboolean
has_width (gpointer user_data)
{
  Fixture *self = user_data;
  int width = gtk_widget_get_width (self->bar);

  return width <= self->width && width > self->width - 20;
}

static void
set_width (Fixture *self, int width)
{
  self->width = width;
  gtk_window_set_default_size (self->window, width, 400);
  ctct_test_await (has_width, self);
}

/* Beside the text where there is room for both, and below it, with the whole width for the text, where
 * letters are large and the window is narrow. */
static void
test_narrow (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  GtkWidget *label, *button;

  hold (self, CTCT_SCOPE_FOR_GOOD, 10);
  label = ctct_ui_find_text ("Unsubscribing Ada <Quist> in 10 seconds");
  button = ctct_ui_find ("Send Now");
  set_width (self, 800);
  g_assert_cmpfloat (get_top (self, button), <,
                     get_top (self, label) + (float) gtk_widget_get_height (label));

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  set_width (self, 360);
  g_assert_cmpfloat (get_top (self, button), >=,
                     get_top (self, label) + (float) gtk_widget_get_height (label));
  g_assert_cmpint (gtk_widget_get_width (label), >, 300);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

static int
measure_height (Fixture *self, int width)
{
  int height = 0;

  gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* A long name is not broken into a narrow column beside the buttons, which a low window has no room for: it
 * stands in two lines above them, for which newer fonts take a little more. */
static void
test_long_name (void)
{
  g_autoptr (Fixture) self = fixture_new ();
  int one_line;

  hold (self, CTCT_SCOPE_FOR_GOOD, 10);
  one_line = measure_height (self, 800);
  ctct_hold_undo (self->hold);
  g_object_set (self->contact, "first-name", "Wilhelmina Alexandrina Clementine Rosamund Georgia",
                "last-name", "Featherstonehaugh-Cholmondeley-Marjoribanks-Mainwaring", NULL);
  hold (self, CTCT_SCOPE_FOR_GOOD, 10);
  g_assert_cmpint (3 * measure_height (self, 350), <, 10 * one_line);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/pending-bar/words", test_words);
  ctct_test_add ("/pending-bar/not-read-out-each-second", test_not_read_out_each_second);
  ctct_test_add ("/pending-bar/progress", test_progress);
  ctct_test_add ("/pending-bar/undo", test_undo);
  ctct_test_add ("/pending-bar/send-now", test_send_now);
  ctct_test_add ("/pending-bar/rest", test_rest);
  ctct_test_add ("/pending-bar/rest-twice", test_rest_twice);
  ctct_test_add ("/pending-bar/focus", test_focus);
  ctct_test_add ("/pending-bar/width", test_width);
  ctct_test_add ("/pending-bar/narrow", test_narrow);
  ctct_test_add ("/pending-bar/long-name", test_long_name);

  return ctct_test_run ();
}
