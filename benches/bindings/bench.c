/* Told what to do on its input, it answers how long that took.
 *
 *     bench decide QUESTIONS
 *     bench store DATABASE CERTIFICATES
 *
 * A line such as `can 3000` is answered by a line: the seconds that it took, the seconds of them on the processor, and how
 * much came of it, by which the harness knows that all languages did the same.
 */
#define _POSIX_C_SOURCE 200809L

#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static doing find(const named_work *works, const char *name) {
    for (; works->name != NULL; works++) {
        if (strcmp(works->name, name) == 0) {
            return works->work;
        }
    }
    stop("there is no such work", name);
}

static void serve(const named_work *works) {
    char name[32];
    long count;
    while (scanf("%31s %ld", name, &count) == 2) {
        doing work = find(works, name);
        double begun = seconds(CLOCK_MONOTONIC), begun_on_processor = seconds(CLOCK_THREAD_CPUTIME_ID);
        long made = work(count);
        double on_processor = seconds(CLOCK_THREAD_CPUTIME_ID) - begun_on_processor;
        printf("%.9f %.9f %ld\n", seconds(CLOCK_MONOTONIC) - begun, on_processor, made);
        fflush(stdout);
    }
}

int main(int count, char **arguments) {
    if (sms_abi_version() != SMS_ABI_VERSION) {
        stop("the library is not the one of the header", "");
    }
    if (count == 3 && strcmp(arguments[1], "decide") == 0) {
        decide_prepare(arguments[2]);
        serve(decide_works);
    } else if (count == 4 && strcmp(arguments[1], "store") == 0) {
        store_prepare(arguments[2], arguments[3]);
        serve(store_works);
    } else {
        stop("usage: bench decide QUESTIONS, or: bench store DATABASE CERTIFICATES", "");
    }
    return 0;
}

void fail(sms_result result, const sms_error *error) {
    sms_str message = sms_error_message(error);
    fprintf(stderr, "error %u: ", (unsigned)result);
    fwrite(message.data, 1, message.length, stderr);
    exit(1);
}

void stop(const char *sentence, const char *about) {
    fprintf(stderr, "%s %s\n", sentence, about);
    exit(1);
}

void *grown(void *things, size_t length, size_t size) {
    /* Every power of two is full. */
    if ((length & (length - 1)) == 0) {
        things = realloc(things, (length == 0 ? 1 : 2 * length) * size);
        if (things == NULL) {
            stop("there is no memory left", "");
        }
    }
    return things;
}
