/* The part of `together` that is in C: `assign STORE USER assign CERTIFICATE` and `assign STORE USER race COUNT`.
 *
 * cc assign.c -lsms -ljansson -o assign */
#include <jansson.h>
#include <sms.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ends the program with what went wrong. */
static void stop(const sms_error *error) {
    sms_str message = sms_error_message(error);
    fprintf(stderr, "%.*s\n", (int)message.length, message.data);
    exit(EXIT_FAILURE);
}

/* Carries a command out. Answers the result of its outcome, or null where the allocation is used up. */
static json_t *execute(const sms_session *session, json_t *command) {
    char *document = json_dumps(command, JSON_COMPACT);
    json_decref(command);
    sms_buffer *outcome = NULL;
    sms_error *error = NULL;
    sms_result result = sms_session_execute(session, sms_text(document), &outcome, &error);
    free(document);
    if (result == SMS_ERROR_ALLOCATION_INSUFFICIENT) {
        sms_error_free(error);
        return NULL;
    }
    if (result != SMS_OK)
        stop(error);
    sms_str answer = sms_buffer_text(outcome);
    json_t *read = json_loadb(answer.data, answer.length, 0, NULL);
    sms_buffer_free(outcome);
    json_t *found = json_incref(json_object_get(read, "result"));
    json_decref(read);
    return found;
}

static json_t *assign(const sms_session *session, const char *certificate) {
    return execute(session, json_pack("{s:s, s:s, s:b}", "command", SMS_COMMAND_ASSIGN_COS, "certificate", certificate,
                                      "terms_accepted", 1));
}

/* Drafts and assigns so many; answers how many were assigned before the allocation was used up. */
static int race(const sms_session *session, int wanted) {
    json_t *worker = json_load_file(getenv("WORKER"), 0, NULL);
    int assigned = 0;
    for (int nth = 0; nth < wanted; nth++) {
        json_t *form = json_deep_copy(worker);
        json_object_set_new(form, "passport_number", json_sprintf("C%d", nth));
        json_t *draft = execute(session, json_pack("{s:s, s:s, s:o}", "command", SMS_COMMAND_CREATE_COS, "route",
                                                   "skilled_worker", "fields", form));
        json_t *assignment = assign(session, json_string_value(json_object_get(draft, "certificate")));
        assigned += assignment != NULL;
        json_decref(assignment);
        json_decref(draft);
    }
    json_decref(worker);
    return assigned;
}

/* Opens the store at the moment that the others stand at. What comes from outside is set in a document, and never pasted. */
static sms_system *opened(const char *store) {
    sms_document *options = sms_document_new();
    sms_document_set_text(options, sms_text("/clock"), sms_text("manual"), NULL);
    sms_document_set_text(options, sms_text("/now"), sms_text(getenv("NOW")), NULL);
    sms_str text;
    sms_system *system = NULL;
    sms_error *error = NULL;
    if (sms_document_text(options, &text, &error) != SMS_OK ||
        sms_open(sms_text(store), text, &system, &error) != SMS_OK)
        stop(error);
    sms_document_free(options);
    return system;
}

int main(int count, char **arguments) {
    if (count != 5) {
        fputs("usage: assign STORE USER assign CERTIFICATE | assign STORE USER race COUNT\n", stderr);
        return EXIT_FAILURE;
    }
    sms_system *system = opened(arguments[1]);
    sms_session *session = NULL;
    sms_error *error = NULL;
    if (sms_system_acting_as(system, sms_text(arguments[2]), &session, &error) != SMS_OK)
        stop(error);

    if (strcmp(arguments[3], "race") == 0) {
        printf("%d\n", race(session, atoi(arguments[4])));
    } else {
        json_t *assignment = assign(session, arguments[4]);
        puts(json_string_value(json_object_get(assignment, "number")));
        json_decref(assignment);
    }
    sms_session_free(session);
    sms_system_free(system);
    return EXIT_SUCCESS;
}
