/* A store whose file somebody wrote in: it opens and is read as before, and the result of a verification alone says that it is
 * damaged. */

#include "check.h"

/* Writes another letter into the name of the organisation, wherever the file holds it. */
static void spoil(const char *path) {
  static const char name[] = "Example Widgets Ltd";
  FILE *file = fopen(path, "r+b");
  CHECK(file != NULL && fseek(file, 0, SEEK_END) == 0);
  size_t length = (size_t)ftell(file), found = 0;
  char *bytes = malloc(length);
  rewind(file);
  CHECK(bytes != NULL && fread(bytes, 1, length, file) == length);
  for (size_t place = 0; place + sizeof name <= length; place++) {
    if (memcmp(bytes + place, name, sizeof name - 1) == 0) {
      bytes[place] = 'e';
      found++;
    }
  }
  rewind(file);
  CHECK(found > 0 && fwrite(bytes, 1, length, file) == length && fclose(file) == 0);
  free(bytes);
}

static size_t damages(const sms_buffer *found) {
  size_t count = SIZE_MAX;
  OK(sms_value_count(sms_buffer_value(found), sms_text("/damages"), &count, &error));
  return count;
}

/* The answer has every damage, each with its licence and its code. */
static void told(const sms_buffer *found) {
  size_t count = damages(found), chains = 0;
  CHECK(count > 0);
  for (size_t place = 0; place < count; place++) {
    const sms_value *damage = NULL;
    sms_str licence, code;
    char pointer[32];
    CHECK(snprintf(pointer, sizeof pointer, "/damages/%zu", place) > 0);
    OK(sms_value_at(sms_buffer_value(found), sms_text(pointer), &damage, &error));
    OK(sms_value_text(damage, sms_text("/licence"), &licence, &error));
    OK(sms_value_text(damage, sms_text("/code"), &code, &error));
    CHECK(is(licence, "SIM000001"));
    chains += is(code, "journal.chain");
  }
  CHECK(chains == 1);
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  sms_system *system = opened(arguments[1]);
  sms_buffer *found = NULL, *heads = NULL, *summary = NULL;
  OK(sms_system_verify(system, &found, &error));
  CHECK(damages(found) == 0);
  sms_buffer_free(found);
  OK(sms_system_heads(system, &heads, &error));
  OK(sms_system_close(system, &error));
  sms_system_free(system);

  spoil(arguments[1]);
  OK(sms_open(sms_text(arguments[1]), sms_text(OPTIONS), &system, &error));
  FAILS(SMS_ERROR_STORE_NOT_WHOLE, sms_system_verify(system, &found, &error));
  told(found);
  sms_buffer_free(found);
  FAILS(SMS_ERROR_STORE_NOT_WHOLE, sms_system_verify_against(system, sms_buffer_text(heads), &found, &error));
  told(found);
  sms_buffer_free(found);

  /* Whoever looks at the result alone sees it, too; without a place for the answer nothing is checked. */
  CHECK(sms_system_verify(system, &found, NULL) == SMS_ERROR_STORE_NOT_WHOLE);
  sms_buffer_free(found);
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_system_verify(system, NULL, &error));

  OK(sms_system_query(system, sms_text("SIM000001"), sms_text(SUMMARY), &summary, &error));
  CHECK(has(sms_buffer_text(summary), "example Widgets Ltd"));
  sms_buffer_free(summary);
  sms_buffer_free(heads);
  sms_system_free(system);
  return 0;
}
