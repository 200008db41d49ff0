/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-bitmap.h"

#include <string.h>

#define BITS 64

struct _CtctBitmap
{
  guint64 *words;
  gsize n_words;
};

static gsize
count_words (guint32 n_rows)
{
  return (gsize) n_rows / BITS + 1;
}

CtctBitmap *
ctct_bitmap_new (guint32 n_rows)
{
  CtctBitmap *self = g_new0 (CtctBitmap, 1);

  self->n_words = count_words (n_rows);
  self->words = g_new0 (guint64, self->n_words);
  return self;
}

CtctBitmap *
ctct_bitmap_copy (const CtctBitmap *self)
{
  CtctBitmap *copy = g_new0 (CtctBitmap, 1);

  copy->n_words = self->n_words;
  copy->words = g_memdup2 (self->words, self->n_words * sizeof (guint64));
  return copy;
}

void
ctct_bitmap_free (CtctBitmap *self)
{
  g_free (self->words);
  g_free (self);
}

static void
grow (CtctBitmap *self, gsize n_words)
{
  n_words = MAX (n_words, self->n_words * 2);
  self->words = g_renew (guint64, self->words, n_words);
  memset (self->words + self->n_words, 0, (n_words - self->n_words) * sizeof (guint64));
  self->n_words = n_words;
}

void
ctct_bitmap_add (CtctBitmap *self, guint32 row)
{
  if (row / BITS >= self->n_words)
    grow (self, count_words (row));

  self->words[row / BITS] |= G_GUINT64_CONSTANT (1) << (row % BITS);
}

void
ctct_bitmap_remove (CtctBitmap *self, guint32 row)
{
  if (row / BITS < self->n_words)
    self->words[row / BITS] &= ~(G_GUINT64_CONSTANT (1) << (row % BITS));
}

gboolean
ctct_bitmap_has (const CtctBitmap *self, guint32 row)
{
  return row / BITS < self->n_words && (self->words[row / BITS] >> (row % BITS) & 1) != 0;
}

guint
ctct_bitmap_count (const CtctBitmap *self)
{
  guint count = 0;

  for (gsize i = 0; i < self->n_words; i++)
    count += (guint) __builtin_popcountll (self->words[i]);

  return count;
}

gboolean
ctct_bitmap_find_next (const CtctBitmap *self, guint32 *row)
{
  gsize i = *row / BITS;
  guint64 word = i < self->n_words ? self->words[i] & (G_MAXUINT64 << (*row % BITS)) : 0;

  while (word == 0 && ++i < self->n_words)
    word = self->words[i];
  if (word == 0)
    return FALSE;

  *row = (guint32) (i * BITS) + (guint32) __builtin_ctzll (word);
  return TRUE;
}

void
ctct_bitmap_intersect (CtctBitmap *self, const CtctBitmap *other)
{
  for (gsize i = 0; i < self->n_words; i++)
    self->words[i] &= i < other->n_words ? other->words[i] : 0;
}
