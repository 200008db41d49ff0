/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-account-source.h"

G_DEFINE_INTERFACE (CtctAccountSource, ctct_account_source, G_TYPE_OBJECT)

static void
ctct_account_source_default_init (CtctAccountSourceInterface *iface)
{
}

CtctSession *
ctct_account_source_open_given (CtctAccountSource *self, GError **error)
{
  return CTCT_ACCOUNT_SOURCE_GET_IFACE (self)->open_given (self, error);
}

CtctSession *
ctct_account_source_open_demo (CtctAccountSource *self, GError **error)
{
  return CTCT_ACCOUNT_SOURCE_GET_IFACE (self)->open_demo (self, error);
}
