/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contacts-page.h"

G_BEGIN_DECLS

/**
 * CtctCachePage:
 * @page: contacts, each a CtctCacheRow
 * @asked: when the service was asked for them, in seconds since 1970
 *
 * A page that is to be written.
 */
typedef struct
{
  CtctContactsPage *page;
  gint64 asked;
} CtctCachePage;

/* Takes the page. */
CtctCachePage *ctct_cache_page_new (CtctContactsPage *page, gint64 asked);
void ctct_cache_page_free (CtctCachePage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctCachePage, ctct_cache_page_free)

G_END_DECLS
