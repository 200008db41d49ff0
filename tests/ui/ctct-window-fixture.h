/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-application.h"
#include "ctct-fake-clock.h"
#include "ctct-fault.h"
#include "ctct-test-accounts.h"

G_BEGIN_DECLS

/* The whole program but for main.c: application, window, service, and a sandbox at the other end of a
 * real connection. */
typedef struct _CtctWindowFixture CtctWindowFixture;

typedef void (*CtctWindowCase) (CtctWindowFixture *fixture);

struct _CtctWindowFixture
{
  CtctSandbox *sandbox;
  CtctFakeClock *clock; /* of what is held; it stands still */
  CtctTestAccounts *accounts;
  CtctApplication *application;
  CtctWindowCase test_case;
};

/* Adds a test case that runs while the application does, and begins without a window. Whatever it
 * leaves open is closed, and everything has to be gone at the end. */
void ctct_window_fixture_add_case (const char *path, CtctWindowCase test_case);

/* The same from right to left. */
void ctct_window_fixture_add_turned_case (const char *path, CtctWindowCase test_case);

/* Puts a window on screen. */
void ctct_window_fixture_show (CtctWindowFixture *self);
/* The same with a contact in it. */
void ctct_window_fixture_open (CtctWindowFixture *self, const char *id);

/* Adds a fault for a method and a path below the base, and for `count` requests, 0 for all. */
void ctct_window_fixture_break (CtctWindowFixture *self,
                                const char *method,
                                const char *path,
                                guint count,
                                CtctFault *fault);
/* How many requests of that method came in for contacts. */
guint ctct_window_fixture_count (CtctWindowFixture *self, const char *method);
/* Waits until so many have. */
void ctct_window_fixture_await_requests_at (const char *where,
                                            CtctWindowFixture *self,
                                            const char *method,
                                            guint count);
#define ctct_window_fixture_await_requests(self, method, count)                                    \
  ctct_window_fixture_await_requests_at (G_STRLOC, (self), (method), (count))
/* A member of a contact as the sandbox has it. */
char *ctct_window_fixture_dup_member (CtctWindowFixture *self, const char *id, const char *member);
G_END_DECLS
