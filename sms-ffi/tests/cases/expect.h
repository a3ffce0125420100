/* Comparing what a step gave with what it should give. */
#ifndef CASES_EXPECT_H
#define CASES_EXPECT_H

#include "came.h"

/* Tells everything that is not as it should be. */
void compare(const json_t *expect, const struct came *came, const json_t *rules);

/* Every rule that the registry knows, by its id. */
json_t *all_rules(void);

/* Tells of two values that differ. */
void same(const char *what, const json_t *wanted, const json_t *got);

#endif
