#include "checks.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void put(sms_str text) {
    if (text.length > 0) {
        fwrite(text.data, 1, text.length, stdout);
    }
}

/* A line of a reason, where there is something to say. */
static void put_line(int indent, const char *name, sms_str text) {
    if (text.length > 0) {
        printf("%*s  %s", indent, "", name);
        put(text);
        putchar('\n');
    }
}

void put_reason(int indent, const sms_reason *reason) {
    sms_str confidence;
    check(sms_word_name(sms_text("Confidence"), reason->confidence, &confidence, NULL), NULL);
    printf("%*s- ", indent, "");
    put(reason->id);
    printf(": ");
    put(reason->message);
    printf("\n%*s  rule ", indent, "");
    put(reason->rule.length > 0 ? reason->rule : sms_text("none of SMS"));
    printf(" (");
    put(reason->source);
    printf("), ");
    put(confidence);
    putchar('\n');
    put_line(indent, "at ", reason->field);
    put_line(indent, "remedy: ", reason->remedy);
}

void put_decision(int indent, const sms_decision *decision) {
    for (size_t place = 0; place < sms_decision_reason_count(decision); place++) {
        sms_reason reason = sms_reason_new();
        check(sms_decision_reason(decision, place, &reason, NULL), NULL);
        put_reason(indent, &reason);
    }
}

void put_error(int indent, const sms_error *error) {
    for (size_t place = 0; place < sms_error_reason_count(error); place++) {
        sms_reason reason = sms_reason_new();
        check(sms_error_reason(error, place, &reason, NULL), NULL);
        put_reason(indent, &reason);
    }
}

void check(sms_result result, sms_error *const *error) {
    if (result == SMS_OK) {
        return;
    }
    if (error == NULL) {
        stop("unexpected error %u", (unsigned)result);
    }
    put_error(0, *error);
    stop("unexpected error %u: %.*s", (unsigned)result, (int)sms_error_message(*error).length,
         sms_error_message(*error).data);
}

void stop(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(EXIT_FAILURE);
}
