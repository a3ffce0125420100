#include "file.h"

#include "json.h"
#include "report.h"

#include <stdio.h>

static json_t *load(const char *folder, const char *name)
{
    char path[4096];
    if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path) {
        mistake("the path of %s is too long", name);
    }
    json_error_t error;
    json_t *file = json_load_file(path, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
    if (file == NULL) {
        mistake("%s, line %d: %s", path, error.line, error.text);
    }
    return file;
}

static json_t *copy_or(const json_t *object, const char *name, json_t *otherwise)
{
    json_t *value = json_object_get(object, name);
    if (value == NULL) {
        return otherwise;
    }
    json_decref(otherwise);
    return json_incref(value);
}

struct case_file read_file(const char *folder, const char *name)
{
    static const char *const members[] = {"about", "now", "documents", "before", "cases", NULL};
    static const char *const of_case[] = {"name", "facts", "now", "seed", "each", "steps", NULL};
    json_auto_t *shared = load(folder, "shared.json");
    json_auto_t *own = load(folder, name);
    only(shared, "the shared file", members);
    only(own, "the file", members);
    struct case_file file = {
        .now = copy_or(own, "now", json_null()),
        .documents = json_copy(json_object_get(shared, "documents")),
        .before = json_copy(json_object_get(shared, "before")),
        .cases = copy_or(own, "cases", json_array()),
    };
    json_object_update(file.documents, json_object_get(own, "documents"));
    json_array_extend(file.before, json_object_get(own, "before"));
    size_t index;
    json_t *each;
    json_array_foreach(file.cases, index, each)
    {
        only(each, "a case", of_case);
    }
    return file;
}

void close_file(struct case_file *file)
{
    json_decref(file->now);
    json_decref(file->documents);
    json_decref(file->before);
    json_decref(file->cases);
}
