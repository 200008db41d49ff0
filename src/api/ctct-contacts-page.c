/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contacts-page.h"

struct _CtctContactsPage
{
  GObject parent_instance;

  GPtrArray *contacts;
  GPtrArray *bodies;
  char *next_cursor;
  GDateTime *time;
  guint n_unreadable;
};

G_DEFINE_FINAL_TYPE (CtctContactsPage, ctct_contacts_page, G_TYPE_OBJECT)

static void
ctct_contacts_page_finalize (GObject *object)
{
  CtctContactsPage *self = CTCT_CONTACTS_PAGE (object);

  g_clear_pointer (&self->contacts, g_ptr_array_unref);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_pointer (&self->next_cursor, g_free);
  g_clear_pointer (&self->time, g_date_time_unref);

  G_OBJECT_CLASS (ctct_contacts_page_parent_class)->finalize (object);
}

static void
ctct_contacts_page_class_init (CtctContactsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_contacts_page_finalize;
}

static void
ctct_contacts_page_init (CtctContactsPage *self)
{
}

CtctContactsPage *
ctct_contacts_page_new (GPtrArray *contacts,
                        GPtrArray *bodies,
                        guint n_unreadable,
                        const char *next_cursor,
                        GDateTime *time)
{
  CtctContactsPage *self = g_object_new (CTCT_TYPE_CONTACTS_PAGE, NULL);

  g_assert (contacts->len == bodies->len);

  self->contacts = g_ptr_array_ref (contacts);
  self->bodies = g_ptr_array_ref (bodies);
  self->n_unreadable = n_unreadable;
  self->next_cursor = g_strdup (next_cursor);
  self->time = time != NULL ? g_date_time_ref (time) : NULL;

  return self;
}

guint
ctct_contacts_page_get_n_unreadable (CtctContactsPage *self)
{
  return self->n_unreadable;
}

guint
ctct_contacts_page_get_n_contacts (CtctContactsPage *self)
{
  return self->contacts->len;
}

CtctContact *
ctct_contacts_page_get_contact (CtctContactsPage *self, guint position)
{
  g_return_val_if_fail (position < self->contacts->len, NULL);

  return self->contacts->pdata[position];
}

gconstpointer
ctct_contacts_page_get_digest (CtctContactsPage *self, guint position)
{
  g_return_val_if_fail (position < self->contacts->len, NULL);

  return self->contacts->pdata[position];
}

GBytes *
ctct_contacts_page_get_json (CtctContactsPage *self, guint position)
{
  g_return_val_if_fail (position < self->bodies->len, NULL);

  return self->bodies->pdata[position];
}

const char *
ctct_contacts_page_get_next_cursor (CtctContactsPage *self)
{
  return self->next_cursor;
}

GDateTime *
ctct_contacts_page_get_time (CtctContactsPage *self)
{
  return self->time;
}
