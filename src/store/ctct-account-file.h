/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtctAccountFile:
 *
 * Something that is kept of an account on this computer, in a small text file of its own. It is read once,
 * after construction; what has not been read yet is never overwritten.
 *
 * "folder" (%NULL keeps nothing on disk) and "account" (a name for the account that tells nothing about
 * it) are given at construction; "busy" says that something is not on disk yet.
 */
#define CTCT_TYPE_ACCOUNT_FILE (ctct_account_file_get_type ())
G_DECLARE_DERIVABLE_TYPE (CtctAccountFile, ctct_account_file, CTCT, ACCOUNT_FILE, GObject)

/**
 * CtctAccountFileClass:
 * @prefix: what the name of the file begins with, before the account
 * @suffix: what it ends in
 * @take_over: called once with what was read, "" where there is nothing or nothing that can be read
 */
struct _CtctAccountFileClass
{
  GObjectClass parent_class;

  const char *prefix;
  const char *suffix;
  void (*take_over) (CtctAccountFile *self, const char *text);
};

/* Does nothing before `take_over` is called: the class has to save then what it has to add. */
void ctct_account_file_save (CtctAccountFile *self, const char *text);
gboolean ctct_account_file_get_busy (CtctAccountFile *self);

G_END_DECLS
