/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-crowd.h"

#include "ctct-sandbox-crowd-person.h"
#include "ctct-sandbox-list-set.h"

#include <string.h>

struct _CtctSandboxCrowd
{
  guint32 seed;
  guint first_id;
  guint length;
  GPtrArray *folks; /* of CtctSandboxFolk; owns them */
};

/* In a thousand, with what is left for ACTIVE. */
static const struct
{
  const char *status;
  guint permille;
  gboolean in_lists;
} statuses[] = {
  { "OPTOUT", 65, FALSE },    { "UNCONFIRMED", 40, TRUE }, { "REMOVED", 40, FALSE },
  { "TEMP_HOLD", 20, TRUE },  { "VISITOR", 10, FALSE },    { "NON_SUBSCRIBER", 20, FALSE },
  { "ON_VACATION", 3, TRUE },
};

static gboolean
draw_status (CtctSandboxCrowdPerson *person)
{
  guint drawn = ctct_sandbox_draw_below (&person->draw, 1000);

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      if (drawn < statuses[i].permille)
        {
          person->traits.status = statuses[i].status;
          return statuses[i].in_lists;
        }
      drawn -= statuses[i].permille;
    }

  person->traits.status = "ACTIVE";
  return TRUE;
}

/* Whoever is to be in lists is in one at least. Two lists share what is drawn, since most of the time that
 * it takes to look at a person goes here. */
static void
draw_lists (CtctSandboxCrowdPerson *person)
{
  guint n_lists = ctct_sandbox_list_set_get_length ();
  guint32 bits = 0;

  for (guint i = 0; i < n_lists; i++)
    {
      bits = i % 2 == 0 ? ctct_sandbox_draw_bits (&person->draw) : bits >> 16;
      if ((bits & 0xffff) * 1000 < ctct_sandbox_list_set_get (i)->permille * 0x10000)
        person->traits.lists |= G_GUINT64_CONSTANT (1) << i;
    }

  if (person->traits.lists == 0)
    person->traits.lists = 1;
}

static void
draw_dates (CtctSandboxCrowdPerson *person)
{
  gint64 one = ctct_sandbox_crowd_person_draw_date (person);
  gint64 other = ctct_sandbox_crowd_person_draw_date (person);

  person->traits.created = MIN (one, other);
  person->traits.modified = MAX (one, other);
}

static void
meet (CtctSandboxCrowd *self, guint id, CtctSandboxCrowdPerson *person)
{
  CtctSandboxDraw *draw = &person->draw;

  memset (person, 0, sizeof *person);
  person->id = id;
  ctct_sandbox_draw_init (draw, self->seed, id);
  draw_dates (person);
  if (draw_status (person))
    draw_lists (person);

  person->folk = self->folks->pdata[ctct_sandbox_draw_below (draw, self->folks->len)];
  person->given = ctct_sandbox_draw_below (draw, person->folk->given.length);
  person->family = ctct_sandbox_draw_below (draw, person->folk->family.length);
  person->domain = ctct_sandbox_crowd_person_draw_domain (person);
}

CtctSandboxCrowd *
ctct_sandbox_crowd_new (guint32 seed, guint first_id, guint length)
{
  CtctSandboxCrowd *self = g_new0 (CtctSandboxCrowd, 1);

  self->seed = seed;
  self->first_id = first_id;
  self->length = length;
  self->folks = g_ptr_array_new_with_free_func ((GDestroyNotify) ctct_sandbox_folk_free);
  for (guint i = 0; i < ctct_sandbox_cultures_get_length (); i++)
    g_ptr_array_add (self->folks, ctct_sandbox_folk_new (ctct_sandbox_cultures_get (i)));

  return self;
}

void
ctct_sandbox_crowd_free (CtctSandboxCrowd *self)
{
  g_ptr_array_unref (self->folks);
  g_free (self);
}

guint
ctct_sandbox_crowd_get_first_id (CtctSandboxCrowd *self)
{
  return self->first_id;
}

guint
ctct_sandbox_crowd_get_length (CtctSandboxCrowd *self)
{
  return self->length;
}

guint
ctct_sandbox_crowd_find (CtctSandboxCrowd *self, const char *id)
{
  guint64 number = 0;

  /* "0220" is another id than "220". */
  if (self->length == 0 || *id == '0' ||
      !g_ascii_string_to_unsigned (id, 10, self->first_id, self->first_id + self->length - 1,
                                   &number, NULL))
    return 0;

  return (guint) number;
}

guint
ctct_sandbox_crowd_find_address (CtctSandboxCrowd *self, const char *address)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *at = strchr (address, '@');
  const char *digits = at;
  g_autofree char *id = NULL;
  CtctSandboxCrowdPerson person;

  while (digits != NULL && digits > address && g_ascii_isdigit (digits[-1]))
    digits--;
  if (digits == at)
    return 0;

  id = g_strndup (digits, at - digits);
  if (ctct_sandbox_crowd_find (self, id) == 0)
    return 0;

  meet (self, ctct_sandbox_crowd_find (self, id), &person);
  ctct_sandbox_crowd_person_append_address (&person, text);
  return strcmp (text->str, address) == 0 ? person.id : 0;
}

void
ctct_sandbox_crowd_look (CtctSandboxCrowd *self, guint id, CtctSandboxTraits *traits)
{
  CtctSandboxCrowdPerson person;

  meet (self, id, &person);
  *traits = person.traits;
}

void
ctct_sandbox_crowd_append (CtctSandboxCrowd *self, guint id, GString *text)
{
  CtctSandboxCrowdPerson person;

  meet (self, id, &person);
  ctct_sandbox_crowd_person_append (&person, text);
}
