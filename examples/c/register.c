/* The public register of sponsors: read strictly, counted, and written again.
 *
 * Build and run, with libjansson-dev and the library that `cargo xtask dist` makes in a folder DIST (its whole path):
 *
 *     export PKG_CONFIG_PATH=DIST/lib/pkgconfig LD_LIBRARY_PATH=DIST/lib
 *     make -C examples/c
 *     examples/c/build/register examples/data/register.csv
 */
#include "checks.h"
#include "documents.h"

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
static void figure(const char *name, json_int_t count) {
    char digits[32], grouped[48], *end = grouped;
    size_t length = (size_t)snprintf(digits, sizeof digits, "%" JSON_INTEGER_FORMAT, count);
    for (size_t place = 0; place < length; place++) {
        if (place > 0 && (length - place) % 3 == 0) {
            *end++ = ',';
        }
        *end++ = digits[place];
    }
    *end = '\0';
    printf("  %-64s %8s\n", name, grouped);
}

static void rows_by(const char *title, json_t *counts) {
    const char *name;
    json_t *count;
    printf("\nRows by %s\n", title);
    json_object_foreach(counts, name, count) {
        figure(name, json_integer_value(count));
    }
}

int main(int count, char **arguments) {
    if (count != 2) {
        stop("usage: register FILE");
    }
    size_t length;
    char *bytes = contents(arguments[1], &length);
    sms_register *parsed;
    sms_buffer *answer, *written;
    sms_error *error = NULL;
    check(sms_register_parse((sms_str){.data = bytes, .length = length}, &parsed, &error), &error);
    check(sms_register_figures(parsed, &answer, &error), &error);
    check(sms_register_write(parsed, &written, &error), &error);
    sms_str again = sms_buffer_text(written);
    int same = again.length == length && memcmp(again.data, bytes, length) == 0;

    json_t *figures = document(answer);
    puts("The register");
    figure("rows", number_at(figures, "rows"));
    figure("organisations", number_at(figures, "organisations"));
    figure("ratings", (json_int_t)json_object_size(json_object_get(figures, "ratings")));
    figure("routes", (json_int_t)json_object_size(json_object_get(figures, "routes")));
    figure("exact duplicates", number_at(figures, "exact_duplicates"));
    figure("blank counties", number_at(figures, "blank_counties"));
    printf("  %-64s %8s\n", "written again byte for byte the same", same ? "yes" : "no");
    rows_by("rating", json_object_get(figures, "ratings"));
    rows_by("route", json_object_get(figures, "routes"));

    json_decref(figures);
    sms_buffer_free(written);
    sms_register_free(parsed);
    free(bytes);
    return same ? EXIT_SUCCESS : EXIT_FAILURE;
}
