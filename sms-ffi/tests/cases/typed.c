#include "typed.h"

#include "json.h"
#include "report.h"

#include <stdbool.h>
#include <string.h>

/* A text as a document has it: null where there is none. */
static json_t *or_null(sms_str text)
{
    return text.data ? string(text) : json_null();
}

static json_t *confidence(uint32_t number)
{
    sms_str name = {0};
    if (sms_word_name(plain("Confidence"), number, &name, NULL) != SMS_OK) {
        problem("%u is no confidence", number);
    }
    return string(name);
}

static void compare_reason(const sms_reason *reason, const json_t *document)
{
    json_auto_t *typed = json_object();
    json_object_set_new(typed, "code", string(reason->id));
    json_object_set_new(typed, "message", string(reason->message));
    json_object_set_new(typed, "rule", string(reason->rule));
    json_object_set_new(typed, "source", string(reason->source));
    json_object_set_new(typed, "confidence", confidence(reason->confidence));
    json_object_set_new(typed, "field", or_null(reason->field));
    json_object_set_new(typed, "remedy", or_null(reason->remedy));
    json_auto_t *parameters = parsed(reason->parameters);
    if (json_object_size(parameters) > 0) {
        json_object_set(typed, "parameters", parameters);
    }
    if (!json_equal(typed, document)) {
        auto_text *one = written(typed);
        auto_text *other = written(document);
        problem("a reason by its functions is %.*s\n  and in the document %.*s", SHOWN, one, SHOWN, other);
    }
}

static void compare_count(size_t count, const json_t *documents)
{
    if (count != json_array_size(documents)) {
        problem("%zu reasons by the functions, %zu in the document", count, json_array_size(documents));
    }
}

static bool is_text(sms_str text, const json_t *wanted)
{
    sms_str other = str(wanted);
    return text.length == other.length && memcmp(text.data, other.data, text.length) == 0;
}

static bool same_value(const sms_value *value, const json_t *document);

static bool same_items(const sms_value *value, const json_t *document)
{
    size_t count = 0, index;
    json_t *item;
    json_array_foreach(document, index, item)
    {
        if (!same_value(sms_value_item(value, index), item)) {
            return false;
        }
    }
    return sms_value_count(value, plain(""), &count, NULL) == SMS_OK && count == json_array_size(document);
}

static bool same_members(const sms_value *value, const json_t *document)
{
    size_t count = 0;
    if (sms_value_count(value, plain(""), &count, NULL) != SMS_OK || count != json_object_size(document)) {
        return false;
    }
    for (size_t index = 0; index < count; index++) {
        sms_str name = sms_value_name(value, index);
        json_auto_t *member_name = string(name);
        if (!same_value(sms_value_item(value, index), json_object_get(document, json_string_value(member_name)))) {
            return false;
        }
    }
    return true;
}

static bool same_value(const sms_value *value, const json_t *document)
{
    sms_str text;
    int64_t number = 0;
    bool flag = false;
    switch (sms_value_kind(value)) {
    case SMS_KIND_NULL: return json_is_null(document);
    case SMS_KIND_FLAG:
        return sms_value_flag(value, plain(""), &flag, NULL) == SMS_OK && json_is_boolean(document) && flag == json_is_true(document);
    case SMS_KIND_INTEGER:
        return sms_value_integer(value, plain(""), &number, NULL) == SMS_OK && json_is_integer(document)
            && number == json_integer_value(document);
    case SMS_KIND_TEXT:
        return sms_value_text(value, plain(""), &text, NULL) == SMS_OK && json_is_string(document) && is_text(text, document);
    case SMS_KIND_LIST: return json_is_array(document) && same_items(value, document);
    case SMS_KIND_OBJECT: return json_is_object(document) && same_members(value, document);
    default: return false;
    }
}

void compare_answer(const sms_buffer *answer, const json_t *document)
{
    const sms_value *value = sms_buffer_value(answer);
    if (!same_value(value, document)) {
        problem("an answer by its functions is not the one of its document");
    }
    sms_document *again = sms_document_new();
    sms_str text = {0}, first = sms_buffer_text(answer);
    if (sms_document_set_value(again, plain(""), value, NULL) != SMS_OK || sms_document_text(again, &text, NULL) != SMS_OK
        || text.length != first.length || memcmp(text.data, first.data, text.length) != 0) {
        problem("an answer that was read and written is another one");
    }
    sms_document_free(again);
}

void compare_error(const sms_error *error, const json_t *document)
{
    const json_t *documents = json_object_get(document, "reasons");
    compare_count(sms_error_reason_count(error), documents);
    for (size_t index = 0; index < sms_error_reason_count(error); index++) {
        sms_reason reason = sms_reason_new();
        if (sms_error_reason(error, index, &reason, NULL) == SMS_OK) {
            compare_reason(&reason, json_array_get(documents, index));
        } else {
            problem("there is no reason %zu", index);
        }
    }
}

typedef sms_result one_of(const sms_decision *decision, size_t index, sms_reason *out, sms_error **error);

static void compare_list(const sms_decision *decision, size_t count, one_of *one, const json_t *documents)
{
    compare_count(count, documents);
    for (size_t index = 0; index < count; index++) {
        sms_reason reason = sms_reason_new();
        if (one(decision, index, &reason, NULL) == SMS_OK) {
            compare_reason(&reason, json_array_get(documents, index));
        } else {
            problem("there is no reason %zu", index);
        }
    }
}

void compare_decision(const sms_decision *decision, const json_t *document)
{
    bool allowed = json_is_true(json_object_get(document, "allowed"));
    if (sms_decision_allowed(decision) != allowed) {
        problem("allowed differs between the function and the document");
    }
    compare_list(decision, sms_decision_reason_count(decision), sms_decision_reason, json_object_get(document, "reasons"));
    compare_list(decision, sms_decision_warning_count(decision), sms_decision_warning, json_object_get(document, "warnings"));
    const json_t *findings = json_object_get(document, "findings");
    size_t count = sms_decision_finding_count(decision);
    compare_count(count, findings);
    for (size_t index = 0; index < count; index++) {
        if (!same_value(sms_decision_finding(decision, index), json_array_get(findings, index))) {
            problem("finding %zu by its functions is not the one of the document", index);
        }
    }
    if (sms_decision_finding(decision, count) != NULL) {
        problem("there is a finding behind the last");
    }
}
