#include "documents.h"

#include "checks.h"

/* A document with a name under its tag. */
static sms_document *named(const char *tag, const char *name) {
    return set(sms_document_new(), tag, name);
}

sms_document *new_command(const char *name) {
    return named("/command", name);
}

sms_document *new_query(const char *name) {
    return named("/query", name);
}

/* A setter that fails spoils the document: it is enough to look when its text is asked for. */
sms_document *set(sms_document *document, const char *place, const char *text) {
    sms_document_set_text(document, sms_text(place), sms_text(text), NULL);
    return document;
}

sms_document *set_number(sms_document *document, const char *place, int64_t number) {
    sms_document_set_integer(document, sms_text(place), number, NULL);
    return document;
}

sms_document *set_flag(sms_document *document, const char *place, bool flag) {
    sms_document_set_flag(document, sms_text(place), flag, NULL);
    return document;
}

sms_str written(const sms_document *document) {
    sms_str text;
    sms_error *error = NULL;
    check(sms_document_text(document, &text, &error), &error);
    return text;
}

const sms_value *value_at(const sms_buffer *answer, const char *place) {
    const sms_value *value;
    sms_error *error = NULL;
    check(sms_value_at(sms_buffer_value(answer), sms_text(place), &value, &error), &error);
    return value;
}

sms_str text_at(const sms_value *value, const char *place) {
    sms_str text;
    sms_error *error = NULL;
    check(sms_value_text(value, sms_text(place), &text, &error), &error);
    return text;
}

int64_t number_at(const sms_value *value, const char *place) {
    int64_t number;
    sms_error *error = NULL;
    check(sms_value_integer(value, sms_text(place), &number, &error), &error);
    return number;
}
