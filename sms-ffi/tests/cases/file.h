/* A case file as it stands on disk, read strictly. */
#ifndef CASES_FILE_H
#define CASES_FILE_H

#include <jansson.h>

struct case_file {
    json_t *now;
    json_t *documents;
    json_t *before;
    json_t *cases;
};

/* Reads a case file of a folder, with what every file shares put before its own. */
struct case_file read_file(const char *folder, const char *name);

void close_file(struct case_file *file);

#endif
