/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-service.h"
#include "ctct-transport.h"

G_BEGIN_DECLS

/* What ctct_v2_service_new_for_account() takes where no other place is given. */
#define CTCT_V2_DEFAULT_URI "https://api.constantcontact.com/v2/"

#define CTCT_TYPE_V2_SERVICE (ctct_v2_service_get_type ())
G_DECLARE_FINAL_TYPE (CtctV2Service, ctct_v2_service, CTCT, V2_SERVICE, GObject)

/* The service over a transport that the caller made. */
CtctService *ctct_v2_service_new (CtctTransport *transport);

/**
 * ctct_v2_service_new_for_account:
 * @uri: (nullable): where the service is; https, or http for a loopback address; %NULL for the real one
 * @credentials: the key and the token
 * @budget: (nullable): the budget of the key; %NULL for a new one
 * @error: %G_IO_ERROR_INVALID_ARGUMENT where `uri` is not such a place
 *
 * Returns: (transfer full): the service with a session, clock and limits as the program uses them
 */
CtctService *ctct_v2_service_new_for_account (const char *uri,
                                              CtctCredentials *credentials,
                                              CtctCallBudget *budget,
                                              GError **error);

G_END_DECLS
