/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtctTemporaryFolder:
 *
 * A folder, of its owner alone, for files that are not to be kept. It goes with all that is in it when it is
 * freed, or else when the program ends, whatever is still being done in it then. Where a program is killed
 * the next one to make such a folder removes what it has left.
 *
 * It holds files and no folders. It may be used in any thread.
 */
typedef struct _CtctTemporaryFolder CtctTemporaryFolder;

CtctTemporaryFolder *ctct_temporary_folder_new (GError **error);
void ctct_temporary_folder_free (CtctTemporaryFolder *self);

const char *ctct_temporary_folder_get_path (CtctTemporaryFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctTemporaryFolder, ctct_temporary_folder_free)

G_END_DECLS
