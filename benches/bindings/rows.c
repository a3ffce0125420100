/* All certificates of a licence, as pages of JSON text. */
#include "bench.h"

#include <stdio.h>

/* How many rows a page has: as many as it has objects, but for the page itself. */
static long rows_in(sms_str page) {
    long objects = 0;
    for (size_t place = 0; place < page.length; place++) {
        objects += page.data[place] == '{';
    }
    return objects - 1;
}

/* The name to go on after, with which a page begins; empty in the last one. */
static void read_next(sms_str page, char next[32]) {
    char beginning[64];
    size_t length = page.length < sizeof beginning ? page.length : sizeof beginning - 1;
    memcpy(beginning, page.data, length);
    beginning[length] = '\0';
    if (sscanf(beginning, "{\"next\":\"%31[^\"]\"", next) != 1) {
        next[0] = '\0';
    }
}

long rows_of(const sms_system *system, sms_str licence) {
    long found = 0;
    char next[32] = "";
    do {
        char query[128], after[64] = "";
        if (next[0] != '\0') {
            snprintf(after, sizeof after, ",\"after\":\"%s\"", next);
        }
        snprintf(query, sizeof query, "{\"query\":\"" SMS_QUERY_SEARCH_COS "\",\"limit\":1000%s}", after);
        sms_error *error = NULL;
        sms_buffer *page = NULL;
        sms_result result = sms_system_query(system, licence, sms_text(query), &page, &error);
        check(result, error);
        found += rows_in(sms_buffer_text(page));
        read_next(sms_buffer_text(page), next);
        sms_buffer_free(page);
    } while (next[0] != '\0');
    return found;
}
