/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fake-clock.h"
#include "ctct-hold.h"
#include "ctct-test-person.h"
#include "ctct-test.h"

#define SECOND 1000

/* A hold, and what it has said so far. */
typedef struct
{
  CtctFakeClock *clock;
  CtctHold *hold;
  CtctUnsubscribeRequest *request;
  GString *said; /* "due", "undone", and each number of remaining seconds */
} Fixture;

static void
due_cb (CtctHold *hold, CtctUnsubscribeRequest *request, Fixture *fixture)
{
  g_assert_true (request == fixture->request);
  g_assert_null (ctct_hold_get_request (hold));
  g_assert_true (ctct_hold_get_sending (hold) == request);
  g_string_append (fixture->said, "due ");
}

static void
undone_cb (CtctHold *hold, CtctUnsubscribeRequest *request, Fixture *fixture)
{
  g_assert_true (request == fixture->request);
  g_assert_null (ctct_hold_get_request (hold));
  g_string_append (fixture->said, "undone ");
}

static void
remaining_cb (CtctHold *hold, GParamSpec *pspec, Fixture *fixture)
{
  g_string_append_printf (fixture->said, "%u ", ctct_hold_get_remaining (hold));
}

static CtctUnsubscribeRequest *
create_request (void)
{
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();

  return ctct_unsubscribe_request_new (contact, CTCT_SCOPE_FOR_GOOD, NULL, NULL);
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->clock = ctct_fake_clock_new ("2026-11-23T10:00:00Z");
  self->hold = ctct_hold_new (CTCT_CLOCK (self->clock));
  self->request = create_request ();
  self->said = g_string_new (NULL);
  g_signal_connect (self->hold, "due", G_CALLBACK (due_cb), self);
  g_signal_connect (self->hold, "undone", G_CALLBACK (undone_cb), self);
  g_signal_connect (self->hold, "notify::remaining", G_CALLBACK (remaining_cb), self);

  return self;
}

static void
fixture_free (Fixture *self)
{
  g_assert_finalize_object (self->hold);
  ctct_fake_clock_advance (self->clock, 100 * SECOND);
  g_assert_cmpuint (ctct_fake_clock_get_n_timers (self->clock), ==, 0);
  g_assert_finalize_object (self->request);
  g_assert_finalize_object (self->clock);
  g_string_free (self->said, TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/* Looks at what was said since the last look. */
static void
assert_said (Fixture *self, const char *expected)
{
  g_assert_cmpstr (self->said->str, ==, expected);
  g_string_truncate (self->said, 0);
}

static void
test_due (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  g_assert_true (ctct_hold_start (fixture->hold, fixture->request, 5));
  g_assert_true (ctct_hold_get_request (fixture->hold) == fixture->request);
  g_assert_cmpuint (ctct_hold_get_seconds (fixture->hold), ==, 5);
  assert_said (fixture, "5 ");

  ctct_fake_clock_advance (fixture->clock, 2 * SECOND);
  assert_said (fixture, "4 3 ");
  ctct_fake_clock_advance (fixture->clock, 3 * SECOND - 1);
  assert_said (fixture, "2 1 ");
  ctct_fake_clock_advance (fixture->clock, 1);
  assert_said (fixture, "0 due ");

  ctct_fake_clock_advance (fixture->clock, 100 * SECOND);
  ctct_hold_send_now (fixture->hold);
  ctct_hold_undo (fixture->hold);
  assert_said (fixture, "");
}

static void
test_undo (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  ctct_hold_start (fixture->hold, fixture->request, 10);
  ctct_fake_clock_advance (fixture->clock, 10 * SECOND - 1);
  g_string_truncate (fixture->said, 0);
  ctct_hold_undo (fixture->hold);
  assert_said (fixture, "0 undone ");

  ctct_fake_clock_advance (fixture->clock, 100 * SECOND);
  ctct_hold_undo (fixture->hold);
  ctct_hold_send_now (fixture->hold);
  assert_said (fixture, "");
}

static void
test_send_now (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  ctct_hold_start (fixture->hold, fixture->request, 10);
  assert_said (fixture, "10 ");
  ctct_hold_send_now (fixture->hold);
  assert_said (fixture, "0 due ");
  ctct_fake_clock_advance (fixture->clock, 100 * SECOND);
  assert_said (fixture, "");
}

/* Also in the answer to its end. */
static void
again_cb (CtctHold *hold, CtctUnsubscribeRequest *request, gpointer user_data)
{
  g_assert_true (ctct_hold_start (hold, request, 3));
}

static void
test_again (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  gulong handler =
      g_signal_connect (fixture->hold, "undone", G_CALLBACK (again_cb), NULL);

  ctct_hold_start (fixture->hold, fixture->request, 2);
  ctct_hold_undo (fixture->hold);
  assert_said (fixture, "2 0 undone 3 ");
  g_signal_handler_disconnect (fixture->hold, handler);
  ctct_fake_clock_advance (fixture->clock, 3 * SECOND);
  assert_said (fixture, "2 1 0 due ");
}

static void
test_one_at_a_time (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  CtctUnsubscribeRequest *other = create_request ();

  ctct_hold_start (fixture->hold, fixture->request, 2);
  assert_said (fixture, "2 ");
  g_assert_false (ctct_hold_start (fixture->hold, other, 50));
  g_assert_true (ctct_hold_get_request (fixture->hold) == fixture->request);
  assert_said (fixture, "");
  ctct_fake_clock_advance (fixture->clock, 2 * SECOND);
  assert_said (fixture, "1 0 due ");
  g_assert_finalize_object (other);
}

/* Nor while it is not known what came of the last. */
static void
test_settle (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  ctct_hold_start (fixture->hold, fixture->request, 2);
  g_assert_true (ctct_hold_get_pending (fixture->hold) == fixture->request);
  g_assert_null (ctct_hold_get_sending (fixture->hold));
  ctct_hold_settle (fixture->hold);
  g_assert_true (ctct_hold_get_request (fixture->hold) == fixture->request);
  ctct_hold_send_now (fixture->hold);
  assert_said (fixture, "2 0 due ");

  g_assert_true (ctct_hold_get_pending (fixture->hold) == fixture->request);
  ctct_hold_undo (fixture->hold);
  ctct_hold_send_now (fixture->hold);
  g_assert_false (ctct_hold_start (fixture->hold, fixture->request, 2));
  assert_said (fixture, "");
  ctct_hold_settle (fixture->hold);
  g_assert_null (ctct_hold_get_pending (fixture->hold));
  g_assert_true (ctct_hold_start (fixture->hold, fixture->request, 2));
  assert_said (fixture, "2 ");
  ctct_hold_undo (fixture->hold);
  g_assert_null (ctct_hold_get_pending (fixture->hold));
}

static void
test_limits (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  ctct_hold_start (fixture->hold, fixture->request, 3600);
  assert_said (fixture, "60 ");
  ctct_hold_undo (fixture->hold);
  assert_said (fixture, "0 undone ");
  ctct_hold_start (fixture->hold, fixture->request, 0);
  assert_said (fixture, "1 ");
}

/* Time that was rested does not count, to the millisecond, and each rest has its own end. */
static void
test_rest (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  ctct_hold_start (fixture->hold, fixture->request, 3);
  ctct_fake_clock_advance (fixture->clock, 1400);
  assert_said (fixture, "3 2 ");

  ctct_hold_rest (fixture->hold);
  g_assert_true (ctct_hold_get_resting (fixture->hold));
  ctct_hold_rest (fixture->hold);
  ctct_fake_clock_advance (fixture->clock, 3600 * SECOND);
  ctct_hold_unrest (fixture->hold);
  g_assert_true (ctct_hold_get_resting (fixture->hold));
  ctct_fake_clock_advance (fixture->clock, 3600 * SECOND);
  assert_said (fixture, "");

  ctct_hold_unrest (fixture->hold);
  g_assert_false (ctct_hold_get_resting (fixture->hold));
  ctct_fake_clock_advance (fixture->clock, 599);
  assert_said (fixture, "");
  ctct_fake_clock_advance (fixture->clock, 1);
  assert_said (fixture, "1 ");
  ctct_fake_clock_advance (fixture->clock, 999);
  assert_said (fixture, "");
  ctct_fake_clock_advance (fixture->clock, 1);
  assert_said (fixture, "0 due ");
}

/* Both ways out are open while it rests, and a rest outlives what was held. */
static void
test_rest_and_end (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  ctct_hold_start (fixture->hold, fixture->request, 3);
  ctct_hold_rest (fixture->hold);
  ctct_hold_send_now (fixture->hold);
  assert_said (fixture, "3 0 due ");
  ctct_hold_settle (fixture->hold);

  ctct_hold_start (fixture->hold, fixture->request, 3);
  ctct_fake_clock_advance (fixture->clock, 100 * SECOND);
  assert_said (fixture, "3 ");
  ctct_hold_undo (fixture->hold);
  assert_said (fixture, "0 undone ");

  ctct_hold_unrest (fixture->hold);
  ctct_fake_clock_advance (fixture->clock, 100 * SECOND);
  assert_said (fixture, "");
}

static void
resting_cb (CtctHold *hold, GParamSpec *pspec, guint *count)
{
  ++*count;
}

static void
test_rest_notify (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  guint count = 0;

  g_signal_connect (fixture->hold, "notify::resting", G_CALLBACK (resting_cb), &count);
  ctct_hold_rest (fixture->hold);
  ctct_hold_rest (fixture->hold);
  g_assert_cmpuint (count, ==, 1);
  ctct_hold_unrest (fixture->hold);
  g_assert_cmpuint (count, ==, 1);
  ctct_hold_unrest (fixture->hold);
  g_assert_cmpuint (count, ==, 2);
}

/* A hold that goes away sends nothing. */
static void
test_dispose (void)
{
  Fixture *fixture = fixture_new ();

  ctct_hold_start (fixture->hold, fixture->request, 3);
  ctct_fake_clock_advance (fixture->clock, SECOND);
  assert_said (fixture, "3 2 ");
  g_assert_finalize_object (fixture->hold);
  g_assert_cmpuint (ctct_fake_clock_get_n_timers (fixture->clock), ==, 0);
  ctct_fake_clock_advance (fixture->clock, 100 * SECOND);
  assert_said (fixture, "");

  fixture->hold = ctct_hold_new (CTCT_CLOCK (fixture->clock));
  fixture_free (fixture);
}

/* What was confirmed stays as it was. */
static void
test_request (void)
{
  g_autoptr (CtctContact) contact = ctct_test_person_new_full ();
  g_autoptr (CtctUnsubscribeRequest) request =
      ctct_unsubscribe_request_new (contact, CTCT_SCOPE_ONE_LIST, "1", "Asked by phone");
  CtctContact *kept = ctct_unsubscribe_request_get_contact (request);

  g_assert_true (kept != contact);
  g_assert_true (ctct_contact_equal (kept, contact));
  ctct_record_set_text (CTCT_RECORD (contact), CTCT_CONTACT_FIRST_NAME, "Somebody");
  g_assert_false (ctct_contact_equal (kept, contact));
  g_assert_cmpint (ctct_unsubscribe_request_get_scope (request), ==, CTCT_SCOPE_ONE_LIST);
  g_assert_cmpstr (ctct_unsubscribe_request_get_list_id (request), ==, "1");
  g_assert_cmpstr (ctct_unsubscribe_request_get_reason (request), ==, "Asked by phone");
}

static void
assert_draft_lists (CtctContact *contact,
                    CtctUnsubscribeScope scope,
                    const char *list_id,
                    const char *expected)
{
  g_autoptr (CtctUnsubscribeRequest) request =
      ctct_unsubscribe_request_new (contact, scope, list_id, NULL);
  g_autoptr (CtctContact) draft = ctct_unsubscribe_request_create_draft (request);
  GListModel *memberships = ctct_contact_get_items (draft, CTCT_COLLECTION_LISTS);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (memberships); i++)
    {
      g_autoptr (CtctRecord) membership = g_list_model_get_item (memberships, i);
      g_autofree char *id = ctct_record_dup_identity (membership);

      g_string_append_printf (ids, "%s ", id);
    }

  g_assert_cmpstr (ids->str, ==, expected);
}

/* The service has been seen to repeat a membership. */
static void
test_draft (void)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();

  ctct_test_person_add_list (contact, "1");
  ctct_test_person_add_list (contact, "12");
  ctct_test_person_add_list (contact, "1");

  assert_draft_lists (contact, CTCT_SCOPE_ONE_LIST, "1", "12 ");
  assert_draft_lists (contact, CTCT_SCOPE_ONE_LIST, "12", "1 1 ");
  assert_draft_lists (contact, CTCT_SCOPE_ALL_LISTS, NULL, "");
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/hold/due", test_due);
  ctct_test_add ("/hold/undo", test_undo);
  ctct_test_add ("/hold/send-now", test_send_now);
  ctct_test_add ("/hold/again", test_again);
  ctct_test_add ("/hold/one-at-a-time", test_one_at_a_time);
  ctct_test_add ("/hold/settle", test_settle);
  ctct_test_add ("/hold/limits", test_limits);
  ctct_test_add ("/hold/rest", test_rest);
  ctct_test_add ("/hold/rest-and-end", test_rest_and_end);
  ctct_test_add ("/hold/rest-notify", test_rest_notify);
  ctct_test_add ("/hold/dispose", test_dispose);
  ctct_test_add ("/hold/request", test_request);
  ctct_test_add ("/hold/draft", test_draft);

  return ctct_test_run ();
}
