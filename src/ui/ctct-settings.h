/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtctSettings:
 *
 * What somebody prefers: "hold-seconds" and "sign-up-link", the https address where people sign up
 * for the mail of the account, or "". Where the schema is not installed, as in a program that was
 * just compiled, both have their defaults and are kept until the program ends.
 */
#define CTCT_TYPE_SETTINGS (ctct_settings_get_type ())
G_DECLARE_FINAL_TYPE (CtctSettings, ctct_settings, CTCT, SETTINGS, GObject)

/* `source` is where to look for the schema; NULL for nowhere. */
CtctSettings *ctct_settings_new (GSettingsSchemaSource *source);

guint ctct_settings_get_hold_seconds (CtctSettings *self);
const char *ctct_settings_get_sign_up_link (CtctSettings *self);
void ctct_settings_set_sign_up_link (CtctSettings *self, const char *link);

G_END_DECLS
