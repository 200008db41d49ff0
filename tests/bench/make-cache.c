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
#include "ctct-sandbox-crowd.h"
#include "ctct-v2-read-contact.h"

#include <locale.h>
#include <stdlib.h>

#define SEED     196
#define FIRST_ID 1000
#define PAGE     500
#define TIME     1700000000

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static void
write_one (CtctDatabase *database, CtctSandboxCrowd *crowd, guint id, CtctCacheChange *change)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (CtctContact) contact = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;

  ctct_sandbox_crowd_append (crowd, id, text);
  json_parser_load_from_data (parser, text->str, (gssize) text->len, &error);
  check (error);
  contact = ctct_v2_read_contact (json_parser_get_root (parser), 0, &error);
  check (error);
  json = g_bytes_new_static (text->str, text->len);
  ctct_cache_write_contact (database, contact, json, TIME, 1, change, &error);
  check (error);
}

static void
write_all (CtctDatabase *database, guint n_contacts)
{
  g_autoptr (CtctSandboxCrowd) crowd = ctct_sandbox_crowd_new (SEED, FIRST_ID, n_contacts);
  g_autoptr (GError) error = NULL;

  for (guint start = 0; start < n_contacts; start += PAGE)
    {
      g_autoptr (CtctCacheChange) change = ctct_cache_change_new ();

      ctct_database_begin (database, &error);
      check (error);
      for (guint i = start; i < MIN (start + PAGE, n_contacts); i++)
        write_one (database, crowd, FIRST_ID + i, change);
      ctct_cache_index_write (database, change, &error);
      check (error);
      ctct_database_commit (database, &error);
      check (error);
      if (start % 100000 == 0)
        g_printerr ("%u\n", start);
    }
}

int
main (int argc, char **argv)
{
  const CtctDatabaseKind *kind = ctct_cache_schema_get_kind ();
  g_autofree char *name = g_strconcat (kind->prefix, "bench.db", NULL);
  g_autofree char *path = NULL;
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
  write_all (database, (guint) atoi (argv[2]));
  return 0;
}
