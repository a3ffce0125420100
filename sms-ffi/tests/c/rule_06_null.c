/* Facts of NULL are 0, false, NULL or empty, and every _free takes NULL. That NULL is refused wherever a pointer is needed is
 * tried by a program that is written from the header. */

#include "check.h"

int main(void) {
  CHECK(sms_error_code(NULL) == 0 && sms_error_reason_count(NULL) == 0 && !sms_error_is_refusal(NULL));
  CHECK(sms_error_id(NULL).length == 0 && sms_error_message(NULL).length == 0 && sms_error_json(NULL).length == 0);
  CHECK(!sms_decision_allowed(NULL) && sms_decision_reason_count(NULL) == 0 && sms_decision_warning_count(NULL) == 0);
  CHECK(sms_decision_finding_count(NULL) == 0 && sms_decision_finding(NULL, 0) == NULL);
  CHECK(sms_decision_json(NULL).length == 0 && sms_buffer_text(NULL).length == 0);
  CHECK(sms_session_token(NULL).length == 0 && sms_session_user_id(NULL).length == 0);
  CHECK(sms_session_licence(NULL).length == 0 && sms_register_row_count(NULL) == 0);
  CHECK(sms_buffer_value(NULL) == NULL && sms_error_value(NULL) == NULL && sms_decision_value(NULL) == NULL);
  CHECK(sms_value_kind(NULL) == SMS_KIND_ABSENT && sms_value_item(NULL, 0) == NULL);
  CHECK(sms_value_name(NULL, 0).data == NULL);
  CHECK(!sms_error_has(NULL, SMS_ERROR_BOUNDARY_NULL) && !sms_decision_has(NULL, SMS_ERROR_BOUNDARY_NULL));
  sms_error_free(NULL);
  sms_document_free(NULL);
  sms_buffer_free(NULL);
  sms_decision_free(NULL);
  sms_policy_free(NULL);
  sms_system_free(NULL);
  sms_session_free(NULL);
  sms_view_free(NULL);
  CHECK(sms_bdt_file_record_count(NULL) == 0 && sms_bdt_reader_bytes(NULL) == 0 && sms_bdt_reader_records(NULL) == 0);
  CHECK(sms_bdt_writer_records(NULL) == 0);
  sms_register_free(NULL);
  sms_bdt_file_free(NULL);
  sms_bdt_table_free(NULL);
  sms_bdt_reader_free(NULL);
  sms_bdt_writer_free(NULL);
  return 0;
}
