/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-saved-searches-popover.h"

#include "ctct-button-name.h"
#include "ctct-entry-name.h"
#include "ctct-saved-search-row.h"

#include <glib/gi18n.h>

struct _CtctSavedSearchesPopover
{
  GtkPopover parent_instance;

  /* Template widgets */
  GtkWidget *save_box;
  GtkEditable *name_entry;
  GtkWidget *save_button;
  GtkWidget *nothing_label;
  GtkWidget *scrolled_window;
  GtkListBox *list_box;

  /* Owned */
  CtctSavedSearches *saved;
  char *text;
  char *save_label;
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctSavedSearchesPopover, ctct_saved_searches_popover, GTK_TYPE_POPOVER)

static gboolean
has_text (CtctSavedSearchesPopover *self)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (self->text));

  return *trimmed != '\0';
}

/* One that has the name already is not replaced unawares. */
static void
update_save_button (CtctSavedSearchesPopover *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_entry)));
  gboolean known = self->saved != NULL && ctct_saved_searches_has (self->saved, name);

  gtk_widget_set_sensitive (self->save_button, *name != '\0' && has_text (self));
  /* Translators: a verb: takes the place of a search that has the same name */
  gtk_button_set_label (GTK_BUTTON (self->save_button), known ? _ ("_Replace") : self->save_label);
  ctct_button_name_mend (self->save_button);
}

static void
items_changed_cb (CtctSavedSearchesPopover *self)
{
  guint n_items = self->saved != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->saved)) : 0;

  gtk_widget_set_visible (self->nothing_label, n_items == 0);
  gtk_widget_set_visible (self->scrolled_window, n_items > 0);
}

static void
save_cb (CtctSavedSearchesPopover *self)
{
  if (!ctct_saved_searches_add (self->saved, gtk_editable_get_text (self->name_entry), self->text))
    {
      gtk_widget_error_bell (GTK_WIDGET (self->name_entry));
      return;
    }

  gtk_editable_set_text (self->name_entry, "");
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
row_activated_cb (CtctSavedSearchesPopover *self, GtkListBoxRow *row)
{
  CtctSavedSearch *search = ctct_saved_search_row_get_search (CTCT_SAVED_SEARCH_ROW (row));
  g_autofree char *text = g_strdup (ctct_saved_search_get_text (search));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, text);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  CtctSavedSearchesPopover *self = user_data;

  return ctct_saved_search_row_new (self->saved, item);
}

static void
ctct_saved_searches_popover_dispose (GObject *object)
{
  CtctSavedSearchesPopover *self = CTCT_SAVED_SEARCHES_POPOVER (object);

  ctct_saved_searches_popover_set_saved (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_SAVED_SEARCHES_POPOVER);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->save_label, g_free);

  G_OBJECT_CLASS (ctct_saved_searches_popover_parent_class)->dispose (object);
}

static void
ctct_saved_searches_popover_class_init (CtctSavedSearchesPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_saved_searches_popover_dispose;

  signals[PICKED] = g_signal_new ("picked", CTCT_TYPE_SAVED_SEARCHES_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-saved-searches-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, save_box);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, name_entry);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, save_button);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, list_box);
  gtk_widget_class_bind_template_callback (widget_class, update_save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ctct_saved_searches_popover_init (CtctSavedSearchesPopover *self)
{
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->save_label = g_strdup (gtk_button_get_label (GTK_BUTTON (self->save_button)));
  ctct_button_name_mend (GTK_WIDGET (self));
  ctct_entry_name_share (self->name_entry);
  gtk_entry_set_max_length (GTK_ENTRY (self->name_entry), CTCT_MAX_SAVED_NAME_LENGTH);
  ctct_saved_searches_popover_set_text (self, "");
  items_changed_cb (self);
}

void
ctct_saved_searches_popover_set_saved (CtctSavedSearchesPopover *self, CtctSavedSearches *saved)
{
  if (self->saved == saved)
    return;

  if (self->saved != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->saved, items_changed_cb, self);
      gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
    }
  g_set_object (&self->saved, saved);
  if (saved == NULL)
    return;

  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (saved), create_row_cb, self, NULL);
  g_signal_connect_object (saved, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

void
ctct_saved_searches_popover_set_text (CtctSavedSearchesPopover *self, const char *text)
{
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_widget_set_visible (self->save_box, has_text (self));
  update_save_button (self);
}
