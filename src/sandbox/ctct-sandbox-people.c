/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-people.h"

#include "ctct-sandbox-list-set.h"
#include "ctct-sandbox-special.h"

#define FIRST_ID 201

static void
add_lists (CtctSandboxAccount *account)
{
  for (guint i = 0; i < ctct_sandbox_list_set_get_length (); i++)
    {
      const CtctSandboxListing *listing = ctct_sandbox_list_set_get (i);

      ctct_sandbox_account_add_list (account, listing->id, listing->name, listing->status,
                                     listing->created_date);
    }
}

void
ctct_sandbox_people_fill (CtctSandboxAccount *account, guint n_people, guint32 seed)
{
  guint n_special = MIN (n_people, ctct_sandbox_special_get_length ());

  add_lists (account);
  ctct_sandbox_account_put_text (account, g_strdup (ctct_sandbox_special_get_seed ()));
  for (guint i = 0; i < n_special; i++)
    {
      g_autoptr (JsonObject) person = ctct_sandbox_special_new (i);

      ctct_sandbox_account_put (account, person);
    }

  ctct_sandbox_account_add_crowd (
      account, ctct_sandbox_crowd_new (seed, FIRST_ID + n_special, n_people - n_special));
}
