/* Who appears in the story: made-up people, as documents. */
#ifndef SMS_EXAMPLES_PEOPLE_H
#define SMS_EXAMPLES_PEOPLE_H

#include <jansson.h>

/* The details of a Level 1 user. */
json_t *level_1(const char *given_name, const char *family_name, const char *email);

/* The details of a Level 2 user. */
json_t *level_2(const char *given_name, const char *family_name, const char *email);

/* Everything that assigning a certificate needs, for a programmer who changes from another route. */
json_t *worker(const char *family_name, const char *passport_number);

#endif
