/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two people who change the same contact. */

#include "ctct-test-colleague.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define CONTACT  "196"
#define QUESTION "What Is to Stay?"

static void
assert_puts (CtctWindowFixture *fixture, guint count)
{
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "PUT"), ==, count);
}

static void
assert_typed (const char *entry, const char *text)
{
  g_autofree char *typed = ctct_ui_dup_entry_text (entry);

  g_assert_cmpstr (typed, ==, text);
}

/* Opens the contact and types into the job title what a colleague then sets otherwise. */
static void
collide (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_test_colleague_change (fixture, CONTACT, "job_title", "Secretary", NULL);
  ctct_ui_press ("Save");
  ctct_ui_await_text (QUESTION);
}

static void
test_nothing_chosen (CtctWindowFixture *fixture)
{
  collide (fixture);
  assert_puts (fixture, 0);
  g_assert_false (ctct_ui_is_sensitive ("Save"));
  g_assert_nonnull (ctct_ui_find_text ("Was: Systems Analyst 3"));
  g_assert_nonnull (ctct_ui_find_text ("Treasurer"));
  g_assert_nonnull (ctct_ui_find_text ("Secretary"));
  g_assert_false (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (ctct_ui_find ("Job title, yours: Treasurer"))));
  g_assert_false (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (ctct_ui_find ("Job title, theirs: Secretary"))));
  /* One choice needs no short cut to many. */
  g_assert_null (ctct_ui_find ("Keep Mine for All"));
  g_assert_null (ctct_ui_find_text ("Also Changed Meanwhile"));
}

static void
test_mine (CtctWindowFixture *fixture)
{
  collide (fixture);
  ctct_ui_press ("Job title, yours: Treasurer");
  ctct_ui_press ("Save");
  ctct_ui_await ("Edit");
  ctct_ui_await_text ("Treasurer");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
  assert_puts (fixture, 1);
}

/* What is theirs is there already, and is not sent. */
static void
test_theirs (CtctWindowFixture *fixture)
{
  collide (fixture);
  ctct_ui_press ("Job title, theirs: Secretary");
  ctct_ui_press ("Save");
  ctct_ui_await ("Edit");
  ctct_ui_await_text ("Secretary");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Secretary");
  assert_puts (fixture, 0);
}

static void
collide_thrice (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_type ("Cell phone", "555-0101");
  ctct_ui_type ("Fax", "555-0102");
  ctct_test_colleague_change (fixture, CONTACT, "job_title", "Secretary", "cell_phone", "555-0201",
                              "company_name", "Anglers’ Club", NULL);
  ctct_ui_press ("Save");
  ctct_ui_await_text (QUESTION);
}

static void
test_mixed (CtctWindowFixture *fixture)
{
  collide_thrice (fixture);
  g_assert_nonnull (ctct_ui_find_text ("Also Changed Meanwhile"));
  g_assert_nonnull (ctct_ui_find_text ("System Optimzations → Anglers’ Club"));
  ctct_ui_press ("Job title, theirs: Secretary");
  g_assert_false (ctct_ui_is_sensitive ("Save"));
  ctct_ui_press ("Cell phone, yours: 555-0101");
  ctct_ui_press ("Save");
  ctct_ui_await ("Edit");

  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Secretary");
  ctct_test_colleague_assert (fixture, CONTACT, "cell_phone", "555-0101");
  ctct_test_colleague_assert (fixture, CONTACT, "fax", "555-0102");
  ctct_test_colleague_assert (fixture, CONTACT, "company_name", "Anglers’ Club");
  assert_puts (fixture, 1);

  /* Only what nobody was asked about is news. */
  g_assert_nonnull (ctct_ui_find_text ("Company: System Optimzations → Anglers’ Club"));
  g_assert_null (ctct_ui_find_text ("Job title:"));
}

/* Undoing takes back what this person did, and leaves what somebody else did. */
static void
test_undo (CtctWindowFixture *fixture)
{
  collide_thrice (fixture);
  ctct_ui_press ("Job title, theirs: Secretary");
  ctct_ui_press ("Cell phone, yours: 555-0101");
  ctct_ui_press ("Save");
  ctct_ui_press ("Undo");
  ctct_ui_await_text ("Change undone");

  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Secretary");
  ctct_test_colleague_assert (fixture, CONTACT, "cell_phone", "555-0201");
  ctct_test_colleague_assert (fixture, CONTACT, "fax", "318-978-7575");
  ctct_test_colleague_assert (fixture, CONTACT, "company_name", "Anglers’ Club");
}

static void
test_keep_mine_for_all (CtctWindowFixture *fixture)
{
  collide_thrice (fixture);
  ctct_ui_press ("Keep Mine for All");
  ctct_ui_press ("Save");
  ctct_ui_await ("Edit");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
  ctct_test_colleague_assert (fixture, CONTACT, "cell_phone", "555-0101");
  ctct_test_colleague_assert (fixture, CONTACT, "company_name", "Anglers’ Club");
}

static void
test_take_theirs_for_all (CtctWindowFixture *fixture)
{
  collide_thrice (fixture);
  ctct_ui_press ("Take Theirs for All");
  ctct_ui_press ("Save");
  ctct_ui_await ("Edit");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Secretary");
  ctct_test_colleague_assert (fixture, CONTACT, "cell_phone", "555-0201");
  ctct_test_colleague_assert (fixture, CONTACT, "fax", "555-0102");
}

static gboolean
is_focus_in (const char *name)
{
  GtkWidget *focus = gtk_window_get_focus (ctct_ui_get_front ());
  GtkWidget *row = ctct_ui_find (name);

  return focus != NULL && row != NULL &&
         (focus == row || gtk_widget_is_ancestor (focus, row));
}

static void
test_cancel (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_type ("Company", "Rowers’ Club");
  gtk_widget_grab_focus (ctct_ui_find ("Company"));
  ctct_test_colleague_change (fixture, CONTACT, "job_title", "Secretary", NULL);
  ctct_ui_press ("Save");
  ctct_ui_await_text (QUESTION);
  g_assert_true (ctct_ui_press_key ("Escape"));

  ctct_ui_await_sensitive ("Save", TRUE);
  assert_typed ("Job title", "Treasurer");
  assert_typed ("Company", "Rowers’ Club");
  g_assert_true (is_focus_in ("Company"));
  g_assert_null (ctct_ui_find_text ("Not Saved"));
  assert_puts (fixture, 0);

  /* Whoever does not save after all sees what is there by now. */
  ctct_ui_press ("Cancel");
  ctct_ui_press ("Discard");
  ctct_ui_await_text ("Secretary");
}

static void
test_ask_again (CtctWindowFixture *fixture)
{
  collide (fixture);
  ctct_ui_press ("Cancel");
  ctct_ui_press ("Save");
  ctct_ui_await_text (QUESTION);
  ctct_ui_press ("Job title, yours: Treasurer");
  ctct_ui_press ("Save");
  ctct_ui_await ("Edit");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
}

/* Something else has changed while the question was open. */
static void
test_collide_again (CtctWindowFixture *fixture)
{
  collide (fixture);
  ctct_test_colleague_change (fixture, CONTACT, "job_title", "Chair", NULL);
  ctct_ui_press ("Job title, yours: Treasurer");
  ctct_ui_press ("Save");
  ctct_ui_await ("Job title, theirs: Chair");
  g_assert_nonnull (ctct_ui_find_text ("Was: Secretary"));
  assert_puts (fixture, 0);
  ctct_ui_press ("Job title, theirs: Chair");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Chair");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Chair");
}

/* What was answered holds where the save then fails. */
static void
test_answer_is_kept (CtctWindowFixture *fixture)
{
  collide (fixture);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Job title, yours: Treasurer");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Not Saved");
  ctct_ui_press ("Retry");
  ctct_ui_await ("Edit");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
  assert_puts (fixture, 2);
}

static void
move (GtkDirectionType direction)
{
  g_signal_emit_by_name (ctct_ui_get_front (), "move-focus", direction);
}

static gboolean
has_size (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

/* With Tab, the arrows and Enter alone. What has no size yet, the focus passes by. */
static void
test_keyboard (CtctWindowFixture *fixture)
{
  GtkWidget *mine, *theirs;

  collide (fixture);
  mine = ctct_ui_find ("Job title, yours: Treasurer");
  theirs = ctct_ui_find ("Job title, theirs: Secretary");
  ctct_test_await (has_size, mine);
  for (guint i = 0; i < 5 && gtk_window_get_focus (ctct_ui_get_front ()) != mine; i++)
    move (GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (ctct_ui_get_front ()) == mine);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (mine)));

  g_assert_true (ctct_ui_press_key_in_focus ("Right"));
  g_assert_true (gtk_window_get_focus (ctct_ui_get_front ()) == theirs);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (theirs)));
  g_assert_true (ctct_ui_press_key_in_focus ("Left"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (mine)));
  g_assert_true (ctct_ui_press_key_in_focus ("Down"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (theirs)));

  g_signal_emit_by_name (ctct_ui_get_front (), "activate-default");
  ctct_ui_await ("Edit");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Secretary");
}

/* The window asks first, and is not closed over its question. */
static void
test_close (CtctWindowFixture *fixture)
{
  collide (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  g_assert_nonnull (ctct_ui_find_text (QUESTION));
  ctct_ui_press ("Cancel");
  ctct_ui_await_sensitive ("Save", TRUE);
  assert_typed ("Job title", "Treasurer");
}

/* A window that goes with its question open leaves nothing behind. */
static void
test_destroy (CtctWindowFixture *fixture)
{
  collide (fixture);
  gtk_window_destroy (gtk_window_get_transient_for (ctct_ui_get_front ()));
  assert_puts (fixture, 0);
}

static void
test_stop (CtctWindowFixture *fixture)
{
  collide (fixture);
  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (ctct_ui_get_front ())),
                              "win.stop", NULL);
  ctct_ui_await_sensitive ("Save", TRUE);
  assert_typed ("Job title", "Treasurer");
  assert_puts (fixture, 0);
}

/* What does not collide is brought together without a question, and said. */
static void
test_merge (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_test_colleague_change (fixture, CONTACT, "company_name", "Anglers’ Club", NULL);
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Also changed meanwhile");
  g_assert_nonnull (ctct_ui_find_text ("Company: System Optimzations → Anglers’ Club"));
  g_assert_null (ctct_ui_find ("Put It Back"));
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
  ctct_test_colleague_assert (fixture, CONTACT, "company_name", "Anglers’ Club");

  ctct_ui_press ("Dismiss Report");
  g_assert_null (ctct_ui_find_text ("Also changed meanwhile"));
}

/* Both wrote the same: that is no collision, and no news. */
static void
test_same (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_test_colleague_change (fixture, CONTACT, "job_title", "Treasurer", NULL);
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Saved");
  g_assert_null (ctct_ui_find_text ("Also changed meanwhile"));
  assert_puts (fixture, 0);
}

static void
test_silent (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Saved");
  g_assert_null (ctct_ui_find ("Dismiss Report"));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/save/collision/nothing-chosen", test_nothing_chosen);
  ctct_window_fixture_add_case ("/save/collision/mine", test_mine);
  ctct_window_fixture_add_case ("/save/collision/theirs", test_theirs);
  ctct_window_fixture_add_case ("/save/collision/mixed", test_mixed);
  ctct_window_fixture_add_case ("/save/collision/undo", test_undo);
  ctct_window_fixture_add_case ("/save/collision/keep-mine-for-all", test_keep_mine_for_all);
  ctct_window_fixture_add_case ("/save/collision/take-theirs-for-all", test_take_theirs_for_all);
  ctct_window_fixture_add_case ("/save/collision/cancel", test_cancel);
  ctct_window_fixture_add_case ("/save/collision/ask-again", test_ask_again);
  ctct_window_fixture_add_case ("/save/collision/collide-again", test_collide_again);
  ctct_window_fixture_add_case ("/save/collision/answer-is-kept", test_answer_is_kept);
  ctct_window_fixture_add_case ("/save/collision/keyboard", test_keyboard);
  ctct_window_fixture_add_case ("/save/collision/close", test_close);
  ctct_window_fixture_add_case ("/save/collision/destroy", test_destroy);
  ctct_window_fixture_add_case ("/save/collision/stop", test_stop);
  ctct_window_fixture_add_case ("/save/merge/said", test_merge);
  ctct_window_fixture_add_case ("/save/merge/same", test_same);
  ctct_window_fixture_add_case ("/save/merge/silent", test_silent);

  return ctct_test_run ();
}
