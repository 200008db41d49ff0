/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-states.h"

#include "ctct-test-list.h"
#include "ctct-ui-driver.h"

#define NAME "Mr. Ronald Martone"

void
ctct_list_states_keep (CtctWindowFixture *fixture)
{
  ctct_test_accounts_keep (fixture->accounts);
}

void
ctct_list_states_keep_silent (CtctWindowFixture *fixture)
{
  ctct_list_states_keep (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts", 0, ctct_fault_new_silence ());
}

void
ctct_list_states_keep_broken (CtctWindowFixture *fixture)
{
  ctct_list_states_keep (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts", 0, ctct_fault_new_answer (500, "", -1));
}

void
ctct_list_states_list (CtctWindowFixture *fixture)
{
  ctct_ui_await_text ("Up to date");
  ctct_ui_await_text ("21 contacts");
}

void
ctct_list_states_found (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "ron");
  ctct_ui_await_text ("found");
}

void
ctct_list_states_nobody (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_ui_type (CTCT_TEST_SEARCH, "quetzalcoatl@donaudampfschiff.example.org");
  ctct_ui_await_text ("Nobody Found");
}

void
ctct_list_states_reading (CtctWindowFixture *fixture)
{
  ctct_ui_await_text ("Reading Contacts");
}

void
ctct_list_states_error (CtctWindowFixture *fixture)
{
  ctct_ui_await ("Retry");
}

void
ctct_list_states_contact (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_test_list_open (NAME);
  ctct_ui_await ("Edit");
  ctct_ui_await_sensitive ("Edit", TRUE);
}

/* The contact is as it was read before. */
void
ctct_list_states_offline (CtctWindowFixture *fixture)
{
  ctct_list_states_list (fixture);
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_answer (500, "", -1));
  ctct_test_list_open (NAME);
  ctct_ui_await_text ("What is shown was read");
}
