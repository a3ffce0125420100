/* A made-up sponsor: the same for the same seed, with a list of what is planted. */

#include "check.h"

static sms_system *sample(const char *address, uint32_t workers, uint64_t seed) {
  sms_system *system = NULL;
  OK(sms_sample_open(sms_text(address), workers, seed, &system, &error));
  return system;
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  sms_system *first = sample("memory:", 20, 3), *again = sample(arguments[1], 20, 3);
  sms_buffer *heads = NULL, *same = NULL, *facts = NULL;
  OK(sms_system_heads(first, &heads, &error));
  OK(sms_system_heads(again, &same, &error));
  CHECK(sms_buffer_text(heads).length == sms_buffer_text(same).length);
  CHECK(memcmp(sms_buffer_text(heads).data, sms_buffer_text(same).data, sms_buffer_text(heads).length) == 0);

  OK(sms_sample_facts(20, 3, &facts, &error));
  sms_str text = {0};
  OK(sms_value_text(sms_buffer_value(facts), sms_text("/licence"), &text, &error));
  CHECK(is(text, "SIM000001"));
  OK(sms_value_text(sms_buffer_value(facts), sms_text("/today"), &text, &error));
  CHECK(is(text, "2026-06-01"));
  OK(sms_value_text(sms_buffer_value(facts), sms_text("/planted/0/kind"), &text, &error));
  CHECK(is(text, "never_used"));
  OK(sms_value_text(sms_buffer_value(facts), sms_text("/workers/0/family_name"), &text, &error));

  /* It stands on the clock of the host, which goes on. */
  OK(sms_system_set_time(first, INT64_C(1782896400000000), &error));

  sms_system *none = NULL;
  FAILS(SMS_ERROR_FIELD_OUT_OF_RANGE, sms_sample_open(sms_text("memory:"), 9, 1, &none, &error));
  CHECK(none == NULL);
  sms_buffer *nothing = NULL;
  FAILS(SMS_ERROR_FIELD_OUT_OF_RANGE, sms_sample_facts(100001, 1, &nothing, &error));
  CHECK(nothing == NULL);
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_sample_facts(20, 1, NULL, &error));

  sms_buffer_free(heads);
  sms_buffer_free(same);
  sms_buffer_free(facts);
  sms_system_free(first);
  sms_system_free(again);
  return 0;
}
