/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (CtctApplication) application = ctct_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
