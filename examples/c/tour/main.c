/* The tour: a sponsor's first year, step by step, in a SQLite store.
 *
 * Build and run, with the library that `cargo xtask dist` makes in a folder DIST (its whole path):
 *
 *     export PKG_CONFIG_PATH=DIST/lib/pkgconfig LD_LIBRARY_PATH=DIST/lib
 *     make -C examples/c
 *     examples/c/build/tour
 *
 * people.c has who appears, story.c the steps, year.c how each is told.
 */
#define _DEFAULT_SOURCE /* mkdtemp, rmdir, unlink */

#include "../checks.h"
#include "story.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
    char folder[] = "/tmp/sms-tour-XXXXXX", file[64];
    if (mkdtemp(folder) == NULL) {
        stop("no temporary folder");
    }
    snprintf(file, sizeof file, "%s/sponsor.db", folder);

    /* The clock is ours, and the same seed gives the same made-up numbers each time. */
    year year = {0};
    sms_error *error = NULL;
    check(sms_open(sms_text(file), sms_text("{\"clock\": \"manual\", \"now\": \"2026-04-06T00:00:00Z\", \"seed\": 1}"), &year.system,
                   &error), &error);
    puts("A sponsor's first year");
    live(&year);
    printf("\nThe journal gives back each of the %zu states that were seen on the way\n", compare(&year));
    verdict(&year);
    sms_system_free(year.system);

    unlink(file);
    rmdir(folder);
    return EXIT_SUCCESS;
}
