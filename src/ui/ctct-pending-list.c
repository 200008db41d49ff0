/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-pending-list.h"

struct _CtctPendingList
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *holds;
  GPtrArray *writes; /* ids of contacts, one for each write */
};

enum
{
  CHANGED,
  UNDONE,
  READ,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctPendingList, ctct_pending_list, G_TYPE_OBJECT)

static void
changed_cb (CtctPendingList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
undone_cb (CtctPendingList *self, CtctUnsubscribeRequest *request, CtctHold *hold)
{
  g_signal_emit (self, signals[UNDONE], 0, hold, request);
}

static void
drop (CtctPendingList *self, CtctHold *hold)
{
  g_signal_handlers_disconnect_by_data (hold, self);
  g_ptr_array_remove (self->holds, hold);
  changed_cb (self);
}

static void
settled_cb (CtctPendingList *self, GParamSpec *pspec, CtctHold *hold)
{
  drop (self, hold);
}

static void
ctct_pending_list_finalize (GObject *object)
{
  CtctPendingList *self = CTCT_PENDING_LIST (object);

  g_ptr_array_unref (self->holds);
  g_ptr_array_unref (self->writes);

  G_OBJECT_CLASS (ctct_pending_list_parent_class)->finalize (object);
}

static void
ctct_pending_list_class_init (CtctPendingListClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ctct_pending_list_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[UNDONE] = g_signal_new ("undone", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, CTCT_TYPE_HOLD, CTCT_TYPE_UNSUBSCRIBE_REQUEST);
  signals[READ] = g_signal_new ("read", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, CTCT_TYPE_CONTACT);
}

static void
ctct_pending_list_init (CtctPendingList *self)
{
  self->holds = g_ptr_array_new_with_free_func (g_object_unref);
  self->writes = g_ptr_array_new_with_free_func (g_free);
}

CtctPendingList *
ctct_pending_list_new (void)
{
  return g_object_new (CTCT_TYPE_PENDING_LIST, NULL);
}

void
ctct_pending_list_add (CtctPendingList *self, CtctHold *hold)
{
  g_return_if_fail (CTCT_IS_PENDING_LIST (self));
  g_return_if_fail (CTCT_IS_HOLD (hold));

  g_ptr_array_add (self->holds, g_object_ref (hold));
  g_signal_connect_object (hold, "notify::request", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hold, "notify::sending", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (hold, "undone", G_CALLBACK (undone_cb), self, G_CONNECT_SWAPPED);
}

void
ctct_pending_list_remove (CtctPendingList *self, CtctHold *hold)
{
  g_return_if_fail (CTCT_IS_PENDING_LIST (self));
  g_return_if_fail (CTCT_IS_HOLD (hold));

  ctct_hold_undo (hold);
  if (ctct_hold_get_sending (hold) == NULL)
    drop (self, hold);
  else
    g_signal_connect_object (hold, "notify::sending", G_CALLBACK (settled_cb), self,
                             G_CONNECT_SWAPPED);
}

CtctHold *
ctct_pending_list_find (CtctPendingList *self, const char *contact_id)
{
  g_return_val_if_fail (CTCT_IS_PENDING_LIST (self), NULL);

  for (guint i = 0; i < self->holds->len; i++)
    {
      CtctHold *hold = g_ptr_array_index (self->holds, i);
      CtctUnsubscribeRequest *request = ctct_hold_get_pending (hold);

      if (request != NULL &&
          g_str_equal (ctct_contact_get_id (ctct_unsubscribe_request_get_contact (request)),
                       contact_id))
        return hold;
    }

  return NULL;
}

gboolean
ctct_pending_list_is_busy (CtctPendingList *self)
{
  g_return_val_if_fail (CTCT_IS_PENDING_LIST (self), FALSE);

  for (guint i = 0; i < self->holds->len; i++)
    if (ctct_hold_get_pending (self->holds->pdata[i]) != NULL)
      return TRUE;

  return self->writes->len > 0;
}

void
ctct_pending_list_begin_write (CtctPendingList *self, const char *contact_id)
{
  g_return_if_fail (CTCT_IS_PENDING_LIST (self));

  g_ptr_array_add (self->writes, g_strdup (contact_id));
  changed_cb (self);
}

void
ctct_pending_list_end_write (CtctPendingList *self, const char *contact_id)
{
  guint index;

  g_return_if_fail (CTCT_IS_PENDING_LIST (self));

  if (!g_ptr_array_find_with_equal_func (self->writes, contact_id, g_str_equal, &index))
    return;

  g_ptr_array_remove_index (self->writes, index);
  changed_cb (self);
}

gboolean
ctct_pending_list_is_written (CtctPendingList *self, const char *contact_id)
{
  g_return_val_if_fail (CTCT_IS_PENDING_LIST (self), FALSE);

  return g_ptr_array_find_with_equal_func (self->writes, contact_id, g_str_equal, NULL);
}

void
ctct_pending_list_tell (CtctPendingList *self, CtctContact *contact)
{
  g_return_if_fail (CTCT_IS_PENDING_LIST (self));

  g_signal_emit (self, signals[READ], 0, contact);
}
