/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 8: the program itself takes key and token out of its environment, so that what it starts, a
 * mail program as here, does not inherit them. */

#include "ctct-sandbox.h"
#include "ctct-test.h"

#define APPLICATION_ID "io.github.addressee_app.Addressee"
#define WINDOW_PATH    "/io/github/addressee_app/Addressee/window/1"
#define POLL_MS        50

typedef struct
{
  CtctSandbox *sandbox;
  char *folder; /* what the program takes for the person's */
  char *kept;   /* where the mail program leaves its environment */
  GSubprocess *process;
  guint poll;
} Fixture;

static const char *program;

/* Files come to be without an event, so there is a look at them now and then. */
static gboolean
poll_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static char *
write_file (Fixture *fixture, const char *folder, const char *name, int mode, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, folder, NULL);
  char *file = g_build_filename (path, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents_full (file, text, -1, G_FILE_SET_CONTENTS_NONE, mode, NULL));
  return file;
}

/* For this person, mail goes to a program that says what it inherited. */
static void
install_mail_program (Fixture *fixture)
{
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\n"
                                             "env >'%s.new'\n"
                                             "mv '%s.new' '%s'\n",
                                             fixture->kept, fixture->kept, fixture->kept);
  g_autofree char *script_file = write_file (fixture, "bin", "mail", 0700, script);
  g_autofree char *desktop = g_strdup_printf ("[Desktop Entry]\n"
                                              "Type=Application\n"
                                              "Name=Mail\n"
                                              "Exec=%s %%u\n"
                                              "MimeType=x-scheme-handler/mailto;\n",
                                              script_file);
  g_autofree char *desktop_file =
      write_file (fixture, "data/applications", "mail.desktop", 0600, desktop);
  g_autofree char *defaults_file =
      write_file (fixture, "config", "mimeapps.list", 0600,
                  "[Default Applications]\nx-scheme-handler/mailto=mail.desktop\n");
}

static void
set_folder (GSubprocessLauncher *launcher, const char *variable, Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_subprocess_launcher_setenv (launcher, variable, path, TRUE);
}

static void
start (Fixture *fixture)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GError) error = NULL;

  set_folder (launcher, "HOME", fixture, "home");
  set_folder (launcher, "XDG_DATA_HOME", fixture, "data");
  set_folder (launcher, "XDG_CONFIG_HOME", fixture, "config");
  set_folder (launcher, "XDG_CACHE_HOME", fixture, "cache");
  set_folder (launcher, "XDG_RUNTIME_DIR", fixture, "run");
  /* What the toolkit brings along is the system's. */
  g_subprocess_launcher_unsetenv (launcher, "XDG_CONFIG_DIRS");
  g_subprocess_launcher_unsetenv (launcher, "XDG_DATA_DIRS");
  g_subprocess_launcher_setenv (launcher, "CTCT_API_URL", ctct_sandbox_get_uri (fixture->sandbox),
                                TRUE);
  g_subprocess_launcher_setenv (launcher, "CTCT_API_KEY",
                                ctct_sandbox_get_api_key (fixture->sandbox), TRUE);
  g_subprocess_launcher_setenv (launcher, "CTCT_ACCESS_TOKEN",
                                ctct_sandbox_get_access_token (fixture->sandbox), TRUE);
  g_subprocess_launcher_setenv (launcher, "CTCT_HARMLESS", "inherited", TRUE);
  fixture->process = g_subprocess_launcher_spawn (launcher, &error, program, "--contact=196", NULL);
  g_assert_no_error (error);
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autoptr (GError) error = NULL;

  self->poll = g_timeout_add (POLL_MS, poll_cb, NULL);
  self->sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, 0, 0, 1);
  ctct_sandbox_listen (self->sandbox, 0, &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (g_get_user_data_dir (), "person", NULL);
  self->kept = g_build_filename (self->folder, "environment", NULL);
  install_mail_program (self);
  start (self);
  return self;
}

static gboolean
has_ended (gpointer user_data)
{
  return g_subprocess_get_identifier (user_data) == NULL;
}

static void
fixture_free (Fixture *self)
{
  g_subprocess_force_exit (self->process);
  ctct_test_await (has_ended, self->process);
  g_source_remove (self->poll);
  g_object_unref (self->process);
  g_object_unref (self->sandbox);
  g_free (self->folder);
  g_free (self->kept);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/* With this key and this token, and no others. */
static gboolean
has_read_196 (gpointer user_data)
{
  Fixture *fixture = user_data;
  GPtrArray *requests = ctct_sandbox_get_requests (fixture->sandbox);

  for (guint i = 0; i < requests->len; i++)
    {
      CtctSandboxRequest *request = requests->pdata[i];

      if (g_str_equal (request->path, "/v2/contacts/196") && request->status == 200)
        return TRUE;
    }

  return FALSE;
}

static GVariant *
call_window (GDBusConnection *bus, const char *method, GVariant *arguments, GError **error)
{
  return g_dbus_connection_call_sync (bus, APPLICATION_ID, WINDOW_PATH, "org.gtk.Actions", method,
                                      arguments, NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL,
                                      error);
}

/* Not while the window, or the action, is not there yet. */
static gboolean
can_open_uri (gpointer bus)
{
  g_autoptr (GVariant) answer =
      call_window (bus, "Describe", g_variant_new ("(s)", "open-uri"), NULL);
  gboolean enabled = FALSE;

  if (answer != NULL)
    g_variant_get_child (answer, 0, "(bgav)", &enabled, NULL, NULL);
  return enabled;
}

static gboolean
is_kept (gpointer user_data)
{
  return g_file_test (user_data, G_FILE_TEST_EXISTS);
}

static void
write_mail (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;
  GVariantBuilder parameters;

  ctct_test_await (can_open_uri, bus);
  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  g_variant_builder_add (&parameters, "v", g_variant_new_string ("mailto:maja@example.com"));
  answer = call_window (bus, "Activate",
                        g_variant_new ("(sav@a{sv})", "open-uri", &parameters,
                                       g_variant_new_array (G_VARIANT_TYPE ("{sv}"), NULL, 0)),
                        &error);
  g_assert_no_error (error);
}

static void
test_mail_program (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autofree char *environment = NULL;

  ctct_test_await (has_read_196, fixture);
  write_mail ();
  ctct_test_await (is_kept, fixture->kept);
  g_assert_true (g_file_get_contents (fixture->kept, &environment, NULL, NULL));

  g_assert_nonnull (strstr (environment, "CTCT_HARMLESS=inherited\n"));
  g_assert_null (strstr (environment, "CTCT_API_URL"));
  g_assert_null (strstr (environment, "CTCT_API_KEY"));
  g_assert_null (strstr (environment, "CTCT_ACCESS_TOKEN"));
  g_assert_null (strstr (environment, ctct_sandbox_get_api_key (fixture->sandbox)));
  g_assert_null (strstr (environment, ctct_sandbox_get_access_token (fixture->sandbox)));
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);
  program = argv[1];

  ctct_test_add ("/program-environment/mail-program", test_mail_program);

  return ctct_test_run ();
}
