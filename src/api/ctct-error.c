/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-error.h"

typedef struct
{
  GPtrArray *refusals;
} CtctErrorPrivate;

static void
ctct_error_private_init (CtctErrorPrivate *priv)
{
}

static void
ctct_error_private_copy (const CtctErrorPrivate *source, CtctErrorPrivate *copy)
{
  copy->refusals = source->refusals != NULL ? g_ptr_array_ref (source->refusals) : NULL;
}

static void
ctct_error_private_clear (CtctErrorPrivate *priv)
{
  g_clear_pointer (&priv->refusals, g_ptr_array_unref);
}

G_DEFINE_EXTENDED_ERROR (CtctError, ctct_error)

CtctRefusal *
ctct_refusal_new (const CtctFieldPath *path, const char *message)
{
  CtctRefusal *self = g_new0 (CtctRefusal, 1);

  self->path = path != NULL ? ctct_field_path_copy (path) : NULL;
  self->message = g_strdup (message);

  return self;
}

CtctRefusal *
ctct_refusal_copy (const CtctRefusal *self)
{
  CtctRefusal *copy = ctct_refusal_new (self->path, self->message);

  copy->unknown_name = g_strdup (self->unknown_name);
  return copy;
}

void
ctct_refusal_free (CtctRefusal *self)
{
  g_clear_pointer (&self->path, ctct_field_path_free);
  g_free (self->unknown_name);
  g_free (self->message);
  g_free (self);
}

GError *
ctct_error_new (CtctError code, GPtrArray *refusals, const char *message)
{
  GError *error = g_error_new_literal (CTCT_ERROR, code, message);

  ctct_error_get_private (error)->refusals = refusals;
  return error;
}

GPtrArray *
ctct_error_get_refusals (const GError *error)
{
  if (error->domain != CTCT_ERROR)
    return NULL;

  return ctct_error_get_private (error)->refusals;
}
