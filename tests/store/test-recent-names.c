/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-recent-names.h"
#include "ctct-test-cache.h"

#define PERSON(id, name) ctct_test_cache_dup_json (id, name, "ACTIVE", "1", 1)

static void
write_page (CtctCache *cache, CtctContactsPage *page)
{
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
  g_autoptr (GError) error = NULL;

  pass->kind = CTCT_PASS_ALL;
  pass->number = 1;
  ctct_test_cache_write_page (cache, page, 1000, pass, &error);
  g_assert_no_error (error);
}

static CtctCache *
create_cache (void)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  CtctCache *cache = ctct_cache_new (folder, "a");

  write_page (cache,
              ctct_test_cache_create_page (NULL, PERSON ("1", "Bea"), PERSON ("2", "Dan"), NULL));
  return cache;
}

static void
write_file (const char *text)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autofree char *file = g_build_filename (folder, "recent-a.txt", NULL);

  g_assert_true (g_file_set_contents (file, text, -1, NULL));
}

static char *
dup_file (void)
{
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  g_autofree char *file = g_build_filename (folder, "recent-a.txt", NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  return text;
}

typedef struct
{
  CtctRecentContacts *recents;
  const char *expected;
} Wanted;

/* "2:Dan 9: 1:Bea" */
static gboolean
is_as_wanted (gpointer user_data)
{
  const Wanted *wanted = user_data;
  GListModel *model = G_LIST_MODEL (wanted->recents);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CtctRecentContact) contact = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "",
                              ctct_recent_contact_get_id (contact),
                              ctct_recent_contact_get_name (contact));
    }

  return g_str_equal (text->str, wanted->expected);
}

static void
await_recents (CtctRecentContacts *recents, const char *expected)
{
  Wanted wanted = { recents, expected };

  ctct_test_await (is_as_wanted, &wanted);
}

static gboolean
is_idle (gpointer recents)
{
  return !ctct_recent_contacts_get_busy (recents);
}

/* Of the contacts that were open before, the file has ids alone, and keeps it so. */
static void
test_names (void)
{
  CtctCache *cache = create_cache ();
  g_autofree char *folder = ctct_test_cache_dup_folder ();
  CtctRecentContacts *recents;
  CtctRecentNames *names;
  g_autofree char *text = NULL;

  write_file ("2\n9\n1\n");
  recents = ctct_recent_contacts_new (folder, "a");
  names = ctct_recent_names_new (recents, cache);
  await_recents (recents, "2:Dan 9: 1:Bea");

  /* Somebody who is read later is known then. */
  write_page (cache, ctct_test_cache_create_page (NULL, PERSON ("9", "Zoe"), NULL));
  await_recents (recents, "2:Dan 9:Zoe 1:Bea");

  /* What was seen is not what was kept. */
  ctct_recent_contacts_add (recents, "1", "Beatrice");
  await_recents (recents, "1:Beatrice 2:Dan 9:Zoe");
  ctct_test_await (is_idle, recents);
  text = dup_file ();
  g_assert_cmpstr (text, ==, "1\n2\n9\n");
  g_assert_finalize_object (names);
  g_assert_finalize_object (recents);
  g_object_unref (cache);
}

/* Who stops listening is not told. */
static void
test_gone (void)
{
  CtctCache *cache = create_cache ();
  CtctRecentContacts *recents = ctct_recent_contacts_new (NULL, "a");
  CtctRecentNames *names = ctct_recent_names_new (recents, cache);
  g_autoptr (GError) error = NULL;

  ctct_recent_contacts_add (recents, "1", "");
  g_object_run_dispose (G_OBJECT (names));
  ctct_test_cache_open (cache, &error);
  await_recents (recents, "1:");
  g_object_unref (names);
  g_object_unref (recents);
  g_object_unref (cache);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/recent-names/names", test_names);
  ctct_test_add ("/recent-names/gone", test_gone);

  return ctct_test_run ();
}
