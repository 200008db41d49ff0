/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-database.h"

G_BEGIN_DECLS

/* What finding and sorting need beside the contact itself, filled where a contact is written, in the same
 * transaction. For a worker. */

/* After the row, the body and the memberships of a contact were written, be it new or changed. */
gboolean ctct_cache_index_contact (CtctDatabase *database,
                                   gint64 row,
                                   CtctContact *contact,
                                   GError **error);
/* Before they are removed. */
gboolean ctct_cache_index_remove (CtctDatabase *database, gint64 row, GError **error);
/* After a list was given another name; its members are in `membership`. */
gboolean ctct_cache_index_list (CtctDatabase *database, gint64 list, GError **error);

G_END_DECLS
