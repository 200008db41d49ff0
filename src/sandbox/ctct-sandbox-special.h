/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The example of the service's documentation, as it stands there. */
const char *ctct_sandbox_special_get_seed (void);

/* The people that ctct-sandbox-people.h has names for, from 201 on. */
guint ctct_sandbox_special_get_length (void);
JsonObject *ctct_sandbox_special_new (guint position);

G_END_DECLS
