/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fault-option.h"

/* Long enough to be seen. */
#define DELAY_MILLISECONDS 5000
#define DRIP_MILLISECONDS  20

static CtctFault *
create_delay (void)
{
  return ctct_fault_new_delay (DELAY_MILLISECONDS);
}

static CtctFault *
create_drip (void)
{
  return ctct_fault_new_drip (DRIP_MILLISECONDS);
}

static CtctFault *
create_down (void)
{
  return ctct_fault_new_answer (500, "", -1);
}

static CtctFault *
create_down_after (void)
{
  return ctct_fault_new_answer_after (500, "", -1);
}

static CtctFault *
create_gone (void)
{
  return ctct_fault_new_answer (404, "[]", -1);
}

static CtctFault *
create_wrong_shape (void)
{
  return ctct_fault_new_wrong_shape ("\"hello\"");
}

static const struct
{
  const char *name;
  CtctFault *(*create) (void);
  const char *what;
} faults[] = {
  { "delay", create_delay, "answers after five seconds" },
  { "drip", create_drip, "answers a byte at a time" },
  { "silence", ctct_fault_new_silence, "never answers" },
  { "close-before", ctct_fault_new_close_before, "does nothing and closes the connection" },
  { "close-after", ctct_fault_new_close_after, "does it and closes the connection" },
  { "down", create_down, "does nothing and answers 500" },
  { "down-after", create_down_after, "does it and answers 500" },
  { "gone", create_gone, "does nothing and answers 404" },
  { "garbage", ctct_fault_new_garbage, "answers what is no JSON" },
  { "wrong-shape", create_wrong_shape, "answers other JSON than was asked for" },
  { "cut-body", ctct_fault_new_cut_body, "answers the first half" },
  { "endless", ctct_fault_new_endless, "answers without an end" },
  { "refused-token", ctct_fault_new_refused_token, "answers 401, as to a token that is not valid" },
  { "refused-cursor", ctct_fault_new_refused_cursor, "answers 400, as to a cursor of long ago" },
  { "over-second", ctct_fault_new_over_second, "answers 403, as to too many calls a second" },
  { "over-day", ctct_fault_new_over_day, "answers 403, as to too many calls a day" },
  { "long-page", ctct_fault_new_long_page, "has one contact more on a page" },
  { "repeated-contact", ctct_fault_new_repeated_contact, "has a contact on two pages" },
  { "missing-contact", ctct_fault_new_missing_contact, "has a contact on no page" },
};

CtctFault *
ctct_fault_option_read (const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 3);
  guint n_parts = g_strv_length (parts);

  for (guint i = 0; n_parts > 0 && i < G_N_ELEMENTS (faults); i++)
    if (g_str_equal (faults[i].name, parts[0]))
      {
        CtctFault *fault = faults[i].create ();

        ctct_fault_set_match (fault, n_parts > 1 && *parts[1] != '\0' ? parts[1] : NULL,
                              n_parts > 2 ? parts[2] : NULL);
        return fault;
      }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "There is no fault “%s”", text);
  return NULL;
}

char *
ctct_fault_option_dup_help (void)
{
  GString *help =
      g_string_new ("A fault is met by every call, or by those of a method and a path:\n"
                    "--fault=down, --fault=close-after:PUT, "
                    "--fault=silence:GET:/v2/contacts/*. It is one of\n");

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    g_string_append_printf (help, "  %-18s%s\n", faults[i].name, faults[i].what);

  return g_string_free (help, FALSE);
}
