/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-fault.h"
#include "ctct-sandbox-call.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

typedef enum
{
  CTCT_FAULT_DELAY,
  CTCT_FAULT_DRIP,
  CTCT_FAULT_SILENCE,
  CTCT_FAULT_CLOSE_BEFORE,
  CTCT_FAULT_CLOSE_AFTER,
  CTCT_FAULT_CLOSE_INSIDE,
  CTCT_FAULT_ANSWER,
  CTCT_FAULT_ANSWER_AFTER,
  CTCT_FAULT_ENDLESS,
  CTCT_FAULT_TWIST,
  CTCT_FAULT_CUT_BODY,
  CTCT_FAULT_CHANGE_AFTER,
} CtctFaultKind;

CtctFaultKind ctct_fault_get_kind (CtctFault *self);
guint ctct_fault_get_milliseconds (CtctFault *self);
gsize ctct_fault_get_n_bytes (CtctFault *self);
CtctSandboxTwist ctct_fault_get_twist (CtctFault *self);
const char *ctct_fault_get_contact_id (CtctFault *self);
const char *ctct_fault_get_job_title (CtctFault *self);

/* Whether a request meets the fault; asking uses up what the window counts. */
gboolean ctct_fault_take (CtctFault *self, const char *method, const char *path);

/* Puts the fault's own status, headers and body into a message that has been answered or not. */
void ctct_fault_answer (CtctFault *self, SoupServerMessage *msg);

G_END_DECLS
