/* Files are brought to SMS: everything or nothing, or what is accepted, with a verdict for each record and the lines of what is refused. CAS
 * come back as a file; fees and graduates go in by one. */

#include "college.h"

/* How many CAS there are. */
static size_t held(const sms_session *anna) {
  sms_buffer *answer = NULL;
  OK(sms_session_query(anna, sms_text("{\"query\":\"search_cas\"}"), &answer, &error));
  size_t count = count_at(answer, "/rows");
  sms_buffer_free(answer);
  return count;
}

/* The file is refused with this code, at this line and element, and nothing of it is brought; a preview says the same. */
static void refused(const sms_session *anna, const sms_bdt_file *file, uint32_t code, int64_t line, const char *element) {
  sms_buffer *outcome = NULL, *problems = NULL, *previewed = NULL;
  sms_error *wrong = NULL;
  sms_decision *decision = NULL;
  size_t before = held(anna);
  CHECK(sms_session_execute_file(anna, sms_text(BROUGHT), file, &outcome, &wrong) == code && outcome == NULL);
  OK(sms_bdt_file_problems(file, sms_error_json(wrong), &problems, &error));
  CHECK(number_at(problems, "/0/line") == line && is(text_at(problems, "/0/element"), element));
  CHECK(same_text(text_at(problems, "/0/code"), sms_error_id(wrong)));
  OK(sms_session_preview_file(anna, sms_text(BROUGHT), file, &decision, &error));
  CHECK(!sms_decision_allowed(decision) && sms_decision_has(decision, code));
  OK(sms_bdt_file_problems(file, sms_decision_json(decision), &previewed, &error));
  CHECK(same_text(sms_buffer_text(previewed), sms_buffer_text(problems)) && held(anna) == before);
  sms_decision_free(decision);
  sms_buffer_free(previewed);
  sms_buffer_free(problems);
  sms_error_free(wrong);
}

static void uploaded(const sms_session *anna) {
  sms_buffer *outcome = NULL, *again = NULL;
  sms_decision *decision = NULL;
  sms_bdt_file *file = upload_of_both("COLLEGE_01", "SIM000002");
  refused(anna, file, SMS_ERROR_BDT_LICENCE, 9, "SponsorLicenceNumber");
  sms_bdt_file_free(file);

  file = upload_of_both("COLLEGE_01", "SIM000001");
  sms_str keyed = sms_text("{\"command\":\"bulk_data_transfer\",\"key\":\"morning\"}");
  OK(sms_session_preview_file(anna, keyed, file, &decision, &error));
  CHECK(sms_decision_allowed(decision) && held(anna) == 0);
  sms_decision_free(decision);
  OK(sms_session_execute_file(anna, keyed, file, &outcome, &error));
  CHECK(number_at(outcome, "/result/created") == 2 && number_at(outcome, "/result/refused") == 0 && held(anna) == 2);
  CHECK(is(text_at(outcome, "/result/records/1/state"), "ready_to_go") && number_at(outcome, "/result/records/0/line") == 11);
  /* Once more with its key it is recognised, and without it refused for its ID. */
  OK(sms_session_execute_file(anna, keyed, file, &again, &error));
  CHECK(flag_at(again, "/repeated") && held(anna) == 2);
  refused(anna, file, SMS_ERROR_BDT_FILE_REPEATED, 4, "BulkUploadFileId");
  sms_buffer_free(again);
  sms_buffer_free(outcome);
  sms_bdt_file_free(file);
}

/* A record that is held already refuses the file, unless what is accepted is wanted alone. */
static void duplicates(const sms_session *anna) {
  const struct student students[] = {{"STU-0005", "Mockford", "T5556667"}, TWO};
  sms_bdt_file *file = NULL;
  sms_buffer *outcome = NULL, *problems = NULL;
  sms_str text = upload("COLLEGE_02", "SIM000001", students, 2);
  int64_t line = line_of(text, "STU-0002");
  OK(sms_bdt_file_read(text, &file, &error));
  refused(anna, file, SMS_ERROR_BDT_DUPLICATE, line, "ApplicantID");
  sms_str accepted = sms_text("{\"accepted_only\":true,\"command\":\"bulk_data_transfer\"}");
  OK(sms_session_execute_file(anna, accepted, file, &outcome, &error));
  CHECK(number_at(outcome, "/result/created") == 1 && number_at(outcome, "/result/refused") == 1 && held(anna) == 3);

  /* The reasons of one record find their lines, too. */
  const sms_value *record = NULL;
  sms_document *reasons = sms_document_new();
  sms_str list;
  OK(sms_value_at(sms_buffer_value(outcome), sms_text("/result/records/1"), &record, &error));
  OK(sms_document_set_value(reasons, sms_text(""), record, &error));
  OK(sms_document_text(reasons, &list, &error));
  OK(sms_bdt_file_problems(file, list, &problems, &error));
  CHECK(number_at(problems, "/0/line") == line && number_at(problems, "/0/record") == 2);
  sms_buffer_free(problems);
  sms_document_free(reasons);
  sms_buffer_free(outcome);
  sms_bdt_file_free(file);
}

/* What the file says is not said beside it, and no other command takes one. */
static void documents(const sms_session *anna) {
  sms_bdt_file *file = upload_of_both("COLLEGE_04", "SIM000001"), *none = NULL;
  sms_buffer *outcome = NULL;
#define GIVEN(code, command) FAILS(code, sms_session_execute_file(anna, sms_text(command), file, &outcome, &error))
  GIVEN(SMS_ERROR_COMMAND_INVALID, "{\"command\":\"bulk_data_transfer\",\"file_id\":\"OTHER\"}");
  GIVEN(SMS_ERROR_COMMAND_UNKNOWN_FIELD, "{\"command\":\"bulk_data_transfer\",\"acepted_only\":true}");
  GIVEN(SMS_ERROR_COMMAND_INVALID, "{\"command\":\"delete_cas\",\"certificate\":\"cas-000000001\"}");
  GIVEN(SMS_ERROR_BDT_UNKNOWN_FILE, "{\"command\":\"notify_graduates\"}");
  GIVEN(SMS_ERROR_COMMAND_INVALID, "7");
  GIVEN(SMS_ERROR_DOCUMENT_SYNTAX, "");
#undef GIVEN
  FAILS(SMS_ERROR_QUERY_INVALID, sms_session_export_file(anna, sms_text("{\"query\":\"search_cas\"}"), &none, &error));
  FAILS(SMS_ERROR_BDT_ELEMENT_MISSING, sms_session_export_file(anna, sms_text(""), &none, &error));
  CHECK(outcome == NULL && none == NULL && held(anna) == 3);
  sms_bdt_file_free(file);
}

/* Assigns every CAS that is ready. */
static void assign(const sms_session *anna) {
  sms_buffer *found = NULL, *outcome = NULL;
  sms_document *command = sms_document_new();
  OK(sms_session_query(anna, sms_text("{\"query\":\"search_cas\"}"), &found, &error));
  OK(sms_document_set_text(command, sms_text("/command"), sms_text("assign_cas_batch"), &error));
  OK(sms_document_set_flag(command, sms_text("/terms_accepted"), 1, &error));
  const sms_value *rows = NULL, *row;
  OK(sms_value_at(sms_buffer_value(found), sms_text("/rows"), &rows, &error));
  for (size_t place = 0; (row = sms_value_item(rows, place)) != NULL; place++) {
    sms_str name;
    OK(sms_value_text(row, sms_text("/certificate"), &name, &error));
    OK(sms_document_set_text(command, sms_text("/certificates/-"), name, &error));
  }
  sms_str text;
  OK(sms_document_text(command, &text, &error));
  OK(sms_session_execute(anna, text, &outcome, &error));
  sms_buffer_free(outcome);
  sms_document_free(command);
  sms_buffer_free(found);
}

/* A command that takes a file of one record, whose values are the number and what else is given. */
static void brought(const sms_session *anna, const char *command, const char *kind, sms_str number, const char *fee) {
  sms_document *records = sms_document_new();
  sms_bdt_file *file = NULL;
  sms_buffer *outcome = NULL;
  sms_str list;
  OK(sms_document_set_text(records, sms_text("/0/cas_number"), number, &error));
  if (fee != NULL) {
    OK(sms_document_set_integer(records, sms_text("/0/first_year_fees_pence"), 1850050, &error));
    OK(sms_document_set_integer(records, sms_text(fee), 500000, &error));
  }
  OK(sms_document_text(records, &list, &error));
  OK(sms_bdt_file_of_records(sms_text(kind), sms_text("FILE_01"), sms_text(""), list, &file, &error));
  OK(sms_session_execute_file(anna, sms_text(command), file, &outcome, &error));
  sms_buffer_free(outcome);
  sms_bdt_file_free(file);
  sms_document_free(records);
}

/* The student of a CAS has leave. */
static void used(const sms_system *system, sms_str number) {
  sms_document *used = sms_document_new();
  sms_buffer *outcome = NULL;
  sms_str command;
  OK(sms_document_set_text(used, sms_text("/command"), sms_text("mark_cas_used"), &error));
  OK(sms_document_set_text(used, sms_text("/licence"), sms_text("SIM000001"), &error));
  OK(sms_document_set_text(used, sms_text("/certificate"), number, &error));
  OK(sms_document_text(used, &command, &error));
  OK(sms_system_execute(system, sms_text("home_office"), command, &outcome, &error));
  sms_buffer_free(outcome);
  sms_document_free(used);
}

static void exported(const sms_system *system, const sms_session *anna) {
  sms_bdt_file *file = NULL, *of_rows = NULL;
  sms_buffer *records = NULL, *answer = NULL, *one = NULL, *other = NULL;
  assign(anna);
  /* Page by page, and of rows that the host has, it is the same file. */
  OK(sms_session_export_file(anna, sms_text("{\"limit\":1,\"query\":\"export_cas\"}"), &file, &error));
  OK(sms_session_query(anna, sms_text("{\"query\":\"export_cas\"}"), &answer, &error));
  sms_document *rows = sms_document_new();
  const sms_value *found = NULL;
  sms_str list;
  OK(sms_value_at(sms_buffer_value(answer), sms_text("/rows"), &found, &error));
  OK(sms_document_set_value(rows, sms_text(""), found, &error));
  OK(sms_document_text(rows, &list, &error));
  OK(sms_bdt_file_export(sms_text("SIM000001"), list, &of_rows, &error));
  OK(sms_bdt_file_bytes(file, &one, &error));
  OK(sms_bdt_file_bytes(of_rows, &other, &error));
  CHECK(same_text(sms_buffer_text(one), sms_buffer_text(other)) && sms_bdt_file_record_count(file) == 3);
  FAILS(SMS_ERROR_BDT_UNKNOWN_FILE, sms_bdt_file_commands(file, &records, &error));
  OK(sms_bdt_file_records(file, 0, 1, &records, &error));
  CHECK(is(text_at(records, "/0/fields/status"), "ASSIGNED"));

  /* Fees of one CAS, and later its student has completed the course. */
  sms_str number = text_at(records, "/0/fields/cas_number");
  brought(anna, "{\"command\":\"bulk_update_fees\"}", "fee_update", number, "/0/fees_paid_pence");
  sms_document *query = sms_document_new();
  sms_str text;
  OK(sms_document_set_text(query, sms_text("/query"), sms_text(SMS_QUERY_VIEW_CAS), &error));
  OK(sms_document_set_text(query, sms_text("/certificate"), number, &error));
  OK(sms_document_text(query, &text, &error));
  sms_buffer_free(answer);
  OK(sms_session_query(anna, text, &answer, &error));
  CHECK(number_at(answer, "/fields/fees_paid_pence") == 500000 && !flag_at(answer, "/graduated"));
  sms_buffer_free(answer);

  used(system, number);
  brought(anna, "{\"command\":\"notify_graduates\"}", "graduates", number, NULL);
  OK(sms_session_query(anna, text, &answer, &error));
  CHECK(flag_at(answer, "/graduated"));

  sms_document_free(query);
  sms_document_free(rows);
  sms_buffer_free(answer);
  sms_buffer_free(records);
  sms_buffer_free(one);
  sms_buffer_free(other);
  sms_bdt_file_free(of_rows);
  sms_bdt_file_free(file);
}

/* A student who did not come is reported by the command that the file stands for. */
static void not_enrolled(const sms_system *system, const sms_session *anna) {
  sms_bdt_file *all = NULL, *file = NULL;
  sms_buffer *records = NULL, *commands = NULL, *outcome = NULL;
  sms_document *absent = sms_document_new(), *command = sms_document_new();
  sms_str list, text;
  OK(sms_session_export_file(anna, sms_text(""), &all, &error));
  OK(sms_bdt_file_records(all, 1, 1, &records, &error));
  sms_str number = text_at(records, "/0/fields/cas_number");
  used(system, number);
  OK(sms_document_set_text(absent, sms_text("/0/cas_number"), number, &error));
  OK(sms_document_set_text(absent, sms_text("/0/expected_enrolment_on"), sms_text("2026-06-29"), &error));
  OK(sms_document_text(absent, &list, &error));
  OK(sms_bdt_file_of_records(sms_text("non_enrolment"), sms_text("ABSENT_01"), sms_text(""), list, &file, &error));
  FAILS(SMS_ERROR_BDT_UNKNOWN_FILE, sms_session_execute_file(anna, sms_text(BROUGHT), file, &outcome, &error));
  OK(sms_bdt_file_commands(file, &commands, &error));
  CHECK(is(text_at(commands, "/0/activity"), "did_not_enrol") && count_at(commands, "") == 1);
  const sms_value *one = NULL;
  OK(sms_value_at(sms_buffer_value(commands), sms_text("/0"), &one, &error));
  OK(sms_document_set_value(command, sms_text(""), one, &error));
  OK(sms_document_text(command, &text, &error));
  OK(sms_session_execute(anna, text, &outcome, &error));
  CHECK(is(text_at(outcome, "/events/0/event"), "student_activity_reported"));
  sms_buffer_free(outcome);
  sms_buffer_free(commands);
  sms_buffer_free(records);
  sms_document_free(command);
  sms_document_free(absent);
  sms_bdt_file_free(file);
  sms_bdt_file_free(all);
}

#define CHILD                                                                                                   \
  "[{\"applicant_id\":\"S-2001\",\"family_name\":\"Student-Two\",\"given_name\":\"Test\",\"nationality\":\"UTO\"," \
  "\"sex\":\"female\",\"country_of_birth\":\"UTO\",\"date_of_birth\":\"2012-03\",\"passport_number\":\"P2000002\"," \
  "\"course_title\":\"Example Lessons\",\"academic_level\":\"RQF3\",\"course_start_on\":\"2026-09-21\","        \
  "\"course_end_on\":\"2028-06-30\",\"full_time\":true,\"weekly_hours\":\"20\","                              \
  "\"study_address_line_1\":\"1 Example Street\",\"study_city\":\"Exampleton\",\"study_postcode\":\"EX1 1EX\"," \
  "\"has_work_placement\":false,\"documents_used\":\"A school report.\",\"atas_needed\":false,"               \
  "\"postgraduate_dean_certificate_needed\":false,\"fees_include_accommodation\":false,"                      \
  "\"first_year_fees_pence\":1500000,\"boarding_fees_pence\":900000}]"

/* A child's CAS comes in a file of another kind. */
static void children(const sms_session *anna) {
  sms_bdt_file *file = NULL, *read = NULL;
  sms_buffer *bytes = NULL, *outcome = NULL;
  size_t before = held(anna);
  OK(sms_bdt_file_of_records(sms_text("child_upload"), sms_text("CHILDREN_01"), sms_text("SIM000001"), sms_text(CHILD),
                             &file, &error));
  OK(sms_bdt_file_bytes(file, &bytes, &error));
  OK(sms_bdt_file_read(sms_buffer_text(bytes), &read, &error));
  OK(sms_session_execute_file(anna, sms_text(BROUGHT), read, &outcome, &error));
  CHECK(number_at(outcome, "/result/created") == 1 && held(anna) == before + 1);
  CHECK(is(text_at(outcome, "/result/records/0/state"), "ready_to_go"));
  sms_buffer_free(outcome);
  sms_buffer_free(bytes);
  sms_bdt_file_free(read);
  sms_bdt_file_free(file);
}

int main(void) {
  sms_system *system = college();
  sms_session *anna = acting_as(system, "anna1");
  uploaded(anna);
  duplicates(anna);
  documents(anna);
  exported(system, anna);
  not_enrolled(system, anna);
  children(anna);
  OK(sms_system_close(system, &error));
  sms_buffer *outcome = NULL;
  sms_bdt_file *file = upload_of_both("COLLEGE_09", "SIM000001");
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_session_execute_file(anna, sms_text(BROUGHT), file, &outcome, &error));
  sms_bdt_file_free(file);
  sms_session_free(anna);
  sms_system_free(system);
  return 0;
}
