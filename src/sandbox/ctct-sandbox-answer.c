/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-answer.h"

#include "ctct-sandbox-error.h"

#include <string.h>

CtctSandboxAnswer *
ctct_sandbox_answer_new (guint status)
{
  CtctSandboxAnswer *self = g_new0 (CtctSandboxAnswer, 1);

  self->status = status;
  return self;
}

CtctSandboxAnswer *
ctct_sandbox_answer_new_text (guint status, char *text)
{
  CtctSandboxAnswer *self = ctct_sandbox_answer_new (status);

  self->body = g_bytes_new_take (text, strlen (text));
  return self;
}

CtctSandboxAnswer *
ctct_sandbox_answer_new_errors (guint status, JsonArray *errors)
{
  g_autoptr (JsonNode) node = json_node_init_array (json_node_alloc (), errors);

  return ctct_sandbox_answer_new_text (status, json_to_string (node, FALSE));
}

CtctSandboxAnswer *
ctct_sandbox_answer_new_error (guint status, const char *key, const char *format, ...)
{
  g_autoptr (JsonArray) errors = json_array_new ();
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  ctct_sandbox_errors_add (errors, key, "%s", message);
  return ctct_sandbox_answer_new_errors (status, errors);
}

void
ctct_sandbox_answer_halve (CtctSandboxAnswer *self)
{
  g_autoptr (GBytes) whole = g_steal_pointer (&self->body);

  if (whole != NULL)
    self->body = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
}

void
ctct_sandbox_answer_free (CtctSandboxAnswer *self)
{
  g_clear_pointer (&self->location, g_free);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self);
}
