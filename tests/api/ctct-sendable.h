/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Makes of a contact's JSON what may be sent of it, by the contract's words and by none of the program's
 * code: less the members of 2012 and the dates that the service sets, less an opt-in source that it does
 * not take, and with lists. */
void ctct_sendable_prepare (JsonObject *contact);

/* The same of a text. Returns: (transfer full): as json-glib writes it */
char *ctct_sendable_dup (const char *text);

G_END_DECLS
