/* Who may do what, from C: typed questions without a store, then a store with a licence and a user at the screen.
 *
 * Build and run where this file lies, with the library that `cargo xtask dist` makes in a folder DIST (its whole path):
 *
 *     export PKG_CONFIG_PATH=DIST/lib/pkgconfig LD_LIBRARY_PATH=DIST/lib
 *     cc decide.c checks.c $(pkg-config --cflags --libs sms) -o decide
 *     ./decide
 */
#include "checks.h"

#include <stdio.h>
#include <stdlib.h>

/* A suspended student sponsor, entered as it stands, with a user of each level. */
static const char ADOPT[] =
    "{\"command\": \"adopt_licence\", \"number\": \"QHDGHB91X\", \"organisation\": {\"name\": \"Example College\"},"
    " \"status\": \"suspended\", \"routes\": [{\"route\": \"student\", \"rating\": \"a\"}],"
    " \"users\": [{\"user_id\": \"anna1\", \"level\": \"level_1\"}, {\"user_id\": \"carl2\", \"level\": \"level_2\"}]}";

/* Asks the table alone: no store, no memory, a few nanoseconds. The reasons are looked up only when somebody wants them. */
static void without_a_store(uint32_t function) {
    sms_question question = sms_question_new(function, SMS_LEVEL_LEVEL_2);
    question.licence_status = SMS_LICENCE_STATUS_SUSPENDED;
    question.routes = SMS_BIT(SMS_ROUTE_STUDENT);
    uint64_t causes;
    sms_error *error = NULL;
    check(sms_decide(NULL, &question, &causes, &error), &error);
    puts(causes == 0 ? "  yes" : "  no");
    for (uint32_t cause = 0; cause < 64; cause++) {
        if (causes & SMS_BIT(cause)) {
            sms_reason reason = sms_reason_new();
            check(sms_decide_reason(NULL, &question, cause, &reason, &error), &error);
            put_reason(2, &reason);
        }
    }
}

/* Asks as a user of a licence that is in a store. */
static void at_the_screen(const sms_session *session, uint32_t function) {
    sms_decision *decision;
    sms_error *error = NULL;
    check(sms_session_can(session, function, sms_text(""), &decision, &error), &error);
    puts(sms_decision_allowed(decision) ? "  yes" : "  no");
    put_decision(2, decision);
    sms_decision_free(decision);
}

/* Shows an error that was expected. */
static void nobody(const sms_system *system) {
    sms_session *session;
    sms_error *error;
    if (sms_system_acting_as(system, sms_text("nobody"), &session, &error) != SMS_ERROR_USER_NOT_FOUND) {
        stop("`nobody` was found");
    }
    printf("  ");
    put(sms_error_id(error));
    printf(": ");
    put(sms_error_message(error));
    putchar('\n');
    sms_error_free(error);
}

int main(void) {
    if (sms_abi_version() != SMS_ABI_VERSION) {
        stop("the library that was loaded is another than the header");
    }
    puts("May a Level 2 user apply for defined CoS, on a suspended licence for students?");
    without_a_store(SMS_FUNCTION_APPLY_DEFINED_COS);
    puts("And report the activity of a student?");
    without_a_store(SMS_FUNCTION_REPORT_STUDENT_ACTIVITY);

    sms_system *system;
    sms_session *carl;
    sms_buffer *outcome;
    sms_error *error = NULL;
    check(sms_open(sms_text("memory:"), sms_text(""), &system, &error), &error);
    check(sms_system_execute(system, sms_text("home_office"), sms_text(ADOPT), &outcome, &error), &error);
    sms_buffer_free(outcome);
    check(sms_system_acting_as(system, sms_text("carl2"), &carl, &error), &error);
    puts("Carl is such a user. May he?");
    at_the_screen(carl, SMS_FUNCTION_APPLY_DEFINED_COS);
    puts("And report the activity of his student?");
    at_the_screen(carl, SMS_FUNCTION_REPORT_STUDENT_ACTIVITY);
    puts("Who is `nobody`?");
    nobody(system);
    sms_session_free(carl);
    sms_system_free(system);
    return EXIT_SUCCESS;
}
