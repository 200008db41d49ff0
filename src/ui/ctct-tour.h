/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-window.h"

G_BEGIN_DECLS

/**
 * CtctTour:
 *
 * Lets a window show what the program is for: it opens contact 196, gives it another job title,
 * meets somebody else who changes it too, writes what the service refuses, corrects it, and
 * unsubscribes the contact, all by the window's own actions. Each step is told on the standard
 * output, with the calls that it made, and may leave a picture in a folder. A step that does not
 * come to its end in 30 seconds fails the tour.
 */
#define CTCT_TYPE_TOUR (ctct_tour_get_type ())
G_DECLARE_FINAL_TYPE (CtctTour, ctct_tour, CTCT, TOUR, GObject)

CtctTour *ctct_tour_new (CtctWindow *window, const char *folder);
void ctct_tour_run_async (CtctTour *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean ctct_tour_run_finish (CtctTour *self, GAsyncResult *result, GError **error);

G_END_DECLS
