/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-tour-steps.h"

#include "ctct-address.h"
#include "ctct-unsubscribe-card.h"
#include "ctct-window-private.h"

#define CONTACT_ID "196"
#define SEARCH "martone"
#define JOB_TITLE "Director of Volunteers"
#define CELL_PHONE "617-555-0143"
#define OTHER_CELL_PHONE "617-555-0199"
#define NO_STATE "QQ"
#define STATE_CODE "VT"
#define STATE "Vermont"

static void
activate (CtctTourStage *stage, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (stage->window), action, NULL);
}

static void
look_around (CtctTourStage *stage)
{
}

static gboolean
has_read_all (CtctTourStage *stage)
{
  CtctSync *sync = ctct_session_get_sync (ctct_window_get_session (stage->window));

  return ctct_sync_get_has_all (sync) && ctct_sync_get_state (sync) == CTCT_SYNC_IDLE &&
         ctct_contacts_pane_get_n_listed (stage->window->pane) > 1;
}

static void
search (CtctTourStage *stage)
{
  ctct_contacts_pane_search (stage->window->pane, SEARCH);
}

static gboolean
has_found (CtctTourStage *stage)
{
  return ctct_contacts_pane_get_n_listed (stage->window->pane) == 1;
}

static void
open_found (CtctTourStage *stage)
{
  ctct_contacts_pane_open_first (stage->window->pane);
}

static gboolean
shows_contact (CtctTourStage *stage)
{
  return stage->window->page == CTCT_WINDOW_CONTACT && stage->window->cancellable == NULL &&
         ctct_contact_page_get_lists (stage->window->contact_page) != NULL;
}

static void
press_edit (CtctTourStage *stage)
{
  activate (stage, "edit");
}

static gboolean
shows_form (CtctTourStage *stage)
{
  return stage->window->page == CTCT_WINDOW_FORM;
}

static void
set_job_title (CtctTourStage *stage)
{
  ctct_record_set_text (CTCT_RECORD (ctct_contact_form_get_draft (stage->window->form)),
                        CTCT_CONTACT_JOB_TITLE, JOB_TITLE);
}

static gboolean
can_save (CtctTourStage *stage)
{
  return ctct_window_can_save (stage->window);
}

static void
press_save (CtctTourStage *stage)
{
  activate (stage, "save");
}

static gboolean
has_saved (CtctTourStage *stage)
{
  return shows_contact (stage) &&
         g_str_equal (ctct_record_get_text (CTCT_RECORD (stage->window->contact),
                                            CTCT_CONTACT_JOB_TITLE),
                      JOB_TITLE);
}

static void
set_cell_phone (CtctTourStage *stage)
{
  ctct_record_set_text (CTCT_RECORD (ctct_contact_form_get_draft (stage->window->form)),
                        CTCT_CONTACT_CELL_PHONE, CELL_PHONE);
  ctct_tour_colleague_set (stage->colleague, CONTACT_ID, CTCT_CONTACT_CELL_PHONE,
                           OTHER_CELL_PHONE);
}

static gboolean
has_colleague_set (CtctTourStage *stage)
{
  return can_save (stage) && !ctct_tour_colleague_is_busy (stage->colleague);
}

static void
keep_mine (CtctTourStage *stage)
{
  gtk_widget_activate_action (GTK_WIDGET (stage->window->dialog), "answer.keep-mine", NULL);
  gtk_widget_activate_action (GTK_WIDGET (stage->window->dialog), "answer.save", NULL);
}

static gboolean
has_cell_phone (CtctTourStage *stage)
{
  return shows_contact (stage) &&
         g_str_equal (ctct_record_get_text (CTCT_RECORD (stage->window->contact),
                                            CTCT_CONTACT_CELL_PHONE),
                      CELL_PHONE);
}

static CtctRecord *
dup_address (CtctContact *contact)
{
  return g_list_model_get_item (ctct_contact_get_items (contact, CTCT_COLLECTION_ADDRESSES), 0);
}

static void
write_state (CtctTourStage *stage, const char *code, const char *name)
{
  g_autoptr (CtctRecord) address = dup_address (ctct_contact_form_get_draft (stage->window->form));

  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE, code);
  ctct_record_set_text (address, CTCT_ADDRESS_STATE, name);
}

static void
set_no_state (CtctTourStage *stage)
{
  write_state (stage, NO_STATE, NO_STATE);
}

static gboolean
is_refused (CtctTourStage *stage)
{
  return stage->window->page == CTCT_WINDOW_FORM && !stage->window->writing;
}

static void
set_state (CtctTourStage *stage)
{
  write_state (stage, STATE_CODE, STATE);
}

static gboolean
has_state (CtctTourStage *stage)
{
  g_autoptr (CtctRecord) address = dup_address (stage->window->contact);

  return shows_contact (stage) &&
         g_str_equal (ctct_record_get_text (address, CTCT_ADDRESS_STATE_CODE), STATE_CODE);
}

static void
press_unsubscribe (CtctTourStage *stage)
{
  activate (stage, "unsubscribe");
}

static gboolean
has_asked (CtctTourStage *stage)
{
  return stage->window->dialog != NULL &&
         gtk_widget_get_mapped (GTK_WIDGET (stage->window->dialog));
}

static void
choose_for_good (CtctTourStage *stage)
{
  ctct_unsubscribe_card_choose (CTCT_UNSUBSCRIBE_CARD (stage->window->dialog), CTCT_SCOPE_FOR_GOOD);
}

static void
confirm (CtctTourStage *stage)
{
  ctct_unsubscribe_card_confirm (CTCT_UNSUBSCRIBE_CARD (stage->window->dialog));
}

static gboolean
is_held (CtctTourStage *stage)
{
  return stage->window->dialog == NULL && ctct_window_is_holding (stage->window);
}

static void
press_undo (CtctTourStage *stage)
{
  activate (stage, "undo");
}

static gboolean
has_undone (CtctTourStage *stage)
{
  return shows_contact (stage) && !ctct_window_is_pending (stage->window) &&
         ctct_contact_get_status (stage->window->contact) == CTCT_STATUS_ACTIVE;
}

static void
choose_and_confirm (CtctTourStage *stage)
{
  choose_for_good (stage);
  confirm (stage);
}

static void
send_now (CtctTourStage *stage)
{
  ctct_hold_send_now (stage->window->hold);
}

static gboolean
has_unsubscribed (CtctTourStage *stage)
{
  return shows_contact (stage) &&
         ctct_contact_get_status (stage->window->contact) == CTCT_STATUS_UNSUBSCRIBED;
}

static const CtctTourStep steps[] = {
  { "See all contacts", look_around, has_read_all, "0-list.png" },
  { "Search for “" SEARCH "”", search, has_found, "0-search.png" },
  { "Open contact " CONTACT_ID " from the list", open_found, shows_contact, "1-view.png" },
  { "Press Edit", press_edit, shows_form, NULL },
  { "Set the job title to “" JOB_TITLE "”", set_job_title, can_save, "2-edit.png" },
  { "Press Save", press_save, has_saved, "3-saved.png" },
  { "Press Edit again", press_edit, shows_form, NULL },
  { "Set the cell phone, while somebody else sets another", set_cell_phone, has_colleague_set,
    NULL },
  { "Press Save, and be asked", press_save, has_asked, "4-collision.png" },
  { "Keep mine", keep_mine, has_cell_phone, NULL },
  { "Press Edit once more", press_edit, shows_form, NULL },
  { "Write a state that there is not", set_no_state, can_save, NULL },
  { "Press Save, and see what is refused", press_save, is_refused, "5-refused.png" },
  { "Correct it", set_state, can_save, NULL },
  { "Press Save again", press_save, has_state, NULL },
  { "Press Unsubscribe", press_unsubscribe, has_asked, NULL },
  { "Choose to unsubscribe for good", choose_for_good, has_asked, "6-ask.png" },
  { "Confirm, and see it held", confirm, is_held, "7-held.png" },
  { "Press Undo", press_undo, has_undone, "8-undone.png" },
  { "Press Unsubscribe again", press_unsubscribe, has_asked, NULL },
  { "Confirm it", choose_and_confirm, is_held, NULL },
  { "Press Send Now, and see it verified", send_now, has_unsubscribed, "9-unsubscribed.png" },
};

const CtctTourStep *
ctct_tour_steps_get (guint *n_steps)
{
  *n_steps = G_N_ELEMENTS (steps);

  return steps;
}
