/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program as it is called: what needs no window, and what is no way to call it. */

#include "ctct-test.h"

#include <gio/gio.h>
#include <string.h>

static char *program;

typedef struct
{
  const char *argument;
  int status;
  const char *out;
  const char *error;
} Call;

static const Call calls[] = {
  { "--version", 0, "addressee ", "" },
  { "--help", 0, "--contact=ID", "" },
  { "--help", 0, "that ID or email address\n", "" },
  { "196", 1, "", "To open the contact 196, write --contact=196.\n" },
  { "ada@example.org", 1, "",
    "To open the contact ada@example.org, write --contact=ada@example.org.\n" },
  { "letter.txt", 1, "",
    "“letter.txt” cannot be opened. To open a contact, write --contact=ID.\n" },
  { "%s%n", 1, "", "“%s%n” cannot be opened. To open a contact, write --contact=ID.\n" },
  { "--contcat=196", 1, "", "--contcat=196" },
};

static void
check_call (const Call *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error,
                        program, call->argument, NULL);
  g_autofree char *out = NULL;
  g_autofree char *errors = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, call->status);
  g_assert_nonnull (strstr (out, call->out));
  g_assert_nonnull (strstr (errors, call->error));
  if (call->status == 0)
    g_assert_cmpstr (errors, ==, "");
}

static void
test_calls (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_test_message ("%s", calls[i].argument);
      check_call (&calls[i]);
    }
}

/* The program and nothing but what is said of the words; with any of them there is no other. */
static void
test_words (void)
{
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL, program,
                                                      "--demo", "196", "201", NULL);
  g_autofree char *errors = NULL;

  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &errors, NULL);
  g_assert_cmpstr (errors, ==, "To open the contact 196, write --contact=196.\n");
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  program = argv[1];

  ctct_test_add ("/command-line/calls", test_calls);
  ctct_test_add ("/command-line/words", test_words);

  return ctct_test_run ();
}
