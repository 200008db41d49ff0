/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-validation.h"

G_BEGIN_DECLS

/**
 * ctct_problem_dup_text:
 * @problem: what is wrong with a place
 * @contact: (nullable): the contact that it is wrong in
 *
 * Returns: (transfer full): a sentence that names the place by its label, translated; plain text
 */
char *ctct_problem_dup_text (const CtctProblem *problem, CtctContact *contact);

G_END_DECLS
