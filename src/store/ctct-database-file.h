/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-database.h"

G_BEGIN_DECLS

/**
 * CtctDatabaseKind:
 * @prefix: what the name of the file begins with, before the account and ".db"
 * @steps: (array length=n_steps): see ctct_database_migrate()
 * @probe: statements that every sound file of the last version takes
 */
typedef struct
{
  const char *prefix;
  const char *const *steps;
  guint n_steps;
  const char *probe;
} CtctDatabaseKind;

/**
 * CtctDatabaseFile:
 *
 * Where a database is, and that it is a sound one of the right version when it is opened. One that is not
 * is given another name, together with what SQLite has put beside it, and a new one is begun. Of an account
 * the last one of these is kept.
 *
 * It may be used in any thread. Where it has no folder it lies in a
 * [struct@TemporaryFolder], which goes with it.
 */
typedef struct _CtctDatabaseFile CtctDatabaseFile;

/**
 * ctct_database_file_new:
 * @folder: (nullable): where it lies; %NULL for a file that is not kept
 * @account: a name for the account that tells nothing about it
 * @kind: what it is; has to outlive the file
 *
 * Nothing is read or written yet.
 *
 * Returns: (transfer full): a file
 */
CtctDatabaseFile *ctct_database_file_new (const char *folder,
                                          const char *account,
                                          const CtctDatabaseKind *kind);
CtctDatabaseFile *ctct_database_file_ref (CtctDatabaseFile *self);
void ctct_database_file_unref (CtctDatabaseFile *self);

/* Makes the file, brings it up to date, or begins it anew. */
CtctDatabase *ctct_database_file_open (CtctDatabaseFile *self, GError **error);
/* For reading. Waits until somebody has opened it for writing, and fails where that did, or with
 * CTCT_DATABASE_ERROR_REPLACED where another program has put another file in its place since. A damaged one is
 * set aside here too. `is_noted` tells whether it was found to be damaged by this very call, as after
 * ctct_database_file_note_damage(). */
CtctDatabase *ctct_database_file_open_reader (CtctDatabaseFile *self,
                                              gboolean *is_noted,
                                              GError **error);

/* The file that is open there is damaged. Unless it was set aside already, whoever opens it next does that.
 * Returns: whether it is so; not where one new file after the other turns out to be damaged, which is not
 * for a program to mend */
gboolean ctct_database_file_note_damage (CtctDatabaseFile *self, CtctDatabase *database);
/* Whether what is open there is not the file any more, as after another program has set it aside; the name that
 * it was given is then looked up, as far as it is still there. */
gboolean ctct_database_file_is_replaced (CtctDatabaseFile *self, CtctDatabase *database);
/* Does not wait for whoever opens it. Returns: (transfer full) (nullable): the name that the last damaged file
 * was given, without its folder */
char *ctct_database_file_dup_set_aside (CtctDatabaseFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctDatabaseFile, ctct_database_file_unref)

G_END_DECLS
