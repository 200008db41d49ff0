/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-sandbox-cultures.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* People come and change between the first day of 2013 and the last days of 2024. */
#define CTCT_SANDBOX_FIRST_DATE 1357000000
#define CTCT_SANDBOX_LAST_DATE  1735600000

/* A contact as the service would give it, of a person of that culture: ACTIVE, in one list. */
JsonObject *ctct_sandbox_person_new (const CtctSandboxCulture *culture, guint id, GRand *rand);

/* Sets the status of the contact and of its e-mail address, and what comes with it: an OPTOUT has
 * its date and source and is in no list, a REMOVED is in no list. */
void ctct_sandbox_person_set_status (JsonObject *person, const char *status, GRand *rand);

JsonObject *ctct_sandbox_person_new_address (const CtctSandboxCulture *culture,
                                             const char *type,
                                             GRand *rand);
JsonObject *ctct_sandbox_person_new_note (const char *text, GRand *rand);
JsonObject *ctct_sandbox_person_new_field (guint number, const char *value);
void ctct_sandbox_person_add_list (JsonObject *person, const char *id, const char *status);
JsonObject *ctct_sandbox_person_get_email (JsonObject *person);

/* One item of a text whose items are parted by `|`. */
char *ctct_sandbox_person_pick (const char *items, GRand *rand);
char *ctct_sandbox_person_draw_date (GRand *rand);

G_END_DECLS
