/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-twin-dialog.h"

#include "ctct-field-label.h"
#include "ctct-list-membership.h"
#include "ctct-list-name.h"
#include "ctct-scroll-layout.h"
#include "ctct-status-text.h"

#include <glib/gi18n.h>

struct _CtctTwinDialog
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkLabel *body;
  GtkGrid *grid;
  GtkWidget *change_button;

  /* State */
  CtctTwinAnswer answer;
};

typedef char *(*DupFact) (CtctContact *contact, GListModel *lists);

G_DEFINE_FINAL_TYPE (CtctTwinDialog, ctct_twin_dialog, ADW_TYPE_WINDOW)

static char *
dup_name (CtctContact *contact, GListModel *lists)
{
  return ctct_contact_dup_display_name (contact);
}

static char *
dup_email (CtctContact *contact, GListModel *lists)
{
  return g_strdup (ctct_contact_get_email (contact));
}

static char *
dup_status (CtctContact *contact, GListModel *lists)
{
  return g_strdup (ctct_status_text_get_status (
      ctct_record_get_enum (CTCT_RECORD (contact), CTCT_CONTACT_STATUS)));
}

static char *
dup_lists (CtctContact *contact, GListModel *lists)
{
  GListModel *memberships = ctct_contact_get_items (contact, CTCT_COLLECTION_LISTS);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (CtctRecord) membership = g_list_model_get_item (memberships, i);
      g_autofree char *name = ctct_list_name_dup (
          lists, ctct_record_get_text (membership, CTCT_LIST_MEMBERSHIP_ID));

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", name);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE)
                       : g_strdup (C_("lists", "None"));
}

static char *
dup_id (CtctContact *contact, GListModel *lists)
{
  return g_strdup (ctct_contact_get_id (contact));
}

static GtkWidget *
create_label (const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* A hyphen that is put into an address would pass for one of its own. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  g_object_set (label,
                "attributes", attributes,
                "xalign", 0.0,
                "yalign", 0.0,
                "wrap", TRUE,
                "wrap-mode", PANGO_WRAP_WORD_CHAR,
                NULL);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);

  return label;
}

static void
add_fact (CtctTwinDialog *self,
          guint number,
          const char *label,
          const char *this_one,
          const char *other_one)
{
  GtkWidget *caption = create_label (label, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_widget_set_margin_top (caption, 9);
  gtk_grid_attach (self->grid, caption, 0, 2 * number + 1, 2, 1);
  gtk_grid_attach (self->grid, create_label (this_one, NULL), 0, 2 * number + 2, 1, 1);
  gtk_grid_attach (self->grid, create_label (other_one, NULL), 1, 2 * number + 2, 1, 1);
}

static void
fill (CtctTwinDialog *self, CtctContact *contact, CtctContact *twin, GListModel *lists)
{
  const struct
  {
    const char *label;
    DupFact dup;
  } facts[] = {
    /* Translators: of a person */
    { _("Name"), dup_name },
    { ctct_field_label (CTCT_COLLECTION_EMAIL_ADDRESSES, "email-address"), dup_email },
    { ctct_field_label (CTCT_COLLECTION_NONE, "status"), dup_status },
    { ctct_field_label (CTCT_COLLECTION_LISTS, NULL), dup_lists },
    { ctct_field_label (CTCT_COLLECTION_NONE, "id"), dup_id },
  };

  gtk_grid_attach (self->grid, create_label (_("This Contact"), "heading"), 0, 0, 1, 1);
  gtk_grid_attach (self->grid, create_label (_("The Other Contact"), "heading"), 1, 0, 1, 1);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *this_one = facts[i].dup (contact, lists);
      g_autofree char *other_one = facts[i].dup (twin, lists);

      add_fact (self, i, facts[i].label, this_one, other_one);
    }
}

static void
end (GtkWidget *widget, CtctTwinAnswer answer)
{
  CTCT_TWIN_DIALOG (widget)->answer = answer;
  gtk_window_close (GTK_WINDOW (widget));
}

static void
change_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  end (widget, CTCT_TWIN_CHANGE);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  end (widget, CTCT_TWIN_OPEN);
}

static void
ctct_twin_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_TWIN_DIALOG);

  G_OBJECT_CLASS (ctct_twin_dialog_parent_class)->dispose (object);
}

static void
ctct_twin_dialog_class_init (CtctTwinDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_twin_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "answer.change", NULL, change_cb);
  gtk_widget_class_install_action (widget_class, "answer.open", NULL, open_cb);
  g_type_ensure (CTCT_TYPE_SCROLL_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-twin-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctTwinDialog, body);
  gtk_widget_class_bind_template_child (widget_class, CtctTwinDialog, grid);
  gtk_widget_class_bind_template_child (widget_class, CtctTwinDialog, change_button);
}

static void
ctct_twin_dialog_init (CtctTwinDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CtctTwinDialog *
ctct_twin_dialog_new (CtctContact *contact,
                      CtctContact *twin,
                      GListModel *lists,
                      gboolean can_change)
{
  CtctTwinDialog *self = g_object_new (CTCT_TYPE_TWIN_DIALOG, NULL);
  g_autofree char *body =
      /* Translators: %s is an email address. */
      g_strdup_printf (_("Another contact has the address %s. Nothing was changed, and what was "
                         "typed is kept."),
                       ctct_contact_get_email (contact));

  gtk_label_set_label (self->body, body);
  gtk_widget_set_visible (self->change_button, can_change);
  fill (self, contact, twin, lists);

  return self;
}

CtctTwinAnswer
ctct_twin_dialog_get_answer (CtctTwinDialog *self)
{
  return self->answer;
}
