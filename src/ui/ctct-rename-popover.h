/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-account-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctRenamePopover:
 *
 * Asks what a custom field is to be called on this computer. "renamed" (const char *name) is
 * emitted with the new name, "" to have none. What is wrong with the file that such
 * names are kept in is said here.
 */
#define CTCT_TYPE_RENAME_POPOVER (ctct_rename_popover_get_type ())
G_DECLARE_FINAL_TYPE (CtctRenamePopover, ctct_rename_popover, CTCT, RENAME_POPOVER, GtkPopover)

CtctRenamePopover *ctct_rename_popover_new (void);
void ctct_rename_popover_set_name (CtctRenamePopover *self, const char *name);
void ctct_rename_popover_set_trouble (CtctRenamePopover *self, CtctAccountFileTrouble trouble);

G_END_DECLS
