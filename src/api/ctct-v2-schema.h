/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/* A word of the wire for a known value of an enumeration. */
typedef struct
{
  int value;
  const char *word;
} CtctV2Word;

/* How a field of a record is called on the wire, and its words if it is an enumeration. */
typedef struct
{
  const char *name;
  guint field;
  const CtctV2Word *words; /* ends with a NULL word */
} CtctV2Member;

/**
 * ctct_v2_schema_get_members:
 * @record_type: CTCT_TYPE_CONTACT, CTCT_TYPE_ADDRESS and so on
 *
 * The members that version 2 has for the fields of a record (contract 2), ends with a %NULL name.
 */
const CtctV2Member *ctct_v2_schema_get_members (GType record_type);

/* Returns: (nullable): the member of that name */
const CtctV2Member *ctct_v2_schema_find_member (GType record_type, const char *name);

/* The member that holds a collection, and back; CTCT_COLLECTION_NONE for any other name. */
const char *ctct_v2_schema_get_array (CtctCollection collection);
CtctCollection ctct_v2_schema_find_collection (const char *name);

/* Members of a contact that version 2 gave in 2012 and does not take back, and those that it sets by
 * itself (contract 0.3 and 2). */
gboolean ctct_v2_schema_is_left_out (const char *contact_member);

/* Whether version 2 has a member of that name in what a record is read from. */
gboolean ctct_v2_schema_knows (GType record_type, const char *name);

CtctOpenEnum *ctct_v2_schema_read_word (const CtctV2Member *member, const char *word);
/* NULL for a value that is not known; its text is what was read. */
const char *ctct_v2_schema_get_word (const CtctV2Member *member, int value);

G_END_DECLS
