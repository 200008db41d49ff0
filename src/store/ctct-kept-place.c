/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-kept-place.h"

#include <string.h>

#define MAX_ID_LENGTH 40

struct _CtctKeptPlace
{
  CtctAccountFile parent_instance;

  /* Owned */
  char *left_open; /* as the file says; NULL once somebody has been led there */
  char *left_first;
  char *open; /* as it is to say */
  char *first;

  /* State */
  gboolean loaded;
};

typedef enum
{
  PROP_LOADED = 1,
} Prop;

static GParamSpec *properties[PROP_LOADED + 1];

G_DEFINE_FINAL_TYPE (CtctKeptPlace, ctct_kept_place, CTCT_TYPE_ACCOUNT_FILE)

static gboolean
is_id (const char *text)
{
  gsize length = strspn (text, "0123456789");

  return length <= MAX_ID_LENGTH && text[length] == '\0';
}

static void
save (CtctKeptPlace *self)
{
  g_autofree char *text = g_strconcat (self->open, "\n", self->first, "\n", NULL);

  ctct_account_file_save (CTCT_ACCOUNT_FILE (self), text);
}

static gboolean
is_place (const char *text)
{
  return is_id (text) || g_str_equal (text, CTCT_KEPT_PLACE_TOP);
}

static char *
dup_line (char **lines, guint line, gboolean (*test) (const char *text))
{
  return g_strdup (line < g_strv_length (lines) && test (lines[line]) ? lines[line] : "");
}

static void
ctct_kept_place_take_over (CtctAccountFile *file, const char *text)
{
  CtctKeptPlace *self = CTCT_KEPT_PLACE (file);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->left_open = dup_line (lines, 0, is_id);
  self->left_first = dup_line (lines, 1, is_place);
  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
  if (self->open != NULL)
    save (self);
}

static void
ctct_kept_place_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, CTCT_KEPT_PLACE (object)->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_kept_place_finalize (GObject *object)
{
  CtctKeptPlace *self = CTCT_KEPT_PLACE (object);

  g_free (self->left_open);
  g_free (self->left_first);
  g_free (self->open);
  g_free (self->first);

  G_OBJECT_CLASS (ctct_kept_place_parent_class)->finalize (object);
}

static void
ctct_kept_place_class_init (CtctKeptPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CtctAccountFileClass *file_class = CTCT_ACCOUNT_FILE_CLASS (klass);

  object_class->get_property = ctct_kept_place_get_property;
  object_class->finalize = ctct_kept_place_finalize;

  file_class->prefix = "place-";
  file_class->suffix = ".txt";
  file_class->take_over = ctct_kept_place_take_over;

  properties[PROP_LOADED] =
      g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_kept_place_init (CtctKeptPlace *self)
{
}

CtctKeptPlace *
ctct_kept_place_new (const char *folder, const char *account)
{
  return g_object_new (CTCT_TYPE_KEPT_PLACE, "folder", folder, "account", account, NULL);
}

gboolean
ctct_kept_place_get_loaded (CtctKeptPlace *self)
{
  return self->loaded;
}

gboolean
ctct_kept_place_take (CtctKeptPlace *self, char **open, char **first)
{
  *open = g_steal_pointer (&self->left_open);
  *first = g_steal_pointer (&self->left_first);
  if (*open != NULL && (**open != '\0' || **first != '\0'))
    return TRUE;

  g_clear_pointer (open, g_free);
  g_clear_pointer (first, g_free);
  return FALSE;
}

void
ctct_kept_place_set (CtctKeptPlace *self, const char *open, const char *first)
{
  if (g_strcmp0 (self->open, open) == 0 && g_strcmp0 (self->first, first) == 0)
    return;

  g_free (self->open);
  g_free (self->first);
  self->open = g_strdup (open);
  self->first = g_strdup (first);
  save (self);
}
