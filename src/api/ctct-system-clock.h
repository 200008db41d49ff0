/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-clock.h"

G_BEGIN_DECLS

#define CTCT_TYPE_SYSTEM_CLOCK (ctct_system_clock_get_type ())
G_DECLARE_FINAL_TYPE (CtctSystemClock, ctct_system_clock, CTCT, SYSTEM_CLOCK, GObject)

CtctClock *ctct_system_clock_new (void);

G_END_DECLS
