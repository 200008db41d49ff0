/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-loss.h"

CtctLoss *
ctct_loss_new (CtctLossKind kind,
               const CtctFieldPath *path,
               const char *name,
               const char *value,
               gboolean may_send)
{
  CtctLoss *self = g_new0 (CtctLoss, 1);

  self->kind = kind;
  self->path = ctct_field_path_copy (path);
  self->name = g_strdup (name);
  self->value = g_strdup (value);
  self->may_send = may_send;

  return self;
}

CtctLoss *
ctct_loss_copy (const CtctLoss *self)
{
  return ctct_loss_new (self->kind, self->path, self->name, self->value, self->may_send);
}

void
ctct_loss_free (CtctLoss *self)
{
  ctct_field_path_free (self->path);
  g_free (self->name);
  g_free (self->value);
  g_free (self);
}

char *
ctct_loss_dup_key (const CtctLoss *self)
{
  g_autofree char *place = ctct_field_path_to_string (self->path);

  return g_strdup_printf ("%s#%s=%s", place, self->name != NULL ? self->name : "",
                          self->value != NULL ? self->value : "");
}

gboolean
ctct_losses_hold (GPtrArray *losses, const CtctLoss *loss)
{
  g_autofree char *key = ctct_loss_dup_key (loss);

  for (guint i = 0; i < losses->len; i++)
    {
      g_autofree char *candidate = ctct_loss_dup_key (losses->pdata[i]);

      if (g_str_equal (candidate, key))
        return TRUE;
    }

  return FALSE;
}
