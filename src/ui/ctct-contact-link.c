/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-contact-link.h"

#include "ctct-validation.h"

char *
ctct_contact_link_dup_mail (const char *email)
{
  g_autofree char *escaped = NULL;

  if (!ctct_email_is_plausible (email))
    return NULL;

  /* "+" stays: in a mailto: it is no space, and some mail programs show it escaped. */
  escaped = g_uri_escape_string (email, "@+", FALSE);
  return g_strconcat ("mailto:", escaped, NULL);
}

char *
ctct_contact_link_dup_call (const char *phone)
{
  g_autoptr (GString) number = g_string_new (NULL);

  for (const char *p = phone; *p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p));
       p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isdigit (character))
        g_string_append_c (number, (char) ('0' + g_unichar_digit_value (character)));
      else if (character == '+' && number->len == 0)
        g_string_append_c (number, '+');
    }

  if (number->len == 0 || g_str_equal (number->str, "+"))
    return NULL;

  return g_strconcat ("tel:", number->str, NULL);
}
