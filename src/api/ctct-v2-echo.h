/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-change.h"

G_BEGIN_DECLS

/*
 * What came of a write. The service puts some values in its own way, which is no difference (contract 2):
 * nothing, null and "" are one, a country code comes back in small letters, a state as the name of its
 * code, a postal code in two parts, split at its first space, and a list that was sent twice once.
 */

/* Whether a contact shows what one of the changes was to bring about. */
gboolean ctct_v2_shows_any (CtctContact *shown, GPtrArray *changes);
gboolean ctct_v2_shows_all (CtctContact *shown, GPtrArray *changes);

/**
 * ctct_v2_find_differences:
 * @shown: a contact as the service shows it after a write
 * @sent: what was written
 *
 * Returns: (transfer full) (element-type CtctChange): what would have to be done to the one so that it
 *   says what the other says
 */
GPtrArray *ctct_v2_find_differences (CtctContact *shown, CtctContact *sent);

G_END_DECLS
