/* JSON, as the runner handles it. A failure to do what these say is a mistake of the file. */
#ifndef CASES_JSON_H
#define CASES_JSON_H

#include <jansson.h>
#include <sms.h>
#include <stdbool.h>

/* A text that C owns, of any bytes but NUL. */
#define auto_text __attribute__((cleanup(free_text))) char
void free_text(char **text);

/* What the library gave, read. */
json_t *parsed(sms_str text);

/* A document as text: sorted keys, no spaces. */
char *written(const json_t *value);

/* A JSON string as the library takes texts. It lives as long as the value. */
sms_str str(const json_t *string);

/* A text that the program itself has. */
sms_str plain(const char *text);

/* A text of the library as a JSON string. */
json_t *string(sms_str text);

/* A member that is there and not null, or NULL. */
json_t *member(const json_t *object, const char *name);

/* The value at a JSON pointer, or NULL. */
json_t *at(const json_t *value, const char *pointer);

/* A list of one member of each item of a list; null where an item lacks it. Of what is no list, an empty one. */
json_t *each_of(const json_t *list, const char *name);

/* Refuses members that are not named. The names end with NULL. */
void only(const json_t *object, const char *what, const char *const *names);

#endif
