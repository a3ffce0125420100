/* Every kind of value is read at its place and set at its place, and every mistake has a code of its own. */

#include "check.h"

#define P(pointer) sms_text(pointer)

/* A document with a value of each kind, by setters alone. */
static sms_document *one_of_each(void) {
  sms_document *document = sms_document_new();
  OK(sms_document_set_text(document, P("/text"), sms_text("a \"quoted\" text"), &error));
  OK(sms_document_set_integer(document, P("/least"), INT64_MIN, &error));
  OK(sms_document_set_integer(document, P("/most"), INT64_MAX, &error));
  OK(sms_document_set_flag(document, P("/yes"), true, &error));
  OK(sms_document_set_null(document, P("/null"), &error));
  OK(sms_document_set_list(document, P("/list"), &error));
  OK(sms_document_set_object(document, P("/object"), &error));
  OK(sms_document_set_text(document, P("/deep/0/a~1b/m~0n"), sms_text("below"), &error));
  OK(sms_document_set_text(document, P("/deep/-/second"), sms_text("item"), &error));
  OK(sms_document_set_integer(document, P("/deep/2"), 3, &error));
  OK(sms_document_set_text(document, P("/"), sms_text("no name"), &error));
  return document;
}

static const char WRITTEN[] =
    "{\"\":\"no name\",\"deep\":[{\"a/b\":{\"m~n\":\"below\"}},{\"second\":\"item\"},3],"
    "\"least\":-9223372036854775808,\"list\":[],\"most\":9223372036854775807,\"null\":null,\"object\":{},"
    "\"text\":\"a \\\"quoted\\\" text\",\"yes\":true}";

static sms_str text_of(const sms_document *document) {
  sms_str text;
  OK(sms_document_text(document, &text, &error));
  return text;
}

static void setting(void) {
  sms_document *document = sms_document_new();
  CHECK(is(text_of(document), "{}"));
  sms_document_free(document);

  document = one_of_each();
  CHECK(is(text_of(document), WRITTEN));

  /* A value is set again: the old one goes, whatever it was. What is set may be the document's own text. */
  OK(sms_document_set_text(document, P("/deep"), sms_text("no list any more"), &error));
  OK(sms_document_set_text(document, P(""), sms_text("all"), &error));
  CHECK(is(text_of(document), "\"all\""));
  OK(sms_document_set_text(document, P(""), text_of(document), &error));
  CHECK(is(text_of(document), "\"\\\"all\\\"\""));
  sms_document_free(document);

  /* The document itself may be a list, and a name may look like an end. */
  document = sms_document_new();
  OK(sms_document_set_integer(document, P("/-"), 1, &error));
  OK(sms_document_set_text(document, P("/-/name"), sms_text("two"), &error));
  OK(sms_document_set_integer(document, P("/1/-"), 2, &error));
  CHECK(is(text_of(document), "[1,{\"-\":2,\"name\":\"two\"}]"));
  sms_document_free(document);
}

/* A document of which one value could not be set, and what its text says then. */
#define SPOILS(number, call)                                                   \
  do {                                                                         \
    sms_document *document = one_of_each();                                    \
    sms_str text = sms_text("of before");                                      \
    FAILS(number, call);                                                       \
    OK(sms_document_set_text(document, P("/text"), sms_text("later"), &error)); \
    FAILS(number, sms_document_text(document, &text, &error));                 \
    CHECK(text.data == NULL);                                                  \
    sms_document_free(document);                                               \
  } while (0)

static void spoiling(void) {
  sms_str none = sms_text("x");
  char deep[200];
  memset(deep, '/', sizeof deep);
  sms_str far = {deep, sizeof deep};
  SPOILS(SMS_ERROR_BOUNDARY_POINTER, sms_document_set_text(document, P("text"), none, &error));
  SPOILS(SMS_ERROR_BOUNDARY_POINTER, sms_document_set_text(document, P("/a~2"), none, &error));
  SPOILS(SMS_ERROR_BOUNDARY_POINTER, sms_document_set_text(document, P("/a~"), none, &error));
  SPOILS(SMS_ERROR_BOUNDARY_POINTER, sms_document_set_text(document, far, none, &error));
  SPOILS(SMS_ERROR_BOUNDARY_KIND, sms_document_set_text(document, P("/text/below"), none, &error));
  SPOILS(SMS_ERROR_BOUNDARY_KIND, sms_document_set_null(document, P("/null/0"), &error));
  SPOILS(SMS_ERROR_BOUNDARY_INDEX, sms_document_set_text(document, P("/deep/4"), none, &error));
  SPOILS(SMS_ERROR_BOUNDARY_INDEX, sms_document_set_text(document, P("/deep/01"), none, &error));
  SPOILS(SMS_ERROR_BOUNDARY_INDEX, sms_document_set_text(document, P("/deep/name"), none, &error));
  SPOILS(SMS_ERROR_BOUNDARY_UTF8, sms_document_set_text(document, P("/text"), sms_text("\xff"), &error));
  SPOILS(SMS_ERROR_BOUNDARY_UTF8, sms_document_set_text(document, P("/\xff"), none, &error));
  SPOILS(SMS_ERROR_BOUNDARY_ENUMERATION, sms_document_set_flag(document, P("/yes"), 2, &error));
  SPOILS(SMS_ERROR_BOUNDARY_NULL, sms_document_set_value(document, P("/text"), NULL, &error));
}

/* An answer with every kind of value: a register, and what a system says of a licence. */
static void reading(const sms_system *system) {
  sms_buffer *answer = NULL;
  OK(sms_system_query(system, sms_text("SIM000001"), sms_text(SUMMARY), &answer, &error));
  const sms_value *summary = sms_buffer_value(answer), *allocations = NULL, *none = summary;
  sms_str text = sms_text("of before");
  int64_t number = 4711;
  bool flag = true;
  size_t count = 4711;

  CHECK(summary == sms_buffer_value(answer) && sms_value_kind(summary) == SMS_KIND_OBJECT);
  OK(sms_value_text(summary, P("/organisation/name"), &text, &error));
  CHECK(is(text, "Example Widgets Ltd"));
  OK(sms_value_at(summary, P("/allocations"), &allocations, &error));
  CHECK(sms_value_kind(allocations) == SMS_KIND_LIST);
  OK(sms_value_count(allocations, P(""), &count, &error));
  CHECK(count == 1 && sms_value_item(allocations, 1) == NULL && sms_value_name(allocations, 0).data == NULL);
  OK(sms_value_integer(sms_value_item(allocations, 0), P("/granted"), &number, &error));
  CHECK(number == 5);
  OK(sms_value_at(summary, P(""), &none, &error));
  CHECK(none == summary);

  /* Nothing there, and something else there, are told apart; the place for the answer is emptied. */
  FAILS(SMS_ERROR_BOUNDARY_ABSENT, sms_value_text(summary, P("/organisation/colour"), &text, &error));
  CHECK(text.data == NULL && text.length == 0);
  FAILS(SMS_ERROR_BOUNDARY_ABSENT, sms_value_integer(allocations, P("/1/granted"), &number, &error));
  CHECK(number == 0);
  FAILS(SMS_ERROR_BOUNDARY_ABSENT, sms_value_at(allocations, P("/-"), &none, &error));
  CHECK(none == NULL && sms_value_kind(none) == SMS_KIND_ABSENT);
  FAILS(SMS_ERROR_BOUNDARY_ABSENT, sms_value_at(allocations, P("/00"), &none, &error));
  FAILS(SMS_ERROR_BOUNDARY_ABSENT, sms_value_at(summary, P("/organisation/name/0"), &none, &error));
  FAILS(SMS_ERROR_BOUNDARY_KIND, sms_value_flag(summary, P("/organisation/name"), &flag, &error));
  CHECK(!flag);
  FAILS(SMS_ERROR_BOUNDARY_KIND, sms_value_count(summary, P("/organisation/name"), &count, &error));
  CHECK(count == 0);
  FAILS(SMS_ERROR_BOUNDARY_POINTER, sms_value_at(summary, P("organisation"), &none, &error));
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_value_text(NULL, P(""), &text, &error));

  sms_error *wrong = NULL;
  CHECK(sms_value_integer(summary, P("/organisation/name"), &number, &wrong) == SMS_ERROR_BOUNDARY_KIND);
  CHECK(is(sms_error_message(wrong), "`/organisation/name` is a text, and not a whole number"));
  sms_reason reason = sms_reason_new();
  OK(sms_error_reason(wrong, 0, &reason, &error));
  CHECK(is(reason.field, "/organisation/name"));
  sms_error_free(wrong);
  sms_buffer_free(answer);
}

/* Members of an object are gone through by their place, in the order of names: also names with a slash in them. */
static void members(void) {
  static const char FILE_TEXT[] = "Organisation Name,Town/City,County,Type & Rating,Route\n"
                                  "Test Widgets Ltd,Testville,,Worker (A rating),Skilled Worker\n"
                                  "Test Wagons Ltd,Testville,,Worker (A rating),Tier 2 / General\n";
  sms_register *file = NULL;
  sms_buffer *answer = NULL;
  const sms_value *routes = NULL;
  int64_t rows = 0;
  OK(sms_register_parse(sms_text(FILE_TEXT), &file, &error));
  OK(sms_register_figures(file, &answer, &error));
  OK(sms_value_at(sms_buffer_value(answer), P("/routes"), &routes, &error));
  CHECK(is(sms_value_name(routes, 0), "Skilled Worker") && is(sms_value_name(routes, 1), "Tier 2 / General"));
  OK(sms_value_integer(sms_value_item(routes, 1), P(""), &rows, &error));
  CHECK(rows == 1);
  OK(sms_value_integer(routes, P("/Tier 2 ~1 General"), &rows, &error));
  CHECK(rows == 1 && sms_value_name(routes, 2).data == NULL);
  sms_buffer_free(answer);

  /* A file is no document. */
  OK(sms_register_write(file, &answer, &error));
  CHECK(sms_buffer_value(answer) == NULL);
  sms_buffer_free(answer);

  /* A command that the library made becomes a document of its own, which may be changed before it is given. */
  OK(sms_register_adoptions(file, sms_text("[\"SIM000001\",\"SIM000002\"]"), &answer, &error));
  const sms_value *adoption = NULL;
  sms_system *system = NULL;
  OK(sms_open(sms_text("memory:"), sms_text(""), &system, &error));
  size_t place = 0;
  for (; (adoption = sms_value_item(sms_buffer_value(answer), place)) != NULL; place++) {
    sms_document *command = sms_document_new();
    sms_buffer *outcome = NULL;
    OK(sms_document_set_value(command, P(""), adoption, &error));
    OK(sms_document_set_text(command, P("/users/-/user_id"), sms_text(place == 0 ? "anna1" : "bella1"), &error));
    OK(sms_document_set_text(command, P("/users/0/level"), sms_text("level_1"), &error));
    OK(sms_system_execute(system, sms_text("home_office"), text_of(command), &outcome, &error));
    sms_buffer_free(outcome);
    sms_document_free(command);
  }
  CHECK(place == 2);
  sms_session *bella = acting_as(system, "bella1");
  CHECK(is(sms_session_licence(bella), "SIM000002"));
  sms_session_free(bella);
  sms_system_free(system);
  sms_buffer_free(answer);
  sms_register_free(file);
}

int main(void) {
  sms_system *system = opened("memory:");
  setting();
  spoiling();
  reading(system);
  members();
  sms_system_free(system);
  return 0;
}
