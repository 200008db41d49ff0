/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-row.h"
#include "ctct-test-tree.h"
#include "ctct-test-ui.h"

#include <adwaita.h>

#define LONG_NAME                                                                                  \
  "Wilhelmina Henriëtte van der Bergh-Oosterhuis-Featherstonehaugh of Ashby-de-la-Zouch"

/* A row in a window, and what it marks. */
typedef struct
{
  CtctMatchText *matches;
  CtctContactRow *row;
  GtkWindow *window;
} Fixture;

static CtctContactSummary *
create_summary (guint32 row, const char *name, const char *email, CtctStatus status)
{
  CtctContactSummary *summary = ctct_contact_summary_new (row);
  g_autoptr (CtctOpenEnum) value = ctct_open_enum_new (status, status == 0 ? "SNOOZED" : "");

  ctct_contact_summary_fill (summary, "1", name, NULL, email, value);
  return summary;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->matches = ctct_match_text_new ();
  fixture->row = ctct_contact_row_new (fixture->matches);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->row));
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->row);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->row);
  g_assert_finalize_object (fixture->matches);
}

static void
show (Fixture *fixture, const char *name, const char *email, CtctStatus status)
{
  g_autoptr (CtctContactSummary) summary = create_summary (1, name, email, status);

  ctct_contact_row_set_summary (fixture->row, summary);
}

static AdwAvatar *
get_avatar (Fixture *fixture)
{
  return ADW_AVATAR (gtk_widget_get_first_child (GTK_WIDGET (fixture->row)));
}

/* "Ada Lovelace|ada@example.com|Active" */
static void
assert_texts (Fixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) texts = ctct_test_tree_get_texts (GTK_WIDGET (fixture->row));
  g_autofree char *text = NULL;
  GString *all = g_string_new (adw_avatar_get_text (get_avatar (fixture)));

  /* The initials are made by the avatar. */
  for (guint i = texts->len - 3; i < texts->len; i++)
    g_string_append_printf (all, "|%s", (const char *) texts->pdata[i]);
  text = g_string_free (all, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

/* What stands after the picture: name, address, and the icon of the status. */
static GtkWidget *
get_part (Fixture *fixture, guint number)
{
  GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (fixture->row));

  for (guint i = 0; i <= number; i++)
    part = gtk_widget_get_next_sibling (part);

  return part;
}

static GtkLabel *
get_label (Fixture *fixture, guint number)
{
  return GTK_LABEL (get_part (fixture, number));
}

static const char *
get_icon_name (Fixture *fixture)
{
  return gtk_image_get_icon_name (GTK_IMAGE (get_part (fixture, 2)));
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  show (fixture, "Ada Lovelace", "ada@example.com", CTCT_STATUS_ACTIVE);
  assert_texts (fixture, "Ada Lovelace|Ada Lovelace|ada@example.com|Active");
  g_assert_cmpstr (get_icon_name (fixture), ==, "object-select-symbolic");
  show (fixture, "Bob", "bob@example.com", CTCT_STATUS_UNSUBSCRIBED);
  assert_texts (fixture, "Bob|Bob|bob@example.com|Unsubscribed");
  g_assert_cmpstr (get_icon_name (fixture), ==, "action-unavailable-symbolic");
  show (fixture, "Bob", "bob@example.com", CTCT_STATUS_UNKNOWN);
  assert_texts (fixture, "Bob|Bob|bob@example.com|SNOOZED");
}

/* The address takes the place of a name, and is not said twice. */
static void
test_no_name (Fixture *fixture, gconstpointer data)
{
  show (fixture, "ada@example.com", "ada@example.com", CTCT_STATUS_ACTIVE);
  assert_texts (fixture, "ada@example.com|ada@example.com|No name|Active");
  show (fixture, "Ada", "", CTCT_STATUS_ACTIVE);
  assert_texts (fixture, "Ada|Ada|No email address|Active");
  show (fixture, "", "", CTCT_STATUS_ACTIVE);
  assert_texts (fixture, "|No name|No email address|Active");
}

/* Nor is it where a prefix stands before it. */
static void
test_prefix (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctContactSummary) summary = ctct_contact_summary_new (1);
  g_autoptr (CtctOpenEnum) active = ctct_open_enum_new (CTCT_STATUS_ACTIVE, "ACTIVE");

  ctct_contact_summary_fill (summary, "1", "Dr. ada@example.com", "ada@example.com",
                             "ada@example.com", active);
  ctct_contact_row_set_summary (fixture->row, summary);
  assert_texts (fixture, "ada@example.com|Dr. ada@example.com|No name|Active");
}

/* "Ms." is nobody's initial. */
static void
test_initials (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctContactSummary) summary = ctct_contact_summary_new (1);
  g_autoptr (CtctOpenEnum) active = ctct_open_enum_new (CTCT_STATUS_ACTIVE, "ACTIVE");

  ctct_contact_summary_fill (summary, "1", "Ms. Ada Lovelace", "Ada Lovelace", "ada@example.com",
                             active);
  ctct_contact_row_set_summary (fixture->row, summary);
  assert_texts (fixture, "Ada Lovelace|Ms. Ada Lovelace|ada@example.com|Active");
  ctct_contact_summary_fill (summary, "1", "Ada", NULL, "ada@example.com", active);
  assert_texts (fixture, "Ada|Ada|ada@example.com|Active");
}

static void
assert_tooltip (Fixture *fixture, const char *expected)
{
  g_autofree char *tooltip = ctct_contact_row_dup_tooltip (fixture->row);

  g_assert_cmpstr (tooltip, ==, expected);
}

/* What may be cut off. What stands for something that is not there never is. */
static void
test_tooltip (Fixture *fixture, gconstpointer data)
{
  assert_tooltip (fixture, NULL);
  show (fixture, "Ada Lovelace", "ada@example.com", CTCT_STATUS_ACTIVE);
  assert_tooltip (fixture, "Ada Lovelace\nada@example.com");
  show (fixture, "ada@example.com", "ada@example.com", CTCT_STATUS_ACTIVE);
  assert_tooltip (fixture, "ada@example.com");
  show (fixture, "Ada", "", CTCT_STATUS_ACTIVE);
  assert_tooltip (fixture, "Ada");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* All at once is told once, and what is the same is not told. */
static void
test_told_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctContactSummary) summary = ctct_contact_summary_new (1);
  g_autoptr (CtctOpenEnum) active = ctct_open_enum_new (CTCT_STATUS_ACTIVE, "ACTIVE");
  guint count = 0;

  g_signal_connect_swapped (summary, "changed", G_CALLBACK (count_cb), &count);
  ctct_contact_summary_fill (summary, "1", "Ms. Ada", "Ada", "ada@example.com", active);
  ctct_contact_summary_fill (summary, "1", "Ms. Ada", "Ada", "ada@example.com", active);
  g_assert_cmpuint (count, ==, 1);
  ctct_contact_summary_fill (summary, "1", "Ms. Ada", "Ada L.", "ada@example.com", active);
  g_assert_cmpuint (count, ==, 2);
}

static void
test_no_markup (Fixture *fixture, gconstpointer data)
{
  show (fixture, "<b>Ada</b> & Co", "<i>@example.com", CTCT_STATUS_ACTIVE);
  assert_texts (fixture, "<b>Ada</b> & Co|<b>Ada</b> & Co|<i>@example.com|Active");
}

/* What is told of a contact is shown, but not of one that was here before. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtctContactSummary) ada = ctct_contact_summary_new (1);
  g_autoptr (CtctContactSummary) bob =
      create_summary (2, "Bob", "bob@example.com", CTCT_STATUS_ACTIVE);
  g_autoptr (CtctOpenEnum) active = ctct_open_enum_new (CTCT_STATUS_ACTIVE, "ACTIVE");
  g_autoptr (CtctOpenEnum) removed = ctct_open_enum_new (CTCT_STATUS_REMOVED, "REMOVED");

  ctct_contact_row_set_summary (fixture->row, ada);
  g_assert_cmpfloat (gtk_widget_get_opacity (GTK_WIDGET (fixture->row)), ==, 0);
  /* Nor is a picture loaded that nobody sees. */
  g_assert_cmpstr (adw_avatar_get_text (get_avatar (fixture)), !=, "");
  ctct_contact_summary_fill (ada, "1", "Ada", NULL, "ada@example.com", active);
  g_assert_cmpfloat (gtk_widget_get_opacity (GTK_WIDGET (fixture->row)), ==, 1);
  assert_texts (fixture, "Ada|Ada|ada@example.com|Active");
  ctct_contact_summary_fill (ada, "1", "Ada L.", NULL, "ada@example.com", removed);
  assert_texts (fixture, "Ada L.|Ada L.|ada@example.com|In no list");
  g_assert_cmpstr (get_icon_name (fixture), ==, "view-list-bullet-symbolic");

  ctct_contact_row_set_summary (fixture->row, bob);
  g_assert_cmpuint (
      g_signal_handler_find (ada, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, fixture->row), ==, 0);
  ctct_contact_summary_fill (ada, "1", "Ada", NULL, "a@example.com", active);
  assert_texts (fixture, "Bob|Bob|bob@example.com|Active");
  ctct_contact_row_set_summary (fixture->row, NULL);
  g_assert_finalize_object (g_steal_pointer (&bob));
}

static int
measure (Fixture *fixture)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (fixture->row), GTK_ORIENTATION_VERTICAL, 300, NULL, &height, NULL,
                      NULL);
  return height;
}

static void
test_height (Fixture *fixture, gconstpointer data)
{
  const char *names[] = { "Ada",   "",      "أحمد بن محمد", "山田太郎",
                          "สมชาย", "हिन्दी", "👩‍🔬",  LONG_NAME };
  g_autoptr (CtctContactSummary) nobody = ctct_contact_summary_new (7);
  int height;

  ctct_contact_row_set_summary (fixture->row, nobody);
  height = measure (fixture);
  g_assert_cmpint (height, >=, 40);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      show (fixture, names[i], names[i], CTCT_STATUS_ACTIVE);
      g_assert_cmpint (measure (fixture), ==, height);
      show (fixture, names[i], "ada@example.com", CTCT_STATUS_ACTIVE);
      g_assert_cmpint (measure (fixture), ==, height);
      show (fixture, names[i], "ada@example.com", CTCT_STATUS_ACTIVE);
      g_assert_cmpint (measure (fixture), ==, height);
    }
}

/* However long a text is, the row fits. */
static void
test_width (Fixture *fixture, gconstpointer data)
{
  int width;

  show (fixture, LONG_NAME, LONG_NAME "@example.com", CTCT_STATUS_UNCONFIRMED);
  gtk_widget_measure (GTK_WIDGET (fixture->row), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                      NULL);
  g_assert_cmpint (width, <, 200);
}

static void
find (Fixture *fixture, const char *text)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (CtctSearchQuery) query = ctct_search_query_parse (text, now);

  ctct_match_text_set_query (fixture->matches, query);
}

/* "Ada, lace": what is bold in a text, in its order. */
static char *
dup_marks (GtkLabel *label)
{
  PangoAttrList *marks = gtk_label_get_attributes (label);
  PangoAttrIterator *iterator;
  g_autoptr (GString) text = g_string_new (NULL);
  int start, end;

  if (marks == NULL)
    return g_strdup ("");

  iterator = pango_attr_list_get_iterator (marks);
  do
    {
      PangoAttribute *weight = pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT);

      pango_attr_iterator_range (iterator, &start, &end);
      if (weight == NULL)
        continue;

      g_assert_cmpint (((PangoAttrInt *) weight)->value, ==, PANGO_WEIGHT_BOLD);
      g_string_append_printf (text, "%s%.*s", text->len > 0 ? ", " : "", end - start,
                              gtk_label_get_text (label) + start);
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);
  return g_strdup (text->str);
}

static void
assert_marks (Fixture *fixture, const char *name, const char *email)
{
  g_autofree char *in_name = dup_marks (get_label (fixture, 0));
  g_autofree char *in_email = dup_marks (get_label (fixture, 1));

  g_assert_cmpstr (in_name, ==, name);
  g_assert_cmpstr (in_email, ==, email);
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  show (fixture, "Żółw Ada Lovelace", "ada_l@example.com", CTCT_STATUS_ACTIVE);
  assert_marks (fixture, "", "");
  find (fixture, "zol ADA");
  assert_marks (fixture, "Żół, Ada", "ada");
  find (fixture, "lace");
  assert_marks (fixture, "lace", "");
  find (fixture, "love");
  assert_marks (fixture, "Love", "");
  find (fixture, "email:L@Ex");
  assert_marks (fixture, "", "l@ex");
  find (fixture, "nobody");
  assert_marks (fixture, "", "");

  /* What the program says in place of an address is not what was found. */
  find (fixture, "no");
  show (fixture, "ada@example.com", "ada@example.com", CTCT_STATUS_ACTIVE);
  assert_marks (fixture, "", "");
  show (fixture, "Noa", "noa@example.com", CTCT_STATUS_ACTIVE);
  assert_marks (fixture, "No", "no");

  /* The next contact is marked as the one before. */
  find (fixture, "bob");
  show (fixture, "Ada Lovelace", "ada@example.com", CTCT_STATUS_ACTIVE);
  assert_marks (fixture, "", "");
  show (fixture, "Bob Bobson", "bob@example.com", CTCT_STATUS_ACTIVE);
  assert_marks (fixture, "Bob", "bob");
  find (fixture, "");
  assert_marks (fixture, "", "");
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Fixture *fixture)
{
  gtk_list_item_set_child (item, GTK_WIDGET (ctct_contact_row_new (fixture->matches)));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Fixture *fixture)
{
  ctct_contact_row_set_summary (CTCT_CONTACT_ROW (gtk_list_item_get_child (item)),
                                gtk_list_item_get_item (item));
}

static gboolean
has_row (gpointer list_view)
{
  return gtk_widget_get_first_child (list_view) != NULL;
}

/* What has the focus in a list is called by all that the row says. */
static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GListStore *store = g_list_store_new (CTCT_TYPE_CONTACT_SUMMARY);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (CtctContactSummary) ada =
      create_summary (1, "Ada", "ada@example.com", CTCT_STATUS_ACTIVE);
  GtkWidget *list_view;
  GtkWidget *row;

  g_list_store_append (store, ada);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), fixture);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), fixture);
  list_view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (store))),
                                 factory);
  g_object_ref (fixture->row);
  gtk_window_set_child (fixture->window, list_view);
  ctct_test_await (has_row, list_view);
  row = gtk_widget_get_first_child (list_view);
  g_assert_true (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_true (gtk_test_accessible_has_relation (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (row)), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->row));
  g_object_unref (fixture->row);
}

/* As the program does. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/addressee_app/Addressee/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

#define CASE(name, func) g_test_add ("/contact-row/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ctct_test_ui_init (&argc, &argv);
  load_style ();
  CASE ("texts", test_texts);
  CASE ("no-name", test_no_name);
  CASE ("prefix", test_prefix);
  CASE ("initials", test_initials);
  CASE ("tooltip", test_tooltip);
  CASE ("told-once", test_told_once);
  CASE ("no-markup", test_no_markup);
  CASE ("changes", test_changes);
  CASE ("height", test_height);
  CASE ("width", test_width);
  CASE ("marks", test_marks);
  CASE ("accessible", test_accessible);

  return ctct_test_run ();
}
