/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes JSON apart without reading it: each piece is a value as it was written, byte for byte, and a part
 * of the same memory. Only the outermost level is looked at closely; what a piece holds has yet to be
 * checked. Nothing here recurses. */

/**
 * ctct_json_slice_members:
 * @object: the text of a JSON object; white space around it is no part of it
 *
 * Of two members with the same name the last one counts, as in json-glib.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 GBytes): the values by name, or %NULL where it is
 *   no object
 */
GHashTable *ctct_json_slice_members (GBytes *object);

/**
 * ctct_json_slice_elements:
 * @array: the text of a JSON array
 *
 * Returns: (transfer full) (nullable) (element-type GBytes): the elements in their order, or %NULL where it
 *   is no array
 */
GPtrArray *ctct_json_slice_elements (GBytes *array);

G_END_DECLS
