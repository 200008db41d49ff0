/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-settings.h"
#include "addressee-config.h"
#include "ctct-test.h"

#include <glib/gstdio.h>

#define SCHEMA_ID APPLICATION_ID

static void
assert_settings (CtctSettings *settings, guint hold_seconds, const char *link)
{
  g_assert_cmpuint (ctct_settings_get_hold_seconds (settings), ==, hold_seconds);
  g_assert_cmpstr (ctct_settings_get_sign_up_link (settings), ==, link);
}

static void
notified_cb (CtctSettings *settings, GParamSpec *pspec, guint *count)
{
  ++*count;
}

static void
test_without_schema (void)
{
  CtctSettings *settings = ctct_settings_new (NULL);
  guint count = 0;

  assert_settings (settings, 10, "");
  g_signal_connect (settings, "notify::sign-up-link", G_CALLBACK (notified_cb), &count);
  ctct_settings_set_sign_up_link (settings, "https://example.org/");
  ctct_settings_set_sign_up_link (settings, "https://example.org/");
  assert_settings (settings, 10, "https://example.org/");
  g_assert_cmpuint (count, ==, 1);
  ctct_settings_set_sign_up_link (settings, NULL);
  assert_settings (settings, 10, "");
  g_assert_finalize_object (settings);
}

static GSettingsSchemaSource *
open_source (const char *folder)
{
  g_autoptr (GError) error = NULL;
  GSettingsSchemaSource *source =
      g_settings_schema_source_new_from_directory (folder, NULL, FALSE, &error);

  g_assert_no_error (error);
  return source;
}

static void
assert_range (GSettingsSchema *schema, guint seconds, gboolean possible)
{
  g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, "hold-seconds");
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_uint32 (seconds));

  g_assert_true (g_settings_schema_key_range_check (key, value) == possible);
}

static void
test_range (void)
{
  g_autoptr (GSettingsSchemaSource) source = open_source (g_getenv ("GSETTINGS_SCHEMA_DIR"));
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (source, SCHEMA_ID, FALSE);

  assert_range (schema, 4, FALSE);
  assert_range (schema, 5, TRUE);
  assert_range (schema, 60, TRUE);
  assert_range (schema, 61, FALSE);
}

static void
assert_kept_text (GSettings *store, const char *key, const char *expected)
{
  g_autofree char *kept = g_settings_get_string (store, key);

  g_assert_cmpstr (kept, ==, expected);
}

static void
test_with_schema (void)
{
  g_autoptr (GSettingsSchemaSource) source = open_source (g_getenv ("GSETTINGS_SCHEMA_DIR"));
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (source, SCHEMA_ID, FALSE);
  g_autoptr (GSettings) store = g_settings_new_full (schema, NULL, NULL);
  CtctSettings *settings = ctct_settings_new (source);
  g_autofree char *kept = NULL;

  assert_settings (settings, 10, "");
  g_assert_true (g_settings_set_uint (store, "hold-seconds", 60));
  assert_settings (settings, 60, "");

  ctct_settings_set_sign_up_link (settings, "https://example.org/");
  kept = g_settings_get_string (store, "sign-up-link");
  g_assert_cmpstr (kept, ==, "https://example.org/");
  g_settings_reset (store, "sign-up-link");
  assert_settings (settings, 60, "");

  g_object_set (settings, "list-sort", "email", "list-filter", "status=active", "pane-width", 250,
                "sync-minutes", 30, NULL);
  g_assert_cmpint (g_settings_get_int (store, "pane-width"), ==, 250);
  g_assert_cmpuint (g_settings_get_uint (store, "sync-minutes"), ==, 30);
  assert_kept_text (store, "list-sort", "email");
  assert_kept_text (store, "list-filter", "status=active");
  g_settings_reset (store, "list-sort");
  g_settings_reset (store, "list-filter");
  g_settings_reset (store, "pane-width");
  g_settings_reset (store, "sync-minutes");
  g_assert_cmpuint (ctct_settings_get_sync_minutes (settings), ==, 15);

  g_settings_reset (store, "hold-seconds");
  g_assert_finalize_object (settings);
}

static void
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

/* The schema of another version of the program may be found first. */
static void
test_other_schema (void)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autofree char *file = g_build_filename (folder, "a.gschema.xml", NULL);
  g_autofree char *compiled = g_build_filename (folder, "gschemas.compiled", NULL);
  const char *const argv[] = { "glib-compile-schemas", folder, NULL };
  g_autoptr (GSettingsSchemaSource) source = NULL;
  CtctSettings *settings;

  g_assert_true (g_file_set_contents (file,
                                      "<schemalist><schema id='" SCHEMA_ID "' path='/x/'>"
                                      "<key name='sign-up-link' type='s'><default>'x'</default>"
                                      "</key></schema></schemalist>",
                                      -1, NULL));
  run (argv);
  source = open_source (folder);
  settings = ctct_settings_new (source);
  assert_settings (settings, 10, "");
  g_assert_finalize_object (settings);

  g_assert_cmpint (g_unlink (compiled), ==, 0);
  g_assert_cmpint (g_unlink (file), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/settings/without-schema", test_without_schema);
  ctct_test_add ("/settings/range", test_range);
  ctct_test_add ("/settings/with-schema", test_with_schema);
  ctct_test_add ("/settings/other-schema", test_other_schema);

  return ctct_test_run ();
}
