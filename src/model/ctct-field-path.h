/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtctFieldPath:
 *
 * The name of a place in a contact. Items go by identity, so that the path means the same in the
 * contact as it was, as a person edited it and as the service has it now.
 *
 * - a field of the contact: no collection, no identity, the field
 * - a field of an item: collection, identity, field
 * - an item: collection and identity, no field
 * - a collection as a whole: neither identity nor field
 * - the contact as a whole: nothing of all that
 */
typedef struct
{
  CtctCollection collection;
  char *identity;
  char *field; /* a property's name */
} CtctFieldPath;

#define CTCT_TYPE_FIELD_PATH (ctct_field_path_get_type ())
GType ctct_field_path_get_type (void) G_GNUC_CONST;

CtctFieldPath *
ctct_field_path_new (CtctCollection collection, const char *identity, const char *field);
CtctFieldPath *ctct_field_path_copy (const CtctFieldPath *self);
void ctct_field_path_free (CtctFieldPath *self);
gboolean ctct_field_path_equal (const CtctFieldPath *a, const CtctFieldPath *b);
/* "first-name", "addresses", "addresses/business/line1"; for logs and tests, not for the screen. */
char *ctct_field_path_to_string (const CtctFieldPath *self);

/* The name of the contact's property that holds the collection: "addresses" and so on. */
const char *ctct_collection_get_name (CtctCollection collection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctFieldPath, ctct_field_path_free)

G_END_DECLS
