#include "story.h"

#include "../checks.h"
#include "../documents.h"
#include "people.h"

#include <stdio.h>
#include <string.h>

static const char ANNA[] = "Anna Archer (Level 1)";
static const char CARL[] = "Carl Cooper (Level 2)";
static const char PASSWORD[] = "Sponsor=Licence2026";

/* Anna, as the story knows her. */
typedef struct {
    char user_id[32];
    char temporary_password[64];
} credentials;

/* The names of the three certificates. */
typedef struct {
    char first[32], second[32], third[32];
} certificates;

/* Keeps a text when the document that it stands in is released. */
#define KEEP(place, document, name) keep((place), sizeof(place), (document), (name))

static void keep(char *place, size_t size, const json_t *document, const char *name) {
    snprintf(place, size, "%s", string_at(document, name));
}

/* Does something whose outcome the story does not need. */
static void just(year *year, const person *who, const char *what, json_t *command) {
    json_decref(done(year, who, what, made(command)));
}

/* Where the allocation stands. */
static void allocation(const year *year) {
    json_t *summary = query(year, made(json_pack("{s:s}", "query", SMS_QUERY_VIEW_LICENCE_SUMMARY)));
    const json_t *ours = json_array_get(json_object_get(summary, "allocations"), 0);
    printf("  The allocation: %d granted, %d assigned, %d remaining\n", (int)number_at(ours, "granted"),
           (int)number_at(ours, "assigned"), (int)number_at(ours, "remaining"));
    json_decref(summary);
}

/* ---- April ---- */

static credentials grant(year *year) {
    step(year, 2026, 4, 6, "the licence is granted");
    json_t *command = made(json_pack(
        "{s:s, s:s, s:{s:s, s:s}, s:[{s:s, s:s}], s:{s:o}, s:[{s:s, s:i}]}",
        "command", SMS_COMMAND_GRANT_LICENCE,
        "number", LICENCE,
        "organisation", "name", "Example Widgets Ltd", "town", "Exampleton",
        "routes", "route", "skilled_worker", "rating", "a",
        "level_1_user", "details", level_1("Anna", "Archer", "anna@sponsor.example"),
        "allocations", "route", "skilled_worker", "granted", 2));
    json_t *outcome = done(year, &HOME_OFFICE,
                           "grants Example Widgets Ltd a licence for Skilled Worker, with 2 undefined CoS; Anna Archer is"
                           " its Level 1 user", command);
    const json_t *issued = json_array_get(json_object_get(outcome, "issued"), 0);
    credentials anna;
    KEEP(anna.user_id, issued, "user_id");
    KEEP(anna.temporary_password, issued, "temporary_password");
    json_decref(outcome);
    just(year, &HOME_OFFICE, "posts a message that Level 1 users must accept",
         json_pack("{s:s, s:s, s:s}", "command", SMS_COMMAND_POST_MESSAGE, "text", "Welcome.",
                   "expires_on", "2026-05-06"));
    return anna;
}

static json_t *change_password(const credentials *anna, const char *chosen) {
    return made(json_pack("{s:s, s:s, s:s, s:s}",
                          "command", SMS_COMMAND_CHANGE_OWN_PASSWORD,
                          "password", anna->temporary_password,
                          "new_password", chosen,
                          "confirm_new_password", chosen));
}

static void accept_messages(year *year, const person *who) {
    just(year, who, "accepts the messages", json_pack("{s:s}", "command", SMS_COMMAND_ACCEPT_MESSAGES));
}

static void first_log_in(year *year, const credentials *anna) {
    step(year, 2026, 4, 7, "the first log-in");
    log_in_refused(year, ANNA, anna->user_id, "not the password");
    person user = log_in(year, ANNA, anna->user_id, anna->temporary_password);
    refused(year, &user, "begins a CoS at once",
            made(json_pack("{s:s, s:s}", "command", SMS_COMMAND_CREATE_COS, "route", "skilled_worker")),
            "session.password_change_needed session.messages_not_accepted");
    refused(year, &user, "chooses `archer`, a bad password", change_password(anna, "archer"),
            "password.too_short password.no_uppercase password.no_digit password.no_special"
            " password.contains_user_name");
    just(year, &user, "chooses a good one", change_password(anna, PASSWORD));
    accept_messages(year, &user);
    sms_session_free(user.session);
}

/* Anna logs in, as on any day: the messages come first. */
static person anna_logs_in(year *year, const credentials *anna) {
    person user = log_in(year, ANNA, anna->user_id, PASSWORD);
    accept_messages(year, &user);
    return user;
}

/* Two more users; gives Carl, who works on the certificates. */
static person users(year *year, const credentials *anna) {
    step(year, 2026, 4, 8, "two more users");
    person user = anna_logs_in(year, anna);
    json_t *requested = done(year, &user, "requests a second Level 1 user, Bella Baker",
                             made(json_pack("{s:s, s:o}", "command", SMS_COMMAND_REQUEST_LEVEL_1_USER, "details",
                                            level_1("Bella", "Baker", "bella@sponsor.example"))));
    just(year, &HOME_OFFICE, "approves Bella Baker",
         json_pack("{s:s, s:s}", "command", SMS_COMMAND_APPROVE_USER, "user_id",
                   string_at(json_object_get(requested, "result"), "user_id")));
    json_decref(requested);
    json_t *created = done(year, &user, "creates a Level 2 user, Carl Cooper",
                           made(json_pack("{s:s, s:o}", "command", SMS_COMMAND_CREATE_LEVEL_2_USER, "details",
                                          level_2("Carl", "Cooper", "carl@sponsor.example"))));
    refused(year, &user, "tries to deactivate herself",
            made(json_pack("{s:s, s:s}", "command", SMS_COMMAND_DEACTIVATE_USER, "user_id", anna->user_id)),
            "user.self");
    person carl = signed_in(year, CARL, string_at(json_object_get(created, "result"), "user_id"));
    json_decref(created);
    sms_session_free(user.session);
    return carl;
}

/* Creates a certificate, and keeps its name. */
static void create(year *year, const person *who, const char *what, json_t *fields, char *name, size_t size) {
    json_t *outcome = done(year, who, what,
                           made(json_pack("{s:s, s:s, s:o}", "command", SMS_COMMAND_CREATE_COS, "route",
                                          "skilled_worker", "fields", fields)));
    keep(name, size, json_object_get(outcome, "result"), "certificate");
    json_decref(outcome);
}

static json_t *assign(const char *certificate) {
    return made(json_pack("{s:s, s:s, s:b}", "command", SMS_COMMAND_ASSIGN_COS, "certificate", certificate,
                          "terms_accepted", 1));
}

/* Three certificates; two are assigned. */
static certificates three_certificates(year *year, const person *carl) {
    step(year, 2026, 4, 20, "three certificates for two units");
    certificates names;
    json_t *fields = worker("Worker-One", "P1000001");
    json_object_del(fields, "passport_number");
    json_object_del(fields, "start_on");
    create(year, carl, "creates a CoS for Worker-One, without passport number and start date", fields, names.first,
           sizeof names.first);
    refused(year, carl, "tries to assign it", assign(names.first), "field.missing field.missing");
    just(year, carl, "fills in what was missing",
         json_pack("{s:s, s:s, s:{s:s, s:s}}", "command", SMS_COMMAND_EDIT_COS, "certificate", names.first, "fields",
                   "passport_number", "P1000001", "start_on", "2026-06-01"));
    create(year, carl, "creates a CoS for Worker-Two", worker("Worker-Two", "P1000002"), names.second,
           sizeof names.second);
    create(year, carl, "creates a CoS for Worker-Three", worker("Worker-Three", "P1000003"), names.third,
           sizeof names.third);
    just(year, carl, "assigns the first", assign(names.first));
    just(year, carl, "assigns the second", assign(names.second));
    refused(year, carl, "tries to assign the third", assign(names.third), "allocation.insufficient");
    allocation(year);
    return names;
}

/* ---- from May on ---- */

static json_t *ask_for_increase(void) {
    return made(json_pack("{s:s, s:[{s:s, s:i, s:s}]}", "command", SMS_COMMAND_REQUEST_ALLOCATION_INCREASE, "increases",
                          "route", "skilled_worker", "number", 3, "reason", "Three more programmers are wanted."));
}

static void increase(year *year, const credentials *anna, const person *carl, const certificates *names) {
    step(year, 2026, 5, 5, "one unit more");
    refused(year, carl, "asks for an increase", ask_for_increase(), "access.level");
    person user = anna_logs_in(year, anna);
    json_t *asked = done(year, &user, "asks for an increase of 3", ask_for_increase());
    const json_t *requests = json_object_get(json_object_get(asked, "result"), "requests");
    just(year, &HOME_OFFICE, "grants 1",
         json_pack("{s:s, s:O, s:i}", "command", SMS_COMMAND_GRANT_ALLOCATION_REQUEST, "request",
                   json_array_get(requests, 0), "number", 1));
    json_decref(asked);
    just(year, carl, "assigns the third", assign(names->third));
    allocation(year);
    sms_session_free(user.session);
}

static json_t *withdraw(const char *certificate) {
    return made(json_pack("{s:s, s:s}", "command", SMS_COMMAND_WITHDRAW_COS, "certificate", certificate));
}

static void withdrawn(year *year, const credentials *anna, const person *carl, const certificates *names) {
    step(year, 2026, 5, 20, "one is withdrawn");
    refused(year, carl, "tries to withdraw the first", withdraw(names->first), "access.level");
    person user = anna_logs_in(year, anna);
    just(year, &user, "withdraws it", withdraw(names->first));
    allocation(year);
    sms_session_free(user.session);
}

static void used_and_reported(year *year, const person *carl, const certificates *names) {
    step(year, 2026, 6, 10, "one is used");
    just(year, &HOME_OFFICE, "grants leave on the second, which is thereby used",
         json_pack("{s:s, s:s}", "command", SMS_COMMAND_MARK_COS_USED, "certificate", names->second));
    step(year, 2026, 7, 1, "a report");
    just(year, carl, "reports that the worker of the second earns less",
         json_pack("{s:s, s:s, s:s, s:s, s:{s:I, s:s, s:s}, s:s}", "command", SMS_COMMAND_REPORT_WORKER_ACTIVITY,
                   "certificate", names->second, "activity", "pay_reduced", "event_on", "2026-06-29", "fields",
                   "new_salary_pence", (json_int_t)4000000, "new_salary_period", "year", "reason", "Shorter hours.",
                   "details", "Shorter hours after illness."));
}

/* How a certificate has ended. */
static void ended(const year *year, const char *place, const char *certificate, const char *state) {
    json_t *seen =
        query(year, made(json_pack("{s:s, s:s}", "query", SMS_QUERY_VIEW_COS, "certificate", certificate)));
    printf("  The %s CoS, %s, is %s\n", place, string_at(seen, "number"), string_at(seen, "state"));
    if (strcmp(string_at(seen, "state"), state) != 0) {
        stop("the %s CoS was expected to be %s", place, state);
    }
    json_decref(seen);
}

void live(year *year) {
    credentials anna = grant(year);
    first_log_in(year, &anna);
    person carl = users(year, &anna);
    certificates names = three_certificates(year, &carl);
    increase(year, &anna, &carl, &names);
    withdrawn(year, &anna, &carl, &names);
    used_and_reported(year, &carl, &names);
    step(year, 2026, 8, 10, "one expires");
    time_passes(year);
    step(year, 2027, 4, 5, "the year is over");
    ended(year, "first", names.first, "withdrawn");
    ended(year, "second", names.second, "used");
    ended(year, "third", names.third, "expired");
    allocation(year);
    sms_session_free(carl.session);
}
