/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-application.h"

#include "addressee-config.h"
#include "ctct-about.h"
#include "ctct-preferences.h"
#include "ctct-query.h"
#include "ctct-tour.h"
#include "ctct-window-state.h"
#include "ctct-window.h"

#include <glib/gi18n.h>

/* Where the resources are does not follow from the id, which a development build has its own of. */
#define RESOURCE_PATH "/io/github/addressee_app/Addressee"

struct _CtctApplication
{
  AdwApplication parent_instance;

  /* Owned */
  CtctAccountSource *accounts;
  CtctSettings *settings;
  CtctSession *session;
  CtctTour *tour;
  char *contact_id;
  char *tour_folder;
  char *problem; /* why there is no session */

  /* Borrowed */
  GtkWindow *preferences; /* while they are open */

  /* State */
  gboolean demo;
  gboolean held;
  gboolean inhibits; /* that somebody logs out */
  guint inhibit_cookie;
  int exit_status;
};

typedef enum
{
  PROP_ACCOUNTS = 1,
  PROP_SETTINGS,
} Prop;

static GParamSpec *properties[PROP_SETTINGS + 1];

static const GOptionEntry options[] = {
  { "demo", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
    N_("Open a demo account with invented people"), NULL },
  { "contact", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
    N_("Open the contact with that ID or email address"),
    /* Translators: stands for a value on the command line, as in --contact=ID */
    N_("ID") },
  { "new-window", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Open a new window"), NULL },
  { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL },
  { "tour", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, NULL,
    "Let the program show itself, and leave pictures of it in a folder", "DIR" },
  { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, NULL },
  { NULL },
};

static const struct
{
  const char *action;
  const char *keys[3];
} shortcuts[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.home", { "<Control>o", "<Control>l" } },
  { "win.reload", { "<Control>r" } },
  { "win.refresh", { "F5" } },
  { "win.search", { "<Control>f" } },
  { "win.lists", { "<Control><Shift>l" } },
  { "win.next-pane", { "F6" } },
  { "win.edit", { "<Control>e" } },
  { "win.save", { "<Control>s" } },
  { "win.unsubscribe", { "<Control>Delete" } },
  { "win.show-help-overlay", { "<Control>question" } },
};

G_DEFINE_FINAL_TYPE (CtctApplication, ctct_application, ADW_TYPE_APPLICATION)

/* The program stays until what is being written is on disk. */
static void
busy_cb (CtctApplication *self)
{
  gboolean busy = ctct_session_get_busy (self->session);

  if (busy && !self->held)
    g_application_hold (G_APPLICATION (self));
  if (!busy && self->held)
    g_application_release (G_APPLICATION (self));

  self->held = busy;
}

static void
set_inhibits (CtctApplication *self, gboolean inhibits)
{
  GtkApplication *application = GTK_APPLICATION (self);

  if (self->inhibits == inhibits)
    return;

  self->inhibits = inhibits;
  if (inhibits)
    self->inhibit_cookie = gtk_application_inhibit (
        application, gtk_application_get_active_window (application),
        GTK_APPLICATION_INHIBIT_LOGOUT, _("Not everything has been sent to the account yet."));
  else if (self->inhibit_cookie != 0)
    gtk_application_uninhibit (application, self->inhibit_cookie);
}

/* What is held is nowhere but in this program, and what is being sent has no outcome yet. */
static void
pending_cb (CtctApplication *self, CtctPendingList *pending)
{
  set_inhibits (self, ctct_pending_list_is_busy (pending));
}

static void
take_session (CtctApplication *self, CtctSession *session)
{
  self->session = session;
  g_signal_connect_object (ctct_session_get_pending (session), "changed", G_CALLBACK (pending_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
}

static void
open_account (CtctApplication *self)
{
  g_autoptr (GError) error = NULL;
  CtctSession *session = self->demo
                             ? ctct_account_source_open_demo (self->accounts, &error)
                             : ctct_account_source_open_given (self->accounts, &error);

  if (session != NULL)
    take_session (self, session);
  if (error == NULL)
    return;

  g_printerr ("%s\n", error->message);
  self->problem = g_strdup (error->message);
}

static CtctWindow *
create_window (CtctApplication *self)
{
  CtctWindow *window = NULL;

  if (self->session == NULL && self->problem == NULL)
    open_account (self);

  window = ctct_window_new (GTK_APPLICATION (self), self->session);
  ctct_window_state_keep (GTK_WINDOW (window), self->settings);
  if (DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (window), "devel");

  ctct_window_show_no_account (window, self->problem);
  return window;
}

static void
tour_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CtctApplication *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!ctct_tour_run_finish (CTCT_TOUR (source), result, &error))
    {
      g_printerr ("%s\n", error->message);
      self->exit_status = 1;
    }

  g_application_quit (G_APPLICATION (self));
}

static void
demo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtctApplication *self = user_data;

  if (self->session != NULL)
    return;

  self->demo = TRUE;
  g_clear_pointer (&self->problem, g_free);
  open_account (self);
  for (GList *window = gtk_application_get_windows (GTK_APPLICATION (self)); window != NULL;
       window = window->next)
    if (CTCT_IS_WINDOW (window->data) && self->session != NULL)
      ctct_window_set_session (window->data, self->session);
    else if (CTCT_IS_WINDOW (window->data))
      ctct_window_show_no_account (window->data, self->problem);
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ctct_window_present_with_content (create_window (user_data));
}

static void
open_contact_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtctWindow *window = create_window (user_data);

  ctct_window_open (window, g_variant_get_string (parameter, NULL));
  ctct_window_present_with_content (window);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  CtctApplication *self = user_data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (self->preferences == NULL)
    {
      g_set_weak_pointer (&self->preferences, ctct_preferences_new (self->settings));
      gtk_window_set_transient_for (self->preferences, parent);
    }

  gtk_window_present (self->preferences);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ctct_about_present (gtk_application_get_active_window (user_data));
}

/* Each window may have something to ask first; the program ends with the last of them. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *window = windows; window != NULL; window = window->next)
    if (CTCT_IS_WINDOW (window->data))
      gtk_window_close (window->data);
}

static void
set_keys (GtkApplication *application)
{
  gboolean turned = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  const char *const back[] = { turned ? "<Alt>Right" : "<Alt>Left", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                           (const char **) shortcuts[i].keys);

  /* The key points where the arrow on the button does. */
  gtk_application_set_accels_for_action (application, "win.back", (const char **) back);
}

static void
ctct_application_startup (GApplication *application)
{
  CtctApplication *self = CTCT_APPLICATION (application);
  static const GActionEntry actions[] = {
    { "demo", demo_cb },   { "new-window", new_window_cb }, { "open-contact", open_contact_cb, "s" },
    { "preferences", preferences_cb }, { "about", about_cb }, { "quit", quit_cb },
  };

  G_APPLICATION_CLASS (ctct_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APPLICATION_ID);
  g_object_bind_property (self->settings, "color-scheme",
                          adw_application_get_style_manager (ADW_APPLICATION (self)),
                          "color-scheme", G_BINDING_SYNC_CREATE);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_keys (GTK_APPLICATION (self));
}

static GtkWindow *
open_first_window (CtctApplication *self)
{
  CtctWindow *window = create_window (self);

  if (self->contact_id != NULL)
    ctct_window_open (window, self->contact_id);
  ctct_window_present_with_content (window);

  return GTK_WINDOW (window);
}

static void
ctct_application_activate (GApplication *application)
{
  CtctApplication *self = CTCT_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = open_first_window (self);
  else
    gtk_window_present (window);

  if (self->tour_folder != NULL && self->tour == NULL)
    {
      self->tour = ctct_tour_new (CTCT_WINDOW (window), self->tour_folder);
      ctct_tour_run_async (self->tour, tour_done_cb, self);
    }
}

/* Words without an option are for what is opened as a file, which a contact is not. */
static int
refuse_word (const char *word)
{
  g_autofree char *query = NULL;

  if (ctct_query_parse (word, &query) != CTCT_QUERY_NONE)
    /* Translators: %s is what was typed, a contact’s ID or an email address. */
    g_printerr (_("To open the contact %s, write --contact=%s.\n"), query, query);
  else
    /* Translators: %s is what was typed on the command line. */
    g_printerr (_("“%s” cannot be opened. To open a contact, write --contact=ID.\n"), word);

  return 1;
}

/* A program that runs already does it; this one has then done its work. */
static int
hand_over (CtctApplication *self, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) given = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;
  GApplication *application = G_APPLICATION (self);

  if (!g_application_register (application, NULL, NULL) ||
      !g_application_get_is_remote (application))
    return -1;

  g_action_group_activate_action (G_ACTION_GROUP (self), action, given);
  return 0;
}

static int
ctct_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  CtctApplication *self = CTCT_APPLICATION (application);
  g_autofree const char **words = NULL;

  if (g_variant_dict_contains (given, "version"))
    {
      g_print ("addressee %s\n", PACKAGE_VERSION);
      return 0;
    }

  if (g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&s", &words))
    return refuse_word (words[0]);

  self->demo = g_variant_dict_contains (given, "demo");
  g_variant_dict_lookup (given, "contact", "s", &self->contact_id);
  g_variant_dict_lookup (given, "tour", "^ay", &self->tour_folder);

  /* Their account is their own, and none that another program could show. */
  if (self->demo || self->tour_folder != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  if (self->contact_id != NULL)
    return hand_over (self, "open-contact", g_variant_new_string (self->contact_id));
  return g_variant_dict_contains (given, "new-window") ? hand_over (self, "new-window", NULL) : -1;
}

static void
ctct_application_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctApplication *self = CTCT_APPLICATION (object);

  switch ((Prop) prop_id)
    {
    case PROP_ACCOUNTS:
      g_value_set_object (value, self->accounts);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_application_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  CtctApplication *self = CTCT_APPLICATION (object);

  switch ((Prop) prop_id)
    {
    case PROP_ACCOUNTS:
      self->accounts = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_application_finalize (GObject *object)
{
  CtctApplication *self = CTCT_APPLICATION (object);

  g_clear_weak_pointer (&self->preferences);
  g_clear_object (&self->tour);
  g_clear_object (&self->session);
  g_clear_object (&self->accounts);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->contact_id, g_free);
  g_clear_pointer (&self->tour_folder, g_free);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (ctct_application_parent_class)->finalize (object);
}

static void
ctct_application_class_init (CtctApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_application_get_property;
  object_class->set_property = ctct_application_set_property;
  object_class->finalize = ctct_application_finalize;
  application_class->startup = ctct_application_startup;
  application_class->activate = ctct_application_activate;
  application_class->handle_local_options = ctct_application_handle_local_options;

  properties[PROP_ACCOUNTS] =
      g_param_spec_object ("accounts", NULL, NULL, CTCT_TYPE_ACCOUNT_SOURCE, given);
  properties[PROP_SETTINGS] =
      g_param_spec_object ("settings", NULL, NULL, CTCT_TYPE_SETTINGS, given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_application_init (CtctApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

CtctApplication *
ctct_application_new (CtctAccountSource *accounts, CtctSettings *settings)
{
  return g_object_new (CTCT_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", RESOURCE_PATH,
                       "accounts", accounts,
                       "settings", settings,
                       NULL);
}

int
ctct_application_get_exit_status (CtctApplication *self)
{
  return self->exit_status;
}
