/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-problem-text.h"

#include "ctct-field-label.h"

#include <glib/gi18n.h>

/* A row stands below the heading of its address, so the name of the field is enough there. */
static char *
dup_label (const CtctFieldPath *path, CtctContact *contact)
{
  if (path->collection == CTCT_COLLECTION_ADDRESSES)
    return g_strdup (ctct_field_label (path->collection, path->field));

  return ctct_field_path_dup_label (path, contact);
}

static char *
dup_malformed_text (const CtctFieldPath *path, const char *label)
{
  if (g_strcmp0 (path->field, "email-address") == 0)
    /* Translators: %s is the label of a field, such as “First name”. */
    return g_strdup_printf (_("%s must be like name@example.com."), label);
  if (g_strcmp0 (path->field, "country-code") == 0)
    /* Translators: %s is the label of a field, such as “First name”. */
    return g_strdup_printf (_("%s must be two letters, such as US."), label);
  if (g_strcmp0 (path->field, "state-code") == 0)
    /* Translators: %s is the label of a field, such as “First name”. */
    return g_strdup_printf (_("%s must be two capital letters, such as MA."), label);

  /* Translators: %s is the label of a field, such as “First name”. */
  return g_strdup_printf (_("%s is not written as it should be."), label);
}

static char *
dup_repeated_text (const CtctFieldPath *path, const char *label)
{
  if (path->collection == CTCT_COLLECTION_ADDRESSES)
    /* Translators: %s is the label of a field, such as “First name”. */
    return g_strdup_printf (_("%s must not be the same as that of another address."), label);

  /* Translators: %s is the label of a field, such as “First name”. */
  return g_strdup_printf (_("%s must not be there more than once."), label);
}

char *
ctct_problem_dup_text (const CtctProblem *problem, CtctContact *contact)
{
  g_autofree char *label = dup_label (problem->path, contact);

  switch (problem->kind)
    {
    case CTCT_PROBLEM_TOO_LONG:
      /* Translators: the label of a field, its limit, and the number of characters in it. */
      return g_strdup_printf (ngettext ("%s can have at most %u character; this has %u.",
                                        "%s can have at most %u characters; this has %u.",
                                        problem->limit),
                              label, problem->limit, problem->length);
    case CTCT_PROBLEM_TOO_SHORT:
      /* Translators: the label of a field, its limit, and the number of characters in it. */
      return g_strdup_printf (ngettext ("%s needs at least %u character; this has %u.",
                                        "%s needs at least %u characters; this has %u.",
                                        problem->limit),
                              label, problem->limit, problem->length);
    case CTCT_PROBLEM_MISSING:
      /* Translators: %s is the label of a field, such as “First name”. */
      return g_strdup_printf (_("%s must not be empty."), label);
    case CTCT_PROBLEM_MALFORMED:
      return dup_malformed_text (problem->path, label);
    case CTCT_PROBLEM_REPEATED:
      return dup_repeated_text (problem->path, label);
    case CTCT_PROBLEM_TOO_MANY:
      /* Translators: "Custom fields: there can be at most 15; there are 16." */
      return g_strdup_printf (ngettext ("%s: there can be at most %u; there are %u.",
                                        "%s: there can be at most %u; there are %u.",
                                        problem->limit),
                              label, problem->limit, problem->length);
    default:
      g_assert_not_reached ();
    }
}
