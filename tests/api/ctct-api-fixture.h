/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-call-window.h"
#include "ctct-fake-clock.h"
#include "ctct-fault.h"
#include "ctct-service.h"
#include "ctct-test.h"
#include "ctct-transport.h"

G_BEGIN_DECLS

/* The longest pause between two tries; what waits longer waits for an answer. */
#define CTCT_API_PAUSE 5000

/**
 * CtctApiFixture:
 *
 * A small account at a server in this process, and a service that speaks to it. The clock stands,
 * but for pauses of at most CTCT_API_PAUSE milliseconds, which take no time.
 */
typedef struct
{
  CtctSandbox *sandbox;
  CtctFakeClock *clock;
  SoupSession *session;
  CtctCallWindow *budget;
  CtctTransport *transport;
  CtctService *service;
  GString *calls; /* the lines of "call-made", each with a newline */
} CtctApiFixture;

CtctApiFixture *ctct_api_fixture_new (CtctSandboxFlags flags);
/* Every object has to end with it. */
void ctct_api_fixture_free (CtctApiFixture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctApiFixture, ctct_api_fixture_free)

/* A transport to any place, with a budget of its own and a clock of the caller. */
CtctTransport *ctct_api_create_transport (const char *uri,
                                          CtctClock *clock,
                                          guint idle_timeout,
                                          guint deadline);

/* Each waits for the result. */
CtctContact *ctct_api_get (CtctApiFixture *self, const char *id, GError **error);
GListModel *ctct_api_find (CtctApiFixture *self, const char *email, GError **error);
GListModel *ctct_api_get_lists (CtctApiFixture *self, GError **error);
CtctContactsPage *ctct_api_get_page (CtctApiFixture *self,
                                     const CtctPageRequest *request,
                                     GError **error);
/* For a caller that takes no questions: a loss is CTCT_ERROR_REFUSED, and what the service did not
 * take over as it was sent CTCT_ERROR_UNCONFIRMED, each with the places. A collision is an
 * error of no domain that the program knows. */
CtctContact *ctct_api_update (CtctApiFixture *self,
                              CtctContact *base,
                              CtctContact *draft,
                              GError **error);
/* The same change ends with the question which side is to hold at these places. */
void ctct_api_assert_collides (CtctApiFixture *self,
                               CtctContact *base,
                               CtctContact *draft,
                               const char *places);
CtctContact *ctct_api_take_update (CtctApiFixture *self,
                                   CtctUpdate *update,
                                   GAsyncResult *result,
                                   GError **error);
CtctContact *ctct_api_unsubscribe (CtctApiFixture *self,
                                   const char *id,
                                   CtctUnsubscribeOutcome *outcome,
                                   GError **error);
CtctReply *ctct_api_send (CtctTransport *transport,
                          const char *method,
                          const char *const *path,
                          const char *const *query,
                          GBytes *body,
                          GCancellable *cancellable,
                          GError **error);

/* A copy with one field of another text. */
CtctContact *ctct_api_edit (CtctContact *base, guint field, const char *text);

/* Takes the fault: `count` requests with the method (NULL for any) meet it after `skip` that do
 * not. */
void ctct_api_add_fault (CtctApiFixture *self,
                         CtctFault *fault,
                         const char *method,
                         guint skip,
                         guint count);

/* What somebody else does: sets a member of a contact, to any JSON. */
void ctct_api_change_member (CtctApiFixture *self,
                             const char *id,
                             const char *member,
                             const char *json);

/* "GET contacts/196, PUT contacts/196" for what came in since the last look; it is forgotten
 * then. */
void ctct_api_assert_requests (CtctApiFixture *self, const char *expected);
/* The last request with that method. */
CtctSandboxRequest *ctct_api_find_request (CtctApiFixture *self, const char *method);
guint ctct_api_count_requests (CtctApiFixture *self, const char *method);

/* The status as the service has it now. */
char *ctct_api_dup_status (CtctApiFixture *self, const char *id);

/* "first-name, addresses/2/line1: It is too long" */
char *ctct_api_describe_refusals (const GError *error);
#define ctct_api_assert_refusals(error, expected)                                                  \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *refusals_ = ctct_api_describe_refusals (error);                               \
    g_assert_cmpstr (refusals_, ==, (expected));                                                   \
  }                                                                                                \
  G_STMT_END

/* Whether the error came, and there is nothing beside it. */
#define ctct_api_assert_failed(result, error, code)                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_error ((error), CTCT_ERROR, (code));                                                  \
    g_assert_null (result);                                                                        \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
