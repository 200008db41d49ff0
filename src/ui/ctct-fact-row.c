/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fact-row.h"

#include <glib/gi18n.h>

struct _CtctFactRow
{
  AdwPreferencesRow parent_instance;

  /* Template widgets */
  GtkWidget *copy_button;
  GtkWidget *link_button;

  /* Owned */
  char *value;
  char *link;
  char *link_icon_name;
  char *link_label;

  /* State */
  gboolean copyable;
  gboolean prose;
};

typedef enum
{
  PROP_VALUE = 1,
  PROP_COPYABLE,
  PROP_PROSE,
  PROP_LINK,
  PROP_LINK_ICON_NAME,
  PROP_LINK_LABEL,
} CtctFactRowProp;

static GParamSpec *properties[PROP_LINK_LABEL + 1];

G_DEFINE_FINAL_TYPE (CtctFactRow, ctct_fact_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
has_text_cb (gpointer instance, const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Digits have no direction of their own, and a right-to-left page would turn "+44 161" around. */
static gboolean
has_to_be_held (GtkWidget *row, const char *text)
{
  return gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL && !has_letters (text);
}

/* Pango gives each paragraph a direction of its own, and so would set the lines of one address to
 * the left and to the right; lines of one paragraph share that of the first. */
static char *
dup_shown_cb (gpointer instance, const char *value, gboolean prose)
{
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);

  if (prose)
    return g_strdup (value);
  if (has_to_be_held (instance, value))
    return g_strconcat ("\u2066", value, "\u2069", NULL);

  return g_strjoinv ("\u2028", lines);
}

static void
update_name_cb (CtctFactRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  g_autofree char *name = NULL;

  if (*title == '\0' || *self->value == '\0')
    name = g_strconcat (title, self->value, NULL);
  else
    /* Translators: what is known and what it is like, as it is read aloud: “Fax: 555-0100” */
    name = g_strdup_printf (_("%s: %s"), title, self->value);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* Each row has these buttons, so it is said what they are for. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
}

static void
set_string (CtctFactRow *self, char **field, const char *text, CtctFactRowProp prop)
{
  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
set_flag (CtctFactRow *self, gboolean *field, gboolean flag, CtctFactRowProp prop)
{
  if (*field == flag)
    return;

  *field = flag;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
set_link (CtctFactRow *self, const char *link)
{
  set_string (self, &self->link, link, PROP_LINK);
  if (link != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->link_button), "s", link);
}

static void
set_link_label (CtctFactRow *self, const char *label)
{
  set_string (self, &self->link_label, label, PROP_LINK_LABEL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
}

static void
ctct_fact_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctFactRow *self = CTCT_FACT_ROW (object);

  switch ((CtctFactRowProp) prop_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    case PROP_COPYABLE:
      g_value_set_boolean (value, self->copyable);
      break;
    case PROP_PROSE:
      g_value_set_boolean (value, self->prose);
      break;
    case PROP_LINK:
      g_value_set_string (value, self->link);
      break;
    case PROP_LINK_ICON_NAME:
      g_value_set_string (value, self->link_icon_name);
      break;
    case PROP_LINK_LABEL:
      g_value_set_string (value, self->link_label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_fact_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctFactRow *self = CTCT_FACT_ROW (object);

  switch ((CtctFactRowProp) prop_id)
    {
    case PROP_VALUE:
      ctct_fact_row_set_value (self, g_value_get_string (value));
      break;
    case PROP_COPYABLE:
      set_flag (self, &self->copyable, g_value_get_boolean (value), PROP_COPYABLE);
      break;
    case PROP_PROSE:
      set_flag (self, &self->prose, g_value_get_boolean (value), PROP_PROSE);
      break;
    case PROP_LINK:
      set_link (self, g_value_get_string (value));
      break;
    case PROP_LINK_ICON_NAME:
      set_string (self, &self->link_icon_name, g_value_get_string (value), PROP_LINK_ICON_NAME);
      break;
    case PROP_LINK_LABEL:
      set_link_label (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_fact_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_FACT_ROW);

  G_OBJECT_CLASS (ctct_fact_row_parent_class)->dispose (object);
}

static void
ctct_fact_row_finalize (GObject *object)
{
  CtctFactRow *self = CTCT_FACT_ROW (object);

  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->link_icon_name, g_free);
  g_clear_pointer (&self->link_label, g_free);

  G_OBJECT_CLASS (ctct_fact_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, "", flags);
  properties[PROP_COPYABLE] = g_param_spec_boolean ("copyable", NULL, NULL, FALSE, flags);
  properties[PROP_PROSE] = g_param_spec_boolean ("prose", NULL, NULL, FALSE, flags);
  properties[PROP_LINK] = g_param_spec_string ("link", NULL, NULL, NULL, flags);
  properties[PROP_LINK_ICON_NAME] =
      g_param_spec_string ("link-icon-name", NULL, NULL, "web-browser-symbolic", flags);
  properties[PROP_LINK_LABEL] = g_param_spec_string ("link-label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_fact_row_class_init (CtctFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ctct_fact_row_get_property;
  object_class->set_property = ctct_fact_row_set_property;
  object_class->dispose = ctct_fact_row_dispose;
  object_class->finalize = ctct_fact_row_finalize;

  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-fact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctFactRow, copy_button);
  gtk_widget_class_bind_template_child (widget_class, CtctFactRow, link_button);
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, dup_shown_cb);
}

static void
ctct_fact_row_init (CtctFactRow *self)
{
  self->value = g_strdup ("");
  self->link_icon_name = g_strdup ("web-browser-symbolic");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::title", G_CALLBACK (update_name_cb), NULL);
}

GtkWidget *
ctct_fact_row_new (void)
{
  return g_object_new (CTCT_TYPE_FACT_ROW, NULL);
}

const char *
ctct_fact_row_get_value (CtctFactRow *self)
{
  g_return_val_if_fail (CTCT_IS_FACT_ROW (self), NULL);

  return self->value;
}

void
ctct_fact_row_set_value (CtctFactRow *self, const char *value)
{
  g_return_if_fail (CTCT_IS_FACT_ROW (self));

  set_string (self, &self->value, value != NULL ? value : "", PROP_VALUE);
  gtk_widget_set_visible (GTK_WIDGET (self), *self->value != '\0');
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->copy_button), "s", self->value);
  update_name_cb (self);
}
