/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-editor.h"

#include "ctct-field-label.h"
#include "ctct-list-membership.h"
#include "ctct-list-row.h"
#include "ctct-mailing-list.h"
#include "ctct-status.h"

#include <glib/gi18n.h>

struct _CtctListEditor
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  GtkListBox *list_box;

  /* Owned */
  CtctContact *draft;
  GListModel *lists;
  /* By the id of the list, what says that the draft is in it: the items that it came with, also
   * when they were taken out, and those made for a list to put it into. */
  GHashTable *memberships;
};

G_DEFINE_FINAL_TYPE (CtctListEditor, ctct_list_editor, ADW_TYPE_PREFERENCES_GROUP)

static GPtrArray *
ensure_memberships (CtctListEditor *self, const char *id)
{
  GPtrArray *memberships = g_hash_table_lookup (self->memberships, id);

  if (memberships == NULL)
    {
      memberships = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->memberships, g_strdup (id), memberships);
    }

  return memberships;
}

static void
collect_memberships (CtctListEditor *self)
{
  GListModel *items = ctct_contact_get_items (self->draft, CTCT_COLLECTION_LISTS);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      CtctRecord *item = g_list_model_get_item (items, i);
      const char *id = ctct_record_get_text (item, CTCT_LIST_MEMBERSHIP_ID);

      g_ptr_array_add (ensure_memberships (self, id), item);
    }
}

static CtctRecord *
create_membership (const char *id)
{
  CtctRecord *membership = CTCT_RECORD (ctct_list_membership_new ());
  g_autoptr (CtctOpenEnum) active = ctct_open_enum_new (CTCT_LIST_ACTIVE, NULL);

  ctct_record_set_text (membership, CTCT_LIST_MEMBERSHIP_ID, id);
  ctct_record_set_enum (membership, CTCT_LIST_MEMBERSHIP_STATUS, active);

  return membership;
}

static gboolean
is_locked (CtctListEditor *self)
{
  return !ctct_status_get_meaning (ctct_contact_get_status (self->draft))->may_change_lists;
}

static const char *
get_reason_of_lock (CtctStatus status)
{
  switch (status)
    {
    case CTCT_STATUS_UNSUBSCRIBED:
      return _("This person has unsubscribed, and only the person can come back to a list.");
    case CTCT_STATUS_NON_SUBSCRIBER:
    case CTCT_STATUS_VISITOR:
      return _("This person never asked for mail, so the lists cannot be changed.");
    case CTCT_STATUS_UNKNOWN:
    case CTCT_STATUS_ACTIVE:
    case CTCT_STATUS_UNCONFIRMED:
    case CTCT_STATUS_REMOVED:
    case CTCT_STATUS_ON_HOLD:
    default:
      return _("What this status allows is not known, so the lists cannot be changed.");
    }
}

static const char *
get_description (CtctListEditor *self)
{
  if (self->draft == NULL)
    return NULL;
  if (is_locked (self))
    return get_reason_of_lock (ctct_contact_get_status (self->draft));
  if (self->lists == NULL)
    return _("The lists of the account are not known yet.");
  if (g_list_model_get_n_items (self->lists) == 0)
    return _("The account has no lists.");

  return NULL;
}

static void
append_row (CtctListEditor *self, const char *id, const char *name)
{
  GPtrArray *memberships = ensure_memberships (self, id);
  CtctListRow *row;

  if (memberships->len == 0)
    g_ptr_array_add (memberships, create_membership (id));

  row = ctct_list_row_new (self->draft, memberships, name);
  gtk_widget_set_sensitive (GTK_WIDGET (row), !is_locked (self));
  gtk_list_box_append (self->list_box, GTK_WIDGET (row));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  CtctRecord *list_a = *(CtctRecord *const *) a;
  CtctRecord *list_b = *(CtctRecord *const *) b;

  return g_utf8_collate (ctct_record_get_text (list_a, CTCT_MAILING_LIST_NAME),
                         ctct_record_get_text (list_b, CTCT_MAILING_LIST_NAME));
}

static GPtrArray *
list_lists (CtctListEditor *self)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->lists != NULL && i < g_list_model_get_n_items (self->lists); i++)
    g_ptr_array_add (lists, g_list_model_get_item (self->lists, i));
  g_ptr_array_sort (lists, compare_names);

  return lists;
}

/* A locked contact shows the lists it is in, and not those it cannot be put into. */
static void
append_named_rows (CtctListEditor *self, GHashTable *seen)
{
  g_autoptr (GPtrArray) lists = list_lists (self);

  for (guint i = 0; i < lists->len; i++)
    {
      const char *id = ctct_record_get_text (lists->pdata[i], CTCT_MAILING_LIST_ID);
      const char *name = ctct_record_get_text (lists->pdata[i], CTCT_MAILING_LIST_NAME);

      if (is_locked (self) && !g_hash_table_contains (self->memberships, id))
        continue;
      if (g_hash_table_add (seen, g_strdup (id)))
        append_row (self, id, name);
    }
}

static void
append_nameless_rows (CtctListEditor *self, GHashTable *seen)
{
  g_autoptr (GList) ids = g_hash_table_get_keys (self->memberships);

  ids = g_list_sort (ids, (GCompareFunc) g_strcmp0);
  for (GList *l = ids; l != NULL; l = l->next)
    {
      CtctFieldPath path = { CTCT_COLLECTION_LISTS, l->data, NULL };
      g_autofree char *name = NULL;

      if (g_hash_table_contains (seen, l->data))
        continue;

      name = ctct_field_path_dup_label (&path, NULL);
      append_row (self, l->data, name);
    }
}

static void
rebuild_cb (CtctListEditor *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);

  if (self->draft != NULL)
    {
      append_named_rows (self, seen);
      append_nameless_rows (self, seen);
    }

  row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box));
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), row != NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), get_description (self));
}

static void
ctct_list_editor_dispose (GObject *object)
{
  CtctListEditor *self = CTCT_LIST_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_LIST_EDITOR);
  g_clear_object (&self->draft);
  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_func (self->lists, rebuild_cb, self);
  g_clear_object (&self->lists);
  g_hash_table_remove_all (self->memberships);

  G_OBJECT_CLASS (ctct_list_editor_parent_class)->dispose (object);
}

static void
ctct_list_editor_finalize (GObject *object)
{
  CtctListEditor *self = CTCT_LIST_EDITOR (object);

  g_hash_table_unref (self->memberships);

  G_OBJECT_CLASS (ctct_list_editor_parent_class)->finalize (object);
}

static void
ctct_list_editor_class_init (CtctListEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_list_editor_dispose;
  object_class->finalize = ctct_list_editor_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-list-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctListEditor, list_box);
}

static void
ctct_list_editor_init (CtctListEditor *self)
{
  self->memberships =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_list_editor_set_draft (CtctListEditor *self, CtctContact *draft)
{
  g_set_object (&self->draft, draft);
  g_hash_table_remove_all (self->memberships);
  if (draft != NULL)
    collect_memberships (self);
  rebuild_cb (self);
}

void
ctct_list_editor_set_lists (CtctListEditor *self, GListModel *lists)
{
  if (self->lists == lists)
    return;

  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_func (self->lists, rebuild_cb, self);
  g_set_object (&self->lists, lists);
  if (lists != NULL)
    g_signal_connect_object (lists, "items-changed", G_CALLBACK (rebuild_cb), self,
                             G_CONNECT_SWAPPED);
  rebuild_cb (self);
}

void
ctct_list_editor_take_remarks (CtctListEditor *self, CtctRemarks *remarks)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    ctct_list_row_take_remark (CTCT_LIST_ROW (row), remarks);
}
