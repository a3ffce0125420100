#include "documents.h"

#include "checks.h"

json_t *document(sms_buffer *buffer) {
    sms_str written = sms_buffer_text(buffer);
    json_error_t problem;
    json_t *value = json_loadb(written.data, written.length, JSON_DECODE_ANY, &problem);
    if (value == NULL) {
        stop("not JSON: %s", problem.text);
    }
    sms_buffer_free(buffer);
    return value;
}

json_t *made(json_t *value) {
    if (value == NULL) {
        stop("a document could not be made");
    }
    return value;
}

const char *string_at(const json_t *object, const char *name) {
    const json_t *value = json_object_get(object, name);
    if (!json_is_string(value)) {
        stop("no text `%s` in a document", name);
    }
    return json_string_value(value);
}

json_int_t number_at(const json_t *object, const char *name) {
    const json_t *value = json_object_get(object, name);
    if (!json_is_integer(value)) {
        stop("no number `%s` in a document", name);
    }
    return json_integer_value(value);
}
