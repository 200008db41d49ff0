/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-event-text.h"
#include "ctct-status-text.h"
#include "ctct-contact-link.h"
#include "ctct-obstacle-text.h"
#include "ctct-test.h"

typedef struct
{
  CtctStatus status;
  const char *text;
  const char *name;
  const char *reason;
} Words;

/* The table of the words on screen. */
static const Words words[] = {
  { CTCT_STATUS_ACTIVE, "ACTIVE", "Active", "Receives mail from the lists shown." },
  { CTCT_STATUS_UNCONFIRMED, "UNCONFIRMED", "Awaiting confirmation",
    "Has not confirmed the address yet." },
  { CTCT_STATUS_UNSUBSCRIBED, "OPTOUT", "Unsubscribed",
    "On the Do Not Mail list; only the person can come back." },
  { CTCT_STATUS_REMOVED, "REMOVED", "In no list", "Taken off every list; can be added again." },
  { CTCT_STATUS_NON_SUBSCRIBER, "NON_SUBSCRIBER", "Event registrant",
    "Registered for an event, is not a contact." },
  { CTCT_STATUS_VISITOR, "VISITOR", "Social visitor", "Liked a social page, is not a contact." },
  { CTCT_STATUS_ON_HOLD, "TEMP_HOLD", "On hold", "Sending to this person is paused." },
  { CTCT_STATUS_UNKNOWN, "SNOOZED", "SNOOZED", "This status is new in the service." },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (CtctOpenEnum) status = ctct_open_enum_new (words[i].status, words[i].text);

      g_assert_cmpstr (ctct_status_text_get_status (status), ==, words[i].name);
      g_assert_cmpstr (ctct_status_text_get_reason (words[i].status), ==, words[i].reason);
    }

  g_assert_cmpstr (ctct_status_text_get_status (NULL), ==, "");
  g_assert_cmpstr (ctct_status_text_get_reason ((CtctStatus) 99), ==,
                   "This status is new in the service.");
}

static void
assert_verdict (CtctStatus status, const char *beginning)
{
  const CtctStatusMeaning *meaning = ctct_status_get_meaning (status);
  const char *sentence = ctct_status_text_get_verdict (meaning->verdict);

  if (!g_str_has_prefix (sentence, beginning))
    g_error ("Status %d: “%s” does not begin with “%s”", status, sentence, beginning);
}

static void
test_verdicts_answer (void)
{
  assert_verdict (CTCT_STATUS_ACTIVE, "Yes, ");
  assert_verdict (CTCT_STATUS_UNCONFIRMED, "Not yet, ");
  assert_verdict (CTCT_STATUS_ON_HOLD, "Not now, ");
  assert_verdict (CTCT_STATUS_REMOVED, "No, ");
  assert_verdict (CTCT_STATUS_NON_SUBSCRIBER, "No, ");
  assert_verdict (CTCT_STATUS_VISITOR, "No, ");
  assert_verdict (CTCT_STATUS_UNSUBSCRIBED, "No, this person is unsubscribed");
  assert_verdict (CTCT_STATUS_UNKNOWN, "It is not known ");
}

/* The words and the model say the same of who can change a verdict. */
static void
test_remedies_agree (void)
{
  for (int status = CTCT_STATUS_UNKNOWN; status <= CTCT_STATUS_ON_HOLD; status++)
    {
      const CtctStatusMeaning *meaning = ctct_status_get_meaning (status);
      const char *text = ctct_status_text_get_remedy (meaning->verdict);
      gboolean account_can = strstr (text, "The account can change") != NULL ||
                             strstr (text, "Both the account and the person") != NULL;
      gboolean person_can =
          strstr (text, "the person can") != NULL || strstr (text, "Only the person can") != NULL;

      g_assert_cmpint (account_can, ==,
                       meaning->remedy == CTCT_REMEDY_ACCOUNT ||
                           meaning->remedy == CTCT_REMEDY_BOTH);
      g_assert_cmpint (person_can, ==,
                       meaning->remedy == CTCT_REMEDY_PERSON ||
                           meaning->remedy == CTCT_REMEDY_BOTH);
    }
}

/* Not by colour alone: each verdict has an icon that no other one has. */
static void
test_icons_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int verdict = CTCT_MAIL_UNKNOWN; verdict <= CTCT_MAIL_NO; verdict++)
    {
      const char *icon_name = ctct_status_text_get_icon_name (verdict);

      g_assert_true (g_str_has_suffix (icon_name, "-symbolic"));
      g_assert_true (g_hash_table_add (seen, (gpointer) icon_name));
    }
}

static void
assert_actor (CtctActor actor, const char *text, const char *expected)
{
  g_autoptr (CtctOpenEnum) value = ctct_open_enum_new (actor, text);
  g_autofree char *phrase = ctct_status_text_dup_actor (value);

  g_assert_cmpstr (phrase, ==, expected);
}

static void
test_actors (void)
{
  g_autofree char *nobody = ctct_status_text_dup_actor (NULL);

  assert_actor (CTCT_ACTOR_CONTACT, "ACTION_BY_VISITOR", "by the contact");
  assert_actor (CTCT_ACTOR_OWNER, "ACTION_BY_OWNER", "by the account");
  assert_actor (CTCT_ACTOR_SYSTEM, "ACTION_BY_SYSTEM", "by the system");
  assert_actor (CTCT_ACTOR_UNKNOWN, "ACTION_BY_ROBOT", "by “ACTION_BY_ROBOT”");
  assert_actor (CTCT_ACTOR_UNKNOWN, "", "");
  g_assert_cmpstr (nobody, ==, "");
}

static void
assert_event (CtctActor actor, const char *text, const char *when, const char *const expected[3])
{
  g_autoptr (CtctOpenEnum) value = ctct_open_enum_new (actor, text);
  g_autofree char *out = ctct_event_text_dup_unsubscribed (when, value);
  g_autofree char *in = ctct_event_text_dup_subscribed (when, value);
  g_autofree char *fact = when != NULL ? ctct_event_text_dup (when, value) : NULL;

  g_assert_cmpstr (out, ==, expected[0]);
  g_assert_cmpstr (in, ==, expected[1]);
  g_assert_cmpstr (fact, ==, expected[2]);
}

#define EXPECT(...) ((const char *const[3]){ __VA_ARGS__ })

static void
test_events (void)
{
  assert_event (CTCT_ACTOR_CONTACT, "ACTION_BY_VISITOR", "today",
                EXPECT ("Unsubscribed today by the contact.", "Subscribed today by the contact.",
                        "today by the contact"));
  assert_event (CTCT_ACTOR_OWNER, "ACTION_BY_OWNER", "today",
                EXPECT ("Unsubscribed today by the account.", "Subscribed today by the account.",
                        "today by the account"));
  assert_event (CTCT_ACTOR_SYSTEM, "ACTION_BY_SYSTEM", "today",
                EXPECT ("Unsubscribed today by the system.", "Subscribed today by the system.",
                        "today by the system"));
  assert_event (CTCT_ACTOR_UNKNOWN, "ROBOT", "today",
                EXPECT ("Unsubscribed today by “ROBOT”.", "Subscribed today by “ROBOT”.",
                        "today by “ROBOT”"));
  assert_event (CTCT_ACTOR_UNKNOWN, "", "today",
                EXPECT ("Unsubscribed today.", "Subscribed today.", "today"));
  assert_event (CTCT_ACTOR_CONTACT, "ACTION_BY_VISITOR", NULL,
                EXPECT ("Unsubscribed by the contact.", "Subscribed by the contact.", NULL));
  assert_event (CTCT_ACTOR_OWNER, "ACTION_BY_OWNER", NULL,
                EXPECT ("Unsubscribed by the account.", "Subscribed by the account.", NULL));
  assert_event (CTCT_ACTOR_SYSTEM, "ACTION_BY_SYSTEM", NULL,
                EXPECT ("Unsubscribed by the system.", "Subscribed by the system.", NULL));
  assert_event (CTCT_ACTOR_UNKNOWN, "ROBOT", NULL,
                EXPECT ("Unsubscribed by “ROBOT”.", "Subscribed by “ROBOT”.", NULL));
  assert_event (CTCT_ACTOR_UNKNOWN, "", NULL,
                EXPECT ("When this happened is not recorded.", "", NULL));
}

static void
test_other_values (void)
{
  g_autoptr (CtctOpenEnum) confirmed = ctct_open_enum_new (CTCT_CONFIRM_CONFIRMED, "CONFIRMED");
  g_autoptr (CtctOpenEnum) pending = ctct_open_enum_new (CTCT_CONFIRM_UNKNOWN, "PENDING");
  g_autoptr (CtctOpenEnum) active = ctct_open_enum_new (CTCT_LIST_ACTIVE, "ACTIVE");
  g_autoptr (CtctOpenEnum) hidden = ctct_open_enum_new (CTCT_LIST_HIDDEN, "HIDDEN");
  g_autoptr (CtctOpenEnum) odd = ctct_open_enum_new (CTCT_LIST_UNKNOWN, "NOT ACTIVE");

  g_assert_cmpstr (ctct_status_text_get_confirm_status (confirmed), ==, "Confirmed");
  g_assert_cmpstr (ctct_status_text_get_confirm_status (pending), ==, "PENDING");
  g_assert_cmpstr (ctct_status_text_get_confirm_status (NULL), ==, "");
  g_assert_cmpstr (ctct_status_text_get_list_status (active), ==, "");
  g_assert_cmpstr (ctct_status_text_get_list_status (hidden), ==, "Hidden list");
  g_assert_cmpstr (ctct_status_text_get_list_status (odd), ==, "NOT ACTIVE");
}

static void
test_obstacles (void)
{
  g_autofree char *none = ctct_obstacle_text_dup (CTCT_OBSTACLE_NONE);
  g_autofree char *number = ctct_obstacle_text_dup (CTCT_OBSTACLE_NUMBER);
  g_autofree char *both = ctct_obstacle_text_dup (CTCT_OBSTACLE_NUMBER | CTCT_OBSTACLE_BROKEN_TEXT);

  g_assert_cmpstr (none, ==, "");
  g_assert_nonnull (strstr (number, "number"));
  g_assert_nonnull (strstr (both, number));
  g_assert_cmpuint (strlen (both), >, strlen (number));
}

static void
assert_call (const char *phone, const char *expected)
{
  g_autofree char *link = ctct_contact_link_dup_call (phone);

  g_assert_cmpstr (link, ==, expected);
}

static void
test_call_links (void)
{
  assert_call ("617-555-0101", "tel:6175550101");
  assert_call ("+44 (161) 496.0102", "tel:+441614960102");
  assert_call ("617-555-0101 ext. 12", "tel:6175550101");
  assert_call ("٠٥٠ ١٢٣", "tel:050123");
  assert_call ("00+1", "tel:001");
  assert_call ("ask her", NULL);
  assert_call ("+", NULL);
  assert_call ("", NULL);
}

static void
assert_mail (const char *email, const char *expected)
{
  g_autofree char *link = ctct_contact_link_dup_mail (email);

  g_assert_cmpstr (link, ==, expected);
}

static void
test_mail_links (void)
{
  assert_mail ("john+smith@example.com", "mailto:john+smith@example.com");
  assert_mail ("a?cc=b&c@example.com", "mailto:a%3Fcc%3Db%26c@example.com");
  assert_mail ("nobody", NULL);
  assert_mail ("", NULL);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/status-text/words", test_words);
  ctct_test_add ("/status-text/verdicts-answer", test_verdicts_answer);
  ctct_test_add ("/status-text/remedies-agree", test_remedies_agree);
  ctct_test_add ("/status-text/icons-differ", test_icons_differ);
  ctct_test_add ("/status-text/actors", test_actors);
  ctct_test_add ("/status-text/events", test_events);
  ctct_test_add ("/status-text/other-values", test_other_values);
  ctct_test_add ("/obstacle-text/sentences", test_obstacles);
  ctct_test_add ("/contact-link/call", test_call_links);
  ctct_test_add ("/contact-link/mail", test_mail_links);

  return ctct_test_run ();
}
