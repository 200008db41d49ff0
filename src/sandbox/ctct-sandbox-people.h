/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-account.h"

G_BEGIN_DECLS

/* People that every account has (as long as it has so many), each of them a case of its own and the
 * same whatever the seed is. */
#define CTCT_SANDBOX_SEED               "196" /* the contact of the service's own documentation */
#define CTCT_SANDBOX_LONG_NAME          "201" /* 50 characters each, and a note of 500 */
#define CTCT_SANDBOX_NO_NAME            "202" /* nothing but an e-mail address and a list */
#define CTCT_SANDBOX_RIGHT_TO_LEFT      "203" /* all in Arabic */
#define CTCT_SANDBOX_FIFTEEN_FIELDS     "204" /* all custom fields, not in their order */
#define CTCT_SANDBOX_ONE_FIELD          "205" /* one custom field */
#define CTCT_SANDBOX_UNSUBSCRIBED       "206" /* OPTOUT, with its date and source */
#define CTCT_SANDBOX_NO_LIST            "207" /* REMOVED */
#define CTCT_SANDBOX_UNCONFIRMED        "208" /* UNCONFIRMED */
#define CTCT_SANDBOX_ON_HOLD            "209" /* TEMP_HOLD */
#define CTCT_SANDBOX_REGISTRANT         "210" /* NON_SUBSCRIBER */
#define CTCT_SANDBOX_VISITOR            "211" /* VISITOR */
#define CTCT_SANDBOX_UNKNOWN_STATUS     "212" /* ON_VACATION, which the service has never said */
#define CTCT_SANDBOX_THREE_ADDRESSES    "213" /* one of them of the type UNKNOWN; a PUT takes two */
#define CTCT_SANDBOX_OPTED_IN_BY_SYSTEM "214" /* ACTION_BY_SYSTEM, which a PUT may not say */
#define CTCT_SANDBOX_PUERTO_RICO        "215" /* state_code "PR", which a PUT may not say */
#define CTCT_SANDBOX_TWO_NOTES          "216" /* a PUT takes one */
#define CTCT_SANDBOX_DEAD_LIST          "217" /* in a list that is no more, "999" */
#define CTCT_SANDBOX_OTHER_FIELD        "218" /* a custom field with a name of its own */
#define CTCT_SANDBOX_UNKNOWN_MEMBER     "219" /* members that no document names */

/* The lists, contact 196, and `n_people` others: those above come first, then a crowd, whose ids go on from
 * theirs. */
void ctct_sandbox_people_fill (CtctSandboxAccount *account, guint n_people, guint32 seed);

G_END_DECLS
