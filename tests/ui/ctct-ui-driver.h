/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Uses the program as a person does who sees it through an assistive technology: by the names of what is
 * on screen, in the window in front. Names are those of mapped widgets. */

/* The window in front: the modal one if there is one. */
GtkWindow *ctct_ui_get_front (void);
/* From now on that window or what is modal to it is in front, until it goes, or until NULL. */
void ctct_ui_look_at (GtkWindow *window);
/* The widget of that name; NULL if none is on screen. */
GtkWidget *ctct_ui_find (const char *name);
/* A label with that text anywhere in it; NULL if none is on screen. */
GtkWidget *ctct_ui_find_text (const char *text);
/* The first mapped widget of that type below `root`. */
GtkWidget *ctct_ui_find_type (GtkWidget *root, GType type);

/* These wait until there is such a thing. */
GtkWidget *ctct_ui_await_at (const char *where, const char *name);
void ctct_ui_await_text_at (const char *where, const char *text);
void ctct_ui_press_at (const char *where, const char *name);
void ctct_ui_type_at (const char *where, const char *name, const char *text);

void ctct_ui_await_sensitive_at (const char *where, const char *name, gboolean sensitive);

#define ctct_ui_await_sensitive(name, sensitive)                                                   \
  ctct_ui_await_sensitive_at (G_STRLOC, (name), (sensitive))
#define ctct_ui_await(name)      ctct_ui_await_at (G_STRLOC, (name))
#define ctct_ui_await_text(text) ctct_ui_await_text_at (G_STRLOC, (text))
#define ctct_ui_press(name)      ctct_ui_press_at (G_STRLOC, (name))
#define ctct_ui_type(name, text) ctct_ui_type_at (G_STRLOC, (name), (text))

char *ctct_ui_dup_entry_text (const char *name);
gboolean ctct_ui_is_sensitive (const char *name);
/* Does what the shortcut of the window in front does; FALSE if there is none that can do anything. */
gboolean ctct_ui_press_key (const char *accelerator);
/* The same for the shortcuts of the widget that has the focus, and of what it stands in. */
gboolean ctct_ui_press_key_in_focus (const char *accelerator);

/* What the window in front has put into the clipboard, or anybody else. */
void ctct_ui_assert_clipboard (const char *expected);

/* Waits until what has been brought about is on screen. */
void ctct_ui_settle (GtkWindow *window);
/* Gives the content of the window in front that width, and waits until it has it. */
void ctct_ui_set_width (int width);

/* Names and texts are looked for in what it makes of those on screen; g_strdup() if not told otherwise. */
typedef char *(*CtctUiReader) (const char *text);
void ctct_ui_read_by (CtctUiReader new_reader);

typedef void (*CtctUiVisitor) (GtkWidget *widget, gpointer user_data);
/* Every mapped widget at or below `root`. */
void ctct_ui_visit (GtkWidget *root, CtctUiVisitor visitor, gpointer user_data);
/* Opens what a menu button opens. It does not grab the pointer, since GDK 4.8 looks for that in what had grabbed
 * it, also where that has gone meanwhile. */
void ctct_ui_pop_up (GtkMenuButton *button);
/* Popovers that are open, in the window in front. GDK 4.8 cannot do without the surface that one has grabbed,
 * so they have to go before the window does. */
void ctct_ui_pop_down (void);
/* Whether an assistive technology can call it by something better than its type. */
gboolean ctct_ui_has_name (GtkWidget *widget);
/* What it is told of the widget; NULL if nothing. */
char *ctct_ui_dup_accessible_text (GtkWidget *widget, GtkAccessibleProperty property);

G_END_DECLS
