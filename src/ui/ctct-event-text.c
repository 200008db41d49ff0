/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-event-text.h"

#include "ctct-enums.h"

#include <glib/gi18n.h>

char *
ctct_event_text_dup (const char *when, const CtctOpenEnum *actor)
{
  const char *text = ctct_open_enum_get_text (actor);

  switch ((CtctActor) ctct_open_enum_get_value (actor))
    {
    case CTCT_ACTOR_CONTACT:
      /* Translators: %s is a day, “23 January 2013”, or such as “3 days ago”. */
      return g_strdup_printf (_("%s by the contact"), when);
    case CTCT_ACTOR_OWNER:
      /* Translators: %s is a day, “23 January 2013”, or such as “3 days ago”. */
      return g_strdup_printf (_("%s by the account"), when);
    case CTCT_ACTOR_SYSTEM:
      /* Translators: %s is a day, “23 January 2013”, or such as “3 days ago”. */
      return g_strdup_printf (_("%s by the system"), when);
    case CTCT_ACTOR_UNKNOWN:
    default:
      break;
    }

  if (*text == '\0')
    return g_strdup (when);

  /* Translators: a day or such as “3 days ago”, then the service’s own name for who did it. */
  return g_strdup_printf (_("%s by “%s”"), when, text);
}

static char *
dup_unsubscribed_by (const CtctOpenEnum *actor)
{
  const char *text = ctct_open_enum_get_text (actor);

  switch ((CtctActor) ctct_open_enum_get_value (actor))
    {
    case CTCT_ACTOR_CONTACT:
      return g_strdup (_("Unsubscribed by the contact."));
    case CTCT_ACTOR_OWNER:
      return g_strdup (_("Unsubscribed by the account."));
    case CTCT_ACTOR_SYSTEM:
      return g_strdup (_("Unsubscribed by the system."));
    case CTCT_ACTOR_UNKNOWN:
    default:
      break;
    }

  /* Translators: %s is the service’s own name for who did it. */
  return *text != '\0' ? g_strdup_printf (_("Unsubscribed by “%s”."), text)
                       : g_strdup (_("When this happened is not recorded."));
}

char *
ctct_event_text_dup_unsubscribed (const char *when, const CtctOpenEnum *actor)
{
  const char *text = ctct_open_enum_get_text (actor);

  if (when == NULL)
    return dup_unsubscribed_by (actor);

  switch ((CtctActor) ctct_open_enum_get_value (actor))
    {
    case CTCT_ACTOR_CONTACT:
      /* Translators: %s is such as “3 days ago” or “in March 2017”. */
      return g_strdup_printf (_("Unsubscribed %s by the contact."), when);
    case CTCT_ACTOR_OWNER:
      /* Translators: %s is such as “3 days ago” or “in March 2017”. */
      return g_strdup_printf (_("Unsubscribed %s by the account."), when);
    case CTCT_ACTOR_SYSTEM:
      /* Translators: %s is such as “3 days ago” or “in March 2017”. */
      return g_strdup_printf (_("Unsubscribed %s by the system."), when);
    case CTCT_ACTOR_UNKNOWN:
    default:
      break;
    }

  if (*text != '\0')
    /* Translators: such as “3 days ago”, then the service’s own name for who did it. */
    return g_strdup_printf (_("Unsubscribed %s by “%s”."), when, text);

  /* Translators: %s is such as “3 days ago” or “in March 2017”. */
  return g_strdup_printf (_("Unsubscribed %s."), when);
}

static char *
dup_subscribed_by (const CtctOpenEnum *actor)
{
  const char *text = ctct_open_enum_get_text (actor);

  switch ((CtctActor) ctct_open_enum_get_value (actor))
    {
    case CTCT_ACTOR_CONTACT:
      return g_strdup (_("Subscribed by the contact."));
    case CTCT_ACTOR_OWNER:
      return g_strdup (_("Subscribed by the account."));
    case CTCT_ACTOR_SYSTEM:
      return g_strdup (_("Subscribed by the system."));
    case CTCT_ACTOR_UNKNOWN:
    default:
      break;
    }

  /* Translators: %s is the service’s own name for who did it. */
  return *text != '\0' ? g_strdup_printf (_("Subscribed by “%s”."), text) : g_strdup ("");
}

char *
ctct_event_text_dup_subscribed (const char *when, const CtctOpenEnum *actor)
{
  const char *text = ctct_open_enum_get_text (actor);

  if (when == NULL)
    return dup_subscribed_by (actor);

  switch ((CtctActor) ctct_open_enum_get_value (actor))
    {
    case CTCT_ACTOR_CONTACT:
      /* Translators: %s is such as “3 days ago” or “in March 2017”. */
      return g_strdup_printf (_("Subscribed %s by the contact."), when);
    case CTCT_ACTOR_OWNER:
      /* Translators: %s is such as “3 days ago” or “in March 2017”. */
      return g_strdup_printf (_("Subscribed %s by the account."), when);
    case CTCT_ACTOR_SYSTEM:
      /* Translators: %s is such as “3 days ago” or “in March 2017”. */
      return g_strdup_printf (_("Subscribed %s by the system."), when);
    case CTCT_ACTOR_UNKNOWN:
    default:
      break;
    }

  if (*text != '\0')
    /* Translators: such as “3 days ago”, then the service’s own name for who did it. */
    return g_strdup_printf (_("Subscribed %s by “%s”."), when, text);

  /* Translators: %s is such as “3 days ago” or “in March 2017”. */
  return g_strdup_printf (_("Subscribed %s."), when);
}
