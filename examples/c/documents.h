/* The library's documents as Jansson's values. */
#ifndef SMS_EXAMPLES_DOCUMENTS_H
#define SMS_EXAMPLES_DOCUMENTS_H

#include <jansson.h>
#include <sms.h>

/* What a function gave, read; the buffer is freed. */
json_t *document(sms_buffer *buffer);

/* A value that json_pack made. It must not be NULL, which json_pack gives for a format that does not fit. */
json_t *made(json_t *value);

/* A string in a document; stops where there is none. */
const char *string_at(const json_t *object, const char *name);

/* A whole number in a document; stops where there is none. */
json_int_t number_at(const json_t *object, const char *name);

#endif
