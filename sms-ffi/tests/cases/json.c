#include "json.h"

#include "report.h"

#include <stdlib.h>
#include <string.h>

void free_text(char **text)
{
    free(*text);
}

json_t *parsed(sms_str text)
{
    json_error_t error;
    json_t *value = json_loadb(text.data, text.length, JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
    if (value == NULL) {
        mistake("the library gave no JSON: %s at %d: %.*s", error.text, error.position, (int)(text.length < SHOWN ? text.length : SHOWN), text.data);
    }
    return value;
}

char *written(const json_t *value)
{
    char *text = json_dumps(value, JSON_COMPACT | JSON_SORT_KEYS | JSON_ENCODE_ANY);
    if (text == NULL) {
        mistake("a document cannot be written");
    }
    return text;
}

sms_str str(const json_t *string)
{
    if (!json_is_string(string)) {
        mistake("a text is needed");
    }
    return (sms_str){json_string_value(string), json_string_length(string)};
}

sms_str plain(const char *text)
{
    return (sms_str){text, strlen(text)};
}

json_t *string(sms_str text)
{
    return json_stringn(text.data ? text.data : "", text.length);
}

json_t *member(const json_t *object, const char *name)
{
    json_t *found = json_object_get(object, name);
    return json_is_null(found) ? NULL : found;
}

/* A part of a pointer, up to the next slash, with `~1` and `~0` undone. The pointer moves behind it. */
static void next_part(const char **pointer, char *part, size_t size)
{
    size_t length = 0;
    for (; **pointer != '\0' && **pointer != '/'; (*pointer)++) {
        char byte = **pointer;
        if (byte == '~') {
            (*pointer)++;
            byte = **pointer == '1' ? '/' : '~';
        }
        if (length + 1 == size) {
            mistake("a part of a pointer is too long");
        }
        part[length++] = byte;
    }
    part[length] = '\0';
}

json_t *at(const json_t *value, const char *pointer)
{
    while (value && *pointer == '/') {
        char part[256];
        pointer++;
        next_part(&pointer, part, sizeof part);
        if (json_is_array(value)) {
            char *end;
            unsigned long index = strtoul(part, &end, 10);
            value = *part && *end == '\0' ? json_array_get(value, index) : NULL;
        } else {
            value = json_object_get(value, part);
        }
    }
    return *pointer == '\0' ? (json_t *)value : NULL;
}

json_t *each_of(const json_t *list, const char *name)
{
    json_t *found = json_array();
    size_t index;
    json_t *item;
    json_array_foreach(list, index, item)
    {
        json_t *value = json_object_get(item, name);
        json_array_append_new(found, value ? json_incref(value) : json_null());
    }
    return found;
}

void only(const json_t *object, const char *what, const char *const *names)
{
    if (!json_is_object(object)) {
        mistake("%s is an object", what);
    }
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)object, key, value)
    {
        const char *const *name = names;
        while (*name && strcmp(*name, key) != 0) {
            name++;
        }
        if (*name == NULL) {
            mistake("%s has an unknown field `%s`", what, key);
        }
    }
}
