/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-row.h"

#include "ctct-draft-item.h"
#include "ctct-problem-mark.h"

struct _CtctListRow
{
  AdwActionRow parent_instance;

  /* Template widgets */
  GtkCheckButton *check;

  /* Owned */
  CtctContact *draft;
  GPtrArray *memberships;
};

G_DEFINE_FINAL_TYPE (CtctListRow, ctct_list_row, ADW_TYPE_ACTION_ROW)

static void
update_check_cb (CtctListRow *self)
{
  gboolean is_member = FALSE;

  for (guint i = 0; i < self->memberships->len; i++)
    is_member |=
        ctct_draft_has_item (self->draft, CTCT_COLLECTION_LISTS, self->memberships->pdata[i]);

  gtk_check_button_set_active (self->check, is_member);
}

static void
toggled_cb (CtctListRow *self)
{
  GListModel *lists = ctct_contact_get_items (self->draft, CTCT_COLLECTION_LISTS);
  gboolean is_member = gtk_check_button_get_active (self->check);

  /* Between the first and the last of several memberships the draft says neither. */
  g_signal_handlers_block_by_func (lists, update_check_cb, self);
  for (guint i = 0; i < self->memberships->len; i++)
    ctct_draft_set_has_item (self->draft, CTCT_COLLECTION_LISTS, self->memberships->pdata[i],
                             is_member);
  g_signal_handlers_unblock_by_func (lists, update_check_cb, self);
}

static void
ctct_list_row_dispose (GObject *object)
{
  CtctListRow *self = CTCT_LIST_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_LIST_ROW);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->memberships, g_ptr_array_unref);

  G_OBJECT_CLASS (ctct_list_row_parent_class)->dispose (object);
}

static void
ctct_list_row_class_init (CtctListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_list_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-list-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctListRow, check);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
ctct_list_row_init (CtctListRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtctListRow *
ctct_list_row_new (CtctContact *draft, GPtrArray *memberships, const char *name)
{
  CtctListRow *self = g_object_new (CTCT_TYPE_LIST_ROW, "title", name, NULL);

  self->draft = g_object_ref (draft);
  self->memberships = g_ptr_array_ref (memberships);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  update_check_cb (self);
  g_signal_connect_object (ctct_contact_get_items (draft, CTCT_COLLECTION_LISTS), "items-changed",
                           G_CALLBACK (update_check_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
ctct_list_row_take_remark (CtctListRow *self, CtctRemarks *remarks)
{
  g_autofree char *problem =
      ctct_remarks_take (remarks, CTCT_COLLECTION_LISTS, self->memberships->pdata[0], NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), problem != NULL ? problem : "");
  ctct_problem_mark_set (GTK_WIDGET (self), problem);
}
