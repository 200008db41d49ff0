/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"
#include "ctct-record.h"

G_BEGIN_DECLS

/* Fields of a CtctContact itself; what it has several of stands in its collections. */
typedef enum
{
  CTCT_CONTACT_ID,
  CTCT_CONTACT_UUID,
  CTCT_CONTACT_STATUS,
  CTCT_CONTACT_PREFIX_NAME,
  CTCT_CONTACT_FIRST_NAME,
  CTCT_CONTACT_MIDDLE_NAME,
  CTCT_CONTACT_LAST_NAME,
  CTCT_CONTACT_JOB_TITLE,
  CTCT_CONTACT_COMPANY_NAME,
  CTCT_CONTACT_HOME_PHONE,
  CTCT_CONTACT_WORK_PHONE,
  CTCT_CONTACT_CELL_PHONE,
  CTCT_CONTACT_FAX,
  CTCT_CONTACT_CONFIRMED,
  CTCT_CONTACT_SOURCE,
  CTCT_CONTACT_SOURCE_DETAILS,
  CTCT_CONTACT_CREATED_DATE,
  CTCT_CONTACT_MODIFIED_DATE,
  CTCT_CONTACT_N_FIELDS,
} CtctContactField;

/**
 * CtctContact:
 *
 * Everything that an account knows about one person. The collections are also the properties
 * "addresses", "email-addresses", "lists", "custom-fields" and "notes" (#GListModel).
 *
 * "changed" is emitted when any field of the contact or of an item in it changes, and when an item
 * comes or goes.
 */
#define CTCT_TYPE_CONTACT (ctct_contact_get_type ())
G_DECLARE_FINAL_TYPE (CtctContact, ctct_contact, CTCT, CONTACT, CtctRecord)

CtctContact *ctct_contact_new (void);
/* Deep: the items are copied too. */
CtctContact *ctct_contact_copy (CtctContact *self);
/* Deep: fields, and items by identity; nobody can change the order of a collection. */
gboolean ctct_contact_equal (CtctContact *a, CtctContact *b);

const char *ctct_contact_get_id (CtctContact *self);
CtctStatus ctct_contact_get_status (CtctContact *self);
/* The address that is mailed: that of the first e-mail item, or "". */
const char *ctct_contact_get_email (CtctContact *self);
/* The first e-mail item, or NULL. */
CtctRecord *ctct_contact_get_email_item (CtctContact *self);
/* The first note, or NULL. */
CtctRecord *ctct_contact_get_note_item (CtctContact *self);
/* Prefix, first, middle and last name as far as there are any; where there is no name the e-mail address stands
 * for it. */
char *ctct_contact_dup_display_name (CtctContact *self);
/* The name without what stands before it, whose first letters stand for the person; the address of somebody who
 * has none. */
char *ctct_contact_dup_short_name (CtctContact *self);

GListModel *ctct_contact_get_items (CtctContact *self, CtctCollection collection);
/* The same as an array, for code that takes items out of it. Returns: (transfer full) */
GPtrArray *ctct_contact_list_items (CtctContact *self, CtctCollection collection);
/* The type of the items of a collection: CTCT_TYPE_ADDRESS and so on. */
GType ctct_collection_get_item_type (CtctCollection collection);
/* For who reads a contact that nobody has seen yet, and so tells nobody. `items` are CtctRecord. */
void ctct_contact_fill_items (CtctContact *self, CtctCollection collection, GPtrArray *items);
void ctct_contact_add_item (CtctContact *self, CtctCollection collection, CtctRecord *item);
void ctct_contact_remove_item (CtctContact *self, CtctCollection collection, CtctRecord *item);
/* The item with that identity, or NULL. */
CtctRecord *ctct_contact_find_item (CtctContact *self,
                                    CtctCollection collection,
                                    const char *identity);

/* What keeps the contact from being sent back as it came; with an obstacle it is for reading. */
CtctObstacle ctct_contact_get_obstacles (CtctContact *self);
void ctct_contact_set_obstacles (CtctContact *self, CtctObstacle obstacles);

G_END_DECLS
