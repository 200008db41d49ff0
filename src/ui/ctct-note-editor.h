/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-remarks.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctNoteEditor:
 *
 * The note of a draft. A note without a text is no note: the item leaves the draft when the text is
 * emptied, and the same item comes back with the next letter.
 */
#define CTCT_TYPE_NOTE_EDITOR (ctct_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (CtctNoteEditor, ctct_note_editor, CTCT, NOTE_EDITOR, AdwPreferencesGroup)

void ctct_note_editor_set_draft (CtctNoteEditor *self, CtctContact *draft);
void ctct_note_editor_take_remark (CtctNoteEditor *self, CtctRemarks *remarks);

G_END_DECLS
