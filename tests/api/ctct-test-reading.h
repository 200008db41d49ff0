/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/* A contact that is read from that JSON as from an answer. */
CtctContact *ctct_test_read_contact (const char *text);
/* Borrowed from the contact. */
CtctRecord *ctct_test_get_item (CtctContact *contact, CtctCollection collection, guint i);

G_END_DECLS
