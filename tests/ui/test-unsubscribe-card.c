/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-mailing-list.h"
#include "ctct-test-person.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"
#include "ctct-unsubscribe-card.h"

#define ONE_LIST "Leave one list"
#define ALL_LISTS "Leave all lists"
#define FOR_GOOD "Unsubscribe for good"
#define REVERSIBLE "\nYou can reverse this."

/* A card on screen, and what was confirmed on it. */
typedef struct
{
  CtctContact *contact;
  CtctUnsubscribeCard *card;
  CtctUnsubscribeRequest *request;
  guint n_confirmed;
} Fixture;

static void
confirmed_cb (CtctUnsubscribeCard *card, CtctUnsubscribeRequest *request, Fixture *fixture)
{
  g_set_object (&fixture->request, request);
  fixture->n_confirmed++;
}

static GListModel *
create_lists (void)
{
  GListStore *lists = g_list_store_new (CTCT_TYPE_MAILING_LIST);

  ctct_test_add_mailing_list (lists, "1", "General Interest");
  ctct_test_add_mailing_list (lists, "2", "<b>Friday</b> & more");
  ctct_test_add_mailing_list (lists, "3", "Volunteers");
  return G_LIST_MODEL (lists);
}

/* `list_ids` are separated by spaces. */
static CtctContact *
create_contact (CtctStatus status, const char *status_text, const char *list_ids)
{
  CtctContact *contact = ctct_contact_new ();
  g_auto (GStrv) ids = g_strsplit (list_ids, " ", -1);

  g_object_set (contact, "id", "7", "first-name", "Ada", "last-name", "Quist", NULL);
  ctct_test_person_set_status (contact, status, status_text);
  ctct_test_person_add_email (contact, "ada@example.com");
  for (guint i = 0; ids[i] != NULL; i++)
    if (*ids[i] != '\0')
      ctct_test_person_add_list (contact, ids[i]);

  return contact;
}

static void
fixture_open (Fixture *self, GListModel *lists)
{
  self->card = ctct_unsubscribe_card_new (self->contact, lists);
  g_object_add_weak_pointer (G_OBJECT (self->card), (gpointer *) &self->card);
  g_signal_connect (self->card, "confirmed", G_CALLBACK (confirmed_cb), self);
  gtk_window_present (GTK_WINDOW (self->card));
  ctct_ui_await ("Cancel");
}

static Fixture *
fixture_new (CtctStatus status, const char *status_text, const char *list_ids)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autoptr (GListModel) lists = create_lists ();

  self->contact = create_contact (status, status_text, list_ids);
  fixture_open (self, lists);
  return self;
}

static Fixture *
fixture_new_active (const char *list_ids)
{
  return fixture_new (CTCT_STATUS_ACTIVE, "ACTIVE", list_ids);
}

static gboolean
is_gone (gpointer user_data)
{
  Fixture *self = user_data;

  return self->card == NULL;
}

/* However it was left, nothing of it stays. */
static void
fixture_free (Fixture *self)
{
  if (self->card != NULL)
    gtk_window_destroy (GTK_WINDOW (self->card));

  ctct_test_await (is_gone, self);
  g_clear_object (&self->request);
  g_assert_finalize_object (self->contact);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static AdwActionRow *
get_row (const char *name)
{
  return ADW_ACTION_ROW (gtk_widget_get_ancestor (ctct_ui_find (name), ADW_TYPE_ACTION_ROW));
}

static GtkWidget *
get_check (const char *name)
{
  return ctct_ui_find_type (GTK_WIDGET (get_row (name)), GTK_TYPE_CHECK_BUTTON);
}

static void
assert_choice (const char *name, gboolean possible, const char *text)
{
  AdwActionRow *row = get_row (name);

  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, text);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (row)) == possible);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_check (name)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
  /* The row names its check mark; a name beside that would be read twice. */
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (get_check (name)),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (get_check (name)),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
choose (const char *name)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (name)), TRUE);
}

static void
select_nth (Fixture *fixture, const char *title, guint nth)
{
  AdwComboRow *row = ADW_COMBO_ROW (ctct_test_tree_find_around (GTK_WIDGET (fixture->card), title,
                                                                ADW_TYPE_COMBO_ROW));

  adw_combo_row_set_selected (row, nth);
}

static void
assert_preview (const char *expected)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ctct_ui_find ("What the record will say")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, expected);
}

static void
assert_button (const char *label, const char *style_class, gboolean possible)
{
  GtkWidget *button = ctct_ui_find (label);

  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_true (gtk_widget_is_sensitive (button) == possible);
  g_assert_true (gtk_widget_has_css_class (button, "destructive-action") ==
                 (g_strcmp0 (style_class, "destructive-action") == 0));
  g_assert_true (gtk_widget_has_css_class (button, "suggested-action") ==
                 (g_strcmp0 (style_class, "suggested-action") == 0));
}

static void
assert_confirmed (Fixture *fixture,
                  CtctUnsubscribeScope scope,
                  const char *list_id,
                  const char *reason)
{
  ctct_test_await (is_gone, fixture);
  g_assert_cmpuint (fixture->n_confirmed, ==, 1);
  g_assert_cmpint (ctct_unsubscribe_request_get_scope (fixture->request), ==, scope);
  g_assert_cmpstr (ctct_unsubscribe_request_get_list_id (fixture->request), ==, list_id);
  g_assert_cmpstr (ctct_unsubscribe_request_get_reason (fixture->request), ==, reason);
  g_assert_true (ctct_contact_equal (ctct_unsubscribe_request_get_contact (fixture->request),
                                     fixture->contact));
}

static void
test_nothing_chosen (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("1 2 3");

  ctct_test_assert_text (fixture->card, "Which mail should Ada Quist no longer get?");
  ctct_test_assert_text (fixture->card, "ada@example.com");
  assert_choice (ONE_LIST, TRUE, "Stays in 2 other lists." REVERSIBLE);
  assert_choice (ALL_LISTS, TRUE, "In no list; can be added again." REVERSIBLE);
  assert_choice (FOR_GOOD, TRUE,
                 "On the Do Not Mail list; only the person can come back.\n"
                 "You cannot reverse this.");
  assert_preview ("Status now: Active. Status then: –. Lists now: General Interest, <b>Friday</b> "
                  "& more, Volunteers. Lists then: –.");
  assert_button ("Unsubscribe", NULL, FALSE);
  ctct_ui_press_key ("Return");
  g_signal_emit_by_name (ctct_ui_find ("Unsubscribe"), "clicked");
  g_assert_cmpuint (fixture->n_confirmed, ==, 0);
}

/* Of several lists none is taken for granted. */
static void
test_one_of_several (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("1 2 3");

  choose (ONE_LIST);
  assert_button ("Leave List", "suggested-action", FALSE);
  select_nth (fixture, "List", 2);
  assert_button ("Leave List", "suggested-action", TRUE);
  assert_preview ("Status now: Active. Status then: Active. Lists now: General Interest, "
                  "<b>Friday</b> & more, Volunteers. Lists then: General Interest, Volunteers.");
  select_nth (fixture, "List", 0);
  assert_button ("Leave List", "suggested-action", FALSE);
  select_nth (fixture, "List", 2);
  ctct_ui_press ("Leave List");
  assert_confirmed (fixture, CTCT_SCOPE_ONE_LIST, "2", "");
}

static float
get_start_of_title (Fixture *fixture, const char *row)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (ctct_ui_find_type (ctct_ui_find (row), GTK_TYPE_LABEL),
                                            GTK_WIDGET (fixture->card), &bounds));
  return bounds.origin.x;
}

/* The list is a part of the choice that it stands under. */
static void
test_list_indented (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("1 2 3");

  choose (ONE_LIST);
  ctct_ui_settle (GTK_WINDOW (fixture->card));
  g_assert_cmpfloat_with_epsilon (get_start_of_title (fixture, "List"),
                                  get_start_of_title (fixture, "Leave one list"), 0.5);
}

static void
test_one_of_two (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("1 2 1");

  assert_choice (ONE_LIST, TRUE, "Stays in 1 other list." REVERSIBLE);
}

static void
test_only_one (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("3 3");

  assert_choice (ONE_LIST, TRUE, "Would be in no list; can be added again." REVERSIBLE);
  choose (ONE_LIST);
  ctct_test_assert_no_text (fixture->card, "List");
  assert_preview ("Status now: Active. Status then: In no list. Lists now: Volunteers. Lists then: "
                  "None.");
  ctct_ui_press ("Leave List");
  assert_confirmed (fixture, CTCT_SCOPE_ONE_LIST, "3", "");
}

static void
test_all_lists (void)
{
  g_autoptr (Fixture) fixture = fixture_new (CTCT_STATUS_UNCONFIRMED, "UNCONFIRMED", "1 2");

  choose (ALL_LISTS);
  assert_preview ("Status now: Awaiting confirmation. Status then: In no list. Lists now: General "
                  "Interest, <b>Friday</b> & more. Lists then: None.");
  assert_button ("Leave All Lists", "suggested-action", TRUE);
  ctct_ui_press ("Leave All Lists");
  assert_confirmed (fixture, CTCT_SCOPE_ALL_LISTS, "", "");
}

static void
test_for_good (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("1");

  choose (ALL_LISTS);
  choose (FOR_GOOD);
  assert_preview ("Status now: Active. Status then: Unsubscribed. Lists now: General Interest. "
                  "Lists then: No mail from any list.");
  assert_button ("Unsubscribe", "destructive-action", TRUE);
  ctct_ui_press ("Unsubscribe");
  assert_confirmed (fixture, CTCT_SCOPE_FOR_GOOD, "", "");
}

static void
test_in_no_list (void)
{
  g_autoptr (Fixture) fixture = fixture_new (CTCT_STATUS_REMOVED, "REMOVED", "");

  assert_choice (ONE_LIST, FALSE, "Is in no list already.");
  assert_choice (ALL_LISTS, FALSE, "Is in no list already.");
  choose (FOR_GOOD);
  assert_preview ("Status now: In no list. Status then: Unsubscribed. Lists now: None. Lists then: "
                  "No mail from any list.");
  assert_button ("Unsubscribe", "destructive-action", TRUE);
}

static void
test_unsubscribed (void)
{
  g_autoptr (Fixture) fixture = fixture_new (CTCT_STATUS_UNSUBSCRIBED, "OPTOUT", "1");
  const char *reason = "Has unsubscribed already; only the person can change that.";

  assert_choice (ONE_LIST, FALSE, reason);
  assert_choice (ALL_LISTS, FALSE, reason);
  assert_choice (FOR_GOOD, FALSE, reason);
}

static void
test_other_status (void)
{
  g_autoptr (Fixture) fixture = fixture_new (CTCT_STATUS_UNKNOWN, "<SNOOZED>", "1");
  const char *reason = "The lists cannot be changed while the status is “<SNOOZED>”.";

  assert_choice (ONE_LIST, FALSE, reason);
  assert_choice (ALL_LISTS, FALSE, reason);
  choose (FOR_GOOD);
  assert_button ("Unsubscribe", "destructive-action", TRUE);
}

/* What cannot be sent back can still be unsubscribed. */
static void
test_read_only (void)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  const char *reason =
      "This contact can only be read. One of its numbers is too long to be kept exactly.";

  fixture->contact = create_contact (CTCT_STATUS_ACTIVE, "ACTIVE", "1");
  ctct_contact_set_obstacles (fixture->contact, CTCT_OBSTACLE_NUMBER);
  fixture_open (fixture, NULL);
  assert_choice (ONE_LIST, FALSE, reason);
  assert_choice (ALL_LISTS, FALSE, reason);
  choose (FOR_GOOD);
  assert_button ("Unsubscribe", "destructive-action", TRUE);
  fixture_free (fixture);
}

static void
test_cancel (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("1");

  choose (FOR_GOOD);
  ctct_ui_press ("Cancel");
  ctct_test_await (is_gone, fixture);
  g_assert_cmpuint (fixture->n_confirmed, ==, 0);
}

static void
test_escape (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("1");

  choose (FOR_GOOD);
  g_assert_true (ctct_ui_press_key ("Escape"));
  ctct_test_await (is_gone, fixture);
  g_assert_cmpuint (fixture->n_confirmed, ==, 0);
}

/* Two clicks before the card is gone are one. */
static void
test_confirm_once (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("1");
  g_autoptr (GtkWidget) button = NULL;

  choose (FOR_GOOD);
  button = g_object_ref (ctct_ui_find ("Unsubscribe"));
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  assert_confirmed (fixture, CTCT_SCOPE_FOR_GOOD, "", "");
}

static void
test_reason (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("1");

  choose (ALL_LISTS);
  select_nth (fixture, "Reason", 1);
  g_assert_null (ctct_ui_find ("Other reason"));
  ctct_ui_press ("Leave All Lists");
  assert_confirmed (fixture, CTCT_SCOPE_ALL_LISTS, "", "Asked by phone");
}

static void
test_other_reason (void)
{
  g_autoptr (Fixture) fixture = fixture_new_active ("1");

  choose (ALL_LISTS);
  select_nth (fixture, "Reason", 5);
  ctct_ui_type ("Other reason", "Moved <away>");
  g_assert_true (ctct_ui_has_name (
      GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (ctct_ui_find ("Other reason"))))));
  ctct_ui_press ("Leave All Lists");
  assert_confirmed (fixture, CTCT_SCOPE_ALL_LISTS, "", "Moved <away>");
}

/* Names that come in late keep what was chosen meanwhile. */
static void
test_late_lists (void)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autoptr (GListModel) lists = create_lists ();

  fixture->contact = create_contact (CTCT_STATUS_ACTIVE, "ACTIVE", "3 9");
  fixture_open (fixture, NULL);
  choose (ONE_LIST);
  select_nth (fixture, "List", 1);
  assert_preview ("Status now: Active. Status then: Active. Lists now: List 3, List 9. Lists then: "
                  "List 9.");
  ctct_unsubscribe_card_set_lists (fixture->card, lists);
  assert_preview ("Status now: Active. Status then: Active. Lists now: Volunteers, List 9. Lists "
                  "then: List 9.");
  ctct_ui_press ("Leave List");
  assert_confirmed (fixture, CTCT_SCOPE_ONE_LIST, "3", "");
  fixture_free (fixture);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/unsubscribe-card/nothing-chosen", test_nothing_chosen);
  ctct_test_add ("/unsubscribe-card/one-of-several", test_one_of_several);
  ctct_test_add ("/unsubscribe-card/list-indented", test_list_indented);
  ctct_test_add ("/unsubscribe-card/one-of-two", test_one_of_two);
  ctct_test_add ("/unsubscribe-card/only-one", test_only_one);
  ctct_test_add ("/unsubscribe-card/all-lists", test_all_lists);
  ctct_test_add ("/unsubscribe-card/for-good", test_for_good);
  ctct_test_add ("/unsubscribe-card/in-no-list", test_in_no_list);
  ctct_test_add ("/unsubscribe-card/unsubscribed", test_unsubscribed);
  ctct_test_add ("/unsubscribe-card/other-status", test_other_status);
  ctct_test_add ("/unsubscribe-card/read-only", test_read_only);
  ctct_test_add ("/unsubscribe-card/cancel", test_cancel);
  ctct_test_add ("/unsubscribe-card/escape", test_escape);
  ctct_test_add ("/unsubscribe-card/confirm-once", test_confirm_once);
  ctct_test_add ("/unsubscribe-card/reason", test_reason);
  ctct_test_add ("/unsubscribe-card/other-reason", test_other_reason);
  ctct_test_add ("/unsubscribe-card/late-lists", test_late_lists);

  return ctct_test_run ();
}
