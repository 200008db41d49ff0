/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-saved-search.h"

struct _CtctSavedSearch
{
  GObject parent_instance;

  /* Owned */
  char *name;
  char *text;
  char *filter;
};

G_DEFINE_FINAL_TYPE (CtctSavedSearch, ctct_saved_search, G_TYPE_OBJECT)

static void
ctct_saved_search_finalize (GObject *object)
{
  CtctSavedSearch *self = CTCT_SAVED_SEARCH (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->filter, g_free);

  G_OBJECT_CLASS (ctct_saved_search_parent_class)->finalize (object);
}

static void
ctct_saved_search_class_init (CtctSavedSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_saved_search_finalize;
}

static void
ctct_saved_search_init (CtctSavedSearch *self)
{
}

CtctSavedSearch *
ctct_saved_search_new (const char *name, const char *text, const char *filter)
{
  CtctSavedSearch *self = g_object_new (CTCT_TYPE_SAVED_SEARCH, NULL);

  self->name = g_strdup (name);
  self->text = g_strdup (text);
  self->filter = g_strdup (filter);
  return self;
}

const char *
ctct_saved_search_get_name (CtctSavedSearch *self)
{
  return self->name;
}

const char *
ctct_saved_search_get_text (CtctSavedSearch *self)
{
  return self->text;
}

const char *
ctct_saved_search_get_filter (CtctSavedSearch *self)
{
  return self->filter;
}
