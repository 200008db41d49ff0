/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-obstacle-text.h"

#include <glib/gi18n.h>

typedef struct
{
  CtctObstacle obstacle;
  const char *sentence;
} ObstacleText;

static const ObstacleText texts[] = {
  { CTCT_OBSTACLE_REPEATED_MEMBER, N_("The service has stored one of its values twice.") },
  { CTCT_OBSTACLE_NUL_CHARACTER, N_("One of its texts holds a character that cannot be kept.") },
  { CTCT_OBSTACLE_BROKEN_TEXT, N_("One of its texts is damaged.") },
  { CTCT_OBSTACLE_NUMBER, N_("One of its numbers is too long to be kept exactly.") },
  { CTCT_OBSTACLE_TOO_MANY, N_("It has more entries of one kind than can be shown.") },
};

char *
ctct_obstacle_text_dup (CtctObstacle obstacles)
{
  g_autoptr (GString) sentences = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if ((obstacles & texts[i].obstacle) == 0)
        continue;

      if (sentences->len > 0)
        g_string_append_c (sentences, '\n');
      g_string_append (sentences, _(texts[i].sentence));
    }

  return g_string_free (g_steal_pointer (&sentences), FALSE);
}
