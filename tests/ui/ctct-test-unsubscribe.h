/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-window-fixture.h"

G_BEGIN_DECLS

/* Hands that take people off the mail: contact 196, called CTCT_TEST_NAME, and somebody else. */
#define CTCT_TEST_CONTACT     "196"
#define CTCT_TEST_NAME        "Mr. Ronald Martone"
#define CTCT_TEST_QUESTION    "Which mail should " CTCT_TEST_NAME " no longer get?"
#define CTCT_TEST_OTHER       "7001"
#define CTCT_TEST_OTHER_EMAIL "alix@example.org"

/* Replaces contact 196 in the sandbox; `lists` is JSON. The address is ron@example.com. */
void ctct_test_unsubscribe_put (CtctWindowFixture *fixture, const char *status, const char *lists);
/* Adds the other contact, in one list. */
void ctct_test_unsubscribe_put_other (CtctWindowFixture *fixture);

/* Chooses a row of the card in front. */
void ctct_test_unsubscribe_choose (const char *name);
/* Presses Unsubscribe on the page in front, chooses and confirms, so that it is held. */
void ctct_test_unsubscribe_confirm (const char *choice, const char *verb);
/* The same for contact 196, which is opened for it. */
void ctct_test_unsubscribe_hold_for_good (CtctWindowFixture *fixture);
void ctct_test_unsubscribe_hold_all_lists (CtctWindowFixture *fixture);
/* Whether the window in front shows that something is held. */
gboolean ctct_test_unsubscribe_is_held (gpointer unused);

void ctct_test_unsubscribe_assert_sent (CtctWindowFixture *fixture, guint n_puts, guint n_deletes);
void ctct_test_unsubscribe_assert_status (CtctWindowFixture *fixture, const char *expected);

G_END_DECLS
