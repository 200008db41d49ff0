/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-unsubscribe.h"

#include "ctct-test.h"
#include "ctct-ui-driver.h"

#include <adwaita.h>

void
ctct_test_unsubscribe_put (CtctWindowFixture *fixture, const char *status, const char *lists)
{
  g_autofree char *json = g_strdup_printf (
      "{\"id\":\"" CTCT_TEST_CONTACT "\",\"status\":\"%s\",\"prefix_name\":\"Mr.\","
      "\"first_name\":\"Ronald\",\"last_name\":\"Martone\","
      "\"email_addresses\":[{\"email_address\":\"ron@example.com\","
      "\"opt_out_date\":\"2026-11-02T10:00:00.000Z\",\"opt_out_source\":\"ACTION_BY_VISITOR\"}],"
      "\"addresses\":[],\"lists\":%s,\"custom_fields\":[],\"notes\":[]}",
      status, lists);

  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, json));
}

void
ctct_test_unsubscribe_put_other (CtctWindowFixture *fixture)
{
  g_assert_true (ctct_sandbox_put_contact (
      fixture->sandbox,
      "{\"id\":\"" CTCT_TEST_OTHER "\",\"status\":\"ACTIVE\",\"first_name\":\"Alix\","
      "\"email_addresses\":[{\"email_address\":\"" CTCT_TEST_OTHER_EMAIL "\"}],"
      "\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"}],\"addresses\":[],"
      "\"custom_fields\":[],\"notes\":[]}"));
}

void
ctct_test_unsubscribe_choose (const char *name)
{
  GtkWidget *row = gtk_widget_get_ancestor (ctct_ui_await (name), ADW_TYPE_ACTION_ROW);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (ctct_ui_find_type (row, GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
}

gboolean
ctct_test_unsubscribe_is_held (gpointer unused)
{
  return ctct_ui_find ("Send Now") != NULL;
}

void
ctct_test_unsubscribe_confirm (const char *choice, const char *verb)
{
  ctct_ui_press ("Unsubscribe");
  ctct_ui_await_text ("no longer get?");
  ctct_test_unsubscribe_choose (choice);
  ctct_ui_press (verb);
  ctct_test_await (ctct_test_unsubscribe_is_held, NULL);
}

void
ctct_test_unsubscribe_hold_for_good (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CTCT_TEST_CONTACT);
  ctct_test_unsubscribe_confirm ("Unsubscribe for good", "Unsubscribe");
}

void
ctct_test_unsubscribe_hold_all_lists (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CTCT_TEST_CONTACT);
  ctct_test_unsubscribe_confirm ("Leave all lists", "Leave All Lists");
}

void
ctct_test_unsubscribe_assert_sent (CtctWindowFixture *fixture, guint n_puts, guint n_deletes)
{
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "PUT"), ==, n_puts);
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "DELETE"), ==, n_deletes);
}

void
ctct_test_unsubscribe_assert_status (CtctWindowFixture *fixture, const char *expected)
{
  g_autofree char *status = ctct_window_fixture_dup_member (fixture, CTCT_TEST_CONTACT, "status");

  g_assert_cmpstr (status, ==, expected);
}
