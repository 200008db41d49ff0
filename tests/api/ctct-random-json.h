/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtctRandomJson:
 * @rand: what all is drawn from
 * @plain: the text as json-glib writes it: without spaces, and with no escape that is not needed
 * @odd: the same with other spaces and escapes
 * @wild: whether there may be something that json-glib does not keep
 *
 * Writes a random value twice.
 */
typedef struct
{
  GRand *rand;
  GString *plain;
  GString *odd;
  gboolean wild;
} CtctRandomJson;

/* How often a random test is to draw: 10,000 times, or less often where each time takes long
 * because somebody watches the memory. */
int ctct_random_json_get_n_rounds (void);

/* Appends a value that is nested at most `depth` deep. */
void ctct_random_json_add_value (CtctRandomJson *self, guint depth);

/* A contact as the service might answer it, and worse: members in any order, missing, null, of
 * another type, unknown ones and unknown words everywhere, arrays with more than objects in
 * them. Nothing in it is an obstacle. It is written as json-glib writes it. */
char *ctct_random_json_dup_contact (GRand *rand);

G_END_DECLS
