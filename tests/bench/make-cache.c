/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a cache as reading an account of the sandbox would leave it, without the reading.
 *
 * make-cache FOLDER N
 *
 * The account is called "bench". */

#include "ctct-cache-index.h"
#include "ctct-cache-lists.h"
#include "ctct-cache-schema.h"
#include "ctct-cache-writer.h"
#include "ctct-json-check.h"
#include "ctct-mailing-list.h"
#include "ctct-sandbox.h"
#include "ctct-v2-read-contact.h"

#include <locale.h>
#include <stdlib.h>

#define SEED 196
#define PAGE 5000
#define TIME 1700000000

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
write_one (CtctDatabase *database, CtctSandbox *sandbox, guint position, CtctCacheChange *change)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (CtctContact) contact = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;

  ctct_sandbox_append_contact (sandbox, position, text);
  json_parser_load_from_data (parser, text->str, (gssize) text->len, &error);
  check (error);
  contact = ctct_v2_read_contact (json_parser_get_root (parser), 0, &error);
  check (error);
  json = g_bytes_new_static (text->str, text->len);
  ctct_cache_write_contact (database, contact, json, TIME, 1, change, &error);
  check (error);
}

static void
write_lists (CtctDatabase *database, CtctSandbox *sandbox)
{
  g_autofree char *text = ctct_sandbox_dup_lists (sandbox);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  JsonArray *array = json_node_get_array (node);
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CtctCacheChange) change = ctct_cache_change_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      CtctMailingList *list = ctct_mailing_list_new ();

      ctct_v2_read_fields (CTCT_RECORD (list), json_array_get_object_element (array, i));
      g_ptr_array_add (lists, list);
    }
  ctct_cache_lists_write (database, lists, change, &error);
  check (error);
}

static void
write_all (CtctDatabase *database, CtctSandbox *sandbox, guint n_contacts)
{
  g_autoptr (GError) error = NULL;

  for (guint start = 0; start < n_contacts; start += PAGE)
    {
      g_autoptr (CtctCacheChange) change = ctct_cache_change_new ();

      ctct_database_begin (database, &error);
      check (error);
      for (guint i = start; i < MIN (start + PAGE, n_contacts); i++)
        write_one (database, sandbox, i, change);
      ctct_cache_index_write (database, change, &error);
      check (error);
      ctct_database_commit (database, &error);
      check (error);
    }
}

int
main (int argc, char **argv)
{
  const CtctDatabaseKind *kind = ctct_cache_schema_get_kind ();
  g_autofree char *name = g_strconcat (kind->prefix, "bench.db", NULL);
  g_autofree char *path = NULL;
  g_autoptr (CtctSandbox) sandbox = NULL;
  g_autoptr (CtctDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (argc != 3)
    g_error ("usage: make-cache FOLDER N");

  path = g_build_filename (argv[1], name, NULL);
  database = ctct_database_open (path, &error);
  check (error);
  ctct_database_migrate (database, kind->steps, kind->n_steps, &error);
  check (error);
  ctct_cache_index_prepare (database, NULL, &error);
  check (error);
  /* What it takes while it is made is no figure. */
  ctct_database_run (database, "PRAGMA cache_size = -262144; PRAGMA synchronous = OFF", &error);
  check (error);
  sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, (guint) atoi (argv[2]), 0, SEED);
  write_lists (database, sandbox);
  write_all (database, sandbox, ctct_sandbox_get_n_contacts (sandbox));
  ctct_cache_index_mark (database, &error);
  check (error);
  return 0;
}
