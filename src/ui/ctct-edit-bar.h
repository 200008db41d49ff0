/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-change.h"
#include "ctct-custom-labels.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctEditBar:
 *
 * What can be done about the changes of a draft: they can be undone and done again, and looked at.
 */
#define CTCT_TYPE_EDIT_BAR (ctct_edit_bar_get_type ())
G_DECLARE_FINAL_TYPE (CtctEditBar, ctct_edit_bar, CTCT, EDIT_BAR, AdwBin)

/* (nullable): the draft whose changes are remembered from now on. */
void ctct_edit_bar_set_draft (CtctEditBar *self, CtctContact *draft);
/* (nullable) (element-type CtctChange): what differs from the contact as it was. */
void ctct_edit_bar_set_changes (CtctEditBar *self, GPtrArray *changes);
void ctct_edit_bar_set_lists (CtctEditBar *self, GListModel *lists);
void ctct_edit_bar_set_custom_labels (CtctEditBar *self, CtctCustomLabels *labels);
/* Makes the actions those of the form, and gives them their keys in it. */
void ctct_edit_bar_add_shortcuts (CtctEditBar *self, GtkWidget *form);
/* "undo" and "redo". The buttons call them as "form.undo" and "form.redo". */
GActionGroup *ctct_edit_bar_get_actions (CtctEditBar *self);

G_END_DECLS
