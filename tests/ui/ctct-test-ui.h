/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-test.h"

G_BEGIN_DECLS

/* ctct_test_init() for a program that shows widgets. */
void ctct_test_ui_init (int *argc, char ***argv);

G_END_DECLS
