/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-reading.h"

#include "ctct-json-check.h"
#include "ctct-v2-read-contact.h"

CtctContact *
ctct_test_read_contact (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = ctct_json_parse (bytes, &obstacles, &error);
  CtctContact *contact;

  g_assert_no_error (error);
  contact = ctct_v2_read_contact (node, obstacles, &error);
  g_assert_no_error (error);
  return contact;
}

CtctRecord *
ctct_test_get_item (CtctContact *contact, CtctCollection collection, guint i)
{
  g_autoptr (CtctRecord) item =
      g_list_model_get_item (ctct_contact_get_items (contact, collection), i);

  g_assert_nonnull (item);
  return item;
}
