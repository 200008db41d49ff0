/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In each of them 0 is a value that the program does not know; a CtctOpenEnum holds its text. */

typedef enum
{
  CTCT_STATUS_UNKNOWN,
  CTCT_STATUS_ACTIVE,
  CTCT_STATUS_UNCONFIRMED,
  CTCT_STATUS_UNSUBSCRIBED,
  CTCT_STATUS_REMOVED,
  CTCT_STATUS_NON_SUBSCRIBER,
  CTCT_STATUS_VISITOR,
  CTCT_STATUS_ON_HOLD,
} CtctStatus;

typedef enum
{
  CTCT_ADDRESS_UNKNOWN,
  CTCT_ADDRESS_PERSONAL,
  CTCT_ADDRESS_BUSINESS,
} CtctAddressType;

typedef enum
{
  CTCT_CONFIRM_UNKNOWN,
  CTCT_CONFIRM_CONFIRMED,
  CTCT_CONFIRM_NOT_REQUIRED,
  CTCT_CONFIRM_UNCONFIRMED,
} CtctConfirmStatus;

/* Who opted a person in or out. */
typedef enum
{
  CTCT_ACTOR_UNKNOWN,
  CTCT_ACTOR_CONTACT,
  CTCT_ACTOR_OWNER,
  CTCT_ACTOR_SYSTEM,
} CtctActor;

typedef enum
{
  CTCT_LIST_UNKNOWN,
  CTCT_LIST_ACTIVE,
  CTCT_LIST_HIDDEN,
  CTCT_LIST_REMOVED,
} CtctListStatus;

/**
 * CtctObstacle:
 * Why a contact can be shown, but not be sent back exactly as it came.
 * @CTCT_OBSTACLE_REPEATED_MEMBER: an object holds the same name twice
 * @CTCT_OBSTACLE_NUL_CHARACTER: a text holds U+0000
 * @CTCT_OBSTACLE_BROKEN_TEXT: a text holds half of a surrogate pair, or is no UTF-8
 * @CTCT_OBSTACLE_NUMBER: a number is too large or too fine to be kept
 * @CTCT_OBSTACLE_TOO_MANY: a collection has more items than any account has; the first are shown
 */
typedef enum
{
  CTCT_OBSTACLE_NONE = 0,
  CTCT_OBSTACLE_REPEATED_MEMBER = 1 << 0,
  CTCT_OBSTACLE_NUL_CHARACTER = 1 << 1,
  CTCT_OBSTACLE_BROKEN_TEXT = 1 << 2,
  CTCT_OBSTACLE_NUMBER = 1 << 3,
  CTCT_OBSTACLE_TOO_MANY = 1 << 4,
} CtctObstacle;

typedef enum
{
  CTCT_COLLECTION_NONE,
  CTCT_COLLECTION_ADDRESSES,
  CTCT_COLLECTION_EMAIL_ADDRESSES,
  CTCT_COLLECTION_LISTS,
  CTCT_COLLECTION_CUSTOM_FIELDS,
  CTCT_COLLECTION_NOTES,
} CtctCollection;
#define CTCT_N_COLLECTIONS (CTCT_COLLECTION_NOTES + 1)

G_END_DECLS
