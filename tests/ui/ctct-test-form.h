/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-choice-row.h"
#include "ctct-contact-form.h"
#include "ctct-text-row.h"

G_BEGIN_DECLS

/* A contact as it is read, and the form that edits it, in a window. */
typedef struct
{
  CtctContact *base;
  CtctContactForm *form;
  GtkWindow *window;
} CtctTestForm;

typedef gboolean (*CtctTestFormMatcher) (GtkWidget *widget, const char *name);

/* Invented people. What the service gave them as extra is some object, to see that it is kept. */
CtctContact *ctct_test_form_create_bare_contact (CtctStatus status, const char *text);
CtctContact *ctct_test_form_create_contact (void);
void ctct_test_form_add_address (CtctContact *contact, const char *id, int kind, const char *text);
void ctct_test_form_add_membership (CtctContact *contact, const char *id);
/* Lists 1, 2 and 3. */
GListModel *ctct_test_form_create_lists (void);

/* Takes the contact over. */
CtctTestForm *ctct_test_form_new (CtctContact *base);
/* Also sees to it that nothing of it is left. */
void ctct_test_form_free (CtctTestForm *self);
void ctct_test_form_iterate (void);

/* The `nth` match in visual order, or NULL. */
GtkWidget *ctct_test_form_find (CtctTestForm *self,
                                CtctTestFormMatcher matches,
                                const char *name,
                                guint nth);
gboolean ctct_test_form_is_row (GtkWidget *widget, const char *title);
gboolean ctct_test_form_is_button (GtkWidget *widget, const char *label);
gboolean ctct_test_form_is_of_type (GtkWidget *widget, const char *type);

CtctContact *ctct_test_form_get_draft (CtctTestForm *self);
guint ctct_test_form_count_items (CtctTestForm *self, CtctCollection collection);
CtctTextRow *ctct_test_form_get_row (CtctTestForm *self, const char *title);
CtctTextRow *ctct_test_form_get_nth_row (CtctTestForm *self, const char *title, guint nth);
CtctChoiceRow *ctct_test_form_get_choice (CtctTestForm *self, const char *title);
GtkCheckButton *ctct_test_form_get_check (CtctTestForm *self, const char *name);
GtkTextView *ctct_test_form_get_note_view (CtctTestForm *self);
char *ctct_test_form_dup_note (CtctTestForm *self);
gboolean ctct_test_form_shows_text (CtctTestForm *self, const char *text);

void ctct_test_form_type (CtctTextRow *row, const char *text);
/* Opens the list of the row, types into its entry and presses Enter. */
void ctct_test_form_pick (CtctTestForm *self, const char *title, const char *query);
void ctct_test_form_click (CtctTestForm *self, const char *label);
void ctct_test_form_type_note (CtctTestForm *self, const char *text);

void ctct_test_form_assert_state (CtctTestForm *self, gboolean changed, gboolean valid);
void ctct_test_form_assert_invalid (CtctTextRow *row, const char *problem);
void ctct_test_form_assert_fine (CtctTextRow *row);
/* Types a text that must reach the field of the record, and then what was there before. */
void ctct_test_form_check_typed (CtctTestForm *self,
                                 CtctTextRow *row,
                                 CtctRecord *record,
                                 const char *field,
                                 const char *text);

char *ctct_test_form_repeat (const char *text, guint n);

/* An array of CtctRefusal, and one more for it. */
GPtrArray *ctct_test_form_create_refusals (void);
void ctct_test_form_refuse (GPtrArray *refusals,
                            CtctCollection collection,
                            const char *identity,
                            const char *field,
                            const char *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtctTestForm, ctct_test_form_free)

G_END_DECLS
