/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-address-format.h"
#include "ctct-test.h"

typedef struct
{
  const char *country;
  const char *line1;
  const char *line2;
  const char *city;
  const char *state;
  const char *state_code;
  const char *postal_code;
  const char *sub_postal_code;
  const char *expected;
} FormatCase;

/* Each in the order that the Universal Postal Union gives for the country. */
static const FormatCase format_cases[] = {
  { "us", "47 Shawmut Ave.", "Suite 404", "Boston", "Massachusetts", "MA", "02158", "",
    "47 Shawmut Ave.\nSuite 404\nBoston, MA 02158" },
  { "US", "1 Elm St", "", "Boston", "Massachusetts", "MA", "02158", "1234",
    "1 Elm St\nBoston, MA 02158-1234" },
  { "US", "1 Elm St", "", "Boston", "Massachusetts", "", "02158", "",
    "1 Elm St\nBoston, Massachusetts 02158" },
  { "ca", "10 Rue Laval", "", "Montréal", "Quebec", "QC", "H2Z", "1B8",
    "10 Rue Laval\nMontréal QC H2Z 1B8" },
  { "gb", "10 Mill Lane", "", "London", "", "", "SW1A", "1AA", "10 Mill Lane\nLondon\nSW1A 1AA" },
  { "gb", "10 Mill Lane", "", "Lewes", "East Sussex", "", "BN7", "1AA",
    "10 Mill Lane\nLewes\nEast Sussex\nBN7 1AA" },
  { "ie", "5 Quay St", "", "Galway", "Co. Galway", "", "H91", "E2K3",
    "5 Quay St\nGalway\nCo. Galway\nH91 E2K3" },
  { "de", "Lindenstr. 4", "", "Köln", "", "", "50667", "", "Lindenstr. 4\n50667 Köln" },
  { "FR", "7 rue des Lilas", "", "Paris", "Idf", "", "75011", "",
    "7 rue des Lilas\n75011 Paris\nIdf" },
  { "it", "Via Roma 3", "", "Tivoli", "RM", "", "00019", "", "Via Roma 3\n00019 Tivoli RM" },
  { "es", "Calle Mayor 1", "", "Alcalá", "Madrid", "", "28801", "",
    "Calle Mayor 1\n28801 Alcalá Madrid" },
  { "at", "Ring 1", "", "Wien", "", "", "1010", "", "Ring 1\n1010 Wien" },
  { "ch", "Seeweg 2", "", "Zug", "", "", "6300", "", "Seeweg 2\n6300 Zug" },
  { "be", "Kerkstraat 2", "", "Gent", "", "", "9000", "", "Kerkstraat 2\n9000 Gent" },
  { "nl", "Dam 1", "", "Amsterdam", "", "", "1012", "JS", "Dam 1\n1012 JS Amsterdam" },
  { "se", "Storgatan 1", "", "Luleå", "", "", "972", "38", "Storgatan 1\n972 38 Luleå" },
  { "no", "Storgata 1", "", "Bodø", "", "", "8006", "", "Storgata 1\n8006 Bodø" },
  { "dk", "Havnegade 1", "", "Århus", "", "", "8000", "", "Havnegade 1\n8000 Århus" },
  { "fi", "Kauppakatu 1", "", "Oulu", "", "", "90100", "", "Kauppakatu 1\n90100 Oulu" },
  { "pl", "ul. Długa 1", "", "Łódź", "", "", "90-001", "", "ul. Długa 1\n90-001 Łódź" },
  { "cz", "Dlouhá 1", "", "Brno", "", "", "602", "00", "Dlouhá 1\n602 00 Brno" },
  { "pt", "Rua Nova 1", "", "Lisboa", "", "", "1100-205", "", "Rua Nova 1\n1100-205 Lisboa" },
  { "gr", "Ερμού 1", "", "Αθήνα", "", "", "105", "63", "Ερμού 1\n105 63 Αθήνα" },
  { "hu", "Fő utca 1.", "", "Budapest", "", "", "1011", "", "Budapest\nFő utca 1.\n1011" },
  { "ru", "ул. Мира, д. 1", "", "Псков", "Псковская обл.", "", "180000", "",
    "ул. Мира, д. 1\nПсков\nПсковская обл.\n180000" },
  { "ua", "вул. Зелена, 1", "", "Львів", "", "", "79005", "", "вул. Зелена, 1\nЛьвів\n79005" },
  { "tr", "Atatürk Cad. 1", "", "Çankaya", "Ankara", "", "06420", "",
    "Atatürk Cad. 1\n06420 Çankaya/Ankara" },
  { "il", "הרצל 1", "", "חיפה", "", "", "3303101", "", "הרצל 1\nחיפה 3303101" },
  { "sa", "طريق الملك", "", "جدة", "", "", "23218", "", "طريق الملك\nجدة 23218" },
  { "ae", "Box 1", "", "Al Ain", "Abu Dhabi", "", "", "", "Box 1\nAl Ain\nAbu Dhabi" },
  { "in", "1 Hill Road", "", "Mumbai", "Maharashtra", "", "400050", "",
    "1 Hill Road\nMumbai 400050\nMaharashtra" },
  { "th", "1 Suan Road", "", "Mueang", "Chiang Mai", "", "50200", "",
    "1 Suan Road\nMueang\nChiang Mai 50200" },
  { "sg", "1 Orchid Road", "", "Singapore", "", "", "238801", "",
    "1 Orchid Road\nSingapore 238801" },
  { "au", "1 King St", "", "Sydney", "NSW", "", "2000", "", "1 King St\nSydney NSW 2000" },
  { "nz", "1 Queen St", "", "Nelson", "", "", "7010", "", "1 Queen St\nNelson 7010" },
  { "za", "1 Long St", "", "Cape Town", "", "", "8001", "", "1 Long St\nCape Town\n8001" },
  { "mx", "Calle 5 de Mayo 1", "", "Mérida", "Yuc.", "", "97000", "",
    "Calle 5 de Mayo 1\n97000 Mérida, Yuc." },
  { "br", "Rua das Flores, 1", "", "São Paulo", "SP", "", "01310-100", "",
    "Rua das Flores, 1\nSão Paulo - SP\n01310-100" },
  { "ar", "Calle Florida 1", "", "Buenos Aires", "", "", "C1005AAA", "",
    "Calle Florida 1\nC1005AAA Buenos Aires" },
  { "jp", "1-2-3 Midori-cho", "", "Yokohama", "Kanagawa", "", "220-0001", "",
    "1-2-3 Midori-cho\nYokohama, Kanagawa\n220-0001" },
  { "jp", "緑町1-2-3", "", "横浜市", "神奈川県", "", "220-0001", "",
    "〒220-0001\n神奈川県横浜市\n緑町1-2-3" },
  { "jp", "緑町1-2-3", "", "横浜市", "", "", "", "", "横浜市\n緑町1-2-3" },
  { "cn", "1 Lotus Road", "", "Guangzhou", "Guangdong", "", "510000", "",
    "1 Lotus Road\nGuangzhou\nGuangdong, 510000" },
  { "cn", "荷花路1号", "", "广州市", "广东省", "", "510000", "",
    "510000\n广东省广州市\n荷花路1号" },
  { "kr", "꽃길 1", "", "해운대구", "부산광역시", "", "48094", "",
    "부산광역시 해운대구\n꽃길 1\n48094" },
  { "hk", "1 Lotus Road", "", "Wan Chai", "Hong Kong Island", "", "", "",
    "1 Lotus Road\nWan Chai\nHong Kong Island" },
  { "zz", "1 Elm St", "", "Boston", "East", "", "123", "45", "1 Elm St\n123 45 Boston\nEast" },
  { "usa", "1 Elm St", "", "Boston", "East", "", "123", "", "1 Elm St\n123 Boston\nEast" },
  { "b ", "1 Elm St", "", "Boston", "", "", "123", "", "1 Elm St\n123 Boston" },
  { "", "1 Elm St", "", "Boston", "Massachusetts", "MA", "02158", "",
    "1 Elm St\nBoston, MA 02158" },
  { "", "1 Elm St", "", "Boston", "", "", "02158", "", "1 Elm St\n02158 Boston" },
  { "us", "", "", "", "", "MA", "02158", "", "MA 02158" },
  { "us", "", "", "Boston", "", "", "02158", "", "Boston 02158" },
  { "us", "", "", "Boston", "", "MA", "", "", "Boston, MA" },
  { "us", "", "", "", "", "", "", "1234", "1234" },
  { "us", "", "", "Boston", "", "MA", "02158", "12 B", "Boston, MA 02158 12 B" },
  { "nz", "", "", "Nelson", "", "", "70", "1234", "Nelson 70 1234" },
  { "br", "", "", "", "SP", "", "", "", "SP" },
  { "us", "", "Suite 404", "", "", "", "", "", "Suite 404" },
};

static CtctAddress *
address_new (const FormatCase *format_case)
{
  CtctAddress *address = ctct_address_new ();
  CtctRecord *record = CTCT_RECORD (address);

  ctct_record_set_text (record, CTCT_ADDRESS_COUNTRY_CODE, format_case->country);
  ctct_record_set_text (record, CTCT_ADDRESS_LINE1, format_case->line1);
  ctct_record_set_text (record, CTCT_ADDRESS_LINE2, format_case->line2);
  ctct_record_set_text (record, CTCT_ADDRESS_CITY, format_case->city);
  ctct_record_set_text (record, CTCT_ADDRESS_STATE, format_case->state);
  ctct_record_set_text (record, CTCT_ADDRESS_STATE_CODE, format_case->state_code);
  ctct_record_set_text (record, CTCT_ADDRESS_POSTAL_CODE, format_case->postal_code);
  ctct_record_set_text (record, CTCT_ADDRESS_SUB_POSTAL_CODE, format_case->sub_postal_code);
  return address;
}

static void
assert_format (const FormatCase *format_case, const char *country_name, const char *expected)
{
  CtctAddress *address = address_new (format_case);
  g_autofree char *text = ctct_address_format (address, country_name);

  g_assert_cmpstr (text, ==, expected);
  g_assert_finalize_object (address);
}

static void
test_order (gconstpointer data)
{
  const FormatCase *format_case = data;

  assert_format (format_case, NULL, format_case->expected);
}

static void
test_country_name (void)
{
  const FormatCase latin = { "de", "Lindenstr. 4", "", "Köln", "", "", "50667", "", NULL };
  const FormatCase native = { "jp", "緑町1", "", "横浜市", "", "", "220-0001", "", NULL };
  const FormatCase no_country = { "", "Lindenstr. 4", "", "Köln", "", "", "", "", NULL };
  const FormatCase only_country = { "de", "", "", "", "", "", "", "", NULL };

  assert_format (&latin, "Germany", "Lindenstr. 4\n50667 Köln\nGermany");
  assert_format (&latin, "", "Lindenstr. 4\n50667 Köln");
  assert_format (&native, "日本", "日本\n〒220-0001\n横浜市\n緑町1");
  assert_format (&no_country, "Germany", "Lindenstr. 4\nKöln");
  assert_format (&only_country, "Germany", "Germany");
  assert_format (&only_country, NULL, "");
}

static void
test_empty (void)
{
  const FormatCase empty = { "", "", "", "", "", "", "", "", NULL };

  assert_format (&empty, NULL, "");
  assert_format (&empty, "Germany", "");
}

/* Whatever the country, each part is there just once and no line is empty. */
static void
test_nothing_hidden (void)
{
  static const char *const parts[] = { "Lotus", "Annex", "Riverton", "Northland", "9876" };

  for (char first = 'a'; first <= 'z'; first++)
    for (char second = 'a'; second <= 'z'; second++)
      {
        const char code[] = { first, second, '\0' };
        const FormatCase all = { code, "Lotus", "Annex", "Riverton", "Northland", "", "9876", "",
                                 NULL };
        CtctAddress *address = address_new (&all);
        g_autofree char *text = ctct_address_format (address, "Utopia");

        for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
          {
            const char *found = strstr (text, parts[i]);

            g_assert_nonnull (found);
            g_assert_null (strstr (found + 1, parts[i]));
          }

        g_assert_true (g_str_has_suffix (text, "\nUtopia"));
        g_assert_null (strstr (text, "\n\n"));
        g_assert_finalize_object (address);
      }
}

int
main (int argc, char *argv[])
{
  ctct_test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (format_cases); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/address-format/order/%u-%s", i, format_cases[i].country);

      ctct_test_add_data (path, &format_cases[i], test_order);
    }

  ctct_test_add ("/address-format/country-name", test_country_name);
  ctct_test_add ("/address-format/empty", test_empty);
  ctct_test_add ("/address-format/nothing-hidden", test_nothing_hidden);
  return ctct_test_run ();
}
