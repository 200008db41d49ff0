/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-note-editor.h"

#include "ctct-character-count.h"
#include "ctct-draft-item.h"
#include "ctct-note.h"
#include "ctct-problem-mark.h"

struct _CtctNoteEditor
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  GtkWidget *text_view;
  GtkTextBuffer *buffer;
  GtkLabel *counter;
  GtkLabel *problem_label;

  /* Owned */
  CtctContact *draft;
  CtctRecord *note; /* in the draft as long as it has a text */
  GBinding *binding;
};

G_DEFINE_FINAL_TYPE (CtctNoteEditor, ctct_note_editor, ADW_TYPE_PREFERENCES_GROUP)

static void
set_problem (CtctNoteEditor *self, const char *problem)
{
  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
  ctct_problem_mark_set (self->text_view, problem);
}

static CtctRecord *
dup_note (CtctContact *draft)
{
  CtctRecord *note = ctct_contact_get_note_item (draft);

  return note != NULL ? g_object_ref (note) : CTCT_RECORD (ctct_note_new ());
}

static void
text_changed_cb (CtctNoteEditor *self)
{
  const char *text = ctct_record_get_text (self->note, CTCT_NOTE_TEXT);

  ctct_draft_set_has_item (self->draft, CTCT_COLLECTION_NOTES, self->note, *text != '\0');
}

/* A note that was undone is gone from the page too. */
static void
notes_changed_cb (CtctNoteEditor *self)
{
  if (!ctct_draft_has_item (self->draft, CTCT_COLLECTION_NOTES, self->note))
    ctct_record_set_text (self->note, CTCT_NOTE_TEXT, "");
}

static void
update_counter_cb (CtctNoteEditor *self)
{
  g_autofree char *text = NULL;
  guint limit = 0;

  g_object_get (self->buffer, "text", &text, NULL);
  if (self->note != NULL)
    limit = ctct_record_get_fields (self->note, NULL)[CTCT_NOTE_TEXT].max_length;
  ctct_character_count_show (self->counter, text, limit);
}

static void
release (CtctNoteEditor *self)
{
  g_clear_pointer (&self->binding, g_binding_unbind);
  if (self->note != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->note, text_changed_cb, self);
      g_signal_handlers_disconnect_by_func (
          ctct_contact_get_items (self->draft, CTCT_COLLECTION_NOTES), notes_changed_cb, self);
    }
  g_clear_object (&self->note);
  g_clear_object (&self->draft);
}

static void
ctct_note_editor_dispose (GObject *object)
{
  CtctNoteEditor *self = CTCT_NOTE_EDITOR (object);

  release (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_NOTE_EDITOR);

  G_OBJECT_CLASS (ctct_note_editor_parent_class)->dispose (object);
}

static void
ctct_note_editor_class_init (CtctNoteEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_note_editor_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctNoteEditor, text_view);
  gtk_widget_class_bind_template_child (widget_class, CtctNoteEditor, buffer);
  gtk_widget_class_bind_template_child (widget_class, CtctNoteEditor, counter);
  gtk_widget_class_bind_template_child (widget_class, CtctNoteEditor, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, update_counter_cb);
}

static void
ctct_note_editor_init (CtctNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_note_editor_set_draft (CtctNoteEditor *self, CtctContact *draft)
{
  release (self);
  set_problem (self, NULL);
  if (draft == NULL)
    {
      gtk_text_buffer_set_text (self->buffer, "", 0);
      return;
    }

  self->draft = g_object_ref (draft);
  self->note = dup_note (draft);
  self->binding = g_object_bind_property (self->note, "note", self->buffer, "text",
                                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (ctct_contact_get_items (draft, CTCT_COLLECTION_NOTES), "items-changed",
                           G_CALLBACK (notes_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "notify::note", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_counter_cb (self);
}

void
ctct_note_editor_take_remark (CtctNoteEditor *self, CtctRemarks *remarks)
{
  g_autofree char *problem = NULL;

  if (self->note != NULL)
    problem = ctct_remarks_take (remarks, CTCT_COLLECTION_NOTES, self->note, "note");
  set_problem (self, problem);
}
