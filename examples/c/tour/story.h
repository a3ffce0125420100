/* The steps of the year. */
#ifndef SMS_EXAMPLES_STORY_H
#define SMS_EXAMPLES_STORY_H

#include "year.h"

/* A year in the life of a sponsor. */
void live(year *year);

#endif
