/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

#include "ctct-call-budget.h"
#include "ctct-clock.h"
#include "ctct-credentials.h"

G_BEGIN_DECLS

/**
 * CtctReply:
 * What came back: any status, the whole body after decompression, and when the server says that it is,
 * %NULL where it does not.
 */
typedef struct
{
  guint status;
  GBytes *body;
  GDateTime *date;
} CtctReply;

void ctct_reply_free (CtctReply *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctReply, ctct_reply_free)

/**
 * CtctTransport:
 *
 * Requests over HTTP, with everything that holds for all of them: the budget, key and token, the idle
 * time-out, the deadline, the size limit, and no redirects. All that it lives on comes in by
 * construct-only properties: "session", "base-uri", "credentials", "budget", "clock", and "idle-timeout"
 * and "deadline" in milliseconds.
 *
 * "call-made" (const char *line) tells of each request, redacted.
 */
#define CTCT_TYPE_TRANSPORT (ctct_transport_get_type ())
G_DECLARE_FINAL_TYPE (CtctTransport, ctct_transport, CTCT, TRANSPORT, GObject)

/* The largest body that is read, in bytes after decompression. */
#define CTCT_MAX_BODY (16 * 1024 * 1024)

/* A session as a transport wants it: no cookies, no cache, no redirects, certificates checked. */
SoupSession *ctct_transport_create_session (void);

CtctClock *ctct_transport_get_clock (CtctTransport *self);
/* The service said that the calls of this day are used up. */
void ctct_transport_close_day (CtctTransport *self);

/**
 * ctct_transport_send_async:
 * @method: "GET" and so on; what is no GET goes over a connection of its own, since libsoup sends a
 *   request again by itself when a connection that was kept alive turns out to be closed
 * @path: (array zero-terminated=1): the segments below the base, as they are; they are percent-encoded
 *   here
 * @query: (nullable): names and values of further parameters, %NULL-terminated, likewise
 * @body: (nullable): JSON to send
 * @cancellable: (nullable): what is no GET obeys it only until it is its turn
 *
 * Sent once. Any status is a reply. The errors are those of [error@Error] where there was no whole answer.
 */
void ctct_transport_send_async (CtctTransport *self,
                                const char *method,
                                const char *const *path,
                                const char *const *query,
                                GBytes *body,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* Returns: (transfer full) */
CtctReply *ctct_transport_send_finish (CtctTransport *self, GAsyncResult *result, GError **error);

G_END_DECLS
