/*
 * sms.h: the Sponsorship Management System (SMS) of the UK Home Office as a domain model. It knows who may do what, the
 * state of every licence, user and certificate, what has to happen by when, and why something is refused. It talks to no
 * network, and is no service of the Home Office.
 *
 * This file is generated; it is not edited by hand. The library was built and tried on Linux with glibc, on x86-64, and on no
 * other platform yet: docs/platforms.md of the project says what is known of them.
 *
 * CONVENTIONS
 *
 *  1. Results. A function that can fail returns sms_result: SMS_OK, or the number of an error, SMS_ERROR_... Its last
 *     parameter is an sms_error **, which may be NULL. It is set to NULL first, and to an error when the function fails; what
 *     it held before is not freed.
 *  2. Answers. A place for an answer, the parameter `out`, is emptied first: NULL, an empty text, 0 or false. It is filled when
 *     the function succeeds, and by sms_system_verify also when it fails; what it held before is not freed. Without one nothing
 *     is done. No two places may overlap, and but for the size of a structure none is both read and written.
 *  3. Texts. An sms_str is a pointer and a length. It is UTF-8 and not ended by NUL. With length 0 the pointer may be NULL.
 *     A text that is handed in is looked at during the call only. The bytes of a file are in the encoding of the file.
 *  4. Ownership. A handle that a function gives belongs to the caller, who ends it once with the _free of its type. A text or
 *     an sms_value that comes back belongs to the handle that it was asked of, and is gone with it; the text of an sms_document
 *     also when that is changed. A handle must not be used after its _free, nor freed twice: what happens then is undefined.
 *  5. Lives. Sessions, views and policies go on after the system that gave them is freed; nothing needs to be freed in any
 *     order. sms_system_close ends system, sessions and views at once: they refuse with SMS_ERROR_BOUNDARY_CLOSED.
 *  6. Null. Where a pointer is needed, NULL is SMS_ERROR_BOUNDARY_NULL. A function that cannot fail answers NULL with 0,
 *     false, NULL or an empty text. Every _free takes NULL.
 *  7. Threads. Every handle may be used from several threads at the same time: it never changes, or locks inside. Only its
 *     _free must come after every other use, and while an sms_document is changed, by a function that takes it without const,
 *     nobody else uses it. There is no state that belongs to a thread, and no last error.
 *  8. Enumerations. They come in as uint32_t and are checked: a number without a word is SMS_ERROR_BOUNDARY_ENUMERATION. New
 *     words get new numbers; no number is ever given to another word or error.
 *  9. Documents. Commands, queries, questions and most answers are JSON. It is read strictly: a field that is unknown,
 *     missing or of the wrong shape is refused with its place, and so is a document of more than 16 MiB. It is written
 *     canonically, with sorted keys and without spaces, so that equal answers are equal bytes. Neither takes a JSON library:
 *     sms_buffer_value reads an answer, and sms_document makes a document. Never paste a text from outside into one by
 *     printf: with a quote in it, it becomes fields of its own. sms_document_set_text binds it as it is.
 * 10. Faults. Should the library fail inside, the call returns SMS_ERROR_BOUNDARY_PANIC. The system, session, view, reader or
 *     writer that it happened in refuses from then on with SMS_ERROR_BOUNDARY_POISONED; all other handles go on. Nothing of the process is
 *     changed for this: no signal, no hook.
 * 11. Processes. In the child of a fork, the systems, sessions, views, readers and writers of the parent refuse with
 *     SMS_ERROR_BOUNDARY_PROCESS, and so does sms_open of a file that was open at the fork: close before the fork and open
 *     after it, or start a new process. They may be freed there. The parent goes on. Several processes may open one store.
 * 12. Versions. A program was compiled against SMS_ABI_VERSION, and compares it with sms_abi_version() when it starts.
 * 13. Structures. sms_question and sms_reason may get more fields at their end, and begin with their size: sms_question_new
 *     and sms_reason_new fill it in, and so does `.size = sizeof(sms_reason)`. The library takes those of fewer fields, and
 *     those of more, of which it fills the others with 0 and refuses what is set. Any other size is SMS_ERROR_BOUNDARY_SIZE.
 *     sms_str and sms_date stay as they are.
 *
 * IN SHORT
 *
 *     sms_system *system = NULL;
 *     sms_error *error = NULL;
 *     if (sms_open(sms_text("sponsor.db"), sms_text(""), &system, &error) != SMS_OK) {
 *         sms_str message = sms_error_message(error);
 *         fprintf(stderr, "%.*s\n", (int)message.length, message.data);
 *         sms_error_free(error);
 *     }
 *     sms_system_free(system);
 */

#ifndef SMS_H
#define SMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The stream of Apache Arrow, which is defined below. */
struct ArrowArrayStream;

/** The bit of a word in a set: of a route, or of a cause. */
#define SMS_BIT(number) (UINT64_C(1) << (number))

/* Errors, by family. */

#define SMS_ERROR_BOUNDARY_NULL 1 /**< boundary.null: a pointer that is needed is null */
#define SMS_ERROR_BOUNDARY_UTF8 2 /**< boundary.utf8: the text is not UTF-8 */
#define SMS_ERROR_BOUNDARY_LENGTH 3 /**< boundary.length: the length is larger than any object can be */
#define SMS_ERROR_BOUNDARY_ENUMERATION 4 /**< boundary.enumeration: there is no word of this number or name */
#define SMS_ERROR_BOUNDARY_PANIC 5 /**< boundary.panic: the library failed inside; the handle refuses from now on */
#define SMS_ERROR_BOUNDARY_POISONED 6 /**< boundary.poisoned: an earlier call failed inside, and the handle refuses since */
#define SMS_ERROR_BOUNDARY_PROCESS 7 /**< boundary.process: a fork carried it into this process: close before the fork, or start a new process */
#define SMS_ERROR_BOUNDARY_DATE 8 /**< boundary.date: there is no such day or moment */
#define SMS_ERROR_BOUNDARY_INDEX 9 /**< boundary.index: the place lies beyond the last one */
#define SMS_ERROR_BOUNDARY_CLOSED 10 /**< boundary.closed: the system was closed: open the store again */
#define SMS_ERROR_BOUNDARY_ABSENT 11 /**< boundary.absent: the document has nothing at this place */
#define SMS_ERROR_BOUNDARY_KIND 12 /**< boundary.kind: the value at this place of the document is of another kind */
#define SMS_ERROR_BOUNDARY_POINTER 13 /**< boundary.pointer: the text is not a JSON pointer */
#define SMS_ERROR_BOUNDARY_SIZE 14 /**< boundary.size: a structure says a size that it cannot have */
#define SMS_ERROR_BOUNDARY_LICENCE 15 /**< boundary.licence: the handle is limited to some licences, and this is none of theirs */
#define SMS_ERROR_DOCUMENT_SYNTAX 100 /**< document.syntax: the text is not JSON, or not Unicode */
#define SMS_ERROR_DOCUMENT_TOO_LARGE 101 /**< document.too_large: the document is larger than the limit */
#define SMS_ERROR_COMMAND_UNKNOWN 102 /**< command.unknown: there is no command of this name */
#define SMS_ERROR_COMMAND_UNKNOWN_FIELD 103 /**< command.unknown_field: the command has no such field */
#define SMS_ERROR_COMMAND_MISSING_FIELD 104 /**< command.missing_field: the command lacks a field that it needs */
#define SMS_ERROR_COMMAND_INVALID 105 /**< command.invalid: a value of the command has the wrong shape */
#define SMS_ERROR_COMMAND_WRONG_LICENCE 106 /**< command.wrong_licence: the command names another licence than the actor's */
#define SMS_ERROR_COMMAND_WRONG_ACTOR 107 /**< command.wrong_actor: this actor cannot give this command */
#define SMS_ERROR_COMMAND_KEY_REUSED 108 /**< command.key_reused: the retry key was used with another command */
#define SMS_ERROR_COMMAND_KEY_TOO_LONG 109 /**< command.key_too_long: a retry key is 1 to 128 bytes long */
#define SMS_ERROR_COMMAND_WRONG_MODE 110 /**< command.wrong_mode: the command, or a field of it, belongs to the other mode of keeping a licence */
#define SMS_ERROR_QUERY_UNKNOWN 111 /**< query.unknown: there is no query of this name */
#define SMS_ERROR_QUERY_INVALID 112 /**< query.invalid: a value of the query has the wrong shape */
#define SMS_ERROR_QUESTION_UNKNOWN 113 /**< question.unknown: there is no question of this name */
#define SMS_ERROR_QUESTION_INVALID 114 /**< question.invalid: a value of the question has the wrong shape */
#define SMS_ERROR_OPENING_INVALID 115 /**< opening.invalid: a value of what a store is opened with has the wrong shape */
#define SMS_ERROR_DOCUMENT_LIST_SIZE 117 /**< document.list_size: a list of the document has more items than one may have */
#define SMS_ERROR_DOCUMENT_TEXT_SIZE 118 /**< document.text_size: a text of the document is longer than one may be */
#define SMS_ERROR_FIELD_MISSING 200 /**< field.missing: a field that is needed is not filled in */
#define SMS_ERROR_FIELD_EMPTY 201 /**< field.empty: the text is empty */
#define SMS_ERROR_FIELD_TOO_LONG 202 /**< field.too_long: the text is longer than its limit */
#define SMS_ERROR_FIELD_CHARACTER 203 /**< field.character: the text has a character that is not allowed there */
#define SMS_ERROR_FIELD_OUT_OF_RANGE 204 /**< field.out_of_range: the value lies outside its range */
#define SMS_ERROR_FIELD_FORMAT 205 /**< field.format: the value does not have the form it must have */
#define SMS_ERROR_FIELD_UNKNOWN 206 /**< field.unknown: there is no field of this name */
#define SMS_ERROR_ACCESS_LEVEL 1000 /**< access.level: users of this level may not use the function */
#define SMS_ERROR_ACCESS_USER_STATUS 1001 /**< access.user_status: the user is not active */
#define SMS_ERROR_ACCESS_LICENCE_STATUS 1002 /**< access.licence_status: the status of the licence does not allow the function */
#define SMS_ERROR_ACCESS_RATING 1003 /**< access.rating: the rating of the licence does not allow the function */
#define SMS_ERROR_ACCESS_ROUTE 1004 /**< access.route: the licence does not cover a route that the function needs */
#define SMS_ERROR_ACCESS_OWNER 1005 /**< access.owner: a Level 2 user may use the function only on certificates that they own */
#define SMS_ERROR_ACCESS_WINDOW 1006 /**< access.window: the time window of the function is not open */
#define SMS_ERROR_ACCESS_NOT_IN_FORCE 1007 /**< access.not_in_force: SMS does not have the function on that day */
#define SMS_ERROR_USER_NOT_FOUND 1100 /**< user.not_found: there is no such user on this licence */
#define SMS_ERROR_USER_ID_TAKEN 1101 /**< user.id_taken: the user ID is already held */
#define SMS_ERROR_USER_TRANSITION_REFUSED 1102 /**< user.transition_refused: the user's status does not allow the step */
#define SMS_ERROR_USER_SELF 1103 /**< user.self: users cannot deactivate themselves */
#define SMS_ERROR_USER_OTHER_LEVEL_1 1104 /**< user.other_level_1: a Level 1 user can amend only their own details or those of a Level 2 user */
#define SMS_ERROR_USER_NOT_LEVEL_2 1105 /**< user.not_level_2: the function is for a Level 2 user's details */
#define SMS_ERROR_USER_NINO 1106 /**< user.nino: a Level 1 user gives a National Insurance number or the reason for having none */
#define SMS_ERROR_USER_AMENDMENT_PENDING 1107 /**< user.amendment_pending: an amendment of these details is still being considered */
#define SMS_ERROR_USER_NO_AMENDMENT 1108 /**< user.no_amendment: no amendment of these details is being considered */
#define SMS_ERROR_USER_NOTHING_TO_AMEND 1109 /**< user.nothing_to_amend: the amendment changes nothing */
#define SMS_ERROR_USER_ANOTHER_PERSON 1110 /**< user.another_person: an amendment must not turn one person into another */
#define SMS_ERROR_USER_FEW_LEVEL_1 1111 /**< user.few_level_1: one Level 1 user is left */
#define SMS_ERROR_USER_NO_LEVEL_1 1112 /**< user.no_level_1: no Level 1 user is left */
#define SMS_ERROR_USER_ROLE_EMAIL 1113 /**< user.role_email: the email address seems to be that of a role, and not of one person */
#define SMS_ERROR_USER_SHARED_EMAIL 1114 /**< user.shared_email: another user has the same email address */
#define SMS_ERROR_USER_NO_LOG_IN 1115 /**< user.no_log_in: a Level 1 user has not logged in for long */
#define SMS_ERROR_USER_CERTIFICATES_LEFT 1116 /**< user.certificates_left: certificates belong to a user who has left */
#define SMS_ERROR_USER_NUMBERS_DIFFER 1117 /**< user.numbers_differ: there are other numbers of users than the Authorising Officer decided on */
#define SMS_ERROR_USER_MANY 1118 /**< user.many: there are many users of this level */
#define SMS_ERROR_USER_NO_SETTLED_LEVEL_1 1119 /**< user.no_settled_level_1: no Level 1 user is the settled worker that the licence needs */
#define SMS_ERROR_USER_NO_OWN_LEVEL_1 1120 /**< user.no_own_level_1: no Level 1 user is the sponsor's own */
#define SMS_ERROR_USER_SETTLED_UNKNOWN 1121 /**< user.settled_unknown: it is not known whether a Level 1 user is the settled worker that the licence needs */
#define SMS_ERROR_USER_LEVEL_1_ACTIVE 1122 /**< user.level_1_active: a Level 1 user is active, who can request another */
#define SMS_ERROR_USER_ADDRESS_UNKNOWN 1123 /**< user.address_unknown: the address is none of active key personnel */
#define SMS_ERROR_USER_ENDED 1124 /**< user.ended: the account was refused or deactivated */
#define SMS_ERROR_LOG_IN_REFUSED 1200 /**< log_in.refused: the log-in or the reset was refused */
#define SMS_ERROR_SESSION_ENDED 1201 /**< session.ended: the session has ended, or never was */
#define SMS_ERROR_SESSION_PASSWORD_CHANGE_NEEDED 1202 /**< session.password_change_needed: the password must be changed before anything else */
#define SMS_ERROR_SESSION_MESSAGES_NOT_ACCEPTED 1203 /**< session.messages_not_accepted: the messages must be accepted before anything else */
#define SMS_ERROR_USER_ID_RESERVED 1204 /**< user.id_reserved: the user ID is the name of somebody who acts and is no user */
#define SMS_ERROR_PERSONNEL_REPRESENTATIVE 1300 /**< personnel.representative: a representative is never the Authorising Officer */
#define SMS_ERROR_PERSONNEL_NO_REPRESENTATIVE 1301 /**< personnel.no_representative: the person is no legal representative */
#define SMS_ERROR_PERSONNEL_UNQUALIFIED 1302 /**< personnel.unqualified: a representative is qualified to give immigration advice */
#define SMS_ERROR_PERSONNEL_BEFORE_GRANT 1303 /**< personnel.before_grant: the person can have the role only once the licence is granted */
#define SMS_ERROR_PERSONNEL_NOT_APPOINTED 1304 /**< personnel.not_appointed: a representative is appointed as such before becoming a user */
#define SMS_ERROR_PERSONNEL_AGENCY 1305 /**< personnel.agency: agency staff can be Level 2 users only */
#define SMS_ERROR_PERSONNEL_CONTRACTOR 1306 /**< personnel.contractor: a contractor, or a consultant for one project, is no user */
#define SMS_ERROR_PERSONNEL_NOT_STAFF 1307 /**< personnel.not_staff: key personnel are normally paid staff or office holders */
#define SMS_ERROR_PERSONNEL_NOT_OWN_STAFF 1308 /**< personnel.not_own_staff: the Level 1 user of an application is an employee, director or partner */
#define SMS_ERROR_PERSONNEL_NOT_SETTLED 1309 /**< personnel.not_settled: the Level 1 user of an application is a settled worker */
#define SMS_ERROR_PERSONNEL_OVERSEAS 1310 /**< personnel.overseas: key personnel are in the United Kingdom most of the time */
#define SMS_ERROR_PERSONNEL_OVERSEAS_LEVEL_1 1311 /**< personnel.overseas_level_1: an overseas Authorising Officer is the Level 1 user, too */
#define SMS_ERROR_PERSONNEL_BANKRUPTCY 1312 /**< personnel.bankruptcy: the person is under a bankruptcy or debt relief restriction */
#define SMS_ERROR_PERSONNEL_BARRED_DIRECTOR 1313 /**< personnel.barred_director: the person is barred from being a company director */
#define SMS_ERROR_PERSONNEL_CONVICTION 1314 /**< personnel.conviction: the person has a listed conviction that is not spent */
#define SMS_ERROR_PERSONNEL_FINED 1315 /**< personnel.fined: the person was fined by UKVI */
#define SMS_ERROR_PERSONNEL_REPORTED 1316 /**< personnel.reported: the person was reported to UKVI */
#define SMS_ERROR_PERSONNEL_BROKE_THE_LAW 1317 /**< personnel.broke_the_law: the person broke the law */
#define SMS_ERROR_PERSONNEL_UNPAID_TAX 1318 /**< personnel.unpaid_tax: the person owes VAT or another excise duty */
#define SMS_ERROR_PERSONNEL_REVOKED_SPONSOR 1319 /**< personnel.revoked_sponsor: the person was key personnel of a sponsor whose licence was revoked */
#define SMS_ERROR_PERSONNEL_REFUSED_APPLICATION 1320 /**< personnel.refused_application: the person was key personnel of a refused licence application */
#define SMS_ERROR_PERSONNEL_NON_COMPLIANCE 1321 /**< personnel.non_compliance: the person has a history of not complying as a sponsor */
#define SMS_ERROR_LICENCE_NOT_FOUND 2000 /**< licence.not_found: the store holds no such licence */
#define SMS_ERROR_LICENCE_NUMBER 2001 /**< licence.number: a licence number has nine characters: eight letters or digits, and a digit or X */
#define SMS_ERROR_LICENCE_NUMBER_TAKEN 2002 /**< licence.number_taken: the licence number is already held */
#define SMS_ERROR_LICENCE_TRANSITION_REFUSED 2003 /**< licence.transition_refused: the status of the licence does not allow the step */
#define SMS_ERROR_LICENCE_ROUTE_NOT_HELD 2004 /**< licence.route_not_held: the licence does not cover the route */
#define SMS_ERROR_LICENCE_RATING_REFUSED 2005 /**< licence.rating_refused: the route cannot have this rating */
#define SMS_ERROR_LICENCE_RATING_UNRECOGNISED 2006 /**< licence.rating_unrecognised: a rating was kept as text, and is no ground of a decision */
#define SMS_ERROR_LICENCE_ROUTE_UNRECOGNISED 2007 /**< licence.route_unrecognised: a route was kept as text, and is no ground of a decision */
#define SMS_ERROR_LICENCE_NUMBER_ALPHABET 2008 /**< licence.number_alphabet: the number has a letter that real licence numbers never have */
#define SMS_ERROR_LICENCE_ROUTE_NOT_IN_FORCE 2009 /**< licence.route_not_in_force: the route does not exist on that day */
#define SMS_ERROR_LICENCE_BEFORE_MIRROR 2010 /**< licence.before_mirror: what was so before the mirror begins is not known */
#define SMS_ERROR_LICENCE_RATING_USED_UP 2011 /**< licence.rating_used_up: the licence was rated B as often as it can be */
#define SMS_ERROR_ACTION_PLAN_NOT_FOUND 2012 /**< action_plan.not_found: there is no such action plan */
#define SMS_ERROR_ACTION_PLAN_TRANSITION_REFUSED 2013 /**< action_plan.transition_refused: the state of the action plan does not allow the step */
#define SMS_ERROR_COMPLIANCE_NOT_FOUND 2014 /**< compliance.not_found: there is no such action against the licence */
#define SMS_ERROR_COMPLIANCE_TRANSITION_REFUSED 2015 /**< compliance.transition_refused: the state of the action does not allow the step */
#define SMS_ERROR_COMPLIANCE_KIND 2016 /**< compliance.kind: an action of this kind does not begin or end in this way */
#define SMS_ERROR_COMPLIANCE_GROUND 2017 /**< compliance.ground: no rule of the day has the ground */
#define SMS_ERROR_COMPLIANCE_NOT_AWAITED 2018 /**< compliance.not_awaited: the time for representations has not passed */
#define SMS_ERROR_COMPLIANCE_TOO_LATE 2019 /**< compliance.too_late: the time for representations has passed */
#define SMS_ERROR_COMPLIANCE_VISIT_NOT_FOUND 2020 /**< compliance.visit_not_found: there is no such visit */
#define SMS_ERROR_COMPLIANCE_PENALTY_NOT_FOUND 2021 /**< compliance.penalty_not_found: there is no such penalty */
#define SMS_ERROR_LICENCE_INELIGIBLE 2022 /**< licence.ineligible: the organisation cannot have the licence */
#define SMS_ERROR_LICENCE_COOLING_OFF 2023 /**< licence.cooling_off: the cooling-off period is not over */
#define SMS_ERROR_LICENCE_RENEWAL_PENDING 2024 /**< licence.renewal_pending: a renewal of the licence waits for a decision already, or none does */
#define SMS_ERROR_LICENCE_NOT_GRANTED 2025 /**< licence.not_granted: the licence was not granted */
#define SMS_ERROR_LICENCE_ROUTE_HELD 2026 /**< licence.route_held: the licence covers the route already */
#define SMS_ERROR_LICENCE_B_RATED 2027 /**< licence.b_rated: a B-rated sponsor adds neither routes nor branches */
#define SMS_ERROR_LICENCE_CONTRADICTION 2028 /**< licence.contradiction: what was entered of the licence cannot all be so */
#define SMS_ERROR_LICENCE_TAKEN_OVER 2029 /**< licence.taken_over: the licence stays with the organisation that it was granted to */
#define SMS_ERROR_LICENCE_NUMBER_CHECK 2050 /**< licence.number_check: the last character of the licence number does not go with the others */
#define SMS_ERROR_MESSAGE_DATES 2101 /**< message.dates: a message expires after it is published */
#define SMS_ERROR_REQUEST_NOT_FOUND 2400 /**< request.not_found: there is no such change request */
#define SMS_ERROR_REQUEST_TRANSITION_REFUSED 2401 /**< request.transition_refused: the state of the change request does not allow the step */
#define SMS_ERROR_REQUEST_NUMBER_TAKEN 2402 /**< request.number_taken: the change request number is already held */
#define SMS_ERROR_REQUEST_OWN_FUNCTION 2403 /**< request.own_function: a function of its own asks for this change */
#define SMS_ERROR_REQUEST_PENDING 2404 /**< request.pending: another such change request still waits */
#define SMS_ERROR_REQUEST_DATES 2405 /**< request.dates: the days of the change request do not fit together */
#define SMS_ERROR_REQUEST_DECLARATION 2406 /**< request.declaration: the declaration must be accepted */
#define SMS_ERROR_REQUEST_NOTHING_TO_CHANGE 2407 /**< request.nothing_to_change: the request changes nothing */
#define SMS_ERROR_REQUEST_ANOTHER_PERSON 2408 /**< request.another_person: the amendment gives both names anew, and so names another person */
#define SMS_ERROR_REQUEST_REPRESENTATIVE 2409 /**< request.representative: a representative cannot have the role, or is not there */
#define SMS_ERROR_REQUEST_CASEWORK 2410 /**< request.casework: the request is not accepted at once, and goes to casework */
#define SMS_ERROR_REQUEST_SHEET 2411 /**< request.sheet: no submission sheet is to be sent */
#define SMS_ERROR_REQUEST_PRIORITY 2412 /**< request.priority: the priority service does not take the request */
#define SMS_ERROR_REQUEST_TARGET 2413 /**< request.target: the request does not name what it is about, or names something else */
#define SMS_ERROR_REQUEST_BRANCH_NOT_FOUND 2414 /**< request.branch_not_found: the licence has no such branch */
#define SMS_ERROR_REQUEST_NOT_PROVISIONAL 2415 /**< request.not_provisional: only a Provisional sponsor asks for this */
#define SMS_ERROR_REQUEST_IN_PROGRESS 2416 /**< request.in_progress: a caseworker has taken the request up */
#define SMS_ERROR_REQUEST_ERASED 2417 /**< request.erased: what the request said was erased */
#define SMS_ERROR_SERVICE_NOT_FOUND 2430 /**< service.not_found: there is no such application for a service */
#define SMS_ERROR_SERVICE_TRANSITION_REFUSED 2431 /**< service.transition_refused: the state of the application for a service does not allow the step */
#define SMS_ERROR_SERVICE_PENDING 2432 /**< service.pending: another such application for a service still waits */
#define SMS_ERROR_SERVICE_HELD 2433 /**< service.held: the service is held, and not to be renewed yet */
#define SMS_ERROR_SERVICE_NOT_HELD 2434 /**< service.not_held: the sponsor does not have the service */
#define SMS_ERROR_SERVICE_INELIGIBLE 2435 /**< service.ineligible: the sponsor does not meet a condition of the service */
#define SMS_ERROR_SERVICE_DECLINED 2436 /**< service.declined: the sponsor has declined to apply already */
#define SMS_ERROR_ASSESSMENT_NOT_PASSED 2437 /**< assessment.not_passed: what the figures come to is not what was decided */
#define SMS_ERROR_ASSESSMENT_CUT 2438 /**< assessment.cut: the next allocation of CAS is to be cut */
#define SMS_ERROR_ASSESSMENT_REVOCATION 2439 /**< assessment.revocation: the Home Office intends to revoke the licence after an assessment */
#define SMS_ERROR_ALLOCATION_FROZEN 2440 /**< allocation.frozen: the allocation of CAS is frozen by the last assessment */
#define SMS_ERROR_LICENCE_EXPIRES_SOON 2441 /**< licence.expires_soon: the licence expires soon */
#define SMS_ERROR_ACTION_PLAN_DUE 2442 /**< action_plan.due: the fee of an action plan, or its end, is due */
#define SMS_ERROR_COMPLIANCE_TO_ANSWER 2443 /**< compliance.to_answer: an action of the Home Office can be answered */
#define SMS_ERROR_ALLOCATION_TO_RENEW 2444 /**< allocation.to_renew: an allocation can be renewed, and nothing renews it */
#define SMS_ERROR_ALLOCATION_EVIDENCE_DUE 2445 /**< allocation.evidence_due: evidence for a request for certificates is due */
#define SMS_ERROR_ASSESSMENT_DUE 2446 /**< assessment.due: the assessment of a student sponsor can be applied for */
#define SMS_ERROR_PAYE_NOT_FOUND 2450 /**< paye.not_found: the sponsor's list has no such PAYE reference */
#define SMS_ERROR_PAYE_TAKEN 2451 /**< paye.taken: the sponsor's list has the PAYE reference already */
#define SMS_ERROR_PASSWORD_TOO_SHORT 3000 /**< password.too_short: the password is too short */
#define SMS_ERROR_PASSWORD_TOO_LONG 3001 /**< password.too_long: the password is too long */
#define SMS_ERROR_PASSWORD_NO_UPPERCASE 3002 /**< password.no_uppercase: the password has no letter from A to Z */
#define SMS_ERROR_PASSWORD_NO_LOWERCASE 3003 /**< password.no_lowercase: the password has no letter from a to z */
#define SMS_ERROR_PASSWORD_NO_DIGIT 3004 /**< password.no_digit: the password has no digit from 0 to 9 */
#define SMS_ERROR_PASSWORD_NO_SPECIAL 3005 /**< password.no_special: the password has no special character of the list */
#define SMS_ERROR_PASSWORD_WHITESPACE 3006 /**< password.whitespace: the password contains white space */
#define SMS_ERROR_PASSWORD_CONTAINS_USER_NAME 3007 /**< password.contains_user_name: the password contains the user's name */
#define SMS_ERROR_PASSWORD_CONTAINS_USER_ID 3008 /**< password.contains_user_id: the password contains the user ID */
#define SMS_ERROR_PASSWORD_MISMATCH 3009 /**< password.mismatch: the new password and its confirmation differ */
#define SMS_ERROR_PASSWORD_WRONG 3010 /**< password.wrong: the existing password is not right */
#define SMS_ERROR_CERTIFICATE_NOT_FOUND 4000 /**< certificate.not_found: no certificate was found */
#define SMS_ERROR_CERTIFICATE_TRANSITION_REFUSED 4001 /**< certificate.transition_refused: the state of the certificate does not allow the step */
#define SMS_ERROR_CERTIFICATE_NUMBER 4002 /**< certificate.number: a CoS number has eleven letters and digits and begins with C */
#define SMS_ERROR_CERTIFICATE_NUMBER_TAKEN 4003 /**< certificate.number_taken: the certificate number is already held */
#define SMS_ERROR_CERTIFICATE_ROUTE 4005 /**< certificate.route: the route does not have certificates of this kind */
#define SMS_ERROR_CERTIFICATE_DATES 4006 /**< certificate.dates: the dates of the certificate do not fit together */
#define SMS_ERROR_CERTIFICATE_B_RATED 4007 /**< certificate.b_rated: a B-rated sponsor assigns only to its own sponsored workers applying inside the United Kingdom */
#define SMS_ERROR_CERTIFICATE_PROVISIONAL 4008 /**< certificate.provisional: a Provisional licence holds one CoS, for its Authorising Officer */
#define SMS_ERROR_CERTIFICATE_TERMS 4009 /**< certificate.terms: the terms must be accepted */
#define SMS_ERROR_CERTIFICATE_MAINTENANCE 4013 /**< certificate.maintenance: maintenance is not certified */
#define SMS_ERROR_CERTIFICATE_AGE 4014 /**< certificate.age: the worker seems to be too young for the route */
#define SMS_ERROR_CERTIFICATE_BATCH_SIZE 4015 /**< certificate.batch_size: one command takes 1 to 1,000 certificates */
#define SMS_ERROR_CERTIFICATE_REPEATED 4016 /**< certificate.repeated: the certificate is named twice */
#define SMS_ERROR_CERTIFICATE_TOO_OLD 4017 /**< certificate.too_old: the certificate was assigned too long before the application */
#define SMS_ERROR_CERTIFICATE_START_TOO_LATE 4018 /**< certificate.start_too_late: the start date is too long after the application */
#define SMS_ERROR_CERTIFICATE_OWNER 4019 /**< certificate.owner: the owner of a certificate is an active user of its licence */
#define SMS_ERROR_CERTIFICATE_PERIOD 4020 /**< certificate.period: the work lasts longer than the route allows */
#define SMS_ERROR_CERTIFICATE_LIVE_ELSEWHERE 4021 /**< certificate.live_elsewhere: the person has another certificate that is assigned and not used */
#define SMS_ERROR_CERTIFICATE_RELATIVE 4022 /**< certificate.relative: users assign no certificate to themselves, a partner or a close relative */
#define SMS_ERROR_CERTIFICATE_MAINTENANCE_RATING 4023 /**< certificate.maintenance_rating: only an A-rated sponsor certifies maintenance */
#define SMS_ERROR_CERTIFICATE_STUDENT_START 4024 /**< certificate.student_start: a student starts work before the course is completed */
#define SMS_ERROR_CERTIFICATE_CARE_WORKER 4025 /**< certificate.care_worker: a care worker applies inside the United Kingdom and meets the rule on their status */
#define SMS_ERROR_CERTIFICATE_SHORTAGE_LIST 4026 /**< certificate.shortage_list: the day for certificates of the Temporary Shortage List is past */
#define SMS_ERROR_CERTIFICATE_ADVERT 4027 /**< certificate.advert: the job was not advertised for long enough, or too long ago */
#define SMS_ERROR_CERTIFICATE_ATAS 4028 /**< certificate.atas: no ATAS certificate is asked for in this occupation code */
#define SMS_ERROR_CERTIFICATE_DEFINED_NEEDED 4029 /**< certificate.defined_needed: a Skilled Worker who applies abroad needs a defined CoS */
#define SMS_ERROR_CERTIFICATE_NURSE_PRESENT 4030 /**< certificate.nurse_present: a nursing auxiliary works where a registered nurse is present */
#define SMS_ERROR_CERTIFICATE_SEASON 4031 /**< certificate.season: the work lies outside its season */
#define SMS_ERROR_CERTIFICATE_NEW_ONE_NEEDED 4032 /**< certificate.new_one_needed: a note cannot correct this: a new certificate is needed */
#define SMS_ERROR_CERTIFICATE_COUNTRY 4033 /**< certificate.country: no country has the code on that day */
#define SMS_ERROR_CERTIFICATE_OCCUPATION_CODE 4034 /**< certificate.occupation_code: the list of occupation codes in force does not have the code */
#define SMS_ERROR_CERTIFICATE_PAYE_REFERENCE 4035 /**< certificate.paye_reference: a PAYE reference is three digits, a slash, and letters or digits */
#define SMS_ERROR_CERTIFICATE_PRE_REGISTRATION 4036 /**< certificate.pre_registration: only nurses and midwives are sponsored until they are registered */
#define SMS_ERROR_CERTIFICATE_UNDEFINED_NEEDED 4037 /**< certificate.undefined_needed: a Skilled Worker who applies inside the United Kingdom needs an undefined CoS */
#define SMS_ERROR_CERTIFICATE_CATEGORY_FIXED 4038 /**< certificate.category_fixed: the category of a CoS is fixed when it is created */
#define SMS_ERROR_CERTIFICATE_BIRTH 4039 /**< certificate.birth: the day of birth is still to come */
#define SMS_ERROR_CERTIFICATE_PASSPORT_DAYS 4040 /**< certificate.passport_days: the days of the passport do not fit together, or it has expired */
#define SMS_ERROR_CERTIFICATE_PASSPORT_NUMBER 4041 /**< certificate.passport_number: the passport number is none by its looks */
#define SMS_ERROR_CERTIFICATE_PAY 4042 /**< certificate.pay: the pay for the year is far under every floor: is it pounds? */
#define SMS_ERROR_CERTIFICATE_PAYE_UNLISTED 4043 /**< certificate.paye_unlisted: the sponsor's list of PAYE references does not have the one of the certificate */
#define SMS_ERROR_CERTIFICATE_CATEGORY 4044 /**< certificate.category: the category is not one of this kind of CoS */
#define SMS_ERROR_CERTIFICATE_CATEGORY_UNFITTING 4045 /**< certificate.category_unfitting: the category does not fit how the worker comes to the job */
#define SMS_ERROR_CERTIFICATE_NATIONALITY_STOP 4046 /**< certificate.nationality_stop: applications of this nationality as a worker from abroad are refused */
#define SMS_ERROR_ALLOCATION_INSUFFICIENT 4100 /**< allocation.insufficient: too few CoS are left in the allocation */
#define SMS_ERROR_ALLOCATION_NONE 4101 /**< allocation.none: there is no allocation for this route and day */
#define SMS_ERROR_ALLOCATION_REQUEST_NOT_FOUND 4102 /**< allocation.request_not_found: there is no such allocation request */
#define SMS_ERROR_ALLOCATION_REQUEST_TRANSITION_REFUSED 4103 /**< allocation.request_transition_refused: the request was already decided or withdrawn */
#define SMS_ERROR_ALLOCATION_PERIOD 4104 /**< allocation.period: the period of the allocation is not right, or overlaps another */
#define SMS_ERROR_ALLOCATION_NUMBER 4105 /**< allocation.number: the number is out of range */
#define SMS_ERROR_ALLOCATION_CAP 4106 /**< allocation.cap: the route has as many certificates as it can have */
#define SMS_ERROR_ALLOCATION_RENEWAL_PENDING 4107 /**< allocation.renewal_pending: the allocation is renewed, or a request to renew it waits */
#define SMS_ERROR_NOTICE_NOT_FOUND 4110 /**< notice.not_found: there is no such notice */
#define SMS_ERROR_NOTICE_DELIVERED 4111 /**< notice.delivered: the notice was delivered already */
#define SMS_ERROR_REPORT_ACTIVITY 4200 /**< report.activity: this activity needs more, or other, information */
#define SMS_ERROR_REPORT_DUTIES_ENDED 4201 /**< report.duties_ended: what is reported happened after the sponsor's duties for the worker had ended */
#define SMS_ERROR_DEFINED_NOT_FOUND 4300 /**< defined.not_found: there is no such application for defined CoS */
#define SMS_ERROR_DEFINED_TRANSITION_REFUSED 4301 /**< defined.transition_refused: the state of the application does not allow the step */
#define SMS_ERROR_DEFINED_NUMBER_TAKEN 4302 /**< defined.number_taken: the request number is already held */
#define SMS_ERROR_DEFINED_OCCUPATION 4303 /**< defined.occupation: nobody can be sponsored from abroad for the occupation code */
#define SMS_ERROR_DEFINED_WORKER 4304 /**< defined.worker: the worker is not named */
#define SMS_ERROR_DEFINED_INSUFFICIENT 4305 /**< defined.insufficient: too few units of the grant are left */
#define SMS_ERROR_DEFINED_BOUND 4306 /**< defined.bound: the field comes from the application and cannot be changed */
#define SMS_ERROR_DEFINED_KIND 4307 /**< defined.kind: the command is for CoS of the other kind */
#define SMS_ERROR_DEFINED_ERASED 4308 /**< defined.erased: what the application said of the job was erased */
#define SMS_ERROR_CUT_OVER_NOT_YET 4320 /**< cut_over.not_yet: the cut-over has not begun */
#define SMS_ERROR_CUT_OVER_CLOSED 4321 /**< cut_over.closed: the service is closed during a cut-over */
#define SMS_ERROR_CONTAINER_NOT_FOUND 4350 /**< container.not_found: no batch or group was found */
#define SMS_ERROR_CONTAINER_NAME_TAKEN 4351 /**< container.name_taken: another batch or group of the licence has the name */
#define SMS_ERROR_CONTAINER_NOT_EMPTY 4352 /**< container.not_empty: the batch or group still holds certificates */
#define SMS_ERROR_CONTAINER_EMPTY 4353 /**< container.empty: the batch or group holds no draft to assign */
#define SMS_ERROR_CONTAINER_NOT_A_MEMBER 4354 /**< container.not_a_member: the certificate is not in this batch or group */
#define SMS_ERROR_CONTAINER_MEMBER_ALREADY 4355 /**< container.member_already: the certificate is in a batch or group already */
#define SMS_ERROR_CONTAINER_ROUTE 4356 /**< container.route: the certificate has another route than the batch or group */
#define SMS_ERROR_CONTAINER_CATEGORY 4357 /**< container.category: the certificates of a batch have one category */
#define SMS_ERROR_CONTAINER_OTHER_OWNER 4358 /**< container.other_owner: the batch or group belongs to another user than the certificate */
#define SMS_ERROR_CONTAINER_FULL 4359 /**< container.full: the batch or group holds as many certificates as it can */
#define SMS_ERROR_ADDRESS_NOT_FOUND 4360 /**< address.not_found: no stored address of this name was found */
#define SMS_ERROR_ENGAGEMENT_GAP 4370 /**< engagement.gap: too many days lie between two engagements */
#define SMS_ERROR_ENGAGEMENT_ORDER 4371 /**< engagement.order: an engagement ends before it starts, or overlaps another */
#define SMS_ERROR_ENGAGEMENT_OUTSIDE 4372 /**< engagement.outside: an engagement lies outside the work that the CoS is for */
#define SMS_ERROR_CAS_REFERENCE_VALUE 4400 /**< cas.reference_value: the list behind the field does not have the value on that day */
#define SMS_ERROR_CAS_FIELD_OF_STUDENTS 4401 /**< cas.field_of_students: only the CAS of a Student has the field */
#define SMS_ERROR_CAS_WEEKLY_HOURS 4402 /**< cas.weekly_hours: the course has too few hours a week */
#define SMS_ERROR_CAS_PART_TIME 4403 /**< cas.part_time: a course of this level is full time */
#define SMS_ERROR_CAS_LEVEL 4404 /**< cas.level: the course is below the levels of the route */
#define SMS_ERROR_CAS_WORK_PLACEMENT 4405 /**< cas.work_placement: the work placement takes too much of the course */
#define SMS_ERROR_CAS_ENGLISH 4406 /**< cas.english: the level of English is below that of the course */
#define SMS_ERROR_CAS_PROGRESS 4407 /**< cas.progress: the course is not above the previous one */
#define SMS_ERROR_CAS_PRE_SESSIONAL 4408 /**< cas.pre_sessional: the pre-sessional course and the main one cannot share a CAS */
#define SMS_ERROR_CAS_AGE 4409 /**< cas.age: the student does not seem to have the age of the route */
#define SMS_ERROR_CAS_NATIONALITY_STOP 4410 /**< cas.nationality_stop: applications of this nationality from abroad are refused */
#define SMS_ERROR_CAS_TOO_EARLY 4411 /**< cas.too_early: the CAS expires before the student can apply */
#define SMS_ERROR_CAS_TOO_LATE 4412 /**< cas.too_late: the last day to join the course has passed */
#define SMS_ERROR_CAS_ENGLISH_SCORES 4413 /**< cas.english_scores: the particulars of the English test are not filled in */
#define SMS_ERROR_CAS_NO_OVERLAP 4414 /**< cas.no_overlap: the courses do not overlap */
#define SMS_ERROR_CAS_FEES 4415 /**< cas.fees: a fee update in bulk gives the first-year fee and a fee paid above zero */
#define SMS_ERROR_CAS_NOT_A_DEGREE 4416 /**< cas.not_a_degree: only degrees lead to the Graduate route */
#define SMS_ERROR_CAS_REPORT_NOT_NEEDED 4417 /**< cas.report_not_needed: a completion this close to the end of the course needs no report */
#define SMS_ERROR_CAS_ENGLISH_ASSESSMENT 4418 /**< cas.english_assessment: the CAS does not say how the sponsor assessed English */
#define SMS_ERROR_CAS_APPLIED_TOO_EARLY 4419 /**< cas.applied_too_early: the application is too long before the course */
#define SMS_ERROR_CAS_PERMISSION_GAP 4420 /**< cas.permission_gap: the course starts too long after the previous permission ends */
#define SMS_ERROR_CAS_LONG_BREAK 4421 /**< cas.long_break: the studies rest for longer than sponsorship goes on */
#define SMS_ERROR_CAS_LATE_START 4422 /**< cas.late_start: the course starts so much later that the permission may be cancelled */
#define SMS_ERROR_CAS_NUMBER_OF_ROUTE 4423 /**< cas.number_of_route: the number is one of the other route of students */
#define SMS_ERROR_CAS_AGENT_NOT_USED 4424 /**< cas.agent_not_used: an agency is named that the sponsor did not use */
#define SMS_ERROR_CAS_NEW_CAS_NEEDED 4425 /**< cas.new_cas_needed: the course changes in a way that takes a new CAS */
#define SMS_ERROR_CAS_COURSE_CHANGE 4426 /**< cas.course_change: the report does not say all that decides whether the course can change without a new CAS */
#define SMS_ERROR_CAS_NO_TRACK_RECORD 4427 /**< cas.no_track_record: the sponsor has no track record, which the Graduate route asks for */
#define SMS_ERROR_STORE_BUSY 5000 /**< store.busy: others kept changing the licence; try again */
#define SMS_ERROR_STORE_NOT_A_STORE 5001 /**< store.not_a_store: the file is not a store of this library */
#define SMS_ERROR_STORE_NEWER 5002 /**< store.newer: the store was written by a newer version of this library */
#define SMS_ERROR_STORE_READ_ONLY 5003 /**< store.read_only: the store cannot be written to */
#define SMS_ERROR_STORE_LOCKED 5004 /**< store.locked: another process holds the store */
#define SMS_ERROR_STORE_FULL 5005 /**< store.full: the store has no room left */
#define SMS_ERROR_STORE_DAMAGED 5006 /**< store.damaged: the store is damaged or cut short */
#define SMS_ERROR_STORE_FAILED 5007 /**< store.failed: the store failed */
#define SMS_ERROR_STORE_URL 5008 /**< store.url: the address of the store is not right */
#define SMS_ERROR_STORE_GUARD 5009 /**< store.guard: a constraint of the store refused the change */
#define SMS_ERROR_STORE_MOVED 5010 /**< store.moved: the files of the store were deleted, renamed or replaced while it was open */
#define SMS_ERROR_STORE_NO_FILE 5011 /**< store.no_file: the store is kept in memory and has no file */
#define SMS_ERROR_STORE_SCHEMA 5012 /**< store.schema: the tables of the store are not those that this library makes */
#define SMS_ERROR_STORE_NOT_WHOLE 5013 /**< store.not_whole: the store was verified and is damaged: the answer tells every damage */
#define SMS_ERROR_STORE_OLDER 5014 /**< store.older: the store was written by an earlier version of this library, and cannot be brought up */
#define SMS_ERROR_JOURNAL_CHAIN 5100 /**< journal.chain: an entry of the journal does not follow from the one before */
#define SMS_ERROR_JOURNAL_PAYLOAD 5101 /**< journal.payload: the payload of an entry of the journal was altered */
#define SMS_ERROR_JOURNAL_REPLAY 5102 /**< journal.replay: the records differ from what the journal says */
#define SMS_ERROR_JOURNAL_FORMAT 5103 /**< journal.format: an entry of the journal has a format that this version does not know */
#define SMS_ERROR_SUBJECT_NOT_FOUND 5104 /**< subject.not_found: there is no such person to erase */
#define SMS_ERROR_JOURNAL_ERASURE 5105 /**< journal.erasure: what is gone from the journal is not what was erased */
#define SMS_ERROR_JOURNAL_ANCHOR 5106 /**< journal.anchor: the journal does not hold an entry that was noted elsewhere */
#define SMS_ERROR_JOURNAL_LICENCE_MISSING 5107 /**< journal.licence_missing: a licence is gone, or was never begun in this store */
#define SMS_ERROR_JOURNAL_STRAY 5108 /**< journal.stray: something is kept that belongs to nothing in the journal */
#define SMS_ERROR_JOURNAL_CANNOT_FOLLOW 5109 /**< journal.cannot_follow: an entry cannot follow on what had happened by then */
#define SMS_ERROR_CLOCK_BACKWARDS 5200 /**< clock.backwards: the moment lies before the last event of the licence */
#define SMS_ERROR_CLOCK_NOT_MANUAL 5201 /**< clock.not_manual: the system runs on the clock of the machine, which cannot be set */
#define SMS_ERROR_CLOCK_NOT_BACKWARDS 5202 /**< clock.not_backwards: the clock does not stand before the last event: there is nothing to correct */
#define SMS_ERROR_POLICY_UNKNOWN_SETTING 5300 /**< policy.unknown_setting: there is no setting of this name */
#define SMS_ERROR_POLICY_VALUE 5301 /**< policy.value: the value does not fit the setting */
#define SMS_ERROR_POLICY_NOT_A_SETTING 5302 /**< policy.not_a_setting: the cell is official and is no setting */
#define SMS_ERROR_SQL_REFUSED 5400 /**< sql.refused: the statement is not one SELECT over the documented tables */
#define SMS_ERROR_SQL_NOT_A_TABLE 5401 /**< sql.not_a_table: there is no table of this name */
#define SMS_ERROR_SQL_NOT_A_COLUMN 5402 /**< sql.not_a_column: no table of the statement has a column of this name */
#define SMS_ERROR_SQL_PARAMETER 5403 /**< sql.parameter: the values or options are not those that the statement can have */
#define SMS_ERROR_SQL_FAILED 5404 /**< sql.failed: the statement is not right, or cannot be carried out */
#define SMS_ERROR_SQL_VALUE 5405 /**< sql.value: the answer has a value that no cell holds */
#define SMS_ERROR_SQL_LIMIT 5406 /**< sql.limit: the statement takes more than its limit */
#define SMS_ERROR_SQL_INTERRUPTED 5407 /**< sql.interrupted: the host ended the statement */
#define SMS_ERROR_REGISTER_UNREADABLE 6000 /**< register.unreadable: the file could not be read at all */
#define SMS_ERROR_REGISTER_FILE_SIZE 6001 /**< register.file_size: the file is larger than the limit */
#define SMS_ERROR_REGISTER_EMPTY 6002 /**< register.empty: the file has not even a header */
#define SMS_ERROR_REGISTER_NUL 6003 /**< register.nul: a NUL byte stands in the text */
#define SMS_ERROR_REGISTER_ENCODING 6004 /**< register.encoding: the file is not UTF-8 */
#define SMS_ERROR_REGISTER_STRAY_QUOTE 6005 /**< register.stray_quote: a quote inside a bare cell, text after a closing quote, or a quote that is never closed */
#define SMS_ERROR_REGISTER_LINE_ENDING 6006 /**< register.line_ending: a carriage return neither belongs to a line end nor stands inside quotes */
#define SMS_ERROR_REGISTER_ROW_LENGTH 6007 /**< register.row_length: a row has too few or too many cells, or a line is blank */
#define SMS_ERROR_REGISTER_CELL_LENGTH 6008 /**< register.cell_length: a cell is longer than the limit */
#define SMS_ERROR_REGISTER_MISSING_COLUMNS 6009 /**< register.missing_columns: the header lacks a column */
#define SMS_ERROR_REGISTER_UNKNOWN_COLUMNS 6010 /**< register.unknown_columns: the header has every column and more */
#define SMS_ERROR_REGISTER_REPEATED_COLUMNS 6011 /**< register.repeated_columns: the header has a column twice */
#define SMS_ERROR_BDT_UNREADABLE 6100 /**< bdt.unreadable: the file could not be read or written at all */
#define SMS_ERROR_BDT_LIMIT 6101 /**< bdt.limit: the file is beyond a limit of size, depth or length */
#define SMS_ERROR_BDT_ENCODING 6102 /**< bdt.encoding: the file is in another encoding than it may be, or than it says */
#define SMS_ERROR_BDT_NOT_WELL_FORMED 6103 /**< bdt.not_well_formed: the file is not well-formed XML */
#define SMS_ERROR_BDT_DOCTYPE 6104 /**< bdt.doctype: the file has a document type, and nothing is taken from one */
#define SMS_ERROR_BDT_UNKNOWN_FILE 6105 /**< bdt.unknown_file: the file is none that is known, or of a version that is not */
#define SMS_ERROR_BDT_ELEMENT 6106 /**< bdt.element: an element stands where it cannot */
#define SMS_ERROR_BDT_ELEMENT_MISSING 6107 /**< bdt.element_missing: an element is missing */
#define SMS_ERROR_BDT_CONTENT 6108 /**< bdt.content: text stands where only elements can, or an element where only text can */
#define SMS_ERROR_BDT_ATTRIBUTE 6109 /**< bdt.attribute: an attribute stands where it cannot, or says what it cannot */
#define SMS_ERROR_BDT_LENGTH 6110 /**< bdt.length: a text is empty, or longer than it may be */
#define SMS_ERROR_BDT_CHARACTER 6111 /**< bdt.character: a text has a character that it may not have */
#define SMS_ERROR_BDT_FORMAT 6112 /**< bdt.format: a text does not have the form that it must have */
#define SMS_ERROR_BDT_RANGE 6113 /**< bdt.range: a number is beyond what it may be */
#define SMS_ERROR_BDT_WORD 6114 /**< bdt.word: a text is none of the words that can stand there */
#define SMS_ERROR_BDT_TABLE 6115 /**< bdt.table: the table cannot be read, or its columns cannot be told */
#define SMS_ERROR_BDT_CELL 6116 /**< bdt.cell: a cell of a table holds what the file cannot have there */
#define SMS_ERROR_BDT_REPEATED 6117 /**< bdt.repeated: a row of a table says the same as an earlier one */
#define SMS_ERROR_BDT_LICENCE 6120 /**< bdt.licence: the file is for another licence */
#define SMS_ERROR_BDT_FILE_REPEATED 6121 /**< bdt.file_repeated: a file with this ID was brought before */
#define SMS_ERROR_BDT_DUPLICATE 6122 /**< bdt.duplicate: the record duplicates a CAS of the licence or another record of the file */

/* Function: A function of SMS, in the order of the menus. */

#define SMS_FUNCTION_LOG_IN 0 /**< Log in. */
#define SMS_FUNCTION_LOG_OUT 1 /**< Log out. */
#define SMS_FUNCTION_CHANGE_OWN_PASSWORD 2 /**< Change own password. */
#define SMS_FUNCTION_RESET_PASSWORD 3 /**< Ask for a new password when logged out. */
#define SMS_FUNCTION_VIEW_CONTACT 4 /**< See the contact page. */
#define SMS_FUNCTION_ACCEPT_MESSAGES 5 /**< Accept the message screen at log-in. */
#define SMS_FUNCTION_VIEW_MESSAGE_BOARD 6 /**< Read the message board. */
#define SMS_FUNCTION_VIEW_MESSAGE_ARCHIVE 7 /**< Read archived messages. */
#define SMS_FUNCTION_VIEW_USERS 8 /**< See the list and details of users. */
#define SMS_FUNCTION_REQUEST_LEVEL_1_USER 9 /**< Request a new Level 1 user. */
#define SMS_FUNCTION_CREATE_LEVEL_2_USER 10 /**< Create a Level 2 user. */
#define SMS_FUNCTION_AMEND_OWN_DETAILS 11 /**< Amend own details. */
#define SMS_FUNCTION_AMEND_LEVEL_2_USER 12 /**< Amend a Level 2 user. */
#define SMS_FUNCTION_DEACTIVATE_USER 13 /**< Deactivate another user. */
#define SMS_FUNCTION_VIEW_LICENCE_SUMMARY 14 /**< See the licence summary. */
#define SMS_FUNCTION_AMEND_ORGANISATION_DETAILS 15 /**< Amend organisation details. */
#define SMS_FUNCTION_AMEND_AUTHORISING_OFFICER 16 /**< Amend the Authorising Officer. */
#define SMS_FUNCTION_REPLACE_AUTHORISING_OFFICER 17 /**< Replace the Authorising Officer. */
#define SMS_FUNCTION_AMEND_KEY_CONTACT 18 /**< Amend the Key Contact. */
#define SMS_FUNCTION_REPLACE_KEY_CONTACT 19 /**< Replace the Key Contact. */
#define SMS_FUNCTION_REQUEST_OTHER_CHANGE 20 /**< Request any other change of circumstances. */
#define SMS_FUNCTION_VIEW_CHANGE_REQUESTS 21 /**< See recent and outstanding requests. */
#define SMS_FUNCTION_WITHDRAW_CHANGE_REQUEST 22 /**< Withdraw an outstanding request. */
#define SMS_FUNCTION_MANAGE_PAYE_REFERENCES 23 /**< View, add and delete PAYE references. */
#define SMS_FUNCTION_REQUEST_ALLOCATION_INCREASE 24 /**< Request a CoS or CAS allocation increase. */
#define SMS_FUNCTION_WITHDRAW_ALLOCATION_REQUEST 25 /**< Withdraw an allocation request. */
#define SMS_FUNCTION_RENEW_ANNUAL_ALLOCATION 26 /**< Request renewal of the annual allocation. */
#define SMS_FUNCTION_VIEW_ACTION_PLAN 27 /**< See action plans. */
#define SMS_FUNCTION_PAY_ACTION_PLAN 28 /**< Pay for, or decline, an action plan. */
#define SMS_FUNCTION_APPLY_PREMIUM_SERVICE 29 /**< Apply for Premium customer service. */
#define SMS_FUNCTION_VIEW_PREMIUM_CONTACT 30 /**< See Premium contact details. */
#define SMS_FUNCTION_APPLY_STUDENT_SPONSOR_STATUS 31 /**< Apply for Student Sponsor status (Basic Compliance Assessment). */
#define SMS_FUNCTION_RENEW_LICENCE 32 /**< Apply to renew, or decline to renew, the licence. */
#define SMS_FUNCTION_TRACK_APPLICATIONS 33 /**< Track applications and renewals. */
#define SMS_FUNCTION_CREATE_COS 34 /**< Create an undefined CoS. */
#define SMS_FUNCTION_EDIT_COS 35 /**< Edit an unassigned CoS. */
#define SMS_FUNCTION_DELETE_COS 36 /**< Delete an unassigned CoS. */
#define SMS_FUNCTION_CREATE_COS_BATCH 37 /**< Create and manage a batch of CoS. */
#define SMS_FUNCTION_ASSIGN_COS 38 /**< Assign an undefined CoS. */
#define SMS_FUNCTION_ASSIGN_COS_BATCH 39 /**< Assign a batch of CoS. */
#define SMS_FUNCTION_MANAGE_COS_GROUPS 40 /**< Create and manage groups of CoS. */
#define SMS_FUNCTION_VIEW_COS 41 /**< Search for and view CoS. */
#define SMS_FUNCTION_PRINT_COS 42 /**< Print a CoS. */
#define SMS_FUNCTION_TRANSFER_COS 43 /**< Transfer ownership of CoS. */
#define SMS_FUNCTION_MANAGE_WORK_ADDRESSES 44 /**< Manage stored work addresses. */
#define SMS_FUNCTION_ADD_COS_NOTE 45 /**< Add a sponsor note to a live CoS. */
#define SMS_FUNCTION_WITHDRAW_COS 46 /**< Withdraw a live CoS. */
#define SMS_FUNCTION_REPORT_WORKER_ACTIVITY 47 /**< Report worker activity. */
#define SMS_FUNCTION_APPLY_DEFINED_COS 48 /**< Apply for defined CoS. */
#define SMS_FUNCTION_VIEW_DEFINED_COS 49 /**< Track defined CoS applications. */
#define SMS_FUNCTION_WITHDRAW_DEFINED_APPLICATION 50 /**< Withdraw a defined CoS application. */
#define SMS_FUNCTION_CREATE_DEFINED_COS 51 /**< Create a CoS from a granted application. */
#define SMS_FUNCTION_ASSIGN_DEFINED_COS 52 /**< Assign a defined CoS. */
#define SMS_FUNCTION_CREATE_CAS 53 /**< Create a CAS. */
#define SMS_FUNCTION_EDIT_CAS 54 /**< Edit an unassigned CAS. */
#define SMS_FUNCTION_DELETE_CAS 55 /**< Delete an unassigned CAS. */
#define SMS_FUNCTION_CREATE_CAS_BATCH 56 /**< Create and manage a batch of CAS. */
#define SMS_FUNCTION_ASSIGN_CAS 57 /**< Assign a CAS. */
#define SMS_FUNCTION_ASSIGN_CAS_BATCH 58 /**< Assign a batch of CAS. */
#define SMS_FUNCTION_VIEW_CAS 59 /**< Search for and view CAS. */
#define SMS_FUNCTION_PRINT_CAS 60 /**< Print a CAS. */
#define SMS_FUNCTION_EXPORT_CAS 61 /**< Export CAS. */
#define SMS_FUNCTION_TRANSFER_CAS 62 /**< Transfer ownership of CAS. */
#define SMS_FUNCTION_MANAGE_STUDY_ADDRESSES 63 /**< Manage stored study addresses. */
#define SMS_FUNCTION_BULK_DATA_TRANSFER 64 /**< Upload CAS by Bulk Data Transfer. */
#define SMS_FUNCTION_BULK_UPDATE_FEES 65 /**< Update fees on live CAS in bulk. */
#define SMS_FUNCTION_UPDATE_CAS_FEES 66 /**< Update the fees on a live CAS. */
#define SMS_FUNCTION_ADD_CAS_NOTE 67 /**< Add a sponsor note to a live CAS. */
#define SMS_FUNCTION_WITHDRAW_CAS 68 /**< Withdraw a live CAS. */
#define SMS_FUNCTION_REPORT_STUDENT_ACTIVITY 69 /**< Report student activity. */
#define SMS_FUNCTION_NOTIFY_GRADUATES 70 /**< Notify that students have graduated. */

/* Menu: A menu of SMS. */

#define SMS_MENU_ACCOUNT 0 /**< The user's own account. Its functions stand beside the menus. */
#define SMS_MENU_LICENCE 1 /**< Licence summary, applications and services. */
#define SMS_MENU_WORKERS 2 /**< Workers. */
#define SMS_MENU_DEFINED_COS 3 /**< Defined CoS, inside Workers. */
#define SMS_MENU_STUDENTS 4 /**< Students. */

/* Cause: A cause of a refusal. Each is judged by itself, so that an answer knows all that hold. */

#define SMS_CAUSE_USER_STATUS 0 /**< The user is not active. */
#define SMS_CAUSE_LEVEL 1 /**< The function is not for users of this level. */
#define SMS_CAUSE_LICENCE_STATUS 2 /**< The status of the licence does not allow the function. */
#define SMS_CAUSE_RATING 3 /**< The rating that counts does not allow the function. Only while the licence is active. */
#define SMS_CAUSE_ROUTE 4 /**< The licence covers no route that the function needs. */
#define SMS_CAUSE_OWNER 5 /**< A Level 2 user does not own the certificate. A Level 1 user need not (`lu/P-1`). */
#define SMS_CAUSE_WINDOW 6 /**< The time window of the function is not open. */
#define SMS_CAUSE_NOT_IN_FORCE 7 /**< SMS does not have the function on that day. */

/* Level: The level of a user. The official manual knows two. */

#define SMS_LEVEL_LEVEL_1 0 /**< Full access to every function that applies to the licence. */
#define SMS_LEVEL_LEVEL_2 1 /**< Assigns and reports on the certificates that they own. */

/* UserStatus: The status of a user, as the list of users shows it. */

#define SMS_USER_STATUS_REQUESTED 0 /**< Asked for, and not yet decided by the Home Office. */
#define SMS_USER_STATUS_ACTIVE 1 /**< May log in. */
#define SMS_USER_STATUS_REFUSED 2 /**< The Home Office refused the request. Final. */
#define SMS_USER_STATUS_DEACTIVATED_BY_SPONSOR 3 /**< A Level 1 user ended the account. Final. */
#define SMS_USER_STATUS_DEACTIVATED_BY_UKVI 4 /**< The Home Office ended the account. Final. */

/* UserAction: What can happen to a user. */

#define SMS_USER_ACTION_APPROVE 0 /**< The Home Office grants the request. */
#define SMS_USER_ACTION_REFUSE 1 /**< The Home Office refuses the request. */
#define SMS_USER_ACTION_AMEND 2 /**< The details change. */
#define SMS_USER_ACTION_DEACTIVATE 3 /**< Another Level 1 user ends the account. */
#define SMS_USER_ACTION_DEACTIVATE_BY_UKVI 4 /**< The Home Office ends the account. */

/* LicenceStatus: The status of a licence. Rating and service tier are other matters. */

#define SMS_LICENCE_STATUS_ACTIVE 0 /**< Licensed and fully active. */
#define SMS_LICENCE_STATUS_SUSPENDED 1 /**< The Home Office looks into it: no new certificates. */
#define SMS_LICENCE_STATUS_DORMANT 2 /**< Kept, with functions cut. */
#define SMS_LICENCE_STATUS_EXPIRED 3 /**< Ran out. Nobody logs in. */
#define SMS_LICENCE_STATUS_REVOKED 4 /**< Taken away by the Home Office. Nobody logs in. */
#define SMS_LICENCE_STATUS_SURRENDERED 5 /**< Given up by the sponsor. Nobody logs in. */
#define SMS_LICENCE_STATUS_APPLIED 6 /**< Applied for, and not decided yet. Nobody logs in (`lu/A-6`). */
#define SMS_LICENCE_STATUS_REJECTED 7 /**< The application was not valid, and was not considered. */
#define SMS_LICENCE_STATUS_REFUSED 8 /**< The Home Office refused the application. */
#define SMS_LICENCE_STATUS_WITHDRAWN 9 /**< The applicant withdrew the application. */

/* Rating: The rating of a licence for a type and route. */

#define SMS_RATING_A 0 /**< The rating at grant. */
#define SMS_RATING_B 1 /**< Transitional, with an action plan. */
#define SMS_RATING_PROVISIONAL 2 /**< UK Expansion Worker with the Authorising Officer abroad. */

/* Route: A route that a licence can cover. */

#define SMS_ROUTE_SKILLED_WORKER 0 /**< Skilled Worker. */
#define SMS_ROUTE_GBM_SENIOR_OR_SPECIALIST_WORKER 1 /**< Global Business Mobility: Senior or Specialist Worker. */
#define SMS_ROUTE_MINISTER_OF_RELIGION 2 /**< T2 Minister of Religion. */
#define SMS_ROUTE_INTERNATIONAL_SPORTSPERSON 3 /**< International Sportsperson. */
#define SMS_ROUTE_SCALE_UP 4 /**< Scale-up. */
#define SMS_ROUTE_CHARITY_WORKER 5 /**< Charity Worker. */
#define SMS_ROUTE_CREATIVE_WORKER 6 /**< Creative Worker. */
#define SMS_ROUTE_GBM_GRADUATE_TRAINEE 7 /**< Global Business Mobility: Graduate Trainee. */
#define SMS_ROUTE_UK_EXPANSION_WORKER 8 /**< Global Business Mobility: UK Expansion Worker. */
#define SMS_ROUTE_GBM_SERVICE_SUPPLIER 9 /**< Global Business Mobility: Service Supplier. */
#define SMS_ROUTE_GBM_SECONDMENT_WORKER 10 /**< Global Business Mobility: Secondment Worker. */
#define SMS_ROUTE_GOVERNMENT_AUTHORISED_EXCHANGE 11 /**< Government Authorised Exchange. */
#define SMS_ROUTE_INTERNATIONAL_AGREEMENT 12 /**< International Agreement. */
#define SMS_ROUTE_RELIGIOUS_WORKER 13 /**< Religious Worker. */
#define SMS_ROUTE_SEASONAL_WORKER 14 /**< Seasonal Worker. */
#define SMS_ROUTE_STUDENT 15 /**< Student. */
#define SMS_ROUTE_CHILD_STUDENT 16 /**< Child Student. */
#define SMS_ROUTE_TIER_2_GENERAL 17 /**< Tier 2 (General), followed by Skilled Worker. */
#define SMS_ROUTE_INTRA_COMPANY_TRANSFER 18 /**< Intra-company Transfer, followed by the Intra-company routes. */
#define SMS_ROUTE_INTRA_COMPANY 19 /**< The Intra-company routes, followed by Global Business Mobility. */
#define SMS_ROUTE_T2_SPORTSPERSON 20 /**< T2 Sportsperson, followed by International Sportsperson. */
#define SMS_ROUTE_CREATIVE_AND_SPORTING 21 /**< Creative and Sporting, split into Creative Worker and International Sportsperson. */
#define SMS_ROUTE_VOLUNTARY_WORKER 22 /**< Voluntary Worker, renamed Charity Worker. */

/* LicenceType: A type of licence. */

#define SMS_LICENCE_TYPE_WORKER 0 /**< Worker. */
#define SMS_LICENCE_TYPE_TEMPORARY_WORKER 1 /**< Temporary Worker. */
#define SMS_LICENCE_TYPE_STUDENT 2 /**< Student. */

/* ServiceTier: A paid service, apart from the rating. */

#define SMS_SERVICE_TIER_PREMIUM 0 /**< Premium customer service. */
#define SMS_SERVICE_TIER_SME_PLUS 1 /**< Premium customer service for small sponsors. */

/* Mode: How a licence is kept. */

#define SMS_MODE_SIMULATE 0 /**< Our rules decide; identifiers are made up. */
#define SMS_MODE_MIRROR 1 /**< The real system decided; we record. */

/* CertificateKind: The kinds of certificate. */

#define SMS_CERTIFICATE_KIND_UNDEFINED_COS 0 /**< An undefined Certificate of Sponsorship. */
#define SMS_CERTIFICATE_KIND_DEFINED_COS 1 /**< A Certificate of Sponsorship that was applied for, for a job and its salary. */
#define SMS_CERTIFICATE_KIND_CAS 2 /**< A Confirmation of Acceptance for Studies. */

/* CertificateFamily: The families of certificates: those of workers and those of students. */

#define SMS_CERTIFICATE_FAMILY_COS 0 /**< Certificates of Sponsorship. */
#define SMS_CERTIFICATE_FAMILY_CAS 1 /**< Confirmations of Acceptance for Studies. */

/* CertificateState: The state of a certificate. */

#define SMS_CERTIFICATE_STATE_WORK_IN_PROGRESS 0 /**< Saved, and not complete enough to assign. */
#define SMS_CERTIFICATE_STATE_READY_TO_GO 1 /**< Complete, and not assigned. */
#define SMS_CERTIFICATE_STATE_ASSIGNED 2 /**< Issued to the worker, and not used. */
#define SMS_CERTIFICATE_STATE_USED 3 /**< Used with an application. */
#define SMS_CERTIFICATE_STATE_EXPIRED 4 /**< Not used in time. */
#define SMS_CERTIFICATE_STATE_WITHDRAWN 5 /**< Withdrawn by the sponsor. */
#define SMS_CERTIFICATE_STATE_CANCELLED 6 /**< Cancelled by the Home Office. */
#define SMS_CERTIFICATE_STATE_OBSOLETE 7 /**< Overtaken by another CAS of the same student. */

/* CertificateAction: What can happen to a certificate that exists. */

#define SMS_CERTIFICATE_ACTION_EDIT 0 /**< The fields change; completeness decides between the two draft states. */
#define SMS_CERTIFICATE_ACTION_DELETE 1 /**< A draft goes. */
#define SMS_CERTIFICATE_ACTION_ASSIGN 2 /**< It is issued to the worker. */
#define SMS_CERTIFICATE_ACTION_NOTE 3 /**< A note is added or amended. */
#define SMS_CERTIFICATE_ACTION_WITHDRAW 4 /**< The sponsor withdraws it. */
#define SMS_CERTIFICATE_ACTION_USE 5 /**< It is used with an application. */
#define SMS_CERTIFICATE_ACTION_REOPEN 6 /**< The application was invalid, void or withdrawn: it can be used again. */
#define SMS_CERTIFICATE_ACTION_EXPIRE 7 /**< Its time has passed. */
#define SMS_CERTIFICATE_ACTION_CANCEL 8 /**< The Home Office cancels it. */
#define SMS_CERTIFICATE_ACTION_REPORT 9 /**< Activity of the worker or student is reported. */
#define SMS_CERTIFICATE_ACTION_DEMOTE 10 /**< A change of the rules makes what was saved incomplete. */
#define SMS_CERTIFICATE_ACTION_TRANSFER 11 /**< Another user owns it from now on. */
#define SMS_CERTIFICATE_ACTION_UPDATE_FEES 12 /**< The fees paid are brought up to date. */
#define SMS_CERTIFICATE_ACTION_SUPERSEDE 13 /**< The student used another CAS for a course that overlaps. */
#define SMS_CERTIFICATE_ACTION_GRADUATE 14 /**< The student has completed the course. */

/* LifeCycleActor: Who brings an edge of a life cycle about. */

#define SMS_LIFE_CYCLE_ACTOR_SPONSOR 0 /**< A user of the sponsor. */
#define SMS_LIFE_CYCLE_ACTOR_HOME_OFFICE 1 /**< The Home Office. */
#define SMS_LIFE_CYCLE_ACTOR_CLOCK 2 /**< The clock. */

/* WorkerActivity: What is reported about a sponsored worker. The drop-down of SMS was not found; these are the events of the guidance. */

#define SMS_WORKER_ACTIVITY_DID_NOT_START 0 /**< Did not start within the start window. */
#define SMS_WORKER_ACTIVITY_UNAUTHORISED_ABSENCE 1 /**< Absent without permission for more than ten consecutive working days. */
#define SMS_WORKER_ACTIVITY_UNPAID_ABSENCE 2 /**< Unpaid or reduced-pay absence of more than four weeks in a calendar year. */
#define SMS_WORKER_ACTIVITY_PAY_REDUCED 3 /**< Pay reduced below the figure on the CoS. */
#define SMS_WORKER_ACTIVITY_JOB_CHANGED 4 /**< A significant change of the job within the occupation code. */
#define SMS_WORKER_ACTIVITY_WORK_LOCATION_CHANGED 5 /**< The normal work location changed. */
#define SMS_WORKER_ACTIVITY_FULLY_REMOTE 6 /**< Works from home full time. */
#define SMS_WORKER_ACTIVITY_HYBRID_PATTERN 7 /**< Works in a hybrid pattern. */
#define SMS_WORKER_ACTIVITY_SPONSORSHIP_ENDED 8 /**< Sponsorship ends. */
#define SMS_WORKER_ACTIVITY_OFFSHORE_MOVEMENT 9 /**< An offshore worker reached or left UK waters. */
#define SMS_WORKER_ACTIVITY_SUSPECTED_BREACH 10 /**< A breach of conditions is known or suspected. */
#define SMS_WORKER_ACTIVITY_TRANSFERRED 11 /**< Moved to another employer with the business. */
#define SMS_WORKER_ACTIVITY_OTHER 12 /**< Anything else worth reporting. */
#define SMS_WORKER_ACTIVITY_NURSE_REGISTERED 13 /**< A nurse or midwife was registered, and works in the registered role. */
#define SMS_WORKER_ACTIVITY_GRADUATE_PROGRAMME 14 /**< Moved on in a planned graduate programme, to a job in another occupation code. */
#define SMS_WORKER_ACTIVITY_PAY_INCREASED 15 /**< Pay rose: reporting it is optional. */
#define SMS_WORKER_ACTIVITY_APPLICATION_DELAYED 16 /**< The worker's application or journey is delayed. */
#define SMS_WORKER_ACTIVITY_NOT_APPLIED 17 /**< The worker has not applied for permission. */
#define SMS_WORKER_ACTIVITY_APPLICATION_REFUSED 18 /**< The worker's application was refused. */
#define SMS_WORKER_ACTIVITY_STARTED 19 /**< A Scale-up worker started work. */

/* StudentActivity: What is reported about a sponsored student. Of the drop-down of SMS two entries are known (`cas/M-7`); the others are the events of the guidance. */

#define SMS_STUDENT_ACTIVITY_DID_NOT_ENROL 0 /**< Did not enrol within the enrolment period. */
#define SMS_STUDENT_ACTIVITY_VISA_REFUSED 1 /**< The visa was refused after the CAS was used. */
#define SMS_STUDENT_ACTIVITY_WITHDREW 2 /**< Withdrew, was withdrawn or was expelled. */
#define SMS_STUDENT_ACTIVITY_STUDIES_SUSPENDED 3 /**< Studies are suspended or deferred, or there is a break in them. */
#define SMS_STUDENT_ACTIVITY_COMPLETED_EARLY 4 /**< Completed the course early. */
#define SMS_STUDENT_ACTIVITY_NOT_ENGAGING 5 /**< Absent without permission, or no longer engaging. */
#define SMS_STUDENT_ACTIVITY_COURSE_CHANGED 6 /**< Another course, or a shorter one. */
#define SMS_STUDENT_ACTIVITY_PLACE_CHANGED 7 /**< Another place of study, or another work placement. */
#define SMS_STUDENT_ACTIVITY_STUDYING_AWAY 8 /**< Studies away from the usual place for ten working days or more. */
#define SMS_STUDENT_ACTIVITY_START_DELAYED 9 /**< The course starts later. */
#define SMS_STUDENT_ACTIVITY_SPONSORSHIP_ENDED 10 /**< Sponsorship ends for another reason. */
#define SMS_STUDENT_ACTIVITY_CIRCUMSTANCES_CHANGED 11 /**< Another significant change in circumstances. */

/* Correction: What a sponsor note corrects. */

#define SMS_CORRECTION_SPELLING 0 /**< Letters of a name or another word that were mistyped. */
#define SMS_CORRECTION_START_ON 1 /**< The start of the work. */
#define SMS_CORRECTION_END_ON 2 /**< The end of the work. */
#define SMS_CORRECTION_SALARY 3 /**< The salary. */
#define SMS_CORRECTION_WEEKLY_HOURS 4 /**< The hours of a week. */
#define SMS_CORRECTION_JOB_DESCRIPTION 5 /**< The summary of the job. */
#define SMS_CORRECTION_OCCUPATION_CODE 6 /**< The occupation code. */
#define SMS_CORRECTION_ROUTE 7 /**< The route. */
#define SMS_CORRECTION_CATEGORY 8 /**< The category. */
#define SMS_CORRECTION_NATIONALITY 9 /**< The nationality. */
#define SMS_CORRECTION_DATE_OF_BIRTH 10 /**< The date of birth. */
#define SMS_CORRECTION_FAMILY_NAME 11 /**< The family name. */
#define SMS_CORRECTION_INFORMATION 12 /**< Something that the route asks for was not said. */
#define SMS_CORRECTION_OTHER 13 /**< Anything else. */

/* CosCircumstance: How a worker comes to a Skilled Worker CoS. */

#define SMS_COS_CIRCUMSTANCE_SWITCHING 0 /**< From another route, but not from study. */
#define SMS_COS_CIRCUMSTANCE_EXTENSION 1 /**< With the same sponsor and in the same occupation code. */
#define SMS_COS_CIRCUMSTANCE_CHANGE_OF_EMPLOYMENT 2 /**< To a new job or a new employer. */
#define SMS_COS_CIRCUMSTANCE_STUDENT_COURSE_COMPLETE 3 /**< From study with a valid permission, but not from the Graduate route. */
#define SMS_COS_CIRCUMSTANCE_NEW_HIRE 4 /**< From abroad, as a new hire. */

/* DefinedState: The state of an application for defined CoS. */

#define SMS_DEFINED_STATE_PENDING 0 /**< Waits for the Home Office. */
#define SMS_DEFINED_STATE_UNDER_REVIEW 1 /**< The Home Office checks that the job is genuine. */
#define SMS_DEFINED_STATE_GRANTED 2 /**< The Home Office granted some or all of it. */
#define SMS_DEFINED_STATE_REFUSED 3 /**< The Home Office refused it. */
#define SMS_DEFINED_STATE_REJECTED 4 /**< The Home Office rejected it: on its merits, or unconsidered because information came late. */
#define SMS_DEFINED_STATE_WITHDRAWN 5 /**< The sponsor withdrew it. */
#define SMS_DEFINED_STATE_CANCELLED 6 /**< The Home Office cancelled it, as at a change of the rules or with the licence. */
#define SMS_DEFINED_STATE_INFORMATION_ASKED 7 /**< The Home Office has asked for more information, and waits for it. */

/* DefinedAction: What can happen to an application for defined CoS. */

#define SMS_DEFINED_ACTION_REVIEW 0 /**< The Home Office begins to check it. */
#define SMS_DEFINED_ACTION_GRANT 1 /**< The Home Office grants some or all of it. */
#define SMS_DEFINED_ACTION_REFUSE 2 /**< The Home Office refuses it. */
#define SMS_DEFINED_ACTION_REJECT 3 /**< The Home Office rejects it. */
#define SMS_DEFINED_ACTION_WITHDRAW 4 /**< The sponsor withdraws it. */
#define SMS_DEFINED_ACTION_CANCEL 5 /**< The Home Office cancels it. */
#define SMS_DEFINED_ACTION_CREATE 6 /**< A CoS is drafted from the grant. */
#define SMS_DEFINED_ACTION_ASSIGN 7 /**< A CoS is assigned with a unit of the grant. */
#define SMS_DEFINED_ACTION_REMOVE 8 /**< The units that are not assigned in time leave the account. */
#define SMS_DEFINED_ACTION_RECLAIM 9 /**< The Home Office takes back the units that are not assigned. */
#define SMS_DEFINED_ACTION_ASK_INFORMATION 10 /**< The Home Office asks for more information. */

/* UnitsEnd: How units of a grant end without having been assigned. */

#define SMS_UNITS_END_REMOVED 0 /**< They were not assigned in time and left the account (`cos/12.9`). */
#define SMS_UNITS_END_RECLAIMED 1 /**< The Home Office took them back (`cos/12.11`). */

/* DefinedList: The lists in which applications for defined CoS are shown. */

#define SMS_DEFINED_LIST_AWAITING 0 /**< Those that wait for a decision. */
#define SMS_DEFINED_LIST_GRANTED 1 /**< Those that were granted. */
#define SMS_DEFINED_LIST_RECLAIMED 2 /**< Those of whose units some were removed, or taken back by the Home Office. */
#define SMS_DEFINED_LIST_ENDED 3 /**< Those that were refused, rejected, withdrawn or cancelled. */

/* CutOver: A change of rules or codes that touched the whole system at once. */

#define SMS_CUT_OVER_ALLOCATIONS_2011 0 /**< What was left of the allocations of Tier 2 went overnight. */
#define SMS_CUT_OVER_OCCUPATION_CODES_2013 1 /**< New occupation codes, the second classification (SOC 2010). */
#define SMS_CUT_OVER_POINTS_BASED_2020 2 /**< The routes of Tier 2 made way for Skilled Worker and the Intra-company routes. */
#define SMS_CUT_OVER_OCCUPATION_CODES_2024 3 /**< New occupation codes, the third classification (SOC 2020). */
#define SMS_CUT_OVER_SKILL_LEVEL_2025 4 /**< Skilled work means work at degree level; care workers are no longer recruited abroad. */
#define SMS_CUT_OVER_SKILLS_CHARGE_2025 5 /**< Higher rates of the skills charge. */
#define SMS_CUT_OVER_SHORTAGE_LIST_2026 6 /**< The end of the Temporary Shortage List: by the Rules of July 2025, and a day later by those of August 2026. */
#define SMS_CUT_OVER_RENEWAL_ABOLISHED_2024 7 /**< Licences are no longer renewed: those that would have ended later last 10 years more. */

/* WaitingEffect: What a cut-over or the end of a licence does to something that waits. */

#define SMS_WAITING_EFFECT_DEMOTE_DRAFTS 0 /**< Drafts that are ready to go become work in progress. */
#define SMS_WAITING_EFFECT_CANCEL_APPLICATIONS 1 /**< Applications for defined CoS that wait for a decision are cancelled. */
#define SMS_WAITING_EFFECT_VOID_UNITS 2 /**< Units of granted applications that are not assigned are taken back. */
#define SMS_WAITING_EFFECT_WIPE_ALLOCATIONS 3 /**< What is left of allocations goes. */
#define SMS_WAITING_EFFECT_CANCEL_REQUESTS 4 /**< Requests for more certificates that wait for a decision are cancelled. */
#define SMS_WAITING_EFFECT_RENEW_CODES 5 /**< Occupation codes are of another list: a draft that is saved again needs a new one. */
#define SMS_WAITING_EFFECT_CANCEL_CERTIFICATES 6 /**< Certificates that are assigned and not used are cancelled. */
#define SMS_WAITING_EFFECT_CANCEL_ACTION_PLANS 7 /**< Action plans that have not ended are cancelled. */
#define SMS_WAITING_EFFECT_CLOSE_COMPLIANCE_ACTIONS 8 /**< Actions against the licence that are not decided are closed. */
#define SMS_WAITING_EFFECT_CANCEL_CHANGE_REQUESTS 9 /**< Change requests that wait for a decision are cancelled. */
#define SMS_WAITING_EFFECT_CANCEL_SERVICE_APPLICATIONS 10 /**< Applications for services that wait for a decision are cancelled. */

/* ContainerKind: What holds certificates together. */

#define SMS_CONTAINER_KIND_BATCH 0 /**< Certificates that are created, assigned and transferred together. */
#define SMS_CONTAINER_KIND_GROUP 1 /**< The CoS of creative workers who belong together. */

/* ContainerState: How far a batch or a group has come. It follows from its members (`cos/11.1.7`). */

#define SMS_CONTAINER_STATE_EMPTY 0 /**< It holds nothing. */
#define SMS_CONTAINER_STATE_WORK_IN_PROGRESS 1 /**< A draft in it is not complete. */
#define SMS_CONTAINER_STATE_READY_TO_GO 2 /**< Every draft in it is complete, and nothing is assigned. */
#define SMS_CONTAINER_STATE_PART_ASSIGNED 3 /**< Some are assigned, and the drafts left are complete. */
#define SMS_CONTAINER_STATE_ASSIGNED 4 /**< No draft is left. */

/* RequestState: The state of a request for an increase. */

#define SMS_REQUEST_STATE_OUTSTANDING 0 /**< Waits for the Home Office. */
#define SMS_REQUEST_STATE_GRANTED 1 /**< The Home Office granted some or all of it. */
#define SMS_REQUEST_STATE_REFUSED 2 /**< The Home Office refused it. */
#define SMS_REQUEST_STATE_WITHDRAWN 3 /**< The sponsor withdrew it. */
#define SMS_REQUEST_STATE_CANCELLED 4 /**< The Home Office cancelled it: at a change of the rules (`cos/5.11`), or with the licence. */

/* NoticeKind: What somebody should be told. */

#define SMS_NOTICE_KIND_USER_ID_TO_PASS_ON 0 /**< A new user should be given their user ID (`lu/U-3`). */
#define SMS_NOTICE_KIND_PASSWORD_TO_SEND 1 /**< A temporary password should go to the user, and to nobody else (`lu/N-7`). */
#define SMS_NOTICE_KIND_REQUEST_REFUSED 2 /**< The Home Office refused a request and tells the Authorising Officer why (`lu/N-5`). */
#define SMS_NOTICE_KIND_CASEWORK_BEGAN 3 /**< A change went to casework (`lu/UT-11`). */
#define SMS_NOTICE_KIND_CERTIFICATE_EXPIRED 4 /**< A certificate expired unused (`cos/T7`). */
#define SMS_NOTICE_KIND_LICENCE_EXPIRED 5 /**< The licence expired (`lu/T-22`). */
#define SMS_NOTICE_KIND_ALLOCATION_USED_UP 6 /**< No unit is left in an allocation (`lu/AL-14`). */
#define SMS_NOTICE_KIND_MESSAGE_POSTED 7 /**< The Home Office posted a message (`lu/MB-2`). */
#define SMS_NOTICE_KIND_LICENCE_STATUS_CHANGED 8 /**< The status of the licence changed. */
#define SMS_NOTICE_KIND_DEFINED_UNITS_REMOVED 9 /**< Defined CoS that were not assigned in time left the account (`cos/12.9`). */
#define SMS_NOTICE_KIND_ACTION_PLAN_ISSUED 10 /**< An action plan was issued; its fee is due (`lu/T-12`). */
#define SMS_NOTICE_KIND_ACTION_PLAN_UNPAID 11 /**< An action plan was not paid for, was declined or has failed: the licence is lost (`lu/T-12`). */
#define SMS_NOTICE_KIND_COMPLIANCE_ACTION_BEGAN 12 /**< The Home Office acts against the licence: the sponsor may answer (`lu/T-14`). */
#define SMS_NOTICE_KIND_REPRESENTATIONS_OVERDUE 13 /**< The time for representations passed without any (`lu/T-17`). */
#define SMS_NOTICE_KIND_PENALTY_RECORDED 14 /**< A civil penalty or a prosecution was recorded. */
#define SMS_NOTICE_KIND_USER_ID_BY_POST 15 /**< The Home Office posts a user ID to the Authorising Officer, who passes it on (`lu/A-5`). */
#define SMS_NOTICE_KIND_USER_ID_TO_OFFICER 16 /**< The helpdesk mails a forgotten user ID to the Authorising Officer (`lu/A-15`). */
#define SMS_NOTICE_KIND_CHANGE_ACCEPTED 17 /**< The Home Office accepted a change request, and tells the Authorising Officer (`lu/N-4`). */
#define SMS_NOTICE_KIND_SHEET_TO_SEND 18 /**< A submission sheet should be signed and sent (`lu/CR-11`). */
#define SMS_NOTICE_KIND_LICENCE_TAKEN_OVER 19 /**< The owner of the sponsor changed (`lu/TK-2`). */
#define SMS_NOTICE_KIND_ROUTES_ENDED 20 /**< The licence no longer covers routes that had an end of their own (`lu/R-6`). */
#define SMS_NOTICE_KIND_INFORMATION_ASKED 21 /**< The Home Office asks for more information on an application for defined CoS (`cos/M-11`). */
#define SMS_NOTICE_KIND_ALLOCATION_EXPIRES 22 /**< An allocation ends soon (`cos/5.5`, `lu/N-1`). */
#define SMS_NOTICE_KIND_ALLOCATION_LAPSED 23 /**< The period of an allocation ended, and what was left of it lapsed (`cos/5.3`). */
#define SMS_NOTICE_KIND_ALLOCATION_RENEWS_ITSELF 24 /**< An allocation will renew itself, and nobody needs to ask (`lu/AL-6`). */
#define SMS_NOTICE_KIND_ALLOCATION_RENEWED 25 /**< An allocation was renewed automatically (`lu/AL-10`). */
#define SMS_NOTICE_KIND_ALLOCATION_DECIDED 26 /**< The Home Office granted more certificates, or another period, in whole or in part (`lu/AL-8`). */
#define SMS_NOTICE_KIND_EVIDENCE_ASKED 27 /**< The Home Office asks for evidence before it decides on more certificates (`lu/AL-8`). */
#define SMS_NOTICE_KIND_LICENCE_EXPIRES 28 /**< The licence expires soon (`lu/R-1`, `lu/N-3`). */
#define SMS_NOTICE_KIND_DETAILS_TO_CHECK 29 /**< The details of the licence should be looked through. */
#define SMS_NOTICE_KIND_AUTOMATION_SET 30 /**< The Home Office set automation for the licence (`lu/N-6`). */
#define SMS_NOTICE_KIND_SERVICE_DECIDED 31 /**< The Home Office decided an application for a service (`lu/M-6`). */
#define SMS_NOTICE_KIND_SERVICE_EXPIRED 32 /**< A service that was granted has ended (`lu/PM-2`). */

/* RefusedLogIn: Why a log-in was refused. The user is never told. */

#define SMS_REFUSED_LOG_IN_PASSWORD 0 /**< The password is wrong. */
#define SMS_REFUSED_LOG_IN_LOCKED 1 /**< The account is locked. */
#define SMS_REFUSED_LOG_IN_USER_STATUS 2 /**< The user's status allows no log-in. */
#define SMS_REFUSED_LOG_IN_LICENCE_STATUS 3 /**< The licence's status allows no log-in. */
#define SMS_REFUSED_LOG_IN_MIRRORED 4 /**< The user has no password here: the licence is a mirror. */
#define SMS_REFUSED_LOG_IN_EMAIL 5 /**< A reset with another email address. */

/* SessionEnd: How a session ended. */

#define SMS_SESSION_END_LOGGED_OUT 0 /**< The user logged out. */
#define SMS_SESSION_END_MESSAGES_DECLINED 1 /**< The user did not accept the messages. */

/* PasswordChange: How a password came about. */

#define SMS_PASSWORD_CHANGE_ISSUED 0 /**< A temporary one, with the account. */
#define SMS_PASSWORD_CHANGE_RESET 1 /**< A temporary one, after a reset. */
#define SMS_PASSWORD_CHANGE_CHANGED 2 /**< The user's own. */

/* Confidence: How sure we are of a fact, strongest first. Of two marks the weaker counts: it is the greater of the two. */

#define SMS_CONFIDENCE_OFFICIAL 0 /**< Official text was read. */
#define SMS_CONFIDENCE_OFFICIAL_QUOTED 1 /**< Official text was quoted by somebody named. */
#define SMS_CONFIDENCE_SECONDARY 2 /**< A secondary source only. */
#define SMS_CONFIDENCE_INFERRED 3 /**< Concluded from named sources; nothing states it outright. */
#define SMS_CONFIDENCE_ASSUMED 4 /**< General knowledge, or a decision of this library. */

/* StudentStatus: The status of a student sponsor, on which depends what courses it can offer. */

#define SMS_STUDENT_STATUS_PROBATIONARY 0 /**< In the first 12 months, before an assessment (`lu/T-7`). */
#define SMS_STUDENT_STATUS_STUDENT_SPONSOR 1 /**< Assessed every 12 months (`lu/ST-2`). */
#define SMS_STUDENT_STATUS_TRACK_RECORD 2 /**< With 4 years of compliance and educational oversight (`cas/N-22`). */

/* LicenceAction: What can happen to a licence. */

#define SMS_LICENCE_ACTION_SUSPEND 0 /**< The Home Office looks into it. */
#define SMS_LICENCE_ACTION_REINSTATE 1 /**< The Home Office makes it fully active again. */
#define SMS_LICENCE_ACTION_MAKE_DORMANT 2 /**< The Home Office keeps it with functions cut, as after a take-over. */
#define SMS_LICENCE_ACTION_REVOKE 3 /**< The Home Office takes it away. */
#define SMS_LICENCE_ACTION_SURRENDER 4 /**< The sponsor gives it up. */
#define SMS_LICENCE_ACTION_EXPIRE 5 /**< Its time has passed. */
#define SMS_LICENCE_ACTION_GRANT 6 /**< The Home Office grants what was applied for. */
#define SMS_LICENCE_ACTION_REJECT 7 /**< The Home Office does not consider an application that is not valid. */
#define SMS_LICENCE_ACTION_REFUSE 8 /**< The Home Office refuses an application. */
#define SMS_LICENCE_ACTION_WITHDRAW 9 /**< The applicant withdraws an application. */

/* RequestAction: What can happen to a request for an increase. */

#define SMS_REQUEST_ACTION_GRANT 0 /**< The Home Office grants some or all of it. */
#define SMS_REQUEST_ACTION_REFUSE 1 /**< The Home Office refuses it. */
#define SMS_REQUEST_ACTION_WITHDRAW 2 /**< The sponsor withdraws it. */
#define SMS_REQUEST_ACTION_CANCEL 3 /**< The Home Office cancels it. */
#define SMS_REQUEST_ACTION_PRIORITISE 4 /**< The sponsor pays for an earlier decision. */
#define SMS_REQUEST_ACTION_ASK_EVIDENCE 5 /**< The Home Office asks for evidence. */
#define SMS_REQUEST_ACTION_RENEW 6 /**< The clock renews the allocation, as SMS does by itself. */

/* Severity: How much a finding matters. */

#define SMS_SEVERITY_INFORMATION 0 /**< It is worth knowing, and nothing has to be done. */
#define SMS_SEVERITY_WARNING 1 /**< Something should be done before it is too late. */
#define SMS_SEVERITY_URGENT 2 /**< Something has to be done now. */

/* ViewKind: What a view shows. */

#define SMS_VIEW_KIND_RECORDED 0 /**< What had been recorded by a moment: what was known then. */
#define SMS_VIEW_KIND_ENTRY 1 /**< What stood in the journal of a licence after an entry. */
#define SMS_VIEW_KIND_EFFECTIVE 2 /**< What had happened by a moment, as it is known now. */

/* RatingAction: What can happen to a rating. */

#define SMS_RATING_ACTION_DOWNGRADE 0 /**< The Home Office gives a B rating, with an action plan. */
#define SMS_RATING_ACTION_UPGRADE 1 /**< The Home Office gives an A rating. */

/* ActionPlanState: The state of an action plan. */

#define SMS_ACTION_PLAN_STATE_ISSUED 0 /**< The Home Office issued it; its fee is due. */
#define SMS_ACTION_PLAN_STATE_PAID 1 /**< The fee is paid, and the sponsor carries it out. */
#define SMS_ACTION_PLAN_STATE_COMPLETED 2 /**< All steps are done and nothing else is wrong. */
#define SMS_ACTION_PLAN_STATE_FOLLOWED 3 /**< More is to be improved: a second plan follows. */
#define SMS_ACTION_PLAN_STATE_FAILED 4 /**< Steps were not done, or what was found is worse. */
#define SMS_ACTION_PLAN_STATE_DECLINED 5 /**< The sponsor declined to pay. */
#define SMS_ACTION_PLAN_STATE_UNPAID 6 /**< The fee was not paid in time. */
#define SMS_ACTION_PLAN_STATE_CANCELLED 7 /**< The licence ended before the plan did. */

/* ActionPlanAction: What can happen to an action plan. */

#define SMS_ACTION_PLAN_ACTION_PAY 0 /**< The sponsor pays the fee. */
#define SMS_ACTION_PLAN_ACTION_DECLINE 1 /**< The sponsor declines to pay. */
#define SMS_ACTION_PLAN_ACTION_COMPLETE 2 /**< The Home Office finds all steps done. */
#define SMS_ACTION_PLAN_ACTION_FOLLOW 3 /**< The Home Office finds more to improve. */
#define SMS_ACTION_PLAN_ACTION_FAIL 4 /**< The Home Office finds steps not done, or worse. */
#define SMS_ACTION_PLAN_ACTION_LAPSE 5 /**< The time to pay has passed. */
#define SMS_ACTION_PLAN_ACTION_CANCEL 6 /**< It goes with the licence. */

/* PlanResult: What came of an action plan, as the Home Office finds at its end. */

#define SMS_PLAN_RESULT_COMPLETED 0 /**< All steps are done and nothing else is wrong: rated A again (`lu/T-10`). */
#define SMS_PLAN_RESULT_FOLLOWED 1 /**< More is to be improved: a second B rating with a plan of its own (`lu/T-11`). */
#define SMS_PLAN_RESULT_FAILED 2 /**< Steps were not done: the licence is lost (`lu/T-12`). */

/* ComplianceKind: What the Home Office intends, or has done. */

#define SMS_COMPLIANCE_KIND_DOWNGRADE 0 /**< It intends to rate the licence B (`lu/T-9`). */
#define SMS_COMPLIANCE_KIND_SUSPENSION 1 /**< It has suspended the licence (`lu/T-14`). */
#define SMS_COMPLIANCE_KIND_REVOCATION 2 /**< It intends to revoke the licence. */

/* ComplianceState: The state of an action against a licence. */

#define SMS_COMPLIANCE_STATE_OPEN 0 /**< The sponsor may still answer with representations. */
#define SMS_COMPLIANCE_STATE_ANSWERED 1 /**< The sponsor has answered, and the Home Office decides. */
#define SMS_COMPLIANCE_STATE_UNANSWERED 2 /**< The time to answer has passed, and the Home Office decides. */
#define SMS_COMPLIANCE_STATE_CLOSED 3 /**< The Home Office has decided. */

/* ComplianceStep: What can happen to an action against a licence. */

#define SMS_COMPLIANCE_STEP_ADD_GROUNDS 0 /**< The Home Office adds grounds, and time to answer them. */
#define SMS_COMPLIANCE_STEP_ANSWER 1 /**< The sponsor makes representations. */
#define SMS_COMPLIANCE_STEP_LAPSE 2 /**< The time to answer passes. */
#define SMS_COMPLIANCE_STEP_CLOSE 3 /**< The Home Office decides. */

/* ComplianceOutcome: What came of an action against a licence. */

#define SMS_COMPLIANCE_OUTCOME_NO_ACTION 0 /**< Nothing: the Home Office was satisfied (`lu/T-15`). */
#define SMS_COMPLIANCE_OUTCOME_DOWNGRADED 1 /**< The licence is rated B (`lu/T-9`, `lu/T-16`). */
#define SMS_COMPLIANCE_OUTCOME_SUSPENDED 2 /**< The licence was suspended, which is an action of its own. */
#define SMS_COMPLIANCE_OUTCOME_REVOKED 3 /**< The licence was revoked (`lu/T-17`, `lu/T-18`). */
#define SMS_COMPLIANCE_OUTCOME_LICENCE_ENDED 4 /**< The licence ended otherwise: it was surrendered, became dormant or expired. */

/* Ground: A ground for action against a licence. */

#define SMS_GROUND_ONLY_TO_BRING_A_PERSON 0 /**< The licence is there only to bring a person to the United Kingdom. */
#define SMS_GROUND_LABOUR_SUPPLY 1 /**< Sponsored workers are supplied as labour to a third party. */
#define SMS_GROUND_FALSE_INFORMATION 2 /**< False information in an application for defined CoS. */
#define SMS_GROUND_UNDERPAID 3 /**< A worker is paid less than the CoS says, and not by a reduction that is permitted. */
#define SMS_GROUND_NO_CARE_REGISTRATION 4 /**< A care sponsor lacks a registration that it needs. */
#define SMS_GROUND_NOT_TRADING 5 /**< The sponsor has no presence in the United Kingdom where it trades or operates. */
#define SMS_GROUND_LISTED_CONVICTION_OR_PENALTY 6 /**< A conviction or a civil penalty of those that are listed. */
#define SMS_GROUND_NO_LONGER_ELIGIBLE 7 /**< The sponsor no longer meets the requirements of a route. */
#define SMS_GROUND_FEE_RECOVERED 8 /**< A fee was recovered from a worker that may not be. */
#define SMS_GROUND_KEY_PERSONNEL 9 /**< One of the key personnel had to do with an application that was refused in the last months. */
#define SMS_GROUND_WRONG_KIND_OF_COS 10 /**< A CoS of the wrong kind, such as an undefined one for somebody abroad. */
#define SMS_GROUND_DUTIES_BREACHED 11 /**< Duties to report or to keep records were breached. */
#define SMS_GROUND_WAGE_OR_HOURS 12 /**< The rules on the minimum wage or on working time were breached. */
#define SMS_GROUND_ALLOWANCES 13 /**< Allowances were counted into the salary without the right to do so. */
#define SMS_GROUND_NO_PERMISSION_TO_WORK 14 /**< A worker who is sponsored had no permission to work. */
#define SMS_GROUND_DEFINED_APPLICATIONS 15 /**< Applications for defined CoS were rejected or granted in part, again and again. */
#define SMS_GROUND_ACTION_PLAN 16 /**< The steps of an action plan were not done, or its fee was not paid. */
#define SMS_GROUND_TAKE_OVER 17 /**< The organisation is part of a take-over, and no longer needs the licence. */
#define SMS_GROUND_OTHER 18 /**< Another ground, which the letter of the Home Office tells. */

/* GroundKind: How much a ground weighs. */

#define SMS_GROUND_KIND_MUST_REVOKE 0 /**< The licence must be revoked (Annex C1). */
#define SMS_GROUND_KIND_NORMALLY_REVOKE 1 /**< The licence is normally revoked, or suspended first (Annex C2). */
#define SMS_GROUND_KIND_MAY_ACT 2 /**< The licence may be revoked, suspended or downgraded (Annex C3). */

/* VisitItem: What the officers asked for at a visit. */

#define SMS_VISIT_ITEM_RIGHT_TO_WORK_CHECKS 0 /**< Records of right to work checks. */
#define SMS_VISIT_ITEM_ATTENDANCE 1 /**< Records of absences and attendance. */
#define SMS_VISIT_ITEM_CONTACT_DETAILS 2 /**< Contact details of workers or students, and their history. */
#define SMS_VISIT_ITEM_PAY 3 /**< Pay records. */
#define SMS_VISIT_ITEM_RECRUITMENT 4 /**< Records of recruitment. */
#define SMS_VISIT_ITEM_CONTRACTS 5 /**< The contracts and descriptions of jobs. */
#define SMS_VISIT_ITEM_INTERVIEWS 6 /**< Talks with workers or students. */
#define SMS_VISIT_ITEM_PREMISES 7 /**< A look at premises. */
#define SMS_VISIT_ITEM_SMS_ACCESS 8 /**< The use of SMS and how access to it is kept. */
#define SMS_VISIT_ITEM_OTHER 9 /**< Something else. */

/* VisitOutcome: What came of a visit. */

#define SMS_VISIT_OUTCOME_MET 0 /**< The duties are met. */
#define SMS_VISIT_OUTCOME_IMPROVEMENT_NEEDED 1 /**< Something is to be improved. */
#define SMS_VISIT_OUTCOME_NOT_MET 2 /**< The duties are not met: action against the licence is to be expected. */

/* PenaltyKind: What a sponsor was punished for, and how. */

#define SMS_PENALTY_KIND_ILLEGAL_WORKING 0 /**< A civil penalty for employing somebody without the right to work. */
#define SMS_PENALTY_KIND_RIGHT_TO_RENT 1 /**< A civil penalty for letting to somebody without the right to rent. */
#define SMS_PENALTY_KIND_OTHER_CIVIL_PENALTY 2 /**< Another civil penalty of those that are listed. */
#define SMS_PENALTY_KIND_PROSECUTION 3 /**< A prosecution for illegal working. */

/* SponsorSize: The size of a sponsor, on which fees depend (`lu/SZ-1`, `lu/SZ-2`). */

#define SMS_SPONSOR_SIZE_LARGE 0 /**< Medium or large. */
#define SMS_SPONSOR_SIZE_SMALL_OR_CHARITABLE 1 /**< Small, or a charity. */

/* KeyRole: A role in a licence (`lu/K-1`). One person may have several. */

#define SMS_KEY_ROLE_AUTHORISING_OFFICER 0 /**< Answers for everyone who uses SMS. */
#define SMS_KEY_ROLE_KEY_CONTACT 1 /**< The main point of contact with the Home Office. */
#define SMS_KEY_ROLE_REPRESENTATIVE 2 /**< Acts for the sponsor, and is qualified to give immigration advice. */
#define SMS_KEY_ROLE_LEVEL_1 3 /**< A Level 1 user. */
#define SMS_KEY_ROLE_LEVEL_2 4 /**< A Level 2 user. */

/* SponsorRelation: What a person is to the sponsor. */

#define SMS_SPONSOR_RELATION_EMPLOYEE 0 /**< A paid member of staff. */
#define SMS_SPONSOR_RELATION_DIRECTOR 1 /**< A director. */
#define SMS_SPONSOR_RELATION_PARTNER 2 /**< A partner. */
#define SMS_SPONSOR_RELATION_OFFICE_HOLDER 3 /**< The holder of an office. */
#define SMS_SPONSOR_RELATION_HR_THIRD_PARTY 4 /**< Staff of another organisation that does the sponsor's human resources work (`lu/K-6`). */
#define SMS_SPONSOR_RELATION_AGENCY 5 /**< Supplied by an agency (`lu/K-7`). */
#define SMS_SPONSOR_RELATION_CONTRACTOR 6 /**< A contractor, or a consultant hired for one project (`lu/K-8`). */
#define SMS_SPONSOR_RELATION_REPRESENTATIVE 7 /**< A legal representative (`lu/K-4`). */
#define SMS_SPONSOR_RELATION_INSOLVENCY_PRACTITIONER 8 /**< The insolvency practitioner of a sponsor in administration (`lu/K-10`). */

/* SettledStatus: By what a person is a settled worker (`lu/K-11`), or that they are none. */

#define SMS_SETTLED_STATUS_BRITISH_CITIZEN 0 /**< A British citizen. */
#define SMS_SETTLED_STATUS_EEA_REGULATIONS 1 /**< Resides, or permanently resides, under the EEA Regulations. */
#define SMS_SETTLED_STATUS_EU_SETTLEMENT_SCHEME 2 /**< Has limited or indefinite leave under Appendix EU. */
#define SMS_SETTLED_STATUS_OVERSEAS_TERRITORIES_CITIZEN 3 /**< A British overseas territories citizen, but not through the bases in Cyprus. */
#define SMS_SETTLED_STATUS_UK_ANCESTRY 4 /**< A Commonwealth citizen with leave on the ground of UK Ancestry. */
#define SMS_SETTLED_STATUS_SETTLED 5 /**< Settled in the meaning of the Immigration Act 1971. */
#define SMS_SETTLED_STATUS_NOT_SETTLED 6 /**< None of these. */

/* SettledException: Why no Level 1 user of a sponsor needs to be a settled worker (`lu/K-9`). */

#define SMS_SETTLED_EXCEPTION_DIPLOMATIC_MISSION 0 /**< A diplomatic mission or an international organisation, licensed for International Agreement. */
#define SMS_SETTLED_EXCEPTION_OVERSEAS_BUSINESS 1 /**< The Authorising Officer has leave as Representative of an Overseas Business. */
#define SMS_SETTLED_EXCEPTION_ENTREPRENEUR 2 /**< The Authorising Officer has leave as Tier 1 (Graduate Entrepreneur) or Tier 1 (Entrepreneur). */

/* ChangeKind: What a change request asks for. */

#define SMS_CHANGE_KIND_AMEND_ORGANISATION_DETAILS 0 /**< Name, address, contact details or head office of the organisation. */
#define SMS_CHANGE_KIND_AMEND_AUTHORISING_OFFICER 1 /**< Details of the Authorising Officer. */
#define SMS_CHANGE_KIND_REPLACE_AUTHORISING_OFFICER 2 /**< Another Authorising Officer. */
#define SMS_CHANGE_KIND_AMEND_KEY_CONTACT 3 /**< Details of the Key Contact. */
#define SMS_CHANGE_KIND_REPLACE_KEY_CONTACT 4 /**< Another Key Contact. */
#define SMS_CHANGE_KIND_SURRENDER_LICENCE 5 /**< The end of the whole licence. */
#define SMS_CHANGE_KIND_SURRENDER_ROUTES 6 /**< The end of some of its routes. */
#define SMS_CHANGE_KIND_NEW_OWNERSHIP 7 /**< The organisation comes under new ownership. */
#define SMS_CHANGE_KIND_APPOINT_REPRESENTATIVE 8 /**< A representative is appointed. */
#define SMS_CHANGE_KIND_REMOVE_REPRESENTATIVE 9 /**< The representative is there no more. */
#define SMS_CHANGE_KIND_AMEND_REPRESENTATIVE 10 /**< Details of the representative. */
#define SMS_CHANGE_KIND_ADD_BRANCH 11 /**< A branch, a site, a linked entity or a partner institution more. */
#define SMS_CHANGE_KIND_REMOVE_BRANCH 12 /**< One of them less. */
#define SMS_CHANGE_KIND_REGISTRATION 13 /**< Status or body of the registration. */
#define SMS_CHANGE_KIND_INSPECTION 14 /**< Status or body of the inspection. */
#define SMS_CHANGE_KIND_SPORTS_ENDORSEMENT 15 /**< The endorsement of a sports body is renewed. */
#define SMS_CHANGE_KIND_PROVISIONAL_USERS 16 /**< A Provisional sponsor has a change of users. */
#define SMS_CHANGE_KIND_MOVE_TO_A 17 /**< A Provisional sponsor asks for the A rating. */
#define SMS_CHANGE_KIND_ANYTHING_ELSE 18 /**< Anything else. */

/* ChangeRequestState: The state of a change request. */

#define SMS_CHANGE_REQUEST_STATE_PENDING 0 /**< Received, and with nobody yet. */
#define SMS_CHANGE_REQUEST_STATE_PROGRESS 1 /**< With a caseworker of the Home Office. */
#define SMS_CHANGE_REQUEST_STATE_ACCEPTED 2 /**< Approved and applied. */
#define SMS_CHANGE_REQUEST_STATE_REJECTED 3 /**< Not applied: it must be submitted anew, with what was wrong put right. */
#define SMS_CHANGE_REQUEST_STATE_REFUSED 4 /**< Not applied: the Home Office says no. */
#define SMS_CHANGE_REQUEST_STATE_WITHDRAWN 5 /**< The sponsor withdrew it. */
#define SMS_CHANGE_REQUEST_STATE_CANCELLED 6 /**< It went with the licence. */

/* ChangeRequestAction: What can happen to a change request. */

#define SMS_CHANGE_REQUEST_ACTION_FULFIL 0 /**< Automation accepts it at once. */
#define SMS_CHANGE_REQUEST_ACTION_TAKE_UP 1 /**< A caseworker takes it up. */
#define SMS_CHANGE_REQUEST_ACTION_ACCEPT 2 /**< The Home Office accepts it. */
#define SMS_CHANGE_REQUEST_ACTION_REJECT 3 /**< The Home Office rejects it: it must be submitted anew. */
#define SMS_CHANGE_REQUEST_ACTION_REFUSE 4 /**< The Home Office refuses it. */
#define SMS_CHANGE_REQUEST_ACTION_WITHDRAW 5 /**< The sponsor withdraws it. */
#define SMS_CHANGE_REQUEST_ACTION_CANCEL 6 /**< It goes with the licence. */
#define SMS_CHANGE_REQUEST_ACTION_SEND_SHEET 7 /**< The sponsor sends the signed submission sheet. */
#define SMS_CHANGE_REQUEST_ACTION_PRIORITISE 8 /**< The sponsor pays for priority. */

/* PriorityService: A paid service that has requests decided sooner. */

#define SMS_PRIORITY_SERVICE_WORKER 0 /**< For sponsors of workers (`lu/PR-1`). */
#define SMS_PRIORITY_SERVICE_STUDY 1 /**< For sponsors of students (`lu/PR-4`). */

/* NamedRole: A role that one person has (`lu/K-1`). */

#define SMS_NAMED_ROLE_AUTHORISING_OFFICER 0 /**< The Authorising Officer. */
#define SMS_NAMED_ROLE_KEY_CONTACT 1 /**< The Key Contact. */

/* BranchKind: What belongs to a licence beside the organisation itself (`lu/CR-6`). */

#define SMS_BRANCH_KIND_BRANCH 0 /**< A branch. */
#define SMS_BRANCH_KIND_SITE 1 /**< A site. */
#define SMS_BRANCH_KIND_LINKED_ENTITY 2 /**< A linked entity. */
#define SMS_BRANCH_KIND_PARTNER_INSTITUTION 3 /**< A partner institution. */

/* TakeOverKind: How the ownership of a sponsor changed. */

#define SMS_TAKE_OVER_KIND_TAKE_OVER 0 /**< Another organisation took the whole sponsor over. */
#define SMS_TAKE_OVER_KIND_DIRECT_OWNERSHIP 1 /**< The organisation has another direct owner. */
#define SMS_TAKE_OVER_KIND_MERGER 2 /**< It merged with another organisation. */
#define SMS_TAKE_OVER_KIND_PART_TRANSFERRED 3 /**< A part of it went to another organisation, and the rest goes on. */

/* NoticeRecipient: Whom a notice is for, by role: the host knows their addresses. */

#define SMS_NOTICE_RECIPIENT_USER 0 /**< The user whom the notice is about. */
#define SMS_NOTICE_RECIPIENT_AUTHORISING_OFFICER 1 /**< The Authorising Officer. */
#define SMS_NOTICE_RECIPIENT_LEVEL_1_USERS 2 /**< Every active Level 1 user. */

/* NoticeChannel: How a notice goes. */

#define SMS_NOTICE_CHANNEL_EMAIL 0 /**< By email. */
#define SMS_NOTICE_CHANNEL_POST 1 /**< By post. */
#define SMS_NOTICE_CHANNEL_IN_PERSON 2 /**< From one person to the other, at the sponsor's own place. */
#define SMS_NOTICE_CHANNEL_ON_SCREEN 3 /**< On a screen of SMS; no mail of it is known. */

/* AllocationRequestKind: What a request is for: the two names that CoS and CAS share (`lu/AL-16`, `lu/M-111`). */

#define SMS_ALLOCATION_REQUEST_KIND_IN_YEAR 0 /**< More certificates in the present period. */
#define SMS_ALLOCATION_REQUEST_KIND_FOLLOW_ON 1 /**< The next period: the annual renewal. */

/* CosYear: The two kinds of CoS year (`lu/AL-2`). */

#define SMS_COS_YEAR_FROM_GRANT 0 /**< Twelve months from the grant. */
#define SMS_COS_YEAR_APRIL 1 /**< From 6 April to 5 April: of sponsors whose licence was converted from Tier 2. */

/* ServiceKind: A service that is applied for. */

#define SMS_SERVICE_KIND_LICENCE_RENEWAL 0 /**< Another term of the licence, until 5 April 2024 (`lu/R-1`). */
#define SMS_SERVICE_KIND_PREMIUM 1 /**< Premium customer service, or SME+ of a small sponsor (`lu/PM-2`). */
#define SMS_SERVICE_KIND_STUDENT_SPONSOR_STATUS 2 /**< Student Sponsor status, by a Basic Compliance Assessment (`lu/ST-2`). */

/* ServiceState: The state of an application for a service. The words are ours: no text lists those of SMS (`library/service_states`). */

#define SMS_SERVICE_STATE_SUBMITTED 0 /**< It waits for the Home Office. */
#define SMS_SERVICE_STATE_GRANTED 1 /**< The Home Office granted it, and it is in force. */
#define SMS_SERVICE_STATE_RENEWED 2 /**< It was granted, and another term follows it. */
#define SMS_SERVICE_STATE_REFUSED 3 /**< The Home Office refused it. */
#define SMS_SERVICE_STATE_WITHDRAWN 4 /**< The sponsor withdrew it. */
#define SMS_SERVICE_STATE_DECLINED 5 /**< The sponsor said that it does not apply. */
#define SMS_SERVICE_STATE_CANCELLED 6 /**< It went with the licence. */
#define SMS_SERVICE_STATE_EXPIRED 7 /**< It was granted, and its term is over. */

/* ServiceAction: What can happen to an application for a service. */

#define SMS_SERVICE_ACTION_GRANT 0 /**< The Home Office grants it. */
#define SMS_SERVICE_ACTION_REFUSE 1 /**< The Home Office refuses it. */
#define SMS_SERVICE_ACTION_WITHDRAW 2 /**< The sponsor withdraws it. */
#define SMS_SERVICE_ACTION_CANCEL 3 /**< It goes with the licence. */
#define SMS_SERVICE_ACTION_RENEW 4 /**< The Home Office grants another term after it. */
#define SMS_SERVICE_ACTION_EXPIRE 5 /**< Its term is over. */

/* ServiceRefusal: Why the Home Office refused a service. */

#define SMS_SERVICE_REFUSAL_CIVIL_PENALTY 0 /**< The sponsor had a civil penalty in the last 3 years (`lu/PM-1`). */
#define SMS_SERVICE_REFUSAL_PENALTY_UNPAID 1 /**< A penalty is not paid (`lu/PM-1`). */
#define SMS_SERVICE_REFUSAL_NOT_A_RATED 2 /**< The sponsor is not A-rated throughout (`lu/PM-1`). */
#define SMS_SERVICE_REFUSAL_COMPLIANCE_CHECK 3 /**< The compliance check was not passed (`lu/PM-1`). */
#define SMS_SERVICE_REFUSAL_ASSESSMENT_FAILED 4 /**< A rate of the assessment does not pass (`cas/9.2`). */
#define SMS_SERVICE_REFUSAL_FIGURES_DIFFER 5 /**< The figures are not those of the Home Office. */
#define SMS_SERVICE_REFUSAL_FEE_UNPAID 6 /**< The fee was not paid. */
#define SMS_SERVICE_REFUSAL_OTHER 7 /**< Something else. */

/* AssessmentMetric: A rate of an assessment. */

#define SMS_ASSESSMENT_METRIC_REFUSAL_RATE 0 /**< Of the applications that were decided, those refused: fewer are better. */
#define SMS_ASSESSMENT_METRIC_ENROLMENT_RATE 1 /**< Of the students with permission, those who enrolled. */
#define SMS_ASSESSMENT_METRIC_COMPLETION_RATE 2 /**< Of the students whose course was due to end, those who completed it. */

/* AssessmentRating: The rating of an assessment since 1 June 2026, the best first: of two the greater is the worse (`cas/9.4`). */

#define SMS_ASSESSMENT_RATING_GREEN 0 /**< Well within the line. */
#define SMS_ASSESSMENT_RATING_AMBER 1 /**< Within the line, and close to it. */
#define SMS_ASSESSMENT_RATING_RED 2 /**< Beyond the line. */

/* AssessmentConsequence: What follows from an assessment. */

#define SMS_ASSESSMENT_CONSEQUENCE_ALLOCATION_FROZEN 0 /**< The allocation of CAS is frozen: neither increased nor renewed (`lu/ST-4`). */
#define SMS_ASSESSMENT_CONSEQUENCE_ALLOCATION_CUT 1 /**< The next allocation of CAS is cut (`cas/9.5`). */
#define SMS_ASSESSMENT_CONSEQUENCE_ACTION_PLAN 2 /**< An action plan begins (`cas/9.5`). */
#define SMS_ASSESSMENT_CONSEQUENCE_FINAL_WARNING 3 /**< A final warning stands over the assessments that follow (`cas/9.5`). */
#define SMS_ASSESSMENT_CONSEQUENCE_REVOCATION_INTENDED 4 /**< The Home Office intends to revoke the licence; there is no appeal (`cas/9.5.1`, `lu/N-143`). */

/* TransferKind: A kind of file of the Bulk Data Transfer (`cas/5.1.2`). */

#define SMS_TRANSFER_KIND_UPLOAD 0 /**< CAS of Students. */
#define SMS_TRANSFER_KIND_CHILD_UPLOAD 1 /**< CAS of Child Students. */

/* What a document has under `"command"`. */

#define SMS_COMMAND_GRANT_LICENCE "grant_licence"
#define SMS_COMMAND_ADOPT_LICENCE "adopt_licence"
#define SMS_COMMAND_SET_STATUS "set_status"
#define SMS_COMMAND_APPLY_FOR_LICENCE "apply_for_licence"
#define SMS_COMMAND_GRANT_LICENCE_APPLICATION "grant_licence_application"
#define SMS_COMMAND_RENEW_LICENCE "renew_licence"
#define SMS_COMMAND_DECIDE_LICENCE_RENEWAL "decide_licence_renewal"
#define SMS_COMMAND_SET_RATING "set_rating"
#define SMS_COMMAND_ADD_ROUTE "add_route"
#define SMS_COMMAND_RECORD_TAKE_OVER "record_take_over"
#define SMS_COMMAND_PAY_ACTION_PLAN "pay_action_plan"
#define SMS_COMMAND_DECLINE_ACTION_PLAN "decline_action_plan"
#define SMS_COMMAND_END_ACTION_PLAN "end_action_plan"
#define SMS_COMMAND_BEGIN_COMPLIANCE_ACTION "begin_compliance_action"
#define SMS_COMMAND_ADD_COMPLIANCE_GROUNDS "add_compliance_grounds"
#define SMS_COMMAND_MAKE_REPRESENTATIONS "make_representations"
#define SMS_COMMAND_CLOSE_COMPLIANCE_ACTION "close_compliance_action"
#define SMS_COMMAND_RECORD_VISIT "record_visit"
#define SMS_COMMAND_RECORD_PENALTY "record_penalty"
#define SMS_COMMAND_SET_AUTOMATION "set_automation"
#define SMS_COMMAND_SET_STUDENT_STATUS "set_student_status"
#define SMS_COMMAND_DECLINE_LICENCE_RENEWAL "decline_licence_renewal"
#define SMS_COMMAND_POST_MESSAGE "post_message"
#define SMS_COMMAND_ACCEPT_MESSAGES "accept_messages"
#define SMS_COMMAND_RECORD_DELIVERY "record_delivery"
#define SMS_COMMAND_APPLY_PREMIUM_SERVICE "apply_premium_service"
#define SMS_COMMAND_SET_PREMIUM_CONTACTS "set_premium_contacts"
#define SMS_COMMAND_APPLY_STUDENT_SPONSOR_STATUS "apply_student_sponsor_status"
#define SMS_COMMAND_DECLINE_STUDENT_SPONSOR_STATUS "decline_student_sponsor_status"
#define SMS_COMMAND_WITHDRAW_SERVICE_APPLICATION "withdraw_service_application"
#define SMS_COMMAND_DECIDE_SERVICE_APPLICATION "decide_service_application"
#define SMS_COMMAND_REQUEST_LEVEL_1_USER "request_level_1_user"
#define SMS_COMMAND_APPROVE_USER "approve_user"
#define SMS_COMMAND_REFUSE_USER "refuse_user"
#define SMS_COMMAND_CREATE_LEVEL_2_USER "create_level_2_user"
#define SMS_COMMAND_AMEND_OWN_DETAILS "amend_own_details"
#define SMS_COMMAND_AMEND_LEVEL_2_USER "amend_level_2_user"
#define SMS_COMMAND_APPROVE_AMENDMENT "approve_amendment"
#define SMS_COMMAND_REFUSE_AMENDMENT "refuse_amendment"
#define SMS_COMMAND_DEACTIVATE_USER "deactivate_user"
#define SMS_COMMAND_RECORD_LOG_IN "record_log_in"
#define SMS_COMMAND_APPOINT_LEVEL_1_USER "appoint_level_1_user"
#define SMS_COMMAND_RELEASE_USER_ID "release_user_id"
#define SMS_COMMAND_RECORD_USER_NUMBERS "record_user_numbers"
#define SMS_COMMAND_CHANGE_OWN_PASSWORD "change_own_password"
#define SMS_COMMAND_GRANT_ALLOCATION "grant_allocation"
#define SMS_COMMAND_SET_ALLOCATION "set_allocation"
#define SMS_COMMAND_REQUEST_ALLOCATION_INCREASE "request_allocation_increase"
#define SMS_COMMAND_WITHDRAW_ALLOCATION_REQUEST "withdraw_allocation_request"
#define SMS_COMMAND_GRANT_ALLOCATION_REQUEST "grant_allocation_request"
#define SMS_COMMAND_REFUSE_ALLOCATION_REQUEST "refuse_allocation_request"
#define SMS_COMMAND_RENEW_ANNUAL_ALLOCATION "renew_annual_allocation"
#define SMS_COMMAND_ASK_ALLOCATION_EVIDENCE "ask_allocation_evidence"
#define SMS_COMMAND_AMEND_ORGANISATION_DETAILS "amend_organisation_details"
#define SMS_COMMAND_AMEND_AUTHORISING_OFFICER "amend_authorising_officer"
#define SMS_COMMAND_REPLACE_AUTHORISING_OFFICER "replace_authorising_officer"
#define SMS_COMMAND_AMEND_KEY_CONTACT "amend_key_contact"
#define SMS_COMMAND_REPLACE_KEY_CONTACT "replace_key_contact"
#define SMS_COMMAND_REQUEST_OTHER_CHANGE "request_other_change"
#define SMS_COMMAND_WITHDRAW_CHANGE_REQUEST "withdraw_change_request"
#define SMS_COMMAND_RECORD_SUBMISSION_SHEET "record_submission_sheet"
#define SMS_COMMAND_ASK_FOR_PRIORITY "ask_for_priority"
#define SMS_COMMAND_ASK_FOR_ALLOCATION_PRIORITY "ask_for_allocation_priority"
#define SMS_COMMAND_ASK_FOR_USER_PRIORITY "ask_for_user_priority"
#define SMS_COMMAND_TAKE_UP_CHANGE_REQUEST "take_up_change_request"
#define SMS_COMMAND_ACCEPT_CHANGE_REQUEST "accept_change_request"
#define SMS_COMMAND_REJECT_CHANGE_REQUEST "reject_change_request"
#define SMS_COMMAND_REFUSE_CHANGE_REQUEST "refuse_change_request"
#define SMS_COMMAND_ADD_PAYE_REFERENCE "add_paye_reference"
#define SMS_COMMAND_DELETE_PAYE_REFERENCE "delete_paye_reference"
#define SMS_COMMAND_CREATE_COS "create_cos"
#define SMS_COMMAND_EDIT_COS "edit_cos"
#define SMS_COMMAND_DELETE_COS "delete_cos"
#define SMS_COMMAND_ASSIGN_COS "assign_cos"
#define SMS_COMMAND_ASSIGN_COS_BATCH "assign_cos_batch"
#define SMS_COMMAND_ADD_COS_NOTE "add_cos_note"
#define SMS_COMMAND_WITHDRAW_COS "withdraw_cos"
#define SMS_COMMAND_MARK_COS_USED "mark_cos_used"
#define SMS_COMMAND_REOPEN_COS "reopen_cos"
#define SMS_COMMAND_CANCEL_COS "cancel_cos"
#define SMS_COMMAND_REPORT_WORKER_ACTIVITY "report_worker_activity"
#define SMS_COMMAND_APPLY_DEFINED_COS "apply_defined_cos"
#define SMS_COMMAND_WITHDRAW_DEFINED_APPLICATION "withdraw_defined_application"
#define SMS_COMMAND_REVIEW_DEFINED_APPLICATION "review_defined_application"
#define SMS_COMMAND_ASK_DEFINED_INFORMATION "ask_defined_information"
#define SMS_COMMAND_GRANT_DEFINED_APPLICATION "grant_defined_application"
#define SMS_COMMAND_REFUSE_DEFINED_APPLICATION "refuse_defined_application"
#define SMS_COMMAND_REJECT_DEFINED_APPLICATION "reject_defined_application"
#define SMS_COMMAND_CANCEL_DEFINED_APPLICATION "cancel_defined_application"
#define SMS_COMMAND_RECLAIM_DEFINED_GRANT "reclaim_defined_grant"
#define SMS_COMMAND_CREATE_DEFINED_COS "create_defined_cos"
#define SMS_COMMAND_ASSIGN_DEFINED_COS "assign_defined_cos"
#define SMS_COMMAND_CREATE_CAS "create_cas"
#define SMS_COMMAND_EDIT_CAS "edit_cas"
#define SMS_COMMAND_DELETE_CAS "delete_cas"
#define SMS_COMMAND_ASSIGN_CAS "assign_cas"
#define SMS_COMMAND_ASSIGN_CAS_BATCH "assign_cas_batch"
#define SMS_COMMAND_ADD_CAS_NOTE "add_cas_note"
#define SMS_COMMAND_WITHDRAW_CAS "withdraw_cas"
#define SMS_COMMAND_MARK_CAS_USED "mark_cas_used"
#define SMS_COMMAND_MARK_CAS_OBSOLETE "mark_cas_obsolete"
#define SMS_COMMAND_REOPEN_CAS "reopen_cas"
#define SMS_COMMAND_CANCEL_CAS "cancel_cas"
#define SMS_COMMAND_UPDATE_CAS_FEES "update_cas_fees"
#define SMS_COMMAND_BULK_UPDATE_FEES "bulk_update_fees"
#define SMS_COMMAND_BULK_DATA_TRANSFER "bulk_data_transfer"
#define SMS_COMMAND_REPORT_STUDENT_ACTIVITY "report_student_activity"
#define SMS_COMMAND_NOTIFY_GRADUATES "notify_graduates"
#define SMS_COMMAND_APPLY_CUT_OVER "apply_cut_over"
#define SMS_COMMAND_CREATE_COS_BATCH "create_cos_batch"
#define SMS_COMMAND_ADD_TO_COS_BATCH "add_to_cos_batch"
#define SMS_COMMAND_REMOVE_FROM_COS_BATCH "remove_from_cos_batch"
#define SMS_COMMAND_RENAME_COS_BATCH "rename_cos_batch"
#define SMS_COMMAND_DELETE_COS_BATCH "delete_cos_batch"
#define SMS_COMMAND_CREATE_CAS_BATCH "create_cas_batch"
#define SMS_COMMAND_ADD_TO_CAS_BATCH "add_to_cas_batch"
#define SMS_COMMAND_REMOVE_FROM_CAS_BATCH "remove_from_cas_batch"
#define SMS_COMMAND_RENAME_CAS_BATCH "rename_cas_batch"
#define SMS_COMMAND_DELETE_CAS_BATCH "delete_cas_batch"
#define SMS_COMMAND_CREATE_COS_GROUP "create_cos_group"
#define SMS_COMMAND_ADD_TO_COS_GROUP "add_to_cos_group"
#define SMS_COMMAND_LINK_TO_COS_GROUP "link_to_cos_group"
#define SMS_COMMAND_UNLINK_FROM_COS_GROUP "unlink_from_cos_group"
#define SMS_COMMAND_SET_MAIN_ARTIST "set_main_artist"
#define SMS_COMMAND_RENAME_COS_GROUP "rename_cos_group"
#define SMS_COMMAND_DELETE_COS_GROUP "delete_cos_group"
#define SMS_COMMAND_TRANSFER_COS "transfer_cos"
#define SMS_COMMAND_TRANSFER_CAS "transfer_cas"
#define SMS_COMMAND_ADD_WORK_ADDRESS "add_work_address"
#define SMS_COMMAND_AMEND_WORK_ADDRESS "amend_work_address"
#define SMS_COMMAND_DELETE_WORK_ADDRESS "delete_work_address"
#define SMS_COMMAND_ADD_STUDY_ADDRESS "add_study_address"
#define SMS_COMMAND_AMEND_STUDY_ADDRESS "amend_study_address"
#define SMS_COMMAND_DELETE_STUDY_ADDRESS "delete_study_address"
#define SMS_COMMAND_SET_POLICY "set_policy"
#define SMS_COMMAND_CORRECT_STORE_CLOCK "correct_store_clock"
#define SMS_COMMAND_ERASE_PERSON "erase_person"
#define SMS_COMMAND_CORRECT_CLOCK "correct_clock"

/* What a document has under `"query"`. */

#define SMS_QUERY_VIEW_LICENCE_SUMMARY "view_licence_summary"
#define SMS_QUERY_VIEW_ACTION_PLANS "view_action_plans"
#define SMS_QUERY_VIEW_COMPLIANCE_ACTIONS "view_compliance_actions"
#define SMS_QUERY_VIEW_VISITS "view_visits"
#define SMS_QUERY_VIEW_PENALTIES "view_penalties"
#define SMS_QUERY_TRACK_APPLICATIONS "track_applications"
#define SMS_QUERY_VIEW_PREMIUM_CONTACT "view_premium_contact"
#define SMS_QUERY_VIEW_ALLOCATION_REQUESTS "view_allocation_requests"
#define SMS_QUERY_VIEW_MESSAGE_BOARD "view_message_board"
#define SMS_QUERY_VIEW_MESSAGE_ARCHIVE "view_message_archive"
#define SMS_QUERY_VIEW_CONTACT "view_contact"
#define SMS_QUERY_VIEW_USERS "view_users"
#define SMS_QUERY_VIEW_USER "view_user"
#define SMS_QUERY_VIEW_FINDINGS "view_findings"
#define SMS_QUERY_VIEW_COS "view_cos"
#define SMS_QUERY_SEARCH_COS "search_cos"
#define SMS_QUERY_VIEW_CAS "view_cas"
#define SMS_QUERY_SEARCH_CAS "search_cas"
#define SMS_QUERY_VIEW_COS_HISTORY "view_cos_history"
#define SMS_QUERY_VIEW_CAS_HISTORY "view_cas_history"
#define SMS_QUERY_PRINT_COS "print_cos"
#define SMS_QUERY_PRINT_CAS "print_cas"
#define SMS_QUERY_EXPORT_CAS "export_cas"
#define SMS_QUERY_VIEW_COS_BATCHES "view_cos_batches"
#define SMS_QUERY_VIEW_COS_BATCH "view_cos_batch"
#define SMS_QUERY_VIEW_CAS_BATCHES "view_cas_batches"
#define SMS_QUERY_VIEW_CAS_BATCH "view_cas_batch"
#define SMS_QUERY_VIEW_COS_GROUPS "view_cos_groups"
#define SMS_QUERY_VIEW_COS_GROUP "view_cos_group"
#define SMS_QUERY_VIEW_WORK_ADDRESSES "view_work_addresses"
#define SMS_QUERY_VIEW_STUDY_ADDRESSES "view_study_addresses"
#define SMS_QUERY_VIEW_DEFINED_COS "view_defined_cos"
#define SMS_QUERY_VIEW_DEFINED_APPLICATION "view_defined_application"
#define SMS_QUERY_VIEW_CHANGE_REQUESTS "view_change_requests"
#define SMS_QUERY_VIEW_PAYE_REFERENCES "view_paye_references"
#define SMS_QUERY_FORECAST_ALLOCATIONS "forecast_allocations"
#define SMS_QUERY_VIEW_NOTICES "view_notices"
#define SMS_QUERY_VIEW_TRANSFERS "view_transfers"

/* What a document has under `"question"`. */

#define SMS_QUESTION_DECIDE "decide"
#define SMS_QUESTION_CHECK_PASSWORD "check_password"
#define SMS_QUESTION_CHECK_APPLICATION "check_application"
#define SMS_QUESTION_CHECK_COS "check_cos"
#define SMS_QUESTION_CHECK_CAS "check_cas"
#define SMS_QUESTION_COS_DATES "cos_dates"
#define SMS_QUESTION_CHECK_CORRECTION "check_correction"
#define SMS_QUESTION_COS_CATEGORIES "cos_categories"
#define SMS_QUESTION_CAS_REFERENCE_VALUES "cas_reference_values"
#define SMS_QUESTION_CHECK_ENGAGEMENTS "check_engagements"
#define SMS_QUESTION_CUT_OVERS "cut_overs"
#define SMS_QUESTION_FUNCTIONS "functions"
#define SMS_QUESTION_RULES "rules"
#define SMS_QUESTION_SETTINGS "settings"
#define SMS_QUESTION_ERROR_CODES "error_codes"
#define SMS_QUESTION_ENUMERATIONS "enumerations"
#define SMS_QUESTION_COMMANDS "commands"
#define SMS_QUESTION_QUERIES "queries"
#define SMS_QUESTION_QUESTIONS "questions"
#define SMS_QUESTION_REFERENCE_CODES "reference_codes"
#define SMS_QUESTION_CHECK_CAS_APPLICATION "check_cas_application"
#define SMS_QUESTION_FORM_FIELDS "form_fields"
#define SMS_QUESTION_WORKER_REPORT_FIELDS "worker_report_fields"
#define SMS_QUESTION_STUDENT_REPORT_FIELDS "student_report_fields"
#define SMS_QUESTION_USER_FIELDS "user_fields"
#define SMS_QUESTION_COLUMNS "columns"
#define SMS_QUESTION_LICENCE_ELIGIBLE "licence_eligible"
#define SMS_QUESTION_LICENCE_GROUNDS "licence_grounds"
#define SMS_QUESTION_RESULT_FIELDS "result_fields"
#define SMS_QUESTION_CHECK_KEY_PERSON "check_key_person"
#define SMS_QUESTION_SCALE_UP_DUTIES "scale_up_duties"
#define SMS_QUESTION_CHECK_ASSESSMENT "check_assessment"
#define SMS_QUESTION_COMPARE_POLICIES "compare_policies"

/**
 * The version of the ABI that this header describes. It changes when something that was there is no longer, or means
 * something else; what is added changes nothing. Compare it with `sms_abi_version()` when the library is loaded.
 */
#define SMS_ABI_VERSION 5

/** There is no value: what a null pointer is. */
#define SMS_KIND_ABSENT 0

/** Null: the value is not known, or there is none. */
#define SMS_KIND_NULL 1

/** Yes or no. */
#define SMS_KIND_FLAG 2

/** A whole number. No document has another one: money is whole pence, and hours are texts such as `37.5`. */
#define SMS_KIND_INTEGER 3

/** A text; days and moments are texts, too. */
#define SMS_KIND_TEXT 4

/** A list. */
#define SMS_KIND_LIST 5

/** An object: members with names. */
#define SMS_KIND_OBJECT 6

/**
 * A file of the Bulk Data Transfer: an upload of CAS, an update of fees, a report of students who did not enrol, a graduate file, or an
 * export. It was read strictly, all of it or nothing, or is to be written; either way it is valid.
 *
 * It does not change, and may be used from several threads at once.
 */
typedef struct sms_bdt_file sms_bdt_file;

/**
 * A file that is read from disk record by record, in memory that does not grow with it. Whoever wants to stop frees it.
 *
 * It may be used from several threads at once: each record goes to one of them.
 */
typedef struct sms_bdt_reader sms_bdt_reader;

/**
 * What became of a table: the file of the rows that are right, and why the others are not in it.
 *
 * It does not change, and may be used from several threads at once.
 */
typedef struct sms_bdt_table sms_bdt_table;

/**
 * A file that is written on disk record by record, in memory that does not grow with it. It appears at its path when it is finished;
 * until then what was there stays. Nothing is left of one that is freed before.
 *
 * It may be used from several threads at once: each record is written whole.
 */
typedef struct sms_bdt_writer sms_bdt_writer;

/**
 * A text that a function gave: a JSON document in canonical form (sorted keys, no spaces), or the bytes of a file, which are in the
 * encoding of the file.
 *
 * It does not change, and may be read from several threads at once. As it may have carried a secret, such as a temporary
 * password, it is wiped when it is freed.
 */
typedef struct sms_buffer sms_buffer;

/**
 * The answer to "may this be done?": every reason against it, and what is worth knowing although it may.
 *
 * It does not change, and may be read from several threads at once.
 */
typedef struct sms_decision sms_decision;

/**
 * A document that a host makes: a command, a query, a question, options, or a list of them. Values are set at places of it, and
 * its text is handed to whatever takes one. A text from outside stays a text, whatever is in it.
 *
 * It is the one handle that is changed: while one thread sets a value no other uses it. It is wiped when it is freed.
 */
typedef struct sms_document sms_document;

/**
 * Why a function failed: the code, a sentence, and every reason.
 *
 * It does not change, and may be read from several threads at once.
 */
typedef struct sms_error sms_error;

/**
 * The figures and switches of the rules: the defaults, and what a host has changed.
 *
 * It does not change, and may be used from several threads at once.
 */
typedef struct sms_policy sms_policy;

/**
 * A register file, read strictly: every row of it, or none.
 *
 * It does not change, and may be used from several threads at once.
 */
typedef struct sms_register sms_register;

/**
 * A session of a user: it limits the user to what they may do. It ends after a time without activity, with a later log-in
 * of the same user, and with `sms_session_log_out`; freeing the handle does not log the user out.
 *
 * It may be used from several threads at once, and goes on after its system is freed.
 */
typedef struct sms_session sms_session;

/**
 * A system over a store: the trusted host, which may act as anybody. Only a session limits.
 *
 * It may be used from several threads at once. Sessions, views and policies that it gave go on after it is freed.
 */
typedef struct sms_system sms_system;

/**
 * A value of a document that was read: null, a flag, a whole number, a text, a list or an object. It belongs to the handle that
 * it was asked of, lives as long, and has nothing to be freed.
 *
 * A place in it is a JSON pointer (RFC 6901), such as `/rows/0/number`; the empty one is the value itself. In a name `~1`
 * stands for a slash and `~0` for a tilde.
 */
typedef struct sms_value sms_value;

/**
 * The licences of a store at another moment: as they were recorded then, as they are known now to have been then, or one of them
 * after an entry of its journal. What was erased since shows as erased.
 *
 * It does not change, may be used from several threads at once, and goes on after its system is freed.
 */
typedef struct sms_view sms_view;

/**
 * A text: where it begins, and how many bytes it has. It is UTF-8, may hold NUL, and does not end with one. The bytes of a file are
 * handed in and given back so, too, in whatever encoding the file has.
 *
 * One that is handed in is only looked at during the call. One that comes back belongs to the handle that it was asked of,
 * and lives as long. With length 0 the pointer may be null.
 */
typedef struct {
  /** The first byte. */
  const char *data;
  /** The number of bytes. */
  size_t length;
} sms_str;

/** What a fallible function returns: 0 when all went well, otherwise the number of an error, `SMS_ERROR_...`. */
typedef uint32_t sms_result;

/**
 * Why something was refused, or is worth a warning. Its texts belong to the handle that it was asked of, and live as long.
 * `sms_reason_new` makes an empty one, which is filled in.
 */
typedef struct {
  /** `sizeof(sms_reason)`: fields that it does not have are left out. */
  size_t size;
  /** The number of the code, `SMS_ERROR_...`. */
  uint32_t code;
  /** How sure we are, `SMS_CONFIDENCE_...`. */
  uint32_t confidence;
  /** The dotted id of the code, such as `access.level`. */
  sms_str id;
  /** One sentence: lower case, no full stop, input in backticks. */
  sms_str message;
  /** The id of the rule; empty where no rule of SMS is behind it. */
  sms_str rule;
  /** Where the rule is published. */
  sms_str source;
  /** The place in the document as a JSON pointer; the pointer is null where there is none. */
  sms_str field;
  /** What would help; the pointer is null where nothing is known to. */
  sms_str remedy;
  /**
   * The values that the message speaks of, by their names, as a JSON object: `{"left":2,"needed":3}`. `docs/errors.md` says
   * which code has which.
   */
  sms_str parameters;
} sms_reason;

/** A day in the United Kingdom. All three 0 means no day. */
typedef struct {
  /** The year, such as 2026. */
  int32_t year;
  /** The month, 1 to 12. */
  uint8_t month;
  /** The day of the month, 1 to 31. */
  uint8_t day;
} sms_date;

/**
 * Whether a user may use a function: everything that the answer depends on. `sms_question_new` fills in the usual, which is
 * also what a field has that the structure is too small for.
 */
typedef struct {
  /** `sizeof(sms_question)`. */
  size_t size;
  /** What is to be used, `SMS_FUNCTION_...`. */
  uint32_t function;
  /** The level of the user, `SMS_LEVEL_...`. */
  uint32_t level;
  /** The status of the user, `SMS_USER_STATUS_...`. */
  uint32_t user_status;
  /** The status of the licence, `SMS_LICENCE_STATUS_...`. */
  uint32_t licence_status;
  /** The rating that counts, `SMS_RATING_...`: the route's for a certificate or route function. */
  uint32_t rating;
  /** Whether the user owns the certificate that the function is used on: 0 or 1, and 1 where there is none. */
  uint8_t owner;
  /** Whether the time window of the function is open: 0 or 1. Functions without one do not look. */
  uint8_t window_open;
  /** The routes that the licence covers: `SMS_BIT(SMS_ROUTE_...)` for each. */
  uint64_t routes;
  /** The day whose rules count. All three 0 means the latest rules that the library knows. */
  sms_date on;
} sms_question;

/** A moment: microseconds since 1970-01-01T00:00:00Z, without leap seconds. */
typedef int64_t sms_moment;

/** All went well. */
#define SMS_OK 0

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/** The version of the ABI of the library that is loaded. It must be the `SMS_ABI_VERSION` of the header. */
uint32_t sms_abi_version(void);

/** The version of the library, such as `0.1.0`. The text lives as long as the process. */
sms_str sms_version(void);

/** The number of the code, `SMS_ERROR_...`: what the function returned. Of a null pointer it is 0. */
uint32_t sms_error_code(const sms_error *error);

/** The dotted id of the code, such as `access.level`. Of a null pointer it is empty. */
sms_str sms_error_id(const sms_error *error);

/** What went wrong: one line for people. It lives as long as the error. Of a null pointer it is empty. */
sms_str sms_error_message(const sms_error *error);

/**
 * The error as the JSON document of a decision: `{"allowed":false,"reasons":[...],"warnings":[...]}`. It lives as long as the
 * error. Of a null pointer it is empty.
 */
sms_str sms_error_json(const sms_error *error);

/** The same document, read. It lives as long as the error. Of a null pointer it is null. */
const sms_value *sms_error_value(const sms_error *error);

/**
 * Whether a code (`SMS_ERROR_...`) is among the reasons, also among those that are counted and not told; `sms_error_code` is
 * that of the first alone. Of a null pointer, and for a number that is no code, it is false.
 */
bool sms_error_has(const sms_error *error, uint32_t code);

/**
 * Whether the rules refused it: then the reasons are those of the rules. Otherwise the document, the store, the clock or
 * the boundary stood in the way, and nothing was decided. Of a null pointer it is false.
 */
bool sms_error_is_refusal(const sms_error *error);

/**
 * Whether the document alone is wrong, be it a refusal or a failure: every code among the reasons is about what was handed in, and
 * whoever gave it can mend it. Otherwise a rule said no, or something stood in the way. Of a null pointer it is false.
 */
bool sms_error_is_data(const sms_error *error);

/** How many reasons there are. Of a null pointer it is 0. */
size_t sms_error_reason_count(const sms_error *error);

/**
 * The reason at a place, counted from 0. Its texts live as long as the error that is looked at; `error` is a place for
 * another one, or null.
 *
 * Errors: `SMS_ERROR_BOUNDARY_NULL`, `SMS_ERROR_BOUNDARY_SIZE`; `SMS_ERROR_BOUNDARY_INDEX` behind the last.
 */
sms_result sms_error_reason(const sms_error *of, size_t index, sms_reason *out, sms_error **error);

/** Ends an error. A null pointer is fine. */
void sms_error_free(sms_error *error);

/**
 * The value at a place. It lives as long as the handle that `value` was asked of.
 *
 * Errors: `SMS_ERROR_BOUNDARY_ABSENT` where nothing is there; `SMS_ERROR_BOUNDARY_POINTER` for what is no JSON pointer;
 * `SMS_ERROR_BOUNDARY_NULL`, also where the buffer was no JSON.
 */
sms_result sms_value_at(const sms_value *value, sms_str pointer, const sms_value **out, sms_error **error);

/**
 * The text at a place. It lives as long as the handle that `value` was asked of.
 *
 * Errors: `SMS_ERROR_BOUNDARY_KIND` where another value or null is there; those of `sms_value_at`.
 */
sms_result sms_value_text(const sms_value *value, sms_str pointer, sms_str *out, sms_error **error);

/**
 * The whole number at a place.
 *
 * Errors: `SMS_ERROR_BOUNDARY_KIND` where another value or null is there; those of `sms_value_at`.
 */
sms_result sms_value_integer(const sms_value *value, sms_str pointer, int64_t *out, sms_error **error);

/**
 * The flag at a place.
 *
 * Errors: `SMS_ERROR_BOUNDARY_KIND` where another value or null is there; those of `sms_value_at`.
 */
sms_result sms_value_flag(const sms_value *value, sms_str pointer, bool *out, sms_error **error);

/**
 * How many items the list, or members the object, at a place has.
 *
 * Errors: `SMS_ERROR_BOUNDARY_KIND` where another value or null is there; those of `sms_value_at`.
 */
sms_result sms_value_count(const sms_value *value, sms_str pointer, size_t *out, sms_error **error);

/** What kind of value it is, `SMS_KIND_...`. Of a null pointer it is `SMS_KIND_ABSENT`. */
uint32_t sms_value_kind(const sms_value *value);

/**
 * The item of a list, or the value of a member of an object, at a place that is counted from 0; members stand in the order of
 * their names. Behind the last, of any other value and of a null pointer it is null, so that a loop ends there:
 *
 * ```c
 * sms_buffer *menu = NULL;
 * if (sms_session_menu(session, &menu, NULL) == SMS_OK) {
 *   const sms_value *each;
 *   for (size_t place = 0; (each = sms_value_item(sms_buffer_value(menu), place)) != NULL; place++) {
 *     sms_str title;
 *     if (sms_value_text(each, sms_text("/menu"), &title, NULL) == SMS_OK) {
 *       printf("%.*s\n", (int)title.length, title.data);
 *     }
 *   }
 * }
 * sms_buffer_free(menu);
 * ```
 */
const sms_value *sms_value_item(const sms_value *value, size_t index);

/**
 * The name of the member at a place of an object, counted from 0, in the order of names. It lives as long as the handle that
 * `value` was asked of. Behind the last, of any other value and of a null pointer it is the null pointer.
 */
sms_str sms_value_name(const sms_value *value, size_t index);

/** The text, or the bytes of a file. It lives as long as the buffer. Of a null pointer it is empty. */
sms_str sms_buffer_text(const sms_buffer *buffer);

/**
 * The document, read: every function that gives JSON can be read so, without a JSON library. It lives as long as the buffer.
 * Of a null pointer, and of a file that is no JSON, it is null.
 *
 * ```c
 * sms_buffer *dates = NULL;
 * sms_str day;
 * sms_str question = sms_text("{\"question\":\"cos_dates\",\"assigned_on\":\"2025-04-15\"}");
 * if (sms_ask(NULL, question, &dates, NULL) == SMS_OK &&
 *     sms_value_text(sms_buffer_value(dates), sms_text("/use_by"), &day, NULL) == SMS_OK) {
 *   printf("use by %.*s\n", (int)day.length, day.data);
 * }
 * sms_buffer_free(dates);
 * ```
 */
const sms_value *sms_buffer_value(const sms_buffer *buffer);

/** Ends a buffer. A null pointer is fine. */
void sms_buffer_free(sms_buffer *buffer);

/**
 * A new document, of which nothing is set: `{}`.
 *
 * ```c
 * const char *name = "Smith \"Bob\"";
 * sms_document *draft = sms_document_new();
 * sms_document_set_text(draft, sms_text("/command"), sms_text(SMS_COMMAND_CREATE_COS), NULL);
 * sms_document_set_text(draft, sms_text("/route"), sms_text("skilled_worker"), NULL);
 * sms_document_set_text(draft, sms_text("/fields/family_name"), sms_text(name), NULL);
 * sms_str command;
 * sms_buffer *outcome = NULL;
 * sms_error *error = NULL;
 * if (sms_document_text(draft, &command, &error) == SMS_OK &&
 *     sms_session_execute(session, command, &outcome, &error) == SMS_OK) {
 *   sms_str certificate;
 *   sms_value_text(sms_buffer_value(outcome), sms_text("/result/certificate"), &certificate, NULL);
 *   printf("drafted %.*s\n", (int)certificate.length, certificate.data);
 * }
 * sms_error_free(error);
 * sms_buffer_free(outcome);
 * sms_document_free(draft);
 * ```
 */
sms_document *sms_document_new(void);

/**
 * Sets a text at a place, a JSON pointer such as `/fields/family_name`. What is on the way and not there is made: a list where
 * `-` or `0` follows, otherwise an object. In a list `-` stands for a new item behind the last. What was at the place goes.
 *
 * A setter that fails spoils the document: `sms_document_text` then gives its error, so that nothing is carried out which lacks
 * a value. It is enough to look at the result of that.
 *
 * Errors: `SMS_ERROR_BOUNDARY_POINTER` for what is no JSON pointer; `SMS_ERROR_BOUNDARY_INDEX` behind the end of a list;
 * `SMS_ERROR_BOUNDARY_KIND` where the place lies in a value that is neither list nor object; `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_document_set_text(sms_document *document, sms_str pointer, sms_str text, sms_error **error);

/**
 * Sets a whole number at a place, as `sms_document_set_text` does a text.
 *
 * Errors: those of `sms_document_set_text`.
 */
sms_result sms_document_set_integer(sms_document *document, sms_str pointer, int64_t number, sms_error **error);

/**
 * Sets a flag at a place, 0 or 1, as `sms_document_set_text` does a text.
 *
 * Errors: `SMS_ERROR_BOUNDARY_ENUMERATION` for another number; those of `sms_document_set_text`.
 */
sms_result sms_document_set_flag(sms_document *document, sms_str pointer, uint8_t flag, sms_error **error);

/**
 * Sets null at a place, as `sms_document_set_text` does a text.
 *
 * Errors: those of `sms_document_set_text`.
 */
sms_result sms_document_set_null(sms_document *document, sms_str pointer, sms_error **error);

/**
 * Sets an empty list at a place, as `sms_document_set_text` does a text.
 *
 * Errors: those of `sms_document_set_text`.
 */
sms_result sms_document_set_list(sms_document *document, sms_str pointer, sms_error **error);

/**
 * Sets an object without members at a place, as `sms_document_set_text` does a text.
 *
 * Errors: those of `sms_document_set_text`.
 */
sms_result sms_document_set_object(sms_document *document, sms_str pointer, sms_error **error);

/**
 * Sets a copy of a value that was read at a place, as `sms_document_set_text` does a text: a part of an answer becomes a part of
 * a command, and a command of `sms_register_adoptions` a document of its own.
 *
 * Errors: those of `sms_document_set_text`.
 */
sms_result sms_document_set_value(sms_document *document, sms_str pointer, const sms_value *value, sms_error **error);

/**
 * The text of a document, for every function that takes one. It lives until the document is changed or freed.
 *
 * Errors: that of the first setter that failed; `SMS_ERROR_BOUNDARY_NULL`.
 */
sms_result sms_document_text(const sms_document *document, sms_str *out, sms_error **error);

/** Ends a document. A null pointer is fine. */
void sms_document_free(sms_document *document);

/** Whether it may be done: exactly when there is no reason against it. Of a null pointer it is false. */
bool sms_decision_allowed(const sms_decision *decision);

/** How many reasons there are against it. Of a null pointer it is 0. */
size_t sms_decision_reason_count(const sms_decision *decision);

/**
 * The reason at a place, counted from 0. Its texts live as long as the decision.
 *
 * Errors: `SMS_ERROR_BOUNDARY_NULL`, `SMS_ERROR_BOUNDARY_SIZE`; `SMS_ERROR_BOUNDARY_INDEX` behind the last.
 */
sms_result sms_decision_reason(const sms_decision *decision, size_t index, sms_reason *out, sms_error **error);

/** How many warnings there are: what does not forbid it, and is worth showing. Of a null pointer it is 0. */
size_t sms_decision_warning_count(const sms_decision *decision);

/**
 * The warning at a place, counted from 0. Its texts live as long as the decision.
 *
 * Errors: `SMS_ERROR_BOUNDARY_NULL`, `SMS_ERROR_BOUNDARY_SIZE`; `SMS_ERROR_BOUNDARY_INDEX` behind the last.
 */
sms_result sms_decision_warning(const sms_decision *decision, size_t index, sms_reason *out, sms_error **error);

/**
 * How many findings there are: what somebody should look into, once a previewed command is carried out. They are in the
 * document, at `/findings/0` and on. Of a null pointer it is 0.
 */
size_t sms_decision_finding_count(const sms_decision *decision);

/**
 * The finding at a place, counted from 0, as a document that is read. It lives as long as the decision. Of a null pointer,
 * and behind the last, it is null.
 */
const sms_value *sms_decision_finding(const sms_decision *decision, size_t index);

/**
 * The decision as a JSON document: `{"allowed":...,"reasons":[...],"warnings":[...]}`, with `"findings":[...]` where there are any.
 * Where there are more than a hundred reasons, a hundred are told, here and one by one, and
 * `"further":[{"code":...,"count":...}]` counts the others. It lives as long as the decision. Of a null pointer it is empty.
 */
sms_str sms_decision_json(const sms_decision *decision);

/** The same document, read. It lives as long as the decision. Of a null pointer it is null. */
const sms_value *sms_decision_value(const sms_decision *decision);

/**
 * Whether a code (`SMS_ERROR_...`) is among the reasons against it, also among those that are counted and not told. Of a null
 * pointer, and for a number that is no code, it is false.
 */
bool sms_decision_has(const sms_decision *decision, uint32_t code);

/** Ends a decision. A null pointer is fine. */
void sms_decision_free(sms_decision *decision);

/**
 * A policy of its own: the defaults, changed by settings as a JSON object of id and value, or id and list of
 * `{"from": day, "value": ...}`. An empty text changes nothing. `{"question":"settings"}` lists what there is to set.
 * Texts from outside are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`; `SMS_ERROR_OPENING_INVALID`; `SMS_ERROR_POLICY_...` for a setting
 * that is not there, cannot be changed, or cannot have the value.
 */
sms_result sms_policy_new(sms_str settings, sms_policy **out, sms_error **error);

/** Ends a policy. A null pointer is fine. */
void sms_policy_free(sms_policy *policy);

/**
 * The number of a word of an enumeration, such as `Function` and `assign_cos`: the value of the constant
 * `SMS_FUNCTION_ASSIGN_COS`. `{"question":"enumerations"}` lists all.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, of them `SMS_ERROR_BOUNDARY_ENUMERATION` where there is no such enumeration or word.
 */
sms_result sms_word_number(sms_str enumeration, sms_str word, uint32_t *out, sms_error **error);

/**
 * The word of a number of an enumeration. The text lives as long as the process.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, of them `SMS_ERROR_BOUNDARY_ENUMERATION` where there is no such enumeration or number.
 */
sms_result sms_word_name(sms_str enumeration, uint32_t number, sms_str *out, sms_error **error);

/**
 * The question whether a user of this level may use a function (`SMS_FUNCTION_...`, `SMS_LEVEL_...`) in the usual case: an active
 * user who owns the certificate, an active licence rated A that covers Skilled Worker, an open window, the latest rules. `size`
 * is that of the structure which is filled in, `sizeof(sms_question)`; `sms_question_new` is the same in short.
 *
 * Errors: `SMS_ERROR_BOUNDARY_NULL`, `SMS_ERROR_BOUNDARY_SIZE`.
 */
sms_result sms_question_usual(uint32_t function, uint32_t level, size_t size, sms_question *out, sms_error **error);

/**
 * Answers whether a user may use a function, under a policy or, with null, the default one. `out` is 0 when allowed, and
 * otherwise has `SMS_BIT(SMS_CAUSE_...)` for every cause of the refusal. Takes nanoseconds, no lock and no memory. Where it fails,
 * `out` has every bit: nobody who looks at it alone takes a failure for a yes.
 *
 * ```c
 * sms_question question = sms_question_new(SMS_FUNCTION_WITHDRAW_COS, SMS_LEVEL_LEVEL_2);
 * uint64_t causes = 0;
 * sms_reason reason = sms_reason_new();
 * if (sms_decide(NULL, &question, &causes, NULL) == SMS_OK && (causes & SMS_BIT(SMS_CAUSE_LEVEL)) != 0) {
 *   sms_decide_reason(NULL, &question, SMS_CAUSE_LEVEL, &reason, NULL);
 *   printf("%.*s\n", (int)reason.message.length, reason.message.data);
 * }
 * ```
 *
 * Errors: `SMS_ERROR_BOUNDARY_NULL`, `SMS_ERROR_BOUNDARY_SIZE`; `SMS_ERROR_BOUNDARY_ENUMERATION` for a number that stands for nothing;
 * `SMS_ERROR_BOUNDARY_DATE` and `SMS_ERROR_FIELD_OUT_OF_RANGE` for a day that is none, or lies too far away.
 */
sms_result sms_decide(const sms_policy *policy, const sms_question *question, uint64_t *out, sms_error **error);

/**
 * The reason that belongs to one cause (`SMS_CAUSE_...`) of a refusal by `sms_decide`. Its texts live as long as the process.
 *
 * Errors: those of `sms_decide`; `SMS_ERROR_BOUNDARY_INDEX` where the cause is none of this refusal.
 */
sms_result sms_decide_reason(const sms_policy *policy,
                             const sms_question *question,
                             uint32_t cause,
                             sms_reason *out,
                             sms_error **error);

/**
 * Every problem of a password as a decision, allowed where there is none. The names and the user ID, each of which may be
 * empty, are what the password must not contain. With null for `on` the latest rules count, with null for `policy` the
 * default one. Nothing is trimmed, and nothing is kept.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for a day too far away.
 */
sms_result sms_check_password(const sms_policy *policy,
                              sms_str password,
                              sms_str user_id,
                              sms_str given_name,
                              sms_str family_name,
                              const sms_date *on,
                              sms_decision **out,
                              sms_error **error);

/**
 * Answers a question that needs no store: a JSON document `{"question": name, ...}`, answered by one. The names are the
 * constants `SMS_QUESTION_...`. With null for `policy` the default one counts. Texts from outside are bound by `sms_document`.
 *
 * ```c
 * sms_buffer *dates = NULL;
 * if (sms_ask(NULL, sms_text("{\"question\":\"cos_dates\",\"assigned_on\":\"2025-04-15\"}"), &dates, NULL) == SMS_OK) {
 *   printf("%.*s\n", (int)sms_buffer_text(dates).length, sms_buffer_text(dates).data);
 * }
 * sms_buffer_free(dates);
 * ```
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`, `SMS_ERROR_QUESTION_...`; `SMS_ERROR_COMMAND_UNKNOWN_FIELD` and
 * `SMS_ERROR_COMMAND_MISSING_FIELD`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for a day too far away.
 */
sms_result sms_ask(const sms_policy *policy, sms_str question, sms_buffer **out, sms_error **error);

/**
 * Opens a system over the store at an address: `memory:`, `sqlite:PATH` or a path. A file is made where there is none.
 *
 * While it is open, no other SQLite may touch the file in this process, not even to read: when it closes the file, what was
 * answered can be lost, or is refused with `SMS_ERROR_STORE_MOVED`. Another process may read as it likes. Never delete, rename,
 * replace, link or copy the file or the two beside it (`-wal`, `-shm`) while it is open: `sms_system_backup` makes the copy. A
 * process that was forked while the file is open may not open it (`SMS_ERROR_BOUNDARY_PROCESS`).
 *
 * `options` is empty, or a JSON object of any of these: `clock` (`"system"`, the usual, or `"manual"`), `now` (the moment at
 * which a manual clock begins, as ISO text), `seed` (a whole number: randomness that is the same each time, for simulations
 * and tests), `settings` (what `sms_policy_new` takes; where the store's own differ, the change is recorded). Texts from outside
 * are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`, `SMS_ERROR_STORE_...`, `SMS_ERROR_POLICY_...`;
 * `SMS_ERROR_COMMAND_UNKNOWN_FIELD` and `SMS_ERROR_OPENING_INVALID` for options that are none.
 */
sms_result sms_open(sms_str address, sms_str options, sms_system **out, sms_error **error);

/**
 * Opens a system over the store in a file, as `sms_open` does, by its path: whatever letters are in it, none of them says what an
 * address would say with it. Except on Windows it may be any bytes without a NUL; there it is UTF-8. Texts from outside in `options` are
 * bound by `sms_document`.
 *
 * Errors: those of `sms_open`.
 */
sms_result sms_open_file(sms_str path, sms_str options, sms_system **out, sms_error **error);

/**
 * Carries a command out as an actor: `home_office`, `clock` or a user ID. The command is a JSON document `{"command": name,
 * ...}`, the names are the constants `SMS_COMMAND_...`; the answer is the outcome as JSON. As a user, access is asked for that
 * user; no session limits it.
 *
 * Never paste a text from outside into the command: with a quote in it, it becomes fields of its own. `sms_document` binds it.
 *
 * Errors: a refusal with every reason; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`, `SMS_ERROR_COMMAND_...`,
 * `SMS_ERROR_FIELD_...`, `SMS_ERROR_STORE_...`; `SMS_ERROR_LICENCE_NOT_FOUND`; `SMS_ERROR_CLOCK_BACKWARDS`. Nothing has changed
 * then.
 */
sms_result sms_system_execute(const sms_system *system,
                              sms_str actor,
                              sms_str command,
                              sms_buffer **out,
                              sms_error **error);

/**
 * Carries several commands out, each on its own: a JSON list of `{"actor": ..., "command": {...}}`. The answer is a list of the
 * same length, in the same order: an outcome, or the decision that refuses, which has `"allowed": false`. They are decided
 * in order for each licence, and kept together, at most 1,000 at a time. Texts from outside are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`, of them `SMS_ERROR_DOCUMENT_LIST_SIZE` for more than 100,000
 * commands; `SMS_ERROR_COMMAND_INVALID` where it is no list.
 */
sms_result sms_system_execute_all(const sms_system *system, sms_str commands, sms_buffer **out, sms_error **error);

/**
 * Says whether our rules allow a command, and changes nothing. A mirrored licence records what happened all the same. Texts
 * from outside are bound by `sms_document`.
 *
 * Errors: those of `sms_system_execute`, but a refusal is the decision itself.
 */
sms_result sms_system_preview(const sms_system *system,
                              sms_str actor,
                              sms_str command,
                              sms_decision **out,
                              sms_error **error);

/**
 * Says what would come of commands that are given one after another, on a copy in memory of the licences that they name, and records
 * nothing: what each would answer, which would be refused, what would be found then that is not found now, what would lapse. The
 * hypothesis is a JSON document `{"steps": [{"command": {...}, "actor": "home_office", "at": moment}], "licences": [...]}`, where `at`, the
 * moment to which the clock of the copy goes first, and `licences`, which are looked at beside those that the steps name, may be
 * left out; the answer is JSON. Texts from outside are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_FIELD_OUT_OF_RANGE` for a moment before now, or before an earlier step; `SMS_ERROR_BOUNDARY_...`,
 * `SMS_ERROR_DOCUMENT_...`, `SMS_ERROR_COMMAND_...`, `SMS_ERROR_STORE_...`. What a step would be refused for stands in the answer.
 */
sms_result sms_system_what_if(const sms_system *system, sms_str hypothesis, sms_buffer **out, sms_error **error);

/**
 * Answers a query on a licence as the host, who sees everything. The query is a JSON document `{"query": name, ...}`, the names
 * are the constants `SMS_QUERY_...`; the answer is JSON. Texts from outside are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`, `SMS_ERROR_QUERY_...`, `SMS_ERROR_STORE_...`;
 * `SMS_ERROR_LICENCE_NOT_FOUND`; what the query itself refuses.
 */
sms_result sms_system_query(const sms_system *system,
                            sms_str licence,
                            sms_str query,
                            sms_buffer **out,
                            sms_error **error);

/**
 * Sets a manual clock.
 *
 * Errors: `SMS_ERROR_CLOCK_NOT_MANUAL` on the clock of the machine; `SMS_ERROR_FIELD_OUT_OF_RANGE` for a moment too far away;
 * `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_system_set_time(const sms_system *system, sms_moment to, sms_error **error);

/**
 * Rewrites the file of the store, so that nothing erased is left in it: after an erasure in a file of more than 64 MiB, when
 * there is time for it. A smaller file is rewritten at once, and a store in memory keeps nothing.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_scrub(const sms_system *system, sms_error **error);

/**
 * Brings every licence up to a moment: what the clock has done by then is recorded, and a manual clock moves forward to it.
 * The answer is a JSON list of what somebody should be told. May be repeated, and run by several processes at once.
 *
 * Errors: `SMS_ERROR_FIELD_OUT_OF_RANGE` where the machine's clock is not there yet, or the moment is too far away;
 * `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_advance_to(const sms_system *system, sms_moment to, sms_buffer **out, sms_error **error);

/**
 * Makes a copy of the store in a new file, of one moment, while others go on writing. A store that may be open is copied in
 * no other way: to copy its file by other means can lose what was kept.
 *
 * Errors: `SMS_ERROR_STORE_NO_FILE` for a store in memory; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_backup(const sms_system *system, sms_str to, sms_error **error);

/**
 * What happened in a system since it was opened, as JSON: how many commands were `decided`, of them `refused` and `failed`; in how
 * many `groups` of which `group_sizes`; `commits` and `writes`; how often somebody else was quicker (`stale`, `in_turn`,
 * `names_taken`); `waits_for_licence`, `waits_for_store` and `waits_for_hash`, each with `count`, `total_microseconds` and
 * `longest_microseconds`; `password_hashes`. It asks no store, and answers when the system is closed, too.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_system_stats(const sms_system *system, sms_buffer **out, sms_error **error);

/**
 * Closes a system and lets go of its file, whoever still holds sessions and views of it; calls that are under way end first.
 * From then on it and they refuse with `SMS_ERROR_BOUNDARY_CLOSED`, until they are freed. Twice is harmless. Close before a
 * fork: a child may not open a file that its parent had open.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_close(const sms_system *system, sms_error **error);

/**
 * Ends a system. What it gave goes on; the store is closed with the last of them, or by `sms_system_close`. A null pointer is
 * fine.
 */
void sms_system_free(sms_system *system);

/**
 * A session for a user who gives their user ID and password. Both are case sensitive; nothing is trimmed. A later log-in of
 * the same user ends the session. Each attempt takes as long as one password hash, whatever its answer.
 *
 * Errors: `SMS_ERROR_LOG_IN_REFUSED` with one text whatever the reason, which the journal alone knows;
 * `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_log_in(const sms_system *system,
                             sms_str user_id,
                             sms_str password,
                             sms_session **out,
                             sms_error **error);

/**
 * The session that a token belongs to: the one that `sms_session_token` gave, in this process or another.
 *
 * Errors: `SMS_ERROR_SESSION_ENDED` where there is none any more; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_resume(const sms_system *system, sms_str token, sms_session **out, sms_error **error);

/**
 * A session for a user whom the host has signed in by its own means. It has no token, asks for no messages and no change of
 * password, and ends when it is freed.
 *
 * Errors: `SMS_ERROR_USER_NOT_FOUND`; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_acting_as(const sms_system *system, sms_str user_id, sms_session **out, sms_error **error);

/**
 * Issues a temporary password to a user who gives their user ID and email. The answer is JSON, with `user_id` and
 * `temporary_password`, for the host to send to that email; it is nowhere else.
 *
 * Errors: `SMS_ERROR_LOG_IN_REFUSED` with one text whatever the reason; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_reset_password(const sms_system *system,
                                     sms_str user_id,
                                     sms_str email,
                                     sms_buffer **out,
                                     sms_error **error);

/**
 * The journal of a licence, or of the store itself, which is named `*`: a JSON list of what happened after an entry, in
 * order and at most `limit` of it. Entries are counted from 1, so 0 begins at the beginning. Of a licence that is not there
 * the list is empty.
 *
 * Errors: `SMS_ERROR_LICENCE_NUMBER`; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_journal(const sms_system *system,
                              sms_str licence,
                              uint64_t since,
                              size_t limit,
                              sms_buffer **out,
                              sms_error **error);

/**
 * Every journaled record of a licence as one JSON document, for comparing states. Of a licence that is not there it is `{}`.
 *
 * Errors: `SMS_ERROR_LICENCE_NUMBER`; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_state(const sms_system *system, sms_str licence, sms_buffer **out, sms_error **error);

/**
 * Licence numbers in order as a JSON list: at most `limit` of those after `after`, which is empty for the beginning.
 *
 * Errors: `SMS_ERROR_LICENCE_NUMBER`; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_licences(const sms_system *system,
                               sms_str after,
                               size_t limit,
                               sms_buffer **out,
                               sms_error **error);

/**
 * Checks every chain, every payload that is left, and that the journal replays to the records that are kept. The answer is
 * JSON: `licences`, `entries` and `records` that were checked, and `damages`, which is empty where all is whole.
 *
 * The result is `SMS_OK` only where all is whole. Where it is not, it is `SMS_ERROR_STORE_NOT_WHOLE`, and `out` has the answer
 * with every damage all the same; so has no other function that fails.
 *
 * Errors: `SMS_ERROR_STORE_NOT_WHOLE`; `SMS_ERROR_BOUNDARY_...` and others of `SMS_ERROR_STORE_...` where it could not be checked.
 */
sms_result sms_system_verify(const sms_system *system, sms_buffer **out, sms_error **error);

/**
 * Checks as `sms_system_verify` does, and that the journals still hold what was noted earlier: `anchors` is what
 * `sms_system_heads` gave, kept where nobody who can write the file can write. An entry that is missing since, or is another
 * now, is a damage `journal.anchor`. Without anchors nobody can see that a journal was rewritten, or an older file put back. Texts
 * from outside are bound by `sms_document`.
 *
 * Errors: those of `sms_system_verify`; `SMS_ERROR_DOCUMENT_...`; `SMS_ERROR_QUESTION_INVALID` and
 * `SMS_ERROR_COMMAND_...` where it is no list of anchors.
 */
sms_result sms_system_verify_against(const sms_system *system, sms_str anchors, sms_buffer **out, sms_error **error);

/**
 * Where each journal stands, all at one moment, as a JSON list of `licence` (`*` is the store's own), `sequence` and
 * `digest` of the last entry: to keep elsewhere, and to give to `sms_system_verify_against` later.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_heads(const sms_system *system, sms_buffer **out, sms_error **error);

/**
 * Everything that is held about a person, as JSON: the record, the entries of the journal, retry keys, notices, what an erasure
 * would leave, until when each part is kept, and `page`, all of it as a text to print. `subject` is JSON as the command
 * `erase_person` takes it: `{"user": ...}`, `{"certificate": ...}` and the like. Texts from outside are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_LICENCE_NUMBER`, `SMS_ERROR_LICENCE_NOT_FOUND`; `SMS_ERROR_SUBJECT_NOT_FOUND` where the licence never had
 * such a person; `SMS_ERROR_QUESTION_INVALID` for what is no subject; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`,
 * `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_export_person(const sms_system *system,
                                    sms_str licence,
                                    sms_str subject,
                                    sms_buffer **out,
                                    sms_error **error);

/**
 * The policy that counts now. It does not follow later changes.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_policy(const sms_system *system, sms_policy **out, sms_error **error);

/**
 * A read-only view of every licence as it was recorded at a moment: what was known then. A moment that has not come gives a forecast,
 * and `sms_view_is_forecast` says so.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_system_view_at(const sms_system *system, sms_moment at, sms_view **out, sms_error **error);

/**
 * A read-only view of every licence as it is known now to have been at a moment: what had happened by then, whenever it was recorded.
 * What falls due by then is made anew from that; what needs something that had not happened is left out, and
 * `sms_view_findings` tells it. Before the moment at which a licence was adopted nothing is known of it, and what is asked of the view is
 * `SMS_ERROR_LICENCE_BEFORE_MIRROR`. A moment that has not come gives a forecast.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_system_view_effective_at(const sms_system *system, sms_moment at, sms_view **out, sms_error **error);

/**
 * A read-only view of a licence after an entry of its journal. Where there is no such entry yet, what is asked of the view is
 * `SMS_ERROR_BOUNDARY_INDEX`.
 *
 * Errors: `SMS_ERROR_LICENCE_NUMBER`; `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_system_view_after(const sms_system *system,
                                 sms_str licence,
                                 uint64_t sequence,
                                 sms_view **out,
                                 sms_error **error);

/**
 * What happened on every licence and in the store itself, in the order in which it was kept: after a cursor, 0 for the beginning, and at
 * most `limit` of it. The answer is JSON: `items`, each with its `cursor`, its `licence` (`*` for the store itself) and the `entry` as
 * `sms_system_journal` gives it; and `next`, the cursor to go on after.
 *
 * The order never changes, and what is kept later comes later, be it by another process: whoever goes on after `next` misses nothing
 * and sees nothing twice. A cursor is a number to keep and to give back; nothing else follows from it.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_feed(const sms_system *system, uint64_t after, size_t limit, sms_buffer **out, sms_error **error);

/**
 * The same system, limited to some licences, a JSON list of their numbers: whatever is asked or done of another one is
 * `SMS_ERROR_BOUNDARY_LICENCE`, and so is what concerns every licence, such as `sms_system_verify`, `sms_system_backup`, the journal `*`
 * and `set_policy`. A user of another licence is one whom nobody knows; lists, tables, SQL, the feed and `sms_system_advance_to` go over
 * these licences alone. It guards against mistakes of the host, and not against its code.
 *
 * The answer is a system of its own, which `sms_system_free` ends. `sms_system_close` closes it alone; it is closed with the system that
 * it comes from. Texts from outside are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, of them `SMS_ERROR_BOUNDARY_LICENCE` for a licence that a limited system does not reach itself;
 * `SMS_ERROR_DOCUMENT_...`, `SMS_ERROR_QUESTION_INVALID` for licences that are no list.
 */
sms_result sms_system_only(const sms_system *system, sms_str licences, sms_system **out, sms_error **error);

/**
 * Asks one `SELECT` over the documented tables (`docs/tables.md`), all of one moment, as the host, who sees everything. The answer is
 * JSON: `columns`, each with `name` and `kind`, and `rows`, which are lists.
 *
 * `options` is empty, or a JSON object of any of these: `values` (a list for the places `?`, or an object for `:name`), `only` (a list
 * of licence numbers, as if there were no others), and the limits `rows` (1,000,000 unless told), `bytes` (1 GiB) and `milliseconds`
 * (30,000). A text from outside is a value, and is never pasted into the statement. Texts from outside are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_SQL_REFUSED` for anything but one `SELECT`; `SMS_ERROR_SQL_NOT_A_TABLE`, `SMS_ERROR_SQL_NOT_A_COLUMN`,
 * `SMS_ERROR_SQL_FAILED`, `SMS_ERROR_SQL_PARAMETER`, `SMS_ERROR_SQL_VALUE`; `SMS_ERROR_SQL_LIMIT` for what takes more than a limit, which
 * is never cut; `SMS_ERROR_LICENCE_NOT_FOUND`, `SMS_ERROR_COMMAND_UNKNOWN_FIELD`, `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`,
 * `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_sql(const sms_system *system,
                          sms_str statement,
                          sms_str options,
                          sms_buffer **out,
                          sms_error **error);

/**
 * A table for analysis, such as `certificates`: all records of a kind, of one moment, as the clock has left them, as a C stream of
 * Apache Arrow. Its columns and their types are the same whatever is in it: docs/tables.md has them. `licences` is empty, for all
 * licences, or a JSON list of their numbers; texts from outside are bound by `sms_document`.
 *
 * The stream belongs to the caller, who ends it with its own `release`, which it lacks where the call fails. Everything is read
 * already: it needs no system any more, and never fails. One thread at a time may use it.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, of them `SMS_ERROR_BOUNDARY_ENUMERATION` for a table that is not there; `SMS_ERROR_DOCUMENT_...`,
 * `SMS_ERROR_QUESTION_INVALID` for licences that are no list; `SMS_ERROR_LICENCE_NOT_FOUND`; `SMS_ERROR_STORE_...`.
 */
sms_result sms_system_table(const sms_system *system,
                            sms_str table,
                            sms_str licences,
                            struct ArrowArrayStream *out,
                            sms_error **error);

/**
 * Carries a command out as this user: as `sms_system_execute`, on the session's own licence. Texts from outside are bound by
 * `sms_document`.
 *
 * ```c
 * sms_buffer *outcome = NULL;
 * sms_error *error = NULL;
 * sms_str command = sms_text("{\"command\":\"create_cos\",\"route\":\"skilled_worker\"}");
 * if (sms_session_execute(session, command, &outcome, &error) != SMS_OK) {
 *   for (size_t place = 0; place < sms_error_reason_count(error); place++) {
 *     sms_reason reason = sms_reason_new();
 *     sms_error_reason(error, place, &reason, NULL);
 *     printf("%.*s (%.*s)\n", (int)reason.message.length, reason.message.data, (int)reason.rule.length, reason.rule.data);
 *   }
 *   sms_error_free(error);
 * }
 * sms_buffer_free(outcome);
 * ```
 *
 * Errors: those of `sms_system_execute`; `SMS_ERROR_SESSION_ENDED`; `SMS_ERROR_COMMAND_WRONG_LICENCE` where the command names
 * another licence, `SMS_ERROR_COMMAND_WRONG_ACTOR` where no user can give it. Nothing has changed then.
 */
sms_result sms_session_execute(const sms_session *session, sms_str command, sms_buffer **out, sms_error **error);

/**
 * Says whether our rules allow a command of this user, and changes nothing. Texts from outside are bound by `sms_document`.
 *
 * Errors: those of `sms_session_execute`, but a refusal is the decision itself.
 */
sms_result sms_session_preview(const sms_session *session, sms_str command, sms_decision **out, sms_error **error);

/**
 * Says what would come of commands that this user gives one after another, and records nothing: as `sms_system_what_if`, on the session's
 * own licence and with nobody else as the actor, who may be left out. Texts from outside are bound by `sms_document`.
 *
 * Errors: those of `sms_system_what_if`; a refusal where the user may not see what is found on the licence; `SMS_ERROR_SESSION_ENDED`.
 */
sms_result sms_session_what_if(const sms_session *session, sms_str hypothesis, sms_buffer **out, sms_error **error);

/**
 * Answers a query as this user, who sees what they may see: as `sms_system_query`, on the session's own licence. Texts from
 * outside are bound by `sms_document`.
 *
 * Errors: a refusal with every reason; those of `sms_system_query`; `SMS_ERROR_SESSION_ENDED`.
 */
sms_result sms_session_query(const sms_session *session, sms_str query, sms_buffer **out, sms_error **error);

/**
 * Whether this user may use a function (`SMS_FUNCTION_...`) now, on a certificate; with an empty one, as for one that they own.
 *
 * Errors: `SMS_ERROR_SESSION_ENDED`; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`. A certificate that is not there, or must seem so, is
 * a refusal in the decision, and so is a name that no certificate can have.
 */
sms_result sms_session_can(const sms_session *session,
                           uint32_t function,
                           sms_str certificate,
                           sms_decision **out,
                           sms_error **error);

/**
 * What this user sees on the menus, and why a button is grey: a JSON list of menus with their items.
 *
 * Errors: `SMS_ERROR_SESSION_ENDED`; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_session_menu(const sms_session *session, sms_buffer **out, sms_error **error);

/**
 * Logs the user out. The handle is freed all the same by `sms_session_free`.
 *
 * Errors: `SMS_ERROR_SESSION_ENDED` where it has ended already; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_session_log_out(const sms_session *session, sms_error **error);

/**
 * Declines the messages, which ends the session.
 *
 * Errors: `SMS_ERROR_SESSION_ENDED` where it has ended already; `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_STORE_...`.
 */
sms_result sms_session_decline_messages(const sms_session *session, sms_error **error);

/**
 * The token with which `sms_system_resume` finds the session again: a secret. When the user changes the password the session
 * gets a new one, and the old one finds nothing any more: ask again then. Each text lives as long as the handle. It is empty
 * for a user whom the host signed in, of a null pointer, and where the handle refuses.
 */
sms_str sms_session_token(const sms_session *session);

/** The user ID. It lives as long as the handle. Of a null pointer it is empty. */
sms_str sms_session_user_id(const sms_session *session);

/** The licence number. It lives as long as the handle. Of a null pointer it is empty. */
sms_str sms_session_licence(const sms_session *session);

/** Ends the handle, and no more: a user who logged in stays so until the session ends. A null pointer is fine. */
void sms_session_free(sms_session *session);

/** What the view shows, as `SMS_VIEW_KIND_...`. Of a null pointer it is 0. */
uint32_t sms_view_kind(const sms_view *view);

/** The moment that the view was asked for. Of a view after an entry, and of a null pointer, it is 0. */
sms_moment sms_view_moment(const sms_view *view);

/**
 * Whether the view is a forecast: its moment had not come when it was asked for, and it shows what will be so if nothing happens but what
 * the clock does. Of a null pointer it is false.
 */
bool sms_view_is_forecast(const sms_view *view);

/**
 * What cannot follow on what had happened by the moment, as a JSON list of findings in the order of recording: each names the entry of
 * the journal in `evidence`. Such an entry is left out, and what comes after it counts. Only a view of
 * `sms_system_view_effective_at` can have any.
 *
 * Errors: those of `sms_view_state`.
 */
sms_result sms_view_findings(const sms_view *view, sms_str licence, sms_buffer **out, sms_error **error);

/**
 * Answers a query on a licence as it was, as `sms_system_query` does of the present. Texts from outside are bound by
 * `sms_document`.
 *
 * Errors: those of `sms_system_query`; `SMS_ERROR_LICENCE_NOT_FOUND` where there was no such licence yet;
 * `SMS_ERROR_LICENCE_BEFORE_MIRROR` where it was adopted later, and nothing is known of it.
 */
sms_result sms_view_query(const sms_view *view, sms_str licence, sms_str query, sms_buffer **out, sms_error **error);

/**
 * Every journaled record of a licence as it was, as one JSON document: what `sms_system_state` gives of the present.
 *
 * Errors: `SMS_ERROR_LICENCE_NUMBER`, `SMS_ERROR_LICENCE_NOT_FOUND`, `SMS_ERROR_LICENCE_BEFORE_MIRROR`; `SMS_ERROR_BOUNDARY_...`,
 * `SMS_ERROR_STORE_...`.
 */
sms_result sms_view_state(const sms_view *view, sms_str licence, sms_buffer **out, sms_error **error);

/**
 * A table for analysis as `sms_system_table` gives it, of the view: each licence as it was, one after another. A licence of which nothing
 * was known is left out, unless `licences` names it; a view after an entry shows the licence of that entry. Texts from outside are
 * bound into `licences` by `sms_document`.
 *
 * Errors: those of `sms_system_table`; `SMS_ERROR_LICENCE_BEFORE_MIRROR` and `SMS_ERROR_BOUNDARY_INDEX` as of `sms_view_query`, for a
 * licence that is named.
 */
sms_result sms_view_table(const sms_view *view,
                          sms_str table,
                          sms_str licences,
                          struct ArrowArrayStream *out,
                          sms_error **error);

/**
 * Asks one `SELECT` over the tables of `sms_view_table`, as `sms_system_sql` does of the present; `sms_document` makes
 * the options.
 *
 * Errors: those of `sms_system_sql` and of `sms_view_table`.
 */
sms_result sms_view_sql(const sms_view *view, sms_str statement, sms_str options, sms_buffer **out, sms_error **error);

/** Ends a view. A null pointer is fine. */
void sms_view_free(sms_view *view);

/**
 * Reads the register file at a path.
 *
 * ```c
 * sms_register *file = NULL;
 * if (sms_register_read(sms_text("register.csv"), &file, NULL) == SMS_OK) {
 *   printf("%zu rows\n", sms_register_row_count(file));
 * }
 * sms_register_free(file);
 * ```
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_REGISTER_...` with line and column of the first thing that is wrong.
 */
sms_result sms_register_read(sms_str path, sms_register **out, sms_error **error);

/**
 * Reads a register file that is in memory: bytes, which need not be UTF-8 to be refused with their place.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_REGISTER_...` with line and column of the first thing that is wrong.
 */
sms_result sms_register_parse(sms_str bytes, sms_register **out, sms_error **error);

/** How many rows there are. Of a null pointer it is 0. */
size_t sms_register_row_count(const sms_register *file);

/**
 * The distinct organisations by normalised name, in file order of first appearance: a JSON list of texts.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_register_organisations(const sms_register *file, sms_buffer **out, sms_error **error);

/**
 * Rows in file order as a JSON list, at most `limit` of them from `from` on, which counts from 0: the five texts as spelt,
 * and what the last two mean (`licence_type`, `rating`, `service_tier`, `route_id`), null where they are not known.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_register_rows(const sms_register *file, size_t from, size_t limit, sms_buffer **out, sms_error **error);

/**
 * What one asks of a register first, as a JSON object: `rows`, `organisations`, `ratings`, `routes`, `exact_duplicates`,
 * `blank_counties`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_register_figures(const sms_register *file, sms_buffer **out, sms_error **error);

/**
 * The commands that adopt each sponsor's licence in mirror mode, as a JSON list, under the numbers of a JSON list: one for each
 * organisation and town, in file order of first appearance, as long as there are numbers. Texts from outside are bound by
 * `sms_document`.
 *
 * Errors: `SMS_ERROR_COMMAND_INVALID` for what is no list of licence numbers; `SMS_ERROR_DOCUMENT_...`, `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_register_adoptions(const sms_register *file, sms_str numbers, sms_buffer **out, sms_error **error);

/**
 * The register as a file: byte for byte the one that was read.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_register_write(const sms_register *file, sms_buffer **out, sms_error **error);

/** Ends a register. A null pointer is fine. */
void sms_register_free(sms_register *file);

/**
 * Checks a file that is in memory, in both layers: by its schema, and each record of an upload by the rules on a day. With null for
 * `policy` the default one counts. `today` is the day, that of the machine where nothing else is meant.
 *
 * The answer is JSON: `kind`, `version` and `header` of the file, `valid`, `problem_count` with the first 10,000 `problems`,
 * `record_count`, `contradictions` of the header, and `records`: of each that the schema allows `number`, `line`, `applicant_id`, the
 * `state` that its CAS would have, `refusals` and `warnings`. A problem has `line`, `element`, `field`, `record`, `code`, `message`,
 * `rule` and `proposal`. A file that is not valid, or no file at all, is no error, but the answer.
 *
 * Files of very many records are checked piece by piece by `sms_bdt_reader_check`, which can be stopped.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for a day too far away.
 */
sms_result sms_bdt_check(const sms_policy *policy,
                         sms_str bytes,
                         const sms_date *today,
                         sms_buffer **out,
                         sms_error **error);

/**
 * Checks the file at a path, as `sms_bdt_check` does one in memory. No more of it is in memory than what is told of it.
 *
 * Errors: `SMS_ERROR_BDT_UNREADABLE` where no file can be opened there; those of `sms_bdt_check`.
 */
sms_result sms_bdt_check_path(const sms_policy *policy,
                              sms_str path,
                              const sms_date *today,
                              sms_buffer **out,
                              sms_error **error);

/**
 * Makes a file of a table: bytes of a spreadsheet (XLSX), or of CSV in UTF-8. The first row has the names of the columns. A column is known
 * by the name of its field (`family_name`), its title (`Family name`) or its element (`FamilyName`), or else as the mapping says.
 *
 * The mapping is a JSON object of any of these: `kind` (`upload` unless told, `child_upload`, `fee_update`, `non_enrolment`, `graduates`),
 * `sheet` of a spreadsheet, `columns` (names of columns and their fields; an empty field passes a column over), `constants` (fields and
 * their texts, the same in every row; `file_id` and `licence_number` are among them), `dates` (`iso`, `day_first` or `month_first`). Texts
 * from outside are bound by `sms_document`.
 *
 * Rows that are not right are no error: `sms_bdt_table_report` has them.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`, `SMS_ERROR_COMMAND_UNKNOWN_FIELD`; `SMS_ERROR_BDT_TABLE` for what is no table, and
 * for a mapping that is none; `SMS_ERROR_BDT_LIMIT` for more than 100,000 rows, or 256 MiB.
 */
sms_result sms_bdt_table_read(sms_str bytes, sms_str mapping, sms_bdt_table **out, sms_error **error);

/**
 * Makes a file of rows that a program has: a JSON list of objects, whose members are columns with their cells. The first row has the
 * number 2, as in a spreadsheet. Otherwise as `sms_bdt_table_read`. Texts from outside are bound by `sms_document`.
 *
 * Errors: those of `sms_bdt_table_read`, but that too many rows are told in the report.
 */
sms_result sms_bdt_table_of_rows(sms_str rows, sms_str mapping, sms_bdt_table **out, sms_error **error);

/**
 * What became of the rows, as a JSON object: `record_count` of the file, for each record the number of its row (`rows`), the columns that
 * hold nothing of the file (`ignored`), and `rejections`: each with `row`, `column`, `field`, `code`, `message`, `rule`, `remedy` and, where
 * something can be proposed, `proposal`. One in the row of the names concerns the whole table.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_bdt_table_report(const sms_bdt_table *table, sms_buffer **out, sms_error **error);

/**
 * The file of the rows that are right. It goes on after the table is freed, and is freed itself.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_BDT_TABLE` where no row is right: the report says why.
 */
sms_result sms_bdt_table_file(const sms_bdt_table *table, sms_bdt_file **out, sms_error **error);

/** Ends a table. A null pointer is fine. */
void sms_bdt_table_free(sms_bdt_table *table);

/**
 * Reads a file that is in memory: bytes in ISO-8859-1 or UTF-8, as the file says.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_BDT_...` with everything that is wrong with it, up to a hundred problems: each message begins
 * with the line and the element.
 */
sms_result sms_bdt_file_read(sms_str bytes, sms_bdt_file **out, sms_error **error);

/**
 * Reads the file at a path.
 *
 * ```c
 * sms_bdt_file *file = NULL;
 * sms_error *error = NULL;
 * if (sms_bdt_file_read_path(sms_text("upload.xml"), &file, &error) == SMS_OK) {
 *   printf("%zu records\n", sms_bdt_file_record_count(file));
 * }
 * sms_error_free(error);
 * sms_bdt_file_free(file);
 * ```
 *
 * Errors: those of `sms_bdt_file_read`.
 */
sms_result sms_bdt_file_read_path(sms_str path, sms_bdt_file **out, sms_error **error);

/**
 * A file of a kind (`upload`, `child_upload`, `fee_update`, `non_enrolment`, `graduates`) of records as a JSON list: each is an object of
 * the names of fields and their values, as they stand in a command. The file ID and the licence number are empty where a file of the
 * kind does not say them. Texts from outside are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, of them `SMS_ERROR_BOUNDARY_ENUMERATION` for another kind; `SMS_ERROR_DOCUMENT_...`,
 * `SMS_ERROR_BDT_TABLE` for what is no list of objects; other `SMS_ERROR_BDT_...` for what no file can have.
 */
sms_result sms_bdt_file_of_records(sms_str kind,
                                   sms_str file_id,
                                   sms_str licence_number,
                                   sms_str records,
                                   sms_bdt_file **out,
                                   sms_error **error);

/**
 * The export file of a licence, of rows of the query `export_cas` as a JSON list. `sms_session_export_file` is the same in one step.
 * Texts from outside are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`; `SMS_ERROR_BDT_TABLE`, `SMS_ERROR_COMMAND_MISSING_FIELD` and
 * `SMS_ERROR_COMMAND_UNKNOWN_FIELD` for what is no list of such rows; other `SMS_ERROR_BDT_...` for a text that the file cannot have, and
 * where there is no row.
 */
sms_result sms_bdt_file_export(sms_str licence_number, sms_str rows, sms_bdt_file **out, sms_error **error);

/**
 * What a file says of itself, as a JSON object: its `kind`, the `version` of its schema, and `header`, the texts by their fields, such as
 * `file_id` and `licence_number`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_bdt_file_header(const sms_bdt_file *file, sms_buffer **out, sms_error **error);

/** How many records there are. Of a null pointer it is 0. */
size_t sms_bdt_file_record_count(const sms_bdt_file *file);

/**
 * Records in file order as a JSON list, at most `limit` of them from `from` on, which counts from 0: `number`, `line`, and `fields`, which
 * are named and written as in a command.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_bdt_file_records(const sms_bdt_file *file,
                                size_t from,
                                size_t limit,
                                sms_buffer **out,
                                sms_error **error);

/**
 * The same records as the rows of a table from which `sms_bdt_table_read` makes this file again: a JSON object of `columns`, a list of
 * names, and `rows`, lists of texts as they stand in the file, or null.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_bdt_file_rows(const sms_bdt_file *file, size_t from, size_t limit, sms_buffer **out, sms_error **error);

/**
 * The file as SMS takes it: bytes in ISO-8859-1, which `sms_buffer_text` has with their length.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_bdt_file_bytes(const sms_bdt_file *file, sms_buffer **out, sms_error **error);

/**
 * Writes the same bytes on disk. The file appears when it is whole; until then, and where it fails, what was at the path stays.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_BDT_UNREADABLE` where nothing can be written there.
 */
sms_result sms_bdt_file_write(const sms_bdt_file *file, sms_str path, sms_error **error);

/**
 * The commands that a file stands for, as a JSON list: of an upload, an update of fees and a graduate file one, and one for each report of
 * a student who did not enrol. `sms_session_execute_file` carries one out without this text.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_BDT_UNKNOWN_FILE` for an export, and for an upload whose header contradicts itself;
 * `SMS_ERROR_BDT_FORMAT` for a day that no calendar here has.
 */
sms_result sms_bdt_file_commands(const sms_bdt_file *file, sms_buffer **out, sms_error **error);

/**
 * What is said of a command that the file stands for, with the lines and elements of the file: a JSON list of problems, as
 * `sms_bdt_check` has them. `reasons` is a document with such a list as its `reasons`, which `sms_error_json` and `sms_decision_json` are,
 * or the list alone. Texts from outside are bound by `sms_document`.
 *
 * ```c
 * sms_bdt_file *file = NULL;
 * sms_buffer *outcome = NULL, *problems = NULL;
 * sms_error *error = NULL;
 * sms_str command = sms_text("{\"command\":\"bulk_data_transfer\"}");
 * if (sms_bdt_file_read_path(sms_text("upload.xml"), &file, NULL) == SMS_OK &&
 *     sms_session_execute_file(session, command, file, &outcome, &error) != SMS_OK &&
 *     sms_bdt_file_problems(file, sms_error_json(error), &problems, NULL) == SMS_OK) {
 *   int64_t line;
 *   const sms_value *each;
 *   for (size_t place = 0; (each = sms_value_item(sms_buffer_value(problems), place)) != NULL; place++) {
 *     if (sms_value_integer(each, sms_text("/line"), &line, NULL) == SMS_OK) {
 *       printf("line %lld\n", (long long)line);
 *     }
 *   }
 * }
 * sms_buffer_free(problems);
 * sms_buffer_free(outcome);
 * sms_error_free(error);
 * sms_bdt_file_free(file);
 * ```
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, `SMS_ERROR_DOCUMENT_...`; `SMS_ERROR_QUESTION_INVALID` for what has no list of reasons.
 */
sms_result sms_bdt_file_problems(const sms_bdt_file *file, sms_str reasons, sms_buffer **out, sms_error **error);

/** Ends a file. A null pointer is fine. */
void sms_bdt_file_free(sms_bdt_file *file);

/**
 * Carries a command out as this user, with a file as its content: `bulk_data_transfer`, `bulk_update_fees` or `notify_graduates`. The
 * document has no more than what the file does not say: a retry `key`, and with `accepted_only` the records that are accepted are brought
 * although others are refused. Otherwise all are brought, or none. Texts from outside are bound by `sms_document`.
 *
 * The outcome of an upload has a verdict for each record. `sms_bdt_file_problems` says where in the file the reasons of a refusal are.
 *
 * Errors: those of `sms_session_execute`; `SMS_ERROR_COMMAND_INVALID` for another command, and where the document says what the file says;
 * `SMS_ERROR_BDT_UNKNOWN_FILE` for a file of another kind than the command takes, and for a header that contradicts itself. Nothing has
 * changed then.
 */
sms_result sms_session_execute_file(const sms_session *session,
                                    sms_str command,
                                    const sms_bdt_file *file,
                                    sms_buffer **out,
                                    sms_error **error);

/**
 * Says whether our rules allow a command with a file as its content, and changes nothing. Texts from outside are bound by `sms_document`.
 *
 * Errors: those of `sms_session_execute_file`, but a refusal is the decision itself.
 */
sms_result sms_session_preview_file(const sms_session *session,
                                    sms_str command,
                                    const sms_bdt_file *file,
                                    sms_decision **out,
                                    sms_error **error);

/**
 * The CAS that this user sees, as an export file: all that have a number, or those that a query `export_cas` asks for, however many pages
 * there are. An empty query asks for all. Texts from outside are bound by `sms_document`.
 *
 * Errors: those of `sms_session_query`; `SMS_ERROR_QUERY_INVALID` for another query; `SMS_ERROR_BDT_...` for a text that the file cannot have,
 * and `SMS_ERROR_BDT_ELEMENT_MISSING` where there is no CAS.
 */
sms_result sms_session_export_file(const sms_session *session, sms_str query, sms_bdt_file **out, sms_error **error);

/**
 * Begins to read the file at a path.
 *
 * ```c
 * sms_bdt_reader *reader = NULL;
 * uint64_t records = 0;
 * if (sms_bdt_reader_open(sms_text("upload.xml"), &reader, NULL) == SMS_OK) {
 *   while (sms_bdt_reader_skip(reader, 1000, &records, NULL) == SMS_OK && records > 0) {
 *     printf("%llu bytes\n", (unsigned long long)sms_bdt_reader_bytes(reader));
 *   }
 * }
 * sms_bdt_reader_free(reader);
 * ```
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_BDT_UNREADABLE` where no file can be opened there.
 */
sms_result sms_bdt_reader_open(sms_str path, sms_bdt_reader **out, sms_error **error);

/**
 * The next record as a JSON object: `number`, `line`, `fields`, and `problems`, what the schema finds wrong with it. Null behind the last
 * one; also where the file cannot be read on, which `sms_bdt_reader_verdict` tells.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_bdt_reader_next(const sms_bdt_reader *reader, sms_buffer **out, sms_error **error);

/**
 * Reads on over at most `most` records, and says by the rules on a day what would become of each: a JSON list of `records` as
 * `sms_bdt_check` has them, in which those are left out that the schema refuses. With null for `policy` the default one counts. Null where
 * there was no record any more.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for a day too far away. No record is read then.
 */
sms_result sms_bdt_reader_check(const sms_bdt_reader *reader,
                                const sms_policy *policy,
                                const sms_date *today,
                                size_t most,
                                sms_buffer **out,
                                sms_error **error);

/**
 * Reads on over at most `most` records, of which nothing is told but what counts for the verdict, and gives how many there were. It is 0
 * where there was none any more.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_bdt_reader_skip(const sms_bdt_reader *reader, size_t most, uint64_t *out, sms_error **error);

/**
 * The verdict on what was read so far, which is that on the file once there is no record any more: a JSON object of `kind`, `version`,
 * `header`, `valid`, `problem_count`, the first 10,000 `problems`, `record_count`, and `contradictions` of the header. A file that could not
 * be read to its end is not valid, and has the reason among its problems.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`.
 */
sms_result sms_bdt_reader_verdict(const sms_bdt_reader *reader, sms_buffer **out, sms_error **error);

/** How many bytes of the file were read. Of a null pointer, and where the handle refuses, it is 0. */
uint64_t sms_bdt_reader_bytes(const sms_bdt_reader *reader);

/** How many records were read. Of a null pointer, and where the handle refuses, it is 0. */
uint64_t sms_bdt_reader_records(const sms_bdt_reader *reader);

/** Ends a reader, at whatever record it is. A null pointer is fine. */
void sms_bdt_reader_free(sms_bdt_reader *reader);

/**
 * Begins a file of a kind (`upload`, `child_upload`, `fee_update`, `non_enrolment`, `graduates`) that will stand at a path. The file ID
 * and the licence number are empty where a file of the kind does not say them.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, of them `SMS_ERROR_BOUNDARY_ENUMERATION` for another kind; `SMS_ERROR_BDT_UNREADABLE` where nothing can be
 * written there; other `SMS_ERROR_BDT_...` for a header that no file can have.
 */
sms_result sms_bdt_writer_create(sms_str path,
                                 sms_str kind,
                                 sms_str file_id,
                                 sms_str licence_number,
                                 sms_bdt_writer **out,
                                 sms_error **error);

/**
 * Writes a record: a JSON object of the names of fields and their values, as `sms_bdt_file_of_records` takes a list of. Texts from outside
 * are bound by `sms_document`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, of them `SMS_ERROR_BOUNDARY_CLOSED` once the file is finished; `SMS_ERROR_DOCUMENT_...`,
 * `SMS_ERROR_BDT_TABLE` for what is no object; other `SMS_ERROR_BDT_...` for what no record can have. Nothing of the record is written then,
 * and the file goes on.
 */
sms_result sms_bdt_writer_write(const sms_bdt_writer *writer, sms_str record, sms_error **error);

/** How many records were written. Of a null pointer, and where the handle refuses, it is 0. */
uint64_t sms_bdt_writer_records(const sms_bdt_writer *writer);

/**
 * Ends the file, and puts it in its place. The handle is freed all the same by `sms_bdt_writer_free`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`, of them `SMS_ERROR_BOUNDARY_CLOSED` where it is finished already; `SMS_ERROR_BDT_ELEMENT_MISSING` for a file
 * without a record; `SMS_ERROR_BDT_UNREADABLE` where it cannot be written. After any of them there is no file, and what was in its place is
 * still there.
 */
sms_result sms_bdt_writer_finish(const sms_bdt_writer *writer, sms_error **error);

/** Ends a writer. Of a file that is not finished nothing is left. A null pointer is fine. */
void sms_bdt_writer_free(sms_bdt_writer *writer);

/**
 * Opens a system over a store of its own, as `sms_open` does, and records a made-up sponsor in it: some years old, with late reports,
 * gaps and other planted mistakes, which `sms_sample_facts` lists. It runs on a clock that the host sets. The same number of workers,
 * from 10 to 100,000, and the same seed give the same sponsor.
 *
 * Errors: those of `sms_open`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for fewer or more workers; those of `sms_system_execute`, where the store
 * is not a new one.
 */
sms_result sms_sample_open(sms_str address, uint32_t workers, uint64_t seed, sms_system **out, sms_error **error);

/**
 * What belongs to a sample and stands in no store: its licence, its day, the workers as the human resources department would export
 * them, and what is planted. A JSON object of `licence`, `today`, `workers` and `planted`.
 *
 * Errors: `SMS_ERROR_BOUNDARY_...`; `SMS_ERROR_FIELD_OUT_OF_RANGE` for fewer or more workers than a sample can have.
 */
sms_result sms_sample_facts(uint32_t workers, uint64_t seed, sms_buffer **out, sms_error **error);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

/** The text that ends before the first NUL; the empty one for NULL. */
static inline sms_str sms_text(const char *text) {
  sms_str view;
  view.data = text;
  view.length = text == NULL ? 0 : strlen(text);
  return view;
}

/** A reason that is empty, for a function that fills it in. */
static inline sms_reason sms_reason_new(void) {
  sms_reason reason;
  memset(&reason, 0, sizeof reason);
  reason.size = sizeof reason;
  return reason;
}

/** The question whether a user of this level may use a function, in the usual case: see sms_question_usual. */
static inline sms_question sms_question_new(uint32_t function, uint32_t level) {
  sms_question question;
  memset(&question, 0, sizeof question);
  sms_question_usual(function, level, sizeof question, &question, NULL);
  return question;
}

/*
 * The C data interface and the C stream interface of Apache Arrow, word for word: whoever includes these structures from
 * elsewhere has the same.
 */

#ifdef __cplusplus
extern "C" {
#endif

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};

#endif /* ARROW_C_STREAM_INTERFACE */

#ifdef __cplusplus
} // extern "C"
#endif

#endif /* SMS_H */
