/* What each verb of a step does. */
#ifndef CASES_VERBS_H
#define CASES_VERBS_H

#include "came.h"
#include "world.h"

#include <stdbool.h>

typedef struct came taker(struct world *world, const json_t *step);

struct verb {
    const char *name;
    taker *take;
    /* Whether it can change anything at all. */
    bool writes;
    /* What a preview says of the command that it is about to carry out; NULL where it carries out none. */
    taker *try_out;
    /* Whether a refusal of it writes a security event all the same. */
    bool knocks;
};

/* The one verb of a step. */
const struct verb *verb_of(const json_t *step);

/* Refuses members that no step has. */
void check_step(const json_t *step);

#endif
