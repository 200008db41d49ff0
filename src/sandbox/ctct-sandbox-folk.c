/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-folk.h"

#include "ctct-sandbox-places.h"

#include <string.h>

#define MAX_HOUSE 199

static void
choice_split (CtctSandboxChoice *self, const char *texts)
{
  g_assert (strpbrk (texts, "\"\\\n") == NULL);

  self->items = g_strsplit (texts, "|", -1);
  self->length = g_strv_length (self->items);
}

static void
choice_clear (CtctSandboxChoice *self)
{
  g_clear_pointer (&self->items, g_strfreev);
  self->length = 0;
}

/* Takes `name=latin` apart. */
static void
split_names (CtctSandboxChoice *names, CtctSandboxChoice *latin, const char *texts)
{
  choice_split (names, texts);
  latin->items = g_new0 (char *, names->length + 1);
  latin->length = names->length;

  for (guint i = 0; i < names->length; i++)
    {
      char *equals = strchr (names->items[i], '=');

      *equals = '\0';
      latin->items[i] = g_strdup (equals + 1);
    }
}

static char *
make_place (const char *text, const char *country_code)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", 4);
  g_autofree char *postal_code = NULL;
  g_autofree char *sub = NULL;

  ctct_sandbox_split_postal_code (parts[3], &postal_code, &sub);
  return g_strdup_printf ("\"city\":\"%s\",\"state_code\":\"%s\",\"state\":\"%s\","
                          "\"country_code\":\"%s\",\"postal_code\":\"%s\","
                          "\"sub_postal_code\":\"%s\"",
                          parts[0], parts[2], parts[1], country_code, postal_code,
                          sub != NULL ? sub : "");
}

static void
split_places (CtctSandboxChoice *places, const CtctSandboxCulture *culture)
{
  choice_split (places, culture->cities);
  for (guint i = 0; i < places->length; i++)
    {
      g_autofree char *text = g_steal_pointer (&places->items[i]);

      places->items[i] = make_place (text, culture->country_code);
    }
}

CtctSandboxFolk *
ctct_sandbox_folk_new (const CtctSandboxCulture *culture)
{
  CtctSandboxFolk *self = g_new0 (CtctSandboxFolk, 1);

  split_names (&self->given, &self->given_latin, culture->given);
  split_names (&self->family, &self->family_latin, culture->family);
  split_places (&self->places, culture);
  /* Without prefixes there is one to choose, which is empty. */
  choice_split (&self->prefixes, *culture->prefixes != '\0' ? culture->prefixes : "|");
  choice_split (&self->streets, culture->streets);
  choice_split (&self->phones, culture->phone);
  choice_split (&self->jobs, culture->jobs);
  choice_split (&self->companies, culture->companies);
  return self;
}

void
ctct_sandbox_folk_free (CtctSandboxFolk *self)
{
  choice_clear (&self->given);
  choice_clear (&self->given_latin);
  choice_clear (&self->family);
  choice_clear (&self->family_latin);
  choice_clear (&self->prefixes);
  choice_clear (&self->places);
  choice_clear (&self->streets);
  choice_clear (&self->phones);
  choice_clear (&self->jobs);
  choice_clear (&self->companies);
  g_free (self);
}

const char *
ctct_sandbox_choice_draw (const CtctSandboxChoice *self, CtctSandboxDraw *draw)
{
  return self->items[ctct_sandbox_draw_below (draw, self->length)];
}

void
ctct_sandbox_choice_append (const CtctSandboxChoice *self, CtctSandboxDraw *draw, GString *text)
{
  for (const char *c = ctct_sandbox_choice_draw (self, draw); *c != '\0'; c++)
    if (*c == '#')
      g_string_append_c (text, (char) ('0' + ctct_sandbox_draw_below (draw, 10)));
    else if (*c == '~')
      g_string_append_printf (text, "%u", 1 + ctct_sandbox_draw_below (draw, MAX_HOUSE));
    else
      g_string_append_c (text, *c);
}
