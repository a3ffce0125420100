/* What users do on a store. */
#include "bench.h"

#include <stdio.h>

enum { MOST_USERS = 16 };

typedef struct {
    const sms_session *session;
    char name[32];
} owned_certificate;

static sms_system *opened;
static sms_session *sessions[MOST_USERS];
static size_t session_count;
static owned_certificate *certificates;
static size_t certificate_count;
static size_t next;

static const sms_session *session_of(const char *user_id) {
    for (size_t place = 0; place < session_count; place++) {
        sms_str held = sms_session_user_id(sessions[place]);
        if (held.length == strlen(user_id) && memcmp(held.data, user_id, held.length) == 0) {
            return sessions[place];
        }
    }
    if (session_count == MOST_USERS) {
        stop("there are too many users, such as", user_id);
    }
    sms_error *error = NULL;
    sms_session *session = NULL;
    sms_result result = sms_system_acting_as(opened, sms_text(user_id), &session, &error);
    check(result, error);
    return sessions[session_count++] = session;
}

void store_prepare(const char *database, const char *path) {
    sms_error *error = NULL;
    sms_result result = sms_open(sms_text(database), sms_text(""), &opened, &error);
    check(result, error);
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        stop("no file of certificates:", path);
    }
    char user_id[32], name[32];
    while (fscanf(file, "%31s %31s", user_id, name) == 2) {
        certificates = grown(certificates, certificate_count, sizeof *certificates);
        owned_certificate *certificate = &certificates[certificate_count++];
        certificate->session = session_of(user_id);
        strcpy(certificate->name, name);
    }
    fclose(file);
}

static const owned_certificate *next_certificate(void) {
    if (next == certificate_count) {
        next = 0;
    }
    return &certificates[next++];
}

/* How many may be reported on. */
static long can(long count) {
    long allowed = 0;
    for (; count > 0; count--) {
        const owned_certificate *certificate = next_certificate();
        sms_error *error = NULL;
        sms_decision *decision = NULL;
        sms_result result = sms_session_can(certificate->session, SMS_FUNCTION_REPORT_WORKER_ACTIVITY,
                                            sms_text(certificate->name), &decision, &error);
        check(result, error);
        allowed += sms_decision_allowed(decision);
        sms_decision_free(decision);
    }
    return allowed;
}

/* How many were assigned: all, or the program ends. */
static long assign(long count) {
    long assigned = 0;
    for (; count > 0; count--) {
        const owned_certificate *certificate = next_certificate();
        char command[128];
        snprintf(command, sizeof command,
                 "{\"command\":\"" SMS_COMMAND_ASSIGN_COS "\",\"certificate\":\"%s\",\"terms_accepted\":true}",
                 certificate->name);
        sms_error *error = NULL;
        sms_buffer *outcome = NULL;
        sms_result result = sms_session_execute(certificate->session, sms_text(command), &outcome, &error);
        check(result, error);
        assigned += sms_buffer_text(outcome).length > 0;
        sms_buffer_free(outcome);
    }
    return assigned;
}

/* How many rows there are: all certificates of the licence, read so many times. */
static long rows(long count) {
    long found = 0;
    for (; count > 0; count--) {
        found += rows_of(opened, sms_session_licence(sessions[0]));
    }
    return found;
}

const named_work store_works[] = {{"can", can}, {"assign", assign}, {"rows", rows}, {NULL, NULL}};
