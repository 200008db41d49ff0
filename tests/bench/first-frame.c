/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded into a program, says when its first frame was drawn and how much memory it took. So the
 * program that is measured is the one that is installed, and both sides are measured by the same code.
 *
 * FIRST_FRAME_TEXT: a text that some label in the window has to show for the frame to count. */

#include <gtk/gtk.h>
#include <unistd.h>

/* Nobody waits longer than that for a window. */
#define DEADLINE_SECONDS 30
/* What comes after the first frame, such as the names of lists, has come by then. */
#define SETTLED_MILLISECONDS 500

static gboolean drawn;
static gboolean said;

static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;

  return FALSE;
}

static gboolean
some_window_shows (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_widget_get_mapped (window) && (text == NULL || shows_text (window, text)))
        return TRUE;
    }

  return FALSE;
}

/* In KiB, and of this program alone: what the parent had before it became this one is not in it. */
static gint64
get_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    line = strstr (status, "VmHWM:");

  return line != NULL ? g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10) : -1;
}

static gboolean
settled_cb (gpointer user_data)
{
  g_print ("memory %" G_GINT64_FORMAT "\n", get_peak_memory ());
  _exit (0);
}

static gboolean
render_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  drawn = TRUE;
  return TRUE;
}

static gboolean
after_paint_cb (GSignalInvocationHint *hint,
                guint n_values,
                const GValue *values,
                gpointer user_data)
{
  if (!drawn || said || !some_window_shows (g_getenv ("FIRST_FRAME_TEXT")))
    return TRUE;

  said = TRUE;
  g_print ("frame %" G_GINT64_FORMAT "\n", g_get_monotonic_time ());
  g_timeout_add (SETTLED_MILLISECONDS, settled_cb, NULL);
  return FALSE;
}

static void __attribute__ ((constructor))
watch (void)
{
  /* The classes have the signals. They stay. */
  g_type_class_ref (GDK_TYPE_SURFACE);
  g_type_class_ref (GDK_TYPE_FRAME_CLOCK);

  g_signal_add_emission_hook (g_signal_lookup ("render", GDK_TYPE_SURFACE), 0, render_cb, NULL,
                              NULL);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", GDK_TYPE_FRAME_CLOCK), 0,
                              after_paint_cb, NULL, NULL);
  alarm (DEADLINE_SECONDS);
}
