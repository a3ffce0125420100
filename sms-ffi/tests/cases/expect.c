#include "expect.h"

#include "json.h"
#include "report.h"

#include <string.h>

void same(const char *what, const json_t *wanted, const json_t *got)
{
    json_auto_t *nothing = json_null();
    wanted = wanted ? wanted : nothing;
    got = got ? got : nothing;
    if (!json_equal(wanted, got)) {
        auto_text *one = written(wanted);
        auto_text *other = written(got);
        problem("%s: wanted %.*s, got %.*s", what, SHOWN, one, SHOWN, other);
    }
}

/* The codes of a refusal by the rules, and the code of a failure. */
static void compare_codes(const json_t *expect, const struct came *came, const json_t *found)
{
    json_auto_t *none = json_array();
    json_auto_t *codes = each_of(found, "code");
    const json_t *refused = member(expect, "refused");
    same("refused", refused ? refused : none, came->kind == FAILURE ? none : codes);
    same("failed", member(expect, "failed"), came->kind == FAILURE ? json_array_get(codes, 0) : NULL);
}

/* A member of each item of a list: where nothing is expected, either the list is empty or nobody looks. */
static void compare_list(
    const json_t *expect, const char *list, const char *name, const json_t *items, const json_t *otherwise)
{
    const json_t *wanted = member(expect, list);
    wanted = wanted ? wanted : otherwise;
    if (wanted) {
        json_auto_t *got = each_of(items, name);
        same(list, wanted, got);
    }
}

/* What happened, but what fell due: that is listed as the notices. */
static void compare_events(const json_t *expect, const json_t *items)
{
    json_auto_t *others = json_array();
    size_t index;
    json_t *item;
    json_array_foreach(items, index, item)
    {
        const char *event = json_string_value(json_object_get(item, "event"));
        int told = !strcmp(event, "notice_fell_due") || !strcmp(event, "licence_reminded") || !strcmp(event, "allocation_reminded");
        if (!told) {
            json_array_append(others, item);
        }
    }
    compare_list(expect, "events", "event", others, NULL);
}

static void compare_lists(const json_t *expect, const json_t *value, const json_t *found)
{
    json_auto_t *none = json_array();
    compare_list(expect, "fields", "field", found, NULL);
    compare_list(expect, "rules", "rule", found, NULL);
    compare_list(expect, "warnings", "code", json_object_get(value, "warnings"), none);
    compare_list(expect, "findings", "code", json_object_get(value, "findings"), none);
    compare_list(expect, "disagreements", "code", json_object_get(value, "disagreements"), none);
    compare_list(expect, "notices", "notice", json_object_get(value, "notices"), NULL);
    compare_events(expect, json_object_get(value, "events"));
}

static void compare_places(const json_t *expect, const json_t *value)
{
    const char *pointer;
    json_t *wanted;
    json_object_foreach(json_object_get(expect, "at"), pointer, wanted)
    {
        json_auto_t *missing = json_string("(nothing)");
        const json_t *got = at(value, pointer);
        same(pointer, wanted, got ? got : missing);
    }
    json_object_foreach(json_object_get(expect, "count"), pointer, wanted)
    {
        const json_t *list = at(value, pointer);
        json_auto_t *count = json_is_array(list) ? json_integer((json_int_t)json_array_size(list)) : json_null();
        same(pointer, wanted, count);
    }
    size_t index;
    json_array_foreach(json_object_get(expect, "absent"), index, wanted)
    {
        same(json_string_value(wanted), NULL, at(value, str(wanted).data));
    }
}

json_t *all_rules(void)
{
    sms_buffer *answer = NULL;
    if (sms_ask(NULL, plain("{\"question\":\"rules\"}"), &answer, NULL) != SMS_OK) {
        mistake("the rules are not told");
    }
    json_auto_t *listed = parsed(sms_buffer_text(answer));
    sms_buffer_free(answer);
    json_t *rules = json_object();
    size_t index;
    json_t *rule;
    json_array_foreach(listed, index, rule)
    {
        json_object_set(rules, str(member(rule, "id")).data, rule);
    }
    return rules;
}

/* What no reason may lack, whatever it says. */
static bool is_sound(const json_t *reason, const json_t *rules)
{
    const json_t *rule = member(reason, "rule"), *field = member(reason, "field");
    bool registered = rule && (json_string_length(rule) == 0 || member(rules, str(rule).data));
    bool placed = field == NULL || str(field).data[0] == '/';
    return registered && placed && json_string_length(member(reason, "message")) > 0
        && json_string_length(member(reason, "source")) > 0;
}

static void compare_soundness(const struct came *came, const json_t *found, const json_t *rules)
{
    const json_t *allowed = json_object_get(came->value, "allowed");
    if (came->kind != ANSWER && json_is_true(allowed) != (json_array_size(found) == 0)) {
        problem("allowed is not what the reasons say");
    }
    size_t index;
    json_t *reason;
    json_array_foreach(found, index, reason)
    {
        if (!is_sound(reason, rules)) {
            auto_text *text = written(reason);
            problem("an unsound reason: %.*s", SHOWN, text);
        }
    }
}

void compare(const json_t *expect, const struct came *came, const json_t *rules)
{
    static const char *const members[] = {
        "refused", "failed", "warnings", "findings", "disagreements", "repeated", "fields", "rules", "notices",
        "events",  "at",     "count",    "absent",   "logged",        NULL,
    };
    json_auto_t *nothing = json_object();
    expect = expect ? expect : nothing;
    only(expect, "`expect`", members);
    json_auto_t *found = reasons(came);
    compare_codes(expect, came, found);
    compare_lists(expect, came->value, found);
    const json_t *wanted = member(expect, "repeated"), *repeated = member(came->value, "repeated");
    if (json_is_true(wanted) != json_is_true(repeated)) {
        problem("repeated: wanted %d, got %d", json_is_true(wanted), json_is_true(repeated));
    }
    compare_places(expect, came->value);
    compare_soundness(came, found, rules);
}
