/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-change.h"

G_BEGIN_DECLS

/*
 * What came of a write. The service puts some values in its own way, which is no difference (contract 2):
 * nothing, null and "" are one, also where they are all that an item says; a country code comes back in
 * small letters, a state as the name of its code, a postal code in two parts, split at its first space,
 * a list that was sent twice once, and any item may come back under another id.
 */

/* Whether a contact shows what a change was to bring about, or any of several. */
gboolean ctct_v2_shows (CtctContact *shown, CtctChange *change);
gboolean ctct_v2_shows_any (CtctContact *shown, GPtrArray *changes);

/**
 * ctct_v2_find_differences:
 * @shown: a contact as the service shows it after a write
 * @sent: what was written
 *
 * Returns: (transfer full) (element-type CtctChange): what would have to be done to the one so that it
 *   says what the other says
 */
GPtrArray *ctct_v2_find_differences (CtctContact *shown, CtctContact *sent);

/**
 * ctct_v2_find_side_effects:
 * @before: the contact as it was read before the write
 * @sent: what was written
 * @shown: the contact as the service shows it after the write
 *
 * What became of status and consent, which a write is not to touch: a contact turns from active to "in no
 * list" and back with its lists, and a new e-mail address has a consent of its own; anything else is worth
 * a word (contract 1.2).
 *
 * Returns: (transfer full) (element-type CtctChange): what changed of them
 */
GPtrArray *ctct_v2_find_side_effects (CtctContact *before, CtctContact *sent, CtctContact *shown);

G_END_DECLS
