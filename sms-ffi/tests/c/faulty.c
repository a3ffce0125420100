/* Wrong on purpose, so that one sees that the memory checker is there: a buffer is never freed, and a text is read after its
 * handle is gone. */

#include "check.h"

int main(int count, char **arguments) {
  (void)arguments;
  sms_buffer *lost = NULL, *gone = NULL;
  OK(sms_ask(NULL, sms_text("{\"question\":\"queries\"}"), &lost, &error));
  OK(sms_ask(NULL, sms_text("{\"question\":\"queries\"}"), &gone, &error));
  sms_str text = sms_buffer_text(gone);
  if (count > 1) {
    sms_buffer_free(gone);
    return text.data[0] == '[' ? 0 : 1;
  }
  lost = NULL;
  sms_buffer_free(gone);
  return 0;
}
