/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 8: nothing that is logged, told or given as an error holds a key, a token, an
 * id, an address or a name. A process does all that there is to do, with everything that GLib and
 * libsoup can log, and the case looks at all that it wrote. */

#include "ctct-address.h"
#include "ctct-api-fixture.h"
#include "ctct-email-address.h"

#include <stdio.h>
#include <string.h>

/* So long that no port or time has it in itself. */
#define ID      "7001700170017001"
#define ADDRESS "canary+address@example.com"
#define NAME    "Canarybird"
#define CONTACT                                                                                    \
  "{\"id\":\"" ID "\",\"status\":\"ACTIVE\",\"first_name\":\"" NAME "\",\"job_title\":\"\","       \
  "\"lists\":[{\"id\":\"1\"}],\"addresses\":[],"                                                   \
  "\"email_addresses\":[{\"id\":\"1\",\"email_address\":\"" ADDRESS "\"}]}"
#define BODY_WITH_ALL                                                                              \
  "[{\"error_key\":\"" NAME "\",\"error_message\":\"" ADDRESS " " NAME " " ID "\"}]"

static GLogWriterOutput
write_log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (fields[i].length < 0)
      fprintf (stderr, "%s=%s\n", fields[i].key, (const char *) fields[i].value);

  return G_LOG_WRITER_HANDLED;
}

/* Takes both. */
static void
tell (gpointer object, GError *error)
{
  if (error != NULL)
    fprintf (stdout, "ERROR %s\n", error->message);
  else
    fprintf (stdout, "DONE\n");

  g_clear_object (&object);
  g_clear_error (&error);
}

static void
update (CtctApiFixture *fixture, CtctContact *base, CtctContact *draft)
{
  GError *error = NULL;
  CtctContact *updated = ctct_api_update (fixture, base, draft, &error);

  tell (updated, error);
}

static void
get (CtctApiFixture *fixture, const char *id)
{
  GError *error = NULL;
  CtctContact *contact = ctct_api_get (fixture, id, &error);

  tell (contact, error);
}

static void
find (CtctApiFixture *fixture)
{
  GError *error = NULL;
  GListModel *matches = ctct_api_find (fixture, ADDRESS, &error);

  tell (matches, error);
}

static void
unsubscribe (CtctApiFixture *fixture)
{
  GError *error = NULL;
  CtctContact *contact = ctct_api_unsubscribe (fixture, ID, NULL, &error);

  tell (contact, error);
}

static void
do_what_works (CtctApiFixture *fixture)
{
  g_autoptr (CtctContact) base = ctct_api_get (fixture, ID, NULL);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, NAME);
  GError *error = NULL;
  GListModel *lists = ctct_api_get_lists (fixture, &error);

  tell (lists, error);
  find (fixture);
  get (fixture, ID);
  update (fixture, base, draft);
}

static void
do_what_fails (CtctApiFixture *fixture)
{
  CtctFault *faults[] = { ctct_fault_new_answer (400, BODY_WITH_ALL, -1),
                          ctct_fault_new_answer (401, BODY_WITH_ALL, -1),
                          ctct_fault_new_answer (403, BODY_WITH_ALL, -1),
                          ctct_fault_new_answer (404, BODY_WITH_ALL, -1),
                          ctct_fault_new_answer (409, BODY_WITH_ALL, -1),
                          ctct_fault_new_answer (500, BODY_WITH_ALL, -1),
                          ctct_fault_new_answer (302, BODY_WITH_ALL, -1),
                          ctct_fault_new_wrong_shape ("\"" NAME "\""),
                          ctct_fault_new_wrong_shape ("{\"a\": " NAME "}"),
                          ctct_fault_new_wrong_shape (NAME),
                          ctct_fault_new_wrong_shape ("{\"id\":\"" NAME "\"}"),
                          ctct_fault_new_close_before (),
                          ctct_fault_new_close_inside (200),
                          ctct_fault_new_garbage () };
  g_autoptr (CtctContact) base = ctct_api_get (fixture, ID, NULL);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_FAX, NAME);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      ctct_sandbox_clear_faults (fixture->sandbox);
      ctct_api_add_fault (fixture, faults[i], NULL, 0, 0);
      get (fixture, ID);
      find (fixture);
      ctct_fault_set_window (faults[i], 1, 0);
      update (fixture, base, draft);
      ctct_fault_set_window (faults[i], 1, 0);
      unsubscribe (fixture);
    }
  ctct_sandbox_clear_faults (fixture->sandbox);
}

static void
do_what_collides (CtctApiFixture *fixture)
{
  g_autoptr (CtctContact) base = ctct_api_get (fixture, ID, NULL);
  g_autoptr (CtctContact) draft = ctct_api_edit (base, CTCT_CONTACT_FIRST_NAME, NAME " the Second");
  g_autoptr (CtctContact) taken = ctct_contact_copy (base);

  ctct_record_set_text (ctct_contact_get_email_item (taken), CTCT_EMAIL_ADDRESS_TEXT,
                        "rmartone@systems.com");
  update (fixture, base, taken);
  ctct_api_change_member (fixture, ID, "first_name", "\"" NAME " the Third\"");
  update (fixture, base, draft);
}

static void
test_process (void)
{
  g_autoptr (CtctApiFixture) fixture = NULL;

  g_log_set_writer_func (write_log_cb, NULL, NULL);
  fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, CONTACT));
  do_what_works (fixture);
  do_what_collides (fixture);
  do_what_fails (fixture);
  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, CONTACT));
  unsubscribe (fixture);
  unsubscribe (fixture);
  fprintf (stdout, "%s", fixture->calls->str);
}

static void
assert_nowhere (const char *canary)
{
  g_autofree char *pattern = g_strdup_printf ("*%s*", canary);
  g_autofree char *escaped = g_uri_escape_string (canary, NULL, FALSE);
  g_autofree char *escaped_pattern = g_strdup_printf ("*%s*", escaped);

  g_test_trap_assert_stdout_unmatched (pattern);
  g_test_trap_assert_stderr_unmatched (pattern);
  g_test_trap_assert_stdout_unmatched (escaped_pattern);
  g_test_trap_assert_stderr_unmatched (escaped_pattern);
}

static void
test_canaries (void)
{
  g_autoptr (CtctApiFixture) same_account = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_test_trap_subprocess ("/canary/canaries/subprocess", 0, 0);
  g_unsetenv ("G_MESSAGES_DEBUG");
  g_test_trap_assert_passed ();

  /* That there is something to look at. */
  g_test_trap_assert_stderr ("*MESSAGE=GET http://127.0.0.1:*contacts?email=…&api_key=… → 200*");
  g_test_trap_assert_stderr ("*MESSAGE=PUT http://127.0.0.1:*contacts/…?action_by=*");
  g_test_trap_assert_stderr ("*MESSAGE=DELETE http://127.0.0.1:*contacts/…?api_key=… → 204*");
  g_test_trap_assert_stdout ("*ERROR *");
  g_test_trap_assert_stdout ("*GET http://127.0.0.1:*");

  assert_nowhere (ctct_sandbox_get_api_key (same_account->sandbox));
  assert_nowhere (ctct_sandbox_get_access_token (same_account->sandbox));
  assert_nowhere (ID);
  assert_nowhere (ADDRESS);
  assert_nowhere ("canary+");
  assert_nowhere (NAME);
  assert_nowhere ("Bearer");
  assert_nowhere ("rmartone");
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/canary/canaries", test_canaries);
  ctct_test_add ("/canary/canaries/subprocess", test_process);

  return ctct_test_run ();
}
