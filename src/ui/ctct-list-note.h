/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sync.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctListNote:
 *
 * What stands where a list of contacts would be if there were any: that they are being read, that nobody was
 * found, that there are none, or what has gone wrong. "clear" is emitted when nothing is to be looked for any
 * more, "all" when none are to be filtered out any more. A button calls win.sync.
 */
#define CTCT_TYPE_LIST_NOTE (ctct_list_note_get_type ())
G_DECLARE_FINAL_TYPE (CtctListNote, ctct_list_note, CTCT, LIST_NOTE, AdwBin)

/* `text` is what was looked for, and `filter` says what contacts are filtered by; each may be "". `has_all` says
 * whether whoever is not here is not in the account. */
void ctct_list_note_say_nobody (CtctListNote *self,
                                const char *text,
                                const char *filter,
                                gboolean has_all);
/* Nobody is looked for, and nobody is listed; `is_known` says that there is nobody to list.
 * Returns: whether there was anything to say */
gboolean ctct_list_note_say_why_empty (CtctListNote *self, CtctSync *sync, gboolean is_known);

G_END_DECLS
