/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-selection-text.h"

#include <glib/gi18n.h>

static char *
dup_number (guint number)
{
  return g_strdup_printf ("%'u", number);
}

char *
ctct_selection_text_dup_count (guint n_selected, guint n_hidden)
{
  g_autofree char *selected = dup_number (n_selected);
  g_autofree char *hidden = dup_number (n_hidden);

  if (n_selected == 0)
    /* Translators: of the contacts in a list */
    return g_strdup (_ ("None selected"));
  if (n_hidden == 0)
    /* Translators: of the contacts in a list; %s is a number */
    return g_strdup_printf (ngettext ("%s selected", "%s selected", n_selected), selected);
  if (n_hidden == n_selected)
    return g_strdup_printf (
        /* Translators: contacts that are selected, but are not among those that are listed; %s is a number */
        ngettext ("%s selected, not shown", "%s selected, none of them shown", n_selected),
        selected);

  return g_strdup_printf (
      /* Translators: contacts that are selected, and how many of these are not among those that are listed; both
       * are numbers, and the second decides about the form */
      ngettext ("%s selected, %s of them not shown", "%s selected, %s of them not shown", n_hidden),
      selected, hidden);
}

static char *
dup_copied (guint count, gboolean is_any)
{
  g_autofree char *number = dup_number (count);

  if (count == 0)
    return g_strdup (is_any ? _ ("No address was copied.") : _ ("There is no address to copy."));

  /* Translators: %s is a number */
  return g_strdup_printf (ngettext ("%s address copied.", "%s addresses copied.", count), number);
}

static char *
dup_unsubscribed (guint count)
{
  g_autofree char *number = dup_number (count);

  /* Translators: of those whose addresses were copied; %s is a number */
  return g_strdup_printf (ngettext ("%s of these people is unsubscribed.",
                                    "%s of these people are unsubscribed.", count),
                          number);
}

static char *
dup_without (guint count)
{
  g_autofree char *number = dup_number (count);

  return g_strdup_printf (
      /* Translators: of the contacts that are selected; %s is a number */
      ngettext ("%s contact has no address.", "%s contacts have no address.", count), number);
}

static char *
dup_odd (guint count)
{
  g_autofree char *number = dup_number (count);

  return g_strdup_printf (
      /* Translators: such as “ada@example.com, bob@example.com” in the place of one address; %s is a number */
      ngettext ("%s address was left out, since a mail program may not take it for one recipient.",
                "%s addresses were left out, since a mail program may not take each for one "
                "recipient.",
                count),
      number);
}

char *
ctct_selection_text_dup_copied (const CtctCollectedEmails *collected)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *copied = dup_copied (collected->n_addresses, collected->n_odd > 0);
  g_autofree char *unsubscribed = dup_unsubscribed (collected->n_unsubscribed);
  g_autofree char *without = dup_without (collected->n_without);
  g_autofree char *odd = dup_odd (collected->n_odd);
  g_auto (GStrv) lines = NULL;

  g_strv_builder_add (builder, copied);
  if (collected->n_unsubscribed > 0)
    g_strv_builder_add (builder, unsubscribed);
  if (collected->n_addresses + collected->n_odd > 0 && collected->n_without > 0)
    g_strv_builder_add (builder, without);
  if (collected->n_odd > 0)
    g_strv_builder_add (builder, odd);

  lines = g_strv_builder_end (builder);
  return g_strjoinv ("\n", lines);
}

char *
ctct_selection_text_dup_too_many (void)
{
  g_autofree char *most = dup_number (CTCT_MAX_COLLECTED_EMAILS);

  /* Translators: email addresses; %s is a number */
  return g_strdup_printf (_ ("No more than %s addresses can be copied at a time."), most);
}
