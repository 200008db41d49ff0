/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 8: the only text of a URI says nothing of a person or an account. */

#include "ctct-redaction.h"
#include "ctct-test.h"

#include <libsoup/soup.h>

static void
test_table (void)
{
  static const struct
  {
    const char *uri;
    const char *shown;
  } table[] = {
    { "https://api.example.com/v2/contacts/196", "https://api.example.com/v2/contacts/196" },
    { "https://api.example.com:8443/", "https://api.example.com:8443/" },
    { "https://api.example.com:443/", "https://api.example.com/" },
    { "http://[::1]:8080/v2/lists?api_key=k", "http://[::1]:8080/v2/lists?api_key=…" },
    { "https://h/c?api_key=secret", "https://h/c?api_key=…" },
    { "https://h/c?email=a%40example.com&api_key=s", "https://h/c?email=…&api_key=…" },
    { "https://h/c?action_by=ACTION_BY_OWNER&api_key=s",
      "https://h/c?action_by=ACTION_BY_OWNER&api_key=…" },
    { "https://h/c?limit=50&status=ALL&include_contact_id=true",
      "https://h/c?limit=50&status=ALL&include_contact_id=true" },
    { "https://h/c?access_token=s&next=s&modified_since=s",
      "https://h/c?access_token=…&next=…&modified_since=…" },
    { "https://h/c?api_key=a=b=c", "https://h/c?api_key=…" },
    { "https://h/c?api_key=", "https://h/c?api_key=…" },
    { "https://h/c?secret", "https://h/c?…" },
    { "https://h/c?a=1&secret&b=2", "https://h/c?a=…&…&b=…" },
    { "https://h/c?", "https://h/c?" },
    { "https://h/c?Limit=secret", "https://h/c?Limit=…" },
    { "https://h/c?limit%3D=secret", "https://h/c?limit%3D=…" },
    { "https://h/c?&", "https://h/c?…&…" },
    { "https://user:password@h/c", "https://h/c" },
    { "https://h/c#secret", "https://h/c" },
    { "https://h/a%20b%2Fc", "https://h/a%20b%2Fc" },
    { "https://h/c?%s%n=%d", "https://h/c?%s%n=…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GUri) uri =
          g_uri_parse (table[i].uri, SOUP_HTTP_URI_FLAGS | G_URI_FLAGS_PARSE_RELAXED, NULL);
      g_autofree char *shown = NULL;

      g_assert_nonnull (uri);
      shown = ctct_redaction_describe_uri (uri);
      g_assert_cmpstr (shown, ==, table[i].shown);
    }
}

static void
test_random_values (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (ctct_test_seed ());

  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *value = g_strdup_printf ("canary%u", g_rand_int (rand));
      g_autofree char *text =
          g_strdup_printf ("https://user%s:p%s@h/c?%s%s&x%d=%s#%s", value, value,
                           g_rand_boolean (rand) ? "email=a%40" : "", value, i, value, value);
      g_autoptr (GUri) uri = g_uri_parse (text, SOUP_HTTP_URI_FLAGS, NULL);
      g_autofree char *shown = ctct_redaction_describe_uri (uri);

      g_assert_null (strstr (shown, value));
    }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/redaction/table", test_table);
  ctct_test_add ("/redaction/random-values", test_random_values);

  return ctct_test_run ();
}
