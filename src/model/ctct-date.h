/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtctDate:
 *
 * A date as the service wrote it, and the point in time that it means, if it can be read.
 * Immutable; %NULL stands for a date that is absent.
 *
 * The service has four ways to say "never": no date at all, null, an empty text, and the epoch,
 * which it shows in the Eastern time of the United States but marks as UTC
 * (1969-12-31T19:00:00.000Z).
 */
typedef struct _CtctDate CtctDate;

#define CTCT_TYPE_DATE (ctct_date_get_type ())
GType ctct_date_get_type (void) G_GNUC_CONST;

CtctDate *ctct_date_new (const char *text);
CtctDate *ctct_date_ref (CtctDate *self);
void ctct_date_unref (CtctDate *self);

/* All take NULL: "", NULL, TRUE and equal to NULL alone. */
const char *ctct_date_get_text (const CtctDate *self);
/* NULL for "never" and for a text that is no ISO 8601 date. */
GDateTime *ctct_date_get_time (const CtctDate *self);
gboolean ctct_date_is_never (const CtctDate *self);
/* By text. */
gboolean ctct_date_equal (const CtctDate *a, const CtctDate *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctDate, ctct_date_unref)

G_END_DECLS
