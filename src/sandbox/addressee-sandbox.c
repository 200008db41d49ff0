/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fault-option.h"
#include "ctct-sandbox.h"

#include <glib-unix.h>
#include <locale.h>
#include <stdlib.h>

typedef struct
{
  int port;
  int n_contacts;
  int rate;
  int day; /* -1 as the rate has it */
  int seed;
  gboolean accept_unknown;
  gboolean freeze_optout;
  gboolean accept_territories;
  gboolean forget_opt_in;
  gboolean move_changed;
  char **faults;
} Options;

static const Options usual_options = { .n_contacts = 240, .rate = 4, .day = -1, .seed = 1 };

static gboolean
check_range (const char *name, int value, int most, GError **error)
{
  if (value >= 0 && value <= most)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s is a number from 0 to %d",
               name, most);
  return FALSE;
}

static gboolean
check_rest (int argc, char **argv, GError **error)
{
  if (argc < 2)
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, "“%s” is no option", argv[1]);
  return FALSE;
}

static gboolean
parse_options (int *argc, char ***argv, Options *options, GError **error)
{
  const GOptionEntry entries[] = {
    { "port", 0, 0, G_OPTION_ARG_INT, &options->port, "Port to listen on (a free one)", "N" },
    { "contacts", 0, 0, G_OPTION_ARG_INT, &options->n_contacts, "People beside contact 196 (240)",
      "N" },
    { "rate", 0, 0, G_OPTION_ARG_INT, &options->rate,
      "Calls a second, 0 for no limit, of the day either (4)", "N" },
    { "day", 0, 0, G_OPTION_ARG_INT, &options->day, "Calls a day (10000)", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &options->seed, "The number that the account is drawn from",
      "N" },
    { "accept-unknown", 0, 0, G_OPTION_ARG_NONE, &options->accept_unknown,
      "Take properties that the schema does not name", NULL },
    { "freeze-optout", 0, 0, G_OPTION_ARG_NONE, &options->freeze_optout,
      "Refuse every change of an unsubscribed contact", NULL },
    { "accept-territories", 0, 0, G_OPTION_ARG_NONE, &options->accept_territories,
      "Take the state codes AS, GU, MP, VI, AA, AE and AP", NULL },
    { "forget-opt-in", 0, 0, G_OPTION_ARG_NONE, &options->forget_opt_in,
      "Make an opt_in_source null that a change leaves out", NULL },
    { "move-changed", 0, 0, G_OPTION_ARG_NONE, &options->move_changed,
      "Put a contact that changes last in the collection", NULL },
    { "fault", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->faults,
      "What goes wrong, see below; may be given again", "FAULT" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- a small Constant Contact");
  g_autofree char *help = ctct_fault_option_dup_help ();

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_description (context, help);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;

  return check_range ("port", options->port, G_MAXUINT16, error) &&
         check_range ("contacts", options->n_contacts, CTCT_SANDBOX_MAX_CONTACTS, error) &&
         check_range ("rate", options->rate, G_MAXINT, error) &&
         (options->day == -1 || check_range ("day", options->day, G_MAXINT, error)) &&
         check_rest (*argc, *argv, error);
}

static CtctSandboxFlags
get_flags (const Options *options)
{
  CtctSandboxFlags flags = CTCT_SANDBOX_DEFAULT;

  if (options->accept_unknown)
    flags |= CTCT_SANDBOX_ACCEPT_UNKNOWN;
  if (options->freeze_optout)
    flags |= CTCT_SANDBOX_FREEZE_OPTOUT;
  if (options->accept_territories)
    flags |= CTCT_SANDBOX_ACCEPT_TERRITORIES;
  if (options->forget_opt_in)
    flags |= CTCT_SANDBOX_FORGET_OPT_IN;
  if (options->move_changed)
    flags |= CTCT_SANDBOX_MOVE_CHANGED;
  return flags;
}

/* All that makes an account what it is, but the seed. */
static char *
dup_account (const Options *options)
{
  char *none[] = { NULL };
  g_autofree char *faults = g_strjoinv (" ", options->faults != NULL ? options->faults : none);

  return g_strdup_printf ("%d %d %d %s", options->n_contacts, options->day,
                          (int) get_flags (options), faults);
}

/* What a client keeps of an account goes by the key. If two accounts had the same one, the people of the
 * first would be seen in the second, and a limit of the first would hold there until midnight. */
static void
draw_credentials (CtctSandbox *sandbox, const Options *options)
{
  g_autofree char *usual = dup_account (&usual_options);
  g_autofree char *account = dup_account (options);

  if (!g_str_equal (account, usual))
    ctct_sandbox_draw_credentials (sandbox, (guint32) options->seed + g_str_hash (account));
}

static gboolean
add_faults (CtctSandbox *sandbox, char **faults, GError **error)
{
  for (guint i = 0; faults != NULL && faults[i] != NULL; i++)
    {
      CtctFault *fault = ctct_fault_option_read (faults[i], error);

      if (fault == NULL)
        return FALSE;

      ctct_sandbox_add_fault (sandbox, fault);
    }

  return TRUE;
}

static gboolean
quit_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);
  return G_SOURCE_CONTINUE;
}

static void
run (CtctSandbox *sandbox)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint interrupt = g_unix_signal_add (SIGINT, quit_cb, loop);
  guint terminate = g_unix_signal_add (SIGTERM, quit_cb, loop);

  /* These lines can be taken into the environment of the application as they are. */
  g_print ("CTCT_API_URL=%s\nCTCT_API_KEY=%s\nCTCT_ACCESS_TOKEN=%s\n",
           ctct_sandbox_get_uri (sandbox), ctct_sandbox_get_api_key (sandbox),
           ctct_sandbox_get_access_token (sandbox));
  g_main_loop_run (loop);

  g_source_remove (interrupt);
  g_source_remove (terminate);
}

int
main (int argc, char **argv)
{
  Options options = usual_options;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctSandbox) sandbox = NULL;

  setlocale (LC_ALL, "");
  if (!parse_options (&argc, &argv, &options, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  sandbox = ctct_sandbox_new (get_flags (&options), options.n_contacts, options.rate,
                              (guint32) options.seed);
  draw_credentials (sandbox, &options);
  ctct_sandbox_set_keep_requests (sandbox, FALSE);
  if (options.day >= 0)
    ctct_sandbox_set_day_limit (sandbox, (guint) options.day);
  if (!add_faults (sandbox, options.faults, &error) ||
      !ctct_sandbox_listen (sandbox, options.port, &error))
    {
      g_strfreev (options.faults);
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  g_strfreev (options.faults);
  run (sandbox);
  return EXIT_SUCCESS;
}
