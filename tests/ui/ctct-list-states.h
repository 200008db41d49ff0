/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-window-fixture.h"

G_BEGIN_DECLS

/* What the list of contacts can look like. Each follows its preparation. */

void ctct_list_states_keep (CtctWindowFixture *fixture);
void ctct_list_states_keep_silent (CtctWindowFixture *fixture);
void ctct_list_states_keep_broken (CtctWindowFixture *fixture);

void ctct_list_states_list (CtctWindowFixture *fixture);
void ctct_list_states_found (CtctWindowFixture *fixture);
void ctct_list_states_nobody (CtctWindowFixture *fixture);
void ctct_list_states_reading (CtctWindowFixture *fixture);
void ctct_list_states_error (CtctWindowFixture *fixture);
void ctct_list_states_contact (CtctWindowFixture *fixture);
void ctct_list_states_offline (CtctWindowFixture *fixture);

G_END_DECLS
