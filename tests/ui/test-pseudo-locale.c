/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In a language in which every text is accented, longer, and stands between marks, everything that is
 * shown or said is translated as one piece, and nothing of it is cut off. */

#include "ctct-contact-row.h"
#include "ctct-country.h"
#include "ctct-data-words.h"
#include "ctct-picture-states.h"
#include "ctct-pseudo-text.h"
#include "ctct-screen-texts.h"
#include "ctct-test-ui.h"
#include "ctct-test.h"
#include "ctct-ui-driver.h"
#include "ctct-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#define NARROWEST    360
#define PHONE_HEIGHT 640

typedef struct
{
  CtctDataWords *words;
  GHashTable *findings;
} Look;

/* What GTK and libadwaita say in what they bring along; there is no translation into this language. */
static const struct
{
  const char *text;
  const char *type;
} of_toolkit[] = {
  { "Clear Entry", "GtkSearchEntry" },
  { "Dismiss", "AdwToastWidget" },
  { "Preferences", "AdwPreferencesWindow" },
  { "Shortcuts", "GtkShortcutsWindow" },
  { "Search Shortcuts", "GtkShortcutsWindow" },
  { "About", "AdwAboutWindow" },
  { "Details", "AdwAboutWindow" },
  { "Report an Issue", "AdwAboutWindow" },
  { "Credits", "AdwAboutWindow" },
  { "Legal", "AdwAboutWindow" },
  { "Clear entry", "GtkSearchEntry" },
};

/* What the service, the people of the sandbox and the accounts of the test say, whatever the language. */
static const char *const of_service[] = {
  "This attribute value is not a valid US State or Canadian Province.",
  "https://github.com/addressee-app/addressee/issues",
  "pronouns",
  "loyalty",
  "geo_precision",
  "{\"tier\":\"gold\",\"points\":1250}",
  "Is in the list & gets mail",
  "Ron <i>",
  "CTCT_API_KEY is set, but CTCT_ACCESS_TOKEN is not. An account needs both.",
};

static const char *
get_state_name (void)
{
  return strrchr (g_test_get_path (), '/') + 1;
}

static void
report (GHashTable *findings, char *finding)
{
  if (!g_hash_table_contains (findings, finding))
    {
      g_test_message ("%s: %s", get_state_name (), finding);
      g_test_fail_printf ("%s: %s", get_state_name (), finding);
    }
  g_hash_table_add (findings, finding);
}

/* Whether it is such a thing, or in one. */
static gboolean
is_within (GtkWidget *widget, const char *type)
{
  return gtk_widget_get_ancestor (widget, g_type_from_name (type)) != NULL;
}

static gboolean
is_of_toolkit (GtkWidget *widget, const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (of_toolkit); i++)
    if (g_str_equal (of_toolkit[i].text, text) && is_within (widget, of_toolkit[i].type))
      return TRUE;

  return is_within (widget, "GtkWindowControls");
}

/* The names of keys, and initials. */
static gboolean
has_no_words (GtkWidget *widget)
{
  return g_strcmp0 (gtk_widget_get_css_name (widget), "accelerator") == 0 ||
         is_within (widget, "GtkShortcutLabel") || is_within (widget, "AdwAvatar");
}

static void
check_words (GtkWidget *widget, const char *what, const char *text, gpointer user_data)
{
  const Look *look = user_data;
  g_autofree char *word = ctct_data_words_find_other (look->words, text);

  if (word != NULL && !is_of_toolkit (widget, text) && !has_no_words (widget))
    report (look->findings, g_strdup_printf ("“%s” in the %s “%s” of %s is not translated", word,
                                             what, text, G_OBJECT_TYPE_NAME (widget)));
  if (ctct_pseudo_text_is_glued (text))
    report (look->findings, g_strdup_printf ("the %s “%s” of %s is put together", what, text,
                                             G_OBJECT_TYPE_NAME (widget)));
}

/* By what comes up when the pointer is on it, or by the list that newer toolkits shorten it beside. */
static gboolean
is_told_in_full (GtkWidget *widget, const char *text)
{
  if (gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL)
    return TRUE;

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autofree char *tooltip = CTCT_IS_CONTACT_ROW (widget)
                                     ? ctct_contact_row_dup_tooltip (CTCT_CONTACT_ROW (widget))
                                     : g_strdup (gtk_widget_get_tooltip_text (widget));

      if (tooltip != NULL && strstr (tooltip, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_cut_off (GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (label));
  graphene_rect_t area;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (is_told_in_full (label, gtk_label_get_text (GTK_LABEL (label))))
    return FALSE;

  return pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (label) ||
         height > gtk_widget_get_height (label) ||
         !gtk_widget_compute_bounds (label, native, &area) || area.origin.x < 0 ||
         area.origin.x + area.size.width > gtk_widget_get_width (native);
}

static void
check_room (GtkWidget *widget, const char *what, const char *text, gpointer user_data)
{
  const Look *look = user_data;

  if (GTK_IS_LABEL (widget) && g_str_equal (what, "label") && is_cut_off (widget))
    report (look->findings,
            g_strdup_printf ("“%s” is cut off in a window of %d", text,
                             gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (widget)))));
}

static int
measure (GtkWindow *window, GtkOrientation orientation, int for_size)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (window), orientation, for_size, &least, NULL, NULL, NULL);
  return least;
}

static void
settle_all (gboolean narrow)
{
  for (GtkWindow *window = ctct_ui_get_front (); window != NULL;
       window = gtk_window_get_transient_for (window))
    {
      /* A window that nobody can resize does not find its height by itself. */
      if (narrow)
        gtk_window_set_default_size (window, NARROWEST, PHONE_HEIGHT);
      ctct_ui_settle (window);
      ctct_ui_settle (window);
    }
}

/* Newer toolkits let it be no narrower than it can be when it is as low as possible. */
static int
find_least_width (GtkWindow *window)
{
  int height = measure (window, GTK_ORIENTATION_VERTICAL, NARROWEST);

  return measure (window, GTK_ORIENTATION_HORIZONTAL, height);
}

static void
check_width (GtkWindow *window, GHashTable *findings)
{
  int width = gtk_widget_get_width (GTK_WIDGET (window));

  if (width > NARROWEST)
    report (findings, g_strdup_printf ("%s is %d wide", G_OBJECT_TYPE_NAME (window), width));
  else if (CTCT_IS_WINDOW (window) && find_least_width (window) > NARROWEST)
    report (findings, g_strdup_printf ("%s has to be %d wide when it is low",
                                       G_OBJECT_TYPE_NAME (window), find_least_width (window)));
}

static void
check_widths (GHashTable *findings)
{
  for (GtkWindow *window = ctct_ui_get_front (); window != NULL;
       window = gtk_window_get_transient_for (window))
    if (!GTK_IS_SHORTCUTS_WINDOW (window))
      check_width (window, findings);
}

static void
look_around (const Look *look, CtctWindowFixture *fixture)
{
  ctct_data_words_add_sandbox (look->words, fixture->sandbox);
  ctct_data_words_add_windows (look->words);
  ctct_screen_texts_foreach (check_words, (gpointer) look);
  ctct_screen_texts_foreach (check_room, (gpointer) look);
}

static void
test_state (CtctWindowFixture *fixture)
{
  const CtctPictureState *state = ctct_picture_states_find (get_state_name ());
  g_autoptr (CtctDataWords) words = ctct_data_words_new ();
  g_autoptr (GHashTable) findings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const Look look = { words, findings };

  for (guint i = 0; i < G_N_ELEMENTS (of_service); i++)
    ctct_data_words_add_phrase (words, of_service[i]);
  /* Some of it is changed on the way. */
  ctct_data_words_add_sandbox (words, fixture->sandbox);
  if (state->prepare != NULL)
    state->prepare (fixture);
  ctct_window_fixture_show (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", ":close", NULL);
  if (state->reach != NULL)
    state->reach (fixture);
  settle_all (FALSE);
  look_around (&look, fixture);

  settle_all (TRUE);
  look_around (&look, fixture);
  check_widths (findings);
  ctct_ui_pop_down ();
}

static void
test_reads (void)
{
  g_autofree char *made = ctct_pseudo_text_read (_ ("_Try the Demo Account"));

  g_assert_true (ctct_pseudo_text_is_marked (_ ("_Try the Demo Account")));
  g_assert_cmpstr (made, ==, "_Try the Demo Account");
  g_assert_true (ctct_pseudo_text_is_marked (ngettext ("%u Change", "%u Changes", 1)));
  g_assert_true (ctct_pseudo_text_is_marked (ngettext ("%u Change", "%u Changes", 2)));
}

static void
test_tells_glue (void)
{
  g_assert_false (ctct_pseudo_text_is_glued ("Ada"));
  g_assert_false (ctct_pseudo_text_is_glued ("⟦å⟧"));
  g_assert_false (ctct_pseudo_text_is_glued ("⟦⟦å⟧: Ada, ⟦å⟧⟧"));
  g_assert_false (ctct_pseudo_text_is_glued ("⟦å⟧\nAda\n⟦å⟧"));
  g_assert_true (ctct_pseudo_text_is_glued ("⟦å⟧ ⟦å⟧"));
  g_assert_true (ctct_pseudo_text_is_glued ("⟦å⟧ Ada"));
  g_assert_true (ctct_pseudo_text_is_glued ("Ada\nAda ⟦å⟧"));
}

int
main (int argc, char **argv)
{
  guint n_states;
  const CtctPictureState *states = ctct_picture_states_get (&n_states);

  ctct_test_ui_init (&argc, &argv);
  if (!ctct_pseudo_text_begin ())
    {
      g_print ("1..0 # SKIP there is no locale to take after\n");
      return 0;
    }

  ctct_test_add ("/pseudo-locale/reads", test_reads);
  ctct_test_add ("/pseudo-locale/tells-glue", test_tells_glue);
  ctct_ui_read_by (ctct_pseudo_text_read);
  for (guint i = 0; i < n_states; i++)
    {
      g_autofree char *path = g_strconcat ("/pseudo-locale/", states[i].name, NULL);

      ctct_window_fixture_add_case (path, test_state);
    }

  return ctct_test_run ();
}
