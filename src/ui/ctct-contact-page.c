/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-page.h"

#include "ctct-contact-link.h"
#include "ctct-custom-field-rows.h"
#include "ctct-date-text.h"
#include "ctct-email-group.h"
#include "ctct-fact-row.h"
#include "ctct-item-row.h"
#include "ctct-membership-row.h"
#include "ctct-obstacle-text.h"
#include "ctct-verdict-card.h"

#include <glib/gi18n.h>

struct _CtctContactPage
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkScrolledWindow *scroller;
  AdwAvatar *avatar;
  GtkLabel *name_label;
  AdwPreferencesGroup *obstacle_group;
  AdwActionRow *obstacle_row;
  GtkListBox *address_box;
  GtkListBox *list_box;
  GtkListBox *custom_field_box;
  GtkListBox *note_box;
  GtkWidget *address_section;
  GtkWidget *list_section;
  GtkWidget *custom_field_section;
  GtkWidget *note_section;

  /* Owned */
  CtctContact *contact;
  GListModel *lists;
  CtctCustomLabels *labels;
  GDateTime *now;
  GSignalGroup *contact_signals;
};

typedef enum
{
  PROP_CONTACT = 1,
  PROP_LISTS,
  PROP_NOW,
  PROP_CUSTOM_LABELS,
} CtctContactPageProp;

static GParamSpec *properties[PROP_CUSTOM_LABELS + 1];

G_DEFINE_FINAL_TYPE (CtctContactPage, ctct_contact_page, ADW_TYPE_BIN)

static gboolean
has_any_text (GListModel *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);
      g_autofree char *text = ctct_item_row_dup_text (item);

      if (*text != '\0')
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_something_to_show (CtctContact *contact, CtctCollection collection)
{
  GListModel *items = ctct_contact_get_items (contact, collection);

  if (collection == CTCT_COLLECTION_LISTS)
    return g_list_model_get_n_items (items) > 0;

  return has_any_text (items);
}

static gboolean
is_set_cb (gpointer instance, GObject *object)
{
  return object != NULL;
}

static gboolean
has_text_cb (gpointer instance, const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_any_of_four_cb (gpointer instance,
                    const char *first,
                    const char *second,
                    const char *third,
                    const char *fourth)
{
  return has_text_cb (NULL, first) || has_text_cb (NULL, second) || has_text_cb (NULL, third) ||
         has_text_cb (NULL, fourth);
}

static char *
dup_call_link_cb (gpointer instance, const char *phone)
{
  return ctct_contact_link_dup_call (phone != NULL ? phone : "");
}

/* For what has happened once: "never" is not worth a row. */
static char *
dup_relative_cb (gpointer instance, CtctDate *date, GDateTime *now)
{
  g_autoptr (GDateTime) present =
      now != NULL ? g_date_time_ref (now) : g_date_time_new_now_local ();

  return ctct_date_is_never (date) ? g_strdup ("") : ctct_date_text_dup_relative (date, present);
}

static char *
dup_exact_cb (gpointer instance, CtctDate *date)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return ctct_date_text_dup_exact (date, zone);
}

static GtkWidget *
create_item_row_cb (gpointer item, gpointer user_data)
{
  return ctct_item_row_new (item);
}

static GtkWidget *
create_membership_row_cb (gpointer membership, gpointer user_data)
{
  GtkWidget *row = ctct_membership_row_new (membership);

  g_object_bind_property (user_data, "lists", row, "lists", G_BINDING_SYNC_CREATE);
  return row;
}

static void
update_name (CtctContactPage *self)
{
  g_autofree char *name = ctct_contact_dup_display_name (self->contact);
  /* The picture has the initials of the name proper, not of "Dr.". */
  g_autofree char *short_name = ctct_contact_dup_short_name (self->contact);

  adw_avatar_set_text (self->avatar, short_name);
  gtk_label_set_label (self->name_label, *name != '\0' ? name : _("No name"));
}

static void
update_obstacles (CtctContactPage *self)
{
  CtctObstacle obstacles = ctct_contact_get_obstacles (self->contact);
  g_autofree char *reasons = ctct_obstacle_text_dup (obstacles);

  gtk_widget_set_visible (GTK_WIDGET (self->obstacle_group), obstacles != CTCT_OBSTACLE_NONE);
  adw_action_row_set_subtitle (self->obstacle_row, reasons);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->obstacle_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->obstacle_row)),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reasons, -1);
}

static void
update_section (CtctContactPage *self, GtkWidget *section, CtctCollection collection)
{
  gtk_widget_set_visible (section, has_something_to_show (self->contact, collection));
}

static void
update_cb (CtctContactPage *self)
{
  update_name (self);
  update_obstacles (self);
  update_section (self, self->address_section, CTCT_COLLECTION_ADDRESSES);
  update_section (self, self->list_section, CTCT_COLLECTION_LISTS);
  update_section (self, self->custom_field_section, CTCT_COLLECTION_CUSTOM_FIELDS);
  update_section (self, self->note_section, CTCT_COLLECTION_NOTES);
}

static void
show_custom_fields_cb (CtctContactPage *self)
{
  ctct_custom_field_rows_show (self->custom_field_box, self->contact, self->labels);
}

static void
show_contact (CtctContactPage *self)
{
  CtctContact *contact = self->contact;

  gtk_list_box_bind_model (self->address_box,
                           ctct_contact_get_items (contact, CTCT_COLLECTION_ADDRESSES),
                           create_item_row_cb, NULL, NULL);
  gtk_list_box_bind_model (self->list_box, ctct_contact_get_items (contact, CTCT_COLLECTION_LISTS),
                           create_membership_row_cb, self, NULL);
  show_custom_fields_cb (self);
  gtk_list_box_bind_model (self->note_box, ctct_contact_get_items (contact, CTCT_COLLECTION_NOTES),
                           create_item_row_cb, NULL, NULL);
  update_cb (self);
}

static void
show_nobody (CtctContactPage *self)
{
  gtk_list_box_bind_model (self->address_box, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  ctct_custom_field_rows_show (self->custom_field_box, NULL, NULL);
  gtk_list_box_bind_model (self->note_box, NULL, NULL, NULL, NULL);
}

static void
scroll_to_top (CtctContactPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

static void
ctct_contact_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctContactPage *self = CTCT_CONTACT_PAGE (object);

  switch ((CtctContactPageProp) prop_id)
    {
    case PROP_CONTACT:
      g_value_set_object (value, self->contact);
      break;
    case PROP_LISTS:
      g_value_set_object (value, self->lists);
      break;
    case PROP_NOW:
      g_value_set_boxed (value, self->now);
      break;
    case PROP_CUSTOM_LABELS:
      g_value_set_object (value, self->labels);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_contact_page_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  CtctContactPage *self = CTCT_CONTACT_PAGE (object);

  switch ((CtctContactPageProp) prop_id)
    {
    case PROP_CONTACT:
      ctct_contact_page_set_contact (self, g_value_get_object (value));
      break;
    case PROP_LISTS:
      ctct_contact_page_set_lists (self, g_value_get_object (value));
      break;
    case PROP_NOW:
      ctct_contact_page_set_now (self, g_value_get_boxed (value));
      break;
    case PROP_CUSTOM_LABELS:
      ctct_contact_page_set_custom_labels (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_contact_page_dispose (GObject *object)
{
  CtctContactPage *self = CTCT_CONTACT_PAGE (object);

  g_clear_object (&self->contact_signals);
  if (self->labels != NULL)
    g_signal_handlers_disconnect_by_func (self->labels, show_custom_fields_cb, self);
  g_clear_object (&self->labels);
  /* Else the template and the bin would both let go of the only child. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_CONTACT_PAGE);

  G_OBJECT_CLASS (ctct_contact_page_parent_class)->dispose (object);
}

static void
ctct_contact_page_finalize (GObject *object)
{
  CtctContactPage *self = CTCT_CONTACT_PAGE (object);

  g_clear_object (&self->contact);
  g_clear_object (&self->lists);
  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (ctct_contact_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_CONTACT] = g_param_spec_object ("contact", NULL, NULL, CTCT_TYPE_CONTACT, flags);
  properties[PROP_LISTS] = g_param_spec_object ("lists", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_NOW] = g_param_spec_boxed ("now", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_CUSTOM_LABELS] =
      g_param_spec_object ("custom-labels", NULL, NULL, CTCT_TYPE_CUSTOM_LABELS, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
bind_template_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, avatar);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, obstacle_group);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, obstacle_row);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, address_box);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, list_box);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, custom_field_box);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, note_box);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, address_section);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, list_section);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, custom_field_section);
  gtk_widget_class_bind_template_child (widget_class, CtctContactPage, note_section);
}

static void
bind_template_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, is_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_any_of_four_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_call_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_relative_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_exact_cb);
}

static void
ctct_contact_page_class_init (CtctContactPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ctct_contact_page_get_property;
  object_class->set_property = ctct_contact_page_set_property;
  object_class->dispose = ctct_contact_page_dispose;
  object_class->finalize = ctct_contact_page_finalize;

  install_properties (object_class);

  g_type_ensure (CTCT_TYPE_EMAIL_GROUP);
  g_type_ensure (CTCT_TYPE_FACT_ROW);
  g_type_ensure (CTCT_TYPE_VERDICT_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-contact-page.ui");
  bind_template_children (widget_class);
  bind_template_callbacks (widget_class);
}

static void
ctct_contact_page_init (CtctContactPage *self)
{
  self->contact_signals = g_signal_group_new (CTCT_TYPE_CONTACT);
  g_signal_group_connect_swapped (self->contact_signals, "changed", G_CALLBACK (update_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ctct_contact_page_new (void)
{
  return g_object_new (CTCT_TYPE_CONTACT_PAGE, NULL);
}

CtctContact *
ctct_contact_page_get_contact (CtctContactPage *self)
{
  g_return_val_if_fail (CTCT_IS_CONTACT_PAGE (self), NULL);

  return self->contact;
}

void
ctct_contact_page_set_contact (CtctContactPage *self, CtctContact *contact)
{
  gboolean same;

  g_return_if_fail (CTCT_IS_CONTACT_PAGE (self));

  if (self->contact == contact)
    return;

  /* Another state of the same person stays where it is being read. */
  same = self->contact != NULL && contact != NULL &&
         g_str_equal (ctct_contact_get_id (self->contact), ctct_contact_get_id (contact));
  g_set_object (&self->contact, contact);

  g_signal_group_set_target (self->contact_signals, contact);
  if (contact != NULL)
    show_contact (self);
  else
    show_nobody (self);
  if (!same)
    scroll_to_top (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTACT]);
}

GListModel *
ctct_contact_page_get_lists (CtctContactPage *self)
{
  g_return_val_if_fail (CTCT_IS_CONTACT_PAGE (self), NULL);

  return self->lists;
}

void
ctct_contact_page_set_lists (CtctContactPage *self, GListModel *lists)
{
  g_return_if_fail (CTCT_IS_CONTACT_PAGE (self));

  if (g_set_object (&self->lists, lists))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LISTS]);
}

void
ctct_contact_page_set_now (CtctContactPage *self, GDateTime *now)
{
  g_return_if_fail (CTCT_IS_CONTACT_PAGE (self));

  if (self->now == now)
    return;

  g_clear_pointer (&self->now, g_date_time_unref);
  self->now = now != NULL ? g_date_time_ref (now) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOW]);
}

void
ctct_contact_page_set_custom_labels (CtctContactPage *self, CtctCustomLabels *labels)
{
  if (self->labels == labels)
    return;

  if (self->labels != NULL)
    g_signal_handlers_disconnect_by_func (self->labels, show_custom_fields_cb, self);
  g_set_object (&self->labels, labels);
  if (labels != NULL)
    g_signal_connect_object (labels, "changed", G_CALLBACK (show_custom_fields_cb), self,
                             G_CONNECT_SWAPPED);
  show_custom_fields_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CUSTOM_LABELS]);
}

void
ctct_contact_page_scroll (CtctContactPage *self, GtkScrollType scroll)
{
  gboolean handled;

  g_return_if_fail (CTCT_IS_CONTACT_PAGE (self));

  g_signal_emit_by_name (self->scroller, "scroll-child", scroll, FALSE, &handled);
}
