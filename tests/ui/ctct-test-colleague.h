/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-window-fixture.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Somebody else at the same account, who changes contacts behind the program's back, and who can
 * see what is there and what was sent. */

/* The contact as the sandbox has it. */
JsonObject *ctct_test_colleague_read (CtctWindowFixture *fixture, const char *id);
/* Sets members of a contact, pairs of name and value up to NULL. */
void ctct_test_colleague_change (CtctWindowFixture *fixture, const char *id, ...)
    G_GNUC_NULL_TERMINATED;
void ctct_test_colleague_assert (CtctWindowFixture *fixture,
                                 const char *id,
                                 const char *member,
                                 const char *value);
/* The body of the last PUT that came in. */
JsonObject *ctct_test_colleague_read_sent (CtctWindowFixture *fixture);

G_END_DECLS
