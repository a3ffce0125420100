//! What can go wrong, once: [`ErrorCode`] is the only registry of codes, [`Error`] the only error of the library.

mod cause;

pub use cause::{Cause, Failure};

use crate::decision::{Decision, Reason, line};
use crate::document::safe_near;
use crate::nearest::nearest;
use crate::parameter::{ParameterFacts, Parameters, Said, said};
use crate::text::is_unseen;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

macro_rules! error_codes {
    ($($number:literal $variant:ident $id:literal $meaning:literal $([$($parameter:ident),*])?;)*) => {
        /// A stable code: a number for C, a dotted id for people and JSON. Numbers and ids are never used again
        /// for something else.
        ///
        /// ```
        /// use sms_core::ErrorCode;
        /// assert_eq!(ErrorCode::AccessLevel.id(), "access.level");
        /// assert_eq!(ErrorCode::find("access.level"), Some(ErrorCode::AccessLevel));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode { $(#[doc = $meaning] $variant,)* }

        impl ErrorCode {
            /// Every code, by number.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The number, as C sees it.
            #[must_use]
            pub const fn number(self) -> u32 {
                match self { $(Self::$variant => $number,)* }
            }

            /// The dotted id, as people and JSON see it.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// What it means, in one line.
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => $meaning,)* }
            }

            /// The parameters that a reason of the code can have; none where its message is the same for all. Which of them one
            /// has depends on what it says.
            ///
            /// ```
            /// use sms_core::ErrorCode;
            /// let names = ErrorCode::AllocationInsufficient.parameters().iter().map(|facts| facts.name);
            /// assert!(names.eq(["route", "needed", "left"]));
            /// ```
            #[must_use]
            pub const fn parameters(self) -> &'static [ParameterFacts] {
                match self { $(Self::$variant => const { &[$($($crate::parameter::key::$parameter().facts(),)*)?] },)* }
            }

            /// The code with this dotted id, if there is one.
            #[must_use]
            pub fn find(id: &str) -> Option<Self> {
                match id { $($id => Some(Self::$variant),)* _ => None }
            }

            /// The family of the code: its id up to the dot, such as `access`.
            #[must_use]
            pub fn family(self) -> &'static str {
                self.id().split('.').next().unwrap_or_default()
            }
        }
    };
}

error_codes! {
    // 1: the boundary to another language
    1 BoundaryNull "boundary.null" "a pointer that is needed is null" [argument];
    2 BoundaryUtf8 "boundary.utf8" "the text is not UTF-8" [argument, place];
    3 BoundaryLength "boundary.length" "the length is larger than any object can be" [argument];
    4 BoundaryEnumeration "boundary.enumeration" "there is no word of this number or name" [argument, enumeration, name, words];
    5 BoundaryPanic "boundary.panic" "the library failed inside; the handle refuses from now on";
    6 BoundaryPoisoned "boundary.poisoned" "an earlier call failed inside, and the handle refuses since";
    7 BoundaryProcess "boundary.process" "a fork carried it into this process: close before the fork, or start a new process";
    8 BoundaryDate "boundary.date" "there is no such day or moment" [argument];
    9 BoundaryIndex "boundary.index" "the place lies beyond the last one" [place, count];
    10 BoundaryClosed "boundary.closed" "the system was closed: open the store again";
    11 BoundaryAbsent "boundary.absent" "the document has nothing at this place";
    12 BoundaryKind "boundary.kind" "the value at this place of the document is of another kind";
    13 BoundaryPointer "boundary.pointer" "the text is not a JSON pointer";
    14 BoundarySize "boundary.size" "a structure says a size that it cannot have" [argument];
    15 BoundaryLicence "boundary.licence" "the handle is limited to some licences, and this is none of theirs" [licence];
    // 100: documents and commands
    100 DocumentSyntax "document.syntax" "the text is not JSON, or not Unicode" [line, column, most, unit];
    101 DocumentTooLarge "document.too_large" "the document is larger than the limit" [most, unit];
    102 CommandUnknown "command.unknown" "there is no command of this name" [name];
    103 CommandUnknownField "command.unknown_field" "the command has no such field" [field, words];
    104 CommandMissingField "command.missing_field" "the command lacks a field that it needs" [field];
    105 CommandInvalid "command.invalid" "a value of the command has the wrong shape" [field, name, words, pattern, character];
    106 CommandWrongLicence "command.wrong_licence" "the command names another licence than the actor's";
    107 CommandWrongActor "command.wrong_actor" "this actor cannot give this command" [actor];
    108 CommandKeyReused "command.key_reused" "the retry key was used with another command" [entry, field];
    109 CommandKeyTooLong "command.key_too_long" "a retry key is 1 to 128 bytes long";
    110 CommandWrongMode "command.wrong_mode" "the command, or a field of it, belongs to the other mode of keeping a licence";
    111 QueryUnknown "query.unknown" "there is no query of this name" [name];
    112 QueryInvalid "query.invalid" "a value of the query has the wrong shape" [field, name, words, pattern, character];
    113 QuestionUnknown "question.unknown" "there is no question of this name" [name];
    114 QuestionInvalid "question.invalid" "a value of the question has the wrong shape" [field, name, words, pattern, character];
    115 OpeningInvalid "opening.invalid" "a value of what a store is opened with has the wrong shape" [field, name, words, pattern];
    117 DocumentListSize "document.list_size" "a list of the document has more items than one may have" [most, unit];
    118 DocumentTextSize "document.text_size" "a text of the document is longer than one may be" [most, unit];
    // 200: values
    200 FieldMissing "field.missing" "a field that is needed is not filled in" [field, title, state, most, line];
    201 FieldEmpty "field.empty" "the text is empty" [field, place, line];
    202 FieldTooLong "field.too_long" "the text is longer than its limit" [field, most, unit, place, line];
    203 FieldCharacter "field.character" "the text has a character that is not allowed there" [field, character, alphabet, place, line];
    204 FieldOutOfRange "field.out_of_range" "the value lies outside its range" [field, value, least, most, expected, earliest, latest, on, moment, recorded_at, licence, licence_status, line];
    205 FieldFormat "field.format" "the value does not have the form it must have" [field, value, expected, words, pattern, character, place, family, line];
    206 FieldUnknown "field.unknown" "there is no field of this name" [field, line];
    // 1000: access, users, sessions
    1000 AccessLevel "access.level" "users of this level may not use the function" [function, level];
    1001 AccessUserStatus "access.user_status" "the user is not active" [function, user_status];
    1002 AccessLicenceStatus "access.licence_status" "the status of the licence does not allow the function" [function, licence_status];
    1003 AccessRating "access.rating" "the rating of the licence does not allow the function" [function, rating];
    1004 AccessRoute "access.route" "the licence does not cover a route that the function needs" [function];
    1005 AccessOwner "access.owner" "a Level 2 user may use the function only on certificates that they own" [function, level];
    1006 AccessWindow "access.window" "the time window of the function is not open" [function];
    1007 AccessNotInForce "access.not_in_force" "SMS does not have the function on that day" [function];
    1100 UserNotFound "user.not_found" "there is no such user on this licence" [user_id];
    1101 UserIdTaken "user.id_taken" "the user ID is already held" [user_id];
    1102 UserTransitionRefused "user.transition_refused" "the user's status does not allow the step" [state, action, possible];
    1103 UserSelf "user.self" "users cannot deactivate themselves";
    1104 UserOtherLevel1 "user.other_level_1" "a Level 1 user can amend only their own details or those of a Level 2 user";
    1105 UserNotLevel2 "user.not_level_2" "the function is for a Level 2 user's details";
    1106 UserNino "user.nino" "a Level 1 user gives a National Insurance number or the reason for having none";
    1107 UserAmendmentPending "user.amendment_pending" "an amendment of these details is still being considered";
    1108 UserNoAmendment "user.no_amendment" "no amendment of these details is being considered";
    1109 UserNothingToAmend "user.nothing_to_amend" "the amendment changes nothing";
    1110 UserAnotherPerson "user.another_person" "an amendment must not turn one person into another";
    1111 UserFewLevel1 "user.few_level_1" "one Level 1 user is left" [count];
    1112 UserNoLevel1 "user.no_level_1" "no Level 1 user is left" [count];
    1113 UserRoleEmail "user.role_email" "the email address seems to be that of a role, and not of one person";
    1114 UserSharedEmail "user.shared_email" "another user has the same email address" [user_id];
    1115 UserNoLogIn "user.no_log_in" "a Level 1 user has not logged in for long" [last_on, months];
    1116 UserCertificatesLeft "user.certificates_left" "certificates belong to a user who has left" [level];
    1117 UserNumbersDiffer "user.numbers_differ" "there are other numbers of users than the Authorising Officer decided on" [count, level, decided];
    1118 UserMany "user.many" "there are many users of this level" [level, count, most];
    1119 UserNoSettledLevel1 "user.no_settled_level_1" "no Level 1 user is the settled worker that the licence needs";
    1120 UserNoOwnLevel1 "user.no_own_level_1" "no Level 1 user is the sponsor's own";
    1121 UserSettledUnknown "user.settled_unknown" "it is not known whether a Level 1 user is the settled worker that the licence needs" [count];
    1122 UserLevel1Active "user.level_1_active" "a Level 1 user is active, who can request another" [user_id];
    1123 UserAddressUnknown "user.address_unknown" "the address is none of active key personnel";
    1124 UserEnded "user.ended" "the account was refused or deactivated";
    1200 LogInRefused "log_in.refused" "the log-in or the reset was refused";
    1201 SessionEnded "session.ended" "the session has ended, or never was";
    1202 SessionPasswordChangeNeeded "session.password_change_needed" "the password must be changed before anything else";
    1203 SessionMessagesNotAccepted "session.messages_not_accepted" "the messages must be accepted before anything else";
    1204 UserIdReserved "user.id_reserved" "the user ID is the name of somebody who acts and is no user";
    // 1300: key personnel
    1300 PersonnelRepresentative "personnel.representative" "a representative is never the Authorising Officer";
    1301 PersonnelNoRepresentative "personnel.no_representative" "the person is no legal representative";
    1302 PersonnelUnqualified "personnel.unqualified" "a representative is qualified to give immigration advice";
    1303 PersonnelBeforeGrant "personnel.before_grant" "the person can have the role only once the licence is granted";
    1304 PersonnelNotAppointed "personnel.not_appointed" "a representative is appointed as such before becoming a user";
    1305 PersonnelAgency "personnel.agency" "agency staff can be Level 2 users only";
    1306 PersonnelContractor "personnel.contractor" "a contractor, or a consultant for one project, is no user";
    1307 PersonnelNotStaff "personnel.not_staff" "key personnel are normally paid staff or office holders";
    1308 PersonnelNotOwnStaff "personnel.not_own_staff" "the Level 1 user of an application is an employee, director or partner";
    1309 PersonnelNotSettled "personnel.not_settled" "the Level 1 user of an application is a settled worker";
    1310 PersonnelOverseas "personnel.overseas" "key personnel are in the United Kingdom most of the time";
    1311 PersonnelOverseasLevel1 "personnel.overseas_level_1" "an overseas Authorising Officer is the Level 1 user, too";
    1312 PersonnelBankruptcy "personnel.bankruptcy" "the person is under a bankruptcy or debt relief restriction";
    1313 PersonnelBarredDirector "personnel.barred_director" "the person is barred from being a company director";
    1314 PersonnelConviction "personnel.conviction" "the person has a listed conviction that is not spent";
    1315 PersonnelFined "personnel.fined" "the person was fined by UKVI" [months, on, earliest];
    1316 PersonnelReported "personnel.reported" "the person was reported to UKVI";
    1317 PersonnelBrokeTheLaw "personnel.broke_the_law" "the person broke the law";
    1318 PersonnelUnpaidTax "personnel.unpaid_tax" "the person owes VAT or another excise duty";
    1319 PersonnelRevokedSponsor "personnel.revoked_sponsor" "the person was key personnel of a sponsor whose licence was revoked" [months, on, earliest];
    1320 PersonnelRefusedApplication "personnel.refused_application" "the person was key personnel of a refused licence application" [months, on, earliest];
    1321 PersonnelNonCompliance "personnel.non_compliance" "the person has a history of not complying as a sponsor";
    // 2000: licences
    2000 LicenceNotFound "licence.not_found" "the store holds no such licence";
    2001 LicenceNumber "licence.number" "a licence number has nine characters: eight letters or digits, and a digit or X" [character];
    2002 LicenceNumberTaken "licence.number_taken" "the licence number is already held";
    2003 LicenceTransitionRefused "licence.transition_refused" "the status of the licence does not allow the step" [state, action, possible];
    2004 LicenceRouteNotHeld "licence.route_not_held" "the licence does not cover the route" [route];
    2005 LicenceRatingRefused "licence.rating_refused" "the route cannot have this rating" [route, rating, state, action, possible];
    2006 LicenceRatingUnrecognised "licence.rating_unrecognised" "a rating was kept as text, and is no ground of a decision" [text];
    2007 LicenceRouteUnrecognised "licence.route_unrecognised" "a route was kept as text, and is no ground of a decision" [text];
    2008 LicenceNumberAlphabet "licence.number_alphabet" "the number has a letter that real licence numbers never have";
    2009 LicenceRouteNotInForce "licence.route_not_in_force" "the route does not exist on that day" [route, on];
    2010 LicenceBeforeMirror "licence.before_mirror" "what was so before the mirror begins is not known" [on];
    2011 LicenceRatingUsedUp "licence.rating_used_up" "the licence was rated B as often as it can be" [count];
    2012 ActionPlanNotFound "action_plan.not_found" "there is no such action plan";
    2013 ActionPlanTransitionRefused "action_plan.transition_refused" "the state of the action plan does not allow the step" [state, action, possible];
    2014 ComplianceNotFound "compliance.not_found" "there is no such action against the licence";
    2015 ComplianceTransitionRefused "compliance.transition_refused" "the state of the action does not allow the step" [state, action, possible];
    2016 ComplianceKind "compliance.kind" "an action of this kind does not begin or end in this way" [licence_status];
    2017 ComplianceGround "compliance.ground" "no rule of the day has the ground" [value, on];
    2018 ComplianceNotAwaited "compliance.not_awaited" "the time for representations has not passed" [latest];
    2019 ComplianceTooLate "compliance.too_late" "the time for representations has passed" [latest];
    2020 ComplianceVisitNotFound "compliance.visit_not_found" "there is no such visit";
    2021 CompliancePenaltyNotFound "compliance.penalty_not_found" "there is no such penalty";
    2022 LicenceIneligible "licence.ineligible" "the organisation cannot have the licence" [route];
    2023 LicenceCoolingOff "licence.cooling_off" "the cooling-off period is not over" [earliest];
    2024 LicenceRenewalPending "licence.renewal_pending" "a renewal of the licence waits for a decision already, or none does";
    2025 LicenceNotGranted "licence.not_granted" "the licence was not granted" [licence_status];
    2026 LicenceRouteHeld "licence.route_held" "the licence covers the route already" [route];
    2027 LicenceBRated "licence.b_rated" "a B-rated sponsor adds neither routes nor branches";
    2028 LicenceContradiction "licence.contradiction" "what was entered of the licence cannot all be so" [route, from, assigned, count, licence_status];
    2029 LicenceTakenOver "licence.taken_over" "the licence stays with the organisation that it was granted to" [on, latest];
    2050 LicenceNumberCheck "licence.number_check" "the last character of the licence number does not go with the others" [expected];
    2101 MessageDates "message.dates" "a message expires after it is published";
    2400 RequestNotFound "request.not_found" "there is no such change request";
    2401 RequestTransitionRefused "request.transition_refused" "the state of the change request does not allow the step" [state, action, possible];
    2402 RequestNumberTaken "request.number_taken" "the change request number is already held";
    2403 RequestOwnFunction "request.own_function" "a function of its own asks for this change" [function];
    2404 RequestPending "request.pending" "another such change request still waits";
    2405 RequestDates "request.dates" "the days of the change request do not fit together" [on, granted_on, earliest, latest];
    2406 RequestDeclaration "request.declaration" "the declaration must be accepted";
    2407 RequestNothingToChange "request.nothing_to_change" "the request changes nothing";
    2408 RequestAnotherPerson "request.another_person" "the amendment gives both names anew, and so names another person";
    2409 RequestRepresentative "request.representative" "a representative cannot have the role, or is not there";
    2410 RequestCasework "request.casework" "the request is not accepted at once, and goes to casework" [on, licence_status, rating];
    2411 RequestSheet "request.sheet" "no submission sheet is to be sent";
    2412 RequestPriority "request.priority" "the priority service does not take the request" [state, licence_status, rating, least, most];
    2413 RequestTarget "request.target" "the request does not name what it is about, or names something else";
    2414 RequestBranchNotFound "request.branch_not_found" "the licence has no such branch";
    2415 RequestNotProvisional "request.not_provisional" "only a Provisional sponsor asks for this";
    2416 RequestInProgress "request.in_progress" "a caseworker has taken the request up";
    2417 RequestErased "request.erased" "what the request said was erased";
    2430 ServiceNotFound "service.not_found" "there is no such application for a service";
    2431 ServiceTransitionRefused "service.transition_refused" "the state of the application for a service does not allow the step" [state, action, possible];
    2432 ServicePending "service.pending" "another such application for a service still waits";
    2433 ServiceHeld "service.held" "the service is held, and not to be renewed yet" [earliest, latest];
    2434 ServiceNotHeld "service.not_held" "the sponsor does not have the service";
    2435 ServiceIneligible "service.ineligible" "the sponsor does not meet a condition of the service" [earliest];
    2436 ServiceDeclined "service.declined" "the sponsor has declined to apply already";
    2437 AssessmentNotPassed "assessment.not_passed" "what the figures come to is not what was decided";
    2438 AssessmentCut "assessment.cut" "the next allocation of CAS is to be cut" [least];
    2439 AssessmentRevocation "assessment.revocation" "the Home Office intends to revoke the licence after an assessment";
    2440 AllocationFrozen "allocation.frozen" "the allocation of CAS is frozen by the last assessment";
    2441 LicenceExpiresSoon "licence.expires_soon" "the licence expires soon" [end_on];
    2442 ActionPlanDue "action_plan.due" "the fee of an action plan, or its end, is due" [on];
    2443 ComplianceToAnswer "compliance.to_answer" "an action of the Home Office can be answered" [on];
    2444 AllocationToRenew "allocation.to_renew" "an allocation can be renewed, and nothing renews it" [route, end_on];
    2445 AllocationEvidenceDue "allocation.evidence_due" "evidence for a request for certificates is due" [on];
    2446 AssessmentDue "assessment.due" "the assessment of a student sponsor can be applied for" [latest];
    2450 PayeNotFound "paye.not_found" "the sponsor's list has no such PAYE reference";
    2451 PayeTaken "paye.taken" "the sponsor's list has the PAYE reference already";
    // 3000: passwords
    3000 PasswordTooShort "password.too_short" "the password is too short" [least];
    3001 PasswordTooLong "password.too_long" "the password is too long" [most];
    3002 PasswordNoUppercase "password.no_uppercase" "the password has no letter from A to Z";
    3003 PasswordNoLowercase "password.no_lowercase" "the password has no letter from a to z";
    3004 PasswordNoDigit "password.no_digit" "the password has no digit from 0 to 9";
    3005 PasswordNoSpecial "password.no_special" "the password has no special character of the list";
    3006 PasswordWhitespace "password.whitespace" "the password contains white space";
    3007 PasswordContainsUserName "password.contains_user_name" "the password contains the user's name";
    3008 PasswordContainsUserId "password.contains_user_id" "the password contains the user ID";
    3009 PasswordMismatch "password.mismatch" "the new password and its confirmation differ";
    3010 PasswordWrong "password.wrong" "the existing password is not right";
    // 4000: certificates and allocations
    4000 CertificateNotFound "certificate.not_found" "no certificate was found" [character];
    4001 CertificateTransitionRefused "certificate.transition_refused" "the state of the certificate does not allow the step" [state, action, possible];
    4002 CertificateNumber "certificate.number" "a CoS number has eleven letters and digits and begins with C" [character];
    4003 CertificateNumberTaken "certificate.number_taken" "the certificate number is already held" [number];
    4005 CertificateRoute "certificate.route" "the route does not have certificates of this kind";
    4006 CertificateDates "certificate.dates" "the dates of the certificate do not fit together" [assigned_on, status_on, start_on, end_on, join_by];
    4007 CertificateBRated "certificate.b_rated" "a B-rated sponsor assigns only to its own sponsored workers applying inside the United Kingdom";
    4008 CertificateProvisional "certificate.provisional" "a Provisional licence holds one CoS, for its Authorising Officer";
    4009 CertificateTerms "certificate.terms" "the terms must be accepted";
    4013 CertificateMaintenance "certificate.maintenance" "maintenance is not certified";
    4014 CertificateAge "certificate.age" "the worker seems to be too young for the route" [least];
    4015 CertificateBatchSize "certificate.batch_size" "one command takes 1 to 1,000 certificates" [most, container_kind];
    4016 CertificateRepeated "certificate.repeated" "the certificate is named twice";
    4017 CertificateTooOld "certificate.too_old" "the certificate was assigned too long before the application" [apply_by];
    4018 CertificateStartTooLate "certificate.start_too_late" "the start date is too long after the application" [start_on, apply_by, latest];
    4019 CertificateOwner "certificate.owner" "the owner of a certificate is an active user of its licence" [user_id, user_status];
    4020 CertificatePeriod "certificate.period" "the work lasts longer than the route allows" [start_on, latest];
    4021 CertificateLiveElsewhere "certificate.live_elsewhere" "the person has another certificate that is assigned and not used";
    4022 CertificateRelative "certificate.relative" "users assign no certificate to themselves, a partner or a close relative";
    4023 CertificateMaintenanceRating "certificate.maintenance_rating" "only an A-rated sponsor certifies maintenance";
    4024 CertificateStudentStart "certificate.student_start" "a student starts work before the course is completed";
    4025 CertificateCareWorker "certificate.care_worker" "a care worker applies inside the United Kingdom and meets the rule on their status";
    4026 CertificateShortageList "certificate.shortage_list" "the day for certificates of the Temporary Shortage List is past";
    4027 CertificateAdvert "certificate.advert" "the job was not advertised for long enough, or too long ago";
    4028 CertificateAtas "certificate.atas" "no ATAS certificate is asked for in this occupation code";
    4029 CertificateDefinedNeeded "certificate.defined_needed" "a Skilled Worker who applies abroad needs a defined CoS";
    4030 CertificateNursePresent "certificate.nurse_present" "a nursing auxiliary works where a registered nurse is present";
    4031 CertificateSeason "certificate.season" "the work lies outside its season";
    4032 CertificateNewOneNeeded "certificate.new_one_needed" "a note cannot correct this: a new certificate is needed" [correction];
    4033 CertificateCountry "certificate.country" "no country has the code on that day" [field, on];
    4034 CertificateOccupationCode "certificate.occupation_code" "the list of occupation codes in force does not have the code" [list, on];
    4035 CertificatePayeReference "certificate.paye_reference" "a PAYE reference is three digits, a slash, and letters or digits";
    4036 CertificatePreRegistration "certificate.pre_registration" "only nurses and midwives are sponsored until they are registered";
    4037 CertificateUndefinedNeeded "certificate.undefined_needed" "a Skilled Worker who applies inside the United Kingdom needs an undefined CoS";
    4038 CertificateCategoryFixed "certificate.category_fixed" "the category of a CoS is fixed when it is created";
    4039 CertificateBirth "certificate.birth" "the day of birth is still to come";
    4040 CertificatePassportDays "certificate.passport_days" "the days of the passport do not fit together, or it has expired";
    4041 CertificatePassportNumber "certificate.passport_number" "the passport number is none by its looks";
    4042 CertificatePay "certificate.pay" "the pay for the year is far under every floor: is it pounds?" [least];
    4043 CertificatePayeUnlisted "certificate.paye_unlisted" "the sponsor's list of PAYE references does not have the one of the certificate";
    4044 CertificateCategory "certificate.category" "the category is not one of this kind of CoS" [category, kind];
    4045 CertificateCategoryUnfitting "certificate.category_unfitting" "the category does not fit how the worker comes to the job" [category, permission];
    4046 CertificateNationalityStop "certificate.nationality_stop" "applications of this nationality as a worker from abroad are refused";
    4100 AllocationInsufficient "allocation.insufficient" "too few CoS are left in the allocation" [route, needed, left];
    4101 AllocationNone "allocation.none" "there is no allocation for this route and day" [route, on];
    4102 AllocationRequestNotFound "allocation.request_not_found" "there is no such allocation request";
    4103 AllocationRequestTransitionRefused "allocation.request_transition_refused" "the request was already decided or withdrawn" [state, action, possible];
    4104 AllocationPeriod "allocation.period" "the period of the allocation is not right, or overlaps another" [allocation, from, to];
    4105 AllocationNumber "allocation.number" "the number is out of range" [asked, granted, assigned, count, most];
    4106 AllocationCap "allocation.cap" "the route has as many certificates as it can have" [rating, most, granted];
    4107 AllocationRenewalPending "allocation.renewal_pending" "the allocation is renewed, or a request to renew it waits" [route];
    4110 NoticeNotFound "notice.not_found" "there is no such notice";
    4111 NoticeDelivered "notice.delivered" "the notice was delivered already" [moment];
    4200 ReportActivity "report.activity" "this activity needs more, or other, information" [activity, event_on, route];
    4201 ReportDutiesEnded "report.duties_ended" "what is reported happened after the sponsor's duties for the worker had ended" [to];
    4300 DefinedNotFound "defined.not_found" "there is no such application for defined CoS";
    4301 DefinedTransitionRefused "defined.transition_refused" "the state of the application does not allow the step" [state, action, possible];
    4302 DefinedNumberTaken "defined.number_taken" "the request number is already held";
    4303 DefinedOccupation "defined.occupation" "nobody can be sponsored from abroad for the occupation code" [code];
    4304 DefinedWorker "defined.worker" "the worker is not named" [salary_option];
    4305 DefinedInsufficient "defined.insufficient" "too few units of the grant are left" [granted, granted_on, assigned, removed, reclaimed, left, drafts];
    4306 DefinedBound "defined.bound" "the field comes from the application and cannot be changed" [field];
    4307 DefinedKind "defined.kind" "the command is for CoS of the other kind" [kind, needed_kind];
    4308 DefinedErased "defined.erased" "what the application said of the job was erased";
    4320 CutOverNotYet "cut_over.not_yet" "the cut-over has not begun" [begins_at];
    4321 CutOverClosed "cut_over.closed" "the service is closed during a cut-over" [route, cut_over];
    4350 ContainerNotFound "container.not_found" "no batch or group was found" [family];
    4351 ContainerNameTaken "container.name_taken" "another batch or group of the licence has the name";
    4352 ContainerNotEmpty "container.not_empty" "the batch or group still holds certificates";
    4353 ContainerEmpty "container.empty" "the batch or group holds no draft to assign";
    4354 ContainerNotAMember "container.not_a_member" "the certificate is not in this batch or group";
    4355 ContainerMemberAlready "container.member_already" "the certificate is in a batch or group already" [container];
    4356 ContainerRoute "container.route" "the certificate has another route than the batch or group" [route, container_kind, container_route];
    4357 ContainerCategory "container.category" "the certificates of a batch have one category" [category, container_category];
    4358 ContainerOtherOwner "container.other_owner" "the batch or group belongs to another user than the certificate" [container_kind, container_owner, owner];
    4359 ContainerFull "container.full" "the batch or group holds as many certificates as it can" [container_kind, most];
    4360 AddressNotFound "address.not_found" "no stored address of this name was found";
    4370 EngagementGap "engagement.gap" "too many days lie between two engagements" [days, end_on, start_on, most];
    4371 EngagementOrder "engagement.order" "an engagement ends before it starts, or overlaps another" [start_on, end_on];
    4372 EngagementOutside "engagement.outside" "an engagement lies outside the work that the CoS is for";
    4400 CasReferenceValue "cas.reference_value" "the list behind the field does not have the value on that day" [code, on];
    4401 CasFieldOfStudents "cas.field_of_students" "only the CAS of a Student has the field" [field, line];
    4402 CasWeeklyHours "cas.weekly_hours" "the course has too few hours a week" [least];
    4403 CasPartTime "cas.part_time" "a course of this level is full time";
    4404 CasLevel "cas.level" "the course is below the levels of the route" [english, needed_english, rqf_level];
    4405 CasWorkPlacement "cas.work_placement" "the work placement takes too much of the course" [most];
    4406 CasEnglish "cas.english" "the level of English is below that of the course" [needed_english];
    4407 CasProgress "cas.progress" "the course is not above the previous one";
    4408 CasPreSessional "cas.pre_sessional" "the pre-sessional course and the main one cannot share a CAS" [start_on, end_on, months];
    4409 CasAge "cas.age" "the student does not seem to have the age of the route";
    4410 CasNationalityStop "cas.nationality_stop" "applications of this nationality from abroad are refused";
    4411 CasTooEarly "cas.too_early" "the CAS expires before the student can apply" [months, start_on, use_by];
    4412 CasTooLate "cas.too_late" "the last day to join the course has passed" [join_by];
    4413 CasEnglishScores "cas.english_scores" "the particulars of the English test are not filled in" [field];
    4414 CasNoOverlap "cas.no_overlap" "the courses do not overlap";
    4415 CasFees "cas.fees" "a fee update in bulk gives the first-year fee and a fee paid above zero";
    4416 CasNotADegree "cas.not_a_degree" "only degrees lead to the Graduate route" [academic_level];
    4417 CasReportNotNeeded "cas.report_not_needed" "a completion this close to the end of the course needs no report" [days];
    4418 CasEnglishAssessment "cas.english_assessment" "the CAS does not say how the sponsor assessed English";
    4419 CasAppliedTooEarly "cas.applied_too_early" "the application is too long before the course" [earliest];
    4420 CasPermissionGap "cas.permission_gap" "the course starts too long after the previous permission ends" [latest];
    4421 CasLongBreak "cas.long_break" "the studies rest for longer than sponsorship goes on" [days];
    4422 CasLateStart "cas.late_start" "the course starts so much later that the permission may be cancelled" [days];
    4423 CasNumberOfRoute "cas.number_of_route" "the number is one of the other route of students" [route];
    4424 CasAgentNotUsed "cas.agent_not_used" "an agency is named that the sponsor did not use";
    4425 CasNewCasNeeded "cas.new_cas_needed" "the course changes in a way that takes a new CAS";
    4426 CasCourseChange "cas.course_change" "the report does not say all that decides whether the course can change without a new CAS";
    4427 CasNoTrackRecord "cas.no_track_record" "the sponsor has no track record, which the Graduate route asks for";
    // 5000: stores, journal, policy, time, SQL
    5000 StoreBusy "store.busy" "others kept changing the licence; try again";
    5001 StoreNotAStore "store.not_a_store" "the file is not a store of this library" [file];
    5002 StoreNewer "store.newer" "the store was written by a newer version of this library" [file];
    5003 StoreReadOnly "store.read_only" "the store cannot be written to" [file];
    5004 StoreLocked "store.locked" "another process holds the store" [file, milliseconds];
    5005 StoreFull "store.full" "the store has no room left" [file];
    5006 StoreDamaged "store.damaged" "the store is damaged or cut short" [file];
    5007 StoreFailed "store.failed" "the store failed" [file];
    5008 StoreUrl "store.url" "the address of the store is not right" [address];
    5009 StoreGuard "store.guard" "a constraint of the store refused the change" [file];
    5010 StoreMoved "store.moved" "the files of the store were deleted, renamed or replaced while it was open" [file];
    5011 StoreNoFile "store.no_file" "the store is kept in memory and has no file";
    5012 StoreSchema "store.schema" "the tables of the store are not those that this library makes" [file];
    5013 StoreNotWhole "store.not_whole" "the store was verified and is damaged: the answer tells every damage";
    5014 StoreOlder "store.older" "the store was written by an earlier version of this library, and cannot be brought up" [file];
    5100 JournalChain "journal.chain" "an entry of the journal does not follow from the one before";
    5101 JournalPayload "journal.payload" "the payload of an entry of the journal was altered";
    5102 JournalReplay "journal.replay" "the records differ from what the journal says";
    5103 JournalFormat "journal.format" "an entry of the journal has a format that this version does not know";
    5104 SubjectNotFound "subject.not_found" "there is no such person to erase";
    5105 JournalErasure "journal.erasure" "what is gone from the journal is not what was erased";
    5106 JournalAnchor "journal.anchor" "the journal does not hold an entry that was noted elsewhere";
    5107 JournalLicenceMissing "journal.licence_missing" "a licence is gone, or was never begun in this store";
    5108 JournalStray "journal.stray" "something is kept that belongs to nothing in the journal";
    5109 JournalCannotFollow "journal.cannot_follow" "an entry cannot follow on what had happened by then" [entry, event, state, action, possible];
    5200 ClockBackwards "clock.backwards" "the moment lies before the last event of the licence" [moment, last_event];
    5201 ClockNotManual "clock.not_manual" "the system runs on the clock of the machine, which cannot be set";
    5202 ClockNotBackwards "clock.not_backwards" "the clock does not stand before the last event: there is nothing to correct";
    5300 PolicyUnknownSetting "policy.unknown_setting" "there is no setting of this name" [setting];
    5301 PolicyValue "policy.value" "the value does not fit the setting" [setting, least, most, words, passes, cell, function, value];
    5302 PolicyNotASetting "policy.not_a_setting" "the cell is official and is no setting" [cell, function, confidence];
    5400 SqlRefused "sql.refused" "the statement is not one SELECT over the documented tables";
    5401 SqlNotATable "sql.not_a_table" "there is no table of this name" [words];
    5402 SqlNotAColumn "sql.not_a_column" "no table of the statement has a column of this name" [words];
    5403 SqlParameter "sql.parameter" "the values or options are not those that the statement can have" [field, name, words, pattern, character];
    5404 SqlFailed "sql.failed" "the statement is not right, or cannot be carried out";
    5405 SqlValue "sql.value" "the answer has a value that no cell holds";
    5406 SqlLimit "sql.limit" "the statement takes more than its limit" [most, unit];
    5407 SqlInterrupted "sql.interrupted" "the host ended the statement";
    // 6000: files
    6000 RegisterUnreadable "register.unreadable" "the file could not be read at all";
    6001 RegisterFileSize "register.file_size" "the file is larger than the limit";
    6002 RegisterEmpty "register.empty" "the file has not even a header";
    6003 RegisterNul "register.nul" "a NUL byte stands in the text" [line, column];
    6004 RegisterEncoding "register.encoding" "the file is not UTF-8" [line, column];
    6005 RegisterStrayQuote "register.stray_quote" "a quote inside a bare cell, text after a closing quote, or a quote that is never closed" [line, column];
    6006 RegisterLineEnding "register.line_ending" "a carriage return neither belongs to a line end nor stands inside quotes" [line, column];
    6007 RegisterRowLength "register.row_length" "a row has too few or too many cells, or a line is blank" [line];
    6008 RegisterCellLength "register.cell_length" "a cell is longer than the limit" [line];
    6009 RegisterMissingColumns "register.missing_columns" "the header lacks a column" [line];
    6010 RegisterUnknownColumns "register.unknown_columns" "the header has every column and more" [line];
    6011 RegisterRepeatedColumns "register.repeated_columns" "the header has a column twice" [line];
    6100 BdtUnreadable "bdt.unreadable" "the file could not be read or written at all" [line];
    6101 BdtLimit "bdt.limit" "the file is beyond a limit of size, depth or length" [line, most, unit];
    6102 BdtEncoding "bdt.encoding" "the file is in another encoding than it may be, or than it says" [line];
    6103 BdtNotWellFormed "bdt.not_well_formed" "the file is not well-formed XML" [line];
    6104 BdtDoctype "bdt.doctype" "the file has a document type, and nothing is taken from one" [line];
    6105 BdtUnknownFile "bdt.unknown_file" "the file is none that is known, or of a version that is not" [line];
    6106 BdtElement "bdt.element" "an element stands where it cannot" [line, words];
    6107 BdtElementMissing "bdt.element_missing" "an element is missing" [line, words];
    6108 BdtContent "bdt.content" "text stands where only elements can, or an element where only text can" [line];
    6109 BdtAttribute "bdt.attribute" "an attribute stands where it cannot, or says what it cannot" [line];
    6110 BdtLength "bdt.length" "a text is empty, or longer than it may be" [line, most];
    6111 BdtCharacter "bdt.character" "a text has a character that it may not have" [line, character];
    6112 BdtFormat "bdt.format" "a text does not have the form that it must have" [line];
    6113 BdtRange "bdt.range" "a number is beyond what it may be" [line, most];
    6114 BdtWord "bdt.word" "a text is none of the words that can stand there" [line];
    6115 BdtTable "bdt.table" "the table cannot be read, or its columns cannot be told" [line, field, name, words, pattern];
    6116 BdtCell "bdt.cell" "a cell of a table holds what the file cannot have there";
    6117 BdtRepeated "bdt.repeated" "a row of a table says the same as an earlier one";
    6120 BdtLicence "bdt.licence" "the file is for another licence" [licence];
    6121 BdtFileRepeated "bdt.file_repeated" "a file with this ID was brought before";
    6122 BdtDuplicate "bdt.duplicate" "the record duplicates a CAS of the licence or another record of the file" [place, line];
}

impl ErrorCode {
    /// Whether it can have values of all these names.
    pub(crate) fn declares(self, parameters: &Parameters) -> bool {
        parameters.iter().all(|(name, _)| self.parameters().iter().any(|facts| facts.name == name))
    }

    /// Whether it is a refusal: a rule of SMS, or the state of a licence and its records, says no. Any other code is a failure: the
    /// document, the store, the journal, the clock or the boundary stood in the way, and nothing was decided. A code is one of the
    /// two wherever it comes up.
    ///
    /// ```
    /// use sms_core::{Error, ErrorCode, Reason};
    /// assert!(ErrorCode::CertificateNotFound.is_refusal() && !ErrorCode::StoreLocked.is_refusal());
    /// assert!(matches!(Error::new(ErrorCode::CertificateNotFound), Error::Refused(_)));
    /// ```
    #[must_use]
    pub const fn is_refusal(self) -> bool {
        match self {
            // A document that does not fit who gives it or to what licence is refused like any other.
            Self::CommandWrongLicence | Self::CommandWrongActor | Self::CommandWrongMode => true,
            Self::SubjectNotFound | Self::ClockNotBackwards => true,
            // A file that can be read, and does not fit the licence and what it has.
            Self::BdtLicence | Self::BdtFileRepeated | Self::BdtDuplicate => true,
            // Texts that are no number and no ID, and users who are not known to be who they say.
            Self::LicenceNumber | Self::CertificateNumber | Self::UserIdReserved => false,
            Self::LogInRefused | Self::SessionEnded => false,
            _ => matches!(self.number(), 200..=299 | 1_000..=4_999),
        }
    }
}

impl ErrorCode {
    /// Whether it is about the document itself: what was handed in cannot be read, or has a value that it could have on no licence, for
    /// nobody and on no day. Who gives it mends the document. Of any other code a rule, or what is recorded, says no; or something else
    /// stood in the way.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// let of_data = [ErrorCode::CommandInvalid, ErrorCode::FieldMissing, ErrorCode::LicenceNumber];
    /// assert!(of_data.iter().all(|code| code.is_data()));
    /// let others = [ErrorCode::AccessLevel, ErrorCode::CertificateNotFound, ErrorCode::StoreLocked];
    /// assert!(!others.iter().any(|code| code.is_data()));
    /// ```
    #[must_use]
    pub const fn is_data(self) -> bool {
        match self {
            // Words, days and values; whatever else is said of the boundary is said of the program.
            Self::BoundaryUtf8 | Self::BoundaryEnumeration | Self::BoundaryDate | Self::BoundaryKind => true,
            Self::CommandWrongLicence | Self::CommandWrongActor | Self::CommandKeyReused | Self::CommandWrongMode => {
                false
            }
            Self::BdtLicence | Self::BdtFileRepeated | Self::BdtDuplicate => false,
            Self::LicenceNumber | Self::CertificateNumber | Self::UserIdReserved => true,
            Self::PolicyUnknownSetting | Self::PolicyValue | Self::PolicyNotASetting => true,
            _ => matches!(self.number(), 100..=299 | 6_000..=6_999),
        }
    }
}

/// The id as text, and the code of an id.
///
/// ```
/// use sms_core::ErrorCode;
/// assert_eq!("certificate.not_found".parse::<ErrorCode>()?, ErrorCode::CertificateNotFound);
/// assert_eq!(ErrorCode::CertificateNotFound.to_string(), "certificate.not_found");
/// let error = "certificate.lost".parse::<ErrorCode>().unwrap_err();
/// assert_eq!(error.code(), ErrorCode::BoundaryEnumeration);
/// # Ok::<(), sms_core::Error>(())
/// ```
impl std::str::FromStr for ErrorCode {
    type Err = Error;

    fn from_str(id: &str) -> Result<Self> {
        Self::find(id).ok_or_else(|| {
            let meant = nearest(id, Self::ALL.iter().map(|code| code.id()));
            let message = said!("there is no code `{name}`", name = safe_near(id, meant));
            Reason::new(Self::BoundaryEnumeration).message(message).did_you_mean(meant).into()
        })
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id())
    }
}

impl Serialize for ErrorCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for ErrorCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = Cow::<str>::deserialize(deserializer)?;
        Self::find(&id).ok_or_else(|| serde::de::Error::custom(format!("unknown code `{id}`")))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ErrorCode {
    fn schema_name() -> Cow<'static, str> {
        "ErrorCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let ids: Vec<&str> = Self::ALL.iter().map(|code| code.id()).collect();
        schemars::json_schema!({ "type": "string", "enum": ids })
    }
}

/// The error of every fallible call.
///
/// A refusal by the rules carries the whole [`Decision`]; anything else is a [`Reason`] with its code and, where there
/// is one, the place in the document. A document that cannot be read has a reason for each slip. What stood behind a failure, an error of the machine or of a database, is its `source`.
///
/// ```
/// use sms_core::{Command, Error, ErrorCode};
/// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
///
/// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
/// let command = r#"{"command": "set_status", "licence": "SIM000009", "status": "dormant"}"#;
/// match sms.execute(Command::from_json(command)?, &Actor::HomeOffice) {
///     Err(Error::Refused(decision)) => assert!(decision.has(ErrorCode::LicenceNotFound)),
///     other => panic!("{other:?}"),
/// }
/// let error = Command::from_json(&command.replace("dormant", "asleep")).unwrap_err();
/// assert!(matches!(error, Error::Failed(_)));
/// assert_eq!((error.code().id(), error.reasons()[0].field.as_deref()), ("command.invalid", Some("/status")));
/// # Ok::<(), sms_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// The rules refuse it: the decision lists every reason.
    Refused(Box<Decision>),
    /// The document, the store or the clock stood in the way; nothing was decided.
    Failed(Box<Failure>),
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(decision) => formatter.write_str(&decision.text()),
            Self::Failed(failure) => formatter.write_str(&line(failure.reasons(), &[])),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(_) => None,
            Self::Failed(failure) => failure.cause.error(),
        }
    }
}

impl Error {
    /// A refusal or a failure, as the code is, with the code's own meaning as its message.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Reason::new(code).into()
    }

    /// A refusal or a failure, as the code is, with a message of its own. Control characters in it, which come from what was given, are written as escapes:
    /// messages go to terminals and logs.
    ///
    /// ```
    /// use sms_core::{Error, ErrorCode};
    /// let error = Error::with(ErrorCode::StoreUrl, "the address `a\0b` is not right");
    /// assert_eq!(error.to_string(), r"the address `a\u{0}b` is not right");
    /// ```
    #[must_use]
    pub fn with(code: ErrorCode, message: impl Into<Said>) -> Self {
        let Said { message, parameters } = message.into();
        Reason::new(code).message(Said { message: printable(message), parameters }).into()
    }

    /// A refusal or a failure for several reasons: which of the two, the first says. There is at least one.
    ///
    /// ```
    /// use sms_core::{Error, ErrorCode, Reason};
    /// let error = Error::of_all(vec![Reason::new(ErrorCode::BdtFormat), Reason::new(ErrorCode::BdtWord)]);
    /// assert_eq!((error.code(), error.reasons().len()), (ErrorCode::BdtFormat, 2));
    /// ```
    #[must_use]
    pub fn of_all(reasons: Vec<Reason>) -> Self {
        let mut reasons = reasons.into_iter();
        match reasons.next() {
            Some(first) if !first.code.is_refusal() => Self::Failed(Box::new(Failure::and(first, reasons.collect()))),
            first => Self::Refused(Box::new(first.into_iter().chain(reasons).collect::<Vec<_>>().into())),
        }
    }

    /// The same failure, with the error underneath as its `source`. A refusal has none.
    ///
    /// ```
    /// use sms_core::{Error, ErrorCode};
    /// use std::error::Error as _;
    /// use std::io;
    ///
    /// let full = io::Error::from(io::ErrorKind::StorageFull);
    /// let error = Error::new(ErrorCode::StoreFull).because(full);
    /// assert!(error.source().is_some_and(|cause| cause.is::<io::Error>()));
    /// assert_eq!(error, Error::new(ErrorCode::StoreFull));
    /// ```
    #[must_use]
    pub fn because(mut self, error: impl std::error::Error + Send + Sync + 'static) -> Self {
        if let Self::Failed(failure) = &mut self {
            failure.cause = Cause::new(error);
        }
        self
    }

    /// The code: of the failure, or of the first reason for a refusal.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Refused(decision) => decision.reasons.first().map_or(ErrorCode::StoreFailed, |reason| reason.code),
            Self::Failed(failure) => failure.reason.code,
        }
    }

    /// The error as a decision that does not allow: that of a refusal, or one with the reasons of a failure.
    #[must_use]
    pub fn decision(&self) -> Decision {
        match self {
            Self::Refused(decision) => Decision::clone(decision),
            Self::Failed(failure) => Decision::from(failure.reasons().to_vec()),
        }
    }

    /// Every reason: all those of a refusal, or of a failure, which has several only where a document has several slips.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        match self {
            Self::Refused(decision) => &decision.reasons,
            Self::Failed(failure) => failure.reasons(),
        }
    }

    /// Whether a code is among the reasons, also among those that are counted and not told. [`Error::code`] is that of the
    /// first alone.
    ///
    /// ```
    /// use sms_core::{Decision, Error, ErrorCode, Reason};
    /// let reasons = [ErrorCode::AccessLevel, ErrorCode::AccessRoute].map(Reason::new);
    /// let error = Decision::from(reasons.to_vec()).into_result().unwrap_err();
    /// assert!(error.has(ErrorCode::AccessRoute) && !error.has(ErrorCode::AccessOwner));
    /// assert!(Error::new(ErrorCode::StoreFull).has(ErrorCode::StoreFull));
    /// ```
    #[must_use]
    pub fn has(&self, code: ErrorCode) -> bool {
        match self {
            Self::Refused(decision) => decision.has(code),
            Self::Failed(failure) => failure.reasons().iter().any(|reason| reason.code == code),
        }
    }
}

impl Error {
    /// Whether the document alone is wrong, as [`ErrorCode::is_data`] says of every reason: the one difference between "mend your data"
    /// and "the rules say no", be it a refusal or a failure.
    ///
    /// ```
    /// use sms_core::{Command, Decision, ErrorCode, Reason};
    /// let unread = Command::from_json(r#"{"command": "asign_cos"}"#).unwrap_err();
    /// assert!(unread.is_data());
    /// let reasons = [ErrorCode::FieldFormat, ErrorCode::AccessLevel].map(Reason::new);
    /// assert!(!Decision::from(reasons.to_vec()).into_result().unwrap_err().is_data());
    /// ```
    #[must_use]
    pub fn is_data(&self) -> bool {
        let further = match self {
            Self::Refused(decision) => decision.further.as_slice(),
            Self::Failed(_) => &[],
        };
        let told = self.reasons().iter().map(|reason| reason.code);
        told.chain(further.iter().map(|further| further.code)).all(ErrorCode::is_data)
    }
}

impl Decision {
    /// Whether a code is among the reasons, also among those that are counted and not told.
    ///
    /// ```
    /// use sms_core::{Decision, ErrorCode, Reason, limits};
    /// let mut reasons = vec![Reason::new(ErrorCode::FieldEmpty); limits::REASONS];
    /// reasons.push(Reason::new(ErrorCode::FieldTooLong));
    /// assert!(Decision::from(reasons).has(ErrorCode::FieldTooLong));
    /// ```
    #[must_use]
    pub fn has(&self, code: ErrorCode) -> bool {
        let told = self.reasons.iter().map(|reason| reason.code);
        told.chain(self.further.iter().map(|further| further.code)).any(|found| found == code)
    }
}

/// A text with escapes in the place of characters that nobody sees.
pub(crate) fn printable(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return text;
    }
    let escaped = |letter: char| if is_unseen(letter) { letter.escape_default().to_string() } else { letter.into() };
    text.chars().map(escaped).collect::<String>().into()
}

/// As the decision that refuses, which is the document of an error in C, too.
impl Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.decision().serialize(serializer)
    }
}

/// A refusal for this reason alone, or a failure: as its code is.
impl From<Reason> for Error {
    fn from(reason: Reason) -> Self {
        if reason.code.is_refusal() {
            Self::Refused(Box::new(vec![reason].into()))
        } else {
            Self::Failed(Box::new(reason.into()))
        }
    }
}

/// What fallible calls return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_and_ids_are_unique_and_in_order() {
        let ids: BTreeSet<_> = ErrorCode::ALL.iter().map(|code| code.id()).collect();
        assert_eq!(ids.len(), ErrorCode::ALL.len());
        for pair in ErrorCode::ALL.windows(2) {
            assert!(pair[0].number() < pair[1].number(), "{} before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn variants_follow_ids() {
        for code in ErrorCode::ALL {
            let words = code.id().split(['.', '_']);
            let camel: String = words.map(|word| word[..1].to_uppercase() + &word[1..]).collect();
            assert_eq!(format!("{code:?}"), camel);
        }
    }

    #[test]
    fn ids_read_back() {
        for &code in ErrorCode::ALL {
            assert_eq!(ErrorCode::find(code.id()), Some(code));
            let text = serde_json::to_string(&code).unwrap();
            assert_eq!(serde_json::from_str::<ErrorCode>(&text).unwrap(), code);
        }
    }
}
