/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long one program takes until its first frame, and how much memory, against another. Both find
 * the demo account's service.
 *
 * bench-start SANDBOX TITLE TITLE TIME-GOAL MEMORY-GOAL COMMAND… against COMMAND…
 *
 * A command may begin with variables of its environment, NAME=VALUE. Each preloads first-frame.so by one
 * of them, somewhere on its way. */

#include "ctct-figure.h"

#include <gio/gio.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>

#define RUNS 21
/* Between the two commands. */
#define SEPARATOR "against"

typedef struct
{
  const char *title;
  GPtrArray *command; /* of the words, borrowed, ending in NULL */
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

  return text != NULL && g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, number, error);
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
      g_subprocess_launcher_spawnv (side->launcher, (const char **) side->command->pdata, error);
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
    for (int side = 0; side < CTCT_FIGURE_N_SIDES; side++)
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

/* Takes the words up to the separator. */
static void
side_init (Side *self, const char *title, char ***words, const char *folder)
{
  char **word = *words;

  self->title = title;
  self->command = g_ptr_array_new ();
  self->launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_setenv (self->launcher, "XDG_DATA_HOME", folder, TRUE);

  for (; *word != NULL && strchr (*word, '=') != NULL; word++)
    {
      g_auto (GStrv) variable = g_strsplit (*word, "=", 2);

      g_subprocess_launcher_setenv (self->launcher, variable[0], variable[1], TRUE);
    }
  for (; *word != NULL && !g_str_equal (*word, SEPARATOR); word++)
    g_ptr_array_add (self->command, *word);

  g_ptr_array_add (self->command, NULL);
  *words = *word != NULL ? word + 1 : word;
}

static void
side_clear (Side *self)
{
  g_ptr_array_unref (self->command);
  g_object_unref (self->launcher);
}

/* What the sandbox says of itself is what the program needs to find it. */
static gboolean
pass_account (GSubprocess *sandbox, const Side *sides, GError **error)
{
  const char *names[] = { "CTCT_API_URL", "CTCT_API_KEY", "CTCT_ACCESS_TOKEN" };
  g_autoptr (GDataInputStream) lines = get_lines (sandbox);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *prefix = g_strconcat (names[i], "=", NULL);
      g_autofree char *value = read_value (lines, prefix, error);

      if (value == NULL)
        return FALSE;
      for (int side = 0; side < CTCT_FIGURE_N_SIDES; side++)
        g_subprocess_launcher_setenv (sides[side].launcher, names[i], value, TRUE);
    }

  return TRUE;
}

static gboolean
measure (const Side *sides,
         double time_goal,
         double memory_goal,
         GSubprocess *sandbox,
         GError **error)
{
  g_autoptr (CtctFigure) time = ctct_figure_new ("start to first frame", "ms", 1000, time_goal);
  g_autoptr (CtctFigure) memory = ctct_figure_new ("peak memory", "MiB", 1024, memory_goal);

  if (!pass_account (sandbox, sides, error) || !run_in_turns (sides, time, memory, error))
    return FALSE;

  ctct_figure_print_heading (sides[CTCT_FIGURE_OURS].title, sides[CTCT_FIGURE_BARE].title);
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

static gboolean
run_with_sandbox (char **arguments, const char *folder, GError **error)
{
  g_autoptr (GSubprocess) sandbox =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, error, arguments[0], "--rate=0", NULL);
  char **words = arguments + 5;
  Side sides[CTCT_FIGURE_N_SIDES];
  gboolean done;

  if (sandbox == NULL)
    return FALSE;

  side_init (&sides[CTCT_FIGURE_OURS], arguments[1], &words, folder);
  side_init (&sides[CTCT_FIGURE_BARE], arguments[2], &words, folder);
  done = measure (sides, g_ascii_strtod (arguments[3], NULL), g_ascii_strtod (arguments[4], NULL),
                  sandbox, error);

  side_clear (&sides[CTCT_FIGURE_OURS]);
  side_clear (&sides[CTCT_FIGURE_BARE]);
  g_subprocess_send_signal (sandbox, SIGTERM);
  g_subprocess_wait (sandbox, NULL, NULL);
  return done;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("addressee-bench-XXXXXX", &error);
  gboolean done = FALSE;

  setlocale (LC_ALL, "");
  g_assert (argc > 8);
  if (folder != NULL)
    {
      done = run_with_sandbox (argv + 1, folder, &error);
      remove_folder (folder);
    }

  if (!done)
    g_printerr ("%s\n", error->message);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
