/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-program-accounts.h"
#include "ctct-fault.h"
#include "ctct-sandbox.h"
#include "ctct-test.h"

#include <string.h>

/* Nobody is asked anything at this address. */
#define ELSEWHERE "http://127.0.0.1:1/v2/"

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "kept", NULL);
}

static CtctAccountSource *
create_accounts_with_token (const char *key, const char *token, const char *folder)
{
  g_autoptr (CtctSettings) settings = ctct_settings_new (NULL);

  return ctct_program_accounts_new (key != NULL ? ELSEWHERE : NULL, key, token, folder, settings);
}

static CtctAccountSource *
create_accounts (const char *key, const char *folder)
{
  return create_accounts_with_token (key, key != NULL ? "token" : NULL, folder);
}

static gboolean
has_folder (gpointer user_data)
{
  return g_file_test (user_data, G_FILE_TEST_IS_DIR);
}

static gboolean
has_lists (gpointer user_data)
{
  return ctct_session_get_lists (user_data) != NULL;
}

static gboolean
is_idle (gpointer user_data)
{
  return !ctct_session_get_busy (user_data);
}

static void
test_given_is_kept (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (CtctAccountSource) accounts = create_accounts ("key", folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctSession) session = ctct_account_source_open_given (accounts, &error);

  g_assert_no_error (error);
  g_assert_false (ctct_session_is_demo (session));
  ctct_recent_contacts_add (ctct_session_get_recents (session), "196", "");
  ctct_test_await (has_folder, folder);
  ctct_test_await (is_idle, session);
}

static char *
dup_cache_name (const char *token, const char *folder)
{
  g_autoptr (CtctAccountSource) accounts = create_accounts_with_token ("key", token, folder);
  g_autoptr (CtctSession) session = ctct_account_source_open_given (accounts, NULL);
  char *name;

  g_object_get (ctct_session_get_cache (session), "account", &name, NULL);
  ctct_test_await (is_idle, session);
  return name;
}

/* Two accounts of one key never share their contacts. */
static void
test_accounts_apart (void)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *one = dup_cache_name ("token", folder);
  g_autofree char *other = dup_cache_name ("other", folder);
  g_autofree char *again = dup_cache_name ("token", folder);

  g_assert_cmpstr (one, !=, other);
  g_assert_cmpstr (one, ==, again);
}

static gboolean
contains (const char *text, gsize length, const char *secret)
{
  gsize size = strlen (secret);

  for (gsize i = 0; i + size <= length; i++)
    if (memcmp (text + i, secret, size) == 0)
      return TRUE;

  return FALSE;
}

/* In no file below the folder, by name or by what is in it; gives how many there are. */
static guint
count_files_without (const char *folder, const char *secret)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      gsize length = 0;

      g_assert_null (strstr (name, secret));
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n += count_files_without (path, secret);
      else if (g_file_get_contents (path, &text, &length, NULL))
        {
          g_assert_false (contains (text, length, secret));
          n++;
        }
    }

  return n;
}

static void
assert_on_no_disk (const char *secret)
{
  g_assert_cmpuint (count_files_without (g_get_user_data_dir (), secret), >=, 5);
  count_files_without (g_get_user_config_dir (), secret);
  count_files_without (g_get_user_cache_dir (), secret);
  count_files_without (g_get_user_state_dir (), secret);
  count_files_without (g_get_user_runtime_dir (), secret);
}

static gboolean
has_read (gpointer user_data)
{
  CtctSync *sync = ctct_session_get_sync (user_data);

  return ctct_sync_get_state (sync) == CTCT_SYNC_IDLE &&
         (ctct_sync_get_last_success (sync) > 0 || ctct_sync_get_last_error (sync) != NULL);
}

static gboolean
has_failed (gpointer user_data)
{
  return ctct_sync_get_last_error (ctct_session_get_sync (user_data)) != NULL;
}

/* What a session leaves behind that has read an account, and been refused in the end. */
static void
test_secrets_on_no_disk (void)
{
  g_autoptr (CtctSandbox) sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, 50, 0, 1);
  g_autofree char *folder = dup_folder ();
  const char *key = ctct_sandbox_get_api_key (sandbox);
  const char *token = ctct_sandbox_get_access_token (sandbox);
  g_autoptr (CtctSettings) settings = ctct_settings_new (NULL);
  g_autoptr (CtctAccountSource) accounts = NULL;
  g_autoptr (CtctSession) session = NULL;
  g_autoptr (GError) error = NULL;

  ctct_sandbox_listen (sandbox, 0, &error);
  g_assert_no_error (error);
  accounts =
      ctct_program_accounts_new (ctct_sandbox_get_uri (sandbox), key, token, folder, settings);
  session = ctct_account_source_open_given (accounts, &error);
  g_assert_no_error (error);
  ctct_recent_contacts_add (ctct_session_get_recents (session), "196", "Ronald");
  ctct_session_want_lists (session);
  ctct_session_begin_sync (session);
  ctct_test_await (has_read, session);
  g_assert_no_error (ctct_sync_get_last_error (ctct_session_get_sync (session)));

  ctct_sandbox_add_fault (sandbox, ctct_fault_new_answer (401, key, -1));
  ctct_sync_start (ctct_session_get_sync (session));
  ctct_test_await (has_failed, session);
  ctct_test_await (is_idle, session);
  assert_on_no_disk (key);
  assert_on_no_disk (token);
  ctct_sandbox_close (sandbox);
}

static gboolean
has_lists_when_asked (gpointer user_data)
{
  ctct_session_want_lists (user_data);
  return has_lists (user_data);
}

static guint
count_lists_calls (CtctSandbox *sandbox)
{
  GPtrArray *requests = ctct_sandbox_get_requests (sandbox);
  guint n = 0;

  for (guint i = 0; i < requests->len; i++)
    n += g_str_equal (((const CtctSandboxRequest *) requests->pdata[i])->path, "/v2/lists");
  return n;
}

/* Lists that could not be read are asked for again by who wants them next, and then no more. */
static void
test_lists_again (void)
{
  g_autoptr (CtctSandbox) sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, 50, 0, 1);
  g_autofree char *folder = dup_folder ();
  g_autoptr (CtctSettings) settings = ctct_settings_new (NULL);
  CtctFault *fault = ctct_fault_new_answer (403, "[]", -1);
  g_autoptr (CtctAccountSource) accounts = NULL;
  g_autoptr (CtctSession) session = NULL;
  g_autoptr (GError) error = NULL;

  ctct_sandbox_listen (sandbox, 0, &error);
  g_assert_no_error (error);
  ctct_fault_set_match (fault, "GET", "/v2/lists");
  ctct_fault_set_window (fault, 0, 1);
  ctct_sandbox_add_fault (sandbox, fault);
  accounts =
      ctct_program_accounts_new (ctct_sandbox_get_uri (sandbox), ctct_sandbox_get_api_key (sandbox),
                                 ctct_sandbox_get_access_token (sandbox), folder, settings);
  session = ctct_account_source_open_given (accounts, &error);
  g_assert_no_error (error);
  ctct_test_await (has_lists_when_asked, session);
  ctct_session_want_lists (session);
  g_assert_cmpuint (count_lists_calls (sandbox), ==, 2);
  ctct_test_await (is_idle, session);
  ctct_sandbox_close (sandbox);
}

/* By the time that a call has been answered, recent contacts and calls would be on their way to disk. */
static void
test_demo_is_not_kept (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr (CtctAccountSource) accounts = create_accounts (NULL, folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctSession) session = ctct_account_source_open_demo (accounts, &error);

  g_assert_no_error (error);
  g_assert_true (ctct_session_is_demo (session));
  ctct_recent_contacts_add (ctct_session_get_recents (session), "196", "");
  ctct_session_want_lists (session);
  ctct_test_await (has_lists, session);
  ctct_test_await (is_idle, session);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_none_given (void)
{
  g_autoptr (CtctAccountSource) accounts = create_accounts (NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (ctct_account_source_open_given (accounts, &error));
  g_assert_no_error (error);
}

static void
read_suggested_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  CtctContact **contact = user_data;

  *contact = ctct_service_get_contact_finish (CTCT_SERVICE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_read (gpointer user_data)
{
  return *(CtctContact **) user_data != NULL;
}

/* Who is suggested is there, and is called so. */
static void
test_demo_suggests (void)
{
  g_autoptr (CtctAccountSource) accounts = create_accounts (NULL, NULL);
  g_autoptr (CtctSession) session = ctct_account_source_open_demo (accounts, NULL);
  guint n_suggestions;
  const CtctSuggestion *suggestions = ctct_session_get_suggestions (session, &n_suggestions);

  g_assert_cmpuint (n_suggestions, >, 0);
  g_assert_cmpstr (suggestions[0].id, ==, "196");
  for (guint i = 0; i < n_suggestions; i++)
    {
      g_autoptr (CtctContact) contact = NULL;
      g_autofree char *name = NULL;

      ctct_service_get_contact_async (ctct_session_get_service (session), suggestions[i].id, NULL,
                                      read_suggested_cb, &contact);
      ctct_test_await (is_read, &contact);
      name = ctct_contact_dup_display_name (contact);
      g_assert_nonnull (strstr (name, suggestions[i].name));
    }
}

/* Each variable that has something wrong is named, and none of their values. */
typedef struct
{
  const char *url;
  const char *key;
  const char *token;
  const char *said;
} Given;

static void
test_not_usable (void)
{
  static const Given given[] = {
    { NULL, "hunter2", NULL, "CTCT_ACCESS_TOKEN is not" },
    { ELSEWHERE, "hunter2", "", "CTCT_ACCESS_TOKEN is not" },
    { NULL, NULL, "hunter2", "CTCT_API_KEY is not" },
    { ELSEWHERE, NULL, NULL, "CTCT_API_KEY and CTCT_ACCESS_TOKEN are not" },
    { "http://hunter2.example.org/v2/", "k", "t", "CTCT_API_URL is not an address" },
    { "https://hunter2@example.org/v2/", "k", "t", "CTCT_API_URL is not an address" },
    { "hunter2", "k", "t", "CTCT_API_URL is not an address" },
  };
  g_autoptr (CtctSettings) settings = ctct_settings_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      g_autoptr (CtctAccountSource) accounts =
          ctct_program_accounts_new (given[i].url, given[i].key, given[i].token, NULL, settings);
      g_autoptr (GError) error = NULL;

      g_assert_null (ctct_account_source_open_given (accounts, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_assert_nonnull (strstr (error->message, given[i].said));
      g_assert_null (strstr (error->message, "hunter2"));
    }
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/program-accounts/given-is-kept", test_given_is_kept);
  ctct_test_add ("/program-accounts/apart", test_accounts_apart);
  ctct_test_add ("/program-accounts/secrets-on-no-disk", test_secrets_on_no_disk);
  ctct_test_add ("/program-accounts/lists-again", test_lists_again);
  ctct_test_add ("/program-accounts/demo-is-not-kept", test_demo_is_not_kept);
  ctct_test_add ("/program-accounts/none-given", test_none_given);
  ctct_test_add ("/program-accounts/demo-suggests", test_demo_suggests);
  ctct_test_add ("/program-accounts/not-usable", test_not_usable);

  return ctct_test_run ();
}
