/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Stands in for the desktop on the session bus: takes the notifications of programs, which without one GIO
 * complains of. */
typedef struct _CtctTestDesktop CtctTestDesktop;

CtctTestDesktop *ctct_test_desktop_new (void);
void ctct_test_desktop_free (CtctTestDesktop *self);

/* What is told now, and has not been withdrawn; each with the id of the application that told it. */
guint ctct_test_desktop_count (CtctTestDesktop *self);
gboolean ctct_test_desktop_is_told (CtctTestDesktop *self,
                                    const char *application_id,
                                    const char *title_prefix);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctTestDesktop, ctct_test_desktop_free)

G_END_DECLS
