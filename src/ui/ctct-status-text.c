/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-status-text.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *sentence;
  const char *remedy;
  const char *icon_name;
  const char *style_class;
} VerdictText;

static const VerdictText verdict_texts[] = {
  [CTCT_MAIL_UNKNOWN] = { N_("It is not known whether this person receives mail"),
                          N_("What can change this is not known."), "dialog-question-symbolic",
                          "warning" },
  [CTCT_MAIL_YES] = { N_("Yes, this person receives mail"),
                      N_("Both the account and the person can end this."), "object-select-symbolic",
                      "success" },
  [CTCT_MAIL_NOT_YET] = { N_("Not yet, this person has to confirm the address"),
                          N_("Only the person can change this, by confirming the address."),
                          "content-loading-symbolic", "warning" },
  [CTCT_MAIL_PAUSED] = { N_("Not now, mail to this person is paused"),
                         N_("The account can change this, by ending the pause."),
                         "media-playback-pause-symbolic", "warning" },
  [CTCT_MAIL_NO_LIST] = { N_("No, this person is in no list"),
                          N_("The account can change this, by adding the person to a list."),
                          "view-list-bullet-symbolic", NULL },
  [CTCT_MAIL_NOT_A_CONTACT] = { N_("No, this person has not asked for mail"),
                                N_("Only the person can change this, by signing up."),
                                "avatar-default-symbolic", NULL },
  [CTCT_MAIL_NO] = { N_("No, this person is unsubscribed"),
                     N_("The account cannot change this; the person can, by signing up again."),
                     "action-unavailable-symbolic", "error" },
};

static const char *const status_names[] = {
  /* Translators: the status of a contact */
  [CTCT_STATUS_ACTIVE] = N_("Active"),
  [CTCT_STATUS_UNCONFIRMED] = N_("Awaiting confirmation"),
  /* Translators: the status of a contact */
  [CTCT_STATUS_UNSUBSCRIBED] = N_("Unsubscribed"),
  [CTCT_STATUS_REMOVED] = N_("In no list"),
  [CTCT_STATUS_NON_SUBSCRIBER] = N_("Event registrant"),
  [CTCT_STATUS_VISITOR] = N_("Social visitor"),
  [CTCT_STATUS_ON_HOLD] = N_("On hold"),
};

static const char *const reasons[] = {
  [CTCT_STATUS_UNKNOWN] = N_("This status is new in the service."),
  [CTCT_STATUS_ACTIVE] = N_("Receives mail from the lists shown."),
  [CTCT_STATUS_UNCONFIRMED] = N_("Has not confirmed the address yet."),
  [CTCT_STATUS_UNSUBSCRIBED] = N_("On the Do Not Mail list; only the person can come back."),
  [CTCT_STATUS_REMOVED] = N_("Taken off every list; can be added again."),
  [CTCT_STATUS_NON_SUBSCRIBER] = N_("Registered for an event, is not a contact."),
  [CTCT_STATUS_VISITOR] = N_("Liked a social page, is not a contact."),
  [CTCT_STATUS_ON_HOLD] = N_("Sending to this person is paused."),
};

static const char *const actor_phrases[] = {
  /* Translators: these follow what was done and when: “Opted in 3 days ago by the contact” */
  [CTCT_ACTOR_CONTACT] = N_("by the contact"),
  [CTCT_ACTOR_OWNER] = N_("by the account"),
  [CTCT_ACTOR_SYSTEM] = N_("by the system"),
};

static const char *const confirm_names[] = {
  /* Translators: of an email address */
  [CTCT_CONFIRM_CONFIRMED] = N_("Confirmed"),
  [CTCT_CONFIRM_NOT_REQUIRED] = N_("No confirmation required"),
  [CTCT_CONFIRM_UNCONFIRMED] = N_("Not confirmed"),
};

static const char *const list_names[] = {
  [CTCT_LIST_ACTIVE] = "",
  [CTCT_LIST_HIDDEN] = N_("Hidden list"),
  [CTCT_LIST_REMOVED] = N_("Removed list"),
};

static const char *
pick (const char *const *words, guint n_words, const CtctOpenEnum *value)
{
  guint index = (guint) ctct_open_enum_get_value (value);

  if (index >= n_words || words[index] == NULL)
    return ctct_open_enum_get_text (value);

  /* gettext ("") is the header of the catalogue. */
  return *words[index] != '\0' ? _(words[index]) : "";
}

static const VerdictText *
get_verdict_text (CtctMailVerdict verdict)
{
  guint index = (guint) verdict;

  return &verdict_texts[index < G_N_ELEMENTS (verdict_texts) ? index : CTCT_MAIL_UNKNOWN];
}

const char *
ctct_status_text_get_status (const CtctOpenEnum *status)
{
  return pick (status_names, G_N_ELEMENTS (status_names), status);
}

const char *
ctct_status_text_get_reason (CtctStatus status)
{
  guint index = (guint) status;

  return _(reasons[index < G_N_ELEMENTS (reasons) ? index : CTCT_STATUS_UNKNOWN]);
}

const char *
ctct_status_text_get_verdict (CtctMailVerdict verdict)
{
  return _(get_verdict_text (verdict)->sentence);
}

const char *
ctct_status_text_get_remedy (CtctMailVerdict verdict)
{
  return _(get_verdict_text (verdict)->remedy);
}

const char *
ctct_status_text_get_icon_name (CtctMailVerdict verdict)
{
  return get_verdict_text (verdict)->icon_name;
}

const char *
ctct_status_text_get_style_class (CtctMailVerdict verdict)
{
  return get_verdict_text (verdict)->style_class;
}

char *
ctct_status_text_dup_actor (const CtctOpenEnum *actor)
{
  const char *text = ctct_open_enum_get_text (actor);

  if (ctct_open_enum_get_value (actor) == CTCT_ACTOR_UNKNOWN && *text != '\0')
    /* Translators: %s is the service's own name for who did something */
    return g_strdup_printf (_("by “%s”"), text);

  return g_strdup (pick (actor_phrases, G_N_ELEMENTS (actor_phrases), actor));
}

const char *
ctct_status_text_get_confirm_status (const CtctOpenEnum *confirm_status)
{
  return pick (confirm_names, G_N_ELEMENTS (confirm_names), confirm_status);
}

const char *
ctct_status_text_get_list_status (const CtctOpenEnum *list_status)
{
  return pick (list_names, G_N_ELEMENTS (list_names), list_status);
}
