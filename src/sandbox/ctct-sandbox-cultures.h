/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What people of one country are called and where they live. Items are parted by `|`. A name is
 * followed by `=` and what it looks like in an e-mail address; a city is followed by its state, the
 * state's code and its postal code, parted by `;`. `#` is a digit, `~` a house number. */
typedef struct
{
  const char *country_code;
  const char *given;
  const char *family;
  const char *prefixes;
  const char *cities;
  const char *streets;
  const char *phone;
  const char *jobs;
  const char *companies;
} CtctSandboxCulture;

guint ctct_sandbox_cultures_get_length (void);
const CtctSandboxCulture *ctct_sandbox_cultures_get (guint position);
/* The culture of a country that is there. */
const CtctSandboxCulture *ctct_sandbox_cultures_find (const char *country_code);

G_END_DECLS
