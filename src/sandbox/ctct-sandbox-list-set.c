/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-list-set.h"

#include <string.h>

/* The numbers in names neither grow with the dates nor come in their order here, so that nothing is in a
 * natural order by chance. */
static const CtctSandboxListing listings[] = {
  { "1", "General Interest", "ACTIVE", "2012-04-04T02:07:13.000Z", 600 },
  { "2", "Friday Mail", "ACTIVE", "2013-02-11T09:30:00.000Z", 250 },
  { "3", "Freunde der Bücherei", "ACTIVE", "2014-06-01T16:45:10.000Z", 120 },
  { "4", "Événements à Paris", "ACTIVE", "2015-09-21T08:00:00.000Z", 80 },
  { "5", "Новости музея", "ACTIVE", "2016-01-14T11:20:31.000Z", 60 },
  { "6", "ニュースレター", "ACTIVE", "2017-03-03T03:03:03.000Z", 60 },
  { "7", "أصدقاء المكتبة", "ACTIVE", "2018-10-30T19:12:00.000Z", 50 },
  { "8", "Board Members (internal)", "HIDDEN", "2013-01-02T10:00:00.000Z", 4 },
  { "9", "Volunteers & Helpers <south>", "ACTIVE", "2019-05-17T14:00:59.000Z", 90 },
  { "10", "Friday News 10", "ACTIVE", "2014-02-07T09:30:00.000Z", 45 },
  { "11", "Friday News 2", "ACTIVE", "2014-02-14T09:30:00.000Z", 70 },
  { "12", "Friday News 1", "ACTIVE", "2014-02-21T09:30:00.000Z", 75 },
  { "13", "Friday News 11", "ACTIVE", "2014-02-28T09:30:00.000Z", 40 },
  { "14", "Friday News 3", "ACTIVE", "2014-03-07T09:30:00.000Z", 65 },
  { "15", "Friday News 20", "ACTIVE", "2014-03-14T09:30:00.000Z", 20 },
  { "16", "Friday News 12", "ACTIVE", "2014-03-21T09:30:00.000Z", 40 },
  { "17", "Friday News 4", "ACTIVE", "2014-03-28T09:30:00.000Z", 60 },
  { "18", "Friday News 100", "ACTIVE", "2014-04-04T09:30:00.000Z", 10 },
  { "19", "Spring Appeal 2016", "ACTIVE", "2016-03-01T12:00:00.000Z", 110 },
  { "20", "Spring Appeal 2014", "ACTIVE", "2014-03-03T12:00:00.000Z", 100 },
  { "21", "Spring Appeal 2023", "ACTIVE", "2023-03-02T12:00:00.000Z", 140 },
  { "22", "Staff (internal)", "HIDDEN", "2013-01-02T10:05:00.000Z", 2 },
  { "23", "Przyjaciele Łodzi", "ACTIVE", "2017-11-11T07:15:00.000Z", 30 },
  { "24", "Straßenfest im Viertel", "ACTIVE", "2018-05-05T05:05:05.000Z", 35 },
  { "25", "Søndagsklubben på Ærø", "ACTIVE", "2019-09-01T18:00:00.000Z", 25 },
  { "26", "Příznivci knihovny", "ACTIVE", "2020-02-02T20:20:20.000Z", 25 },
  { "27", "图书馆之友", "ACTIVE", "2020-10-01T06:00:00.000Z", 40 },
  { "28", "서울 독서 모임", "ACTIVE", "2021-04-12T02:30:00.000Z", 30 },
  { "29", "İstanbul Dostları", "ACTIVE", "2021-06-30T15:45:00.000Z", 25 },
  { "30", "Φίλοι της βιβλιοθήκης", "ACTIVE", "2015-12-06T13:00:00.000Z", 20 },
  { "31", "Choir, second row", "ACTIVE", "2016-08-19T17:00:00.000Z", 15 },
  { "32", "choir, first row", "ACTIVE", "2016-08-19T17:01:00.000Z", 15 },
  { "33", "Donors", "ACTIVE", "2013-07-07T07:07:07.000Z", 180 },
  { "34", "Donors who have not given for two years or more", "ACTIVE", "2022-01-31T23:59:59.000Z",
    70 },
  { "35", "2019-03-04 import from the old address book", "ACTIVE", "2019-03-04T10:11:12.000Z",
    200 },
  { "36", "Nobody yet", "ACTIVE", "2024-12-01T00:00:00.000Z", 0 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (listings) <= 64);

guint
ctct_sandbox_list_set_get_length (void)
{
  return G_N_ELEMENTS (listings);
}

const CtctSandboxListing *
ctct_sandbox_list_set_get (guint position)
{
  return &listings[position];
}

guint64
ctct_sandbox_list_set_get_bit (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    if (strcmp (listings[i].id, id) == 0)
      return G_GUINT64_CONSTANT (1) << i;

  return 0;
}
