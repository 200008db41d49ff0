/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctSettings:
 *
 * What somebody prefers, a property each, all of them readable, writable and with notify:
 *
 * - "hold-seconds" (5 to 60): how long an unsubscribe is held before it is sent
 * - "sign-up-link": the https address where people sign up for the mail of the account, or ""
 * - "color-scheme": an AdwColorScheme
 * - "default-country": the ISO 3166-1 code of the country that a new address begins with, or ""
 * - "window-width", "window-height", "window-maximized": how the last window was left
 * - "pane-width" (240 to 600): how wide the list of contacts is beside a contact, in pixels
 * - "list-sort": the order of the list, "last-name", "first-name", "email", "changed" or "unsubscribed"
 * - "list-filter": which contacts the list shows, in the words of a search
 * - "sync-minutes": how long after the last time contacts are read again; 0 for not by itself
 *
 * Where the schema is not installed, as in a program that was just compiled, they have their defaults and are
 * kept until the program ends.
 */
#define CTCT_TYPE_SETTINGS (ctct_settings_get_type ())
G_DECLARE_FINAL_TYPE (CtctSettings, ctct_settings, CTCT, SETTINGS, GObject)

/* `source` is where to look for the schema; NULL for nowhere. */
CtctSettings *ctct_settings_new (GSettingsSchemaSource *source);

guint ctct_settings_get_hold_seconds (CtctSettings *self);
const char *ctct_settings_get_sign_up_link (CtctSettings *self);
void ctct_settings_set_sign_up_link (CtctSettings *self, const char *link);
const char *ctct_settings_get_default_country (CtctSettings *self);
guint ctct_settings_get_sync_minutes (CtctSettings *self);

G_END_DECLS
