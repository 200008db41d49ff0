/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-order-change.h"
#include "ctct-test.h"

static CtctOrder *
parse (const char *text)
{
  g_auto (GStrv) numbers = g_strsplit (text, " ", -1);
  CtctOrder *order = ctct_order_new (0);

  for (guint i = 0; numbers[i] != NULL; i++)
    if (*numbers[i] != '\0')
      ctct_order_append (order, (guint32) atoi (numbers[i]));

  return order;
}

static char *
print (CtctOrder *order)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ctct_order_get_size (order); i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", ctct_order_get_row (order, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_bitmap (void)
{
  g_autoptr (CtctBitmap) a = ctct_bitmap_new (10);
  g_autoptr (CtctBitmap) b = ctct_bitmap_new (0);

  ctct_bitmap_add (a, 3);
  ctct_bitmap_add (a, 1000000);
  ctct_bitmap_add (a, 1000000);
  ctct_bitmap_add (b, 3);
  ctct_bitmap_add (b, 4);
  g_assert_cmpuint (ctct_bitmap_count (a), ==, 2);
  g_assert_true (ctct_bitmap_has (a, 1000000));
  g_assert_false (ctct_bitmap_has (a, 999999));
  g_assert_false (ctct_bitmap_has (a, G_MAXUINT32));
  ctct_bitmap_intersect (a, b);
  g_assert_cmpuint (ctct_bitmap_count (a), ==, 1);
  g_assert_true (ctct_bitmap_has (a, 3));
  g_assert_false (ctct_bitmap_has (a, 1000000));
  ctct_bitmap_remove (a, 3);
  ctct_bitmap_remove (a, G_MAXUINT32);
  g_assert_cmpuint (ctct_bitmap_count (a), ==, 0);
}

static void
test_filter (void)
{
  g_autoptr (CtctOrder) order = parse ("9 2 7 4");
  g_autoptr (CtctBitmap) rows = ctct_bitmap_new (0);
  g_autoptr (CtctOrder) filtered = NULL;
  g_autofree char *text = NULL;

  ctct_bitmap_add (rows, 4);
  ctct_bitmap_add (rows, 9);
  ctct_bitmap_add (rows, 100);
  filtered = ctct_order_filter (order, rows);
  text = print (filtered);
  g_assert_cmpstr (text, ==, "9 4");
}

static const struct
{
  const char *before;
  const char *after;
  const char *changes;
} cases[] = {
  { "", "", "" },
  { "1 2 3", "1 2 3", "" },
  { "", "1 2", "0-0+2" },
  { "1 2", "", "0-2+0" },
  { "1 2 3", "1 2 3 4 5", "3-0+2" },
  { "1 2 3", "0 1 5 2 3", "0-0+1 2-0+1" },
  { "1 2 3 4", "1 4", "1-2+0" },
  { "1 2 3", "1 9 3", "1-1+1" },
  /* Who was changed last is first now. */
  { "1 2 3 4 5", "4 1 2 3 5", "0-0+1 4-1+0" },
  { "1 2 3 4 5", "2 3 4 1 5", "0-1+0 3-0+1" },
};

static void
test_compare (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtctOrder) before = parse (cases[i].before);
      g_autoptr (CtctOrder) after = parse (cases[i].after);
      g_autoptr (GArray) changes = ctct_order_compare (before, after, 10);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint k = 0; k < changes->len; k++)
        {
          const CtctOrderChange *change = &g_array_index (changes, CtctOrderChange, k);

          g_string_append_printf (text, "%s%u-%u+%u", k > 0 ? " " : "", change->position,
                                  change->n_removed, change->n_added);
        }
      g_assert_cmpstr (text->str, ==, cases[i].changes);
    }
}

static void
test_too_many (void)
{
  g_autoptr (CtctOrder) before = parse ("1 2 3 4 5");
  g_autoptr (CtctOrder) after = parse ("1 6 2 7 3 8 4 9 5");
  g_autoptr (GArray) four = ctct_order_compare (before, after, 4);

  g_assert_nonnull (four);
  g_assert_null (ctct_order_compare (before, after, 3));
}

static CtctOrder *
draw_order (void)
{
  CtctOrder *order = ctct_order_new (0);
  g_autoptr (CtctBitmap) drawn = ctct_bitmap_new (0);

  for (int i = g_test_rand_int_range (0, 20); i > 0; i--)
    {
      guint32 row = (guint32) g_test_rand_int_range (0, 25);

      if (!ctct_bitmap_has (drawn, row))
        ctct_order_append (order, row);
      ctct_bitmap_add (drawn, row);
    }

  return order;
}

/* The changes, done one after the other, make the one of the other. */
static void
test_random (void)
{
  for (guint n = 0; n < 5000; n++)
    {
      g_autoptr (CtctOrder) before = draw_order ();
      g_autoptr (CtctOrder) after = draw_order ();
      g_autoptr (GArray) changes = ctct_order_compare (before, after, 100);
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

      for (guint i = 0; i < ctct_order_get_size (before); i++)
        {
          guint32 row = ctct_order_get_row (before, i);

          g_array_append_val (rows, row);
        }
      for (guint i = 0; i < changes->len; i++)
        {
          const CtctOrderChange *change = &g_array_index (changes, CtctOrderChange, i);

          g_array_remove_range (rows, change->position, change->n_removed);
          for (guint k = 0; k < change->n_added; k++)
            {
              guint32 row = ctct_order_get_row (after, change->position + k);

              g_array_insert_val (rows, change->position + k, row);
            }
        }
      g_assert_cmpuint (rows->len, ==, ctct_order_get_size (after));
      for (guint i = 0; i < rows->len; i++)
        g_assert_cmpuint (g_array_index (rows, guint32, i), ==, ctct_order_get_row (after, i));
    }
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/order/bitmap", test_bitmap);
  ctct_test_add ("/order/filter", test_filter);
  ctct_test_add ("/order/compare", test_compare);
  ctct_test_add ("/order/too-many", test_too_many);
  ctct_test_add ("/order/random", test_random);

  return ctct_test_run ();
}
