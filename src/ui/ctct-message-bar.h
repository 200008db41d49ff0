/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What went wrong, above the page that it went wrong on. It stays until it is closed or out of
 * date, so that nobody has to read against time. The texts are plain. "dismissed" is emitted when
 * somebody closes it. */
#define CTCT_TYPE_MESSAGE_BAR (ctct_message_bar_get_type ())
G_DECLARE_FINAL_TYPE (CtctMessageBar, ctct_message_bar, CTCT, MESSAGE_BAR, AdwBin)

GtkWidget *ctct_message_bar_new (void);
void ctct_message_bar_show (CtctMessageBar *self, const char *heading, const char *body);
/* Adds to what is shown a button that calls an action; `label` has a mnemonic. */
void ctct_message_bar_offer (CtctMessageBar *self, const char *label, const char *action_name);
void ctct_message_bar_hide (CtctMessageBar *self);

G_END_DECLS
