/* The spreadsheet of an admissions office becomes a file of the Bulk Data Transfer, and the file becomes CAS; what cannot be in it is told by
 * row and column.
 *
 * Build and run, with the library that `cargo xtask dist` makes in a folder DIST (its whole path):
 *
 *     export PKG_CONFIG_PATH=DIST/lib/pkgconfig LD_LIBRARY_PATH=DIST/lib
 *     make -C examples/c
 *     examples/c/build/bulk_transfer examples/data/students.csv examples/data/students.json
 */
#include "checks.h"
#include "documents.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define COLLEGE                                                                                                        \
    "{\"command\": \"adopt_licence\", \"mode\": \"simulate\", \"number\": \"SIM000001\","                              \
    " \"organisation\": {\"name\": \"Example College\"}, \"routes\": [{\"route\": \"student\", \"rating\": \"a\"}],"   \
    " \"users\": [{\"user_id\": \"anna1\", \"level\": \"level_1\"}]}"

/* A college on 1 July 2026, and a user of it. */
static sms_session *user(sms_system **system) {
    sms_str options = sms_text("{\"clock\": \"manual\", \"now\": \"2026-07-01T09:00:00Z\", \"seed\": 1}");
    sms_buffer *outcome;
    sms_session *session;
    sms_error *error = NULL;
    check(sms_open(sms_text("memory:"), options, system, &error), &error);
    check(sms_system_execute(*system, sms_text("home_office"), sms_text(COLLEGE), &outcome, &error), &error);
    check(sms_system_acting_as(*system, sms_text("anna1"), &session, &error), &error);
    sms_buffer_free(outcome);
    return session;
}

/* The file of the rows that are right, and a line for each that is not. */
static sms_bdt_file *from_spreadsheet(const char *table_path, const char *mapping_path) {
    char rows[4096];
    sms_str text = file_text(table_path);
    memcpy(rows, text.data, text.length);
    sms_bdt_table *table;
    sms_bdt_file *file;
    sms_buffer *report;
    sms_error *error = NULL;
    check(sms_bdt_table_read((sms_str){.data = rows, .length = text.length}, file_text(mapping_path), &table, &error), &error);
    check(sms_bdt_table_report(table, &report, &error), &error);
    printf("%" PRId64 " rows become a file\n", number_at(value_at(report, ""), "/record_count"));
    const sms_value *each, *rejections = value_at(report, "/rejections");
    for (size_t place = 0; (each = sms_value_item(rejections, place)) != NULL; place++) {
        printf("- row %" PRId64 ", `", number_at(each, "/row"));
        put(text_at(each, "/column"));
        printf("`: ");
        put(text_at(each, "/message"));
        sms_str proposal = text_or(each, "/proposal", "");
        printf(proposal.length > 0 ? "; perhaps `" : "");
        put(proposal);
        puts(proposal.length > 0 ? "`" : "");
    }
    check(sms_bdt_table_file(table, &file, &error), &error);
    sms_buffer_free(report);
    sms_bdt_table_free(table);
    return file;
}

/* What would become of each record, before anything is brought. */
static void looked_through(const sms_bdt_file *file) {
    const sms_date today = {.year = 2026, .month = 7, .day = 1};
    sms_buffer *bytes, *verdict;
    sms_error *error = NULL;
    check(sms_bdt_file_bytes(file, &bytes, &error), &error);
    check(sms_bdt_check(NULL, sms_buffer_text(bytes), &today, &verdict, &error), &error);
    const sms_value *each, *records = value_at(verdict, "/records");
    for (size_t place = 0; (each = sms_value_item(records, place)) != NULL; place++) {
        printf("record %" PRId64 " on line %" PRId64 ": ", number_at(each, "/number"), number_at(each, "/line"));
        put(text_at(each, "/state"));
        putchar('\n');
        const sms_value *warning;
        for (size_t row = 0; (warning = sms_value_item(value_within(each, "/warnings"), row)) != NULL; row++) {
            printf("- line %" PRId64 ", `", number_at(warning, "/line"));
            put(text_at(warning, "/element"));
            printf("`: ");
            put(text_at(warning, "/message"));
            putchar('\n');
        }
    }
    sms_buffer_free(verdict);
    sms_buffer_free(bytes);
}

/* Brings the file, all of it or nothing. Where it is refused the reasons are told with their places in the file. */
static void brought(const sms_session *anna, const sms_bdt_file *file) {
    sms_document *command = new_command(SMS_COMMAND_BULK_DATA_TRANSFER);
    sms_buffer *outcome = NULL, *problems = NULL;
    sms_error *refused = NULL, *error = NULL;
    if (sms_session_execute_file(anna, written(command), file, &outcome, &refused) == SMS_OK) {
        printf("brought: %" PRId64 " CAS\n", number_at(value_at(outcome, "/result"), "/created"));
    } else {
        check(sms_bdt_file_problems(file, sms_error_json(refused), &problems, &error), &error);
        const sms_value *each;
        puts("refused");
        for (size_t place = 0; (each = sms_value_item(sms_buffer_value(problems), place)) != NULL; place++) {
            printf("- `");
            put(text_at(each, "/element"));
            printf("`: ");
            put(text_at(each, "/message"));
            putchar('\n');
        }
    }
    sms_buffer_free(problems);
    sms_buffer_free(outcome);
    sms_error_free(refused);
    sms_document_free(command);
}

int main(int count, char **arguments) {
    if (count != 3) {
        stop("usage: bulk_transfer TABLE MAPPING");
    }
    sms_system *system;
    sms_session *anna = user(&system);
    sms_bdt_file *file = from_spreadsheet(arguments[1], arguments[2]);
    looked_through(file);
    brought(anna, file);
    /* The same file is known by its ID. */
    brought(anna, file);
    sms_bdt_file_free(file);
    sms_session_free(anna);
    sms_system_free(system);
    return 0;
}
