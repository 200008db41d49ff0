/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-loss.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctLossDialog:
 *
 * Names what a save would lose of a person's, and asks about each thing. It ends by closing, and
 * says then what was decided.
 */
#define CTCT_TYPE_LOSS_DIALOG (ctct_loss_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtctLossDialog, ctct_loss_dialog, CTCT, LOSS_DIALOG, AdwWindow)

/* `losses` (CtctLoss) are of `contact`. */
CtctLossDialog *ctct_loss_dialog_new (GPtrArray *losses,
                                      CtctContact *contact,
                                      const char *name,
                                      GListModel *lists);

/* Whether each loss is left out; NULL if the dialog was closed without an answer. */
const gboolean *ctct_loss_dialog_get_answer (CtctLossDialog *self);

G_END_DECLS
