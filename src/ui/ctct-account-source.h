/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-session.h"

G_BEGIN_DECLS

/**
 * CtctAccountSource:
 *
 * Where the windows' accounts come from: the seam between them and what the program was started with.
 */
#define CTCT_TYPE_ACCOUNT_SOURCE (ctct_account_source_get_type ())
G_DECLARE_INTERFACE (CtctAccountSource, ctct_account_source, CTCT, ACCOUNT_SOURCE, GObject)

struct _CtctAccountSourceInterface
{
  GTypeInterface parent_iface;

  CtctSession *(*open_given) (CtctAccountSource *self, GError **error);
  CtctSession *(*open_demo) (CtctAccountSource *self, GError **error);
};

/* Returns: (transfer full) (nullable): the account that the program was given; %NULL without an error
 * where it was given none */
CtctSession *ctct_account_source_open_given (CtctAccountSource *self, GError **error);
/* Returns: (transfer full): an account with invented people, which is gone when the source is */
CtctSession *ctct_account_source_open_demo (CtctAccountSource *self, GError **error);

G_END_DECLS
