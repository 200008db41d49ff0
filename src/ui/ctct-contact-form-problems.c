/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong in the form: what it found itself, and what the service refused. */

#include "ctct-contact-form-private.h"

#include "ctct-answered-refusals.h"
#include "ctct-problem-mark.h"
#include "ctct-remarks.h"
#include "ctct-reveal.h"
#include "ctct-validation.h"

static void
show_remarks (CtctContactForm *self, CtctRemarks *remarks)
{
  g_autofree char *rest = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    ctct_text_row_take_remark (self->rows[i], remarks);
  ctct_text_row_take_remark (self->email_row, remarks);
  ctct_address_list_editor_take_remarks (self->address_editor, remarks);
  ctct_custom_field_editor_take_remarks (self->custom_field_editor, remarks);
  ctct_list_editor_take_remarks (self->list_editor, remarks);
  ctct_note_editor_take_remark (self->note_editor, remarks);

  rest = ctct_remarks_dup_rest (remarks, self->draft);
  gtk_label_set_label (self->message_label, rest != NULL ? rest : "");
  gtk_widget_set_visible (self->message_box, rest != NULL);
}

static void
add_problems (CtctContactForm *self, GPtrArray *problems, CtctRemarks *remarks)
{
  for (guint i = 0; i < problems->len; i++)
    ctct_remarks_add_problem (remarks, problems->pdata[i], self->draft);
}

/* What was refused counts until somebody changes it. */
static void
add_refusals (CtctContactForm *self, CtctRemarks *remarks)
{
  if (self->refused != NULL)
    ctct_answered_refusals_drop (self->refusals, self->refused, self->draft);
  for (guint i = 0; i < self->refusals->len; i++)
    ctct_remarks_add_refusal (remarks, self->refusals->pdata[i]);
}

void
ctct_contact_form_show_problems (CtctContactForm *self, GPtrArray *problems)
{
  g_autoptr (CtctRemarks) remarks = ctct_remarks_new ();

  if (problems != NULL)
    {
      add_problems (self, problems, remarks);
      add_refusals (self, remarks);
    }
  ctct_email_editor_add_remark (self->email_editor, remarks);
  show_remarks (self, remarks);
}

void
ctct_contact_form_show_refusals (CtctContactForm *self, GPtrArray *refusals)
{
  g_return_if_fail (self->draft != NULL);

  g_clear_object (&self->refused);
  self->refused = ctct_contact_copy (self->draft);
  g_ptr_array_set_size (self->refusals, 0);
  for (guint i = 0; refusals != NULL && i < refusals->len; i++)
    g_ptr_array_add (self->refusals, ctct_refusal_copy (refusals->pdata[i]));

  ctct_contact_form_update (self);
}

void
ctct_contact_form_focus_first_problem (CtctContactForm *self)
{
  GtkWidget *control;

  ctct_contact_form_ensure_updated (self);
  if (gtk_widget_get_visible (self->message_box))
    control = GTK_WIDGET (self->message_label);
  else
    control = ctct_problem_mark_find (GTK_WIDGET (self));

  if (control != NULL)
    ctct_reveal (control);
  /* A label selects all of its text with the focus. */
  gtk_label_select_region (self->message_label, 0, 0);
}
