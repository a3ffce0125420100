#include "acting.h"

#include "json.h"
#include "report.h"

/* The text of a command or query: a document written, or the text that stands in the file. */
struct given {
    sms_str text;
    char *own;
};

static struct given document(const json_t *value)
{
    char *text = written(value);
    return (struct given){plain(text), text};
}

static struct given command_of(const json_t *step)
{
    const json_t *text = member(step, "execute_text");
    if (text) {
        return (struct given){str(text), NULL};
    }
    const json_t *command = json_object_get(step, "execute");
    return document(command ? command : json_object_get(step, "preview"));
}

/* The session of a step: a named one, or one for a user whom the host has signed in, which is then the step's own. */
static sms_result session_of(
    const struct world *world, const json_t *step, const sms_session **session, sms_session **own, sms_error **error)
{
    const json_t *name = member(step, "in");
    if (name) {
        *session = named_session(world, str(name).data);
        return SMS_OK;
    }
    sms_result result = sms_system_acting_as(world->system, str(member(step, "user")), own, error);
    *session = *own;
    return result;
}

struct came execute(struct world *world, const json_t *step)
{
    struct given command = command_of(step);
    const json_t *actor = member(step, "as");
    sms_buffer *outcome = NULL;
    sms_error *error = NULL;
    sms_result result;
    if (actor) {
        result = sms_system_execute(world->system, str(actor), command.text, &outcome, &error);
    } else {
        const sms_session *session = NULL;
        sms_session *own = NULL;
        result = session_of(world, step, &session, &own, &error);
        if (result == SMS_OK) {
            result = sms_session_execute(session, command.text, &outcome, &error);
        }
        sms_session_free(own);
    }
    free_text(&command.own);
    return came_of_buffer(result, outcome, error);
}

struct came preview(struct world *world, const json_t *step)
{
    struct given command = command_of(step);
    const json_t *actor = member(step, "as");
    sms_decision *decision = NULL;
    sms_error *error = NULL;
    sms_result result;
    if (actor) {
        result = sms_system_preview(world->system, str(actor), command.text, &decision, &error);
    } else {
        const sms_session *session = NULL;
        sms_session *own = NULL;
        result = session_of(world, step, &session, &own, &error);
        if (result == SMS_OK) {
            result = sms_session_preview(session, command.text, &decision, &error);
        }
        sms_session_free(own);
    }
    free_text(&command.own);
    return came_of_decision(result, decision, error);
}

/* As the host, or as the user of a session. */
struct came what_if(struct world *world, const json_t *step)
{
    struct given hypothesis = document(json_object_get(step, "what_if"));
    sms_buffer *answer = NULL;
    sms_error *error = NULL;
    sms_result result;
    if (member(step, "user") || member(step, "in")) {
        const sms_session *session = NULL;
        sms_session *own = NULL;
        result = session_of(world, step, &session, &own, &error);
        if (result == SMS_OK) {
            result = sms_session_what_if(session, hypothesis.text, &answer, &error);
        }
        sms_session_free(own);
    } else {
        result = sms_system_what_if(world->system, hypothesis.text, &answer, &error);
    }
    free_text(&hypothesis.own);
    return came_of_buffer(result, answer, error);
}

static sms_result view_of(const struct world *world, const json_t *step, sms_view **view, sms_error **error)
{
    const json_t *as_of = member(step, "as_of");
    if (json_is_string(as_of)) {
        return sms_system_view_at(world->system, moment(as_of), view, error);
    }
    if (json_is_object(as_of)) {
        static const char *const members[] = {"effective", NULL};
        only(as_of, "`as_of`", members);
        return sms_system_view_effective_at(world->system, moment(member(as_of, "effective")), view, error);
    }
    uint64_t sequence = (uint64_t)json_integer_value(as_of);
    const json_t *licence = member(step, "licence");
    return sms_system_view_after(world->system, str(licence ? licence : member(step, "view")), sequence, view, error);
}

struct came view(struct world *world, const json_t *step)
{
    sms_view *view = NULL;
    sms_buffer *findings = NULL;
    sms_error *error = NULL;
    sms_result result = view_of(world, step, &view, &error);
    if (result == SMS_OK) {
        result = sms_view_findings(view, str(member(step, "view")), &findings, &error);
    }
    struct came came = came_of_buffer(result, findings, error);
    if (result == SMS_OK) {
        sms_str kind;
        if (sms_word_name(plain("ViewKind"), sms_view_kind(view), &kind, NULL) != SMS_OK) {
            mistake("a view of no kind");
        }
        json_t *facts = json_object();
        json_object_set_new(facts, "kind", json_stringn(kind.data, kind.length));
        json_object_set_new(facts, "forecast", json_boolean(sms_view_is_forecast(view)));
        json_object_set(facts, "findings", came.value);
        close_came(&came);
        came = came_of_value(facts);
    }
    sms_view_free(view);
    return came;
}

static sms_result host_query(
    const struct world *world, const json_t *step, sms_str query, sms_buffer **answer, sms_error **error)
{
    sms_str licence = str(member(step, "licence"));
    if (member(step, "as_of") == NULL) {
        return sms_system_query(world->system, licence, query, answer, error);
    }
    sms_view *view = NULL;
    sms_result result = view_of(world, step, &view, error);
    if (result == SMS_OK) {
        result = sms_view_query(view, licence, query, answer, error);
    }
    sms_view_free(view);
    return result;
}

struct came query(struct world *world, const json_t *step)
{
    struct given query = document(json_object_get(step, "query"));
    sms_buffer *answer = NULL;
    sms_error *error = NULL;
    sms_result result;
    if (member(step, "licence")) {
        result = host_query(world, step, query.text, &answer, &error);
    } else {
        const sms_session *session = NULL;
        sms_session *own = NULL;
        result = session_of(world, step, &session, &own, &error);
        if (result == SMS_OK) {
            result = sms_session_query(session, query.text, &answer, &error);
        }
        sms_session_free(own);
    }
    free_text(&query.own);
    return came_of_buffer(result, answer, error);
}

struct came can(struct world *world, const json_t *step)
{
    uint32_t function = 0;
    if (sms_word_number(plain("Function"), str(member(step, "can")), &function, NULL) != SMS_OK) {
        mistake("there is no function `%s`", json_string_value(member(step, "can")));
    }
    const json_t *certificate = member(step, "certificate");
    const sms_session *session = NULL;
    sms_session *own = NULL;
    sms_decision *decision = NULL;
    sms_error *error = NULL;
    sms_result result = session_of(world, step, &session, &own, &error);
    if (result == SMS_OK) {
        result = sms_session_can(session, function, certificate ? str(certificate) : plain(""), &decision, &error);
    }
    sms_session_free(own);
    return came_of_decision(result, decision, error);
}

struct came menu(struct world *world, const json_t *step)
{
    const sms_session *session = NULL;
    sms_session *own = NULL;
    sms_buffer *menus = NULL;
    sms_error *error = NULL;
    sms_result result = session_of(world, step, &session, &own, &error);
    if (result == SMS_OK) {
        result = sms_session_menu(session, &menus, &error);
    }
    sms_session_free(own);
    return came_of_buffer(result, menus, error);
}
