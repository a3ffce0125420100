/* Files are read and written record by record: with progress, from several threads, left at any record; and in the child of a fork they are
 * left alone. */

#include "college.h"

#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

enum { RECORDS = 400, THREADS = 4 };

static int64_t size_of(const char *path) {
  FILE *file = fopen(path, "rb");
  CHECK(file != NULL && fseek(file, 0, SEEK_END) == 0);
  int64_t size = ftell(file);
  CHECK(fclose(file) == 0);
  return size;
}

/* A graduate of this number. The text lives until the next one is made. */
static sms_str graduate(int number, char *room, size_t size) {
  /* The number is ours, and no text from outside. */
  int length = snprintf(room, size, "{\"cas_number\":\"E4G%dAA%dA00A%dA1\"}", number / 100 % 10, number / 10 % 10, number % 10);
  return (sms_str){room, (size_t)length};
}

static void written(const char *path) {
  char room[64];
  sms_bdt_writer *writer = NULL;
  sms_str id = sms_text("2026-07"), none = sms_text("");
  put_file(path, sms_text("before"));
  OK(sms_bdt_writer_create(sms_text(path), sms_text("graduates"), id, none, &writer, &error));
  for (int number = 0; number < RECORDS; number++) {
    OK(sms_bdt_writer_write(writer, graduate(number, room, sizeof room), &error));
  }
  /* A record that is refused is not in it, and the file goes on. */
  FAILS(SMS_ERROR_BDT_FORMAT, sms_bdt_writer_write(writer, sms_text("{\"cas_number\":\"E4X\"}"), &error));
  FAILS(SMS_ERROR_BDT_ELEMENT, sms_bdt_writer_write(writer, sms_text("{\"family_name\":\"Exampleson\"}"), &error));
  FAILS(SMS_ERROR_BDT_TABLE, sms_bdt_writer_write(writer, sms_text("[]"), &error));
  FAILS(SMS_ERROR_DOCUMENT_SYNTAX, sms_bdt_writer_write(writer, sms_text(""), &error));
  CHECK(sms_bdt_writer_records(writer) == RECORDS && size_of(path) == 6);
  OK(sms_bdt_writer_finish(writer, &error));
  CHECK(sms_bdt_writer_records(writer) == RECORDS && size_of(path) > RECORDS * 50);
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_bdt_writer_finish(writer, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_bdt_writer_write(writer, graduate(0, room, sizeof room), &error));
  sms_bdt_writer_free(writer);

  /* One without a record is none, and one that is given up leaves what was there. */
  int64_t size = size_of(path);
  OK(sms_bdt_writer_create(sms_text(path), sms_text("graduates"), id, none, &writer, &error));
  FAILS(SMS_ERROR_BDT_ELEMENT_MISSING, sms_bdt_writer_finish(writer, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_bdt_writer_write(writer, graduate(0, room, sizeof room), &error));
  sms_bdt_writer_free(writer);
  OK(sms_bdt_writer_create(sms_text(path), sms_text("graduates"), id, none, &writer, &error));
  OK(sms_bdt_writer_write(writer, graduate(0, room, sizeof room), &error));
  sms_bdt_writer_free(writer);
  CHECK(size_of(path) == size);
  FAILS(SMS_ERROR_BOUNDARY_ENUMERATION, sms_bdt_writer_create(sms_text(path), sms_text("x"), id, none, &writer, &error));
  FAILS(SMS_ERROR_BDT_ELEMENT_MISSING, sms_bdt_writer_create(sms_text(path), sms_text("graduates"), none, none, &writer, &error));
  FAILS(SMS_ERROR_BDT_UNREADABLE, sms_bdt_writer_create(sms_text("/nowhere/at/all"), sms_text("graduates"), id, none, &writer, &error));
  CHECK(writer == NULL);
}

/* The records come one by one, then some together, and the verdict is that of the whole. */
static void read_on(const char *path) {
  sms_bdt_reader *reader = NULL;
  sms_buffer *record = NULL, *verdict = NULL, *whole = NULL;
  uint64_t skipped = 0, before = 0, total = 0;
  OK(sms_bdt_reader_open(sms_text(path), &reader, &error));
  CHECK(sms_bdt_reader_bytes(reader) == 0);
  OK(sms_bdt_reader_next(reader, &record, &error));
  CHECK(number_at(record, "/number") == 1 && is(text_at(record, "/fields/cas_number"), "E4G0AA0A00A0A1"));
  CHECK(count_at(record, "/problems") == 0);
  sms_buffer_free(record);
  do {
    before = sms_bdt_reader_bytes(reader);
    OK(sms_bdt_reader_skip(reader, 150, &skipped, &error));
    CHECK(sms_bdt_reader_bytes(reader) >= before);
    total += skipped;
  } while (skipped > 0);
  CHECK(total == RECORDS - 1 && sms_bdt_reader_records(reader) == RECORDS);
  CHECK(sms_bdt_reader_bytes(reader) == (uint64_t)size_of(path));
  OK(sms_bdt_reader_next(reader, &record, &error));
  CHECK(record == NULL);
  OK(sms_bdt_reader_verdict(reader, &verdict, &error));
  CHECK(flag_at(verdict, "/valid") && number_at(verdict, "/record_count") == RECORDS && is(text_at(verdict, "/kind"), "graduates"));
  OK(sms_bdt_check_path(NULL, sms_text(path), &TODAY, &whole, &error));
  CHECK(number_at(whole, "/record_count") == RECORDS && count_at(whole, "/records") == 0);
  sms_buffer_free(whole);
  sms_buffer_free(verdict);
  sms_bdt_reader_free(reader);
  FAILS(SMS_ERROR_BDT_UNREADABLE, sms_bdt_reader_open(sms_text("/nowhere/at/all"), &reader, &error));
  CHECK(reader == NULL);
}

/* By both layers, and a file that breaks off: what was read counts, and the verdict has the reason. */
static void checked(const char *path) {
  const struct student students[] = {ONE, {"STU-0004", "\xc5\x81ukaszson", "T3334445"}, TWO};
  sms_str text = upload("COLLEGE_01", "SIM000001", students, 3);
  sms_bdt_reader *reader = NULL;
  sms_buffer *page = NULL, *verdict = NULL;
  put_file(path, (sms_str){text.data, text.length - 10});
  OK(sms_bdt_reader_open(sms_text(path), &reader, &error));
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_bdt_reader_check(reader, NULL, NULL, 2, &page, &error));
  OK(sms_bdt_reader_check(reader, NULL, &TODAY, 2, &page, &error));
  CHECK(count_at(page, "") == 1 && is(text_at(page, "/0/state"), "ready_to_go") && sms_bdt_reader_records(reader) == 2);
  sms_buffer_free(page);
  OK(sms_bdt_reader_verdict(reader, &verdict, &error));
  CHECK(number_at(verdict, "/problem_count") == 1 && number_at(verdict, "/problems/0/record") == 2);
  sms_buffer_free(verdict);
  OK(sms_bdt_reader_check(reader, NULL, &TODAY, 2, &page, &error));
  CHECK(number_at(page, "/0/number") == 3);
  sms_buffer_free(page);
  OK(sms_bdt_reader_check(reader, NULL, &TODAY, 2, &page, &error));
  CHECK(page == NULL);
  OK(sms_bdt_reader_verdict(reader, &verdict, &error));
  CHECK(!flag_at(verdict, "/valid") && is(text_at(verdict, "/problems/1/code"), "bdt.not_well_formed"));
  sms_buffer_free(verdict);
  sms_bdt_reader_free(reader);

  /* A folder is opened like a file, and is none. */
  OK(sms_bdt_reader_open(sms_text("/"), &reader, &error));
  OK(sms_bdt_reader_next(reader, &page, &error));
  OK(sms_bdt_reader_verdict(reader, &verdict, &error));
  CHECK(page == NULL && is(text_at(verdict, "/problems/0/code"), "bdt.unreadable"));
  sms_buffer_free(verdict);
  sms_bdt_reader_free(reader);
}

struct shared {
  const sms_bdt_reader *reader;
  const sms_bdt_writer *writer;
};

/* Takes records until there is none, and writes each. */
static void *copy(void *given) {
  const struct shared *shared = given;
  for (;;) {
    sms_buffer *record = NULL;
    OK(sms_bdt_reader_next(shared->reader, &record, &error));
    if (record == NULL) {
      return NULL;
    }
    sms_document *values = sms_document_new();
    OK(sms_document_set_text(values, sms_text("/cas_number"), text_at(record, "/fields/cas_number"), &error));
    sms_str text;
    OK(sms_document_text(values, &text, &error));
    OK(sms_bdt_writer_write(shared->writer, text, &error));
    sms_document_free(values);
    sms_buffer_free(record);
  }
}

static void several_threads(const char *path, const char *other) {
  sms_bdt_reader *reader = NULL;
  sms_bdt_writer *writer = NULL;
  sms_buffer *verdict = NULL;
  OK(sms_bdt_reader_open(sms_text(path), &reader, &error));
  OK(sms_bdt_writer_create(sms_text(other), sms_text("graduates"), sms_text("2026-07"), sms_text(""), &writer, &error));
  struct shared shared = {reader, writer};
  pthread_t threads[THREADS];
  for (int place = 0; place < THREADS; place++) {
    CHECK(pthread_create(&threads[place], NULL, copy, &shared) == 0);
  }
  for (int place = 0; place < THREADS; place++) {
    CHECK(pthread_join(threads[place], NULL) == 0);
  }
  OK(sms_bdt_writer_finish(writer, &error));
  OK(sms_bdt_check_path(NULL, sms_text(other), &TODAY, &verdict, &error));
  CHECK(flag_at(verdict, "/valid") && number_at(verdict, "/record_count") == RECORDS);
  sms_buffer_free(verdict);
  sms_bdt_writer_free(writer);
  sms_bdt_reader_free(reader);
}

/* In the child they refuse, and freeing them takes nothing from the parent, which goes on. */
static void forked(const char *path, const char *other) {
  char room[64];
  sms_bdt_reader *reader = NULL;
  sms_bdt_writer *writer = NULL;
  sms_buffer *record = NULL, *verdict = NULL;
  remove(other);
  OK(sms_bdt_reader_open(sms_text(path), &reader, &error));
  OK(sms_bdt_writer_create(sms_text(other), sms_text("graduates"), sms_text("2026-07"), sms_text(""), &writer, &error));
  OK(sms_bdt_writer_write(writer, graduate(1, room, sizeof room), &error));
  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_bdt_reader_next(reader, &record, &error));
    FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_bdt_writer_write(writer, graduate(2, room, sizeof room), &error));
    FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_bdt_writer_finish(writer, &error));
    CHECK(sms_bdt_reader_bytes(reader) == 0 && sms_bdt_writer_records(writer) == 0);
    sms_bdt_reader_free(reader);
    sms_bdt_writer_free(writer);
    _exit(0);
  }
  int status = 0;
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  OK(sms_bdt_reader_next(reader, &record, &error));
  CHECK(number_at(record, "/number") == 1);
  OK(sms_bdt_writer_write(writer, graduate(2, room, sizeof room), &error));
  OK(sms_bdt_writer_finish(writer, &error));
  OK(sms_bdt_check_path(NULL, sms_text(other), &TODAY, &verdict, &error));
  CHECK(flag_at(verdict, "/valid") && number_at(verdict, "/record_count") == 2);
  sms_buffer_free(verdict);
  sms_buffer_free(record);
  sms_bdt_writer_free(writer);
  sms_bdt_reader_free(reader);
}

int main(int count, char **arguments) {
  char other[4096];
  CHECK(count == 2 && snprintf(other, sizeof other, "%s.copy", arguments[1]) < (int)sizeof other);
  written(arguments[1]);
  read_on(arguments[1]);
  several_threads(arguments[1], other);
  forked(arguments[1], other);
  checked(arguments[1]);
  remove(other);
  return 0;
}
