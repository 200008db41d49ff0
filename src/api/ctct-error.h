/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-field-path.h"

G_BEGIN_DECLS

/**
 * CtctError:
 * Everything that can go wrong between the program and the service.
 *
 * Nothing reached the service, or nothing came back:
 * @CTCT_ERROR_OFFLINE: the service could not be reached; nothing was sent
 * @CTCT_ERROR_CLOSED: the connection was closed before the answer was complete
 * @CTCT_ERROR_TIMED_OUT: no answer, or not all of it, within the time-out or the deadline
 * @CTCT_ERROR_UNTRUSTED: the service's certificate is not valid; nothing was sent
 *
 * The service answered, and refused:
 * @CTCT_ERROR_SIGNED_OUT: the access token is not valid, or not any more
 * @CTCT_ERROR_BAD_KEY: the API key is not valid, or not active
 * @CTCT_ERROR_NOT_ALLOWED: the account may not do this
 * @CTCT_ERROR_TOO_FAST: too many calls a second, also after waiting
 * @CTCT_ERROR_DAY_USED_UP: the calls of this day are used up, until midnight UTC
 * @CTCT_ERROR_NOT_FOUND: there is no such contact
 * @CTCT_ERROR_CURSOR_REFUSED: the service does not go on where a page ended; reading has to begin anew
 * @CTCT_ERROR_REFUSED: something in the contact is not acceptable; see ctct_error_get_refusals()
 * @CTCT_ERROR_EMAIL_IN_USE: the e-mail address belongs to another contact
 * @CTCT_ERROR_MISUNDERSTOOD: the service does not take requests of this form
 * @CTCT_ERROR_SERVICE_DOWN: the service has a fault of its own
 * @CTCT_ERROR_REDIRECTED: the service pointed to another place, where nothing is sent
 *
 * The service answered, and the answer is of no use:
 * @CTCT_ERROR_TOO_LARGE: the answer is larger than any answer should be
 * @CTCT_ERROR_UNREADABLE: the answer is not what the contract says
 *
 * The program stopped by itself:
 * @CTCT_ERROR_READ_ONLY: the contact has an obstacle and cannot be sent back; nothing was sent
 * @CTCT_ERROR_OPTED_OUT: the person has unsubscribed meanwhile, and the change would put them into a list;
 *   nothing was sent
 * @CTCT_ERROR_LISTS_LOCKED: the same of a person whose status does not allow it for another reason
 * @CTCT_ERROR_UNCONFIRMED: a write was answered, but reading back does not show what was asked
 * @CTCT_ERROR_UNCERTAIN: a write was sent, and whether it happened could not be found out
 */
typedef enum
{
  CTCT_ERROR_OFFLINE,
  CTCT_ERROR_CLOSED,
  CTCT_ERROR_TIMED_OUT,
  CTCT_ERROR_UNTRUSTED,
  CTCT_ERROR_SIGNED_OUT,
  CTCT_ERROR_BAD_KEY,
  CTCT_ERROR_NOT_ALLOWED,
  CTCT_ERROR_TOO_FAST,
  CTCT_ERROR_DAY_USED_UP,
  CTCT_ERROR_NOT_FOUND,
  CTCT_ERROR_CURSOR_REFUSED,
  CTCT_ERROR_REFUSED,
  CTCT_ERROR_EMAIL_IN_USE,
  CTCT_ERROR_MISUNDERSTOOD,
  CTCT_ERROR_SERVICE_DOWN,
  CTCT_ERROR_REDIRECTED,
  CTCT_ERROR_TOO_LARGE,
  CTCT_ERROR_UNREADABLE,
  CTCT_ERROR_READ_ONLY,
  CTCT_ERROR_OPTED_OUT,
  CTCT_ERROR_LISTS_LOCKED,
  CTCT_ERROR_UNCONFIRMED,
  CTCT_ERROR_UNCERTAIN,
} CtctError;

#define CTCT_ERROR (ctct_error_quark ())
GQuark ctct_error_quark (void);

/* One thing that the service refused: the place, NULL where it named none that the program knows, and
 * the service's own words, "" where it gave none. Where it refused a thing that the program has no name
 * for, `unknown_name` is the service's, and the path is of what the thing stands in. */
typedef struct
{
  CtctFieldPath *path;
  char *unknown_name;
  char *message;
} CtctRefusal;

CtctRefusal *ctct_refusal_new (const CtctFieldPath *path, const char *message);
CtctRefusal *ctct_refusal_copy (const CtctRefusal *self);
void ctct_refusal_free (CtctRefusal *self);

/**
 * ctct_error_new:
 * @code: what went wrong
 * @refusals: (transfer full) (nullable) (element-type CtctRefusal): what the service said of it
 * @message: for the log, in English; holds no key, token or contact data
 *
 * Returns: (transfer full): an error of the domain %CTCT_ERROR
 */
GError *ctct_error_new (CtctError code, GPtrArray *refusals, const char *message);

/**
 * ctct_error_get_refusals:
 * @error: an error of any domain
 *
 * Returns: (transfer none) (nullable) (element-type CtctRefusal): what the service said, or %NULL if it
 *   said nothing. It is the service's text, and neither markup nor a format.
 */
GPtrArray *ctct_error_get_refusals (const GError *error);

G_END_DECLS
