/* Who appears in the story: made-up people, whose details are set in a document. */
#ifndef SMS_EXAMPLES_PEOPLE_H
#define SMS_EXAMPLES_PEOPLE_H

#include <sms.h>

/* A command with the details of a Level 1 user below a place, such as `/details`. */
sms_document *level_1(sms_document *command, const char *place, const char *given_name, const char *family_name,
                      const char *email);

/* A command with the details of a Level 2 user. */
sms_document *level_2(sms_document *command, const char *given_name, const char *family_name, const char *email);

/* A command with what is asked of a new Authorising Officer. */
sms_document *officer(sms_document *command, const char *given_name, const char *family_name, const char *email);

/* A command with a worker whose passport and start date are not known yet. */
sms_document *unfinished_worker(sms_document *command, const char *family_name);

/* A command with everything that assigning a certificate needs, for a programmer who changes from another route. */
sms_document *worker(sms_document *command, const char *family_name, const char *passport_number);

#endif
