/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-credentials.h"

G_BEGIN_DECLS

/* For the code that makes a request, and for no other. */
const char *ctct_credentials_peek_api_key (CtctCredentials *self);
const char *ctct_credentials_peek_access_token (CtctCredentials *self);

G_END_DECLS
