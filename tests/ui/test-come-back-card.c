/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-come-back-card.h"
#include "ctct-come-back-mail.h"
#include "ctct-test-person.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"
#include "ctct-ui-driver.h"

#define LINK "https://example.org/sign-up?a=1&b=2"
#define PROBLEM "This has to be a web address that begins with “https://”."

/* A card on screen, and the mail that it gave away. */
typedef struct
{
  CtctContact *contact;
  CtctSettings *settings;
  CtctComeBackCard *card;
  char *uri;
} Fixture;

static void
write_mail_cb (CtctComeBackCard *card, const char *uri, Fixture *fixture)
{
  g_assert_null (fixture->uri);
  fixture->uri = g_strdup (uri);
}

static CtctContact *
create_contact (const char *email)
{
  CtctContact *contact = ctct_contact_new ();

  g_object_set (contact, "first-name", "Ada", "last-name", "<Quist>", NULL);
  ctct_test_person_set_status (contact, CTCT_STATUS_UNSUBSCRIBED, "OPTOUT");
  ctct_test_person_add_email (contact, email);
  return contact;
}

static Fixture *
fixture_new (const char *email, const char *link)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->contact = create_contact (email);
  self->settings = ctct_settings_new (NULL);
  ctct_settings_set_sign_up_link (self->settings, link);
  self->card = ctct_come_back_card_new (self->contact, self->settings);
  g_object_add_weak_pointer (G_OBJECT (self->card), (gpointer *) &self->card);
  g_signal_connect (self->card, "write-mail", G_CALLBACK (write_mail_cb), self);
  gtk_window_present (GTK_WINDOW (self->card));
  ctct_ui_await ("Close");
  return self;
}

static gboolean
is_gone (gpointer user_data)
{
  Fixture *self = user_data;

  return self->card == NULL;
}

static void
fixture_free (Fixture *self)
{
  if (self->card != NULL)
    gtk_window_destroy (GTK_WINDOW (self->card));

  ctct_test_await (is_gone, self);
  g_assert_finalize_object (self->contact);
  g_assert_finalize_object (self->settings);
  g_free (self->uri);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static void
test_link (void)
{
  g_assert_true (ctct_sign_up_link_is_valid ("https://example.org"));
  g_assert_true (ctct_sign_up_link_is_valid (LINK));
  g_assert_true (ctct_sign_up_link_is_valid ("HTTPS://example.org/"));
  g_assert_false (ctct_sign_up_link_is_valid (""));
  g_assert_false (ctct_sign_up_link_is_valid ("example.org"));
  g_assert_false (ctct_sign_up_link_is_valid ("http://example.org"));
  g_assert_false (ctct_sign_up_link_is_valid ("https://"));
  g_assert_false (ctct_sign_up_link_is_valid ("https:///path"));
  g_assert_false (ctct_sign_up_link_is_valid ("javascript:https://example.org"));
  g_assert_false (ctct_sign_up_link_is_valid ("https://example.org/\r\nBcc: all@example.org"));
}

/* The parts of a "mailto:", taken apart again by other means than they were put together. */
static void
assert_mail (const char *uri, const char *address, CtctContact *contact)
{
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED_QUERY, NULL);
  g_autoptr (GHashTable) fields = NULL;
  const char *body;

  g_assert_nonnull (parsed);
  g_assert_cmpstr (g_uri_get_scheme (parsed), ==, "mailto");
  g_assert_cmpstr (g_uri_get_path (parsed), ==, address);
  fields = g_uri_parse_params (g_uri_get_query (parsed), -1, "&", G_URI_PARAMS_NONE, NULL);
  g_assert_cmpuint (g_hash_table_size (fields), ==, 2);
  g_assert_cmpstr (g_hash_table_lookup (fields, "subject"), ==, "Signing up again");

  body = g_hash_table_lookup (fields, "body");
  g_assert_true (g_str_has_prefix (body, "Hello Ada <Quist>,\r\n\r\n"));
  g_assert_nonnull (strstr (body, "\r\n" LINK "\r\n"));
}

static void
test_mail (void)
{
  g_autoptr (CtctContact) contact = create_contact ("ada+mail&bcc=x@example.com");
  g_autofree char *uri = ctct_come_back_mail_dup_uri (contact, LINK);
  g_autoptr (CtctContact) nameless = ctct_contact_new ();
  g_autofree char *body = NULL;

  assert_mail (uri, "ada+mail&bcc=x@example.com", contact);
  g_assert_null (ctct_come_back_mail_dup_uri (contact, "http://example.org"));

  g_assert_null (ctct_come_back_mail_dup_uri (nameless, LINK));
  ctct_test_person_add_email (nameless, "ada@example.com");
  body = ctct_come_back_mail_dup_body (nameless, LINK);
  g_assert_true (g_str_has_prefix (body, "Hello,\n\n"));
}

static void
test_without_link (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("ada@example.com", "");

  ctct_test_assert_text (fixture->card, "How can this person come back?");
  ctct_test_assert_text (fixture->card,
                         "Ada <Quist> has unsubscribed and is on the Do Not Mail list. The account "
                         "cannot take that back: only the person can, by signing up again.");
  ctct_test_assert_no_text (fixture->card, "Signing up again");
  ctct_test_assert_no_text (fixture->card, PROBLEM);
  g_assert_false (ctct_ui_is_sensitive ("Write Mail"));
}

static void
test_bad_link (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("ada@example.com", LINK);

  ctct_ui_type ("Sign-up link", "http://example.org");
  ctct_test_assert_text (fixture->card, PROBLEM);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (ctct_ui_find ("Sign-up link")),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_false (ctct_ui_is_sensitive ("Write Mail"));
  ctct_test_assert_no_text (fixture->card, "Signing up again");
  g_assert_cmpstr (ctct_settings_get_sign_up_link (fixture->settings), ==, LINK);

  ctct_ui_type ("Sign-up link", "");
  ctct_test_assert_no_text (fixture->card, PROBLEM);
  ctct_ui_press ("Close");
  ctct_test_await (is_gone, fixture);
  g_assert_cmpstr (ctct_settings_get_sign_up_link (fixture->settings), ==, "");
}

static void
test_write (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("ada@example.com", "");

  ctct_ui_type ("Sign-up link", " " LINK " ");
  ctct_test_assert_text (fixture->card, "Signing up again");
  g_assert_cmpstr (ctct_settings_get_sign_up_link (fixture->settings), ==, LINK);
  ctct_ui_press ("Write Mail");
  ctct_test_await (is_gone, fixture);
  assert_mail (fixture->uri, "ada@example.com", fixture->contact);
}

static void
test_no_address (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("nobody", LINK);

  ctct_test_assert_text (fixture->card, "Signing up again");
  g_assert_false (ctct_ui_is_sensitive ("Write Mail"));
}

static void
test_close (void)
{
  g_autoptr (Fixture) fixture = fixture_new ("ada@example.com", LINK);

  g_assert_true (ctct_ui_press_key ("Escape"));
  ctct_test_await (is_gone, fixture);
  g_assert_null (fixture->uri);
}

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);

  ctct_test_add ("/come-back/link", test_link);
  ctct_test_add ("/come-back/mail", test_mail);
  ctct_test_add ("/come-back/without-link", test_without_link);
  ctct_test_add ("/come-back/bad-link", test_bad_link);
  ctct_test_add ("/come-back/write", test_write);
  ctct_test_add ("/come-back/no-address", test_no_address);
  ctct_test_add ("/come-back/close", test_close);

  return ctct_test_run ();
}
