/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-match-text.h"

#include "ctct-fold.h"
#include "ctct-match-reason-text.h"

#include <string.h>

struct _CtctMatchText
{
  GObject parent_instance;

  /* Owned */
  char **words;
  char **emails;
  CtctMatchReasons *reasons;
  CtctCustomLabels *labels;

  /* State */
  gboolean silent; /* what is in sight is about to go */
  gboolean missed; /* somebody would have asked meanwhile */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtctMatchText, ctct_match_text, G_TYPE_OBJECT)

static gboolean
has_any (char **texts)
{
  return texts != NULL && texts[0] != NULL;
}

static gboolean
are_equal (char **a, char **b)
{
  if (!has_any (a) || !has_any (b))
    return has_any (a) == has_any (b);

  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

static void
mark (PangoAttrList **marks, gsize start, gsize end)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = (guint) start;
  bold->end_index = (guint) end;
  if (*marks == NULL)
    *marks = pango_attr_list_new ();
  pango_attr_list_change (*marks, bold);
}

static void
mark_words (PangoAttrList **marks, char **words, const char *text)
{
  gsize start, end;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (ctct_fold_find (text, words[i], &start, &end))
      mark (marks, start, end);
}

/* `begin` is where in the line the reason stands. */
static void
mark_reason (PangoAttrList **marks,
             char **words,
             const CtctMatchReason *reason,
             const char *line,
             gsize begin)
{
  gsize start, end;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (ctct_match_reason_find_word (reason, line + begin, words[i], &start, &end))
      mark (marks, begin + start, begin + end);
}

/* Pieces of addresses are looked for as they are written, with their signs. */
static void
mark_pieces (PangoAttrList **marks, char **pieces, const char *text)
{
  g_autofree char *small = g_ascii_strdown (text, -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    {
      const char *found = strstr (small, pieces[i]);

      if (found != NULL && *pieces[i] != '\0')
        mark (marks, (gsize) (found - small), (gsize) (found - small) + strlen (pieces[i]));
    }
}

static void
found_cb (CtctMatchText *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ctct_match_text_finalize (GObject *object)
{
  CtctMatchText *self = CTCT_MATCH_TEXT (object);

  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->emails, g_strfreev);
  g_clear_object (&self->reasons);
  g_clear_object (&self->labels);

  G_OBJECT_CLASS (ctct_match_text_parent_class)->finalize (object);
}

static void
ctct_match_text_class_init (CtctMatchTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ctct_match_text_finalize;

  signals[CHANGED] = g_signal_new ("changed", CTCT_TYPE_MATCH_TEXT, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ctct_match_text_init (CtctMatchText *self)
{
}

CtctMatchText *
ctct_match_text_new (void)
{
  return g_object_new (CTCT_TYPE_MATCH_TEXT, NULL);
}

void
ctct_match_text_set_reasons (CtctMatchText *self,
                             CtctMatchReasons *reasons,
                             CtctCustomLabels *labels)
{
  g_return_if_fail (self->reasons == NULL);

  self->reasons = g_object_ref (reasons);
  g_set_object (&self->labels, labels);
  g_signal_connect_object (reasons, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
}

void
ctct_match_text_set_query (CtctMatchText *self, const CtctSearchQuery *query)
{
  if (are_equal (self->words, query->words) && are_equal (self->emails, query->emails))
    return;

  g_strfreev (self->words);
  g_strfreev (self->emails);
  self->words = g_strdupv (query->words);
  self->emails = g_strdupv (query->emails);
  if (self->reasons != NULL)
    ctct_match_reasons_set_words (self->reasons, self->words);
  self->silent = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
  self->silent = FALSE;
}

void
ctct_match_text_settle (CtctMatchText *self)
{
  if (!self->missed)
    return;

  self->missed = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

PangoAttrList *
ctct_match_text_mark_name (CtctMatchText *self, const char *name)
{
  PangoAttrList *marks = NULL;

  mark_words (&marks, self->words, name);
  return marks;
}

PangoAttrList *
ctct_match_text_mark_email (CtctMatchText *self, const char *email)
{
  PangoAttrList *marks = ctct_match_text_mark_name (self, email);

  if (has_any (self->emails))
    mark_pieces (&marks, self->emails, email);
  return marks;
}

/* Whether all that is looked for stands in what is shown anyway. */
static gboolean
is_plain (CtctMatchText *self, CtctContactSummary *summary)
{
  const char *name = ctct_contact_summary_get_name (summary);
  const char *email = ctct_contact_summary_get_email (summary);

  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    if (!ctct_fold_begins (name, self->words[i]) && !ctct_fold_begins (email, self->words[i]))
      return FALSE;

  return TRUE;
}

char *
ctct_match_text_dup_reason (CtctMatchText *self, CtctContactSummary *summary, PangoAttrList **marks)
{
  const CtctMatchReason *reason;
  char *text;
  gsize start;

  *marks = NULL;
  if (self->reasons == NULL || is_plain (self, summary))
    return NULL;

  self->missed |= self->silent;
  if (self->silent)
    return NULL;

  reason = ctct_match_reasons_get (self->reasons, ctct_contact_summary_get_row (summary));
  if (reason == NULL)
    return NULL;

  text = ctct_match_reason_text_dup (reason, self->labels, self->words, &start);
  mark_reason (marks, self->words, reason, text, start);
  return text;
}
