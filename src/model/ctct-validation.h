/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-field-path.h"

G_BEGIN_DECLS

/**
 * CtctProblemKind:
 * @CTCT_PROBLEM_TOO_LONG: more than `limit` characters
 * @CTCT_PROBLEM_TOO_SHORT: something, but less than `limit` characters
 * @CTCT_PROBLEM_MISSING: nothing, where there must be something
 * @CTCT_PROBLEM_MALFORMED: an e-mail address that can be none, a country code that is not two
 *   letters, a state code that is not two capital ones
 * @CTCT_PROBLEM_REPEATED: a second address of the same type, or a second custom field of the same
 *   name
 * @CTCT_PROBLEM_TOO_MANY: a collection with more than `limit` items
 */
typedef enum
{
  CTCT_PROBLEM_TOO_LONG,
  CTCT_PROBLEM_TOO_SHORT,
  CTCT_PROBLEM_MISSING,
  CTCT_PROBLEM_MALFORMED,
  CTCT_PROBLEM_REPEATED,
  CTCT_PROBLEM_TOO_MANY,
} CtctProblemKind;

typedef struct
{
  CtctProblemKind kind;
  CtctFieldPath *path;
  guint limit;  /* in characters, or items; 0 where there is none */
  guint length; /* what there is, in the same unit */
} CtctProblem;

void ctct_problem_free (CtctProblem *self);

/**
 * ctct_contact_validate:
 * @self: a contact that a person edited
 * @base: (nullable): the contact as it was read
 *
 * What the service would refuse of what a person may edit. What stands in `base` just so is not
 * checked: nobody can be asked to mend what they did not write before they may save what they did.
 *
 * Returns: (transfer full) (element-type CtctProblem): the problems, in the order of the fields
 */
GPtrArray *ctct_contact_validate (CtctContact *self, CtctContact *base);

/* Whether a text can be an e-mail address: 6 to 80 characters, one "@", a domain with a dot. */
gboolean ctct_email_is_plausible (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctProblem, ctct_problem_free)

G_END_DECLS
