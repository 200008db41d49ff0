/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-come-back-mail.h"

#include "ctct-contact-link.h"

#include <glib/gi18n.h>

static char *
dup_greeting (CtctContact *contact)
{
  g_autofree char *name = ctct_contact_dup_display_name (contact);

  if (*name == '\0' || g_str_equal (name, ctct_contact_get_email (contact)))
    /* Translators: the greeting of a mail to somebody whose name is not known */
    return g_strdup (_("Hello,"));

  /* Translators: %s is the name of the person that the mail is to */
  return g_strdup_printf (_("Hello %s,"), name);
}

/* The lines of a mail end in CR LF, in a "mailto:" too. */
static char *
escape_lines (const char *text)
{
  g_autoptr (GString) lines = g_string_new (text);

  g_string_replace (lines, "\n", "\r\n", 0);
  return g_uri_escape_string (lines->str, NULL, FALSE);
}

/* The parser passes over blanks and line ends, which a mail would not. */
static gboolean
has_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isspace (*p) || g_ascii_iscntrl (*p))
      return TRUE;

  return FALSE;
}

gboolean
ctct_sign_up_link_is_valid (const char *link)
{
  g_autoptr (GUri) uri = g_uri_parse (link, G_URI_FLAGS_NONE, NULL);

  return !has_blank (link) && uri != NULL && g_strcmp0 (g_uri_get_scheme (uri), "https") == 0 &&
         g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

const char *
ctct_come_back_mail_get_subject (void)
{
  return _("Signing up again");
}

char *
ctct_come_back_mail_dup_body (CtctContact *contact, const char *link)
{
  g_autofree char *greeting = dup_greeting (contact);

  return g_strdup_printf (
      /* Translators: a mail; the first %s is a greeting such as “Hello Ada,”, the second a web
       * address */
      _("%s\n\nthank you for writing. You unsubscribed from our mail, so we cannot put you on the "
        "list again ourselves. If you would like to receive it, please sign up here:\n\n%s\n\nIf "
        "you have changed your mind, there is nothing to do."),
      greeting, link);
}

char *
ctct_come_back_mail_dup_uri (CtctContact *contact, const char *link)
{
  g_autofree char *to = ctct_contact_link_dup_mail (ctct_contact_get_email (contact));
  g_autofree char *subject = escape_lines (ctct_come_back_mail_get_subject ());
  g_autofree char *text = NULL;
  g_autofree char *body = NULL;

  if (to == NULL || !ctct_sign_up_link_is_valid (link))
    return NULL;

  text = ctct_come_back_mail_dup_body (contact, link);
  body = escape_lines (text);
  return g_strdup_printf ("%s?subject=%s&body=%s", to, subject, body);
}
