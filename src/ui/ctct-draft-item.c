/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-draft-item.h"

void
ctct_draft_set_has_item (CtctContact *draft,
                         CtctCollection collection,
                         CtctRecord *item,
                         gboolean has_item)
{
  if (ctct_draft_has_item (draft, collection, item) == has_item)
    return;

  if (has_item)
    ctct_contact_add_item (draft, collection, item);
  else
    ctct_contact_remove_item (draft, collection, item);
}

gboolean
ctct_draft_has_item (CtctContact *draft, CtctCollection collection, CtctRecord *item)
{
  GListStore *items = G_LIST_STORE (ctct_contact_get_items (draft, collection));

  return g_list_store_find (items, item, NULL);
}
