/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact.h"
#include "ctct-database.h"

G_BEGIN_DECLS

/* Somebody to be kept; what is NULL is left out. Times are ISO 8601. */
typedef struct
{
  const char *id;
  const char *first;
  const char *last;
  const char *email;
  const char *phone;
  const char *note;
  CtctStatus status;
  const char *changed;
  const char *unsubscribed;
  const char *lists[4];
} CtctTestPerson;

/* A cache in the folder of the test, for writing. */
CtctDatabase *ctct_test_people_open (const char *language);
void ctct_test_people_write (CtctDatabase *database, const CtctTestPerson *person);
void ctct_test_people_write_list (CtctDatabase *database, const char *id, const char *name);
void ctct_test_people_remove (CtctDatabase *database, const char *id);
/* Returns: (transfer full): another connection to it, for reading */
CtctDatabase *ctct_test_people_open_reader (void);

G_END_DECLS
