/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves that do not go as they should: nothing that was typed is lost, and what is said is what is
 * so. */

#include "ctct-test-colleague.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define CONTACT "196"
#define KEPT    "What was typed is kept"
#define FRAMES  30

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

static void
type_and_save (CtctWindowFixture *fixture)
{
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_type ("Company", "Anglers’ Club");
  ctct_ui_press ("Save");
}

static CtctFault *
answer (guint status, const char *key)
{
  g_autofree char *body = key == NULL
                              ? g_strdup ("")
                              : g_strdup_printf ("[{\"error_key\":\"%s\",\"error_message\":\"As "
                                                 "the service says.\"}]",
                                                 key);

  return ctct_fault_new_answer (status, body, -1);
}

/* What the service answers to the PUT, what is said then, and what is offered. */
typedef struct
{
  const char *name;
  guint status;
  const char *key;
  const char *said;
  gboolean may_retry;
} Refusal;

static const Refusal refusals[] = {
  { "400", 400, NULL, "The service does not accept something in this contact", FALSE },
  { "401", 401, NULL, "The account does not accept the access token any more", FALSE },
  { "403", 403, NULL, "This account may not change contacts", FALSE },
  { "403-key", 403, "mashery.not.authorized.inactive", "The service does not know the API key",
    FALSE },
  { "403-day", 403, "mashery.not.authorized.over.ratelimit",
    "The account has used up its requests of this day", FALSE },
  { "404", 404, NULL, "The account has no such contact any more", FALSE },
  { "405", 405, NULL, "The service does not take requests of the form", FALSE },
  { "406", 406, NULL, "The service does not take requests of the form", FALSE },
  { "415", 415, NULL, "The service does not take requests of the form", FALSE },
  { "500", 500, NULL, "The service has a fault of its own, and the contact is as it was", TRUE },
  { "503", 503, NULL, "The service has a fault of its own, and the contact is as it was", TRUE },
};

static const Refusal *current;

static void
test_refusal (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1,
                             answer (current->status, current->key));
  type_and_save (fixture);
  ctct_ui_await_text ("Not Saved");
  g_assert_nonnull (ctct_ui_find_text (current->said));
  g_assert_true ((ctct_ui_find ("Retry") != NULL) == current->may_retry);
  g_assert_null (ctct_ui_find ("Check Again"));
  assert_typed ("Job title", "Treasurer");
  assert_typed ("Company", "Anglers’ Club");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Systems Analyst 3");

  /* The fault has passed. */
  ctct_ui_press (current->may_retry ? "Retry" : "Save");
  ctct_ui_await ("Edit");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
  ctct_test_colleague_assert (fixture, CONTACT, "company_name", "Anglers’ Club");
  assert_puts (fixture, 2);
}

#define REFUSAL(number)                                                                            \
  static void test_refusal_##number (CtctWindowFixture *fixture)                                   \
  {                                                                                                \
    current = &refusals[number];                                                                   \
    test_refusal (fixture);                                                                        \
  }

REFUSAL (0)
REFUSAL (1)
REFUSAL (2)
REFUSAL (3)
REFUSAL (4)
REFUSAL (5)
REFUSAL (6)
REFUSAL (7)
REFUSAL (8)
REFUSAL (9)
REFUSAL (10)

static const CtctWindowCase refusal_cases[] = {
  test_refusal_0, test_refusal_1, test_refusal_2, test_refusal_3, test_refusal_4,  test_refusal_5,
  test_refusal_6, test_refusal_7, test_refusal_8, test_refusal_9, test_refusal_10,
};

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  guint *n_frames = user_data;

  return ++*n_frames < FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
have_passed (gpointer user_data)
{
  return *(guint *) user_data == FRAMES;
}

static void
assert_in_view (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, scrolled, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scrolled));
}

static void
check_refused_in_view (CtctWindowFixture *fixture, const char *pointer, const char *row_name)
{
  g_autofree char *body = g_strdup_printf (
      "[{\"error_key\":\"json.field.invalid\",\"error_message\":\"%s: Odd.\"}]", pointer);
  GtkWidget *row;
  guint n_frames = 0;

  ctct_window_fixture_open (fixture, CONTACT);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1,
                             ctct_fault_new_answer (400, body, -1));
  type_and_save (fixture);
  ctct_ui_await_text ("Refused by the service");
  row = ctct_ui_find (row_name);
  gtk_widget_add_tick_callback (row, count_frame_cb, &n_frames, NULL);
  ctct_test_await (have_passed, &n_frames);

  g_assert_nonnull (
      gtk_widget_get_ancestor (ctct_ui_find_text ("Refused by the service"), G_OBJECT_TYPE (row)));
  assert_in_view (row);
  assert_in_view (ctct_ui_find_text ("Refused by the service"));
}

/* The message above the form leaves less room for it. What is refused is seen all the same, with what
 * is said of it. */
static void
test_refused_text_in_view (CtctWindowFixture *fixture)
{
  check_refused_in_view (fixture, "#/addresses/0/line1", "Address line 1");
}

static void
test_refused_choice_in_view (CtctWindowFixture *fixture)
{
  check_refused_in_view (fixture, "#/addresses/0/state_code", "State");
}

/* The connection is lost, and what is at the service says that nothing happened. */
static void
test_closed (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_close_before ());
  type_and_save (fixture);
  ctct_ui_await_text ("Not Saved");
  g_assert_nonnull (ctct_ui_find_text ("the contact is as it was. " KEPT));
  assert_typed ("Job title", "Treasurer");
  ctct_ui_press ("Retry");
  ctct_ui_await ("Edit");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
}

static void
test_timed_out (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_silence ());
  type_and_save (fixture);
  ctct_window_fixture_await_requests (fixture, "PUT", 1);
  ctct_test_accounts_time_out (fixture->accounts);
  ctct_ui_await_text ("Not Saved");
  g_assert_nonnull (ctct_ui_find_text ("The service took too long to answer, and the contact"));
  assert_typed ("Job title", "Treasurer");
  g_assert_nonnull (ctct_ui_find ("Retry"));
}

static void
test_offline (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_sandbox_close (fixture->sandbox);
  type_and_save (fixture);
  ctct_ui_await_text ("Not Saved");
  g_assert_nonnull (ctct_ui_find_text ("The service could not be reached, and nothing was sent. "
                                       KEPT));
  assert_typed ("Job title", "Treasurer");
  g_assert_nonnull (ctct_ui_find ("Retry"));
}

/* The answer never came, but the contact shows that the save took place. */
static void
test_settled (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_close_after ());
  type_and_save (fixture);
  ctct_ui_await ("Edit");
  ctct_ui_await_text ("Saved");
  g_assert_null (ctct_ui_find ("Dismiss Report"));
  assert_puts (fixture, 1);
}

/* Neither the answer nor the contact could be had. */
static void
be_uncertain (CtctWindowFixture *fixture, CtctFault *fault)
{
  CtctFault *deaf = ctct_fault_new_answer (500, "", -1);

  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, fault);
  ctct_fault_set_match (deaf, "GET", "/v2/contacts/*");
  ctct_fault_set_window (deaf, 1, 0);
  ctct_sandbox_add_fault (fixture->sandbox, deaf);
  type_and_save (fixture);
  ctct_ui_await_text ("Perhaps Not Saved");
  assert_typed ("Job title", "Treasurer");
  g_assert_null (ctct_ui_find ("Retry"));
  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_sandbox_clear_requests (fixture->sandbox);
}

static void
test_uncertain_done (CtctWindowFixture *fixture)
{
  be_uncertain (fixture, ctct_fault_new_close_after ());
  ctct_ui_press ("Check Again");
  ctct_ui_await ("Edit");
  ctct_ui_await_text ("Treasurer");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
  /* It had been done: it was read, and not sent again; and it was nobody else who did it. */
  assert_puts (fixture, 0);
  g_assert_cmpuint (ctct_window_fixture_count (fixture, "GET"), ==, 1);
  g_assert_null (ctct_ui_find ("Dismiss Report"));
}

static void
test_uncertain_not_done (CtctWindowFixture *fixture)
{
  be_uncertain (fixture, ctct_fault_new_close_before ());
  ctct_ui_press ("Check Again");
  ctct_ui_await ("Edit");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
  assert_puts (fixture, 1);
}

/* Whoever leaves it at that sees what is there. */
static void
test_uncertain_left (CtctWindowFixture *fixture)
{
  be_uncertain (fixture, ctct_fault_new_close_after ());
  ctct_ui_press ("Cancel");
  ctct_ui_press ("Discard");
  ctct_ui_await ("Edit");
  ctct_ui_await_text ("Treasurer");
  assert_puts (fixture, 0);
}

static void
test_pointers (CtctWindowFixture *fixture)
{
  ctct_window_fixture_open (fixture, CONTACT);
  ctct_window_fixture_break (
      fixture, "PUT", "contacts/*", 1,
      ctct_fault_new_answer (
          400,
          "[{\"error_key\":\"json.max.length.violation\",\"error_message\":\"#/job_title: Too "
          "grand.\"},{\"error_key\":\"json.max.length.violation\",\"error_message\":"
          "\"#/company_name: Too wet.\"}]",
          -1));
  type_and_save (fixture);
  ctct_ui_await_text ("Not Saved");
  g_assert_true (gtk_widget_has_css_class (ctct_ui_find ("Job title"), "error"));
  g_assert_true (gtk_widget_has_css_class (ctct_ui_find ("Company"), "error"));
  g_assert_false (gtk_widget_has_css_class (ctct_ui_find ("First name"), "error"));
}

/* What the service makes of the job title. */
static void
change_echo (CtctWindowFixture *fixture, const char *job_title)
{
  g_autoptr (JsonObject) contact = ctct_test_colleague_read (fixture, CONTACT);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;

  json_object_set_string_member (contact, "company_name", "Anglers’ Club");
  json_object_set_string_member (contact, "job_title", job_title);
  node = json_node_init_object (json_node_alloc (), contact);
  json = json_to_string (node, FALSE);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, ctct_fault_new_wrong_shape (json));
  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, json));
}

static void
save_otherwise (CtctWindowFixture *fixture)
{
  g_autoptr (JsonObject) contact = NULL;

  ctct_window_fixture_open (fixture, CONTACT);
  ctct_ui_press ("Edit");
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_type ("Company", "Anglers’ Club");
  change_echo (fixture, "Systems Analyst 3");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("The service saved it otherwise");
  g_assert_nonnull (
      ctct_ui_find_text ("Job title: Systems Analyst 3 – instead of: Treasurer"));
  g_assert_null (ctct_ui_find_text ("Company:"));
}

static void
test_put_back (CtctWindowFixture *fixture)
{
  save_otherwise (fixture);
  ctct_ui_press ("Put It Back");
  ctct_ui_await_text ("Put back");
  ctct_ui_await_text ("Treasurer");
  g_assert_null (ctct_ui_find ("Dismiss Report"));
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
  ctct_test_colleague_assert (fixture, CONTACT, "company_name", "Anglers’ Club");
  assert_puts (fixture, 2);
}

static void
test_put_back_failure (CtctWindowFixture *fixture)
{
  save_otherwise (fixture);
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 1, answer (500, NULL));
  ctct_ui_press ("Put It Back");
  ctct_ui_await_text ("Not Put Back");
  g_assert_nonnull (ctct_ui_find_text ("The service saved it otherwise"));
  ctct_ui_press ("Retry");
  ctct_ui_await_text ("Put back");
  ctct_test_colleague_assert (fixture, CONTACT, "job_title", "Treasurer");
}

/* What was said of one contact is not said of the next. */
static void
test_report_goes (CtctWindowFixture *fixture)
{
  save_otherwise (fixture);
  g_assert_true (ctct_ui_press_key ("<Control>l"));
  ctct_ui_type ("Contact ID or email address", "201");
  ctct_ui_press ("Open");
  ctct_ui_await ("Edit");
  g_assert_null (ctct_ui_find_text ("The service saved it otherwise"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (ctct_ui_get_front ()),
                                                     "put-back"));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/save/trouble/status/", refusals[i].name, NULL);

      ctct_window_fixture_add_case (path, refusal_cases[i]);
    }
  ctct_window_fixture_add_case ("/save/trouble/refused-text-in-view", test_refused_text_in_view);
  ctct_window_fixture_add_case ("/save/trouble/refused-choice-in-view",
                                test_refused_choice_in_view);
  ctct_window_fixture_add_case ("/save/trouble/closed", test_closed);
  ctct_window_fixture_add_case ("/save/trouble/timed-out", test_timed_out);
  ctct_window_fixture_add_case ("/save/trouble/offline", test_offline);
  ctct_window_fixture_add_case ("/save/trouble/pointers", test_pointers);
  ctct_window_fixture_add_case ("/save/settled", test_settled);
  ctct_window_fixture_add_case ("/save/uncertain/done", test_uncertain_done);
  ctct_window_fixture_add_case ("/save/uncertain/not-done", test_uncertain_not_done);
  ctct_window_fixture_add_case ("/save/uncertain/left", test_uncertain_left);
  ctct_window_fixture_add_case ("/save/echo/put-back", test_put_back);
  ctct_window_fixture_add_case ("/save/echo/put-back-failure", test_put_back_failure);
  ctct_window_fixture_add_case ("/save/echo/report-goes", test_report_goes);

  return ctct_test_run ();
}
