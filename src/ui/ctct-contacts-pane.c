/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contacts-pane-private.h"

#include "ctct-contact-rows.h"
#include "ctct-row-pacer.h"
#include "ctct-sort-name.h"

typedef enum
{
  PROP_SESSION = 1,
} Prop;

static GParamSpec *properties[PROP_SESSION + 1];

enum
{
  SIGNAL_OPEN,
  SIGNAL_FILLED,
  SIGNAL_RESTORED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctContactsPane, ctct_contacts_pane, ADW_TYPE_BIN)

static void
sort_cb (CtctContactsPane *self)
{
  g_autofree char *name = NULL;

  g_object_get (ctct_session_get_settings (self->session), "list-sort", &name, NULL);
  ctct_contact_finder_set_sort (self->finder, ctct_sort_name_read (name));
}

static void
open_row (CtctContactsPane *self, guint32 row, const char *id)
{
  ctct_selection_set_current (self->selection, row);
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, id);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guint32 row;
  const char *id;

  g_variant_get (parameter, "(u&s)", &row, &id);
  open_row (user_data, row, id);
}

static void
open (CtctContactsPane *self, guint position)
{
  g_autoptr (CtctContactSummary) summary =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  /* One that has not come from the disk yet cannot be meant. */
  if (summary != NULL && *ctct_contact_summary_get_id (summary) != '\0')
    open_row (self, ctct_contact_summary_get_row (summary), ctct_contact_summary_get_id (summary));
}

static void
activate_cb (CtctContactsPane *self, guint position)
{
  open (self, position);
}

/* Who is found alone or first is who was meant. */
static void
search_activate_cb (CtctContactsPane *self)
{
  ctct_contacts_pane_open_first (self);
}

static gboolean
down_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CtctContactsPane *self = user_data;

  if (ctct_contacts_pane_get_n_listed (self) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list_frame));

  return GDK_EVENT_STOP;
}

/* From the search the way down leads into the list. */
static void
add_keys (CtctContactsPane *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Down|KP_Down"),
                        gtk_callback_action_new (down_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->search), controller);
  ctct_search_field_take_keys_of (self->search, GTK_WIDGET (self));
  ctct_selection_mode_add_keys (self->mode, GTK_WIDGET (self), GTK_WIDGET (self->list_view));
}

static void
restored_cb (CtctContactsPane *self, const char *id)
{
  g_signal_emit (self, signals[SIGNAL_RESTORED], 0, id);
}

static void
add_actions (CtctContactsPane *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) sort =
      g_property_action_new ("sort", ctct_session_get_settings (self->session), "list-sort");
  static const GActionEntry entries[] = { { "open", open_cb, "(us)" } };

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (sort));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  ctct_selection_mode_add_actions (self->mode, G_ACTION_MAP (group));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "contacts", G_ACTION_GROUP (group));
}

/* What is said to be up to date is to be seen. */
static void
sync_state_cb (CtctContactsPane *self)
{
  if (ctct_sync_get_state (ctct_session_get_sync (self->session)) == CTCT_SYNC_IDLE)
    ctct_contact_finder_catch_up (self->finder);
}

/* A list may tell of thousands of changes one after another, and only the first contact or the last makes a
 * difference here. */
static void
items_changed_cb (CtctContactsPane *self)
{
  gboolean is_empty = ctct_contacts_pane_get_n_listed (self) == 0;

  if (is_empty != self->is_empty)
    ctct_contacts_pane_update (self);
  self->is_empty = is_empty;
}

static void
follow_session (CtctContactsPane *self)
{
  CtctSync *sync = ctct_session_get_sync (self->session);

  g_signal_connect_object (ctct_session_get_settings (self->session), "notify::list-sort",
                           G_CALLBACK (sort_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "notify", G_CALLBACK (ctct_contacts_pane_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (ctct_contact_finder_get_model (self->finder), "items-changed",
                           G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sync, "notify", G_CALLBACK (ctct_contacts_pane_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sync, "notify::state", G_CALLBACK (sync_state_cb), self,
                           G_CONNECT_SWAPPED);
}

/* What is kept is seen first. */
static gboolean
begin_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  CtctContactsPane *self = CTCT_CONTACTS_PANE (widget);

  self->begin_tick = 0;
  self->facts = ctct_list_facts_new (ctct_session_get_cache (self->session));
  g_signal_connect_object (self->facts, "changed", G_CALLBACK (ctct_contacts_pane_take_facts), self,
                           G_CONNECT_SWAPPED);
  ctct_session_begin_sync (self->session);
  return G_SOURCE_REMOVE;
}

static void
ctct_contacts_pane_map (GtkWidget *widget)
{
  CtctContactsPane *self = CTCT_CONTACTS_PANE (widget);

  GTK_WIDGET_CLASS (ctct_contacts_pane_parent_class)->map (widget);

  if (self->begin_tick == 0 && self->facts == NULL)
    self->begin_tick = gtk_widget_add_tick_callback (widget, begin_cb, NULL, NULL);
}

static void
ctct_contacts_pane_unmap (GtkWidget *widget)
{
  CtctContactsPane *self = CTCT_CONTACTS_PANE (widget);

  if (self->place != NULL)
    ctct_pane_place_keep (self->place);

  GTK_WIDGET_CLASS (ctct_contacts_pane_parent_class)->unmap (widget);
}

static void
ctct_contacts_pane_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  CtctContactsPane *self = CTCT_CONTACTS_PANE (object);

  switch ((Prop) prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_contacts_pane_constructed (GObject *object)
{
  CtctContactsPane *self = CTCT_CONTACTS_PANE (object);
  g_autoptr (GtkListItemFactory) factory = NULL;
  g_autoptr (CtctRowPacer) pacer = NULL;
  CtctContactListModel *model;

  G_OBJECT_CLASS (ctct_contacts_pane_parent_class)->constructed (object);

  self->finder = ctct_contact_finder_new (ctct_session_get_cache (self->session));
  model = ctct_contact_finder_get_model (self->finder);
  pacer = ctct_row_pacer_new (G_LIST_MODEL (model), GTK_WIDGET (self->list_view));
  self->selection = ctct_selection_new (model, G_LIST_MODEL (pacer));
  self->mode = ctct_selection_mode_new (ctct_session_get_cache (self->session), self->finder,
                                        self->selection, self->selection_bar);
  self->matches = ctct_match_text_new ();
  ctct_contacts_pane_add_reasons (self);
  self->menu = ctct_contact_menu_new (self->list_view, self->selection, GTK_WIDGET (self));
  factory = ctct_contact_rows_create_factory (self->matches, self->selection);
  g_object_bind_property (ctct_session_get_settings (self->session), "pane-width", self->layout,
                          "width", G_BINDING_SYNC_CREATE);
  sort_cb (self);
  self->is_empty = TRUE;
  ctct_contacts_pane_build_search (self);
  add_actions (self);
  add_keys (self);
  follow_session (self);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  ctct_list_frame_set_list (self->list_frame, self->list_view);
  self->place = ctct_pane_place_new (self->session, self->finder, self->selection, self->list_view);
  g_signal_connect_object (self->place, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  ctct_sync_bar_set_sync (self->sync_bar, ctct_session_get_sync (self->session),
                          ctct_session_get_clock (self->session));
  ctct_contacts_pane_update (self);
}

static void
ctct_contacts_pane_dispose (GObject *object)
{
  CtctContactsPane *self = CTCT_CONTACTS_PANE (object);

  if (self->finder != NULL)
    {
      g_signal_handlers_disconnect_by_data (ctct_contact_finder_get_model (self->finder), self);
      g_signal_handlers_disconnect_by_data (self->finder, self);
    }
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (ctct_session_get_sync (self->session), self);
      g_signal_handlers_disconnect_by_data (ctct_session_get_settings (self->session), self);
    }
  g_clear_object (&self->menu);
  g_clear_object (&self->place);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_CONTACTS_PANE);
  g_clear_object (&self->mode);
  g_clear_object (&self->selection);
  g_clear_object (&self->matches);
  g_clear_object (&self->facts);
  g_clear_object (&self->finder);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (ctct_contacts_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-contacts-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, layout);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, header_bar);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, filter);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, search);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, toasts);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, note);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, list_frame);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, selection_bar);
  gtk_widget_class_bind_template_child (widget_class, CtctContactsPane, sync_bar);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, ctct_contacts_pane_find);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, ctct_contacts_pane_restore_filter);
  gtk_widget_class_bind_template_callback (widget_class, ctct_contacts_pane_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, ctct_contacts_pane_clear);
  gtk_widget_class_bind_template_callback (widget_class, ctct_contacts_pane_show_all);
}

static void
ctct_contacts_pane_class_init (CtctContactsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = ctct_contacts_pane_set_property;
  object_class->constructed = ctct_contacts_pane_constructed;
  object_class->dispose = ctct_contacts_pane_dispose;
  GTK_WIDGET_CLASS (klass)->map = ctct_contacts_pane_map;
  GTK_WIDGET_CLASS (klass)->unmap = ctct_contacts_pane_unmap;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, CTCT_TYPE_SESSION,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_OPEN] = g_signal_new ("open", CTCT_TYPE_CONTACTS_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FILLED] = g_signal_new ("filled", CTCT_TYPE_CONTACTS_PANE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[SIGNAL_RESTORED] = g_signal_new ("restored", CTCT_TYPE_CONTACTS_PANE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CTCT_TYPE_FILTER_BUTTON);
  g_type_ensure (CTCT_TYPE_LIST_FRAME);
  g_type_ensure (CTCT_TYPE_LIST_NOTE);
  g_type_ensure (CTCT_TYPE_PANE_LAYOUT);
  g_type_ensure (CTCT_TYPE_SEARCH_FIELD);
  g_type_ensure (CTCT_TYPE_SELECTION_BAR);
  g_type_ensure (CTCT_TYPE_SYNC_BAR);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
ctct_contacts_pane_init (CtctContactsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ctct_contacts_pane_new (CtctSession *session)
{
  return g_object_new (CTCT_TYPE_CONTACTS_PANE, "session", session, NULL);
}

gboolean
ctct_contacts_pane_get_filled (CtctContactsPane *self)
{
  return self->filled;
}

static gboolean
second_frame_cb (GtkWidget *window, GdkFrameClock *frame_clock, gpointer user_data)
{
  gtk_widget_set_visible (adw_bin_get_child (user_data), TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
first_frame_cb (GtkWidget *window, GdkFrameClock *frame_clock, gpointer user_data)
{
  gtk_widget_add_tick_callback (window, second_frame_cb, g_object_ref (user_data), g_object_unref);
  return G_SOURCE_REMOVE;
}

/* The frames are those of the window: the pane itself may be out of sight. */
void
ctct_contacts_pane_come_second (CtctContactsPane *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (self)), FALSE);
  gtk_widget_add_tick_callback (window, first_frame_cb, g_object_ref (self), g_object_unref);
}

void
ctct_contacts_pane_set_menu (CtctContactsPane *self, GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (self->menu_button, menu);
}

void
ctct_contacts_pane_set_primary (CtctContactsPane *self, gboolean primary)
{
  gtk_menu_button_set_primary (self->menu_button, primary);
}

void
ctct_contacts_pane_set_alone (CtctContactsPane *self, gboolean alone)
{
  if (adw_header_bar_get_show_end_title_buttons (self->header_bar) == alone)
    return;

  g_object_set (self->layout, "alone", alone, NULL);
  adw_header_bar_set_show_end_title_buttons (self->header_bar, alone);
}

void
ctct_contacts_pane_add_toast (CtctContactsPane *self, AdwToast *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
ctct_contacts_pane_set_open (CtctContactsPane *self, const char *id)
{
  ctct_pane_place_set_open (self->place, id);
}

void
ctct_contacts_pane_focus (CtctContactsPane *self)
{
  if (ctct_contacts_pane_get_n_listed (self) == 0 ||
      !gtk_widget_grab_focus (GTK_WIDGET (self->list_frame)))
    ctct_contacts_pane_focus_search (self);
}

/* The view may not have come to all of them yet. */
guint
ctct_contacts_pane_get_n_listed (CtctContactsPane *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ctct_contact_finder_get_model (self->finder)));
}

void
ctct_contacts_pane_open_first (CtctContactsPane *self)
{
  if (ctct_contacts_pane_get_n_listed (self) > 0)
    open (self, 0);
}
