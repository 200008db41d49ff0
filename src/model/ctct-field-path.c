/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-field-path.h"

G_DEFINE_BOXED_TYPE (CtctFieldPath, ctct_field_path, ctct_field_path_copy, ctct_field_path_free)

CtctFieldPath *
ctct_field_path_new (CtctCollection collection, const char *identity, const char *field)
{
  CtctFieldPath *self = g_new0 (CtctFieldPath, 1);

  self->collection = collection;
  self->identity = g_strdup (identity);
  self->field = g_strdup (field);

  return self;
}

CtctFieldPath *
ctct_field_path_copy (const CtctFieldPath *self)
{
  return ctct_field_path_new (self->collection, self->identity, self->field);
}

void
ctct_field_path_free (CtctFieldPath *self)
{
  g_free (self->identity);
  g_free (self->field);
  g_free (self);
}

gboolean
ctct_field_path_equal (const CtctFieldPath *a, const CtctFieldPath *b)
{
  return a->collection == b->collection && g_strcmp0 (a->identity, b->identity) == 0 &&
         g_strcmp0 (a->field, b->field) == 0;
}

char *
ctct_field_path_to_string (const CtctFieldPath *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (self->collection != CTCT_COLLECTION_NONE)
    g_ptr_array_add (parts, (gpointer) ctct_collection_get_name (self->collection));
  if (self->identity != NULL)
    g_ptr_array_add (parts, self->identity);
  if (self->field != NULL)
    g_ptr_array_add (parts, self->field);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("/", (char **) parts->pdata);
}

const char *
ctct_collection_get_name (CtctCollection collection)
{
  switch (collection)
    {
    case CTCT_COLLECTION_ADDRESSES:
      return "addresses";
    case CTCT_COLLECTION_EMAIL_ADDRESSES:
      return "email-addresses";
    case CTCT_COLLECTION_LISTS:
      return "lists";
    case CTCT_COLLECTION_CUSTOM_FIELDS:
      return "custom-fields";
    case CTCT_COLLECTION_NOTES:
      return "notes";
    case CTCT_COLLECTION_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}
