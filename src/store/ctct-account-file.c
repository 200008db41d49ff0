/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-account-file.h"

#include "ctct-kept-text.h"

typedef struct
{
  /* Owned */
  char *folder;
  char *account;
  CtctKeptText *text;
  GCancellable *cancellable;

  /* State */
  gboolean loaded;
  gboolean unreadable;
} CtctAccountFilePrivate;

typedef enum
{
  PROP_FOLDER = 1,
  PROP_ACCOUNT,
  PROP_BUSY,
  PROP_TROUBLE,
} Prop;

static GParamSpec *properties[PROP_TROUBLE + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CtctAccountFile, ctct_account_file, G_TYPE_OBJECT)

static CtctAccountFilePrivate *
get_private (CtctAccountFile *self)
{
  return ctct_account_file_get_instance_private (self);
}

static void
trouble_cb (CtctAccountFile *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ctct_kept_text_load_finish (CTCT_KEPT_TEXT (source), result, &error);
  CtctAccountFile *self = user_data;
  CtctAccountFileClass *klass;

  /* Then the object is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  klass = CTCT_ACCOUNT_FILE_GET_CLASS (self);
  get_private (self)->loaded = error == NULL;
  get_private (self)->unreadable = error != NULL;
  if (error != NULL)
    trouble_cb (self);
  klass->take_over (self, text != NULL ? text : "");
}

static void
busy_cb (CtctAccountFile *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
ctct_account_file_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctAccountFile *self = CTCT_ACCOUNT_FILE (object);

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      g_value_set_string (value, get_private (self)->folder);
      break;
    case PROP_ACCOUNT:
      g_value_set_string (value, get_private (self)->account);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, ctct_account_file_get_busy (self));
      break;
    case PROP_TROUBLE:
      g_value_set_int (value, (int) ctct_account_file_get_trouble (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_account_file_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  CtctAccountFilePrivate *priv = get_private (CTCT_ACCOUNT_FILE (object));

  switch ((Prop) prop_id)
    {
    case PROP_FOLDER:
      priv->folder = g_value_dup_string (value);
      break;
    case PROP_ACCOUNT:
      priv->account = g_value_dup_string (value);
      break;
    case PROP_BUSY:
    case PROP_TROUBLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_account_file_constructed (GObject *object)
{
  CtctAccountFile *self = CTCT_ACCOUNT_FILE (object);
  CtctAccountFileClass *klass = CTCT_ACCOUNT_FILE_GET_CLASS (self);
  CtctAccountFilePrivate *priv = get_private (self);
  g_autofree char *name = g_strconcat (klass->prefix, priv->account, klass->suffix, NULL);

  G_OBJECT_CLASS (ctct_account_file_parent_class)->constructed (object);

  priv->text = ctct_kept_text_new (priv->folder, name);
  g_signal_connect_object (priv->text, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->text, "notify::failed", G_CALLBACK (trouble_cb), self,
                           G_CONNECT_SWAPPED);
  ctct_kept_text_load_async (priv->text, priv->cancellable, loaded_cb, self);
}

static void
ctct_account_file_finalize (GObject *object)
{
  CtctAccountFilePrivate *priv = get_private (CTCT_ACCOUNT_FILE (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  g_clear_object (&priv->text);
  g_clear_pointer (&priv->folder, g_free);
  g_clear_pointer (&priv->account, g_free);

  G_OBJECT_CLASS (ctct_account_file_parent_class)->finalize (object);
}

static void
ctct_account_file_class_init (CtctAccountFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_account_file_get_property;
  object_class->set_property = ctct_account_file_set_property;
  object_class->constructed = ctct_account_file_constructed;
  object_class->finalize = ctct_account_file_finalize;

  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, given);
  properties[PROP_ACCOUNT] = g_param_spec_string ("account", NULL, NULL, "", given);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, told);
  properties[PROP_TROUBLE] =
      g_param_spec_int ("trouble", NULL, NULL, CTCT_ACCOUNT_FILE_FINE,
                        CTCT_ACCOUNT_FILE_NOT_WRITTEN, CTCT_ACCOUNT_FILE_FINE, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ctct_account_file_init (CtctAccountFile *self)
{
  get_private (self)->cancellable = g_cancellable_new ();
}

void
ctct_account_file_save (CtctAccountFile *self, const char *text)
{
  if (get_private (self)->loaded)
    ctct_kept_text_save (get_private (self)->text, text);
}

gboolean
ctct_account_file_get_busy (CtctAccountFile *self)
{
  return ctct_kept_text_get_busy (get_private (self)->text);
}

CtctAccountFileTrouble
ctct_account_file_get_trouble (CtctAccountFile *self)
{
  if (get_private (self)->unreadable)
    return CTCT_ACCOUNT_FILE_NOT_READ;

  return ctct_kept_text_get_failed (get_private (self)->text) ? CTCT_ACCOUNT_FILE_NOT_WRITTEN
                                                              : CTCT_ACCOUNT_FILE_FINE;
}
