/* How the story is told: each step under its day, each command with who gave it and what came of it. */
#ifndef SMS_EXAMPLES_YEAR_H
#define SMS_EXAMPLES_YEAR_H

#include <sms.h>

#include <time.h>

/* The licence of the story. `SIM` marks it as made up. */
#define LICENCE "SIM000001"

/* Somebody who does something: a user at their screen, or the Home Office, which has no session. */
typedef struct {
    const char *name;
    sms_session *session;
} person;

/* A state that was seen, with the last entry of the journal at that time. */
typedef struct {
    uint64_t sequence;
    sms_buffer *state;
} sight;

/* A year on one licence. */
typedef struct {
    sms_system *system;
    int steps;
    sms_moment now;
    sight seen[64];
    size_t seen_count;
} year;

extern const person HOME_OFFICE;

/* Begins a step at nine o'clock (UTC) on its day. */
void step(year *year, int on_year, int month, int day, const char *title);

/* Somebody does something, and may. Gives the outcome, which the caller frees; the command is freed. */
sms_buffer *done(year *year, const person *who, const char *what, sms_document *command);

/* Somebody tries something, and may not, for these codes, separated by spaces. Nothing has changed then. The command is
 * freed. */
void refused(year *year, const person *who, const char *what, sms_document *command, const char *codes);

/* A user logs in with a user ID and a password. */
person log_in(year *year, const char *name, const char *user_id, const char *password);

/* A log-in that is refused. What the journal keeps of it is no answer to whoever tries. */
void log_in_refused(year *year, const char *name, const char *user_id, const char *password);

/* The host signs a user in by its own means. */
person signed_in(const year *year, const char *name, const char *user_id);

/* Time passes up to the moment of the step, and what is due happens. */
void time_passes(year *year);

/* A query of the host on the licence. The query is freed, the answer is the caller's to free. */
sms_buffer *answered(const year *year, sms_document *query);

/* Compares every state that was seen with what the journal says of that time. Gives how many there were. */
size_t compare(year *year);

/* Whether the journal still proves all of it. */
void verdict(const year *year);

#endif
