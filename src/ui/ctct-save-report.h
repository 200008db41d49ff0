/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-update.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctSaveReport:
 *
 * What came of a save beside what was asked for: what somebody else had changed meanwhile, what the
 * service made of it, what is lost. It stays until it is closed or out of date. Calls win.put-back
 * and win.dismiss-report.
 */
#define CTCT_TYPE_SAVE_REPORT (ctct_save_report_get_type ())
G_DECLARE_FINAL_TYPE (CtctSaveReport, ctct_save_report, CTCT, SAVE_REPORT, AdwBin)

/* `others` (CtctChange) is what somebody else changed. Returns whether there is anything to say. */
gboolean ctct_save_report_show (CtctSaveReport *self, CtctUpdate *update, GPtrArray *others);
void ctct_save_report_hide (CtctSaveReport *self);

G_END_DECLS
