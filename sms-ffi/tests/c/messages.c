/* Messages are one line for people, whatever was given: control characters stand in them as escapes. */

#include "check.h"

/* The call, whose last argument is `&error`, fails with this number and says this. */
#define SAYS(number, part, call)                                               \
  do {                                                                         \
    sms_error *error = NULL;                                                   \
    CHECK((call) == (number));                                                 \
    CHECK(has(sms_error_message(error), part));                                \
    printable(sms_error_message(error));                                       \
    printable(sms_error_json(error));                                          \
    sms_error_free(error);                                                     \
  } while (0)

static void printable(sms_str text) {
  for (size_t place = 0; place < text.length; place++) {
    CHECK((unsigned char)text.data[place] >= 0x20 && text.data[place] != 0x7f);
  }
}

/* A text that may hold NUL. */
#define WHOLE(text) ((sms_str){text, sizeof(text) - 1})

int main(int count, char **arguments) {
  CHECK(count == 2);
  sms_system *system = NULL;
  SAYS(SMS_ERROR_STORE_URL, "`a\\u{0}b.db`", sms_open(WHOLE("a\0b.db"), sms_text(""), &system, &error));
  SAYS(SMS_ERROR_STORE_URL, "`a\\u{0}b.db`", sms_open(WHOLE("sqlite:a\0b.db"), sms_text(""), &system, &error));
  SAYS(SMS_ERROR_STORE_URL, "\\u{1b}[31m", sms_open(sms_text("a.db?x=\x1b[31m"), sms_text(""), &system, &error));
  SAYS(SMS_ERROR_STORE_URL, "\\n", sms_open(sms_text("no such\nfolder/a.db"), sms_text(""), &system, &error));
  SAYS(SMS_ERROR_REGISTER_UNREADABLE, "", sms_register_read(WHOLE("a\0b.csv"), (sms_register **)(void *)&system, &error));
  SAYS(SMS_ERROR_REGISTER_UNKNOWN_COLUMNS, "",
       sms_register_parse(sms_text("Organisation Name,Town/City,County,Type & Rating,Route,a\tb\n"),
                          (sms_register **)(void *)&system, &error));

  uint32_t number = 0;
  SAYS(SMS_ERROR_BOUNDARY_ENUMERATION, "`…`", sms_word_number(sms_text("Lev\x7f" "el"), sms_text("x"), &number, &error));
  SAYS(SMS_ERROR_BOUNDARY_ENUMERATION, "`…`", sms_word_number(sms_text("Level"), sms_text("level\r1"), &number, &error));

  system = opened(arguments[1]);
  sms_buffer *answer = NULL;
  const sms_value *value = NULL;
  SAYS(SMS_ERROR_STORE_URL, "\\u{0}", sms_system_backup(system, WHOLE("a\0b.db"), &error));
  SAYS(SMS_ERROR_LICENCE_NUMBER, "", sms_system_state(system, WHOLE("SIM00\0" "01"), &answer, &error));
  SAYS(SMS_ERROR_USER_NOT_FOUND, "", sms_system_acting_as(system, WHOLE("an\0na"), (sms_session **)(void *)&answer, &error));
  SAYS(SMS_ERROR_FIELD_FORMAT, "", sms_system_execute(system, WHOLE("an\0na"), sms_text(DRAFT), &answer, &error));
  SAYS(SMS_ERROR_DOCUMENT_SYNTAX, "", sms_system_query(system, sms_text("SIM000001"), WHOLE("\0"), &answer, &error));
  SAYS(SMS_ERROR_QUERY_UNKNOWN, "`…`",
       sms_system_query(system, sms_text("SIM000001"), sms_text("{\"query\":\"a\\u0000b\"}"), &answer, &error));
  OK(sms_system_query(system, sms_text("SIM000001"), sms_text(SUMMARY), &answer, &error));
  SAYS(SMS_ERROR_BOUNDARY_ABSENT, "\\u{0}", sms_value_at(sms_buffer_value(answer), WHOLE("/a\0b"), &value, &error));
  SAYS(SMS_ERROR_BOUNDARY_POINTER, "\\u{1b}", sms_value_at(sms_buffer_value(answer), sms_text("\x1b"), &value, &error));
  sms_buffer_free(answer);
  sms_system_free(system);
  return 0;
}
