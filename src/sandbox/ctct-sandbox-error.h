/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The body of an error is a JSON array of {"error_key", "error_message"}, contract 4. A comment
 * stands beside each key that no recording shows. */
void ctct_sandbox_errors_add (JsonArray *errors, const char *key, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_END_DECLS
