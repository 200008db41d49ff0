/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-account-file.h"

G_BEGIN_DECLS

/* The service has this many custom fields, numbered from 1. */
#define CTCT_MAX_CUSTOM_LABELS 15
/* In characters. */
#define CTCT_MAX_CUSTOM_LABEL_LENGTH 50

/**
 * CtctCustomLabels:
 *
 * What somebody calls the custom fields of an account on this computer; the service keeps no names
 * for them. "changed" is emitted when a label changes, also when they have come in from disk.
 *
 * "folder" (%NULL keeps nothing on disk) and "account" (a name for the account that tells nothing
 * about it) are given at construction; "busy" says that something is not on disk yet.
 */
#define CTCT_TYPE_CUSTOM_LABELS (ctct_custom_labels_get_type ())
G_DECLARE_FINAL_TYPE (CtctCustomLabels, ctct_custom_labels, CTCT, CUSTOM_LABELS, CtctAccountFile)

CtctCustomLabels *ctct_custom_labels_new (const char *folder, const char *account);
/* Returns: (nullable): what the field with that number is called here */
const char *ctct_custom_labels_get_label (CtctCustomLabels *self, guint number);
void ctct_custom_labels_set_label (CtctCustomLabels *self, guint number, const char *label);
gboolean ctct_custom_labels_get_busy (CtctCustomLabels *self);

G_END_DECLS
