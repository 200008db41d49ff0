/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-contact-summary.h"
#include "ctct-order-update.h"

G_BEGIN_DECLS

/**
 * CtctContactListModel:
 *
 * A #GListModel of CtctContactSummary in some order. It keeps the order alone, four bytes a contact, and
 * what has been looked at lately. To get an item never waits for the disk: one that has not been looked at
 * is empty until a worker has read it, together with all others that were asked for meanwhile.
 */
#define CTCT_TYPE_CONTACT_LIST_MODEL (ctct_contact_list_model_get_type ())
G_DECLARE_FINAL_TYPE (CtctContactListModel,
                      ctct_contact_list_model,
                      CTCT,
                      CONTACT_LIST_MODEL,
                      GObject)

CtctContactListModel *ctct_contact_list_model_new (CtctCache *cache);

/**
 * ctct_contact_list_model_read:
 *
 * Returns: (transfer full) (nullable): what the first rows of an order show. For a worker.
 */
GPtrArray *ctct_contact_list_model_read (CtctDatabase *database,
                                         const CtctOrder *order,
                                         guint n_wanted,
                                         GError **error);
/* Takes what was read, so that those rows are not empty when they are looked at first. What is known of
 * others is newer. `n_changes` is how many changes of the cache the list knew of before the reading. */
void ctct_contact_list_model_take (CtctContactListModel *self,
                                   const GPtrArray *read,
                                   guint n_changes);
guint ctct_contact_list_model_get_n_changes (CtctContactListModel *self);

/* Shows something else: all that was there is gone first. To change a million items to others at once would
 * make GTK look at each of them. */
void ctct_contact_list_model_set_order (CtctContactListModel *self, CtctOrder *order);
/* Shows the same as it is by now. What stays is not touched, so that a list does not jump, unless too much
 * has changed to be told one by one. */
void ctct_contact_list_model_update_order (CtctContactListModel *self, CtctOrder *order);
/* The same where somebody else has compared them. */
void ctct_contact_list_model_update (CtctContactListModel *self, const CtctOrderUpdate *update);
/* Returns: (transfer none) */
CtctOrder *ctct_contact_list_model_get_order (CtctContactListModel *self);
/* The row at a position that the list has, without a look at who it is. While the list tells of changes it
 * is as it says that it is, which is not yet the order. */
guint32 ctct_contact_list_model_get_row (CtctContactListModel *self, guint position);

G_END_DECLS
