/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-change.h"
#include "ctct-custom-labels.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CtctChangeSummary:
 *
 * Changes of a contact as rows: what each is about, what was and what will be. Properties:
 *
 * - "changes" (GPtrArray of CtctChange, nullable, writable)
 * - "lists" (GListModel of CtctMailingList, nullable, writable): the names of lists come from it.
 * - "custom-labels" (CtctCustomLabels, nullable, writable): what custom fields are called here.
 */
#define CTCT_TYPE_CHANGE_SUMMARY (ctct_change_summary_get_type ())
G_DECLARE_FINAL_TYPE (CtctChangeSummary, ctct_change_summary, CTCT, CHANGE_SUMMARY, AdwBin)

CtctChangeSummary *ctct_change_summary_new (void);
GPtrArray *ctct_change_summary_get_changes (CtctChangeSummary *self);
void ctct_change_summary_set_changes (CtctChangeSummary *self, GPtrArray *changes);
void ctct_change_summary_set_lists (CtctChangeSummary *self, GListModel *lists);
void ctct_change_summary_set_custom_labels (CtctChangeSummary *self, CtctCustomLabels *labels);

G_END_DECLS
