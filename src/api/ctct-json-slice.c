/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-json-slice.h"

#include "ctct-json-check.h"

typedef struct
{
  GBytes *bytes;
  const char *text;
  gsize length;
  gsize at;
} Slicer;

static void
slicer_init (Slicer *self, GBytes *bytes)
{
  self->bytes = bytes;
  self->text = g_bytes_get_data (bytes, &self->length);
  self->at = 0;
}

/* The character that comes next, or NUL at the end; a NUL in the text is nothing that could come. */
static char
skip_space (Slicer *self)
{
  while (self->at < self->length && strchr (" \n\r\t", self->text[self->at]) != NULL &&
         self->text[self->at] != '\0')
    self->at++;

  return self->at < self->length ? self->text[self->at] : '\0';
}

static gboolean
skip_char (Slicer *self, char c)
{
  if (skip_space (self) != c)
    return FALSE;

  self->at++;
  return TRUE;
}

/* Bytes beyond ASCII are never a quotation mark or a backslash, in UTF-8 or in what is none. */
static gboolean
skip_string (Slicer *self)
{
  self->at++;
  while (self->at < self->length && self->text[self->at] != '"')
    self->at += self->text[self->at] == '\\' ? 2 : 1;
  if (self->at >= self->length)
    return FALSE;

  self->at++;
  return TRUE;
}

static gboolean
skip_nested (Slicer *self)
{
  guint depth = 0;

  do
    {
      char c = self->at < self->length ? self->text[self->at] : '\0';

      if (c == '"')
        {
          if (!skip_string (self))
            return FALSE;
          continue;
        }

      if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;
      self->at++;
    }
  while (depth > 0 && self->at < self->length);

  return depth == 0;
}

static gboolean
skip_scalar (Slicer *self)
{
  gsize start = self->at;

  while (self->at < self->length && strchr (",]} \n\r\t", self->text[self->at]) == NULL)
    self->at++;

  return self->at > start;
}

static GBytes *
slice_value (Slicer *self)
{
  char c = skip_space (self);
  gsize start = self->at;
  gboolean skipped;

  if (c == '"')
    skipped = skip_string (self);
  else if (c == '{' || c == '[')
    skipped = skip_nested (self);
  else
    skipped = skip_scalar (self);

  return skipped ? g_bytes_new_from_bytes (self->bytes, start, self->at - start) : NULL;
}

static gboolean
is_at_end (Slicer *self)
{
  return skip_space (self) == '\0' && self->at == self->length;
}

static char *
slice_name (Slicer *self)
{
  g_autoptr (GBytes) quoted = skip_space (self) == '"' ? slice_value (self) : NULL;
  g_autoptr (JsonNode) node = NULL;
  CtctObstacle obstacles;

  if (quoted != NULL)
    node = ctct_json_parse (quoted, &obstacles, NULL);

  return node != NULL ? json_node_dup_string (node) : NULL;
}

static gboolean
slice_member (Slicer *self, GHashTable *members)
{
  g_autofree char *name = slice_name (self);
  GBytes *value = name != NULL && skip_char (self, ':') ? slice_value (self) : NULL;

  if (value == NULL)
    return FALSE;

  g_hash_table_replace (members, g_steal_pointer (&name), value);
  return TRUE;
}

static gboolean
slice_element (Slicer *self, GPtrArray *elements)
{
  GBytes *value = slice_value (self);

  if (value == NULL)
    return FALSE;

  g_ptr_array_add (elements, value);
  return TRUE;
}

static gboolean
fill_members (Slicer *self, GHashTable *members)
{
  if (!skip_char (self, '{'))
    return FALSE;

  if (!skip_char (self, '}'))
    {
      do
        if (!slice_member (self, members))
          return FALSE;
      while (skip_char (self, ','));
      if (!skip_char (self, '}'))
        return FALSE;
    }

  return is_at_end (self);
}

static gboolean
fill_elements (Slicer *self, GPtrArray *elements)
{
  if (!skip_char (self, '['))
    return FALSE;

  if (!skip_char (self, ']'))
    {
      do
        if (!slice_element (self, elements))
          return FALSE;
      while (skip_char (self, ','));
      if (!skip_char (self, ']'))
        return FALSE;
    }

  return is_at_end (self);
}

GHashTable *
ctct_json_slice_members (GBytes *object)
{
  g_autoptr (GHashTable) members =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  Slicer slicer;

  slicer_init (&slicer, object);
  return fill_members (&slicer, members) ? g_steal_pointer (&members) : NULL;
}

GPtrArray *
ctct_json_slice_elements (GBytes *array)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Slicer slicer;

  slicer_init (&slicer, array);
  return fill_elements (&slicer, elements) ? g_steal_pointer (&elements) : NULL;
}
