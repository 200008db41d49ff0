/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-change-text.h"

#include "ctct-field-label.h"
#include "ctct-list-name.h"
#include "ctct-value-text.h"

#include <glib/gi18n.h>

char *
ctct_change_dup_label (const CtctChange *change, GListModel *lists)
{
  CtctRecord *record = change->before != NULL ? change->before : change->after;
  const CtctFieldPath *path = change->path;
  g_autofree char *label = NULL;

  switch (path->collection)
    {
    case CTCT_COLLECTION_LISTS:
      return ctct_list_name_dup (lists, path->identity);
    case CTCT_COLLECTION_CUSTOM_FIELDS:
      return ctct_item_dup_label (path->collection, record);
    case CTCT_COLLECTION_ADDRESSES:
      label = ctct_item_dup_label (path->collection, record);
      if (path->field == NULL)
        return g_steal_pointer (&label);
      /* Translators: a place in a contact, such as "Business address, City". */
      return g_strdup_printf (_("%s, %s"), label,
                              ctct_field_label (path->collection, path->field));
    case CTCT_COLLECTION_NONE:
    case CTCT_COLLECTION_EMAIL_ADDRESSES:
    case CTCT_COLLECTION_NOTES:
    default:
      return g_strdup (ctct_field_label (path->collection, path->field));
    }
}

char *
ctct_change_dup_before_text (const CtctChange *change, GListModel *lists)
{
  return ctct_value_dup_line (change->path, change->before);
}

char *
ctct_change_dup_after_text (const CtctChange *change, GListModel *lists)
{
  return ctct_value_dup_line (change->path, change->after);
}

char *
ctct_change_dup_text (const CtctChange *change, GListModel *lists)
{
  gboolean is_list = change->path->collection == CTCT_COLLECTION_LISTS;
  g_autofree char *before = ctct_change_dup_before_text (change, lists);
  g_autofree char *after = ctct_change_dup_after_text (change, lists);

  switch (change->kind)
    {
    case CTCT_CHANGE_ADD:
      return is_list ? g_strdup (_("Will be in this list"))
                     /* Translators: %s is what a person added to a contact. */
                     : g_strdup_printf (_("Added: %s"), after);
    case CTCT_CHANGE_REMOVE:
      return is_list ? g_strdup (_("Will leave this list"))
                     /* Translators: %s is what a person took out of a contact. */
                     : g_strdup_printf (_("Removed: %s"), before);
    case CTCT_CHANGE_SET:
    default:
      /* Translators: what was, and what will be. */
      return g_strdup_printf (_("%s → %s"), before, after);
    }
}
