/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-unsubscribe-request.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the record of a contact says now, and what it will say after an unsubscribe. */
#define CTCT_TYPE_RECORD_PREVIEW (ctct_record_preview_get_type ())
G_DECLARE_FINAL_TYPE (CtctRecordPreview, ctct_record_preview, CTCT, RECORD_PREVIEW, AdwBin)

/**
 * ctct_record_preview_show:
 * @request: (nullable): what would be confirmed, or %NULL as long as that is not chosen
 * @lists: (nullable): the lists of the account
 */
void ctct_record_preview_show (CtctRecordPreview *self,
                               CtctContact *contact,
                               CtctUnsubscribeRequest *request,
                               GListModel *lists);

G_END_DECLS
