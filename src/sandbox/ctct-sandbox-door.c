/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-door.h"

#include "ctct-sandbox-refusal.h"

#include <string.h>

typedef CtctSandboxAnswer *(*Resource) (const CtctSandboxCall *call);

typedef struct
{
  const char *path; /* below the base URI; `*` stands for an id */
  const char *method;
  Resource resource;
} Route;

static const Route routes[] = {
  { "contacts", "GET", ctct_sandbox_contacts_get_all },
  { "contacts", "POST", ctct_sandbox_contacts_post },
  { "contacts/*", "GET", ctct_sandbox_contacts_get },
  { "contacts/*", "PUT", ctct_sandbox_contacts_put },
  { "contacts/*", "DELETE", ctct_sandbox_contacts_delete },
  { "lists", "GET", ctct_sandbox_lists_get_all },
  { "lists/*", "GET", ctct_sandbox_lists_get },
  { "lists/*/contacts", "GET", ctct_sandbox_lists_get_members },
};

static CtctSandboxAnswer *
check_key (const CtctSandboxDoor *self, const CtctSandboxRequest *request)
{
  if (g_strcmp0 (g_hash_table_lookup (request->query, "api_key"), self->api_key) == 0)
    return NULL;

  return ctct_sandbox_refuse_key ();
}

static CtctSandboxAnswer *
check_token (const CtctSandboxDoor *self, const CtctSandboxRequest *request)
{
  const char *given = g_hash_table_lookup (request->headers, "authorization");
  g_autofree char *wanted = g_strconcat ("Bearer ", self->access_token, NULL);

  if (g_strcmp0 (given, wanted) == 0 ||
      g_strcmp0 (g_hash_table_lookup (request->query, "access_token"), self->access_token) == 0)
    return NULL;

  return ctct_sandbox_refuse_token ();
}

static gboolean
names_json (const char *header)
{
  g_auto (GStrv) types = g_strsplit (header != NULL ? header : "", ",", -1);

  for (guint i = 0; types[i] != NULL; i++)
    {
      types[i][strcspn (types[i], ";")] = '\0';
      if (g_ascii_strcasecmp (g_strstrip (types[i]), "application/json") == 0)
        return TRUE;
    }

  return FALSE;
}

/* The documents name 406 for all but DELETE, contract 1. No key of these two is recorded. */
static CtctSandboxAnswer *
check_media (const CtctSandboxRequest *request)
{
  gboolean has_body = strcmp (request->method, "PUT") == 0 || strcmp (request->method, "POST") == 0;

  if (strcmp (request->method, "DELETE") != 0 &&
      !names_json (g_hash_table_lookup (request->headers, "accept")))
    return ctct_sandbox_answer_new_error (
        406, "http.status.not_acceptable",
        "Unsupported Accept Header value, must be application/json");
  if (has_body && !names_json (g_hash_table_lookup (request->headers, "content-type")))
    return ctct_sandbox_answer_new_error (
        415, "http.status.unsupported_media_type",
        "Unsupported Content-Type Header value, must be application/json");

  return NULL;
}

static gboolean
match_path (const Route *route, const char *path, char **id)
{
  g_auto (GStrv) wanted = g_strsplit (route->path, "/", -1);
  g_auto (GStrv) given = g_strsplit (path, "/", -1);
  guint n_segments = g_strv_length (wanted);

  if (g_strv_length (given) != n_segments)
    return FALSE;

  for (guint i = 0; i < n_segments; i++)
    if (strcmp (wanted[i], "*") == 0 ? *given[i] == '\0' : strcmp (wanted[i], given[i]) != 0)
      return FALSE;

  if (n_segments > 1)
    {
      *id = g_uri_unescape_string (given[1], NULL);
      if (*id == NULL)
        *id = g_strdup (given[1]);
    }
  return TRUE;
}

static Resource
find_resource (const char *path, const char *method, char **id, gboolean *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (routes); i++)
    {
      g_autofree char *segment = NULL;

      if (!match_path (&routes[i], path, &segment))
        continue;
      *found = TRUE;
      if (strcmp (routes[i].method, method) == 0)
        {
          *id = g_steal_pointer (&segment);
          return routes[i].resource;
        }
    }

  return NULL;
}

/* The keys and the texts of these are not recorded. */
static CtctSandboxAnswer *
refuse (const char *path, const char *method, gboolean found)
{
  gboolean is_collection = strcmp (path, "contacts/") == 0 || strcmp (path, "lists/") == 0;
  gboolean reads = strcmp (method, "GET") == 0 || strcmp (method, "POST") == 0;

  if (found || (is_collection && !reads))
    return ctct_sandbox_answer_new_error (405, "http.status.method_not_allowed",
                                          "The method is not allowed here.");
  if (is_collection)
    return ctct_sandbox_answer_new_error (403, "http.status.forbidden", "Forbidden.");

  return ctct_sandbox_answer_new_error (404, "http.status.not_found", "There is nothing here.");
}

static CtctSandboxAnswer *
serve (const CtctSandboxDoor *self, const CtctSandboxRequest *request)
{
  const char *path =
      g_str_has_prefix (request->path, "/v2/") ? request->path + strlen ("/v2/") : "";
  CtctSandboxCall call = { self->account, self->flags,    self->twist,
                           NULL,          request->query, request->body };
  g_autofree char *id = NULL;
  gboolean found = FALSE;
  Resource resource = find_resource (path, request->method, &id, &found);
  CtctSandboxAnswer *refusal;

  if (resource == NULL)
    return refuse (path, request->method, found);

  refusal = check_media (request);
  call.id = id;
  return refusal != NULL ? refusal : resource (&call);
}

CtctSandboxAnswer *
ctct_sandbox_door_enter (const CtctSandboxDoor *self, const CtctSandboxRequest *request)
{
  CtctSandboxAnswer *refusal = check_key (self, request);

  if (refusal == NULL)
    refusal = ctct_sandbox_quota_take (self->quota);
  if (refusal == NULL)
    refusal = check_token (self, request);

  return refusal != NULL ? refusal : serve (self, request);
}
