/* What the other programs do not call: a day of a sponsor, from the first draft to the register. */

#include "check.h"

#define FIELDS                                                                 \
  "{\"category\":\"switching_isc_liable\",\"family_name\":\"Worker-One\","     \
  "\"given_name\":\"Test\",\"nationality\":\"UTO\","                           \
  "\"place_of_birth\":\"Utopia\",\"country_of_birth\":\"UTO\","                \
  "\"date_of_birth\":\"1990-05-17\",\"sex\":\"female\","                       \
  "\"country_of_residence\":\"GBR\",\"passport_number\":\"P1000001\","         \
  "\"passport_issued_on\":\"2020-01-01\","                                     \
  "\"passport_expires_on\":\"2030-01-01\","                                    \
  "\"passport_issued_at\":\"Utopia\","                                         \
  "\"home_address_line_1\":\"2 Example Road\","                                \
  "\"home_city\":\"Exampleton\",\"home_postcode\":\"EX2 2EX\","                \
  "\"home_country\":\"GBR\",\"start_on\":\"2026-06-01\","                      \
  "\"end_on\":\"2029-05-31\",\"weekly_hours\":\"37.5\","                       \
  "\"work_address_line_1\":\"1 Example Street\","                              \
  "\"work_city\":\"Exampleton\",\"work_postcode\":\"EX1 1EX\","                \
  "\"job_title\":\"Programmer\",\"occupation_code\":\"2134\","                 \
  "\"job_description\":\"Writes programs.\","                                  \
  "\"gross_salary_pence\":5470000,\"salary_period\":\"year\","                 \
  "\"eligible_occupation\":true,\"on_salary_list\":false,"                     \
  "\"certifies_maintenance\":true,\"atas_needed\":false,"                   \
  "\"paye_supplied\":true,\"paye_reference\":\"123/AB456\"}"

static void assign(const sms_system *system) {
  sms_session *carl = acting_as(system, "carl2");
  sms_buffer *answer = NULL;
  OK(sms_session_execute(carl,
                         sms_text("{\"command\":\"create_cos\",\"route\":\"skilled_worker\",\"fields\":" FIELDS "}"),
                         &answer, &error));
  char name[32], document[256];
  taken(sms_buffer_text(answer), "\"certificate\":\"", name, sizeof name);
  sms_buffer_free(answer);

  /* Without the terms accepted it is refused; the preview says so before. */
  sms_decision *decision = NULL;
  snprintf(document, sizeof document, "{\"command\":\"assign_cos\",\"certificate\":\"%s\"}", name);
  OK(sms_session_preview(carl, sms_text(document), &decision, &error));
  sms_reason reason = sms_reason_new();
  CHECK(!sms_decision_allowed(decision) && sms_decision_reason_count(decision) == 1);
  OK(sms_decision_reason(decision, 0, &reason, &error));
  CHECK(reason.code == SMS_ERROR_CERTIFICATE_TERMS && is(reason.field, "/terms_accepted"));
  FAILS(SMS_ERROR_BOUNDARY_INDEX, sms_decision_warning(decision, sms_decision_warning_count(decision), &reason, &error));
  sms_decision_free(decision);

  snprintf(document, sizeof document, "{\"command\":\"assign_cos\",\"certificate\":\"%s\",\"terms_accepted\":true}", name);
  OK(sms_session_execute(carl, sms_text(document), &answer, &error));
  CHECK(has(sms_buffer_text(answer), "\"event\":\"certificate_assigned\""));
  sms_buffer_free(answer);
  OK(sms_session_can(carl, SMS_FUNCTION_WITHDRAW_COS, sms_text(name), &decision, &error));
  CHECK(!sms_decision_allowed(decision));
  sms_decision_free(decision);
  OK(sms_session_can(carl, SMS_FUNCTION_WITHDRAW_COS, sms_text("no name"), &decision, &error));
  OK(sms_decision_reason(decision, 0, &reason, &error));
  CHECK(!sms_decision_allowed(decision) && reason.code == SMS_ERROR_CERTIFICATE_NOT_FOUND);
  sms_decision_free(decision);
  OK(sms_session_decline_messages(carl, &error));
  sms_session_free(carl);
}

static void several(const sms_system *system) {
  sms_buffer *answer = NULL;
  OK(sms_system_execute_all(system,
                            sms_text("[{\"actor\":\"carl2\",\"command\":" DRAFT "},"
                                     "{\"actor\":\"no body\",\"command\":" DRAFT "},"
                                     "{\"actor\":\"anna1\",\"command\":{\"command\":\"create_car\"}},"
                                     "{\"actor\":\"anna1\"},"
                                     "{\"actor\":\"anna1\",\"command\":" DRAFT "}]"),
                            &answer, &error));
  sms_str text = sms_buffer_text(answer);
  CHECK(has(text, "[{\"disagreements\":[]") && has(text, "\"code\":\"field.format\""));
  CHECK(has(text, "\"code\":\"command.unknown\"") && has(text, "\"code\":\"command.missing_field\""));
  sms_buffer_free(answer);
  FAILS(SMS_ERROR_COMMAND_INVALID, sms_system_execute_all(system, sms_text("{}"), &answer, &error));

  /* What would come of it, with nothing of it recorded. */
  OK(sms_system_what_if(system, sms_text("{\"steps\":[{\"actor\":\"carl2\",\"command\":" DRAFT "}]}"), &answer, &error));
  CHECK(has(sms_buffer_text(answer), "\"allowed\":true") && has(sms_buffer_text(answer), "\"refused\":[]"));
  sms_buffer_free(answer);

  sms_decision *decision = NULL;
  OK(sms_system_preview(system, sms_text("home_office"), sms_text(SPONSOR), &decision, &error));
  CHECK(!sms_decision_allowed(decision) && has(sms_decision_json(decision), "licence.number_taken"));
  CHECK(sms_decision_finding_count(decision) == 0 && sms_decision_finding(decision, 0) == NULL);
  sms_reason taken_already = sms_reason_new();
  OK(sms_decision_reason(decision, 0, &taken_already, &error));
  CHECK(is(taken_already.parameters, "{}"));
  sms_decision_free(decision);

  /* What somebody should look into afterwards is told before. */
  sms_str text_of_finding = {0};
  int64_t left = -1;
  const char *last = "{\"command\":\"deactivate_user\",\"licence\":\"SIM000001\",\"user_id\":\"anna1\"}";
  OK(sms_system_preview(system, sms_text("home_office"), sms_text(last), &decision, &error));
  CHECK(sms_decision_allowed(decision) && sms_decision_finding_count(decision) == 1);
  const sms_value *finding = sms_decision_finding(decision, 0);
  OK(sms_value_text(finding, sms_text("/code"), &text_of_finding, &error));
  CHECK(is(text_of_finding, "user.no_level_1"));
  OK(sms_value_text(finding, sms_text("/severity"), &text_of_finding, &error));
  CHECK(is(text_of_finding, "urgent"));
  OK(sms_value_integer(finding, sms_text("/evidence/count"), &left, &error));
  CHECK(left == 0 && sms_decision_finding(decision, 1) == NULL);
  sms_decision_free(decision);
}

/* What was known at a moment, what is known now to have been so then, and what nobody knows. */
static void two_times(const sms_system *system) {
  sms_buffer *answer = NULL;
  sms_view *view = NULL;
  sms_str licence = sms_text("SIM000001");
  const int64_t expired = NOW + 110 * 24 * HOUR;
  OK(sms_system_view_at(system, expired, &view, &error));
  CHECK(sms_view_kind(view) == SMS_VIEW_KIND_RECORDED && sms_view_moment(view) == expired && !sms_view_is_forecast(view));
  OK(sms_view_findings(view, licence, &answer, &error));
  CHECK(is(sms_buffer_text(answer), "[]"));
  sms_buffer_free(answer);
  OK(sms_view_state(view, licence, &answer, &error));
  CHECK(has(sms_buffer_text(answer), "\"stage\":{\"assigned\"") && !has(sms_buffer_text(answer), "\"stage\":{\"expired\""));
  sms_buffer_free(answer);
  sms_view_free(view);

  /* The expiry was recorded later than it happened. */
  OK(sms_system_view_effective_at(system, expired, &view, &error));
  CHECK(sms_view_kind(view) == SMS_VIEW_KIND_EFFECTIVE && sms_view_moment(view) == expired && !sms_view_is_forecast(view));
  OK(sms_view_state(view, licence, &answer, &error));
  CHECK(has(sms_buffer_text(answer), "\"stage\":{\"expired\""));
  sms_buffer_free(answer);
  OK(sms_view_query(view, licence, sms_text(SUMMARY), &answer, &error));
  CHECK(has(sms_buffer_text(answer), "Example Widgets Ltd"));
  sms_buffer_free(answer);
  OK(sms_view_findings(view, licence, &answer, &error));
  CHECK(is(sms_buffer_text(answer), "[]"));
  sms_buffer_free(answer);
  FAILS(SMS_ERROR_LICENCE_NOT_FOUND, sms_view_findings(view, sms_text("SIM999999"), &answer, &error));
  FAILS(SMS_ERROR_LICENCE_NUMBER, sms_view_findings(view, sms_text("nope"), &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_view_findings(NULL, licence, &answer, &error));
  sms_view_free(view);

  OK(sms_system_view_effective_at(system, NOW + 1000 * 24 * HOUR, &view, &error));
  CHECK(sms_view_is_forecast(view));
  sms_view_free(view);
  OK(sms_system_view_after(system, licence, 1, &view, &error));
  CHECK(sms_view_kind(view) == SMS_VIEW_KIND_ENTRY && sms_view_moment(view) == 0 && !sms_view_is_forecast(view));
  sms_view_free(view);
  CHECK(sms_view_kind(NULL) == 0 && sms_view_moment(NULL) == 0 && !sms_view_is_forecast(NULL));

  OK(sms_system_view_effective_at(system, NOW - 24 * HOUR, &view, &error));
  FAILS(SMS_ERROR_LICENCE_BEFORE_MIRROR, sms_view_state(view, licence, &answer, &error));
  FAILS(SMS_ERROR_LICENCE_BEFORE_MIRROR, sms_view_findings(view, licence, &answer, &error));
  sms_view_free(view);
  FAILS(SMS_ERROR_BOUNDARY_DATE, sms_system_view_effective_at(system, INT64_MAX, &view, &error));
}

static void time_passes(const sms_system *system) {
  sms_buffer *answer = NULL, *then = NULL, *now = NULL;
  sms_view *view = NULL;
  OK(sms_system_state(system, sms_text("SIM000001"), &then, &error));
  OK(sms_system_set_time(system, NOW + HOUR, &error));
  OK(sms_system_view_at(system, NOW + HOUR, &view, &error));

  /* Four months later the certificate has expired unused; the view still shows it as it was. */
  OK(sms_system_advance_to(system, NOW + 120 * 24 * HOUR, &answer, &error));
  CHECK(has(sms_buffer_text(answer), "\"notice\":\"certificate_expired\""));
  sms_buffer_free(answer);
  OK(sms_view_state(view, sms_text("SIM000001"), &now, &error));
  CHECK(sms_buffer_text(now).length == sms_buffer_text(then).length);
  CHECK(memcmp(sms_buffer_text(now).data, sms_buffer_text(then).data, sms_buffer_text(now).length) == 0);
  sms_buffer_free(now);
  sms_buffer_free(then);
  sms_view_free(view);

  OK(sms_system_view_after(system, sms_text("SIM000001"), 1, &view, &error));
  OK(sms_view_query(view, sms_text("SIM000001"), sms_text(SUMMARY), &answer, &error));
  CHECK(has(sms_buffer_text(answer), "Example Widgets Ltd"));
  sms_buffer_free(answer);
  sms_view_free(view);

  OK(sms_system_scrub(system, &error));

  two_times(system);

  /* No moment at all, and one too far away for a store to keep. */
  FAILS(SMS_ERROR_BOUNDARY_DATE, sms_system_set_time(system, INT64_MAX, &error));
  FAILS(SMS_ERROR_FIELD_OUT_OF_RANGE, sms_system_set_time(system, INT64_MAX / 2, &error));
  FAILS(SMS_ERROR_FIELD_OUT_OF_RANGE, sms_system_advance_to(system, INT64_MAX / 2, &answer, &error));

  sms_system *real = NULL;
  OK(sms_open(sms_text("memory:"), sms_text(""), &real, &error));
  FAILS(SMS_ERROR_CLOCK_NOT_MANUAL, sms_system_set_time(real, NOW, &error));
  sms_system_free(real);
}

static void unknown(const sms_system *system) {
  sms_buffer *answer = NULL;
  sms_view *view = NULL;
  sms_str nobody = sms_text("SIM999999");
  FAILS(SMS_ERROR_LICENCE_NOT_FOUND, sms_system_query(system, nobody, sms_text(SUMMARY), &answer, &error));
  OK(sms_system_state(system, nobody, &answer, &error));
  CHECK(is(sms_buffer_text(answer), "{}"));
  sms_buffer_free(answer);
  OK(sms_system_view_after(system, nobody, 1, &view, &error));
  FAILS(SMS_ERROR_LICENCE_NOT_FOUND, sms_view_state(view, nobody, &answer, &error));
  sms_view_free(view);
  FAILS(SMS_ERROR_LICENCE_NUMBER, sms_system_journal(system, sms_text("nope"), 0, 10, &answer, &error));
  FAILS(SMS_ERROR_LICENCE_NOT_FOUND, sms_system_journal(system, nobody, 0, 10, &answer, &error));
}

static void questions(void) {
  /* Why a Level 2 user does not withdraw, and that a policy changes what is a setting. */
  sms_question question = sms_question_new(SMS_FUNCTION_EDIT_COS, SMS_LEVEL_LEVEL_2);
  sms_policy *policy = NULL;
  sms_reason reason = sms_reason_new();
  uint64_t causes = 1;
  OK(sms_decide(NULL, &question, &causes, &error));
  CHECK(causes == 0);
  OK(sms_policy_new(sms_text("{\"access.edit_cos.level_2\":\"no\"}"), &policy, &error));
  OK(sms_decide(policy, &question, &causes, &error));
  CHECK(causes == SMS_BIT(SMS_CAUSE_LEVEL));
  OK(sms_decide_reason(policy, &question, SMS_CAUSE_LEVEL, &reason, &error));
  CHECK(reason.code == SMS_ERROR_ACCESS_LEVEL && reason.confidence == SMS_CONFIDENCE_ASSUMED);
  CHECK(is(reason.id, "access.level") && is(reason.source, "a setting of the policy") && reason.field.data == NULL);
  sms_policy_free(policy);

  sms_decision *decision = NULL;
  sms_date before = {2014, 12, 31};
  OK(sms_check_password(NULL, sms_text("ApP1e5"), sms_text("yAy9d5dp"), sms_text("John"), sms_text("Smith"), NULL,
                        &decision, &error));
  CHECK(has(sms_decision_json(decision), "password.too_short") && has(sms_decision_json(decision), "password.no_special"));
  sms_decision_free(decision);
  OK(sms_check_password(NULL, sms_text("ApP1e5ApP1e5"), sms_text(""), sms_text(""), sms_text(""), &before, &decision, &error));
  CHECK(!has(sms_decision_json(decision), "password.no_special"));
  sms_decision_free(decision);
}

static void a_register(const char *path) {
  static const char FILE_TEXT[] = "Organisation Name,Town/City,County,Type & Rating,Route\r\n"
                                  "Test Widgets Ltd,Testville,,Worker (A rating),Skilled Worker\r\n"
                                  "TEST  Widgets Ltd,Testville,,Worker (B rating),Scale-up\r\n";
  FILE *made = fopen(path, "wb");
  CHECK(made != NULL && fputs(FILE_TEXT, made) >= 0 && fclose(made) == 0);
  sms_register *file = NULL;
  sms_buffer *answer = NULL;
  OK(sms_register_read(sms_text(path), &file, &error));
  CHECK(sms_register_row_count(file) == 2);
  OK(sms_register_organisations(file, &answer, &error));
  CHECK(is(sms_buffer_text(answer), "[\"test widgets ltd\"]"));
  sms_buffer_free(answer);
  OK(sms_register_rows(file, 1, 10, &answer, &error));
  CHECK(has(sms_buffer_text(answer), "[{\"county\":\"\"") && has(sms_buffer_text(answer), "\"rating\":\"b\""));
  sms_buffer_free(answer);
  OK(sms_register_rows(file, SIZE_MAX, SIZE_MAX, &answer, &error));
  CHECK(is(sms_buffer_text(answer), "[]"));
  sms_buffer_free(answer);
  OK(sms_register_adoptions(file, sms_text("[\"SIM000001\"]"), &answer, &error));
  CHECK(has(sms_buffer_text(answer), "\"command\":\"adopt_licence\"") && has(sms_buffer_text(answer), "SIM000001"));
  sms_buffer_free(answer);
  FAILS(SMS_ERROR_COMMAND_INVALID, sms_register_adoptions(file, sms_text("[\"17\"]"), &answer, &error));
  FAILS(SMS_ERROR_DOCUMENT_SYNTAX, sms_register_adoptions(file, sms_text("["), &answer, &error));
  OK(sms_register_figures(file, &answer, &error));
  CHECK(has(sms_buffer_text(answer), "\"blank_counties\":2,\"exact_duplicates\":0,\"organisations\":1"));
  sms_buffer_free(answer);
  OK(sms_register_write(file, &answer, &error));
  CHECK(is(sms_buffer_text(answer), FILE_TEXT));
  sms_buffer_free(answer);
  sms_register_free(file);
  FAILS(SMS_ERROR_REGISTER_UNREADABLE, sms_register_read(sms_text("no such folder/a.csv"), &file, &error));
  FAILS(SMS_ERROR_REGISTER_ENCODING, sms_register_parse(sms_text("\xff"), &file, &error));
  sms_error *error = NULL;
  CHECK(sms_register_parse(sms_text("\xff\xfe"), &file, &error) == SMS_ERROR_REGISTER_ENCODING);
  CHECK(has(sms_error_message(error), "this looks like text in UTF-16; save it as UTF-8"));
  sms_error_free(error);
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  sms_system *system = opened("memory:");
  assign(system);
  several(system);
  time_passes(system);
  unknown(system);
  questions();
  a_register(arguments[1]);
  sms_system_free(system);
  return 0;
}
