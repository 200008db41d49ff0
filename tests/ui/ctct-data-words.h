/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The words that nobody translates: those of the people in an account, of its lists, of what was typed, and
 * of days and countries, which the system translates. */
typedef struct _CtctDataWords CtctDataWords;

CtctDataWords *ctct_data_words_new (void);
void ctct_data_words_free (CtctDataWords *self);

void ctct_data_words_add (CtctDataWords *self, const char *text);
/* A text that is none wherever it stands, though its words may be. */
void ctct_data_words_add_phrase (CtctDataWords *self, const char *text);
/* What there is of people now. */
void ctct_data_words_add_sandbox (CtctDataWords *self, CtctSandbox *sandbox);
/* What is typed, and the lists, in the windows that there are. */
void ctct_data_words_add_windows (CtctDataWords *self);

/* The first word with a letter of English that is none of them; NULL if there is none. */
char *ctct_data_words_find_other (CtctDataWords *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctDataWords, ctct_data_words_free)

G_END_DECLS
