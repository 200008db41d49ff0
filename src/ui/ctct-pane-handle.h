/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-settings.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctPaneHandle:
 *
 * Lets somebody drag the line between a list and what is beside it: the "pane-width" of the settings follows the
 * pointer. The line is thin, so a few pixels at each side of it are part of it. It takes the focus, and then the
 * arrow keys move it, and Home and End as far as it goes.
 */
#define CTCT_TYPE_PANE_HANDLE (ctct_pane_handle_get_type ())
G_DECLARE_FINAL_TYPE (CtctPaneHandle, ctct_pane_handle, CTCT, PANE_HANDLE, GObject)

/* `line` is in `leaflet`, between the two. */
CtctPaneHandle *ctct_pane_handle_new (AdwLeaflet *leaflet, GtkWidget *line, CtctSettings *settings);

G_END_DECLS
