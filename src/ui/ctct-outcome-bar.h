/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-service.h"
#include "ctct-unsubscribe-request.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctOutcomeBar:
 *
 * What became of a confirmed "request" where it is not known to have become what was confirmed. It
 * names the person, because any page may be shown, and stays until somebody closes it.
 *
 * Whether it has happened can be looked up, which reads the person and never sends anything; "read"
 * (CtctContact *contact, gboolean done) says what was found. Where it has not happened somebody may
 * want to try again: "retry" (CtctUnsubscribeRequest *request) has the same wish about the contact
 * as it was read last, for a card to ask about. "dismissed" is emitted when somebody closes the bar.
 */
#define CTCT_TYPE_OUTCOME_BAR (ctct_outcome_bar_get_type ())
G_DECLARE_FINAL_TYPE (CtctOutcomeBar, ctct_outcome_bar, CTCT, OUTCOME_BAR, AdwBin)

GtkWidget *ctct_outcome_bar_new (CtctService *service,
                                 CtctUnsubscribeRequest *request,
                                 const GError *error);
CtctUnsubscribeRequest *ctct_outcome_bar_get_request (CtctOutcomeBar *self);
/* Whether this is a moment to try again in. */
void ctct_outcome_bar_set_may_retry (CtctOutcomeBar *self, gboolean may_retry);

G_END_DECLS
