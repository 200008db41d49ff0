/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-v2-schema.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * ctct_v2_read_contact:
 * @node: an immutable node, usually an object
 * @obstacles: what ctct_json_check() found in the body
 * @error: CTCT_ERROR_UNREADABLE where the node is no object
 *
 * Reads a contact (contract 2). What is missing or of another type than the contract says is no error: it
 * is shown as far as that is possible, and written back as it was.
 *
 * Returns: (transfer full): the contact
 */
CtctContact *ctct_v2_read_contact (JsonNode *node, CtctObstacle obstacles, GError **error);

/* Whether a contact is all that the service has of it, as far as that can be told: its lists and its e-mail
 * addresses are never left out. To send another one back would empty what it lacks. */
gboolean ctct_v2_contact_is_whole (CtctContact *contact);

/* Reads the fields of any record from the object; `record` keeps the object as its extra. */
void ctct_v2_read_fields (CtctRecord *record, JsonObject *object);

/* Whether a field says what the member says that it was read from; `node` NULL is an absent member. */
gboolean ctct_v2_field_is_as_read (CtctRecord *record, const CtctV2Member *member, JsonNode *node);

G_END_DECLS
