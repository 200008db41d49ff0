/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-error.h"

G_BEGIN_DECLS

/* What to say of an error, translated. All of it is plain text, never markup. */

/* "No Connection", for the head of a page. */
const char *ctct_error_text_get_title (const GError *error);
/* What happened and what can be done, in sentences; then the service's own words, if it gave any. */
char *ctct_error_text_dup_description (const GError *error);
/* The same for a save that did not succeed: what is at the service now, and where what was typed is. */
char *ctct_error_text_dup_save_description (const GError *error);
/* When there are new requests after those of this day are used up: a time of day where `now` is told. */
char *ctct_error_text_dup_day_end (GDateTime *now);
const char *ctct_error_text_get_icon_name (const GError *error);
/* Whether the same again may well go right. */
gboolean ctct_error_text_may_retry (const GError *error);
/* Whether what was asked for may have happened all the same. */
gboolean ctct_error_text_is_uncertain (const GError *error);

G_END_DECLS
