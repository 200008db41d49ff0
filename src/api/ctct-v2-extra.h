/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-record.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * CtctV2Extra:
 *
 * The extra of a record that came over version 2: the JSON object that it was read from, immutable. What
 * is written lies over it, so that nothing is lost that was not understood.
 */
#define CTCT_TYPE_V2_EXTRA (ctct_v2_extra_get_type ())
G_DECLARE_FINAL_TYPE (CtctV2Extra, ctct_v2_extra, CTCT, V2_EXTRA, GObject)

GObject *ctct_v2_extra_new (JsonObject *object);
/* The same with another object, of a record that still stands where it was read. */
GObject *ctct_v2_extra_new_changed (CtctRecord *record, JsonObject *object);
/* What the record was read from and is found again by; NULL for one that was made here. */
JsonObject *ctct_v2_extra_get_origin (CtctRecord *record);
/* The object that a record was read from, or NULL for one that was made here. */
JsonObject *ctct_v2_extra_of (CtctRecord *record);
/* The text of all of a contact, byte for byte, for who reads one; and NULL where there is none. */
void ctct_v2_extra_set_body (CtctRecord *record, GBytes *body);
GBytes *ctct_v2_extra_get_body (CtctRecord *record);

G_END_DECLS
