#include "people.h"

#include "../documents.h"

json_t *level_1(const char *given_name, const char *family_name, const char *email) {
    return made(json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s}",
                          "title", "Ms",
                          "given_name", given_name,
                          "family_name", family_name,
                          "email", email,
                          "position", "Office manager",
                          "address_line_1", "1 Example Street",
                          "address_city", "Exampleton",
                          "address_postcode", "EX1 1EX",
                          "nino", "AB123456C"));
}

json_t *level_2(const char *given_name, const char *family_name, const char *email) {
    return made(json_pack("{s:s, s:s, s:s, s:s, s:s}",
                          "title", "Mr",
                          "given_name", given_name,
                          "family_name", family_name,
                          "email", email,
                          "position", "Assistant"));
}

/* The worker, and where they come from. */
static json_t *person(const char *family_name, const char *passport_number) {
    return made(json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s}",
                          "category", "switching_isc_liable",
                          "family_name", family_name,
                          "given_name", "Test",
                          "nationality", "UTO",
                          "place_of_birth", "Utopia",
                          "country_of_birth", "UTO",
                          "date_of_birth", "1990-05-17",
                          "sex", "female",
                          "country_of_residence", "GBR",
                          "passport_number", passport_number,
                          "passport_issued_on", "2020-01-01",
                          "passport_expires_on", "2030-01-01",
                          "passport_issued_at", "Utopia",
                          "home_address_line_1", "2 Example Road",
                          "home_city", "Exampleton",
                          "home_postcode", "EX2 2EX",
                          "home_country", "GBR"));
}

/* What they will do, and for how much. */
static json_t *work(void) {
    return made(json_pack("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:I, s:s, s:b, s:b, s:b, s:b, s:b, s:s}",
                          "start_on", "2026-06-01",
                          "end_on", "2029-05-31",
                          "weekly_hours", "37.5",
                          "work_address_line_1", "1 Example Street",
                          "work_city", "Exampleton",
                          "work_postcode", "EX1 1EX",
                          "job_title", "Programmer",
                          "occupation_code", "2134",
                          "job_description", "Writes programs.",
                          "gross_salary_pence", (json_int_t)5470000,
                          "salary_period", "year",
                          "eligible_occupation", 1,
                          "on_salary_list", 0,
                          "certifies_maintenance", 1,
                          "atas_needed", 0,
                          "paye_supplied", 1,
                          "paye_reference", "123/AB456"));
}

json_t *worker(const char *family_name, const char *passport_number) {
    json_t *fields = person(family_name, passport_number), *job = work();
    json_object_update(fields, job);
    json_decref(job);
    return fields;
}
