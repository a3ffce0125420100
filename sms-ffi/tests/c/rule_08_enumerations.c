/* Enumerations come in as uint32_t and are checked; their constants are the numbers of their words. */

#include "check.h"

static sms_result decided(sms_question question) {
  uint64_t causes = 0;
  return sms_decide(NULL, &question, &causes, NULL);
}

int main(void) {
  /* Every number of a question, one behind its last word and far behind it. */
  const sms_question good = sms_question_new(SMS_FUNCTION_ASSIGN_COS, SMS_LEVEL_LEVEL_1);
  CHECK(decided(good) == SMS_OK);
  for (uint32_t far = 0; far < 2; far++) {
    sms_question bad[] = {good, good, good, good, good, good, good, good};
    bad[0].function = far ? UINT32_MAX : SMS_FUNCTION_NOTIFY_GRADUATES + 1;
    bad[1].level = far ? UINT32_MAX : SMS_LEVEL_LEVEL_2 + 1;
    bad[2].user_status = far ? UINT32_MAX : SMS_USER_STATUS_DEACTIVATED_BY_UKVI + 1;
    bad[3].licence_status = far ? UINT32_MAX : SMS_LICENCE_STATUS_EXPIRED + 100;
    bad[4].rating = far ? UINT32_MAX : SMS_RATING_PROVISIONAL + 1;
    bad[5].routes = far ? UINT64_MAX : SMS_BIT(SMS_ROUTE_VOLUNTARY_WORKER + 1);
    bad[6].owner = far ? UINT8_MAX : 2;
    bad[7].window_open = far ? UINT8_MAX : 2;
    for (size_t place = 0; place < sizeof bad / sizeof *bad; place++) {
      CHECK(decided(bad[place]) == SMS_ERROR_BOUNDARY_ENUMERATION);
    }
  }
  sms_reason reason = sms_reason_new();
  FAILS(SMS_ERROR_BOUNDARY_ENUMERATION, sms_decide_reason(NULL, &good, UINT32_MAX, &reason, &error));
  FAILS(SMS_ERROR_BOUNDARY_INDEX, sms_decide_reason(NULL, &good, SMS_CAUSE_OWNER, &reason, &error));

  /* Days that are none, and days too far away. */
  static const struct {
    sms_date day;
    sms_result result;
  } days[] = {
      {{2026, 2, 29}, SMS_ERROR_BOUNDARY_DATE},
      {{2026, 13, 1}, SMS_ERROR_BOUNDARY_DATE},
      {{2026, 0, 1}, SMS_ERROR_BOUNDARY_DATE},
      {{INT32_MAX, 255, 255}, SMS_ERROR_BOUNDARY_DATE},
      {{INT32_MIN, 1, 1}, SMS_ERROR_BOUNDARY_DATE},
      {{1899, 12, 31}, SMS_ERROR_FIELD_OUT_OF_RANGE},
      {{2200, 1, 1}, SMS_ERROR_FIELD_OUT_OF_RANGE},
      {{2024, 2, 29}, SMS_OK},
      {{0, 0, 0}, SMS_OK},
  };
  for (size_t place = 0; place < sizeof days / sizeof *days; place++) {
    sms_question question = good;
    question.on = days[place].day;
    CHECK(decided(question) == days[place].result);
  }

  /* Words and numbers, both ways. */
  uint32_t number = 0;
  sms_str word;
  OK(sms_word_number(sms_text("Function"), sms_text("assign_cos"), &number, &error));
  CHECK(number == SMS_FUNCTION_ASSIGN_COS);
  OK(sms_word_name(sms_text("LicenceStatus"), SMS_LICENCE_STATUS_SUSPENDED, &word, &error));
  CHECK(is(word, "suspended"));
  FAILS(SMS_ERROR_BOUNDARY_ENUMERATION, sms_word_number(sms_text("Colour"), sms_text("red"), &number, &error));
  FAILS(SMS_ERROR_BOUNDARY_ENUMERATION, sms_word_number(sms_text("Level"), sms_text("level_3"), &number, &error));
  FAILS(SMS_ERROR_BOUNDARY_ENUMERATION, sms_word_name(sms_text("Level"), 2, &word, &error));
  return 0;
}
