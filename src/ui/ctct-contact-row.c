/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-row.h"

#include "ctct-list-item.h"
#include "ctct-status-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The template leaves that column free, beside its lines; without anything in it it takes no room. */
#define CHECK_COLUMN 0
#define N_LINES      3

struct _CtctContactRow
{
  GtkGrid parent_instance;

  /* Template widgets */
  AdwAvatar *avatar;
  GtkLabel *name_label;
  GtkLabel *email_label;
  GtkImage *status_icon;
  GtkLabel *status_label;
  GtkWidget *check; /* NULL as long as nobody selects */

  /* Owned */
  CtctContactSummary *summary;
  CtctMatchText *matches;

  /* State */
  gulong changed_id;
};

G_DEFINE_FINAL_TYPE (CtctContactRow, ctct_contact_row, GTK_TYPE_GRID)

static gboolean
is_known (CtctContactRow *self)
{
  return self->summary != NULL && *ctct_contact_summary_get_id (self->summary) != '\0';
}

/* A label without marks has no list of them at all, which is what most labels keep. */
static void
set_marks (GtkLabel *label, PangoAttrList *marks)
{
  if (marks != NULL || gtk_label_get_attributes (label) != NULL)
    gtk_label_set_attributes (label, marks);
  g_clear_pointer (&marks, pango_attr_list_unref);
}

static gboolean
shows_email (CtctContactRow *self)
{
  return g_str_equal (gtk_label_get_text (self->email_label),
                      ctct_contact_summary_get_email (self->summary));
}

/* Who has no name, or nothing but a "Mr.", goes by the address, which is not said twice. */
static const char *
get_second_line (CtctContactSummary *summary)
{
  const char *name = ctct_contact_summary_get_short_name (summary);
  const char *email = ctct_contact_summary_get_email (summary);

  if (*email == '\0')
    return _ ("No email address");

  return g_str_equal (name, email) ? _ ("No name") : email;
}

static void
show_email (CtctContactRow *self)
{
  const char *text = get_second_line (self->summary);

  gtk_label_set_text (self->email_label, text);
  if (self->matches != NULL)
    set_marks (self->email_label,
               shows_email (self) ? ctct_match_text_mark_email (self->matches, text) : NULL);
}

/* Who was found by neither name nor address shows by what. */
static void
mark (CtctContactRow *self)
{
  g_autofree char *reason = NULL;
  PangoAttrList *marks;

  if (!is_known (self))
    return;

  if (self->matches != NULL)
    {
      set_marks (self->name_label,
                 ctct_match_text_mark_name (self->matches, gtk_label_get_text (self->name_label)));
      reason = ctct_match_text_dup_reason (self->matches, self->summary, &marks);
    }
  if (reason != NULL)
    {
      gtk_label_set_text (self->email_label, reason);
      set_marks (self->email_label, marks);
    }
  else
    show_email (self);
}

static void
show_person (CtctContactRow *self)
{
  const char *name = ctct_contact_summary_get_name (self->summary);

  adw_avatar_set_text (self->avatar, ctct_contact_summary_get_short_name (self->summary));
  gtk_label_set_text (self->name_label, *name != '\0' ? name : _ ("No name"));
  mark (self);
}

static void
show_status (CtctContactRow *self)
{
  const CtctOpenEnum *status = ctct_contact_summary_get_status (self->summary);
  CtctStatus value = (CtctStatus) ctct_open_enum_get_value (status);
  CtctMailVerdict verdict = ctct_status_get_meaning (value)->verdict;

  gtk_image_set_from_icon_name (self->status_icon, ctct_status_text_get_icon_name (verdict));
  gtk_label_set_text (self->status_label, ctct_status_text_get_status (status));
}

/* Nothing is drawn then, but all of it takes its room. */
static void
show_nobody (CtctContactRow *self)
{
  gtk_label_set_text (self->name_label, "");
  gtk_label_set_text (self->email_label, "");
  gtk_label_set_text (self->status_label, "");
}

static void
show_summary (CtctContactRow *self)
{
  gboolean known = is_known (self);

  gtk_widget_set_opacity (GTK_WIDGET (self), known ? 1 : 0);
  if (!known)
    {
      show_nobody (self);
      return;
    }

  show_person (self);
  show_status (self);
}

/* It is put together when somebody points at the row, which most rows never see. */
static gboolean
ctct_contact_row_query_tooltip (GtkWidget *widget,
                                int x,
                                int y,
                                gboolean keyboard,
                                GtkTooltip *tooltip)
{
  g_autofree char *text = ctct_contact_row_dup_tooltip (CTCT_CONTACT_ROW (widget));

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
update_accessible (CtctContactRow *self, GtkAccessible *accessible)
{
  gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->name_label,
                                  self->email_label, self->status_label, NULL, -1);
}

/* Whatever the texts are. */
static void
parent_cb (CtctContactRow *self)
{
  GtkAccessible *item = ctct_list_item_get (GTK_WIDGET (self));

  if (item != NULL)
    update_accessible (self, item);
}

static void
drop_summary (CtctContactRow *self)
{
  if (self->summary != NULL)
    g_clear_signal_handler (&self->changed_id, self->summary);
  g_clear_object (&self->summary);
}

static void
ctct_contact_row_dispose (GObject *object)
{
  CtctContactRow *self = CTCT_CONTACT_ROW (object);

  drop_summary (self);
  g_clear_object (&self->matches);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_CONTACT_ROW);

  G_OBJECT_CLASS (ctct_contact_row_parent_class)->dispose (object);
}

static void
ctct_contact_row_class_init (CtctContactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_contact_row_dispose;
  widget_class->query_tooltip = ctct_contact_row_query_tooltip;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-contact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctContactRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, CtctContactRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, CtctContactRow, email_label);
  gtk_widget_class_bind_template_child (widget_class, CtctContactRow, status_icon);
  gtk_widget_class_bind_template_child (widget_class, CtctContactRow, status_label);
}

static void
ctct_contact_row_init (CtctContactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_opacity (GTK_WIDGET (self), 0);
  update_accessible (self, GTK_ACCESSIBLE (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::parent", G_CALLBACK (parent_cb), NULL);
}

CtctContactRow *
ctct_contact_row_new (CtctMatchText *matches)
{
  CtctContactRow *self = g_object_new (CTCT_TYPE_CONTACT_ROW, NULL);

  if (matches == NULL)
    return self;

  self->matches = g_object_ref (matches);
  g_signal_connect_object (matches, "changed", G_CALLBACK (mark), self, G_CONNECT_SWAPPED);
  return self;
}

GtkWidget *
ctct_contact_row_get_check (CtctContactRow *self)
{
  return self->check;
}

void
ctct_contact_row_set_check (CtctContactRow *self, GtkWidget *check)
{
  if (self->check != NULL)
    gtk_grid_remove (GTK_GRID (self), self->check);
  self->check = check;
  if (check != NULL)
    gtk_grid_attach (GTK_GRID (self), check, CHECK_COLUMN, 0, 1, N_LINES);
}

CtctContactSummary *
ctct_contact_row_get_summary (CtctContactRow *self)
{
  return self->summary;
}

/* This is done for each row that comes into view, so it is done directly. */
void
ctct_contact_row_set_summary (CtctContactRow *self, CtctContactSummary *summary)
{
  if (self->summary == summary)
    return;

  drop_summary (self);
  if (summary != NULL)
    {
      self->summary = g_object_ref (summary);
      self->changed_id =
          g_signal_connect_swapped (summary, "changed", G_CALLBACK (show_summary), self);
    }
  /* Rows that are put aside keep their texts, so that nothing is laid out for nobody. */
  if (summary != NULL)
    show_summary (self);
}

char *
ctct_contact_row_dup_tooltip (CtctContactRow *self)
{
  const char *name = gtk_label_get_text (self->name_label);
  const char *second = gtk_label_get_text (self->email_label);
  g_autoptr (GString) text = g_string_new (name);
  const char *email;

  if (!is_known (self))
    return NULL;

  email = ctct_contact_summary_get_email (self->summary);
  if (*email != '\0' && !g_str_equal (email, name))
    g_string_append_printf (text, "\n%s", email);
  if (!g_str_equal (second, get_second_line (self->summary)))
    g_string_append_printf (text, "\n%s", second);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
