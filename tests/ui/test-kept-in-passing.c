/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom the service gives while something else is done is kept, and so is in the list. */

#include "ctct-test-list.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#define NAME    "Mr. Ronald Martone"
#define N_KEPT  21
#define TWIN    "Aaron Aalto"
#define ADDRESS "aaron@example.org"
#define UNDO    "undo-save"

/* Somebody who comes first in the list, once that knows. */
static void
put_twin (CtctWindowFixture *fixture, const char *address)
{
  g_autofree char *json = g_strdup_printf (
      "{\"id\":\"7001\",\"status\":\"ACTIVE\",\"first_name\":\"Aaron\",\"last_name\":\"Aalto\","
      "\"email_addresses\":[{\"email_address\":\"%s\"}],\"addresses\":[],"
      "\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"}],\"custom_fields\":[],\"notes\":[]}",
      address);

  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, json));
}

static void
open_person (CtctWindowFixture *fixture)
{
  ctct_test_list_show (fixture);
  ctct_test_list_open (NAME);
  ctct_ui_await_sensitive ("Edit", TRUE);
}

static void
save_address (const char *address)
{
  ctct_ui_press ("Edit");
  ctct_ui_type ("Email address", address);
  ctct_ui_press ("Save");
}

static void
await_saved (const char *address)
{
  ctct_ui_await_text ("Saved");
  ctct_ui_await_text (address);
  ctct_ui_await_sensitive ("Edit", TRUE);
}

static void
assert_kept (void)
{
  ctct_ui_await_text ("Another contact has the address");
  g_assert_true (ctct_ui_press_key ("Escape"));
  ctct_test_list_await (N_KEPT + 1, TWIN);
}

/* The form asks whose an address is. */
static void
test_form (CtctWindowFixture *fixture)
{
  open_person (fixture);
  put_twin (fixture, ADDRESS);
  save_address (ADDRESS);
  assert_kept ();

  /* As of now, which is told where the service does not answer. */
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 0, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Cancel");
  ctct_ui_await_text ("Discard Changes?");
  ctct_ui_press ("Discard");
  ctct_test_list_open (TWIN);
  ctct_ui_await_text ("23 November 2026");
}

static gboolean
can_undo (gpointer unused)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (ctct_ui_get_front ()), UNDO);
}

/* So does whoever takes back a save, once the service refuses the address that it had before. */
static void
test_undo (CtctWindowFixture *fixture)
{
  open_person (fixture);
  save_address (ADDRESS);
  await_saved (ADDRESS);
  save_address ("ronald@example.org");
  await_saved ("ronald@example.org");
  put_twin (fixture, ADDRESS);
  ctct_test_await (can_undo, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (ctct_ui_get_front ()), UNDO, NULL);
  assert_kept ();
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  ctct_window_fixture_add_case ("/kept-in-passing/form", test_form);
  ctct_window_fixture_add_case ("/kept-in-passing/undo", test_undo);
  return ctct_test_run ();
}
