/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a resource answers, before anything is said about how it travels. */
typedef struct
{
  guint status;
  char *location; /* path below the base URI; NULL for none */
  GBytes *body;   /* NULL for none */
} CtctSandboxAnswer;

CtctSandboxAnswer *ctct_sandbox_answer_new (guint status);
/* Takes the text over. */
CtctSandboxAnswer *ctct_sandbox_answer_new_text (guint status, char *text);
CtctSandboxAnswer *ctct_sandbox_answer_new_errors (guint status, JsonArray *errors);
CtctSandboxAnswer *ctct_sandbox_answer_new_error (guint status,
                                                  const char *key,
                                                  const char *format,
                                                  ...) G_GNUC_PRINTF (3, 4);
/* Takes the second half of the body away. */
void ctct_sandbox_answer_halve (CtctSandboxAnswer *self);
void ctct_sandbox_answer_free (CtctSandboxAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSandboxAnswer, ctct_sandbox_answer_free)

G_END_DECLS
