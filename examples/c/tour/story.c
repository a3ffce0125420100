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

static void keep(char *place, size_t size, const sms_buffer *document, const char *name) {
    sms_str text = text_at(value_at(document, ""), name);
    if (text.length >= size) {
        stop("no room for `%s`", name);
    }
    memcpy(place, text.data, text.length);
    place[text.length] = '\0';
}

/* A command on the licence of the story. */
static sms_document *on_licence(const char *name) {
    return set(new_command(name), "/licence", LICENCE);
}

/* Does something whose outcome the story does not need. */
static void just(year *year, const person *who, const char *what, sms_document *command) {
    sms_buffer_free(done(year, who, what, command));
}

/* Where the allocation stands. */
static void allocation(const year *year) {
    sms_buffer *summary = answered(year, new_query(SMS_QUERY_VIEW_LICENCE_SUMMARY));
    const sms_value *ours = value_at(summary, "/allocations/0");
    printf("  The allocation: %d granted, %d assigned, %d remaining\n", (int)number_at(ours, "/granted"),
           (int)number_at(ours, "/assigned"), (int)number_at(ours, "/remaining"));
    sms_buffer_free(summary);
}

/* ---- April ---- */

static credentials grant(year *year) {
    step(year, 2026, 4, 6, "the licence is granted");
    sms_document *command = new_command(SMS_COMMAND_GRANT_LICENCE);
    set(command, "/number", LICENCE);
    set(command, "/organisation/name", "Example Widgets Ltd");
    set(command, "/organisation/town", "Exampleton");
    set(command, "/routes/0/route", "skilled_worker");
    set(command, "/routes/0/rating", "a");
    level_1(command, "/level_1_user/details", "Anna", "Archer", "anna@sponsor.example");
    set(command, "/allocations/0/route", "skilled_worker");
    set_number(command, "/allocations/0/granted", 2);
    sms_buffer *outcome = done(year, &HOME_OFFICE,
                               "grants Example Widgets Ltd a licence for Skilled Worker, with 2 undefined CoS; Anna Archer is"
                               " its Level 1 user", command);
    credentials anna;
    KEEP(anna.user_id, outcome, "/issued/0/user_id");
    KEEP(anna.temporary_password, outcome, "/issued/0/temporary_password");
    sms_buffer_free(outcome);
    command = set(on_licence(SMS_COMMAND_POST_MESSAGE), "/text", "Welcome.");
    just(year, &HOME_OFFICE, "posts a message that Level 1 users must accept", set(command, "/expires_on", "2026-05-06"));
    return anna;
}

static sms_document *change_password(const credentials *anna, const char *chosen) {
    sms_document *command = on_licence(SMS_COMMAND_CHANGE_OWN_PASSWORD);
    set(command, "/password", anna->temporary_password);
    set(command, "/new_password", chosen);
    return set(command, "/confirm_new_password", chosen);
}

static void accept_messages(year *year, const person *who) {
    just(year, who, "accepts the messages", on_licence(SMS_COMMAND_ACCEPT_MESSAGES));
}

static void first_log_in(year *year, const credentials *anna) {
    step(year, 2026, 4, 7, "the first log-in");
    log_in_refused(year, ANNA, anna->user_id, "not the password");
    person user = log_in(year, ANNA, anna->user_id, anna->temporary_password);
    refused(year, &user, "begins a CoS at once",
            set(on_licence(SMS_COMMAND_CREATE_COS), "/route", "skilled_worker"),
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
    char bella[32], carl[32];
    sms_document *command = on_licence(SMS_COMMAND_REQUEST_LEVEL_1_USER);
    sms_buffer *requested = done(year, &user, "requests a second Level 1 user, Bella Baker",
                                 level_1(command, "/details", "Bella", "Baker", "bella@sponsor.example"));
    KEEP(bella, requested, "/result/user_id");
    sms_buffer_free(requested);
    just(year, &HOME_OFFICE, "approves Bella Baker", set(on_licence(SMS_COMMAND_APPROVE_USER), "/user_id", bella));
    command = on_licence(SMS_COMMAND_CREATE_LEVEL_2_USER);
    sms_buffer *created = done(year, &user, "creates a Level 2 user, Carl Cooper",
                               level_2(command, "Carl", "Cooper", "carl@sponsor.example"));
    KEEP(carl, created, "/result/user_id");
    sms_buffer_free(created);
    refused(year, &user, "tries to deactivate herself",
            set(on_licence(SMS_COMMAND_DEACTIVATE_USER), "/user_id", anna->user_id), "user.self");
    sms_session_free(user.session);
    return signed_in(year, CARL, carl);
}

/* A draft for the story's route, of which the fields are still to be set. */
static sms_document *draft(void) {
    return set(on_licence(SMS_COMMAND_CREATE_COS), "/route", "skilled_worker");
}

/* Creates a certificate, and keeps its name. */
static void create(year *year, const person *who, const char *what, sms_document *draft, char *name, size_t size) {
    sms_buffer *outcome = done(year, who, what, draft);
    keep(name, size, outcome, "/result/certificate");
    sms_buffer_free(outcome);
}

static sms_document *assign(const char *certificate) {
    sms_document *command = set(on_licence(SMS_COMMAND_ASSIGN_COS), "/certificate", certificate);
    return set_flag(command, "/terms_accepted", true);
}

/* Three certificates; two are assigned. */
static certificates three_certificates(year *year, const person *carl) {
    step(year, 2026, 4, 20, "three certificates for two units");
    certificates names;
    create(year, carl, "creates a CoS for Worker-One, without passport number and start date",
           unfinished_worker(draft(), "Worker-One"), names.first, sizeof names.first);
    refused(year, carl, "tries to assign it", assign(names.first), "field.missing field.missing");
    sms_document *edit = set(on_licence(SMS_COMMAND_EDIT_COS), "/certificate", names.first);
    set(edit, "/fields/passport_number", "P1000001");
    just(year, carl, "fills in what was missing", set(edit, "/fields/start_on", "2026-06-01"));
    create(year, carl, "creates a CoS for Worker-Two", worker(draft(), "Worker-Two", "P1000002"), names.second,
           sizeof names.second);
    create(year, carl, "creates a CoS for Worker-Three", worker(draft(), "Worker-Three", "P1000003"), names.third,
           sizeof names.third);
    just(year, carl, "assigns the first", assign(names.first));
    just(year, carl, "assigns the second", assign(names.second));
    refused(year, carl, "tries to assign the third", assign(names.third), "allocation.insufficient");
    allocation(year);
    return names;
}

/* ---- from May on ---- */

static sms_document *ask_for_increase(void) {
    sms_document *command = on_licence(SMS_COMMAND_REQUEST_ALLOCATION_INCREASE);
    set(command, "/increases/0/route", "skilled_worker");
    set_number(command, "/increases/0/number", 3);
    return set(command, "/increases/0/reason", "Three more programmers are wanted.");
}

static void increase(year *year, const credentials *anna, const person *carl, const certificates *names) {
    step(year, 2026, 5, 5, "one unit more");
    refused(year, carl, "asks for an increase", ask_for_increase(), "access.level");
    person user = anna_logs_in(year, anna);
    sms_buffer *asked = done(year, &user, "asks for an increase of 3", ask_for_increase());
    sms_document *granted = set_number(on_licence(SMS_COMMAND_GRANT_ALLOCATION_REQUEST), "/number", 1);
    sms_error *error = NULL;
    check(sms_document_set_value(granted, sms_text("/request"), value_at(asked, "/result/requests/0"), &error), &error);
    just(year, &HOME_OFFICE, "grants 1", granted);
    sms_buffer_free(asked);
    just(year, carl, "assigns the third", assign(names->third));
    allocation(year);
    sms_session_free(user.session);
}

static sms_document *withdraw(const char *certificate) {
    return set(on_licence(SMS_COMMAND_WITHDRAW_COS), "/certificate", certificate);
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
         set(on_licence(SMS_COMMAND_MARK_COS_USED), "/certificate", names->second));
    step(year, 2026, 7, 1, "a report");
    sms_document *report = set(on_licence(SMS_COMMAND_REPORT_WORKER_ACTIVITY), "/certificate", names->second);
    set(report, "/activity", "pay_reduced");
    set(report, "/event_on", "2026-06-29");
    set_number(report, "/fields/new_salary_pence", 4000000);
    set(report, "/fields/new_salary_period", "year");
    set(report, "/fields/reason", "Shorter hours.");
    set(report, "/details", "Shorter hours after illness.");
    just(year, carl, "reports that the worker of the second earns less", report);
}

/* The rating falls to B; the fee of the action plan is paid in time. */
static void downgrade(year *year, const credentials *anna) {
    step(year, 2026, 7, 15, "the rating falls");
    sms_document *rate = set(on_licence(SMS_COMMAND_SET_RATING), "/route", "skilled_worker");
    sms_buffer *rated = done(year, &HOME_OFFICE, "rates Skilled Worker B", set(rate, "/rating", "b"));
    char plan[32];
    KEEP(plan, rated, "/result/action_plan");
    sms_buffer_free(rated);
    refused(year, &HOME_OFFICE, "is asked for Scale-up as well", set(on_licence(SMS_COMMAND_ADD_ROUTE), "/route", "scale_up"),
            "licence.b_rated");
    person user = anna_logs_in(year, anna);
    just(year, &user, "pays the fee, and the action plan begins", set(on_licence(SMS_COMMAND_PAY_ACTION_PLAN), "/plan", plan));
    sms_session_free(user.session);
}

/* Another Authorising Officer: asked for in SMS, signed on paper, decided by the Home Office. */
static void another_officer(year *year, const credentials *anna) {
    step(year, 2026, 8, 3, "another Authorising Officer");
    person user = anna_logs_in(year, anna);
    sms_buffer *asked = done(year, &user, "asks for Olga Owen as Authorising Officer",
                             officer(on_licence(SMS_COMMAND_REPLACE_AUTHORISING_OFFICER), "Olga", "Owen", "olga@sponsor.example"));
    char request[32];
    KEEP(request, asked, "/result/request");
    sms_buffer_free(asked);
    just(year, &user, "sends the signed submission sheet",
         set(on_licence(SMS_COMMAND_RECORD_SUBMISSION_SHEET), "/request", request));
    just(year, &HOME_OFFICE, "takes the request up", set(on_licence(SMS_COMMAND_TAKE_UP_CHANGE_REQUEST), "/request", request));
    just(year, &HOME_OFFICE, "accepts it", set(on_licence(SMS_COMMAND_ACCEPT_CHANGE_REQUEST), "/request", request));
    sms_session_free(user.session);

    sms_buffer *summary = answered(year, new_query(SMS_QUERY_VIEW_LICENCE_SUMMARY));
    char given[32], family[32];
    KEEP(given, summary, "/key_personnel/authorising_officer/given_name");
    KEEP(family, summary, "/key_personnel/authorising_officer/family_name");
    printf("  The Authorising Officer is %s %s\n", given, family);
    sms_buffer_free(summary);
}

/* How a certificate has ended. */
static void ended(const year *year, const char *place, const char *certificate, const char *state) {
    sms_buffer *seen = answered(year, set(new_query(SMS_QUERY_VIEW_COS), "/certificate", certificate));
    char number[32], found[32];
    KEEP(number, seen, "/number");
    KEEP(found, seen, "/state");
    printf("  The %s CoS, %s, is %s\n", place, number, found);
    if (strcmp(found, state) != 0) {
        stop("the %s CoS was expected to be %s", place, state);
    }
    sms_buffer_free(seen);
}

void live(year *year) {
    credentials anna = grant(year);
    first_log_in(year, &anna);
    person carl = users(year, &anna);
    certificates names = three_certificates(year, &carl);
    increase(year, &anna, &carl, &names);
    withdrawn(year, &anna, &carl, &names);
    used_and_reported(year, &carl, &names);
    downgrade(year, &anna);
    another_officer(year, &anna);
    step(year, 2026, 8, 10, "one expires");
    time_passes(year);
    step(year, 2027, 4, 5, "the year is over");
    ended(year, "first", names.first, "withdrawn");
    ended(year, "second", names.second, "used");
    ended(year, "third", names.third, "expired");
    allocation(year);
    sms_session_free(carl.session);
}
