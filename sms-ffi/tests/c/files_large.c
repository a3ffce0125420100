/* A large file takes no more memory than a small one, written, counted and checked. With `SMS_LONG` it has 100,000 CAS. */

#include "college.h"

enum { SMALL = 100, LARGE = 10000, LONG = 100000, PAGE = 500 };

/* What a text of both files would take is six times as much. */
enum { MOST_KILOBYTES = 4096 };

static const char *const CAS =
    "{\"applicant_id\":\"STU-%06d\",\"family_name\":\"Exampleson\",\"given_name\":\"Testa Anna\",\"nationality\":\"CAN\","
    "\"sex\":\"2\",\"country_of_birth\":\"CAN\",\"place_of_birth\":\"Testville\",\"date_of_birth\":\"2004-05-17\","
    "\"passport_number\":\"T%07d\",\"course_title\":\"MSc Testing of Programs\",\"course_id\":\"TEST-MSC\","
    "\"academic_level\":\"RQF7\",\"course_start_on\":\"2026-09-28\",\"latest_acceptance_on\":\"2026-10-12\","
    "\"course_end_on\":\"2027-09-30\",\"full_time\":\"true\",\"weekly_hours\":\"15.5\","
    "\"study_address_line_1\":\"1 Test Street\",\"study_city\":\"Testville\",\"study_county\":\"Testshire\","
    "\"study_postcode\":\"EX1 1EX\",\"has_work_placement\":\"false\",\"documents_used\":\"BSc, University of Tests, 2025\","
    "\"atas_needed\":\"false\",\"postgraduate_dean_certificate_needed\":\"false\",\"selt_required\":\"false\","
    "\"selt_not_required_reason\":\"HEI\",\"previous_uk_study\":\"false\",\"accommodation_provided\":\"true\","
    "\"fees_include_accommodation\":\"false\",\"first_year_fees_pence\":\"18500.50\",\"fees_paid_pence\":\"2000\","
    "\"boarding_fees_pence\":\"0\"}";

/* The most memory that this process has had so far, where the system tells, and otherwise none. */
static long most_kilobytes(void) {
  char line[256];
  long most = 0;
  FILE *status = fopen("/proc/self/status", "r");
  while (status != NULL && fgets(line, sizeof line, status) != NULL) {
    if (strncmp(line, "VmHWM:", 6) == 0) {
      most = strtol(line + 6, NULL, 10);
    }
  }
  CHECK(status == NULL || fclose(status) == 0);
  return most;
}

static void written(const char *path, int records) {
  char room[2048];
  sms_bdt_writer *writer = NULL;
  OK(sms_bdt_writer_create(sms_text(path), sms_text("upload"), sms_text("COLLEGE_01"), sms_text("SIM000001"), &writer, &error));
  for (int number = 1; number <= records; number++) {
    /* The numbers are ours, and no text from outside. */
    int length = snprintf(room, sizeof room, CAS, number, number);
    CHECK(length > 0 && (size_t)length < sizeof room);
    OK(sms_bdt_writer_write(writer, (sms_str){room, (size_t)length}, &error));
  }
  OK(sms_bdt_writer_finish(writer, &error));
  sms_bdt_writer_free(writer);
}

/* Told of page by page, and left before the end where the host wants to. */
static void counted(const char *path, uint64_t records) {
  sms_bdt_reader *reader = NULL;
  uint64_t skipped = 0, before = 0;
  OK(sms_bdt_reader_open(sms_text(path), &reader, &error));
  do {
    before = sms_bdt_reader_bytes(reader);
    OK(sms_bdt_reader_skip(reader, PAGE, &skipped, &error));
    CHECK(skipped == 0 || sms_bdt_reader_bytes(reader) > before || sms_bdt_reader_records(reader) == records);
  } while (skipped > 0);
  CHECK(sms_bdt_reader_records(reader) == records);
  sms_bdt_reader_free(reader);
}

/* By both layers, page by page. */
static void checked(const char *path, int64_t records) {
  sms_bdt_reader *reader = NULL;
  sms_buffer *page = NULL, *verdict = NULL;
  int64_t count = 0;
  OK(sms_bdt_reader_open(sms_text(path), &reader, &error));
  do {
    sms_buffer_free(page);
    OK(sms_bdt_reader_check(reader, NULL, &TODAY, PAGE, &page, &error));
    count += page == NULL ? 0 : (int64_t)count_at(page, "");
  } while (page != NULL);
  OK(sms_bdt_reader_verdict(reader, &verdict, &error));
  CHECK(count == records && flag_at(verdict, "/valid") && number_at(verdict, "/record_count") == records);
  CHECK(count_at(verdict, "/contradictions") == 0);
  sms_buffer_free(verdict);
  sms_bdt_reader_free(reader);
}

static void whole_way(const char *path, int records) {
  written(path, records);
  counted(path, (uint64_t)records);
  checked(path, records);
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  int records = getenv("SMS_LONG") != NULL ? LONG : LARGE;
  whole_way(arguments[1], SMALL);
  long before = most_kilobytes();
  whole_way(arguments[1], records);
  long more = most_kilobytes() - before;
  printf("%d CAS took %ld kB more than %d\n", records, more, SMALL);
  CHECK(more < MOST_KILOBYTES);
  return 0;
}
