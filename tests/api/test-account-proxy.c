/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A proxy reads what goes over plain HTTP, key and token with it, so what goes to this computer goes
 * through none, whatever is set for the desktop. All else goes as the person has it set. */

#include "ctct-account.h"
#include "ctct-error.h"
#include "ctct-sandbox.h"
#include "ctct-test.h"

/* Nobody is there. */
#define PROXY "http://127.0.0.1:1/"

#define TEST_TYPE_RESOLVER (test_resolver_get_type ())
G_DECLARE_FINAL_TYPE (TestResolver, test_resolver, TEST, RESOLVER, GObject)

/* What a desktop with a proxy for everything has. */
struct _TestResolver
{
  GObject parent_instance;

  guint n_asked;
};

static void test_resolver_proxy_resolver_init (GProxyResolverInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestResolver,
                               test_resolver,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_PROXY_RESOLVER,
                                                      test_resolver_proxy_resolver_init))

static gboolean
test_resolver_is_supported (GProxyResolver *resolver)
{
  return TRUE;
}

static char **
test_resolver_lookup (GProxyResolver *resolver,
                      const char *uri,
                      GCancellable *cancellable,
                      GError **error)
{
  static const char *const proxies[] = { PROXY, NULL };

  TEST_RESOLVER (resolver)->n_asked++;
  return g_strdupv ((GStrv) proxies);
}

static void
test_resolver_lookup_async (GProxyResolver *resolver,
                            const char *uri,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, user_data);

  g_task_return_pointer (task, test_resolver_lookup (resolver, uri, NULL, NULL),
                         (GDestroyNotify) g_strfreev);
}

static char **
test_resolver_lookup_finish (GProxyResolver *resolver, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_resolver_proxy_resolver_init (GProxyResolverInterface *iface)
{
  iface->is_supported = test_resolver_is_supported;
  iface->lookup = test_resolver_lookup;
  iface->lookup_async = test_resolver_lookup_async;
  iface->lookup_finish = test_resolver_lookup_finish;
}

static void
test_resolver_class_init (TestResolverClass *klass)
{
}

static void
test_resolver_init (TestResolver *self)
{
}

static CtctContact *
get_196 (const char *uri, CtctCredentials *credentials, GError **error)
{
  g_autoptr (CtctService) service = ctct_account_open (uri, credentials, NULL, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  ctct_service_get_contact_async (service, "196", NULL, ctct_test_result_cb, &result);
  return ctct_service_get_contact_finish (service, ctct_test_await_result (&result), error);
}

static guint
count_asked (void)
{
  return TEST_RESOLVER (g_proxy_resolver_get_default ())->n_asked;
}

static void
test_this_computer (void)
{
  g_autoptr (CtctSandbox) sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, 0, 0, 1);
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new (
      ctct_sandbox_get_api_key (sandbox), ctct_sandbox_get_access_token (sandbox));
  guint n_before = count_asked ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = NULL;

  ctct_sandbox_listen (sandbox, 0, &error);
  g_assert_no_error (error);
  contact = get_196 (ctct_sandbox_get_uri (sandbox), credentials, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ctct_contact_get_id (contact), ==, "196");
  g_assert_cmpuint (count_asked (), ==, n_before);
}

/* Nothing of it leaves this computer, since the proxy is not there. */
static void
test_elsewhere (void)
{
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new ("some-key", "some-token");
  guint n_before = count_asked ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CtctContact) contact = get_196 ("https://api.example.com/v2/", credentials, &error);

  g_assert_error (error, CTCT_ERROR, CTCT_ERROR_OFFLINE);
  g_assert_null (contact);
  g_assert_cmpuint (count_asked (), >, n_before);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GIO_USE_PROXY_RESOLVER", "everything", TRUE);
  ctct_test_init (&argc, &argv);
  g_io_extension_point_register (G_PROXY_RESOLVER_EXTENSION_POINT_NAME);
  g_io_extension_point_implement (G_PROXY_RESOLVER_EXTENSION_POINT_NAME, TEST_TYPE_RESOLVER,
                                  "everything", 0);

  ctct_test_add ("/account-proxy/this-computer", test_this_computer);
  ctct_test_add ("/account-proxy/elsewhere", test_elsewhere);

  return ctct_test_run ();
}
