/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 8: a key and a token have no form that could be shown. */

#include "ctct-credentials-private.h"
#include "ctct-test.h"

static void
test_peek (void)
{
  CtctCredentials *credentials = ctct_credentials_new ("some-key", "some-token");

  g_assert_cmpstr (ctct_credentials_peek_api_key (credentials), ==, "some-key");
  g_assert_cmpstr (ctct_credentials_peek_access_token (credentials), ==, "some-token");
  g_assert_finalize_object (credentials);
}

static void
test_no_properties (void)
{
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new ("some-key", "some-token");
  g_autofree GParamSpec **properties = NULL;
  guint n_properties;

  properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (credentials), &n_properties);
  g_assert_cmpuint (n_properties, ==, 0);
}

/* The digest is that of sha256sum. */
static void
test_fingerprint (void)
{
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new ("abc", "some-token");
  g_autoptr (CtctCredentials) other_token = ctct_credentials_new ("abc", "other-token");
  g_autoptr (CtctCredentials) other_key = ctct_credentials_new ("abd", "some-token");
  g_autofree char *fingerprint = ctct_credentials_dup_key_fingerprint (credentials);
  g_autofree char *same = ctct_credentials_dup_key_fingerprint (other_token);
  g_autofree char *other = ctct_credentials_dup_key_fingerprint (other_key);

  g_assert_cmpstr (fingerprint, ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (same, ==, fingerprint);
  g_assert_cmpstr (other, !=, fingerprint);
}

/* Who uses one key for several accounts has their contacts apart. */
static void
test_account_fingerprint (void)
{
  static const char *const others[][2] = { { "key", "other" },
                                           { "other", "token" },
                                           { "keyt", "oken" },
                                           { "key\n", "token" } };
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new ("key", "token");
  g_autoptr (CtctCredentials) again = ctct_credentials_new ("key", "token");
  g_autofree char *fingerprint = ctct_credentials_dup_account_fingerprint (credentials);
  g_autofree char *same = ctct_credentials_dup_account_fingerprint (again);

  g_assert_cmpstr (same, ==, fingerprint);
  g_assert_null (strstr (fingerprint, "token"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (CtctCredentials) other = ctct_credentials_new (others[i][0], others[i][1]);
      g_autofree char *another = ctct_credentials_dup_account_fingerprint (other);

      g_assert_cmpstr (another, !=, fingerprint);
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/credentials/peek", test_peek);
  ctct_test_add ("/credentials/no-properties", test_no_properties);
  ctct_test_add ("/credentials/fingerprint", test_fingerprint);
  ctct_test_add ("/credentials/account-fingerprint", test_account_fingerprint);

  return ctct_test_run ();
}
