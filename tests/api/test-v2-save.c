/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A save that asks: what a decision holds for, what a collision becomes, and what somebody else may do
 * at each moment. */

#include "ctct-address.h"
#include "ctct-save-case.h"
#include "ctct-test-contacts.h"

#define COLLIDES CTCT_UPDATE_COLLIDES
#define LOSES    CTCT_UPDATE_LOSES
#define SAVED    CTCT_UPDATE_SAVED

static CtctSaveCase *
edit (const char *id)
{
  CtctSaveCase *self = ctct_save_case_new (CTCT_SANDBOX_DEFAULT, id);

  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  return self;
}

static void
assert_run (CtctSaveCase *self, CtctUpdateState state, const char *requests)
{
  g_assert_cmpint (ctct_save_case_run (self), ==, state);
  ctct_save_case_assert_requests (self, requests);
}

static void
assert_saved (CtctSaveCase *self, const char *requests)
{
  assert_run (self, SAVED, requests);
  ctct_save_assert_differences (self, "");
  ctct_save_assert_lost (self, "");
}

#define ADDRESSES                                                                                  \
  "[{\"id\":\"5\",\"address_type\":\"BUSINESS\",\"state_code\":\"PR\",\"floor\":3},"               \
  "{\"id\":\"6\",\"address_type\":\"OTHER\",\"line1\":\"1 Oak Road\"}]"
#define NOTES  "[{\"id\":\"n1\",\"note\":\"a\"},{\"id\":\"n2\",\"note\":\"b\"}]"
#define FIELDS "[{\"name\":\"Size\",\"value\":\"43\"}]"

static CtctSaveCase *
edit_troubled (void)
{
  CtctSaveCase *self = edit (CTCT_SANDBOX_SEED);

  ctct_save_case_change_member (self, "addresses", ADDRESSES);
  ctct_save_case_change_member (self, "notes", NOTES);
  ctct_save_case_change_member (self, "custom_fields", FIELDS);
  ctct_save_case_change_member (self, "loyalty", "1");
  ctct_save_case_read (self);
  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  return self;
}

/* All at once, in one question; and in the one after it, what was sent and refused. */
static void
test_several_losses (void)
{
  g_autoptr (CtctSaveCase) self = edit_troubled ();
  GPtrArray *losses;

  assert_run (self, LOSES, "g");
  ctct_save_assert_losses (self, "address addresses/6, state-code addresses/5/state-code=PR, "
                                 "note notes/n2=b refused, "
                                 "custom-field custom-fields/Size Size=43 refused, "
                                 "unknown loyalty=1, unknown addresses/5 floor=3");

  losses = ctct_update_get_losses (self->update);
  for (guint i = 0; i < losses->len; i++)
    ctct_update_decide (self->update, losses->pdata[i], !((CtctLoss *) losses->pdata[i])->may_send);
  assert_run (self, LOSES, "gp");
  ctct_save_assert_losses (self, "unknown loyalty=1 refused, unknown addresses/5 floor=3 refused, "
                                 "state-code addresses/5/state-code=PR refused, "
                                 "address addresses/6 refused");

  ctct_save_case_decide (self, TRUE);
  assert_saved (self, "gp");
  ctct_save_assert_sent (self, "addresses",
                         "[{\"id\":\"5\",\"address_type\":\"BUSINESS\","
                         "\"state_code\":\"\"}]");
  ctct_save_assert_sent (self, "notes", "[{\"id\":\"n1\",\"note\":\"a\"}]");
  ctct_save_assert_sent (self, "custom_fields", "[]");
  ctct_save_assert_sent (self, "loyalty", NULL);
}

/* Some of the question answered is not all of it. */
static void
test_half_decided (void)
{
  g_autoptr (CtctSaveCase) self = edit_troubled ();

  assert_run (self, LOSES, "g");
  ctct_save_case_decide (self, TRUE);
  ctct_save_case_change_member (self, "pronouns", "\"they\"");
  assert_run (self, LOSES, "g");
  ctct_save_assert_losses (self, "unknown pronouns=\"they\"");
  ctct_save_case_decide (self, TRUE);
  assert_saved (self, "gp");
}

/* A decision holds for a later try, and for the value that it was about. */
static void
test_decision_remembered (void)
{
  g_autoptr (CtctSaveCase) self = edit_troubled ();

  assert_run (self, LOSES, "g");
  ctct_save_case_decide (self, TRUE);
  ctct_api_add_fault (self->api, ctct_fault_new_close_before (), "PUT", 0, 1);
  ctct_save_case_fail (self, CTCT_ERROR_CLOSED, NULL);
  ctct_save_case_change_member (self, "loyalty", "2");
  assert_run (self, LOSES, "g");
  ctct_save_assert_losses (self, "unknown loyalty=2");
  ctct_save_case_decide (self, TRUE);
  assert_saved (self, "gp");
}

/* What the person has to mend comes first, with all that was refused. */
static void
test_refusal_beside_a_loss (void)
{
  g_autoptr (CtctSaveCase) self = edit_troubled ();

  ctct_save_case_set_text (self, CTCT_CONTACT_PREFIX_NAME, "Professor");
  assert_run (self, LOSES, "g");
  ctct_save_case_decide (self, TRUE);
  ctct_update_decide (self->update, ctct_update_get_losses (self->update)->pdata[4], FALSE);
  ctct_save_case_fail (self, CTCT_ERROR_REFUSED,
                       ": #/loyalty: Property was found but is not permitted at this location., "
                       "prefix-name: The length is 9, but the maximum length allowed is 4.");
  ctct_save_case_assert_requests (self, "gp");
}

static void
resolve (CtctSaveCase *self, const char *collisions, const CtctSide *sides)
{
  GPtrArray *array = ctct_merge_get_collisions (ctct_update_get_merge (self->update));
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();

  for (guint i = 0; i < array->len; i++)
    g_ptr_array_add (changes, ((CtctCollision *) array->pdata[i])->mine);
  ctct_save_assert (ctct_save_describe_changes (changes), collisions);
  if (sides != NULL)
    ctct_update_resolve (self->update, sides);
}

#define COLLISIONS "job-title: Systems Analyst 3 → Baker, fax: 318-978-7575 → 1"

static void
assert_resolved (CtctSide job_side, CtctSide fax_side, const char *job, const char *fax)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_SEED);
  CtctSide sides[] = { job_side, fax_side };
  gboolean sends = job_side == CTCT_SIDE_MINE || fax_side == CTCT_SIDE_MINE;

  ctct_save_case_set_text (self, CTCT_CONTACT_FAX, "1");
  ctct_save_case_change_member (self, "job_title", "\"Miller\"");
  ctct_save_case_change_member (self, "fax", "\"2\"");
  ctct_save_case_change_member (self, "company_name", "\"Mill\"");
  assert_run (self, COLLIDES, "g");
  resolve (self, COLLISIONS, sides);
  assert_saved (self, sends ? "gp" : "g");
  ctct_save_assert_stored (self, "job_title", job);
  ctct_save_assert_stored (self, "fax", fax);
  ctct_save_assert_stored (self, "company_name", "\"Mill\"");
}

static void
test_resolve (void)
{
  assert_resolved (CTCT_SIDE_MINE, CTCT_SIDE_MINE, "\"Baker\"", "\"1\"");
  assert_resolved (CTCT_SIDE_MINE, CTCT_SIDE_THEIRS, "\"Baker\"", "\"2\"");
  assert_resolved (CTCT_SIDE_THEIRS, CTCT_SIDE_MINE, "\"Miller\"", "\"1\"");
  assert_resolved (CTCT_SIDE_THEIRS, CTCT_SIDE_THEIRS, "\"Miller\"", "\"2\"");
}

/* Without an answer the question stays, and with another change since it is asked anew. */
static void
test_changed_again (void)
{
  static const CtctSide mine[] = { CTCT_SIDE_MINE };
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_SEED);
  CtctCollision *collision;

  ctct_save_case_change_member (self, "job_title", "\"Miller\"");
  assert_run (self, COLLIDES, "g");
  assert_run (self, COLLIDES, "g");
  resolve (self, "job-title: Systems Analyst 3 → Baker", mine);

  ctct_save_case_change_member (self, "job_title", "\"Brewer\"");
  assert_run (self, COLLIDES, "g");
  collision = ctct_merge_get_collisions (ctct_update_get_merge (self->update))->pdata[0];
  g_assert_cmpstr (ctct_record_get_text (collision->theirs, CTCT_CONTACT_JOB_TITLE), ==, "Brewer");
  resolve (self, "job-title: Miller → Baker", mine);
  assert_saved (self, "gp");
  ctct_save_assert_stored (self, "job_title", "\"Baker\"");
}

/* What does not collide is brought together, and told. */
static void
test_merged (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_SEED);

  ctct_save_case_change_member (self, "company_name", "\"Mill\"");
  ctct_save_case_change_member (self, "lists", "[{\"id\":\"2\",\"status\":\"ACTIVE\"}]");
  assert_saved (self, "gp");
  ctct_save_assert (ctct_save_describe_changes (
                        ctct_merge_get_their_changes (ctct_update_get_merge (self->update))),
                    "company-name: System Optimzations → Mill, - lists/1, + lists/2");
  ctct_save_assert_sent (self, "company_name", "\"Mill\"");
  ctct_save_assert_sent (self, "lists", "[{\"id\":\"2\",\"status\":\"ACTIVE\"}]");
}

/* A collision and a loss: one question after the other, and no decision is forgotten. */
static void
test_collision_then_loss (void)
{
  static const CtctSide mine[] = { CTCT_SIDE_MINE };
  g_autoptr (CtctSaveCase) self = edit_troubled ();

  assert_run (self, LOSES, "g");
  ctct_save_case_decide (self, TRUE);
  ctct_save_case_change_member (self, "job_title", "\"Miller\"");
  assert_run (self, COLLIDES, "g");
  resolve (self, "job-title: Systems Analyst 3 → Baker", mine);
  assert_saved (self, "gp");
}

typedef struct
{
  CtctSaveCase *self;
  const char *after; /* the call after which somebody else comes, once */
  const char *member;
  const char *json;
} Somebody;

static void
call_made_cb (Somebody *somebody, const char *line)
{
  if (somebody->after == NULL || !g_str_has_prefix (line, somebody->after))
    return;

  somebody->after = NULL;
  ctct_save_case_change_member (somebody->self, somebody->member, somebody->json);
}

static CtctUpdateState
run_with (Somebody *somebody)
{
  CtctSaveCase *self = somebody->self;
  gulong id = g_signal_connect_swapped (self->api->service, "call-made", G_CALLBACK (call_made_cb),
                                        somebody);
  CtctUpdateState state = ctct_save_case_run (self);

  g_signal_handler_disconnect (self->api->service, id);
  g_assert_null (somebody->after);
  return state;
}

/* Between the GET and the PUT nobody can see it: the service has neither ETag nor If-Match (contract
 * 0.5), and its answer shows what was sent. There is no call between the two, so that the time for it
 * is that of one. */
static void
test_between_read_and_write (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_SEED);
  Somebody somebody = { self, "GET", "company_name", "\"Mill\"" };

  g_assert_cmpint (run_with (&somebody), ==, SAVED);
  ctct_save_case_assert_requests (self, "gp");
  ctct_save_assert_differences (self, "");
  ctct_save_assert_stored (self, "company_name", "\"System Optimzations\"");
}

/* Nobody is brought back who left in that moment: the service refuses that to an owner. */
static void
test_left_between_read_and_write (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_SEED);
  Somebody somebody = { self, "GET", "status", "\"OPTOUT\"" };
  gulong id = g_signal_connect_swapped (self->api->service, "call-made", G_CALLBACK (call_made_cb),
                                        &somebody);

  ctct_save_case_fail (self, CTCT_ERROR_REFUSED,
                       "-: Contact 196 can not be opted in using ACTION_BY_OWNER.");
  g_signal_handler_disconnect (self->api->service, id);
  ctct_save_case_assert_requests (self, "gp");
  ctct_save_assert_stored (self, "status", "\"OPTOUT\"");
}

/* After the PUT, a look shows it, as what differs from what was sent. */
static void
test_between_write_and_look (void)
{
  g_autoptr (CtctSaveCase) self = edit (CTCT_SANDBOX_SEED);
  Somebody somebody = { self, "PUT", "company_name", "\"Mill\"" };

  ctct_update_set_read_back (ctct_save_case_make_update (self), TRUE);
  g_assert_cmpint (run_with (&somebody), ==, SAVED);
  ctct_save_case_assert_requests (self, "gpg");
  ctct_save_assert_differences (self, "company-name: Mill → System Optimzations");
}

/* The same of a member that has no name here. */
static void
test_unknown_between_write_and_look (void)
{
  g_autoptr (CtctSaveCase) self =
      ctct_save_case_new (CTCT_SANDBOX_ACCEPT_UNKNOWN, CTCT_SANDBOX_SEED);
  Somebody somebody = { self, "PUT", "loyalty", "2" };

  ctct_save_case_change_member (self, "loyalty", "1");
  ctct_save_case_read (self);
  ctct_save_case_set_text (self, CTCT_CONTACT_JOB_TITLE, "Baker");
  ctct_update_set_read_back (ctct_save_case_make_update (self), TRUE);
  assert_run (self, LOSES, "g");
  ctct_save_case_decide (self, FALSE);
  g_assert_cmpint (run_with (&somebody), ==, SAVED);
  ctct_save_case_assert_requests (self, "gpg");
  ctct_save_assert_lost (self, "unknown loyalty=1");
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  ctct_test_add ("/v2-save/several-losses", test_several_losses);
  ctct_test_add ("/v2-save/half-decided", test_half_decided);
  ctct_test_add ("/v2-save/decision-remembered", test_decision_remembered);
  ctct_test_add ("/v2-save/refusal-beside-a-loss", test_refusal_beside_a_loss);
  ctct_test_add ("/v2-save/resolve", test_resolve);
  ctct_test_add ("/v2-save/changed-again", test_changed_again);
  ctct_test_add ("/v2-save/merged", test_merged);
  ctct_test_add ("/v2-save/collision-then-loss", test_collision_then_loss);
  ctct_test_add ("/v2-save/between-read-and-write", test_between_read_and_write);
  ctct_test_add ("/v2-save/left-between-read-and-write", test_left_between_read_and_write);
  ctct_test_add ("/v2-save/between-write-and-look", test_between_write_and_look);
  ctct_test_add ("/v2-save/unknown-between-write-and-look", test_unknown_between_write_and_look);

  return ctct_test_run ();
}
