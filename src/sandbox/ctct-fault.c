/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fault-private.h"

#include "ctct-sandbox-refusal.h"

#include <string.h>

struct _CtctFault
{
  CtctFaultKind kind;
  guint milliseconds;
  gsize n_bytes;
  CtctSandboxTwist twist;
  char *contact_id;
  char *job_title;

  guint status;
  GBytes *body;
  SoupMessageHeaders *headers;

  char *method;
  GPatternSpec *path;
  guint skip;
  guint count;
};

static CtctFault *
fault_new (CtctFaultKind kind)
{
  CtctFault *self = g_new0 (CtctFault, 1);

  self->kind = kind;
  self->count = G_MAXUINT;
  return self;
}

static CtctFault *
fault_new_answer (CtctFaultKind kind, guint status, const char *body, gssize length)
{
  CtctFault *self = fault_new (kind);
  gsize n_bytes = body == NULL ? 0 : (length < 0 ? strlen (body) : (gsize) length);

  self->status = status;
  self->headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_RESPONSE);
  soup_message_headers_replace (self->headers, "Content-Type", "application/json");
  self->body = g_bytes_new (body, n_bytes);
  return self;
}

/* Takes the answer over. */
static CtctFault *
fault_new_refusal (CtctSandboxAnswer *answer)
{
  g_autoptr (CtctSandboxAnswer) owned = answer;
  gsize length = 0;
  const char *body = g_bytes_get_data (answer->body, &length);

  return fault_new_answer (CTCT_FAULT_ANSWER, answer->status, body, (gssize) length);
}

static CtctFault *
fault_new_twist (CtctSandboxTwist twist)
{
  CtctFault *self = fault_new (CTCT_FAULT_TWIST);

  self->twist = twist;
  return self;
}

static void
copy_header_cb (const char *name, const char *value, gpointer user_data)
{
  soup_message_headers_replace (user_data, name, value);
}

CtctFault *
ctct_fault_new_delay (guint milliseconds)
{
  CtctFault *self = fault_new (CTCT_FAULT_DELAY);

  self->milliseconds = milliseconds;
  return self;
}

CtctFault *
ctct_fault_new_wait (void)
{
  return ctct_fault_new_delay (G_MAXUINT);
}

CtctFault *
ctct_fault_new_drip (guint milliseconds)
{
  CtctFault *self = fault_new (CTCT_FAULT_DRIP);

  self->milliseconds = milliseconds;
  return self;
}

CtctFault *
ctct_fault_new_silence (void)
{
  return fault_new (CTCT_FAULT_SILENCE);
}

CtctFault *
ctct_fault_new_close_before (void)
{
  return fault_new (CTCT_FAULT_CLOSE_BEFORE);
}

CtctFault *
ctct_fault_new_close_after (void)
{
  return fault_new (CTCT_FAULT_CLOSE_AFTER);
}

CtctFault *
ctct_fault_new_close_inside (gsize n_bytes)
{
  CtctFault *self = fault_new (CTCT_FAULT_CLOSE_INSIDE);

  self->n_bytes = n_bytes;
  return self;
}

CtctFault *
ctct_fault_new_answer (guint status, const char *body, gssize length)
{
  return fault_new_answer (CTCT_FAULT_ANSWER, status, body, length);
}

CtctFault *
ctct_fault_new_answer_after (guint status, const char *body, gssize length)
{
  return fault_new_answer (CTCT_FAULT_ANSWER_AFTER, status, body, length);
}

CtctFault *
ctct_fault_new_garbage (void)
{
  static const char garbage[] = "{\"id\":\xff\xfe\x00\x01<html>\x80\x1f}]";

  return fault_new_answer (CTCT_FAULT_ANSWER, SOUP_STATUS_OK, garbage, sizeof garbage - 1);
}

CtctFault *
ctct_fault_new_wrong_shape (const char *json)
{
  return fault_new_answer (CTCT_FAULT_ANSWER, SOUP_STATUS_OK, json, -1);
}

CtctFault *
ctct_fault_new_endless (void)
{
  return fault_new (CTCT_FAULT_ENDLESS);
}

CtctFault *
ctct_fault_new_refused_cursor (void)
{
  return fault_new_refusal (ctct_sandbox_refuse_query ("next"));
}

CtctFault *
ctct_fault_new_refused_token (void)
{
  return fault_new_refusal (ctct_sandbox_refuse_token ());
}

CtctFault *
ctct_fault_new_over_second (void)
{
  return fault_new_refusal (ctct_sandbox_refuse_over_second ());
}

CtctFault *
ctct_fault_new_over_day (void)
{
  return fault_new_refusal (ctct_sandbox_refuse_over_day ());
}

CtctFault *
ctct_fault_new_long_page (void)
{
  return fault_new_twist (CTCT_SANDBOX_TWIST_LONG);
}

CtctFault *
ctct_fault_new_repeated_contact (void)
{
  return fault_new_twist (CTCT_SANDBOX_TWIST_REPEAT);
}

CtctFault *
ctct_fault_new_missing_contact (void)
{
  return fault_new_twist (CTCT_SANDBOX_TWIST_MISS);
}

CtctFault *
ctct_fault_new_cut_body (void)
{
  return fault_new (CTCT_FAULT_CUT_BODY);
}

CtctFault *
ctct_fault_new_change_after (const char *id, const char *job_title)
{
  CtctFault *self = fault_new (CTCT_FAULT_CHANGE_AFTER);

  self->contact_id = g_strdup (id);
  self->job_title = g_strdup (job_title);
  return self;
}

void
ctct_fault_set_header (CtctFault *self, const char *name, const char *value)
{
  g_return_if_fail (self->headers != NULL);

  soup_message_headers_replace (self->headers, name, value);
}

void
ctct_fault_set_match (CtctFault *self, const char *method, const char *path_pattern)
{
  g_clear_pointer (&self->method, g_free);
  g_clear_pointer (&self->path, g_pattern_spec_free);
  self->method = g_strdup (method);
  self->path = path_pattern != NULL ? g_pattern_spec_new (path_pattern) : NULL;
}

void
ctct_fault_set_window (CtctFault *self, guint skip, guint count)
{
  self->skip = skip;
  self->count = count > 0 ? count : G_MAXUINT;
}

void
ctct_fault_set_page (CtctFault *self, guint page)
{
  g_return_if_fail (page > 0);

  ctct_fault_set_match (self, "GET", "/v2/contacts");
  ctct_fault_set_window (self, page - 1, 1);
}

void
ctct_fault_free (CtctFault *self)
{
  g_clear_pointer (&self->contact_id, g_free);
  g_clear_pointer (&self->job_title, g_free);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->headers, soup_message_headers_unref);
  g_clear_pointer (&self->method, g_free);
  g_clear_pointer (&self->path, g_pattern_spec_free);
  g_free (self);
}

CtctFaultKind
ctct_fault_get_kind (CtctFault *self)
{
  return self->kind;
}

guint
ctct_fault_get_milliseconds (CtctFault *self)
{
  return self->milliseconds;
}

gsize
ctct_fault_get_n_bytes (CtctFault *self)
{
  return self->n_bytes;
}

CtctSandboxTwist
ctct_fault_get_twist (CtctFault *self)
{
  return self->twist;
}

const char *
ctct_fault_get_contact_id (CtctFault *self)
{
  return self->contact_id;
}

const char *
ctct_fault_get_job_title (CtctFault *self)
{
  return self->job_title;
}

gboolean
ctct_fault_take (CtctFault *self, const char *method, const char *path)
{
  if (self->method != NULL && g_strcmp0 (self->method, method) != 0)
    return FALSE;
  if (self->path != NULL && !g_pattern_spec_match_string (self->path, path))
    return FALSE;
  if (self->skip > 0)
    {
      self->skip--;
      return FALSE;
    }
  if (self->count == 0)
    return FALSE;
  if (self->count < G_MAXUINT)
    self->count--;

  return TRUE;
}

void
ctct_fault_answer (CtctFault *self, SoupServerMessage *msg)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (msg);
  SoupMessageBody *body = soup_server_message_get_response_body (msg);

  soup_message_headers_clear (headers);
  soup_message_headers_set_encoding (headers, SOUP_ENCODING_CONTENT_LENGTH);
  soup_message_headers_foreach (self->headers, copy_header_cb, headers);
  soup_message_body_truncate (body);
  if (g_bytes_get_size (self->body) > 0)
    soup_message_body_append_bytes (body, self->body);
  soup_server_message_set_status (msg, self->status, NULL);
}
