/* A system that is limited to some licences, and the feed over all of them. */

#include "check.h"

#define OTHER                                                                  \
  "{\"command\":\"adopt_licence\",\"mode\":\"simulate\","                      \
  "\"number\":\"SIM000002\","                                                  \
  "\"organisation\":{\"name\":\"Example Other Ltd\"},"                         \
  "\"routes\":[{\"route\":\"skilled_worker\",\"rating\":\"a\"}],"              \
  "\"users\":[{\"user_id\":\"bert2\",\"level\":\"level_2\"}]}"
#define POST                                                                   \
  "{\"command\":\"post_message\",\"licence\":\"SIM000002\","                   \
  "\"text\":\"Read this.\",\"expires_on\":\"2026-05-06\"}"

static void refuses_the_other(sms_system *tenant) {
  sms_buffer *out = NULL;
  sms_session *session = NULL;
  sms_decision *decision = NULL;
  sms_view *view = NULL;
  sms_error *refused = NULL;
  sms_str other = sms_text("SIM000002"), office = sms_text("home_office");
  FAILS(SMS_ERROR_BOUNDARY_LICENCE, sms_system_execute(tenant, office, sms_text(POST), &out, &error));
  FAILS(SMS_ERROR_BOUNDARY_LICENCE, sms_system_preview(tenant, office, sms_text(POST), &decision, &error));
  FAILS(SMS_ERROR_BOUNDARY_LICENCE,
        sms_system_what_if(tenant, sms_text("{\"steps\": [], \"licences\": [\"SIM000002\"]}"), &out, &error));
  FAILS(SMS_ERROR_BOUNDARY_LICENCE, sms_system_query(tenant, other, sms_text(SUMMARY), &out, &error));
  FAILS(SMS_ERROR_BOUNDARY_LICENCE, sms_system_journal(tenant, other, 0, 9, &out, &error));
  FAILS(SMS_ERROR_BOUNDARY_LICENCE, sms_system_journal(tenant, sms_text("*"), 0, 9, &out, &error));
  FAILS(SMS_ERROR_BOUNDARY_LICENCE, sms_system_verify(tenant, &out, &error));
  FAILS(SMS_ERROR_BOUNDARY_LICENCE, sms_system_backup(tenant, sms_text("copy.db"), &error));
  FAILS(SMS_ERROR_BOUNDARY_LICENCE,
        sms_system_sql(tenant, sms_text("SELECT * FROM users"), sms_text("{\"only\": [\"SIM000002\"]}"), &out, &error));
  FAILS(SMS_ERROR_USER_NOT_FOUND, sms_system_acting_as(tenant, sms_text("bert2"), &session, &error));
  OK(sms_system_view_at(tenant, NOW + HOUR, &view, &error));
  FAILS(SMS_ERROR_BOUNDARY_LICENCE, sms_view_query(view, other, sms_text(SUMMARY), &out, &error));
  sms_view_free(view);

  /* It names no other number than the one that was asked for. */
  CHECK(sms_system_state(tenant, other, &out, &refused) == SMS_ERROR_BOUNDARY_LICENCE);
  CHECK(has(sms_error_message(refused), "SIM000002") && !has(sms_error_message(refused), "SIM000001"));
  CHECK(!sms_error_is_refusal(refused) && out == NULL);
  sms_error_free(refused);
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  sms_system *system = opened(arguments[1]), *tenant = NULL, *wider = NULL;
  sms_buffer *out = NULL;
  OK(sms_system_execute(system, sms_text("home_office"), sms_text(OTHER), &out, &error));
  sms_buffer_free(out);

  OK(sms_system_only(system, sms_text("[\"SIM000001\"]"), &tenant, &error));
  refuses_the_other(tenant);
  OK(sms_system_query(tenant, sms_text("SIM000001"), sms_text(SUMMARY), &out, &error));
  sms_buffer_free(out);
  OK(sms_system_licences(tenant, sms_text(""), 9, &out, &error));
  CHECK(is(sms_buffer_text(out), "[\"SIM000001\"]"));
  sms_buffer_free(out);
  FAILS(SMS_ERROR_BOUNDARY_LICENCE, sms_system_only(tenant, sms_text("[\"SIM000002\"]"), &wider, &error));
  FAILS(SMS_ERROR_QUESTION_INVALID, sms_system_only(system, sms_text("{}"), &wider, &error));
  FAILS(SMS_ERROR_DOCUMENT_SYNTAX, sms_system_only(system, sms_text(""), &wider, &error));
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_system_only(NULL, sms_text("[]"), &wider, &error));
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_system_only(system, sms_text("[]"), NULL, &error));

  /* The settings of the opening, the name of the licence on the store's own journal, and the licence itself. */
  int64_t next = 0, number = 0, last = 0;
  size_t items = 0;
  sms_str text;
  OK(sms_system_feed(system, 0, 3, &out, &error));
  OK(sms_value_count(sms_buffer_value(out), sms_text("/items"), &items, &error));
  OK(sms_value_integer(sms_buffer_value(out), sms_text("/next"), &next, &error));
  OK(sms_value_integer(sms_buffer_value(out), sms_text("/items/2/cursor"), &number, &error));
  CHECK(items == 3 && next == 3 && number == 3);
  OK(sms_value_text(sms_buffer_value(out), sms_text("/items/2/licence"), &text, &error));
  CHECK(is(text, "SIM000001"));
  sms_buffer_free(out);
  OK(sms_system_feed(system, (uint64_t)next, 100, &out, &error));
  OK(sms_value_count(sms_buffer_value(out), sms_text("/items"), &items, &error));
  OK(sms_value_integer(sms_buffer_value(out), sms_text("/next"), &last, &error));
  OK(sms_value_text(sms_buffer_value(out), sms_text("/items/0/entry/event"), &text, &error));
  CHECK(last == next + (int64_t)items && is(text, "user_added") && has(sms_buffer_text(out), "SIM000002"));
  sms_buffer_free(out);
  OK(sms_system_feed(system, UINT64_MAX, 100, &out, &error));
  CHECK(has(sms_buffer_text(out), "\"items\":[]"));
  sms_buffer_free(out);
  OK(sms_system_feed(tenant, 0, 100, &out, &error));
  OK(sms_value_count(sms_buffer_value(out), sms_text("/items"), &items, &error));
  OK(sms_value_integer(sms_buffer_value(out), sms_text("/next"), &next, &error));
  CHECK(items > 1 && next == last && !has(sms_buffer_text(out), "SIM000002"));
  sms_buffer_free(out);
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_system_feed(system, 0, 1, NULL, &error));

  /* It closes alone, and is closed with the system that it comes from. */
  OK(sms_system_close(tenant, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_system_feed(tenant, 0, 1, &out, &error));
  sms_system_free(tenant);
  OK(sms_system_only(system, sms_text("[]"), &tenant, &error));
  OK(sms_system_close(system, &error));
  FAILS(SMS_ERROR_BOUNDARY_CLOSED, sms_system_feed(tenant, 0, 1, &out, &error));
  sms_system_free(system);
  sms_system_free(tenant);
  return 0;
}
