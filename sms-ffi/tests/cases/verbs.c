#include "verbs.h"

#include "acting.h"
#include "json.h"
#include "report.h"

/* Keeps a new session, if the step names it, and says whose it is. */
static struct came came_of_session(
    struct world *world, const json_t *step, sms_result result, sms_session *session, sms_error *error)
{
    if (result != SMS_OK) {
        return came_of_nothing(result, error);
    }
    sms_str token = sms_session_token(session);
    json_t *answer = json_object();
    json_object_set_new(answer, "user_id", string(sms_session_user_id(session)));
    json_object_set_new(answer, "licence", string(sms_session_licence(session)));
    json_object_set_new(answer, "token", token.data ? string(token) : json_null());
    const json_t *name = member(step, "in");
    if (name) {
        keep_session(world, str(name).data, session);
    } else {
        sms_session_free(session);
    }
    return came_of_value(answer);
}

static struct came log_in(struct world *world, const json_t *step)
{
    static const char *const members[] = {"user_id", "password", NULL};
    const json_t *given = member(step, "log_in");
    only(given, "`log_in`", members);
    sms_session *session = NULL;
    sms_error *error = NULL;
    sms_result result = sms_system_log_in(
        world->system, str(member(given, "user_id")), str(member(given, "password")), &session, &error);
    return came_of_session(world, step, result, session, error);
}

static struct came resume(struct world *world, const json_t *step)
{
    sms_session *session = NULL;
    sms_error *error = NULL;
    sms_result result = sms_system_resume(world->system, str(member(step, "resume")), &session, &error);
    return came_of_session(world, step, result, session, error);
}

static struct came log_out(struct world *world, const json_t *step)
{
    sms_error *error = NULL;
    const sms_session *session = named_session(world, str(member(step, "log_out")).data);
    sms_result result = sms_session_log_out(session, &error);
    return came_of_nothing(result, error);
}

static struct came decline_messages(struct world *world, const json_t *step)
{
    sms_error *error = NULL;
    const sms_session *session = named_session(world, str(member(step, "decline_messages")).data);
    sms_result result = sms_session_decline_messages(session, &error);
    return came_of_nothing(result, error);
}

static struct came reset_password(struct world *world, const json_t *step)
{
    static const char *const members[] = {"user_id", "email", NULL};
    const json_t *given = member(step, "reset_password");
    only(given, "`reset_password`", members);
    sms_buffer *issued = NULL;
    sms_error *error = NULL;
    sms_result result = sms_system_reset_password(
        world->system, str(member(given, "user_id")), str(member(given, "email")), &issued, &error);
    return came_of_buffer(result, issued, error);
}

static struct came set_time(struct world *world, const json_t *step)
{
    sms_error *error = NULL;
    sms_result result = sms_system_set_time(world->system, moment(member(step, "set_time")), &error);
    return came_of_nothing(result, error);
}

static struct came advance_to(struct world *world, const json_t *step)
{
    sms_buffer *notices = NULL;
    sms_error *error = NULL;
    sms_result result = sms_system_advance_to(world->system, moment(member(step, "advance_to")), &notices, &error);
    struct came came = came_of_buffer(result, notices, error);
    if (result != SMS_OK) {
        return came;
    }
    json_t *answer = json_pack("{s:O}", "notices", came.value);
    close_came(&came);
    return came_of_value(answer);
}

static struct came journal(struct world *world, const json_t *step)
{
    sms_str licence = str(member(step, "journal"));
    sms_buffer *entries = NULL;
    sms_error *error = NULL;
    sms_result result = sms_system_journal(world->system, licence, 0, SIZE_MAX, &entries, &error);
    struct came all = came_of_buffer(result, entries, error);
    const json_t *last = member(step, "last");
    size_t length = json_array_size(all.value), wanted = (size_t)json_integer_value(last);
    if (last == NULL || result != SMS_OK || length <= wanted) {
        return all;
    }
    close_came(&all);
    result = sms_system_journal(world->system, licence, length - wanted, SIZE_MAX, &entries, &error);
    return came_of_buffer(result, entries, error);
}

static struct came verify(struct world *world, const json_t *step)
{
    (void)step;
    sms_buffer *found = NULL;
    sms_error *error = NULL;
    sms_result result = sms_system_verify(world->system, &found, &error);
    return came_of_buffer(result, found, error);
}

/* The answer to a question that needs no store: a decision, or anything else. */
static struct came ask(struct world *world, const json_t *step)
{
    (void)world;
    auto_text *question = written(json_object_get(step, "ask"));
    sms_buffer *answer = NULL;
    sms_error *error = NULL;
    sms_result result = sms_ask(NULL, plain(question), &answer, &error);
    struct came came = came_of_buffer(result, answer, error);
    if (came.kind == ANSWER && json_is_boolean(json_object_get(came.value, "allowed"))) {
        came.kind = DECISION;
    }
    return came;
}

static const struct verb VERBS[] = {
    {"execute", execute, true, preview, false},
    {"execute_text", execute, true, preview, false},
    {"preview", preview, false, NULL, false},
    {"what_if", what_if, false, NULL, false},
    {"query", query, false, NULL, false},
    {"can", can, false, NULL, false},
    {"menu", menu, false, NULL, false},
    {"log_in", log_in, true, NULL, true},
    {"resume", resume, false, NULL, false},
    {"log_out", log_out, true, NULL, false},
    {"decline_messages", decline_messages, true, NULL, false},
    {"reset_password", reset_password, true, NULL, true},
    {"set_time", set_time, false, NULL, false},
    {"advance_to", advance_to, true, NULL, false},
    {"journal", journal, false, NULL, false},
    {"verify", verify, false, NULL, false},
    {"view", view, false, NULL, false},
    {"ask", ask, false, NULL, false},
};

const struct verb *verb_of(const json_t *step)
{
    const struct verb *found = NULL;
    for (size_t place = 0; place < sizeof VERBS / sizeof *VERBS; place++) {
        if (member(step, VERBS[place].name)) {
            if (found) {
                mistake("a step has one verb, and not `%s` and `%s`", found->name, VERBS[place].name);
            }
            found = &VERBS[place];
        }
    }
    if (found == NULL) {
        mistake("a step without a verb");
    }
    return found;
}

void check_step(const json_t *step)
{
    static const char *const members[] = {
        "why", "as", "user", "in", "licence", "certificate", "as_of", "last", "preview_differs", "expect", "save",
        "set_time", "advance_to", "execute", "execute_text", "preview", "what_if", "query", "can", "menu", "log_in", "resume",
        "log_out", "decline_messages", "reset_password", "ask", "journal", "verify", "view", NULL,
    };
    only(step, "a step", members);
}
