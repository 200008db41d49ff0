/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-field-path.h"

G_BEGIN_DECLS

/**
 * CtctLossKind:
 * What the service gives but does not take back (contract 0.2).
 * @CTCT_LOSS_ADDRESS: an address beyond one personal and one business address, or of another type
 * @CTCT_LOSS_NOTE: a note beyond the first
 * @CTCT_LOSS_LIST: a membership in a list that does not exist any more
 * @CTCT_LOSS_STATE_CODE: a state code that is none of the United States or Canada
 * @CTCT_LOSS_CUSTOM_FIELD: a custom field with a name of another kind
 * @CTCT_LOSS_UNKNOWN: something that the program has no name for
 */
typedef enum
{
  CTCT_LOSS_ADDRESS,
  CTCT_LOSS_NOTE,
  CTCT_LOSS_LIST,
  CTCT_LOSS_STATE_CODE,
  CTCT_LOSS_CUSTOM_FIELD,
  CTCT_LOSS_UNKNOWN,
} CtctLossKind;

/**
 * CtctLoss:
 *
 * One thing of a person's that a save would lose. `path` is the place; `name` is what the service calls
 * it, for a thing that the program does not know; `value` is what would be lost, as text. `may_send` says
 * that it can be sent along, and may come back refused.
 */
typedef struct
{
  CtctLossKind kind;
  CtctFieldPath *path;
  char *name;
  char *value;
  gboolean may_send;
} CtctLoss;

CtctLoss *ctct_loss_new (CtctLossKind kind,
                         const CtctFieldPath *path,
                         const char *name,
                         const char *value,
                         gboolean may_send);
CtctLoss *ctct_loss_copy (const CtctLoss *self);
void ctct_loss_free (CtctLoss *self);
/* What is the same for the same thing in any reading of the contact, as long as it says the same: to lose
 * one value is no consent to lose another. */
char *ctct_loss_dup_key (const CtctLoss *self);
/* Whether there is one with the same key. */
gboolean ctct_losses_hold (GPtrArray *losses, const CtctLoss *loss);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctLoss, ctct_loss_free)

G_END_DECLS
