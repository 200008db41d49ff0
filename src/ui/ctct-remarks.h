/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-error.h"
#include "ctct-validation.h"

G_BEGIN_DECLS

/**
 * CtctRemarks:
 *
 * What there is to say about places of a contact. Each row of a form takes what is about it; what
 * is left over in the end has no row.
 */
typedef struct _CtctRemarks CtctRemarks;

CtctRemarks *ctct_remarks_new (void);
void ctct_remarks_free (CtctRemarks *self);

void ctct_remarks_add_problem (CtctRemarks *self, const CtctProblem *problem, CtctContact *contact);
void ctct_remarks_add_refusal (CtctRemarks *self, const CtctRefusal *refusal);

/* Anything else that there is to say about a place; the text names it. */
void ctct_remarks_add_notice (CtctRemarks *self, const CtctFieldPath *path, const char *text);

/**
 * ctct_remarks_take:
 * @record: what the row shows, the contact or an item
 * @field: the field of it that the row shows
 *
 * A row that is all there is of an item also stands for the item as a whole, and one that is all
 * there is of a collection for that.
 *
 * Returns: (transfer full) (nullable): the first remark about the row, or %NULL if there is none
 */
char *ctct_remarks_take (CtctRemarks *self,
                         CtctCollection collection,
                         CtctRecord *record,
                         const char *field);

/**
 * ctct_remarks_dup_rest:
 * @contact: the contact that the remarks are about
 *
 * Returns: (transfer full) (nullable): what no row took, with the names of the places, a line each
 */
char *ctct_remarks_dup_rest (CtctRemarks *self, CtctContact *contact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctRemarks, ctct_remarks_free)

G_END_DECLS
