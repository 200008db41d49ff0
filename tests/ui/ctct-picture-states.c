/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-picture-states.h"

#include "ctct-address.h"
#include "ctct-contact-form.h"
#include "ctct-contact-page.h"
#include "ctct-list-states.h"
#include "ctct-rename-popover.h"
#include "ctct-sandbox-people.h"
#include "ctct-test-colleague.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"

#include <adwaita.h>

#define TOO_LONG "A job title of more than the fifty characters that the service takes"

static gboolean
has_lists (gpointer user_data)
{
  GtkWidget *page = ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_CONTACT_PAGE);

  return page != NULL && ctct_contact_page_get_lists (CTCT_CONTACT_PAGE (page)) != NULL;
}

static void
view (CtctWindowFixture *fixture, const char *id)
{
  ctct_window_fixture_open (fixture, id);
  ctct_test_await (has_lists, NULL);
}

static void
edit (CtctWindowFixture *fixture, const char *id)
{
  view (fixture, id);
  ctct_ui_press ("Edit");
}

static void
pop_up (GType type)
{
  GtkWidget *popover = ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), type);

  g_assert_nonnull (popover);
  ctct_ui_pop_up (GTK_MENU_BUTTON (popover));
}

#define VIEW(name, id)                                                                             \
  static void view_##name (CtctWindowFixture *fixture)                                             \
  {                                                                                                \
    view (fixture, id);                                                                            \
  }
#define FORM(name, id)                                                                             \
  static void form_##name (CtctWindowFixture *fixture)                                             \
  {                                                                                                \
    edit (fixture, id);                                                                            \
  }

VIEW (contact, CTCT_SANDBOX_SEED)
VIEW (long, CTCT_SANDBOX_LONG_NAME)
VIEW (nameless, CTCT_SANDBOX_NO_NAME)
VIEW (arabic, CTCT_SANDBOX_RIGHT_TO_LEFT)
VIEW (fifteen, CTCT_SANDBOX_FIFTEEN_FIELDS)
VIEW (opted_out, CTCT_SANDBOX_UNSUBSCRIBED)
FORM (contact, CTCT_SANDBOX_SEED)
FORM (long, CTCT_SANDBOX_LONG_NAME)
FORM (nameless, CTCT_SANDBOX_NO_NAME)
FORM (arabic, CTCT_SANDBOX_RIGHT_TO_LEFT)
FORM (fifteen, CTCT_SANDBOX_FIFTEEN_FIELDS)
FORM (one, CTCT_SANDBOX_ONE_FIELD)
FORM (opted_out, CTCT_SANDBOX_UNSUBSCRIBED)

static void
take_account_away (CtctWindowFixture *fixture)
{
  ctct_test_accounts_take_away (fixture->accounts, NULL);
}

static void
spoil_account (CtctWindowFixture *fixture)
{
  ctct_test_accounts_take_away (fixture->accounts, "CTCT_API_KEY is set, but CTCT_ACCESS_TOKEN is "
                                                   "not. An account needs both.");
}

static void
home_demo (CtctWindowFixture *fixture)
{
  ctct_ui_press ("Try the Demo Account");
  ctct_ui_await_text ("People to Try");
}

static void
home_problem (CtctWindowFixture *fixture)
{
  ctct_ui_type ("Contact ID or email address", "Ronald");
  ctct_ui_press ("Open");
}

/* The answer never comes. */
static void
loading (CtctWindowFixture *fixture)
{
  ctct_window_fixture_break (fixture, "GET", "contacts/*", 1, ctct_fault_new_silence ());
  ctct_ui_type ("Contact ID or email address", CTCT_SANDBOX_SEED);
  ctct_ui_press ("Open");
  ctct_ui_await_text ("Opening Contact…");
}

static void
problem (CtctWindowFixture *fixture)
{
  ctct_ui_type ("Contact ID or email address", "999999");
  ctct_ui_press ("Open");
  ctct_ui_await_text ("No Such Contact");
}

/* One that cannot be picked. */
static void
set_state (const char *code)
{
  GtkWidget *form = ctct_ui_find_type (GTK_WIDGET (ctct_ui_get_front ()), CTCT_TYPE_CONTACT_FORM);
  CtctContact *draft = ctct_contact_form_get_draft (CTCT_CONTACT_FORM (form));
  g_autoptr (CtctRecord) address =
      g_list_model_get_item (ctct_contact_get_items (draft, CTCT_COLLECTION_ADDRESSES), 0);

  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE, code);
  ctct_record_set_text (address, CTCT_ADDRESS_STATE, code);
}

static void
form_errors (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_SEED);
  ctct_ui_type ("First name", "");
  ctct_ui_type ("Job title", TOO_LONG);
  ctct_ui_type ("Email address", "ron@");
  set_state ("q");
}

/* What the service refuses stands at its row, and above. */
static void
form_refused (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_SEED);
  set_state ("QQ");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Not Saved");
}

/* The answer does not come, and it is seen that it is waited for. */
static void
form_saving (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_SEED);
  ctct_ui_type ("Job title", "Treasurer");
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 0, ctct_fault_new_silence ());
  ctct_ui_press ("Save");
  ctct_ui_await ("Waiting for the service");
}

static void
put_twin (CtctWindowFixture *fixture)
{
  ctct_sandbox_put_contact (
      fixture->sandbox,
      "{\"id\":\"7001\",\"status\":\"ACTIVE\",\"first_name\":\"Alexandrina\",\"last_name\":"
      "\"Cholmondeley-Featherstonehaugh\",\"email_addresses\":[{\"email_address\":"
      "\"alexandrina.cholmondeley-featherstonehaugh@members.example.org\"}],\"addresses\":[],"
      "\"lists\":[{\"id\":\"1\",\"status\":\"ACTIVE\"}],\"custom_fields\":[],\"notes\":[]}");
}

static void
form_twin (CtctWindowFixture *fixture)
{
  put_twin (fixture);
  edit (fixture, CTCT_SANDBOX_SEED);
  ctct_ui_type ("Email address", "alexandrina.cholmondeley-featherstonehaugh@members.example.org");
  gtk_widget_grab_focus (ctct_ui_find ("Email address"));
  gtk_widget_grab_focus (ctct_ui_find ("Fax"));
  ctct_ui_await_text ("Belongs to Alexandrina");
}

static void
twin (CtctWindowFixture *fixture)
{
  form_twin (fixture);
  ctct_ui_press ("Compare the Two…");
  ctct_ui_await_text ("Email Address in Use");
}

static void
summary (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_SEED);
  ctct_ui_type ("Job title", "Director of Volunteers and Special Events");
  ctct_ui_type ("Company", "");
  ctct_ui_type ("Fax", "318-978-7576");
  ctct_ui_type ("City", "Somerville");
  ctct_ui_await_text ("4 Changes");
  ctct_ui_pop_up (GTK_MENU_BUTTON (ctct_ui_find ("4 Changes")));
}

static gboolean
has_place (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

static gboolean
is_in_sight (gpointer widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t area;

  return gtk_widget_compute_bounds (widget, scrolled, &area) && area.origin.y >= 0 &&
         area.origin.y + area.size.height <= gtk_widget_get_height (scrolled);
}

/* A popover is not shown at what is scrolled out of sight, and what has no place cannot be scrolled to. */
static GtkWidget *
go_to (const char *name)
{
  GtkWidget *widget = ctct_ui_await (name);

  ctct_test_await (has_place, widget);
  gtk_widget_grab_focus (widget);
  ctct_test_await (is_in_sight, widget);
  return widget;
}

static void
countries (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_SEED);
  go_to ("Country");
  ctct_ui_press ("Country");
}

static void
rename_field (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_ONE_FIELD);
  ctct_ui_pop_up (GTK_MENU_BUTTON (go_to ("Rename Custom Field 3…")));
}

static void
collision (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_SEED);
  ctct_ui_type ("Job title", "Director of Volunteers and Special Events");
  ctct_ui_type ("Cell phone", "617-555-0143");
  ctct_ui_type ("Fax", "318-978-7576");
  ctct_test_colleague_change (fixture, CTCT_SANDBOX_SEED, "job_title", "Secretary", "cell_phone",
                              "617-555-0199", "company_name", "Anglers’ Club", NULL);
  ctct_ui_press ("Save");
  ctct_ui_await_text ("What Is to Stay?");
}

static void
loss (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_UNKNOWN_MEMBER);
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Saving Would Lose Something");
}

static void
discard (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_LONG_NAME);
  ctct_ui_type ("Job title", "Treasurer");
  ctct_ui_press ("Cancel");
  ctct_ui_await_text ("Discard Changes?");
}

static void
saved (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_SEED);
  ctct_ui_type ("Job title", "Treasurer");
  ctct_test_colleague_change (fixture, CTCT_SANDBOX_SEED, "company_name", "Anglers’ Club", "fax",
                              "", NULL);
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Saved");
}

static void
failed (CtctWindowFixture *fixture)
{
  edit (fixture, CTCT_SANDBOX_SEED);
  ctct_ui_type ("Job title", "Treasurer");
  ctct_window_fixture_break (fixture, "PUT", "contacts/*", 0, ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Save");
  ctct_ui_await_text ("Not Saved");
}

static void
unsubscribe (CtctWindowFixture *fixture)
{
  view (fixture, CTCT_SANDBOX_LONG_NAME);
  ctct_ui_press ("Unsubscribe");
  ctct_ui_await_text ("Which mail should");
}

static void
unsubscribe_for_good (CtctWindowFixture *fixture)
{
  GtkWidget *row;

  unsubscribe (fixture);
  row = gtk_widget_get_ancestor (ctct_ui_await ("Unsubscribe for good"), ADW_TYPE_ACTION_ROW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ctct_ui_find_type (row, GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
}

static void
held (CtctWindowFixture *fixture)
{
  unsubscribe_for_good (fixture);
  ctct_ui_press ("Unsubscribe");
  ctct_ui_await ("Send Now");
}

static void
closing (CtctWindowFixture *fixture)
{
  held (fixture);
  gtk_window_close (ctct_ui_get_front ());
  ctct_ui_await_text ("Send Before Closing?");
}

static void
come_back (CtctWindowFixture *fixture)
{
  view (fixture, CTCT_SANDBOX_UNSUBSCRIBED);
  g_action_group_activate_action (G_ACTION_GROUP (ctct_ui_get_front ()), "come-back", NULL);
  ctct_ui_await_text ("If They Ask for It");
}

/* Two people at one address. */
static void
matches (CtctWindowFixture *fixture)
{
  static const char *const names[] = { "Alix", "Bruno" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{\"id\":\"700%u\",\"status\":\"ACTIVE\",\"first_name\":\"%s\","
          "\"last_name\":\"Dupont\",\"email_addresses\":[{\"email_address\":"
          "\"family@example.org\"}],\"addresses\":[],\"lists\":[{\"id\":\"1\",\"status\":"
          "\"ACTIVE\"}],\"custom_fields\":[],\"notes\":[]}",
          i, names[i]);

      g_assert_true (ctct_sandbox_put_contact (fixture->sandbox, json));
    }

  ctct_ui_type ("Contact ID or email address", "family@example.org");
  ctct_ui_press ("Open");
  ctct_ui_await ("Bruno Dupont");
}

static void
not_done (CtctWindowFixture *fixture)
{
  held (fixture);
  ctct_window_fixture_break (fixture, "DELETE", "contacts/*", 0,
                             ctct_fault_new_answer (500, "", -1));
  ctct_ui_press ("Send Now");
  ctct_ui_await ("Retry");
}

static void
preferences (CtctWindowFixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "preferences", NULL);
  ctct_ui_await ("Time to undo");
}

static void
about (CtctWindowFixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "about", NULL);
}

static void
shortcuts (CtctWindowFixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (ctct_ui_get_front ()), "show-help-overlay", NULL);
}

static void
menu (CtctWindowFixture *fixture)
{
  pop_up (GTK_TYPE_MENU_BUTTON);
}

static const CtctPictureState states[] = {
  { "welcome", NULL, take_account_away },
  { "no-account", NULL, spoil_account },
  { "home", NULL },
  { "home-demo", home_demo, take_account_away },
  { "home-problem", home_problem },
  { "menu", menu },
  { "list", ctct_list_states_list, ctct_list_states_keep },
  { "list-found", ctct_list_states_found, ctct_list_states_keep },
  { "list-nobody", ctct_list_states_nobody, ctct_list_states_keep },
  { "list-nobody-filtered", ctct_list_states_nobody_filtered, ctct_list_states_keep_filtered },
  { "list-reading", ctct_list_states_reading, ctct_list_states_keep_silent },
  { "list-stopped", ctct_list_states_stopped, ctct_list_states_keep_half },
  { "list-error", ctct_list_states_error, ctct_list_states_keep_broken },
  { "list-and-contact", ctct_list_states_contact, ctct_list_states_keep },
  { "list-offline", ctct_list_states_offline, ctct_list_states_keep },
  { "list-filtered", ctct_list_states_filtered, ctct_list_states_keep_filtered },
  { "list-reason", ctct_list_states_reason, ctct_list_states_keep },
  { "list-trouble", ctct_list_states_trouble, ctct_list_states_keep },
  { "searches", ctct_list_states_saved, ctct_list_states_keep },
  { "searches-none", ctct_list_states_saved_none, ctct_list_states_keep },
  { "searches-trouble", ctct_list_states_saved_trouble, ctct_list_states_keep },
  { "lists", ctct_list_states_lists, ctct_list_states_keep },
  { "filter-status", ctct_list_states_filter_status, ctct_list_states_keep },
  { "filter-list", ctct_list_states_filter_list, ctct_list_states_keep },
  { "filter-date", ctct_list_states_filter_date, ctct_list_states_keep },
  { "list-selecting", ctct_list_states_selecting, ctct_list_states_keep },
  { "list-copied", ctct_list_states_copied, ctct_list_states_keep },
  { "list-menu", ctct_list_states_menu, ctct_list_states_keep },
  { "matches", matches },
  { "shortcuts", shortcuts },
  { "loading", loading },
  { "problem", problem },
  { "view", view_contact },
  { "view-long", view_long },
  { "view-nameless", view_nameless },
  { "view-arabic", view_arabic },
  { "view-fifteen", view_fifteen },
  { "view-opted-out", view_opted_out },
  { "form", form_contact },
  { "form-long", form_long },
  { "form-nameless", form_nameless },
  { "form-arabic", form_arabic },
  { "form-fifteen", form_fifteen },
  { "form-one", form_one },
  { "form-opted-out", form_opted_out },
  { "form-errors", form_errors },
  { "form-refused", form_refused },
  { "form-saving", form_saving },
  { "form-twin", form_twin },
  { "twin", twin },
  { "summary", summary },
  { "countries", countries },
  { "rename", rename_field },
  { "collision", collision },
  { "loss", loss },
  { "discard", discard },
  { "closing", closing },
  { "saved", saved },
  { "failed", failed },
  { "unsubscribe", unsubscribe },
  { "unsubscribe-for-good", unsubscribe_for_good },
  { "held", held },
  { "not-done", not_done },
  { "come-back", come_back },
  { "preferences", preferences },
  { "about", about },
};

const CtctPictureState *
ctct_picture_states_get (guint *n_states)
{
  *n_states = G_N_ELEMENTS (states);

  return states;
}

const CtctPictureState *
ctct_picture_states_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].name, name))
      return &states[i];

  g_assert_not_reached ();
}
