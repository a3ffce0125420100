/* What every test program in C uses: checks, and a sponsor to check on. */

#ifndef CHECK_H
#define CHECK_H

#include "sms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ends the program unless the condition holds. */
#define CHECK(condition)                                                       \
  do {                                                                         \
    if (!(condition)) {                                                        \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);  \
      exit(1);                                                                 \
    }                                                                          \
  } while (0)

/* Ends the program unless the call, whose last argument is `&error`, succeeds. */
#define OK(call)                                                               \
  do {                                                                         \
    sms_error *error = NULL;                                                   \
    sms_result result = (call);                                                \
    if (result != SMS_OK || error != NULL) {                                   \
      sms_str what = sms_error_message(error);                                 \
      fprintf(stderr, "%s:%d: %s: %u %.*s\n", __FILE__, __LINE__, #call,       \
              (unsigned)result, (int)what.length, what.data);                  \
      exit(1);                                                                 \
    }                                                                          \
  } while (0)

/* Ends the program unless the call, whose last argument is `&error`, fails with this number. */
#define FAILS(number, call)                                                    \
  do {                                                                         \
    sms_error *error = NULL;                                                   \
    sms_result result = (call);                                                \
    if (result != (number) || sms_error_code(error) != (number) ||             \
        sms_error_message(error).length == 0) {                                \
      sms_str what = sms_error_message(error);                                 \
      fprintf(stderr, "%s:%d: %s: %u %.*s\n", __FILE__, __LINE__, #call,       \
              (unsigned)result, (int)what.length, what.data);                  \
      exit(1);                                                                 \
    }                                                                          \
    sms_error_free(error);                                                     \
  } while (0)

static inline bool is(sms_str text, const char *wanted) {
  return text.length == strlen(wanted) && memcmp(text.data, wanted, text.length) == 0;
}

static inline bool has(sms_str text, const char *part) {
  size_t length = strlen(part);
  for (size_t place = 0; place + length <= text.length; place++) {
    if (memcmp(text.data + place, part, length) == 0) {
      return true;
    }
  }
  return false;
}

/* The text after `before`, up to the next quote, in a document: for names that the library made up. */
static inline sms_str taken(sms_str text, const char *before, char *into, size_t room) {
  size_t length = strlen(before), end = 0;
  for (size_t place = 0; place + length <= text.length; place++) {
    if (memcmp(text.data + place, before, length) == 0) {
      const char *begins = text.data + place + length;
      while (begins[end] != '"' && end + 1 < room) {
        into[end] = begins[end];
        end++;
      }
      break;
    }
  }
  into[end] = '\0';
  CHECK(end > 0);
  return sms_text(into);
}

/* 6 April 2026, 09:00 UTC: when the sponsor's day begins. */
#define NOW INT64_C(1775466000000000)
#define HOUR (INT64_C(3600) * 1000 * 1000)

#define SPONSOR                                                                \
  "{\"command\":\"adopt_licence\",\"mode\":\"simulate\","                      \
  "\"number\":\"SIM000001\","                                                  \
  "\"organisation\":{\"name\":\"Example Widgets Ltd\"},"                       \
  "\"routes\":[{\"route\":\"skilled_worker\",\"rating\":\"a\"}],"              \
  "\"users\":[{\"user_id\":\"anna1\",\"level\":\"level_1\","                   \
  "\"details\":{\"title\":\"Ms\",\"given_name\":\"Anna\","                     \
  "\"family_name\":\"Archer\",\"email\":\"anna@sponsor.example\"}},"           \
  "{\"user_id\":\"carl2\",\"level\":\"level_2\"}],"                            \
  "\"allocations\":[{\"route\":\"skilled_worker\",\"granted\":5}]}"

#define OPTIONS                                                                \
  "{\"clock\":\"manual\",\"now\":\"2026-04-06T09:00:00Z\",\"seed\":1,"         \
  "\"settings\":{\"password.hash_memory_kib\":7168,"                              \
  "\"password.hash_iterations\":5}}"

#define DRAFT "{\"command\":\"create_cos\",\"route\":\"skilled_worker\"}"
#define SUMMARY "{\"query\":\"view_licence_summary\"}"

/* A system with one sponsor: Anna, of level 1, and Carl, of level 2. */
static inline sms_system *opened(const char *address) {
  sms_system *system = NULL;
  sms_buffer *outcome = NULL;
  OK(sms_open(sms_text(address), sms_text(OPTIONS), &system, &error));
  OK(sms_system_execute(system, sms_text("home_office"), sms_text(SPONSOR), &outcome, &error));
  CHECK(has(sms_buffer_text(outcome), "\"licence\":\"SIM000001\""));
  sms_buffer_free(outcome);
  return system;
}

static inline sms_session *acting_as(const sms_system *system, const char *user_id) {
  sms_session *session = NULL;
  OK(sms_system_acting_as(system, sms_text(user_id), &session, &error));
  return session;
}

#endif
