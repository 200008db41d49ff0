/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "ctct-date.h"
#include "ctct-open-enum.h"

G_BEGIN_DECLS

/**
 * CtctFieldType:
 * @CTCT_FIELD_TEXT: a string property, never %NULL: "" is no text
 * @CTCT_FIELD_DATE: a [struct@Date] property, %NULL where there is none
 * @CTCT_FIELD_ENUM: a [struct@OpenEnum] property, %NULL where there is none
 * @CTCT_FIELD_BOOLEAN: a boolean property
 */
typedef enum
{
  CTCT_FIELD_TEXT,
  CTCT_FIELD_DATE,
  CTCT_FIELD_ENUM,
  CTCT_FIELD_BOOLEAN,
} CtctFieldType;

/* One field of a record, and so one GObject property of its class. `max_length` counts characters,
 * 0 is no limit; `editable` says whether a person may change it. */
typedef struct
{
  const char *name;
  CtctFieldType type;
  guint max_length;
  gboolean editable;
} CtctFieldInfo;

/**
 * CtctRecord:
 *
 * What a contact and everything in it have in common: a row of fields, declared once by each class
 * as a table. Copying, comparing, checking and writing walk that table, so that a new field is one
 * line.
 *
 * A field is named by its number in the table (each class has an enumeration of them) or, in
 * bindings, by the property of the same name.
 */
#define CTCT_TYPE_RECORD (ctct_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (CtctRecord, ctct_record, CTCT, RECORD, GObject)

struct _CtctRecordClass
{
  GObjectClass parent_class;

  /*< private >*/
  const CtctFieldInfo *fields;
  guint n_fields;
  GParamSpec **properties;

  /* What tells this item from its neighbours in a collection; see ctct_record_dup_identity(). */
  char *(*dup_identity) (CtctRecord *self);

  /* After a field of the record, or of a record that it owns, has changed. */
  void (*changed) (CtctRecord *self);
};

/* For class_init: makes a property of each field, with the ids 1 to n_fields. */
void ctct_record_class_install_fields (CtctRecordClass *klass,
                                       const CtctFieldInfo *fields,
                                       guint n_fields);

const CtctFieldInfo *ctct_record_get_fields (CtctRecord *self, guint *n_fields);
/* The number of the field with that name, or -1. */
int ctct_record_find_field (CtctRecord *self, const char *name);

const char *ctct_record_get_text (CtctRecord *self, guint field);
void ctct_record_set_text (CtctRecord *self, guint field, const char *text);
CtctDate *ctct_record_get_date (CtctRecord *self, guint field);
void ctct_record_set_date (CtctRecord *self, guint field, CtctDate *date);
CtctOpenEnum *ctct_record_get_enum (CtctRecord *self, guint field);
void ctct_record_set_enum (CtctRecord *self, guint field, CtctOpenEnum *value);
gboolean ctct_record_get_boolean (CtctRecord *self, guint field);
void ctct_record_set_boolean (CtctRecord *self, guint field, gboolean value);

/* For who reads a record that nobody has seen yet, and so tells nobody. Takes the value over: a text, never
 * "", a CtctDate, a CtctOpenEnum, or a boolean by GINT_TO_POINTER; NULL for none. */
void ctct_record_fill (CtctRecord *self, guint field, gpointer value);

/* The value of a field of any type as a text for people who read a log or a test: "" for none. */
const char *ctct_record_peek_text (CtctRecord *self, guint field);
gboolean ctct_record_is_empty (CtctRecord *self);

gboolean ctct_record_field_equal (CtctRecord *a, CtctRecord *b, guint field);
/* Sets a field of `self` to what it is in `source`, a record of the same class. */
void ctct_record_copy_field (CtctRecord *self, CtctRecord *source, guint field);
/* Fields alone; the extra is no part of what a record says. */
gboolean ctct_record_equal (CtctRecord *a, CtctRecord *b);
/* The same of two records of one class, but for what only the service writes. */
gboolean ctct_record_editable_equal (CtctRecord *a, CtctRecord *b);
/* The copy shares the extra, which is immutable. */
CtctRecord *ctct_record_copy (CtctRecord *self);

/* By identity, never by place: an id where the service gave one, else what makes the item one of a
 * kind (the type of an address, the name of a custom field). */
char *ctct_record_dup_identity (CtctRecord *self);

/* The record that is told when this one changes; who gives it takes it back. A signal would do the
 * same, but a contact has dozens of items, and is read far more often than it is edited. */
CtctRecord *ctct_record_get_owner (CtctRecord *self);
void ctct_record_set_owner (CtctRecord *self, CtctRecord *owner);

/* What the floor that read this record needs to write it back. Opaque, immutable, may be NULL. */
GObject *ctct_record_get_extra (CtctRecord *self);
void ctct_record_set_extra (CtctRecord *self, GObject *extra);

/* Whether the record still says what its extra says. That ends as soon as either of them is set. */
gboolean ctct_record_is_as_read (CtctRecord *self);
void ctct_record_mark_as_read (CtctRecord *self);

G_END_DECLS
