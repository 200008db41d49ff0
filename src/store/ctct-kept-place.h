/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-account-file.h"

G_BEGIN_DECLS

/* Stands for the first in sight where that is the beginning of the list, whoever is there by then. */
#define CTCT_KEPT_PLACE_TOP "top"

/**
 * CtctKeptPlace:
 *
 * Where somebody was in the list of an account: the ids of the contact that was open and of the first that was in
 * sight. No more than that is kept of them. "loaded" says that what was kept is known.
 */
#define CTCT_TYPE_KEPT_PLACE (ctct_kept_place_get_type ())
G_DECLARE_FINAL_TYPE (CtctKeptPlace, ctct_kept_place, CTCT, KEPT_PLACE, CtctAccountFile)

/* `folder` (nullable) is where it is kept, `account` a name for the account that tells nothing about it. */
CtctKeptPlace *ctct_kept_place_new (const char *folder, const char *account);
gboolean ctct_kept_place_get_loaded (CtctKeptPlace *self);

/**
 * ctct_kept_place_take:
 * @open: (out) (transfer full): the contact that was open, "" for nobody
 * @first: (out) (transfer full): the first that was in sight, or %CTCT_KEPT_PLACE_TOP; "" where nobody knows
 *
 * Where the program was left last. Only the first who asks is led back there.
 *
 * Returns: whether there is such a place
 */
gboolean ctct_kept_place_take (CtctKeptPlace *self, char **open, char **first);
void ctct_kept_place_set (CtctKeptPlace *self, const char *open, const char *first);

G_END_DECLS
