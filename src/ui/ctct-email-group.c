/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-email-group.h"

#include "ctct-contact-link.h"
#include "ctct-date-text.h"
#include "ctct-email-address.h"
#include "ctct-event-text.h"
#include "ctct-fact-row.h"
#include "ctct-item-row.h"
#include "ctct-status-text.h"

#include <glib/gi18n.h>

struct _CtctEmailGroup
{
  AdwPreferencesGroup parent_instance;

  /* Template widgets */
  GtkListBox *further_box;

  /* Owned */
  CtctContact *contact;
  GSignalGroup *contact_signals;
  CtctRecord *email;
};

typedef enum
{
  PROP_CONTACT = 1,
  PROP_EMAIL,
} CtctEmailGroupProp;

static GParamSpec *properties[PROP_EMAIL + 1];

G_DEFINE_FINAL_TYPE (CtctEmailGroup, ctct_email_group, ADW_TYPE_PREFERENCES_GROUP)

/* Nobody is led into writing to somebody who has asked for no mail. */
static char *
dup_link_cb (gpointer instance, const char *email, CtctOpenEnum *status)
{
  if (email == NULL || ctct_open_enum_get_value (status) == CTCT_STATUS_UNSUBSCRIBED)
    return g_strdup ("");

  return ctct_contact_link_dup_mail (email);
}

static char *
dup_confirmation_cb (gpointer instance, CtctOpenEnum *confirm_status)
{
  return g_strdup (ctct_status_text_get_confirm_status (confirm_status));
}

/* The verdict has said it unless the address is in another status than the person. */
static char *
dup_status_cb (gpointer instance, CtctOpenEnum *of_email, CtctOpenEnum *of_contact)
{
  if (ctct_open_enum_equal (of_email, of_contact))
    return g_strdup ("");

  return g_strdup (ctct_status_text_get_status (of_email));
}

static char *
dup_opt_in_cb (gpointer instance, CtctDate *date, CtctOpenEnum *actor)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *day = ctct_date_text_dup_day (date, zone);

  if (!ctct_date_is_never (date))
    return ctct_event_text_dup (day, actor);
  if (*ctct_open_enum_get_text (actor) != '\0')
    return ctct_event_text_dup (_("On a day that is not recorded"), actor);

  return g_strdup (_("Not recorded"));
}

static char *
dup_opt_out_cb (gpointer instance, CtctDate *date, CtctOpenEnum *actor, CtctOpenEnum *status)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *day = ctct_date_text_dup_day (date, zone);

  if (!ctct_date_is_never (date))
    return ctct_event_text_dup (day, actor);
  if (ctct_open_enum_get_value (status) == CTCT_STATUS_UNSUBSCRIBED)
    return ctct_event_text_dup (_("On a day that is not recorded"), actor);

  return g_steal_pointer (&day);
}

static char *
dup_yes_or_no_cb (gpointer instance, gboolean yes)
{
  return g_strdup (yes ? _("Yes")
                       /* Translators: an address is not confirmed */
                       : _("No"));
}

static char *
dup_exact_cb (gpointer instance, CtctDate *date)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return ctct_date_text_dup_exact (date, zone);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  return ctct_item_row_new (item);
}

static void
update_cb (CtctEmailGroup *self)
{
  CtctRecord *email = NULL;

  if (self->contact != NULL)
    email = ctct_contact_get_email_item (self->contact);

  gtk_widget_set_visible (GTK_WIDGET (self), email != NULL);
  if (g_set_object (&self->email, email))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMAIL]);
}

/* The first has its facts in the template; there are more only if the service changes its rules. */
static void
bind_further_emails (CtctEmailGroup *self)
{
  g_autoptr (GtkSliceListModel) further = NULL;
  GListModel *emails;

  gtk_list_box_bind_model (self->further_box, NULL, NULL, NULL, NULL);
  if (self->contact == NULL)
    return;

  emails = ctct_contact_get_items (self->contact, CTCT_COLLECTION_EMAIL_ADDRESSES);
  further = gtk_slice_list_model_new (g_object_ref (emails), 1, G_MAXUINT - 1);
  gtk_list_box_bind_model (self->further_box, G_LIST_MODEL (further), create_row_cb, NULL, NULL);
  g_object_bind_property (further, "n-items", self->further_box, "visible", G_BINDING_SYNC_CREATE);
}

static void
ctct_email_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctEmailGroup *self = CTCT_EMAIL_GROUP (object);

  switch ((CtctEmailGroupProp) prop_id)
    {
    case PROP_CONTACT:
      g_value_set_object (value, self->contact);
      break;
    case PROP_EMAIL:
      g_value_set_object (value, self->email);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_email_group_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  CtctEmailGroup *self = CTCT_EMAIL_GROUP (object);

  switch ((CtctEmailGroupProp) prop_id)
    {
    case PROP_CONTACT:
      ctct_email_group_set_contact (self, g_value_get_object (value));
      break;
    case PROP_EMAIL:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_email_group_dispose (GObject *object)
{
  CtctEmailGroup *self = CTCT_EMAIL_GROUP (object);

  g_clear_object (&self->contact_signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_EMAIL_GROUP);
  g_clear_object (&self->email);
  g_clear_object (&self->contact);

  G_OBJECT_CLASS (ctct_email_group_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CTCT_TYPE_FACT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-email-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctEmailGroup, further_box);
  gtk_widget_class_bind_template_callback (widget_class, dup_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_confirmation_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_status_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_opt_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_opt_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_yes_or_no_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_exact_cb);
}

static void
ctct_email_group_class_init (CtctEmailGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_email_group_get_property;
  object_class->set_property = ctct_email_group_set_property;
  object_class->dispose = ctct_email_group_dispose;

  properties[PROP_CONTACT] =
      g_param_spec_object ("contact", NULL, NULL, CTCT_TYPE_CONTACT,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMAIL] = g_param_spec_object ("email", NULL, NULL, CTCT_TYPE_EMAIL_ADDRESS,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ctct_email_group_init (CtctEmailGroup *self)
{
  self->contact_signals = g_signal_group_new (CTCT_TYPE_CONTACT);
  g_signal_group_connect_swapped (self->contact_signals, "changed", G_CALLBACK (update_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  update_cb (self);
}

GtkWidget *
ctct_email_group_new (void)
{
  return g_object_new (CTCT_TYPE_EMAIL_GROUP, NULL);
}

void
ctct_email_group_set_contact (CtctEmailGroup *self, CtctContact *contact)
{
  g_return_if_fail (CTCT_IS_EMAIL_GROUP (self));

  if (!g_set_object (&self->contact, contact))
    return;

  g_signal_group_set_target (self->contact_signals, contact);
  bind_further_emails (self);
  update_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTACT]);
}
