/* Runs a case file: every case, every row, every step. */
#ifndef CASES_RUNNER_H
#define CASES_RUNNER_H

#include "file.h"

#include <stdio.h>

/* Runs a file, and writes down a line for every step that a case took. */
void run_file(const struct case_file *file, FILE *transcript);

#endif
