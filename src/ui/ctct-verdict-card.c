/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-verdict-card.h"

#include "ctct-date-text.h"
#include "ctct-event-text.h"
#include "ctct-email-address.h"
#include "ctct-status-text.h"

#include <glib/gi18n.h>

struct _CtctVerdictCard
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkImage *icon;
  GtkLabel *verdict_label;
  GtkLabel *status_label;
  GtkLabel *reason_label;
  GtkLabel *event_label;
  GtkLabel *remedy_label;

  /* Owned */
  CtctContact *contact;
  GSignalGroup *contact_signals;
  GDateTime *now;
};

typedef enum
{
  PROP_CONTACT = 1,
  PROP_NOW,
} CtctVerdictCardProp;

static GParamSpec *properties[PROP_NOW + 1];

G_DEFINE_FINAL_TYPE (CtctVerdictCard, ctct_verdict_card, ADW_TYPE_BIN)

static GDateTime *
dup_now (CtctVerdictCard *self)
{
  return self->now != NULL ? g_date_time_ref (self->now) : g_date_time_new_now_local ();
}

static CtctDate *
get_event_date (CtctVerdictCard *self, gboolean is_opt_out)
{
  CtctRecord *email = ctct_contact_get_email_item (self->contact);

  if (email == NULL)
    return NULL;

  return ctct_record_get_date (email, is_opt_out ? CTCT_EMAIL_ADDRESS_OPT_OUT_DATE
                                                 : CTCT_EMAIL_ADDRESS_OPT_IN_DATE);
}

static CtctOpenEnum *
get_event_actor (CtctVerdictCard *self, gboolean is_opt_out)
{
  CtctRecord *email = ctct_contact_get_email_item (self->contact);

  if (email == NULL)
    return NULL;

  return ctct_record_get_enum (email, is_opt_out ? CTCT_EMAIL_ADDRESS_OPT_OUT_SOURCE
                                                 : CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE);
}

/* Since when, and who did it. */
static char *
dup_event (CtctVerdictCard *self, gboolean is_opt_out)
{
  g_autoptr (GDateTime) now = dup_now (self);
  g_autofree char *when = ctct_date_text_dup_phrase (get_event_date (self, is_opt_out), now);
  CtctOpenEnum *actor = get_event_actor (self, is_opt_out);

  return is_opt_out ? ctct_event_text_dup_unsubscribed (when, actor)
                    : ctct_event_text_dup_subscribed (when, actor);
}

static const char *
get_reason (CtctVerdictCard *self)
{
  CtctStatus status = ctct_contact_get_status (self->contact);
  GListModel *lists = ctct_contact_get_items (self->contact, CTCT_COLLECTION_LISTS);

  if (status == CTCT_STATUS_ACTIVE && g_list_model_get_n_items (lists) == 0)
    return _("Receives mail, but the service names no list.");

  return ctct_status_text_get_reason (status);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
set_style (GtkWidget *widget, const char *style_class)
{
  const char *const all[] = { "success", "warning", "error" };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_widget_remove_css_class (widget, all[i]);
  if (style_class != NULL)
    gtk_widget_add_css_class (widget, style_class);
}

static void
append_line (GString *lines, GtkLabel *label)
{
  const char *text = gtk_label_get_label (label);

  if (*text != '\0')
    g_string_append_printf (lines, "\n%s", text);
}

/* All that the card shows, in one piece for those who have it read to them. */
static void
update_description (CtctVerdictCard *self)
{
  g_autoptr (GString) description = g_string_new (gtk_label_get_label (self->verdict_label));

  append_line (description, self->status_label);
  append_line (description, self->reason_label);
  append_line (description, self->event_label);
  append_line (description, self->remedy_label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description->str, -1);
}

static void
update_event (CtctVerdictCard *self, gboolean is_opt_out)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *event = dup_event (self, is_opt_out);
  g_autofree char *exact = ctct_date_text_dup_exact (get_event_date (self, is_opt_out), zone);

  set_text (self->event_label, event);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->event_label), exact);
}

static void
update_cb (CtctVerdictCard *self)
{
  CtctOpenEnum *status;
  CtctMailVerdict verdict;
  const char *style_class;

  gtk_widget_set_visible (GTK_WIDGET (self), self->contact != NULL);
  if (self->contact == NULL)
    return;

  status = ctct_record_get_enum (CTCT_RECORD (self->contact), CTCT_CONTACT_STATUS);
  verdict = ctct_status_get_meaning (ctct_open_enum_get_value (status))->verdict;
  style_class = ctct_status_text_get_style_class (verdict);

  gtk_image_set_from_icon_name (self->icon, ctct_status_text_get_icon_name (verdict));
  set_style (GTK_WIDGET (self->icon), style_class);
  set_style (GTK_WIDGET (self->status_label), style_class);

  set_text (self->verdict_label, ctct_status_text_get_verdict (verdict));
  set_text (self->status_label, ctct_status_text_get_status (status));
  set_text (self->reason_label, get_reason (self));
  update_event (self, verdict == CTCT_MAIL_NO);
  set_text (self->remedy_label, ctct_status_text_get_remedy (verdict));
  update_description (self);
}

static void
ctct_verdict_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctVerdictCard *self = CTCT_VERDICT_CARD (object);

  switch ((CtctVerdictCardProp) prop_id)
    {
    case PROP_CONTACT:
      g_value_set_object (value, self->contact);
      break;
    case PROP_NOW:
      g_value_set_boxed (value, self->now);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_verdict_card_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  CtctVerdictCard *self = CTCT_VERDICT_CARD (object);

  switch ((CtctVerdictCardProp) prop_id)
    {
    case PROP_CONTACT:
      ctct_verdict_card_set_contact (self, g_value_get_object (value));
      break;
    case PROP_NOW:
      ctct_verdict_card_set_now (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_verdict_card_dispose (GObject *object)
{
  CtctVerdictCard *self = CTCT_VERDICT_CARD (object);

  g_clear_object (&self->contact_signals);
  g_clear_object (&self->contact);
  g_clear_pointer (&self->now, g_date_time_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_VERDICT_CARD);

  G_OBJECT_CLASS (ctct_verdict_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-verdict-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctVerdictCard, icon);
  gtk_widget_class_bind_template_child (widget_class, CtctVerdictCard, verdict_label);
  gtk_widget_class_bind_template_child (widget_class, CtctVerdictCard, status_label);
  gtk_widget_class_bind_template_child (widget_class, CtctVerdictCard, reason_label);
  gtk_widget_class_bind_template_child (widget_class, CtctVerdictCard, event_label);
  gtk_widget_class_bind_template_child (widget_class, CtctVerdictCard, remedy_label);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ctct_verdict_card_class_init (CtctVerdictCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_verdict_card_get_property;
  object_class->set_property = ctct_verdict_card_set_property;
  object_class->dispose = ctct_verdict_card_dispose;

  properties[PROP_CONTACT] = g_param_spec_object ("contact", NULL, NULL, CTCT_TYPE_CONTACT, flags);
  properties[PROP_NOW] = g_param_spec_boxed ("now", NULL, NULL, G_TYPE_DATE_TIME, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ctct_verdict_card_init (CtctVerdictCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->contact_signals = g_signal_group_new (CTCT_TYPE_CONTACT);
  g_signal_group_connect_swapped (self->contact_signals, "changed", G_CALLBACK (update_cb), self);
  update_cb (self);
}

GtkWidget *
ctct_verdict_card_new (void)
{
  return g_object_new (CTCT_TYPE_VERDICT_CARD, NULL);
}

void
ctct_verdict_card_set_contact (CtctVerdictCard *self, CtctContact *contact)
{
  g_return_if_fail (CTCT_IS_VERDICT_CARD (self));

  if (!g_set_object (&self->contact, contact))
    return;

  g_signal_group_set_target (self->contact_signals, contact);
  update_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTACT]);
}

void
ctct_verdict_card_set_now (CtctVerdictCard *self, GDateTime *now)
{
  g_return_if_fail (CTCT_IS_VERDICT_CARD (self));

  if (self->now == now)
    return;

  g_clear_pointer (&self->now, g_date_time_unref);
  self->now = now != NULL ? g_date_time_ref (now) : NULL;
  update_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOW]);
}
