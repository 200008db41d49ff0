/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctAside:
 *
 * A text and what can be done about it. The second child stands beside the first where that leaves the
 * first room enough to be read, and else below it. Both are given in the template, in that order.
 */
#define CTCT_TYPE_ASIDE (ctct_aside_get_type ())
G_DECLARE_FINAL_TYPE (CtctAside, ctct_aside, CTCT, ASIDE, GtkWidget)

G_END_DECLS
