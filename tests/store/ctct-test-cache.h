/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-cache.h"
#include "ctct-test.h"

G_BEGIN_DECLS

/* What tests of the cache have in common. The file is that of the account "a", in a folder of the case's
 * own. */

char *ctct_test_cache_dup_folder (void);
char *ctct_test_cache_dup_path (const char *ending);
/* Names of files in the folder that match, sorted and parted by spaces. */
char *ctct_test_cache_dup_files (const char *pattern);

/* The JSON of a contact with the lists "1,2", changed on that day of 2026. */
char *ctct_test_cache_dup_json (const char *id,
                                const char *name,
                                const char *status,
                                const char *lists,
                                guint day);
/* Takes bodies that end in NULL and frees them. */
CtctContactsPage *ctct_test_cache_create_page (const char *next_cursor, ...) G_GNUC_NULL_TERMINATED;

/* Each waits for the result. */
gboolean ctct_test_cache_open (CtctCache *cache, GError **error);
gboolean ctct_test_cache_write_page (CtctCache *cache,
                                     CtctContactsPage *page,
                                     gint64 asked,
                                     const CtctCachePass *pass,
                                     GError **error);
/* Takes a body and frees it; it has to be written. */
void ctct_test_cache_write_one (CtctCache *cache, char *json, gint64 asked);
void ctct_test_cache_remove_one (CtctCache *cache, const char *id);
/* The text that is kept of a contact, or NULL. */
char *ctct_test_cache_dup_kept (CtctCache *cache, const char *id, gint64 *asked);
CtctCachePass *ctct_test_cache_read_pass (CtctCache *cache);
/* "all 3, ACTIVE 2, OPTOUT 1, awaiting 0, in no list 1; 1: 2, 2: 1" */
char *ctct_test_cache_dup_tallies (CtctCache *cache);
/* The first column of the first row that a connection of the test's own gives. */
gint64 ctct_test_cache_query (const char *sql);
/* The same as lines of all rows, with the columns parted by "|". */
char *ctct_test_cache_dup_rows (const char *sql);

/* As if the disk had room for so many pages of the file. */
void ctct_test_cache_limit_size (CtctCache *cache, int n_pages);
/* Overwrites all but the first page of the file, which says that it is a database. */
void ctct_test_cache_damage (void);
/* Reads the damaged file, of which nothing is left then, and waits for the new one. */
void ctct_test_cache_meet_damage (CtctCache *cache);
/* What another program does that meets damage: it begins a new file. */
void ctct_test_cache_set_aside (const char *folder, const char *account);

G_END_DECLS
