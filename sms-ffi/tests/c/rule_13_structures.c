/* Structures that may get more fields say how large they are: those of fewer fields and those of more work, any other size is
 * refused. */

#include "check.h"

#include <stddef.h>

/* A structure as a later version may have it, and as an earlier one may have had it. */
typedef struct {
  sms_reason known;
  uint64_t later[4];
} larger_reason;

typedef struct {
  sms_question known;
  uint64_t later[4];
} larger_question;

typedef struct {
  size_t size;
  uint32_t function;
  uint32_t level;
} smaller_question;

static void reasons(void) {
  const sms_question question = sms_question_new(SMS_FUNCTION_WITHDRAW_COS, SMS_LEVEL_LEVEL_2);
  const uint32_t cause = SMS_CAUSE_LEVEL;
  sms_reason reason = sms_reason_new();
  CHECK(reason.size == sizeof reason && reason.code == 0 && reason.message.data == NULL);
  OK(sms_decide_reason(NULL, &question, cause, &reason, &error));
  CHECK(reason.size == sizeof reason && reason.code == SMS_ERROR_ACCESS_LEVEL && reason.remedy.length > 0);
  CHECK(is(reason.parameters, "{\"function\":\"withdraw_cos\",\"level\":\"level_2\"}"));

  /* After a failure nothing of before is left, but the size is. */
  FAILS(SMS_ERROR_BOUNDARY_INDEX, sms_decide_reason(NULL, &question, SMS_CAUSE_OWNER, &reason, &error));
  CHECK(reason.size == sizeof reason && reason.code == 0 && reason.remedy.data == NULL);

  /* Every smaller one gets its own fields, and not a byte behind them is touched. */
  static const size_t ends[] = {offsetof(sms_reason, id),     offsetof(sms_reason, message), offsetof(sms_reason, rule),
                                offsetof(sms_reason, source), offsetof(sms_reason, field),   offsetof(sms_reason, remedy),
                                offsetof(sms_reason, parameters)};
  for (size_t place = 0; place < sizeof ends / sizeof *ends; place++) {
    unsigned char *room = malloc(ends[place]), *whole = malloc(sizeof reason);
    CHECK(room != NULL && whole != NULL);
    memcpy(room, &ends[place], sizeof(size_t));
    OK(sms_decide_reason(NULL, &question, cause, (sms_reason *)(void *)room, &error));
    OK(sms_decide_reason(NULL, &question, cause, &reason, &error));
    memcpy(whole, &reason, sizeof reason);
    CHECK(memcmp(room, &ends[place], sizeof(size_t)) == 0);
    CHECK(memcmp(room + sizeof(size_t), whole + sizeof(size_t), ends[place] - sizeof(size_t)) == 0);
    free(room);
    free(whole);
  }

  /* What this library does not know of a larger one is 0. */
  larger_reason larger;
  memset(&larger, 0x5a, sizeof larger);
  larger.known.size = sizeof larger;
  OK(sms_decide_reason(NULL, &question, cause, &larger.known, &error));
  CHECK(larger.known.size == sizeof larger && larger.known.code == SMS_ERROR_ACCESS_LEVEL);
  CHECK(larger.later[0] == 0 && larger.later[3] == 0);

  /* One that was not filled in. */
  static const size_t none[] = {0, 1, sizeof(size_t), offsetof(sms_reason, id) + 1, sizeof reason - 1, 1025, SIZE_MAX};
  for (size_t place = 0; place < sizeof none / sizeof *none; place++) {
    reason.size = none[place];
    reason.code = 4711;
    FAILS(SMS_ERROR_BOUNDARY_SIZE, sms_decide_reason(NULL, &question, cause, &reason, &error));
    CHECK(reason.size == none[place] && reason.code == 4711);
  }
}

static void questions(void) {
  uint64_t causes = 0;
  sms_question question = {.size = sizeof question};
  OK(sms_question_usual(SMS_FUNCTION_WITHDRAW_COS, SMS_LEVEL_LEVEL_1, sizeof question, &question, &error));
  CHECK(question.size == sizeof question && question.user_status == SMS_USER_STATUS_ACTIVE && question.owner == 1);
  CHECK(question.routes == SMS_BIT(SMS_ROUTE_SKILLED_WORKER) && question.window_open == 1);
  OK(sms_decide(NULL, &question, &causes, &error));
  CHECK(causes == 0);

  /* What a smaller one does not have is as usual, whether the library filled it in or not. */
  smaller_question *smaller = malloc(sizeof *smaller);
  CHECK(smaller != NULL && sizeof *smaller == offsetof(sms_question, user_status));
  sms_question *given = (sms_question *)(void *)smaller;
  OK(sms_question_usual(SMS_FUNCTION_WITHDRAW_COS, SMS_LEVEL_LEVEL_2, sizeof *smaller, given, &error));
  CHECK(smaller->size == sizeof *smaller && smaller->level == SMS_LEVEL_LEVEL_2);
  OK(sms_decide(NULL, given, &causes, &error));
  CHECK(causes == SMS_BIT(SMS_CAUSE_LEVEL));
  smaller->level = SMS_LEVEL_LEVEL_1;
  OK(sms_decide(NULL, given, &causes, &error));
  CHECK(causes == 0);
  free(smaller);

  /* A larger one works as long as nothing is set that this library does not know. */
  larger_question larger;
  memset(&larger, 0, sizeof larger);
  OK(sms_question_usual(SMS_FUNCTION_WITHDRAW_COS, SMS_LEVEL_LEVEL_2, sizeof larger, &larger.known, &error));
  CHECK(larger.known.size == sizeof larger);
  OK(sms_decide(NULL, &larger.known, &causes, &error));
  CHECK(causes == SMS_BIT(SMS_CAUSE_LEVEL));
  larger.later[3] = 1;
  FAILS(SMS_ERROR_BOUNDARY_SIZE, sms_decide(NULL, &larger.known, &causes, &error));
  CHECK(causes == UINT64_MAX);

  static const size_t none[] = {0, 8, 17, sizeof question - 1, 1025, SIZE_MAX};
  for (size_t place = 0; place < sizeof none / sizeof *none; place++) {
    sms_question wrong = question;
    wrong.size = none[place];
    FAILS(SMS_ERROR_BOUNDARY_SIZE, sms_decide(NULL, &wrong, &causes, &error));
    FAILS(SMS_ERROR_BOUNDARY_SIZE, sms_question_usual(0, 0, none[place], &wrong, &error));
  }
}

int main(void) {
  reasons();
  questions();
  CHECK(sizeof(sms_date) == 8 && sizeof(sms_str) == 2 * sizeof(void *));
  return 0;
}
