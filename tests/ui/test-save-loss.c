/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the service gives and does not take back (contract 0.2): it is named before anything is
 * sent, and the person decides. */

#include "ctct-contact-page.h"
#include "ctct-sandbox-people.h"
#include "ctct-test-colleague.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define QUESTION "Saving Would Lose Something"

static void
assert_puts (CtctWindowFixture *fixture, guint count)
{
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "PUT"), ==, count);
}

static gboolean
has_lists (gpointer user_data)
{
  GtkWidget *page =
      ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_CONTACT_PAGE);

  return page != NULL && ctct_contact_page_get_lists (CTCT_CONTACT_PAGE (page)) != NULL;
}

static void
start_save (CtctWindowFixture *fixture, const char *id)
{
  ctct_window_fixture_open (fixture, id);
  ctct_test_await (has_lists, NULL);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Save");
}

static void
be_asked (CtctWindowFixture *fixture, const char *id, const char *title, const char *value)
{
  start_save (fixture, id);
  ctct_ui_await_text (QUESTION);
  assert_puts (fixture, 0);
  g_assert_nonnull (ctct_ui_find_text (title));
  g_assert_nonnull (ctct_ui_find_text (value));
}

static void
leave_out (const char *title)
{
  g_autofree char *choice = g_strconcat (title, ": Leave it out", NULL);

  ctct_ui_press (choice);
}

static void
assert_saved (CtctWindowFixture *fixture, const char *id)
{
  ctct_ui_await ("Edit");
  ctct_ui_await_text ("Treasurer");
  ctct_test_colleague_assert (fixture, id, "job_title", "Treasurer");
}

static void
assert_length (CtctWindowFixture *fixture, const char *id, const char *array, guint length)
{
  g_autoptr (JsonObject) contact = ctct_test_colleague_read (fixture, id);

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (contact, array)), ==,
                    length);
}

/* Without an agreement nothing is sent, and nothing is lost. */
static void
give_up (CtctWindowFixture *fixture, const char *id)
{
  g_autofree char *before = ctct_sandbox_dup_contact (fixture->sandbox, id);
  g_autofree char *after = NULL;
  g_autofree char *typed = NULL;

  g_assert_true (ctct_ui_press_key ("Escape"));
  ctct_ui_await_sensitive ("Save", TRUE);
  typed = ctct_ui_dup_entry_text ("Job title");
  g_assert_cmpstr (typed, ==, "Treasurer");
  assert_puts (fixture, 0);
  after = ctct_sandbox_dup_contact (fixture->sandbox, id);
  g_assert_cmpstr (after, ==, before);
}

/* a: the source of the opt-in is left out without a word. */
static void
test_opt_in_source (CtctWindowFixture *fixture)
{
  g_autoptr (JsonObject) sent = NULL;
  JsonObject *email;

  start_save (fixture, CTCT_SANDBOX_OPTED_IN_BY_SYSTEM);
  assert_saved (fixture, CTCT_SANDBOX_OPTED_IN_BY_SYSTEM);
  assert_puts (fixture, 1);
  g_assert_null (ctct_ui_find ("Dismiss Report"));

  sent = ctct_test_colleague_read_sent (fixture);
  email = json_array_get_object_element (json_object_get_array_member (sent, "email_addresses"), 0);
  g_assert_false (json_object_has_member (email, "opt_in_source"));
}

/* b: a state code that the service gives and refuses. */
static void
test_state_code_left_out (CtctWindowFixture *fixture)
{
  g_autoptr (JsonObject) contact = NULL;
  JsonObject *address;

  be_asked (fixture, CTCT_SANDBOX_PUERTO_RICO, "Personal address, State code", "PR");
  leave_out ("Personal address, State code");
  ctct_ui_press ("Save Without Them");
  assert_saved (fixture, CTCT_SANDBOX_PUERTO_RICO);
  assert_puts (fixture, 1);

  contact = ctct_test_colleague_read (fixture, CTCT_SANDBOX_PUERTO_RICO);
  address = json_array_get_object_element (json_object_get_array_member (contact, "addresses"), 0);
  g_assert_cmpstr (json_object_get_string_member (address, "state"), ==, "Puerto Rico");
  g_assert_cmpstr (json_object_get_string_member_with_default (address, "state_code", ""), ==, "");
}

static void
test_state_code_sent (CtctWindowFixture *fixture)
{
  be_asked (fixture, CTCT_SANDBOX_PUERTO_RICO, "Personal address, State code", "PR");
  g_assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (ctct_ui_find ("Personal address, State code: Send it along"))));
  ctct_ui_press ("Save");

  /* The service refuses it, and now it has to be agreed to. */
  ctct_ui_await_text ("The service does not take this code back.");
  assert_puts (fixture, 1);
  g_assert_null (ctct_ui_find ("Personal address, State code: Send it along"));
  g_assert_false (ctct_ui_is_sensitive ("Save Without Them"));
  leave_out ("Personal address, State code");
  ctct_ui_press ("Save Without Them");
  assert_saved (fixture, CTCT_SANDBOX_PUERTO_RICO);
  assert_puts (fixture, 2);
}

/* The service has learnt the code since: it is kept. */
static void
test_state_code_taken (CtctWindowFixture *fixture)
{
  g_autoptr (JsonObject) contact = NULL;

  be_asked (fixture, CTCT_SANDBOX_PUERTO_RICO, "Personal address, State code", "PR");
  contact = ctct_test_colleague_read (fixture, CTCT_SANDBOX_PUERTO_RICO);
  json_object_set_string_member (contact, "job_title", "Treasurer");
  {
    g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), contact);
    g_autofree char *json = json_to_string (node, FALSE);

    ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1,
                               ctct_fault_new_wrong_shape (json));
  }
  ctct_ui_press ("Save");
  ctct_ui_await ("Edit");
  ctct_ui_await_text ("Treasurer");
  g_assert_null (ctct_ui_find ("Dismiss Report"));
  assert_puts (fixture, 1);
}

/* c: a third address. */
static void
test_address (CtctWindowFixture *fixture)
{
  be_asked (fixture, CTCT_SANDBOX_THREE_ADDRESSES, "Address (UNKNOWN)", "none beyond them");
  g_assert_null (ctct_ui_find ("Address (UNKNOWN): Send it along"));
  g_assert_false (ctct_ui_is_sensitive ("Save Without Them"));
  leave_out ("Address (UNKNOWN)");
  ctct_ui_press ("Save Without Them");
  assert_saved (fixture, CTCT_SANDBOX_THREE_ADDRESSES);
  assert_puts (fixture, 1);
  assert_length (fixture, CTCT_SANDBOX_THREE_ADDRESSES, "addresses", 2);
}

static void
test_address_kept (CtctWindowFixture *fixture)
{
  be_asked (fixture, CTCT_SANDBOX_THREE_ADDRESSES, "Address (UNKNOWN)", "none beyond them");
  give_up (fixture, CTCT_SANDBOX_THREE_ADDRESSES);
}

/* d and f: a second note; the first keeps its id. */
static void
test_note (CtctWindowFixture *fixture)
{
  g_autoptr (JsonObject) before =
      ctct_test_colleague_read (fixture, CTCT_SANDBOX_TWO_NOTES);
  JsonObject *note =
      json_array_get_object_element (json_object_get_array_member (before, "notes"), 0);
  g_autoptr (JsonObject) after = NULL;
  g_autoptr (JsonObject) sent = NULL;

  be_asked (fixture, CTCT_SANDBOX_TWO_NOTES, "Another note", "Met at the book fair in 2019.");
  leave_out ("Another note");
  ctct_ui_press ("Save Without Them");
  assert_saved (fixture, CTCT_SANDBOX_TWO_NOTES);

  assert_length (fixture, CTCT_SANDBOX_TWO_NOTES, "notes", 1);
  sent = ctct_test_colleague_read_sent (fixture);
  after = ctct_test_colleague_read (fixture, CTCT_SANDBOX_TWO_NOTES);
  g_assert_cmpstr (
      json_object_get_string_member (
          json_array_get_object_element (json_object_get_array_member (sent, "notes"), 0), "id"),
      ==, json_object_get_string_member (note, "id"));
  note = json_array_get_object_element (json_object_get_array_member (after, "notes"), 0);
  g_assert_cmpstr (json_object_get_string_member (note, "note"), ==, "Prefers a letter to a mail.");
}

static void
test_note_kept (CtctWindowFixture *fixture)
{
  be_asked (fixture, CTCT_SANDBOX_TWO_NOTES, "Another note", "Met at the book fair in 2019.");
  give_up (fixture, CTCT_SANDBOX_TWO_NOTES);
}

/* e: a list that is no more. */
static void
test_list (CtctWindowFixture *fixture)
{
  be_asked (fixture, CTCT_SANDBOX_DEAD_LIST, "List 999", "no such list any more");
  g_assert_false (ctct_ui_is_sensitive ("Save Without Them"));
  leave_out ("List 999");
  ctct_ui_press ("Save Without Them");
  assert_saved (fixture, CTCT_SANDBOX_DEAD_LIST);
  assert_puts (fixture, 1);
}

static void
test_list_kept (CtctWindowFixture *fixture)
{
  be_asked (fixture, CTCT_SANDBOX_DEAD_LIST, "List 999", "no such list any more");
  give_up (fixture, CTCT_SANDBOX_DEAD_LIST);
}

/* Nobody knew the lists, so that it is the service that says so. */
static void
test_list_refused (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (fixture, "GET", "lists", 0, ctct_fault_new_answer (500, "", -1));
  ctct_window_fixture_open (fixture, CTCT_SANDBOX_DEAD_LIST);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Save");
  ctct_ui_await_text (QUESTION);
  leave_out ("List 999");
  ctct_ui_press ("Save Without Them");
  assert_saved (fixture, CTCT_SANDBOX_DEAD_LIST);
  assert_puts (fixture, 2);
}

/* h: a custom field with a name of its own. */
static void
test_custom_field (CtctWindowFixture *fixture)
{
  be_asked (fixture, CTCT_SANDBOX_OTHER_FIELD, "Custom field “Shoe size”", "43");
  leave_out ("Custom field “Shoe size”");
  ctct_ui_press ("Save Without Them");
  assert_saved (fixture, CTCT_SANDBOX_OTHER_FIELD);
  assert_puts (fixture, 1);
  assert_length (fixture, CTCT_SANDBOX_OTHER_FIELD, "custom_fields", 1);
}

static void
test_custom_field_kept (CtctWindowFixture *fixture)
{
  be_asked (fixture, CTCT_SANDBOX_OTHER_FIELD, "Custom field “Shoe size”", "43");
  give_up (fixture, CTCT_SANDBOX_OTHER_FIELD);
}

/* g: what the program does not know, by the service's name and word for word. */
static void
test_unknown_left_out (CtctWindowFixture *fixture)
{
  g_autoptr (JsonObject) sent = NULL;

  be_asked (fixture, CTCT_SANDBOX_UNKNOWN_MEMBER, "“loyalty”", "\"tier\":\"gold\"");
  g_assert_nonnull (ctct_ui_find_text ("“pronouns”"));
  g_assert_nonnull (ctct_ui_find_text ("Business address, “geo_precision”"));
  leave_out ("“loyalty”");
  leave_out ("“pronouns”");
  leave_out ("Business address, “geo_precision”");
  ctct_ui_press ("Save Without Them");
  assert_saved (fixture, CTCT_SANDBOX_UNKNOWN_MEMBER);
  assert_puts (fixture, 1);

  sent = ctct_test_colleague_read_sent (fixture);
  g_assert_false (json_object_has_member (sent, "loyalty"));
  g_assert_false (json_object_has_member (sent, "pronouns"));
}

static void
test_unknown_sent (CtctWindowFixture *fixture)
{
  g_autoptr (JsonObject) sent = NULL;

  be_asked (fixture, CTCT_SANDBOX_UNKNOWN_MEMBER, "“loyalty”", "\"tier\":\"gold\"");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("the service does not take it back");
  sent = ctct_test_colleague_read_sent (fixture);
  g_assert_cmpstr (json_object_get_string_member (sent, "pronouns"), ==, "they/them");
  g_assert_true (json_object_has_member (sent, "loyalty"));

  g_assert_true (ctct_ui_press_key ("Escape"));
  ctct_ui_await_sensitive ("Save", TRUE);
}

/* The service took it and threw it away: that is said. */
static void
test_unknown_dropped (CtctWindowFixture *fixture)
{
  g_autoptr (JsonObject) contact = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  be_asked (fixture, CTCT_SANDBOX_UNKNOWN_MEMBER, "“loyalty”", "\"tier\":\"gold\"");
  contact = ctct_test_colleague_read (fixture, CTCT_SANDBOX_UNKNOWN_MEMBER);
  json_object_set_string_member (contact, "job_title", "Treasurer");
  json_object_remove_member (contact, "pronouns");
  node = json_node_init_object (json_node_alloc (), contact);
  json = json_to_string (node, FALSE);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_wrong_shape (json));
  ctct_ui_press ("Save");

  ctct_ui_await_text ("The service dropped");
  g_assert_nonnull (ctct_ui_find_text ("“pronouns”: \"they/them\""));
  g_assert_null (ctct_ui_find_text ("“loyalty”"));
}

/* Text of the service is text, whatever is in it. */
static void
test_markup (CtctWindowFixture *fixture)
{
  ctct_test_colleague_change (fixture, CTCT_SANDBOX_SEED, "<b>&amp;", "<i>%s", NULL);
  be_asked (fixture, CTCT_SANDBOX_SEED, "“<b>&amp;”", "\"<i>%s\"");
}

/* A decision is about what it was made for. */
static void
test_asked_again (CtctWindowFixture *fixture)
{
  be_asked (fixture, CTCT_SANDBOX_TWO_NOTES, "Another note", "Met at the book fair in 2019.");
  ctct_ui_press ("Cancel");
  ctct_ui_press ("Save");
  ctct_ui_await_text (QUESTION);
  g_assert_false (ctct_ui_is_sensitive ("Save Without Them"));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_window_fixture_add_case ("/save/loss/opt-in-source", test_opt_in_source);
  ctct_window_fixture_add_case ("/save/loss/state-code/left-out", test_state_code_left_out);
  ctct_window_fixture_add_case ("/save/loss/state-code/sent", test_state_code_sent);
  ctct_window_fixture_add_case ("/save/loss/state-code/taken", test_state_code_taken);
  ctct_window_fixture_add_case ("/save/loss/address/left-out", test_address);
  ctct_window_fixture_add_case ("/save/loss/address/kept", test_address_kept);
  ctct_window_fixture_add_case ("/save/loss/note/left-out", test_note);
  ctct_window_fixture_add_case ("/save/loss/note/kept", test_note_kept);
  ctct_window_fixture_add_case ("/save/loss/list/left-out", test_list);
  ctct_window_fixture_add_case ("/save/loss/list/kept", test_list_kept);
  ctct_window_fixture_add_case ("/save/loss/list/refused", test_list_refused);
  ctct_window_fixture_add_case ("/save/loss/custom-field/left-out", test_custom_field);
  ctct_window_fixture_add_case ("/save/loss/custom-field/kept", test_custom_field_kept);
  ctct_window_fixture_add_case ("/save/loss/unknown/left-out", test_unknown_left_out);
  ctct_window_fixture_add_case ("/save/loss/unknown/sent", test_unknown_sent);
  ctct_window_fixture_add_case ("/save/loss/unknown/dropped", test_unknown_dropped);
  ctct_window_fixture_add_case ("/save/loss/markup", test_markup);
  ctct_window_fixture_add_case ("/save/loss/asked-again", test_asked_again);

  return ctct_test_run ();
}
