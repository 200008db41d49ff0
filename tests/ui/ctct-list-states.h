/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-window-fixture.h"

G_BEGIN_DECLS

/* What the list of contacts can look like. Each follows its preparation. */

void ctct_list_states_keep (CtctWindowFixture *fixture);
void ctct_list_states_keep_silent (CtctWindowFixture *fixture);
void ctct_list_states_keep_broken (CtctWindowFixture *fixture);
void ctct_list_states_keep_filtered (CtctWindowFixture *fixture);

void ctct_list_states_list (CtctWindowFixture *fixture);
void ctct_list_states_found (CtctWindowFixture *fixture);
void ctct_list_states_nobody (CtctWindowFixture *fixture);
void ctct_list_states_nobody_filtered (CtctWindowFixture *fixture);
void ctct_list_states_keep_half (CtctWindowFixture *fixture);
void ctct_list_states_stopped (CtctWindowFixture *fixture);
void ctct_list_states_reading (CtctWindowFixture *fixture);
void ctct_list_states_error (CtctWindowFixture *fixture);
void ctct_list_states_contact (CtctWindowFixture *fixture);
void ctct_list_states_offline (CtctWindowFixture *fixture);
void ctct_list_states_reason (CtctWindowFixture *fixture);
void ctct_list_states_lists (CtctWindowFixture *fixture);
void ctct_list_states_filtered (CtctWindowFixture *fixture);
void ctct_list_states_trouble (CtctWindowFixture *fixture);
void ctct_list_states_filter_status (CtctWindowFixture *fixture);
void ctct_list_states_filter_list (CtctWindowFixture *fixture);
void ctct_list_states_filter_date (CtctWindowFixture *fixture);
void ctct_list_states_saved (CtctWindowFixture *fixture);
void ctct_list_states_saved_none (CtctWindowFixture *fixture);
void ctct_list_states_saved_trouble (CtctWindowFixture *fixture);

void ctct_list_states_selecting (CtctWindowFixture *fixture);
void ctct_list_states_copied (CtctWindowFixture *fixture);
void ctct_list_states_menu (CtctWindowFixture *fixture);

G_END_DECLS
