#include "runner.h"

#include "came.h"
#include "document.h"
#include "expect.h"
#include "history.h"
#include "json.h"
#include "report.h"
#include "verbs.h"
#include "world.h"

#include <stdbool.h>
#include <string.h>

/* The run of a case, or of one of its rows. */
struct run {
    const struct case_file *file;
    const json_t *rules;
    struct world world;
    struct history history;
    FILE *transcript; /* NULL before the steps of the case itself */
    const json_t *name;
    const json_t *row; /* its number; null where the case has no rows */
    size_t taken;
};

static void write_down(struct run *run, const struct came *came)
{
    if (run->transcript == NULL) {
        return;
    }
    auto_text *name = written(run->name);
    auto_text *row = written(run->row);
    fprintf(run->transcript, "{\"answer\":%s,\"case\":%s,\"row\":%s,\"step\":%zu}\n", came->text, name, row, run->taken++);
}

/* Asks for a preview where the step carries out a command, and gives the codes that it shows; NULL where it does not. */
static json_t *codes_of_preview(struct run *run, const struct verb *verb, const json_t *step)
{
    if (verb->try_out == NULL) {
        return NULL;
    }
    struct came tried = verb->try_out(&run->world, step);
    json_t *codes = against(&tried);
    close_came(&tried);
    json_auto_t *now = snapshot(run->world.system);
    if (!json_equal(now, run->history.present)) {
        problem("a preview changed something");
    }
    return codes;
}

static void compare_preview(const json_t *step, const json_t *tried, const struct came *came)
{
    json_auto_t *codes = against(came);
    if (tried == NULL) {
        return;
    }
    if (json_equal(tried, codes) == json_is_true(member(step, "preview_differs"))) {
        auto_text *one = written(tried);
        auto_text *other = written(codes);
        problem("preview: %s against %s", one, other);
    }
}

/* A knock that was refused adds one entry with the reason that is expected, or none. */
static void compare_knock(struct run *run, const json_t *step)
{
    json_auto_t *found = news(run->world.system, run->history.present);
    json_auto_t *logged = json_array();
    size_t index;
    json_t *entry;
    json_array_foreach(found, index, entry)
    {
        const json_t *reason = at(entry, "/data/reason");
        json_t *reason_or_null = reason ? json_incref((json_t *)reason) : json_null();
        json_array_append_new(logged, json_pack("[O, o]", member(entry, "event"), reason_or_null));
    }
    const json_t *reason = member(member(step, "expect"), "logged");
    json_auto_t *wanted = reason ? json_pack("[[s, O]]", "log_in_refused", reason) : json_array();
    same("logged", wanted, logged);
}

/* What must not have changed has not; the snapshot after the step. */
static json_t *compare_change(struct run *run, const struct verb *verb, const json_t *step, const struct came *came)
{
    json_t *after = snapshot(run->world.system);
    if (is_refusal(came) && verb->knocks) {
        compare_knock(run, step);
    } else if ((is_refusal(came) || !verb->writes) && !json_equal(after, run->history.present)) {
        auto_text *one = written(run->history.present);
        auto_text *other = written(after);
        problem("something changed: before %.*s\n  after %.*s", SHOWN, one, SHOWN, other);
    }
    return after;
}

static void save(struct run *run, const json_t *step, const struct came *came)
{
    const char *name;
    json_t *pointer;
    json_object_foreach(member(step, "save"), name, pointer)
    {
        json_t *value = at(came->value, str(pointer).data);
        if (value == NULL) {
            mistake("nothing to save at %s of %.*s", str(pointer).data, SHOWN, came->text);
        }
        json_object_set(run->world.variables, name, value);
    }
}

static void forget_erased(struct run *run, const json_t *step)
{
    const json_t *command = member(step, "execute");
    const char *name = json_string_value(member(command, "command"));
    const char *licence = json_string_value(member(command, "licence"));
    if (name && licence && strcmp(name, "erase_person") == 0) {
        forget(&run->history, licence);
    }
}

/* Takes a step, with everything that a runner checks by itself. Whether all was as it should be. */
static bool take(struct run *run, const json_t *step)
{
    check_step(step);
    size_t earlier = problems();
    const struct verb *verb = verb_of(step);
    json_auto_t *tried = codes_of_preview(run, verb, step);
    struct came came = verb->take(&run->world, step);
    compare(member(step, "expect"), &came, run->rules);
    compare_preview(step, tried, &came);
    json_t *after = compare_change(run, verb, step, &came);
    bool good = problems() == earlier;
    if (good) {
        save(run, step, &came);
        if (!is_refusal(&came)) {
            forget_erased(run, step);
        }
        write_down(run, &came);
    } else {
        problem("the answer was %.*s", SHOWN, came.text);
    }
    remember(&run->history, after);
    close_came(&came);
    return good;
}

/* Takes a step as often as it has rows. */
static bool take_all(struct run *run, const json_t *step)
{
    const json_t *documents = run->file->documents;
    json_auto_t *plain = json_copy((json_t *)step);
    json_object_del(plain, "each");
    json_auto_t *all = rows(json_object_get(step, "each"), run->world.variables, documents);
    size_t index;
    json_t *row;
    json_array_foreach(all, index, row)
    {
        here.step_row = row;
        json_auto_t *variables = json_copy(run->world.variables);
        json_object_update(variables, row);
        json_auto_t *written = written_out(plain, variables, documents);
        if (!take(run, written)) {
            return false;
        }
    }
    return true;
}

static bool take_steps(struct run *run, const char *kind, const json_t *steps)
{
    here.kind = kind;
    json_t *step;
    json_array_foreach(steps, here.step, step)
    {
        if (!take_all(run, step)) {
            return false;
        }
    }
    return true;
}

static void compare_record(const sms_system *system)
{
    sms_buffer *found = NULL;
    sms_result result = sms_system_verify(system, &found, NULL);
    if (result != SMS_OK && result != SMS_ERROR_STORE_NOT_WHOLE) {
        mistake("the record cannot be verified");
    }
    json_auto_t *verification = parsed(sms_buffer_text(found));
    sms_buffer_free(found);
    json_auto_t *none = json_array();
    same("verify", none, member(verification, "damages"));
}

static void run_case(struct run *run, const json_t *one, const json_t *variables, FILE *transcript)
{
    const json_t *now = member(one, "now"), *seed = member(one, "seed");
    run->world = open_world(now ? now : run->file->now, seed ? json_integer_value(seed) : 1, variables);
    run->history = open_history(run->world.system);
    run->transcript = NULL;
    if (take_steps(run, "before", run->file->before)) {
        run->transcript = transcript;
        run->taken = 0;
        if (take_steps(run, "step", member(one, "steps"))) {
            here.kind = NULL;
            compare_record(run->world.system);
            compare_past(&run->history, run->world.system);
        }
    }
    here.kind = NULL;
    close_history(&run->history);
    close_world(&run->world);
}

static void run_rows(struct run *run, const json_t *one, FILE *transcript)
{
    const json_t *each = member(one, "each");
    json_auto_t *nothing = json_object();
    json_auto_t *all = rows(each, nothing, run->file->documents);
    size_t index;
    json_t *variables;
    json_array_foreach(all, index, variables)
    {
        here.case_row = variables;
        json_auto_t *number = each ? json_integer((json_int_t)index) : json_null();
        run->row = number;
        run_case(run, one, variables, transcript);
    }
}

void run_file(const struct case_file *file, FILE *transcript)
{
    json_auto_t *rules = all_rules();
    struct run run = {.file = file, .rules = rules};
    size_t index;
    json_t *one;
    json_array_foreach(file->cases, index, one)
    {
        run.name = member(one, "name");
        here.case_name = str(run.name).data;
        run_rows(&run, one, transcript);
    }
}
