/* A text is a pointer and a length; it is UTF-8, not ended by NUL, and looked at during the call only. */

#include "check.h"

int main(void) {
  sms_system *system = opened("memory:");
  sms_buffer *answer = NULL;

  /* Not ended by NUL: what follows is not read. */
  char room[] = "SIM000001 and more";
  sms_str licence = {room, 9};
  OK(sms_system_query(system, licence, sms_text(SUMMARY), &answer, &error));
  memset(room, 'x', sizeof room - 1);
  CHECK(has(sms_buffer_text(answer), "Example Widgets Ltd"));
  sms_buffer_free(answer);

  /* One that holds NUL is a text like any other. */
  sms_str with_nul = {"SIM\0" "00001", 9};
  FAILS(SMS_ERROR_LICENCE_NUMBER, sms_system_query(system, with_nul, sms_text(SUMMARY), &answer, &error));

  /* With length 0 the pointer may be NULL; with any other it may not. */
  sms_str empty = {NULL, 0}, hollow = {NULL, 1};
  OK(sms_system_licences(system, empty, 10, &answer, &error));
  CHECK(is(sms_buffer_text(answer), "[\"SIM000001\"]"));
  sms_buffer_free(answer);
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_system_licences(system, hollow, 10, &answer, &error));

  /* What is not UTF-8 is refused with its place: a stray byte, a text cut off, a surrogate, an overlong slash. */
  static const char *const bad[] = {"ab\x80", "ab\xe2\x82", "ab\xed\xa0\x80", "ab\xc0\xaf"};
  for (size_t place = 0; place < sizeof bad / sizeof *bad; place++) {
    sms_error *error = NULL;
    CHECK(sms_system_log_in(system, sms_text(bad[place]), sms_text(""), (sms_session **)(void *)&answer, &error) ==
          SMS_ERROR_BOUNDARY_UTF8);
    CHECK(is(sms_error_message(error), "`user_id` is not UTF-8 at byte 2"));
    sms_error_free(error);
  }

  /* A length that no object can have. */
  sms_str lies[] = {{room, SIZE_MAX}, {room, SIZE_MAX / 2 + 1}, {(const char *)UINTPTR_MAX, 2}};
  for (size_t place = 0; place < sizeof lies / sizeof *lies; place++) {
    FAILS(SMS_ERROR_BOUNDARY_LENGTH, sms_system_licences(system, lies[place], 10, &answer, &error));
  }

  CHECK(sms_text(NULL).length == 0 && sms_text("").length == 0 && sms_text("abc").length == 3);
  sms_system_free(system);
  return 0;
}
