/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-matches-page.h"

#include "ctct-contact.h"
#include "ctct-status-text.h"

#include <glib/gi18n.h>

struct _CtctMatchesPage
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkLabel *heading;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CtctMatchesPage, ctct_matches_page, ADW_TYPE_BIN)

static char *
dup_subtitle (CtctContact *contact)
{
  const CtctOpenEnum *status =
      ctct_record_get_enum (CTCT_RECORD (contact), CTCT_CONTACT_STATUS);

  /* Translators: status, ID, email address of a contact. */
  return g_strdup_printf (_("%s · ID %s · %s"), ctct_status_text_get_status (status),
                          ctct_contact_get_id (contact), ctct_contact_get_email (contact));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  CtctContact *contact = item;
  g_autofree char *name = ctct_contact_dup_display_name (contact);
  g_autofree char *subtitle = dup_subtitle (contact);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  /* Broken at the end of a line, an address would get a hyphen that is not its own. */
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_tooltip_text (row, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", ctct_contact_get_id (contact));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-id");

  return row;
}

static void
ctct_matches_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_MATCHES_PAGE);

  G_OBJECT_CLASS (ctct_matches_page_parent_class)->dispose (object);
}

static void
ctct_matches_page_class_init (CtctMatchesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_matches_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-matches-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctMatchesPage, heading);
  gtk_widget_class_bind_template_child (widget_class, CtctMatchesPage, list);
}

static void
ctct_matches_page_init (CtctMatchesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_matches_page_show (CtctMatchesPage *self, GListModel *matches, const char *email)
{
  guint n_matches = g_list_model_get_n_items (matches);
  g_autofree char *heading =
      /* Translators: how many contacts there are, and what they have in common. */
      g_strdup_printf (ngettext ("%u contact has the email address “%s”.",
                                 "%u contacts have the email address “%s”.", n_matches),
                       n_matches, email);

  gtk_label_set_label (self->heading, heading);
  gtk_list_box_bind_model (self->list, matches, create_row, NULL, NULL);
}
