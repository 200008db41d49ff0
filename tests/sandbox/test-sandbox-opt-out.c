/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-people.h"
#include "ctct-sandbox-visitor.h"
#include "ctct-test.h"

#include <string.h>

#define EMAIL        "\"email_addresses\":[{\"email_address\":\"ada@example.com\"}]"
#define LISTS        "\"lists\":[{\"id\":\"1\"}]"
#define DATE_PATTERN "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.000Z$"

static void
test_delete (void)
{
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  JsonObject *contact;
  JsonObject *email;

  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "DELETE", "contacts/196", NULL), ==, 204);
  g_assert_cmpstr (visitor->text, ==, "");

  contact = ctct_sandbox_visitor_see (visitor, "196");
  email = ctct_sandbox_item (contact, "email_addresses", 0);
  g_assert_cmpstr (ctct_sandbox_text (contact, "status"), ==, "OPTOUT");
  g_assert_cmpuint (ctct_sandbox_length (contact, "lists"), ==, 0);
  g_assert_cmpstr (ctct_sandbox_text (contact, "first_name"), ==, "Ronald");
  g_assert_cmpstr (ctct_sandbox_text (email, "status"), ==, "OPTOUT");
  g_assert_cmpstr (ctct_sandbox_text (email, "opt_out_source"), ==, "ACTION_BY_OWNER");
  g_assert_true (
      g_regex_match_simple (DATE_PATTERN, ctct_sandbox_text (email, "opt_out_date"), 0, 0));
  g_assert_cmpstr (ctct_sandbox_text (email, "opt_out_date"), ==,
                   ctct_sandbox_text (contact, "modified_date"));

  before = ctct_sandbox_dup_contact (visitor->sandbox, "196");
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "DELETE", "contacts/196", NULL), ==, 204);
  after = ctct_sandbox_dup_contact (visitor->sandbox, "196");
  g_assert_cmpstr (before, ==, after);
}

static void
test_opted_out (void)
{
  static const char with_lists[] = "{" EMAIL "," LISTS "}";
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 19, 0);
  JsonObject *contact;

  g_assert_cmpuint (ctct_sandbox_visitor_put (visitor, CTCT_SANDBOX_UNSUBSCRIBED, with_lists), ==,
                    400);
  g_assert_nonnull (strstr (visitor->text, "not be opted in using"));
  contact = ctct_sandbox_visitor_put_and_see (visitor, CTCT_SANDBOX_UNSUBSCRIBED,
                                              "{" EMAIL ",\"first_name\":\"Ada\"}");
  g_assert_cmpstr (ctct_sandbox_text (contact, "status"), ==, "OPTOUT");
  g_assert_cmpstr (ctct_sandbox_text (contact, "first_name"), ==, "Ada");

  ctct_sandbox_visitor_call (visitor, "PUT", "contacts/206?action_by=ACTION_BY_VISITOR",
                             with_lists);
  g_assert_cmpuint (visitor->status, ==, 200);
  contact = ctct_sandbox_visitor_get_object (visitor);
  g_assert_cmpstr (ctct_sandbox_text (contact, "status"), ==, "ACTIVE");
  g_assert_cmpstr (
      ctct_sandbox_text (ctct_sandbox_item (contact, "email_addresses", 0), "opt_in_source"), ==,
      "ACTION_BY_VISITOR");
  g_assert_false (
      json_object_has_member (ctct_sandbox_item (contact, "email_addresses", 0), "opt_out_source"));
}

static void
test_freeze (void)
{
  g_autoptr (CtctSandboxVisitor) visitor =
      ctct_sandbox_visitor_new (CTCT_SANDBOX_FREEZE_OPTOUT, 19, 0);

  g_assert_cmpuint (ctct_sandbox_visitor_put (visitor, CTCT_SANDBOX_UNSUBSCRIBED, "{" EMAIL "}"),
                    ==, 400);
  g_assert_nonnull (strstr (visitor->text, "not be opted in using"));
  g_assert_cmpuint (ctct_sandbox_visitor_put (visitor, "196", "{" EMAIL "," LISTS "}"), ==, 200);
}

static void
test_action_by (void)
{
  static const char body[] = "{" EMAIL "," LISTS "}";
  g_autoptr (CtctSandboxVisitor) visitor = ctct_sandbox_visitor_new (0, 0, 0);

  g_assert_cmpuint (
      ctct_sandbox_visitor_call (visitor, "PUT", "contacts/196?action_by=ACTION_BY_OWNER", body),
      ==, 200);
  g_assert_cmpuint (
      ctct_sandbox_visitor_call (visitor, "PUT", "contacts/196?action_by=ACTION_BY_SYSTEM", body),
      ==, 400);
  g_assert_cmpuint (ctct_sandbox_visitor_call (visitor, "PUT", "contacts/196?action_by=", body), ==,
                    400);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/sandbox/opt-out/delete", test_delete);
  ctct_test_add ("/sandbox/opt-out/opted-out", test_opted_out);
  ctct_test_add ("/sandbox/opt-out/freeze", test_freeze);
  ctct_test_add ("/sandbox/opt-out/action-by", test_action_by);

  return ctct_test_run ();
}
