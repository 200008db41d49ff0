/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-lists-page.h"

#include "ctct-entry-name.h"
#include "ctct-filter-lists.h"
#include "ctct-filter-popover.h"
#include "ctct-list-facts.h"
#include "ctct-lists-row.h"
#include "ctct-text-match.h"
#include "ctct-type-ahead.h"

#include <glib/gi18n.h>

struct _CtctListsPage
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkWidget *entry_clamp;
  GtkEditable *entry;
  GtkStack *stack;
  GtkWidget *scroller;
  GtkListView *list_view;
  AdwStatusPage *note;
  GListStore *lists;
  GtkFilterListModel *filtered_lists;

  /* Owned */
  CtctListFacts *facts;

  /* Borrowed */
  GtkWidget *focus_before; /* weak: what had it when the page asked for it */

  /* State */
  gboolean wants_focus; /* as soon as there is something to have it */
};

enum
{
  SIGNAL_OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctListsPage, ctct_lists_page, ADW_TYPE_BIN)

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  CtctListsPage *self = user_data;

  return ctct_text_matches (ctct_filter_choice_get_name (item),
                            gtk_editable_get_text (self->entry));
}

static guint
count_lists (CtctListsPage *self)
{
  GPtrArray *lists = self->facts != NULL ? ctct_list_facts_get_lists (self->facts) : NULL;

  return lists != NULL ? lists->len : 0;
}

static void
say (CtctListsPage *self, const char *icon_name, const char *title, const char *description)
{
  adw_status_page_set_icon_name (self->note, icon_name);
  adw_status_page_set_title (self->note, title);
  adw_status_page_set_description (self->note, description);
}

/* What was read last shows that there are none; before that nothing is known. */
static void
say_why_empty (CtctListsPage *self)
{
  if (*gtk_editable_get_text (self->entry) != '\0')
    say (self, "system-search-symbolic", _ ("No List Found"), _ ("No list has a name like this."));
  else
    say (self, "view-list-bullet-symbolic", _ ("No Lists"),
         _ ("No list of the account is known here."));
}

static void
update (CtctListsPage *self)
{
  gboolean searched = *gtk_editable_get_text (self->entry) != '\0';
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->filtered_lists));
  gboolean empty = searched ? n_rows == 0 : count_lists (self) == 0;

  if (self->facts == NULL || ctct_list_facts_get_lists (self->facts) == NULL)
    return;

  if (empty)
    say_why_empty (self);
  gtk_stack_set_visible_child (self->stack, empty ? GTK_WIDGET (self->note) : self->scroller);
}

static void
text_cb (CtctListsPage *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered_lists),
                      GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static GtkWidget *
get_focus (CtctListsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Whoever has gone elsewhere meanwhile is left there. */
static void
take_focus (CtctListsPage *self)
{
  if (self->wants_focus && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      get_focus (self) == self->focus_before)
    ctct_lists_page_focus (self);
  self->wants_focus = FALSE;
}

/* Few lists are looked through sooner than a name is typed. */
static void
facts_cb (CtctListsPage *self)
{
  gboolean many = count_lists (self) > CTCT_MAX_LISTS_WITHOUT_SEARCH;

  gtk_widget_set_visible (self->entry_clamp, many);
  if (!many)
    gtk_editable_set_text (self->entry, "");
  ctct_filter_lists_fill_lists (self->lists, _ ("All contacts"),
                                ctct_list_facts_get_lists (self->facts),
                                ctct_list_facts_get_tallies (self->facts));
  update (self);
  take_focus (self);
}

static void
open (CtctListsPage *self, guint position)
{
  g_autoptr (CtctFilterChoice) choice =
      g_list_model_get_item (G_LIST_MODEL (self->filtered_lists), position);

  if (choice != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN], 0, ctct_filter_choice_get_id (choice));
}

static void
activate_cb (CtctListsPage *self, guint position)
{
  open (self, position);
}

/* Enter opens the first that is found. */
static void
search_activate_cb (CtctListsPage *self)
{
  if (*gtk_editable_get_text (self->entry) != '\0')
    open (self, 0);
}

static void
stop_search_cb (CtctListsPage *self)
{
  if (*gtk_editable_get_text (self->entry) != '\0')
    gtk_editable_set_text (self->entry, "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static gboolean
down_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CtctListsPage *self = user_data;

  return gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}

/* From the search the way down leads into the list. */
static void
add_keys (CtctListsPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Down|KP_Down"),
                        gtk_callback_action_new (down_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->entry), controller);
  ctct_type_ahead_add (GTK_WIDGET (self), self->entry);
}

static void
ctct_lists_page_dispose (GObject *object)
{
  CtctListsPage *self = CTCT_LISTS_PAGE (object);

  ctct_lists_page_set_cache (self, NULL);
  g_clear_weak_pointer (&self->focus_before);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_LISTS_PAGE);

  G_OBJECT_CLASS (ctct_lists_page_parent_class)->dispose (object);
}

static void
ctct_lists_page_class_init (CtctListsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_lists_page_dispose;

  signals[SIGNAL_OPEN] = g_signal_new ("open", CTCT_TYPE_LISTS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CTCT_TYPE_FILTER_CHOICE);
  g_type_ensure (CTCT_TYPE_LISTS_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-lists-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctListsPage, entry_clamp);
  gtk_widget_class_bind_template_child (widget_class, CtctListsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, CtctListsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CtctListsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CtctListsPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, CtctListsPage, note);
  gtk_widget_class_bind_template_child (widget_class, CtctListsPage, lists);
  gtk_widget_class_bind_template_child (widget_class, CtctListsPage, filtered_lists);
  gtk_widget_class_bind_template_callback (widget_class, text_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
ctct_lists_page_init (CtctListsPage *self)
{
  g_autoptr (GtkFilter) filter = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  ctct_entry_name_share (self->entry);
  filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  gtk_filter_list_model_set_filter (self->filtered_lists, filter);
  add_keys (self);
}

GtkWidget *
ctct_lists_page_new (void)
{
  return g_object_new (CTCT_TYPE_LISTS_PAGE, NULL);
}

void
ctct_lists_page_set_cache (CtctListsPage *self, CtctCache *cache)
{
  if (self->facts != NULL)
    g_signal_handlers_disconnect_by_data (self->facts, self);
  g_clear_object (&self->facts);
  if (cache == NULL)
    return;

  self->facts = ctct_list_facts_new (cache);
  g_signal_connect_object (self->facts, "changed", G_CALLBACK (facts_cb), self, G_CONNECT_SWAPPED);
}

void
ctct_lists_page_focus (CtctListsPage *self)
{
  self->wants_focus = self->facts != NULL && ctct_list_facts_get_lists (self->facts) == NULL;
  g_set_weak_pointer (&self->focus_before, get_focus (self));
  if (gtk_widget_get_visible (self->entry_clamp))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD);
}
