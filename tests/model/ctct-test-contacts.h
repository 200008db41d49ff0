/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-address.h"
#include "ctct-contact.h"

G_BEGIN_DECLS

/* A contact such as the service may answer: a person of any language with 0 to 3 addresses (with
 * and without ids, of known and unknown types), 0 to 5 lists, 0 to 15 custom fields, 0 to 2 notes,
 * each status and one that the program does not know. All within the limits of the service. */
CtctContact *ctct_test_contact_new_random (GRand *rand);

/* A contact that has nothing but an id, a name and an e-mail address. */
CtctContact *ctct_test_contact_new_plain (void);

/* Each of them adds the item to the contact and lends it. */
CtctRecord *ctct_test_contact_add_address (CtctContact *self,
                                           const char *id,
                                           CtctAddressType kind,
                                           const char *line1);
CtctRecord *ctct_test_contact_add_email (CtctContact *self, const char *id, const char *text);
CtctRecord *ctct_test_contact_add_list (CtctContact *self, const char *id);
CtctRecord *ctct_test_contact_add_custom_field (CtctContact *self,
                                                const char *name,
                                                const char *value);
CtctRecord *ctct_test_contact_add_note (CtctContact *self, const char *id, const char *text);

/* Text of any language and at most `max_length` characters, never empty. */
char *ctct_test_text_random (GRand *rand, guint max_length);

void ctct_test_record_set_enum (CtctRecord *self, guint field, int value, const char *text);
void ctct_test_record_set_date (CtctRecord *self, guint field, const char *text);
void ctct_test_address_set_kind (CtctRecord *self, CtctAddressType kind);

G_END_DECLS
