/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-service.h"

G_BEGIN_DECLS

/* Somebody else who works at the same account while the tour goes on. */
#define CTCT_TYPE_TOUR_COLLEAGUE (ctct_tour_colleague_get_type ())
G_DECLARE_FINAL_TYPE (CtctTourColleague, ctct_tour_colleague, CTCT, TOUR_COLLEAGUE, GObject)

CtctTourColleague *ctct_tour_colleague_new (CtctService *service);
/* Begins to give a contact another text in one of its fields. */
void ctct_tour_colleague_set (CtctTourColleague *self,
                              const char *id,
                              CtctContactField field,
                              const char *text);
/* Also when that went wrong: the tour then sees that it did not happen. */
gboolean ctct_tour_colleague_is_busy (CtctTourColleague *self);

G_END_DECLS
