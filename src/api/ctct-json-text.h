/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* JSON as it is written: in one piece, without white space, each at the end of `text`. json-glib's own
 * generator writes the same, but leaves one control character as it is, which is no JSON then, and needs a
 * tree of what is to be written. */

/* With its quotes. */
void ctct_json_text_append_string (GString *text, const char *string);
void ctct_json_text_append_object (GString *text, JsonObject *object);
void ctct_json_text_append_node (GString *text, JsonNode *node);

/* The name of the next member of an object that was begun by "{", or nothing but what has to stand before
 * the next element of an array that was begun by "[". */
void ctct_json_text_begin_member (GString *text, const char *name);
void ctct_json_text_begin_element (GString *text);

G_END_DECLS
