/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is on screen in one of the languages of po/, and how it reads in the sources, so that a window can
 * be used by the same names in every language. */

/* From here on the program speaks that language; FALSE where that cannot be had. */
gboolean ctct_translated_text_begin (const char *language);
/* Returns: (transfer full): the text in the sources that this is the translation of, with what is filled in;
 * or the same, if it is none. Underscores are left out. */
char *ctct_translated_text_read (const char *text);

G_END_DECLS
