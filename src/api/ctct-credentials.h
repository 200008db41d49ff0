/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtctCredentials:
 *
 * An API key and an access token. It has no properties and no text form: a request asks for what it
 * needs (ctct-credentials-private.h, for api/ alone), and nothing else can.
 */
#define CTCT_TYPE_CREDENTIALS (ctct_credentials_get_type ())
G_DECLARE_FINAL_TYPE (CtctCredentials, ctct_credentials, CTCT, CREDENTIALS, GObject)

CtctCredentials *ctct_credentials_new (const char *api_key, const char *access_token);
/* Names, as digests from which nothing can be had back: for the API key, under which calls are counted, and for
 * the account, under which its contacts are kept. Several accounts may use one key. */
char *ctct_credentials_dup_key_fingerprint (CtctCredentials *self);
char *ctct_credentials_dup_account_fingerprint (CtctCredentials *self);

G_END_DECLS
