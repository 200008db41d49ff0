/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-record.h"

typedef struct
{
  /* One a field: `char *`, CtctDate, CtctOpenEnum, or a boolean by GINT_TO_POINTER. */
  gpointer *values;
  GObject *extra;
  CtctRecord *owner; /* borrowed */
  gboolean as_read;
} CtctRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CtctRecord, ctct_record, G_TYPE_OBJECT)

#define PRIVATE(self) ((CtctRecordPrivate *) ctct_record_get_instance_private (self))

static gpointer
value_copy (CtctFieldType type, gpointer value)
{
  if (value == NULL)
    return NULL;

  switch (type)
    {
    case CTCT_FIELD_TEXT:
      return g_strdup (value);
    case CTCT_FIELD_DATE:
      return ctct_date_ref (value);
    case CTCT_FIELD_ENUM:
      return ctct_open_enum_ref (value);
    case CTCT_FIELD_BOOLEAN:
      return value;
    default:
      g_assert_not_reached ();
    }
}

static void
value_free (CtctFieldType type, gpointer value)
{
  if (value == NULL)
    return;

  switch (type)
    {
    case CTCT_FIELD_TEXT:
      g_free (value);
      break;
    case CTCT_FIELD_DATE:
      ctct_date_unref (value);
      break;
    case CTCT_FIELD_ENUM:
      ctct_open_enum_unref (value);
      break;
    case CTCT_FIELD_BOOLEAN:
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
value_equal (CtctFieldType type, gconstpointer a, gconstpointer b)
{
  switch (type)
    {
    case CTCT_FIELD_TEXT:
      return g_strcmp0 (a, b) == 0;
    case CTCT_FIELD_DATE:
      return ctct_date_equal (a, b);
    case CTCT_FIELD_ENUM:
      return ctct_open_enum_equal (a, b);
    case CTCT_FIELD_BOOLEAN:
      return a == b;
    default:
      g_assert_not_reached ();
    }
}

static gpointer
get_value (CtctRecord *self, guint field, CtctFieldType type)
{
  g_assert (field < CTCT_RECORD_GET_CLASS (self)->n_fields);
  g_assert (CTCT_RECORD_GET_CLASS (self)->fields[field].type == type);

  return PRIVATE (self)->values[field];
}

static void
set_value (CtctRecord *self, guint field, CtctFieldType type, gpointer value)
{
  gpointer old = get_value (self, field, type);

  if (value_equal (type, old, value))
    return;

  PRIVATE (self)->values[field] = value_copy (type, value);
  PRIVATE (self)->as_read = FALSE;
  value_free (type, old);
  g_object_notify_by_pspec (G_OBJECT (self), CTCT_RECORD_GET_CLASS (self)->properties[field]);
  CTCT_RECORD_GET_CLASS (self)->changed (self);
}

static GParamSpec *
create_property (const CtctFieldInfo *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case CTCT_FIELD_TEXT:
      return g_param_spec_string (field->name, NULL, NULL, "", flags);
    case CTCT_FIELD_DATE:
      return g_param_spec_boxed (field->name, NULL, NULL, CTCT_TYPE_DATE, flags);
    case CTCT_FIELD_ENUM:
      return g_param_spec_boxed (field->name, NULL, NULL, CTCT_TYPE_OPEN_ENUM, flags);
    case CTCT_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);
    default:
      g_assert_not_reached ();
    }
}

static void
ctct_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctRecord *self = CTCT_RECORD (object);
  guint field = prop_id - 1;

  switch (CTCT_RECORD_GET_CLASS (self)->fields[field].type)
    {
    case CTCT_FIELD_TEXT:
      g_value_set_string (value, ctct_record_get_text (self, field));
      break;
    case CTCT_FIELD_DATE:
      g_value_set_boxed (value, ctct_record_get_date (self, field));
      break;
    case CTCT_FIELD_ENUM:
      g_value_set_boxed (value, ctct_record_get_enum (self, field));
      break;
    case CTCT_FIELD_BOOLEAN:
      g_value_set_boolean (value, ctct_record_get_boolean (self, field));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_record_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctRecord *self = CTCT_RECORD (object);
  guint field = prop_id - 1;

  switch (CTCT_RECORD_GET_CLASS (self)->fields[field].type)
    {
    case CTCT_FIELD_TEXT:
      ctct_record_set_text (self, field, g_value_get_string (value));
      break;
    case CTCT_FIELD_DATE:
      ctct_record_set_date (self, field, g_value_get_boxed (value));
      break;
    case CTCT_FIELD_ENUM:
      ctct_record_set_enum (self, field, g_value_get_boxed (value));
      break;
    case CTCT_FIELD_BOOLEAN:
      ctct_record_set_boolean (self, field, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_record_finalize (GObject *object)
{
  CtctRecord *self = CTCT_RECORD (object);
  CtctRecordClass *klass = CTCT_RECORD_GET_CLASS (self);
  CtctRecordPrivate *priv = PRIVATE (self);

  for (guint i = 0; i < klass->n_fields; i++)
    value_free (klass->fields[i].type, priv->values[i]);
  g_free (priv->values);
  g_clear_object (&priv->extra);

  G_OBJECT_CLASS (ctct_record_parent_class)->finalize (object);
}

static void
ctct_record_constructed (GObject *object)
{
  CtctRecord *self = CTCT_RECORD (object);

  PRIVATE (self)->values = g_new0 (gpointer, CTCT_RECORD_GET_CLASS (self)->n_fields);
  G_OBJECT_CLASS (ctct_record_parent_class)->constructed (object);
}

static char *
ctct_record_real_dup_identity (CtctRecord *self)
{
  return g_strdup (ctct_record_get_text (self, 0));
}

static void
ctct_record_real_changed (CtctRecord *self)
{
  CtctRecord *owner = PRIVATE (self)->owner;

  if (owner != NULL)
    CTCT_RECORD_GET_CLASS (owner)->changed (owner);
}

static void
ctct_record_class_init (CtctRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ctct_record_get_property;
  object_class->set_property = ctct_record_set_property;
  object_class->constructed = ctct_record_constructed;
  object_class->finalize = ctct_record_finalize;

  klass->dup_identity = ctct_record_real_dup_identity;
  klass->changed = ctct_record_real_changed;
}

static void
ctct_record_init (CtctRecord *self)
{
}

void
ctct_record_class_install_fields (CtctRecordClass *klass,
                                  const CtctFieldInfo *fields,
                                  guint n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* GObject does not let a class inherit these two. */
  object_class->get_property = ctct_record_get_property;
  object_class->set_property = ctct_record_set_property;

  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->properties = g_new0 (GParamSpec *, n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      klass->properties[i] = create_property (&fields[i]);
      g_object_class_install_property (object_class, i + 1, klass->properties[i]);
    }
}

const CtctFieldInfo *
ctct_record_get_fields (CtctRecord *self, guint *n_fields)
{
  CtctRecordClass *klass = CTCT_RECORD_GET_CLASS (self);

  if (n_fields != NULL)
    *n_fields = klass->n_fields;
  return klass->fields;
}

int
ctct_record_find_field (CtctRecord *self, const char *name)
{
  CtctRecordClass *klass = CTCT_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].name, name))
      return i;

  return -1;
}

const char *
ctct_record_get_text (CtctRecord *self, guint field)
{
  const char *text = get_value (self, field, CTCT_FIELD_TEXT);

  return text != NULL ? text : "";
}

void
ctct_record_set_text (CtctRecord *self, guint field, const char *text)
{
  /* "" is kept as NULL, so that no text is one value whatever it was set from. */
  set_value (self, field, CTCT_FIELD_TEXT, text != NULL && *text != '\0' ? (gpointer) text : NULL);
}

CtctDate *
ctct_record_get_date (CtctRecord *self, guint field)
{
  return get_value (self, field, CTCT_FIELD_DATE);
}

void
ctct_record_set_date (CtctRecord *self, guint field, CtctDate *date)
{
  set_value (self, field, CTCT_FIELD_DATE, date);
}

CtctOpenEnum *
ctct_record_get_enum (CtctRecord *self, guint field)
{
  return get_value (self, field, CTCT_FIELD_ENUM);
}

void
ctct_record_set_enum (CtctRecord *self, guint field, CtctOpenEnum *value)
{
  set_value (self, field, CTCT_FIELD_ENUM, value);
}

gboolean
ctct_record_get_boolean (CtctRecord *self, guint field)
{
  return GPOINTER_TO_INT (get_value (self, field, CTCT_FIELD_BOOLEAN));
}

void
ctct_record_set_boolean (CtctRecord *self, guint field, gboolean value)
{
  set_value (self, field, CTCT_FIELD_BOOLEAN, GINT_TO_POINTER (value != FALSE));
}

void
ctct_record_fill (CtctRecord *self, guint field, gpointer value)
{
  CtctRecordPrivate *priv = PRIVATE (self);

  g_assert (field < CTCT_RECORD_GET_CLASS (self)->n_fields);
  g_assert (priv->values[field] == NULL);

  priv->values[field] = value;
}

const char *
ctct_record_peek_text (CtctRecord *self, guint field)
{
  switch (CTCT_RECORD_GET_CLASS (self)->fields[field].type)
    {
    case CTCT_FIELD_TEXT:
      return ctct_record_get_text (self, field);
    case CTCT_FIELD_DATE:
      return ctct_date_get_text (ctct_record_get_date (self, field));
    case CTCT_FIELD_ENUM:
      return ctct_open_enum_get_text (ctct_record_get_enum (self, field));
    case CTCT_FIELD_BOOLEAN:
      return ctct_record_get_boolean (self, field) ? "true" : "";
    default:
      g_assert_not_reached ();
    }
}

gboolean
ctct_record_is_empty (CtctRecord *self)
{
  for (guint i = 0; i < CTCT_RECORD_GET_CLASS (self)->n_fields; i++)
    if (PRIVATE (self)->values[i] != NULL)
      return FALSE;

  return TRUE;
}

gboolean
ctct_record_field_equal (CtctRecord *a, CtctRecord *b, guint field)
{
  g_return_val_if_fail (G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b), FALSE);

  return value_equal (CTCT_RECORD_GET_CLASS (a)->fields[field].type, PRIVATE (a)->values[field],
                      PRIVATE (b)->values[field]);
}

void
ctct_record_copy_field (CtctRecord *self, CtctRecord *source, guint field)
{
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (source));

  set_value (self, field, CTCT_RECORD_GET_CLASS (self)->fields[field].type,
             PRIVATE (source)->values[field]);
}

gboolean
ctct_record_equal (CtctRecord *a, CtctRecord *b)
{
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;

  for (guint i = 0; i < CTCT_RECORD_GET_CLASS (a)->n_fields; i++)
    if (!ctct_record_field_equal (a, b, i))
      return FALSE;

  return TRUE;
}

gboolean
ctct_record_editable_equal (CtctRecord *a, CtctRecord *b)
{
  guint n_fields;
  const CtctFieldInfo *fields = ctct_record_get_fields (a, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].editable && !ctct_record_field_equal (a, b, i))
      return FALSE;

  return TRUE;
}

CtctRecord *
ctct_record_copy (CtctRecord *self)
{
  CtctRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  CtctRecordClass *klass = CTCT_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    PRIVATE (copy)->values[i] = value_copy (klass->fields[i].type, PRIVATE (self)->values[i]);
  g_set_object (&PRIVATE (copy)->extra, PRIVATE (self)->extra);
  PRIVATE (copy)->as_read = PRIVATE (self)->as_read;

  return copy;
}

char *
ctct_record_dup_identity (CtctRecord *self)
{
  return CTCT_RECORD_GET_CLASS (self)->dup_identity (self);
}

CtctRecord *
ctct_record_get_owner (CtctRecord *self)
{
  return PRIVATE (self)->owner;
}

void
ctct_record_set_owner (CtctRecord *self, CtctRecord *owner)
{
  PRIVATE (self)->owner = owner;
}

GObject *
ctct_record_get_extra (CtctRecord *self)
{
  return PRIVATE (self)->extra;
}

void
ctct_record_set_extra (CtctRecord *self, GObject *extra)
{
  if (g_set_object (&PRIVATE (self)->extra, extra))
    PRIVATE (self)->as_read = FALSE;
}

gboolean
ctct_record_is_as_read (CtctRecord *self)
{
  return PRIVATE (self)->as_read;
}

void
ctct_record_mark_as_read (CtctRecord *self)
{
  PRIVATE (self)->as_read = TRUE;
}
