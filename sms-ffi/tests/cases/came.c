#include "came.h"

#include "json.h"
#include "report.h"
#include "typed.h"

#include <stdlib.h>
#include <string.h>

static char *copy(sms_str text)
{
    char *copy = malloc(text.length + 1);
    if (copy == NULL) {
        mistake("no memory for an answer");
    }
    memcpy(copy, text.data, text.length);
    copy[text.length] = '\0';
    return copy;
}

static struct came came_of_text(enum kind kind, sms_str text)
{
    return (struct came){kind, parsed(text), copy(text)};
}

/* What went wrong: as a document, and the same by the functions that need no JSON. */
static struct came came_of_error(sms_result result, sms_error *error)
{
    if (error == NULL || result != sms_error_code(error)) {
        mistake("%u was returned without its error", result);
    }
    enum kind kind = sms_error_is_refusal(error) ? DECISION : FAILURE;
    struct came came = came_of_text(kind, sms_error_json(error));
    compare_error(error, came.value);
    sms_error_free(error);
    return came;
}

struct came came_of_nothing(sms_result result, sms_error *error)
{
    return result == SMS_OK ? came_of_value(json_null()) : came_of_error(result, error);
}

struct came came_of_buffer(sms_result result, sms_buffer *buffer, sms_error *error)
{
    if (result != SMS_OK) {
        return came_of_error(result, error);
    }
    struct came came = came_of_text(ANSWER, sms_buffer_text(buffer));
    compare_answer(buffer, came.value);
    sms_buffer_free(buffer);
    return came;
}

struct came came_of_decision(sms_result result, sms_decision *decision, sms_error *error)
{
    if (result != SMS_OK) {
        return came_of_error(result, error);
    }
    struct came came = came_of_text(DECISION, sms_decision_json(decision));
    compare_decision(decision, came.value);
    sms_decision_free(decision);
    return came;
}

struct came came_of_value(json_t *value)
{
    return (struct came){ANSWER, value, written(value)};
}

void close_came(struct came *came)
{
    json_decref(came->value);
    free(came->text);
}

json_t *reasons(const struct came *came)
{
    json_t *found = came->kind == ANSWER ? NULL : json_object_get(came->value, "reasons");
    return found ? json_incref(found) : json_array();
}

bool is_refusal(const struct came *came)
{
    json_auto_t *found = reasons(came);
    return json_array_size(found) > 0;
}

json_t *against(const struct came *came)
{
    json_auto_t *found = reasons(came);
    json_t *codes = each_of(found, "code");
    json_auto_t *disagreements = each_of(json_object_get(came->value, "disagreements"), "code");
    json_array_extend(codes, disagreements);
    return codes;
}
