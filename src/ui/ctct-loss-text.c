/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-loss-text.h"

#include "ctct-value-text.h"

#include <glib/gi18n.h>

static const struct
{
  const char *may_send;
  const char *must_leave;
} reasons[] = {
  [CTCT_LOSS_ADDRESS] = {
    N_("The service keeps a personal and a business address, and may refuse one of another kind."),
    N_("The service takes back one personal and one business address, and none beyond them."),
  },
  [CTCT_LOSS_NOTE] = {
    N_("The service takes back one note, and none beyond it."),
    N_("The service takes back one note, and none beyond it."),
  },
  [CTCT_LOSS_LIST] = {
    N_("The account has no such list any more."),
    N_("The account has no such list any more."),
  },
  [CTCT_LOSS_STATE_CODE] = {
    N_("The service knows the codes of the United States and Canada, and may refuse this one. "
       "Without the code, the name of the state stays."),
    N_("The service does not take this code back. Without it, the name of the state stays."),
  },
  [CTCT_LOSS_CUSTOM_FIELD] = {
    N_("The service takes back custom fields 1 to 15, and none with another name."),
    N_("The service takes back custom fields 1 to 15, and none with another name."),
  },
  [CTCT_LOSS_UNKNOWN] = {
    N_("Addressee does not know what this is, and the service may refuse it."),
    N_("Addressee does not know what this is, and the service does not take it back."),
  },
};

static char *
dup_unknown_title (const CtctLoss *loss, CtctContact *contact, GListModel *lists)
{
  g_autofree char *item = NULL;

  /* Translators: %s is a name that the service gave to something. */
  if (loss->path->collection == CTCT_COLLECTION_NONE)
    return g_strdup_printf (_("“%s”"), loss->name);

  item = ctct_value_dup_label (loss->path, contact, lists);
  /* Translators: an item, such as "Business address", and the service's name of something in it. */
  return g_strdup_printf (_("%s, “%s”"), item, loss->name);
}

char *
ctct_loss_text_dup_title (const CtctLoss *loss, CtctContact *contact, GListModel *lists)
{
  switch (loss->kind)
    {
    case CTCT_LOSS_NOTE:
      return g_strdup (_("Another note"));
    case CTCT_LOSS_UNKNOWN:
      return dup_unknown_title (loss, contact, lists);
    case CTCT_LOSS_CUSTOM_FIELD:
      /* Translators: %s is a name that the account gave to a custom field. */
      return g_strdup_printf (_("Custom field “%s”"), loss->name);
    case CTCT_LOSS_ADDRESS:
    case CTCT_LOSS_LIST:
    case CTCT_LOSS_STATE_CODE:
    default:
      return ctct_value_dup_label (loss->path, contact, lists);
    }
}

const char *
ctct_loss_text_get_value (const CtctLoss *loss)
{
  return loss->kind != CTCT_LOSS_LIST && loss->value != NULL ? loss->value : "";
}

const char *
ctct_loss_text_get_reason (const CtctLoss *loss)
{
  return loss->may_send ? _(reasons[loss->kind].may_send) : _(reasons[loss->kind].must_leave);
}
