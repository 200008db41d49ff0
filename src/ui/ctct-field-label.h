/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-custom-labels.h"
#include "ctct-field-path.h"

G_BEGIN_DECLS

/**
 * ctct_field_label:
 * @collection: where the field stands, or %CTCT_COLLECTION_NONE for the contact itself
 * @field: (nullable): the name of its property, or %NULL for what the collection holds as a whole
 *
 * What a field is called on screen, in the view, the form and in messages. A field that has no name
 * for people is called by that of its property.
 *
 * Returns: (transfer none): the label, translated; plain text
 */
const char *ctct_field_label (CtctCollection collection, const char *field);

/**
 * ctct_item_dup_label:
 * @collection: where the item stands
 * @item: an item of it
 *
 * What an item is called on screen: "Business address", "Custom field 3" or the field's own label.
 * An address of a type that the program does not know is called by the text of its type.
 *
 * Returns: (transfer full): the label, translated; plain text
 */
char *ctct_item_dup_label (CtctCollection collection, CtctRecord *item);

/**
 * ctct_custom_field_dup_label:
 * @labels: (nullable): what the custom fields of the account are called on this computer
 * @field: a custom field
 *
 * The name that the account gave the field, else the one that it was given here, else "Custom field 3".
 *
 * Returns: (transfer full): the label; plain text
 */
char *ctct_custom_field_dup_label (CtctCustomLabels *labels, CtctRecord *field);

/* Whether the account itself has a name for the field, which goes before one that is given here. */
gboolean ctct_custom_field_has_own_label (CtctRecord *field);

/**
 * ctct_custom_field_get_number:
 * @name: the name of a custom field
 *
 * Returns: the number that stands in the name, or 0 for a name of another form
 */
guint ctct_custom_field_get_number (const char *name);

/**
 * ctct_field_path_dup_label:
 * @path: a place in a contact
 * @contact: (nullable): the contact that knows what the items in the path are
 *
 * What to call a place in a sentence that stands away from it: "Business address, City".
 *
 * Returns: (transfer full): the label, translated; plain text
 */
char *ctct_field_path_dup_label (const CtctFieldPath *path, CtctContact *contact);

G_END_DECLS
