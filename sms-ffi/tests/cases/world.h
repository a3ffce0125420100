/* A system in memory, its sessions by name, and the variables of a case. */
#ifndef CASES_WORLD_H
#define CASES_WORLD_H

#include <jansson.h>
#include <sms.h>

struct named_session {
    char *name;
    sms_session *session;
    struct named_session *next;
};

struct world {
    sms_system *system;
    json_t *variables;
    struct named_session *sessions;
};

/* Opens a system on a manual clock and seeded randomness. */
struct world open_world(const json_t *now, json_int_t seed, const json_t *variables);

void close_world(struct world *world);

/* Keeps a session under a name, in the place of an earlier one of the name. */
void keep_session(struct world *world, const char *name, sms_session *session);

/* The session of a name. */
const sms_session *named_session(const struct world *world, const char *name);

/* The moment of a text, in microseconds. */
sms_moment moment(const json_t *text);

#endif
