/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-membership-row.h"

#include "ctct-field-label.h"
#include "ctct-mailing-list.h"
#include "ctct-status-text.h"

#include <glib/gi18n.h>

struct _CtctMembershipRow
{
  AdwActionRow parent_instance;

  /* Owned */
  CtctListMembership *membership;
  GListModel *lists;
  GSignalGroup *list_signals;
};

typedef enum
{
  PROP_MEMBERSHIP = 1,
  PROP_LISTS,
} CtctMembershipRowProp;

static GParamSpec *properties[PROP_LISTS + 1];

G_DEFINE_FINAL_TYPE (CtctMembershipRow, ctct_membership_row, ADW_TYPE_ACTION_ROW)

static CtctRecord *
find_list (CtctMembershipRow *self)
{
  const char *id = ctct_record_get_text (CTCT_RECORD (self->membership), CTCT_LIST_MEMBERSHIP_ID);

  for (guint i = 0; self->lists != NULL && i < g_list_model_get_n_items (self->lists); i++)
    {
      g_autoptr (CtctRecord) list = g_list_model_get_item (self->lists, i);

      if (g_str_equal (ctct_record_get_text (list, CTCT_MAILING_LIST_ID), id))
        return g_steal_pointer (&list);
    }

  return NULL;
}

static char *
dup_name (CtctMembershipRow *self, CtctRecord *list)
{
  const char *name = list != NULL ? ctct_record_get_text (list, CTCT_MAILING_LIST_NAME) : "";

  if (*name != '\0')
    return g_strdup (name);

  return ctct_item_dup_label (CTCT_COLLECTION_LISTS, CTCT_RECORD (self->membership));
}

static const char *
get_remark (CtctMembershipRow *self, CtctRecord *list)
{
  if (self->lists != NULL && list == NULL)
    return _("The account has no such list any more");

  return ctct_status_text_get_list_status (
      ctct_record_get_enum (CTCT_RECORD (self->membership), CTCT_LIST_MEMBERSHIP_STATUS));
}

static void
update_cb (CtctMembershipRow *self)
{
  g_autoptr (CtctRecord) list = find_list (self);
  g_autofree char *name = dup_name (self, list);
  const char *remark = get_remark (self, list);
  g_autofree char *label = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), remark);

  /* Translators: a mailing list and a remark on it, as they are read aloud. */
  label = *remark != '\0' ? g_strdup_printf (_("%s, %s"), name, remark) : g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
ctct_membership_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctMembershipRow *self = CTCT_MEMBERSHIP_ROW (object);

  switch ((CtctMembershipRowProp) prop_id)
    {
    case PROP_MEMBERSHIP:
      g_value_set_object (value, self->membership);
      break;
    case PROP_LISTS:
      g_value_set_object (value, self->lists);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_membership_row_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  CtctMembershipRow *self = CTCT_MEMBERSHIP_ROW (object);

  switch ((CtctMembershipRowProp) prop_id)
    {
    case PROP_MEMBERSHIP:
      self->membership = g_value_dup_object (value);
      break;
    case PROP_LISTS:
      ctct_membership_row_set_lists (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_membership_row_constructed (GObject *object)
{
  CtctMembershipRow *self = CTCT_MEMBERSHIP_ROW (object);

  G_OBJECT_CLASS (ctct_membership_row_parent_class)->constructed (object);

  g_signal_connect_object (self->membership, "notify", G_CALLBACK (update_cb), self,
                           G_CONNECT_SWAPPED);
  update_cb (self);
}

static void
ctct_membership_row_dispose (GObject *object)
{
  CtctMembershipRow *self = CTCT_MEMBERSHIP_ROW (object);

  g_clear_object (&self->list_signals);
  g_clear_object (&self->lists);
  g_clear_object (&self->membership);

  G_OBJECT_CLASS (ctct_membership_row_parent_class)->dispose (object);
}

static void
ctct_membership_row_class_init (CtctMembershipRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_membership_row_get_property;
  object_class->set_property = ctct_membership_row_set_property;
  object_class->constructed = ctct_membership_row_constructed;
  object_class->dispose = ctct_membership_row_dispose;

  properties[PROP_MEMBERSHIP] =
      g_param_spec_object ("membership", NULL, NULL, CTCT_TYPE_LIST_MEMBERSHIP,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LISTS] =
      g_param_spec_object ("lists", NULL, NULL, G_TYPE_LIST_MODEL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_membership_row_init (CtctMembershipRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);

  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (update_cb),
                                  self);
}

GtkWidget *
ctct_membership_row_new (CtctListMembership *membership)
{
  return g_object_new (CTCT_TYPE_MEMBERSHIP_ROW, "membership", membership, NULL);
}

void
ctct_membership_row_set_lists (CtctMembershipRow *self, GListModel *lists)
{
  g_return_if_fail (CTCT_IS_MEMBERSHIP_ROW (self));

  if (!g_set_object (&self->lists, lists))
    return;

  g_signal_group_set_target (self->list_signals, lists);
  update_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LISTS]);
}
