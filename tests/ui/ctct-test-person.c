/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-test-person.h"

#include "ctct-address.h"
#include "ctct-custom-field.h"
#include "ctct-email-address.h"
#include "ctct-list-membership.h"
#include "ctct-mailing-list.h"
#include "ctct-note.h"

static void
set_enum (CtctRecord *record, guint field, int value, const char *text)
{
  g_autoptr (CtctOpenEnum) open_enum = ctct_open_enum_new (value, text);

  ctct_record_set_enum (record, field, open_enum);
}

static void
set_date (CtctRecord *record, guint field, const char *text)
{
  g_autoptr (CtctDate) date = ctct_date_new (text);

  ctct_record_set_date (record, field, date);
}

/* The contact holds the item. */
static CtctRecord *
add (CtctContact *self, CtctCollection collection)
{
  g_autoptr (CtctRecord) item = g_object_new (ctct_collection_get_item_type (collection), NULL);

  ctct_contact_add_item (self, collection, item);
  return item;
}

void
ctct_test_person_set_status (CtctContact *self, CtctStatus status, const char *text)
{
  set_enum (CTCT_RECORD (self), CTCT_CONTACT_STATUS, status, text);
}

CtctRecord *
ctct_test_person_add_email (CtctContact *self, const char *email)
{
  CtctRecord *item = add (self, CTCT_COLLECTION_EMAIL_ADDRESSES);

  ctct_record_set_text (item, CTCT_EMAIL_ADDRESS_TEXT, email);
  return item;
}

void
ctct_test_person_opt_in (CtctRecord *email, CtctActor actor, const char *raw, const char *date)
{
  set_enum (email, CTCT_EMAIL_ADDRESS_OPT_IN_SOURCE, actor, raw);
  set_date (email, CTCT_EMAIL_ADDRESS_OPT_IN_DATE, date);
}

void
ctct_test_person_opt_out (CtctRecord *email, CtctActor actor, const char *raw, const char *date)
{
  set_enum (email, CTCT_EMAIL_ADDRESS_OPT_OUT_SOURCE, actor, raw);
  set_date (email, CTCT_EMAIL_ADDRESS_OPT_OUT_DATE, date);
}

CtctRecord *
ctct_test_person_add_address (CtctContact *self,
                              CtctAddressType type,
                              const char *raw_type,
                              const char *line1,
                              const char *postal_code,
                              const char *city,
                              const char *country_code)
{
  CtctRecord *item = add (self, CTCT_COLLECTION_ADDRESSES);

  set_enum (item, CTCT_ADDRESS_KIND, type, raw_type);
  ctct_record_set_text (item, CTCT_ADDRESS_LINE1, line1);
  ctct_record_set_text (item, CTCT_ADDRESS_POSTAL_CODE, postal_code);
  ctct_record_set_text (item, CTCT_ADDRESS_CITY, city);
  ctct_record_set_text (item, CTCT_ADDRESS_COUNTRY_CODE, country_code);
  return item;
}

CtctRecord *
ctct_test_person_add_list (CtctContact *self, const char *id)
{
  CtctRecord *item = add (self, CTCT_COLLECTION_LISTS);

  ctct_record_set_text (item, CTCT_LIST_MEMBERSHIP_ID, id);
  set_enum (item, CTCT_LIST_MEMBERSHIP_STATUS, CTCT_LIST_ACTIVE, "ACTIVE");
  return item;
}

CtctRecord *
ctct_test_person_add_custom_field (CtctContact *self,
                                   const char *name,
                                   const char *label,
                                   const char *value)
{
  CtctRecord *item = add (self, CTCT_COLLECTION_CUSTOM_FIELDS);

  ctct_record_set_text (item, CTCT_CUSTOM_FIELD_NAME, name);
  ctct_record_set_text (item, CTCT_CUSTOM_FIELD_LABEL, label);
  ctct_record_set_text (item, CTCT_CUSTOM_FIELD_VALUE, value);
  return item;
}

CtctRecord *
ctct_test_person_add_note (CtctContact *self, const char *text, const char *created)
{
  CtctRecord *item = add (self, CTCT_COLLECTION_NOTES);

  ctct_record_set_text (item, CTCT_NOTE_TEXT, text);
  set_date (item, CTCT_NOTE_CREATED_DATE, created);
  return item;
}

void
ctct_test_add_mailing_list (GListStore *lists, const char *id, const char *name)
{
  g_autoptr (CtctRecord) list = CTCT_RECORD (ctct_mailing_list_new ());

  ctct_record_set_text (list, CTCT_MAILING_LIST_ID, id);
  ctct_record_set_text (list, CTCT_MAILING_LIST_NAME, name);
  g_list_store_append (lists, list);
}

CtctContact *
ctct_test_person_new_full (void)
{
  CtctContact *self = ctct_contact_new ();
  CtctRecord *email = ctct_test_person_add_email (self, "margaret.hale@example.com");
  CtctRecord *address;

  g_object_set (self, "id", "1374990421", "contact-id", "5ee15ef0-0b4c-11e7-9d5e-d4ae529a826e",
                "prefix-name", "Dr.", "first-name", "Margaret", "middle-name", "Ann", "last-name",
                "Hale", "job-title", "Head of Collections", "company-name", "Milton Museum",
                "home-phone", "617-555-0101", "work-phone", "+44 161 496 0102", "cell-phone",
                "(617) 555-0103", "fax", "617-555-0104", "source", "API", "source-details",
                "Visitors’ Book", "confirmed", TRUE, NULL);
  ctct_test_person_set_status (self, CTCT_STATUS_ACTIVE, "ACTIVE");
  set_date (CTCT_RECORD (self), CTCT_CONTACT_CREATED_DATE, "2017-03-14T10:00:00.000Z");
  set_date (CTCT_RECORD (self), CTCT_CONTACT_MODIFIED_DATE, "2020-05-07T09:30:00.000Z");

  set_enum (email, CTCT_EMAIL_ADDRESS_STATUS, CTCT_STATUS_ACTIVE, "ACTIVE");
  set_enum (email, CTCT_EMAIL_ADDRESS_CONFIRM_STATUS, CTCT_CONFIRM_NOT_REQUIRED,
            "NO_CONFIRMATION_REQUIRED");
  ctct_test_person_opt_in (email, CTCT_ACTOR_CONTACT, "ACTION_BY_VISITOR",
                           "2013-01-23T13:48:44.108Z");
  ctct_test_person_opt_out (email, CTCT_ACTOR_UNKNOWN, "", "1969-12-31T19:00:00.000Z");

  address = ctct_test_person_add_address (self, CTCT_ADDRESS_BUSINESS, "BUSINESS",
                                          "12 Canal Street", "02158", "Boston", "us");
  ctct_record_set_text (address, CTCT_ADDRESS_STATE_CODE, "MA");
  ctct_test_person_add_address (self, CTCT_ADDRESS_PERSONAL, "PERSONAL", "Hauptstraße 5", "10827",
                                "Berlin", "DE");
  ctct_test_person_add_list (self, "1");
  ctct_test_person_add_list (self, "1552534540");
  ctct_test_person_add_custom_field (self, "CustomField10", "", "Vegetarian");
  ctct_test_person_add_custom_field (self, "CustomField2", "Member since", "1998");
  ctct_test_person_add_note (self, "Prefers a call before noon.", "2019-06-01T08:00:00.000Z");
  return self;
}
