/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

G_BEGIN_DECLS

/* The answer to somebody who has unsubscribed and wants to come back, translated: it says where to
 * sign up. */

/* An https address with a host. */
gboolean ctct_sign_up_link_is_valid (const char *link);

const char *ctct_come_back_mail_get_subject (void);
char *ctct_come_back_mail_dup_body (CtctContact *contact, const char *link);
/* A "mailto:" with all of it; NULL without a valid link, or an e-mail address that can be one. */
char *ctct_come_back_mail_dup_uri (CtctContact *contact, const char *link);

G_END_DECLS
