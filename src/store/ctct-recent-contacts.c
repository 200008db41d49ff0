/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-recent-contacts.h"

/* Longer than any id; a file may have been written by anybody. */
#define MAX_ID_LENGTH 32

struct _CtctRecentContacts
{
  CtctAccountFile parent_instance;

  /* Owned */
  GPtrArray *items;
};

static void ctct_recent_contacts_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctRecentContacts,
                               ctct_recent_contacts,
                               CTCT_TYPE_ACCOUNT_FILE,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      ctct_recent_contacts_list_model_init))

static gboolean
find_id (CtctRecentContacts *self, const char *id, guint *position)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (ctct_recent_contact_get_id (self->items->pdata[i]), id))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

static void
insert (CtctRecentContacts *self, guint position, const char *id, const char *name)
{
  g_ptr_array_insert (self->items, (int) position, ctct_recent_contact_new (id, name));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static void
remove_at (CtctRecentContacts *self, guint position)
{
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static void
save (CtctRecentContacts *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->items->len; i++)
    g_string_append_printf (text, "%s\n", ctct_recent_contact_get_id (self->items->pdata[i]));

  ctct_account_file_save (CTCT_ACCOUNT_FILE (self), text->str);
}

static gboolean
is_id (const char *text)
{
  gsize length = strspn (text, "0123456789");

  return length > 0 && length <= MAX_ID_LENGTH && text[length] == '\0';
}

static GType
ctct_recent_contacts_get_item_type (GListModel *model)
{
  return CTCT_TYPE_RECENT_CONTACT;
}

static guint
ctct_recent_contacts_get_n_items (GListModel *model)
{
  return CTCT_RECENT_CONTACTS (model)->items->len;
}

static gpointer
ctct_recent_contacts_get_item (GListModel *model, guint position)
{
  CtctRecentContacts *self = CTCT_RECENT_CONTACTS (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
ctct_recent_contacts_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ctct_recent_contacts_get_item_type;
  iface->get_n_items = ctct_recent_contacts_get_n_items;
  iface->get_item = ctct_recent_contacts_get_item;
}

/* Contacts may have been opened before the file was read; they are the later ones. */
static void
ctct_recent_contacts_take_over (CtctAccountFile *file, const char *text)
{
  CtctRecentContacts *self = CTCT_RECENT_CONTACTS (file);
  g_auto (GStrv) ids = g_strsplit (text, "\n", -1);
  gboolean added = self->items->len > 0;
  guint position;

  for (guint i = 0; ids[i] != NULL && self->items->len < CTCT_MAX_RECENT_CONTACTS; i++)
    if (is_id (ids[i]) && !find_id (self, ids[i], &position))
      insert (self, self->items->len, ids[i], "");
  if (added)
    save (self);
}

static void
ctct_recent_contacts_finalize (GObject *object)
{
  CtctRecentContacts *self = CTCT_RECENT_CONTACTS (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (ctct_recent_contacts_parent_class)->finalize (object);
}

static void
ctct_recent_contacts_class_init (CtctRecentContactsClass *klass)
{
  CtctAccountFileClass *file_class = CTCT_ACCOUNT_FILE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ctct_recent_contacts_finalize;

  file_class->prefix = "recent-";
  file_class->suffix = ".txt";
  file_class->take_over = ctct_recent_contacts_take_over;
}

static void
ctct_recent_contacts_init (CtctRecentContacts *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

CtctRecentContacts *
ctct_recent_contacts_new (const char *folder, const char *account)
{
  return g_object_new (CTCT_TYPE_RECENT_CONTACTS, "folder", folder, "account", account, NULL);
}

/**
 * ctct_recent_contacts_add:
 * @id: the contact that was opened
 * @name: what it is called, or ""
 *
 * Puts a contact in front, and lets go of the one that is too many.
 */
void
ctct_recent_contacts_add (CtctRecentContacts *self, const char *id, const char *name)
{
  guint position;

  if (find_id (self, id, &position))
    remove_at (self, position);
  insert (self, 0, id, name);
  if (self->items->len > CTCT_MAX_RECENT_CONTACTS)
    remove_at (self, CTCT_MAX_RECENT_CONTACTS);
  save (self);
}

void
ctct_recent_contacts_set_name (CtctRecentContacts *self, const char *id, const char *name)
{
  guint position;

  if (!find_id (self, id, &position) ||
      g_str_equal (ctct_recent_contact_get_name (self->items->pdata[position]), name))
    return;

  g_object_unref (self->items->pdata[position]);
  self->items->pdata[position] = ctct_recent_contact_new (id, name);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

gboolean
ctct_recent_contacts_get_busy (CtctRecentContacts *self)
{
  return ctct_account_file_get_busy (CTCT_ACCOUNT_FILE (self));
}
