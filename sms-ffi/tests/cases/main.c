/* Runs one of the shared case files through the C library: `run FOLDER FILE TRANSCRIPT`. What the files mean, and what a
 * runner checks, is in `cases/README.md`. It gives 0 when all is as it should be. */
#include "file.h"
#include "report.h"
#include "runner.h"

#include <stdio.h>

int main(int count, char **arguments)
{
    if (count != 4) {
        mistake("it is called with the folder of the case files, a file of it, and where to write the transcript");
    }
    here.file = arguments[2];
    struct case_file file = read_file(arguments[1], arguments[2]);
    FILE *transcript = fopen(arguments[3], "wb");
    if (transcript == NULL) {
        mistake("%s cannot be written", arguments[3]);
    }
    run_file(&file, transcript);
    close_file(&file);
    if (fclose(transcript) != 0) {
        problem("%s cannot be written", arguments[3]);
    }
    if (problems() > 0) {
        fprintf(stderr, "%zu problems\n", problems());
    }
    return problems() > 0;
}
