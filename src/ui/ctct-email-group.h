/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctEmailGroup:
 *
 * What is known of the e-mail address of a contact: the address, whether it is confirmed, when it
 * was opted in and out and by whom. Hides itself where there is no address.
 */
#define CTCT_TYPE_EMAIL_GROUP (ctct_email_group_get_type ())
G_DECLARE_FINAL_TYPE (CtctEmailGroup, ctct_email_group, CTCT, EMAIL_GROUP, AdwPreferencesGroup)

GtkWidget *ctct_email_group_new (void);

void ctct_email_group_set_contact (CtctEmailGroup *self, CtctContact *contact);

G_END_DECLS
