/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtctBitmap:
 *
 * A set of numbers of rows, a bit each: a million of them take 125 KB.
 */
typedef struct _CtctBitmap CtctBitmap;

CtctBitmap *ctct_bitmap_new (guint32 n_rows);
CtctBitmap *ctct_bitmap_copy (const CtctBitmap *self);
void ctct_bitmap_free (CtctBitmap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctBitmap, ctct_bitmap_free)

/* A row beyond the end makes the set larger. */
void ctct_bitmap_add (CtctBitmap *self, guint32 row);
void ctct_bitmap_remove (CtctBitmap *self, guint32 row);
gboolean ctct_bitmap_has (const CtctBitmap *self, guint32 row);
guint ctct_bitmap_count (const CtctBitmap *self);
/* Moves on to the first row from there on that is in the set. Returns: whether there is one */
gboolean ctct_bitmap_find_next (const CtctBitmap *self, guint32 *row);
/* Leaves what is in both. */
void ctct_bitmap_intersect (CtctBitmap *self, const CtctBitmap *other);

G_END_DECLS
