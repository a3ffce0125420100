/* Reasons by the functions that need no JSON must say what the documents say. */
#ifndef CASES_TYPED_H
#define CASES_TYPED_H

#include <jansson.h>
#include <sms.h>

void compare_error(const sms_error *error, const json_t *document);
void compare_decision(const sms_decision *decision, const json_t *document);

#endif
