/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first reading of an account, against what its pages cost at the least.
 *
 * bench-sync SANDBOX N [RATE]
 *
 * Without RATE nobody holds the program back, and each run is compared with reading and parsing the same
 * pages and doing nothing with them. With RATE, calls a second, it is compared with the time that so many
 * calls take at that rate. */

#include "ctct-account.h"
#include "ctct-free-budget.h"
#include "ctct-bench-service.h"
#include "ctct-figure.h"
#include "ctct-stored-budget.h"
#include "ctct-sync.h"
#include "ctct-system-clock.h"

#include <locale.h>
#include <stdlib.h>

#define RUNS       5
#define US_PER_SEC 1e6
#define NS_PER_US  1e3
#define FIRST_PAGE "/v2/contacts?limit=500"

static double
read_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return time.tv_sec * US_PER_SEC + time.tv_nsec / NS_PER_US;
}

/* Until everybody is here, by the clock on the wall; how many calls it took is left in `n_calls`. */
static double
sync_account (const CtctBenchService *service, guint rate, guint *n_calls)
{
  g_autoptr (CtctClock) clock = ctct_system_clock_new ();
  g_autoptr (CtctCallBudget) budget = NULL;
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new (service->key, service->token);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctService) api = NULL;
  g_autoptr (CtctCache) cache = NULL;
  g_autoptr (CtctSync) sync = NULL;
  double start;

  budget = rate == 0 ? ctct_free_budget_new ()
                     : CTCT_CALL_BUDGET (ctct_stored_budget_new (NULL, "bench", clock));
  *n_calls = ctct_call_budget_get_calls_left (budget);
  api = ctct_account_open (service->uri, credentials, budget, &error);
  if (api == NULL)
    g_error ("%s", error->message);

  cache = ctct_cache_new (NULL, "bench");
  sync = ctct_sync_new (api, cache, budget, clock);
  start = g_get_monotonic_time ();
  ctct_sync_start (sync);
  while (ctct_sync_get_state (sync) != CTCT_SYNC_IDLE)
    g_main_context_iteration (NULL, TRUE);
  if (ctct_sync_get_last_error (sync) != NULL)
    g_error ("%s", ctct_sync_get_last_error (sync)->message);

  *n_calls -= ctct_call_budget_get_calls_left (budget);
  return g_get_monotonic_time () - start;
}

static double
read_barely (const CtctBenchService *service, guint n_wanted)
{
  g_autoptr (SoupSession) session = soup_session_new ();
  g_autofree char *path = g_strdup (FIRST_PAGE);
  double start = g_get_monotonic_time ();
  guint n_read = 0;

  while (path != NULL)
    {
      g_autofree char *owned = g_steal_pointer (&path);
      guint n_contacts;

      path = ctct_bench_service_read_page (service, session, owned, &n_contacts);
      n_read += n_contacts;
    }
  if (n_read < n_wanted)
    g_error ("There were %u contacts", n_read);

  return g_get_monotonic_time () - start;
}

static void
measure_freely (const char *program, const char *option, guint n_contacts)
{
  g_autoptr (CtctFigure) wall = ctct_figure_new ("first reading", "s", US_PER_SEC, 3.0);
  g_autoptr (CtctFigure) own = ctct_figure_new ("processor time", "s", US_PER_SEC, 3.0);
  g_autoptr (CtctFigure) theirs = ctct_figure_new ("of the sandbox", "s", US_PER_SEC, 1.0);
  CtctBenchService service;
  clockid_t clock;

  ctct_bench_service_start (&service, program, option, 0);
  clock = ctct_bench_service_get_clock (&service);
  for (int i = 0; i < RUNS; i++)
    for (int side = 0; side < CTCT_FIGURE_N_SIDES; side++)
      {
        double before = read_clock (clock);
        double own_before = read_clock (CLOCK_PROCESS_CPUTIME_ID);
        guint n_calls;

        ctct_figure_add (wall, side,
                         side == CTCT_FIGURE_OURS ? sync_account (&service, 0, &n_calls)
                                                  : read_barely (&service, n_contacts));
        ctct_figure_add (own, side, read_clock (CLOCK_PROCESS_CPUTIME_ID) - own_before);
        ctct_figure_add (theirs, side, read_clock (clock) - before);
      }
  ctct_bench_service_stop (&service);

  ctct_figure_print_heading ("kept here", "read and parsed");
  ctct_figure_print (wall);
  ctct_figure_print (own);
  ctct_figure_print (theirs);
}

static void
measure_held_back (const char *program, const char *option, guint rate)
{
  g_autoptr (CtctFigure) wall = ctct_figure_new ("first reading", "s", US_PER_SEC, 1.05);
  CtctBenchService service;
  guint n_calls;

  ctct_bench_service_start (&service, program, option, rate);
  ctct_figure_add (wall, CTCT_FIGURE_OURS, sync_account (&service, rate, &n_calls));
  ctct_figure_add (wall, CTCT_FIGURE_BARE, n_calls * US_PER_SEC / rate);
  ctct_bench_service_stop (&service);

  ctct_figure_print_heading ("kept here", "calls at that rate");
  ctct_figure_print (wall);
}

int
main (int argc, char **argv)
{
  g_autofree char *option = NULL;

  setlocale (LC_ALL, "");
  if (argc < 3)
    g_error ("usage: bench-sync SANDBOX N [RATE]");

  option = g_strconcat ("--contacts=", argv[2], NULL);
  if (argc > 3)
    measure_held_back (argv[1], option, (guint) atoi (argv[3]));
  else
    measure_freely (argv[1], option, (guint) atoi (argv[2]));
  return EXIT_SUCCESS;
}
