/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/* Pieces of which the tests of the contact page make their people. Empty texts are left out. */

void ctct_test_person_set_status (CtctContact *self, CtctStatus status, const char *text);
CtctRecord *ctct_test_person_add_email (CtctContact *self, const char *email);
void ctct_test_person_opt_in (CtctRecord *email,
                              CtctActor actor,
                              const char *raw,
                              const char *date);
void ctct_test_person_opt_out (CtctRecord *email,
                               CtctActor actor,
                               const char *raw,
                               const char *date);
CtctRecord *ctct_test_person_add_address (CtctContact *self,
                                          CtctAddressType type,
                                          const char *raw_type,
                                          const char *line1,
                                          const char *postal_code,
                                          const char *city,
                                          const char *country_code);
CtctRecord *ctct_test_person_add_list (CtctContact *self, const char *id);
CtctRecord *ctct_test_person_add_custom_field (CtctContact *self,
                                               const char *name,
                                               const char *label,
                                               const char *value);
CtctRecord *ctct_test_person_add_note (CtctContact *self, const char *text, const char *created);

/* A CtctMailingList, for the lists of an account. */
void ctct_test_add_mailing_list (GListStore *lists, const char *id, const char *name);

/* Somebody of whom everything is known that there is to know. */
CtctContact *ctct_test_person_new_full (void);

G_END_DECLS
