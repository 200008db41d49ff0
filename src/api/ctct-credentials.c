/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-credentials-private.h"

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
ctct_credentials_dup_fingerprint (CtctCredentials *self)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->api_key, -1);
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
