/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-date.h"

struct _CtctDate
{
  gatomicrefcount ref_count;
  gsize is_parsed; /* for g_once_init_enter(): of many dates only the text is ever asked for */
  GDateTime *time;
  gboolean is_never;
  char text[]; /* has to be last */
};

G_DEFINE_BOXED_TYPE (CtctDate, ctct_date, ctct_date_ref, ctct_date_unref)

static GDateTime *
parse (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  GDateTime *time = g_date_time_new_from_iso8601 (text, utc);
  g_autofree char *midnight = NULL;

  if (time != NULL)
    return time;

  /* GLib does not read a day without a time of day, which is ISO 8601 just so. */
  midnight = g_strconcat (text, "T00:00:00", NULL);
  return g_date_time_new_from_iso8601 (midnight, utc);
}

/* The day is looked at, not the instant: the service writes the epoch in the Eastern time of the
 * United States, but marks it as UTC, and the hour depends on who wrote it. */
static gboolean
is_last_day_of_1969 (GDateTime *time)
{
  int year, month, day;

  g_date_time_get_ymd (time, &year, &month, &day);
  return year == 1969 && month == 12 && day == 31;
}

static void
find_time (CtctDate *self)
{
  self->time = parse (self->text);
  self->is_never = *self->text == '\0';

  if (self->time != NULL && is_last_day_of_1969 (self->time))
    {
      self->is_never = TRUE;
      g_clear_pointer (&self->time, g_date_time_unref);
    }
}

static const CtctDate *
ensure_time (const CtctDate *date)
{
  CtctDate *self = (CtctDate *) date;

  if (g_once_init_enter (&self->is_parsed))
    {
      find_time (self);
      g_once_init_leave (&self->is_parsed, TRUE);
    }

  return self;
}

CtctDate *
ctct_date_new (const char *text)
{
  gsize size = strlen (text != NULL ? text : "") + 1;
  CtctDate *self = g_malloc0 (sizeof (CtctDate) + size);

  g_atomic_ref_count_init (&self->ref_count);
  memcpy (self->text, text != NULL ? text : "", size);
  return self;
}

CtctDate *
ctct_date_ref (CtctDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
ctct_date_unref (CtctDate *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self);
}

const char *
ctct_date_get_text (const CtctDate *self)
{
  return self != NULL ? self->text : "";
}

GDateTime *
ctct_date_get_time (const CtctDate *self)
{
  return self != NULL ? ensure_time (self)->time : NULL;
}

gboolean
ctct_date_is_never (const CtctDate *self)
{
  return self == NULL || ensure_time (self)->is_never;
}

gboolean
ctct_date_equal (const CtctDate *a, const CtctDate *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_str_equal (a->text, b->text);
}
