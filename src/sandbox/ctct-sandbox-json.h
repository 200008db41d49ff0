/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* NULL where the text is not JSON by the letter of RFC 8259, or nests deeper than any contact does.
 * JsonParser alone would let comments pass and run out of stack. */
JsonNode *ctct_sandbox_json_parse (const char *text, gssize length);
char *ctct_sandbox_json_print (JsonObject *object);
JsonObject *ctct_sandbox_json_copy (JsonObject *object);

/* NULL where the member is absent or of another type. */
const char *ctct_sandbox_json_string (JsonObject *object, const char *member);
JsonArray *ctct_sandbox_json_array (JsonObject *object, const char *member);
/* The item at `index` if it is an object. */
JsonObject *ctct_sandbox_json_item (JsonArray *array, guint index);
/* The length of the array at `member`, 0 where there is none. */
guint ctct_sandbox_json_n_items (JsonObject *object, const char *member);
/* The item of an array of objects whose `member` is that string. */
JsonObject *ctct_sandbox_json_find (JsonArray *array, const char *member, const char *value);

/* Copies a member as it stands; FALSE where there is none. */
gboolean ctct_sandbox_json_carry (JsonObject *from, JsonObject *to, const char *member);

G_END_DECLS
