/* A day of a sponsor without a JSON library: every document is made by setters and every answer read by its places, with texts
 * from outside that would become fields of their own if they were pasted. */

#include "check.h"

#define P(pointer) sms_text(pointer)

/* What people typed into a form. */
static const char INJECTION[] = "Smith\",\"certifies_maintenance\":true,\"x\":\"";
static const char QUOTES[] = "Smith \"Bob\"";

/* The fields of a CoS but the name, each as it is bound. */
static const struct {
  const char *place, *text;
} TEXTS[] = {
    {"/fields/category", "switching_isc_liable"},
    {"/fields/given_name", "Test"},
    {"/fields/nationality", "UTO"},
    {"/fields/place_of_birth", "Utopia"},
    {"/fields/country_of_birth", "UTO"},
    {"/fields/date_of_birth", "1990-05-17"},
    {"/fields/sex", "female"},
    {"/fields/country_of_residence", "GBR"},
    {"/fields/passport_number", "P1000001"},
    {"/fields/passport_issued_on", "2020-01-01"},
    {"/fields/passport_expires_on", "2030-01-01"},
    {"/fields/passport_issued_at", "Utopia"},
    {"/fields/home_address_line_1", "2 Example Road"},
    {"/fields/home_city", "Exampleton"},
    {"/fields/home_postcode", "EX2 2EX"},
    {"/fields/home_country", "GBR"},
    {"/fields/start_on", "2026-06-01"},
    {"/fields/end_on", "2029-05-31"},
    {"/fields/weekly_hours", "37.5"},
    {"/fields/work_address_line_1", "1 Example Street"},
    {"/fields/work_city", "Exampleton"},
    {"/fields/work_postcode", "EX1 1EX"},
    {"/fields/job_title", "Programmer"},
    {"/fields/occupation_code", "2134"},
    {"/fields/job_description", "Writes programs."},
    {"/fields/salary_period", "year"},
    {"/fields/paye_reference", "123/AB456"},
};
static const struct {
  const char *place;
  bool flag;
} FLAGS[] = {
    {"/fields/eligible_occupation", true}, {"/fields/on_salary_list", false}, {"/fields/certifies_maintenance", false},
    {"/fields/atas_needed", false},        {"/fields/paye_supplied", true},
};

static void set(sms_document *document, const char *place, sms_str text) {
  OK(sms_document_set_text(document, P(place), text, &error));
}

static sms_document *command(const char *name) {
  sms_document *document = sms_document_new();
  set(document, "/command", sms_text(name));
  return document;
}

static sms_str text_of(const sms_document *document) {
  sms_str text;
  OK(sms_document_text(document, &text, &error));
  return text;
}

static sms_str text_at(const sms_buffer *answer, const char *place) {
  sms_str text;
  OK(sms_value_text(sms_buffer_value(answer), P(place), &text, &error));
  return text;
}

/* Carries a command out, which is freed. */
static sms_buffer *executed(const sms_session *session, sms_document *document) {
  sms_buffer *outcome = NULL;
  OK(sms_session_execute(session, text_of(document), &outcome, &error));
  sms_document_free(document);
  return outcome;
}

static sms_system *adopted(const char *address) {
  sms_document *options = sms_document_new(), *licence = command(SMS_COMMAND_ADOPT_LICENCE);
  set(options, "/clock", sms_text("manual"));
  set(options, "/now", sms_text("2026-04-06T09:00:00Z"));
  OK(sms_document_set_integer(options, P("/seed"), 1, &error));
  OK(sms_document_set_integer(options, P("/settings/lock.wait_minutes"), 30, &error));
  sms_system *system = NULL;
  OK(sms_open(sms_text(address), text_of(options), &system, &error));
  sms_document_free(options);

  set(licence, "/mode", sms_text("simulate"));
  set(licence, "/number", sms_text("SIM000001"));
  set(licence, "/organisation/name", sms_text("Smith \"&\" Sons Ltd"));
  set(licence, "/routes/0/route", sms_text("skilled_worker"));
  set(licence, "/routes/0/rating", sms_text("a"));
  set(licence, "/users/-/user_id", sms_text("anna1"));
  set(licence, "/users/0/level", sms_text("level_1"));
  set(licence, "/users/0/details/title", sms_text("Ms"));
  set(licence, "/users/0/details/given_name", sms_text("Anna"));
  set(licence, "/users/0/details/family_name", sms_text("Archer"));
  set(licence, "/users/0/details/email", sms_text("anna@sponsor.example"));
  set(licence, "/users/-/user_id", sms_text("carl2"));
  set(licence, "/users/1/level", sms_text("level_2"));
  set(licence, "/allocations/0/route", sms_text("skilled_worker"));
  OK(sms_document_set_integer(licence, P("/allocations/0/granted"), 5, &error));
  sms_buffer *outcome = NULL;
  OK(sms_system_execute(system, sms_text("home_office"), text_of(licence), &outcome, &error));
  CHECK(is(text_at(outcome, "/result/licence"), "SIM000001"));
  size_t disagreements = 1;
  bool repeated = true;
  OK(sms_value_count(sms_buffer_value(outcome), P("/disagreements"), &disagreements, &error));
  OK(sms_value_flag(sms_buffer_value(outcome), P("/repeated"), &repeated, &error));
  CHECK(disagreements == 0 && !repeated);
  sms_buffer_free(outcome);
  sms_document_free(licence);
  return system;
}

/* The temporary password comes out of the answer, and logs Anna in. */
static void password(const sms_system *system) {
  sms_buffer *issued = NULL;
  sms_session *anna = NULL;
  OK(sms_system_reset_password(system, sms_text("anna1"), sms_text("anna@sponsor.example"), &issued, &error));
  OK(sms_system_log_in(system, text_at(issued, "/user_id"), text_at(issued, "/temporary_password"), &anna, &error));
  sms_document *change = command(SMS_COMMAND_CHANGE_OWN_PASSWORD);
  set(change, "/password", text_at(issued, "/temporary_password"));
  set(change, "/new_password", sms_text("Sponsor=\"Licence\"2026"));
  set(change, "/confirm_new_password", sms_text("Sponsor=\"Licence\"2026"));
  sms_buffer_free(executed(anna, change));
  sms_buffer_free(issued);
  sms_session_free(anna);
  OK(sms_system_log_in(system, sms_text("anna1"), sms_text("Sponsor=\"Licence\"2026"), &anna, &error));
  sms_session_free(anna);
}

/* A draft under a name from outside: it comes back as it was given, and nothing else of the form has changed. */
static void drafted(const sms_session *session, const char *family_name, char *certificate, size_t room) {
  sms_document *draft = command(SMS_COMMAND_CREATE_COS);
  set(draft, "/route", sms_text("skilled_worker"));
  set(draft, "/fields/family_name", sms_text(family_name));
  for (size_t place = 0; place < sizeof TEXTS / sizeof *TEXTS; place++) {
    set(draft, TEXTS[place].place, sms_text(TEXTS[place].text));
  }
  for (size_t place = 0; place < sizeof FLAGS / sizeof *FLAGS; place++) {
    OK(sms_document_set_flag(draft, P(FLAGS[place].place), FLAGS[place].flag, &error));
  }
  OK(sms_document_set_integer(draft, P("/fields/gross_salary_pence"), 5470000, &error));
  sms_buffer *outcome = executed(session, draft);
  sms_str name = text_at(outcome, "/result/certificate");
  CHECK(name.length < room);
  memcpy(certificate, name.data, name.length);
  certificate[name.length] = '\0';
  sms_buffer_free(outcome);

  sms_document *view = sms_document_new();
  set(view, "/query", sms_text(SMS_QUERY_VIEW_COS));
  set(view, "/certificate", sms_text(certificate));
  sms_buffer *seen = NULL;
  OK(sms_session_query(session, text_of(view), &seen, &error));
  CHECK(is(text_at(seen, "/fields/family_name"), family_name));
  bool certifies = true;
  int64_t salary = 0;
  const sms_value *none = NULL;
  OK(sms_value_flag(sms_buffer_value(seen), P("/fields/certifies_maintenance"), &certifies, &error));
  OK(sms_value_integer(sms_buffer_value(seen), P("/fields/gross_salary_pence"), &salary, &error));
  FAILS(SMS_ERROR_BOUNDARY_ABSENT, sms_value_at(sms_buffer_value(seen), P("/fields/x"), &none, &error));
  CHECK(!certifies && salary == 5470000);
  sms_buffer_free(seen);
  sms_document_free(view);
}

/* The same pasted together: what a host must not do, and what then happens. */
static void pasted(const sms_session *session) {
  char text[512];
  snprintf(text, sizeof text, "{\"command\":\"create_cos\",\"route\":\"skilled_worker\",\"fields\":{\"family_name\":\"%s\"}}", QUOTES);
  sms_buffer *outcome = NULL;
  FAILS(SMS_ERROR_DOCUMENT_SYNTAX, sms_session_execute(session, sms_text(text), &outcome, &error));
}

/* Everything that stands in the way of a draft that is nearly empty: each reason by itself. */
static void refused(const sms_session *session) {
  sms_document *draft = command(SMS_COMMAND_CREATE_COS), *assign = command(SMS_COMMAND_ASSIGN_COS);
  set(draft, "/route", sms_text("skilled_worker"));
  set(draft, "/fields/family_name", sms_text(QUOTES));
  sms_buffer *outcome = executed(session, draft);
  set(assign, "/certificate", text_at(outcome, "/result/certificate"));
  OK(sms_document_set_flag(assign, P("/terms_accepted"), true, &error));
  sms_buffer_free(outcome);

  sms_error *refusal = NULL;
  CHECK(sms_session_execute(session, text_of(assign), &outcome, &refusal) == SMS_ERROR_FIELD_MISSING);
  CHECK(outcome == NULL && sms_error_is_refusal(refusal) && sms_error_has(refusal, SMS_ERROR_FIELD_MISSING));
  size_t count = sms_error_reason_count(refusal);
  CHECK(count > 20);
  for (size_t place = 0; place < count; place++) {
    sms_reason reason = sms_reason_new();
    OK(sms_error_reason(refusal, place, &reason, &error));
    CHECK(sms_error_has(refusal, reason.code) && reason.message.length > 0 && has(reason.field, "/fields/"));
    const sms_value *same = sms_error_value(refusal);
    OK(sms_value_at(same, P("/reasons"), &same, &error));
    sms_str message;
    OK(sms_value_text(sms_value_item(same, place), P("/message"), &message, &error));
    CHECK(message.length == reason.message.length && memcmp(message.data, reason.message.data, message.length) == 0);
  }
  sms_error_free(refusal);
  sms_document_free(assign);
}

static void assigned(const sms_session *session, const char *certificate) {
  sms_document *assign = command(SMS_COMMAND_ASSIGN_COS);
  set(assign, "/certificate", sms_text(certificate));
  OK(sms_document_set_flag(assign, P("/terms_accepted"), true, &error));
  sms_buffer *outcome = executed(session, assign);
  CHECK(text_at(outcome, "/result/number").length == 11);
  CHECK(is(text_at(outcome, "/events/0/event"), "certificate_assigned"));
  sms_buffer_free(outcome);
}

/* Every certificate, a page of one row at a time; the next page begins where the last one ended. */
static size_t paged(const sms_session *session) {
  sms_document *search = sms_document_new();
  set(search, "/query", sms_text(SMS_QUERY_SEARCH_COS));
  OK(sms_document_set_integer(search, P("/limit"), 1, &error));
  size_t found = 0;
  for (bool more = true; more;) {
    sms_buffer *page = NULL;
    OK(sms_session_query(session, text_of(search), &page, &error));
    const sms_value *rows = NULL, *row;
    OK(sms_value_at(sms_buffer_value(page), P("/rows"), &rows, &error));
    for (size_t place = 0; (row = sms_value_item(rows, place)) != NULL; place++) {
      sms_str name;
      OK(sms_value_text(row, P("/family_name"), &name, &error));
      CHECK(is(name, INJECTION) || is(name, QUOTES));
      found++;
    }
    sms_str next;
    more = sms_value_text(sms_buffer_value(page), P("/next"), &next, NULL) == SMS_OK;
    if (more) {
      set(search, "/after", next);
    } else {
      FAILS(SMS_ERROR_BOUNDARY_KIND, sms_value_text(sms_buffer_value(page), P("/next"), &next, &error));
    }
    sms_buffer_free(page);
  }
  sms_document_free(search);
  return found;
}

static void searched(const sms_session *session) {
  sms_document *search = sms_document_new();
  set(search, "/query", sms_text(SMS_QUERY_SEARCH_COS));
  set(search, "/family_name", sms_text(INJECTION));
  sms_buffer *found = NULL;
  size_t rows = 0;
  OK(sms_session_query(session, text_of(search), &found, &error));
  OK(sms_value_count(sms_buffer_value(found), P("/rows"), &rows, &error));
  CHECK(rows == 1 && is(text_at(found, "/rows/0/state"), "assigned"));
  sms_buffer_free(found);
  sms_document_free(search);
}

/* Several commands at once, the outcome of each at its place. */
static void several(const sms_system *system) {
  sms_document *commands = sms_document_new();
  set(commands, "/0/actor", sms_text("carl2"));
  set(commands, "/0/command/command", sms_text(SMS_COMMAND_CREATE_COS));
  set(commands, "/0/command/route", sms_text("skilled_worker"));
  set(commands, "/0/command/fields/family_name", sms_text(QUOTES));
  set(commands, "/-/actor", sms_text("carl2"));
  set(commands, "/1/command/command", sms_text("create_car"));
  sms_buffer *answers = NULL;
  OK(sms_system_execute_all(system, text_of(commands), &answers, &error));
  bool allowed = true;
  CHECK(text_at(answers, "/0/result/certificate").length > 0);
  OK(sms_value_flag(sms_buffer_value(answers), P("/1/allowed"), &allowed, &error));
  CHECK(!allowed && is(text_at(answers, "/1/reasons/0/code"), "command.unknown"));
  sms_buffer_free(answers);
  sms_document_free(commands);
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  sms_system *system = adopted(arguments[1]);
  sms_session *carl = acting_as(system, "carl2");
  char first[32], second[32];
  password(system);
  drafted(carl, INJECTION, first, sizeof first);
  drafted(carl, QUOTES, second, sizeof second);
  pasted(carl);
  assigned(carl, first);
  refused(carl);
  searched(carl);
  CHECK(paged(carl) == 3);
  several(system);

  sms_buffer *report = NULL;
  size_t damages = 1;
  int64_t entries = 0;
  OK(sms_system_verify(system, &report, &error));
  OK(sms_value_count(sms_buffer_value(report), P("/damages"), &damages, &error));
  OK(sms_value_integer(sms_buffer_value(report), P("/entries"), &entries, &error));
  CHECK(damages == 0 && entries > 5);
  sms_buffer_free(report);
  sms_session_free(carl);
  sms_system_free(system);
  return 0;
}
