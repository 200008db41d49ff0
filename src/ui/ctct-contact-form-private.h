/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-address-list-editor.h"
#include "ctct-contact-form.h"
#include "ctct-custom-field-editor.h"
#include "ctct-edit-bar.h"
#include "ctct-email-editor.h"
#include "ctct-list-editor.h"
#include "ctct-note-editor.h"
#include "ctct-text-row.h"

G_BEGIN_DECLS

/* For the fields of the contact itself. */
#define CTCT_CONTACT_FORM_N_ROWS 10

struct _CtctContactForm
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkWidget *message_box;
  GtkLabel *message_label;
  CtctTextRow *rows[CTCT_CONTACT_FORM_N_ROWS];
  CtctTextRow *email_row;
  CtctAddressListEditor *address_editor;
  CtctCustomFieldEditor *custom_field_editor;
  CtctListEditor *list_editor;
  CtctNoteEditor *note_editor;
  CtctEditBar *edit_bar;

  /* Owned */
  CtctContact *base;
  CtctContact *draft;
  GListModel *lists;
  CtctEmailEditor *email_editor;
  GPtrArray *changes;
  GPtrArray *refusals;
  CtctContact *refused; /* the draft as it was refused */

  /* State */
  gboolean changed;
  gboolean valid;
  guint update_source;
};

/* ctct-contact-form.c */
void ctct_contact_form_update (CtctContactForm *self);
/* Does now what waits for the end of the event. */
void ctct_contact_form_ensure_updated (CtctContactForm *self);

/* ctct-contact-form-problems.c */
/* Shows them (CtctProblem, or NULL if there is no draft) at their rows, with what the service
 * refused. */
void ctct_contact_form_show_problems (CtctContactForm *self, GPtrArray *problems);

G_END_DECLS
