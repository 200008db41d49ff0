/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-application.h"

#include "addressee-config.h"

struct _CtctApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (CtctApplication, ctct_application, ADW_TYPE_APPLICATION)

static void
ctct_application_class_init (CtctApplicationClass *klass)
{
}

static void
ctct_application_init (CtctApplication *self)
{
}

CtctApplication *
ctct_application_new (void)
{
  return g_object_new (CTCT_TYPE_APPLICATION, "application-id", APPLICATION_ID, NULL);
}
