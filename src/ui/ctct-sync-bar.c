/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sync-bar.h"

#include "ctct-sync-text.h"

#include <glib/gi18n.h>

/* "5 minutes ago" is as old as this at most. */
#define REFRESH_SECONDS 30
/* In milliseconds: how long the answer to somebody who has asked for news is there. */
#define NEWS_DELAY 8000
/* In milliseconds. What is counted sooner follows each letter that is typed, and would flicker. */
#define COUNTING_DELAY 400

struct _CtctSyncBar
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkProgressBar *progress;
  GtkWidget *question_box;
  GtkLabel *question;
  GtkImage *trouble_icon;
  GtkLabel *count;
  GtkLabel *trouble;
  GtkLabel *unreadable;
  GtkLabel *state;
  GtkWidget *read_button;
  GtkWidget *stop_button;

  /* Borrowed */
  GtkWidget *heir; /* of the focus, as soon as it can take it; NULL for none */

  /* Owned */
  CtctSync *sync;
  CtctClock *clock;
  guint timer;
  guint counting_timer;
  guint news_timer; /* while there are news to be read */

  /* State */
  gboolean was_busy;
};

G_DEFINE_FINAL_TYPE (CtctSyncBar, ctct_sync_bar, ADW_TYPE_BIN)

static void
show_text (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

static GDateTime *
dup_now (CtctSyncBar *self)
{
  g_autoptr (GDateTime) now = ctct_clock_get_real_time (self->clock);

  return g_date_time_to_local (now);
}

static void
show_progress (CtctSyncBar *self)
{
  gint64 done = ctct_sync_get_done (self->sync);
  gint64 estimate = ctct_sync_get_estimate (self->sync);
  gboolean known = ctct_sync_get_state (self->sync) == CTCT_SYNC_READING_ALL && estimate > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), known);
  if (known)
    gtk_progress_bar_set_fraction (self->progress, MIN ((double) done / (double) estimate, 1));
}

static void
show_question (CtctSyncBar *self)
{
  gboolean asking = ctct_sync_get_state (self->sync) == CTCT_SYNC_ASKING;

  if (asking)
    show_text (self->question, ctct_sync_text_dup_question (ctct_sync_get_calls_needed (self->sync),
                                                            ctct_sync_get_calls_left (self->sync),
                                                            ctct_sync_get_done (self->sync)));
  gtk_widget_set_visible (self->question_box, asking);
}

/* Whether some of the account is here, and the rest is still to be asked for. */
static gboolean
is_stopped (CtctSyncBar *self)
{
  return ctct_sync_get_state (self->sync) == CTCT_SYNC_IDLE &&
         !ctct_sync_get_has_all (self->sync) && ctct_sync_get_done (self->sync) > 0;
}

static char *
dup_state (CtctSyncBar *self)
{
  g_autoptr (GDateTime) now = dup_now (self);
  gint64 done = ctct_sync_get_done (self->sync);
  gint64 estimate = ctct_sync_get_estimate (self->sync);
  gint64 success = ctct_sync_get_last_success (self->sync);

  if (is_stopped (self))
    return ctct_sync_text_dup_stopped (done, estimate);
  if (ctct_sync_get_state (self->sync) != CTCT_SYNC_IDLE)
    return ctct_sync_text_dup_progress (ctct_sync_get_state (self->sync), done, estimate);
  if (ctct_sync_get_last_error (self->sync) != NULL)
    return ctct_sync_text_dup_last (success, now);
  if (self->news_timer != 0)
    return ctct_sync_text_dup_news (ctct_sync_get_news (self->sync));

  return ctct_sync_text_dup_success (success, now);
}

static void
show_trouble (CtctSyncBar *self, const char *icon_name, const char *text)
{
  show_text (self->trouble, g_strdup (text));
  gtk_widget_set_visible (GTK_WIDGET (self->trouble_icon), text != NULL);
  if (text != NULL)
    gtk_image_set_from_icon_name (self->trouble_icon, icon_name);
}

/* What went wrong stays while the next try is under way, as nothing else is known yet. */
static void
show_state (CtctSyncBar *self)
{
  CtctSyncState state = ctct_sync_get_state (self->sync);
  const GError *error = ctct_sync_get_last_error (self->sync);

  show_text (self->state, dup_state (self));
  if (ctct_sync_get_has_lost (self->sync) && (error == NULL || state != CTCT_SYNC_IDLE))
    show_trouble (self, "drive-harddisk-symbolic", ctct_sync_text_get_loss (state));
  else if (error != NULL)
    show_trouble (self, ctct_sync_text_get_error_icon_name (error),
                  ctct_sync_text_get_error_title (error));
  else
    show_trouble (self, NULL, NULL);
  show_text (self->unreadable,
             ctct_sync_text_dup_unreadable (ctct_sync_get_unreadable (self->sync)));
}

static void
give_focus (CtctSyncBar *self)
{
  if (self->heir != NULL && gtk_widget_is_sensitive (self->heir) &&
      gtk_widget_grab_focus (self->heir))
    self->heir = NULL;
}

/* Whoever has pressed the one may want the other next. It cannot be pressed before its action can be done, which
 * is known a little later. */
static void
swap_buttons (CtctSyncBar *self, GtkWidget *shown, GtkWidget *hidden)
{
  if (gtk_widget_is_focus (hidden) || self->heir == hidden)
    self->heir = shown;
  gtk_widget_set_visible (shown, TRUE);
  give_focus (self);
  gtk_widget_set_visible (hidden, FALSE);
}

static void
show_buttons (CtctSyncBar *self)
{
  CtctSyncState state = ctct_sync_get_state (self->sync);
  const char *name = is_stopped (self) ? _ ("Go On Reading") : _ ("Read Changes");

  gtk_widget_set_tooltip_text (self->read_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->read_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  if (state == CTCT_SYNC_IDLE)
    swap_buttons (self, self->read_button, self->stop_button);
  else
    swap_buttons (self, self->stop_button, self->read_button);
  /* The question has its own. */
  if (state == CTCT_SYNC_ASKING)
    {
      self->heir = NULL;
      gtk_widget_set_visible (self->stop_button, FALSE);
    }
}

static void
news_cb (gpointer user_data)
{
  CtctSyncBar *self = user_data;

  self->news_timer = 0;
  show_state (self);
}

static void
time_news (CtctSyncBar *self)
{
  gboolean is_busy = ctct_sync_get_state (self->sync) != CTCT_SYNC_IDLE;

  if (is_busy || self->was_busy)
    g_clear_handle_id (&self->news_timer, g_source_remove);
  if (!is_busy && self->was_busy && ctct_sync_get_news (self->sync) >= 0)
    self->news_timer = g_timeout_add_once (NEWS_DELAY, news_cb, self);
  self->was_busy = is_busy;
}

static void
update (CtctSyncBar *self)
{
  time_news (self);
  show_progress (self);
  show_question (self);
  show_state (self);
  show_buttons (self);
}

static gboolean
timer_cb (gpointer user_data)
{
  show_state (user_data);

  return G_SOURCE_CONTINUE;
}

static void
counting_cb (gpointer user_data)
{
  CtctSyncBar *self = user_data;

  self->counting_timer = 0;
  /* Translators: how many contacts are found */
  show_text (self->count, g_strdup (_ ("Counting…")));
}

static void
drop_sync (CtctSyncBar *self)
{
  if (self->sync != NULL)
    g_signal_handlers_disconnect_by_data (self->sync, self);
  self->heir = NULL;
  g_clear_object (&self->sync);
  g_clear_object (&self->clock);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->news_timer, g_source_remove);
}

static void
ctct_sync_bar_dispose (GObject *object)
{
  drop_sync (CTCT_SYNC_BAR (object));
  g_clear_handle_id (&CTCT_SYNC_BAR (object)->counting_timer, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CTCT_TYPE_SYNC_BAR);

  G_OBJECT_CLASS (ctct_sync_bar_parent_class)->dispose (object);
}

static void
ctct_sync_bar_class_init (CtctSyncBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ctct_sync_bar_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-sync-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctSyncBar, progress);
  gtk_widget_class_bind_template_child (widget_class, CtctSyncBar, question_box);
  gtk_widget_class_bind_template_child (widget_class, CtctSyncBar, question);
  gtk_widget_class_bind_template_child (widget_class, CtctSyncBar, trouble_icon);
  gtk_widget_class_bind_template_child (widget_class, CtctSyncBar, count);
  gtk_widget_class_bind_template_child (widget_class, CtctSyncBar, trouble);
  gtk_widget_class_bind_template_child (widget_class, CtctSyncBar, unreadable);
  gtk_widget_class_bind_template_child (widget_class, CtctSyncBar, state);
  gtk_widget_class_bind_template_child (widget_class, CtctSyncBar, read_button);
  gtk_widget_class_bind_template_child (widget_class, CtctSyncBar, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, give_focus);
}

static void
ctct_sync_bar_init (CtctSyncBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ctct_sync_bar_set_sync (CtctSyncBar *self, CtctSync *sync, CtctClock *clock)
{
  drop_sync (self);
  self->sync = g_object_ref (sync);
  self->clock = g_object_ref (clock);
  self->timer = g_timeout_add_seconds (REFRESH_SECONDS, timer_cb, self);
  g_signal_connect_object (sync, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* Until then the last number stays, so that nothing below the list moves. */
void
ctct_sync_bar_set_counting (CtctSyncBar *self)
{
  if (self->counting_timer == 0)
    self->counting_timer = g_timeout_add_once (COUNTING_DELAY, counting_cb, self);
}

void
ctct_sync_bar_set_count (CtctSyncBar *self, gint64 count, gboolean searched)
{
  g_clear_handle_id (&self->counting_timer, g_source_remove);
  show_text (self->count, ctct_sync_text_dup_count (count, searched));
}
