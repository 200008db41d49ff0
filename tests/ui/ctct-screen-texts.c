/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-screen-texts.h"

#include "ctct-ui-driver.h"

typedef struct
{
  CtctScreenTextFunc func;
  gpointer user_data;
} Walk;

typedef struct
{
  GtkAccessibleProperty property;
  const char *what;
} Said;

static const Said said[] = {
  { GTK_ACCESSIBLE_PROPERTY_LABEL, "accessible label" },
  { GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "accessible description" },
  { GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, "accessible placeholder" },
  { GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION, "accessible role" },
  { GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "accessible value" },
};

static void
tell (const Walk *walk, GtkWidget *widget, const char *what, const char *text)
{
  if (text != NULL && *text != '\0')
    walk->func (widget, what, text, walk->user_data);
}

static void
tell_what_is_said (const Walk *walk, GtkWidget *widget)
{
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autofree char *text = ctct_ui_dup_accessible_text (widget, said[i].property);

      /* A label says what it shows. */
      if (!GTK_IS_LABEL (widget) || g_strcmp0 (text, gtk_label_get_text (GTK_LABEL (widget))) != 0)
        tell (walk, widget, said[i].what, text);
    }
}

static void
visit_cb (GtkWidget *widget, gpointer user_data)
{
  const Walk *walk = user_data;

  if (GTK_IS_LABEL (widget))
    tell (walk, widget, "label", gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_WINDOW (widget))
    tell (walk, widget, "title", gtk_window_get_title (GTK_WINDOW (widget)));
  tell (walk, widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  tell_what_is_said (walk, widget);
}

void
ctct_screen_texts_foreach (CtctScreenTextFunc func, gpointer user_data)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  Walk walk = { func, user_data };

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      ctct_ui_visit (window, visit_cb, &walk);
    }
}
