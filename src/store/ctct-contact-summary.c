/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-summary.h"

struct _CtctContactSummary
{
  GObject parent_instance;

  /* Owned */
  char *id;
  char *name;
  char *short_name;
  char *email;
  CtctOpenEnum *status;

  /* State */
  guint32 row;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctContactSummary, ctct_contact_summary, G_TYPE_OBJECT)

static void
ctct_contact_summary_finalize (GObject *object)
{
  CtctContactSummary *self = CTCT_CONTACT_SUMMARY (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->short_name);
  g_free (self->email);
  g_clear_pointer (&self->status, ctct_open_enum_unref);

  G_OBJECT_CLASS (ctct_contact_summary_parent_class)->finalize (object);
}

static void
ctct_contact_summary_class_init (CtctContactSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_contact_summary_finalize;

  signals[CHANGED] = g_signal_new ("changed", CTCT_TYPE_CONTACT_SUMMARY, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ctct_contact_summary_init (CtctContactSummary *self)
{
}

CtctContactSummary *
ctct_contact_summary_new (guint32 row)
{
  CtctContactSummary *self = g_object_new (CTCT_TYPE_CONTACT_SUMMARY, NULL);

  self->row = row;
  return self;
}

guint32
ctct_contact_summary_get_row (CtctContactSummary *self)
{
  return self->row;
}

const char *
ctct_contact_summary_get_id (CtctContactSummary *self)
{
  return self->id != NULL ? self->id : "";
}

const char *
ctct_contact_summary_get_name (CtctContactSummary *self)
{
  return self->name != NULL ? self->name : "";
}

const char *
ctct_contact_summary_get_short_name (CtctContactSummary *self)
{
  return self->short_name != NULL ? self->short_name : ctct_contact_summary_get_name (self);
}

const char *
ctct_contact_summary_get_email (CtctContactSummary *self)
{
  return self->email != NULL ? self->email : "";
}

CtctOpenEnum *
ctct_contact_summary_get_status (CtctContactSummary *self)
{
  return self->status;
}

static gboolean
set_text (char **place, const char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return FALSE;

  g_free (*place);
  *place = g_strdup (text);
  return TRUE;
}

static gboolean
set_status (CtctContactSummary *self, CtctOpenEnum *status)
{
  if (self->status != NULL && ctct_open_enum_equal (self->status, status))
    return FALSE;

  g_clear_pointer (&self->status, ctct_open_enum_unref);
  self->status = ctct_open_enum_ref (status);
  return TRUE;
}

void
ctct_contact_summary_fill (CtctContactSummary *self,
                           const char *id,
                           const char *name,
                           const char *short_name,
                           const char *email,
                           CtctOpenEnum *status)
{
  gboolean changed = set_text (&self->id, id);

  changed |= set_text (&self->name, name);
  changed |= set_text (&self->short_name, short_name);
  changed |= set_text (&self->email, email);
  changed |= set_status (self, status);
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}
