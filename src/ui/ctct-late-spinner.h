/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTCT_SPINNER_DELAY_MS 300

/**
 * CtctLateSpinner:
 *
 * A spinner for what is mostly over before anybody would see it turn. It turns once "busy" has been set
 * for 300 milliseconds; "shown" says that it does.
 */
#define CTCT_TYPE_LATE_SPINNER (ctct_late_spinner_get_type ())
G_DECLARE_FINAL_TYPE (CtctLateSpinner, ctct_late_spinner, CTCT, LATE_SPINNER, AdwBin)

gboolean ctct_late_spinner_get_busy (CtctLateSpinner *self);
void ctct_late_spinner_set_busy (CtctLateSpinner *self, gboolean busy);
gboolean ctct_late_spinner_get_shown (CtctLateSpinner *self);

G_END_DECLS
