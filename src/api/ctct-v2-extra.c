/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-v2-extra.h"

struct _CtctV2Extra
{
  GObject parent_instance;

  JsonObject *origin;
  JsonObject *object;
  GBytes *body; /* of a contact alone, and not of one that was changed */
};

G_DEFINE_FINAL_TYPE (CtctV2Extra, ctct_v2_extra, G_TYPE_OBJECT)

static void
ctct_v2_extra_finalize (GObject *object)
{
  CtctV2Extra *self = CTCT_V2_EXTRA (object);

  json_object_unref (self->origin);
  json_object_unref (self->object);
  g_clear_pointer (&self->body, g_bytes_unref);

  G_OBJECT_CLASS (ctct_v2_extra_parent_class)->finalize (object);
}

static void
ctct_v2_extra_class_init (CtctV2ExtraClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_v2_extra_finalize;
}

static void
ctct_v2_extra_init (CtctV2Extra *self)
{
}

static GObject *
extra_new (JsonObject *origin, JsonObject *object)
{
  CtctV2Extra *self = g_object_new (CTCT_TYPE_V2_EXTRA, NULL);

  self->origin = json_object_ref (origin);
  self->object = json_object_ref (object);

  return G_OBJECT (self);
}

GObject *
ctct_v2_extra_new (JsonObject *object)
{
  return extra_new (object, object);
}

GObject *
ctct_v2_extra_new_changed (CtctRecord *record, JsonObject *object)
{
  return extra_new (ctct_v2_extra_get_origin (record), object);
}

JsonObject *
ctct_v2_extra_get_origin (CtctRecord *record)
{
  GObject *extra = ctct_record_get_extra (record);

  return CTCT_IS_V2_EXTRA (extra) ? CTCT_V2_EXTRA (extra)->origin : NULL;
}

JsonObject *
ctct_v2_extra_of (CtctRecord *record)
{
  GObject *extra = ctct_record_get_extra (record);

  return CTCT_IS_V2_EXTRA (extra) ? CTCT_V2_EXTRA (extra)->object : NULL;
}

void
ctct_v2_extra_set_body (CtctRecord *record, GBytes *body)
{
  CtctV2Extra *self = CTCT_V2_EXTRA (ctct_record_get_extra (record));

  g_assert (self->body == NULL);

  self->body = g_bytes_ref (body);
}

GBytes *
ctct_v2_extra_get_body (CtctRecord *record)
{
  GObject *extra = ctct_record_get_extra (record);

  return CTCT_IS_V2_EXTRA (extra) ? CTCT_V2_EXTRA (extra)->body : NULL;
}
