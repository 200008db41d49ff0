/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-figure.h"

struct _CtctFigure
{
  char *name;
  char *unit_name;
  double unit;
  double goal;
  GArray *values[CTCT_FIGURE_N_SIDES]; /* of double */
};

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The value below which that part of the values lies. */
static double
get_quantile (CtctFigure *self, CtctFigureSide side, double part)
{
  GArray *values = self->values[side];

  g_assert (values->len > 0);
  g_array_sort (values, compare_cb);
  return g_array_index (values, double, (guint) ((values->len - 1) * part + 0.5));
}

static char *
dup_text (CtctFigure *self, CtctFigureSide side)
{
  return g_strdup_printf ("%.1f (%.1f–%.1f) %s", get_quantile (self, side, 0.5) / self->unit,
                          get_quantile (self, side, 0.25) / self->unit,
                          get_quantile (self, side, 0.75) / self->unit, self->unit_name);
}

CtctFigure *
ctct_figure_new (const char *name, const char *unit_name, double unit, double goal)
{
  CtctFigure *self = g_new0 (CtctFigure, 1);

  self->name = g_strdup (name);
  self->unit_name = g_strdup (unit_name);
  self->unit = unit;
  self->goal = goal;
  for (int i = 0; i < CTCT_FIGURE_N_SIDES; i++)
    self->values[i] = g_array_new (FALSE, FALSE, sizeof (double));

  return self;
}

void
ctct_figure_free (CtctFigure *self)
{
  for (int i = 0; i < CTCT_FIGURE_N_SIDES; i++)
    g_array_unref (self->values[i]);
  g_free (self->name);
  g_free (self->unit_name);
  g_free (self);
}

void
ctct_figure_add (CtctFigure *self, CtctFigureSide side, double value)
{
  g_array_append_val (self->values[side], value);
}

double
ctct_figure_get_median (CtctFigure *self, CtctFigureSide side)
{
  return get_quantile (self, side, 0.5);
}

void
ctct_figure_print_heading (const char *ours, const char *bare)
{
  g_print ("%-34s  %-26s  %-26s  %5s  %s\n", "", ours, bare, "ratio", "goal");
}

void
ctct_figure_print (CtctFigure *self)
{
  g_autofree char *ours = dup_text (self, CTCT_FIGURE_OURS);
  g_autofree char *bare = dup_text (self, CTCT_FIGURE_BARE);
  double ratio = ctct_figure_get_median (self, CTCT_FIGURE_OURS) /
                 ctct_figure_get_median (self, CTCT_FIGURE_BARE);

  /* The dash of a range is three bytes wide. */
  g_print ("%-34s  %-28s  %-28s  %5.2f  %.1f\n", self->name, ours, bare, ratio, self->goal);
}
