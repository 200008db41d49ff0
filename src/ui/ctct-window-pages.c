/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-window-private.h"

#include "ctct-button-name.h"
#include "ctct-button-wrap.h"

/* A page is built when it is first needed: a window that shows one contact never needs most of them, and
 * the first frame would have to wait for all. What the page shows of the session is given to it then, and
 * again when there is another session. */
typedef struct
{
  const char *name;
  GtkWidget *(*build) (CtctWindow *self);
  void (*give_session) (CtctWindow *self);
} Page;

static void
form_notify_cb (CtctWindow *self)
{
  ctct_window_update_actions (self);
}

static GtkWidget *
build_welcome (CtctWindow *self)
{
  self->welcome_page = CTCT_WELCOME_PAGE (g_object_new (CTCT_TYPE_WELCOME_PAGE, NULL));
  return GTK_WIDGET (self->welcome_page);
}

static GtkWidget *
build_home (CtctWindow *self)
{
  self->home_page = CTCT_HOME_PAGE (g_object_new (CTCT_TYPE_HOME_PAGE, NULL));
  return GTK_WIDGET (self->home_page);
}

static void
give_home_session (CtctWindow *self)
{
  guint n_suggestions;
  const CtctSuggestion *suggestions = ctct_session_get_suggestions (self->session, &n_suggestions);

  ctct_session_name_recents (self->session);
  ctct_home_page_set_recents (self->home_page,
                              G_LIST_MODEL (ctct_session_get_recents (self->session)));
  ctct_home_page_set_suggestions (self->home_page, suggestions, n_suggestions);
}

static GtkWidget *
build_matches (CtctWindow *self)
{
  self->matches_page = CTCT_MATCHES_PAGE (g_object_new (CTCT_TYPE_MATCHES_PAGE, NULL));
  return GTK_WIDGET (self->matches_page);
}

static GtkWidget *
build_lists (CtctWindow *self)
{
  self->lists_page = CTCT_LISTS_PAGE (ctct_lists_page_new ());
  g_signal_connect_object (self->lists_page, "open", G_CALLBACK (ctct_window_open_list), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->lists_page);
}

static void
give_lists_session (CtctWindow *self)
{
  ctct_lists_page_set_cache (self->lists_page, ctct_session_get_cache (self->session));
}

static GtkWidget *
build_contact (CtctWindow *self)
{
  self->contact_page = CTCT_CONTACT_PAGE (ctct_contact_page_new ());
  return GTK_WIDGET (self->contact_page);
}

static void
give_contact_session (CtctWindow *self)
{
  ctct_contact_page_set_custom_labels (self->contact_page,
                                       ctct_session_get_custom_labels (self->session));
  ctct_contact_page_set_lists (self->contact_page, ctct_session_get_lists (self->session));
}

static GtkWidget *
build_form (CtctWindow *self)
{
  self->form = CTCT_CONTACT_FORM (ctct_contact_form_new ());
  g_signal_connect_object (self->form, "notify::changed", G_CALLBACK (form_notify_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "notify::valid", G_CALLBACK (form_notify_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "question", G_CALLBACK (ctct_window_present_dialog), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->form);
}

static void
give_form_session (CtctWindow *self)
{
  ctct_contact_form_set_service (self->form, ctct_session_get_service (self->session));
  ctct_email_lookup_set_session (ctct_contact_form_get_email_lookup (self->form), self->session);
  ctct_contact_form_set_settings (self->form, ctct_session_get_settings (self->session));
  ctct_contact_form_set_custom_labels (self->form, ctct_session_get_custom_labels (self->session));
  ctct_contact_form_set_lists (self->form, ctct_session_get_lists (self->session));
}

static GtkWidget *
build_problem (CtctWindow *self)
{
  self->problem_page = CTCT_PROBLEM_PAGE (g_object_new (CTCT_TYPE_PROBLEM_PAGE, NULL));
  return GTK_WIDGET (self->problem_page);
}

/* The loading page is part of the template: its spinner measures the time. */
static const Page pages[] = {
  [CTCT_WINDOW_WELCOME] = { "welcome", build_welcome, NULL },
  [CTCT_WINDOW_HOME] = { "home", build_home, give_home_session },
  [CTCT_WINDOW_LOADING] = { "loading", NULL, NULL },
  [CTCT_WINDOW_MATCHES] = { "matches", build_matches, NULL },
  [CTCT_WINDOW_LISTS] = { "lists", build_lists, give_lists_session },
  [CTCT_WINDOW_CONTACT] = { "contact", build_contact, give_contact_session },
  [CTCT_WINDOW_FORM] = { "form", build_form, give_form_session },
  [CTCT_WINDOW_PROBLEM] = { "problem", build_problem, NULL },
};

static gboolean
has_page (CtctWindow *self, CtctWindowPage page)
{
  return gtk_stack_get_child_by_name (self->stack, pages[page].name) != NULL;
}

static void
give_session (CtctWindow *self, CtctWindowPage page)
{
  if (pages[page].give_session != NULL && self->session != NULL)
    pages[page].give_session (self);
}

/* The first thing on a page that a person will want to use. */
static void
focus_page (CtctWindow *self)
{
  if (self->page != CTCT_WINDOW_LISTS && ctct_window_focus_list (self))
    return;

  switch (self->page)
    {
    case CTCT_WINDOW_HOME:
      ctct_home_page_focus (self->home_page);
      break;
    case CTCT_WINDOW_CONTACT:
      /* What is not fresh cannot be edited yet. From wherever the focus is, the next may be what unsubscribes. */
      if (!gtk_widget_grab_focus (self->edit_button) && !gtk_widget_grab_focus (self->back_button))
        gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
      break;
    case CTCT_WINDOW_LISTS:
      ctct_lists_page_focus (self->lists_page);
      break;
    case CTCT_WINDOW_FORM:
      /* The form does this by itself. */
      break;
    case CTCT_WINDOW_WELCOME:
    case CTCT_WINDOW_LOADING:
    case CTCT_WINDOW_MATCHES:
    case CTCT_WINDOW_PROBLEM:
    default:
      gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
    }
}

void
ctct_window_build_page (CtctWindow *self, CtctWindowPage page)
{
  GtkWidget *widget;

  if (has_page (self, page))
    return;

  widget = pages[page].build (self);
  ctct_button_name_mend (widget);
  ctct_button_wrap (widget);
  gtk_stack_add_named (self->stack, widget, pages[page].name);
  give_session (self, page);
}

void
ctct_window_give_session (CtctWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (has_page (self, i))
      give_session (self, i);
}

void
ctct_window_give_lists (CtctWindow *self)
{
  GListModel *lists = ctct_session_get_lists (self->session);

  if (self->contact_page != NULL)
    ctct_contact_page_set_lists (self->contact_page, lists);
  if (self->form != NULL)
    ctct_contact_form_set_lists (self->form, lists);
}

void
ctct_window_turn_page (CtctWindow *self)
{
  ctct_window_build_page (self, self->page);
  gtk_stack_set_visible_child_name (self->stack, pages[self->page].name);
  ctct_window_turn_leaflet (self);
  focus_page (self);
}
