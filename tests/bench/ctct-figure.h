/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is measured, and what it is measured against. */
typedef enum
{
  CTCT_FIGURE_OURS,
  CTCT_FIGURE_BARE,
  CTCT_FIGURE_N_SIDES,
} CtctFigureSide;

/**
 * CtctFigure:
 *
 * Two rows of measurements that were taken in turns, so that whatever else the machine did meanwhile
 * met both. The figure is the ratio of their medians.
 */
typedef struct _CtctFigure CtctFigure;

/* `unit` is what one printed unit is of what is added: 1000.0 for milliseconds from microseconds. */
CtctFigure *ctct_figure_new (const char *name, const char *unit_name, double unit, double goal);
void ctct_figure_free (CtctFigure *self);

void ctct_figure_add (CtctFigure *self, CtctFigureSide side, double value);
double ctct_figure_get_median (CtctFigure *self, CtctFigureSide side);

/* The line above those that ctct_figure_print() writes. */
void ctct_figure_print_heading (const char *ours, const char *bare);
void ctct_figure_print (CtctFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctFigure, ctct_figure_free)

G_END_DECLS
