/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-settings.h"

G_BEGIN_DECLS

/**
 * CtctPreferences:
 *
 * The window in which somebody changes their settings; each counts from the moment it is changed.
 * "settings" is given at construction.
 */
#define CTCT_TYPE_PREFERENCES (ctct_preferences_get_type ())
G_DECLARE_FINAL_TYPE (CtctPreferences, ctct_preferences, CTCT, PREFERENCES, AdwPreferencesWindow)

GtkWindow *ctct_preferences_new (CtctSettings *settings);

G_END_DECLS
