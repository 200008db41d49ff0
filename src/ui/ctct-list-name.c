/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-list-name.h"

#include "ctct-field-path.h"
#include "ctct-field-label.h"
#include "ctct-mailing-list.h"

static char *
dup_nameless (const char *id)
{
  g_autoptr (CtctFieldPath) path = ctct_field_path_new (CTCT_COLLECTION_LISTS, id, NULL);

  return ctct_field_path_dup_label (path, NULL);
}

char *
ctct_list_name_dup (GListModel *lists, const char *id)
{
  for (guint i = 0; lists != NULL && i < g_list_model_get_n_items (lists); i++)
    {
      g_autoptr (CtctRecord) list = g_list_model_get_item (lists, i);
      const char *name = ctct_record_get_text (list, CTCT_MAILING_LIST_NAME);

      if (g_str_equal (ctct_record_get_text (list, CTCT_MAILING_LIST_ID), id) && *name != '\0')
        return g_strdup (name);
    }

  return dup_nameless (id);
}
