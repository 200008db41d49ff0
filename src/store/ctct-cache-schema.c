/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-cache-schema.h"

/* What is known of the cache as a whole: how far reading has come, and by which rules it was sorted. */
#define META "CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;"

/* Who there is. `row` is small and dense, for sets of them; what a row of the list shows stands here, and
 * so does what it is sorted and filtered by. Times are in seconds since 1970, NULL for never. The keys are
 * what a collation makes of a name or an address. `read` says when the service was asked for it last, and
 * `seen` which reading of the whole account came by it last. */
#define CONTACT                                                                                    \
  "CREATE TABLE contact (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "   \
  "  email TEXT NOT NULL, status TEXT NOT NULL, awaiting INTEGER NOT NULL, modified INTEGER, "     \
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

/* How many there are of a kind, kept as they come and go, since to count a million takes too long. The
 * value is a status or the number of a list. */
#define TALLY                                                                                      \
  "CREATE TABLE tally (kind TEXT NOT NULL, value TEXT NOT NULL, n INTEGER NOT NULL, "              \
  "  PRIMARY KEY (kind, value)) WITHOUT ROWID;"

#define COUNT_UP(kind, value, condition)                                                           \
  "INSERT INTO tally SELECT '" kind "', " value ", 1 WHERE " condition                             \
  "  ON CONFLICT (kind, value) DO UPDATE SET n = n + 1;"
#define COUNT_DOWN(kind, value, condition)                                                         \
  "UPDATE tally SET n = n - 1 WHERE kind = '" kind "' AND value = " value " AND " condition ";"

#define TALLY_TRIGGERS                                                                                    \
  "CREATE TRIGGER contact_comes AFTER INSERT ON contact BEGIN " COUNT_UP (                                \
      "all", "''", "TRUE") COUNT_UP ("status", "NEW.status", "TRUE")                                      \
      COUNT_UP ("awaiting", "''", "NEW.awaiting") COUNT_UP (                                              \
          "no-list", "''",                                                                                \
          "NEW.n_lists = 0") "END;"                                                                       \
                             "CREATE TRIGGER contact_goes AFTER DELETE ON contact "                       \
                             "BEGIN " COUNT_DOWN ("all", "''", "TRUE") COUNT_DOWN (                       \
                                 "status", "OLD.status", "TRUE")                                          \
                                 COUNT_DOWN ("awaiting", "''", "OLD.awaiting") COUNT_DOWN (               \
                                     "no-list", "''",                                                     \
                                     "OLD.n_lists = 0") "END;"                                            \
                                                        "CREATE TRIGGER contact_changes AFTER "           \
                                                        "UPDATE OF status, awaiting, n_lists ON "         \
                                                        "contact "                                        \
                                                        "WHEN OLD.status IS NOT NEW.status OR "           \
                                                        "OLD.awaiting IS NOT NEW.awaiting "               \
                                                        "  OR (OLD.n_lists = 0) IS NOT "                  \
                                                        "(NEW.n_lists = 0) BEGIN " COUNT_DOWN (           \
                                                            "status", "OLD.status",                       \
                                                            "TRUE") COUNT_DOWN ("awaiting", "''",         \
                                                                                "OLD.awaiting")           \
                                                            COUNT_DOWN ("no-list", "''",                  \
                                                                        "OLD.n_lists = 0")                \
                                                                COUNT_UP (                                \
                                                                    "status", "NEW.status",               \
                                                                    "TRUE") COUNT_UP ("awaiting",         \
                                                                                      "''",               \
                                                                                      "NEW."              \
                                                                                      "awaiting")         \
                                                                    COUNT_UP (                            \
                                                                        "no-list", "''",                  \
                                                                        "NEW.n_lists = "                  \
                                                                        "0") "END;"                       \
                                                                             "CREATE "                    \
                                                                             "TRIGGER "                   \
                                                                             "membershi"                  \
                                                                             "p_comes "                   \
                                                                             "AFTER "                     \
                                                                             "INSERT "                    \
                                                                             "ON "                        \
                                                                             "membershi"                  \
                                                                             "p "                         \
                                                                             "BEGIN"                      \
                                                                             " " COUNT_UP (               \
                                                                                 "list",                  \
                                                                                 "CAST "                  \
                                                                                 "(NEW."                  \
                                                                                 "list "                  \
                                                                                 "AS "                    \
                                                                                 "TEXT"                   \
                                                                                 ")",                     \
                                                                                 "TRUE") "END;"           \
                                                                                         "CREATE "        \
                                                                                         "TRIGGER"        \
                                                                                         " member"        \
                                                                                         "ship_"          \
                                                                                         "goes "          \
                                                                                         "AFTER "         \
                                                                                         "DELETE "        \
                                                                                         "ON "            \
                                                                                         "members"        \
                                                                                         "hip "           \
                                                                                         "BEGIN"          \
                                                                                         " " COUNT_DOWN ( \
                                                                                             "lis"        \
                                                                                             "t",         \
                                                                                             "CAS"        \
                                                                                             "T "         \
                                                                                             "(OL"        \
                                                                                             "D."         \
                                                                                             "lis"        \
                                                                                             "t "         \
                                                                                             "AS "        \
                                                                                             "TEX"        \
                                                                                             "T)",        \
                                                                                             "TRU"        \
                                                                                             "E") "END;"

static const char *const steps[] = {
  META CONTACT BODY LIST TALLY TALLY_TRIGGERS,
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
