/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-fixture.h"

#include "ctct-test.h"
#include "ctct-ui-driver.h"

#include <json-glib/json-glib.h>

#define SEED 196
#define CONTACTS 20

static gboolean
has_front (gpointer user_data)
{
  return ctct_ui_get_front () != NULL;
}

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
close_windows (GtkApplication *application)
{
  while (gtk_application_get_windows (application) != NULL)
    gtk_window_destroy (gtk_application_get_windows (application)->data);

  iterate ();
}

/* An application that was not run cannot be let go of, so the case runs inside, in place of the window
 * that the application would show. */
static void
activate_cb (GApplication *application, CtctWindowFixture *self)
{
  CtctWindowCase test_case = g_steal_pointer (&self->test_case);

  if (test_case == NULL)
    return;

  g_signal_stop_emission_by_name (application, "activate");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  test_case (self);
  close_windows (GTK_APPLICATION (application));
}

static void
run_case (gconstpointer data)
{
  CtctWindowFixture self = { .test_case = (CtctWindowCase) data };
  g_autoptr (GError) error = NULL;

  self.sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, CONTACTS, 0, SEED);
  ctct_sandbox_listen (self.sandbox, 0, &error);
  g_assert_no_error (error);
  self.clock = ctct_fake_clock_new ("2026-11-23T10:00:00Z");
  self.accounts = ctct_test_accounts_new (self.sandbox, CTCT_CLOCK (self.clock));
  self.application = ctct_application_new (CTCT_ACCOUNT_SOURCE (self.accounts),
                                           ctct_test_accounts_get_settings (self.accounts));
  g_signal_connect (self.application, "activate", G_CALLBACK (activate_cb), &self);

  g_assert_cmpint (g_application_run (G_APPLICATION (self.application), 0, NULL), ==, 0);

  g_assert_finalize_object (self.application);
  g_assert_finalize_object (self.accounts);
  ctct_sandbox_close (self.sandbox);
  iterate ();
  g_clear_object (&self.sandbox);
  g_clear_object (&self.clock);
}

static void
run_turned_case (gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  run_case (data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

void
ctct_window_fixture_add_case (const char *path, CtctWindowCase test_case)
{
  ctct_test_add_data (path, (gconstpointer) test_case, run_case);
}

void
ctct_window_fixture_add_turned_case (const char *path, CtctWindowCase test_case)
{
  ctct_test_add_data (path, (gconstpointer) test_case, run_turned_case);
}

void
ctct_window_fixture_show (CtctWindowFixture *self)
{
  g_application_activate (G_APPLICATION (self->application));
  ctct_test_await (has_front, NULL);
}

void
ctct_window_fixture_open (CtctWindowFixture *self, const char *id)
{
  ctct_window_fixture_show (self);
  ctct_ui_type ("Contact ID or email address", id);
  ctct_ui_press ("Open");
  ctct_ui_await ("Edit");
}

void
ctct_window_fixture_break (CtctWindowFixture *self,
                           const char *method,
                           const char *path,
                           guint count,
                           CtctFault *fault)
{
  g_autofree char *pattern = g_strconcat ("/v2/", path, NULL);

  ctct_fault_set_match (fault, method, pattern);
  ctct_fault_set_window (fault, 0, count);
  ctct_sandbox_add_fault (self->sandbox, fault);
}

guint
ctct_window_fixture_count (CtctWindowFixture *self, const char *method)
{
  GPtrArray *requests = ctct_sandbox_get_requests (self->sandbox);
  guint count = 0;

  for (guint i = 0; i < requests->len; i++)
    {
      const CtctSandboxRequest *request = g_ptr_array_index (requests, i);

      count += g_str_equal (request->method, method) &&
               g_str_has_prefix (request->path, "/v2/contacts");
    }

  return count;
}

typedef struct
{
  CtctWindowFixture *fixture;
  const char *method;
  guint count;
} Requests;

static gboolean
have_come (gpointer user_data)
{
  const Requests *requests = user_data;

  return ctct_window_fixture_count (requests->fixture, requests->method) >= requests->count;
}

void
ctct_window_fixture_await_requests_at (const char *where,
                                       CtctWindowFixture *self,
                                       const char *method,
                                       guint count)
{
  Requests requests = { self, method, count };

  ctct_test_await_at (where, have_come, &requests);
}

char *
ctct_window_fixture_dup_member (CtctWindowFixture *self, const char *id, const char *member)
{
  g_autofree char *json = ctct_sandbox_dup_contact (self->sandbox, id);
  g_autoptr (JsonNode) node = json_from_string (json, NULL);

  return g_strdup (json_object_get_string_member (json_node_get_object (node), member));
}
