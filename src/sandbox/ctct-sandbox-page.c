/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-call.h"
#include "ctct-sandbox-refusal.h"

#include <string.h>

#define DEFAULT_LIMIT "50"
#define MAX_LIMIT     500

/* What most contacts need, in bytes. */
#define ROOM_PER_CONTACT 1400

static const char *const filters[] = {
  "limit", "status", "email", "modified_since", "include_contact_id", NULL
};

typedef struct
{
  const CtctSandboxCall *call;
  const char *list_id;
  GHashTable *params;
  guint start;
  guint limit;
  gboolean include_contact_id;
  CtctSandboxFilter filter;
} Page;

/* The service's cursors are base64url without padding, contract 3. */
static char *
encode_cursor (const char *text)
{
  char *cursor = g_base64_encode ((const guchar *) text, strlen (text));

  g_strdelimit (cursor, "+", '-');
  g_strdelimit (cursor, "/", '_');
  g_strdelimit (cursor, "=", '\0');
  return cursor;
}

static GHashTable *
decode_cursor (const char *cursor)
{
  static const char *const padding[] = { "", "===", "==", "=" };
  g_autofree char *padded = g_strconcat (cursor, padding[strlen (cursor) % 4], NULL);
  g_autofree guchar *bytes = NULL;
  gsize length = 0;

  g_strdelimit (padded, "-", '+');
  g_strdelimit (padded, "_", '/');
  bytes = g_base64_decode (padded, &length);
  return g_uri_parse_params ((const char *) bytes, (gssize) length, "&", G_URI_PARAMS_WWW_FORM,
                             NULL);
}

static char *
make_cursor (Page *page, guint start)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "startAt=%u", start);
  for (guint i = 0; filters[i] != NULL; i++)
    {
      const char *value = g_hash_table_lookup (page->params, filters[i]);

      if (value != NULL)
        {
          g_string_append_printf (text, "&%s=", filters[i]);
          g_string_append_uri_escaped (text, value, NULL, FALSE);
        }
    }

  return encode_cursor (text->str);
}

static const char *
look_up (Page *page, const char *name, const char *otherwise)
{
  const char *value = g_hash_table_lookup (page->params, name);

  return value != NULL ? value : otherwise;
}

static gboolean
read_number (const char *text, guint min, guint max, guint *number)
{
  guint64 value = 0;

  if (!g_ascii_string_to_unsigned (text, 10, min, max, &value, NULL))
    return FALSE;

  *number = (guint) value;
  return TRUE;
}

static gboolean
read_date (const char *text, gint64 *seconds)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) date = NULL;

  if (text == NULL)
    return TRUE;

  date = g_date_time_new_from_iso8601 (text, utc);
  *seconds = date != NULL ? g_date_time_to_unix (date) : 0;
  return date != NULL;
}

static gboolean
read_boolean (const char *text, gboolean *value)
{
  *value = strcmp (text, "true") == 0;
  return *value || strcmp (text, "false") == 0;
}

/* NULL if all is well, else the parameter that is not. */
static const char *
read_params (Page *page)
{
  static const char *const statuses[] = {
    "ALL", "ACTIVE", "UNCONFIRMED", "OPTOUT", "REMOVED", NULL
  };

  const char *status = look_up (page, "status", "ALL");
  gint64 since = 0;

  if (!g_strv_contains (statuses, status))
    return "status";
  if (!read_number (look_up (page, "startAt", "0"), 0, G_MAXUINT, &page->start))
    return "next";
  if (!read_number (look_up (page, "limit", DEFAULT_LIMIT), 1, MAX_LIMIT, &page->limit))
    return "limit";
  if (!read_date (look_up (page, "modified_since", NULL), &since))
    return "modified_since";
  if (!read_boolean (look_up (page, "include_contact_id", "false"), &page->include_contact_id))
    return "include_contact_id";

  ctct_sandbox_filter_init (&page->filter, strcmp (status, "ALL") != 0 ? status : NULL, since,
                            page->list_id);
  return NULL;
}

/* A cursor goes alone. What the service does with filters beside it is not recorded; here they are
 * refused, so that nobody comes to rely on them. */
static gboolean
has_filters (GHashTable *query)
{
  for (guint i = 0; filters[i] != NULL; i++)
    if (g_hash_table_contains (query, filters[i]))
      return TRUE;

  return FALSE;
}

static void
append_with_uuid (GString *results, CtctSandboxEntry *entry)
{
  g_autofree char *uuid = ctct_sandbox_dup_uuid ("contact", entry->id);

  g_string_append_printf (results, "{\"contact_id\":\"%s\",%s", uuid,
                          strchr (entry->text, '{') + 1);
}

static void
append_row (Page *page, GString *results, guint row)
{
  g_autoptr (CtctSandboxEntry) entry = NULL;

  if (results->len > 0)
    g_string_append_c (results, ',');
  if (!page->include_contact_id)
    {
      ctct_sandbox_account_append_row (page->call->account, row, results);
      return;
    }

  entry = ctct_sandbox_account_get_row (page->call->account, row);
  append_with_uuid (results, entry);
}

static void
append_entry (Page *page, GString *results, CtctSandboxEntry *entry)
{
  if (results->len > 0)
    g_string_append_c (results, ',');
  if (page->include_contact_id)
    append_with_uuid (results, entry);
  else
    g_string_append (results, entry->text);
}

/* The row of the contact that comes before the page, or the page's own first row. */
static guint
find_row_before (Page *page)
{
  CtctSandboxAccount *account = page->call->account;
  guint n_rows = ctct_sandbox_account_get_n_rows (account);

  for (guint row = MIN (page->start, n_rows); row > 0; row--)
    if (ctct_sandbox_account_takes_row (account, row - 1, &page->filter))
      return row - 1;

  return page->start;
}

/* Returns where the next page starts, 0 after the last one. */
static guint
fill_from_rows (Page *page, GString *results)
{
  CtctSandboxAccount *account = page->call->account;
  CtctSandboxTwist twist = page->call->twist;
  guint n_rows = ctct_sandbox_account_get_n_rows (account);
  guint limit = page->limit + (twist == CTCT_SANDBOX_TWIST_LONG ? 1 : 0);
  guint start = twist == CTCT_SANDBOX_TWIST_REPEAT ? find_row_before (page) : page->start;
  guint n_missing = twist == CTCT_SANDBOX_TWIST_MISS ? 1 : 0;
  guint n_found = 0;

  for (guint row = start; row < n_rows; row++)
    {
      if (!ctct_sandbox_account_takes_row (account, row, &page->filter))
        continue;
      if (n_found == limit + n_missing)
        return row;
      if (n_found++ >= n_missing)
        append_row (page, results, row);
    }

  return 0;
}

static guint
fill_from_address (Page *page, GString *results, const char *address)
{
  g_autoptr (GPtrArray) same = ctct_sandbox_account_find_address (page->call->account, address);
  guint n_found = 0;

  for (guint i = page->start; i < same->len; i++)
    {
      if (!ctct_sandbox_filter_takes_entry (&page->filter, same->pdata[i]))
        continue;
      if (n_found++ == page->limit)
        return i;
      append_entry (page, results, same->pdata[i]);
    }

  return 0;
}

static guint
fill (Page *page, GString *results)
{
  const char *address = look_up (page, "email", NULL);

  return address != NULL ? fill_from_address (page, results, address)
                         : fill_from_rows (page, results);
}

static CtctSandboxAnswer *
answer (Page *page)
{
  g_autoptr (GString) results = g_string_sized_new (page->limit * ROOM_PER_CONTACT);
  g_autofree char *path =
      page->list_id != NULL ? g_strdup_printf ("lists/%s/contacts", page->list_id) : NULL;
  guint next = fill (page, results);
  g_autofree char *cursor = next > 0 ? make_cursor (page, next) : NULL;
  g_autofree char *link = NULL;

  if (cursor != NULL)
    link = g_strdup_printf ("\"next_link\":\"/v2/%s?next=%s\"", path != NULL ? path : "contacts",
                            cursor);

  return ctct_sandbox_answer_new_text (
      200, g_strdup_printf ("{\"meta\":{\"pagination\":{%s}},\"results\":[%s]}",
                            link != NULL ? link : "", results->str));
}

CtctSandboxAnswer *
ctct_sandbox_page (const CtctSandboxCall *call, const char *list_id)
{
  const char *cursor = g_hash_table_lookup (call->query, "next");
  g_autoptr (GHashTable) params =
      cursor != NULL ? decode_cursor (cursor) : g_hash_table_ref (call->query);
  Page page = { call, list_id, params };
  const char *wrong;

  if (params == NULL ||
      (cursor != NULL && (has_filters (call->query) || !g_hash_table_contains (params, "startAt"))))
    return ctct_sandbox_refuse_query ("next");

  wrong = read_params (&page);
  return wrong != NULL ? ctct_sandbox_refuse_query (wrong) : answer (&page);
}

char *
ctct_sandbox_dup_uuid (const char *kind, const char *id)
{
  g_autofree char *text = g_strconcat (kind, id, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA1, text, -1);

  return g_strdup_printf ("%.8s-%.4s-%.4s-%.4s-%.12s", hash, hash + 8, hash + 12, hash + 16,
                          hash + 20);
}
