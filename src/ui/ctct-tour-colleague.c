/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-tour-colleague.h"

struct _CtctTourColleague
{
  GObject parent_instance;

  /* Owned */
  CtctService *service;
  char *text;

  /* State */
  CtctContactField field;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (CtctTourColleague, ctct_tour_colleague, G_TYPE_OBJECT)

static void
end (CtctTourColleague *self, const GError *error)
{
  if (error != NULL)
    g_printerr ("%s\n", error->message);

  self->busy = FALSE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctTourColleague) self = user_data;
  g_autoptr (GError) error = NULL;

  ctct_service_update_contact_finish (CTCT_SERVICE (source), result, &error);
  end (self, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtctTourColleague) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact =
      ctct_service_get_contact_finish (CTCT_SERVICE (source), result, &error);
  g_autoptr (CtctContact) draft = NULL;
  g_autoptr (CtctUpdate) update = NULL;

  if (contact == NULL)
    {
      end (self, error);
      return;
    }

  draft = ctct_contact_copy (contact);
  ctct_record_set_text (CTCT_RECORD (draft), self->field, self->text);
  update = ctct_update_new (contact, draft);
  ctct_service_update_contact_async (self->service, update, NULL, saved_cb, g_object_ref (self));
}

static void
ctct_tour_colleague_finalize (GObject *object)
{
  CtctTourColleague *self = CTCT_TOUR_COLLEAGUE (object);

  g_clear_object (&self->service);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (ctct_tour_colleague_parent_class)->finalize (object);
}

static void
ctct_tour_colleague_class_init (CtctTourColleagueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_tour_colleague_finalize;
}

static void
ctct_tour_colleague_init (CtctTourColleague *self)
{
}

CtctTourColleague *
ctct_tour_colleague_new (CtctService *service)
{
  CtctTourColleague *self = g_object_new (CTCT_TYPE_TOUR_COLLEAGUE, NULL);

  self->service = g_object_ref (service);
  return self;
}

void
ctct_tour_colleague_set (CtctTourColleague *self,
                         const char *id,
                         CtctContactField field,
                         const char *text)
{
  g_return_if_fail (!self->busy);

  g_free (self->text);
  self->text = g_strdup (text);
  self->field = field;
  self->busy = TRUE;
  ctct_service_get_contact_async (self->service, id, NULL, read_cb, g_object_ref (self));
}

gboolean
ctct_tour_colleague_is_busy (CtctTourColleague *self)
{
  return self->busy;
}
