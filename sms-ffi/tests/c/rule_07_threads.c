/* Every handle may be used from several threads at the same time, and no error belongs to a thread. */

#include "check.h"

#include <pthread.h>

#define EVENT "\"certificate_created\""

enum { THREADS = 8, ROUNDS = 25 };

struct shared {
  const sms_system *system;
  const sms_session *session;
  const sms_policy *policy;
  const sms_decision *decision;
  const sms_error *error;
  const sms_buffer *answer;
};

static void *work(void *given) {
  const struct shared *shared = given;
  for (int round = 0; round < ROUNDS; round++) {
    sms_buffer *outcome = NULL, *summary = NULL;
    OK(sms_session_execute(shared->session, sms_text(DRAFT), &outcome, &error));
    OK(sms_system_query(shared->system, sms_text("SIM000001"), sms_text(SUMMARY), &summary, &error));
    sms_buffer_free(outcome);
    sms_buffer_free(summary);
    FAILS(SMS_ERROR_USER_NOT_FOUND, sms_system_acting_as(shared->system, sms_text("nobody"), (sms_session **)(void *)&outcome, &error));

    uint64_t causes = 0;
    sms_question question = sms_question_new(SMS_FUNCTION_WITHDRAW_COS, SMS_LEVEL_LEVEL_2);
    OK(sms_decide(shared->policy, &question, &causes, &error));
    CHECK(causes == SMS_BIT(SMS_CAUSE_LEVEL));
    CHECK(has(sms_decision_json(shared->decision), "\"allowed\":"));
    CHECK(has(sms_error_json(shared->error), "\"user.not_found\""));

    /* Whoever asks first reads the document, for all. */
    sms_str code;
    bool allowed = false;
    OK(sms_value_text(sms_error_value(shared->error), sms_text("/reasons/0/code"), &code, &error));
    OK(sms_value_flag(sms_decision_value(shared->decision), sms_text("/allowed"), &allowed, &error));
    CHECK(is(code, "user.not_found") && allowed);
    CHECK(sms_value_kind(sms_value_item(sms_buffer_value(shared->answer), 0)) == SMS_KIND_TEXT);
  }
  return NULL;
}

int main(void) {
  sms_system *system = opened("memory:");
  sms_session *session = acting_as(system, "carl2");
  sms_policy *policy = NULL;
  sms_decision *decision = NULL;
  sms_error *wrong = NULL;
  sms_session *nobody = NULL;
  OK(sms_system_policy(system, &policy, &error));
  OK(sms_session_can(session, SMS_FUNCTION_CREATE_COS, sms_text(""), &decision, &error));
  CHECK(sms_system_acting_as(system, sms_text("nobody"), &nobody, &wrong) == SMS_ERROR_USER_NOT_FOUND);

  sms_buffer *licences = NULL;
  OK(sms_system_licences(system, sms_text(""), 10, &licences, &error));
  struct shared shared = {system, session, policy, decision, wrong, licences};
  pthread_t threads[THREADS];
  for (int place = 0; place < THREADS; place++) {
    CHECK(pthread_create(&threads[place], NULL, work, &shared) == 0);
  }
  for (int place = 0; place < THREADS; place++) {
    CHECK(pthread_join(threads[place], NULL) == 0);
  }

  /* Nothing was lost: every draft is in the journal. */
  sms_buffer *journal = NULL;
  OK(sms_system_journal(system, sms_text("SIM000001"), 0, 10000, &journal, &error));
  size_t drafts = 0;
  sms_str text = sms_buffer_text(journal);
  for (size_t place = 0; place + sizeof EVENT <= text.length; place++) {
    drafts += memcmp(text.data + place, EVENT, sizeof EVENT - 1) == 0 ? 1 : 0;
  }
  CHECK(drafts == THREADS * ROUNDS);

  /* Each was decided, in a group with others or alone, after the policy and the licence. */
  sms_buffer *stats = NULL;
  OK(sms_system_stats(system, &stats, &error));
  const sms_value *watched = sms_buffer_value(stats);
  int64_t decided = 0, groups = 0, waits = 0;
  OK(sms_value_integer(watched, sms_text("/decided"), &decided, &error));
  OK(sms_value_integer(watched, sms_text("/groups"), &groups, &error));
  OK(sms_value_integer(watched, sms_text("/waits_for_licence/count"), &waits, &error));
  CHECK(decided == 2 + THREADS * ROUNDS && groups <= decided && waits >= decided - groups);

  sms_buffer_free(stats);
  sms_buffer_free(journal);
  sms_buffer_free(licences);
  sms_error_free(wrong);
  sms_decision_free(decision);
  sms_policy_free(policy);
  sms_session_free(session);
  sms_system_free(system);
  return 0;
}
