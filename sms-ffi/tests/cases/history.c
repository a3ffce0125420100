#include "history.h"

#include "json.h"
#include "report.h"

#include <string.h>

/* The answer to something that must work: what it put into the buffer, which is looked at only after the call. */
static json_t *answer(sms_result result, sms_buffer *const *buffer, const char *what)
{
    if (result != SMS_OK) {
        mistake("%s: %u", what, result);
    }
    json_t *value = parsed(sms_buffer_text(*buffer));
    sms_buffer_free(*buffer);
    return value;
}

static json_t *entries(const sms_system *system, const char *chain, uint64_t since)
{
    sms_buffer *buffer = NULL;
    return answer(sms_system_journal(system, plain(chain), since, SIZE_MAX, &buffer, NULL), &buffer, "the journal");
}

static json_t *journal_length(const sms_system *system, const char *chain)
{
    json_auto_t *all = entries(system, chain, 0);
    size_t length = json_array_size(all);
    json_t *last = length ? member(json_array_get(all, length - 1), "sequence") : NULL;
    return last ? json_incref(last) : json_integer(0);
}

static json_t *licence_now(const sms_system *system, const char *licence)
{
    sms_buffer *buffer = NULL;
    json_t *state = answer(sms_system_state(system, plain(licence), &buffer, NULL), &buffer, "the state");
    return json_pack("{s:o, s:o}", "entries", journal_length(system, licence), "state", state);
}

json_t *snapshot(const sms_system *system)
{
    sms_buffer *buffer = NULL;
    json_auto_t *numbers =
        answer(sms_system_licences(system, plain(""), SIZE_MAX, &buffer, NULL), &buffer, "the licences");
    json_t *licences = json_object();
    size_t index;
    json_t *number;
    json_array_foreach(numbers, index, number)
    {
        const char *licence = str(number).data;
        json_object_set_new(licences, licence, licence_now(system, licence));
    }
    return json_pack("{s:o, s:o}", "licences", licences, "store", journal_length(system, "*"));
}

json_t *news(const sms_system *system, const json_t *before)
{
    json_t *found = json_array();
    json_auto_t *now = snapshot(system);
    const char *licence;
    json_t *state;
    json_object_foreach(member(now, "licences"), licence, state)
    {
        const json_t *known = member(member(before, "licences"), licence);
        json_auto_t *later = entries(system, licence, (uint64_t)json_integer_value(member(known, "entries")));
        json_array_extend(found, later);
    }
    return found;
}

struct history open_history(const sms_system *system)
{
    return (struct history){snapshot(system), json_array()};
}

void close_history(struct history *history)
{
    json_decref(history->present);
    json_decref(history->seen);
}

static bool was_seen(const struct history *history, const char *licence, const json_t *state)
{
    size_t index;
    json_t *seen;
    json_array_foreach(history->seen, index, seen)
    {
        if (strcmp(json_string_value(member(seen, "licence")), licence) == 0
            && json_equal(member(seen, "entries"), member(state, "entries"))) {
            return true;
        }
    }
    return false;
}

void remember(struct history *history, json_t *now)
{
    const char *licence;
    json_t *state;
    json_object_foreach(member(now, "licences"), licence, state)
    {
        if (!was_seen(history, licence, state)) {
            json_t *seen = json_copy(state);
            json_object_set_new(seen, "licence", json_string(licence));
            json_array_append_new(history->seen, seen);
        }
    }
    json_decref(history->present);
    history->present = now;
}

void forget(struct history *history, const char *licence)
{
    for (size_t index = json_array_size(history->seen); index-- > 0;) {
        const json_t *seen = json_array_get(history->seen, index);
        if (strcmp(json_string_value(member(seen, "licence")), licence) == 0) {
            json_array_remove(history->seen, index);
        }
    }
}

static json_t *state_after(const sms_system *system, const json_t *seen)
{
    sms_str licence = str(member(seen, "licence"));
    sms_view *view = NULL;
    uint64_t sequence = (uint64_t)json_integer_value(member(seen, "entries"));
    if (sms_system_view_after(system, licence, sequence, &view, NULL) != SMS_OK) {
        mistake("there is no view of %s after %llu", licence.data, (unsigned long long)sequence);
    }
    sms_buffer *buffer = NULL;
    json_t *state = answer(sms_view_state(view, licence, &buffer, NULL), &buffer, "the state of the past");
    sms_view_free(view);
    return state;
}

void compare_past(const struct history *history, const sms_system *system)
{
    size_t index;
    json_t *seen;
    json_array_foreach(history->seen, index, seen)
    {
        json_auto_t *told = state_after(system, seen);
        if (!json_equal(told, member(seen, "state"))) {
            auto_text *one = written(seen);
            auto_text *other = written(told);
            problem("the past: seen %.*s\n  told %.*s", SHOWN, one, SHOWN, other);
        }
    }
}
