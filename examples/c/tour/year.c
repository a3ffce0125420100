#define _DEFAULT_SOURCE /* timegm */

#include "year.h"

#include "../checks.h"
#include "../documents.h"

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const person HOME_OFFICE = {"The Home Office", NULL};

void step(year *year, int on_year, int month, int day, const char *title) {
    struct tm nine = {.tm_year = on_year - 1900, .tm_mon = month - 1, .tm_mday = day, .tm_hour = 9};
    char shown[32];
    strftime(shown, sizeof shown, "%B %Y", &nine);
    year->now = (sms_moment)timegm(&nine) * 1000000;
    sms_error *error = NULL;
    check(sms_system_set_time(year->system, year->now, &error), &error);
    printf("\nStep %d, %d %s: %s\n", ++year->steps, day, shown, title);
}

/* ---- what is said of it ---- */

/* A value in words: a text as it is, a list as its items, anything else as JSON. */
static void put_value(const json_t *value) {
    if (json_is_string(value)) {
        printf("%s", json_string_value(value));
    } else if (json_is_array(value)) {
        size_t place;
        json_t *item;
        json_array_foreach(value, place, item) {
            printf(place == 0 ? "" : " ");
            put_value(item);
        }
    } else {
        char *shown = json_dumps(value, JSON_ENCODE_ANY);
        printf("%s", shown);
        free(shown);
    }
}

/* What a command brought. */
static void put_result(json_t *result) {
    const char *separator = ": ", *name;
    json_t *value;
    printf("    done");
    json_object_foreach(result, name, value) {
        if (!json_is_null(value) && !(json_is_array(value) && json_array_size(value) == 0)) {
            printf("%s%s ", separator, name);
            put_value(value);
            separator = ", ";
        }
    }
    putchar('\n');
}

static void put_notices(const json_t *notices) {
    size_t place;
    json_t *notice;
    json_array_foreach(notices, place, notice) {
        printf("    notice: %s (%s)\n", string_at(notice, "message"), string_at(notice, "rule"));
    }
}

/* Warnings or findings. */
static void put_remarks(const char *name, const json_t *remarks) {
    size_t place;
    json_t *remark;
    json_array_foreach(remarks, place, remark) {
        printf("    %s: %s: %s (%s)\n", name, string_at(remark, "code"), string_at(remark, "message"),
               string_at(remark, "rule"));
    }
}

/* What a command brought, and what somebody should be told. Secrets are not shown. */
static void put_outcome(const json_t *outcome) {
    size_t place;
    json_t *issued;
    put_result(json_object_get(outcome, "result"));
    json_array_foreach(json_object_get(outcome, "issued"), place, issued) {
        printf("    issued: a temporary password for %s, handed to the host and not shown\n",
               string_at(issued, "user_id"));
    }
    put_notices(json_object_get(outcome, "notices"));
    put_remarks("warning", json_object_get(outcome, "warnings"));
    put_remarks("finding", json_object_get(outcome, "findings"));
}

/* A refusal with every reason, which must be these. */
static void put_refusal(const sms_error *error, const char *codes) {
    char found[512] = "";
    for (size_t place = 0; place < sms_error_reason_count(error); place++) {
        sms_reason reason;
        check(sms_error_reason(error, place, &reason, NULL), NULL);
        size_t used = strlen(found);
        snprintf(found + used, sizeof found - used, "%s%.*s", used == 0 ? "" : " ", (int)reason.id.length,
                 reason.id.data);
    }
    puts("    refused:");
    put_error(6, error);
    if (strcmp(found, codes) != 0) {
        stop("refused with `%s`, expected was `%s`", found, codes);
    }
}

/* ---- what is done ---- */

static sms_buffer *state(const year *year) {
    sms_buffer *state;
    sms_error *error = NULL;
    check(sms_system_state(year->system, sms_text(LICENCE), &state, &error), &error);
    return state;
}

static int same(const sms_buffer *left, const sms_buffer *right) {
    sms_str one = sms_buffer_text(left), other = sms_buffer_text(right);
    return one.length == other.length && memcmp(one.data, other.data, one.length) == 0;
}

/* Notes the state, to be compared with what the journal says of it at the end. */
static void look(year *year) {
    uint64_t since = year->seen_count == 0 ? 0 : year->seen[year->seen_count - 1].sequence;
    sms_buffer *found;
    sms_error *error = NULL;
    check(sms_system_journal(year->system, sms_text(LICENCE), since, SIZE_MAX, &found, &error), &error);
    json_t *entries = document(found);
    size_t count = json_array_size(entries);
    if (count > 0) {
        if (year->seen_count == sizeof year->seen / sizeof *year->seen) {
            stop("more states than were expected");
        }
        const json_t *last = json_array_get(entries, count - 1);
        year->seen[year->seen_count++] = (sight){(uint64_t)number_at(last, "sequence"), state(year)};
    }
    json_decref(entries);
}

/* Gives a command, on the licence unless it is the one that begins it. */
static sms_result give(const year *year, const person *who, json_t *command, sms_buffer **outcome, sms_error **error) {
    if (strcmp(string_at(command, "command"), SMS_COMMAND_GRANT_LICENCE) != 0) {
        json_object_set_new(command, "licence", json_string(LICENCE));
    }
    char *written = json_dumps(command, JSON_COMPACT);
    sms_result result =
        who->session == NULL
            ? sms_system_execute(year->system, sms_text("home_office"), sms_text(written), outcome, error)
            : sms_session_execute(who->session, sms_text(written), outcome, error);
    free(written);
    json_decref(command);
    return result;
}

json_t *done(year *year, const person *who, const char *what, json_t *command) {
    printf("  %s %s\n", who->name, what);
    sms_buffer *answer;
    sms_error *error = NULL;
    check(give(year, who, command, &answer, &error), &error);
    json_t *outcome = document(answer);
    put_outcome(outcome);
    look(year);
    return outcome;
}

void refused(year *year, const person *who, const char *what, json_t *command, const char *codes) {
    printf("  %s %s\n", who->name, what);
    sms_buffer *before = state(year), *answer;
    sms_error *error;
    if (give(year, who, command, &answer, &error) == SMS_OK) {
        stop("%s %s: a refusal was expected", who->name, what);
    }
    put_refusal(error, codes);
    sms_error_free(error);
    sms_buffer *after = state(year);
    if (!same(before, after)) {
        stop("a refusal has changed the state");
    }
    sms_buffer_free(before);
    sms_buffer_free(after);
    puts("    nothing has changed");
}

person log_in(year *year, const char *name, const char *user_id, const char *password) {
    person user = {name, NULL};
    sms_error *error = NULL;
    printf("  %s logs in\n", name);
    check(sms_system_log_in(year->system, sms_text(user_id), sms_text(password), &user.session, &error), &error);
    look(year);
    return user;
}

void log_in_refused(year *year, const char *name, const char *user_id, const char *password) {
    sms_session *session;
    sms_error *error;
    printf("  %s tries to log in with a wrong password\n", name);
    if (sms_system_log_in(year->system, sms_text(user_id), sms_text(password), &session, &error) == SMS_OK) {
        stop("a wrong password was accepted");
    }
    put_refusal(error, "log_in.refused");
    sms_error_free(error);
    look(year);
}

person signed_in(const year *year, const char *name, const char *user_id) {
    person user = {name, NULL};
    sms_error *error = NULL;
    check(sms_system_acting_as(year->system, sms_text(user_id), &user.session, &error), &error);
    return user;
}

void time_passes(year *year) {
    sms_buffer *found;
    sms_error *error = NULL;
    puts("  The clock brings every licence up to this day");
    check(sms_system_advance_to(year->system, year->now, &found, &error), &error);
    json_t *notices = document(found);
    put_notices(notices);
    json_decref(notices);
    look(year);
}

json_t *query(const year *year, json_t *query) {
    char *written = json_dumps(query, JSON_COMPACT);
    sms_buffer *answer;
    sms_error *error = NULL;
    check(sms_system_query(year->system, sms_text(LICENCE), sms_text(written), &answer, &error), &error);
    free(written);
    json_decref(query);
    return document(answer);
}

/* ---- how it ends ---- */

size_t compare(year *year) {
    for (size_t place = 0; place < year->seen_count; place++) {
        const sight *seen = &year->seen[place];
        sms_view *view;
        sms_buffer *then;
        sms_error *error = NULL;
        check(sms_system_view_after(year->system, sms_text(LICENCE), seen->sequence, &view, &error), &error);
        check(sms_view_state(view, sms_text(LICENCE), &then, &error), &error);
        if (!same(seen->state, then)) {
            stop("the state after entry %" PRIu64 " is not the state that was seen", seen->sequence);
        }
        sms_buffer_free(then);
        sms_view_free(view);
        sms_buffer_free(seen->state);
    }
    return year->seen_count;
}

void verdict(const year *year) {
    sms_buffer *answer;
    sms_error *error = NULL;
    check(sms_system_verify(year->system, &answer, &error), &error);
    json_t *found = document(answer);
    if (json_array_size(json_object_get(found, "damages")) > 0) {
        stop("the journal is damaged");
    }
    printf("The journal is whole: %" JSON_INTEGER_FORMAT " entries replay to the %" JSON_INTEGER_FORMAT
           " records that are kept\n",
           number_at(found, "entries"), number_at(found, "records"));
    json_decref(found);
}
