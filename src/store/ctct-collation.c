/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-collation.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

/* Names are at most 50 characters long; what is longer is cut off for the order alone. */
#define MAX_UNITS 128
#define MAX_KEY   512

struct _CtctCollation
{
  UCollator *
      collator; /* each NULL until it is needed: the tables are large, and most starts do without */
  UCollator *natural;
  char *language;
  char *version;
};

/* A release of ICU has one order for each language. The collator could tell, too, but would have to be read in for
 * that at each start. */
static char *
dup_version (const char *language)
{
  UVersionInfo version;
  char text[U_MAX_VERSION_STRING_LENGTH];

  u_getVersion (version);
  u_versionToString (version, text);
  return g_strdup_printf ("%s %s", language, text);
}

/* ICU takes its order for all languages where it knows none of its own, but not where the name is none. */
static UCollator *
open_collator (const char *language)
{
  char name[ULOC_FULLNAME_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator;

  /* The C library writes the character set behind it. */
  uloc_canonicalize (language, name, sizeof name, &status);
  status = U_ZERO_ERROR;
  collator = ucol_open (name, &status);

  if (U_SUCCESS (status))
    return collator;

  status = U_ZERO_ERROR;
  return ucol_open ("", &status);
}

CtctCollation *
ctct_collation_new (const char *language)
{
  CtctCollation *self = g_new0 (CtctCollation, 1);

  self->language = g_strdup (language != NULL ? language : "");
  self->version = dup_version (self->language);
  return self;
}

void
ctct_collation_free (CtctCollation *self)
{
  g_clear_pointer (&self->collator, ucol_close);
  g_clear_pointer (&self->natural, ucol_close);
  g_free (self->language);
  g_free (self->version);
  g_free (self);
}

const char *
ctct_collation_get_version (CtctCollation *self)
{
  return self->version;
}

static int
convert (const char *text, UChar *units)
{
  UErrorCode status = U_ZERO_ERROR;
  int length = 0;

  u_strFromUTF8WithSub (units, MAX_UNITS, &length, text, -1, 0xfffd, NULL, &status);
  return MIN (length, MAX_UNITS);
}

static UCollator *
ensure_collator (CtctCollation *self)
{
  if (self->collator == NULL)
    {
      self->collator = open_collator (self->language);
      g_assert (self->collator != NULL);
      ucol_setStrength (self->collator, UCOL_TERTIARY);
    }

  return self->collator;
}

void
ctct_collation_append_key (CtctCollation *self, GByteArray *key, const char *text)
{
  UChar units[MAX_UNITS];
  guint8 bytes[MAX_KEY];
  int length = convert (text, units);
  int size = ucol_getSortKey (ensure_collator (self), units, length, bytes, MAX_KEY);

  /* The end of a key is a zero, and no other byte of it is, so that a shorter one comes first. */
  size = CLAMP (size, 1, MAX_KEY);
  bytes[size - 1] = 0;
  g_byte_array_append (key, bytes, (guint) size);
}

/* Digits as numbers change the keys too, so this is a collator of its own. */
static UCollator *
ensure_natural (CtctCollation *self)
{
  UErrorCode status = U_ZERO_ERROR;

  if (self->natural == NULL)
    {
      self->natural = open_collator (self->language);
      g_assert (self->natural != NULL);
      ucol_setAttribute (self->natural, UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
    }

  return self->natural;
}

int
ctct_collation_compare_natural (CtctCollation *self, const char *a, const char *b)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult result = ucol_strcollUTF8 (ensure_natural (self), a, -1, b, -1, &status);

  return result == UCOL_LESS ? -1 : result == UCOL_GREATER;
}
