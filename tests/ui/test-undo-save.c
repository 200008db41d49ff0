/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking back the last save: that save, and nothing of anybody else's. */

#include "ctct-sandbox-people.h"
#include "ctct-test-colleague.h"
#include "ctct-test-ui.h"
#include "ctct-test-unsubscribe.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define CONTACT "196"
#define ACTION  "undo-save"

static GActionGroup *
get_window (void)
{
  return G_ACTION_GROUP (ctct_ui_get_front ());
}

static gboolean
can_undo (void)
{
  return g_action_group_get_action_enabled (get_window (), ACTION);
}

static void
undo (void)
{
  g_assert_true (can_undo ());
  g_action_group_activate_action (get_window (), ACTION, NULL);
}

static void
assert_there (CtctWindowFixture *fixture, const char *member, const char *value)
{
  ctct_test_colleague_assert (fixture, CONTACT, member, value);
}

static void
edit_and_save (const char *job_title)
{
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", job_title);
  ctct_ui_type ("Fax", "555-0102");
  ctct_ui_press ("Save");
  ctct_ui_await ("Edit");
}

/* Sets the job title and the fax, and is on the page again. */
static void
save (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  edit_and_save ("Treasurer");
  assert_there (fixture, "job_title", "Treasurer");
}

/* What somebody else does after the save is kept, also beside the fields of the save. */
static void
test_keeps_others (CtctWindowFixture *fixture)
{
  save (fixture);
  ctct_test_colleague_change (fixture, CONTACT, "company_name", "Anglers’ Club", "cell_phone",
                              "555-0201", NULL);
  undo ();
  ctct_ui_await_text ("Change undone");

  assert_there (fixture, "job_title", "Systems Analyst 3");
  assert_there (fixture, "fax", "318-978-7575");
  assert_there (fixture, "company_name", "Anglers’ Club");
  assert_there (fixture, "cell_phone", "555-0201");
  ctct_ui_await_text ("Company: System Optimzations → Anglers’ Club");
  ctct_test_unsubscribe_assert_sent (fixture, 2, 0);
}

/* What came in with the save from somebody else is no part of it. */
static void
test_keeps_merged (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_test_colleague_change (fixture, CONTACT, "company_name", "Anglers’ Club", NULL);
  edit_and_save ("Treasurer");
  ctct_ui_await_text ("Company: System Optimzations → Anglers’ Club");
  undo ();
  ctct_ui_await_text ("Change undone");
  assert_there (fixture, "job_title", "Systems Analyst 3");
  assert_there (fixture, "company_name", "Anglers’ Club");
}

/* Somebody else has written over the save: that is asked about, and not taken back unasked. */
static void
test_collides (CtctWindowFixture *fixture)
{
  save (fixture);
  ctct_test_colleague_change (fixture, CONTACT, "job_title", "Secretary", NULL);
  undo ();
  ctct_ui_await_text ("What Is to Stay?");
  ctct_test_unsubscribe_assert_sent (fixture, 1, 0);
  ctct_ui_press ("Job title, theirs: Secretary");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Change undone");
  assert_there (fixture, "job_title", "Secretary");
  assert_there (fixture, "fax", "318-978-7575");
}

/* A service that says yes and does nothing is not believed. */
static void
test_is_verified (CtctWindowFixture *fixture)
{
  g_autofree char *saved = NULL;

  save (fixture);
  saved = ctct_sandbox_dup_contact (fixture->sandbox, CONTACT);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_close_before ());
  undo ();
  ctct_ui_await_text ("Not Undone");
  g_assert_null (ctct_ui_find_text ("Change undone"));
  assert_there (fixture, "job_title", "Treasurer");
  g_assert_true (can_undo ());

  ctct_ui_press ("Retry");
  ctct_ui_await_text ("Change undone");
  assert_there (fixture, "job_title", "Systems Analyst 3");
  g_assert_false (can_undo ());
}

/* An answer that was lost on the way is made up for by reading the contact. */
static void
test_is_settled (CtctWindowFixture *fixture)
{
  save (fixture);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_close_after ());
  undo ();
  ctct_ui_await_text ("Change undone");
  assert_there (fixture, "job_title", "Systems Analyst 3");
  ctct_test_unsubscribe_assert_sent (fixture, 2, 0);
}

static void
test_enabled (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  g_assert_false (can_undo ());
  ctct_ui_press ("Edit");
  ctct_ui_await ("Save");
  g_assert_false (can_undo ());
  g_assert_true (ctct_ui_press_key ("Escape"));

  edit_and_save ("Treasurer");
  undo ();
  g_assert_false (can_undo ());
  ctct_ui_await_text ("Change undone");
  g_assert_false (can_undo ());
}

/* The next edit and another page end the time for it. */
static void
test_ends (CtctWindowFixture *fixture)
{
  save (fixture);
  ctct_ui_press ("Edit");
  ctct_ui_await ("Save");
  g_assert_false (can_undo ());
  g_assert_true (ctct_ui_press_key ("Escape"));
  g_assert_false (can_undo ());

  edit_and_save ("Secretary");
  g_assert_true (can_undo ());
  g_action_group_activate_action (get_window (), "open-id",
                                  g_variant_new_string (CTCT_SANDBOX_FIFTEEN_FIELDS));
  g_assert_false (can_undo ());
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_false (can_undo ());
}

/* Whoever only reads the same contact again has not gone on, and says once more what was said. */
static void
test_read_again (CtctWindowFixture *fixture)
{
  save (fixture);
  g_assert_true (ctct_ui_press_key ("F5"));
  g_assert_false (can_undo ());
  ctct_ui_await_sensitive ("Edit", TRUE);
  g_assert_true (can_undo ());
  g_assert_nonnull (ctct_ui_find ("Undo"));
  undo ();
  ctct_ui_await_text ("Change undone");
  assert_there (fixture, "job_title", "Systems Analyst 3");

  edit_and_save ("Secretary");
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 1,
                             ctct_fault_new_answer (404, "[]", -1));
  g_assert_true (ctct_ui_press_key ("F5"));
  ctct_ui_await_text ("No Such Contact");
  g_assert_false (can_undo ());
  g_assert_null (ctct_ui_find ("Undo"));
}

/* What is confirmed is about the person as they are shown then. */
static void
test_not_while_pending (CtctWindowFixture *fixture)
{
  save (fixture);
  ctct_test_unsubscribe_confirm ("Unsubscribe for good", "Unsubscribe");
  g_assert_false (can_undo ());
  ctct_ui_press_key ("<Control>z");
  ctct_ui_await_text ("Undone, nothing was sent");
  g_assert_false (can_undo ());
  assert_there (fixture, "job_title", "Treasurer");
  ctct_test_unsubscribe_assert_sent (fixture, 1, 0);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/undo-save/keeps-others", test_keeps_others);
  ctct_window_fixture_add_case ("/undo-save/keeps-merged", test_keeps_merged);
  ctct_window_fixture_add_case ("/undo-save/collides", test_collides);
  ctct_window_fixture_add_case ("/undo-save/is-verified", test_is_verified);
  ctct_window_fixture_add_case ("/undo-save/is-settled", test_is_settled);
  ctct_window_fixture_add_case ("/undo-save/enabled", test_enabled);
  ctct_window_fixture_add_case ("/undo-save/ends", test_ends);
  ctct_window_fixture_add_case ("/undo-save/read-again", test_read_again);
  ctct_window_fixture_add_case ("/undo-save/not-while-pending", test_not_while_pending);

  return ctct_test_run ();
}
