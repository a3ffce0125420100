/* What a C program over sms.h writes once: errors that end it, and reasons in print. */
#ifndef SMS_EXAMPLES_CHECKS_H
#define SMS_EXAMPLES_CHECKS_H

#include <sms.h>

/* Prints a text. It does not end with NUL, so printf needs its length. */
void put(sms_str text);

/* Prints a reason with all that there is to know of it, `indent` columns in. */
void put_reason(int indent, const sms_reason *reason);

/* Prints every reason of a decision or of an error. */
void put_decision(int indent, const sms_decision *decision);
void put_error(int indent, const sms_error *error);

/* Ends the program unless all went well, and says why. The error comes by its address, for the call that is checked writes it
 * while the arguments of this one are made. */
void check(sms_result result, sms_error *const *error);

/* Ends the program with a sentence. */
_Noreturn void stop(const char *format, ...);

#endif
