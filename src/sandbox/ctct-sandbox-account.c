/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-account.h"

#include "ctct-sandbox-json.h"
#include "ctct-sandbox-list-set.h"

/* Ids of the service look like this one. */
#define FIRST_NEW_ID 1374990421

/* A contact that came singly has a number from here on, one of the crowd its id, which is less. */
#define FIRST_SINGLE (1u << 31)

struct _CtctSandboxAccount
{
  CtctSandboxCrowd *crowd; /* owned; NULL without one */
  GArray *rows;            /* of guint: the contacts' numbers, in the order of the collection */
  GHashTable *kept;        /* number → CtctSandboxEntry; owns them */
  GHashTable *by_id;       /* id → CtctSandboxEntry, of those kept */
  GHashTable *by_address;  /* folded address → GPtrArray of CtctSandboxEntry, of those kept */
  GPtrArray *lists;        /* owns them */
  GHashTable *lists_by_id; /* id → CtctSandboxList */
  guint n_singles;
  guint next_id;
  gboolean moves;
};

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

static CtctSandboxEntry *
look_up (CtctSandboxAccount *self, guint number)
{
  return g_hash_table_lookup (self->kept, GUINT_TO_POINTER (number));
}

static guint
get_number (CtctSandboxAccount *self, guint row)
{
  return g_array_index (self->rows, guint, row);
}

/* The entry that a person of the crowd would have. */
static CtctSandboxEntry *
draw_entry (CtctSandboxAccount *self, guint number)
{
  GString *text = g_string_new (NULL);
  CtctSandboxEntry *entry;

  ctct_sandbox_crowd_append (self->crowd, number, text);
  entry = ctct_sandbox_entry_new (g_string_free (text, FALSE));
  entry->number = number;
  return entry;
}

static gboolean
has (CtctSandboxAccount *self, const char *id)
{
  g_autoptr (CtctSandboxEntry) entry = ctct_sandbox_account_find (self, id);

  return entry != NULL;
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

/* To look a list up for everybody who is in it would take as long as to draw who is. */
static void
count_crowd (CtctSandboxAccount *self)
{
  guint first_id = ctct_sandbox_crowd_get_first_id (self->crowd);
  guint length = ctct_sandbox_crowd_get_length (self->crowd);
  guint n_lists = ctct_sandbox_list_set_get_length ();
  g_autofree guint *counts = g_new0 (guint, n_lists);

  for (guint id = first_id; id < first_id + length; id++)
    {
      CtctSandboxTraits traits;

      ctct_sandbox_crowd_look (self->crowd, id, &traits);
      for (guint i = 0; i < n_lists; i++)
        counts[i] += traits.lists >> i & 1;
    }

  for (guint i = 0; i < n_lists; i++)
    ctct_sandbox_account_find_list (self, ctct_sandbox_list_set_get (i)->id)->n_contacts +=
        counts[i];
}

static void
add_addresses (CtctSandboxAccount *self, CtctSandboxEntry *entry)
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
}

static void
remove_addresses (CtctSandboxAccount *self, CtctSandboxEntry *entry)
{
  for (guint i = 0; i < entry->addresses->len; i++)
    {
      GPtrArray *same = g_hash_table_lookup (self->by_address, entry->addresses->pdata[i]);

      g_ptr_array_remove (same, entry);
      if (same->len == 0)
        g_hash_table_remove (self->by_address, entry->addresses->pdata[i]);
    }
}

static void
move_last (CtctSandboxAccount *self, guint number)
{
  for (guint row = 0; row < self->rows->len; row++)
    if (get_number (self, row) == number)
      {
        g_array_remove_index (self->rows, row);
        g_array_append_val (self->rows, number);
        return;
      }
}

/* Takes what is known of the contact out of the account, and returns the number that it keeps. */
static guint
leave (CtctSandboxAccount *self, CtctSandboxEntry *entry)
{
  count_lists (self, entry, -1);
  if (look_up (self, entry->number) != NULL)
    {
      remove_addresses (self, entry);
      g_hash_table_remove (self->by_id, entry->id);
    }
  if (self->moves)
    move_last (self, entry->number);

  return entry->number;
}

static guint
add_row (CtctSandboxAccount *self)
{
  guint number = FIRST_SINGLE + self->n_singles++;

  g_array_append_val (self->rows, number);
  return number;
}

static int
compare_numbers_cb (gconstpointer a, gconstpointer b)
{
  const CtctSandboxEntry *first = *(CtctSandboxEntry *const *) a;
  const CtctSandboxEntry *second = *(CtctSandboxEntry *const *) b;

  return (first->number > second->number) - (first->number < second->number);
}

CtctSandboxAccount *
ctct_sandbox_account_new (void)
{
  CtctSandboxAccount *self = g_new0 (CtctSandboxAccount, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->kept = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL,
                                      (GDestroyNotify) ctct_sandbox_entry_unref);
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
  g_hash_table_unref (self->kept);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->lists);
  g_clear_pointer (&self->crowd, ctct_sandbox_crowd_free);
  g_free (self);
}

void
ctct_sandbox_account_set_moves (CtctSandboxAccount *self, gboolean moves)
{
  self->moves = moves;
}

void
ctct_sandbox_account_add_crowd (CtctSandboxAccount *self, CtctSandboxCrowd *crowd)
{
  guint first_id = ctct_sandbox_crowd_get_first_id (crowd);
  guint length = ctct_sandbox_crowd_get_length (crowd);

  g_return_if_fail (self->crowd == NULL);

  self->crowd = crowd;
  for (guint id = first_id; id < first_id + length; id++)
    g_array_append_val (self->rows, id);

  count_crowd (self);
}

gboolean
ctct_sandbox_account_put_text (CtctSandboxAccount *self, char *text)
{
  g_autoptr (CtctSandboxEntry) entry = ctct_sandbox_entry_new (text);
  g_autoptr (CtctSandboxEntry) before = NULL;

  if (entry == NULL)
    return FALSE;

  before = ctct_sandbox_account_find (self, entry->id);
  entry->number = before != NULL ? leave (self, before) : add_row (self);
  count_lists (self, entry, 1);
  add_addresses (self, entry);
  g_hash_table_insert (self->by_id, entry->id, entry);
  g_hash_table_insert (self->kept, GUINT_TO_POINTER (entry->number),
                       ctct_sandbox_entry_ref (entry));
  return TRUE;
}

void
ctct_sandbox_account_put (CtctSandboxAccount *self, JsonObject *contact)
{
  ctct_sandbox_account_put_text (self, ctct_sandbox_json_print (contact));
}

guint
ctct_sandbox_account_get_n_rows (CtctSandboxAccount *self)
{
  return self->rows->len;
}

CtctSandboxEntry *
ctct_sandbox_account_get_row (CtctSandboxAccount *self, guint row)
{
  guint number = get_number (self, row);
  CtctSandboxEntry *entry = look_up (self, number);

  return entry != NULL ? ctct_sandbox_entry_ref (entry) : draw_entry (self, number);
}

gboolean
ctct_sandbox_account_takes_row (CtctSandboxAccount *self,
                                guint row,
                                const CtctSandboxFilter *filter)
{
  guint number = get_number (self, row);
  CtctSandboxEntry *entry;
  CtctSandboxTraits traits;

  if (ctct_sandbox_filter_takes_all (filter))
    return TRUE;

  entry = look_up (self, number);
  if (entry != NULL)
    return ctct_sandbox_filter_takes_entry (filter, entry);

  ctct_sandbox_crowd_look (self->crowd, number, &traits);
  return ctct_sandbox_filter_takes_traits (filter, &traits);
}

void
ctct_sandbox_account_append_row (CtctSandboxAccount *self, guint row, GString *text)
{
  guint number = get_number (self, row);
  CtctSandboxEntry *entry = look_up (self, number);

  if (entry != NULL)
    g_string_append (text, entry->text);
  else
    ctct_sandbox_crowd_append (self->crowd, number, text);
}

CtctSandboxEntry *
ctct_sandbox_account_find (CtctSandboxAccount *self, const char *id)
{
  CtctSandboxEntry *entry = g_hash_table_lookup (self->by_id, id);
  guint number = 0;

  if (entry != NULL)
    return ctct_sandbox_entry_ref (entry);
  if (self->crowd != NULL)
    number = ctct_sandbox_crowd_find (self->crowd, id);

  return number > 0 ? draw_entry (self, number) : NULL;
}

GPtrArray *
ctct_sandbox_account_find_address (CtctSandboxAccount *self, const char *address)
{
  g_autofree char *folded = g_utf8_casefold (address, -1);
  GPtrArray *kept = g_hash_table_lookup (self->by_address, folded);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_sandbox_entry_unref);
  guint number = 0;

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    g_ptr_array_add (found, ctct_sandbox_entry_ref (kept->pdata[i]));
  if (self->crowd != NULL)
    number = ctct_sandbox_crowd_find_address (self->crowd, folded);
  if (number > 0 && look_up (self, number) == NULL)
    g_ptr_array_add (found, draw_entry (self, number));

  g_ptr_array_sort (found, compare_numbers_cb);
  return found;
}

char *
ctct_sandbox_account_make_id (CtctSandboxAccount *self)
{
  char *id = g_strdup_printf ("%u", self->next_id++);

  while (has (self, id))
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
