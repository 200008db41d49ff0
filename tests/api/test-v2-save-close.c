/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The connection ends after each byte of the answer to a write, from none to all of them. */

#include "ctct-save-case.h"

#define ID "7001"

/* Small, so that its answer has few bytes. */
#define PERSON                                                                                     \
  "{\"id\":\"" ID "\",\"status\":\"ACTIVE\",\"job_title\":\"Miller\","                             \
  "\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"}],"                                              \
  "\"email_addresses\":[{\"id\":\"1\",\"email_address\":\"maja@example.com\"}]}"

/* More than any answer has; the loop over those to a PUT ends by itself at the last byte. */
#define MANY 4000
/* More than the head of an answer has, which is all of one to a DELETE. */
#define MANY_OF_A_HEAD 400

static void
put_person (CtctApiFixture *fixture)
{
  g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, PERSON));
  ctct_sandbox_clear_faults (fixture->sandbox);
  ctct_sandbox_clear_requests (fixture->sandbox);
  g_string_truncate (fixture->calls, 0);
}

static gsize
get_least_length (CtctApiFixture *fixture)
{
  g_autofree char *text = ctct_sandbox_dup_contact (fixture->sandbox, ID);

  return strlen (text) + strlen ("HTTP/1.1 200 OK\r\n\r\n");
}

/* Returns: whether the answer was good enough, so that nobody had to look */
static gboolean
save (CtctApiFixture *fixture, CtctContact *base, CtctContact *draft, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) updated = NULL;
  g_autofree char *stored = NULL;
  gboolean answered;

  put_person (fixture);
  ctct_api_add_fault (fixture, ctct_fault_new_close_inside (n_bytes), "PUT", 0, 0);
  updated = ctct_api_update (fixture, base, draft, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ctct_record_get_text (CTCT_RECORD (updated), CTCT_CONTACT_JOB_TITLE), ==,
                   "Baker");
  stored = ctct_sandbox_dup_contact (fixture->sandbox, ID);
  g_assert_nonnull (strstr (stored, "\"job_title\":\"Baker\""));

  answered = ctct_api_count_requests (fixture, "GET") == 1;
  ctct_api_assert_requests (fixture, answered ? "GET contacts/" ID ", PUT contacts/" ID
                                              : "GET contacts/" ID ", PUT contacts/" ID
                                                ", GET contacts/" ID);
  return answered;
}

static void
test_save (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);
  g_autoptr (CtctContact) base = NULL;
  g_autoptr (CtctContact) draft = NULL;
  gsize n_bytes = 0;

  put_person (fixture);
  base = ctct_api_get (fixture, ID, NULL);
  draft = ctct_api_edit (base, CTCT_CONTACT_JOB_TITLE, "Baker");
  while (n_bytes < MANY && !save (fixture, base, draft, n_bytes))
    n_bytes++;

  g_test_message ("%" G_GSIZE_FORMAT " bytes", n_bytes);
  g_assert_cmpuint (n_bytes, >=, get_least_length (fixture));
  g_assert_cmpuint (n_bytes, <, MANY);
  g_assert_true (save (fixture, base, draft, n_bytes + 1));
}

static void
unsubscribe (CtctApiFixture *fixture, gsize n_bytes)
{
  g_autoptr (GError) error = NULL;
  CtctUnsubscribeOutcome outcome;
  g_autoptr (CtctContact) contact = NULL;
  g_autofree char *status = NULL;

  put_person (fixture);
  ctct_api_add_fault (fixture, ctct_fault_new_close_inside (n_bytes), "DELETE", 0, 0);
  contact = ctct_api_unsubscribe (fixture, ID, &outcome, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, CTCT_UNSUBSCRIBE_DONE);
  g_assert_cmpint (ctct_contact_get_status (contact), ==, CTCT_STATUS_UNSUBSCRIBED);
  status = ctct_api_dup_status (fixture, ID);
  g_assert_cmpstr (status, ==, "OPTOUT");
  ctct_api_assert_requests (fixture,
                            "GET contacts/" ID ", DELETE contacts/" ID ", GET contacts/" ID);
}

static void
test_unsubscribe (void)
{
  g_autoptr (CtctApiFixture) fixture = ctct_api_fixture_new (CTCT_SANDBOX_DEFAULT);

  for (gsize n_bytes = 0; n_bytes < MANY_OF_A_HEAD; n_bytes++)
    unsubscribe (fixture, n_bytes);

  /* The last one had all of the answer. */
  g_assert_nonnull (strstr (fixture->calls->str, " → 204\n"));
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-save-close/save", test_save);
  ctct_test_add ("/v2-save-close/unsubscribe", test_unsubscribe);

  return ctct_test_run ();
}
