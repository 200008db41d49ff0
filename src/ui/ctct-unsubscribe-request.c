/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-unsubscribe-request.h"

#include "ctct-list-membership.h"

struct _CtctUnsubscribeRequest
{
  GObject parent_instance;

  /* Owned */
  CtctContact *contact;
  char *list_id;
  char *reason;

  /* State */
  CtctUnsubscribeScope scope;
};

typedef enum
{
  PROP_CONTACT = 1,
  PROP_SCOPE,
  PROP_LIST_ID,
  PROP_REASON,
} Prop;

static GParamSpec *properties[PROP_REASON + 1];

G_DEFINE_ENUM_TYPE (CtctUnsubscribeScope,
                    ctct_unsubscribe_scope,
                    G_DEFINE_ENUM_VALUE (CTCT_SCOPE_ONE_LIST, "one-list"),
                    G_DEFINE_ENUM_VALUE (CTCT_SCOPE_ALL_LISTS, "all-lists"),
                    G_DEFINE_ENUM_VALUE (CTCT_SCOPE_FOR_GOOD, "for-good"))

G_DEFINE_FINAL_TYPE (CtctUnsubscribeRequest, ctct_unsubscribe_request, G_TYPE_OBJECT)

static char *
dup_text (const GValue *value)
{
  const char *text = g_value_get_string (value);

  return g_strdup (text != NULL ? text : "");
}

static void
ctct_unsubscribe_request_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  CtctUnsubscribeRequest *self = CTCT_UNSUBSCRIBE_REQUEST (object);

  switch ((Prop) prop_id)
    {
    case PROP_CONTACT:
      g_value_set_object (value, self->contact);
      break;
    case PROP_SCOPE:
      g_value_set_enum (value, (int) self->scope);
      break;
    case PROP_LIST_ID:
      g_value_set_string (value, self->list_id);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_unsubscribe_request_set_property (GObject *object,
                                       guint prop_id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  CtctUnsubscribeRequest *self = CTCT_UNSUBSCRIBE_REQUEST (object);

  switch ((Prop) prop_id)
    {
    case PROP_CONTACT:
      self->contact = ctct_contact_copy (g_value_get_object (value));
      break;
    case PROP_SCOPE:
      self->scope = (CtctUnsubscribeScope) g_value_get_enum (value);
      break;
    case PROP_LIST_ID:
      self->list_id = dup_text (value);
      break;
    case PROP_REASON:
      self->reason = dup_text (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_unsubscribe_request_finalize (GObject *object)
{
  CtctUnsubscribeRequest *self = CTCT_UNSUBSCRIBE_REQUEST (object);

  g_clear_object (&self->contact);
  g_clear_pointer (&self->list_id, g_free);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (ctct_unsubscribe_request_parent_class)->finalize (object);
}

static void
ctct_unsubscribe_request_class_init (CtctUnsubscribeRequestClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_unsubscribe_request_get_property;
  object_class->set_property = ctct_unsubscribe_request_set_property;
  object_class->finalize = ctct_unsubscribe_request_finalize;

  properties[PROP_CONTACT] = g_param_spec_object ("contact", NULL, NULL, CTCT_TYPE_CONTACT, given);
  properties[PROP_SCOPE] = g_param_spec_enum ("scope", NULL, NULL, CTCT_TYPE_UNSUBSCRIBE_SCOPE,
                                              CTCT_SCOPE_ONE_LIST, given);
  properties[PROP_LIST_ID] = g_param_spec_string ("list-id", NULL, NULL, NULL, given);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_unsubscribe_request_init (CtctUnsubscribeRequest *self)
{
}

CtctUnsubscribeRequest *
ctct_unsubscribe_request_new (CtctContact *contact,
                              CtctUnsubscribeScope scope,
                              const char *list_id,
                              const char *reason)
{
  g_return_val_if_fail (CTCT_IS_CONTACT (contact), NULL);
  g_return_val_if_fail (scope != CTCT_SCOPE_ONE_LIST || (list_id != NULL && *list_id != '\0'),
                        NULL);

  return g_object_new (CTCT_TYPE_UNSUBSCRIBE_REQUEST,
                       "contact", contact,
                       "scope", scope,
                       "list-id", scope == CTCT_SCOPE_ONE_LIST ? list_id : NULL,
                       "reason", reason,
                       NULL);
}

CtctContact *
ctct_unsubscribe_request_get_contact (CtctUnsubscribeRequest *self)
{
  return self->contact;
}

CtctUnsubscribeScope
ctct_unsubscribe_request_get_scope (CtctUnsubscribeRequest *self)
{
  return self->scope;
}

const char *
ctct_unsubscribe_request_get_list_id (CtctUnsubscribeRequest *self)
{
  return self->list_id;
}

const char *
ctct_unsubscribe_request_get_reason (CtctUnsubscribeRequest *self)
{
  return self->reason;
}

gboolean
ctct_unsubscribe_request_covers (CtctUnsubscribeRequest *self, CtctRecord *membership)
{
  return self->scope != CTCT_SCOPE_ONE_LIST ||
         g_str_equal (ctct_record_get_text (membership, CTCT_LIST_MEMBERSHIP_ID), self->list_id);
}

gboolean
ctct_unsubscribe_request_is_done (CtctUnsubscribeRequest *self, CtctContact *contact)
{
  GListModel *memberships = ctct_contact_get_items (contact, CTCT_COLLECTION_LISTS);

  if (self->scope == CTCT_SCOPE_FOR_GOOD)
    return ctct_contact_get_status (contact) == CTCT_STATUS_UNSUBSCRIBED;

  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (CtctRecord) membership = g_list_model_get_item (memberships, i);

      if (ctct_unsubscribe_request_covers (self, membership))
        return FALSE;
    }

  return TRUE;
}

CtctContact *
ctct_unsubscribe_request_create_draft (CtctUnsubscribeRequest *self)
{
  CtctContact *draft = ctct_contact_copy (self->contact);
  GListModel *memberships = ctct_contact_get_items (draft, CTCT_COLLECTION_LISTS);

  for (guint i = g_list_model_get_n_items (memberships); i > 0; i--)
    {
      g_autoptr (CtctRecord) membership = g_list_model_get_item (memberships, i - 1);

      if (ctct_unsubscribe_request_covers (self, membership))
        ctct_contact_remove_item (draft, CTCT_COLLECTION_LISTS, membership);
    }

  return draft;
}
