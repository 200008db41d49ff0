/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What to call the list with that id: its name among `lists` (CtctMailingList; NULL while they are
 * not known), else a word with the id. */
char *ctct_list_name_dup (GListModel *lists, const char *id);

G_END_DECLS
