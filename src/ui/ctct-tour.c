/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-tour.h"

#include "ctct-picture.h"
#include "ctct-tour-steps.h"
#include "ctct-window-private.h"

#include <glib/gstdio.h>

#define STEP_SECONDS 30
/* What a step has brought about is on screen after one frame, and stays as it is after a few. */
#define FRAMES_TO_SETTLE 5

struct _CtctTour
{
  GObject parent_instance;

  /* Owned */
  CtctTourColleague *colleague;
  char *folder;
  GTask *task;

  /* Borrowed */
  CtctWindow *window;
  const CtctTourStep *steps;

  /* State */
  guint n_steps;
  guint step;
  guint settled_frames;
  guint tick;
  guint deadline;
  gboolean started;
};

typedef enum
{
  PROP_WINDOW = 1,
  PROP_FOLDER,
} Prop;

static GParamSpec *properties[PROP_FOLDER + 1];

G_DEFINE_FINAL_TYPE (CtctTour, ctct_tour, G_TYPE_OBJECT)

static void
end (CtctTour *self, GError *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  g_clear_handle_id (&self->deadline, g_source_remove);
  gtk_widget_remove_tick_callback (GTK_WIDGET (self->window), self->tick);
  self->tick = 0;

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
deadline_cb (gpointer user_data)
{
  CtctTour *self = user_data;

  self->deadline = 0;
  end (self, g_error_new (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "“%s” did not end in %d seconds",
                          self->steps[self->step].name, STEP_SECONDS));
  return G_SOURCE_REMOVE;
}

static void
call_made_cb (CtctTour *self, const char *line)
{
  g_print ("      %s\n", line);
}

static void
start_step (CtctTour *self)
{
  CtctTourStage stage = { self->window, self->colleague };

  self->started = TRUE;
  self->settled_frames = 0;
  g_clear_handle_id (&self->deadline, g_source_remove);
  self->deadline = g_timeout_add_seconds (STEP_SECONDS, deadline_cb, self);

  g_print ("%u. %s\n", self->step + 1, self->steps[self->step].name);
  self->steps[self->step].act (&stage);
}

static gboolean
save_picture (CtctTour *self, GError **error)
{
  const char *picture = self->steps[self->step].picture;
  g_autofree char *path = NULL;

  if (picture == NULL)
    return TRUE;

  path = g_build_filename (self->folder, picture, NULL);
  g_print ("      → %s\n", picture);
  return ctct_picture_save (GTK_WINDOW (self->window), self->window->dialog, path, error);
}

static void
end_step (CtctTour *self)
{
  GError *error = NULL;

  if (!save_picture (self, &error))
    {
      end (self, error);
      return;
    }

  self->started = FALSE;
  self->step++;
  if (self->step == self->n_steps)
    end (self, NULL);
}

/* Where there is no compositor, pictures show less than a desktop does. */
static void
describe_stage (CtctTour *self)
{
  if (gtk_widget_has_css_class (GTK_WIDGET (self->window), "solid-csd"))
    g_print ("Windows are drawn without a shadow here.\n");
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  CtctTour *self = user_data;
  CtctTourStage stage = { self->window, self->colleague };

  if (!self->started && self->step == 0)
    describe_stage (self);
  if (!self->started)
    start_step (self);
  else if (self->window->page == CTCT_WINDOW_PROBLEM)
    end (self, g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "“%s” ended in “%s”",
                            self->steps[self->step].name,
                            ctct_problem_page_get_title (self->window->problem_page)));
  else if (!self->steps[self->step].until (&stage))
    self->settled_frames = 0;
  else if (++self->settled_frames == FRAMES_TO_SETTLE)
    end_step (self);

  return G_SOURCE_CONTINUE;
}

static void
ctct_tour_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctTour *self = CTCT_TOUR (object);

  switch ((Prop) prop_id)
    {
    case PROP_WINDOW:
      g_value_set_object (value, self->window);
      break;
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_tour_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctTour *self = CTCT_TOUR (object);

  switch ((Prop) prop_id)
    {
    case PROP_WINDOW:
      self->window = g_value_get_object (value);
      break;
    case PROP_FOLDER:
      self->folder = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_tour_finalize (GObject *object)
{
  CtctTour *self = CTCT_TOUR (object);

  g_clear_object (&self->colleague);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (ctct_tour_parent_class)->finalize (object);
}

static void
ctct_tour_class_init (CtctTourClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_tour_get_property;
  object_class->set_property = ctct_tour_set_property;
  object_class->finalize = ctct_tour_finalize;

  properties[PROP_WINDOW] = g_param_spec_object ("window", NULL, NULL, CTCT_TYPE_WINDOW, given);
  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_tour_init (CtctTour *self)
{
  self->steps = ctct_tour_steps_get (&self->n_steps);
}

CtctTour *
ctct_tour_new (CtctWindow *window, const char *folder)
{
  return g_object_new (CTCT_TYPE_TOUR, "window", window, "folder", folder, NULL);
}

void
ctct_tour_run_async (CtctTour *self, GAsyncReadyCallback callback, gpointer user_data)
{
  CtctSession *session = ctct_window_get_session (self->window);
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, ctct_tour_run_async);
  if (session == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "There is no account to show");
      g_object_unref (task);
      return;
    }

  self->task = task;
  self->colleague = ctct_tour_colleague_new (ctct_session_get_service (session));
  g_mkdir_with_parents (self->folder, 0755);
  /* A picture of something that moves shows half of it; the buttons are those of GNOME. */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (self->window)),
                "gtk-enable-animations", FALSE,
                "gtk-decoration-layout", ":close",
                NULL);
  g_signal_connect_object (ctct_session_get_service (session), "call-made",
                           G_CALLBACK (call_made_cb), self, G_CONNECT_SWAPPED);
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->window), tick_cb, self, NULL);
}

gboolean
ctct_tour_run_finish (CtctTour *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
