/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-remarks.h"

#include "ctct-field-label.h"
#include "ctct-problem-text.h"

#include <glib/gi18n.h>

typedef struct
{
  CtctFieldPath *path; /* NULL: the place is not known */
  char *text;
  glong length;        /* of the text that the remark is about, -1 if it is about any */
  gboolean is_problem; /* its text names the place */
} Remark;

struct _CtctRemarks
{
  GPtrArray *remarks;
};

static void
remark_free (gpointer data)
{
  Remark *remark = data;

  g_clear_pointer (&remark->path, ctct_field_path_free);
  g_free (remark->text);
  g_free (remark);
}

static Remark *
add_remark (CtctRemarks *self, const CtctFieldPath *path, char *text)
{
  Remark *remark = g_new0 (Remark, 1);

  remark->path = path != NULL ? ctct_field_path_copy (path) : NULL;
  remark->text = text;
  remark->length = -1;
  g_ptr_array_add (self->remarks, remark);

  return remark;
}

static gboolean
has_one_row (CtctCollection collection)
{
  return collection == CTCT_COLLECTION_EMAIL_ADDRESSES || collection == CTCT_COLLECTION_NOTES;
}

static gboolean
is_about_field (const CtctFieldPath *path, const char *field)
{
  if (g_strcmp0 (path->field, field) == 0)
    return TRUE;

  switch (path->collection)
    {
    case CTCT_COLLECTION_EMAIL_ADDRESSES:
    case CTCT_COLLECTION_NOTES:
      return path->field == NULL;
    case CTCT_COLLECTION_CUSTOM_FIELDS:
    case CTCT_COLLECTION_LISTS:
      return TRUE;
    case CTCT_COLLECTION_ADDRESSES:
    case CTCT_COLLECTION_NONE:
    default:
      return FALSE;
    }
}

static gboolean
is_about (const CtctFieldPath *path,
          CtctCollection collection,
          CtctRecord *record,
          const char *field)
{
  g_autofree char *identity = NULL;

  if (path == NULL || path->collection != collection)
    return FALSE;

  if (collection == CTCT_COLLECTION_NONE)
    return is_about_field (path, field);
  if (path->identity == NULL)
    return has_one_row (collection);

  identity = ctct_record_dup_identity (record);
  return g_str_equal (identity, path->identity) && is_about_field (path, field);
}

/* Two items that a person just added may have the same identity. */
static gboolean
has_length (CtctRecord *record, const char *field, glong length)
{
  int number = field != NULL ? ctct_record_find_field (record, field) : -1;

  if (length < 0 || number < 0 ||
      ctct_record_get_fields (record, NULL)[number].type != CTCT_FIELD_TEXT)
    return TRUE;

  return g_utf8_strlen (ctct_record_get_text (record, number), -1) == length;
}

CtctRemarks *
ctct_remarks_new (void)
{
  CtctRemarks *self = g_new0 (CtctRemarks, 1);

  self->remarks = g_ptr_array_new_with_free_func (remark_free);
  return self;
}

void
ctct_remarks_free (CtctRemarks *self)
{
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

void
ctct_remarks_add_problem (CtctRemarks *self, const CtctProblem *problem, CtctContact *contact)
{
  Remark *remark = add_remark (self, problem->path, ctct_problem_dup_text (problem, contact));

  remark->is_problem = TRUE;
  if (problem->kind == CTCT_PROBLEM_TOO_LONG || problem->kind == CTCT_PROBLEM_TOO_SHORT)
    remark->length = problem->length;
}

void
ctct_remarks_add_refusal (CtctRemarks *self, const CtctRefusal *refusal)
{
  if (refusal->message == NULL || *refusal->message == '\0')
    add_remark (self, refusal->path, g_strdup (_("This could not be saved as it is.")));
  else
    add_remark (self, refusal->path,
                /* Translators: %s is the service's own sentence, in English. */
                g_strdup_printf (_("Refused by the service: %s"), refusal->message));
}

void
ctct_remarks_add_notice (CtctRemarks *self, const CtctFieldPath *path, const char *text)
{
  Remark *remark = add_remark (self, path, g_strdup (text));

  remark->is_problem = TRUE;
}

char *
ctct_remarks_take (CtctRemarks *self,
                   CtctCollection collection,
                   CtctRecord *record,
                   const char *field)
{
  for (guint i = 0; i < self->remarks->len; i++)
    {
      Remark *remark = g_ptr_array_index (self->remarks, i);

      if (is_about (remark->path, collection, record, field) &&
          has_length (record, field, remark->length))
        {
          char *text = g_steal_pointer (&remark->text);

          g_ptr_array_remove_index (self->remarks, i);
          return text;
        }
    }

  return NULL;
}

char *
ctct_remarks_dup_rest (CtctRemarks *self, CtctContact *contact)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < self->remarks->len; i++)
    {
      Remark *remark = g_ptr_array_index (self->remarks, i);
      g_autofree char *label = NULL;

      if (lines->len > 0)
        g_string_append_c (lines, '\n');

      if (remark->is_problem || remark->path == NULL)
        {
          g_string_append (lines, remark->text);
          continue;
        }

      label = ctct_field_path_dup_label (remark->path, contact);
      /* Translators: the name of a place in a contact, and what there is to say about it. */
      g_string_append_printf (lines, _("%s: %s"), label, remark->text);
    }

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}
