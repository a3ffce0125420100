#include "report.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

struct place here;

static size_t told;

static void tell_row(const json_t *row)
{
    if (row == NULL || json_object_size(row) == 0) {
        return;
    }
    char *text = json_dumps(row, JSON_COMPACT | JSON_SORT_KEYS);
    fprintf(stderr, " with %.*s", SHOWN, text);
    free(text);
}

static void tell_place(void)
{
    fprintf(stderr, "%s", here.file ? here.file : "no file");
    if (here.case_name) {
        fprintf(stderr, ", case `%s`", here.case_name);
        tell_row(here.case_row);
    }
    if (here.kind) {
        fprintf(stderr, ", %s %zu", here.kind, here.step);
        tell_row(here.step_row);
    }
}

static void tell(const char *format, va_list arguments)
{
    tell_place();
    fputs("\n  ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
}

void problem(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    tell(format, arguments);
    va_end(arguments);
    told++;
}

size_t problems(void)
{
    return told;
}

void mistake(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    tell(format, arguments);
    va_end(arguments);
    exit(2);
}
