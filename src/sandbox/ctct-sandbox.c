/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox.h"

#include "ctct-fault-private.h"
#include "ctct-sandbox-door.h"
#include "ctct-sandbox-people.h"
#include "ctct-sandbox-reply.h"
#include "ctct-sandbox-wire.h"

#include <string.h>

struct _CtctSandbox
{
  GObject parent_instance;

  /* Owned */
  CtctSandboxAccount *account;
  CtctSandboxQuota *quota;
  SoupServer *server;
  GPtrArray *requests;
  GPtrArray *faults;
  GPtrArray *wires;
  GPtrArray *delays;
  char *uri;
  char *api_key;
  char *access_token;

  /* State */
  CtctSandboxFlags flags;
  gboolean keep_requests;
};

/* A request that is looked at later. */
typedef struct
{
  CtctSandbox *sandbox; /* borrowed: the sandbox owns the delay */
  SoupServerMessage *msg;
  CtctSandboxRequest *request;
  GSource *source;
} Delay;

G_DEFINE_FINAL_TYPE (CtctSandbox, ctct_sandbox, G_TYPE_OBJECT)

static void
delay_free (gpointer data)
{
  Delay *delay = data;

  g_source_destroy (delay->source);
  g_source_unref (delay->source);
  g_object_unref (delay->msg);
  ctct_sandbox_request_unref (delay->request);
  g_free (delay);
}

static char *
draw_letters (GRand *rand, guint n_letters)
{
  static const char letters[] = "abcdefghjkmnpqrstuvwxyz23456789";
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_letters; i++)
    g_string_append_c (text, letters[g_rand_int_range (rand, 0, strlen (letters))]);

  return g_string_free (text, FALSE);
}

/* As the fault has it; NULL is without one. */
static void
apply_with (CtctSandbox *self,
            SoupServerMessage *msg,
            CtctSandboxRequest *request,
            CtctFault *fault)
{
  CtctSandboxDoor door = { .account = self->account,
                           .quota = self->quota,
                           .flags = self->flags,
                           .twist = fault != NULL ? ctct_fault_get_twist (fault)
                                                  : CTCT_SANDBOX_TWIST_NONE,
                           .api_key = self->api_key,
                           .access_token = self->access_token };
  g_autoptr (CtctSandboxAnswer) answer = ctct_sandbox_door_enter (&door, request);

  if (fault != NULL && ctct_fault_get_kind (fault) == CTCT_FAULT_CUT_BODY)
    ctct_sandbox_answer_halve (answer);
  ctct_sandbox_reply (msg, request, answer, self->uri);
  request->status = answer->status;
}

static void
apply (CtctSandbox *self, SoupServerMessage *msg, CtctSandboxRequest *request)
{
  apply_with (self, msg, request, NULL);
}

static CtctFault *
find_fault (CtctSandbox *self, CtctSandboxRequest *request)
{
  for (guint i = 0; i < self->faults->len; i++)
    if (ctct_fault_take (self->faults->pdata[i], request->method, request->path))
      return self->faults->pdata[i];

  return NULL;
}

static void
wire_done_cb (CtctSandboxWire *wire, gpointer user_data)
{
  CtctSandbox *self = CTCT_SANDBOX (user_data);

  g_ptr_array_remove_fast (self->wires, wire);
}

static gboolean
delay_over_cb (gpointer user_data)
{
  Delay *delay = user_data;

  apply (delay->sandbox, delay->msg, delay->request);
  soup_server_message_unpause (delay->msg);
  g_ptr_array_remove_fast (delay->sandbox->delays, delay);
  return G_SOURCE_REMOVE;
}

static void
start_delay (CtctSandbox *self,
             SoupServerMessage *msg,
             CtctSandboxRequest *request,
             guint milliseconds)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();
  Delay *delay = g_new0 (Delay, 1);

  delay->sandbox = self;
  delay->msg = g_object_ref (msg);
  delay->request = ctct_sandbox_request_ref (request);
  delay->source = g_timeout_source_new (milliseconds);
  g_ptr_array_add (self->delays, delay);

  soup_server_message_pause (msg);
  g_source_set_callback (delay->source, delay_over_cb, delay, NULL);
  g_source_attach (delay->source, context);
}

static void
send_part (CtctSandbox *self,
           SoupServerMessage *msg,
           CtctSandboxRequest *request,
           gsize n_bytes,
           guint interval)
{
  g_autoptr (GBytes) bytes = NULL;

  apply (self, msg, request);
  if (n_bytes == 0)
    request->status = 0;
  bytes = ctct_sandbox_wire_render (msg);
  g_ptr_array_add (self->wires,
                   ctct_sandbox_wire_new_send (msg, bytes, n_bytes, interval, wire_done_cb, self));
}

static void
close_unanswered (CtctSandbox *self, SoupServerMessage *msg)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

  g_ptr_array_add (self->wires,
                   ctct_sandbox_wire_new_send (msg, nothing, 0, 0, wire_done_cb, self));
}

static void
meet_fault (CtctSandbox *self,
            SoupServerMessage *msg,
            CtctSandboxRequest *request,
            CtctFault *fault)
{
  switch (ctct_fault_get_kind (fault))
    {
    case CTCT_FAULT_DELAY:
      start_delay (self, msg, request, ctct_fault_get_milliseconds (fault));
      break;

    case CTCT_FAULT_DRIP:
      send_part (self, msg, request, G_MAXSIZE, ctct_fault_get_milliseconds (fault));
      break;

    case CTCT_FAULT_SILENCE:
      g_ptr_array_add (self->wires, ctct_sandbox_wire_new_silent (msg, wire_done_cb, self));
      break;

    case CTCT_FAULT_CLOSE_BEFORE:
      close_unanswered (self, msg);
      break;

    case CTCT_FAULT_CLOSE_AFTER:
      send_part (self, msg, request, 0, 0);
      break;

    case CTCT_FAULT_CLOSE_INSIDE:
      send_part (self, msg, request, ctct_fault_get_n_bytes (fault), 0);
      break;

    case CTCT_FAULT_ANSWER_AFTER:
      apply (self, msg, request);
      ctct_fault_answer (fault, msg);
      request->status = soup_server_message_get_status (msg);
      break;

    case CTCT_FAULT_TWIST:
    case CTCT_FAULT_CUT_BODY:
      apply_with (self, msg, request, fault);
      break;

    case CTCT_FAULT_CHANGE_AFTER:
      apply (self, msg, request);
      ctct_sandbox_change_contact (self, ctct_fault_get_contact_id (fault),
                                   ctct_fault_get_job_title (fault));
      break;

    case CTCT_FAULT_ENDLESS:
      request->status = SOUP_STATUS_OK;
      g_ptr_array_add (self->wires, ctct_sandbox_wire_new_endless (msg, wire_done_cb, self));
      break;

    case CTCT_FAULT_ANSWER:
    default:
      ctct_fault_answer (fault, msg);
      request->status = soup_server_message_get_status (msg);
      break;
    }
}

static void
request_cb (SoupServer *server,
            SoupServerMessage *msg,
            const char *path,
            GHashTable *query,
            gpointer user_data)
{
  CtctSandbox *self = CTCT_SANDBOX (user_data);
  g_autoptr (CtctSandboxRequest) request = ctct_sandbox_request_new (msg);
  CtctFault *fault = find_fault (self, request);

  if (self->keep_requests)
    g_ptr_array_add (self->requests, ctct_sandbox_request_ref (request));

  if (fault == NULL)
    apply (self, msg, request);
  else
    meet_fault (self, msg, request, fault);
}

static void
ctct_sandbox_dispose (GObject *object)
{
  ctct_sandbox_close (CTCT_SANDBOX (object));

  G_OBJECT_CLASS (ctct_sandbox_parent_class)->dispose (object);
}

static void
ctct_sandbox_finalize (GObject *object)
{
  CtctSandbox *self = CTCT_SANDBOX (object);

  g_clear_pointer (&self->account, ctct_sandbox_account_free);
  g_clear_pointer (&self->quota, ctct_sandbox_quota_free);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->wires, g_ptr_array_unref);
  g_clear_pointer (&self->delays, g_ptr_array_unref);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->api_key, g_free);
  g_clear_pointer (&self->access_token, g_free);

  G_OBJECT_CLASS (ctct_sandbox_parent_class)->finalize (object);
}

static void
ctct_sandbox_class_init (CtctSandboxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ctct_sandbox_dispose;
  object_class->finalize = ctct_sandbox_finalize;
}

static void
ctct_sandbox_init (CtctSandbox *self)
{
  self->account = ctct_sandbox_account_new ();
  self->requests = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_sandbox_request_unref);
  self->faults = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_fault_free);
  self->wires = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_sandbox_wire_free);
  self->delays = g_ptr_array_new_with_free_func (delay_free);
  self->keep_requests = TRUE;
}

CtctSandbox *
ctct_sandbox_new (CtctSandboxFlags flags, guint n_contacts, guint calls_per_second, guint32 seed)
{
  CtctSandbox *self;

  g_return_val_if_fail (n_contacts <= CTCT_SANDBOX_MAX_CONTACTS, NULL);

  self = g_object_new (CTCT_TYPE_SANDBOX, NULL);
  self->flags = flags;
  self->quota = ctct_sandbox_quota_new (calls_per_second);
  ctct_sandbox_draw_credentials (self, seed);
  ctct_sandbox_account_set_moves (self->account, (flags & CTCT_SANDBOX_MOVE_CHANGED) != 0);
  ctct_sandbox_people_fill (self->account, n_contacts, seed);
  return self;
}

gboolean
ctct_sandbox_listen (CtctSandbox *self, guint port, GError **error)
{
  g_autoptr (SoupServer) server = soup_server_new (NULL, NULL);
  g_autoslist (GUri) uris = NULL;

  g_return_val_if_fail (CTCT_IS_SANDBOX (self), FALSE);
  g_return_val_if_fail (self->server == NULL, FALSE);

  soup_server_add_handler (server, NULL, request_cb, self, NULL);
  if (!soup_server_listen_local (server, port, SOUP_SERVER_LISTEN_IPV4_ONLY, error))
    return FALSE;

  uris = soup_server_get_uris (server);
  g_free (self->uri);
  self->uri = g_strdup_printf ("http://127.0.0.1:%d/v2/", g_uri_get_port (uris->data));
  self->server = g_steal_pointer (&server);
  return TRUE;
}

void
ctct_sandbox_close (CtctSandbox *self)
{
  g_return_if_fail (CTCT_IS_SANDBOX (self));

  g_ptr_array_set_size (self->delays, 0);
  g_ptr_array_set_size (self->wires, 0);
  if (self->server != NULL)
    soup_server_disconnect (self->server);
  g_clear_object (&self->server);
}

const char *
ctct_sandbox_get_uri (CtctSandbox *self)
{
  g_return_val_if_fail (CTCT_IS_SANDBOX (self), NULL);

  return self->uri;
}

const char *
ctct_sandbox_get_api_key (CtctSandbox *self)
{
  g_return_val_if_fail (CTCT_IS_SANDBOX (self), NULL);

  return self->api_key;
}

const char *
ctct_sandbox_get_access_token (CtctSandbox *self)
{
  g_return_val_if_fail (CTCT_IS_SANDBOX (self), NULL);

  return self->access_token;
}

void
ctct_sandbox_draw_credentials (CtctSandbox *self, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_return_if_fail (CTCT_IS_SANDBOX (self));

  g_free (self->api_key);
  self->api_key = draw_letters (rand, 24);
  g_free (self->access_token);
  self->access_token = draw_letters (rand, 36);
}

char *
ctct_sandbox_dup_contact (CtctSandbox *self, const char *id)
{
  g_autoptr (CtctSandboxEntry) entry = NULL;

  g_return_val_if_fail (CTCT_IS_SANDBOX (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  entry = ctct_sandbox_account_find (self->account, id);
  return entry != NULL ? g_strdup (entry->text) : NULL;
}

gboolean
ctct_sandbox_put_contact (CtctSandbox *self, const char *json)
{
  g_return_val_if_fail (CTCT_IS_SANDBOX (self), FALSE);
  g_return_val_if_fail (json != NULL, FALSE);

  return ctct_sandbox_account_put_text (self->account, g_strdup (json));
}

gboolean
ctct_sandbox_change_contact (CtctSandbox *self, const char *id, const char *job_title)
{
  g_return_val_if_fail (CTCT_IS_SANDBOX (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (job_title != NULL, FALSE);

  return ctct_sandbox_contacts_change (self->account, id, job_title);
}

void
ctct_sandbox_append_contact (CtctSandbox *self, guint position, GString *text)
{
  g_return_if_fail (CTCT_IS_SANDBOX (self));
  g_return_if_fail (position < ctct_sandbox_get_n_contacts (self));
  g_return_if_fail (text != NULL);

  ctct_sandbox_account_append_row (self->account, position, text);
}

char *
ctct_sandbox_dup_lists (CtctSandbox *self)
{
  g_return_val_if_fail (CTCT_IS_SANDBOX (self), NULL);

  return ctct_sandbox_lists_print (self->account);
}

guint
ctct_sandbox_get_n_contacts (CtctSandbox *self)
{
  g_return_val_if_fail (CTCT_IS_SANDBOX (self), 0);

  return ctct_sandbox_account_get_n_rows (self->account);
}

GPtrArray *
ctct_sandbox_get_requests (CtctSandbox *self)
{
  g_return_val_if_fail (CTCT_IS_SANDBOX (self), NULL);

  return self->requests;
}

void
ctct_sandbox_clear_requests (CtctSandbox *self)
{
  g_return_if_fail (CTCT_IS_SANDBOX (self));

  g_ptr_array_set_size (self->requests, 0);
}

void
ctct_sandbox_set_keep_requests (CtctSandbox *self, gboolean keep)
{
  g_return_if_fail (CTCT_IS_SANDBOX (self));

  self->keep_requests = keep;
}

void
ctct_sandbox_set_day_limit (CtctSandbox *self, guint calls_per_day)
{
  g_return_if_fail (CTCT_IS_SANDBOX (self));

  ctct_sandbox_quota_set_day_limit (self->quota, calls_per_day);
}

void
ctct_sandbox_add_fault (CtctSandbox *self, CtctFault *fault)
{
  g_return_if_fail (CTCT_IS_SANDBOX (self));
  g_return_if_fail (fault != NULL);

  g_ptr_array_add (self->faults, fault);
}

void
ctct_sandbox_clear_faults (CtctSandbox *self)
{
  g_return_if_fail (CTCT_IS_SANDBOX (self));

  g_ptr_array_set_size (self->faults, 0);
}

void
ctct_sandbox_go_on (CtctSandbox *self)
{
  g_return_if_fail (CTCT_IS_SANDBOX (self));

  for (guint i = 0; i < self->delays->len; i++)
    g_source_set_ready_time (((const Delay *) self->delays->pdata[i])->source, 0);
}
