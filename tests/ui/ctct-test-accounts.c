/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-accounts.h"

#include "ctct-fake-clock.h"
#include "ctct-free-budget.h"
#include "ctct-v2-service.h"

/* In milliseconds: how long an answer may take, and what is shorter and so is not waited for. */
#define IDLE_TIMEOUT 30000
#define PAUSE        10000

struct _CtctTestAccounts
{
  GObject parent_instance;

  CtctSandbox *sandbox;
  CtctClock *clock;
  CtctFakeClock *service_clock; /* of connections and retries */
  CtctCallBudget *budget; /* as a reading of contacts sees it, */
  CtctCallBudget *service_budget; /* and as it is, of the last account */
  CtctSettings *settings;
  CtctSync *sync; /* of the last session that keeps contacts */
  char *problem;
  gboolean taken_away;
  gboolean keeps;
  guint page_length; /* 0 for as many as there can be */
  char *folder; /* where contacts are kept, NULL for nowhere */
};

static void ctct_test_accounts_account_source_init (CtctAccountSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctTestAccounts,
                               ctct_test_accounts,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_ACCOUNT_SOURCE,
                                                      ctct_test_accounts_account_source_init))

static CtctService *
create_service (CtctTestAccounts *self, CtctCallBudget *budget)
{
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new (
      ctct_sandbox_get_api_key (self->sandbox), ctct_sandbox_get_access_token (self->sandbox));
  g_autoptr (GUri) uri =
      g_uri_parse (ctct_sandbox_get_uri (self->sandbox), SOUP_HTTP_URI_FLAGS, NULL);
  g_autoptr (SoupSession) session = ctct_transport_create_session ();
  g_autoptr (CtctTransport) transport = g_object_new (CTCT_TYPE_TRANSPORT,
                                                      "session", session,
                                                      "base-uri", uri,
                                                      "credentials", credentials,
                                                      "budget", budget,
                                                      "clock", self->service_clock,
                                                      "idle-timeout", IDLE_TIMEOUT,
                                                      NULL);

  return ctct_v2_service_new (transport);
}

static CtctSync *
create_sync (CtctTestAccounts *self, CtctService *service, CtctCache *cache)
{
  if (self->page_length == 0)
    return ctct_sync_new (service, cache, self->budget, self->clock);

  return g_object_new (CTCT_TYPE_SYNC,
                       "service", service,
                       "cache", cache,
                       "budget", self->budget,
                       "clock", self->clock,
                       "page-length", self->page_length,
                       NULL);
}

static CtctSession *
create_session (CtctTestAccounts *self, gboolean demo)
{
  g_autoptr (CtctCallBudget) budget = ctct_free_budget_new ();
  g_autoptr (CtctService) service = create_service (self, budget);
  g_autoptr (CtctRecentContacts) recents = ctct_recent_contacts_new (NULL, "test");
  g_autoptr (CtctCustomLabels) custom_labels = ctct_custom_labels_new (NULL, "test");
  g_autoptr (CtctCache) cache = NULL;
  g_autoptr (CtctKeptPlace) place = ctct_kept_place_new (self->folder, "test");
  CtctSession *session;

  g_set_object (&self->service_budget, budget);
  if (self->keeps)
    {
      cache = ctct_cache_new (self->folder, "test");
      g_clear_object (&self->sync);
      self->sync = create_sync (self, service, cache);
    }

  session = ctct_session_new (service, recents, custom_labels, NULL, self->clock, cache,
                              self->keeps ? self->sync : NULL, self->settings, demo);
  ctct_session_set_place (session, place);
  return session;
}

static CtctSession *
ctct_test_accounts_open_given (CtctAccountSource *source, GError **error)
{
  CtctTestAccounts *self = CTCT_TEST_ACCOUNTS (source);

  if (!self->taken_away)
    return create_session (self, FALSE);

  if (self->problem != NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, self->problem);
  return NULL;
}

static CtctSession *
ctct_test_accounts_open_demo (CtctAccountSource *source, GError **error)
{
  static const CtctSuggestion suggestions[] = { { "196", "Ron <i>",
                                                  "Is in the list & gets mail" } };
  CtctSession *session = create_session (CTCT_TEST_ACCOUNTS (source), TRUE);

  ctct_session_set_suggestions (session, suggestions, G_N_ELEMENTS (suggestions));
  return session;
}

static void
ctct_test_accounts_account_source_init (CtctAccountSourceInterface *iface)
{
  iface->open_given = ctct_test_accounts_open_given;
  iface->open_demo = ctct_test_accounts_open_demo;
}

static void
ctct_test_accounts_finalize (GObject *object)
{
  CtctTestAccounts *self = CTCT_TEST_ACCOUNTS (object);

  g_clear_object (&self->sandbox);
  g_clear_object (&self->clock);
  g_clear_object (&self->service_clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->sync);
  g_clear_object (&self->budget);
  g_clear_object (&self->service_budget);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (ctct_test_accounts_parent_class)->finalize (object);
}

static void
ctct_test_accounts_class_init (CtctTestAccountsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_test_accounts_finalize;
}

static void
ctct_test_accounts_init (CtctTestAccounts *self)
{
  self->service_clock = ctct_fake_clock_new ("2026-11-23T10:00:00Z");
  ctct_fake_clock_set_haste (self->service_clock, PAUSE);
  self->settings = ctct_settings_new (NULL);
  self->budget = ctct_free_budget_new ();
}

CtctTestAccounts *
ctct_test_accounts_new (CtctSandbox *sandbox, CtctClock *clock)
{
  CtctTestAccounts *self = g_object_new (CTCT_TYPE_TEST_ACCOUNTS, NULL);

  self->sandbox = g_object_ref (sandbox);
  self->clock = g_object_ref (clock);
  return self;
}

void
ctct_test_accounts_take_away (CtctTestAccounts *self, const char *problem)
{
  self->taken_away = TRUE;
  self->problem = g_strdup (problem);
}

void
ctct_test_accounts_keep (CtctTestAccounts *self)
{
  self->keeps = TRUE;
}

void
ctct_test_accounts_use_up (CtctTestAccounts *self)
{
  ctct_free_budget_set_calls_left (CTCT_FREE_BUDGET (self->service_budget), 0);
}

void
ctct_test_accounts_time_out (CtctTestAccounts *self)
{
  ctct_fake_clock_advance (self->service_clock, IDLE_TIMEOUT);
}

void
ctct_test_accounts_set_page_length (CtctTestAccounts *self, guint page_length)
{
  self->page_length = page_length;
}

void
ctct_test_accounts_keep_in (CtctTestAccounts *self, const char *folder)
{
  self->keeps = TRUE;
  self->folder = g_strdup (folder);
}

void
ctct_test_accounts_set_calls_left (CtctTestAccounts *self, guint calls)
{
  ctct_free_budget_set_calls_left (CTCT_FREE_BUDGET (self->budget), calls);
}

CtctSync *
ctct_test_accounts_get_sync (CtctTestAccounts *self)
{
  return self->sync;
}

CtctSettings *
ctct_test_accounts_get_settings (CtctTestAccounts *self)
{
  return self->settings;
}
