/* A function that can fail returns SMS_OK or the number of an error; `error` may be NULL, and is NULL after a success. */

#include "check.h"

/* Any reason of a refusal can be asked for, also those that are only counted. */
static void several_reasons(const sms_system *system) {
  sms_document *batch = sms_document_new();
  OK(sms_document_set_text(batch, sms_text("/command"), sms_text(SMS_COMMAND_ASSIGN_COS_BATCH), &error));
  OK(sms_document_set_flag(batch, sms_text("/terms_accepted"), true, &error));
  sms_session *carl = acting_as(system, "carl2");
  for (int place = 0; place < 5; place++) {
    sms_buffer *drafted = NULL;
    sms_str certificate;
    OK(sms_session_execute(carl, sms_text(DRAFT), &drafted, &error));
    OK(sms_value_text(sms_buffer_value(drafted), sms_text("/result/certificate"), &certificate, &error));
    OK(sms_document_set_text(batch, sms_text("/certificates/-"), certificate, &error));
    sms_buffer_free(drafted);
  }
  sms_decision *decision = NULL;
  sms_str text;
  OK(sms_document_text(batch, &text, &error));
  OK(sms_session_preview(carl, text, &decision, &error));
  CHECK(sms_decision_reason_count(decision) == 100);
  int64_t count = 0;
  sms_str code;
  OK(sms_value_text(sms_decision_value(decision), sms_text("/further/0/code"), &code, &error));
  OK(sms_value_integer(sms_decision_value(decision), sms_text("/further/0/count"), &count, &error));
  CHECK(is(code, "field.missing") && count > 0 && sms_decision_has(decision, SMS_ERROR_FIELD_MISSING));
  CHECK(!sms_decision_has(decision, SMS_ERROR_ACCESS_LEVEL) && !sms_decision_has(decision, 4711));
  sms_decision_free(decision);
  sms_session_free(carl);
  sms_document_free(batch);
}

/* One place for answers and one for errors, used again and again without a thought: nothing is freed twice, nothing is read
 * that is gone. */
static void places_that_are_used_again(const sms_session *session) {
  sms_buffer *answer = NULL;
  sms_error *error = NULL;
  sms_decision *decision = NULL;
  sms_result result = sms_session_execute(session, sms_text("{}"), &answer, &error);
  CHECK(result == SMS_ERROR_COMMAND_MISSING_FIELD && answer == NULL && error != NULL);
  sms_error_free(error);

  result = sms_session_execute(session, sms_text(DRAFT), &answer, &error);
  CHECK(result == SMS_OK && answer != NULL && error == NULL);
  sms_error_free(error);
  sms_buffer_free(answer);

  result = sms_session_query(session, sms_text("{}"), &answer, &error);
  CHECK(result == SMS_ERROR_QUERY_INVALID && answer == NULL);
  sms_buffer_free(answer);
  sms_error_free(error);

  result = sms_session_can(session, SMS_FUNCTION_LOG_IN, sms_text(""), &decision, &error);
  CHECK(result == SMS_OK && decision != NULL && error == NULL);
  sms_decision_free(decision);
  sms_error_free(error);
  result = sms_session_can(session, UINT32_MAX, sms_text(""), &decision, &error);
  CHECK(result == SMS_ERROR_BOUNDARY_ENUMERATION && decision == NULL);
  sms_decision_free(decision);
  sms_error_free(error);
}

int main(void) {
  sms_system *system = opened("memory:");
  sms_session *session = acting_as(system, "carl2");
  sms_buffer *outcome = NULL;

  /* After a success there is no error, whatever the place held before. */
  sms_error *wrong = (sms_error *)(void *)&outcome;
  CHECK(sms_session_execute(session, sms_text(DRAFT), &outcome, &wrong) == SMS_OK);
  CHECK(wrong == NULL);
  sms_buffer_free(outcome);

  /* A failure returns the number that the error has, with or without a place for the error. */
  sms_str unknown = sms_text("{\"command\":\"assign_everything\"}");
  CHECK(sms_session_execute(session, unknown, &outcome, NULL) == SMS_ERROR_COMMAND_UNKNOWN);
  CHECK(sms_session_execute(session, unknown, &outcome, &wrong) == SMS_ERROR_COMMAND_UNKNOWN);
  CHECK(sms_error_code(wrong) == SMS_ERROR_COMMAND_UNKNOWN);
  CHECK(is(sms_error_id(wrong), "command.unknown"));
  CHECK(is(sms_error_message(wrong), "there is no command `assign_everything` (at /command)"));
  CHECK(!sms_error_is_refusal(wrong));
  CHECK(sms_error_reason_count(wrong) == 1);
  sms_reason reason = sms_reason_new();
  OK(sms_error_reason(wrong, 0, &reason, &error));
  CHECK(reason.code == SMS_ERROR_COMMAND_UNKNOWN && is(reason.field, "/command") && reason.remedy.data == NULL);
  CHECK(sms_error_has(wrong, SMS_ERROR_COMMAND_UNKNOWN) && !sms_error_has(wrong, SMS_ERROR_ACCESS_LEVEL));
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

  several_reasons(system);
  places_that_are_used_again(session);

  sms_session_free(session);
  sms_system_free(system);
  return 0;
}
