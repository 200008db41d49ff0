/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-page.h"

CtctCachePage *
ctct_cache_page_new (CtctContactsPage *page, gint64 asked)
{
  CtctCachePage *self = g_new0 (CtctCachePage, 1);

  self->page = page;
  self->asked = asked;
  return self;
}

void
ctct_cache_page_free (CtctCachePage *self)
{
  g_object_unref (self->page);
  g_free (self);
}
