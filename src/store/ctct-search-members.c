/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-members.h"

struct _CtctSearchMembers
{
  /* Owned */
  GArray *lists; /* of gint64 */
  CtctBitmap *rows;

  /* State */
  gint64 version; /* of the data, as the connection numbers it */
};

CtctSearchMembers *
ctct_search_members_new (void)
{
  CtctSearchMembers *self = g_new0 (CtctSearchMembers, 1);

  self->lists = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

static void
forget (CtctSearchMembers *self)
{
  g_array_set_size (self->lists, 0);
  g_clear_pointer (&self->rows, ctct_bitmap_free);
}

void
ctct_search_members_free (CtctSearchMembers *self)
{
  forget (self);
  g_array_unref (self->lists);
  g_free (self);
}

gboolean
ctct_search_members_refresh (CtctSearchMembers *self, CtctDatabase *database, GError **error)
{
  gint64 version;

  if (!ctct_database_get_integer (database, "PRAGMA data_version", 0, &version, error))
    return FALSE;

  if (version != self->version)
    forget (self);
  self->version = version;
  return TRUE;
}

const CtctBitmap *
ctct_search_members_get (CtctSearchMembers *self, const gint64 *lists, guint n_lists)
{
  if (self->lists->len != n_lists)
    return NULL;

  for (guint i = 0; i < n_lists; i++)
    if (g_array_index (self->lists, gint64, i) != lists[i])
      return NULL;

  return self->rows;
}

void
ctct_search_members_keep (CtctSearchMembers *self,
                          const gint64 *lists,
                          guint n_lists,
                          const CtctBitmap *rows)
{
  forget (self);
  g_array_append_vals (self->lists, lists, n_lists);
  self->rows = ctct_bitmap_copy (rows);
}
