/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-loss.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One thing that a save would lose. What can be sent along is, unless a person chooses otherwise;
 * for the rest somebody has to agree. "chosen" is emitted when a person chooses. */
#define CTCT_TYPE_LOSS_ROW (ctct_loss_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctLossRow, ctct_loss_row, CTCT, LOSS_ROW, AdwBin)

GtkWidget *ctct_loss_row_new (const CtctLoss *loss, CtctContact *contact, GListModel *lists);
/* Whether there is an answer. */
gboolean ctct_loss_row_is_decided (CtctLossRow *self);
gboolean ctct_loss_row_leaves_out (CtctLossRow *self);

G_END_DECLS
