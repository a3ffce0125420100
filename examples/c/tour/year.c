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

/* A value in words: a list as its items, a reason as its message. */
static void put_value(const sms_value *value) {
    const sms_value *item;
    switch (sms_value_kind(value)) {
    case SMS_KIND_TEXT:
        put(text_at(value, ""));
        break;
    case SMS_KIND_INTEGER:
        printf("%" PRId64, number_at(value, ""));
        break;
    case SMS_KIND_FLAG: {
        bool flag;
        check(sms_value_flag(value, sms_text(""), &flag, NULL), NULL);
        printf(flag ? "true" : "false");
        break;
    }
    case SMS_KIND_LIST:
        for (size_t place = 0; (item = sms_value_item(value, place)) != NULL; place++) {
            printf(place == 0 ? "" : " ");
            put_value(item);
        }
        break;
    case SMS_KIND_OBJECT:
        putchar('(');
        put(text_at(value, "/message"));
        putchar(')');
        break;
    default:
        stop("a result has a value that has no words");
    }
}

/* Whether there is something to show: neither null nor an empty list. */
static bool says_something(const sms_value *value) {
    uint32_t kind = sms_value_kind(value);
    return kind != SMS_KIND_NULL && (kind != SMS_KIND_LIST || sms_value_item(value, 0) != NULL);
}

/* What a command brought. */
static void put_result(const sms_value *result) {
    const char *separator = ": ";
    const sms_value *value;
    printf("    done");
    for (size_t place = 0; (value = sms_value_item(result, place)) != NULL; place++) {
        if (says_something(value)) {
            printf("%s", separator);
            put(sms_value_name(result, place));
            putchar(' ');
            put_value(value);
            separator = ", ";
        }
    }
    putchar('\n');
}

static void put_notices(const sms_value *notices) {
    const sms_value *notice;
    for (size_t place = 0; (notice = sms_value_item(notices, place)) != NULL; place++) {
        printf("    notice: ");
        put(text_at(notice, "/message"));
        printf(" (");
        put(text_at(notice, "/rule"));
        puts(")");
    }
}

/* Warnings or findings. */
static void put_remarks(const char *name, const sms_value *remarks) {
    const sms_value *remark;
    for (size_t place = 0; (remark = sms_value_item(remarks, place)) != NULL; place++) {
        printf("    %s: ", name);
        put(text_at(remark, "/code"));
        printf(": ");
        put(text_at(remark, "/message"));
        printf(" (");
        put(text_at(remark, "/rule"));
        puts(")");
    }
}

/* What a command brought, and what somebody should be told. Secrets are not shown. */
static void put_outcome(const sms_buffer *outcome) {
    const sms_value *issued;
    put_result(value_at(outcome, "/result"));
    for (size_t place = 0; (issued = sms_value_item(value_at(outcome, "/issued"), place)) != NULL; place++) {
        printf("    issued: a temporary password for ");
        put(text_at(issued, "/user_id"));
        puts(", handed to the host and not shown");
    }
    put_notices(value_at(outcome, "/notices"));
    put_remarks("warning", value_at(outcome, "/warnings"));
    put_remarks("finding", value_at(outcome, "/findings"));
}

/* A refusal with every reason, which must be these. */
static void put_refusal(const sms_error *error, const char *codes) {
    char found[512] = "";
    for (size_t place = 0; place < sms_error_reason_count(error); place++) {
        sms_reason reason = sms_reason_new();
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
    size_t count;
    check(sms_value_count(sms_buffer_value(found), sms_text(""), &count, &error), &error);
    if (count > 0) {
        if (year->seen_count == sizeof year->seen / sizeof *year->seen) {
            stop("more states than were expected");
        }
        const sms_value *last = sms_value_item(sms_buffer_value(found), count - 1);
        year->seen[year->seen_count++] = (sight){(uint64_t)number_at(last, "/sequence"), state(year)};
    }
    sms_buffer_free(found);
}

/* Gives a command. */
static sms_result give(const year *year, const person *who, sms_document *command, sms_buffer **outcome, sms_error **error) {
    sms_result result =
        who->session == NULL
            ? sms_system_execute(year->system, sms_text("home_office"), written(command), outcome, error)
            : sms_session_execute(who->session, written(command), outcome, error);
    sms_document_free(command);
    return result;
}

sms_buffer *done(year *year, const person *who, const char *what, sms_document *command) {
    printf("  %s %s\n", who->name, what);
    sms_buffer *outcome;
    sms_error *error = NULL;
    check(give(year, who, command, &outcome, &error), &error);
    put_outcome(outcome);
    look(year);
    return outcome;
}

void refused(year *year, const person *who, const char *what, sms_document *command, const char *codes) {
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
    put_notices(value_at(found, ""));
    sms_buffer_free(found);
    look(year);
}

sms_buffer *answered(const year *year, sms_document *query) {
    sms_buffer *answer;
    sms_error *error = NULL;
    check(sms_system_query(year->system, sms_text(LICENCE), written(query), &answer, &error), &error);
    sms_document_free(query);
    return answer;
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
    const sms_value *found = value_at(answer, "");
    printf("The journal is whole: %" PRId64 " entries replay to the %" PRId64 " records that are kept\n",
           number_at(found, "/entries"), number_at(found, "/records"));
    sms_buffer_free(answer);
}
