/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-come-back-card.h"

#include "ctct-button-name.h"
#include "ctct-come-back-mail.h"
#include "ctct-entry-name.h"
#include "ctct-problem-mark.h"
#include "ctct-shrink-button.h"
#include "ctct-unsubscribe-text.h"

#include <glib/gi18n.h>

struct _CtctComeBackCard
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkLabel *explanation;
  AdwEntryRow *link_row;
  GtkLabel *problem;
  GtkWidget *mail;
  GtkLabel *subject;
  GtkLabel *body;
  GtkWidget *write_button;

  /* Owned */
  CtctContact *contact;
  CtctSettings *settings;
};

typedef enum
{
  PROP_CONTACT = 1,
  PROP_SETTINGS,
} Prop;

static GParamSpec *properties[PROP_SETTINGS + 1];

enum
{
  WRITE_MAIL,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctComeBackCard, ctct_come_back_card, ADW_TYPE_WINDOW)

static char *
dup_link (CtctComeBackCard *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->link_row))));
}

static void
show_mail (CtctComeBackCard *self, const char *link)
{
  g_autofree char *body = ctct_come_back_mail_dup_body (self->contact, link);

  gtk_label_set_label (self->subject, ctct_come_back_mail_get_subject ());
  gtk_label_set_label (self->body, body);
}

static void
show_problem (CtctComeBackCard *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  ctct_problem_mark_set (GTK_WIDGET (self->link_row), problem);
}

/* A link that is no good is not kept. */
static void
link_cb (CtctComeBackCard *self)
{
  g_autofree char *link = dup_link (self);
  g_autofree char *uri = ctct_come_back_mail_dup_uri (self->contact, link);
  gboolean valid = ctct_sign_up_link_is_valid (link);

  if (valid)
    ctct_settings_set_sign_up_link (self->settings, link);

  show_problem (self, valid || *link == '\0'
                          ? NULL
                          : _("This has to be a web address that begins with “https://”."));
  gtk_widget_set_visible (self->mail, valid);
  if (valid)
    show_mail (self, link);
  gtk_widget_set_sensitive (self->write_button, uri != NULL);
}

static void
write_cb (CtctComeBackCard *self)
{
  g_autofree char *link = dup_link (self);
  g_autofree char *uri = ctct_come_back_mail_dup_uri (self->contact, link);

  if (uri == NULL)
    return;

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[WRITE_MAIL], 0, uri);
  g_object_unref (self);
}

/* An entry is also empty for a moment while one link takes the place of another. */
static gboolean
ctct_come_back_card_close_request (GtkWindow *window)
{
  CtctComeBackCard *self = CTCT_COME_BACK_CARD (window);
  g_autofree char *link = dup_link (self);

  if (*link == '\0')
    ctct_settings_set_sign_up_link (self->settings, link);

  return GTK_WINDOW_CLASS (ctct_come_back_card_parent_class)->close_request (window);
}

static void
ctct_come_back_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctComeBackCard *self = CTCT_COME_BACK_CARD (object);

  switch ((Prop) prop_id)
    {
    case PROP_CONTACT:
      g_value_set_object (value, self->contact);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_come_back_card_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  CtctComeBackCard *self = CTCT_COME_BACK_CARD (object);

  switch ((Prop) prop_id)
    {
    case PROP_CONTACT:
      self->contact = ctct_contact_copy (g_value_get_object (value));
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_come_back_card_constructed (GObject *object)
{
  CtctComeBackCard *self = CTCT_COME_BACK_CARD (object);
  g_autofree char *name = ctct_unsubscribe_text_dup_name (self->contact);
  g_autofree char *explanation = g_strdup_printf (
      /* Translators: %s is the name of a person */
      _("%s has unsubscribed and is on the Do Not Mail list. The account cannot take that back: "
        "only the person can, by signing up again."),
      name);

  G_OBJECT_CLASS (ctct_come_back_card_parent_class)->constructed (object);

  gtk_label_set_label (self->explanation, explanation);
  gtk_editable_set_text (GTK_EDITABLE (self->link_row),
                         ctct_settings_get_sign_up_link (self->settings));
  link_cb (self);
}

static void
ctct_come_back_card_dispose (GObject *object)
{
  CtctComeBackCard *self = CTCT_COME_BACK_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_COME_BACK_CARD);
  g_clear_object (&self->contact);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ctct_come_back_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CTCT_TYPE_SHRINK_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-come-back-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctComeBackCard, explanation);
  gtk_widget_class_bind_template_child (widget_class, CtctComeBackCard, link_row);
  gtk_widget_class_bind_template_child (widget_class, CtctComeBackCard, problem);
  gtk_widget_class_bind_template_child (widget_class, CtctComeBackCard, mail);
  gtk_widget_class_bind_template_child (widget_class, CtctComeBackCard, subject);
  gtk_widget_class_bind_template_child (widget_class, CtctComeBackCard, body);
  gtk_widget_class_bind_template_child (widget_class, CtctComeBackCard, write_button);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
}

static void
ctct_come_back_card_class_init (CtctComeBackCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_come_back_card_get_property;
  object_class->set_property = ctct_come_back_card_set_property;
  object_class->constructed = ctct_come_back_card_constructed;
  object_class->dispose = ctct_come_back_card_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ctct_come_back_card_close_request;

  properties[PROP_CONTACT] = g_param_spec_object ("contact", NULL, NULL, CTCT_TYPE_CONTACT, given);
  properties[PROP_SETTINGS] =
      g_param_spec_object ("settings", NULL, NULL, CTCT_TYPE_SETTINGS, given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[WRITE_MAIL] =
      g_signal_new ("write-mail", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ctct_come_back_card_init (CtctComeBackCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_entry_name_set (GTK_EDITABLE (self->link_row),
                       adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->link_row)));
  ctct_button_name_mend (GTK_WIDGET (self));
}

CtctComeBackCard *
ctct_come_back_card_new (CtctContact *contact, CtctSettings *settings)
{
  return g_object_new (CTCT_TYPE_COME_BACK_CARD, "contact", contact, "settings", settings, NULL);
}
