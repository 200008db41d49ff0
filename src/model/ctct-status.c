/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-status.h"

#include <glib.h>

static const CtctStatusMeaning meanings[] = {
  /* A status that the service has added since may be a second way to say "never again", so nobody
   * is put into a list on a guess. An unsubscribe that a person asks for is always right. */
  [CTCT_STATUS_UNKNOWN] = { CTCT_MAIL_UNKNOWN, CTCT_REMEDY_NONE_KNOWN, FALSE, TRUE },
  [CTCT_STATUS_ACTIVE] = { CTCT_MAIL_YES, CTCT_REMEDY_BOTH, TRUE, TRUE },
  [CTCT_STATUS_UNCONFIRMED] = { CTCT_MAIL_NOT_YET, CTCT_REMEDY_PERSON, TRUE, TRUE },
  [CTCT_STATUS_UNSUBSCRIBED] = { CTCT_MAIL_NO, CTCT_REMEDY_PERSON, FALSE, FALSE },
  [CTCT_STATUS_REMOVED] = { CTCT_MAIL_NO_LIST, CTCT_REMEDY_ACCOUNT, TRUE, TRUE },
  /* Neither of the next two asked for mail: a list would send it to them unasked. Both can still
   * say that they never want any. */
  [CTCT_STATUS_NON_SUBSCRIBER] = { CTCT_MAIL_NOT_A_CONTACT, CTCT_REMEDY_PERSON, FALSE, TRUE },
  [CTCT_STATUS_VISITOR] = { CTCT_MAIL_NOT_A_CONTACT, CTCT_REMEDY_PERSON, FALSE, TRUE },
  [CTCT_STATUS_ON_HOLD] = { CTCT_MAIL_PAUSED, CTCT_REMEDY_ACCOUNT, TRUE, TRUE },
};

const CtctStatusMeaning *
ctct_status_get_meaning (CtctStatus status)
{
  guint index = (guint) status;

  return &meanings[index < G_N_ELEMENTS (meanings) ? index : CTCT_STATUS_UNKNOWN];
}
