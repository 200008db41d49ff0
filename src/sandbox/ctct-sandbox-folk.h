/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-cultures.h"
#include "ctct-sandbox-draw.h"

G_BEGIN_DECLS

/* Texts to choose from. */
typedef struct
{
  char **items;
  guint length;
} CtctSandboxChoice;

/* A culture taken apart once, so that a person is drawn from it without looking for a mark in a text. All
 * are fit for JSON as they stand, and patterns have `#` for a digit and `~` for a house number. */
typedef struct
{
  CtctSandboxChoice given;
  CtctSandboxChoice given_latin; /* as in an e-mail address, at the same place */
  CtctSandboxChoice family;
  CtctSandboxChoice family_latin;
  CtctSandboxChoice prefixes;
  CtctSandboxChoice places; /* patterns: the members of an address from the city on */
  CtctSandboxChoice streets;
  CtctSandboxChoice phones;
  CtctSandboxChoice jobs;
  CtctSandboxChoice companies;
} CtctSandboxFolk;

CtctSandboxFolk *ctct_sandbox_folk_new (const CtctSandboxCulture *culture);
void ctct_sandbox_folk_free (CtctSandboxFolk *self);

const char *ctct_sandbox_choice_draw (const CtctSandboxChoice *self, CtctSandboxDraw *draw);
/* Adds a pattern, filled in. */
void ctct_sandbox_choice_append (const CtctSandboxChoice *self,
                                 CtctSandboxDraw *draw,
                                 GString *text);

G_END_DECLS
