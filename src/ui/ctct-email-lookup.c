/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-email-lookup.h"

struct _CtctEmailLookup
{
  GObject parent_instance;

  /* Owned */
  CtctService *service;
  CtctSession *session;
  char *email;
  char *own_id;
  CtctContact *owner;
  GCancellable *cancellable; /* while a question is under way */
  GPtrArray *waiting;        /* GTask */

  /* State */
  gboolean asked;
  gint64 asked_at; /* see ctct_session_get_seconds() */
};

typedef enum
{
  PROP_OWNER = 1,
} Prop;

static GParamSpec *properties[PROP_OWNER + 1];

G_DEFINE_FINAL_TYPE (CtctEmailLookup, ctct_email_lookup, G_TYPE_OBJECT)

static void
set_owner (CtctEmailLookup *self, CtctContact *owner)
{
  if (g_set_object (&self->owner, owner))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OWNER]);
}

static void
answer_waiting (CtctEmailLookup *self)
{
  g_autoptr (GPtrArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiting->len; i++)
    g_task_return_boolean (waiting->pdata[i], self->owner == NULL);
}

static void
stop (CtctEmailLookup *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->asked = FALSE;
  set_owner (self, NULL);
  answer_waiting (self);
}

/* The answer is to be had later; who does not wait for it any more is told so at once. */
static void
wait_cancelled_cb (CtctEmailLookup *self)
{
  g_autoptr (GPtrArray) cancelled = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = self->waiting->len; i > 0; i--)
    if (g_cancellable_is_cancelled (g_task_get_cancellable (self->waiting->pdata[i - 1])))
      g_ptr_array_add (cancelled, g_ptr_array_steal_index (self->waiting, i - 1));

  for (guint i = 0; i < cancelled->len; i++)
    g_task_return_error_if_cancelled (cancelled->pdata[i]);
}

static CtctContact *
dup_other (GListModel *matches, const char *own_id)
{
  for (guint i = 0; matches != NULL && i < g_list_model_get_n_items (matches); i++)
    {
      g_autoptr (CtctContact) match = g_list_model_get_item (matches, i);

      if (g_strcmp0 (ctct_contact_get_id (match), own_id) != 0)
        return g_steal_pointer (&match);
    }

  return NULL;
}

/* They are whole, and as they are now. */
static void
keep (CtctEmailLookup *self, GListModel *matches)
{
  for (guint i = 0; i < g_list_model_get_n_items (matches); i++)
    {
      g_autoptr (CtctContact) match = g_list_model_get_item (matches, i);

      ctct_session_keep (self->session, match, self->asked_at);
    }
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) matches =
      ctct_service_find_by_email_finish (CTCT_SERVICE (source), result, &error);
  CtctEmailLookup *self = user_data;
  g_autoptr (CtctContact) owner = NULL;

  /* Another address is being asked for, or nobody is there any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    g_debug ("Who has an e-mail address is not known: %s", error->message);
  else if (self->session != NULL)
    keep (self, matches);

  g_clear_object (&self->cancellable);
  self->asked = error == NULL;
  owner = dup_other (matches, self->own_id);
  set_owner (self, owner);
  answer_waiting (self);
}

static void
ctct_email_lookup_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_OWNER:
      g_value_set_object (value, CTCT_EMAIL_LOOKUP (object)->owner);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_email_lookup_finalize (GObject *object)
{
  CtctEmailLookup *self = CTCT_EMAIL_LOOKUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->service);
  g_clear_object (&self->session);
  g_clear_object (&self->owner);
  g_ptr_array_unref (self->waiting);
  g_free (self->email);
  g_free (self->own_id);

  G_OBJECT_CLASS (ctct_email_lookup_parent_class)->finalize (object);
}

static void
ctct_email_lookup_class_init (CtctEmailLookupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_email_lookup_get_property;
  object_class->finalize = ctct_email_lookup_finalize;

  properties[PROP_OWNER] =
      g_param_spec_object ("owner", NULL, NULL, CTCT_TYPE_CONTACT,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_email_lookup_init (CtctEmailLookup *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}

CtctEmailLookup *
ctct_email_lookup_new (void)
{
  return g_object_new (CTCT_TYPE_EMAIL_LOOKUP, NULL);
}

void
ctct_email_lookup_set_service (CtctEmailLookup *self, CtctService *service)
{
  if (g_set_object (&self->service, service))
    stop (self);
}

void
ctct_email_lookup_set_session (CtctEmailLookup *self, CtctSession *session)
{
  g_set_object (&self->session, session);
}

void
ctct_email_lookup_set_email (CtctEmailLookup *self, const char *email, const char *own_id)
{
  if (g_strcmp0 (self->email, email) == 0 && g_strcmp0 (self->own_id, own_id) == 0)
    return;

  g_free (self->email);
  self->email = g_strdup (email);
  g_free (self->own_id);
  self->own_id = g_strdup (own_id);
  stop (self);
}

CtctContact *
ctct_email_lookup_get_owner (CtctEmailLookup *self)
{
  return self->owner;
}

gboolean
ctct_email_lookup_is_answered (CtctEmailLookup *self)
{
  return self->asked;
}

void
ctct_email_lookup_forget (CtctEmailLookup *self)
{
  self->asked = FALSE;
}

void
ctct_email_lookup_ask_async (CtctEmailLookup *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, ctct_email_lookup_ask_async);
  if (self->service == NULL || self->email == NULL || self->asked)
    {
      g_task_return_boolean (task, self->owner == NULL);
      return;
    }

  if (g_task_return_error_if_cancelled (task))
    return;

  if (callback != NULL)
    g_ptr_array_add (self->waiting, g_object_ref (task));
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (wait_cancelled_cb), self,
                             G_CONNECT_SWAPPED);
  if (self->cancellable != NULL)
    return;

  self->cancellable = g_cancellable_new ();
  self->asked_at = self->session != NULL ? ctct_session_get_seconds (self->session) : 0;
  ctct_service_find_by_email_async (self->service, self->email, self->cancellable, found_cb, self);
}

gboolean
ctct_email_lookup_ask_finish (CtctEmailLookup *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
