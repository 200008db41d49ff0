/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-fault.h"
#include "ctct-sandbox.h"

#include <json-glib/json-glib.h>
#include <libsoup/soup.h>

G_BEGIN_DECLS

/* A plain HTTP client beside its own sandbox. What came in last can be looked at until the next
 * call. */
typedef struct
{
  CtctSandbox *sandbox;
  SoupSession *session;

  guint status;
  char *text;
  JsonNode *json;
  SoupMessageHeaders *headers;
} CtctSandboxVisitor;

CtctSandboxVisitor *ctct_sandbox_visitor_new (CtctSandboxFlags flags, guint n_contacts, guint rate);
void ctct_sandbox_visitor_free (CtctSandboxVisitor *self);

/* A message with key, token and the usual headers. `path` is below the base URI and may have a
 * query. */
SoupMessage *ctct_sandbox_visitor_make (CtctSandboxVisitor *self,
                                        const char *method,
                                        const char *path,
                                        const char *body);
/* Sends it and waits for the answer. FALSE with the error if there was none. Takes the message
 * over. */
gboolean ctct_sandbox_visitor_try (CtctSandboxVisitor *self, SoupMessage *msg, GError **error);
/* Both at once, and there has to be an answer. Returns its status. */
guint ctct_sandbox_visitor_call (CtctSandboxVisitor *self,
                                 const char *method,
                                 const char *path,
                                 const char *body);

/* The object of the answer, or the one at `results`. */
JsonObject *ctct_sandbox_visitor_get_object (CtctSandboxVisitor *self);
JsonArray *ctct_sandbox_visitor_get_results (CtctSandboxVisitor *self);
/* The path of the next page as the answer gives it, from below the base URI; NULL on the last. */
char *ctct_sandbox_visitor_dup_next (CtctSandboxVisitor *self);
/* Reads all pages from `path` on, and returns the ids, each of which has come once. */
GHashTable *ctct_sandbox_visitor_read_all (CtctSandboxVisitor *self, const char *path, guint limit);
/* The status that a PUT of the body gets. */
guint ctct_sandbox_visitor_put (CtctSandboxVisitor *self, const char *id, const char *body);
/* The contact after a PUT that has to be taken; what it answers is what a GET gives. */
JsonObject *ctct_sandbox_visitor_put_and_see (CtctSandboxVisitor *self,
                                              const char *id,
                                              const char *body);
/* The contact as it is now, from a GET. */
JsonObject *ctct_sandbox_visitor_see (CtctSandboxVisitor *self, const char *id);

void ctct_sandbox_visitor_assert_error (CtctSandboxVisitor *self,
                                        guint status,
                                        const char *key,
                                        const char *message);

/* Short ways into a contact: a member, an item of an array and an array's length, 0 for none. */
const char *ctct_sandbox_text (JsonObject *object, const char *member);
JsonObject *ctct_sandbox_item (JsonObject *object, const char *array, guint position);
guint ctct_sandbox_length (JsonObject *object, const char *array);

/* The request line and headers of a call, to be sent over a raw connection. */
char *ctct_sandbox_visitor_write_request (CtctSandboxVisitor *self,
                                          const char *method,
                                          const char *path,
                                          const char *body);
/* What comes back over a raw connection until it ends or `most` bytes are there. */
GBytes *ctct_sandbox_visitor_exchange (CtctSandboxVisitor *self, const char *request, gsize most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSandboxVisitor, ctct_sandbox_visitor_free)

G_END_DECLS
