/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Invariant 8: the only text of a URI says nothing of a person or an account, not even an id. */

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
    { "https://api.example.com/v2/contacts", "https://api.example.com/v2/contacts" },
    { "https://api.example.com/v2/contacts/196", "https://api.example.com/v2/contacts/…" },
    { "https://api.example.com/v2/contacts/196/lists/1552534540?api_key=k",
      "https://api.example.com/v2/contacts/…/lists/…?api_key=…" },
    { "https://api.example.com/v2/lists/7/contacts",
      "https://api.example.com/v2/lists/…/contacts" },
    { "https://api.example.com/v2/contacts/", "https://api.example.com/v2/contacts/" },
    { "https://api.example.com/v2/contacts/a@example.com",
      "https://api.example.com/v2/contacts/…" },
    { "https://api.example.com/v2/contacts/..%2Flists", "https://api.example.com/v2/contacts/…" },
    { "https://api.example.com/v2/Contacts/7", "https://api.example.com/v2/…/…" },
    { "https://api.example.com:8443/", "https://api.example.com:8443/" },
    { "https://api.example.com:443/", "https://api.example.com/" },
    { "http://[::1]:8080/v2/lists?api_key=k", "http://[::1]:8080/v2/lists?api_key=…" },
    { "https://h/lists?api_key=secret", "https://h/lists?api_key=…" },
    { "https://h/lists?email=a%40example.com&api_key=s", "https://h/lists?email=…&api_key=…" },
    { "https://h/lists?action_by=ACTION_BY_OWNER&api_key=s",
      "https://h/lists?action_by=ACTION_BY_OWNER&api_key=…" },
    { "https://h/lists?limit=50&status=ALL&include_contact_id=true",
      "https://h/lists?limit=50&status=ALL&include_contact_id=true" },
    { "https://h/lists?access_token=s&next=s&modified_since=s",
      "https://h/lists?access_token=…&next=…&modified_since=…" },
    { "https://h/lists?api_key=a=b=c", "https://h/lists?api_key=…" },
    { "https://h/lists?api_key=", "https://h/lists?api_key=…" },
    { "https://h/lists?secret", "https://h/lists?…" },
    { "https://h/lists?a=1&secret&b=2", "https://h/lists?a=…&…&b=…" },
    { "https://h/lists?", "https://h/lists?" },
    { "https://h/lists?Limit=secret", "https://h/lists?Limit=…" },
    { "https://h/lists?limit%3D=secret", "https://h/lists?limit%3D=…" },
    { "https://h/lists?&", "https://h/lists?…&…" },
    { "https://user:password@h/lists", "https://h/lists" },
    { "https://h/lists#secret", "https://h/lists" },
    { "https://h/a%20b%2Fc", "https://h/…" },
    { "https://h/lists?%s%n=%d", "https://h/lists?%s%n=…" },
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
