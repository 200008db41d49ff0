/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctWindow:
 *
 * A window onto one contact of an account at a time. "session" is the account; %NULL offers the demo
 * account instead. Everything that a person can do is an action of the window: open, open-id, home, back,
 * retry, reload, stop, edit, save, cancel, undo, unsubscribe, copy, open-uri.
 */
#define CTCT_TYPE_WINDOW (ctct_window_get_type ())
G_DECLARE_FINAL_TYPE (CtctWindow, ctct_window, CTCT, WINDOW, AdwApplicationWindow)

CtctWindow *ctct_window_new (GtkApplication *application, CtctSession *session);
CtctSession *ctct_window_get_session (CtctWindow *self);
void ctct_window_set_session (CtctWindow *self, CtctSession *session);
/* Why there is no session, in plain text, where an account was given and is of no use. */
void ctct_window_show_no_account (CtctWindow *self, const char *problem);
/* A contact's id or an e-mail address, as a person wrote it. Without an account the window keeps it until
 * there is one. */
void ctct_window_open (CtctWindow *self, const char *text);
/* Presents a window whose contact or list is on its way once that is there, or after a moment in any case. */
void ctct_window_present_with_content (CtctWindow *self);

G_END_DECLS
