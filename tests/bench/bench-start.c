/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the program takes until contact 196 is on screen, and how much memory, against an empty
 * window.
 *
 * bench-start ADDRESSEE EMPTY-WINDOW SANDBOX FIRST-FRAME */

#include "ctct-figure.h"

#include <gio/gio.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>

#define RUNS 21
/* Of the seed's contact 196, as the page of a contact writes it. */
#define CONTACT_NAME "Mr. Ronald Martone"

typedef struct
{
  const char *program;
  const char *argument; /* may be NULL */
  GSubprocessLauncher *launcher;
} Side;

typedef struct
{
  gint64 microseconds;
  gint64 kibibytes;
} Result;

static char *
read_value (GDataInputStream *lines, const char *prefix, GError **error)
{
  g_autofree char *line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, error);

  if (line != NULL && g_str_has_prefix (line, prefix))
    return g_strdup (line + strlen (prefix));

  if (error == NULL || *error == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "“%s…” was expected, not “%s”", prefix,
                 line != NULL ? line : "");
  return NULL;
}

static gboolean
read_number (GDataInputStream *lines, const char *prefix, gint64 *number, GError **error)
{
  g_autofree char *text = read_value (lines, prefix, error);

  return text != NULL &&
         g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, number, error);
}

static GDataInputStream *
get_lines (GSubprocess *process)
{
  return g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
}

static gboolean
run (const Side *side, Result *result, GError **error)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process =
      g_subprocess_launcher_spawn (side->launcher, error, side->program, side->argument, NULL);
  g_autoptr (GDataInputStream) lines = NULL;
  gint64 frame;

  if (process == NULL)
    return FALSE;

  lines = get_lines (process);
  if (!read_number (lines, "frame ", &frame, error) ||
      !read_number (lines, "memory ", &result->kibibytes, error) ||
      !g_subprocess_wait_check (process, NULL, error))
    {
      g_subprocess_force_exit (process);
      return FALSE;
    }

  result->microseconds = frame - start;
  return TRUE;
}

static gboolean
run_in_turns (const Side *sides, CtctFigure *time, CtctFigure *memory, GError **error)
{
  Result result;

  /* The first of each warms the caches. */
  for (int i = 0; i < RUNS + 1; i++)
    for (int side = 0; side < CTCT_N_SIDES; side++)
      {
        if (!run (&sides[side], &result, error))
          return FALSE;
        if (i == 0)
          continue;

        ctct_figure_add (time, side, result.microseconds);
        ctct_figure_add (memory, side, result.kibibytes);
      }

  return TRUE;
}

static GSubprocessLauncher *
create_launcher (const char *probe, const char *folder)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);

  g_subprocess_launcher_setenv (launcher, "LD_PRELOAD", probe, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", folder, TRUE);
  return launcher;
}

/* What the sandbox says of itself is what the program needs to find it. */
static gboolean
pass_account (GSubprocess *sandbox, GSubprocessLauncher *launcher, GError **error)
{
  const char *names[] = { "CTCT_API_URL", "CTCT_API_KEY", "CTCT_ACCESS_TOKEN" };
  g_autoptr (GDataInputStream) lines = get_lines (sandbox);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *prefix = g_strconcat (names[i], "=", NULL);
      g_autofree char *value = read_value (lines, prefix, error);

      if (value == NULL)
        return FALSE;
      g_subprocess_launcher_setenv (launcher, names[i], value, TRUE);
    }

  return TRUE;
}

static gboolean
measure (char **paths, GSubprocess *sandbox, const char *folder, GError **error)
{
  g_autoptr (CtctFigure) time = ctct_figure_new ("start to first frame", "ms", 1000, 1.5);
  g_autoptr (CtctFigure) memory = ctct_figure_new ("peak memory", "MiB", 1024, 1.2);
  g_autoptr (GSubprocessLauncher) ours = create_launcher (paths[3], folder);
  g_autoptr (GSubprocessLauncher) bare = create_launcher (paths[3], folder);
  const Side sides[CTCT_N_SIDES] = {
    [CTCT_SIDE_OURS] = { paths[0], "--contact=196", ours },
    [CTCT_SIDE_BARE] = { paths[1], NULL, bare },
  };

  g_subprocess_launcher_setenv (ours, "FIRST_FRAME_TEXT", CONTACT_NAME, TRUE);
  if (!pass_account (sandbox, ours, error) || !run_in_turns (sides, time, memory, error))
    return FALSE;

  ctct_figure_print_heading ("contact 196", "empty window");
  ctct_figure_print (time);
  ctct_figure_print (memory);
  return TRUE;
}

static void
remove_folder (const char *folder)
{
  const char *argv[] = { "rm", "-r", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("addressee-bench-XXXXXX", &error);
  g_autoptr (GSubprocess) sandbox = NULL;
  gboolean done = FALSE;

  setlocale (LC_ALL, "");
  g_assert (argc == 5);
  if (folder != NULL)
    sandbox = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, argv[3], "--rate=0", NULL);
  if (sandbox != NULL)
    {
      done = measure (argv + 1, sandbox, folder, &error);
      g_subprocess_send_signal (sandbox, SIGTERM);
      g_subprocess_wait (sandbox, NULL, NULL);
    }

  if (folder != NULL)
    remove_folder (folder);
  if (!done)
    g_printerr ("%s\n", error->message);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
