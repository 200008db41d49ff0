/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-fake-clock.h"
#include "ctct-pending-list.h"
#include "ctct-test.h"

#define SECOND 1000

/* Two windows' holds, and what the list says of them. */
typedef struct
{
  CtctFakeClock *clock;
  CtctPendingList *list;
  CtctHold *a;
  CtctHold *b;
  guint n_changed;
  guint n_undone;
  guint n_due;
} Fixture;

static void
changed_cb (CtctPendingList *list, Fixture *fixture)
{
  fixture->n_changed++;
}

static void
undone_cb (CtctPendingList *list, CtctHold *hold, CtctUnsubscribeRequest *request, Fixture *fixture)
{
  g_assert_true (hold == fixture->a);
  g_assert_cmpstr (ctct_contact_get_id (ctct_unsubscribe_request_get_contact (request)), ==, "1");
  fixture->n_undone++;
}

static void
due_cb (CtctHold *hold, CtctUnsubscribeRequest *request, Fixture *fixture)
{
  fixture->n_due++;
}

static CtctHold *
create_hold (Fixture *self)
{
  CtctHold *hold = ctct_hold_new (CTCT_CLOCK (self->clock));

  g_signal_connect (hold, "due", G_CALLBACK (due_cb), self);
  ctct_pending_list_add (self->list, hold);
  return hold;
}

static Fixture *
fixture_new (void)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->clock = ctct_fake_clock_new ("2026-11-23T10:00:00Z");
  self->list = ctct_pending_list_new ();
  g_signal_connect (self->list, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->list, "undone", G_CALLBACK (undone_cb), self);
  self->a = create_hold (self);
  self->b = create_hold (self);
  return self;
}

static void
fixture_free (Fixture *self)
{
  g_assert_finalize_object (self->list);
  g_assert_finalize_object (self->a);
  g_assert_finalize_object (self->b);
  g_assert_finalize_object (self->clock);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

static void
hold (CtctHold *hold, const char *id)
{
  g_autoptr (CtctContact) contact = ctct_contact_new ();
  g_autoptr (CtctUnsubscribeRequest) request = NULL;

  g_object_set (contact, "id", id, NULL);
  request = ctct_unsubscribe_request_new (contact, CTCT_SCOPE_FOR_GOOD, NULL, NULL);
  g_assert_true (ctct_hold_start (hold, request, 10));
}

static void
test_find (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  g_assert_null (ctct_pending_list_find (fixture->list, "1"));
  hold (fixture->a, "1");
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  hold (fixture->b, "2");
  g_assert_true (ctct_pending_list_find (fixture->list, "1") == fixture->a);
  g_assert_true (ctct_pending_list_find (fixture->list, "2") == fixture->b);
  g_assert_null (ctct_pending_list_find (fixture->list, "3"));

  ctct_hold_undo (fixture->a);
  g_assert_cmpuint (fixture->n_undone, ==, 1);
  g_assert_null (ctct_pending_list_find (fixture->list, "1"));
}

/* Being sent is as pending as being held. */
static void
test_sending (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  hold (fixture->a, "1");
  ctct_fake_clock_advance (fixture->clock, 10 * SECOND);
  g_assert_cmpuint (fixture->n_due, ==, 1);
  g_assert_true (ctct_pending_list_find (fixture->list, "1") == fixture->a);
  fixture->n_changed = 0;
  ctct_hold_settle (fixture->a);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_null (ctct_pending_list_find (fixture->list, "1"));
}

/* A window that goes sends nothing any more, whoever still looks at what it held. */
static void
test_remove (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  hold (fixture->a, "1");
  ctct_pending_list_remove (fixture->list, fixture->a);
  g_assert_cmpuint (fixture->n_undone, ==, 1);
  g_assert_null (ctct_pending_list_find (fixture->list, "1"));
  ctct_fake_clock_advance (fixture->clock, 100 * SECOND);
  g_assert_cmpuint (fixture->n_due, ==, 0);
}

/* What has left cannot be called back by closing the window. */
static void
test_remove_while_sending (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  hold (fixture->a, "1");
  ctct_hold_send_now (fixture->a);
  ctct_pending_list_remove (fixture->list, fixture->a);
  g_assert_true (ctct_pending_list_find (fixture->list, "1") == fixture->a);
  ctct_hold_settle (fixture->a);
  g_assert_null (ctct_pending_list_find (fixture->list, "1"));
}

static void
test_writes (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  ctct_pending_list_begin_write (fixture->list, "1");
  ctct_pending_list_begin_write (fixture->list, "1");
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  g_assert_true (ctct_pending_list_is_written (fixture->list, "1"));
  g_assert_false (ctct_pending_list_is_written (fixture->list, "2"));
  ctct_pending_list_end_write (fixture->list, "1");
  g_assert_true (ctct_pending_list_is_written (fixture->list, "1"));
  g_assert_cmpuint (fixture->n_changed, ==, 3);
  ctct_pending_list_end_write (fixture->list, "1");
  g_assert_false (ctct_pending_list_is_written (fixture->list, "1"));
  g_assert_cmpuint (fixture->n_changed, ==, 4);
}

int
main (int argc, char **argv)
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/pending-list/find", test_find);
  ctct_test_add ("/pending-list/sending", test_sending);
  ctct_test_add ("/pending-list/writes", test_writes);
  ctct_test_add ("/pending-list/remove", test_remove);
  ctct_test_add ("/pending-list/remove-while-sending", test_remove_while_sending);

  return ctct_test_run ();
}
