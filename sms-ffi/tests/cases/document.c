#include "document.h"

#include "json.h"
#include "report.h"

#include <stdlib.h>
#include <string.h>

static json_t *variable(const json_t *text, const json_t *variables)
{
    const char *name = json_string_value(text);
    if (name[0] != '$') {
        return json_incref((json_t *)text);
    }
    if (name[1] == '$') {
        return json_stringn(name + 1, json_string_length(text) - 1);
    }
    json_t *value = json_object_get(variables, name + 1);
    if (value == NULL) {
        mistake("nothing was saved as `%s`", name + 1);
    }
    return json_incref(value);
}

static json_t *used(const json_t *object, const json_t *variables, const json_t *documents)
{
    const char *name = json_string_value(json_object_get(object, "$use"));
    const json_t *document = name ? json_object_get(documents, name) : NULL;
    if (document == NULL) {
        mistake("there is no document `%s`", name ? name : "");
    }
    json_auto_t *base = written_out(document, variables, documents);
    /* A text or list that is used has no members, and needs none put over it. */
    json_t *result = json_copy(base);
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)object, key, value)
    {
        if (strcmp(key, "$use") != 0 && json_object_set_new(result, key, written_out(value, variables, documents)) != 0) {
            mistake("the document of `%s` has no members", name);
        }
    }
    return result;
}

static char *space(size_t length)
{
    char *space = malloc(length + 1);
    if (space == NULL) {
        mistake("no memory for a text of %zu bytes", length);
    }
    return space;
}

static json_t *repeated(const json_t *parts)
{
    const json_t *text = json_array_get(parts, 0);
    json_int_t times = json_integer_value(json_array_get(parts, 1));
    if (json_array_size(parts) != 2 || !json_is_string(text) || times < 0) {
        mistake("`$repeat` takes a text and a number");
    }
    size_t length = json_string_length(text);
    auto_text *all = space(length * (size_t)times);
    for (size_t time = 0; time < (size_t)times; time++) {
        memcpy(all + time * length, json_string_value(text), length);
    }
    return json_stringn(all, length * (size_t)times);
}

static json_t *joined(const json_t *parts)
{
    size_t index, length = 0;
    json_t *part;
    json_array_foreach(parts, index, part)
    {
        length += str(part).length;
    }
    auto_text *all = space(length);
    char *end = all;
    json_array_foreach(parts, index, part)
    {
        memcpy(end, str(part).data, str(part).length);
        end += str(part).length;
    }
    return json_stringn(all, length);
}

static json_t *list(const json_t *items, const json_t *variables, const json_t *documents)
{
    json_t *result = json_array();
    size_t index;
    json_t *item;
    json_array_foreach(items, index, item)
    {
        json_array_append_new(result, written_out(item, variables, documents));
    }
    return result;
}

static json_t *members(const json_t *object, const json_t *variables, const json_t *documents)
{
    json_t *result = json_object();
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)object, key, value)
    {
        json_object_set_new(result, key, written_out(value, variables, documents));
    }
    return result;
}

json_t *written_out(const json_t *value, const json_t *variables, const json_t *documents)
{
    if (json_is_string(value)) {
        return variable(value, variables);
    }
    if (json_is_array(value)) {
        return list(value, variables, documents);
    }
    if (!json_is_object(value)) {
        return json_incref((json_t *)value);
    }
    if (json_object_get(value, "$use")) {
        return used(value, variables, documents);
    }
    if (json_object_get(value, "$repeat")) {
        json_auto_t *parts = written_out(json_object_get(value, "$repeat"), variables, documents);
        return repeated(parts);
    }
    if (json_object_get(value, "$join")) {
        json_auto_t *parts = written_out(json_object_get(value, "$join"), variables, documents);
        return joined(parts);
    }
    return members(value, variables, documents);
}

/* The row of so many values under so many columns. */
static json_t *row_of(const json_t *columns, const json_t *values)
{
    if (json_array_size(columns) != json_array_size(values)) {
        mistake("a row does not have the columns");
    }
    json_t *row = json_object();
    size_t index;
    json_t *column;
    json_array_foreach(columns, index, column)
    {
        json_object_set(row, str(column).data, json_array_get(values, index));
    }
    return row;
}

json_t *rows(const json_t *each, const json_t *variables, const json_t *documents)
{
    if (each == NULL) {
        return json_pack("[{}]");
    }
    json_auto_t *plain = written_out(each, variables, documents);
    if (json_is_array(plain)) {
        return json_incref(plain);
    }
    json_t *found = json_array();
    size_t index;
    json_t *values;
    json_array_foreach(json_object_get(plain, "rows"), index, values)
    {
        json_array_append_new(found, row_of(json_object_get(plain, "columns"), values));
    }
    return found;
}
