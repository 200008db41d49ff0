/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtctKeptText:
 *
 * A small text that is kept in a file of the data folder. Nothing blocks: reading and writing happen in
 * a worker thread, one write at a time, and of the texts that come in meanwhile only the last is written.
 * The folder is made when it is needed, for its owner alone.
 *
 * The properties "folder" (%NULL keeps nothing) and "name" are given at construction; "busy" says that
 * something is not on disk yet, and "failed" that the last that was to be written is not.
 */
#define CTCT_TYPE_KEPT_TEXT (ctct_kept_text_get_type ())
G_DECLARE_FINAL_TYPE (CtctKeptText, ctct_kept_text, CTCT, KEPT_TEXT, GObject)

CtctKeptText *ctct_kept_text_new (const char *folder, const char *name);

/**
 * ctct_kept_text_load_finish:
 *
 * Returns: (transfer full): the text, "" where there is none yet; %NULL if it could not be read
 */
void ctct_kept_text_load_async (CtctKeptText *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
char *ctct_kept_text_load_finish (CtctKeptText *self, GAsyncResult *result, GError **error);

void ctct_kept_text_save (CtctKeptText *self, const char *text);
gboolean ctct_kept_text_get_busy (CtctKeptText *self);
gboolean ctct_kept_text_get_failed (CtctKeptText *self);

G_END_DECLS
