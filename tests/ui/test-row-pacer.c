/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-row-pacer.h"
#include "ctct-test-ui.h"

#define MANY 1000
/* A view of GTK makes that many rows. */
#define N_VIEW 200

typedef struct
{
  GtkStringList *model;
  GtkWidget *window;
  GtkWidget *view;
  CtctRowPacer *pacer;
  GPtrArray *told; /* what there is by what the pacer has told of, borrowed */
  guint most;      /* that were told of at once, before all were */
} Fixture;

static void
items_changed_cb (Fixture *fixture, guint position, guint n_removed, guint n_added)
{
  g_assert_cmpuint (position + n_removed, <=, fixture->told->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (fixture->told, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GObject) item =
          g_list_model_get_item (G_LIST_MODEL (fixture->pacer), position + i);

      g_ptr_array_insert (fixture->told, (int) (position + i), item);
    }

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->pacer)), ==,
                    fixture->told->len);
  if (fixture->told->len < N_VIEW)
    fixture->most = MAX (fixture->most, n_added);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->model = gtk_string_list_new (NULL);
  fixture->window = gtk_window_new ();
  fixture->view = gtk_label_new ("");
  fixture->pacer = ctct_row_pacer_new (G_LIST_MODEL (fixture->model), fixture->view);
  fixture->told = g_ptr_array_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  g_signal_connect_swapped (fixture->pacer, "items-changed", G_CALLBACK (items_changed_cb),
                            fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->pacer);
  g_assert_finalize_object (fixture->model);
  g_ptr_array_unref (fixture->told);
}

static void
insert (Fixture *fixture, guint position, guint n_removed, guint n_added)
{
  g_auto (GStrv) texts = g_new0 (char *, n_added + 1);

  for (guint i = 0; i < n_added; i++)
    texts[i] = g_strdup_printf ("%u", i);
  gtk_string_list_splice (fixture->model, position, n_removed, (const char *const *) texts);
}

/* As far as it goes, it is the same. */
static void
assert_beginning (Fixture *fixture)
{
  for (guint i = 0; i < fixture->told->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (fixture->model), i);

      g_assert_true (item == g_ptr_array_index (fixture->told, i));
    }
}

static gboolean
has_all (gpointer user_data)
{
  Fixture *fixture = user_data;

  return fixture->told->len == g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
}

/* A screenful before any frame, a few with each frame, and then all. */
static void
test_paces (Fixture *fixture, gconstpointer data)
{
  guint n_first;

  gtk_window_present (GTK_WINDOW (fixture->window));
  insert (fixture, 0, 0, MANY);
  n_first = fixture->told->len;
  g_assert_cmpuint (n_first, >, 0);
  g_assert_cmpuint (n_first, <, 20);

  ctct_test_await (has_all, fixture);
  assert_beginning (fixture);
  g_assert_cmpuint (fixture->most, ==, n_first);

  /* From then on a change is told as it is. */
  insert (fixture, MANY / 2, 1, 3);
  g_assert_true (has_all (fixture));
  assert_beginning (fixture);
}

/* A view that nobody sees is not given any. */
static void
test_waits_for_map (Fixture *fixture, gconstpointer data)
{
  insert (fixture, 0, 0, MANY);
  g_assert_cmpuint (fixture->told->len, ==, 0);

  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_cmpuint (fixture->told->len, >, 0);
  ctct_test_await (has_all, fixture);
  assert_beginning (fixture);
}

static void
test_begins_anew (Fixture *fixture, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  insert (fixture, 0, 0, MANY);
  ctct_test_await (has_all, fixture);

  insert (fixture, 0, MANY, 0);
  g_assert_cmpuint (fixture->told->len, ==, 0);
  insert (fixture, 0, 0, MANY);
  g_assert_cmpuint (fixture->told->len, <, 20);
  ctct_test_await (has_all, fixture);
  assert_beginning (fixture);
}

/* What is emptied while nobody sees it, and filled again, is not told of before it is seen again. */
static void
test_hidden_meanwhile (Fixture *fixture, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  insert (fixture, 0, 0, 5);
  g_assert_cmpuint (fixture->told->len, ==, 5);
  gtk_widget_set_visible (fixture->view, FALSE);
  insert (fixture, 0, 5, 0);
  insert (fixture, 0, 0, MANY);
  g_assert_cmpuint (fixture->told->len, ==, 0);

  gtk_widget_set_visible (fixture->view, TRUE);
  ctct_test_await (has_all, fixture);
  assert_beginning (fixture);
}

/* Changes in any place, of any size, while it is on its way. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (ctct_test_seed ());

  gtk_window_present (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < 300; i++)
    {
      guint size = g_list_model_get_n_items (G_LIST_MODEL (fixture->model));
      guint position = (guint) g_rand_int_range (random, 0, (gint32) MIN (size, 40) + 1);
      guint n_removed = (guint) g_rand_int_range (random, 0, (gint32) (size - position) + 1);

      insert (fixture, position, MIN (n_removed, 8), (guint) g_rand_int_range (random, 0, 12));
      assert_beginning (fixture);
      g_main_context_iteration (NULL, FALSE);
    }

  ctct_test_await (has_all, fixture);
  assert_beginning (fixture);
}

/* The same where it was emptied while it was still seen. */
static void
test_hidden_when_empty (Fixture *fixture, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  insert (fixture, 0, 0, 5);
  insert (fixture, 0, 5, 0);
  gtk_widget_set_visible (fixture->view, FALSE);
  insert (fixture, 0, 0, MANY);
  insert (fixture, 2, 1, 4);
  assert_beginning (fixture);

  gtk_widget_set_visible (fixture->view, TRUE);
  ctct_test_await (has_all, fixture);
  assert_beginning (fixture);
}

static void
test_view_goes (Fixture *fixture, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  insert (fixture, 0, 0, MANY);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);

  insert (fixture, 3, 2, 0);
  insert (fixture, 0, MANY - 2, 0);
  insert (fixture, 0, 0, 3);
  assert_beginning (fixture);
}

#define CASE(name, func) g_test_add ("/row-pacer/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  CASE ("paces", test_paces);
  CASE ("waits-for-map", test_waits_for_map);
  CASE ("begins-anew", test_begins_anew);
  CASE ("hidden-meanwhile", test_hidden_meanwhile);
  CASE ("hidden-when-empty", test_hidden_when_empty);
  CASE ("changes", test_changes);
  CASE ("view-goes", test_view_goes);

  return ctct_test_run ();
}
