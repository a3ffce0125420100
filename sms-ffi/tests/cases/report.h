/* Where a run is, and what it tells. */
#ifndef CASES_REPORT_H
#define CASES_REPORT_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

/* The longest text of an answer that is shown. */
#define SHOWN 2000

/* Where the run is. */
struct place {
    const char *file;
    const char *case_name;
    const json_t *case_row;
    const char *kind; /* "before" or "step" */
    size_t step;
    const json_t *step_row;
};

extern struct place here;

/* Something is not as it should be: told, with its place, and counted. */
void problem(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* How many problems there were. */
size_t problems(void);

/* The file is not right, or the runner is not: told, and the run ends. */
_Noreturn void mistake(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
