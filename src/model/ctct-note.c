/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-note.h"

struct _CtctNote
{
  CtctRecord parent_instance;
};

static const CtctFieldInfo fields[CTCT_NOTE_N_FIELDS] = {
  [CTCT_NOTE_ID] = { "id", CTCT_FIELD_TEXT, 0, FALSE },
  [CTCT_NOTE_TEXT] = { "note", CTCT_FIELD_TEXT, 500, TRUE },
  [CTCT_NOTE_CREATED_DATE] = { "created-date", CTCT_FIELD_DATE, 0, FALSE },
  [CTCT_NOTE_MODIFIED_DATE] = { "modified-date", CTCT_FIELD_DATE, 0, FALSE },
};

G_DEFINE_FINAL_TYPE (CtctNote, ctct_note, CTCT_TYPE_RECORD)

static void
ctct_note_class_init (CtctNoteClass *klass)
{
  ctct_record_class_install_fields (CTCT_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ctct_note_init (CtctNote *self)
{
}

CtctNote *
ctct_note_new (void)
{
  return g_object_new (CTCT_TYPE_NOTE, NULL);
}
