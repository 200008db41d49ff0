/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-list.h"

#include "ctct-test.h"
#include "ctct-ui-driver.h"

typedef struct
{
  guint count;
  const char *first;
} Wanted;

static void
take_list (GtkWidget *root, GtkWidget **found)
{
  if (GTK_IS_LIST_VIEW (root) && CTCT_IS_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (root))))
    *found = root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && *found == NULL;
       child = gtk_widget_get_next_sibling (child))
    take_list (child, found);
}

GtkListView *
ctct_test_list_find (void)
{
  GtkWidget *found = NULL;

  take_list (GTK_WIDGET (ctct_ui_get_front ()), &found);
  return GTK_LIST_VIEW (found);
}

static GListModel *
get_model (void)
{
  return G_LIST_MODEL (gtk_list_view_get_model (ctct_test_list_find ()));
}

guint
ctct_test_list_count (void)
{
  return g_list_model_get_n_items (get_model ());
}

char *
ctct_test_list_dup_name (guint position)
{
  g_autoptr (CtctContactSummary) summary = g_list_model_get_item (get_model (), position);

  return summary != NULL ? g_strdup (ctct_contact_summary_get_name (summary)) : NULL;
}

static gboolean
is_as_wanted (gpointer user_data)
{
  const Wanted *wanted = user_data;
  g_autofree char *first = ctct_test_list_dup_name (0);

  return ctct_test_list_count () == wanted->count &&
         (wanted->first == NULL || g_strcmp0 (first, wanted->first) == 0);
}

void
ctct_test_list_await (guint count, const char *first)
{
  Wanted wanted = { count, first };

  ctct_test_await (is_as_wanted, &wanted);
}

static gboolean
has_first (gpointer user_data)
{
  g_autofree char *first = ctct_test_list_dup_name (0);

  return first != NULL && *first != '\0';
}

void
ctct_test_list_show (CtctWindowFixture *fixture)
{
  ctct_test_accounts_keep (fixture->accounts);
  ctct_window_fixture_show (fixture);
  ctct_ui_await_text ("Up to date");
  ctct_ui_await_text ("21 contacts");
  ctct_test_await (has_first, NULL);
}

CtctSelection *
ctct_test_list_get_selection (void)
{
  return CTCT_SELECTION (get_model ());
}

static guint
look_for (const char *name)
{
  for (guint i = 0; i < ctct_test_list_count (); i++)
    {
      g_autofree char *found = ctct_test_list_dup_name (i);

      if (g_strcmp0 (found, name) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static gboolean
is_listed (gpointer name)
{
  return look_for (name) != GTK_INVALID_LIST_POSITION;
}

guint
ctct_test_list_find_position (const char *name)
{
  ctct_test_await (is_listed, (gpointer) name);
  return look_for (name);
}

gboolean
ctct_test_list_is_selected (guint position)
{
  return gtk_selection_model_is_selected (GTK_SELECTION_MODEL (get_model ()), position);
}

void
ctct_test_list_use (const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ctct_test_list_find ()), action, NULL));
}

void
ctct_test_list_open (const char *name)
{
  guint position = ctct_test_list_find_position (name);

  gtk_widget_activate_action (GTK_WIDGET (ctct_test_list_find ()), "list.activate-item", "u",
                              position);
}
