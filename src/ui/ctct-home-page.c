/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-home-page.h"

#include "ctct-entry-name.h"
#include "ctct-recent-contact.h"

#include <glib/gi18n.h>

struct _CtctHomePage
{
  AdwBin parent_instance;

  /* Template widgets */
  AdwEntryRow *entry;
  GtkLabel *problem;
  GtkWidget *recent_group;
  GtkListBox *recent_list;
  GtkWidget *suggestion_group;
  GtkListBox *suggestion_list;

  /* Owned */
  GListModel *recents;
};

G_DEFINE_FINAL_TYPE (CtctHomePage, ctct_home_page, ADW_TYPE_BIN)

static void
open_cb (CtctHomePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s",
                              gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
set_problem (CtctHomePage *self, const char *problem)
{
  gboolean wrong = problem != NULL;

  gtk_label_set_label (self->problem, wrong ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), wrong);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
text_changed_cb (CtctHomePage *self)
{
  set_problem (self, NULL);
}

static GtkWidget *
create_row (const char *id, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-id");

  return row;
}

static GtkWidget *
create_recent_row_cb (gpointer item, gpointer user_data)
{
  const char *id = ctct_recent_contact_get_id (item);
  const char *name = ctct_recent_contact_get_name (item);

  return *name != '\0' ? create_row (id, name, id) : create_row (id, id, "");
}

static void
recents_changed_cb (CtctHomePage *self)
{
  gtk_widget_set_visible (self->recent_group,
                          self->recents != NULL && g_list_model_get_n_items (self->recents) > 0);
}

static void
ctct_home_page_dispose (GObject *object)
{
  CtctHomePage *self = CTCT_HOME_PAGE (object);

  if (self->recents != NULL)
    g_signal_handlers_disconnect_by_func (self->recents, recents_changed_cb, self);
  g_clear_object (&self->recents);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_HOME_PAGE);

  G_OBJECT_CLASS (ctct_home_page_parent_class)->dispose (object);
}

static void
ctct_home_page_class_init (CtctHomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_home_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctHomePage, entry);
  gtk_widget_class_bind_template_child (widget_class, CtctHomePage, problem);
  gtk_widget_class_bind_template_child (widget_class, CtctHomePage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, CtctHomePage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, CtctHomePage, suggestion_group);
  gtk_widget_class_bind_template_child (widget_class, CtctHomePage, suggestion_list);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
}

static void
ctct_home_page_init (CtctHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_entry_name_set (GTK_EDITABLE (self->entry),
                       adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->entry)));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->problem, NULL,
                                  -1);
}

void
ctct_home_page_set_recents (CtctHomePage *self, GListModel *recents)
{
  if (self->recents != NULL)
    g_signal_handlers_disconnect_by_func (self->recents, recents_changed_cb, self);

  g_set_object (&self->recents, recents);
  gtk_list_box_bind_model (self->recent_list, recents, create_recent_row_cb, NULL, NULL);
  if (recents != NULL)
    g_signal_connect_object (recents, "items-changed", G_CALLBACK (recents_changed_cb), self,
                             G_CONNECT_SWAPPED);
  recents_changed_cb (self);
}

void
ctct_home_page_set_suggestions (CtctHomePage *self,
                                const CtctSuggestion *suggestions,
                                guint n_suggestions)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->suggestion_list));
       row != NULL; row = gtk_widget_get_first_child (GTK_WIDGET (self->suggestion_list)))
    gtk_list_box_remove (self->suggestion_list, row);

  for (guint i = 0; i < n_suggestions; i++)
    gtk_list_box_append (self->suggestion_list, create_row (suggestions[i].id, suggestions[i].name,
                                                            _(suggestions[i].reason)));
  gtk_widget_set_visible (self->suggestion_group, n_suggestions > 0);
}

void
ctct_home_page_show_problem (CtctHomePage *self, const char *text, const char *problem)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  set_problem (self, problem);
  ctct_home_page_focus (self);
}

void
ctct_home_page_focus (CtctHomePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
