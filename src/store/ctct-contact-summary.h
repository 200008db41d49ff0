/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "ctct-open-enum.h"

G_BEGIN_DECLS

/**
 * CtctContactSummary:
 *
 * What a list shows of a contact that is kept. It may be there before anything is known: then all of it is
 * "", until the disk has answered.
 *
 * The row is what the cache calls it. The name is as it is shown, which is the address of somebody who has
 * none. "changed" is emitted once for all that has become known or has changed at once.
 */
#define CTCT_TYPE_CONTACT_SUMMARY (ctct_contact_summary_get_type ())
G_DECLARE_FINAL_TYPE (CtctContactSummary, ctct_contact_summary, CTCT, CONTACT_SUMMARY, GObject)

CtctContactSummary *ctct_contact_summary_new (guint32 row);
guint32 ctct_contact_summary_get_row (CtctContactSummary *self);
const char *ctct_contact_summary_get_id (CtctContactSummary *self);
const char *ctct_contact_summary_get_name (CtctContactSummary *self);
/* Whose first letters stand for the contact. */
const char *ctct_contact_summary_get_short_name (CtctContactSummary *self);
const char *ctct_contact_summary_get_email (CtctContactSummary *self);
/* Returns: (nullable): NULL as long as nothing is known */
CtctOpenEnum *ctct_contact_summary_get_status (CtctContactSummary *self);
/* short_name: (nullable): NULL where it is the name */
void ctct_contact_summary_fill (CtctContactSummary *self,
                                const char *id,
                                const char *name,
                                const char *short_name,
                                const char *email,
                                CtctOpenEnum *status);

G_END_DECLS
