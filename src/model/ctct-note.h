/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"
#include "ctct-record.h"

G_BEGIN_DECLS

/* Fields of a CtctNote. */
typedef enum
{
  CTCT_NOTE_ID,
  CTCT_NOTE_TEXT,
  CTCT_NOTE_CREATED_DATE,
  CTCT_NOTE_MODIFIED_DATE,
  CTCT_NOTE_N_FIELDS,
} CtctNoteField;

#define CTCT_TYPE_NOTE (ctct_note_get_type ())
G_DECLARE_FINAL_TYPE (CtctNote, ctct_note, CTCT, NOTE, CtctRecord)

CtctNote *ctct_note_new (void);

G_END_DECLS
