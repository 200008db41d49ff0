/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CTCT_TYPE_APPLICATION (ctct_application_get_type ())
G_DECLARE_FINAL_TYPE (CtctApplication, ctct_application, CTCT, APPLICATION, AdwApplication)

CtctApplication *ctct_application_new (void);

G_END_DECLS
