/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How deep arrays and objects may stand in each other. A contact needs three levels. */
#define CTCT_JSON_MAX_DEPTH 64

/**
 * ctct_json_check:
 * @text: a body
 * @obstacles: (out): what in it would not come back the same from json-glib
 * @error: CTCT_ERROR_UNREADABLE where it is no JSON, with the place in bytes
 *
 * Goes over a body once before json-glib sees it. json-glib takes more than JSON, recurses as deep as the
 * body wants, and changes some of what it reads: it keeps the last of two members of the same name, ends
 * a text at U+0000, refuses half a surrogate pair, and rounds numbers.
 *
 * Returns: (transfer full): the body, with U+FFFD for characters that json-glib can not hold, or %NULL
 */
GBytes *ctct_json_check (GBytes *text, CtctObstacle *obstacles, GError **error);

/* Checks and parses. Returns: (transfer full): an immutable node, or NULL */
JsonNode *ctct_json_parse (GBytes *text, CtctObstacle *obstacles, GError **error);

/**
 * ctct_json_parse_async:
 *
 * The same; a large body is parsed in a worker, so that the main loop goes on.
 */
void ctct_json_parse_async (GBytes *text,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
JsonNode *ctct_json_parse_finish (GAsyncResult *result, CtctObstacle *obstacles, GError **error);
/* Returns: (transfer none): what was parsed */
GBytes *ctct_json_parse_get_text (GAsyncResult *result);

G_END_DECLS
