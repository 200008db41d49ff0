/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-custom-labels.h"
#include "ctct-email-lookup.h"
#include "ctct-error.h"
#include "ctct-settings.h"

G_BEGIN_DECLS

/**
 * CtctContactForm:
 *
 * All that a person can change of a contact. It scrolls by itself, and the first entry has the
 * focus when it comes on screen. Properties:
 *
 * - "base" (CtctContact, nullable, writable): the contact as it was read. Setting it makes a new
 *   draft, also if it is the same object again.
 * - "draft" (CtctContact, nullable): the copy that the rows are bound to.
 * - "lists" (GListModel of CtctMailingList, nullable, writable): the lists of the account, from
 *   which the names come. It may arrive later than the contact.
 * - "changed" (boolean): whether the draft differs from the base.
 * - "valid" (boolean): whether the service would take the draft, as far as that can be told.
 * - "changes" (GPtrArray of CtctChange, nullable): what differs, of what a person can change. The
 *   form shows them itself, in a popover below.
 * - "service" (CtctService, nullable, writable): who is asked whether an e-mail address that was
 *   changed belongs to another contact. What is found out is a remark below the row, with a button
 *   that shows the two side by side, from where "app.open-contact" (s: the id) opens the other.
 * - "custom-labels" (CtctCustomLabels, nullable, writable): what custom fields are called on this
 *   computer; with it they can be renamed.
 *
 * The actions "form.undo" and "form.redo" go through the steps of editing, and so do Ctrl+Z and
 * Ctrl+Shift+Z in the form where the text with the focus has nothing of its own to undo. Ctrl+Z
 * goes on to what the form stands in where the form has nothing to undo.
 *
 * "question" (GtkWindow *dialog) is emitted for whoever shows the form to present it, when no other is
 * open.
 */
#define CTCT_TYPE_CONTACT_FORM (ctct_contact_form_get_type ())
G_DECLARE_FINAL_TYPE (CtctContactForm, ctct_contact_form, CTCT, CONTACT_FORM, AdwBin)

CtctContactForm *ctct_contact_form_new (void);

CtctContact *ctct_contact_form_get_base (CtctContactForm *self);
void ctct_contact_form_set_base (CtctContactForm *self, CtctContact *base);
CtctContact *ctct_contact_form_get_draft (CtctContactForm *self);
GListModel *ctct_contact_form_get_lists (CtctContactForm *self);
void ctct_contact_form_set_lists (CtctContactForm *self, GListModel *lists);
gboolean ctct_contact_form_get_changed (CtctContactForm *self);
gboolean ctct_contact_form_get_valid (CtctContactForm *self);

void ctct_contact_form_set_service (CtctContactForm *self, CtctService *service);
void ctct_contact_form_set_custom_labels (CtctContactForm *self, CtctCustomLabels *labels);
/* What somebody prefers; NULL for nothing. */
void ctct_contact_form_set_settings (CtctContactForm *self, CtctSettings *settings);
/* CtctChange; NULL without a base. */
GPtrArray *ctct_contact_form_get_changes (CtctContactForm *self);
/* The actions "undo" and "redo", for a place that is not in the form; to be inserted as "form". */
GActionGroup *ctct_contact_form_get_actions (CtctContactForm *self);

/* Knows whose the e-mail address is. To be asked before a save: it answers at once if it is known
 * already, or if there is nothing to ask; the remark stands below the row by then. */
CtctEmailLookup *ctct_contact_form_get_email_lookup (CtctContactForm *self);

/**
 * ctct_contact_form_show_refusals:
 * @refusals: (nullable) (element-type CtctRefusal): what the service refused, or %NULL for nothing
 *
 * Shows each refusal at its row until that row is edited; those without a row stand at the top
 * until they are replaced.
 */
void ctct_contact_form_show_refusals (CtctContactForm *self, GPtrArray *refusals);

/* Gives the focus to the first row, in visual order, at which a problem or a refusal is shown, and
 * scrolls to it. */
void ctct_contact_form_focus_first_problem (CtctContactForm *self);

G_END_DECLS
