/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef void (*CtctTestFunc) (void);
typedef gboolean (*CtctTestCondition) (gpointer user_data);

void ctct_test_init (int *argc, char ***argv);

/* Registers a case; ctct_test_run() hands the cases to GLib in this order, or, where
 * CTCT_TEST_SHUFFLE holds a number, in an order drawn from that number. */
void ctct_test_add (const char *path, CtctTestFunc func);
void ctct_test_add_data (const char *path, gconstpointer data, GTestDataFunc func);
int ctct_test_run (void);

/* How many times as long as elsewhere everything may take here: CTCT_TEST_PATIENCE, or 1. */
guint ctct_test_get_patience (void);

/* Iterates the default main context until the condition holds, and fails the case if that takes
 * longer than 30 seconds, times the patience. */
void ctct_test_await_at (const char *where, CtctTestCondition condition, gpointer user_data);
#define ctct_test_await(condition, user_data)                                                      \
  ctct_test_await_at (G_STRLOC, (condition), (user_data))

/* As g_assert_finalize_object(), for what somebody else may still have in hand: a thread, or a call that
 * has not come back. */
void ctct_test_await_finalized_at (const char *where, gpointer object);
#define ctct_test_await_finalized(object) ctct_test_await_finalized_at (G_STRLOC, (object))

/* For a GAsyncReadyCallback whose user_data is a `GAsyncResult *` that is NULL so far: it keeps the
 * result, and ctct_test_await_result() waits for it. The caller frees it. */
void ctct_test_result_cb (GObject *source, GAsyncResult *result, gpointer user_data);
GAsyncResult *ctct_test_await_result_at (const char *where, GAsyncResult **result);
#define ctct_test_await_result(result) ctct_test_await_result_at (G_STRLOC, (result))

/* The text of a file below tests/data; the case fails if it is not there. */
char *ctct_test_load (const char *name);
GBytes *ctct_test_load_bytes (const char *name);
/* What was written to be sent, as a text. */
char *ctct_test_dup_text (GBytes *bytes);
/* The names of the files below tests/data/<folder> that end in `suffix`, sorted. */
char **ctct_test_list_files (const char *folder, const char *suffix);

/* A seed for random tests: CTCT_TEST_SEED if that is set, else drawn anew. It is printed, so that a
 * failure can be had again. */
guint32 ctct_test_seed (void);

G_END_DECLS
