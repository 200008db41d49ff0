/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtctAccountFileTrouble:
 * @CTCT_ACCOUNT_FILE_FINE: nothing is known to be wrong
 * @CTCT_ACCOUNT_FILE_NOT_READ: what is in the file could not be read, and nothing is written
 * @CTCT_ACCOUNT_FILE_NOT_WRITTEN: the last change could not be written
 */
typedef enum
{
  CTCT_ACCOUNT_FILE_FINE,
  CTCT_ACCOUNT_FILE_NOT_READ,
  CTCT_ACCOUNT_FILE_NOT_WRITTEN,
} CtctAccountFileTrouble;

/**
 * CtctAccountFile:
 *
 * Something that is kept of an account on this computer, in a small text file of its own. It is read once,
 * after construction; what has not been read yet is never overwritten, nor is what could not be read.
 *
 * "folder" (%NULL keeps nothing on disk) and "account" (a name for the account that tells nothing about
 * it) are given at construction; "busy" says that something is not on disk yet, "trouble"
 * (#CtctAccountFileTrouble) why it never will be.
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
CtctAccountFileTrouble ctct_account_file_get_trouble (CtctAccountFile *self);

G_END_DECLS
