#include "documents.h"

#include "checks.h"

#include <stdio.h>

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

sms_str file_text(const char *path) {
    static char text[4096];
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        stop("cannot read `%s`", path);
    }
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return sms_text(text);
}

const sms_value *value_at(const sms_buffer *answer, const char *place) {
    return value_within(sms_buffer_value(answer), place);
}

const sms_value *value_within(const sms_value *value, const char *place) {
    const sms_value *within;
    sms_error *error = NULL;
    check(sms_value_at(value, sms_text(place), &within, &error), &error);
    return within;
}

sms_str text_at(const sms_value *value, const char *place) {
    sms_str text;
    sms_error *error = NULL;
    check(sms_value_text(value, sms_text(place), &text, &error), &error);
    return text;
}

sms_str text_or(const sms_value *value, const char *place, const char *otherwise) {
    sms_str text;
    return sms_value_text(value, sms_text(place), &text, NULL) == SMS_OK ? text : sms_text(otherwise);
}

int64_t number_at(const sms_value *value, const char *place) {
    int64_t number;
    sms_error *error = NULL;
    check(sms_value_integer(value, sms_text(place), &number, &error), &error);
    return number;
}
