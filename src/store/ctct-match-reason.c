/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-match-reason.h"

#include "ctct-fold.h"

#include <string.h>

static const CtctCollection collections[] = {
  CTCT_COLLECTION_NOTES,
  CTCT_COLLECTION_CUSTOM_FIELDS,
  CTCT_COLLECTION_ADDRESSES,
  CTCT_COLLECTION_EMAIL_ADDRESSES,
};

typedef gboolean (*Test) (const char *text, const char *word);

/* What is looked for, and the best place so far. */
typedef struct
{
  Test test;
  GPtrArray *words; /* not owned */
  guint n_found;
  CtctMatchReason *reason;
} Search;

static gboolean
has_word (const char *text, const char *word)
{
  gsize start, end;

  return ctct_fold_find (text, word, &start, &end);
}

/* Telephone numbers are found by their digits, too, whatever stands between them. */
static char *
dup_digits (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  ctct_fold_append_digits (digits, text);
  return g_strchomp (g_strdup (digits->str));
}

static gboolean
is_number (const char *word)
{
  return word[strspn (word, "0123456789")] == '\0';
}

static gboolean
is_phone (CtctCollection collection, guint field)
{
  return collection == CTCT_COLLECTION_NONE && field >= CTCT_CONTACT_HOME_PHONE &&
         field <= CTCT_CONTACT_FAX;
}

static gboolean
test_word (Search *search, const char *text, const char *word, gboolean phone)
{
  g_autofree char *digits = NULL;

  if (search->test (text, word))
    return TRUE;
  if (!phone || !is_number (word))
    return FALSE;

  digits = dup_digits (text);
  return search->test (digits, word);
}

static guint
count_words (Search *search, const char *text, gboolean phone)
{
  guint n = 0;

  for (guint i = 0; i < search->words->len; i++)
    n += test_word (search, text, search->words->pdata[i], phone);

  return n;
}

static void
look_at (Search *search,
         CtctCollection collection,
         CtctRecord *item,
         const char *field,
         const char *text,
         gboolean phone)
{
  guint n = *text != '\0' ? count_words (search, text, phone) : 0;

  if (n <= search->n_found)
    return;

  g_clear_pointer (&search->reason, ctct_match_reason_free);
  search->n_found = n;
  search->reason = g_new0 (CtctMatchReason, 1);
  search->reason->collection = collection;
  search->reason->item = item != NULL ? g_object_ref (item) : NULL;
  search->reason->field = field;
  search->reason->text = g_strdup (text);
  search->reason->is_phone = phone;
}

/* The ids of items and the names that the service gives to custom fields are nobody's words. */
static gboolean
is_label (CtctCollection collection, const CtctFieldInfo *info)
{
  return collection != CTCT_COLLECTION_NONE &&
         (g_str_equal (info->name, "id") || g_str_equal (info->name, "name"));
}

static void
look_at_record (Search *search, CtctCollection collection, CtctRecord *record)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (record, &n_fields);
  CtctRecord *item = collection != CTCT_COLLECTION_NONE ? record : NULL;

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].type == CTCT_FIELD_TEXT && !is_label (collection, &fields[i]))
      look_at (search, collection, item, fields[i].name, ctct_record_get_text (record, i),
               is_phone (collection, i));
}

static void
look_at_items (Search *search, CtctContact *contact, CtctCollection collection)
{
  GListModel *items = ctct_contact_get_items (contact, collection);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);

      look_at_record (search, collection, item);
    }
}

/* The words that stand in neither text. */
static GPtrArray *
list_missing (Test test, const char *name, const char *email, char **words)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!test (name, words[i]) && !test (email, words[i]))
      g_ptr_array_add (missing, words[i]);

  return missing;
}

static CtctMatchReason *
find (Test test,
      CtctContact *contact,
      const char *name,
      const char *email,
      char **list_names,
      char **words)
{
  g_autoptr (GPtrArray) missing = list_missing (test, name, email, words);
  Search search = { test, missing, 0, NULL };

  if (missing->len == 0)
    return NULL;

  look_at_record (&search, CTCT_COLLECTION_NONE, CTCT_RECORD (contact));
  for (guint i = 0; i < G_N_ELEMENTS (collections); i++)
    look_at_items (&search, contact, collections[i]);
  for (guint i = 0; list_names != NULL && list_names[i] != NULL; i++)
    look_at (&search, CTCT_COLLECTION_LISTS, NULL, NULL, list_names[i], FALSE);

  return search.reason;
}

void
ctct_match_reason_free (CtctMatchReason *self)
{
  g_clear_object (&self->item);
  g_free (self->text);
  g_free (self);
}

gboolean
ctct_match_reason_find_word (const CtctMatchReason *self,
                             const char *text,
                             const char *word,
                             gsize *start,
                             gsize *end)
{
  return ctct_fold_find (text, word, start, end) ||
         (self->is_phone && ctct_fold_find_digits (text, word, start, end));
}

CtctMatchReason *
ctct_match_reason_find (CtctContact *contact,
                        const char *name,
                        const char *email,
                        char **list_names,
                        char **words)
{
  CtctMatchReason *reason = find (ctct_fold_begins, contact, name, email, list_names, words);

  return reason != NULL ? reason : find (has_word, contact, name, email, list_names, words);
}
