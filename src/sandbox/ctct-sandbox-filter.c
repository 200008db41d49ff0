/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-filter.h"

#include "ctct-sandbox-list-set.h"

void
ctct_sandbox_filter_init (CtctSandboxFilter *self,
                          const char *status,
                          gint64 modified_since,
                          const char *list_id)
{
  self->status = status;
  self->modified_since = modified_since;
  self->list_id = list_id;
  self->list_bit = list_id != NULL ? ctct_sandbox_list_set_get_bit (list_id) : 0;
}

gboolean
ctct_sandbox_filter_takes_all (const CtctSandboxFilter *self)
{
  return self->status == NULL && self->modified_since <= 0 && self->list_id == NULL;
}

static gboolean
takes (const CtctSandboxFilter *self, const char *status, gint64 modified)
{
  if (self->status != NULL && g_strcmp0 (self->status, status) != 0)
    return FALSE;

  return self->modified_since <= 0 || modified >= self->modified_since;
}

gboolean
ctct_sandbox_filter_takes_entry (const CtctSandboxFilter *self, const CtctSandboxEntry *entry)
{
  if (!takes (self, entry->status, entry->modified))
    return FALSE;

  return self->list_id == NULL ||
         g_ptr_array_find_with_equal_func (entry->lists, self->list_id, g_str_equal, NULL);
}

gboolean
ctct_sandbox_filter_takes_traits (const CtctSandboxFilter *self, const CtctSandboxTraits *traits)
{
  if (!takes (self, traits->status, traits->modified))
    return FALSE;

  return self->list_id == NULL || (traits->lists & self->list_bit) != 0;
}
