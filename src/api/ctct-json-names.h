/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtctJsonNames:
 *
 * The names of the members of JSON objects that stand in each other, gathered to find one that comes
 * twice. A name is not copied, and has to stay where it is until its object is closed.
 */
typedef struct _CtctJsonNames CtctJsonNames;

CtctJsonNames *ctct_json_names_new (void);
void ctct_json_names_free (CtctJsonNames *self);

/* Returns: what ctct_json_names_close() wants to be told of the object that begins here. */
guint ctct_json_names_open (CtctJsonNames *self);
/* `quoted` is a JSON string, with its quotation marks. */
void ctct_json_names_add (CtctJsonNames *self, const char *quoted, gsize length);
/* Returns: whether the object has two members of the same name. */
gboolean ctct_json_names_close (CtctJsonNames *self, guint opened);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctJsonNames, ctct_json_names_free)

G_END_DECLS
