/* What stands between a case file and a plain document: variables, named documents, repeated and joined text, rows. */
#ifndef CASES_DOCUMENT_H
#define CASES_DOCUMENT_H

#include <jansson.h>

/* Writes a document out with variables and named documents. */
json_t *written_out(const json_t *value, const json_t *variables, const json_t *documents);

/* The rows of an `each` as a list of objects; of none, one row without variables. */
json_t *rows(const json_t *each, const json_t *variables, const json_t *documents);

#endif
