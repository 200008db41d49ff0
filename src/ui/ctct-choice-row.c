/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-choice-row.h"

#include "ctct-choice-popover.h"
#include "ctct-problem-mark.h"
#include "ctct-row-lines.h"

struct _CtctChoiceRow
{
  AdwActionRow parent_instance;

  /* Template widgets */
  GtkWidget *value_box;
  GtkLabel *value_label;

  /* Borrowed */
  GtkLabel *problem_label;

  /* Owned */
  GListModel *choices;
  char *id;
  char *problem;
  CtctChoicePopover *popover; /* from when it is needed */
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctChoiceRow, ctct_choice_row, ADW_TYPE_ACTION_ROW)

/* The name of the row is its title, so what it holds is in its description. */
static void
update_accessible (CtctChoiceRow *self)
{
  const char *text = ctct_choice_row_get_text (self);
  g_autofree char *both = NULL;

  ctct_problem_mark_set (GTK_WIDGET (self), self->problem);
  if (self->problem != NULL && *text != '\0')
    both = g_strdup_printf ("%s\n%s", text, self->problem);

  if (both != NULL || *text != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    both != NULL ? both : text, -1);
}

static void
picked_cb (CtctChoiceRow *self, CtctChoice *choice)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[PICKED], 0, choice);
}

static void
drop_popover (CtctChoiceRow *self)
{
  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
}

static void
open_list (CtctChoiceRow *self)
{
  if (self->popover == NULL)
    {
      self->popover = ctct_choice_popover_new (
          self->choices, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
      gtk_widget_set_parent (GTK_WIDGET (self->popover), self->value_box);
      g_signal_connect_object (self->popover, "picked", G_CALLBACK (picked_cb), self,
                               G_CONNECT_SWAPPED);
    }

  ctct_choice_popover_show (self->popover, self->id);
}

static void
open_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_list (CTCT_CHOICE_ROW (widget));
}

static void
title_changed_cb (CtctChoiceRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), -1);
}

static void
ctct_choice_row_activate (AdwActionRow *row)
{
  open_list (CTCT_CHOICE_ROW (row));
}

static void
ctct_choice_row_dispose (GObject *object)
{
  CtctChoiceRow *self = CTCT_CHOICE_ROW (object);

  drop_popover (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CTCT_TYPE_CHOICE_ROW);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (ctct_choice_row_parent_class)->dispose (object);
}

static void
ctct_choice_row_finalize (GObject *object)
{
  CtctChoiceRow *self = CTCT_CHOICE_ROW (object);

  g_free (self->id);
  g_free (self->problem);

  G_OBJECT_CLASS (ctct_choice_row_parent_class)->finalize (object);
}

static void
ctct_choice_row_class_init (CtctChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ctct_choice_row_dispose;
  object_class->finalize = ctct_choice_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = ctct_choice_row_activate;

  signals[PICKED] = g_signal_new ("picked", CTCT_TYPE_CHOICE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, CTCT_TYPE_CHOICE);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/addressee_app/Addressee/ui/ctct-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtctChoiceRow, value_box);
  gtk_widget_class_bind_template_child (widget_class, CtctChoiceRow, value_label);
  gtk_widget_class_install_action (widget_class, "choice.open", NULL, open_action_cb);
}

static void
ctct_choice_row_init (CtctChoiceRow *self)
{
  self->id = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->problem_label = ctct_row_lines_add_problem (GTK_LIST_BOX_ROW (self));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
}

void
ctct_choice_row_set_choices (CtctChoiceRow *self, GListModel *choices)
{
  if (g_set_object (&self->choices, choices))
    drop_popover (self);
}

void
ctct_choice_row_set_value (CtctChoiceRow *self, const char *id, const char *text)
{
  g_free (self->id);
  self->id = g_strdup (id);
  gtk_label_set_label (self->value_label, text);
  update_accessible (self);
}

const char *
ctct_choice_row_get_text (CtctChoiceRow *self)
{
  return gtk_label_get_label (self->value_label);
}

void
ctct_choice_row_set_problem (CtctChoiceRow *self, const char *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  ctct_row_lines_show (self->problem_label, problem);
  update_accessible (self);
}
