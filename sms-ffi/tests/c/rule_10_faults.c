/* A fault inside is a code; the handle that it happened in refuses from then on, every other one goes on. The library that
 * this program is linked to has one more function, which is at fault on purpose. */

#include "check.h"

sms_result sms_test_panic(const sms_system *system, sms_error **error);

int main(void) {
  sms_system *broken = opened("memory:"), *whole = opened("memory:");
  sms_session *session = acting_as(broken, "anna1");
  sms_buffer *answer = NULL;

  FAILS(SMS_ERROR_BOUNDARY_PANIC, sms_test_panic(broken, &error));
  for (int again = 0; again < 2; again++) {
    FAILS(SMS_ERROR_BOUNDARY_POISONED, sms_system_licences(broken, sms_text(""), 1, &answer, &error));
  }
  FAILS(SMS_ERROR_BOUNDARY_POISONED, sms_test_panic(broken, &error));
  CHECK(sms_test_panic(broken, NULL) == SMS_ERROR_BOUNDARY_POISONED);

  OK(sms_session_execute(session, sms_text(DRAFT), &answer, &error));
  sms_buffer_free(answer);
  OK(sms_system_licences(whole, sms_text(""), 1, &answer, &error));
  sms_buffer_free(answer);

  sms_session_free(session);
  sms_system_free(broken);
  sms_system_free(whole);
  return 0;
}
