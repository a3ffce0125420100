/* A file of the Bulk Data Transfer is read, checked and written again; a table becomes one; and what is wrong with either is told by its
 * place. */

#include "college.h"

static const struct student ACCENTED = {"STU-0003", "Exampl\xc3\xa9son", "T1112223"};

static void read_and_written(const char *path) {
  sms_bdt_file *file = upload_of_both("COLLEGE_01", "SIM000001"), *again = NULL;
  sms_buffer *header = NULL, *records = NULL, *bytes = NULL, *same = NULL;
  CHECK(sms_bdt_file_record_count(file) == 2);
  OK(sms_bdt_file_header(file, &header, &error));
  CHECK(is(text_at(header, "/kind"), "upload") && is(text_at(header, "/header/file_id"), "COLLEGE_01"));
  CHECK(is(text_at(header, "/header/licence_number"), "SIM000001") && text_at(header, "/version").length > 0);
  OK(sms_bdt_file_records(file, 1, 10, &records, &error));
  CHECK(count_at(records, "") == 1 && number_at(records, "/0/number") == 2);
  CHECK(is(text_at(records, "/0/fields/family_name"), "Sampleton"));
  CHECK(number_at(records, "/0/fields/first_year_fees_pence") == 925000);
  sms_buffer_free(records);

  /* What is written is read again as the same, from memory and from disk. */
  OK(sms_bdt_file_bytes(file, &bytes, &error));
  OK(sms_bdt_file_read(sms_buffer_text(bytes), &again, &error));
  OK(sms_bdt_file_bytes(again, &same, &error));
  CHECK(same_text(sms_buffer_text(same), sms_buffer_text(bytes)) && sms_buffer_value(bytes) == NULL);
  sms_bdt_file_free(again);
  OK(sms_bdt_file_write(file, sms_text(path), &error));
  CHECK(same_text(file_at(path), sms_buffer_text(bytes)));
  OK(sms_bdt_file_read_path(sms_text(path), &again, &error));
  CHECK(sms_bdt_file_record_count(again) == 2);
  sms_bdt_file_free(again);
  FAILS(SMS_ERROR_BDT_UNREADABLE, sms_bdt_file_write(file, sms_text("/nowhere/at/all"), &error));
  FAILS(SMS_ERROR_BDT_UNREADABLE, sms_bdt_file_read_path(sms_text("/nowhere/at/all"), &again, &error));
  CHECK(again == NULL);

  /* The values of its records make it again, and so do its rows. */
  sms_buffer_free(same);
  OK(sms_bdt_file_records(file, 0, SIZE_MAX, &records, &error));
  sms_document *values = sms_document_new();
  for (size_t place = 0; place < 2; place++) {
    const sms_value *fields = NULL;
    OK(sms_value_at(sms_value_item(sms_buffer_value(records), place), sms_text("/fields"), &fields, &error));
    OK(sms_document_set_value(values, sms_text("/-"), fields, &error));
  }
  sms_str list;
  OK(sms_document_text(values, &list, &error));
  OK(sms_bdt_file_of_records(sms_text("upload"), sms_text("COLLEGE_01"), sms_text("SIM000001"), list, &again, &error));
  OK(sms_bdt_file_bytes(again, &same, &error));
  CHECK(same_text(sms_buffer_text(same), sms_buffer_text(bytes)));
  sms_document_free(values);
  sms_buffer_free(records);
  sms_bdt_file_free(again);
  sms_buffer_free(same);
  sms_buffer_free(bytes);
  sms_buffer_free(header);
  sms_bdt_file_free(file);
}

/* A file is in ISO-8859-1: a letter with an accent is one byte of it. */
static void latin(void) {
  sms_bdt_file *file = NULL;
  sms_buffer *bytes = NULL;
  OK(sms_bdt_file_read(upload("COLLEGE_02", "SIM000001", &ACCENTED, 1), &file, &error));
  OK(sms_bdt_file_bytes(file, &bytes, &error));
  CHECK(has(sms_buffer_text(bytes), "Exampl\xe9son") && has(sms_buffer_text(bytes), "encoding=\"ISO-8859-1\""));
  CHECK(sms_buffer_value(bytes) == NULL);
  sms_buffer_free(bytes);
  sms_bdt_file_free(file);
}

static void checked(const char *path) {
  sms_buffer *verdict = NULL, *same = NULL;
  const struct student both[] = {ONE, TWO};
  sms_str good = upload("COLLEGE_01", "SIM000001", both, 2);
  put_file(path, good);
  OK(sms_bdt_check(NULL, good, &TODAY, &verdict, &error));
  CHECK(flag_at(verdict, "/valid") && number_at(verdict, "/record_count") == 2 && count_at(verdict, "/contradictions") == 0);
  CHECK(is(text_at(verdict, "/records/0/state"), "ready_to_go") && is(text_at(verdict, "/records/1/applicant_id"), "STU-0002"));
  OK(sms_bdt_check_path(NULL, sms_text(path), &TODAY, &same, &error));
  CHECK(same_text(sms_buffer_text(same), sms_buffer_text(verdict)));
  sms_buffer_free(same);
  sms_buffer_free(verdict);

  /* A name outside Latin-1 is refused with its line and element, and with the name as a passport prints it. */
  const struct student lukasz[] = {ONE, {"STU-0004", "\xc5\x81ukaszson", "T3334445"}};
  sms_str wrong = upload("COLLEGE_03", "SIM000001", lukasz, 2);
  int64_t line = line_of(wrong, "ukaszson");
  OK(sms_bdt_check(NULL, wrong, &TODAY, &verdict, &error));
  CHECK(!flag_at(verdict, "/valid") && number_at(verdict, "/problem_count") == 1 && count_at(verdict, "/records") == 1);
  CHECK(number_at(verdict, "/problems/0/line") == line && is(text_at(verdict, "/problems/0/element"), "FamilyName"));
  CHECK(is(text_at(verdict, "/problems/0/code"), "bdt.character") && number_at(verdict, "/problems/0/record") == 2);
  CHECK(is(text_at(verdict, "/problems/0/proposal"), "Lukaszson"));
  sms_buffer_free(verdict);
  sms_bdt_file *file = NULL;
  sms_error *refused = NULL;
  CHECK(sms_bdt_file_read(wrong, &file, &refused) == SMS_ERROR_BDT_CHARACTER && file == NULL);
  CHECK(has(sms_error_message(refused), "`FamilyName`") && sms_error_is_data(refused));
  CHECK(!has(sms_error_message(refused), "ukaszson"));
  sms_error_free(refused);

  /* A day is needed, and must be one. */
  const sms_date none = {0, 0, 0}, never = {2026, 2, 30};
  FAILS(SMS_ERROR_BOUNDARY_DATE, sms_bdt_check(NULL, good, &none, &verdict, &error));
  FAILS(SMS_ERROR_BOUNDARY_DATE, sms_bdt_check(NULL, good, &never, &verdict, &error));
  FAILS(SMS_ERROR_BDT_UNREADABLE, sms_bdt_check_path(NULL, sms_text("/nowhere/at/all"), &TODAY, &verdict, &error));
  CHECK(verdict == NULL);
}

/* However little of it there is, a file is told what it is not. */
static void cut_short(void) {
  static const char zeros[512];
  static const char names[] = "<!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>";
  sms_bdt_file *file = NULL;
  sms_buffer *verdict = NULL;
  sms_str whole = upload("COLLEGE_01", "SIM000001", &ONE, 1);
  for (size_t length = 0; length < whole.length - 2; length += 61) {
    sms_str part = {whole.data, length};
    CHECK(sms_bdt_file_read(part, &file, NULL) != SMS_OK && file == NULL);
    OK(sms_bdt_check(NULL, part, &TODAY, &verdict, &error));
    CHECK(!flag_at(verdict, "/valid") && count_at(verdict, "/problems") > 0);
    sms_buffer_free(verdict);
  }
  FAILS(SMS_ERROR_BDT_ENCODING, sms_bdt_file_read((sms_str){zeros, sizeof zeros}, &file, &error));
  FAILS(SMS_ERROR_BDT_DOCTYPE, sms_bdt_file_read(sms_text(names), &file, &error));
  FAILS(SMS_ERROR_BDT_UNKNOWN_FILE, sms_bdt_file_read(sms_text("<a/>"), &file, &error));
}

static void tables(void) {
  static const char CSV[] = "Student,CAS number,Remark\nSTU-0001,E4G0AA0A00A0A1,\n,E4X0AA,\n,E4G0AA0A00A0A1,again\n";
  static const char MAPPING[] = "{\"kind\":\"graduates\",\"columns\":{\"Student\":\"\"},\"constants\":{\"file_id\":\"2026-07\"}}";
  sms_bdt_table *table = NULL;
  sms_bdt_file *file = NULL;
  sms_buffer *report = NULL, *rows = NULL;
  OK(sms_bdt_table_read(sms_text(CSV), sms_text(MAPPING), &table, &error));
  OK(sms_bdt_table_report(table, &report, &error));
  CHECK(number_at(report, "/record_count") == 1 && number_at(report, "/rows/0") == 2 && count_at(report, "/rejections") == 2);
  CHECK(number_at(report, "/rejections/0/row") == 3 && is(text_at(report, "/rejections/0/column"), "CAS number"));
  CHECK(is(text_at(report, "/rejections/0/code"), "bdt.format") && is(text_at(report, "/rejections/1/code"), "bdt.repeated"));
  CHECK(has(sms_buffer_text(report), "\"Remark\""));
  OK(sms_bdt_table_file(table, &file, &error));
  sms_bdt_table_free(table);
  OK(sms_bdt_file_rows(file, 0, 10, &rows, &error));
  CHECK(is(text_at(rows, "/rows/0/1"), "E4G0AA0A00A0A1") && count_at(rows, "/columns") == 2);
  sms_buffer_free(rows);
  sms_buffer_free(report);
  sms_bdt_file_free(file);

  /* Rows of a program; where none is right, there is no file. */
  OK(sms_bdt_table_of_rows(sms_text("[{\"CAS number\":7,\"Student\":1},{\"CAS number\":null}]"), sms_text(MAPPING), &table, &error));
  FAILS(SMS_ERROR_BDT_TABLE, sms_bdt_table_file(table, &file, &error));
  OK(sms_bdt_table_report(table, &report, &error));
  CHECK(number_at(report, "/record_count") == 0 && number_at(report, "/rejections/0/row") == 2 && file == NULL);
  sms_buffer_free(report);
  sms_bdt_table_free(table);

  sms_str mapping = sms_text(MAPPING);
  FAILS(SMS_ERROR_BDT_TABLE, sms_bdt_table_of_rows(sms_text("{}"), mapping, &table, &error));
  FAILS(SMS_ERROR_BDT_TABLE, sms_bdt_table_of_rows(sms_text("[7]"), mapping, &table, &error));
  FAILS(SMS_ERROR_DOCUMENT_SYNTAX, sms_bdt_table_of_rows(sms_text("[{\"a\":1,\"a\":2}]"), mapping, &table, &error));
  FAILS(SMS_ERROR_BDT_TABLE, sms_bdt_table_read(sms_text(CSV), sms_text("{\"kind\":\"gradates\"}"), &table, &error));
  FAILS(SMS_ERROR_COMMAND_UNKNOWN_FIELD, sms_bdt_table_read(sms_text(CSV), sms_text("{\"sheets\":1}"), &table, &error));
  FAILS(SMS_ERROR_BDT_TABLE, sms_bdt_table_read(sms_text("PK\x03\x04 is no spreadsheet"), mapping, &table, &error));
  FAILS(SMS_ERROR_BDT_TABLE, sms_bdt_table_read(sms_text("a\xff,b"), mapping, &table, &error));
  CHECK(table == NULL);
}

/* Records of a program that no file can have, and other documents that are none. */
static void documents(void) {
  sms_bdt_file *file = NULL;
  sms_buffer *answer = NULL;
  sms_str graduates = sms_text("graduates"), id = sms_text("2026-07"), none = sms_text("");
#define RECORDS(code, kind, id, records) FAILS(code, sms_bdt_file_of_records(kind, id, none, sms_text(records), &file, &error))
  RECORDS(SMS_ERROR_BOUNDARY_ENUMERATION, sms_text("gradates"), id, "[]");
  RECORDS(SMS_ERROR_BDT_ELEMENT_MISSING, graduates, id, "[]");
  RECORDS(SMS_ERROR_BDT_ELEMENT_MISSING, graduates, none, "[{\"cas_number\":\"E4G0AA0A00A0A1\"}]");
  RECORDS(SMS_ERROR_BDT_ELEMENT, graduates, id, "[{\"family_name\":\"Exampleson\"}]");
  RECORDS(SMS_ERROR_BDT_FORMAT, graduates, id, "[{\"cas_number\":[1]}]");
  RECORDS(SMS_ERROR_BDT_TABLE, graduates, id, "{\"cas_number\":\"E4G0AA0A00A0A1\"}");
  RECORDS(SMS_ERROR_DOCUMENT_SYNTAX, graduates, id, "");
#undef RECORDS
  FAILS(SMS_ERROR_COMMAND_MISSING_FIELD, sms_bdt_file_export(sms_text("SIM000001"), sms_text("[{}]"), &file, &error));
  FAILS(SMS_ERROR_BDT_ELEMENT_MISSING, sms_bdt_file_export(sms_text("SIM000001"), sms_text("[]"), &file, &error));
  CHECK(file == NULL);

  OK(sms_bdt_file_of_records(graduates, id, none, sms_text("[{\"cas_number\":\"E4G0AA0A00A0A1\"}]"), &file, &error));
  OK(sms_bdt_file_commands(file, &answer, &error));
  CHECK(is(sms_buffer_text(answer), "[{\"certificates\":[\"E4G0AA0A00A0A1\"],\"command\":\"notify_graduates\"}]"));
  sms_buffer_free(answer);
  FAILS(SMS_ERROR_QUESTION_INVALID, sms_bdt_file_problems(file, sms_text("{}"), &answer, &error));
  FAILS(SMS_ERROR_QUESTION_INVALID, sms_bdt_file_problems(file, sms_text("[{\"code\":\"no.code\"}]"), &answer, &error));
  FAILS(SMS_ERROR_DOCUMENT_SYNTAX, sms_bdt_file_problems(file, sms_text("?"), &answer, &error));
  OK(sms_bdt_file_problems(file, sms_text("[]"), &answer, &error));
  CHECK(is(sms_buffer_text(answer), "[]"));
  sms_buffer_free(answer);
  OK(sms_bdt_file_records(file, SIZE_MAX, SIZE_MAX, &answer, &error));
  CHECK(is(sms_buffer_text(answer), "[]"));
  sms_buffer_free(answer);
  sms_bdt_file_free(file);
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  read_and_written(arguments[1]);
  latin();
  checked(arguments[1]);
  cut_short();
  tables();
  documents();
  return 0;
}
