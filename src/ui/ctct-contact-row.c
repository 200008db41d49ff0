/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-row.h"

#include "ctct-status-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _CtctContactRow
{
  GtkBox parent_instance;

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
  gulong notify_id;
};

typedef enum
{
  PROP_SUMMARY = 1,
} Prop;

static GParamSpec *properties[PROP_SUMMARY + 1];

G_DEFINE_FINAL_TYPE (CtctContactRow, ctct_contact_row, GTK_TYPE_BOX)

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

/* Who has no name goes by the address, which is not said twice. */
static const char *
get_second_line (const char *name, const char *email)
{
  if (*email == '\0')
    return _ ("No email address");

  return g_str_equal (name, email) ? _ ("No name") : email;
}

static void
show_email (CtctContactRow *self)
{
  const char *name = ctct_contact_summary_get_name (self->summary);
  const char *email = ctct_contact_summary_get_email (self->summary);
  g_autofree char *tooltip = g_strjoin ("\n", name, email, NULL);

  gtk_label_set_text (self->email_label, get_second_line (name, email));
  /* Either may be cut off. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), g_str_equal (name, email) ? name : tooltip);
  if (self->matches != NULL)
    set_marks (self->email_label, shows_email (self)
                                      ? ctct_match_text_mark_email (
                                            self->matches, gtk_label_get_text (self->email_label))
                                      : NULL);
}

static void
show_reason (CtctContactRow *self, const char *reason, PangoAttrList *marks)
{
  g_autofree char *tooltip =
      g_strjoin ("\n", ctct_contact_summary_get_name (self->summary),
                 ctct_contact_summary_get_email (self->summary), reason, NULL);

  gtk_label_set_text (self->email_label, reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  set_marks (self->email_label, marks);
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
    show_reason (self, reason, marks);
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
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
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

/* When all of it becomes known at once, the notifications come one by one; nothing is shown twice. */
static void
notify_cb (CtctContactRow *self, GParamSpec *pspec)
{
  if (!is_known (self) || gtk_widget_get_opacity (GTK_WIDGET (self)) < 1)
    show_summary (self);
  else if (g_str_equal (pspec->name, "status"))
    show_status (self);
  else
    show_person (self);
}

static void
update_accessible (CtctContactRow *self, GtkAccessible *accessible)
{
  gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->name_label,
                                  self->email_label, self->status_label, NULL, -1);
}

/* What has the focus is what the list puts around the row. It is called by the texts, whatever they are. */
static void
parent_cb (CtctContactRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL &&
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (parent)) == GTK_ACCESSIBLE_ROLE_LIST_ITEM)
    update_accessible (self, GTK_ACCESSIBLE (parent));
}

static void
ctct_contact_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_object (value, CTCT_CONTACT_ROW (object)->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_contact_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_SUMMARY:
      ctct_contact_row_set_summary (CTCT_CONTACT_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
drop_summary (CtctContactRow *self)
{
  if (self->summary != NULL)
    g_clear_signal_handler (&self->notify_id, self->summary);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ctct_contact_row_get_property;
  object_class->set_property = ctct_contact_row_set_property;
  object_class->dispose = ctct_contact_row_dispose;

  properties[PROP_SUMMARY] =
      g_param_spec_object ("summary", NULL, NULL, CTCT_TYPE_CONTACT_SUMMARY,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

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
    gtk_box_remove (GTK_BOX (self), self->check);
  self->check = check;
  if (check != NULL)
    gtk_box_prepend (GTK_BOX (self), check);
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
      self->notify_id = g_signal_connect_swapped (summary, "notify", G_CALLBACK (notify_cb), self);
    }
  /* Rows that are put aside keep their texts, so that nothing is laid out for nobody. */
  if (summary != NULL)
    show_summary (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}
