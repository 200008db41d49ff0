/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-search-filter.h"

#include <string.h>

typedef struct
{
  GString *sql;
  GPtrArray *texts; /* to be bound, in order; NULL for a number of `numbers` */
  GArray *numbers;
} Condition;

static void
add_condition (Condition *condition, const char *sql)
{
  g_string_append_printf (condition->sql, "%s%s", condition->sql->len > 0 ? " AND " : "", sql);
}

static void
add_number (Condition *condition, const char *sql, gint64 number)
{
  add_condition (condition, sql);
  g_ptr_array_add (condition->texts, NULL);
  g_array_append_val (condition->numbers, number);
}

/* instr() knows no wild cards, so that an underscore is one. */
static void
add_email (Condition *condition, const char *piece)
{
  gint64 none = 0;

  add_condition (condition, "instr (lower (email), ?) > 0");
  g_ptr_array_add (condition->texts, (gpointer) piece);
  g_array_append_val (condition->numbers, none);
}

static void
add_times (Condition *condition, const CtctSearchQuery *query)
{
  if (query->changed_from != G_MININT64)
    add_number (condition, "modified >= ?", query->changed_from);
  if (query->changed_before != G_MAXINT64)
    add_number (condition, "modified < ?", query->changed_before);
  if (query->unsubscribed_from != G_MININT64)
    add_number (condition, "opted_out >= ?", query->unsubscribed_from);
  if (query->unsubscribed_before != G_MAXINT64)
    add_number (condition, "opted_out < ?", query->unsubscribed_before);
}

static void
add_all (Condition *condition, const CtctSearchQuery *query)
{
  if (query->status != CTCT_SEARCH_QUERY_ANY_STATUS)
    add_number (condition, "status = ?", query->status);
  if (query->awaiting)
    add_condition (condition, "awaiting");
  if (query->in_no_list)
    add_condition (condition, "n_lists = 0");
  add_times (condition, query);
  for (guint i = 0; query->emails != NULL && query->emails[i] != NULL; i++)
    add_email (condition, query->emails[i]);
}

gboolean
ctct_search_filter_is_needed (const CtctSearchQuery *query)
{
  return query->status != CTCT_SEARCH_QUERY_ANY_STATUS || query->awaiting || query->in_no_list ||
         query->changed_from != G_MININT64 || query->changed_before != G_MAXINT64 ||
         query->unsubscribed_from != G_MININT64 || query->unsubscribed_before != G_MAXINT64 ||
         (query->emails != NULL && query->emails[0] != NULL);
}

static void
bind_all (const Condition *condition, sqlite3_stmt *statement, int n_before)
{
  for (guint i = 0; i < condition->texts->len; i++)
    {
      const char *text = g_ptr_array_index (condition->texts, i);
      int place = n_before + 1 + (int) i;

      if (text != NULL)
        sqlite3_bind_text (statement, place, text, -1, SQLITE_TRANSIENT);
      else
        sqlite3_bind_int64 (statement, place, g_array_index (condition->numbers, gint64, i));
    }
}

sqlite3_stmt *
ctct_search_filter_prepare (CtctDatabase *database,
                            const char *select,
                            int n_before,
                            const CtctSearchQuery *query,
                            GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  Condition condition = { sql, texts, numbers };
  g_autofree char *whole = NULL;
  sqlite3_stmt *statement;

  add_all (&condition, query);
  whole = g_strconcat (select, " ", sql->str, NULL);
  statement = ctct_database_prepare (database, whole, error);
  if (statement != NULL)
    bind_all (&condition, statement, n_before);
  return statement;
}
