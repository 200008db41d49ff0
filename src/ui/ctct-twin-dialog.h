/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctTwinAnswer:
 * @CTCT_TWIN_CANCEL: neither
 * @CTCT_TWIN_CHANGE: the person wants to write another address
 * @CTCT_TWIN_OPEN: the person wants to see the other contact
 */
typedef enum
{
  CTCT_TWIN_CANCEL,
  CTCT_TWIN_CHANGE,
  CTCT_TWIN_OPEN,
} CtctTwinAnswer;

/**
 * CtctTwinDialog:
 *
 * Shows a contact beside the one that has its e-mail address already. It ends by closing.
 */
#define CTCT_TYPE_TWIN_DIALOG (ctct_twin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CtctTwinDialog, ctct_twin_dialog, CTCT, TWIN_DIALOG, AdwWindow)

/* `can_change`: whether the address can be written anew. */
CtctTwinDialog *ctct_twin_dialog_new (CtctContact *contact,
                                      CtctContact *twin,
                                      GListModel *lists,
                                      gboolean can_change);
CtctTwinAnswer ctct_twin_dialog_get_answer (CtctTwinDialog *self);

G_END_DECLS
