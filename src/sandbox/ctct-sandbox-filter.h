/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-crowd.h"
#include "ctct-sandbox-entry.h"

G_BEGIN_DECLS

/* Which contacts a page is to have. */
typedef struct
{
  const char *status;    /* NULL for all */
  gint64 modified_since; /* seconds; 0 for all */
  const char *list_id;   /* NULL for all */
  guint64 list_bit;      /* the same among a person's traits */
} CtctSandboxFilter;

void ctct_sandbox_filter_init (CtctSandboxFilter *self,
                               const char *status,
                               gint64 modified_since,
                               const char *list_id);

gboolean ctct_sandbox_filter_takes_all (const CtctSandboxFilter *self);
gboolean ctct_sandbox_filter_takes_entry (const CtctSandboxFilter *self,
                                          const CtctSandboxEntry *entry);
gboolean ctct_sandbox_filter_takes_traits (const CtctSandboxFilter *self,
                                           const CtctSandboxTraits *traits);

G_END_DECLS
