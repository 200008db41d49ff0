/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-program-accounts.h"

#include "ctct-account.h"
#include "ctct-sandbox-people.h"
#include "ctct-sandbox-thread.h"
#include "ctct-system-clock.h"

#include <glib/gi18n.h>
#include <locale.h>

#define DEMO_CONTACTS         200
#define DEMO_CALLS_PER_SECOND 4
#define DEMO_SEED             196

struct _CtctProgramAccounts
{
  GObject parent_instance;

  /* Owned */
  char *url;
  char *key;
  char *access_token;
  char *folder;
  CtctSettings *settings;
  CtctSandboxThread *sandbox;
};

typedef enum
{
  PROP_URL = 1,
  PROP_API_KEY,
  PROP_ACCESS_TOKEN,
  PROP_FOLDER,
  PROP_SETTINGS,
} Prop;

static GParamSpec *properties[PROP_SETTINGS + 1];

static void ctct_program_accounts_account_source_init (CtctAccountSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctProgramAccounts,
                               ctct_program_accounts,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_ACCOUNT_SOURCE,
                                                      ctct_program_accounts_account_source_init))

static CtctSession *
create_session (CtctProgramAccounts *self,
                const char *url,
                CtctCredentials *credentials,
                gboolean demo,
                GError **error)
{
  /* The demo account begins anew with each program, and so does what is known of it. */
  const char *folder = demo ? NULL : self->folder;
  g_autofree char *key = ctct_credentials_dup_key_fingerprint (credentials);
  g_autofree char *account = ctct_credentials_dup_account_fingerprint (credentials);
  g_autoptr (CtctClock) clock = ctct_system_clock_new ();
  g_autoptr (CtctStoredBudget) budget = NULL;
  g_autoptr (CtctRecentContacts) recents = NULL;
  g_autoptr (CtctCustomLabels) custom_labels = NULL;
  g_autoptr (CtctService) service = NULL;
  g_autoptr (CtctCache) cache = NULL;
  g_autoptr (CtctSync) sync = NULL;
  g_autoptr (CtctSavedSearches) saved = NULL;
  g_autoptr (CtctKeptPlace) place = NULL;
  CtctSession *session;

  budget = ctct_stored_budget_new (folder, key, clock);
  service = ctct_account_open (url, credentials, CTCT_CALL_BUDGET (budget), error);
  if (service == NULL)
    return NULL;

  recents = ctct_recent_contacts_new (folder, account);
  custom_labels = ctct_custom_labels_new (folder, account);
  cache = ctct_cache_new_for_language (folder, account, setlocale (LC_COLLATE, NULL));
  sync = ctct_sync_new (service, cache, CTCT_CALL_BUDGET (budget), clock);
  saved = ctct_saved_searches_new (folder, account);
  session = ctct_session_new (service, recents, custom_labels, budget, clock, cache, sync,
                              self->settings, demo);
  ctct_session_set_saved_searches (session, saved);
  place = ctct_kept_place_new (folder, account);
  ctct_session_set_place (session, place);
  return session;
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* The values stay unsaid: a key may stand in the wrong place. */
static const char *
get_what_is_missing (CtctProgramAccounts *self)
{
  if (is_empty (self->key) && is_empty (self->access_token))
    return _ ("CTCT_API_URL says where the service is, but CTCT_API_KEY and CTCT_ACCESS_TOKEN are "
              "not set. An account needs both.");
  if (is_empty (self->key))
    return _ ("CTCT_ACCESS_TOKEN is set, but CTCT_API_KEY is not. An account needs both.");

  return _ ("CTCT_API_KEY is set, but CTCT_ACCESS_TOKEN is not. An account needs both.");
}

static CtctSession *
ctct_program_accounts_open_given (CtctAccountSource *source, GError **error)
{
  CtctProgramAccounts *self = CTCT_PROGRAM_ACCOUNTS (source);
  g_autoptr (CtctCredentials) credentials = NULL;
  g_autoptr (GError) reason = NULL;
  CtctSession *session = NULL;

  if (is_empty (self->key) && is_empty (self->access_token) && is_empty (self->url))
    return NULL;

  if (is_empty (self->key) || is_empty (self->access_token))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           get_what_is_missing (self));
      return NULL;
    }

  credentials = ctct_credentials_new (self->key, self->access_token);
  session =
      create_session (self, is_empty (self->url) ? NULL : self->url, credentials, FALSE, &reason);
  if (session == NULL)
    g_set_error_literal (
        error, reason->domain, reason->code,
        _ ("CTCT_API_URL is not an address that can be used. It has to begin with "
           "https://, or with http:// for a service on this computer, and must hold "
           "no user name, no password and nothing after ? or #. Nothing was sent."));
  return session;
}

/* Somebody who has everything to see, somebody to edit, and somebody who cannot be mailed. */
static const CtctSuggestion suggestions[] = {
  { CTCT_SANDBOX_SEED, "Ronald Martone", N_ ("Receives mail from a list") },
  { CTCT_SANDBOX_FIFTEEN_FIELDS, "Imani Okafor", N_ ("Has all fifteen custom fields") },
  { CTCT_SANDBOX_UNSUBSCRIBED, "Jürgen Weiß",
    N_ ("Is unsubscribed, and can only come back himself") },
};

static CtctSession *
open_sandbox (CtctProgramAccounts *self, GError **error)
{
  g_autoptr (CtctCredentials) credentials =
      ctct_credentials_new (ctct_sandbox_thread_get_api_key (self->sandbox),
                            ctct_sandbox_thread_get_access_token (self->sandbox));
  CtctSession *session =
      create_session (self, ctct_sandbox_thread_get_uri (self->sandbox), credentials, TRUE, error);

  if (session != NULL)
    ctct_session_set_suggestions (session, suggestions, G_N_ELEMENTS (suggestions));
  return session;
}

static CtctSession *
ctct_program_accounts_open_demo (CtctAccountSource *source, GError **error)
{
  CtctProgramAccounts *self = CTCT_PROGRAM_ACCOUNTS (source);

  if (self->sandbox == NULL)
    self->sandbox = ctct_sandbox_thread_new (CTCT_SANDBOX_DEFAULT, DEMO_CONTACTS,
                                             DEMO_CALLS_PER_SECOND, DEMO_SEED, error);
  if (self->sandbox == NULL)
    return NULL;

  return open_sandbox (self, error);
}

static void
ctct_program_accounts_account_source_init (CtctAccountSourceInterface *iface)
{
  iface->open_given = ctct_program_accounts_open_given;
  iface->open_demo = ctct_program_accounts_open_demo;
}

static void
ctct_program_accounts_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  CtctProgramAccounts *self = CTCT_PROGRAM_ACCOUNTS (object);

  switch ((Prop) prop_id)
    {
    case PROP_URL:
      self->url = g_value_dup_string (value);
      break;
    case PROP_API_KEY:
      self->key = g_value_dup_string (value);
      break;
    case PROP_ACCESS_TOKEN:
      self->access_token = g_value_dup_string (value);
      break;
    case PROP_FOLDER:
      self->folder = g_value_dup_string (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_program_accounts_finalize (GObject *object)
{
  CtctProgramAccounts *self = CTCT_PROGRAM_ACCOUNTS (object);

  g_clear_pointer (&self->sandbox, ctct_sandbox_thread_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->access_token, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ctct_program_accounts_parent_class)->finalize (object);
}

static void
ctct_program_accounts_class_init (CtctProgramAccountsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = ctct_program_accounts_set_property;
  object_class->finalize = ctct_program_accounts_finalize;

  /* None of them can be read: the key and the token are for requests alone. */
  properties[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL, given);
  properties[PROP_API_KEY] = g_param_spec_string ("api-key", NULL, NULL, NULL, given);
  properties[PROP_ACCESS_TOKEN] = g_param_spec_string ("access-token", NULL, NULL, NULL, given);
  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, given);
  properties[PROP_SETTINGS] =
      g_param_spec_object ("settings", NULL, NULL, CTCT_TYPE_SETTINGS, given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_program_accounts_init (CtctProgramAccounts *self)
{
}

CtctAccountSource *
ctct_program_accounts_new (const char *url,
                           const char *key,
                           const char *access_token,
                           const char *folder,
                           CtctSettings *settings)
{
  return g_object_new (CTCT_TYPE_PROGRAM_ACCOUNTS, "url", url, "api-key", key, "access-token",
                       access_token, "folder", folder, "settings", settings, NULL);
}
