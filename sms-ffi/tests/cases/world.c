#include "world.h"

#include "json.h"
#include "report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct world open_world(const json_t *now, json_int_t seed, const json_t *variables)
{
    json_auto_t *options = json_pack("{s:s, s:O, s:I}", "clock", "manual", "now", now, "seed", seed);
    auto_text *text = written(options);
    struct world world = {.variables = json_copy((json_t *)variables)};
    sms_error *error = NULL;
    if (sms_open(plain("memory:"), plain(text), &world.system, &error) != SMS_OK) {
        sms_str message = sms_error_message(error);
        mistake("no system: %.*s", (int)message.length, message.data);
    }
    return world;
}

void close_world(struct world *world)
{
    while (world->sessions) {
        struct named_session *first = world->sessions;
        world->sessions = first->next;
        sms_session_free(first->session);
        free(first->name);
        free(first);
    }
    sms_system_free(world->system);
    json_decref(world->variables);
}

void keep_session(struct world *world, const char *name, sms_session *session)
{
    for (struct named_session *known = world->sessions; known; known = known->next) {
        if (strcmp(known->name, name) == 0) {
            sms_session_free(known->session);
            known->session = session;
            return;
        }
    }
    struct named_session *kept = malloc(sizeof *kept);
    char *copy = malloc(strlen(name) + 1);
    if (kept == NULL || copy == NULL) {
        mistake("no memory for a session");
    }
    *kept = (struct named_session){strcpy(copy, name), session, world->sessions};
    world->sessions = kept;
}

const sms_session *named_session(const struct world *world, const char *name)
{
    const struct named_session *known = world->sessions;
    while (known && strcmp(known->name, name) != 0) {
        known = known->next;
    }
    if (known == NULL) {
        mistake("there is no session `%s`", name);
    }
    return known->session;
}

/* The days from 1970-01-01 to a day of the Gregorian calendar, counted in years that begin in March. */
static int64_t days_to(int64_t year, int64_t month, int64_t day)
{
    year -= month <= 2;
    int64_t since_march = (month + 9) % 12;
    int64_t day_of_year = (153 * since_march + 2) / 5 + day - 1;
    return 365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719468;
}

sms_moment moment(const json_t *text)
{
    const char *iso = str(text).data;
    int year, month, day, hour, minute, second, length = 0;
    if (sscanf(iso, "%4d-%2d-%2dT%2d:%2d:%2d%n", &year, &month, &day, &hour, &minute, &second, &length) != 6) {
        mistake("`%s` is no moment", iso);
    }
    int64_t micros = 0, worth = 100000;
    if (iso[length] == '.') {
        for (length++; iso[length] >= '0' && iso[length] <= '9'; length++, worth /= 10) {
            micros += (iso[length] - '0') * worth;
        }
    }
    if (strcmp(iso + length, "Z") != 0) {
        mistake("`%s` is no moment in UTC", iso);
    }
    int64_t seconds = ((days_to(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
    return seconds * 1000000 + micros;
}
