/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What it costs to read a contact from JSON and to write it back, against json-glib alone. */

#include "ctct-address.h"
#include "ctct-figure.h"
#include "ctct-json-check.h"
#include "ctct-v2-read-contact.h"
#include "ctct-v2-write-contact.h"

#include <locale.h>
#include <stdlib.h>
#include <time.h>

#define BATCHES 21
#define ROUNDS  400 /* in a batch, which then takes some tens of milliseconds */

typedef struct
{
  GBytes *bytes;
  JsonNode *sent; /* what a save sends of it */
  CtctContact *contact;
  CtctContact *edited;
  JsonNode *edited_node;
} Body;

typedef void (*Work) (const Body *body);

static void
read_ours (const Body *body)
{
  CtctObstacle obstacles;
  g_autoptr (JsonNode) node = ctct_json_parse (body->bytes, &obstacles, NULL);
  g_autoptr (CtctContact) contact = ctct_v2_read_contact (node, obstacles, NULL);

  g_assert (contact != NULL);
}

static void
read_bare (const Body *body)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, g_bytes_get_data (body->bytes, NULL),
                                   g_bytes_get_size (body->bytes), NULL))
    g_assert_not_reached ();
}

static void
write_ours (const Body *body)
{
  g_autoptr (GBytes) written = ctct_v2_write_contact (body->contact);

  g_assert (g_bytes_get_size (written) > 0);
}

static void
write_bare (const Body *body)
{
  g_autofree char *written = json_to_string (body->sent, FALSE);

  g_assert (*written != '\0');
}

/* The body of a PUT, from the contact as a person left it. */
static void
update_ours (const Body *body)
{
  g_autoptr (GBytes) written = ctct_v2_write_contact (body->edited);

  g_assert (g_bytes_get_size (written) > 0);
}

static void
update_bare (const Body *body)
{
  g_autofree char *written = json_to_string (body->edited_node, FALSE);

  g_assert (*written != '\0');
}

/* What this thread has had of a processor, since all that is measured is work: others on the machine do not
 * count. */
static double
get_microseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e6 + time.tv_nsec / 1e3;
}

/* Microseconds for one round. */
static double
measure (Work work, const Body *body)
{
  double start = get_microseconds ();

  for (int i = 0; i < ROUNDS; i++)
    work (body);

  return (get_microseconds () - start) / ROUNDS;
}

static void
compare (const char *what, const char *name, Work ours, Work bare, const Body *body)
{
  g_autofree char *title = g_strdup_printf ("%s %s", what, name);
  g_autoptr (CtctFigure) figure = ctct_figure_new (title, "µs", 1, 2.0);

  measure (ours, body);
  measure (bare, body);
  for (int i = 0; i < BATCHES; i++)
    {
      ctct_figure_add (figure, CTCT_FIGURE_OURS, measure (ours, body));
      ctct_figure_add (figure, CTCT_FIGURE_BARE, measure (bare, body));
    }

  ctct_figure_print (figure);
}

/* The service puts no space between things, whatever the file does. */
static GBytes *
load_bytes (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  char *compact;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  node = json_from_string (text, error);
  if (node == NULL)
    return NULL;

  compact = json_to_string (node, FALSE);
  return g_bytes_new_take (compact, strlen (compact));
}

/* The bodies have nothing else that cannot be sent than the dates that the service sets. */
static JsonNode *
parse_sent (GBytes *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  JsonNode *node = json_from_string (text, NULL);

  json_object_remove_member (json_node_get_object (node), "created_date");
  json_object_remove_member (json_node_get_object (node), "modified_date");
  return node;
}

static gboolean
comes_back (const Body *body)
{
  g_autoptr (GBytes) written = ctct_v2_write_contact (body->contact);
  char *expected = json_to_string (body->sent, FALSE);
  g_autoptr (GBytes) expected_bytes = g_bytes_new_take (expected, strlen (expected));

  return g_bytes_equal (written, expected_bytes);
}

/* One field of the contact, and one of what it has, if it has an address. */
static CtctContact *
create_edited (CtctContact *contact)
{
  CtctContact *edited = ctct_contact_copy (contact);
  GListModel *addresses = ctct_contact_get_items (edited, CTCT_COLLECTION_ADDRESSES);
  g_autoptr (CtctRecord) address = g_list_model_get_item (addresses, 0);

  ctct_record_set_text (CTCT_RECORD (edited), CTCT_CONTACT_JOB_TITLE, "Director of Volunteers");
  if (address != NULL)
    ctct_record_set_text (address, CTCT_ADDRESS_CITY, "Springfield");

  return edited;
}

static gboolean
run (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = load_bytes (path, error);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) sent = NULL;
  g_autoptr (CtctContact) contact = NULL;
  g_autoptr (CtctContact) edited = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (JsonNode) edited_node = NULL;
  CtctObstacle obstacles;
  Body body;

  if (bytes == NULL)
    return FALSE;
  node = ctct_json_parse (bytes, &obstacles, error);
  contact = node != NULL ? ctct_v2_read_contact (node, obstacles, error) : NULL;
  if (contact == NULL)
    return FALSE;

  sent = parse_sent (bytes);
  edited = create_edited (contact);
  written = ctct_v2_write_contact (edited);
  edited_node = ctct_json_parse (written, &obstacles, error);
  if (edited_node == NULL)
    return FALSE;

  body = (Body){ bytes, sent, contact, edited, edited_node };
  if (!comes_back (&body))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "“%s” does not come back", name);
      return FALSE;
    }

  *strrchr (name, '.') = '\0';
  compare ("read", name, read_ours, read_bare, &body);
  compare ("write", name, write_ours, write_bare, &body);
  compare ("update", name, update_ours, update_bare, &body);
  return TRUE;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  ctct_figure_print_heading ("contact", "json-glib alone");

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!run (argv[i], &error))
        {
          g_printerr ("%s: %s\n", argv[i], error->message);
          return EXIT_FAILURE;
        }
    }

  return EXIT_SUCCESS;
}
