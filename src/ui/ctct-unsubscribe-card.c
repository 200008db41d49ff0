/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-unsubscribe-card.h"

#include "ctct-button-name.h"
#include "ctct-button-wrap.h"
#include "ctct-entry-name.h"
#include "ctct-list-name.h"
#include "ctct-record-preview.h"
#include "ctct-shrink-button.h"
#include "ctct-unsubscribe-text.h"

#include <glib/gi18n.h>

#define ACTION_ONE_LIST "choice.one-list"
#define ACTION_ALL_LISTS "choice.all-lists"
#define ACTION_FOR_GOOD "choice.for-good"

struct _CtctUnsubscribeCard
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkWidget *confirm_button;
  GtkLabel *heading;
  GtkLabel *address;
  AdwActionRow *one_list_row;
  AdwActionRow *all_lists_row;
  AdwActionRow *for_good_row;
  GtkCheckButton *one_list_check;
  GtkCheckButton *all_lists_check;
  GtkCheckButton *for_good_check;
  AdwComboRow *list_row;
  CtctRecordPreview *preview;
  AdwComboRow *reason_row;
  AdwEntryRow *other_reason_row;

  /* Owned */
  CtctContact *contact;
  GListModel *lists;
  char **list_ids;

  /* State */
  gboolean confirmed;
};

typedef enum
{
  PROP_CONTACT = 1,
  PROP_LISTS,
} Prop;

static GParamSpec *properties[PROP_LISTS + 1];

enum
{
  CONFIRMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The first of the reasons stands for none, the last for one in other words. */
static const char *const reasons[] = {
  /* Translators: why somebody is unsubscribed */
  N_("Not given"),       N_("Asked by phone"),  N_("Asked by mail"),
  N_("Asked in person"), N_("Address bounces"),
  /* Translators: another reason why somebody is unsubscribed */
  N_("Other"),
};

static void choice_cb (CtctUnsubscribeCard *self);

G_DEFINE_FINAL_TYPE (CtctUnsubscribeCard, ctct_unsubscribe_card, ADW_TYPE_WINDOW)

static GtkCheckButton *
get_check (CtctUnsubscribeCard *self, CtctUnsubscribeScope scope)
{
  GtkCheckButton *const checks[] = {
    [CTCT_SCOPE_ONE_LIST] = self->one_list_check,
    [CTCT_SCOPE_ALL_LISTS] = self->all_lists_check,
    [CTCT_SCOPE_FOR_GOOD] = self->for_good_check,
  };

  return checks[scope];
}

static AdwActionRow *
get_row (CtctUnsubscribeCard *self, CtctUnsubscribeScope scope)
{
  AdwActionRow *const rows[] = {
    [CTCT_SCOPE_ONE_LIST] = self->one_list_row,
    [CTCT_SCOPE_ALL_LISTS] = self->all_lists_row,
    [CTCT_SCOPE_FOR_GOOD] = self->for_good_row,
  };

  return rows[scope];
}

static gboolean
get_scope (CtctUnsubscribeCard *self, CtctUnsubscribeScope *scope)
{
  for (guint i = 0; i < CTCT_N_SCOPES; i++)
    if (gtk_check_button_get_active (get_check (self, i)))
      {
        *scope = i;
        return TRUE;
      }

  return FALSE;
}

/* Of several lists none is chosen before somebody does. */
static const char *
get_list_id (CtctUnsubscribeCard *self)
{
  guint n_lists = g_strv_length (self->list_ids);
  guint selected = adw_combo_row_get_selected (self->list_row);

  if (n_lists == 1)
    return self->list_ids[0];

  return selected >= 1 && selected <= n_lists ? self->list_ids[selected - 1] : NULL;
}

static const char *
get_reason (CtctUnsubscribeCard *self)
{
  guint selected = adw_combo_row_get_selected (self->reason_row);

  if (selected == 0 || selected >= G_N_ELEMENTS (reasons))
    return "";
  if (selected == G_N_ELEMENTS (reasons) - 1)
    return gtk_editable_get_text (GTK_EDITABLE (self->other_reason_row));

  return _(reasons[selected]);
}

static guint
find_reason (const char *text)
{
  if (*text == '\0')
    return 0;

  for (guint i = 1; i < G_N_ELEMENTS (reasons) - 1; i++)
    if (g_str_equal (text, _ (reasons[i])))
      return i;

  return G_N_ELEMENTS (reasons) - 1;
}

/* Returns: (transfer full) (nullable): what would be confirmed now, or NULL as long as the choice
 * is not complete */
static CtctUnsubscribeRequest *
create_request (CtctUnsubscribeCard *self)
{
  CtctUnsubscribeScope scope;

  if (!get_scope (self, &scope) || (scope == CTCT_SCOPE_ONE_LIST && get_list_id (self) == NULL))
    return NULL;

  return ctct_unsubscribe_request_new (self->contact, scope, get_list_id (self), get_reason (self));
}

static void
set_style (GtkWidget *widget, const char *style_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, style_class);
  else
    gtk_widget_remove_css_class (widget, style_class);
}

static void
update_confirm_button (CtctUnsubscribeCard *self, gboolean complete)
{
  CtctUnsubscribeScope scope = CTCT_SCOPE_FOR_GOOD;
  gboolean chosen = get_scope (self, &scope);
  gboolean for_good = chosen && scope == CTCT_SCOPE_FOR_GOOD;

  gtk_button_set_label (GTK_BUTTON (self->confirm_button), ctct_unsubscribe_text_get_verb (scope));
  ctct_button_name_mend (self->confirm_button);
  set_style (self->confirm_button, "destructive-action", for_good);
  set_style (self->confirm_button, "suggested-action", chosen && !for_good);
  gtk_widget_set_sensitive (self->confirm_button, complete && !self->confirmed);
}

static void
update_row (CtctUnsubscribeCard *self, CtctUnsubscribeScope scope)
{
  AdwActionRow *row = get_row (self, scope);
  g_autofree char *obstacle = ctct_unsubscribe_text_dup_obstacle (self->contact, scope);
  g_autofree char *outcome = ctct_unsubscribe_text_dup_outcome (self->contact, scope);
  const char *text = obstacle != NULL ? obstacle : outcome;

  adw_action_row_set_subtitle (row, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (get_check (self, scope)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (row), obstacle == NULL);
}

static void
fill_list_row (CtctUnsubscribeCard *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = adw_combo_row_get_selected (self->list_row);

  /* Translators: stands in place of the name of a mailing list */
  gtk_string_list_append (names, _("Choose…"));
  for (guint i = 0; self->list_ids[i] != NULL; i++)
    gtk_string_list_take (names, ctct_list_name_dup (self->lists, self->list_ids[i]));

  g_signal_handlers_block_by_func (self->list_row, choice_cb, self);
  adw_combo_row_set_model (self->list_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->list_row, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
  g_signal_handlers_unblock_by_func (self->list_row, choice_cb, self);
}

static void
fill_reason_row (CtctUnsubscribeCard *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    gtk_string_list_append (names, _(reasons[i]));

  adw_combo_row_set_model (self->reason_row, G_LIST_MODEL (names));
}

static void
choice_cb (CtctUnsubscribeCard *self)
{
  g_autoptr (CtctUnsubscribeRequest) request = create_request (self);

  gtk_widget_set_visible (GTK_WIDGET (self->list_row),
                          gtk_check_button_get_active (self->one_list_check) &&
                              g_strv_length (self->list_ids) > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->other_reason_row),
                          adw_combo_row_get_selected (self->reason_row) ==
                              G_N_ELEMENTS (reasons) - 1);
  ctct_record_preview_show (self->preview, self->contact, request, self->lists);
  update_confirm_button (self, request != NULL);
}

/* Check marks have no action for assistive technologies in GTK 4.8, but windows do. */
static void
choose_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const names[] = {
    [CTCT_SCOPE_ONE_LIST] = ACTION_ONE_LIST,
    [CTCT_SCOPE_ALL_LISTS] = ACTION_ALL_LISTS,
    [CTCT_SCOPE_FOR_GOOD] = ACTION_FOR_GOOD,
  };

  for (guint i = 0; i < CTCT_N_SCOPES; i++)
    if (g_str_equal (names[i], action_name))
      ctct_unsubscribe_card_choose (CTCT_UNSUBSCRIBE_CARD (widget), i);
}

static void
confirm_cb (CtctUnsubscribeCard *self)
{
  g_autoptr (CtctUnsubscribeRequest) request = create_request (self);

  if (request == NULL || self->confirmed)
    return;

  self->confirmed = TRUE;
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[CONFIRMED], 0, request);
  g_object_unref (self);
}

static void
ctct_unsubscribe_card_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  CtctUnsubscribeCard *self = CTCT_UNSUBSCRIBE_CARD (object);

  switch ((Prop) prop_id)
    {
    case PROP_CONTACT:
      g_value_set_object (value, self->contact);
      break;
    case PROP_LISTS:
      g_value_set_object (value, self->lists);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_unsubscribe_card_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  CtctUnsubscribeCard *self = CTCT_UNSUBSCRIBE_CARD (object);

  switch ((Prop) prop_id)
    {
    case PROP_CONTACT:
      self->contact = ctct_contact_copy (g_value_get_object (value));
      break;
    case PROP_LISTS:
      ctct_unsubscribe_card_set_lists (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_unsubscribe_card_constructed (GObject *object)
{
  CtctUnsubscribeCard *self = CTCT_UNSUBSCRIBE_CARD (object);
  g_autofree char *name = ctct_unsubscribe_text_dup_name (self->contact);
  /* Translators: %s is the name of a person */
  g_autofree char *heading = g_strdup_printf (_("Which mail should %s no longer get?"), name);
  const char *address = ctct_contact_get_email (self->contact);

  G_OBJECT_CLASS (ctct_unsubscribe_card_parent_class)->constructed (object);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->address, address);
  gtk_widget_set_visible (GTK_WIDGET (self->address),
                          *address != '\0' && !g_str_equal (address, name));
  self->list_ids = ctct_unsubscribe_text_dup_list_ids (self->contact);
  for (guint i = 0; i < CTCT_N_SCOPES; i++)
    update_row (self, i);
  fill_list_row (self);
  fill_reason_row (self);
  ctct_button_name_mend (GTK_WIDGET (self));
  choice_cb (self);
  ctct_button_wrap (GTK_WIDGET (self));
}

static void
ctct_unsubscribe_card_dispose (GObject *object)
{
  CtctUnsubscribeCard *self = CTCT_UNSUBSCRIBE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_UNSUBSCRIBE_CARD);
  g_clear_object (&self->contact);
  g_clear_object (&self->lists);

  G_OBJECT_CLASS (ctct_unsubscribe_card_parent_class)->dispose (object);
}

static void
ctct_unsubscribe_card_finalize (GObject *object)
{
  CtctUnsubscribeCard *self = CTCT_UNSUBSCRIBE_CARD (object);

  g_clear_pointer (&self->list_ids, g_strfreev);

  G_OBJECT_CLASS (ctct_unsubscribe_card_parent_class)->finalize (object);
}

static void
bind_choice (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, one_list_row);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, all_lists_row);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, for_good_row);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, one_list_check);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, all_lists_check);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, for_good_check);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, list_row);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, reason_row);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, other_reason_row);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CTCT_TYPE_RECORD_PREVIEW);
  g_type_ensure (CTCT_TYPE_SHRINK_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-unsubscribe-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, heading);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, address);
  gtk_widget_class_bind_template_child (widget_class, CtctUnsubscribeCard, preview);
  bind_choice (widget_class);
  gtk_widget_class_install_action (widget_class, ACTION_ONE_LIST, NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, ACTION_ALL_LISTS, NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, ACTION_FOR_GOOD, NULL, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static void
ctct_unsubscribe_card_class_init (CtctUnsubscribeCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_unsubscribe_card_get_property;
  object_class->set_property = ctct_unsubscribe_card_set_property;
  object_class->constructed = ctct_unsubscribe_card_constructed;
  object_class->dispose = ctct_unsubscribe_card_dispose;
  object_class->finalize = ctct_unsubscribe_card_finalize;

  properties[PROP_CONTACT] =
      g_param_spec_object ("contact", NULL, NULL, CTCT_TYPE_CONTACT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LISTS] =
      g_param_spec_object ("lists", NULL, NULL, G_TYPE_LIST_MODEL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CONFIRMED] =
      g_signal_new ("confirmed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, CTCT_TYPE_UNSUBSCRIBE_REQUEST);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ctct_unsubscribe_card_init (CtctUnsubscribeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_entry_name_set (
      GTK_EDITABLE (self->other_reason_row),
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->other_reason_row)));
}

CtctUnsubscribeCard *
ctct_unsubscribe_card_new (CtctContact *contact, GListModel *lists)
{
  return g_object_new (CTCT_TYPE_UNSUBSCRIBE_CARD, "contact", contact, "lists", lists, NULL);
}

void
ctct_unsubscribe_card_set_lists (CtctUnsubscribeCard *self, GListModel *lists)
{
  g_return_if_fail (CTCT_IS_UNSUBSCRIBE_CARD (self));

  if (!g_set_object (&self->lists, lists))
    return;

  fill_list_row (self);
  choice_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LISTS]);
}

void
ctct_unsubscribe_card_choose (CtctUnsubscribeCard *self, CtctUnsubscribeScope scope)
{
  g_return_if_fail (CTCT_IS_UNSUBSCRIBE_CARD (self));

  if (gtk_widget_is_sensitive (GTK_WIDGET (get_row (self, scope))))
    gtk_check_button_set_active (get_check (self, scope), TRUE);
}

void
ctct_unsubscribe_card_repeat (CtctUnsubscribeCard *self, CtctUnsubscribeRequest *request)
{
  const char *list_id = ctct_unsubscribe_request_get_list_id (request);
  const char *reason = ctct_unsubscribe_request_get_reason (request);

  g_return_if_fail (CTCT_IS_UNSUBSCRIBE_CARD (self));

  ctct_unsubscribe_card_choose (self, ctct_unsubscribe_request_get_scope (request));
  for (guint i = 0; self->list_ids[i] != NULL; i++)
    if (g_str_equal (self->list_ids[i], list_id))
      adw_combo_row_set_selected (self->list_row, i + 1);
  adw_combo_row_set_selected (self->reason_row, find_reason (reason));
  gtk_editable_set_text (GTK_EDITABLE (self->other_reason_row), reason);
}

void
ctct_unsubscribe_card_confirm (CtctUnsubscribeCard *self)
{
  g_return_if_fail (CTCT_IS_UNSUBSCRIBE_CARD (self));

  confirm_cb (self);
}
