/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CtctOpenEnum:
 *
 * A value of an enumeration that may grow: a number that the program knows, or 0 and just the text
 * that the service wrote. The text is kept in both cases. Immutable; %NULL stands for a value that
 * is absent.
 */
typedef struct _CtctOpenEnum CtctOpenEnum;

#define CTCT_TYPE_OPEN_ENUM (ctct_open_enum_get_type ())
GType ctct_open_enum_get_type (void) G_GNUC_CONST;

/* `value` 0 says that the program does not know `text`. */
CtctOpenEnum *ctct_open_enum_new (int value, const char *text);
CtctOpenEnum *ctct_open_enum_ref (CtctOpenEnum *self);
void ctct_open_enum_unref (CtctOpenEnum *self);

/* All three take NULL: 0, "" and equal to NULL alone. */
int ctct_open_enum_get_value (const CtctOpenEnum *self);
const char *ctct_open_enum_get_text (const CtctOpenEnum *self);
/* Two known values are equal by number, whatever was written; two unknown ones by text. */
gboolean ctct_open_enum_equal (const CtctOpenEnum *a, const CtctOpenEnum *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctOpenEnum, ctct_open_enum_unref)

G_END_DECLS
