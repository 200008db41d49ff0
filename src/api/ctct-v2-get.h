/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-transport.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How often a GET is tried before its error is the caller's. */
#define CTCT_V2_MAX_TRIES 3

/**
 * ctct_v2_get_async:
 * @path: (array zero-terminated=1): segments
 * @query: (nullable): names and values
 *
 * Reads something. What may pass by itself (a closed connection, a fault of the service, too many calls a
 * second) is tried again after a pause that grows and is never quite the same.
 */
void ctct_v2_get_async (CtctTransport *transport,
                        const char *const *path,
                        const char *const *query,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
/* Returns: (transfer full): what was read, immutable */
JsonNode *ctct_v2_get_finish (GAsyncResult *result, CtctObstacle *obstacles, GError **error);

/**
 * ctct_v2_get_body_async:
 *
 * The same, but for reading it.
 */
void ctct_v2_get_body_async (CtctTransport *transport,
                             const char *const *path,
                             const char *const *query,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* Returns: (transfer full): what was answered, and when that was, %NULL if the server does not say */
GBytes *ctct_v2_get_body_finish (GAsyncResult *result, GDateTime **date, GError **error);

/* The same for one contact; an id that can be none gives CTCT_ERROR_NOT_FOUND without a call, and a contact
 * with another id is CTCT_ERROR_UNREADABLE. */
void ctct_v2_get_contact_async (CtctTransport *transport,
                                const char *id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
CtctContact *ctct_v2_get_contact_finish (GAsyncResult *result, GError **error);

/* How long to wait before another try, in milliseconds; `tried` counts the tries that were made. */
guint ctct_v2_get_pause (const GError *error, guint tried);

G_END_DECLS
