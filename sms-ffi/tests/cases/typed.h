/* What is read by the functions that need no JSON must be what the documents say. */
#ifndef CASES_TYPED_H
#define CASES_TYPED_H

#include <jansson.h>
#include <sms.h>

/* Every answer, value by value; written again it has the same bytes. */
void compare_answer(const sms_buffer *answer, const json_t *document);

void compare_error(const sms_error *error, const json_t *document);
void compare_decision(const sms_decision *decision, const json_t *document);

#endif
