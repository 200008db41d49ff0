/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-call.h"

#include "ctct-sandbox-error.h"
#include "ctct-sandbox-json.h"
#include "ctct-sandbox-merge.h"
#include "ctct-sandbox-schema.h"

#include <string.h>

static CtctSandboxAnswer *
new_not_found (const char *id)
{
  /* The text is the seed's; the key is not recorded. */
  return ctct_sandbox_answer_new_error (404, "http.status.not_found",
                                        "No persons found using 'contact ids (%s)'", id);
}

/* Two writes within a second would leave the same modified_date, and nobody could tell them apart:
 * the second one is a second later than the first. */
static char *
make_date (CtctSandboxEntry *entry)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gint64 seconds = entry != NULL ? MAX (now, entry->modified + 1) : now;
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%S.000Z");
}

static gboolean
read_action_by (const CtctSandboxCall *call, JsonArray *errors)
{
  const char *action_by = g_hash_table_lookup (call->query, "action_by");

  if (action_by == NULL || strcmp (action_by, "ACTION_BY_OWNER") == 0)
    return FALSE;
  if (strcmp (action_by, "ACTION_BY_VISITOR") == 0)
    return TRUE;

  /* Neither the key nor the text of this case is recorded. */
  ctct_sandbox_errors_add (errors, "query.param.action_by.invalid",
                           "action_by: Instance value does not match any enum value.  "
                           "Valid options are: ACTION_BY_VISITOR, ACTION_BY_OWNER.");
  return FALSE;
}

static JsonNode *
read_body (const CtctSandboxCall *call, JsonArray *errors)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (call->body, &length);
  JsonNode *body = ctct_sandbox_json_parse (text, (gssize) length);

  if (body == NULL)
    ctct_sandbox_errors_add (errors, "http.status.bad_request", "Bad request.");
  else
    ctct_sandbox_schema_check (call->account, call->flags, body, errors);

  return body;
}

static const char *
get_address (JsonObject *body)
{
  JsonArray *emails = ctct_sandbox_json_array (body, "email_addresses");

  return ctct_sandbox_json_string (ctct_sandbox_json_item (emails, 0), "email_address");
}

static gboolean
is_among (GPtrArray *entries, CtctSandboxEntry *entry)
{
  for (guint i = 0; i < entries->len; i++)
    if (((CtctSandboxEntry *) entries->pdata[i])->number == entry->number)
      return TRUE;

  return FALSE;
}

static CtctSandboxAnswer *
check_conflict (const CtctSandboxCall *call, CtctSandboxEntry *entry, JsonObject *body)
{
  const char *address = get_address (body);
  g_autoptr (GPtrArray) same = ctct_sandbox_account_find_address (call->account, address);

  if (same->len == 0 || (entry != NULL && is_among (same, entry)))
    return NULL;

  return ctct_sandbox_answer_new_error (409, "http.status.email_address.conflict",
                                        "Email address %s already exists.", address);
}

static void
check_notes (JsonObject *stored, JsonObject *body, JsonArray *errors)
{
  guint n_notes = ctct_sandbox_merge_count_notes (stored, body);

  if (n_notes > 1)
    ctct_sandbox_errors_add (
        errors, "json.max.items.violation",
        "#/notes: %u items were contained, but the maximum number of items allowed is 1.", n_notes);
}

/* An owner cannot bring back who has unsubscribed. Of the message only its middle is recorded, and
 * of the key nothing. */
static void
check_opt_in (const CtctSandboxWrite *write,
              CtctSandboxEntry *entry,
              JsonObject *body,
              JsonArray *errors)
{
  gboolean frozen = (write->flags & CTCT_SANDBOX_FREEZE_OPTOUT) != 0;

  if (write->by_visitor || g_strcmp0 (entry->status, "OPTOUT") != 0)
    return;
  if (frozen || ctct_sandbox_json_n_items (body, "lists") > 0)
    ctct_sandbox_errors_add (errors, "json.field.action_by.invalid",
                             "Contact %s can not be opted in using ACTION_BY_OWNER.", entry->id);
}

static CtctSandboxAnswer *
save (CtctSandboxAccount *account, JsonObject *contact, guint status)
{
  char *text = ctct_sandbox_json_print (contact);

  ctct_sandbox_account_put_text (account, g_strdup (text));
  return ctct_sandbox_answer_new_text (status, text);
}

static CtctSandboxAnswer *
replace (const CtctSandboxWrite *write, CtctSandboxEntry *entry, JsonObject *body)
{
  g_autoptr (JsonObject) stored = ctct_sandbox_entry_parse (entry);
  g_autoptr (JsonArray) errors = json_array_new ();
  g_autoptr (JsonObject) contact = NULL;

  check_notes (stored, body, errors);
  check_opt_in (write, entry, body, errors);
  if (json_array_get_length (errors) > 0)
    return ctct_sandbox_answer_new_errors (400, errors);

  contact = ctct_sandbox_merge_put (write, stored, body);
  return save (write->account, contact, 200);
}

static CtctSandboxAnswer *
create (const CtctSandboxWrite *write, JsonObject *body)
{
  g_autofree char *id = ctct_sandbox_account_make_id (write->account);
  g_autoptr (JsonObject) blank = ctct_sandbox_merge_blank (write, id);
  g_autoptr (JsonObject) contact = ctct_sandbox_merge_put (write, blank, body);
  CtctSandboxAnswer *answer = save (write->account, contact, 201);

  answer->location = g_strconcat ("contacts/", id, NULL);
  return answer;
}

CtctSandboxAnswer *
ctct_sandbox_contacts_get (const CtctSandboxCall *call)
{
  g_autoptr (CtctSandboxEntry) entry = ctct_sandbox_account_find (call->account, call->id);

  if (entry == NULL)
    return new_not_found (call->id);

  return ctct_sandbox_answer_new_text (200, g_strdup (entry->text));
}

CtctSandboxAnswer *
ctct_sandbox_contacts_put (const CtctSandboxCall *call)
{
  g_autoptr (CtctSandboxEntry) entry = ctct_sandbox_account_find (call->account, call->id);
  g_autoptr (JsonArray) errors = json_array_new ();
  gboolean by_visitor = read_action_by (call, errors);
  g_autofree char *now = make_date (entry);
  CtctSandboxWrite write = { call->account, call->flags, by_visitor, now };
  g_autoptr (JsonNode) body = NULL;
  CtctSandboxAnswer *conflict;

  if (entry == NULL)
    return new_not_found (call->id);

  body = read_body (call, errors);
  if (json_array_get_length (errors) > 0)
    return ctct_sandbox_answer_new_errors (400, errors);

  conflict = check_conflict (call, entry, json_node_get_object (body));
  return conflict != NULL ? conflict : replace (&write, entry, json_node_get_object (body));
}

CtctSandboxAnswer *
ctct_sandbox_contacts_delete (const CtctSandboxCall *call)
{
  g_autoptr (CtctSandboxEntry) entry = ctct_sandbox_account_find (call->account, call->id);
  g_autofree char *now = make_date (entry);
  CtctSandboxWrite write = { call->account, call->flags, FALSE, now };

  if (entry == NULL)
    return new_not_found (call->id);

  if (g_strcmp0 (entry->status, "OPTOUT") != 0)
    {
      g_autoptr (JsonObject) stored = ctct_sandbox_entry_parse (entry);
      g_autoptr (JsonObject) opted_out = ctct_sandbox_merge_opt_out (&write, stored);

      ctct_sandbox_account_put (call->account, opted_out);
    }

  return ctct_sandbox_answer_new (204);
}

CtctSandboxAnswer *
ctct_sandbox_contacts_get_all (const CtctSandboxCall *call)
{
  return ctct_sandbox_page (call, NULL);
}

CtctSandboxAnswer *
ctct_sandbox_contacts_post (const CtctSandboxCall *call)
{
  g_autoptr (JsonArray) errors = json_array_new ();
  gboolean by_visitor = read_action_by (call, errors);
  g_autofree char *now = make_date (NULL);
  CtctSandboxWrite write = { call->account, call->flags, by_visitor, now };
  g_autoptr (JsonNode) body = read_body (call, errors);
  JsonObject *object =
      body != NULL && JSON_NODE_HOLDS_OBJECT (body) ? json_node_get_object (body) : NULL;
  CtctSandboxAnswer *conflict;

  if (object != NULL && ctct_sandbox_json_n_items (object, "lists") == 0)
    ctct_sandbox_errors_add (
        errors, "json.min.items.violation",
        "#/lists: 0 items were contained, but the minimum number of items allowed is 1.");
  if (json_array_get_length (errors) > 0)
    return ctct_sandbox_answer_new_errors (400, errors);

  conflict = check_conflict (call, NULL, object);
  return conflict != NULL ? conflict : create (&write, object);
}

gboolean
ctct_sandbox_contacts_change (CtctSandboxAccount *account, const char *id, const char *job_title)
{
  g_autoptr (CtctSandboxEntry) entry = ctct_sandbox_account_find (account, id);
  g_autofree char *now = make_date (entry);
  g_autoptr (JsonObject) contact = entry != NULL ? ctct_sandbox_entry_parse (entry) : NULL;

  if (contact == NULL)
    return FALSE;

  json_object_set_string_member (contact, "job_title", job_title);
  json_object_set_string_member (contact, "modified_date", now);
  ctct_sandbox_account_put (account, contact);
  return TRUE;
}
