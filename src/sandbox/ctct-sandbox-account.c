/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-account.h"

#include "ctct-sandbox-json.h"

/* Ids of the service look like this one. */
#define FIRST_NEW_ID 1374990421

struct _CtctSandboxAccount
{
  GPtrArray *entries;      /* in the order they came; owns them */
  GHashTable *by_id;       /* id → CtctSandboxEntry */
  GHashTable *by_address;  /* folded address → GPtrArray of CtctSandboxEntry */
  GPtrArray *lists;        /* owns them */
  GHashTable *lists_by_id; /* id → CtctSandboxList */
  guint next_id;
};

static void
entry_clear (CtctSandboxEntry *entry)
{
  g_clear_pointer (&entry->text, g_free);
  g_clear_pointer (&entry->status, g_free);
  g_clear_pointer (&entry->addresses, g_ptr_array_unref);
  g_clear_pointer (&entry->lists, g_ptr_array_unref);
  entry->modified = 0;
}

static void
entry_free (gpointer data)
{
  CtctSandboxEntry *entry = data;

  entry_clear (entry);
  g_free (entry->id);
  g_free (entry);
}

static void
list_free (gpointer data)
{
  CtctSandboxList *list = data;

  g_free (list->id);
  g_free (list->name);
  g_free (list->status);
  g_free (list->created_date);
  g_free (list->modified_date);
  g_free (list);
}

static char *
dup_id (JsonObject *contact)
{
  JsonNode *node = json_object_get_member (contact, "id");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

  return g_strdup (ctct_sandbox_json_string (contact, "id"));
}

static GPtrArray *
collect (JsonObject *contact, const char *array_name, const char *member, gboolean fold)
{
  JsonArray *array = ctct_sandbox_json_array (contact, array_name);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++)
    {
      const char *text = ctct_sandbox_json_string (ctct_sandbox_json_item (array, i), member);

      if (text != NULL)
        g_ptr_array_add (found, fold ? g_utf8_casefold (text, -1) : g_strdup (text));
    }

  return found;
}

static gint64
read_modified (JsonObject *contact)
{
  const char *text = ctct_sandbox_json_string (contact, "modified_date");
  g_autoptr (GDateTime) date = text != NULL ? g_date_time_new_from_iso8601 (text, NULL) : NULL;

  return date != NULL ? g_date_time_to_unix (date) : 0;
}

static void
count_lists (CtctSandboxAccount *self, CtctSandboxEntry *entry, int step)
{
  for (guint i = 0; i < entry->lists->len; i++)
    {
      CtctSandboxList *list = ctct_sandbox_account_find_list (self, entry->lists->pdata[i]);

      if (list != NULL)
        list->n_contacts += step;
    }
}

static void
enter (CtctSandboxAccount *self, CtctSandboxEntry *entry)
{
  for (guint i = 0; i < entry->addresses->len; i++)
    {
      const char *address = entry->addresses->pdata[i];
      GPtrArray *same = g_hash_table_lookup (self->by_address, address);

      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (self->by_address, g_strdup (address), same);
        }
      g_ptr_array_add (same, entry);
    }

  count_lists (self, entry, 1);
}

static void
leave (CtctSandboxAccount *self, CtctSandboxEntry *entry)
{
  for (guint i = 0; i < entry->addresses->len; i++)
    {
      GPtrArray *same = g_hash_table_lookup (self->by_address, entry->addresses->pdata[i]);

      g_ptr_array_remove (same, entry);
      if (same->len == 0)
        g_hash_table_remove (self->by_address, entry->addresses->pdata[i]);
    }

  count_lists (self, entry, -1);
}

static CtctSandboxEntry *
ensure_entry (CtctSandboxAccount *self, const char *id)
{
  CtctSandboxEntry *entry = ctct_sandbox_account_find (self, id);

  if (entry != NULL)
    {
      leave (self, entry);
      entry_clear (entry);
      return entry;
    }

  entry = g_new0 (CtctSandboxEntry, 1);
  entry->id = g_strdup (id);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_id, entry->id, entry);
  return entry;
}

static gboolean
store (CtctSandboxAccount *self, JsonObject *contact, char *text)
{
  g_autofree char *owned = text;
  g_autofree char *id = dup_id (contact);
  CtctSandboxEntry *entry;

  if (id == NULL)
    return FALSE;

  entry = ensure_entry (self, id);
  entry->text = g_steal_pointer (&owned);
  entry->status = g_strdup (ctct_sandbox_json_string (contact, "status"));
  entry->addresses = collect (contact, "email_addresses", "email_address", TRUE);
  entry->lists = collect (contact, "lists", "id", FALSE);
  entry->modified = read_modified (contact);
  enter (self, entry);
  return TRUE;
}

CtctSandboxAccount *
ctct_sandbox_account_new (void)
{
  CtctSandboxAccount *self = g_new0 (CtctSandboxAccount, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_address =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->lists = g_ptr_array_new_with_free_func (list_free);
  self->lists_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->next_id = FIRST_NEW_ID;
  return self;
}

void
ctct_sandbox_account_free (CtctSandboxAccount *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_address);
  g_hash_table_unref (self->lists_by_id);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->lists);
  g_free (self);
}

gboolean
ctct_sandbox_account_put_text (CtctSandboxAccount *self, char *text)
{
  g_autofree char *owned = text;
  g_autoptr (JsonNode) node = ctct_sandbox_json_parse (text, -1);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  return store (self, json_node_get_object (node), g_steal_pointer (&owned));
}

void
ctct_sandbox_account_put (CtctSandboxAccount *self, JsonObject *contact)
{
  store (self, contact, ctct_sandbox_json_print (contact));
}

guint
ctct_sandbox_account_get_n_entries (CtctSandboxAccount *self)
{
  return self->entries->len;
}

CtctSandboxEntry *
ctct_sandbox_account_get_entry (CtctSandboxAccount *self, guint position)
{
  return g_ptr_array_index (self->entries, position);
}

CtctSandboxEntry *
ctct_sandbox_account_find (CtctSandboxAccount *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

GPtrArray *
ctct_sandbox_account_find_address (CtctSandboxAccount *self, const char *address)
{
  g_autofree char *folded = g_utf8_casefold (address, -1);

  return g_hash_table_lookup (self->by_address, folded);
}

JsonObject *
ctct_sandbox_entry_parse (CtctSandboxEntry *self)
{
  g_autoptr (JsonNode) node = ctct_sandbox_json_parse (self->text, -1);

  return ctct_sandbox_json_copy (json_node_get_object (node));
}

char *
ctct_sandbox_account_make_id (CtctSandboxAccount *self)
{
  char *id = g_strdup_printf ("%u", self->next_id++);

  while (ctct_sandbox_account_find (self, id) != NULL)
    {
      g_free (id);
      id = g_strdup_printf ("%u", self->next_id++);
    }

  return id;
}

void
ctct_sandbox_account_add_list (CtctSandboxAccount *self,
                               const char *id,
                               const char *name,
                               const char *status,
                               const char *created_date)
{
  CtctSandboxList *list = g_new0 (CtctSandboxList, 1);

  list->id = g_strdup (id);
  list->name = g_strdup (name);
  list->status = g_strdup (status);
  list->created_date = g_strdup (created_date);
  list->modified_date = g_strdup (created_date);
  g_ptr_array_add (self->lists, list);
  g_hash_table_insert (self->lists_by_id, list->id, list);
}

guint
ctct_sandbox_account_get_n_lists (CtctSandboxAccount *self)
{
  return self->lists->len;
}

CtctSandboxList *
ctct_sandbox_account_get_list (CtctSandboxAccount *self, guint position)
{
  return g_ptr_array_index (self->lists, position);
}

CtctSandboxList *
ctct_sandbox_account_find_list (CtctSandboxAccount *self, const char *id)
{
  return g_hash_table_lookup (self->lists_by_id, id);
}
