/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox.h"

G_BEGIN_DECLS

/* A fault is something that goes wrong with a request on purpose. It is made by one of the
 * constructors, narrowed by ctct_fault_set_match() and ctct_fault_set_window(), and given to
 * ctct_sandbox_add_fault(). Where nothing narrows it, it applies to every request for ever. */

/**
 * ctct_fault_new_delay:
 * @milliseconds: how long to wait
 *
 * The request is looked at and answered as ever, but only after a while.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_delay (guint milliseconds);

/**
 * ctct_fault_new_wait:
 *
 * The request is looked at and answered as ever, but not before ctct_sandbox_go_on().
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_wait (void);

/**
 * ctct_fault_new_drip:
 * @milliseconds: the time between two bytes
 *
 * The request is applied and the right answer is sent, headers and body, one byte at a time.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_drip (guint milliseconds);

/**
 * ctct_fault_new_silence:
 *
 * The request is not applied and never answered; the connection stays open until the client closes
 * it.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_silence (void);

/**
 * ctct_fault_new_close_before:
 *
 * The request is not applied, and the connection is closed without an answer.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_close_before (void);

/**
 * ctct_fault_new_close_after:
 *
 * The request is applied, and the connection is closed without an answer.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_close_after (void);

/**
 * ctct_fault_new_close_inside:
 * @n_bytes: how many bytes of the answer get through
 *
 * The request is applied, and the connection is closed after that many bytes of the right answer,
 * counted from the first one of the status line. A longer count than the answer has gives the whole
 * answer before the connection is closed.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_close_inside (gsize n_bytes);

/**
 * ctct_fault_new_answer:
 * @status: an HTTP status, of those that nobody knows too
 * @body: (nullable): the body
 * @length: its length in bytes, -1 if it ends in a nul
 *
 * The request is not applied; this is answered instead, as `application/json` unless
 * ctct_fault_set_header() says otherwise.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_answer (guint status, const char *body, gssize length);

/**
 * ctct_fault_new_answer_after:
 * @status: an HTTP status, of those that nobody knows too
 * @body: (nullable): the body
 * @length: its length in bytes, -1 if it ends in a nul
 *
 * The request is applied, but this is answered instead of the right answer.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_answer_after (guint status, const char *body, gssize length);

/**
 * ctct_fault_new_garbage:
 *
 * The request is not applied and gets status 200 with a body of bytes that are neither JSON nor
 * UTF-8.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_garbage (void);

/**
 * ctct_fault_new_wrong_shape:
 * @json: what to answer
 *
 * The request is not applied and gets status 200 with JSON that is not what it asked for.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_wrong_shape (const char *json);

/**
 * ctct_fault_new_endless:
 *
 * The request is not applied and gets status 200 with a chunked body, the start of a JSON string,
 * that goes on until the client goes away.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_endless (void);

/**
 * ctct_fault_new_refused_cursor:
 *
 * The request is not applied and gets status 400, as one does whose cursor the service does not take.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_refused_cursor (void);

/**
 * ctct_fault_new_refused_token:
 *
 * The request is not applied and gets status 401, as one does whose token is not valid.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_refused_token (void);

/**
 * ctct_fault_new_over_second:
 *
 * The request is not applied and gets status 403, as one does that is over the quota of a second.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_over_second (void);

/**
 * ctct_fault_new_over_day:
 *
 * The request is not applied and gets status 403, as one does that is over the quota of a day.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_over_day (void);

/**
 * ctct_fault_new_long_page:
 *
 * A page of contacts has one more than was asked for. The next page goes on after it.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_long_page (void);

/**
 * ctct_fault_new_repeated_contact:
 *
 * A page of contacts begins with the last contact of the page before, and has as many as were asked
 * for. The next page goes on after it. The first page has nothing to repeat.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_repeated_contact (void);

/**
 * ctct_fault_new_missing_contact:
 *
 * A page of contacts begins with what would have been its second contact, and has as many as were
 * asked for. The next page goes on after it, so that one contact is on no page.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_missing_contact (void);

/**
 * ctct_fault_new_cut_body:
 *
 * The request is applied, and of the right answer's body the first half is sent, as if that were
 * all: nothing but the JSON is broken.
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_cut_body (void);

/**
 * ctct_fault_new_change_after:
 * @id: a contact's id
 * @job_title: what it then has
 *
 * The request is applied and answered as ever, and just after that the contact changes, as with
 * ctct_sandbox_change_contact().
 *
 * Returns: (transfer full): a fault
 */
CtctFault *ctct_fault_new_change_after (const char *id, const char *job_title);

/**
 * ctct_fault_set_header:
 * @self: a fault that answers with a status and a body of its own
 * @name: a header
 * @value: its value
 *
 * Gives what is answered a header, in place of the one of that name if there is one.
 */
void ctct_fault_set_header (CtctFault *self, const char *name, const char *value);

/**
 * ctct_fault_set_match:
 * @self: a fault
 * @method: (nullable): the only method it applies to, NULL for all
 * @path_pattern: (nullable): the only paths it applies to, with `*` and `?` as wildcards and
 *   without the query, as in `/v2/contacts/196`; NULL for all
 *
 * Says which requests the fault is for.
 */
void ctct_fault_set_match (CtctFault *self, const char *method, const char *path_pattern);

/**
 * ctct_fault_set_window:
 * @self: a fault
 * @skip: how many requests that match pass before it
 * @count: how many it then applies to, 0 for all
 *
 * Says which of the requests that match meet the fault.
 */
void ctct_fault_set_window (CtctFault *self, guint skip, guint count);

/**
 * ctct_fault_set_page:
 * @self: a fault
 * @page: the number of the page, from 1 on
 *
 * Says that the fault is for one page of the contacts: for as many requests for a page as that, counted
 * from when the fault is added, with what ctct_fault_set_match() and ctct_fault_set_window() say. A
 * page that is asked for again counts again.
 */
void ctct_fault_set_page (CtctFault *self, guint page);

void ctct_fault_free (CtctFault *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctFault, ctct_fault_free)

G_END_DECLS
