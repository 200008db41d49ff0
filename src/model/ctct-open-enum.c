/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-open-enum.h"

struct _CtctOpenEnum
{
  gatomicrefcount ref_count;
  int value;
  char text[]; /* has to be last */
};

G_DEFINE_BOXED_TYPE (CtctOpenEnum, ctct_open_enum, ctct_open_enum_ref, ctct_open_enum_unref)

CtctOpenEnum *
ctct_open_enum_new (int value, const char *text)
{
  gsize size = strlen (text != NULL ? text : "") + 1;
  CtctOpenEnum *self = g_malloc (sizeof (CtctOpenEnum) + size);

  g_atomic_ref_count_init (&self->ref_count);
  self->value = value;
  memcpy (self->text, text != NULL ? text : "", size);
  return self;
}

CtctOpenEnum *
ctct_open_enum_ref (CtctOpenEnum *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ctct_open_enum_unref (CtctOpenEnum *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self);
}

int
ctct_open_enum_get_value (const CtctOpenEnum *self)
{
  return self != NULL ? self->value : 0;
}

const char *
ctct_open_enum_get_text (const CtctOpenEnum *self)
{
  return self != NULL ? self->text : "";
}

gboolean
ctct_open_enum_equal (const CtctOpenEnum *a, const CtctOpenEnum *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  if (a->value != b->value)
    return FALSE;

  return a->value != 0 || g_str_equal (a->text, b->text);
}
