/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-account.h"

#include "ctct-call-window.h"
#include "ctct-system-clock.h"
#include "ctct-v2-service.h"

#define DEFAULT_URI "https://api.constantcontact.com/v2/"

static gboolean
is_loopback (const char *host)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (host);

  if (address == NULL)
    return g_ascii_strcasecmp (host, "localhost") == 0;

  return g_inet_address_get_is_loopback (address);
}

static gboolean
is_acceptable (GUri *uri)
{
  if (g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0' ||
      g_uri_get_userinfo (uri) != NULL || g_uri_get_query (uri) != NULL ||
      g_uri_get_fragment (uri) != NULL)
    return FALSE;

  return g_str_equal (g_uri_get_scheme (uri), "https") ||
         (g_str_equal (g_uri_get_scheme (uri), "http") && is_loopback (g_uri_get_host (uri)));
}

static GUri *
parse_base_uri (const char *text, GError **error)
{
  g_autofree char *folder = g_strconcat (text, g_str_has_suffix (text, "/") ? NULL : "/", NULL);
  g_autoptr (GUri) uri = g_uri_parse (folder, SOUP_HTTP_URI_FLAGS, NULL);

  if (uri != NULL && is_acceptable (uri))
    return g_steal_pointer (&uri);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                       "The service's address is neither https nor http on this computer");
  return NULL;
}

CtctService *
ctct_account_open (const char *uri,
                   CtctCredentials *credentials,
                   CtctCallBudget *budget,
                   GError **error)
{
  g_autoptr (GUri) base_uri = parse_base_uri (uri != NULL ? uri : DEFAULT_URI, error);
  g_autoptr (SoupSession) session = NULL;
  g_autoptr (CtctClock) clock = NULL;
  g_autoptr (CtctCallBudget) own_budget = NULL;
  g_autoptr (CtctTransport) transport = NULL;

  if (base_uri == NULL)
    return NULL;

  session = ctct_transport_create_session ();
  /* What goes to this computer goes through no other one: a proxy would read key and token. */
  if (g_str_equal (g_uri_get_scheme (base_uri), "http"))
    soup_session_set_proxy_resolver (session, NULL);
  clock = ctct_system_clock_new ();
  own_budget = budget != NULL ? g_object_ref (budget)
                              : CTCT_CALL_BUDGET (ctct_call_window_new (clock, 0, 0));
  transport = g_object_new (CTCT_TYPE_TRANSPORT, "session", session, "base-uri", base_uri,
                            "credentials", credentials, "budget", own_budget, "clock", clock, NULL);

  return ctct_v2_service_new (transport);
}
