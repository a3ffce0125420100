#include "typed.h"

#include "json.h"
#include "report.h"

#include <stdbool.h>

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

void compare_error(const sms_error *error, const json_t *document)
{
    const json_t *documents = json_object_get(document, "reasons");
    compare_count(sms_error_reason_count(error), documents);
    for (size_t index = 0; index < sms_error_reason_count(error); index++) {
        sms_reason reason;
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
        sms_reason reason;
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
}
