/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-hold.h"
#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"
#include "ctct-unsubscribe-card.h"
#include "ctct-window-fixture.h"

#include <adwaita.h>

#define STEPS 10000

/* Somebody who presses whatever there is. */
typedef struct
{
  CtctWindowFixture *fixture;
  GRand *rand;
  GPtrArray *controls;
  GHashTable *confirmed; /* unsubscribes for good that somebody confirmed, and that are not due */
  GPtrArray *due;        /* the ids of those whose time was up, or that were sent ahead of it */
  guint n_confirmed;
  guint n_deletes;
  guint n_puts;
} Walk;

static gboolean
confirmed_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  Walk *walk = user_data;
  CtctUnsubscribeRequest *request = g_value_get_object (&values[1]);

  if (ctct_unsubscribe_request_get_scope (request) != CTCT_SCOPE_FOR_GOOD)
    return TRUE;

  g_hash_table_add (walk->confirmed, g_object_ref (request));
  walk->n_confirmed++;
  return TRUE;
}

static gboolean
due_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  Walk *walk = user_data;
  CtctUnsubscribeRequest *request = g_value_get_object (&values[1]);
  CtctContact *contact = ctct_unsubscribe_request_get_contact (request);

  if (ctct_unsubscribe_request_get_scope (request) != CTCT_SCOPE_FOR_GOOD)
    return TRUE;

  g_ptr_array_add (walk->due, g_strdup (ctct_contact_get_id (contact)));
  g_assert_true (g_hash_table_remove (walk->confirmed, request));
  return TRUE;
}

static gboolean
undone_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  Walk *walk = user_data;

  g_hash_table_remove (walk->confirmed, g_value_get_object (&values[1]));
  return TRUE;
}

static void
iterate (Walk *walk)
{
  for (guint i = g_rand_int_range (walk->rand, 1, 12); i > 0; i--)
    g_main_context_iteration (NULL, FALSE);
}

/* What opens another program, and what has no end. */
static gboolean
is_off_limits (GtkWidget *widget)
{
  return GTK_IS_LINK_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) ||
         (GTK_IS_ACTIONABLE (widget) &&
          g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.open-uri") ==
              0);
}

static void
collect_cb (GtkWidget *widget, gpointer user_data)
{
  Walk *walk = user_data;

  if ((GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_EDITABLE (widget) ||
       ADW_IS_COMBO_ROW (widget)) &&
      gtk_widget_is_sensitive (widget) && !is_off_limits (widget))
    g_ptr_array_add (walk->controls, widget);
}

static const char *
draw_text (Walk *walk)
{
  static const char *const texts[] = { "196", "196",          "1",    "2",  "nobody@example.org",
                                       "",    "Treasurer",    "<i>&", "US", "https://example.org/",
                                       "3",   "x@example.org" };

  return texts[g_rand_int_range (walk->rand, 0, G_N_ELEMENTS (texts))];
}

static void
use (Walk *walk, GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    g_signal_emit_by_name (widget, "clicked");
  else if (GTK_IS_CHECK_BUTTON (widget))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), g_rand_boolean (walk->rand));
  else if (ADW_IS_COMBO_ROW (widget))
    adw_combo_row_set_selected (ADW_COMBO_ROW (widget), g_rand_int_range (walk->rand, 0, 4));
  else if (gtk_editable_get_editable (GTK_EDITABLE (widget)))
    gtk_editable_set_text (GTK_EDITABLE (widget), draw_text (walk));
}

static gboolean
is_in_view (GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;
  graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (window),
                                             (float) gtk_widget_get_height (window));

  return gtk_widget_compute_bounds (widget, window, &bounds) &&
         graphene_rect_intersection (&bounds, &view, NULL);
}

/* Nobody can press what is scrolled out of view: with the focus it comes into view first. GTK 4.8
 * under X11 cannot place a popover whose anchor is beyond the screen: it asks no monitor for its
 * geometry, which is critical. */
static void
use_control (Walk *walk, GtkWindow *front)
{
  g_autoptr (GtkWidget) chosen = NULL;

  g_ptr_array_set_size (walk->controls, 0);
  ctct_ui_visit (GTK_WIDGET (front), collect_cb, walk);
  if (walk->controls->len == 0)
    return;

  chosen = g_object_ref (
      walk->controls->pdata[g_rand_int_range (walk->rand, 0, (int) walk->controls->len)]);
  if (is_in_view (chosen))
    use (walk, chosen);
  else
    gtk_widget_grab_focus (chosen);
}

static void
activate (Walk *walk, GActionGroup *group, const char *name)
{
  const GVariantType *type = g_action_group_get_action_parameter_type (group, name);

  /* It would leave the program. */
  if (g_str_equal (name, "open-uri") || !g_action_group_get_action_enabled (group, name))
    return;

  if (type == NULL)
    g_action_group_activate_action (group, name, NULL);
  else if (g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    g_action_group_activate_action (group, name, g_variant_new_string (draw_text (walk)));
}

static void
use_action (Walk *walk, GtkWindow *front)
{
  g_auto (GStrv) names = NULL;

  if (!G_IS_ACTION_GROUP (front))
    return;

  names = g_action_group_list_actions (G_ACTION_GROUP (front));
  activate (walk, G_ACTION_GROUP (front),
            names[g_rand_int_range (walk->rand, 0, (int) g_strv_length (names))]);
}

/* What rows do that are clicked, with a key held down or without, and what their menu leads to. */
static void
use_list (Walk *walk, GtkWindow *front)
{
  static const char *const actions[] = { "contacts.select", "contacts.select-all",
                                         "contacts.select-none", "contacts.copy-emails" };
  GtkWidget *list = GTK_WIDGET (ctct_test_list_find ());
  guint n_listed = list != NULL && gtk_widget_get_mapped (list) ? ctct_test_list_count () : 0;
  guint position = n_listed > 0 ? (guint) g_rand_int_range (walk->rand, 0, (int) n_listed) : 0;

  if (n_listed == 0)
    return;

  switch (g_rand_int_range (walk->rand, 0, 4))
    {
    case 0:
      gtk_widget_activate_action (list, "list.select-item", "(ubb)", position,
                                  g_rand_boolean (walk->rand), g_rand_boolean (walk->rand));
      break;
    case 1:
      gtk_widget_activate_action (
          list, actions[g_rand_int_range (walk->rand, 0, G_N_ELEMENTS (actions))], NULL);
      break;
    default:
      gtk_widget_activate_action (list, "list.activate-item", "u", position);
    }
}

static void
use_key (Walk *walk)
{
  static const char *const keys[] = { "Escape",     "<Control>z", "<Control>Delete",
                                      "<Control>e", "<Control>s", "F5",
                                      "<Alt>Left",  "<Control>l", "<Control>Delete" };

  ctct_ui_press_key (keys[g_rand_int_range (walk->rand, 0, G_N_ELEMENTS (keys))]);
}

/* People come back to life, so that there is always somebody to unsubscribe. */
static void
put_person (Walk *walk)
{
  static const char *const statuses[] = { "ACTIVE", "ACTIVE", "REMOVED", "OPTOUT", "TEMP_HOLD" };
  g_autofree char *json = g_strdup_printf (
      "{\"id\":\"%d\",\"status\":\"%s\",\"first_name\":\"Ada\",\"email_addresses\":"
      "[{\"email_address\":\"ada%u@example.com\"}],\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"},"
      "{\"id\":\"2\",\"status\":\"ACTIVE\"}],\"addresses\":[],\"custom_fields\":[],\"notes\":[]}",
      g_rand_boolean (walk->rand) ? 196 : 1,
      statuses[g_rand_int_range (walk->rand, 0, G_N_ELEMENTS (statuses))],
      g_rand_int_range (walk->rand, 0, 1000));

  g_assert_true (ctct_sandbox_put_contact (walk->fixture->sandbox, json));
}

static void
use_named_action (Walk *walk, GtkWindow *front, const char *name)
{
  if (G_IS_ACTION_GROUP (front))
    activate (walk, G_ACTION_GROUP (front), name);
}

static void
step (Walk *walk)
{
  GtkWindow *front = ctct_ui_get_front ();

  if (front == NULL)
    {
      ctct_window_fixture_show (walk->fixture);
      return;
    }

  switch (g_rand_int_range (walk->rand, 0, 20))
    {
    case 0:
      ctct_fake_clock_advance (walk->fixture->clock, g_rand_int_range (walk->rand, 1, 15000));
      break;
    case 1:
      put_person (walk);
      break;
    case 2:
      use_key (walk);
      break;
    case 3:
    case 4:
      use_named_action (walk, front, "open");
      break;
    case 5:
    case 6:
      use_named_action (walk, front, "unsubscribe");
      break;
    case 7:
    case 8:
      use_action (walk, front);
      break;
    case 9:
    case 10:
      use_list (walk, front);
      break;
    default:
      use_control (walk, front);
    }
}

/* Each confirmation is good for one. */
static void
check_delete (Walk *walk, const CtctSandboxRequest *request)
{
  guint index;

  if (!g_ptr_array_find_with_equal_func (walk->due, strrchr (request->path, '/') + 1, g_str_equal,
                                         &index))
    g_error ("%s was deleted, and nothing about it was due", request->path);

  g_ptr_array_remove_index (walk->due, index);
  walk->n_deletes++;
}

/* Nobody is unsubscribed whom nobody chose to unsubscribe. */
static void
check (Walk *walk)
{
  GPtrArray *requests = ctct_sandbox_get_requests (walk->fixture->sandbox);

  for (guint i = 0; i < requests->len; i++)
    {
      const CtctSandboxRequest *request = g_ptr_array_index (requests, i);

      if (g_str_equal (request->method, "DELETE"))
        check_delete (walk, request);
    }
  walk->n_puts += ctct_window_fixture_count (walk->fixture, "PUT");
  ctct_sandbox_clear_requests (walk->fixture->sandbox);
}

/* A window would have to be closed over and over again if each new one stayed. */
static void
close_others (Walk *walk)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (walk->fixture->application));

  while (g_list_length (windows) > 6)
    {
      gtk_window_destroy (g_list_last (windows)->data);
      windows = gtk_application_get_windows (GTK_APPLICATION (walk->fixture->application));
    }
}

/* GTK 4.8 waits half a second before it shows a tooltip. Where it would is a weak reference, and a
 * popover that opens becomes that, wherever the pointer is. A window that is destroyed meanwhile is
 * taken out of it (gtk_tooltip_unset_surface), but not a popover of the window: when the time has
 * come it has no surface any more, and GTK asks NULL for the pointer. It says so on the log, and
 * nothing else comes of it. A window of nothing but a popover, destroyed 300 ms after that was
 * opened, shows it each time; here windows are opened and destroyed fast enough to meet it.
 *
 * And a popover whose anchor has left the screen is on no monitor, whose size GTK 4.8 asks for all the same. A
 * person cannot bring that about, since a popover holds the keys and the pointer while it is there.
 *
 * Others were each seen once in some twenty walks on a busy machine: of a widget that was none, of a weak
 * reference that was not there, of a header bar whose least height differed by a pixel. The walk is about what is
 * sent, so it goes on past what GTK says of itself, and tells of it; all other tests end with such a word. */
static gboolean
is_of_toolkit (const char *domain, const char *message)
{
  return g_strcmp0 (domain, "Gdk") == 0 || g_strcmp0 (domain, "Gtk") == 0 ||
         strstr (message, "g_object_weak_unref: couldn't find weak ref") != NULL;
}

static void
log_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer user_data)
{
  if (is_of_toolkit (domain, message))
    g_test_message ("Passed over: %s", message);
  else if ((level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0)
    g_error ("%s: %s", domain != NULL ? domain : "", message);
  else
    g_log_default_handler (domain, level, message, user_data);
}

/* Part of what GTK says comes here, and part is written by GLib itself, which asks nobody whether it is fatal. */
static void
pass_over_toolkit (void)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_default_handler (log_cb, NULL);
}

static void
test_walk (CtctWindowFixture *fixture)
{
  Walk walk = { .fixture = fixture };
  g_autoptr (GTypeClass) klass = g_type_class_ref (CTCT_TYPE_UNSUBSCRIBE_CARD);
  g_autoptr (GTypeClass) hold_class = g_type_class_ref (CTCT_TYPE_HOLD);
  guint confirmed = g_signal_lookup ("confirmed", CTCT_TYPE_UNSUBSCRIBE_CARD);
  guint due = g_signal_lookup ("due", CTCT_TYPE_HOLD);
  guint undone = g_signal_lookup ("undone", CTCT_TYPE_HOLD);
  gulong confirmed_hook = g_signal_add_emission_hook (confirmed, 0, confirmed_cb, &walk, NULL);
  gulong due_hook = g_signal_add_emission_hook (due, 0, due_cb, &walk, NULL);
  gulong undone_hook = g_signal_add_emission_hook (undone, 0, undone_cb, &walk, NULL);

  pass_over_toolkit ();
  walk.rand = g_rand_new_with_seed (ctct_test_seed ());
  if (g_rand_boolean (walk.rand))
    ctct_test_accounts_keep (fixture->accounts);
  walk.controls = g_ptr_array_new ();
  walk.confirmed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  walk.due = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < STEPS; i++)
    {
      step (&walk);
      iterate (&walk);
      close_others (&walk);
      check (&walk);
    }

  g_test_message ("%u confirmed, %u sent, %u saved", walk.n_confirmed, walk.n_deletes, walk.n_puts);
  g_signal_remove_emission_hook (confirmed, confirmed_hook);
  g_signal_remove_emission_hook (due, due_hook);
  g_signal_remove_emission_hook (undone, undone_hook);
  g_hash_table_unref (walk.confirmed);
  g_ptr_array_unref (walk.due);
  g_ptr_array_unref (walk.controls);
  g_rand_free (walk.rand);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  ctct_window_fixture_add_case ("/walk", test_walk);

  return ctct_test_run ();
}
