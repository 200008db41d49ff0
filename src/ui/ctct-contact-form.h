/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-error.h"

#include <adwaita.h>

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

/**
 * ctct_contact_form_show_refusals:
 * @refusals: (nullable) (element-type CtctRefusal): what the service refused, or %NULL for nothing
 *
 * Shows each refusal at its row until that row is edited; those without a row stand at the top
 * until they are replaced.
 */
void ctct_contact_form_show_refusals (CtctContactForm *self, GPtrArray *refusals);

/* Gives the focus to the first row, in visual order, at which a problem or a refusal is shown. */
void ctct_contact_form_focus_first_problem (CtctContactForm *self);

G_END_DECLS
