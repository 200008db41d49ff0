/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-recent-contacts.h"

#include "ctct-kept-text.h"

/* Longer than any id; a file may have been written by anybody. */
#define MAX_ID_LENGTH 32

struct _CtctRecentContacts
{
  GObject parent_instance;

  /* Owned */
  char *folder;
  char *account;
  CtctKeptText *file;
  GPtrArray *items;
  GCancellable *cancellable;

  /* State */
  gboolean loaded;
};

typedef enum
{
  PROP_FOLDER = 1,
  PROP_ACCOUNT,
  PROP_BUSY,
} Prop;

static GParamSpec *properties[PROP_BUSY + 1];

static void ctct_recent_contacts_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CtctRecentContacts,
                               ctct_recent_contacts,
                               G_TYPE_OBJECT,
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

  ctct_kept_text_save (self->file, text->str);
}

static gboolean
is_id (const char *text)
{
  gsize length = strspn (text, "0123456789");

  return length > 0 && length <= MAX_ID_LENGTH && text[length] == '\0';
}

/* Contacts may have been opened before the file was read; they are the later ones. */
static void
take_over (CtctRecentContacts *self, const char *text)
{
  g_auto (GStrv) ids = g_strsplit (text, "\n", -1);
  guint position;

  for (guint i = 0; ids[i] != NULL && self->items->len < CTCT_MAX_RECENT_CONTACTS; i++)
    if (is_id (ids[i]) && !find_id (self, ids[i], &position))
      insert (self, self->items->len, ids[i], "");
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text =
      ctct_kept_text_load_finish (CTCT_KEPT_TEXT (source), result, &error);
  CtctRecentContacts *self = user_data;
  gboolean added;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    g_message ("The recent contacts could not be read: %s", error->message);

  added = self->items->len > 0;
  self->loaded = TRUE;
  if (text != NULL)
    take_over (self, text);
  if (added)
    save (self);
}

static void
busy_cb (CtctRecentContacts *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
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

static void
ctct_recent_contacts_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  CtctRecentContacts *self = CTCT_RECENT_CONTACTS (object);

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_ACCOUNT:
      g_value_set_string (value, self->account);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, ctct_recent_contacts_get_busy (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_recent_contacts_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  CtctRecentContacts *self = CTCT_RECENT_CONTACTS (object);

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      self->folder = g_value_dup_string (value);
      break;
    case PROP_ACCOUNT:
      self->account = g_value_dup_string (value);
      break;
    case PROP_BUSY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_recent_contacts_constructed (GObject *object)
{
  CtctRecentContacts *self = CTCT_RECENT_CONTACTS (object);
  g_autofree char *name = g_strdup_printf ("recent-%s.txt", self->account);

  G_OBJECT_CLASS (ctct_recent_contacts_parent_class)->constructed (object);

  self->file = ctct_kept_text_new (self->folder, name);
  g_signal_connect_object (self->file, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  ctct_kept_text_load_async (self->file, self->cancellable, loaded_cb, self);
}

static void
ctct_recent_contacts_finalize (GObject *object)
{
  CtctRecentContacts *self = CTCT_RECENT_CONTACTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->account, g_free);

  G_OBJECT_CLASS (ctct_recent_contacts_parent_class)->finalize (object);
}

static void
ctct_recent_contacts_class_init (CtctRecentContactsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_recent_contacts_get_property;
  object_class->set_property = ctct_recent_contacts_set_property;
  object_class->constructed = ctct_recent_contacts_constructed;
  object_class->finalize = ctct_recent_contacts_finalize;

  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, given);
  properties[PROP_ACCOUNT] = g_param_spec_string ("account", NULL, NULL, "", given);
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_recent_contacts_init (CtctRecentContacts *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
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

  /* What is on disk is not known yet, and must not be overwritten. */
  if (self->loaded)
    save (self);
}

gboolean
ctct_recent_contacts_get_busy (CtctRecentContacts *self)
{
  return ctct_kept_text_get_busy (self->file);
}
