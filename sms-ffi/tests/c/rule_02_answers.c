/* A place for an answer is emptied, and filled when the function succeeds; without one nothing is done. */

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

  /* A call that fails leaves nothing there, of whatever kind. */
  sms_buffer *outcome = (sms_buffer *)(void *)&system;
  CHECK(sms_session_execute(session, sms_text("{}"), &outcome, NULL) == SMS_ERROR_COMMAND_MISSING_FIELD);
  CHECK(outcome == NULL);
  uint32_t number = 4711;
  CHECK(sms_word_number(sms_text("Level"), sms_text("level_3"), &number, NULL) == SMS_ERROR_BOUNDARY_ENUMERATION);
  CHECK(number == 0);
  sms_str word = sms_text("gone");
  CHECK(sms_word_name(sms_text("Level"), 99, &word, NULL) == SMS_ERROR_BOUNDARY_ENUMERATION && word.data == NULL);

  /* No causes would be a yes: where a decision fails, it has them all. */
  uint64_t causes = 0;
  sms_question question = sms_question_new(SMS_FUNCTION_ASSIGN_COS, 99);
  CHECK(sms_decide(NULL, &question, &causes, NULL) == SMS_ERROR_BOUNDARY_ENUMERATION && causes == UINT64_MAX);
  CHECK(sms_decide(NULL, NULL, &causes, NULL) == SMS_ERROR_BOUNDARY_NULL && causes == UINT64_MAX);

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
