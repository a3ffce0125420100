#include "people.h"

#include "../checks.h"
#include "../documents.h"

#include <stdio.h>

/* A field and its text. */
typedef struct {
    const char *name, *text;
} field;

/* Sets fields below a place. */
static sms_document *set_all(sms_document *document, const char *place, const field *fields, size_t count) {
    for (size_t each = 0; each < count; each++) {
        char below[80];
        if (snprintf(below, sizeof below, "%s/%s", place, fields[each].name) >= (int)sizeof below) {
            stop("the place %s is too long", fields[each].name);
        }
        set(document, below, fields[each].text);
    }
    return document;
}

#define SET_ALL(document, place, fields) set_all(document, place, fields, sizeof(fields) / sizeof *(fields))

sms_document *level_1(sms_document *command, const char *place, const char *given_name, const char *family_name,
                      const char *email) {
    const field details[] = {
        {"title", "Ms"},
        {"given_name", given_name},
        {"family_name", family_name},
        {"email", email},
        {"position", "Office manager"},
        {"address_line_1", "1 Example Street"},
        {"address_city", "Exampleton"},
        {"address_postcode", "EX1 1EX"},
        {"nino", "AB123456C"},
    };
    return SET_ALL(command, place, details);
}

sms_document *level_2(sms_document *command, const char *given_name, const char *family_name, const char *email) {
    const field details[] = {
        {"title", "Mr"},
        {"given_name", given_name},
        {"family_name", family_name},
        {"email", email},
        {"position", "Assistant"},
    };
    return SET_ALL(command, "/details", details);
}

sms_document *officer(sms_document *command, const char *given_name, const char *family_name, const char *email) {
    const field details[] = {
        {"given_name", given_name}, {"family_name", family_name}, {"email", email}, {"position", "Director"}, {"postcode", "EX1 1EX"},
    };
    return SET_ALL(command, "/fields", details);
}

/* The worker, where they come from, and what they will do. */
static const field WORKER[] = {
    {"category", "switching_isc_liable"},
    {"given_name", "Test"},
    {"nationality", "UTO"},
    {"place_of_birth", "Utopia"},
    {"country_of_birth", "UTO"},
    {"date_of_birth", "1990-05-17"},
    {"sex", "female"},
    {"country_of_residence", "GBR"},
    {"passport_issued_on", "2020-01-01"},
    {"passport_expires_on", "2030-01-01"},
    {"passport_issued_at", "Utopia"},
    {"home_address_line_1", "2 Example Road"},
    {"home_city", "Exampleton"},
    {"home_postcode", "EX2 2EX"},
    {"home_country", "GBR"},
    {"end_on", "2029-05-31"},
    {"weekly_hours", "37.5"},
    {"work_address_line_1", "1 Example Street"},
    {"work_city", "Exampleton"},
    {"work_postcode", "EX1 1EX"},
    {"job_title", "Programmer"},
    {"occupation_code", "2134"},
    {"job_description", "Writes programs."},
    {"salary_period", "year"},
    {"paye_reference", "123/AB456"},
};

sms_document *unfinished_worker(sms_document *command, const char *family_name) {
    SET_ALL(command, "/fields", WORKER);
    set(command, "/fields/family_name", family_name);
    set_number(command, "/fields/gross_salary_pence", 5470000);
    set_flag(command, "/fields/eligible_occupation", true);
    set_flag(command, "/fields/on_salary_list", false);
    set_flag(command, "/fields/certifies_maintenance", true);
    set_flag(command, "/fields/atas_needed", false);
    return set_flag(command, "/fields/paye_supplied", true);
}

sms_document *worker(sms_document *command, const char *family_name, const char *passport_number) {
    unfinished_worker(command, family_name);
    set(command, "/fields/passport_number", passport_number);
    return set(command, "/fields/start_on", "2026-06-01");
}
