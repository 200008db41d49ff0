/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-redaction.h"

/* Parameters whose values are words of the contract. */
static const char *const harmless[] = { "action_by", "limit", "status", "include_contact_id",
                                        NULL };

/* Names of the contract that a path is made of; anything else may be the id of somebody. */
static const char *const names[] = { "", "v2", "contacts", "lists", NULL };

static char *
describe_path (const char *path)
{
  g_auto (GStrv) segments = g_strsplit (path, "/", -1);

  for (char **s = segments; *s != NULL; s++)
    if (!g_strv_contains (names, *s))
      {
        g_free (*s);
        *s = g_strdup ("…");
      }

  return g_strjoinv ("/", segments);
}

static char *
describe_parameter (const char *parameter)
{
  const char *equals = strchr (parameter, '=');
  g_autofree char *name = NULL;

  if (equals == NULL)
    return g_strdup ("…");

  name = g_strndup (parameter, equals - parameter);
  if (g_strv_contains (harmless, name))
    return g_strdup (parameter);

  return g_strconcat (name, "=…", NULL);
}

static char *
describe_query (const char *query)
{
  g_auto (GStrv) parameters = g_strsplit (query, "&", -1);

  for (char **p = parameters; *p != NULL; p++)
    {
      char *shown = describe_parameter (*p);

      g_free (*p);
      *p = shown;
    }

  return g_strjoinv ("&", parameters);
}

char *
ctct_redaction_describe_uri (GUri *uri)
{
  g_autofree char *path = describe_path (g_uri_get_path (uri));
  g_autofree char *query = NULL;
  g_autofree char *place =
      g_uri_join (G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, g_uri_get_scheme (uri), NULL,
                  g_uri_get_host (uri), g_uri_get_port (uri), path, NULL, NULL);

  if (g_uri_get_query (uri) == NULL)
    return g_steal_pointer (&place);

  query = describe_query (g_uri_get_query (uri));
  return g_strconcat (place, "?", query, NULL);
}
