/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-json-names.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>

/* Of memory for names with escapes in them, of which there is hardly ever one. */
#define CHUNK_SIZE 128

/* A contact has some two dozen members, and what is in it fewer. */
#define FEW 32

typedef struct
{
  const char *text;
  gsize length;
} Name;

struct _CtctJsonNames
{
  GArray *names; /* of Name: those of the innermost object come last */
  GStringChunk *unescaped;
};

static const char *
unescape (CtctJsonNames *self, const char *quoted, gsize length)
{
  g_autofree char *text = g_strndup (quoted, length);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  return g_string_chunk_insert (self->unescaped, node != NULL ? json_node_get_string (node) : text);
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const Name *first = a;
  const Name *second = b;

  if (first->length != second->length)
    return first->length < second->length ? -1 : 1;

  return memcmp (first->text, second->text, first->length);
}

/* Takes fewer steps for few names than to sort them. */
static gboolean
some_pair_is_equal (const Name *names, guint n_names)
{
  for (guint i = 1; i < n_names; i++)
    for (guint j = 0; j < i; j++)
      if (names[i].length == names[j].length &&
          memcmp (names[i].text, names[j].text, names[i].length) == 0)
        return TRUE;

  return FALSE;
}

static gboolean
some_neighbours_are_equal (Name *names, guint n_names)
{
  qsort (names, n_names, sizeof (Name), compare_cb);
  for (guint i = 1; i < n_names; i++)
    if (compare_cb (&names[i - 1], &names[i]) == 0)
      return TRUE;

  return FALSE;
}

CtctJsonNames *
ctct_json_names_new (void)
{
  CtctJsonNames *self = g_new0 (CtctJsonNames, 1);

  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  self->unescaped = g_string_chunk_new (CHUNK_SIZE);
  return self;
}

void
ctct_json_names_free (CtctJsonNames *self)
{
  g_array_unref (self->names);
  g_string_chunk_free (self->unescaped);
  g_free (self);
}

guint
ctct_json_names_open (CtctJsonNames *self)
{
  return self->names->len;
}

void
ctct_json_names_add (CtctJsonNames *self, const char *quoted, gsize length)
{
  Name name = { quoted + 1, length - 2 };

  /* Two names can be the same with other escapes. */
  if (memchr (name.text, '\\', name.length) != NULL)
    {
      name.text = unescape (self, quoted, length);
      name.length = strlen (name.text);
    }

  g_array_append_val (self->names, name);
}

gboolean
ctct_json_names_close (CtctJsonNames *self, guint opened)
{
  Name *names = &g_array_index (self->names, Name, opened);
  guint n_names = self->names->len - opened;
  gboolean repeated = n_names <= FEW ? some_pair_is_equal (names, n_names)
                                     : some_neighbours_are_equal (names, n_names);

  g_array_set_size (self->names, opened);
  return repeated;
}
