/* The public register of sponsors: read strictly, counted, and written again.
 *
 * Build and run, with the library that `cargo xtask dist` makes in a folder DIST (its whole path):
 *
 *     export PKG_CONFIG_PATH=DIST/lib/pkgconfig LD_LIBRARY_PATH=DIST/lib
 *     make -C examples/c
 *     examples/c/build/register examples/data/register.csv
 */
#include "checks.h"
#include "documents.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A whole file; the caller frees it. */
static char *contents(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        stop("`%s` cannot be read", path);
    }
    *length = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(*length + 1);
    if (bytes == NULL || fread(bytes, 1, *length, file) != *length) {
        stop("`%s` cannot be read", path);
    }
    fclose(file);
    return bytes;
}

/* A name and its count, in two columns, the digits in groups of three. */
static void figure(sms_str name, int64_t count) {
    char digits[32], grouped[48], *end = grouped;
    size_t length = (size_t)snprintf(digits, sizeof digits, "%" PRId64, count);
    for (size_t place = 0; place < length; place++) {
        if (place > 0 && (length - place) % 3 == 0) {
            *end++ = ',';
        }
        *end++ = digits[place];
    }
    *end = '\0';
    printf("  %.*s%*s %8s\n", (int)name.length, name.data, name.length < 64 ? (int)(64 - name.length) : 0, "", grouped);
}

/* Every member of an object of counts, in the order of names. */
static void rows_by(const char *title, const sms_value *counts) {
    const sms_value *count;
    printf("\nRows by %s\n", title);
    for (size_t place = 0; (count = sms_value_item(counts, place)) != NULL; place++) {
        figure(sms_value_name(counts, place), number_at(count, ""));
    }
}

/* How many members an object has. */
static int64_t members(const sms_value *object) {
    size_t count;
    check(sms_value_count(object, sms_text(""), &count, NULL), NULL);
    return (int64_t)count;
}

int main(int count, char **arguments) {
    if (count != 2) {
        stop("usage: register FILE");
    }
    size_t length;
    char *bytes = contents(arguments[1], &length);
    sms_register *parsed;
    sms_buffer *answer, *again_as_file;
    sms_error *error = NULL;
    check(sms_register_parse((sms_str){.data = bytes, .length = length}, &parsed, &error), &error);
    check(sms_register_figures(parsed, &answer, &error), &error);
    check(sms_register_write(parsed, &again_as_file, &error), &error);
    sms_str again = sms_buffer_text(again_as_file);
    int same = again.length == length && memcmp(again.data, bytes, length) == 0;

    const sms_value *figures = value_at(answer, ""), *ratings = value_at(answer, "/ratings"), *routes = value_at(answer, "/routes");
    puts("The register");
    figure(sms_text("rows"), number_at(figures, "/rows"));
    figure(sms_text("organisations"), number_at(figures, "/organisations"));
    figure(sms_text("ratings"), members(ratings));
    figure(sms_text("routes"), members(routes));
    figure(sms_text("exact duplicates"), number_at(figures, "/exact_duplicates"));
    figure(sms_text("blank counties"), number_at(figures, "/blank_counties"));
    printf("  %-64s %8s\n", "written again byte for byte the same", same ? "yes" : "no");
    rows_by("rating", ratings);
    rows_by("route", routes);

    sms_buffer_free(answer);
    sms_buffer_free(again_as_file);
    sms_register_free(parsed);
    free(bytes);
    return same ? EXIT_SUCCESS : EXIT_FAILURE;
}
