/* A function that can fail returns SMS_OK or the number of an error; `error` may be NULL, and is written only on failure. */

#include "check.h"

int main(void) {
  sms_system *system = opened("memory:");
  sms_session *session = acting_as(system, "carl2");
  sms_buffer *outcome = NULL;

  /* A success leaves the error alone. */
  sms_error *untouched = (sms_error *)(void *)&outcome;
  sms_error *wrong = untouched;
  CHECK(sms_session_execute(session, sms_text(DRAFT), &outcome, &wrong) == SMS_OK);
  CHECK(wrong == untouched);
  sms_buffer_free(outcome);

  /* A failure returns the number that the error has, with or without a place for the error. */
  sms_str unknown = sms_text("{\"command\":\"assign_everything\"}");
  CHECK(sms_session_execute(session, unknown, &outcome, NULL) == SMS_ERROR_COMMAND_UNKNOWN);
  CHECK(sms_session_execute(session, unknown, &outcome, &wrong) == SMS_ERROR_COMMAND_UNKNOWN);
  CHECK(sms_error_code(wrong) == SMS_ERROR_COMMAND_UNKNOWN);
  CHECK(is(sms_error_id(wrong), "command.unknown"));
  CHECK(is(sms_error_message(wrong), "there is no command `assign_everything`"));
  CHECK(!sms_error_is_refusal(wrong));
  CHECK(sms_error_reason_count(wrong) == 1);
  sms_reason reason;
  OK(sms_error_reason(wrong, 0, &reason, &error));
  CHECK(reason.code == SMS_ERROR_COMMAND_UNKNOWN && is(reason.field, "/command") && reason.remedy.data == NULL);
  CHECK(has(sms_error_json(wrong), "{\"allowed\":false,\"reasons\":[{\"code\":\"command.unknown\""));
  sms_error_free(wrong);

  /* A refusal has every reason of the rules. */
  sms_str create = sms_text("{\"command\":\"create_level_2_user\",\"details\":{}}");
  CHECK(sms_session_execute(session, create, &outcome, &wrong) == SMS_ERROR_ACCESS_LEVEL);
  CHECK(sms_error_is_refusal(wrong));
  OK(sms_error_reason(wrong, 0, &reason, &error));
  CHECK(reason.code == SMS_ERROR_ACCESS_LEVEL && reason.rule.length > 0 && reason.remedy.length > 0);
  FAILS(SMS_ERROR_BOUNDARY_INDEX, sms_error_reason(wrong, sms_error_reason_count(wrong), &reason, &error));
  sms_error_free(wrong);

  sms_session_free(session);
  sms_system_free(system);
  return 0;
}
