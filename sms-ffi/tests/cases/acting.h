/* What somebody does on a licence: as the host, as a user whom the host has signed in, or in a session of their own. */
#ifndef CASES_ACTING_H
#define CASES_ACTING_H

#include "came.h"
#include "world.h"

struct came execute(struct world *world, const json_t *step);
struct came preview(struct world *world, const json_t *step);
struct came what_if(struct world *world, const json_t *step);
struct came query(struct world *world, const json_t *step);
struct came can(struct world *world, const json_t *step);
struct came view(struct world *world, const json_t *step);
struct came menu(struct world *world, const json_t *step);

#endif
