/* A program compares SMS_ABI_VERSION with sms_abi_version(). */

#include "check.h"

int main(void) {
  CHECK(sms_abi_version() == SMS_ABI_VERSION);
  CHECK(has(sms_version(), "."));
  return 0;
}
