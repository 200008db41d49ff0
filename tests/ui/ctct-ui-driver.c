/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-ui-driver.h"

#include "ctct-test.h"

#include <adwaita.h>

/* What a step has brought about is on screen after one frame, and stays as it is after a few. */
#define FRAMES_TO_SETTLE 5

typedef struct
{
  const char *wanted;
  GType type;
  GtkWidget *found;
} Search;

/* Of several windows the one that somebody looks at; otherwise the newest is in front. */
static GtkWindow *looked_at;

/* How what is on screen is read. */
static CtctUiReader reader = g_strdup;

void
ctct_ui_read_by (CtctUiReader new_reader)
{
  reader = new_reader;
}

static gboolean
is_in_view (GtkWindow *window)
{
  return gtk_widget_get_mapped (GTK_WIDGET (window)) &&
         (looked_at == NULL || window == looked_at ||
          gtk_window_get_transient_for (window) == looked_at);
}

void
ctct_ui_look_at (GtkWindow *window)
{
  g_clear_weak_pointer (&looked_at);
  g_set_weak_pointer (&looked_at, window);
}

GtkWindow *
ctct_ui_get_front (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkWindow *front = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (is_in_view (window) &&
          (front == NULL || !gtk_window_get_modal (front) || gtk_window_get_modal (window)))
        front = window;
    }

  return front;
}

void
ctct_ui_visit (GtkWidget *root, CtctUiVisitor visitor, gpointer user_data)
{
  if (!gtk_widget_get_mapped (root))
    return;

  visitor (root, user_data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ctct_ui_visit (child, visitor, user_data);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  guint *frames = user_data;

  /* A display that is busy may be asked for a size for longer than this lasts. */
  gdk_display_sync (gtk_widget_get_display (widget));
  (*frames)++;
  gtk_widget_queue_draw (widget);
  return *frames < FRAMES_TO_SETTLE;
}

static gboolean
has_settled (gpointer user_data)
{
  return *(guint *) user_data >= FRAMES_TO_SETTLE;
}

void
ctct_ui_settle (GtkWindow *window)
{
  guint frames = 0;

  gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, &frames, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  ctct_test_await (has_settled, &frames);
}

typedef struct
{
  GtkWidget *window;
  int width;
} Wanted;

static gboolean
has_width (gpointer user_data)
{
  const Wanted *wanted = user_data;

  return gtk_widget_get_width (wanted->window) == wanted->width;
}

/* A window has borders without a compositor, and the display answers when it gets to it. */
void
ctct_ui_set_width (int width)
{
  GtkWindow *window = ctct_ui_get_front ();
  Wanted wanted = { GTK_WIDGET (window), width };
  int outer = 0, height = 0;

  gtk_window_get_default_size (window, &outer, &height);
  gtk_window_set_default_size (window, width + outer - gtk_widget_get_width (wanted.window),
                               height);
  ctct_test_await (has_width, &wanted);
  ctct_ui_settle (window);
}

static char *
dup_without_underscore (const char *text)
{
  GString *plain = g_string_new (text);

  g_string_replace (plain, "_", "", 0);
  return g_string_free (plain, FALSE);
}

/* What is found in place of a text that it never is. */
char *
ctct_ui_dup_accessible_text (GtkWidget *widget, GtkAccessibleProperty property)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, property)
             ? gtk_test_accessible_check_property (accessible, property, "\n")
             : NULL;
}

static gboolean
reads (const char *text, const char *wanted)
{
  g_autofree char *read = text != NULL ? reader (text) : NULL;

  return g_strcmp0 (read, wanted) == 0;
}

static gboolean
has_label (GtkWidget *widget, const char *name)
{
  g_autofree char *label = ctct_ui_dup_accessible_text (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);

  return label != NULL && reads (label, name);
}

static gboolean
is_named (GtkWidget *widget, const char *name)
{
  g_autofree char *plain = NULL;

  if (GTK_IS_LABEL (widget))
    return FALSE;

  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    plain = dup_without_underscore (gtk_button_get_label (GTK_BUTTON (widget)));
  else if (ADW_IS_PREFERENCES_ROW (widget))
    plain = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));

  return reads (plain, name) || has_label (widget, name);
}

static void
match_name (GtkWidget *widget, gpointer user_data)
{
  Search *search = user_data;

  if (search->found == NULL && is_named (widget, search->wanted))
    search->found = widget;
}

static void
match_text (GtkWidget *widget, gpointer user_data)
{
  Search *search = user_data;
  g_autofree char *text = NULL;

  if (search->found != NULL || !GTK_IS_LABEL (widget))
    return;

  text = reader (gtk_label_get_text (GTK_LABEL (widget)));
  if (strstr (text, search->wanted) != NULL)
    search->found = widget;
}

static void
match_type (GtkWidget *widget, gpointer user_data)
{
  Search *search = user_data;

  if (search->found == NULL && g_type_is_a (G_OBJECT_TYPE (widget), search->type))
    search->found = widget;
}

static GtkWidget *
find_in_front (const char *wanted, CtctUiVisitor match)
{
  GtkWindow *front = ctct_ui_get_front ();
  Search search = { wanted };

  if (front != NULL)
    ctct_ui_visit (GTK_WIDGET (front), match, &search);

  return search.found;
}

GtkWidget *
ctct_ui_find (const char *name)
{
  return find_in_front (name, match_name);
}

GtkWidget *
ctct_ui_find_text (const char *text)
{
  return find_in_front (text, match_text);
}

GtkWidget *
ctct_ui_find_type (GtkWidget *root, GType type)
{
  Search search = { .type = type };

  ctct_ui_visit (root, match_type, &search);
  return search.found;
}

static gboolean
is_on_screen (gpointer user_data)
{
  return ctct_ui_find (user_data) != NULL;
}

static gboolean
can_be_read (gpointer user_data)
{
  return ctct_ui_find_text (user_data) != NULL;
}

static gboolean
can_be_used (gpointer user_data)
{
  return ctct_ui_find (user_data) != NULL && ctct_ui_is_sensitive (user_data);
}

static gboolean
cannot_be_used (gpointer user_data)
{
  return ctct_ui_find (user_data) != NULL && !ctct_ui_is_sensitive (user_data);
}

GtkWidget *
ctct_ui_await_at (const char *where, const char *name)
{
  ctct_test_await_at (where, is_on_screen, (gpointer) name);
  return ctct_ui_find (name);
}

void
ctct_ui_await_sensitive_at (const char *where, const char *name, gboolean sensitive)
{
  ctct_test_await_at (where, sensitive ? can_be_used : cannot_be_used, (gpointer) name);
}

void
ctct_ui_await_text_at (const char *where, const char *text)
{
  ctct_test_await_at (where, can_be_read, (gpointer) text);
}

void
ctct_ui_press_at (const char *where, const char *name)
{
  GtkWidget *widget;

  ctct_test_await_at (where, can_be_used, (gpointer) name);
  widget = ctct_ui_find (name);
  if (GTK_IS_BUTTON (widget))
    g_signal_emit_by_name (widget, "clicked");
  else if (!gtk_widget_activate (widget))
    g_error ("%s: “%s” cannot be activated", where, name);
}

void
ctct_ui_type_at (const char *where, const char *name, const char *text)
{
  GtkWidget *widget;

  ctct_test_await_at (where, can_be_used, (gpointer) name);
  widget = ctct_ui_find (name);
  if (!GTK_IS_EDITABLE (widget))
    g_error ("%s: nothing can be typed into “%s”", where, name);

  gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

char *
ctct_ui_dup_entry_text (const char *name)
{
  GtkWidget *widget = ctct_ui_find (name);

  g_assert_true (GTK_IS_EDITABLE (widget));
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
}

gboolean
ctct_ui_is_sensitive (const char *name)
{
  GtkWidget *widget = ctct_ui_find (name);

  g_assert_nonnull (widget);
  return gtk_widget_is_sensitive (widget);
}

static gboolean
has_trigger (GtkShortcutTrigger *trigger, GtkShortcutTrigger *wanted)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return has_trigger (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)),
                        wanted) ||
           has_trigger (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)),
                        wanted);

  return gtk_shortcut_trigger_equal (trigger, wanted);
}

static gboolean
try_shortcut (GtkShortcut *shortcut, const char *accelerator, GtkWidget *widget)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (accelerator);

  return has_trigger (gtk_shortcut_get_trigger (shortcut), wanted) &&
         gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                       GTK_SHORTCUT_ACTION_EXCLUSIVE, widget,
                                       gtk_shortcut_get_arguments (shortcut));
}

static gboolean
try_controller (GListModel *controller, const char *accelerator, GtkWidget *widget)
{
  for (guint i = 0; i < g_list_model_get_n_items (controller); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, i);

      if (try_shortcut (shortcut, accelerator, widget))
        return TRUE;
    }

  return FALSE;
}

static gboolean
try_widget (GtkWidget *widget, const char *accelerator)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller) &&
          try_controller (G_LIST_MODEL (controller), accelerator, widget))
        return TRUE;
    }

  return FALSE;
}

gboolean
ctct_ui_press_key (const char *accelerator)
{
  return try_widget (GTK_WIDGET (ctct_ui_get_front ()), accelerator);
}

gboolean
ctct_ui_press_key_in_focus (const char *accelerator)
{
  for (GtkWidget *widget = gtk_window_get_focus (ctct_ui_get_front ()); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    if (try_widget (widget, accelerator))
      return TRUE;

  return FALSE;
}

/* Newer GTK makes a name of these by itself, and no property of it. */
static gboolean
has_name_by_itself (GtkWidget *widget)
{
  if (gtk_get_minor_version () < 14)
    return FALSE;

  return gtk_widget_get_tooltip_text (widget) != NULL ||
         (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL);
}

gboolean
ctct_ui_has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return has_name_by_itself (widget) ||
         gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
popover_cb (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover != NULL)
    gtk_popover_set_autohide (popover, FALSE);
}

/* Some popovers are made when they are called for. */
void
ctct_ui_pop_up (GtkMenuButton *button)
{
  gulong id = g_signal_connect (button, "notify::popover", G_CALLBACK (popover_cb), NULL);

  popover_cb (button);
  gtk_menu_button_popup (button);
  g_signal_handler_disconnect (button, id);
}

static void
pop_down (GtkWidget *widget, gpointer user_data)
{
  if (GTK_IS_POPOVER (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
}

void
ctct_ui_pop_down (void)
{
  ctct_ui_visit (GTK_WIDGET (ctct_ui_get_front ()), pop_down, NULL);
  ctct_ui_settle (ctct_ui_get_front ());
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  if (*text == NULL)
    *text = g_strdup ("");
}

static gboolean
has_text (gpointer user_data)
{
  return *(char **) user_data != NULL;
}

void
ctct_ui_assert_clipboard (const char *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (ctct_ui_get_front ())), NULL,
                                 read_cb, &text);
  ctct_test_await (has_text, &text);
  g_assert_cmpstr (text, ==, expected);
}
