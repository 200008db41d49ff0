/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>
#include <time.h>

/* The sandbox as a process of its own. */
typedef struct
{
  GSubprocess *process;
  char *uri;
  char *key;
  char *token;
} CtctBenchService;

/* `rate` is how many calls it takes in a second; 0 for any number. */
void ctct_bench_service_start (CtctBenchService *self,
                               const char *program,
                               const char *option,
                               guint rate);
void ctct_bench_service_stop (CtctBenchService *self);
/* What it has had of a processor. */
clockid_t ctct_bench_service_get_clock (const CtctBenchService *self);
/* The least that a client can do: read, parse, and look where the next page is. Gives NULL after the last one,
 * and how many contacts there were. */
char *ctct_bench_service_read_page (const CtctBenchService *self,
                                    SoupSession *session,
                                    const char *path,
                                    guint *n_contacts);
