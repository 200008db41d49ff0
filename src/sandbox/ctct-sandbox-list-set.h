/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One of the lists that every account has. */
typedef struct
{
  const char *id;
  const char *name;
  const char *status;
  const char *created_date;
  guint permille; /* how many of those who are in lists at all are in this one */
} CtctSandboxListing;

/* No more than a guint64 has bits. */
guint ctct_sandbox_list_set_get_length (void);
const CtctSandboxListing *ctct_sandbox_list_set_get (guint position);
/* The bit that the list has in a set of lists; 0 for one that is not among these. */
guint64 ctct_sandbox_list_set_get_bit (const char *id);

G_END_DECLS
