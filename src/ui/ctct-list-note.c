/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-note.h"

#include "ctct-button-name.h"
#include "ctct-button-wrap.h"
#include "ctct-sync-text.h"

#include <glib/gi18n.h>

#define PEOPLE "system-users-symbolic"

struct _CtctListNote
{
  AdwBin parent_instance;

  /* Template widgets */
  AdwStatusPage *page;
  GtkWidget *all_button;
  GtkWidget *clear_button;
  GtkWidget *retry_button;
};

enum
{
  SIGNAL_ALL,
  SIGNAL_CLEAR,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctListNote, ctct_list_note, ADW_TYPE_BIN)

/* A hyphen that is put into an address would pass for one of its own. */
static char *
dup_markup (const char *description)
{
  return g_markup_printf_escaped ("<span insert_hyphens=\"false\">%s</span>", description);
}

static void
say (CtctListNote *self, const char *icon_name, const char *title, const char *description)
{
  g_autofree char *markup = description != NULL ? dup_markup (description) : NULL;

  adw_status_page_set_icon_name (self->page, icon_name);
  adw_status_page_set_title (self->page, title);
  adw_status_page_set_description (self->page, markup);
}

static void
offer (CtctListNote *self, GtkWidget *button)
{
  gtk_widget_set_visible (self->all_button, button == self->all_button);
  gtk_widget_set_visible (self->clear_button, button == self->clear_button);
  gtk_widget_set_visible (self->retry_button, button == self->retry_button);
}

static void
say_error (CtctListNote *self, const GError *error)
{
  g_autofree char *description = ctct_sync_text_dup_error_description (error);

  offer (self, self->retry_button);
  say (self, ctct_sync_text_get_error_icon_name (error), ctct_sync_text_get_error_title (error),
       description);
}

static void
say_reading (CtctListNote *self, CtctSync *sync)
{
  g_autofree char *progress = ctct_sync_text_dup_progress (
      ctct_sync_get_state (sync), ctct_sync_get_done (sync), ctct_sync_get_estimate (sync));

  offer (self, NULL);
  say (self, PEOPLE, _ ("Reading Contacts"), progress);
}

static void
say_none (CtctListNote *self, gboolean is_known)
{
  offer (self, NULL);
  if (is_known)
    say (self, PEOPLE, _ ("No Contacts"), _ ("The account has no contacts."));
  else
    say (self, PEOPLE, _ ("Nothing Read Yet"),
         _ ("The contacts of the account have not been read yet."));
}

static void
all_cb (CtctListNote *self)
{
  g_signal_emit (self, signals[SIGNAL_ALL], 0);
}

static void
clear_cb (CtctListNote *self)
{
  g_signal_emit (self, signals[SIGNAL_CLEAR], 0);
}

static void
ctct_list_note_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_LIST_NOTE);

  G_OBJECT_CLASS (ctct_list_note_parent_class)->dispose (object);
}

static void
ctct_list_note_class_init (CtctListNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_list_note_dispose;

  signals[SIGNAL_ALL] = g_signal_new ("all", CTCT_TYPE_LIST_NOTE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLEAR] = g_signal_new ("clear", CTCT_TYPE_LIST_NOTE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-list-note.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctListNote, page);
  gtk_widget_class_bind_template_child (widget_class, CtctListNote, all_button);
  gtk_widget_class_bind_template_child (widget_class, CtctListNote, clear_button);
  gtk_widget_class_bind_template_child (widget_class, CtctListNote, retry_button);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
ctct_list_note_init (CtctListNote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A page that is not shown is there for a screen reader all the same. */
  offer (self, NULL);
}

/* Who is missing may come with what is still to be read. */
static char *
dup_nobody_yet (const char *text, const char *filter)
{
  if (*filter == '\0')
    /* Translators: %s is what was looked for */
    return g_strdup_printf (_ ("No contact matches “%s”, but not all contacts have been read yet."),
                            text);
  if (*text == '\0')
    return g_strdup_printf (
        /* Translators: %s is what contacts are filtered by, such as a status or a list */
        _ ("No contact is in the filter “%s”, but not all contacts have been read yet."), filter);

  return g_strdup_printf (
      /* Translators: the first %s is what was looked for, the second what contacts are filtered by */
      _ ("No contact matches “%s” in the filter “%s”, but not all contacts have been read yet."),
      text, filter);
}

static char *
dup_nobody (const char *text, const char *filter)
{
  if (*filter == '\0')
    /* Translators: %s is what was looked for */
    return g_strdup_printf (_ ("No contact matches “%s”."), text);
  if (*text == '\0')
    /* Translators: %s is what contacts are filtered by, such as a status or a list */
    return g_strdup_printf (_ ("No contact is in the filter “%s”."), filter);

  /* Translators: the first %s is what was looked for, the second what contacts are filtered by, such as a
   * status or a list */
  return g_strdup_printf (_ ("No contact matches “%s” in the filter “%s”."), text, filter);
}

static const char *
get_all_label (gboolean searched)
{
  if (searched)
    /* Translators: a verb: looks for the same among those that are filtered out, too */
    return _ ("_Search All Contacts");

  /* Translators: a verb: filters none out */
  return _ ("_Show All Contacts");
}

void
ctct_list_note_say_nobody (CtctListNote *self,
                           const char *text,
                           const char *filter,
                           gboolean has_all)
{
  g_autofree char *description =
      has_all ? dup_nobody (text, filter) : dup_nobody_yet (text, filter);
  gboolean searched = *text != '\0';

  offer (self, self->clear_button);
  gtk_widget_set_visible (self->clear_button, searched);
  gtk_widget_set_visible (self->all_button, *filter != '\0');
  gtk_button_set_label (GTK_BUTTON (self->all_button), get_all_label (searched));
  /* The label is another widget from now on. */
  ctct_button_name_mend (self->all_button);
  ctct_button_wrap (self->all_button);
  say (self, "system-search-symbolic", _ ("Nobody Found"), description);
}

gboolean
ctct_list_note_say_why_empty (CtctListNote *self, CtctSync *sync, gboolean is_known)
{
  CtctSyncState state = ctct_sync_get_state (sync);

  if (state == CTCT_SYNC_ASKING)
    say_none (self, FALSE);
  else if (state != CTCT_SYNC_IDLE && !ctct_sync_get_has_all (sync))
    say_reading (self, sync);
  else if (ctct_sync_get_last_error (sync) != NULL)
    say_error (self, ctct_sync_get_last_error (sync));
  else if (is_known)
    say_none (self, ctct_sync_get_has_all (sync));
  else
    return FALSE;

  return TRUE;
}
