/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-recent-contacts.h"
#include "ctct-test.h"

#include <glib/gstdio.h>

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "kept", NULL);
}

/* "3:Ada 2: 1:" */
static char *
describe (CtctRecentContacts *recents)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (recents)); i++)
    {
      g_autoptr (CtctRecentContact) contact = g_list_model_get_item (G_LIST_MODEL (recents), i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "",
                              ctct_recent_contact_get_id (contact),
                              ctct_recent_contact_get_name (contact));
    }

  return g_string_free (text, FALSE);
}

static void
assert_recents (CtctRecentContacts *recents, const char *expected)
{
  g_autofree char *text = describe (recents);

  g_assert_cmpstr (text, ==, expected);
}

static void
write_file (const char *account, const char *text)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *name = g_strdup_printf ("recent-%s.txt", account);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static char *
read_file (const char *account)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *name = g_strdup_printf ("recent-%s.txt", account);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static CtctRecentContacts *
create (const char *account)
{
  g_autofree char *folder = dup_folder ();

  return ctct_recent_contacts_new (folder, account);
}

static gboolean
is_idle (gpointer user_data)
{
  return !ctct_recent_contacts_get_busy (user_data);
}

static gboolean
is_not_empty (gpointer user_data)
{
  return g_list_model_get_n_items (user_data) > 1;
}

static gboolean
is_busy (gpointer user_data)
{
  return ctct_recent_contacts_get_busy (user_data);
}

/* Something is written once the file has been read. */
static void
await_written (CtctRecentContacts *recents)
{
  ctct_test_await (is_busy, recents);
  ctct_test_await (is_idle, recents);
}

static void
test_order (void)
{
  CtctRecentContacts *recents = create ("a");

  ctct_recent_contacts_add (recents, "1", "Ada");
  ctct_recent_contacts_add (recents, "2", "");
  ctct_recent_contacts_add (recents, "3", "Grace");
  ctct_recent_contacts_add (recents, "1", "Ada L.");
  assert_recents (recents, "1:Ada L. 3:Grace 2:");
  await_written (recents);
  g_assert_finalize_object (recents);
}

static void
test_ten (void)
{
  CtctRecentContacts *recents = create ("a");

  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      ctct_recent_contacts_add (recents, id, "");
    }

  assert_recents (recents, "12: 11: 10: 9: 8: 7: 6: 5: 4: 3:");
  await_written (recents);
  g_assert_finalize_object (recents);
}

/* What comes back has ids alone: names are nobody's business on disk. */
static void
test_kept (void)
{
  CtctRecentContacts *recents = create ("a");
  g_autofree char *text = NULL;

  ctct_recent_contacts_add (recents, "1", "Ada Lovelace");
  ctct_recent_contacts_add (recents, "2", "ada@example.org");
  await_written (recents);
  g_assert_finalize_object (recents);

  text = read_file ("a");
  g_assert_cmpstr (text, ==, "2\n1\n");
  recents = create ("a");
  ctct_test_await (is_not_empty, recents);
  assert_recents (recents, "2: 1:");
  g_assert_finalize_object (recents);
}

/* A contact may be open before the file is read; nothing of either is lost. */
static void
test_early (void)
{
  CtctRecentContacts *recents = NULL;
  g_autofree char *text = NULL;

  write_file ("a", "5\n6\n7\n");
  recents = create ("a");
  ctct_recent_contacts_add (recents, "6", "Ada");
  await_written (recents);
  assert_recents (recents, "6:Ada 5: 7:");
  text = read_file ("a");
  g_assert_cmpstr (text, ==, "6\n5\n7\n");
  g_assert_finalize_object (recents);
}

static void
test_accounts (void)
{
  CtctRecentContacts *recents = create ("a");
  CtctRecentContacts *others = NULL;

  write_file ("b", "8\n9\n");
  ctct_recent_contacts_add (recents, "1", "");
  await_written (recents);
  others = create ("b");
  ctct_test_await (is_not_empty, others);
  assert_recents (others, "8: 9:");
  g_assert_finalize_object (recents);
  g_assert_finalize_object (others);
}

static void
test_garbage (void)
{
  CtctRecentContacts *recents = NULL;

  write_file ("a",
              "\n1\n../../etc\n2 3\n1\nada@example.org\n\xff\n"
              "123456789012345678901234567890123\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n");
  recents = create ("a");
  ctct_test_await (is_not_empty, recents);
  assert_recents (recents, "1: 4: 5: 6: 7: 8: 9: 10: 11: 12:");
  g_assert_finalize_object (recents);
}

static void
items_changed_cb (GListModel *model,
                  guint position,
                  guint removed,
                  guint added,
                  gpointer user_data)
{
  g_string_append_printf (user_data, "%u-%u+%u ", position, removed, added);
}

static void
test_changes (void)
{
  CtctRecentContacts *recents = ctct_recent_contacts_new (NULL, "a");
  g_autoptr (GString) changes = g_string_new (NULL);

  g_signal_connect (recents, "items-changed", G_CALLBACK (items_changed_cb), changes);
  ctct_recent_contacts_add (recents, "1", "");
  ctct_recent_contacts_add (recents, "2", "");
  ctct_recent_contacts_add (recents, "1", "");
  g_assert_cmpstr (changes->str, ==, "0-0+1 0-0+1 1-1+0 0-0+1 ");
  g_assert_false (ctct_recent_contacts_get_busy (recents));
  g_object_unref (recents);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/recent-contacts/order", test_order);
  ctct_test_add ("/recent-contacts/ten", test_ten);
  ctct_test_add ("/recent-contacts/kept", test_kept);
  ctct_test_add ("/recent-contacts/early", test_early);
  ctct_test_add ("/recent-contacts/accounts", test_accounts);
  ctct_test_add ("/recent-contacts/garbage", test_garbage);
  ctct_test_add ("/recent-contacts/changes", test_changes);

  return ctct_test_run ();
}
