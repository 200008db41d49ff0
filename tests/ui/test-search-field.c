/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-lists.h"
#include "ctct-fake-clock.h"
#include "ctct-saved-search-row.h"
#include "ctct-search-field.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"

/* A field in a window that has the focus, and what it has said. */
typedef struct
{
  GtkWindow *window;
  CtctSearchField *field;
  GtkEditable *entry;
  CtctFakeClock *clock;
  CtctSavedSearches *saved;
  guint n_queries;
  guint n_activated;
  guint n_stopped;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static GPtrArray *
create_lists (void)
{
  static CtctCacheList news = { 1, (char *) "7", (char *) "Friday News", NULL, 0, 0 };
  static CtctCacheList nameless = { 2, (char *) "8", (char *) "", NULL, 0, 0 };
  GPtrArray *lists = g_ptr_array_new ();

  g_ptr_array_add (lists, &news);
  g_ptr_array_add (lists, &nameless);
  return lists;
}

/* In no order. */
static GPtrArray *
create_many_lists (void)
{
  static CtctCacheList tenth = { 1, (char *) "1", (char *) "News 10", NULL, 0, 0 };
  static CtctCacheList other = { 2, (char *) "2", (char *) "ägypten", NULL, 0, 0 };
  static CtctCacheList second = { 3, (char *) "3", (char *) "News 2", NULL, 0, 0 };
  GPtrArray *lists = g_ptr_array_new ();

  g_ptr_array_add (lists, &tenth);
  g_ptr_array_add (lists, &other);
  g_ptr_array_add (lists, &second);
  return lists;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) lists = create_lists ();

  fixture->field = CTCT_SEARCH_FIELD (ctct_search_field_new ());
  fixture->entry = GTK_EDITABLE (
      gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (fixture->field))));
  fixture->clock = ctct_fake_clock_new ("2026-11-23T10:00:00Z");
  fixture->saved = ctct_saved_searches_new (NULL, "a");
  ctct_search_field_set_clock (fixture->field, CTCT_CLOCK (fixture->clock));
  ctct_search_field_set_lists (fixture->field, lists);
  ctct_search_field_set_saved (fixture->field, fixture->saved);
  g_signal_connect_swapped (fixture->field, "notify::query", G_CALLBACK (count_cb),
                            &fixture->n_queries);
  g_signal_connect_swapped (fixture->field, "activate", G_CALLBACK (count_cb),
                            &fixture->n_activated);
  g_signal_connect_swapped (fixture->field, "stop-search", G_CALLBACK (count_cb),
                            &fixture->n_stopped);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->field));
  gtk_window_present (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->field));
}

static GtkWidget *
find_saved_popover (Fixture *fixture)
{
  GtkWidget *button = gtk_widget_get_next_sibling (GTK_WIDGET (fixture->entry));

  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  /* GTK 4.8 holds on to a popover that is shown when its window goes, and so on to what is in it. */
  gtk_popover_popdown (GTK_POPOVER (find_saved_popover (fixture)));
  g_object_ref (fixture->field);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->field);
  /* Also to one that was shown twice. */
  g_clear_object (&fixture->saved);
  g_assert_finalize_object (fixture->clock);
}

static void
type (Fixture *fixture, const char *text)
{
  int position = gtk_editable_get_position (fixture->entry);

  gtk_editable_insert_text (fixture->entry, text, -1, &position);
  gtk_editable_set_position (fixture->entry, position);
}

/* Whether the field takes the key for itself. */
static gboolean
press (Fixture *fixture, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->entry));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) ||
          gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;

      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &taken);
      return taken;
    }

  g_assert_not_reached ();
}

static GtkWidget *
find_popover (Fixture *fixture)
{
  return gtk_widget_get_last_child (GTK_WIDGET (fixture->field));
}

static GtkListBox *
find_list_box (Fixture *fixture)
{
  return GTK_LIST_BOX (gtk_popover_get_child (GTK_POPOVER (find_popover (fixture))));
}

static guint
count_suggestions (Fixture *fixture)
{
  guint n_rows = 0;

  if (!gtk_widget_get_visible (find_popover (fixture)))
    return 0;
  while (gtk_list_box_get_row_at_index (find_list_box (fixture), (int) n_rows) != NULL)
    n_rows++;
  return n_rows;
}

static int
get_selected (Fixture *fixture)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (find_list_box (fixture));

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

/* It follows each letter, without a main loop in between. */
static void
test_query (Fixture *fixture, gconstpointer data)
{
  const CtctSearchQuery *query = ctct_search_field_get_query (fixture->field);
  g_autoptr (GDateTime) week_ago = g_date_time_new_from_iso8601 ("2026-11-16T10:00:00Z", NULL);

  g_assert_true (ctct_search_query_is_empty (query));
  type (fixture, "a");
  g_assert_cmpuint (fixture->n_queries, ==, 1);
  type (fixture, "da");
  g_assert_cmpuint (fixture->n_queries, ==, 2);
  query = ctct_search_field_get_query (fixture->field);
  g_assert_cmpstrv (query->words, ((const char *[]){ "ada", NULL }));
  type (fixture, " ");
  g_assert_cmpuint (fixture->n_queries, ==, 2);
  g_assert_cmpstr (ctct_search_field_get_text (fixture->field), ==, "ada ");
  ctct_search_field_set_text (fixture->field, "changed:<7d");
  query = ctct_search_field_get_query (fixture->field);
  g_assert_cmpint (query->changed_from, ==, g_date_time_to_unix (week_ago));
  ctct_search_field_set_text (fixture->field, "");
  g_assert_true (ctct_search_query_is_empty (ctct_search_field_get_query (fixture->field)));
}

static void
test_completion (Fixture *fixture, gconstpointer data)
{
  const CtctSearchQuery *query;

  type (fixture, "ada s");
  g_assert_cmpuint (count_suggestions (fixture), ==, 0);
  type (fixture, "t");
  g_assert_cmpuint (count_suggestions (fixture), ==, 1);
  g_assert_true (press (fixture, GDK_KEY_Tab));
  g_assert_cmpstr (ctct_search_field_get_text (fixture->field), ==, "ada status:");
  g_assert_cmpuint (count_suggestions (fixture), ==, 8);
  g_assert_cmpint (get_selected (fixture), ==, -1);
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Up));
  g_assert_cmpint (get_selected (fixture), ==, 1);
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpstr (ctct_search_field_get_text (fixture->field), ==, "ada status:awaiting ");
  g_assert_cmpint (gtk_editable_get_position (fixture->entry), ==, 20);
  g_assert_cmpuint (count_suggestions (fixture), ==, 0);
  query = ctct_search_field_get_query (fixture->field);
  g_assert_cmpint (query->status, ==, CTCT_STATUS_UNCONFIRMED);
  g_assert_cmpuint (fixture->n_activated, ==, 0);
}

/* As they are sorted elsewhere. */
static void
test_lists (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = { "list:\"ägypten\" ", "list:\"News 2\" ",
                                          "list:\"News 10\" " };
  g_autoptr (GPtrArray) lists = create_many_lists ();

  ctct_search_field_set_lists (fixture->field, lists);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      ctct_search_field_set_text (fixture->field, "");
      type (fixture, "list:");
      g_assert_cmpuint (count_suggestions (fixture), ==, G_N_ELEMENTS (expected));
      for (guint n = 0; n <= i; n++)
        g_assert_true (press (fixture, GDK_KEY_Down));
      g_assert_true (press (fixture, GDK_KEY_Return));
      g_assert_cmpstr (ctct_search_field_get_text (fixture->field), ==, expected[i]);
    }
}

/* In the middle of a text, and where letters are more than a byte. */
static void
test_middle (Fixture *fixture, gconstpointer data)
{
  ctct_search_field_set_text (fixture->field, "żółw  ada");
  gtk_editable_set_position (fixture->entry, 5);
  type (fixture, "list:fr");
  g_assert_cmpuint (count_suggestions (fixture), ==, 1);
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_cmpstr (ctct_search_field_get_text (fixture->field), ==,
                   "żółw list:\"Friday News\"  ada");
}

/* Up and down lead around, by way of what was typed. */
static void
test_around (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_cmpuint (count_suggestions (fixture), ==, 5);
  g_assert_true (press (fixture, GDK_KEY_Up));
  g_assert_cmpint (get_selected (fixture), ==, 4);
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_cmpint (get_selected (fixture), ==, -1);
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_cmpint (get_selected (fixture), ==, 0);
  g_assert_true (press (fixture, GDK_KEY_Escape));
  g_assert_cmpuint (count_suggestions (fixture), ==, 0);
  g_assert_cmpuint (fixture->n_stopped, ==, 0);
}

/* Without suggestions the keys are those of whoever uses the field. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  type (fixture, "ada");
  g_assert_false (press (fixture, GDK_KEY_Down));
  g_assert_false (press (fixture, GDK_KEY_Tab));
  g_assert_false (press (fixture, GDK_KEY_Return));
  g_assert_false (press (fixture, GDK_KEY_Escape));
  g_signal_emit_by_name (fixture->entry, "activate");
  g_signal_emit_by_name (fixture->entry, "stop-search");
  g_assert_cmpuint (fixture->n_activated, ==, 1);
  g_assert_cmpuint (fixture->n_stopped, ==, 1);

  /* Enter looks for what was typed, unless something else is chosen. */
  type (fixture, " st");
  g_assert_false (press (fixture, GDK_KEY_Return));
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_cmpuint (count_suggestions (fixture), ==, 0);
}

#define STATUS_HINT                                                                                 \
  "After “status:” write one of active, awaiting, unsubscribed, no-list, registrant, visitor, " \
  "on-hold, other."

/* An operator that was given what it does not know says what it does. */
static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  type (fixture, "ada status:purple");
  ctct_test_assert_text (fixture->field, STATUS_HINT);
  g_assert_cmpstrv (ctct_search_field_get_query (fixture->field)->words,
                    ((const char *[]){ "ada", NULL }));
  ctct_search_field_set_text (fixture->field, "ada");
  ctct_test_assert_no_text (fixture->field, STATUS_HINT);
  ctct_search_field_set_text (fixture->field, "ada changed:soon");
  ctct_test_assert_text (
      fixture->field, "After “changed:” or “unsubscribed:” write a time, such as <7d, >1y, 2024 or "
                      "2024-05-01.");
}

static GtkWidget *
find_of_type (GtkWidget *root, GType widget_type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, widget_type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_of_type (child, widget_type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_saved (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = find_saved_popover (fixture);
  GtkWidget *name_entry = find_of_type (popover, GTK_TYPE_ENTRY);
  GtkWidget *save_button = gtk_widget_get_next_sibling (name_entry);
  GtkWidget *row;

  type (fixture, "status:active");
  gtk_popover_popup (GTK_POPOVER (popover));
  g_assert_true (gtk_widget_get_mapped (save_button));
  g_assert_false (gtk_widget_get_sensitive (save_button));
  gtk_editable_set_text (GTK_EDITABLE (name_entry), "Who reads");
  g_assert_true (gtk_widget_get_sensitive (save_button));
  g_signal_emit_by_name (save_button, "clicked");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->saved)), ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name_entry)), ==, "");

  ctct_search_field_set_text (fixture->field, "");
  gtk_popover_popup (GTK_POPOVER (popover));
  g_assert_false (gtk_widget_get_mapped (save_button));
  ctct_test_assert_text (popover, "Who reads");
  ctct_test_assert_text (popover, "status:active");
  row = find_of_type (popover, CTCT_TYPE_SAVED_SEARCH_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_cmpstr (ctct_search_field_get_text (fixture->field), ==, "status:active");
}

static void
press_button (GtkWidget *row, const char *icon_name)
{
  GtkWidget *button = find_of_type (row, GTK_TYPE_BUTTON);

  while (g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (button)), icon_name) != 0)
    button = gtk_widget_get_next_sibling (button);
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
is_empty (gpointer saved)
{
  return g_list_model_get_n_items (saved) == 0;
}

static gboolean
is_renamed (gpointer saved)
{
  g_autoptr (CtctSavedSearch) search = g_list_model_get_item (saved, 0);

  return g_str_equal (ctct_saved_search_get_name (search), "B");
}

static void
test_rename (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = find_saved_popover (fixture);
  GtkWidget *row;
  GtkWidget *entry;

  ctct_saved_searches_add (fixture->saved, "<b>A</b>", "ada", "");
  gtk_popover_popup (GTK_POPOVER (popover));
  ctct_test_assert_text (popover, "<b>A</b>");
  row = find_of_type (popover, CTCT_TYPE_SAVED_SEARCH_ROW);
  press_button (row, "document-edit-symbolic");
  entry = find_of_type (row, GTK_TYPE_ENTRY);
  g_assert_true (gtk_widget_get_child_visible (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "<b>A</b>");
  gtk_editable_set_text (GTK_EDITABLE (entry), "B");
  g_signal_emit_by_name (entry, "activate");
  ctct_test_await (is_renamed, fixture->saved);
  ctct_test_assert_text (popover, "B");
  ctct_test_assert_no_text (popover, "<b>A</b>");

  press_button (find_of_type (popover, CTCT_TYPE_SAVED_SEARCH_ROW), "user-trash-symbolic");
  ctct_test_await (is_empty, fixture->saved);
  ctct_test_assert_text (popover, "Saved searches appear here.");
}

static const char *
get_save_label (Fixture *fixture)
{
  GtkWidget *name_entry = find_of_type (find_saved_popover (fixture), GTK_TYPE_ENTRY);

  return gtk_button_get_label (GTK_BUTTON (gtk_widget_get_next_sibling (name_entry)));
}

/* One is not replaced unawares. */
static void
test_replace (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = find_saved_popover (fixture);
  GtkWidget *name_entry = find_of_type (popover, GTK_TYPE_ENTRY);

  ctct_saved_searches_add (fixture->saved, "Donors", "list:donors", "");
  type (fixture, "status:active");
  gtk_popover_popup (GTK_POPOVER (popover));
  g_assert_cmpstr (get_save_label (fixture), ==, "_Save");
  gtk_editable_set_text (GTK_EDITABLE (name_entry), " Donors ");
  g_assert_cmpstr (get_save_label (fixture), ==, "_Replace");
  gtk_editable_set_text (GTK_EDITABLE (name_entry), "Donor");
  g_assert_cmpstr (get_save_label (fixture), ==, "_Save");
}

static gboolean
press_in_row (GtkWidget *row, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;

      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &taken);
      return taken;
    }

  g_assert_not_reached ();
}

/* "A B": what they are called, in their order. */
static char *
dup_saved (Fixture *fixture)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->saved)); i++)
    {
      g_autoptr (CtctSavedSearch) search = g_list_model_get_item (G_LIST_MODEL (fixture->saved), i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", ctct_saved_search_get_name (search));
    }

  return g_strdup (names->str);
}

static void
assert_saved (Fixture *fixture, const char *expected)
{
  g_autofree char *names = dup_saved (fixture);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_focus (Fixture *fixture, guint index)
{
  GtkWidget *row = find_of_type (find_saved_popover (fixture), CTCT_TYPE_SAVED_SEARCH_ROW);

  for (guint i = 0; i < index; i++)
    row = gtk_widget_get_next_sibling (row);
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (row)) == row);
}

/* F2 names a search anew, which cannot have the name of another, and Delete removes one. */
static void
test_row_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = find_saved_popover (fixture);
  GtkWidget *row;
  GtkWidget *entry;

  ctct_saved_searches_add (fixture->saved, "A", "ada", "");
  ctct_saved_searches_add (fixture->saved, "B", "bob", "");
  ctct_saved_searches_add (fixture->saved, "C", "cid", "");
  gtk_popover_popup (GTK_POPOVER (popover));
  row = find_of_type (popover, CTCT_TYPE_SAVED_SEARCH_ROW);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, "A\nada");
  g_assert_true (press_in_row (row, GDK_KEY_F2));
  entry = find_of_type (row, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "B");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  ctct_test_assert_text (popover, "Another search has this name");
  assert_saved (fixture, "A B C");
  /* It is a text that is deleted now. */
  g_assert_false (press_in_row (row, GDK_KEY_Delete));
  gtk_editable_set_text (GTK_EDITABLE (entry), "D");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  ctct_test_assert_no_text (popover, "Another search has this name");
  g_signal_emit_by_name (entry, "activate");
  assert_saved (fixture, "D B C");
  assert_focus (fixture, 0);

  row = gtk_widget_get_next_sibling (find_of_type (popover, CTCT_TYPE_SAVED_SEARCH_ROW));
  g_assert_true (press_in_row (row, GDK_KEY_Delete));
  assert_saved (fixture, "D C");
  assert_focus (fixture, 1);
  row = gtk_widget_get_next_sibling (find_of_type (popover, CTCT_TYPE_SAVED_SEARCH_ROW));
  g_assert_true (press_in_row (row, GDK_KEY_Delete));
  assert_saved (fixture, "D");
  assert_focus (fixture, 0);
}

#define CASE(name, func) g_test_add ("/search-field/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  CASE ("query", test_query);
  CASE ("completion", test_completion);
  CASE ("lists", test_lists);
  CASE ("middle", test_middle);
  CASE ("around", test_around);
  CASE ("keys", test_keys);
  CASE ("trouble", test_trouble);
  CASE ("replace", test_replace);
  CASE ("row-keys", test_row_keys);
  CASE ("saved", test_saved);
  CASE ("rename", test_rename);

  return ctct_test_run ();
}
