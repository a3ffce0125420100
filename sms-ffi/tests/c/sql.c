/* One SELECT over the documented tables, with values that are bound, and the limits of it. */

#include "check.h"

#define FOREVER "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

static sms_buffer *asked(sms_system *system, const char *statement, const char *options) {
  sms_buffer *found = NULL;
  OK(sms_system_sql(system, sms_text(statement), sms_text(options), &found, &error));
  return found;
}

static void answers(sms_system *system, const char *statement, const char *options, const char *wanted) {
  sms_buffer *found = asked(system, statement, options);
  if (!is(sms_buffer_text(found), wanted)) {
    fprintf(stderr, "%.*s\n", (int)sms_buffer_text(found).length, sms_buffer_text(found).data);
  }
  CHECK(is(sms_buffer_text(found), wanted));
  sms_buffer_free(found);
}

static void refuses(sms_system *system, uint32_t code, const char *statement, const char *options) {
  sms_buffer *found = NULL;
  FAILS(code, sms_system_sql(system, sms_text(statement), sms_text(options), &found, &error));
  CHECK(found == NULL);
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  sms_system *system = opened(arguments[1]);
  answers(system, "SELECT licence, simulated FROM licences WHERE licence = :licence", "{\"values\": {\"licence\": \"SIM000001\"}}",
          "{\"columns\":[{\"kind\":\"text\",\"name\":\"licence\"},{\"kind\":\"flag\",\"name\":\"simulated\"}],"
          "\"rows\":[[\"SIM000001\",true]]}");
  answers(system, "SELECT ? AS one, ? AS half, ? AS none", "{\"values\": [\"it's\", 0.5, null]}",
          "{\"columns\":[{\"kind\":\"text\",\"name\":\"one\"},{\"kind\":\"real\",\"name\":\"half\"},{\"kind\":null,\"name\":\"none\"}],"
          "\"rows\":[[\"it's\",0.5,null]]}");
  answers(system, "SELECT count(*) AS users FROM users WHERE user_id = ?", "{\"values\": [\"' OR 1 = 1 --\"]}",
          "{\"columns\":[{\"kind\":\"whole\",\"name\":\"users\"}],\"rows\":[[0]]}");
  answers(system, "SELECT number FROM certificates WHERE 0", "",
          "{\"columns\":[{\"kind\":\"text\",\"name\":\"number\"}],\"rows\":[]}");

  refuses(system, SMS_ERROR_SQL_REFUSED, "DELETE FROM certificates", "");
  refuses(system, SMS_ERROR_SQL_REFUSED, "", "");
  refuses(system, SMS_ERROR_SQL_NOT_A_TABLE, "SELECT * FROM credentials", "");
  refuses(system, SMS_ERROR_SQL_NOT_A_COLUMN, "SELECT hash FROM users", "");
  refuses(system, SMS_ERROR_SQL_FAILED, "SELECT", "");
  refuses(system, SMS_ERROR_SQL_VALUE, "SELECT x'00'", "");
  refuses(system, SMS_ERROR_SQL_PARAMETER, "SELECT ?", "");
  refuses(system, SMS_ERROR_SQL_PARAMETER, "SELECT ?", "{\"values\": 1}");
  refuses(system, SMS_ERROR_SQL_LIMIT, FOREVER, "{\"milliseconds\": 50}");
  refuses(system, SMS_ERROR_SQL_LIMIT, "SELECT * FROM journal", "{\"rows\": 0}");
  refuses(system, SMS_ERROR_COMMAND_UNKNOWN_FIELD, "SELECT 1", "{\"limit\": 1}");
  refuses(system, SMS_ERROR_DOCUMENT_SYNTAX, "SELECT 1", "{");
  refuses(system, SMS_ERROR_LICENCE_NOT_FOUND, "SELECT * FROM users", "{\"only\": [\"SIM999999\"]}");
  FAILS(SMS_ERROR_BOUNDARY_NULL, sms_system_sql(system, sms_text("SELECT 1"), sms_text(""), NULL, &error));

  OK(sms_system_close(system, &error));
  refuses(system, SMS_ERROR_BOUNDARY_CLOSED, "SELECT * FROM users", "");
  sms_system_free(system);
  return 0;
}
