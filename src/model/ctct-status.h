/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-enums.h"

G_BEGIN_DECLS

/**
 * CtctMailVerdict:
 * The answer to "May I mail this person?".
 * @CTCT_MAIL_UNKNOWN: the program does not know the status
 * @CTCT_MAIL_YES: mail is sent
 * @CTCT_MAIL_NOT_YET: the person has not confirmed the address
 * @CTCT_MAIL_PAUSED: mail is held back for a time
 * @CTCT_MAIL_NO_LIST: nothing is against it, but the person is in no list
 * @CTCT_MAIL_NOT_A_CONTACT: the person never asked for mail
 * @CTCT_MAIL_NO: the person is on the Do Not Mail list
 */
typedef enum
{
  CTCT_MAIL_UNKNOWN,
  CTCT_MAIL_YES,
  CTCT_MAIL_NOT_YET,
  CTCT_MAIL_PAUSED,
  CTCT_MAIL_NO_LIST,
  CTCT_MAIL_NOT_A_CONTACT,
  CTCT_MAIL_NO,
} CtctMailVerdict;

/* Who can bring about that the verdict changes. */
typedef enum
{
  CTCT_REMEDY_NONE_KNOWN,
  CTCT_REMEDY_ACCOUNT,
  CTCT_REMEDY_PERSON,
  CTCT_REMEDY_BOTH,
} CtctRemedy;

typedef struct
{
  CtctMailVerdict verdict;
  CtctRemedy remedy;
  gboolean may_change_lists; /* the account may put the person into lists and take them out */
  gboolean may_unsubscribe;  /* an unsubscribe would change something */
} CtctStatusMeaning;

/* What a status means and what may follow; any other number is treated as CTCT_STATUS_UNKNOWN. */
const CtctStatusMeaning *ctct_status_get_meaning (CtctStatus status);

G_END_DECLS
