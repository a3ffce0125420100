/* A program of somebody else: it knows the header and the library, and nothing of how they were made. */

#include <sms.h>

#include <stdio.h>
#include <string.h>

#ifdef NEIGHBOURS
#include <sqlite3.h>

uint32_t neighbour_panics(void);
#endif

static sms_str text(const char *bytes) {
    sms_str made;
    made.data = bytes;
    made.length = strlen(bytes);
    return made;
}

int main(void) {
    sms_system *system = NULL;
    sms_error *error = NULL;
    sms_buffer *answer = NULL;

    if (sms_abi_version() != SMS_ABI_VERSION) return 1;
    if (sms_open(text("memory:"), text("{\"clock\": \"never\"}"), &system, &error) == SMS_OK) return 2;
    sms_error_free(error);
    if (sms_open(text("memory:"), text(""), &system, &error) != SMS_OK) return 3;
    if (sms_system_verify(system, &answer, &error) != SMS_OK) return 4;
    printf("%.*s\n", (int)sms_buffer_text(answer).length, sms_buffer_text(answer).data);
    sms_buffer_free(answer);
    sms_system_free(system);

#ifdef NEIGHBOURS
    /* The other library catches its own panic, and the SQLite that is asked is the machine's. */
    if (neighbour_panics() != 1) return 5;
    if (sqlite3_libversion_number() != SQLITE_VERSION_NUMBER) return 6;
#endif
    return 0;
}
