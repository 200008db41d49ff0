/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-crowd.h"
#include "ctct-sandbox-folk.h"

G_BEGIN_DECLS

/* A person as far as everything about them that can be looked for; the rest is still to be drawn. */
typedef struct
{
  CtctSandboxTraits traits;
  CtctSandboxDraw draw;
  guint id;
  const CtctSandboxFolk *folk;
  guint given;
  guint family;
  const char *domain;
} CtctSandboxCrowdPerson;

gint64 ctct_sandbox_crowd_person_draw_date (CtctSandboxCrowdPerson *person);
const char *ctct_sandbox_crowd_person_draw_domain (CtctSandboxCrowdPerson *person);

void ctct_sandbox_crowd_person_append_address (const CtctSandboxCrowdPerson *person, GString *text);
/* Draws the rest of the person, and adds the contact as JSON. */
void ctct_sandbox_crowd_person_append (CtctSandboxCrowdPerson *person, GString *text);

G_END_DECLS
