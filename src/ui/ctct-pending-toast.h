/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-hold.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Returns: (transfer full): a toast that offers to take back what is held now. It has no time of
 * its own: it goes when the hold ends, or when somebody closes it, and the hold goes on. */
AdwToast *ctct_pending_toast_new (CtctHold *hold);

G_END_DECLS
