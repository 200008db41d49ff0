/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A "mailto:" for an e-mail address; NULL for a text that can be none. */
char *ctct_contact_link_dup_mail (const char *email);
/* A "tel:" for what people write as a phone number, up to its first letter; NULL for no number. */
char *ctct_contact_link_dup_call (const char *phone);

G_END_DECLS
