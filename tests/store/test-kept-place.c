/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-kept-place.h"
#include "ctct-test.h"

#include <glib/gstdio.h>

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "kept", NULL);
}

static char *
dup_path (void)
{
  g_autofree char *folder = dup_folder ();

  return g_build_filename (folder, "place-a.txt", NULL);
}

static void
write_file (const char *text)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *path = dup_path ();

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static gboolean
is_loaded (gpointer user_data)
{
  return ctct_kept_place_get_loaded (user_data);
}

static gboolean
is_idle (gpointer user_data)
{
  return !ctct_account_file_get_busy (user_data);
}

static CtctKeptPlace *
create (void)
{
  g_autofree char *folder = dup_folder ();

  return ctct_kept_place_new (folder, "a");
}

/* "open first", or NULL for no place. */
static void
assert_place (CtctKeptPlace *place, const char *expected)
{
  g_autofree char *open = NULL;
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;

  ctct_test_await (is_loaded, place);
  if (ctct_kept_place_take (place, &open, &first))
    text = g_strdup_printf ("%s %s", open, first);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_kept (void)
{
  CtctKeptPlace *place = create ();

  assert_place (place, NULL);
  ctct_kept_place_set (place, "196", "7");
  ctct_kept_place_set (place, "196", "");
  ctct_test_await (is_idle, place);
  g_assert_finalize_object (place);

  place = create ();
  assert_place (place, "196 ");
  /* The next window begins where it wants. */
  assert_place (place, NULL);
  ctct_kept_place_set (place, "196", CTCT_KEPT_PLACE_TOP);
  ctct_test_await (is_idle, place);
  g_assert_finalize_object (place);

  place = create ();
  assert_place (place, "196 top");
  g_assert_finalize_object (place);
}

/* What is set before the file has been read takes its place, but leads nobody astray. */
static void
test_early (void)
{
  CtctKeptPlace *place;
  g_autofree char *path = dup_path ();
  g_autofree char *text = NULL;

  write_file ("196\n7\n");
  place = create ();
  ctct_kept_place_set (place, "8", "9");
  assert_place (place, "196 7");
  ctct_test_await (is_idle, place);
  g_assert_finalize_object (place);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "8\n9\n");
}

static void
test_strange (void)
{
  static const char *const texts[] = { "", "\n", "Ada\n../7\n", "\n\n\n", "x", "top\ntopmost" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CtctKeptPlace *place;

      write_file (texts[i]);
      place = create ();
      assert_place (place, NULL);
      g_assert_finalize_object (place);
    }
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/kept-place/kept", test_kept);
  ctct_test_add ("/kept-place/early", test_early);
  ctct_test_add ("/kept-place/strange", test_strange);

  return ctct_test_run ();
}
