/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-date.h"

struct _CtctDate
{
  gatomicrefcount ref_count;
  char *text;
  GDateTime *time;
  gboolean is_never;
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

CtctDate *
ctct_date_new (const char *text)
{
  CtctDate *self = g_new0 (CtctDate, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_strdup (text != NULL ? text : "");
  self->time = parse (self->text);
  self->is_never = *self->text == '\0';

  if (self->time != NULL && is_last_day_of_1969 (self->time))
    {
      self->is_never = TRUE;
      g_clear_pointer (&self->time, g_date_time_unref);
    }

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
  g_free (self->text);
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
  return self != NULL ? self->time : NULL;
}

gboolean
ctct_date_is_never (const CtctDate *self)
{
  return self == NULL || self->is_never;
}

gboolean
ctct_date_equal (const CtctDate *a, const CtctDate *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_str_equal (a->text, b->text);
}
