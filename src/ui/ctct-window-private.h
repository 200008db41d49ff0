/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-contact-form.h"
#include "ctct-contact-page.h"
#include "ctct-contacts-pane.h"
#include "ctct-hold.h"
#include "ctct-home-page.h"
#include "ctct-late-spinner.h"
#include "ctct-lists-page.h"
#include "ctct-loading-page.h"
#include "ctct-matches-page.h"
#include "ctct-message-bar.h"
#include "ctct-pane-handle.h"
#include "ctct-pending-bar.h"
#include "ctct-problem-page.h"
#include "ctct-query.h"
#include "ctct-save-flow.h"
#include "ctct-save-report.h"
#include "ctct-welcome-page.h"
#include "ctct-window.h"

G_BEGIN_DECLS

typedef enum
{
  CTCT_WINDOW_WELCOME,
  CTCT_WINDOW_HOME,
  CTCT_WINDOW_LOADING,
  CTCT_WINDOW_MATCHES,
  CTCT_WINDOW_LISTS,
  CTCT_WINDOW_CONTACT,
  CTCT_WINDOW_FORM,
  CTCT_WINDOW_PROBLEM,
} CtctWindowPage;

typedef void (*CtctWindowStep) (CtctWindow *self);
/* What leads away from a page, with what somebody wrote to get there, or NULL. */
typedef void (*CtctWindowLeave) (CtctWindow *self, const char *text);

struct _CtctWindow
{
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwLeaflet *leaflet;
  GtkWidget *content; /* all but the list */
  AdwHeaderBar *header_bar;
  AdwWindowTitle *title;
  GtkWidget *back_button;
  GtkWidget *cancel_button;
  GtkWidget *edit_button;
  GtkWidget *save_button;
  GtkWidget *menu_button;
  CtctLateSpinner *spinner;
  AdwToastOverlay *toasts;
  CtctMessageBar *message;
  CtctSaveReport *report;
  CtctPendingBar *pending_bar;
  CtctPendingBar *elsewhere_bar;
  GtkWidget *outcomes_scroller;
  GtkBox *outcomes;
  GtkStack *stack;
  GtkActionBar *action_bar;
  GtkWidget *unsubscribe_button;
  GtkWidget *come_back_button;
  CtctLoadingPage *loading_page;

  /* Pages of the stack, NULL until they are needed */
  CtctWelcomePage *welcome_page;
  CtctHomePage *home_page;
  CtctMatchesPage *matches_page;
  CtctListsPage *lists_page;
  CtctContactPage *contact_page;
  CtctContactForm *form;
  CtctProblemPage *problem_page;

  /* Beside them, NULL where contacts are not kept */
  CtctContactsPane *pane;
  GtkWidget *divider;
  CtctPaneHandle *handle;

  /* Owned */
  CtctSession *session;
  CtctContact *contact;      /* the one that is open */
  GCancellable *cancellable; /* of the request that is under way */
  char *query;               /* what was looked for last, */
  GError *problem;           /* and why it did not come, while what is kept of it is still to come */
  char *wish;                /* what is to be opened as soon as there is an account */
  char *errand_id;           /* of the contact that something is to be done to, */
  char *written_id;          /* of the contact that a write is about */
  CtctContact *saved_base;   /* of the last save: as it was before, */
  CtctContact *saved_draft;  /* as it was wanted, */
  CtctContact *saved_result; /* and as it then was */
  CtctUpdate *update;        /* of the last save that did not succeed: what was answered holds, */
  CtctContact *update_draft; /* as long as the form says this */
  CtctUpdate *reported;      /* what the report is about */
  AdwToast *undo_toast;
  AdwToast *toast; /* the last that only says something */
  CtctPendingList *pending; /* of the session */
  CtctHold *hold;  /* from a confirmation to its outcome; NULL without a session */
  GQueue dialogs;  /* the questions that wait for the one that is being asked */

  /* Borrowed */
  GtkWindow *dialog;       /* the question that is being asked */
  GtkWidget *focus_before; /* where a write that failed leads back to */
  const char *errand;      /* and the action that does it; NULL for nothing */

  /* State */
  CtctWindowPage page;
  CtctWindowPage origin;      /* where "back" leads to from a contact */
  CtctWindowPage before_wait; /* where stopping leads to */
  CtctWindowPage lists_origin; /* where "back" leads to from the lists */
  CtctQueryKind query_kind;
  guint present_timer;      /* while a window waits for its first contact to come up with it, */
  guint build_idle;         /* and builds the page for it */
  gboolean writing;
  gboolean from_list;  /* the contact was opened there, and back leads there */
  gboolean home_asked; /* the first page is wanted, and not the list */
  gboolean awaits_kept; /* the cache has not said yet what there is of who is being opened */
  gboolean kept;       /* what is shown is from the cache, and may have changed */
  gint64 asked;        /* when the service was asked last, */
  gint64 read;         /* and when for what is shown, in seconds since 1970 */
  gboolean stale; /* what is shown may not be what the service has */
  gboolean closing;
  gboolean send_waits; /* for the end of another window's write */
};

/* ctct-window.c */
void ctct_window_show_page (CtctWindow *self, CtctWindowPage page);
void ctct_window_update (CtctWindow *self);
/* Takes the toast over. */
void ctct_window_show_toast (CtctWindow *self, AdwToast *toast);
void ctct_window_add_toast (CtctWindow *self, const char *text);
void ctct_window_set_dialog (CtctWindow *self, GtkWindow *dialog);
/* Shows a question, or keeps it until the one that is open is answered. */
void ctct_window_present_dialog (CtctWindow *self, GtkWindow *dialog);
char *ctct_window_dup_contact_name (CtctWindow *self);

/* ctct-window-pages.c */
/* Has to come before a page is filled; showing a page builds it by itself. */
void ctct_window_build_page (CtctWindow *self, CtctWindowPage page);
void ctct_window_turn_page (CtctWindow *self);
void ctct_window_give_session (CtctWindow *self);
void ctct_window_give_lists (CtctWindow *self);

/* ctct-window-scroll.c */
/* The keys that scroll a page do so for a contact, wherever the focus is but in a text. */
void ctct_window_add_scroll_keys (CtctWindow *self);

/* ctct-window-actions.c */
void ctct_window_add_actions (CtctWindow *self);
void ctct_window_update_actions (CtctWindow *self);

/* ctct-window-list.c */
void ctct_window_follow_leaflet (CtctWindow *self);
void ctct_window_build_list (CtctWindow *self);
void ctct_window_drop_list (CtctWindow *self);
/* Whether there is room for one of list and page alone, and whether it is the list that is seen then. */
gboolean ctct_window_is_list_behind (CtctWindow *self);
gboolean ctct_window_is_list_alone (CtctWindow *self);
/* Whether it has the focus. */
gboolean ctct_window_is_in_list (CtctWindow *self);
/* Shows whichever of the two the page is for. */
void ctct_window_turn_leaflet (CtctWindow *self);
void ctct_window_order_panes (CtctWindow *self);
/* Whether the list is what somebody wants to see, and it is not known yet what is in it. */
gboolean ctct_window_awaits_list (CtctWindow *self);
/* Opens a contact from there, and back leads there. */
void ctct_window_open_listed (CtctWindow *self, const char *id);
/* Returns: whether the focus belongs there */
gboolean ctct_window_focus_list (CtctWindow *self);
/* Goes back to it. */
void ctct_window_show_list (CtctWindow *self);
void ctct_window_update_list (CtctWindow *self);
/* Shows in the list who is on the page. */
void ctct_window_mark_open (CtctWindow *self);
/* The same once another page is shown, also where that is nobody, or once somebody stays on one who had clicked on
 * another contact. */
void ctct_window_mark_page (CtctWindow *self);
gboolean ctct_window_can_search (CtctWindow *self);
void ctct_window_search (CtctWindow *self);
gboolean ctct_window_has_two_panes (CtctWindow *self);
void ctct_window_next_pane (CtctWindow *self);
gboolean ctct_window_can_sync (CtctWindow *self);
void ctct_window_sync (CtctWindow *self);
gboolean ctct_window_can_stop_sync (CtctWindow *self);
void ctct_window_stop_sync (CtctWindow *self);
gboolean ctct_window_can_refresh (CtctWindow *self);
void ctct_window_refresh (CtctWindow *self);

/* ctct-window-lists.c */
gboolean ctct_window_can_show_lists (CtctWindow *self);
void ctct_window_show_lists (CtctWindow *self);
void ctct_window_leave_lists (CtctWindow *self);
/* Shows the contacts of a list; the id is that of a CtctFilterChoice. */
void ctct_window_open_list (CtctWindow *self, const char *id);

/* ctct-window-kept.c */
/* Shows what is kept of a contact, if there is anything, and the contact itself once it comes. */
void ctct_window_open_kept (CtctWindow *self, const char *id);
gboolean ctct_window_is_refreshing (CtctWindow *self);
gboolean ctct_window_is_same (CtctWindow *self, CtctContact *contact);
gboolean ctct_window_stay_kept (CtctWindow *self, const GError *error);
/* Returns: whether the error is to be shown only after what is kept, which is still to come */
gboolean ctct_window_hold_problem (CtctWindow *self, const GError *error);
/* The service has no such contact. */
void ctct_window_forget_kept (CtctWindow *self);
/* Keeps a contact that came from the service, which was asked for it at that time. */
void ctct_window_keep (CtctWindow *self, CtctContact *contact, gint64 asked);
/* Now, in seconds since 1970. */
gint64 ctct_window_get_seconds (CtctWindow *self);

/* ctct-window-errand.c */
/* Opens that contact, unless it is on the page, and then does so. An unsubscribe is only asked about. */
void ctct_window_edit_id (CtctWindow *self, const char *id);
void ctct_window_unsubscribe_id (CtctWindow *self, const char *id);
void ctct_window_run_errand (CtctWindow *self);
void ctct_window_forget_errand (CtctWindow *self);

/* ctct-window-open.c */
gboolean ctct_window_can_reload (CtctWindow *self);
void ctct_window_open_id (CtctWindow *self, const char *id);
void ctct_window_open_again (CtctWindow *self);
/* What is being opened does not come. */
void ctct_window_end_open (CtctWindow *self, const GError *error);
void ctct_window_reload (CtctWindow *self);
void ctct_window_stop (CtctWindow *self);
void ctct_window_show_contact (CtctWindow *self, CtctContact *contact);

/* ctct-window-write.c */
void ctct_window_begin_write (CtctWindow *self);
void ctct_window_end_write (CtctWindow *self, gboolean done);
/* Lets go on what waits for the end of the write; does nothing where there is none. */
void ctct_window_release_written (CtctWindow *self);
void ctct_window_show_failure (CtctWindow *self,
                               const char *failed,
                               const char *uncertain,
                               const GError *error);
/* Adds to what is said of a failure that the action may help, where it may. */
void ctct_window_offer_retry (CtctWindow *self, const GError *error, const char *action_name);

/* ctct-window-edit.c */
/* Whether it is that contact whose form is on the page. */
gboolean ctct_window_is_edited (CtctWindow *self, const char *id);
void ctct_window_edit (CtctWindow *self);
void ctct_window_save (CtctWindow *self);
void ctct_window_undo (CtctWindow *self);
void ctct_window_forget_undo (CtctWindow *self);
gboolean ctct_window_can_save (CtctWindow *self);
void ctct_window_put_back (CtctWindow *self);
gboolean ctct_window_can_put_back (CtctWindow *self);

/* ctct-window-update.c */
/* Begins a write. The source of `callback` is a CtctSaveFlow, and its data a reference to the window. */
void ctct_window_start_update (CtctWindow *self, CtctUpdate *update, GAsyncReadyCallback callback);
/* Returns: (transfer none) (nullable): the contact as it is after the update */
CtctContact *ctct_window_finish_update (GObject *source, GAsyncResult *result, GError **error);
/* Says what came of an update beside what was asked for, if there is anything to say. */
void ctct_window_report (CtctWindow *self, CtctSaveFlow *flow);
void ctct_window_forget_report (CtctWindow *self);
gboolean ctct_window_has_report (CtctWindow *self);

/* ctct-window-unsubscribe.c */
void ctct_window_unsubscribe (CtctWindow *self);
/* Asks about what was confirmed before and did not happen. */
void ctct_window_ask_again (CtctWindow *self, CtctUnsubscribeRequest *request);
void ctct_window_come_back (CtctWindow *self);
void ctct_window_send (CtctWindow *self, CtctUnsubscribeRequest *request);
/* A person was seen at the service after something was sent about them, by whichever window. */
void ctct_window_take_read (CtctWindow *self, CtctContact *contact);

/* ctct-window-outcome.c */
/* Says that what was confirmed has not happened, or perhaps not. It stays, whatever page is shown. */
void ctct_window_show_outcome (CtctWindow *self,
                               CtctUnsubscribeRequest *request,
                               const GError *error);
void ctct_window_forget_outcome (CtctWindow *self, CtctContact *contact);
void ctct_window_update_outcomes (CtctWindow *self);

/* ctct-window-pending.c */
void ctct_window_add_undo_key (CtctWindow *self);
void ctct_window_create_hold (CtctWindow *self);
void ctct_window_drop_hold (CtctWindow *self);
gboolean ctct_window_is_holding (CtctWindow *self);
gboolean ctct_window_is_sending (CtctWindow *self);
/* Whether another can be confirmed: what is held has one timer and one way back. */
gboolean ctct_window_can_confirm (CtctWindow *self);
/* Returns: (transfer none) (nullable): the hold, of this window or another, with something about the
 * person who is shown */
CtctHold *ctct_window_find_pending (CtctWindow *self);
gboolean ctct_window_is_pending (CtctWindow *self);
/* Whether another window is saving the person who is shown. Each sends the whole person, so the later
 * would take back what the earlier changed. */
gboolean ctct_window_is_written_elsewhere (CtctWindow *self);
/* Whether there is anything confirmed in sight that has not been sent. */
gboolean ctct_window_can_undo_pending (CtctWindow *self);
void ctct_window_ask_pending (CtctWindow *self);
/* What is held, or else the last save. */
void ctct_window_take_back (CtctWindow *self);

/* ctct-window-leave.c */
/* Asks first where something would be lost by it; does nothing while another question is open. */
void ctct_window_leave_form (CtctWindow *self, CtctWindowLeave next, const char *text);
void ctct_window_back (CtctWindow *self);
void ctct_window_cancel (CtctWindow *self);
void ctct_window_go_home (CtctWindow *self);
gboolean ctct_window_close_request (GtkWindow *window);

G_END_DECLS
