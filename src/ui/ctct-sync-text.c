/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sync-text.h"

#include "ctct-error-text.h"

#include <glib/gi18n.h>

#define MINUTES_AN_HOUR 60
#define HOURS_A_DAY     24

typedef struct
{
  CtctDatabaseError code;
  const char *title;
  const char *description;
} DiskText;

static const DiskText disk_texts[] = {
  { CTCT_DATABASE_ERROR_FULL, N_ ("Disk Full"),
    N_ ("There is no room for the contacts on the disk. Make room, then read again.") },
  { CTCT_DATABASE_ERROR_NEWER, N_ ("Kept by a Newer Version"),
    N_ ("A newer version of Addressee has changed how contacts are kept. Quit Addressee, then "
        "start it again.") },
  { CTCT_DATABASE_ERROR_DENIED, N_ ("No Access to the Contacts"),
    N_ ("Addressee may not read or write the file in which it keeps contacts.") },
};

static const DiskText disk_trouble = {
  CTCT_DATABASE_ERROR_FAILED,
  N_ ("Contacts Not Readable"),
  N_ ("The contacts that are kept on this computer could not be read or written."),
};

/* NULL for an error of the service. */
static const DiskText *
find_disk_text (const GError *error)
{
  if (error->domain == CTCT_ERROR)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (disk_texts); i++)
    if (g_error_matches (error, CTCT_DATABASE_ERROR, (int) disk_texts[i].code))
      return &disk_texts[i];

  return &disk_trouble;
}

static char *
dup_number (gint64 number)
{
  return g_strdup_printf ("%'" G_GINT64_FORMAT, number);
}

static char *
dup_day (GDateTime *time)
{
  /* Translators: a day, in the form of g_date_time_format() */
  return g_date_time_format (time, _ ("%-d %B %Y"));
}

/* Also 0 for a clock that was set back. */
static gint64
count_minutes (GDateTime *time, GDateTime *now)
{
  return MAX (g_date_time_difference (now, time), 0) / G_TIME_SPAN_MINUTE;
}

static GDateTime *
read_time (gint64 seconds, GTimeZone *zone)
{
  g_autoptr (GDateTime) time = seconds > 0 ? g_date_time_new_from_unix_utc (seconds) : NULL;

  return time != NULL ? g_date_time_to_timezone (time, zone) : NULL;
}

char *
ctct_sync_text_dup_count (gint64 count, gboolean searched)
{
  g_autofree char *number = dup_number (count);

  if (count < 0)
    return NULL;
  if (searched)
    /* Translators: of who is looked for; %s is a number */
    return g_strdup_printf (ngettext ("%s found", "%s found", count), number);

  /* Translators: %s is a number */
  return g_strdup_printf (ngettext ("%s contact", "%s contacts", count), number);
}

char *
ctct_sync_text_dup_progress (CtctSyncState state, gint64 done, gint64 estimate)
{
  g_autofree char *number = dup_number (done);
  g_autofree char *all = dup_number (estimate);

  switch (state)
    {
    case CTCT_SYNC_STARTING:
      return g_strdup (_ ("Asking the account…"));
    case CTCT_SYNC_READING_ALL:
      /* Until some have been read, the lists alone say how many there may be, and each of them counts who is in
       * several. */
      if (done == 0)
        return g_strdup (_ ("Reading the first contacts…"));
      if (estimate > done)
        /* Translators: the first %s is how many have been read, the second how many there may be */
        return g_strdup_printf (_ ("%s of about %s contacts read"), number, all);
      /* Translators: %s is a number */
      return g_strdup_printf (ngettext ("%s contact read", "%s contacts read", done), number);
    case CTCT_SYNC_READING_CHANGES:
      return g_strdup (_ ("Reading what has changed…"));
    case CTCT_SYNC_LOOKING_UP:
      return g_strdup (_ ("Looking for contacts that are gone…"));
    case CTCT_SYNC_IDLE:
    case CTCT_SYNC_ASKING:
    default:
      return NULL;
    }
}

char *
ctct_sync_text_dup_stopped (gint64 done, gint64 estimate)
{
  g_autofree char *number = dup_number (done);
  g_autofree char *all = dup_number (estimate);

  if (estimate > done)
    /* Translators: the first %s is how many have been read, the second how many there may be */
    return g_strdup_printf (_ ("Stopped: %s of about %s contacts read"), number, all);

  return g_strdup_printf (
      /* Translators: %s is a number */
      ngettext ("Stopped: %s contact read, not all yet", "Stopped: %s contacts read, not all yet",
                (gulong) done),
      number);
}

char *
ctct_sync_text_dup_news (gint64 n)
{
  g_autofree char *number = dup_number (n);

  if (n == 0)
    return g_strdup (_ ("Up to date, nothing has changed"));

  return g_strdup_printf (
      /* Translators: %s is a number */
      ngettext ("Up to date, %s contact has changed", "Up to date, %s contacts have changed",
                (gulong) n),
      number);
}

const char *
ctct_sync_text_get_loss (CtctSyncState state)
{
  if (state == CTCT_SYNC_IDLE || state == CTCT_SYNC_ASKING)
    return _ ("The contacts kept on this computer could not be read, and have to be read from the "
              "account again.");

  return _ ("The contacts kept on this computer could not be read. They are being read from the "
            "account again.");
}

static char *
dup_success_minutes (int minutes)
{
  int hours = minutes / MINUTES_AN_HOUR;

  if (minutes == 0)
    return g_strdup (_ ("Up to date, read just now"));
  if (hours == 0)
    return g_strdup_printf (
        /* Translators: %d is a number */
        ngettext ("Up to date, read %d minute ago", "Up to date, read %d minutes ago", minutes),
        minutes);

  return g_strdup_printf (
      /* Translators: %d is a number */
      ngettext ("Up to date, read %d hour ago", "Up to date, read %d hours ago", hours), hours);
}

char *
ctct_sync_text_dup_success (gint64 success, GDateTime *now)
{
  g_autoptr (GDateTime) time = read_time (success, g_date_time_get_timezone (now));
  g_autofree char *day = NULL;

  if (time == NULL)
    return NULL;
  if (count_minutes (time, now) < HOURS_A_DAY * MINUTES_AN_HOUR)
    return dup_success_minutes ((int) count_minutes (time, now));

  day = dup_day (time);
  /* Translators: %s is a day, such as 23 January 2013 */
  return g_strdup_printf (_ ("Up to date as of %s"), day);
}

static char *
dup_last_minutes (int minutes)
{
  int hours = minutes / MINUTES_AN_HOUR;

  if (minutes == 0)
    return g_strdup (_ ("Last read just now"));
  if (hours == 0)
    return g_strdup_printf (
        /* Translators: %d is a number */
        ngettext ("Last read %d minute ago", "Last read %d minutes ago", minutes), minutes);

  return g_strdup_printf (
      /* Translators: %d is a number */
      ngettext ("Last read %d hour ago", "Last read %d hours ago", hours), hours);
}

char *
ctct_sync_text_dup_last (gint64 success, GDateTime *now)
{
  g_autoptr (GDateTime) time = read_time (success, g_date_time_get_timezone (now));
  g_autofree char *day = NULL;

  if (time == NULL)
    return NULL;
  if (count_minutes (time, now) < HOURS_A_DAY * MINUTES_AN_HOUR)
    return dup_last_minutes ((int) count_minutes (time, now));

  day = dup_day (time);
  /* Translators: %s is a day, such as 23 January 2013 */
  return g_strdup_printf (_ ("Last read on %s"), day);
}

char *
ctct_sync_text_dup_unreadable (gint64 n)
{
  g_autofree char *number = dup_number (n);

  if (n <= 0)
    return NULL;

  return g_strdup_printf (
      /* Translators: %s is a number */
      ngettext ("%s contact could not be read and is missing here. It can be looked at on the "
                "website of the account.",
                "%s contacts could not be read and are missing here. They can be looked at on the "
                "website of the account.",
                (gulong) n),
      number);
}

const char *
ctct_sync_text_get_error_title (const GError *error)
{
  const DiskText *text = find_disk_text (error);

  return text != NULL ? _ (text->title) : ctct_error_text_get_title (error);
}

char *
ctct_sync_text_dup_error_description (const GError *error)
{
  const DiskText *text = find_disk_text (error);

  return text != NULL ? g_strdup (_ (text->description)) : ctct_error_text_dup_description (error);
}

const char *
ctct_sync_text_get_error_icon_name (const GError *error)
{
  return find_disk_text (error) != NULL ? "drive-harddisk-symbolic"
                                        : ctct_error_text_get_icon_name (error);
}

char *
ctct_sync_text_dup_question (guint needed, guint left, gint64 done)
{
  g_autofree char *all = dup_number (needed);
  g_autofree char *rest = dup_number (left);

  if (done == 0)
    return g_strdup_printf (
        /* Translators: the first %s is how many requests it takes, the second how many there are left */
        _ ("Going by the counts of the lists, reading all contacts takes about %s requests, or "
           "fewer "
           "where people are in several lists. The account allows %s more today. The rest can be "
           "read tomorrow."),
        all, rest);

  /* Translators: the first %s is how many requests it takes, the second how many there are left */
  return g_strdup_printf (_ ("Reading all contacts takes about %s requests, and the account allows "
                             "%s more today. The rest can be read tomorrow."),
                          all, rest);
}

char *
ctct_sync_text_dup_as_of (gint64 read, GDateTime *now, const GError *error)
{
  g_autoptr (GDateTime) time = read_time (read, g_date_time_get_timezone (now));
  g_autofree char *day_end = ctct_error_text_dup_day_end (now);
  g_autofree char *when = NULL;

  if (time == NULL)
    return NULL;

  /* Translators: a point in time, in the form of g_date_time_format() */
  when = g_date_time_format (time, _ ("%-d %B %Y, %H:%M"));
  if (g_error_matches (error, CTCT_ERROR, CTCT_ERROR_DAY_USED_UP))
    return g_strdup_printf (
        /* Translators: of a contact; the first %s is a point in time, such as 23 January 2013, 14:05, the second a
         * time of day, such as 19:00 */
        _ ("What is shown was read from the account on %s, and may have changed since. It can be "
           "read again, and then edited, from %s (midnight UTC)."),
        when, day_end);

  /* Translators: of a contact; %s is a point in time, such as 23 January 2013, 14:05 */
  return g_strdup_printf (_ ("What is shown was read from the account on %s, and may have changed "
                             "since. It can be edited as soon as it has been read again."),
                          when);
}
