/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A contact that was open lately: its "id", and its "name" as far as this run of the program has seen
 * it, else "". */
#define CTCT_TYPE_RECENT_CONTACT (ctct_recent_contact_get_type ())
G_DECLARE_FINAL_TYPE (CtctRecentContact, ctct_recent_contact, CTCT, RECENT_CONTACT, GObject)

CtctRecentContact *ctct_recent_contact_new (const char *id, const char *name);
const char *ctct_recent_contact_get_id (CtctRecentContact *self);
const char *ctct_recent_contact_get_name (CtctRecentContact *self);

G_END_DECLS
