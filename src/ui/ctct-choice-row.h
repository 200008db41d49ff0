/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-choice.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctChoiceRow:
 *
 * A row that shows a value and, when it is activated, a long list to choose another from. It shows
 * what it is told to show, which may be none of the choices, and changes nothing by itself:
 * "picked" (CtctChoice *choice) says what was chosen. The action "choice.open" opens the list.
 */
#define CTCT_TYPE_CHOICE_ROW (ctct_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (CtctChoiceRow, ctct_choice_row, CTCT, CHOICE_ROW, AdwActionRow)

/* A list of CtctChoice. */
void ctct_choice_row_set_choices (CtctChoiceRow *self, GListModel *choices);
/* The id is that of the choice that is current, if it is one of them. */
void ctct_choice_row_set_value (CtctChoiceRow *self, const char *id, const char *text);
const char *ctct_choice_row_get_text (CtctChoiceRow *self);
/* NULL if there is none. */
void ctct_choice_row_set_problem (CtctChoiceRow *self, const char *problem);

G_END_DECLS
