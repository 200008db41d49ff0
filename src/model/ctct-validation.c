/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-validation.h"

#include "ctct-address.h"
#include "ctct-change.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-note.h"

#include <string.h>

#define EMAIL_MIN_LENGTH 6
#define EMAIL_MAX_LENGTH 80

/* What a field demands beyond the greatest length, which stands in the table of its class. */
typedef struct
{
  CtctCollection collection;
  guint field;
  guint min_length; /* 0: the field may be empty */
  gboolean (*is_well_formed) (const char *text);
} Demand;

static gboolean is_country_code (const char *text);
static gboolean is_state_code (const char *text);

static const Demand demands[] = {
  { CTCT_COLLECTION_ADDRESSES, CTCT_ADDRESS_STATE_CODE, 0, is_state_code },
  { CTCT_COLLECTION_ADDRESSES, CTCT_ADDRESS_COUNTRY_CODE, 0, is_country_code },
  { CTCT_COLLECTION_EMAIL_ADDRESSES, CTCT_EMAIL_ADDRESS_TEXT, EMAIL_MIN_LENGTH,
    ctct_email_is_plausible },
  { CTCT_COLLECTION_CUSTOM_FIELDS, CTCT_CUSTOM_FIELD_VALUE, 1, NULL },
  { CTCT_COLLECTION_NOTES, CTCT_NOTE_TEXT, 1, NULL },
};

static const Demand no_demand = { CTCT_COLLECTION_NONE, 0, 0, NULL };

static const guint max_items[CTCT_N_COLLECTIONS] = {
  [CTCT_COLLECTION_ADDRESSES] = 2,
  [CTCT_COLLECTION_EMAIL_ADDRESSES] = 1,
  [CTCT_COLLECTION_LISTS] = G_MAXUINT,
  [CTCT_COLLECTION_CUSTOM_FIELDS] = 15,
  [CTCT_COLLECTION_NOTES] = 1,
};

static gboolean
is_state_code (const char *text)
{
  return strlen (text) == 2 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]);
}

/* In either case: the service asks for capitals and itself answers in small letters. */
static gboolean
is_country_code (const char *text)
{
  return strlen (text) == 2 && g_ascii_isalpha (text[0]) && g_ascii_isalpha (text[1]);
}

static const Demand *
find_demand (CtctCollection collection, guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (demands); i++)
    if (demands[i].collection == collection && demands[i].field == field)
      return &demands[i];

  return &no_demand;
}

static void
add_problem (GPtrArray *problems,
             CtctProblemKind kind,
             CtctFieldPath *path,
             guint limit,
             guint length)
{
  CtctProblem *problem = g_new0 (CtctProblem, 1);

  problem->kind = kind;
  problem->path = path;
  problem->limit = limit;
  problem->length = length;
  g_ptr_array_add (problems, problem);
}

static CtctFieldPath *
path_of_field (CtctCollection collection, CtctRecord *record, guint field)
{
  const CtctFieldInfo *fields = ctct_record_get_fields (record, NULL);
  g_autofree char *identity = NULL;

  if (collection != CTCT_COLLECTION_NONE)
    identity = ctct_record_dup_identity (record);

  return ctct_field_path_new (collection, identity, fields[field].name);
}

static void
check_text (GPtrArray *problems, CtctCollection collection, CtctRecord *record, guint field)
{
  const Demand *demand = find_demand (collection, field);
  const char *text = ctct_record_get_text (record, field);
  guint max_length = ctct_record_get_fields (record, NULL)[field].max_length;
  guint length = (guint) g_utf8_strlen (text, -1);
  CtctProblemKind kind;
  guint limit = 0;

  if (length == 0 && demand->min_length == 0)
    return;

  if (length == 0)
    kind = CTCT_PROBLEM_MISSING;
  else if (length < demand->min_length)
    {
      kind = CTCT_PROBLEM_TOO_SHORT;
      limit = demand->min_length;
    }
  else if (max_length > 0 && length > max_length)
    {
      kind = CTCT_PROBLEM_TOO_LONG;
      limit = max_length;
    }
  else if (demand->is_well_formed != NULL && !demand->is_well_formed (text))
    kind = CTCT_PROBLEM_MALFORMED;
  else
    return;

  add_problem (problems, kind, path_of_field (collection, record, field), limit, length);
}

/* Whether the service takes only one of the two in a contact. */
static gboolean
excludes (CtctRecord *a, CtctRecord *b)
{
  g_autofree char *identity_a = NULL;
  g_autofree char *identity_b = NULL;

  if (CTCT_IS_ADDRESS (a))
    return ctct_open_enum_get_value (ctct_record_get_enum (a, CTCT_ADDRESS_KIND)) !=
               CTCT_ADDRESS_UNKNOWN &&
           ctct_record_field_equal (a, b, CTCT_ADDRESS_KIND);

  identity_a = ctct_record_dup_identity (a);
  identity_b = ctct_record_dup_identity (b);
  return CTCT_IS_CUSTOM_FIELD (a) && g_str_equal (identity_a, identity_b);
}

static void
check_repeated (GPtrArray *problems,
                CtctContact *self,
                CtctCollection collection,
                CtctRecord *record)
{
  GListModel *items = ctct_contact_get_items (self, collection);
  guint field = CTCT_IS_ADDRESS (record) ? (guint) CTCT_ADDRESS_KIND : CTCT_CUSTOM_FIELD_NAME;
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CtctRecord) item = g_list_model_get_item (items, i);

      n_found += excludes (record, item);
    }

  if (n_found > 1)
    add_problem (problems, CTCT_PROBLEM_REPEATED, path_of_field (collection, record, field), 1,
                 n_found);
}

static void
check_set (GPtrArray *problems, CtctContact *self, CtctChange *change)
{
  guint field = (guint) ctct_record_find_field (change->after, change->path->field);
  const CtctFieldInfo *info = &ctct_record_get_fields (change->after, NULL)[field];

  if (!info->editable)
    return;

  if (info->type == CTCT_FIELD_TEXT)
    check_text (problems, change->path->collection, change->after, field);
  else if (CTCT_IS_ADDRESS (change->after) && field == CTCT_ADDRESS_KIND)
    check_repeated (problems, self, change->path->collection, change->after);
}

static void
check_add (GPtrArray *problems, CtctContact *self, CtctChange *change)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (change->after, &n_fields);

  check_repeated (problems, self, change->path->collection, change->after);
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].editable && fields[i].type == CTCT_FIELD_TEXT)
      check_text (problems, change->path->collection, change->after, i);
}

static guint
count_items (CtctContact *contact, CtctCollection collection)
{
  return g_list_model_get_n_items (ctct_contact_get_items (contact, collection));
}

static void
check_number (GPtrArray *problems,
              CtctContact *self,
              CtctContact *base,
              CtctCollection collection)
{
  guint n_items = count_items (self, collection);

  if (n_items > max_items[collection] && n_items > count_items (base, collection))
    add_problem (problems, CTCT_PROBLEM_TOO_MANY, ctct_field_path_new (collection, NULL, NULL),
                 max_items[collection], n_items);
}

/* What did not change is in no change, and so is not checked. */
static void
check_changes (GPtrArray *problems,
               CtctContact *self,
               CtctCollection collection,
               GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      CtctChange *change = g_ptr_array_index (changes, i);

      if (change->path->collection != collection)
        continue;

      if (change->kind == CTCT_CHANGE_SET)
        check_set (problems, self, change);
      else if (change->kind == CTCT_CHANGE_ADD)
        check_add (problems, self, change);
    }
}

static void
check_has_email (GPtrArray *problems, CtctContact *self, CtctContact *base)
{
  if (ctct_contact_get_email_item (self) != NULL)
    return;

  if (base == NULL || ctct_contact_get_email_item (base) != NULL)
    add_problem (problems, CTCT_PROBLEM_MISSING,
                 ctct_field_path_new (CTCT_COLLECTION_EMAIL_ADDRESSES, NULL, NULL), 0, 0);
}

void
ctct_problem_free (CtctProblem *self)
{
  ctct_field_path_free (self->path);
  g_free (self);
}

GPtrArray *
ctct_contact_validate (CtctContact *self, CtctContact *base)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_problem_free);
  g_autoptr (CtctContact) given = base != NULL ? g_object_ref (base) : ctct_contact_new ();
  g_autoptr (GPtrArray) changes = ctct_contact_diff (given, self);

  check_changes (problems, self, CTCT_COLLECTION_NONE, changes);
  for (int i = CTCT_COLLECTION_ADDRESSES; i < CTCT_N_COLLECTIONS; i++)
    {
      check_changes (problems, self, i, changes);
      check_number (problems, self, given, i);
      if (i == CTCT_COLLECTION_EMAIL_ADDRESSES)
        check_has_email (problems, self, base);
    }

  return problems;
}

/* White space and control characters stand in no address as the service takes it. */
static gboolean
has_forbidden_character (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_domain (const char *text)
{
  return strchr (text, '.') != NULL && *text != '.' && !g_str_has_suffix (text, ".") &&
         strstr (text, "..") == NULL;
}

gboolean
ctct_email_is_plausible (const char *text)
{
  const char *at;
  glong length;

  if (text == NULL || !g_utf8_validate (text, -1, NULL) || has_forbidden_character (text))
    return FALSE;

  length = g_utf8_strlen (text, -1);
  if (length < EMAIL_MIN_LENGTH || length > EMAIL_MAX_LENGTH)
    return FALSE;

  at = strchr (text, '@');
  return at != NULL && at != text && strchr (at + 1, '@') == NULL && is_domain (at + 1);
}
