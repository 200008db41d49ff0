/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ctct_redaction_describe_uri:
 *
 * A URI as it may be seen, as in "https://…/v2/contacts/…?email=…": scheme, host and port, of the path the
 * names of collections, and of the query the names alone, with "…" for each id and for each value but that
 * of a parameter that says how to ask and nothing of anybody. No other code of the program makes a text of
 * a URI that was sent.
 */
char *ctct_redaction_describe_uri (GUri *uri);

G_END_DECLS
