/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* People of whom nothing is kept: each is drawn anew from the seed and their id whenever they are asked
 * for, and is always the same. A crowd of a million takes no more memory than one of ten. */
typedef struct _CtctSandboxCrowd CtctSandboxCrowd;

/* What is looked for without reading the whole contact. */
typedef struct
{
  const char *status;
  gint64 created;  /* seconds */
  gint64 modified; /* seconds */
  guint64 lists;   /* the bit 1 << n for the list at n of the list set */
} CtctSandboxTraits;

/* Their ids are `first_id` and the `length` - 1 numbers after it. */
CtctSandboxCrowd *ctct_sandbox_crowd_new (guint32 seed, guint first_id, guint length);
void ctct_sandbox_crowd_free (CtctSandboxCrowd *self);

guint ctct_sandbox_crowd_get_first_id (CtctSandboxCrowd *self);
guint ctct_sandbox_crowd_get_length (CtctSandboxCrowd *self);

/* The id of the person whom a contact's "id" names, or who has an e-mail address (folded); 0 for nobody
 * in the crowd. */
guint ctct_sandbox_crowd_find (CtctSandboxCrowd *self, const char *id);
guint ctct_sandbox_crowd_find_address (CtctSandboxCrowd *self, const char *address);

void ctct_sandbox_crowd_look (CtctSandboxCrowd *self, guint id, CtctSandboxTraits *traits);
/* Adds the contact as JSON, without white space. */
void ctct_sandbox_crowd_append (CtctSandboxCrowd *self, guint id, GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSandboxCrowd, ctct_sandbox_crowd_free)

G_END_DECLS
