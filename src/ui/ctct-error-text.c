/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-error-text.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *icon_name;
  const char *title;
  const char *description;
  gboolean may_retry;
  const char *saving; /* what to say where a save ended so; NULL for the description */
} Text;

static const Text texts[] = {
  [CTCT_ERROR_OFFLINE] = {
    "network-offline-symbolic",
    N_("No Connection"),
    N_("The service could not be reached, and nothing was sent. Check the network connection, then "
       "try again."),
    TRUE,
    N_("The service could not be reached, and nothing was sent. What was typed is kept here. "
       "Check the network connection, then try again."),
  },
  [CTCT_ERROR_CLOSED] = {
    "network-error-symbolic",
    N_("Connection Lost"),
    N_("The connection was closed before the answer was complete."),
    TRUE,
    N_("The connection was closed before the answer was complete, and the contact is as it was. "
       "What was typed is kept here."),
  },
  [CTCT_ERROR_TIMED_OUT] = {
    "network-error-symbolic",
    N_("No Answer in Time"),
    N_("The service took too long to answer."),
    TRUE,
    N_("The service took too long to answer, and the contact is as it was. What was typed is "
       "kept here."),
  },
  [CTCT_ERROR_UNTRUSTED] = {
    "channel-insecure-symbolic",
    N_("Connection Not Secure"),
    N_("The service’s certificate is not valid. Nothing was sent, because somebody else may be "
       "listening."),
    TRUE,
    N_("The service’s certificate is not valid. Nothing was sent, because somebody else may be "
       "listening. What was typed is kept here."),
  },
  [CTCT_ERROR_SIGNED_OUT] = {
    "dialog-password-symbolic",
    N_("Signed Out"),
    N_("The account does not accept the access token any more. Start Addressee with a new one."),
    FALSE,
    N_("The account does not accept the access token any more, and the contact is as it was. "
       "Addressee has to be started with a new token; what was typed is kept until this window "
       "is closed."),
  },
  [CTCT_ERROR_BAD_KEY] = {
    "dialog-password-symbolic",
    N_("API Key Not Accepted"),
    N_("The service does not know the API key, or the key is not active."),
    FALSE,
    N_("The service does not know the API key, or the key is not active, and the contact is as "
       "it was. Addressee has to be started with another key; what was typed is kept until this "
       "window is closed."),
  },
  [CTCT_ERROR_NOT_ALLOWED] = {
    "action-unavailable-symbolic",
    N_("Not Allowed"),
    N_("This account may not do that."),
    FALSE,
    N_("This account may not change contacts, and the contact is as it was. What was typed is "
       "kept until this window is closed."),
  },
  [CTCT_ERROR_TOO_FAST] = {
    "preferences-system-time-symbolic",
    N_("Too Many Requests"),
    N_("The service is asked too much at the moment. Wait a little, then try again."),
    TRUE,
    N_("The service is asked too much at the moment, and the contact is as it was. What was "
       "typed is kept here. Wait a little, then try again."),
  },
  [CTCT_ERROR_DAY_USED_UP] = {
    "preferences-system-time-symbolic",
    N_("No Requests Left Today"),
    NULL, /* it says when there are new ones, in dup_used_up () */
    FALSE,
  },
  [CTCT_ERROR_NOT_FOUND] = {
    "edit-find-symbolic",
    N_("No Such Contact"),
    N_("The account has no such contact."),
    FALSE,
    N_("The account has no such contact any more, so there is nothing to save to. What was typed "
       "is kept until this window is closed."),
  },
  [CTCT_ERROR_CURSOR_REFUSED] = {
    "dialog-error-symbolic",
    N_("Reading Broken Off"),
    N_("The service did not go on where a part of the contacts ended, several times in a row. What was "
       "read is kept. Try again later."),
    TRUE,
  },
  [CTCT_ERROR_REFUSED] = {
    "dialog-warning-symbolic",
    N_("Not Accepted"),
    N_("The service does not accept something in this contact."),
    FALSE,
    N_("The service does not accept something in this contact, which is as it was. Correct what "
       "is marked below, then save again."),
  },
  [CTCT_ERROR_EMAIL_IN_USE] = {
    "dialog-warning-symbolic",
    N_("Email Address in Use"),
    N_("The email address belongs to another contact of the account, perhaps one that was removed."),
    FALSE,
    N_("The email address belongs to another contact of the account. This contact is as it was, "
       "and what was typed is kept. Write another address, then save again."),
  },
  [CTCT_ERROR_MISUNDERSTOOD] = {
    "dialog-error-symbolic",
    N_("Not Understood"),
    N_("The service does not take requests of the form that Addressee sends. This is a fault in "
       "Addressee or in the service."),
    FALSE,
    N_("The service does not take requests of the form that Addressee sends, and the contact is "
       "as it was. This is a fault in Addressee or in the service. What was typed is kept here."),
  },
  [CTCT_ERROR_SERVICE_DOWN] = {
    "network-error-symbolic",
    N_("Service Not Working"),
    N_("The service has a fault of its own. Try again later."),
    TRUE,
    N_("The service has a fault of its own, and the contact is as it was. What was typed is kept "
       "here. Try again later."),
  },
  [CTCT_ERROR_REDIRECTED] = {
    "channel-insecure-symbolic",
    N_("Sent Elsewhere"),
    N_("The service pointed to another place. Nothing was sent there."),
    FALSE,
    N_("The service pointed to another place, where nothing was sent. The contact is as it was, "
       "and what was typed is kept here."),
  },
  [CTCT_ERROR_TOO_LARGE] = {
    "dialog-error-symbolic",
    N_("Answer Too Large"),
    N_("The service’s answer is larger than any contact can be."),
    TRUE,
    N_("The service’s answer is larger than any contact can be, and the contact is as it was. "
       "What was typed is kept here."),
  },
  [CTCT_ERROR_UNREADABLE] = {
    "dialog-error-symbolic",
    N_("Answer Not Readable"),
    N_("The service’s answer is not what it should be."),
    TRUE,
    N_("The service’s answer is not what it should be, and nothing was sent. What was typed is "
       "kept here."),
  },
  [CTCT_ERROR_READ_ONLY] = {
    "changes-prevent-symbolic",
    N_("Read-Only Contact"),
    N_("This contact cannot be sent back exactly as it came, so it is not changed. Nothing was sent."),
    FALSE,
    N_("There is something about this contact by now that cannot be sent back exactly as it "
       "came. Nothing was sent, and what was typed is kept until this window is closed."),
  },
  [CTCT_ERROR_OPTED_OUT] = {
    "action-unavailable-symbolic",
    N_("Unsubscribed Meanwhile"),
    N_("This person has unsubscribed by now, so they cannot be put into a list. Nothing was sent."),
    FALSE,
    N_("This person has unsubscribed by now, so they cannot be put into a list. Nothing was sent, and "
       "the other changes can be saved when the lists are left as they are."),
  },
  [CTCT_ERROR_LISTS_LOCKED] = {
    "action-unavailable-symbolic",
    N_("Status Changed Meanwhile"),
    N_("This person has another status by now, with which they cannot be put into a list. Nothing was "
       "sent."),
    FALSE,
    N_("This person has another status by now, with which they cannot be put into a list. Nothing was "
       "sent, and the other changes can be saved when the lists are left as they are."),
  },
  [CTCT_ERROR_UNCONFIRMED] = {
    "dialog-warning-symbolic",
    N_("Not Confirmed"),
    N_("The service took the request, but does not show what was asked for. Reload the contact to see "
       "what is there now."),
    FALSE,
  },
  [CTCT_ERROR_UNCERTAIN] = {
    "dialog-question-symbolic",
    N_("Outcome Unknown"),
    N_("The request was sent, but whether it took effect could not be found out. Reload the contact "
       "before anything else."),
    FALSE,
    N_("The change was sent, but whether it took effect could not be found out. What was typed "
       "is kept here. Check Again reads the contact first, and sends only what is missing."),
  },
};

static const Text other_text = {
  "dialog-error-symbolic",
  N_("Something Went Wrong"),
  N_("That did not work, for a reason that Addressee does not know."),
  TRUE,
  N_("That did not work, for a reason that Addressee does not know. What was typed is kept here."),
};

/* Some errors are met by whoever asked, and have no words of their own. */
static const Text *
get_text (const GError *error)
{
  if (error->domain != CTCT_ERROR || error->code < 0 ||
      error->code >= (int) G_N_ELEMENTS (texts) || texts[error->code].title == NULL)
    return &other_text;

  return &texts[error->code];
}

static char *
dup_with_refusals (const char *sentences, const GError *error)
{
  g_autoptr (GString) text = g_string_new (sentences);
  GPtrArray *refusals = ctct_error_get_refusals (error);

  for (guint i = 0; refusals != NULL && i < refusals->len; i++)
    {
      const CtctRefusal *refusal = g_ptr_array_index (refusals, i);

      if (*refusal->message == '\0')
        continue;

      g_string_append_c (text, '\n');
      /* Translators: the service's own words, in its own language. */
      g_string_append_printf (text, _("“%s”"), refusal->message);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ctct_error_text_dup_day_end (GDateTime *now)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (now);
  g_autoptr (GDateTime) next = g_date_time_add_days (utc, 1);
  g_autoptr (GDateTime) midnight =
      g_date_time_new_utc (g_date_time_get_year (next), g_date_time_get_month (next),
                           g_date_time_get_day_of_month (next), 0, 0, 0);
  g_autoptr (GDateTime) here =
      g_date_time_to_timezone (midnight, g_date_time_get_timezone (now));

  /* Translators: a time of day, in the form of g_date_time_format() */
  return g_date_time_format (here, _("%H:%M"));
}

/* The day of the service is not that of a clock on the wall. */
static char *
dup_used_up (gboolean saving)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = ctct_error_text_dup_day_end (now);

  if (saving)
    return g_strdup_printf (
        /* Translators: %s is a time of day, such as 19:00 */
        _("The account has used up its requests of this day, and the contact is as it was. What was "
          "typed is kept while this window is open; it can be saved from %s (midnight UTC)."),
        when);

  return g_strdup_printf (
      /* Translators: %s is a time of day, such as 19:00 */
      _("The account has used up its requests of this day. There are new ones from %s (midnight "
        "UTC)."),
      when);
}

const char *
ctct_error_text_get_title (const GError *error)
{
  return _(get_text (error)->title);
}

char *
ctct_error_text_dup_description (const GError *error)
{
  if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_DAY_USED_UP))
    return dup_used_up (FALSE);

  return dup_with_refusals (_(get_text (error)->description), error);
}

char *
ctct_error_text_dup_save_description (const GError *error)
{
  const Text *text = get_text (error);

  if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_DAY_USED_UP))
    return dup_used_up (TRUE);

  return dup_with_refusals (_(text->saving != NULL ? text->saving : text->description), error);
}

const char *
ctct_error_text_get_icon_name (const GError *error)
{
  return get_text (error)->icon_name;
}

gboolean
ctct_error_text_may_retry (const GError *error)
{
  return get_text (error)->may_retry;
}

gboolean
ctct_error_text_is_uncertain (const GError *error)
{
  return g_error_matches (error, CTCT_ERROR, CTCT_ERROR_UNCERTAIN) ||
         g_error_matches (error, CTCT_ERROR, CTCT_ERROR_UNCONFIRMED);
}
