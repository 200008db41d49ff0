/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-api-fixture.h"
#include "ctct-sandbox-people.h"
#include "ctct-update.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * CtctSaveCase:
 *
 * One of the sandbox's people, as the service gave it and as somebody wants it. The update is made of
 * the two at the first run.
 */
typedef struct
{
  CtctApiFixture *api;
  char *id;
  CtctContact *base;
  CtctContact *draft;
  CtctUpdate *update;
} CtctSaveCase;

CtctSaveCase *ctct_save_case_new (CtctSandboxFlags flags, const char *id);
/* The update and both contacts have to end with it. */
void ctct_save_case_free (CtctSaveCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctSaveCase, ctct_save_case_free)

/* Reads base and draft anew, and forgets the update and what was asked of the service. */
void ctct_save_case_read (CtctSaveCase *self);
CtctRecord *ctct_save_case_get_item (CtctSaveCase *self, CtctCollection collection, guint i);
void ctct_save_case_set_text (CtctSaveCase *self, guint field, const char *text);
void ctct_save_case_change_member (CtctSaveCase *self, const char *member, const char *json);

CtctUpdate *ctct_save_case_make_update (CtctSaveCase *self);
/* Runs the update; only what it asks of the service is known then. */
CtctUpdateState ctct_save_case_run (CtctSaveCase *self);
void ctct_save_case_fail (CtctSaveCase *self, CtctError code, const char *refusals);
/* Decides all losses that were asked. */
void ctct_save_case_decide (CtctSaveCase *self, gboolean leave_out);

/* "g" and "p" for each GET and PUT of the contact, "?" for anything else. */
void ctct_save_case_assert_requests (CtctSaveCase *self, const char *expected);
/* The JSON of a member of the last body that was sent, or of the contact at the service; NULL if
 * there is none. */
char *ctct_save_case_dup_sent (CtctSaveCase *self, const char *member);
char *ctct_save_case_dup_stored (CtctSaveCase *self, const char *member);

/* "address addresses/3, unknown loyalty={"a":1} refused" */
char *ctct_save_describe_losses (GPtrArray *losses);
/* "fax: 1 → 2, + lists/1, - notes/2" */
char *ctct_save_describe_changes (GPtrArray *changes);

#define ctct_save_assert(dup, expected)                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *text_ = dup;                                                                  \
    g_assert_cmpstr (text_, ==, (expected));                                                       \
  }                                                                                                \
  G_STMT_END

#define ctct_save_assert_losses(self, expected)                                                    \
  ctct_save_assert (ctct_save_describe_losses (ctct_update_get_losses ((self)->update)), expected)
#define ctct_save_assert_lost(self, expected)                                                      \
  ctct_save_assert (ctct_save_describe_losses (ctct_update_get_lost ((self)->update)), expected)
#define ctct_save_assert_differences(self, expected)                                               \
  ctct_save_assert (ctct_save_describe_changes (ctct_update_get_differences ((self)->update)),     \
                    expected)
#define ctct_save_assert_sent(self, member, expected)                                              \
  ctct_save_assert (ctct_save_case_dup_sent (self, member), expected)
#define ctct_save_assert_stored(self, member, expected)                                            \
  ctct_save_assert (ctct_save_case_dup_stored (self, member), expected)

G_END_DECLS
