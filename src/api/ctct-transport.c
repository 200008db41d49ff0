/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-transport.h"

#include "ctct-call.h"
#include "ctct-credentials-private.h"
#include "ctct-error.h"
#include "ctct-redaction.h"

struct _CtctTransport
{
  GObject parent_instance;

  SoupSession *session;
  GUri *base_uri;
  CtctCredentials *credentials;
  CtctCallBudget *budget;
  CtctClock *clock;
  guint idle_timeout;
  guint deadline;
};

typedef enum
{
  PROP_SESSION = 1,
  PROP_BASE_URI,
  PROP_CREDENTIALS,
  PROP_BUDGET,
  PROP_CLOCK,
  PROP_IDLE_TIMEOUT,
  PROP_DEADLINE,
} Prop;

static GParamSpec *properties[PROP_DEADLINE + 1];

enum
{
  CALL_MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctTransport, ctct_transport, G_TYPE_OBJECT)

static void
append_parameter (GString *query, const char *name, const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, NULL, FALSE);

  g_string_append_printf (query, "%s%s=%s", query->len > 0 ? "&" : "", name, escaped);
}

static GUri *
build_uri (CtctTransport *self, const char *const *path, const char *const *parameters)
{
  g_autoptr (GString) full_path = g_string_new (g_uri_get_path (self->base_uri));
  g_autoptr (GString) query = g_string_new (NULL);

  for (guint i = 0; path[i] != NULL; i++)
    {
      g_autofree char *segment = g_uri_escape_string (path[i], NULL, FALSE);

      g_string_append_printf (full_path, "%s%s", i > 0 ? "/" : "", segment);
    }

  for (guint i = 0; parameters != NULL && parameters[i] != NULL; i += 2)
    append_parameter (query, parameters[i], parameters[i + 1]);
  append_parameter (query, "api_key", ctct_credentials_peek_api_key (self->credentials));

  return g_uri_build (SOUP_HTTP_URI_FLAGS, g_uri_get_scheme (self->base_uri), NULL,
                      g_uri_get_host (self->base_uri), g_uri_get_port (self->base_uri),
                      full_path->str, query->str, NULL);
}

static gboolean
is_write (SoupMessage *message)
{
  return !g_str_equal (soup_message_get_method (message), SOUP_METHOD_GET);
}

static SoupMessage *
build_message (CtctTransport *self, const char *method, GUri *uri, GBytes *body)
{
  SoupMessage *message = soup_message_new_from_uri (method, uri);
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);
  g_autofree char *bearer =
      g_strconcat ("Bearer ", ctct_credentials_peek_access_token (self->credentials), NULL);

  soup_message_headers_append (headers, "Accept", "application/json");
  soup_message_headers_append (headers, "Authorization", bearer);
  if (body != NULL)
    soup_message_set_request_body_from_bytes (message, "application/json", body);

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_DO_NOT_USE_AUTH_CACHE);
  /* libsoup sends even a PUT or a DELETE again by itself when a connection that was kept alive turns
   * out to be closed. On a connection of its own it does not. */
  if (is_write (message))
    soup_message_add_flags (message, SOUP_MESSAGE_NEW_CONNECTION);

  return message;
}

static void
tell_of_call (CtctTransport *self, SoupMessage *message, const GError *error)
{
  g_autofree char *uri = ctct_redaction_describe_uri (soup_message_get_uri (message));
  g_autofree char *status = g_strdup_printf ("%u", soup_message_get_status (message));
  g_autofree char *line = g_strdup_printf ("%s %s → %s", soup_message_get_method (message), uri,
                                           error != NULL ? error->message : status);

  g_debug ("%s", line);
  g_signal_emit (self, signals[CALL_MADE], 0, line);
}

static GDateTime *
read_date (SoupMessage *message)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char *text = soup_message_headers_get_one (headers, "Date");

  return text != NULL ? soup_date_time_new_from_http_string (text) : NULL;
}

static void
call_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CtctTransport *self = g_task_get_source_object (task);
  SoupMessage *message = g_task_get_task_data (task);
  CtctReply *reply = g_new0 (CtctReply, 1);
  GError *error = NULL;

  reply->body = ctct_call_finish (result, &error);
  reply->status = soup_message_get_status (message);
  reply->date = read_date (message);
  tell_of_call (self, message, error);

  if (error == NULL)
    {
      g_task_return_pointer (task, reply, (GDestroyNotify) ctct_reply_free);
      return;
    }

  ctct_reply_free (reply);
  g_task_return_error (task, error);
}

static void
budget_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CtctTransport *self = g_task_get_source_object (task);
  SoupMessage *message = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;

  if (!ctct_call_budget_take_finish (self->budget, result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (is_write (message))
    {
      cancellable = NULL;
      g_task_set_check_cancellable (task, FALSE);
    }
  ctct_call_start_async (self->session, message, self->clock, self->idle_timeout, self->deadline,
                         cancellable, call_cb, g_object_ref (task));
}

static void
ctct_transport_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtctTransport *self = CTCT_TRANSPORT (object);

  switch ((Prop) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_BASE_URI:
      g_value_set_boxed (value, self->base_uri);
      break;
    case PROP_CREDENTIALS:
      g_value_set_object (value, self->credentials);
      break;
    case PROP_BUDGET:
      g_value_set_object (value, self->budget);
      break;
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_IDLE_TIMEOUT:
      g_value_set_uint (value, self->idle_timeout);
      break;
    case PROP_DEADLINE:
      g_value_set_uint (value, self->deadline);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_transport_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtctTransport *self = CTCT_TRANSPORT (object);

  switch ((Prop) prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_BASE_URI:
      self->base_uri = g_value_dup_boxed (value);
      break;
    case PROP_CREDENTIALS:
      self->credentials = g_value_dup_object (value);
      break;
    case PROP_BUDGET:
      self->budget = g_value_dup_object (value);
      break;
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    case PROP_IDLE_TIMEOUT:
      self->idle_timeout = g_value_get_uint (value);
      break;
    case PROP_DEADLINE:
      self->deadline = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ctct_transport_finalize (GObject *object)
{
  CtctTransport *self = CTCT_TRANSPORT (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->base_uri, g_uri_unref);
  g_clear_object (&self->credentials);
  g_clear_object (&self->budget);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (ctct_transport_parent_class)->finalize (object);
}

static void
ctct_transport_class_init (CtctTransportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ctct_transport_get_property;
  object_class->set_property = ctct_transport_set_property;
  object_class->finalize = ctct_transport_finalize;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SOUP_TYPE_SESSION, flags);
  properties[PROP_BASE_URI] = g_param_spec_boxed ("base-uri", NULL, NULL, G_TYPE_URI, flags);
  properties[PROP_CREDENTIALS] =
      g_param_spec_object ("credentials", NULL, NULL, CTCT_TYPE_CREDENTIALS, flags);
  properties[PROP_BUDGET] =
      g_param_spec_object ("budget", NULL, NULL, CTCT_TYPE_CALL_BUDGET, flags);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, CTCT_TYPE_CLOCK, flags);
  properties[PROP_IDLE_TIMEOUT] =
      g_param_spec_uint ("idle-timeout", NULL, NULL, 1, G_MAXUINT, 30 * 1000, flags);
  properties[PROP_DEADLINE] =
      g_param_spec_uint ("deadline", NULL, NULL, 1, G_MAXUINT, 60 * 1000, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CALL_MADE] = g_signal_new ("call-made", CTCT_TYPE_TRANSPORT, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ctct_transport_init (CtctTransport *self)
{
}

void
ctct_reply_free (CtctReply *self)
{
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_free (self);
}

SoupSession *
ctct_transport_create_session (void)
{
  /* Time-outs are the transport's, since the session's own does not end an answer that drips. A new
   * session has no cookie jar and no cache, checks certificates, and unpacks gzip. */
  return soup_session_new_with_options ("user-agent", "Addressee", "timeout", 0, NULL);
}

CtctClock *
ctct_transport_get_clock (CtctTransport *self)
{
  return self->clock;
}

void
ctct_transport_close_day (CtctTransport *self)
{
  ctct_call_budget_close_day (self->budget);
}

void
ctct_transport_send_async (CtctTransport *self,
                           const char *method,
                           const char *const *path,
                           const char *const *query,
                           GBytes *body,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GUri) uri = build_uri (self, path, query);

  g_task_set_source_tag (task, ctct_transport_send_async);
  g_task_set_task_data (task, build_message (self, method, uri, body), g_object_unref);
  ctct_call_budget_take_async (self->budget, cancellable, budget_cb, g_object_ref (task));
}

CtctReply *
ctct_transport_send_finish (CtctTransport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
