/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-form.h"
#include "ctct-test-ui.h"

#include "ctct-mailing-list.h"

/* A service that only knows who has an e-mail address. */
#define TEST_TYPE_SERVICE (test_service_get_type ())
G_DECLARE_FINAL_TYPE (TestService, test_service, TEST, SERVICE, GObject)

struct _TestService
{
  GObject parent_instance;

  CtctContact *owner;
  gboolean fails;
  guint n_calls;
  char *email;
  GTask *task; /* unanswered */
};

static void
find_by_email_async (CtctService *service,
                     const char *email,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  TestService *self = TEST_SERVICE (service);

  self->n_calls++;
  g_free (self->email);
  self->email = g_strdup (email);
  g_clear_object (&self->task);
  self->task = g_task_new (self, cancellable, callback, user_data);
}

static GListModel *
find_by_email_finish (CtctService *service, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_service_iface_init (CtctServiceInterface *iface)
{
  iface->find_by_email_async = find_by_email_async;
  iface->find_by_email_finish = find_by_email_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestService,
                               test_service,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CTCT_TYPE_SERVICE, test_service_iface_init))

static void
test_service_finalize (GObject *object)
{
  TestService *self = TEST_SERVICE (object);

  g_clear_object (&self->owner);
  g_clear_object (&self->task);
  g_free (self->email);

  G_OBJECT_CLASS (test_service_parent_class)->finalize (object);
}

static void
test_service_class_init (TestServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_service_finalize;
}

static void
test_service_init (TestService *self)
{
}

static void
answer (TestService *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);
  GListStore *found = g_list_store_new (CTCT_TYPE_CONTACT);

  if (self->owner != NULL)
    g_list_store_append (found, self->owner);
  if (self->fails)
    g_task_return_new_error (task, CTCT_ERROR, CTCT_ERROR_OFFLINE, "offline");
  else
    g_task_return_pointer (task, g_object_ref (found), g_object_unref);
  g_object_unref (found);
  ctct_test_form_iterate ();
}

static TestService *
create_service (const char *owner_id)
{
  TestService *service = g_object_new (TEST_TYPE_SERVICE, NULL);

  if (owner_id != NULL)
    {
      service->owner = ctct_test_form_create_bare_contact (CTCT_STATUS_ACTIVE, "ACTIVE");
      g_object_set (service->owner, "id", owner_id, "first-name", "Ada <b>", NULL);
    }

  return service;
}

static CtctTestForm *
create_form (TestService *service)
{
  CtctTestForm *self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_contact_form_set_service (self->form, CTCT_SERVICE (service));
  ctct_test_form_iterate ();
  return self;
}

static void
type_email (CtctTestForm *self, const char *email)
{
  gtk_widget_grab_focus (GTK_WIDGET (ctct_test_form_get_row (self, "Email address")));
  ctct_test_form_type (ctct_test_form_get_row (self, "Email address"), email);
  ctct_test_form_iterate ();
}

static void
leave_email (CtctTestForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (ctct_test_form_get_row (self, "Fax")));
  ctct_test_form_iterate ();
}

static void
test_email_of_another (void)
{
  g_autoptr (TestService) service = create_service ("5");
  g_autoptr (CtctTestForm) self = create_form (service);
  CtctTextRow *row = ctct_test_form_get_row (self, "Email address");
  GtkWidget *button;

  type_email (self, "ada@example.org");
  g_assert_cmpuint (service->n_calls, ==, 0);
  leave_email (self);
  g_assert_cmpuint (service->n_calls, ==, 1);
  g_assert_cmpstr (service->email, ==, "ada@example.org");
  ctct_test_form_assert_fine (row);

  answer (service);
  ctct_test_form_assert_invalid (row, "Belongs to Dr. Ada <b> M. Lind.");
  ctct_test_form_assert_state (self, TRUE, TRUE);
  button = ctct_test_form_find (self, ctct_test_form_is_button, "Compare the Two…", 0);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_visible (button));

  type_email (self, "vera@example.com");
  ctct_test_form_assert_fine (row);
  g_assert_false (gtk_widget_get_visible (button));
}

static void
test_email_asked_once (void)
{
  g_autoptr (TestService) service = create_service (NULL);
  g_autoptr (CtctTestForm) self = create_form (service);

  type_email (self, "ada@example.org");
  leave_email (self);
  answer (service);
  type_email (self, "ada@example.org");
  leave_email (self);
  g_assert_cmpuint (service->n_calls, ==, 1);
  ctct_test_form_assert_fine (ctct_test_form_get_row (self, "Email address"));
}

static void
test_email_not_asked (void)
{
  const char *const emails[] = { "VERA@example.com", "vera@", "" };
  g_autoptr (TestService) service = create_service ("5");
  g_autoptr (CtctTestForm) self = create_form (service);

  for (guint i = 0; i < G_N_ELEMENTS (emails); i++)
    {
      type_email (self, emails[i]);
      leave_email (self);
    }
  g_assert_cmpuint (service->n_calls, ==, 0);
}

/* The contact itself may be found. */
static void
test_email_own (void)
{
  g_autoptr (TestService) service = create_service ("77");
  g_autoptr (CtctTestForm) self = create_form (service);

  type_email (self, "ada@example.org");
  leave_email (self);
  answer (service);
  ctct_test_form_assert_fine (ctct_test_form_get_row (self, "Email address"));
}

static void
test_email_error_is_silent (void)
{
  g_autoptr (TestService) service = create_service ("5");
  g_autoptr (CtctTestForm) self = create_form (service);

  service->fails = TRUE;
  type_email (self, "ada@example.org");
  leave_email (self);
  answer (service);
  ctct_test_form_assert_fine (ctct_test_form_get_row (self, "Email address"));

  /* It is worth another question. */
  type_email (self, "ada@example.org");
  leave_email (self);
  g_assert_cmpuint (service->n_calls, ==, 2);
  answer (service);
}

/* An answer about an address that is not there any more says nothing. */
static void
test_email_cancelled (void)
{
  g_autoptr (TestService) service = create_service ("5");
  g_autoptr (CtctTestForm) self = create_form (service);
  g_autoptr (GTask) first = NULL;

  type_email (self, "ada@example.org");
  leave_email (self);
  type_email (self, "ida@example.org");
  g_assert_true (g_cancellable_is_cancelled (g_task_get_cancellable (service->task)));
  answer (service);
  ctct_test_form_assert_fine (ctct_test_form_get_row (self, "Email address"));

  leave_email (self);
  answer (service);
}

static void
test_email_before_save (void)
{
  g_autoptr (TestService) service = create_service ("5");
  g_autoptr (CtctTestForm) self = create_form (service);
  g_autoptr (GError) error = NULL;
  CtctEmailLookup *lookup = ctct_contact_form_get_email_lookup (self->form);
  GAsyncResult *result = NULL;

  ctct_email_lookup_ask_async (lookup, NULL, ctct_test_result_cb, &result);
  ctct_test_await_result (&result);
  g_assert_true (ctct_email_lookup_ask_finish (lookup, result, &error));
  g_assert_no_error (error);
  g_clear_object (&result);
  g_assert_cmpuint (service->n_calls, ==, 0);

  type_email (self, "ada@example.org");
  ctct_email_lookup_ask_async (lookup, NULL, ctct_test_result_cb, &result);
  leave_email (self);
  g_assert_cmpuint (service->n_calls, ==, 1);
  answer (service);
  ctct_test_await_result (&result);
  g_assert_false (ctct_email_lookup_ask_finish (lookup, result, &error));
  g_assert_no_error (error);
  g_clear_object (&result);
  ctct_test_form_iterate ();
  ctct_test_form_assert_invalid (ctct_test_form_get_row (self, "Email address"),
                                 "Belongs to Dr. Ada <b> M. Lind.");
}

/* Whoever does not wait any more is told so, and the question goes on. */
static void
test_email_wait_cancelled (void)
{
  g_autoptr (TestService) service = create_service ("5");
  g_autoptr (CtctTestForm) self = create_form (service);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CtctEmailLookup *lookup = ctct_contact_form_get_email_lookup (self->form);
  GAsyncResult *result = NULL;

  type_email (self, "ada@example.org");
  ctct_email_lookup_ask_async (lookup, cancellable, ctct_test_result_cb, &result);
  g_cancellable_cancel (cancellable);
  ctct_test_await_result (&result);
  g_assert_false (ctct_email_lookup_ask_finish (lookup, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);

  answer (service);
  ctct_test_form_assert_invalid (ctct_test_form_get_row (self, "Email address"),
                                 "Belongs to Dr. Ada <b> M. Lind.");
}

static void
test_effect_on_lists (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_iterate ();
  g_assert_false (ctct_test_form_shows_text (self, "Will "));
  gtk_check_button_set_active (ctct_test_form_get_check (self, "Friday news"), TRUE);
  g_assert_true (ctct_test_form_shows_text (self, "Will be added to 1 list."));
  gtk_check_button_set_active (ctct_test_form_get_check (self, "a <b> & c"), TRUE);
  gtk_check_button_set_active (ctct_test_form_get_check (self, "General"), FALSE);
  g_assert_true (ctct_test_form_shows_text (self, "Will be added to 2 lists.\nWill leave 1 list."));

  gtk_check_button_set_active (ctct_test_form_get_check (self, "Friday news"), FALSE);
  gtk_check_button_set_active (ctct_test_form_get_check (self, "a <b> & c"), FALSE);
  g_assert_true (ctct_test_form_shows_text (self, "Will leave 1 list."));
  gtk_check_button_set_active (ctct_test_form_get_check (self, "List 9"), FALSE);
  g_assert_true (ctct_test_form_shows_text (self, "Would be in no list"));

  gtk_check_button_set_active (ctct_test_form_get_check (self, "General"), TRUE);
  gtk_check_button_set_active (ctct_test_form_get_check (self, "List 9"), TRUE);
  g_assert_false (ctct_test_form_shows_text (self, "Will "));
  g_assert_false (ctct_test_form_shows_text (self, "Would "));
}

static gboolean
is_search (GtkWidget *widget, const char *name)
{
  g_autofree char *difference = NULL;

  if (!GTK_IS_SEARCH_ENTRY (widget))
    return FALSE;

  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  return difference == NULL;
}

static void
test_search_of_lists (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (GListModel) lists = ctct_test_form_create_lists ();
  GtkWidget *entry = ctct_test_form_find (self, is_search, "Search lists", 0);

  g_assert_false (gtk_widget_get_visible (entry));
  for (guint i = 10; i < 16; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *name = g_strdup_printf ("Órgano %u", i);
      g_autoptr (CtctMailingList) list = ctct_mailing_list_new ();

      g_object_set (list, "id", id, "name", name, NULL);
      g_list_store_append (G_LIST_STORE (lists), list);
    }
  ctct_contact_form_set_lists (self->form, lists);
  g_assert_true (gtk_widget_get_visible (entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), "organo 12");
  ctct_test_form_iterate ();
  g_assert_true (gtk_widget_get_child_visible (
      ctct_test_form_find (self, ctct_test_form_is_row, "Órgano 12", 0)));
  g_assert_false (gtk_widget_get_child_visible (
      ctct_test_form_find (self, ctct_test_form_is_row, "General", 0)));
  ctct_test_form_assert_state (self, FALSE, TRUE);
}

static void
test_custom_labels (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (CtctCustomLabels) labels = ctct_custom_labels_new (NULL, "a");
  CtctTextRow *row;

  ctct_contact_form_set_custom_labels (self->form, labels);
  ctct_test_form_iterate ();
  row = ctct_test_form_get_row (self, "Custom field 1");
  ctct_custom_labels_set_label (labels, 1, "Favourite colour");
  ctct_custom_labels_set_label (labels, 3, "Not this");
  g_assert_true (ctct_test_form_get_row (self, "Favourite colour") == row);
  g_assert_nonnull (
      ctct_test_form_find (self, ctct_test_form_is_button, "Remove Favourite colour", 0));
  /* The account's own name goes first. */
  g_assert_nonnull (ctct_test_form_get_row (self, "Shoe size"));
  ctct_test_form_assert_state (self, FALSE, TRUE);

  ctct_custom_labels_set_label (labels, 1, "");
  g_assert_true (ctct_test_form_get_row (self, "Custom field 1") == row);
}

static gboolean
is_rename_popover (GtkWidget *widget, const char *name)
{
  return ctct_test_form_is_of_type (widget, "CtctRenamePopover");
}

static void
test_renamed (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  g_autoptr (CtctCustomLabels) labels = ctct_custom_labels_new (NULL, "a");
  GtkWidget *popover;

  ctct_contact_form_set_custom_labels (self->form, labels);
  popover = ctct_test_form_find (self, is_rename_popover, NULL, 0);
  g_signal_emit_by_name (popover, "renamed", "Table");
  g_assert_cmpstr (ctct_custom_labels_get_label (labels, 1), ==, "Table");
  g_assert_nonnull (ctct_test_form_get_row (self, "Table"));
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (popover)));
  g_assert_false (gtk_widget_get_visible (
      gtk_widget_get_parent (ctct_test_form_find (self, is_rename_popover, NULL, 1))));
}

static void
test_number_of_changes (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());

  ctct_test_form_iterate ();
  g_assert_true (ctct_test_form_shows_text (self, "No Changes"));
  ctct_test_form_type (ctct_test_form_get_row (self, "Fax"), "9");
  ctct_test_form_iterate ();
  g_assert_true (ctct_test_form_shows_text (self, "1 Change"));
  ctct_test_form_type (ctct_test_form_get_row (self, "Job title"), "");
  ctct_test_form_iterate ();
  g_assert_true (ctct_test_form_shows_text (self, "2 Changes"));
  g_assert_cmpuint (ctct_contact_form_get_changes (self->form)->len, ==, 2);
}

/* What has the focus says what is wrong with it. */
static void
test_error_at_focus (void)
{
  g_autoptr (CtctTestForm) self = ctct_test_form_new (ctct_test_form_create_contact ());
  GtkEditable *row = GTK_EDITABLE (ctct_test_form_get_row (self, "Prefix"));

  ctct_test_form_type (CTCT_TEXT_ROW (row), "Prof.");
  ctct_test_form_iterate ();
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (gtk_editable_get_delegate (row)),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (row)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       ctct_text_row_get_problem (CTCT_TEXT_ROW (row)));
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/contact-form-extras/email/of-another", test_email_of_another);
  ctct_test_add ("/contact-form-extras/email/asked-once", test_email_asked_once);
  ctct_test_add ("/contact-form-extras/email/not-asked", test_email_not_asked);
  ctct_test_add ("/contact-form-extras/email/own", test_email_own);
  ctct_test_add ("/contact-form-extras/email/error", test_email_error_is_silent);
  ctct_test_add ("/contact-form-extras/email/cancelled", test_email_cancelled);
  ctct_test_add ("/contact-form-extras/email/before-save", test_email_before_save);
  ctct_test_add ("/contact-form-extras/email/wait-cancelled", test_email_wait_cancelled);
  ctct_test_add ("/contact-form-extras/lists/effect", test_effect_on_lists);
  ctct_test_add ("/contact-form-extras/lists/search", test_search_of_lists);
  ctct_test_add ("/contact-form-extras/custom-fields/labels", test_custom_labels);
  ctct_test_add ("/contact-form-extras/custom-fields/renamed", test_renamed);
  ctct_test_add ("/contact-form-extras/changes/number", test_number_of_changes);
  ctct_test_add ("/contact-form-extras/error-at-focus", test_error_at_focus);

  return ctct_test_run ();
}
