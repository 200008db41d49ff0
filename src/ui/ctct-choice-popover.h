/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctChoicePopover:
 *
 * A list to choose from, with an entry above it that narrows it down. "picked" (CtctChoice *choice)
 * is emitted for the choice that was clicked, or that Enter was pressed on; in the entry, that is
 * the first one that is left.
 */
#define CTCT_TYPE_CHOICE_POPOVER (ctct_choice_popover_get_type ())
G_DECLARE_FINAL_TYPE (CtctChoicePopover, ctct_choice_popover, CTCT, CHOICE_POPOVER, GtkPopover)

/* A list of CtctChoice, and what to call it. */
CtctChoicePopover *ctct_choice_popover_new (GListModel *choices, const char *title);
/* Pops up with all of the choices, `id` selected. */
void ctct_choice_popover_show (CtctChoicePopover *self, const char *id);

G_END_DECLS
