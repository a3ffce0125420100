/* Documents, made and read: what must be there, or the program ends. */
#ifndef SMS_EXAMPLES_DOCUMENTS_H
#define SMS_EXAMPLES_DOCUMENTS_H

#include <sms.h>

/* A command or a query of this name, to set the rest of. */
sms_document *new_command(const char *name);
sms_document *new_query(const char *name);

/* Sets a value at a place, which is a JSON pointer. Gives the document, for the next one. */
sms_document *set(sms_document *document, const char *place, const char *text);
sms_document *set_number(sms_document *document, const char *place, int64_t number);
sms_document *set_flag(sms_document *document, const char *place, bool flag);

/* The text of a document; it lives until the document is changed or freed. */
sms_str written(const sms_document *document);

/* The text of a small file; it lives until the next one is read. */
sms_str file_text(const char *path);

/* What is at a place of what the library gave. It lives as long as the buffer. */
const sms_value *value_at(const sms_buffer *answer, const char *place);
const sms_value *value_within(const sms_value *value, const char *place);
sms_str text_at(const sms_value *value, const char *place);
sms_str text_or(const sms_value *value, const char *place, const char *otherwise);
int64_t number_at(const sms_value *value, const char *place);

#endif
