/* What came of a step, in the one shape that expectations look at. */
#ifndef CASES_CAME_H
#define CASES_CAME_H

#include <jansson.h>
#include <sms.h>
#include <stdbool.h>

enum kind {
    ANSWER,   /* the step did what it should */
    DECISION, /* a question that may say no, or a refusal by the rules */
    FAILURE,  /* no decision: of a document, a name, the clock, the store, a session, a log-in */
};

struct came {
    enum kind kind;
    json_t *value;
    char *text; /* the same, as the library wrote it */
};

/* Each takes what a call gave, and frees it. A call that failed gave nothing but its error. */
struct came came_of_nothing(sms_result result, sms_error *error);
struct came came_of_buffer(sms_result result, sms_buffer *buffer, sms_error *error);
struct came came_of_decision(sms_result result, sms_decision *decision, sms_error *error);

/* An answer that the runner puts together. It takes the value. */
struct came came_of_value(json_t *value);

void close_came(struct came *came);

/* The reasons of a refusal or failure; an empty list of anything else. */
json_t *reasons(const struct came *came);

bool is_refusal(const struct came *came);

/* The codes of what speaks against it: of a refusal, of a failure, or of a disagreement that was recorded. */
json_t *against(const struct came *came);

#endif
