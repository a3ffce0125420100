/* What a function gives belongs to the caller; a text belongs to the handle that it was asked of. */

#include "check.h"

int main(void) {
  sms_system *system = opened("memory:");
  char room[64];

  /* Every kind of handle is given, asked and ended. Valgrind sees what is not. */
  sms_session *session = acting_as(system, "anna1");
  CHECK(is(sms_session_user_id(session), "anna1") && is(sms_session_licence(session), "SIM000001"));
  CHECK(sms_session_token(session).data == NULL);

  sms_buffer *issued = NULL;
  OK(sms_system_reset_password(system, sms_text("anna1"), sms_text("anna@sponsor.example"), &issued, &error));
  sms_str password = taken(sms_buffer_text(issued), "\"temporary_password\":\"", room, sizeof room);
  sms_buffer_free(issued);
  sms_session *logged_in = NULL, *resumed = NULL;
  OK(sms_system_log_in(system, sms_text("anna1"), password, &logged_in, &error));
  CHECK(has(sms_session_token(logged_in), "anna1."));
  OK(sms_system_resume(system, sms_session_token(logged_in), &resumed, &error));
  CHECK(is(sms_session_user_id(resumed), "anna1"));

  sms_decision *decision = NULL;
  OK(sms_session_can(session, SMS_FUNCTION_APPLY_DEFINED_COS, sms_text(""), &decision, &error));
  sms_str first = sms_decision_json(decision), second = sms_decision_json(decision);
  CHECK(first.data == second.data && has(first, "\"allowed\":"));
  sms_decision_free(decision);

  sms_view *view = NULL;
  OK(sms_system_view_at(system, NOW, &view, &error));
  sms_policy *policy = NULL;
  OK(sms_system_policy(system, &policy, &error));
  sms_register *file = NULL;
  OK(sms_register_parse(sms_text("Organisation Name,Town/City,County,Type & Rating,Route\n"), &file, &error));
  sms_buffer *written = NULL;
  OK(sms_register_write(file, &written, &error));
  CHECK(is(sms_buffer_text(written), "Organisation Name,Town/City,County,Type & Rating,Route\n"));

  /* A new password ends the token of before; its text stays readable as long as the handle is there. */
  char change[512];
  snprintf(change, sizeof change,
           "{\"command\":\"change_own_password\",\"password\":\"%.*s\",\"new_password\":\"Sponsor=Licence2026\","
           "\"confirm_new_password\":\"Sponsor=Licence2026\"}",
           (int)password.length, password.data);
  sms_str before = sms_session_token(logged_in);
  sms_buffer *changed = NULL;
  OK(sms_session_execute(logged_in, sms_text(change), &changed, &error));
  sms_buffer_free(changed);
  sms_str after = sms_session_token(logged_in);
  CHECK(after.length == before.length && memcmp(after.data, before.data, after.length) != 0);
  CHECK(has(before, "anna1.") && sms_session_token(logged_in).data == after.data);
  sms_session *gone = NULL;
  FAILS(SMS_ERROR_SESSION_ENDED, sms_system_resume(system, before, &gone, &error));

  /* Ending a session's handle does not log the user out. */
  char token[128];
  sms_str given = sms_session_token(logged_in);
  CHECK(given.length < sizeof token);
  memcpy(token, given.data, given.length);
  sms_str kept = {token, given.length};
  sms_session_free(logged_in);
  sms_session_free(resumed);
  OK(sms_system_resume(system, kept, &resumed, &error));
  OK(sms_session_log_out(resumed, &error));
  sms_session *ended = NULL;
  FAILS(SMS_ERROR_SESSION_ENDED, sms_system_resume(system, kept, &ended, &error));

  sms_session_free(resumed);
  sms_session_free(session);
  sms_view_free(view);
  sms_policy_free(policy);
  sms_register_free(file);
  sms_buffer_free(written);
  sms_system_free(system);
  return 0;
}
