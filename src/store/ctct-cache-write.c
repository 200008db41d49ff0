/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache.h"

#include "ctct-cache-writer.h"

/* What one kind of write or another needs. */
typedef struct
{
  GPtrArray *pages;
  CtctContact *contact;
  GBytes *json;
  gint64 asked;
  CtctCachePass *pass;
  GPtrArray *lists;
  char *id;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_clear_pointer (&input->pages, g_ptr_array_unref);
  g_clear_object (&input->contact);
  g_clear_pointer (&input->json, g_bytes_unref);
  g_clear_pointer (&input->pass, ctct_cache_pass_free);
  g_clear_pointer (&input->lists, g_ptr_array_unref);
  g_free (input->id);
  g_free (input);
}

static gboolean
write_pages (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  Input *input = data;
  /* To free hundreds of rows takes long enough to be seen. */
  g_autoptr (GPtrArray) pages = g_steal_pointer (&input->pages);

  for (guint i = 0; i < pages->len; i++)
    {
      const CtctCachePage *page = g_ptr_array_index (pages, i);

      if (!ctct_cache_write_page (database, page->page, page->asked, input->pass->number, change,
                                  error))
        return FALSE;
    }

  return ctct_cache_pass_save (input->pass, database, error);
}

static gboolean
write_contact (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  Input *input = data;
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_load (database, error);

  return pass != NULL && ctct_cache_write_contact (database, input->contact, input->json,
                                                   input->asked, pass->number, change, error);
}

static gboolean
remove_contact (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  return ctct_cache_remove_contact (database, ((Input *) data)->id, change, error);
}

static gboolean
write_lists (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  return ctct_cache_lists_write (database, ((Input *) data)->lists, change, error);
}

static gboolean
write_pass (CtctDatabase *database, gpointer data, CtctCacheChange *change, GError **error)
{
  return ctct_cache_pass_save (((Input *) data)->pass, database, error);
}

static void
start_write (CtctCache *self,
             CtctCacheWriteFunc func,
             Input *input,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  ctct_cache_write_async (self, func, input, input_free, cancellable, callback, user_data);
}

void
ctct_cache_write_page_async (CtctCache *self,
                             CtctContactsPage *page,
                             gint64 asked,
                             const CtctCachePass *pass,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_cache_page_free);

  g_ptr_array_add (pages, ctct_cache_page_new (page, asked));
  ctct_cache_write_pages_async (self, pages, pass, cancellable, callback, user_data);
}

void
ctct_cache_write_pages_async (CtctCache *self,
                              GPtrArray *pages,
                              const CtctCachePass *pass,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->pages = pages;
  input->pass = ctct_cache_pass_copy (pass);
  start_write (self, write_pages, input, cancellable, callback, user_data);
}

void
ctct_cache_write_contact_async (CtctCache *self,
                                CtctContact *contact,
                                GBytes *json,
                                gint64 asked,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  /* What is shown is the main loop's. */
  input->contact = ctct_contact_copy (contact);
  input->json = g_bytes_ref (json);
  input->asked = asked;
  start_write (self, write_contact, input, cancellable, callback, user_data);
}

void
ctct_cache_remove_contact_async (CtctCache *self,
                                 const char *id,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->id = g_strdup (id);
  start_write (self, remove_contact, input, cancellable, callback, user_data);
}

void
ctct_cache_write_lists_async (CtctCache *self,
                              GListModel *lists,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->lists = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (lists); i++)
    g_ptr_array_add (input->lists, g_list_model_get_item (lists, i));
  start_write (self, write_lists, input, cancellable, callback, user_data);
}

void
ctct_cache_write_pass_async (CtctCache *self,
                             const CtctCachePass *pass,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->pass = ctct_cache_pass_copy (pass);
  start_write (self, write_pass, input, cancellable, callback, user_data);
}
