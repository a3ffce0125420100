/* What a runner asks of every step by itself: that a refusal changes nothing, and that the past stays what it was. */
#ifndef CASES_HISTORY_H
#define CASES_HISTORY_H

#include <jansson.h>
#include <sms.h>

/* Everything that is kept: by licence its state and the length of its journal; the length of the store's own. */
json_t *snapshot(const sms_system *system);

/* What the journals say now that an earlier snapshot did not. */
json_t *news(const sms_system *system, const json_t *before);

/* What was seen, to be compared with what the journal says of it in the end. */
struct history {
    json_t *present;
    json_t *seen;
};

struct history open_history(const sms_system *system);
void close_history(struct history *history);

/* Keeps a snapshot as the present, and what is new of it among what was seen. It takes the snapshot. */
void remember(struct history *history, json_t *now);

/* An erasure takes what it erases out of the past too. */
void forget(struct history *history, const char *licence);

/* Tells of states that the journal tells otherwise than they were seen. */
void compare_past(const struct history *history, const sms_system *system);

#endif
