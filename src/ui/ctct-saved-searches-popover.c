/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-saved-searches-popover.h"

#include "ctct-button-name.h"
#include "ctct-entry-name.h"
#include "ctct-filter-text.h"
#include "ctct-saved-search-row.h"

#include <glib/gi18n.h>

struct _CtctSavedSearchesPopover
{
  GtkPopover parent_instance;

  /* Template widgets */
  GtkWidget *save_box;
  GtkEditable *name_entry;
  GtkWidget *save_button;
  GtkLabel *what_label;
  GtkLabel *trouble_label;
  GtkWidget *nothing_label;
  GtkWidget *scrolled_window;
  GtkListBox *list_box;

  /* Owned */
  CtctSavedSearches *saved;
  char *text;
  char *filter;
  GPtrArray *lists;
  char *save_label;
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctSavedSearchesPopover, ctct_saved_searches_popover, GTK_TYPE_POPOVER)

/* What is typed, and what the contacts are filtered by, a line each; "" where all are shown. */
static char *
dup_what (CtctSavedSearchesPopover *self)
{
  g_autoptr (GPtrArray) lines = ctct_filter_text_list (self->filter, self->lists);
  g_autofree char *trimmed = g_strstrip (g_strdup (self->text));

  if (*trimmed != '\0')
    g_ptr_array_insert (lines, 0, g_steal_pointer (&trimmed));
  return ctct_filter_text_dup_lines (lines);
}

static gboolean
has_anything (CtctSavedSearchesPopover *self)
{
  g_autofree char *what = dup_what (self);

  return *what != '\0';
}

static const char *
get_trouble (CtctSavedSearchesPopover *self, gboolean is_new)
{
  if (self->saved == NULL)
    return "";

  switch (ctct_account_file_get_trouble (CTCT_ACCOUNT_FILE (self->saved)))
    {
    case CTCT_ACCOUNT_FILE_NOT_READ:
      return _ ("The saved searches could not be read. What is saved now will be gone when "
                "Addressee is started next.");
    case CTCT_ACCOUNT_FILE_NOT_WRITTEN:
      return _ ("The last change could not be saved on this computer, and will be gone when "
                "Addressee is started next.");
    case CTCT_ACCOUNT_FILE_FINE:
    default:
      return is_new && ctct_saved_searches_is_full (self->saved)
                 ? _ ("No more searches can be saved before one is removed.")
                 : "";
    }
}

static void
show_trouble (CtctSavedSearchesPopover *self, gboolean is_new)
{
  const char *trouble = get_trouble (self, is_new);

  gtk_label_set_text (self->trouble_label, trouble);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble_label), *trouble != '\0');
}

/* One that has the name already is not replaced unawares. */
static void
update_save_button (CtctSavedSearchesPopover *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name_entry)));
  gboolean known = self->saved != NULL && ctct_saved_searches_has (self->saved, name);
  gboolean fits = known || (self->saved != NULL && !ctct_saved_searches_is_full (self->saved));

  gtk_widget_set_sensitive (self->save_button, *name != '\0' && fits && has_anything (self));
  /* Translators: a verb: takes the place of a search that has the same name */
  gtk_button_set_label (GTK_BUTTON (self->save_button), known ? _ ("_Replace") : self->save_label);
  ctct_button_name_mend (self->save_button);
  show_trouble (self, *name != '\0' && !known);
}

static void
update_what (CtctSavedSearchesPopover *self)
{
  g_autofree char *what = dup_what (self);

  gtk_label_set_text (self->what_label, what);
  gtk_widget_set_visible (GTK_WIDGET (self->what_label), *what != '\0');
  gtk_widget_set_visible (self->save_box, *what != '\0');
  update_save_button (self);
}

static void
describe (CtctSavedSearchesPopover *self, CtctSavedSearchRow *row)
{
  CtctSavedSearch *search = ctct_saved_search_row_get_search (row);
  g_autoptr (GPtrArray) texts =
      ctct_filter_text_list (ctct_saved_search_get_filter (search), self->lists);
  g_autofree char *words = ctct_filter_text_dup_lines (texts);

  ctct_saved_search_row_set_filter (row, words);
}

/* Lists may have other names than when it was looked at last. */
static void
map_cb (CtctSavedSearchesPopover *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    describe (self, CTCT_SAVED_SEARCH_ROW (row));
  update_what (self);
}

static void
items_changed_cb (CtctSavedSearchesPopover *self)
{
  guint n_items = self->saved != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->saved)) : 0;

  gtk_widget_set_visible (self->nothing_label, n_items == 0);
  gtk_widget_set_visible (self->scrolled_window, n_items > 0);
  update_save_button (self);
}

static void
save_cb (CtctSavedSearchesPopover *self)
{
  if (!ctct_saved_searches_add (self->saved, gtk_editable_get_text (self->name_entry), self->text,
                                self->filter))
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
  g_autofree char *filter = g_strdup (ctct_saved_search_get_filter (search));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, text, filter);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  CtctSavedSearchesPopover *self = user_data;
  GtkWidget *row = ctct_saved_search_row_new (self->saved, item);

  describe (self, CTCT_SAVED_SEARCH_ROW (row));
  return row;
}

static void
ctct_saved_searches_popover_dispose (GObject *object)
{
  CtctSavedSearchesPopover *self = CTCT_SAVED_SEARCHES_POPOVER (object);

  ctct_saved_searches_popover_set_saved (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_SAVED_SEARCHES_POPOVER);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->filter, g_free);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->save_label, g_free);

  G_OBJECT_CLASS (ctct_saved_searches_popover_parent_class)->dispose (object);
}

static void
ctct_saved_searches_popover_class_init (CtctSavedSearchesPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_saved_searches_popover_dispose;

  signals[PICKED] = g_signal_new ("picked", CTCT_TYPE_SAVED_SEARCHES_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-saved-searches-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, save_box);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, name_entry);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, save_button);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, what_label);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, CtctSavedSearchesPopover, list_box);
  gtk_widget_class_bind_template_callback (widget_class, update_save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
}

static void
ctct_saved_searches_popover_init (CtctSavedSearchesPopover *self)
{
  self->text = g_strdup ("");
  self->filter = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->save_label = g_strdup (gtk_button_get_label (GTK_BUTTON (self->save_button)));
  ctct_button_name_mend (GTK_WIDGET (self));
  ctct_entry_name_share (self->name_entry);
  gtk_entry_set_max_length (GTK_ENTRY (self->name_entry), CTCT_MAX_SAVED_NAME_LENGTH);
  update_what (self);
  items_changed_cb (self);
}

void
ctct_saved_searches_popover_set_saved (CtctSavedSearchesPopover *self, CtctSavedSearches *saved)
{
  if (self->saved == saved)
    return;

  if (self->saved != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->saved, self);
      gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
    }
  g_set_object (&self->saved, saved);
  if (saved == NULL)
    return;

  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (saved), create_row_cb, self, NULL);
  g_signal_connect_object (saved, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (saved, "notify::trouble", G_CALLBACK (update_save_button), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

void
ctct_saved_searches_popover_set_text (CtctSavedSearchesPopover *self, const char *text)
{
  g_free (self->text);
  self->text = g_strdup (text);
  update_what (self);
}

void
ctct_saved_searches_popover_set_filter (CtctSavedSearchesPopover *self, const char *filter)
{
  g_free (self->filter);
  self->filter = g_strdup (filter);
  update_what (self);
}

void
ctct_saved_searches_popover_set_lists (CtctSavedSearchesPopover *self, GPtrArray *lists)
{
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  if (lists != NULL)
    self->lists = g_ptr_array_ref (lists);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    map_cb (self);
}
