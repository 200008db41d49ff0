/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-call-budget.h"
#include "ctct-credentials.h"
#include "ctct-service.h"

G_BEGIN_DECLS

/**
 * ctct_account_open:
 * @uri: (nullable): where the service is; https, or http for a loopback address; %NULL for the real one
 * @credentials: the key and the token
 * @budget: (nullable): the budget of the key; %NULL for a new one
 * @error: %G_IO_ERROR_INVALID_ARGUMENT where `uri` is not such a place
 *
 * The service of an account with a session, clock and limits as the program uses them. Nothing is sent.
 *
 * Returns: (transfer full): the service
 */
CtctService *ctct_account_open (const char *uri,
                                CtctCredentials *credentials,
                                CtctCallBudget *budget,
                                GError **error);

G_END_DECLS
