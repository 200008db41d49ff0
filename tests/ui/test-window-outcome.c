/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of an unsubscribe that did not happen, or perhaps not, and what can be done then. */

#include "ctct-sandbox-people.h"
#include "ctct-test-colleague.h"
#include "ctct-test-ui.h"
#include "ctct-test-unsubscribe.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#include <adwaita.h>

#define ENTRY     "Contact ID or email address"
#define NAME      CTCT_TEST_NAME
#define FAILED    NAME " Is Not Unsubscribed"
#define UNCERTAIN NAME " Is Perhaps Not Unsubscribed"
#define NOT_DONE  "what was confirmed has not happened"
#define SECOND    1000

static void
open_other (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_put_other (fixture);
  g_assert_true (ctct_ui_press_key ("<Control>l"));
  ctct_ui_type (ENTRY, CTCT_TEST_OTHER);
  ctct_ui_press ("Open");
  ctct_ui_await_text (CTCT_TEST_OTHER_EMAIL);
}

static void
put_person (CtctWindowFixture *fixture, const char *id)
{
  g_autofree char *json = g_strdup_printf (
      "{\"id\":\"%s\",\"status\":\"ACTIVE\",\"first_name\":\"Ada\",\"last_name\":\"%s\","
      "\"email_addresses\":[{\"email_address\":\"ada%s@example.com\"}],\"addresses\":[],"
      "\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"}],\"custom_fields\":[],\"notes\":[]}",
      id, id, id);

  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, json));
}

static void
break_delete (CtctWindowFixture *fixture, CtctFault *fault)
{
  ctct_window_fixture_break (fixture, "DELETE", "contacts/*", 0, fault);
}

/* Nobody can be reached from the write on, so that it stays unknown what came of it. */
static void
be_uncertain (CtctWindowFixture *fixture, CtctFault *fault)
{
  CtctFault *silent = ctct_fault_new_close_before ();

  ctct_test_unsubscribe_hold_for_good (fixture);
  break_delete (fixture, fault);
  ctct_fault_set_match (silent, "GET", "/v2/contacts/*");
  ctct_fault_set_window (silent, 1, 0);
  ctct_sandbox_add_fault (fixture->sandbox, silent);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (UNCERTAIN);
  ctct_sandbox_clear_faults (fixture->sandbox);
}

/* It names somebody, and is about what cannot be looked up on any other page. */
static void
test_outlives_the_page (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  break_delete (fixture, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (FAILED);

  open_other (fixture);
  g_assert_nonnull (ctct_ui_find_text (FAILED));
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  g_assert_nonnull (ctct_ui_find_text (FAILED));
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Treasurer");
  g_assert_nonnull (ctct_ui_find_text (FAILED));

  ctct_ui_press ("Dismiss");
  g_assert_null (ctct_ui_find_text (FAILED));
  ctct_test_unsubscribe_assert_sent (fixture, 1, 1);
}

/* A message about a second person does not take the place of the first. */
static void
test_of_two_people (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  break_delete (fixture, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (FAILED);
  open_other (fixture);
  ctct_test_unsubscribe_confirm ("Unsubscribe for good", "Unsubscribe");
  ctct_ui_press ("Send Now");
  ctct_ui_await_text ("Alix Is Not Unsubscribed");
  g_assert_nonnull (ctct_ui_find_text (FAILED));
}

/* Many of them leave room for the page, in the smallest window too. */
static void
test_of_many_people (CtctWindowFixture *fixture)
{
  int minimum;

  break_delete (fixture, ctct_fault_new_answer (500, "", -1));
  ctct_window_fixture_show (fixture);
  for (guint id = 1; id <= 5; id++)
    {
      g_autofree char *text = g_strdup_printf ("%u", id);

      ctct_ui_press_key ("<Control>l");
      put_person (fixture, text);
      ctct_ui_type (ENTRY, text);
      ctct_ui_press ("Open");
      ctct_test_unsubscribe_confirm ("Unsubscribe for good", "Unsubscribe");
      ctct_ui_press ("Send Now");
      ctct_ui_await_sensitive ("Unsubscribe", TRUE);
    }

  g_assert_nonnull (ctct_ui_find_text ("Ada 1 Is Not Unsubscribed"));
  g_assert_nonnull (ctct_ui_find_text ("Ada 5 Is Not Unsubscribed"));
  gtk_widget_measure (GTK_WIDGET (ctct_ui_get_front ()), GTK_ORIENTATION_VERTICAL, 360, &minimum,
                      NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 400);
}

/* Trying again asks again, with what was chosen, and takes the message away once it is confirmed. */
static void
test_retry (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  break_delete (fixture, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (FAILED);
  ctct_sandbox_clear_faults (fixture->sandbox);
  open_other (fixture);

  ctct_ui_press ("Retry");
  ctct_ui_await_text (CTCT_TEST_QUESTION);
  ctct_ui_press ("Cancel");
  ctct_ui_await ("Edit");
  g_assert_nonnull (ctct_ui_find_text (FAILED));
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);

  ctct_ui_press ("Retry");
  ctct_ui_await_text (CTCT_TEST_QUESTION);
  ctct_ui_press ("Unsubscribe");
  ctct_test_await (ctct_test_unsubscribe_is_held, NULL);
  g_assert_null (ctct_ui_find_text (FAILED));
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " is unsubscribed since ");
  ctct_test_unsubscribe_assert_sent (fixture, 0, 2);
}

/* One question and one hold at a time. */
static void
test_no_retry_while_held (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_for_good (fixture);
  break_delete (fixture, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (FAILED);
  open_other (fixture);
  ctct_ui_await_sensitive ("Retry", TRUE);
  ctct_test_unsubscribe_confirm ("Unsubscribe for good", "Unsubscribe");
  g_assert_false (ctct_ui_is_sensitive ("Retry"));
  g_assert_true (ctct_ui_press_key ("<Control>z"));
  ctct_ui_await_sensitive ("Retry", TRUE);
}

/* It had happened: looking it up is enough. */
static void
test_check_done (CtctWindowFixture *fixture)
{
  be_uncertain (fixture, ctct_fault_new_close_after ());
  open_other (fixture);
  ctct_ui_press ("Check Again");
  ctct_ui_await_text (NAME " is unsubscribed since ");
  g_assert_null (ctct_ui_find_text (UNCERTAIN));
  g_assert_null (ctct_ui_find ("Check Again"));
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* On the page of that person what was found is shown. */
static void
test_check_done_on_page (CtctWindowFixture *fixture)
{
  be_uncertain (fixture, ctct_fault_new_close_after ());
  g_assert_nonnull (ctct_ui_find_text ("Yes, this person receives mail"));
  ctct_ui_press ("Check Again");
  ctct_ui_await_text ("No, this person is unsubscribed");
  g_assert_null (ctct_ui_find_text (UNCERTAIN));
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* It had not: nothing is sent because of that, and trying again is offered. */
static void
test_check_not_done (CtctWindowFixture *fixture)
{
  be_uncertain (fixture, ctct_fault_new_close_before ());
  g_assert_null (ctct_ui_find ("Retry"));
  ctct_ui_press ("Check Again");
  ctct_ui_await_text (NOT_DONE);
  g_assert_nonnull (ctct_ui_find_text (FAILED));
  g_assert_null (ctct_ui_find_text (UNCERTAIN));
  g_assert_null (ctct_ui_find ("Check Again"));
  ctct_fake_clock_advance (fixture->clock, 100 * SECOND);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);

  ctct_ui_press ("Retry");
  ctct_ui_press ("Unsubscribe");
  ctct_test_await (ctct_test_unsubscribe_is_held, NULL);
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text ("No, this person is unsubscribed");
  ctct_test_unsubscribe_assert_sent (fixture, 0, 2);
}

/* As long as nobody answers, nothing more is known. */
static void
test_check_unread (CtctWindowFixture *fixture)
{
  be_uncertain (fixture, ctct_fault_new_close_after ());
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Check Again");
  ctct_ui_await_text ("The service has a fault of its own");
  g_assert_nonnull (ctct_ui_find_text (UNCERTAIN));
  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_ui_press ("Check Again");
  ctct_ui_await_text ("No, this person is unsubscribed");
  ctct_test_unsubscribe_assert_sent (fixture, 0, 1);
}

/* The window goes while it is being looked up. */
static void
test_check_and_close (CtctWindowFixture *fixture)
{
  be_uncertain (fixture, ctct_fault_new_close_after ());
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_wait ());
  ctct_ui_press ("Check Again");
  ctct_ui_await_sensitive ("Check Again", FALSE);
  gtk_window_close (ctct_ui_get_front ());
}

/* Leaving lists is looked up by the lists. */
static void
test_check_lists (CtctWindowFixture *fixture)
{
  g_autofree char *json = NULL;

  ctct_test_unsubscribe_hold_all_lists (fixture);
  json = ctct_sandbox_dup_contact (fixture->sandbox, CTCT_TEST_CONTACT);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1,
                             ctct_fault_new_answer (200, json, -1));
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " Is Perhaps Still on the Lists");
  ctct_ui_press ("Check Again");
  ctct_ui_await_text (NOT_DONE);
  ctct_ui_await_text (NAME " Is Still on the Lists");
  ctct_ui_press ("Retry");
  ctct_ui_press ("Leave All Lists");
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " has left all lists");
  ctct_test_unsubscribe_assert_sent (fixture, 2, 0);
}

/* The list and the reason are those of before. */
static void
test_retry_one_list (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_put (fixture, "ACTIVE",
                             "[{\"id\":\"1\",\"status\":\"ACTIVE\"},"
                             "{\"id\":\"2\",\"status\":\"ACTIVE\"}]");
  ctct_window_fixture_open (fixture, CTCT_TEST_CONTACT);
  ctct_ui_press ("Unsubscribe");
  ctct_test_unsubscribe_choose ("Leave one list");
  adw_combo_row_set_selected (ADW_COMBO_ROW (ctct_ui_await ("List")), 2);
  ctct_ui_press ("Leave List");
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " Is Still on the List");
  ctct_ui_press ("Retry");
  ctct_ui_await_text (CTCT_TEST_QUESTION);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (ctct_ui_await ("List"))), ==, 2);
  ctct_ui_press ("Leave List");
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " has left “");
}

/* What somebody else changed, and what the service makes of it, is told as after a save. */
static void
test_report (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_all_lists (fixture);
  ctct_test_colleague_change (fixture, CTCT_TEST_CONTACT, "company_name", "Anglers’ Club", NULL);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " has left all lists");
  ctct_ui_await_text ("Company: System Optimzations → Anglers’ Club");
  ctct_ui_press ("Dismiss Report");
  g_assert_null (ctct_ui_find_text ("Company: System"));
}

/* The status that follows from leaving all lists is no news. */
static void
test_nothing_to_report (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_all_lists (fixture);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " has left all lists");
  g_assert_null (ctct_ui_find ("Dismiss Report"));
}

/* It is about the person on the page. */
static void
test_report_elsewhere (CtctWindowFixture *fixture)
{
  ctct_test_unsubscribe_hold_all_lists (fixture);
  ctct_test_colleague_change (fixture, CTCT_TEST_CONTACT, "company_name", "Anglers’ Club", NULL);
  open_other (fixture);
  ctct_ui_press ("Send Now");
  ctct_ui_await_text (NAME " has left all lists");
  g_assert_null (ctct_ui_find_text ("Company: System"));
}

static gboolean
is_in_sight (gpointer widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  return gtk_widget_get_height (widget) > 0 &&
         gtk_adjustment_get_upper (rows) <= gtk_adjustment_get_page_size (rows);
}

/* So long that it takes two lines. */
static void
test_long_name (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CTCT_SANDBOX_LONG_NAME);
  ctct_test_unsubscribe_confirm ("Unsubscribe for good", "Unsubscribe");
  break_delete (fixture, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Send Now");
  ctct_test_await (is_in_sight, ctct_ui_await ("Retry"));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/outcome/outlives-the-page", test_outlives_the_page);
  ctct_window_fixture_add_case ("/outcome/long-name", test_long_name);
  ctct_window_fixture_add_case ("/outcome/of-two-people", test_of_two_people);
  ctct_window_fixture_add_case ("/outcome/of-many-people", test_of_many_people);
  ctct_window_fixture_add_case ("/outcome/retry", test_retry);
  ctct_window_fixture_add_case ("/outcome/retry-one-list", test_retry_one_list);
  ctct_window_fixture_add_case ("/outcome/no-retry-while-held", test_no_retry_while_held);
  ctct_window_fixture_add_case ("/outcome/check/done", test_check_done);
  ctct_window_fixture_add_case ("/outcome/check/done-on-page", test_check_done_on_page);
  ctct_window_fixture_add_case ("/outcome/check/not-done", test_check_not_done);
  ctct_window_fixture_add_case ("/outcome/check/unread", test_check_unread);
  ctct_window_fixture_add_case ("/outcome/check/and-close", test_check_and_close);
  ctct_window_fixture_add_case ("/outcome/check/lists", test_check_lists);
  ctct_window_fixture_add_case ("/outcome/report/others", test_report);
  ctct_window_fixture_add_case ("/outcome/report/nothing", test_nothing_to_report);
  ctct_window_fixture_add_case ("/outcome/report/elsewhere", test_report_elsewhere);

  return ctct_test_run ();
}
