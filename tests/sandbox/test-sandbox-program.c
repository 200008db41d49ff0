/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fault-option.h"
#include "ctct-sandbox-thread.h"
#include "ctct-test.h"

#include <libsoup/soup.h>
#include <signal.h>
#include <string.h>

/* The status of a GET of a contact. */
static guint
visit (const char *uri, const char *id, const char *key, const char *token)
{
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autofree char *full = g_strdup_printf ("%scontacts/%s?api_key=%s", uri, id, key);
  g_autofree char *bearer = g_strconcat ("Bearer ", token, NULL);
  g_autoptr (SoupMessage) msg = soup_message_new ("GET", full);
  SoupMessageHeaders *headers = soup_message_get_request_headers (msg);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  soup_message_headers_replace (headers, "Authorization", bearer);
  soup_message_headers_replace (headers, "Accept", "application/json");
  bytes = soup_session_send_and_read (session, msg, NULL, &error);
  g_assert_no_error (error);
  return soup_message_get_status (msg);
}

static void
test_thread (void)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CtctSandboxThread) thread = ctct_sandbox_thread_new (0, 20, 0, 1, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (visit (ctct_sandbox_thread_get_uri (thread), "196",
                               ctct_sandbox_thread_get_api_key (thread),
                               ctct_sandbox_thread_get_access_token (thread)),
                        ==, 200);
    }
}

static void
test_two_threads (void)
{
  g_autoptr (CtctSandboxThread) one = ctct_sandbox_thread_new (0, 0, 0, 1, NULL);
  g_autoptr (CtctSandboxThread) other = ctct_sandbox_thread_new (0, 0, 0, 2, NULL);

  g_assert_cmpstr (ctct_sandbox_thread_get_uri (one), !=, ctct_sandbox_thread_get_uri (other));
  g_assert_cmpuint (visit (ctct_sandbox_thread_get_uri (one), "196",
                           ctct_sandbox_thread_get_api_key (other),
                           ctct_sandbox_thread_get_access_token (other)),
                    ==, 403);
}

/* Stopped at once, with nothing done but listening. */
static void
test_thread_not_used (void)
{
  for (guint i = 0; i < 50; i++)
    ctct_sandbox_thread_free (ctct_sandbox_thread_new (0, 0, 0, 1, NULL));
}

static char *
read_value (GDataInputStream *stream, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_data_input_stream_read_line_utf8 (stream, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (line);
  g_assert_true (g_str_has_prefix (line, name));
  g_assert_cmpint (line[strlen (name)], ==, '=');
  return g_strdup (line + strlen (name) + 1);
}

/* A program that runs, and what it says of itself. */
typedef struct
{
  GSubprocess *process;
  char *uri;
  char *key;
  char *token;
} Program;

static void
start (Program *program, const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDataInputStream) stream = NULL;

  program->process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  stream = g_data_input_stream_new (g_subprocess_get_stdout_pipe (program->process));
  program->uri = read_value (stream, "CTCT_API_URL");
  program->key = read_value (stream, "CTCT_API_KEY");
  program->token = read_value (stream, "CTCT_ACCESS_TOKEN");
}

#define START(program, ...)                                                                        \
  start ((program), (const char *const[]){ SANDBOX_PROGRAM, __VA_ARGS__, NULL })

static guint
visit_program (const Program *program, const char *id)
{
  return visit (program->uri, id, program->key, program->token);
}

/* Ended by a signal, it ends well. */
static void
stop (Program *program, int signal)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_send_signal (program->process, signal);
  g_subprocess_wait (program->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (program->process));
  g_assert_cmpint (g_subprocess_get_exit_status (program->process), ==, 0);
  g_object_unref (program->process);
  g_free (program->uri);
  g_free (program->key);
  g_free (program->token);
}

static void
test_program (void)
{
  static const int signals[] = { SIGTERM, SIGINT };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      Program program;

      START (&program, "--contacts=3", "--rate=0", "--seed=9", "--accept-unknown",
             "--freeze-optout", "--accept-territories", "--forget-opt-in", "--move-changed");
      g_assert_cmpuint (visit_program (&program, "196"), ==, 200);
      g_assert_cmpuint (visit (program.uri, "196", program.key, "wrong"), ==, 401);
      stop (&program, signals[i]);
    }
}

/* As many as there may be, from the first line on. */
static void
test_million (void)
{
  Program program;

  START (&program, "--contacts=1000000");
  g_assert_cmpuint (visit_program (&program, "1000200"), ==, 200);
  g_assert_cmpuint (visit_program (&program, "1000201"), ==, 404);
  stop (&program, SIGTERM);
}

static char *
dup_key (const char *option)
{
  g_autofree char *key = NULL;
  g_autofree char *token = NULL;
  Program program;

  START (&program, "--rate=0", option);
  key = g_strdup (program.key);
  token = g_strdup (program.token);
  stop (&program, SIGTERM);
  return g_strconcat (key, " ", token, NULL);
}

/* What a client has kept of one account is not taken for that of another, and is found again in the same. */
static void
test_keys (void)
{
  static const char *const options[] = {
    "--contacts=240",       "--contacts=3",     "--day=2",  "--day=3",
    "--fault=down",         "--fault=down:PUT", "--seed=2", "--accept-unknown",
    "--accept-territories", "--forget-opt-in",
  };
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *usual = dup_key ("--rate=4");
  g_autofree char *again = dup_key ("--contacts=3");

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_assert_true (g_hash_table_add (keys, dup_key (options[i])));

  /* What is said or left unsaid is the same. */
  g_assert_true (g_hash_table_contains (keys, usual));
  g_assert_true (g_hash_table_contains (keys, again));
}

/* For whoever wants to see what the program does without any calls left. */
static void
test_day (void)
{
  Program program;

  START (&program, "--rate=0", "--day=2");
  g_assert_cmpuint (visit_program (&program, "196"), ==, 200);
  g_assert_cmpuint (visit_program (&program, "196"), ==, 200);
  g_assert_cmpuint (visit_program (&program, "196"), ==, 403);
  stop (&program, SIGTERM);
}

/* For whoever wants to see what the program says of trouble. */
static void
test_faults (void)
{
  Program program;

  START (&program, "--rate=0", "--fault=gone:GET:/v2/contacts/19?", "--fault=refused-token:GET",
         "--fault=silence:PUT");
  g_assert_cmpuint (visit_program (&program, "196"), ==, 404);
  g_assert_cmpuint (visit_program (&program, "1000"), ==, 401);
  stop (&program, SIGTERM);

  START (&program, "--rate=0", "--fault=over-day::/v2/lists", "--fault=gone:PUT", "--fault=down");
  g_assert_cmpuint (visit_program (&program, "196"), ==, 500);
  stop (&program, SIGTERM);
}

/* All that the help names is taken, and is told apart from what there is not. */
static void
test_fault_names (void)
{
  g_autofree char *help = ctct_fault_option_dup_help ();
  g_auto (GStrv) lines = g_strsplit (help, "\n", -1);
  guint n_faults = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "  "))
      {
        g_auto (GStrv) words = g_strsplit (lines[i] + 2, " ", 2);
        g_autoptr (GError) error = NULL;
        g_autoptr (CtctFault) fault = ctct_fault_option_read (words[0], &error);

        g_assert_no_error (error);
        g_assert_nonnull (fault);
        n_faults++;
      }
  g_assert_cmpuint (n_faults, >, 10);
}

static void
test_bad_options (void)
{
  static const struct
  {
    const char *option;
    const char *error;
  } options[] = {
    { "--port=70000", "--port is a number from 0 to 65535\n" },
    { "--contacts=-1", "--contacts is a number from 0 to 1000000\n" },
    { "--contacts=1000001", "--contacts is a number from 0 to 1000000\n" },
    { "--rate=-1", "--rate is a number from 0 to 2147483647\n" },
    { "--rate=x", "--rate" },
    { "--day=-2", "--day is a number from 0 to 2147483647\n" },
    { "--fault=merry", "There is no fault “merry”\n" },
    { "--fault=", "There is no fault “”\n" },
    { "--nonsense", "--nonsense" },
    { "8080", "“8080” is no option\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (GSubprocess) program =
          g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL,
                            SANDBOX_PROGRAM, options[i].option, NULL);
      g_autofree char *errors = NULL;

      g_assert_true (g_subprocess_communicate_utf8 (program, NULL, NULL, NULL, &errors, NULL));
      g_assert_nonnull (strstr (errors, options[i].error));
      g_assert_cmpint (g_subprocess_get_exit_status (program), ==, 1);
    }
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sandbox/program/thread", test_thread);
  ctct_test_add ("/sandbox/program/two-threads", test_two_threads);
  ctct_test_add ("/sandbox/program/thread-not-used", test_thread_not_used);
  ctct_test_add ("/sandbox/program/program", test_program);
  ctct_test_add ("/sandbox/program/million", test_million);
  ctct_test_add ("/sandbox/program/keys", test_keys);
  ctct_test_add ("/sandbox/program/day", test_day);
  ctct_test_add ("/sandbox/program/faults", test_faults);
  ctct_test_add ("/sandbox/program/fault-names", test_fault_names);
  ctct_test_add ("/sandbox/program/bad-options", test_bad_options);

  return ctct_test_run ();
}
