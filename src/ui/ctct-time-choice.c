/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-time-choice.h"

#include "ctct-date-text.h"
#include "ctct-system-clock.h"

#include <glib/gi18n.h>

struct _CtctTimeChoice
{
  GtkBox parent_instance;

  /* Template widgets */
  GtkLabel *title_label;
  GtkDropDown *span_drop_down;
  GtkWidget *days_box;
  GtkMenuButton *first_button;
  GtkLabel *first_label;
  GtkMenuButton *last_button;
  GtkLabel *last_label;

  /* Owned */
  CtctClock *clock;
  GDateTime *first; /* at midnight */
  GDateTime *last;

  /* State */
  gboolean is_set; /* by what goes away, so that nobody is told */
};

typedef enum
{
  PROP_TITLE = 1,
} Prop;

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_TITLE + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctTimeChoice, ctct_time_choice, GTK_TYPE_BOX)

static GDateTime *
begin_day (GDateTime *time)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (time);

  return g_date_time_new_local (g_date_time_get_year (local), g_date_time_get_month (local),
                                g_date_time_get_day_of_month (local), 0, 0, 0);
}

static GDateTime *
dup_now (CtctTimeChoice *self)
{
  g_autoptr (GDateTime) utc = ctct_clock_get_real_time (self->clock);

  return g_date_time_to_local (utc);
}

static char *
dup_day (GDateTime *time)
{
  g_autofree char *text = g_date_time_format (time, "%Y-%m-%d");
  g_autoptr (CtctDate) date = ctct_date_new (text);

  return ctct_date_text_dup_day (date, g_date_time_get_timezone (time));
}

static GDateTime *
get_earlier (CtctTimeChoice *self)
{
  return g_date_time_compare (self->first, self->last) <= 0 ? self->first : self->last;
}

static GDateTime *
get_later (CtctTimeChoice *self)
{
  return get_earlier (self) == self->first ? self->last : self->first;
}

static void
show_days (CtctTimeChoice *self)
{
  g_autofree char *first = dup_day (self->first);
  g_autofree char *last = dup_day (self->last);
  /* Translators: %s is the first day of several, such as “1 May 2026”. */
  g_autofree char *from = g_strdup_printf (_ ("From %s"), first);
  /* Translators: %s is the last day of several, such as “1 May 2026”. */
  g_autofree char *until = g_strdup_printf (_ ("Until %s"), last);

  gtk_label_set_text (self->first_label, from);
  gtk_label_set_text (self->last_label, until);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->first_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, from, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->last_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  until, -1);
}

static void
tell (CtctTimeChoice *self)
{
  if (!self->is_set)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_day (CtctTimeChoice *self, GDateTime **day, GtkCalendar *calendar)
{
  g_autoptr (GDateTime) picked = gtk_calendar_get_date (calendar);
  GDateTime *begun = begin_day (picked);

  if (g_date_time_equal (*day, begun))
    {
      g_date_time_unref (begun);
      return;
    }

  g_date_time_unref (*day);
  *day = begun;
  show_days (self);
  tell (self);
}

static void
first_cb (CtctTimeChoice *self, GtkCalendar *calendar)
{
  take_day (self, &self->first, calendar);
}

static void
last_cb (CtctTimeChoice *self, GtkCalendar *calendar)
{
  take_day (self, &self->last, calendar);
}

/* A calendar is a hundred widgets and is seldom looked at, so it is made when it is. */
static void
show_calendar (CtctTimeChoice *self, GtkMenuButton *button, GDateTime *day, GCallback picked_cb)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();

  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  g_signal_connect_object (calendar, "day-selected", picked_cb, self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (button, popover);
}

static void
first_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  CtctTimeChoice *self = user_data;

  show_calendar (self, button, self->first, G_CALLBACK (first_cb));
}

static void
last_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  CtctTimeChoice *self = user_data;

  show_calendar (self, button, self->last, G_CALLBACK (last_cb));
}

static void
span_cb (CtctTimeChoice *self)
{
  gtk_widget_set_visible (self->days_box, ctct_time_choice_get_span (self) == CTCT_TIME_BETWEEN);
  tell (self);
}

static void
ctct_time_choice_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_label (CTCT_TIME_CHOICE (object)->title_label, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_time_choice_dispose (GObject *object)
{
  CtctTimeChoice *self = CTCT_TIME_CHOICE (object);

  self->is_set = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_TIME_CHOICE);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->first, g_date_time_unref);
  g_clear_pointer (&self->last, g_date_time_unref);

  G_OBJECT_CLASS (ctct_time_choice_parent_class)->dispose (object);
}

static void
ctct_time_choice_class_init (CtctTimeChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ctct_time_choice_set_property;
  object_class->dispose = ctct_time_choice_dispose;

  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[CHANGED] = g_signal_new ("changed", CTCT_TYPE_TIME_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-time-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctTimeChoice, title_label);
  gtk_widget_class_bind_template_child (widget_class, CtctTimeChoice, span_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CtctTimeChoice, days_box);
  gtk_widget_class_bind_template_child (widget_class, CtctTimeChoice, first_button);
  gtk_widget_class_bind_template_child (widget_class, CtctTimeChoice, first_label);
  gtk_widget_class_bind_template_child (widget_class, CtctTimeChoice, last_button);
  gtk_widget_class_bind_template_child (widget_class, CtctTimeChoice, last_label);
  gtk_widget_class_bind_template_callback (widget_class, span_cb);
}

/* The last 30 days are as good as any to begin with. */
static void
reset_days (CtctTimeChoice *self)
{
  g_autoptr (GDateTime) now = dup_now (self);
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -30);

  ctct_time_choice_set_days (self, before, now);
}

static void
ctct_time_choice_init (CtctTimeChoice *self)
{
  self->clock = CTCT_CLOCK (ctct_system_clock_new ());
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->first_button, first_popup_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->last_button, last_popup_cb, self, NULL);
  reset_days (self);
}

void
ctct_time_choice_set_clock (CtctTimeChoice *self, CtctClock *clock)
{
  if (g_set_object (&self->clock, clock))
    reset_days (self);
}

CtctTimeSpan
ctct_time_choice_get_span (CtctTimeChoice *self)
{
  return (CtctTimeSpan) gtk_drop_down_get_selected (self->span_drop_down);
}

void
ctct_time_choice_set_span (CtctTimeChoice *self, CtctTimeSpan span)
{
  gtk_drop_down_set_selected (self->span_drop_down, span);
}

void
ctct_time_choice_set_days (CtctTimeChoice *self, GDateTime *first, GDateTime *last)
{
  g_clear_pointer (&self->first, g_date_time_unref);
  g_clear_pointer (&self->last, g_date_time_unref);
  self->first = begin_day (first);
  self->last = begin_day (last);
  show_days (self);
  tell (self);
}

static void
get_days (CtctTimeChoice *self, gint64 *from, gint64 *before)
{
  g_autoptr (GDateTime) end = g_date_time_add_days (get_later (self), 1);

  *from = g_date_time_to_unix (get_earlier (self));
  *before = g_date_time_to_unix (end);
}

/* Whole days, so that it stays the same for a day. */
static gint64
get_days_ago (GDateTime *now, int n_days)
{
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -n_days);
  g_autoptr (GDateTime) day = begin_day (then);

  return g_date_time_to_unix (day);
}

void
ctct_time_choice_get_times (CtctTimeChoice *self, gint64 *from, gint64 *before)
{
  g_autoptr (GDateTime) now = dup_now (self);
  g_autoptr (GDateTime) year = g_date_time_new_local (g_date_time_get_year (now), 1, 1, 0, 0, 0);

  *from = G_MININT64;
  *before = G_MAXINT64;
  switch (ctct_time_choice_get_span (self))
    {
    case CTCT_TIME_WEEK:
      *from = get_days_ago (now, 7);
      break;
    case CTCT_TIME_MONTH:
      *from = get_days_ago (now, 30);
      break;
    case CTCT_TIME_YEAR:
      *from = g_date_time_to_unix (year);
      break;
    case CTCT_TIME_BETWEEN:
      get_days (self, from, before);
      break;
    case CTCT_TIME_ANY:
    default:
      break;
    }
}

void
ctct_time_choice_set_times (CtctTimeChoice *self, gint64 from, gint64 before)
{
  g_autoptr (GDateTime) now = dup_now (self);
  g_autoptr (GDateTime) first = g_date_time_new_from_unix_local (from);
  g_autoptr (GDateTime) end = g_date_time_new_from_unix_local (before);
  g_autoptr (GDateTime) last = end != NULL ? g_date_time_add_seconds (end, -1) : NULL;

  if (from == G_MININT64 && before == G_MAXINT64)
    {
      ctct_time_choice_set_span (self, CTCT_TIME_ANY);
      return;
    }

  ctct_time_choice_set_days (self,
                             first != NULL  ? first
                             : last != NULL ? last
                                            : now,
                             last != NULL ? last : now);
  ctct_time_choice_set_span (self, CTCT_TIME_BETWEEN);
}
