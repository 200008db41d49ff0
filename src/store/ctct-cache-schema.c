/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-schema.h"

/* What is known of the cache as a whole: how far reading has come, by which rules it was sorted, and a
 * number by which the file is told from the one that takes its place when it is damaged. */
#define META                                                                                       \
  "CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;"                                \
  "INSERT INTO meta VALUES ('file', random ());"

/* Who there is. `row` is small and dense, for sets of them; what a row of the list shows stands here, and
 * so does what it is sorted and filtered by. Times are in seconds since 1970, NULL for never. The keys are
 * what a collation makes of a name or an address. The status is a CtctStatus, with the service's word. `read` says when the service was asked for it last, and
 * `seen` which reading of the whole account came by it last. */
#define CONTACT                                                                                    \
  "CREATE TABLE contact (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "   \
  "  email TEXT NOT NULL, status INTEGER NOT NULL, status_text TEXT NOT NULL, awaiting INTEGER "   \
  "NOT NULL, modified INTEGER, "                                                                   \
  "  opted_out INTEGER, n_lists INTEGER NOT NULL, key_last BLOB, key_first BLOB, key_email BLOB, " \
  "  read INTEGER NOT NULL, seen INTEGER NOT NULL);"                                               \
  "CREATE INDEX contact_by_last ON contact (key_last);"                                            \
  "CREATE INDEX contact_by_first ON contact (key_first);"                                          \
  "CREATE INDEX contact_by_email ON contact (key_email);"                                          \
  "CREATE INDEX contact_by_modified ON contact (modified);"                                        \
  "CREATE INDEX contact_by_opted_out ON contact (opted_out);"                                      \
  "CREATE INDEX contact_by_status ON contact (status);"

/* All of a contact, byte for byte as the service wrote it. */
#define BODY "CREATE TABLE body (row INTEGER PRIMARY KEY, json BLOB NOT NULL);"

/* One that a contact is in, but the account does not name any more, has no status. */
#define LIST                                                                                       \
  "CREATE TABLE list (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT, "            \
  "  status TEXT, contact_count INTEGER);"                                                         \
  "CREATE TABLE membership (list INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (list, "      \
  "row)) "                                                                                         \
  "  WITHOUT ROWID;"                                                                               \
  "CREATE INDEX membership_by_row ON membership (row);"

/* How many there are of a kind, counted as they come and go, since to count a million takes too long. The
 * value is a status or the number of a list. */
#define TALLY                                                                                      \
  "CREATE TABLE tally (kind TEXT NOT NULL, value INTEGER NOT NULL, n INTEGER NOT NULL, "           \
  "  PRIMARY KEY (kind, value)) WITHOUT ROWID;"                                                    \
  "INSERT INTO tally VALUES ('all', 0, 0), ('awaiting', 0, 0), ('no-list', 0, 0);"

/* Each is a statement that needs no table of its own for the time it runs. */
#define ADD(kind, amount)                                                                          \
  "UPDATE tally SET n = n + (" amount ") WHERE kind = '" kind "' AND value = 0;"
#define ADD_OF(kind, value, amount)                                                                \
  "INSERT INTO tally VALUES ('" kind "', " value ", " amount ")"                                   \
  "  ON CONFLICT (kind, value) DO UPDATE SET n = n + excluded.n;"

#define TALLY_TRIGGERS                                                                             \
  "CREATE TRIGGER contact_comes AFTER INSERT ON contact BEGIN " ADD ("all", "1")                   \
      ADD ("awaiting", "NEW.awaiting") ADD ("no-list", "NEW.n_lists = 0") ADD_OF (                 \
          "status", "NEW.status",                                                                  \
          "1") "END;"                                                                              \
               "CREATE TRIGGER contact_goes AFTER DELETE ON contact BEGIN " ADD ("all", "-1")      \
                   ADD ("awaiting", "-OLD.awaiting") ADD ("no-list", "-(OLD.n_lists = 0)")         \
                       ADD_OF (                                                                    \
                           "status", "OLD.status",                                                 \
                           "-1") "END;"                                                            \
                                 "CREATE TRIGGER contact_changes AFTER UPDATE OF status, "         \
                                 "awaiting, n_lists ON contact "                                   \
                                 "WHEN OLD.status IS NOT NEW.status OR OLD.awaiting IS NOT "       \
                                 "NEW.awaiting "                                                   \
                                 "  OR (OLD.n_lists = 0) IS NOT (NEW.n_lists = 0) BEGIN " ADD (    \
                                     "awaiting", "NEW.awaiting - OLD.awaiting")                    \
                                     ADD ("no-list", "(NEW.n_lists = 0) - (OLD.n_lists = 0)")      \
                                         ADD_OF ("status", "OLD.status", "-1") ADD_OF (            \
                                             "status", "NEW.status",                               \
                                             "1") "END;"                                           \
                                                  "CREATE TRIGGER membership_comes AFTER INSERT "  \
                                                  "ON membership BEGIN " ADD_OF (                  \
                                                      "list", "NEW.list",                          \
                                                      "1") "END;"                                  \
                                                           "CREATE TRIGGER membership_goes AFTER " \
                                                           "DELETE ON membership BEGIN " ADD_OF (  \
                                                               "list", "OLD.list", "-1") "END;"

/* The words by which each can be found, folded. One index of them knows which words begin so, the other who
 * has which three letters in a row; neither keeps the words themselves. */
#define WORDS                                                                                      \
  "CREATE TABLE text (row INTEGER PRIMARY KEY, words TEXT NOT NULL);"                              \
  "CREATE VIRTUAL TABLE word USING fts5 (words, content = '', detail = none, columnsize = 0, "     \
  "  prefix = '1 2 3 4 5 6', tokenize = 'ascii');"                                                 \
  "CREATE VIRTUAL TABLE part USING fts5 (words, content = '', detail = none, columnsize = 0, "     \
  "  tokenize = 'trigram case_sensitive 1');"

/* They are counted by ctct_cache_tally_write() now, a page of contacts at a time. */
#define NO_TALLY_TRIGGERS                                                                          \
  "DROP TRIGGER IF EXISTS contact_comes; DROP TRIGGER IF EXISTS contact_goes; "                    \
  "DROP TRIGGER IF EXISTS contact_changes; DROP TRIGGER IF EXISTS membership_comes; "              \
  "DROP TRIGGER IF EXISTS membership_goes;"

/* Whose first letters stand for the contact; NULL where it is the name as it is shown. What was written before
 * is gone over once more. */
#define SHORT_NAME                                                                                 \
  "ALTER TABLE contact ADD COLUMN short_name TEXT;"                                                \
  "DELETE FROM meta WHERE name = 'index';"

/* Whoever writes or removes a contact asks for its words first. Programs of earlier versions that have the file
 * open know them by another name, so they change nothing from here on: they count in another way, or not at all,
 * and give the numbers of those who are gone to others. What they have miscounted by now is counted anew. */
#define NO_EARLIER_WRITERS                                                                         \
  "ALTER TABLE text RENAME COLUMN words TO folded;"                                                \
  "DELETE FROM tally;"                                                                             \
  "INSERT INTO tally SELECT 'all', 0, count (*) FROM contact;"                                     \
  "INSERT INTO tally SELECT 'awaiting', 0, coalesce (sum (awaiting), 0) FROM contact;"             \
  "INSERT INTO tally SELECT 'no-list', 0, coalesce (sum (n_lists = 0), 0) FROM contact;"           \
  "INSERT INTO tally SELECT 'status', status, count (*) FROM contact GROUP BY status;"             \
  "INSERT INTO tally SELECT 'list', list, count (*) FROM membership GROUP BY list;"

/* What stands here has been done to files that are there, and is never changed. */
static const char *const steps[] = {
  META CONTACT BODY LIST TALLY TALLY_TRIGGERS WORDS,
  NO_TALLY_TRIGGERS,
  SHORT_NAME,
  NO_EARLIER_WRITERS,
};

/* Two that every file has since the first version. */
#define PROBE                                                                                      \
  "SELECT name, value FROM meta LIMIT 1; "                                                         \
  "SELECT id, seen, json FROM contact JOIN body USING (row) LIMIT 1"

const CtctDatabaseKind *
ctct_cache_schema_get_kind (void)
{
  static const CtctDatabaseKind kind = { "contacts-", steps, G_N_ELEMENTS (steps), PROBE };

  return &kind;
}

gboolean
ctct_cache_schema_check (CtctDatabase *database, GError **error)
{
  gint64 version;

  if (!ctct_database_get_integer (database, "PRAGMA user_version", 0, &version, error))
    return FALSE;
  if (version <= (gint64) G_N_ELEMENTS (steps))
    return TRUE;

  g_set_error_literal (error, CTCT_DATABASE_ERROR, CTCT_DATABASE_ERROR_NEWER,
                       "A file of the data folder was changed by a later version");
  return FALSE;
}
