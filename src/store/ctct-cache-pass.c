/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-pass.h"

#include "ctct-cache-meta.h"

#define CURSOR "pass-cursor"
#define KIND   "pass-kind"

static const struct
{
  const char *name;
  gsize offset;
} numbers[] = {
  { "pass-number", G_STRUCT_OFFSET (CtctCachePass, number) },
  { "pass-started", G_STRUCT_OFFSET (CtctCachePass, started) },
  { "pass-since", G_STRUCT_OFFSET (CtctCachePass, since) },
  { "pass-done", G_STRUCT_OFFSET (CtctCachePass, n_done) },
  { "changes-from", G_STRUCT_OFFSET (CtctCachePass, changes_from) },
  { "look-up", G_STRUCT_OFFSET (CtctCachePass, look_up) },
  { "whole-passes", G_STRUCT_OFFSET (CtctCachePass, n_whole) },
  { "last-whole", G_STRUCT_OFFSET (CtctCachePass, last_whole) },
  { "last-success", G_STRUCT_OFFSET (CtctCachePass, last_success) },
};

CtctCachePass *
ctct_cache_pass_new (void)
{
  return g_new0 (CtctCachePass, 1);
}

CtctCachePass *
ctct_cache_pass_copy (const CtctCachePass *self)
{
  CtctCachePass *copy = g_memdup2 (self, sizeof *self);

  copy->cursor = g_strdup (self->cursor);
  return copy;
}

void
ctct_cache_pass_free (CtctCachePass *self)
{
  g_free (self->cursor);
  g_free (self);
}

void
ctct_cache_pass_set_cursor (CtctCachePass *self, const char *cursor)
{
  char *copy = g_strdup (cursor);

  g_free (self->cursor);
  self->cursor = copy;
}

CtctCachePass *
ctct_cache_pass_load (CtctDatabase *database, GError **error)
{
  g_autoptr (CtctCachePass) self = ctct_cache_pass_new ();
  gint64 kind = 0;

  if (!ctct_cache_meta_get_integer (database, KIND, &kind, error) ||
      !ctct_cache_meta_get_text (database, CURSOR, &self->cursor, error))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!ctct_cache_meta_get_integer (database, numbers[i].name,
                                      G_STRUCT_MEMBER_P (self, numbers[i].offset), error))
      return NULL;

  self->kind = (CtctPassKind) CLAMP (kind, CTCT_PASS_NONE, CTCT_PASS_CHANGES);
  return g_steal_pointer (&self);
}

gboolean
ctct_cache_pass_save (const CtctCachePass *self, CtctDatabase *database, GError **error)
{
  if (!ctct_cache_meta_set_integer (database, KIND, self->kind, error) ||
      !ctct_cache_meta_set_text (database, CURSOR, self->cursor, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!ctct_cache_meta_set_integer (database, numbers[i].name,
                                      G_STRUCT_MEMBER (gint64, self, numbers[i].offset), error))
      return FALSE;

  return TRUE;
}
