/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-service.h"
#include "ctct-transport.h"

G_BEGIN_DECLS

/* ctct_service_unsubscribe_async() over version 2: GET, DELETE, GET. */
void ctct_v2_unsubscribe_async (CtctTransport *transport,
                                const char *id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
CtctContact *ctct_v2_unsubscribe_finish (GAsyncResult *result,
                                         CtctUnsubscribeOutcome *outcome,
                                         GError **error);

G_END_DECLS
