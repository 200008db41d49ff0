/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-changes.h"

static void
append_change (GString *text, const CtctChange *change)
{
  static const char *const kinds[] = { "set", "add", "remove" };
  g_autofree char *path = ctct_field_path_to_string (change->path);

  g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", kinds[change->kind], path);
}

void
ctct_test_assert_diff_at (const char *where,
                          CtctContact *before,
                          CtctContact *after,
                          const char *expected)
{
  g_autoptr (GPtrArray) changes = ctct_contact_diff (before, after);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    append_change (text, g_ptr_array_index (changes, i));

  if (!g_str_equal (text->str, expected))
    g_error ("%s: the difference is \"%s\", not \"%s\"", where, text->str, expected);
}
