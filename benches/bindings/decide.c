/* Decisions that need no store. */
#include "bench.h"

#include <stdio.h>

static sms_question *questions;
static size_t question_count;

static uint32_t number(const char *enumeration, const char *word) {
    uint32_t found;
    check(sms_word_number(sms_text(enumeration), sms_text(word), &found, NULL), NULL);
    return found;
}

/* A line of the file: every part of a question as a word, the routes with commas between them. */
typedef struct {
    char function[64], level[32], user_status[32], licence_status[32], rating[32], routes[2048];
    unsigned owner, window_open, month, day;
    int year;
} question_line;

static uint64_t routes(char *names) {
    uint64_t set = 0;
    for (char *name = strtok(names, ","); name != NULL; name = strtok(NULL, ",")) {
        set |= SMS_BIT(number("Route", name));
    }
    return set;
}

static sms_question read(question_line *line) {
    sms_question question = sms_question_new(number("Function", line->function), number("Level", line->level));
    question.user_status = number("UserStatus", line->user_status);
    question.licence_status = number("LicenceStatus", line->licence_status);
    question.rating = number("Rating", line->rating);
    question.routes = routes(line->routes);
    question.owner = (uint8_t)line->owner;
    question.window_open = (uint8_t)line->window_open;
    question.on.year = line->year;
    question.on.month = (uint8_t)line->month;
    question.on.day = (uint8_t)line->day;
    return question;
}

static int next_line(FILE *file, question_line *line) {
    const char *form = "%63s %31s %31s %31s %31s %2047s %u %u %d-%u-%u";
    int found = fscanf(file, form, line->function, line->level, line->user_status, line->licence_status, line->rating,
                       line->routes, &line->owner, &line->window_open, &line->year, &line->month, &line->day);
    return found == 11;
}

void decide_prepare(const char *path) {
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        stop("no file of questions:", path);
    }
    question_line line;
    while (next_line(file, &line)) {
        questions = grown(questions, question_count, sizeof *questions);
        questions[question_count++] = read(&line);
    }
    fclose(file);
}

/* How many are allowed, in so many passes over all questions. */
static long decide(long passes) {
    long allowed = 0;
    for (; passes > 0; passes--) {
        for (const sms_question *question = questions; question < questions + question_count; question++) {
            uint64_t causes;
            check(sms_decide(NULL, question, &causes, NULL), NULL);
            allowed += causes == 0;
        }
    }
    return allowed;
}

/* Reads every reason of a refusal, and answers how many there are. */
static long read_reasons(const sms_question *question, uint64_t causes) {
    long reasons = 0;
    for (uint32_t cause = 0; causes >> cause != 0; cause++) {
        if ((causes >> cause & 1) != 0) {
            sms_reason reason = sms_reason_new();
            check(sms_decide_reason(NULL, question, cause, &reason, NULL), NULL);
            reasons += reason.id.length > 0;
        }
    }
    return reasons;
}

/* How many reasons there are, each of them read. */
static long explain(long passes) {
    long reasons = 0;
    for (; passes > 0; passes--) {
        for (const sms_question *question = questions; question < questions + question_count; question++) {
            uint64_t causes;
            check(sms_decide(NULL, question, &causes, NULL), NULL);
            reasons += read_reasons(question, causes);
        }
    }
    return reasons;
}

const named_work decide_works[] = {{"decide", decide}, {"explain", explain}, {NULL, NULL}};
