/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-quota.h"

#include "ctct-sandbox-refusal.h"

#define CALLS_PER_DAY   10000
#define SECONDS_PER_DAY (24 * 60 * 60)

struct _CtctSandboxQuota
{
  guint calls_per_second;
  guint calls_per_day;
  gint64 *times; /* when the last calls_per_second calls came, a ring */
  guint next;
  gint64 day;
  guint n_today;
};

CtctSandboxQuota *
ctct_sandbox_quota_new (guint calls_per_second)
{
  CtctSandboxQuota *self = g_new0 (CtctSandboxQuota, 1);

  self->calls_per_second = calls_per_second;
  self->calls_per_day = calls_per_second > 0 ? CALLS_PER_DAY : 0;
  self->times = g_new (gint64, calls_per_second);
  for (guint i = 0; i < calls_per_second; i++)
    self->times[i] = G_MININT64 / 2;

  return self;
}

void
ctct_sandbox_quota_free (CtctSandboxQuota *self)
{
  g_free (self->times);
  g_free (self);
}

void
ctct_sandbox_quota_set_day_limit (CtctSandboxQuota *self, guint calls_per_day)
{
  self->calls_per_day = calls_per_day;
}

static gboolean
take_second (CtctSandboxQuota *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->calls_per_second == 0)
    return TRUE;
  if (now - self->times[self->next] < G_USEC_PER_SEC)
    return FALSE;

  self->times[self->next] = now;
  self->next = (self->next + 1) % self->calls_per_second;
  return TRUE;
}

static gboolean
take_day (CtctSandboxQuota *self)
{
  gint64 day = g_get_real_time () / G_USEC_PER_SEC / SECONDS_PER_DAY;

  if (day != self->day)
    self->n_today = 0;

  self->day = day;
  if (self->calls_per_day > 0 && self->n_today >= self->calls_per_day)
    return FALSE;

  self->n_today++;
  return TRUE;
}

CtctSandboxAnswer *
ctct_sandbox_quota_take (CtctSandboxQuota *self)
{
  if (!take_second (self))
    return ctct_sandbox_refuse_over_second ();
  if (!take_day (self))
    return ctct_sandbox_refuse_over_day ();

  return NULL;
}
