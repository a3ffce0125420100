/* Documents are read strictly, with the place of every mistake, and written canonically. */

#include "check.h"

struct mistake {
  const char *document;
  sms_result code;
  const char *field;
};

int main(void) {
  sms_system *system = opened("memory:");
  sms_session *session = acting_as(system, "anna1");
  sms_buffer *answer = NULL;

  static const struct mistake commands[] = {
      {"", SMS_ERROR_DOCUMENT_SYNTAX, NULL},
      {"{\"command\":\"create_cos\",", SMS_ERROR_DOCUMENT_SYNTAX, NULL},
      {"[]", SMS_ERROR_COMMAND_INVALID, NULL},
      {"{}", SMS_ERROR_COMMAND_MISSING_FIELD, "/command"},
      {"{\"command\":\"create_car\"}", SMS_ERROR_COMMAND_UNKNOWN, "/command"},
      {"{\"command\":\"create_cos\"}", SMS_ERROR_COMMAND_MISSING_FIELD, "/route"},
      {"{\"command\":\"create_cos\",\"route\":\"by_boat\"}", SMS_ERROR_COMMAND_INVALID, "/route"},
      {"{\"command\":\"create_cos\",\"route\":\"scale_up\",\"colour\":1}", SMS_ERROR_COMMAND_UNKNOWN_FIELD, "/colour"},
  };
  for (size_t place = 0; place < sizeof commands / sizeof *commands; place++) {
    sms_error *wrong = NULL;
    sms_reason reason = sms_reason_new();
    CHECK(sms_session_execute(session, sms_text(commands[place].document), &answer, &wrong) == commands[place].code);
    OK(sms_error_reason(wrong, 0, &reason, &error));
    CHECK(commands[place].field == NULL ? reason.field.data == NULL : is(reason.field, commands[place].field));
    sms_error_free(wrong);
  }
  FAILS(SMS_ERROR_QUERY_UNKNOWN, sms_session_query(session, sms_text("{\"query\":\"view_all\"}"), &answer, &error));
  FAILS(SMS_ERROR_QUESTION_UNKNOWN, sms_ask(NULL, sms_text("{\"question\":\"why\"}"), &answer, &error));
  FAILS(SMS_ERROR_COMMAND_UNKNOWN_FIELD,
        sms_open(sms_text("memory:"), sms_text("{\"colour\":1}"), (sms_system **)(void *)&answer, &error));
  FAILS(SMS_ERROR_POLICY_UNKNOWN_SETTING,
        sms_policy_new(sms_text("{\"no.such\":1}"), (sms_policy **)(void *)&answer, &error));
  FAILS(SMS_ERROR_STORE_URL,
        sms_open(sms_text("post://office"), sms_text(""), (sms_system **)(void *)&answer, &error));

  /* Too large, and too deep. */
  size_t limit = (size_t)16 * 1024 * 1024;
  char *huge = malloc(limit + 1);
  CHECK(huge != NULL);
  memset(huge, ' ', limit + 1);
  sms_str large = {huge, limit + 1};
  FAILS(SMS_ERROR_DOCUMENT_TOO_LARGE, sms_session_execute(session, large, &answer, &error));
  memset(huge, '[', 100000);
  sms_str deep = {huge, 100000};
  FAILS(SMS_ERROR_DOCUMENT_SYNTAX, sms_session_execute(session, deep, &answer, &error));
  free(huge);

  /* Canonical: sorted keys, no spaces, so that equal answers are equal bytes. */
  OK(sms_ask(NULL, sms_text(" { \"assigned_on\" : \"2025-04-15\", \"question\" : \"cos_dates\" } "), &answer, &error));
  CHECK(is(sms_buffer_text(answer),
           "{\"last_day_to_apply\":\"2025-07-15\",\"latest_start\":null,\"use_by\":\"2025-07-16\"}"));
  sms_buffer_free(answer);

  sms_session_free(session);
  sms_system_free(system);
  return 0;
}
