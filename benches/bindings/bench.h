/* The C side of the figures of the bindings. */
#ifndef SMS_BENCH_H
#define SMS_BENCH_H

#include <sms.h>

/* Does a piece of work so many times, or in so many passes, and answers how much came of it. */
typedef long (*doing)(long count);

typedef struct {
    const char *name;
    doing work;
} named_work;

/* What each subject can be asked to do, after its files are read. The last has no name. */
extern const named_work decide_works[];
extern const named_work store_works[];

/* decide.c: reads a file of questions, a line each. */
void decide_prepare(const char *questions);

/* store.c: opens a store, and reads a file of certificates: a line for each, with the user who asks. */
void store_prepare(const char *database, const char *certificates);

/* rows.c: how many rows all pages of a licence have together. */
long rows_of(const sms_system *system, sms_str licence);

/* Ends the program with a sentence about something. */
_Noreturn void stop(const char *sentence, const char *about);

/* Ends the program with what went wrong. */
_Noreturn void fail(sms_result result, const sms_error *error);

/* Ends the program unless all went well. */
static inline void check(sms_result result, const sms_error *error) {
    if (result != SMS_OK) {
        fail(result, error);
    }
}

/* Room for more than `length` things, doubled when full. */
void *grown(void *things, size_t length, size_t size);

#endif
