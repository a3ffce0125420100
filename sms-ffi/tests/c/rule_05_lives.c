/* Sessions, views and policies go on after the system that gave them is freed; closing ends them at once. */

#include "check.h"

static void closed(void) {
  sms_system *system = opened("memory:");
  sms_session *session = acting_as(system, "carl2");
  sms_view *view = NULL;
  sms_policy *policy = NULL;
  OK(sms_system_view_at(system, NOW, &view, &error));
  OK(sms_system_policy(system, &policy, &error));
  OK(sms_system_close(system, &error));
  OK(sms_system_close(system, &error));

  sms_buffer *answer = NULL;
  sms_session *another = NULL;
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_system_execute(system, sms_text("carl2"), sms_text(DRAFT), &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_system_licences(system, sms_text(""), 1, &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_system_verify(system, &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_system_heads(system, &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_system_acting_as(system, sms_text("carl2"), &another, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_session_execute(session, sms_text(DRAFT), &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_session_menu(session, &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_view_state(view, sms_text("SIM000001"), &answer, &error));

  OK(sms_system_stats(system, &answer, &error));
  CHECK(has(sms_buffer_text(answer), "\"commits\":2,"));
  sms_buffer_free(answer);

  /* A policy is a value: it does not ask the store. */
  uint64_t causes = 0;
  sms_question question = sms_question_new(SMS_FUNCTION_WITHDRAW_COS, SMS_LEVEL_LEVEL_2);
  OK(sms_decide(policy, &question, &causes, &error));
  CHECK(causes == SMS_BIT(SMS_CAUSE_LEVEL));
  sms_policy_free(policy);
  sms_view_free(view);
  sms_session_free(session);
  sms_system_free(system);
}

int main(void) {
  closed();
  sms_system *system = opened("memory:");
  sms_session *session = acting_as(system, "carl2");
  sms_view *view = NULL;
  sms_policy *policy = NULL;
  OK(sms_system_view_at(system, NOW, &view, &error));
  OK(sms_system_policy(system, &policy, &error));
  sms_system_free(system);

  sms_buffer *outcome = NULL, *menu = NULL, *summary = NULL;
  OK(sms_session_execute(session, sms_text(DRAFT), &outcome, &error));
  OK(sms_session_menu(session, &menu, &error));
  OK(sms_view_query(view, sms_text("SIM000001"), sms_text(SUMMARY), &summary, &error));
  CHECK(has(sms_buffer_text(outcome), "\"certificate\":\"cos-"));
  CHECK(has(sms_buffer_text(summary), "Example Widgets Ltd"));

  uint64_t causes = 0;
  sms_question question = sms_question_new(SMS_FUNCTION_WITHDRAW_COS, SMS_LEVEL_LEVEL_2);
  OK(sms_decide(policy, &question, &causes, &error));
  CHECK(causes == SMS_BIT(SMS_CAUSE_LEVEL));

  sms_session_free(session);
  sms_view_free(view);
  sms_policy_free(policy);
  CHECK(has(sms_buffer_text(menu), "\"items\":"));
  sms_buffer_free(menu);
  sms_buffer_free(summary);
  sms_buffer_free(outcome);
  return 0;
}
