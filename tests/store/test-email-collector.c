/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-email-collector.h"
#include "ctct-test-cache.h"

#define LOOKS_BEFORE 100

/* What is given up, by the thread that looks at it. */
static GCancellable *given_up;
static int n_looks;

/* In place of GIO's own: it is cancelled in the middle of the work, however fast that is. */
gboolean
g_cancellable_set_error_if_cancelled (GCancellable *cancellable, GError **error)
{
  if (cancellable != NULL && cancellable == given_up && ++n_looks == LOOKS_BEFORE)
    g_cancellable_cancel (cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    return FALSE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Given up");
  return TRUE;
}

static char *
dup_json (const char *id, const char *status, const char *emails)
{
  return g_strdup_printf ("{\"id\": \"%s\", \"status\": \"%s\", \"lists\": [], "
                          "\"email_addresses\": [%s]}",
                          id, status, emails);
}

#define EMAIL(text) "{\"email_address\": \"" text "\"}"

/* Rows are as they come: 1 to 7. */
static CtctCache *
create_cache (void)
{
  CtctCache *cache = ctct_cache_new (NULL, "a");
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
  g_autoptr (GError) error = NULL;

  pass->kind = CTCT_PASS_ALL;
  pass->number = 1;
  ctct_test_cache_write_page (
      cache,
      ctct_test_cache_create_page (
          NULL, dup_json ("11", "ACTIVE", EMAIL ("ada@example.com")), dup_json ("12", "ACTIVE", ""),
          dup_json ("13", "OPTOUT", EMAIL ("bob@example.org")),
          dup_json ("14", "ACTIVE", EMAIL ("Ada@Example.com")), dup_json ("15", "OPTOUT", ""),
          dup_json ("16", "ACTIVE", EMAIL ("eve@example.net,mallory@example.net")),
          dup_json ("17", "ACTIVE", EMAIL ("eve@example.net;mallory@example.net")), NULL),
      1000, pass, &error);
  g_assert_no_error (error);
  return cache;
}

static CtctOrder *
create_order (guint n_rows, const guint32 *rows)
{
  CtctOrder *order = ctct_order_new (n_rows);

  for (guint i = 0; i < n_rows; i++)
    ctct_order_append (order, rows[i]);

  return order;
}

/* "text|addresses|without|odd|unsubscribed" */
static void
assert_collected (CtctCache *cache, guint n_rows, const guint32 *rows, const char *expected)
{
  g_autoptr (CtctOrder) order = create_order (n_rows, rows);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctCollectedEmails) collected = NULL;
  g_autofree char *text = NULL;

  ctct_email_collector_run_async (cache, order, NULL, ctct_test_result_cb, &result);
  collected = ctct_email_collector_run_finish (cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  text = g_strdup_printf ("%s|%u|%u|%u|%u", collected->text, collected->n_addresses,
                          collected->n_without, collected->n_odd, collected->n_unsubscribed);
  g_assert_cmpstr (text, ==, expected);
}

#define ASSERT_COLLECTED(expected, ...)                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    const guint32 rows[] = { __VA_ARGS__ };                                                        \
    assert_collected (cache, G_N_ELEMENTS (rows), rows, expected);                                 \
  }                                                                                                \
  G_STMT_END

static void
test_order (void)
{
  CtctCache *cache = create_cache ();

  ASSERT_COLLECTED ("ada@example.com|1|0|0|0", 1);
  ASSERT_COLLECTED ("bob@example.org, ada@example.com|2|0|0|1", 3, 1);
  g_object_unref (cache);
}

/* Two contacts may have one address, of which a mail program needs one. */
static void
test_same (void)
{
  CtctCache *cache = create_cache ();

  ASSERT_COLLECTED ("ada@example.com, bob@example.org|2|0|0|1", 1, 3, 4);
  ASSERT_COLLECTED ("Ada@Example.com|1|0|0|0", 4, 1);
  g_object_unref (cache);
}

static void
test_without (void)
{
  CtctCache *cache = create_cache ();

  ASSERT_COLLECTED ("|0|2|0|0", 2, 5);
  ASSERT_COLLECTED ("ada@example.com|1|1|0|0", 2, 1);
  /* Nobody is written to who was not selected. */
  ASSERT_COLLECTED ("ada@example.com|1|0|2|0", 6, 7, 1);
  ASSERT_COLLECTED ("|0|1|1|0", 2, 6);
  ASSERT_COLLECTED ("ada@example.com|1|0|0|0", 99, 1);
  g_object_unref (cache);
}

static void
test_many (void)
{
  CtctCache *cache = create_cache ();
  g_autoptr (CtctOrder) order = ctct_order_new (0);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctCollectedEmails) collected = NULL;

  for (guint i = 0; i < CTCT_MAX_COLLECTED_EMAILS + 10; i++)
    ctct_order_append (order, 2);
  ctct_email_collector_run_async (cache, order, NULL, ctct_test_result_cb, &result);
  collected = ctct_email_collector_run_finish (cache, ctct_test_await_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (collected->n_without, ==, CTCT_MAX_COLLECTED_EMAILS);
  g_object_unref (cache);
}

/* Whoever gives up while one of the first is read has an answer before the others are. */
static void
test_cancelled (void)
{
  CtctCache *cache = create_cache ();
  g_autoptr (CtctOrder) order = ctct_order_new (0);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < CTCT_MAX_COLLECTED_EMAILS; i++)
    ctct_order_append (order, 1);
  given_up = cancellable;
  ctct_email_collector_run_async (cache, order, cancellable, ctct_test_result_cb, &result);
  g_assert_null (ctct_email_collector_run_finish (cache, ctct_test_await_result (&result), &error));
  given_up = NULL;
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (n_looks, ==, LOOKS_BEFORE);
  g_object_unref (cache);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);
  ctct_test_add ("/email-collector/order", test_order);
  ctct_test_add ("/email-collector/same", test_same);
  ctct_test_add ("/email-collector/without", test_without);
  ctct_test_add ("/email-collector/many", test_many);
  ctct_test_add ("/email-collector/cancelled", test_cancelled);

  return ctct_test_run ();
}
