/* A place for an answer is written only when the function succeeds; without one nothing is done. */

#include "check.h"

static size_t entries(const sms_system *system) {
  sms_buffer *journal = NULL;
  OK(sms_system_journal(system, sms_text("SIM000001"), 0, 100, &journal, &error));
  size_t count = 0;
  for (size_t place = 0; place < sms_buffer_text(journal).length; place++) {
    sms_str rest = sms_buffer_text(journal);
    rest.data += place;
    rest.length = rest.length - place < 12 ? rest.length - place : 12;
    count += is(rest, "\"sequence\":1") || has(rest, "\"sequence\":") ? 1 : 0;
  }
  sms_buffer_free(journal);
  return count;
}

int main(void) {
  sms_system *system = opened("memory:");
  sms_session *session = acting_as(system, "anna1");

  /* A refused call leaves the place as it was. */
  sms_buffer *marker = (sms_buffer *)(void *)&system, *outcome = marker;
  CHECK(sms_session_execute(session, sms_text("{}"), &outcome, NULL) == SMS_ERROR_COMMAND_MISSING_FIELD);
  CHECK(outcome == marker);
  uint32_t causes = 4711;
  sms_question question = sms_question_new(SMS_FUNCTION_ASSIGN_COS, 99);
  CHECK(sms_decide(NULL, &question, &causes, NULL) == SMS_ERROR_BOUNDARY_ENUMERATION && causes == 4711);

  /* Without a place for the answer the command is not carried out. */
  size_t before = entries(system);
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_session_execute(session, sms_text(DRAFT), NULL, &error));
  CHECK(entries(system) == before);
  OK(sms_session_execute(session, sms_text(DRAFT), &outcome, &error));
  CHECK(entries(system) > before);

  sms_buffer_free(outcome);
  sms_session_free(session);
  sms_system_free(system);
  return 0;
}
