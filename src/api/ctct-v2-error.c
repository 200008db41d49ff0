/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-error.h"

#include "ctct-json-check.h"
#include "ctct-v2-write-contact.h"

/* The longest message of the service that is shown, in characters, and how many of them. */
#define MAX_MESSAGE  500
#define MAX_MESSAGES 50

/* An error body beyond this many bytes is none; the few that there are fit in a packet. */
#define MAX_ERROR_BODY (256 * 1024)

typedef struct
{
  char *key;
  char *message;
} WireError;

static void
wire_error_free (gpointer data)
{
  WireError *self = data;

  g_free (self->key);
  g_free (self->message);
  g_free (self);
}

static char *
dup_string_member (JsonObject *object, const char *name, const char *other_name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    node = json_object_get_member (object, other_name);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return g_strdup ("");

  return g_utf8_substring (json_node_get_string (node), 0,
                           MIN (g_utf8_strlen (json_node_get_string (node), -1), MAX_MESSAGE));
}

static void
read_error (GPtrArray *errors, JsonNode *node)
{
  WireError *error;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node) || errors->len == MAX_MESSAGES)
    return;

  object = json_node_get_object (node);
  error = g_new0 (WireError, 1);
  error->key = dup_string_member (object, "error_key", "error");
  error->message = dup_string_member (object, "error_message", "error_description");
  g_ptr_array_add (errors, error);
}

static GPtrArray *
read_errors (GBytes *body)
{
  GPtrArray *errors = g_ptr_array_new_with_free_func (wire_error_free);
  CtctObstacle obstacles;
  g_autoptr (JsonNode) root = NULL;

  if (g_bytes_get_size (body) <= MAX_ERROR_BODY)
    root = ctct_json_parse (body, &obstacles, NULL);

  if (root != NULL && JSON_NODE_HOLDS_ARRAY (root))
    {
      JsonArray *array = json_node_get_array (root);

      for (guint i = 0; i < json_array_get_length (array); i++)
        read_error (errors, json_array_get_element (array, i));
    }
  else if (root != NULL)
    read_error (errors, root);

  return errors;
}

static gboolean
has_key (GPtrArray *errors, const char *ending)
{
  for (guint i = 0; i < errors->len; i++)
    if (g_str_has_suffix (((WireError *) errors->pdata[i])->key, ending))
      return TRUE;

  return FALSE;
}

/* "The contact list 12 does not exist." says which one in words alone. */
static CtctFieldPath *
find_list (const char *message, CtctContact *sent)
{
  g_auto (GStrv) words = g_strsplit_set (message, " .'\"", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && ctct_contact_find_item (sent, CTCT_COLLECTION_LISTS, *word) != NULL)
      return ctct_field_path_new (CTCT_COLLECTION_LISTS, *word, NULL);

  return NULL;
}

static CtctRefusal *
refusal_of_unknown (const char *pointer, const CtctFieldPath *path, const char *message)
{
  g_autoptr (CtctFieldPath) contact = ctct_field_path_new (CTCT_COLLECTION_NONE, NULL, NULL);
  CtctRefusal *refusal = ctct_refusal_new (path != NULL ? path : contact, message);

  refusal->unknown_name = g_strdup (strrchr (pointer, '/') + 1);
  return refusal;
}

static CtctRefusal *
refusal_from_error (const WireError *error, CtctContact *sent)
{
  const char *colon = strstr (error->message, ": ");
  g_autofree char *pointer = NULL;
  g_autoptr (CtctFieldPath) path = NULL;

  if (sent != NULL && g_str_has_suffix (error->key, "lists.value.invalid"))
    path = find_list (error->message, sent);
  if (path != NULL || sent == NULL || colon == NULL || !g_str_has_prefix (error->message, "#/"))
    return ctct_refusal_new (path, error->message);

  pointer = g_strndup (error->message, colon - error->message);
  path = ctct_v2_find_path (sent, pointer);
  if (g_str_has_suffix (error->key, "json.field.invalid"))
    return refusal_of_unknown (pointer, path, error->message);

  /* A pointer that leads to no row stays in the message: it is all there is to say where. */
  return ctct_refusal_new (path, path != NULL ? colon + strlen (": ") : error->message);
}

static GPtrArray *
refusals_from_errors (GPtrArray *errors, CtctContact *sent)
{
  GPtrArray *refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_refusal_free);

  for (guint i = 0; i < errors->len; i++)
    {
      const WireError *error = g_ptr_array_index (errors, i);

      if (*error->message != '\0')
        g_ptr_array_add (refusals, refusal_from_error (error, sent));
    }

  return refusals;
}

static CtctError
code_from_forbidden (GPtrArray *errors)
{
  if (has_key (errors, ".over.qps"))
    return CTCT_ERROR_TOO_FAST;
  if (has_key (errors, ".over.ratelimit"))
    return CTCT_ERROR_DAY_USED_UP;
  if (has_key (errors, ".inactive"))
    return CTCT_ERROR_BAD_KEY;

  return CTCT_ERROR_NOT_ALLOWED;
}

static CtctError
code_from_status (guint status, GPtrArray *errors)
{
  switch (status)
    {
    case SOUP_STATUS_BAD_REQUEST:
      return CTCT_ERROR_REFUSED;
    case SOUP_STATUS_UNAUTHORIZED:
      return CTCT_ERROR_SIGNED_OUT;
    case SOUP_STATUS_FORBIDDEN:
      return code_from_forbidden (errors);
    case SOUP_STATUS_NOT_FOUND:
      return CTCT_ERROR_NOT_FOUND;
    case SOUP_STATUS_CONFLICT:
      return CTCT_ERROR_EMAIL_IN_USE;
    case 429: /* libsoup has no name for it */
      return CTCT_ERROR_TOO_FAST;
    default:
      if (SOUP_STATUS_IS_REDIRECTION (status))
        return CTCT_ERROR_REDIRECTED;
      return SOUP_STATUS_IS_SERVER_ERROR (status) ? CTCT_ERROR_SERVICE_DOWN
                                                  : CTCT_ERROR_MISUNDERSTOOD;
    }
}

GError *
ctct_v2_error_from_reply (const CtctReply *reply, CtctContact *sent)
{
  g_autoptr (GPtrArray) errors = NULL;
  g_autofree char *message = NULL;

  if (SOUP_STATUS_IS_SUCCESSFUL (reply->status))
    return NULL;

  errors = read_errors (reply->body);
  message = g_strdup_printf ("The service answered with status %u", reply->status);
  return ctct_error_new (code_from_status (reply->status, errors),
                         refusals_from_errors (errors, sent), message);
}

gboolean
ctct_v2_error_is_uncertain (const GError *error)
{
  return g_error_matches (error, CTCT_ERROR, CTCT_ERROR_CLOSED) ||
         g_error_matches (error, CTCT_ERROR, CTCT_ERROR_TIMED_OUT) ||
         g_error_matches (error, CTCT_ERROR, CTCT_ERROR_TOO_LARGE) ||
         g_error_matches (error, CTCT_ERROR, CTCT_ERROR_SERVICE_DOWN) ||
         g_error_matches (error, CTCT_ERROR, CTCT_ERROR_REDIRECTED);
}
