/* The screen of a user, from C: the menus with what is grey and why, and the grids of requests and applications.
 * To build and run: PKG_CONFIG_PATH=DIST/lib/pkgconfig make && LD_LIBRARY_PATH=DIST/lib build/screen ../data/screen.json */
#include "checks.h"
#include "documents.h"

#include <stdio.h>

/* The rows of a query, a line each with these columns, the last of which is null. */
static void grid(const sms_session *user, const char *name, const char *const *columns) {
    sms_document *query = new_query(name);
    sms_buffer *answer;
    sms_error *error = NULL;
    check(sms_session_query(user, written(query), &answer, &error), &error);
    const sms_value *row;
    puts(name);
    for (size_t place = 0; (row = sms_value_item(sms_buffer_value(answer), place)) != NULL; place++) {
        for (const char *const *column = columns; *column != NULL; column++) {
            printf(column == columns ? "  " : ", ");
            put(text_or(row, *column, "-"));
        }
        putchar('\n');
    }
    sms_buffer_free(answer);
    sms_document_free(query);
}

static void menus(const sms_session *user) {
    sms_buffer *answer;
    sms_error *error = NULL;
    check(sms_session_menu(user, &answer, &error), &error);
    const sms_value *menu, *item;
    for (size_t place = 0; (menu = sms_value_item(sms_buffer_value(answer), place)) != NULL; place++) {
        put(text_at(menu, "/title"));
        for (size_t row = 0; (item = sms_value_item(value_within(menu, "/items"), row)) != NULL; row++) {
            sms_str code = text_or(item, "/reasons/0/code", "");
            printf(code.length == 0 ? "\n  " : "\n- ");
            put(text_at(item, "/title"));
            printf(code.length == 0 ? "" : ": ");
            put(code);
        }
        putchar('\n');
    }
    sms_buffer_free(answer);
}

int main(int count, char **arguments) {
    sms_str options = sms_text("{\"clock\": \"manual\", \"now\": \"2027-01-05T09:00:00Z\", \"seed\": 1}");
    sms_system *system;
    sms_error *error = NULL;
    check(sms_open(sms_text("memory:"), options, &system, &error), &error);
    /* A sponsor whose allocation renews itself in April, entered as it stands in January. */
    sms_str sponsor = file_text(count == 2 ? arguments[1] : "screen.json");
    sms_buffer *outcome;
    check(sms_system_execute(system, sms_text("home_office"), sponsor, &outcome, &error), &error);
    sms_session *anna;
    check(sms_system_acting_as(system, sms_text("anna1"), &anna, &error), &error);
    menus(anna);
    grid(anna, "view_change_requests", (const char *[]){"/request_number", "/kind", "/state", "/requested_on", NULL});
    grid(anna, "view_allocation_requests", (const char *[]){"/kind", "/route", "/state", "/renews_on", NULL});
    grid(anna, "track_applications", (const char *[]){"/kind", "/state", "/applied_on", "/expires_on", NULL});
    sms_buffer_free(outcome);
    sms_session_free(anna);
    sms_system_free(system);
}
