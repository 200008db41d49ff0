/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-page.h"

#include "ctct-error.h"
#include "ctct-json-check.h"
#include "ctct-json-slice.h"
#include "ctct-v2-extra.h"
#include "ctct-v2-get.h"
#include "ctct-v2-read-contact.h"

typedef struct
{
  char *cursor; /* that was asked for, or NULL */
  GBytes *body;
  GDateTime *time;
  CtctContactDigest digest;
  GDestroyNotify free_digest;
} PageData;

static void
page_data_free (gpointer data)
{
  PageData *self = data;

  g_free (self->cursor);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self);
}

static gboolean
set_unreadable (GError **error, const char *message)
{
  g_propagate_error (error, ctct_error_new (CTCT_ERROR_UNREADABLE, NULL, message));
  return FALSE;
}

/* The address is followed nowhere: all that is taken from it is where to go on. */
static gboolean
read_link (const char *link, char **cursor, GError **error)
{
  const char *mark = strchr (link, '?');
  g_autoptr (GHashTable) query =
      mark != NULL ? g_uri_parse_params (mark + 1, -1, "&", G_URI_PARAMS_NONE, NULL) : NULL;
  const char *next = query != NULL ? g_hash_table_lookup (query, "next") : NULL;

  if (next == NULL || *next == '\0')
    return set_unreadable (error, "The way to the next page is not to be understood");

  *cursor = g_strdup (next);
  return TRUE;
}

static JsonObject *
get_object (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/* What comes after this page has to be said in so many words: to take something odd for the end would leave
 * out the rest of the account. */
static gboolean
read_cursor (GBytes *meta, char **cursor, GError **error)
{
  CtctObstacle obstacles;
  g_autoptr (JsonNode) root = meta != NULL ? ctct_json_parse (meta, &obstacles, NULL) : NULL;
  JsonObject *pagination = NULL;
  JsonNode *link;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    pagination = get_object (json_node_get_object (root), "pagination");
  if (pagination == NULL)
    return set_unreadable (error, "The page does not say what comes after it");

  link = json_object_get_member (pagination, "next_link");
  if (link == NULL || JSON_NODE_HOLDS_NULL (link))
    return TRUE;
  if (!is_text (link))
    return set_unreadable (error, "The way to the next page is no text");

  return *json_node_get_string (link) == '\0' ||
         read_link (json_node_get_string (link), cursor, error);
}

/* NULL for what cannot be read. */
static gpointer
read_one (PageData *self, GBytes *body)
{
  g_autoptr (CtctContact) contact = ctct_v2_read_body (body, NULL);

  if (contact == NULL)
    return NULL;

  return self->digest != NULL ? self->digest (contact) : g_steal_pointer (&contact);
}

/* Who can be read; what cannot is taken out of the bodies. Where each begins and ends is known, so that it
 * spoils nobody else, and to fail for it would keep all that come after it away for ever. */
static GPtrArray *
read_contacts (PageData *self,
               GPtrArray *bodies,
               guint *n_unreadable,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GPtrArray) contacts =
      g_ptr_array_new_full (bodies->len, self->digest != NULL ? self->free_digest : g_object_unref);

  *n_unreadable = 0;
  for (guint i = 0; i < bodies->len;)
    {
      gpointer contact = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      contact = read_one (self, bodies->pdata[i]);
      if (contact != NULL)
        {
          g_ptr_array_add (contacts, contact);
          i++;
        }
      else
        {
          g_ptr_array_remove_index (bodies, i);
          (*n_unreadable)++;
        }
    }

  return g_steal_pointer (&contacts);
}

static CtctContactsPage *
read_page (PageData *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) members = ctct_json_slice_members (self->body);
  GBytes *results = members != NULL ? g_hash_table_lookup (members, "results") : NULL;
  g_autoptr (GPtrArray) bodies = results != NULL ? ctct_json_slice_elements (results) : NULL;
  g_autoptr (GPtrArray) contacts = NULL;
  g_autofree char *next = NULL;
  guint n_unreadable;

  if (bodies == NULL)
    set_unreadable (error, "The answer has no results");
  if (bodies == NULL || !read_cursor (g_hash_table_lookup (members, "meta"), &next, error))
    return NULL;

  if (next != NULL && g_strcmp0 (next, self->cursor) == 0)
    {
      set_unreadable (error, "The page leads to itself");
      return NULL;
    }

  contacts = read_contacts (self, bodies, &n_unreadable, cancellable, error);
  if (contacts == NULL)
    return NULL;

  return ctct_contacts_page_new (contacts, bodies, n_unreadable, next, self->time);
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  CtctContactsPage *page = read_page (task_data, cancellable, &error);

  if (page != NULL)
    g_task_return_pointer (task, page, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* That the service does not know the cursor any more is nobody's fault, and ends in another beginning. */
static GError *
explain (PageData *self, GError *error)
{
  if (self->cursor == NULL || (!g_error_matches (error, CTCT_ERROR, CTCT_ERROR_REFUSED) &&
                               !g_error_matches (error, CTCT_ERROR, CTCT_ERROR_NOT_FOUND)))
    return error;

  g_error_free (error);
  return ctct_error_new (CTCT_ERROR_CURSOR_REFUSED, NULL, "The cursor is not accepted any more");
}

static void
got_body_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PageData *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->body = ctct_v2_get_body_finish (result, &self->time, &error);
  if (self->body != NULL)
    g_task_run_in_thread (task, read_thread);
  else
    g_task_return_error (task, explain (self, error));
}

void
ctct_v2_page_get_async (CtctTransport *transport,
                        const CtctPageRequest *request,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autofree char *limit = g_strdup_printf ("%u", request->limit);
  const char *path[] = { "contacts", NULL };
  const char *first[] = { "limit", limit, request->changed_since != NULL ? "modified_since" : NULL,
                          request->changed_since, NULL };
  const char *later[] = { "next", request->cursor, NULL };
  PageData *self = g_new0 (PageData, 1);

  g_task_set_source_tag (task, ctct_v2_page_get_async);
  g_task_set_task_data (task, self, page_data_free);
  self->cursor = g_strdup (request->cursor);
  self->digest = request->digest;
  self->free_digest = request->free_digest;

  ctct_v2_get_body_async (transport, path, request->cursor != NULL ? later : first, cancellable,
                          got_body_cb, g_steal_pointer (&task));
}

CtctContactsPage *
ctct_v2_page_get_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

CtctContact *
ctct_v2_read_body (GBytes *json, GError **error)
{
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = ctct_json_parse (json, &obstacles, error);
  CtctContact *contact = node != NULL ? ctct_v2_read_contact (node, obstacles, error) : NULL;

  if (contact != NULL)
    ctct_v2_extra_set_body (CTCT_RECORD (contact), json);
  return contact;
}
