/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a cache as reading an account of the sandbox would leave it, without the reading.
 *
 * make-cache FOLDER N
 *
 * It stands in FOLDER where a program that is told so by XDG_DATA_HOME looks for it, under the name that the
 * account of the sandbox has there, and says that everything was read just now. */

#include "ctct-cache-index.h"
#include "ctct-cache-lists.h"
#include "ctct-cache-pass.h"
#include "ctct-cache-schema.h"
#include "ctct-cache-tally.h"
#include "ctct-cache-writer.h"
#include "ctct-credentials.h"
#include "ctct-mailing-list.h"
#include "ctct-sandbox.h"
#include "ctct-v2-read-contact.h"

#include <locale.h>
#include <stdlib.h>

#define SEED 1 /* that of addressee-sandbox */
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
      ctct_cache_tally_write (database, change, &error);
      check (error);
      ctct_cache_index_write (database, change, &error);
      check (error);
      ctct_database_commit (database, &error);
      check (error);
    }
}

/* As if the service had been asked for all of it just now. */
static void
write_pass (CtctDatabase *database, guint n_contacts)
{
  g_autoptr (CtctCachePass) pass = ctct_cache_pass_new ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GError) error = NULL;

  ctct_cache_pass_begin (pass, CTCT_PASS_ALL, 0);
  pass->started = now;
  pass->n_done = n_contacts;
  ctct_cache_pass_end (pass, TRUE, now);
  ctct_cache_pass_begin_changes (pass);
  pass->started = now;
  ctct_cache_pass_end (pass, TRUE, now);
  ctct_cache_pass_save (pass, database, &error);
  check (error);
}

static char *
dup_path (const char *folder, CtctSandbox *sandbox)
{
  g_autoptr (CtctCredentials) credentials = ctct_credentials_new (
      ctct_sandbox_get_api_key (sandbox), ctct_sandbox_get_access_token (sandbox));
  g_autofree char *fingerprint = ctct_credentials_dup_account_fingerprint (credentials);
  g_autofree char *name =
      g_strconcat (ctct_cache_schema_get_kind ()->prefix, fingerprint, ".db", NULL);

  return g_build_filename (folder, "addressee", name, NULL);
}

int
main (int argc, char **argv)
{
  const CtctDatabaseKind *kind = ctct_cache_schema_get_kind ();
  g_autofree char *path = NULL;
  g_autoptr (CtctSandbox) sandbox = NULL;
  g_autoptr (CtctDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  if (argc != 3)
    g_error ("usage: make-cache FOLDER N");

  sandbox = ctct_sandbox_new (CTCT_SANDBOX_DEFAULT, (guint) atoi (argv[2]), 0, SEED);
  path = dup_path (argv[1], sandbox);
  database = ctct_database_open (path, &error);
  check (error);
  ctct_database_migrate (database, kind->steps, kind->n_steps, &error);
  check (error);
  ctct_cache_index_prepare (database, setlocale (LC_COLLATE, NULL), &error);
  check (error);
  /* What it takes while it is made is no figure. */
  ctct_database_run (database, "PRAGMA cache_size = -262144; PRAGMA synchronous = OFF", &error);
  check (error);
  write_lists (database, sandbox);
  write_all (database, sandbox, ctct_sandbox_get_n_contacts (sandbox));
  write_pass (database, ctct_sandbox_get_n_contacts (sandbox));
  return 0;
}
