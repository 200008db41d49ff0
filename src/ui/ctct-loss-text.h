/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-loss.h"

G_BEGIN_DECLS

/* What to say of a thing that the service gives but does not take back. Plain text, which may hold
 * the service's own words. */

/* What to call the thing: "State code", "“loyalty”". */
char *ctct_loss_text_dup_title (const CtctLoss *loss, CtctContact *contact, GListModel *lists);
/* What it says; "" where the title says it all. */
const char *ctct_loss_text_get_value (const CtctLoss *loss);
/* Why it would be lost, and what would be left. */
const char *ctct_loss_text_get_reason (const CtctLoss *loss);

G_END_DECLS
