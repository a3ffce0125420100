/* A table comes as a C stream of Arrow: it is walked by hand, goes on without its system, and is released by the caller. */

#include "check.h"

static sms_system *sponsor(void) {
  sms_system *system = opened("memory:");
  sms_session *session = acting_as(system, "anna1");
  for (int draft = 0; draft < 3; draft++) {
    sms_buffer *outcome = NULL;
    OK(sms_session_execute(session, sms_text(DRAFT), &outcome, &error));
    sms_buffer_free(outcome);
  }
  sms_session_free(session);
  return system;
}

/* The place of a column, which has the format of Arrow that is wanted. */
static int64_t place_of(const struct ArrowSchema *schema, const char *name, const char *format) {
  CHECK(strcmp(schema->format, "+s") == 0);
  for (int64_t place = 0; place < schema->n_children; place++) {
    if (strcmp(schema->children[place]->name, name) == 0) {
      CHECK(strcmp(schema->children[place]->format, format) == 0);
      return place;
    }
  }
  CHECK(!"there is such a column");
  return -1;
}

/* The text in a column of texts. */
static sms_str text_in(const struct ArrowArray *array, int64_t row) {
  const int32_t *offsets = (const int32_t *)array->buffers[1];
  sms_str text = {(const char *)array->buffers[2] + offsets[row], (size_t)(offsets[row + 1] - offsets[row])};
  return text;
}

static bool is_empty(const struct ArrowArray *array, int64_t row) {
  const uint8_t *present = (const uint8_t *)array->buffers[0];
  return present != NULL && (present[row / 8] >> (row % 8) & 1) == 0;
}

/* Walks over all batches and releases them: how many rows there are. */
static int64_t walked(struct ArrowArrayStream *stream) {
  struct ArrowSchema schema;
  CHECK(stream->get_schema(stream, &schema) == 0);
  int64_t licence = place_of(&schema, "licence", "u");
  int64_t created = place_of(&schema, "created_on", "tdD");
  int64_t number = place_of(&schema, "number", "u");
  place_of(&schema, "gross_salary_pence", "l");
  place_of(&schema, "weekly_hours", "d:10,2");
  place_of(&schema, "erased", "b");
  int64_t rows = 0;
  for (;;) {
    struct ArrowArray batch;
    CHECK(stream->get_next(stream, &batch) == 0);
    if (batch.release == NULL) {
      break;
    }
    CHECK(batch.n_children == schema.n_children && batch.offset == 0);
    for (int64_t row = 0; row < batch.length; row++) {
      CHECK(is(text_in(batch.children[licence], row), "SIM000001"));
      CHECK(((const int32_t *)batch.children[created]->buffers[1])[row] > 20000);
      CHECK(is_empty(batch.children[number], row));
    }
    rows += batch.length;
    batch.release(&batch);
  }
  schema.release(&schema);
  return rows;
}

static int64_t rows_of(const sms_system *system, const char *licences) {
  struct ArrowArrayStream stream;
  OK(sms_system_table(system, sms_text("certificates"), sms_text(licences), &stream, &error));
  int64_t rows = walked(&stream);
  stream.release(&stream);
  CHECK(stream.release == NULL);
  return rows;
}

/* A view tells the same tables, of another moment. */
static void viewed(sms_system *system) {
  struct ArrowArrayStream stream;
  sms_view *view = NULL;
  OK(sms_system_view_after(system, sms_text("SIM000001"), 1, &view, &error));
  OK(sms_view_table(view, sms_text("certificates"), sms_text(""), &stream, &error));
  CHECK(walked(&stream) == 0);
  stream.release(&stream);
  sms_buffer *found = NULL;
  OK(sms_view_sql(view, sms_text("SELECT count(*) AS events FROM journal"), sms_text(""), &found, &error));
  CHECK(is(sms_buffer_text(found), "{\"columns\":[{\"kind\":\"whole\",\"name\":\"events\"}],\"rows\":[[1]]}"));
  sms_buffer_free(found);
  FAILS(SMS_ERROR_SQL_NOT_A_TABLE, sms_view_sql(view, sms_text("SELECT * FROM credentials"), sms_text(""), &found, &error));
  FAILS(SMS_ERROR_BOUNDARY_ENUMERATION, sms_view_table(view, sms_text("credentials"), sms_text(""), &stream, &error));
  FAILS(SMS_ERROR_LICENCE_NOT_FOUND, sms_view_table(view, sms_text("users"), sms_text("[\"SIM000002\"]"), &stream, &error));
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_view_table(NULL, sms_text("users"), sms_text(""), &stream, &error));
  CHECK(stream.release == NULL);
  sms_view_free(view);
}

int main(void) {
  sms_system *system = sponsor();
  viewed(system);
  CHECK(rows_of(system, "") == 3);
  CHECK(rows_of(system, "") == 3);
  CHECK(rows_of(system, "[\"SIM000001\"]") == 3);
  /* Of none, and not of all. */
  CHECK(rows_of(system, "[]") == 0);

  struct ArrowArrayStream stream;
  FAILS(SMS_ERROR_BOUNDARY_ENUMERATION, sms_system_table(system, sms_text("credentials"), sms_text(""), &stream, &error));
  CHECK(stream.release == NULL);
  FAILS(SMS_ERROR_LICENCE_NOT_FOUND,
        sms_system_table(system, sms_text("users"), sms_text("[\"SIM000002\"]"), &stream, &error));
  FAILS(SMS_ERROR_QUESTION_INVALID,
        sms_system_table(system, sms_text("users"), sms_text("{\"SIM000001\":1}"), &stream, &error));
  CHECK(stream.release == NULL);

  /* One that nobody reads, and one that is read half and when its system is gone. */
  OK(sms_system_table(system, sms_text("journal"), sms_text(""), &stream, &error));
  stream.release(&stream);
  OK(sms_system_table(system, sms_text("certificates"), sms_text(""), &stream, &error));
  sms_system_free(system);
  CHECK(walked(&stream) == 3);
  stream.release(&stream);
  return 0;
}
