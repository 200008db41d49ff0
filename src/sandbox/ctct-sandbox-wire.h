/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* A connection that has been taken from the server, to do on it what no server does. */
typedef struct _CtctSandboxWire CtctSandboxWire;

typedef void (*CtctSandboxWireDone) (CtctSandboxWire *self, gpointer user_data);

/* The answer that the message holds, as the bytes that go over the wire. */
GBytes *ctct_sandbox_wire_render (SoupServerMessage *msg);

/* Each takes the connection of a message that is being handled. `done` is called, once, when the
 * connection has come to its end; it frees the wire, which closes the connection. */

/* Sends the first `n_bytes` of `bytes` and closes; with an interval (ms) they go one by one. */
CtctSandboxWire *ctct_sandbox_wire_new_send (SoupServerMessage *msg,
                                             GBytes *bytes,
                                             gsize n_bytes,
                                             guint interval,
                                             CtctSandboxWireDone done,
                                             gpointer user_data);
/* Says nothing until the client goes away. */
CtctSandboxWire *ctct_sandbox_wire_new_silent (SoupServerMessage *msg,
                                               CtctSandboxWireDone done,
                                               gpointer user_data);
/* Sends an answer that has no end until the client goes away. */
CtctSandboxWire *ctct_sandbox_wire_new_endless (SoupServerMessage *msg,
                                                CtctSandboxWireDone done,
                                                gpointer user_data);

void ctct_sandbox_wire_free (CtctSandboxWire *self);

G_END_DECLS
