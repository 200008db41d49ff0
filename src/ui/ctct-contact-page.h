/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-custom-labels.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctContactPage:
 *
 * Everything that an account knows about one person, to be read. The page follows its "contact":
 * what changes there changes here. "lists" are the mailing lists of the account, which give their
 * names to the contact's as soon as they are there. "now" is the point in time that dates are told
 * from; %NULL is the present. "custom-labels" (nullable) is what custom fields are called on this
 * computer.
 *
 * Its buttons call win.copy and win.open-uri.
 */
#define CTCT_TYPE_CONTACT_PAGE (ctct_contact_page_get_type ())
G_DECLARE_FINAL_TYPE (CtctContactPage, ctct_contact_page, CTCT, CONTACT_PAGE, AdwBin)

GtkWidget *ctct_contact_page_new (void);

CtctContact *ctct_contact_page_get_contact (CtctContactPage *self);
void ctct_contact_page_set_contact (CtctContactPage *self, CtctContact *contact);
GListModel *ctct_contact_page_get_lists (CtctContactPage *self);
/* `lists` holds CtctMailingList. */
void ctct_contact_page_set_lists (CtctContactPage *self, GListModel *lists);
void ctct_contact_page_set_now (CtctContactPage *self, GDateTime *now);
void ctct_contact_page_set_custom_labels (CtctContactPage *self, CtctCustomLabels *labels);

/* As the keys of GTK's own scrolling do. */
void ctct_contact_page_scroll (CtctContactPage *self, GtkScrollType scroll);

G_END_DECLS
