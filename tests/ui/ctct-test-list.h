/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact-summary.h"
#include "ctct-selection.h"
#include "ctct-window-fixture.h"

G_BEGIN_DECLS

#define CTCT_TEST_SEARCH "Search Contacts"

/* The list of contacts of the window in front, and hands to use it. */

/* Puts a window on screen with the list, and waits until the account has been read. */
void ctct_test_list_show (CtctWindowFixture *fixture);
/* Returns: (transfer none): the list; it need not be in sight */
GtkListView *ctct_test_list_find (void);
guint ctct_test_list_count (void);
/* Returns: (transfer full) (nullable): the name of who stands there, as far as it is known */
char *ctct_test_list_dup_name (guint position);
/* Waits until so many are listed and the first of them has that name. */
void ctct_test_list_await (guint count, const char *first);
CtctSelection *ctct_test_list_get_selection (void);
/* Waits until somebody of that name is listed: the list comes to its rows a few at a time. */
guint ctct_test_list_find_position (const char *name);
gboolean ctct_test_list_is_selected (guint position);
/* Activates an action of the list, or of what is around it. */
void ctct_test_list_use (const char *action);
/* Opens somebody, as a click and the Enter key do. */
void ctct_test_list_open (const char *name);

G_END_DECLS
