/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Reads what build-aux/pseudo-translate has written, and a program has filled in. */

/* Has the program speak that language; FALSE where it cannot. */
gboolean ctct_pseudo_text_begin (void);

/* What it says in English. */
char *ctct_pseudo_text_read (const char *text);
/* Whether anything of it is translated. */
gboolean ctct_pseudo_text_is_marked (const char *text);
/* Whether one of its lines is put together: two translations stand side by side, or one beside a word. */
gboolean ctct_pseudo_text_is_glued (const char *text);

G_END_DECLS
