/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-field-path.h"

G_BEGIN_DECLS

typedef enum
{
  CTCT_CHANGE_SET,
  CTCT_CHANGE_ADD,
  CTCT_CHANGE_REMOVE,
} CtctChangeKind;

/**
 * CtctChange:
 *
 * One difference between two contacts: a field that was set (`path` names the field), or an item
 * that was added or removed (`path` names the item). `before` and `after` are copies of the record
 * that the field stands in (for a field of the contact without its collections), or of the item;
 * `before` is %NULL for one that was added, `after` for one that was removed.
 */
typedef struct
{
  CtctChangeKind kind;
  CtctFieldPath *path;
  CtctRecord *before;
  CtctRecord *after;
} CtctChange;

void ctct_change_free (CtctChange *self);

/**
 * ctct_contact_diff:
 *
 * What has to be done to `before` so that it says what `after` says. Items are matched by identity;
 * an address whose id is not found, by its type; a note without an id, with the one there is. An
 * item that has no id yet and is matched to one that has leaves the id, and whatever else no person
 * may change, as it is.
 *
 * Returns: (transfer full) (element-type CtctChange): the changes, contact first, in the order of
 *   the fields
 */
GPtrArray *ctct_contact_diff (CtctContact *before, CtctContact *after);

/**
 * ctct_contact_diff_editable:
 *
 * The changes of ctct_contact_diff() that a person can make. Two readings of a contact differ besides in
 * what the service keeps by itself, such as the modified date.
 */
GPtrArray *ctct_contact_diff_editable (CtctContact *before, CtctContact *after);

/**
 * ctct_change_dup_source:
 * @self: a change that is to be made
 * @contact: a contact that it may be made to
 * @base: (nullable): the contact that the change started from
 *
 * Returns: (transfer full) (nullable): the contact itself or the item that the change is about
 */
CtctRecord *ctct_change_dup_source (CtctChange *self, CtctContact *contact, CtctContact *base);

/**
 * ctct_change_dup_target:
 * @self: a change that was made to a contact
 * @contact: the contact as it is since then
 *
 * Returns: (transfer full) (nullable): the contact itself or the item that the change was made to
 */
CtctRecord *ctct_change_dup_target (CtctChange *self, CtctContact *contact);

/**
 * ctct_contact_apply:
 * @self: the contact to change
 * @base: (nullable): the contact that the changes started from, if `self` may be another state of it: what
 *   is found in there under its own name is then taken for nothing else
 * @changes: (element-type CtctChange): the changes
 *
 * Makes the changes to a contact that may have changed by itself since. A change collides where the
 * place is neither as it was before the change nor as it is to be; such a change is not made.
 *
 * Returns: (transfer full) (element-type CtctFieldPath): the places that collide
 */
GPtrArray *ctct_contact_apply (CtctContact *self, CtctContact *base, GPtrArray *changes);

/* Makes a change whatever is there now; `base` as in ctct_contact_apply(). */
void ctct_contact_impose (CtctContact *self, CtctContact *base, CtctChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctChange, ctct_change_free)

G_END_DECLS
