/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-custom-labels.h"
#include "ctct-test.h"

#include <glib/gstdio.h>

static char *
dup_path (const char *account)
{
  g_autofree char *name = g_strdup_printf ("labels-%s.txt", account);

  return g_build_filename (g_get_user_data_dir (), "kept", name, NULL);
}

static void
write_file (const char *account, const char *text)
{
  g_autofree char *path = dup_path (account);
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
assert_file (const char *account, const char *expected)
{
  g_autofree char *path = dup_path (account);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
changed_cb (guint *n_changed)
{
  *n_changed += 1;
}

static CtctCustomLabels *
create (const char *account, guint *n_changed)
{
  g_autofree char *path = dup_path (account);
  g_autofree char *folder = g_path_get_dirname (path);
  CtctCustomLabels *labels = ctct_custom_labels_new (folder, account);

  *n_changed = 0;
  g_signal_connect_swapped (labels, "changed", G_CALLBACK (changed_cb), n_changed);
  return labels;
}

static gboolean
is_changed (gpointer n_changed)
{
  return *(guint *) n_changed > 0;
}

static gboolean
is_idle (gpointer labels)
{
  return !ctct_custom_labels_get_busy (labels);
}

static void
test_kept (void)
{
  guint n_changed;
  CtctCustomLabels *labels = create ("a", &n_changed);

  ctct_test_await (is_changed, &n_changed);
  g_assert_null (ctct_custom_labels_get_label (labels, 3));
  ctct_custom_labels_set_label (labels, 3, " Birthday ");
  ctct_custom_labels_set_label (labels, 15, "Größe");
  g_assert_cmpuint (n_changed, ==, 3);
  g_assert_true (ctct_custom_labels_get_busy (labels));
  ctct_test_await (is_idle, labels);
  assert_file ("a", "3\tBirthday\n15\tGröße\n");
  g_assert_finalize_object (labels);

  labels = create ("a", &n_changed);
  g_assert_null (ctct_custom_labels_get_label (labels, 3));
  ctct_test_await (is_changed, &n_changed);
  g_assert_cmpstr (ctct_custom_labels_get_label (labels, 3), ==, "Birthday");
  g_assert_cmpstr (ctct_custom_labels_get_label (labels, 15), ==, "Größe");
  g_assert_finalize_object (labels);
}

static void
test_taken_back (void)
{
  guint n_changed;
  CtctCustomLabels *labels;

  write_file ("b", "1\tShoe size\n2\tTable\n");
  labels = create ("b", &n_changed);
  ctct_test_await (is_changed, &n_changed);
  ctct_custom_labels_set_label (labels, 1, "  ");
  g_assert_null (ctct_custom_labels_get_label (labels, 1));
  ctct_test_await (is_idle, labels);
  assert_file ("b", "2\tTable\n");

  n_changed = 0;
  ctct_custom_labels_set_label (labels, 2, "Table");
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_false (ctct_custom_labels_get_busy (labels));
  g_assert_finalize_object (labels);
}

/* Somebody may be faster than the disk. */
static void
test_set_before_loaded (void)
{
  guint n_changed;
  CtctCustomLabels *labels;

  write_file ("c", "1\tShoe size\n2\tTable\n3\tWeight\n");
  labels = create ("c", &n_changed);
  ctct_custom_labels_set_label (labels, 2, "Seat");
  ctct_custom_labels_set_label (labels, 3, "x");
  ctct_custom_labels_set_label (labels, 3, "");
  n_changed = 0;
  ctct_test_await (is_changed, &n_changed);
  g_assert_cmpstr (ctct_custom_labels_get_label (labels, 1), ==, "Shoe size");
  g_assert_cmpstr (ctct_custom_labels_get_label (labels, 2), ==, "Seat");
  g_assert_null (ctct_custom_labels_get_label (labels, 3));
  ctct_test_await (is_idle, labels);
  assert_file ("c", "1\tShoe size\n2\tSeat\n");
  g_assert_finalize_object (labels);
}

/* A file may have been written by anybody. */
static void
test_odd_file (void)
{
  guint n_changed;
  CtctCustomLabels *labels;

  write_file ("d",
              "0\tzero\n16\tsixteen\n-1\tminus\n4\n\n5\t\n6\t \xff \n7\tSeven\tand\rmore\nx\ty\n");
  labels = create ("d", &n_changed);
  ctct_test_await (is_changed, &n_changed);
  for (guint i = 1; i <= 5; i++)
    g_assert_null (ctct_custom_labels_get_label (labels, i));
  g_assert_true (g_utf8_validate (ctct_custom_labels_get_label (labels, 6), -1, NULL));
  g_assert_cmpstr (ctct_custom_labels_get_label (labels, 7), ==, "Seven and more");
  g_assert_finalize_object (labels);
}

static void
test_long (void)
{
  CtctCustomLabels *labels = ctct_custom_labels_new (NULL, "e");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 51; i++)
    g_string_append (text, "é");
  ctct_custom_labels_set_label (labels, 1, text->str);
  g_assert_cmpint (g_utf8_strlen (ctct_custom_labels_get_label (labels, 1), -1), ==, 50);
  g_assert_finalize_object (labels);
}

static void
test_kept_nowhere (void)
{
  CtctCustomLabels *labels = ctct_custom_labels_new (NULL, "f");

  ctct_custom_labels_set_label (labels, 1, "Shoe size");
  g_assert_cmpstr (ctct_custom_labels_get_label (labels, 1), ==, "Shoe size");
  g_assert_false (ctct_custom_labels_get_busy (labels));
  g_assert_finalize_object (labels);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/custom-labels/kept", test_kept);
  ctct_test_add ("/custom-labels/taken-back", test_taken_back);
  ctct_test_add ("/custom-labels/set-before-loaded", test_set_before_loaded);
  ctct_test_add ("/custom-labels/odd-file", test_odd_file);
  ctct_test_add ("/custom-labels/long", test_long);
  ctct_test_add ("/custom-labels/kept-nowhere", test_kept_nowhere);

  return ctct_test_run ();
}
