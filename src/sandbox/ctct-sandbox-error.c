/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-error.h"

void
ctct_sandbox_errors_add (JsonArray *errors, const char *key, const char *format, ...)
{
  JsonObject *error = json_object_new ();
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  json_object_set_string_member (error, "error_key", key);
  json_object_set_string_member (error, "error_message", message);
  json_array_add_object_element (errors, error);
}
