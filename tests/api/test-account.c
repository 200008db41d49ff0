/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-account.h"
#include "ctct-call-window.h"
#include "ctct-sandbox.h"
#include "ctct-system-clock.h"
#include "ctct-test.h"

static CtctService *
open_account (const char *uri, GError **error)
{
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new ("some-key", "some-token");

  return ctct_account_open (uri, credentials, NULL, error);
}

static void
test_accepted (void)
{
  static const char *const uris[] = {
    NULL,
    "https://api.constantcontact.com/v2/",
    "https://api.constantcontact.com/v2",
    "https://api.example.com",
    "https://api.example.com:8443/some/where",
    "HTTPS://API.EXAMPLE.COM/v2/",
    "http://127.0.0.1:8080/v2/",
    "http://127.7.7.7/v2/",
    "http://[::1]:8080/v2/",
    "http://localhost/v2/",
    "http://LocalHost:80/v2/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GError) error = NULL;
      CtctService *service = open_account (uris[i], &error);

      g_assert_no_error (error);
      g_assert_finalize_object (service);
    }
}

static void
test_refused (void)
{
  static const char *const uris[] = {
    "http://api.constantcontact.com/v2/",
    "http://example.com/",
    "http://10.0.0.1/v2/",
    "http://192.168.1.1/v2/",
    "http://0.0.0.0/v2/",
    "http://127.0.0.1.example.com/v2/",
    "http://localhost.example.com/v2/",
    "http://notlocalhost/v2/",
    "http://[2001:db8::1]/v2/",
    "http://127.0.0.1@example.com/v2/",
    "https://user@example.com/v2/",
    "https://user:password@example.com/v2/",
    "https://example.com/v2/?api_key=x",
    "https://example.com/v2/#part",
    "ftp://127.0.0.1/v2/",
    "file:///etc/passwd",
    "https:///v2/",
    "https://",
    "https:",
    "example.com/v2/",
    "/v2/",
    "",
    "https://example.com:99999/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GError) error = NULL;
      CtctService *service = open_account (uris[i], &error);

      g_test_message ("%s", uris[i]);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_null (service);
    }
}

static void
assert_works (const char *uri, CtctSandbox *sandbox, CtctCallBudget *budget)
{
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new (
      ctct_sandbox_get_api_key (sandbox), ctct_sandbox_get_access_token (sandbox));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctService) service = ctct_account_open (uri, credentials, budget, &error);
  g_autoptr (CtctContact) contact = NULL;

  g_assert_no_error (error);
  ctct_service_get_contact_async (service, "196", NULL, ctct_test_result_cb, &result);
  contact = ctct_service_get_contact_finish (service, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ctct_contact_get_id (contact), ==, "196");
}

/* With and without the slash at the end. */
static void
test_works (void)
{
  g_autoptr (CtctSandbox) sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, 0, 0, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *without = NULL;

  ctct_sandbox_listen (sandbox, 0, &error);
  g_assert_no_error (error);
  without = g_strndup (ctct_sandbox_get_uri (sandbox), strlen (ctct_sandbox_get_uri (sandbox)) - 1);
  assert_works (ctct_sandbox_get_uri (sandbox), sandbox, NULL);
  assert_works (without, sandbox, NULL);
}

static void
test_budget (void)
{
  g_autoptr (CtctSandbox) sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, 0, 0, 1);
  g_autoptr (CtctClock) clock = ctct_system_clock_new ();
  g_autoptr (CtctCallWindow) budget = ctct_call_window_new (clock, 0, 0);

  ctct_sandbox_listen (sandbox, 0, NULL);
  assert_works (ctct_sandbox_get_uri (sandbox), sandbox, CTCT_CALL_BUDGET (budget));
  g_assert_cmpuint (ctct_call_window_get_calls_today (budget), ==, 1);
}

/* A program that is started anew does not know when the last calls were made. The service does, and is
 * waited for. */
static void
test_restarts (void)
{
  g_autoptr (CtctSandbox) sandbox =
      ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, 0, CTCT_CALLS_PER_SECOND, 1);
  GPtrArray *requests = ctct_sandbox_get_requests (sandbox);
  guint n_refused = 0;

  ctct_sandbox_listen (sandbox, 0, NULL);
  for (guint i = 0; i < 2 * CTCT_CALLS_PER_SECOND; i++)
    assert_works (ctct_sandbox_get_uri (sandbox), sandbox, NULL);

  for (guint i = 0; i < requests->len; i++)
    if (((CtctSandboxRequest *) requests->pdata[i])->status == 403)
      n_refused++;
  g_test_message ("%u were too fast", n_refused);
  g_assert_cmpuint (requests->len, ==, 2 * CTCT_CALLS_PER_SECOND + n_refused);
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/account/accepted", test_accepted);
  ctct_test_add ("/account/refused", test_refused);
  ctct_test_add ("/account/works", test_works);
  ctct_test_add ("/account/budget", test_budget);
  ctct_test_add ("/account/restarts", test_restarts);

  return ctct_test_run ();
}
