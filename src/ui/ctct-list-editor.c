/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-editor.h"

#include "ctct-entry-name.h"
#include "ctct-field-label.h"
#include "ctct-list-membership.h"
#include "ctct-list-row.h"
#include "ctct-mailing-list.h"
#include "ctct-status.h"
#include "ctct-text-match.h"

#include <glib/gi18n.h>

/* As many can be looked through without a search. */
#define MAX_ROWS_WITHOUT_SEARCH 8

struct _CtctListEditor
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  GtkEditable *search_entry;
  GtkListBox *list_box;
  GtkWidget *effect_box;
  GtkWidget *effect_icon;
  GtkLabel *effect_label;

  /* Owned */
  CtctContact *draft;
  GListModel *lists;
  /* By the id of the list, what says that the draft is in it: the items that it came with, also
   * when they were taken out, and those made for a list to put it into. */
  GHashTable *memberships;
  GHashTable *first_ids; /* the lists that the draft came with */
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

      g_hash_table_add (self->first_ids, g_strdup (id));
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

static char *
dup_effect (guint n_added, guint n_left)
{
  g_autofree char *added = g_strdup_printf (
      /* Translators: what will become of a person who was ticked in so many lists. */
      ngettext ("Will be added to %u list.", "Will be added to %u lists.", n_added), n_added);
  g_autofree char *left =
      /* Translators: what will become of a person who was unticked in so many lists. */
      g_strdup_printf (ngettext ("Will leave %u list.", "Will leave %u lists.", n_left), n_left);

  if (n_left == 0)
    return g_steal_pointer (&added);
  if (n_added == 0)
    return g_steal_pointer (&left);

  return g_strdup_printf ("%s\n%s", added, left);
}

static GHashTable *
collect_ids (CtctContact *draft)
{
  GListModel *items = ctct_contact_get_items (draft, CTCT_COLLECTION_LISTS);
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);

      g_hash_table_add (ids, g_strdup (ctct_record_get_text (item, CTCT_LIST_MEMBERSHIP_ID)));
    }

  return ids;
}

static guint
count_missing (GHashTable *ids, GHashTable *in)
{
  GHashTableIter iter;
  gpointer id;
  guint n_missing = 0;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    n_missing += !g_hash_table_contains (in, id);

  return n_missing;
}

static void
show_effect (CtctListEditor *self, const char *effect, gboolean is_warning)
{
  gtk_widget_set_visible (self->effect_box, effect != NULL);
  gtk_widget_set_visible (self->effect_icon, is_warning);
  gtk_label_set_label (self->effect_label, effect != NULL ? effect : "");
}

static void
update_effect_cb (CtctListEditor *self)
{
  g_autoptr (GHashTable) ids = collect_ids (self->draft);
  guint n_added = count_missing (ids, self->first_ids);
  guint n_left = count_missing (self->first_ids, ids);
  g_autofree char *effect = dup_effect (n_added, n_left);

  if (n_added == 0 && n_left == 0)
    show_effect (self, NULL, FALSE);
  else if (g_hash_table_size (ids) == 0)
    show_effect (self,
                 _("Would be in no list: nothing is mailed to this person any more. They can be "
                    "added to a list again."),
                 TRUE);
  else
    show_effect (self, effect, FALSE);
}

static gboolean
matches_cb (GtkListBoxRow *row, gpointer user_data)
{
  CtctListEditor *self = user_data;

  return ctct_text_matches (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                            gtk_editable_get_text (self->search_entry));
}

static void
query_changed_cb (CtctListEditor *self)
{
  gtk_list_box_invalidate_filter (self->list_box);
}

static void
stopped_cb (CtctListEditor *self)
{
  gtk_editable_set_text (self->search_entry, "");
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

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, 0))) != NULL)
    gtk_list_box_remove (self->list_box, row);

  if (self->draft != NULL)
    {
      append_named_rows (self, seen);
      append_nameless_rows (self, seen);
    }

  row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, 0));
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), row != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry),
                          gtk_list_box_get_row_at_index (self->list_box, MAX_ROWS_WITHOUT_SEARCH) !=
                              NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), get_description (self));
}

static void
release (CtctListEditor *self)
{
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_func (
        ctct_contact_get_items (self->draft, CTCT_COLLECTION_LISTS), update_effect_cb, self);
  g_hash_table_remove_all (self->memberships);
  g_hash_table_remove_all (self->first_ids);
  g_clear_object (&self->draft);
}

static void
ctct_list_editor_dispose (GObject *object)
{
  CtctListEditor *self = CTCT_LIST_EDITOR (object);

  release (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_LIST_EDITOR);
  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_func (self->lists, rebuild_cb, self);
  g_clear_object (&self->lists);

  G_OBJECT_CLASS (ctct_list_editor_parent_class)->dispose (object);
}

static void
ctct_list_editor_finalize (GObject *object)
{
  CtctListEditor *self = CTCT_LIST_EDITOR (object);

  g_hash_table_unref (self->memberships);
  g_hash_table_unref (self->first_ids);

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
  gtk_widget_class_bind_template_child (widget_class, CtctListEditor, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CtctListEditor, effect_box);
  gtk_widget_class_bind_template_child (widget_class, CtctListEditor, effect_icon);
  gtk_widget_class_bind_template_child (widget_class, CtctListEditor, effect_label);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
}

static void
ctct_list_editor_init (CtctListEditor *self)
{
  self->memberships =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->first_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_entry_name_share (self->search_entry);
  gtk_list_box_set_filter_func (self->list_box, matches_cb, self, NULL);
}

void
ctct_list_editor_set_draft (CtctListEditor *self, CtctContact *draft)
{
  release (self);
  gtk_editable_set_text (self->search_entry, "");
  show_effect (self, NULL, FALSE);
  if (draft != NULL)
    {
      self->draft = g_object_ref (draft);
      collect_memberships (self);
      g_signal_connect_object (ctct_contact_get_items (draft, CTCT_COLLECTION_LISTS),
                               "items-changed", G_CALLBACK (update_effect_cb), self,
                               G_CONNECT_SWAPPED);
    }
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
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    ctct_list_row_take_remark (CTCT_LIST_ROW (row), remarks);
}
