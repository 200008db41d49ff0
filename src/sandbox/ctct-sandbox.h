/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CtctFault CtctFault;

/**
 * CtctSandboxFlags:
 * @CTCT_SANDBOX_ACCEPT_UNKNOWN: a body may hold properties that the schema does not name
 * @CTCT_SANDBOX_FREEZE_OPTOUT: every PUT of the owner on a contact that has unsubscribed is
 *   refused, not just one that sends lists
 * @CTCT_SANDBOX_ACCEPT_TERRITORIES: the state codes AS, GU, MP, VI, AA, AE and AP are accepted too
 * @CTCT_SANDBOX_FORGET_OPT_IN: a PUT that leaves out opt_in_source makes it null
 * @CTCT_SANDBOX_MOVE_CHANGED: a contact that changes becomes the last of the collection, and those
 *   after it move up, so that whoever is reading pages meanwhile misses one
 */
typedef enum
{
  CTCT_SANDBOX_DEFAULT = 0,
  CTCT_SANDBOX_ACCEPT_UNKNOWN = 1 << 0,
  CTCT_SANDBOX_FREEZE_OPTOUT = 1 << 1,
  CTCT_SANDBOX_ACCEPT_TERRITORIES = 1 << 2,
  CTCT_SANDBOX_FORGET_OPT_IN = 1 << 3,
  CTCT_SANDBOX_MOVE_CHANGED = 1 << 4,
} CtctSandboxFlags;

/**
 * CtctSandboxRequest:
 * A request as it came in, before anything looked at it. `query` and `headers` map lower-case names
 * to values; `status` is what was answered, 0 for a connection that was closed without an answer.
 */
typedef struct
{
  char *method;
  char *path;
  char *query_text; /* as sent, still percent-encoded; NULL without one */
  GHashTable *query;
  GHashTable *headers;
  GBytes *body;
  guint status;
} CtctSandboxRequest;

#define CTCT_TYPE_SANDBOX (ctct_sandbox_get_type ())
G_DECLARE_FINAL_TYPE (CtctSandbox, ctct_sandbox, CTCT, SANDBOX, GObject)

/* The generated people that an account may have. */
#define CTCT_SANDBOX_MAX_CONTACTS 1000000

/* `n_contacts` counts the generated people beside contact 196; `calls_per_second` 0 is no limit.
 * The same seed makes the same account, and the same person in each that has so many. They are drawn
 * when they are asked for: a million takes a fifth of a second and 4 MB. */
CtctSandbox *ctct_sandbox_new (CtctSandboxFlags flags,
                               guint n_contacts,
                               guint calls_per_second,
                               guint32 seed);

/* Listens on 127.0.0.1 in the thread-default context of the caller; port 0 takes a free one. */
gboolean ctct_sandbox_listen (CtctSandbox *self, guint port, GError **error);
void ctct_sandbox_close (CtctSandbox *self);

/* "http://127.0.0.1:PORT/v2/" once it listens. */
const char *ctct_sandbox_get_uri (CtctSandbox *self);
const char *ctct_sandbox_get_api_key (CtctSandbox *self);
const char *ctct_sandbox_get_access_token (CtctSandbox *self);
/* Draws another key and token, before anybody is told those that the sandbox was made with. */
void ctct_sandbox_draw_credentials (CtctSandbox *self, guint32 seed);

/* Looking inside, for tests: the JSON of a contact as a GET would give it now (NULL if there is
 * none). */
char *ctct_sandbox_dup_contact (CtctSandbox *self, const char *id);
/* Puts a contact in place as it stands, unchecked; its "id" says which. FALSE if it has none. */
gboolean ctct_sandbox_put_contact (CtctSandbox *self, const char *json);
/* Gives the contact a job title, as a PUT of somebody else would have just now. FALSE if there is no such
 * contact. */
gboolean ctct_sandbox_change_contact (CtctSandbox *self, const char *id, const char *job_title);
guint ctct_sandbox_get_n_contacts (CtctSandbox *self);

/**
 * ctct_sandbox_append_contact:
 * @self: a sandbox, which need not listen
 * @position: a number less than ctct_sandbox_get_n_contacts()
 * @text: what to add to
 *
 * Adds the JSON of a contact, byte for byte as a page of the collection has it. The contacts have the
 * order of the collection. What they are depends on the seed alone, so that a bench can make the cache
 * that a sync with a sandbox of another process would have made, in some microseconds a contact.
 */
void ctct_sandbox_append_contact (CtctSandbox *self, guint position, GString *text);
/* The body that a GET of the lists gives; free it with g_free(). */
char *ctct_sandbox_dup_lists (CtctSandbox *self);
/* CtctSandboxRequest items in the order they came in; owned by the sandbox. */
GPtrArray *ctct_sandbox_get_requests (CtctSandbox *self);
void ctct_sandbox_clear_requests (CtctSandbox *self);
/* Whether requests are kept at all (they are, unless told otherwise); a server that runs for long
 * should not. */
void ctct_sandbox_set_keep_requests (CtctSandbox *self, gboolean keep);

/* How many calls the service takes until midnight UTC; 0 is no limit. It starts at 10,000, or at 0
 * where `calls_per_second` was 0. */
void ctct_sandbox_set_day_limit (CtctSandbox *self, guint calls_per_day);

/* Takes the fault over. The first fault whose method and path fit, and that has counts left,
 * applies. */
void ctct_sandbox_add_fault (CtctSandbox *self, CtctFault *fault);
void ctct_sandbox_clear_faults (CtctSandbox *self);
/* Whatever a fault keeps waiting is answered now. */
void ctct_sandbox_go_on (CtctSandbox *self);

G_END_DECLS
