/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-email-lookup.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtctSaveFlow:
 *
 * The way of a change from the wish to the contact as the service has it then, with every question
 * that has to be asked in between. "dialog" (GtkWindow, nullable, read-only) is the question that
 * is to be answered next. "question" (GtkWindow *dialog) is emitted for whoever runs the flow to
 * present it, when no other is open.
 */
#define CTCT_TYPE_SAVE_FLOW (ctct_save_flow_get_type ())
G_DECLARE_FINAL_TYPE (CtctSaveFlow, ctct_save_flow, CTCT, SAVE_FLOW, GObject)

CtctSaveFlow *ctct_save_flow_new (CtctSession *session, CtctUpdate *update, GtkWindow *parent);

CtctUpdate *ctct_save_flow_get_update (CtctSaveFlow *self);
GtkWindow *ctct_save_flow_get_dialog (CtctSaveFlow *self);
/* (nullable): of the form that the person is at. An address that is known to be another contact's is
 * not sent then; one of which nothing can be found out is, as the service has the last word. */
void ctct_save_flow_set_form_lookup (CtctSaveFlow *self, CtctEmailLookup *lookup);

/**
 * ctct_save_flow_run_async:
 *
 * Ends when the service has the change, or when it is clear that it will not. %G_IO_ERROR_CANCELLED
 * is also the answer of a person who would rather not go on.
 */
void ctct_save_flow_run_async (CtctSaveFlow *self,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean ctct_save_flow_run_finish (CtctSaveFlow *self, GAsyncResult *result, GError **error);

/* Returns: (transfer container) (element-type CtctChange): what somebody else had changed before
 * the save and was kept, but for what the person was asked about. The items are the flow's. */
GPtrArray *ctct_save_flow_list_others (CtctSaveFlow *self);
/* After %CTCT_ERROR_EMAIL_IN_USE: whether the account does not show the contact that has the
 * address. */
gboolean ctct_save_flow_is_twin_hidden (CtctSaveFlow *self);

G_END_DECLS
