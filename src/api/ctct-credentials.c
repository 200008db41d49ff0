/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-credentials-private.h"

#include <string.h>

struct _CtctCredentials
{
  GObject parent_instance;

  char *api_key;
  char *access_token;
};

G_DEFINE_FINAL_TYPE (CtctCredentials, ctct_credentials, G_TYPE_OBJECT)

static void
ctct_credentials_finalize (GObject *object)
{
  CtctCredentials *self = CTCT_CREDENTIALS (object);

  g_free (self->api_key);
  g_free (self->access_token);

  G_OBJECT_CLASS (ctct_credentials_parent_class)->finalize (object);
}

static void
ctct_credentials_class_init (CtctCredentialsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_credentials_finalize;
}

static void
ctct_credentials_init (CtctCredentials *self)
{
}

CtctCredentials *
ctct_credentials_new (const char *api_key, const char *access_token)
{
  CtctCredentials *self = g_object_new (CTCT_TYPE_CREDENTIALS, NULL);

  self->api_key = g_strdup (api_key);
  self->access_token = g_strdup (access_token);

  return self;
}

char *
ctct_credentials_dup_key_fingerprint (CtctCredentials *self)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->api_key, -1);
}

char *
ctct_credentials_dup_account_fingerprint (CtctCredentials *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  /* With the end of the first, so that no other two make the same. */
  g_checksum_update (checksum, (const guchar *) self->api_key, (gssize) strlen (self->api_key) + 1);
  g_checksum_update (checksum, (const guchar *) self->access_token, -1);
  return g_strdup (g_checksum_get_string (checksum));
}

const char *
ctct_credentials_peek_api_key (CtctCredentials *self)
{
  return self->api_key;
}

const char *
ctct_credentials_peek_access_token (CtctCredentials *self)
{
  return self->access_token;
}
