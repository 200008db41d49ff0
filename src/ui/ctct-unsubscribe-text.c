/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-unsubscribe-text.h"

#include "ctct-date-text.h"
#include "ctct-event-text.h"
#include "ctct-email-address.h"
#include "ctct-list-membership.h"
#include "ctct-list-name.h"
#include "ctct-obstacle-text.h"
#include "ctct-status-text.h"

#include <glib/gi18n.h>

static const char *const verbs[CTCT_N_SCOPES] = {
  [CTCT_SCOPE_ONE_LIST] = N_("_Leave List"),
  [CTCT_SCOPE_ALL_LISTS] = N_("_Leave All Lists"),
  /* Translators: a verb: takes the person off all mail */
  [CTCT_SCOPE_FOR_GOOD] = N_("_Unsubscribe"),
};

static guint
count_lists (CtctContact *contact)
{
  g_auto (GStrv) ids = ctct_unsubscribe_text_dup_list_ids (contact);

  return g_strv_length (ids);
}

static char *
dup_list_obstacle (CtctContact *contact)
{
  CtctOpenEnum *status = ctct_record_get_enum (CTCT_RECORD (contact), CTCT_CONTACT_STATUS);
  g_autofree char *obstacles = ctct_obstacle_text_dup (ctct_contact_get_obstacles (contact));

  if (count_lists (contact) == 0)
    return g_strdup (_("Is in no list already."));
  if (!ctct_status_get_meaning (ctct_open_enum_get_value (status))->may_change_lists)
    /* Translators: %s is a status, such as “Event registrant” */
    return g_strdup_printf (_("The lists cannot be changed while the status is “%s”."),
                            ctct_status_text_get_status (status));
  if (*obstacles != '\0')
    /* Translators: %s is the reason, a sentence of its own */
    return g_strdup_printf (_("This contact can only be read. %s"), obstacles);

  return NULL;
}

static char *
dup_record_then (CtctContact *contact, CtctUnsubscribeScope scope)
{
  guint n_lists = count_lists (contact);

  switch (scope)
    {
    case CTCT_SCOPE_ONE_LIST:
      if (n_lists <= 1)
        return g_strdup (_("Would be in no list; can be added again."));
      /* Translators: what becomes of a person who leaves one of several lists */
      return g_strdup_printf (ngettext ("Stays in %u other list.", "Stays in %u other lists.",
                                        n_lists - 1),
                              n_lists - 1);
    case CTCT_SCOPE_ALL_LISTS:
      return g_strdup (_("In no list; can be added again."));
    case CTCT_SCOPE_FOR_GOOD:
    default:
      return g_strdup (_("On the Do Not Mail list; only the person can come back."));
    }
}

static char *
join_list_names (CtctContact *contact, GListModel *lists)
{
  g_auto (GStrv) ids = ctct_unsubscribe_text_dup_list_ids (contact);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = ctct_list_name_dup (lists, ids[i]);

      if (i > 0)
        /* Translators: stands between the names of mailing lists */
        g_string_append (names, _(", "));
      g_string_append (names, name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
dup_waiting (CtctUnsubscribeScope scope, const char *name)
{
  switch (scope)
    {
    case CTCT_SCOPE_ONE_LIST:
      /* Translators: %s is the name of a person; the countdown stands still */
      return g_strdup_printf (_("Taking %s off a list (waiting)"), name);
    case CTCT_SCOPE_ALL_LISTS:
      /* Translators: %s is the name of a person; the countdown stands still */
      return g_strdup_printf (_("Taking %s off all lists (waiting)"), name);
    case CTCT_SCOPE_FOR_GOOD:
    default:
      /* Translators: %s is the name of a person; the countdown stands still */
      return g_strdup_printf (_("Unsubscribing %s (waiting)"), name);
    }
}

/* "3 days ago by the contact", as far as the service says so. */
static char *
dup_opt_out (CtctContact *contact)
{
  CtctRecord *email = ctct_contact_get_email_item (contact);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = NULL;
  CtctOpenEnum *actor;

  if (email == NULL)
    return g_strdup ("");

  when = ctct_date_text_dup_phrase (ctct_record_get_date (email, CTCT_EMAIL_ADDRESS_OPT_OUT_DATE),
                                    now);
  actor = ctct_record_get_enum (email, CTCT_EMAIL_ADDRESS_OPT_OUT_SOURCE);

  return when != NULL ? ctct_event_text_dup (when, actor) : ctct_status_text_dup_actor (actor);
}

/* "23 November 2026"; NULL where the service does not say. */
static char *
dup_opt_out_day (CtctContact *contact)
{
  CtctRecord *email = ctct_contact_get_email_item (contact);
  CtctDate *date =
      email != NULL ? ctct_record_get_date (email, CTCT_EMAIL_ADDRESS_OPT_OUT_DATE) : NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return !ctct_date_is_never (date) ? ctct_date_text_dup_day (date, zone) : NULL;
}

static char *
dup_already (CtctContact *contact, const char *name)
{
  g_autofree char *event = dup_opt_out (contact);

  if (*event == '\0')
    /* Translators: %s is the name of a person */
    return g_strdup_printf (_("%s was unsubscribed already"), name);

  /* Translators: a name, then when and by whom: “3 days ago by the contact” */
  return g_strdup_printf (_("%s was unsubscribed already, %s"), name, event);
}

char *
ctct_unsubscribe_text_dup_name (CtctContact *contact)
{
  g_autofree char *name = ctct_contact_dup_display_name (contact);

  return g_strdup (*name != '\0' ? name : ctct_contact_get_id (contact));
}

char **
ctct_unsubscribe_text_dup_list_ids (CtctContact *contact)
{
  GListModel *memberships = ctct_contact_get_items (contact, CTCT_COLLECTION_LISTS);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (CtctRecord) membership = g_list_model_get_item (memberships, i);
      const char *id = ctct_record_get_text (membership, CTCT_LIST_MEMBERSHIP_ID);

      if (*id != '\0' && g_hash_table_add (seen, (gpointer) id))
        g_strv_builder_add (ids, id);
    }

  return g_strv_builder_end (ids);
}

const char *
ctct_unsubscribe_text_get_verb (CtctUnsubscribeScope scope)
{
  return _(verbs[scope]);
}

char *
ctct_unsubscribe_text_dup_obstacle (CtctContact *contact, CtctUnsubscribeScope scope)
{
  if (!ctct_status_get_meaning (ctct_contact_get_status (contact))->may_unsubscribe)
    return g_strdup (_("Has unsubscribed already; only the person can change that."));

  return scope != CTCT_SCOPE_FOR_GOOD ? dup_list_obstacle (contact) : NULL;
}

char *
ctct_unsubscribe_text_dup_outcome (CtctContact *contact, CtctUnsubscribeScope scope)
{
  g_autofree char *then = dup_record_then (contact, scope);

  return g_strdup_printf ("%s\n%s", then,
                          scope == CTCT_SCOPE_FOR_GOOD ? _("You cannot reverse this.")
                                                       : _("You can reverse this."));
}

const char *
ctct_unsubscribe_text_get_status_now (CtctContact *contact)
{
  return ctct_status_text_get_status (
      ctct_record_get_enum (CTCT_RECORD (contact), CTCT_CONTACT_STATUS));
}

char *
ctct_unsubscribe_text_dup_status_then (CtctUnsubscribeRequest *request)
{
  CtctContact *contact = ctct_unsubscribe_request_get_contact (request);
  g_autoptr (CtctContact) draft = ctct_unsubscribe_request_create_draft (request);
  g_autoptr (CtctOpenEnum) then = NULL;

  if (ctct_unsubscribe_request_get_scope (request) == CTCT_SCOPE_FOR_GOOD)
    then = ctct_open_enum_new (CTCT_STATUS_UNSUBSCRIBED, "");
  else if (count_lists (draft) == 0)
    then = ctct_open_enum_new (CTCT_STATUS_REMOVED, "");

  return g_strdup (then != NULL ? ctct_status_text_get_status (then)
                                : ctct_unsubscribe_text_get_status_now (contact));
}

char *
ctct_unsubscribe_text_dup_lists_now (CtctContact *contact, GListModel *lists)
{
  g_autofree char *names = join_list_names (contact, lists);

  return g_strdup (*names != '\0' ? names : C_("lists", "None"));
}

/* What the service makes of the memberships of somebody who has unsubscribed is not known; that
 * none of them brings mail is. */
char *
ctct_unsubscribe_text_dup_lists_then (CtctUnsubscribeRequest *request, GListModel *lists)
{
  g_autoptr (CtctContact) draft = ctct_unsubscribe_request_create_draft (request);

  if (ctct_unsubscribe_request_get_scope (request) == CTCT_SCOPE_FOR_GOOD)
    return g_strdup (_("No mail from any list"));

  return ctct_unsubscribe_text_dup_lists_now (draft, lists);
}

char *
ctct_unsubscribe_text_dup_countdown (CtctUnsubscribeRequest *request, guint seconds)
{
  CtctUnsubscribeScope scope = ctct_unsubscribe_request_get_scope (request);
  g_autofree char *name =
      ctct_unsubscribe_text_dup_name (ctct_unsubscribe_request_get_contact (request));

  if (seconds == 0)
    return dup_waiting (scope, name);

  switch (scope)
    {
    case CTCT_SCOPE_ONE_LIST:
      /* Translators: the name of a person, and the seconds that are left to undo it */
      return g_strdup_printf (ngettext ("Taking %s off a list in %u second",
                                        "Taking %s off a list in %u seconds", seconds),
                              name, seconds);
    case CTCT_SCOPE_ALL_LISTS:
      /* Translators: the name of a person, and the seconds that are left to undo it */
      return g_strdup_printf (ngettext ("Taking %s off all lists in %u second",
                                        "Taking %s off all lists in %u seconds", seconds),
                              name, seconds);
    case CTCT_SCOPE_FOR_GOOD:
    default:
      /* Translators: the name of a person, and the seconds that are left to undo it */
      return g_strdup_printf (ngettext ("Unsubscribing %s in %u second",
                                        "Unsubscribing %s in %u seconds", seconds),
                              name, seconds);
    }
}

char *
ctct_unsubscribe_text_dup_announcement (CtctUnsubscribeRequest *request)
{
  g_autofree char *name =
      ctct_unsubscribe_text_dup_name (ctct_unsubscribe_request_get_contact (request));
  CtctUnsubscribeScope scope = ctct_unsubscribe_request_get_scope (request);

  switch (scope)
    {
    case CTCT_SCOPE_ONE_LIST:
      /* Translators: %s is the name of a person; no full stop */
      return g_strdup_printf (_("%s will leave a list"), name);
    case CTCT_SCOPE_ALL_LISTS:
      /* Translators: %s is the name of a person; no full stop */
      return g_strdup_printf (_("%s will leave all lists"), name);
    case CTCT_SCOPE_FOR_GOOD:
    default:
      /* Translators: %s is the name of a person; no full stop */
      return g_strdup_printf (_("%s will be unsubscribed"), name);
    }
}

char *
ctct_unsubscribe_text_dup_unsent (CtctUnsubscribeRequest *request)
{
  g_autofree char *name =
      ctct_unsubscribe_text_dup_name (ctct_unsubscribe_request_get_contact (request));

  switch (ctct_unsubscribe_request_get_scope (request))
    {
    case CTCT_SCOPE_ONE_LIST:
      return g_strdup_printf (
          /* Translators: %s is the name of a person. */
          _("%s will leave a list. This was confirmed, and has not been sent yet."), name);
    case CTCT_SCOPE_ALL_LISTS:
      return g_strdup_printf (
          /* Translators: %s is the name of a person. */
          _("%s will leave all lists. This was confirmed, and has not been sent yet."), name);
    case CTCT_SCOPE_FOR_GOOD:
    default:
      return g_strdup_printf (
          /* Translators: %s is the name of a person. */
          _("%s will be unsubscribed. This was confirmed, and has not been sent yet."), name);
    }
}

char *
ctct_unsubscribe_text_dup_failure (CtctUnsubscribeRequest *request, gboolean uncertain)
{
  g_autofree char *name =
      ctct_unsubscribe_text_dup_name (ctct_unsubscribe_request_get_contact (request));

  switch (ctct_unsubscribe_request_get_scope (request))
    {
    case CTCT_SCOPE_ONE_LIST:
      return g_strdup_printf (
          uncertain
              /* Translators: %s is the name of a person, who may be on the list or not */
              ? _("%s Is Perhaps Still on the List")
              /* Translators: %s is the name of a person */
              : _("%s Is Still on the List"),
          name);
    case CTCT_SCOPE_ALL_LISTS:
      return g_strdup_printf (
          uncertain
              /* Translators: %s is the name of a person, who may be on the list or not */
              ? _("%s Is Perhaps Still on the Lists")
              /* Translators: %s is the name of a person */
              : _("%s Is Still on the Lists"),
          name);
    case CTCT_SCOPE_FOR_GOOD:
    default:
      return g_strdup_printf (
          uncertain
              /* Translators: %s is the name of a person, who may be on the list or not */
              ? _("%s Is Perhaps Not Unsubscribed")
              /* Translators: %s is the name of a person */
              : _("%s Is Not Unsubscribed"),
          name);
    }
}

char *
ctct_unsubscribe_text_dup_result (CtctContact *contact, gboolean already)
{
  g_autofree char *name = ctct_unsubscribe_text_dup_name (contact);
  g_autofree char *day = dup_opt_out_day (contact);

  if (already)
    return dup_already (contact, name);
  if (day == NULL)
    /* Translators: %s is the name of a person */
    return g_strdup_printf (_("%s is unsubscribed"), name);

  /* Translators: a name and a date */
  return g_strdup_printf (_("%s is unsubscribed since %s"), name, day);
}

char *
ctct_unsubscribe_text_dup_left (CtctUnsubscribeRequest *request, GListModel *lists)
{
  g_autofree char *name =
      ctct_unsubscribe_text_dup_name (ctct_unsubscribe_request_get_contact (request));
  g_autofree char *list = NULL;

  if (ctct_unsubscribe_request_get_scope (request) != CTCT_SCOPE_ONE_LIST)
    /* Translators: %s is the name of a person */
    return g_strdup_printf (_("%s has left all lists"), name);

  list = ctct_list_name_dup (lists, ctct_unsubscribe_request_get_list_id (request));
  /* Translators: the name of a person, then that of a list */
  return g_strdup_printf (_("%s has left “%s”"), name, list);
}
