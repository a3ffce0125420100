//! Every figure and switch of the rules, declared once: its id, the fact behind it, and its values by day.

mod key;

pub use key::{SettingKey, SettingType};

use crate::certificate::cas::ENGLISH_LEVELS;
use crate::rule;
use crate::rule::Rule;
use crate::time::day;
use chrono::NaiveDate;

/// What a setting can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ValueKind {
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// Yes or no.
    Switch,
    /// One of these words.
    Word(&'static [&'static str]),
}

/// A value of a setting: a constant of the rules, or what a host gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum SettingValue<'a> {
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Switch(bool),
    /// A word.
    Word(&'a str),
}

/// A dated figure or switch of the rules.
#[derive(Debug)]
#[non_exhaustive]
pub struct Setting {
    /// The dotted id.
    pub id: &'static str,
    /// What it is, with its unit.
    pub title: &'static str,
    /// The fact that it comes from; its confidence is the setting's.
    pub rule: &'static Rule,
    /// What it can be.
    pub kind: ValueKind,
    /// The values, each with its first day; the first one has none.
    pub defaults: &'static [(Option<NaiveDate>, SettingValue<'static>)],
}

/// The first day without the password rules of 2009 (acceptance: they ran to 31 December 2014; `lu/A-12`).
pub(crate) const PASSWORD_RULES_OF_TODAY: NaiveDate = day(2015, 1, 1);

const PASSWORDS_OF_TODAY: Option<NaiveDate> = Some(PASSWORD_RULES_OF_TODAY);

/// The same figure as [`limits::CERTIFICATES`](crate::limits::CERTIFICATES), up to which lists are read.
const MOST_CERTIFICATES: i64 = 100_000;

/// What a check at assignment can do: nothing, warn, or refuse.
const WEIGHTS: &[&str] = &["none", "warning", "refusal"];

macro_rules! settings {
    ($($(#[$meta:meta])* $name:ident = $id:literal, $title:literal,
        $rule:literal, $kind:ident $(($($bounds:tt)*))?, $defaults:expr;)*) => {
        $(
            #[doc = concat!("`", $id, "`: ", $title, ".")]
            pub const $name: SettingKey<settings!(@type $kind)> = {
                const SETTING: &Setting = &Setting {
                    id: $id,
                    title: $title,
                    rule: rule!($rule),
                    kind: ValueKind::$kind $(($($bounds)*))?,
                    defaults: $defaults,
                };
                SettingKey::of(stringify!($name), SETTING)
            };
        )*

        /// Every setting but those of the access table, by id.
        pub static SETTINGS: &[&Setting] = &[$($name.setting(),)*];
    };
    (@type Number) => { i64 };
    (@type Switch) => { bool };
    (@type Word) => { str };
}

use SettingValue::{Number as N, Switch as S, Word as W};

settings! {
    ACTION_PLAN_FEE_DAYS = "action_plan.fee_days", "working days in which the fee of an action plan is paid",
        "lu/T-12", Number(0, 366), &[(None, N(10))];
    ACTION_PLAN_FEE_PENCE = "action_plan.fee_pence", "the fee of an action plan, in pence",
        "lu/F-11", Number(0, 100_000_000),
        &[(None, N(147_600)), (Some(day(2025, 4, 9)), N(157_900)), (Some(day(2026, 4, 8)), N(168_200))];
    ACTION_PLAN_MONTHS = "action_plan.months", "the most months that an action plan takes",
        "lu/RT-4", Number(0, 120), &[(None, N(3))];
    ALLOCATION_CAS_INCREASE_ASSIGNED = "allocation.cas_increase_assigned", "CAS that a sponsor assigned in a year, above which it is told when it asks for far more",
        "cas/7.3", Number(0, 1_000_000), &[(None, N(50))];
    ALLOCATION_CAS_INCREASE_PERCENT = "allocation.cas_increase_percent", "per cent by which a sponsor may ask for more CAS than it assigned in the year before",
        "cas/7.3", Number(0, 10_000), &[(None, N(50))];
    ALLOCATION_EVIDENCE_DAYS = "allocation.evidence_days", "days in which a sponsor sends evidence for a request for certificates",
        "lu/AL-8", Number(0, 366), &[(None, N(10))];
    ALLOCATION_REMINDER_MONTHS = "allocation.reminder_months", "months before the end of an allocation from which it is reminded of, month by month; 0 reminds of none",
        "cos/5.5", Number(0, 11), &[(None, N(4))];
    ALLOCATION_RENEWAL_AUTOMATIC = "allocation.renewal_automatic", "whether allocations that end on the day renew themselves, where they meet the conditions",
        "lu/AL-10", Switch, &[(None, S(false)), (Some(day(2023, 6, 24)), S(true))];
    ALLOCATION_RENEWAL_DISPUTED_ROUTES = "allocation.renewal_disputed_routes", "whether allocations of Service Suppliers and Secondment Workers renew themselves, too",
        "lu/16-21", Switch, &[(None, S(true))];
    ALLOCATION_RENEWAL_MONTHS = "allocation.renewal_months", "months before the end of an allocation from which it is renewed",
        "lu/AL-5", Number(0, 60), &[(None, N(3))];
    ALLOCATION_RENEWAL_QUANTITY = "allocation.renewal_quantity", "how many units an allocation has that renews itself: those assigned in the period before, or those granted for it",
        "lu/16-20", Word(&["assigned", "granted"]), &[(None, W("assigned"))];
    ALLOCATION_REQUEST_LARGEST = "allocation.request_largest", "the most certificates that one request may ask for",
        "lu/AL-7", Number(1, 1_000_000), &[(None, N(10_000))];
    ALLOCATION_UK_EXPANSION_MOST = "allocation.uk_expansion_most", "the most CoS of a UK Expansion Worker licence in all",
        "lu/RO-3", Number(0, 1_000_000), &[(None, N(10))];
    ALLOCATION_UK_EXPANSION_PROVISIONAL = "allocation.uk_expansion_provisional", "the most CoS of a UK Expansion Worker licence while it is Provisional",
        "lu/RO-3", Number(0, 1_000_000), &[(None, N(1))];
    ASSESSMENT_ACTION_PLAN_MONTHS = "assessment.action_plan_months", "the fewest months of an action plan that follows a red assessment",
        "cas/9.5", Number(0, 120), &[(None, N(12))];
    ASSESSMENT_CLOSES_DAYS = "assessment.closes_days", "days after the end of a student sponsor's term until which it applies for its assessment",
        "library/service_windows", Number(0, 366), &[(None, N(30))];
    ASSESSMENT_COMPLETION_GREEN_LEAST = "assessment.completion_green_least", "the completion rate that is green, in per cent; 0 where no such line is known",
        "cas/9.9", Number(0, 100), &[(None, N(0)), (Some(day(2027, 6, 1)), N(92))];
    ASSESSMENT_COMPLETION_LEAST = "assessment.completion_least", "the completion rate that passes, in per cent",
        "cas/9.2", Number(0, 100), &[(None, N(85)), (Some(day(2027, 6, 1)), N(90))];
    ASSESSMENT_CUT_PERCENT = "assessment.cut_percent", "per cent by which a red assessment cuts the next allocation of CAS at least",
        "cas/9.5", Number(0, 100), &[(None, N(10))];
    ASSESSMENT_ENROLMENT_GREEN_LEAST = "assessment.enrolment_green_least", "the enrolment rate that is green, in per cent; 0 where no such line is known",
        "cas/9.3", Number(0, 100), &[(None, N(0)), (Some(day(2026, 6, 1)), N(96))];
    ASSESSMENT_ENROLMENT_LEAST = "assessment.enrolment_least", "the enrolment rate that passes, in per cent",
        "cas/9.2", Number(0, 100), &[(None, N(90)), (Some(day(2026, 6, 1)), N(95))];
    ASSESSMENT_MONTHS = "assessment.months", "months from one assessment of a student sponsor to the next",
        "lu/ST-2", Number(1, 120), &[(None, N(12))];
    ASSESSMENT_OPENS_DAYS = "assessment.opens_days", "days before the end of a student sponsor's term from which it applies for its assessment",
        "library/service_windows", Number(0, 366), &[(None, N(90))];
    ASSESSMENT_PROBATION_MONTHS = "assessment.probation_months", "months for which a new student sponsor is probationary",
        "lu/ST-2", Number(1, 120), &[(None, N(12))];
    ASSESSMENT_RATED = "assessment.rated", "whether an assessment is rated green, amber or red",
        "lu/ST-4", Switch, &[(None, S(false)), (Some(day(2026, 6, 1)), S(true))];
    ASSESSMENT_REFUSAL_BELOW = "assessment.refusal_below", "the refusal rate under which an assessment passes, in per cent",
        "cas/9.2", Number(0, 100), &[(None, N(10)), (Some(day(2026, 6, 1)), N(5))];
    ASSESSMENT_REFUSAL_GREEN_BELOW = "assessment.refusal_green_below", "the refusal rate under which it is green, in per cent; 0 where no such line is known",
        "cas/9.3", Number(0, 100), &[(None, N(0)), (Some(day(2026, 6, 1)), N(4))];
    ASSESSMENT_WARNINGS = "assessment.warnings", "the assessments over which the final warning of a red one stands",
        "cas/9.5", Number(0, 100), &[(None, N(5))];
    BDT_DUPLICATE = "bdt.duplicate", "what becomes of a record of an upload file that duplicates a CAS or another record",
        "cas/5.2.8", Word(&["refusal", "warning"]), &[(None, W("refusal"))];
    B_RATING_MOST = "b_rating.most", "the most B ratings of a licence; where another would be due it is lost",
        "lu/16-23", Number(0, 100), &[(None, N(2))];
    B_RATING_YEARS = "b_rating.years", "years over which B ratings are counted; 0 counts all",
        "lu/16-23", Number(0, 100), &[(None, N(0))];
    APPLICATION_DECISION_WEEKS = "application.decision_weeks", "weeks in which most applications for a licence are decided",
        "lu/T-1", Number(0, 520), &[(None, N(8))];
    APPLICATION_DOCUMENTS_DAYS = "application.documents_days", "working days in which the documents of an application for a licence are sent",
        "lu/T-1", Number(0, 366), &[(None, N(5))];
    BATCH_ONE_CATEGORY = "batch.one_category", "whether all CoS of a batch have one category",
        "cos/11.1.5", Switch, &[(None, S(true))];
    BATCH_ONE_ROUTE = "batch.one_route", "whether all certificates of a batch have the route of the batch",
        "cos/11.1.5", Switch, &[(None, S(true))];
    CAS_AGENT_DETAILS = "cas.agent_details", "whether a CAS has the details of an agent where one was used",
        "cas/N-26", Switch, &[(None, S(false)), (Some(day(2026, 4, 7)), S(true))];
    CAS_APPLY_INSIDE_MONTHS = "cas.apply_inside_months", "months before the course from which a student can apply from inside",
        "cas/2.5.3", Number(0, 60), &[(None, N(3))];
    CAS_APPLY_MONTHS = "cas.apply_months", "months before the course from which a student can apply from abroad",
        "cas/2.5.3", Number(0, 60), &[(None, N(6))];
    CAS_BREAK_DAYS = "cas.break_days", "the most days of a break in studies with which sponsorship goes on",
        "cas/8.2", Number(0, 366), &[(None, N(60))];
    CAS_EARLY_COMPLETION_DAYS = "cas.early_completion_days", "days before the end of the course within which its completion is no report",
        "cas/8.1", Number(0, 366), &[(None, N(14))];
    CAS_ENGLISH_BELOW_DEGREE = "cas.english_below_degree", "the English that a course below degree level takes",
        "cas/3.3.5", Word(ENGLISH_LEVELS), &[(None, W("B1"))];
    CAS_ENGLISH_DEGREE = "cas.english_degree", "the English that a course at degree level or above takes",
        "cas/3.3.5", Word(ENGLISH_LEVELS), &[(None, W("B2"))];
    CAS_ENGLISH_PRE_SESSIONAL = "cas.english_pre_sessional", "the English that a degree course with a pre-sessional course before it takes",
        "cas/N-9", Word(ENGLISH_LEVELS), &[(None, W("B1"))];
    CAS_PERMISSION_GAP_DAYS = "cas.permission_gap_days", "the most days from the end of the previous permission to the course, inside",
        "cas/2.5.3", Number(0, 366), &[(None, N(28))];
    CAS_PLACEMENT_PERCENT_BELOW_DEGREE = "cas.placement_percent_below_degree", "the largest work placement below degree level, per cent of the course",
        "cas/3.3.5", Number(0, 100), &[(None, N(33))];
    CAS_PLACEMENT_PERCENT_DEGREE = "cas.placement_percent_degree", "the largest work placement at degree level or above, per cent of the course",
        "cas/3.3.5", Number(0, 100), &[(None, N(50))];
    CAS_PLACEMENT_PERCENT_JUSTIFIED = "cas.placement_percent_justified", "per cent of the course above which a work placement is justified",
        "cas/3.2", Number(0, 100), &[(None, N(33))];
    CAS_PRE_SESSIONAL_GAP_MONTHS = "cas.pre_sessional_gap_months", "months after a pre-sessional course within which the main one starts",
        "cas/N-9", Number(0, 12), &[(None, N(1))];
    CAS_PRE_SESSIONAL_LEVEL = "cas.pre_sessional_level", "the lowest level of a course in English alone",
        "cas/N-8", Word(ENGLISH_LEVELS), &[(None, W("B2"))];
    CAS_PRE_SESSIONAL_MONTHS = "cas.pre_sessional_months", "the most months of a pre-sessional course on the CAS of the main one",
        "cas/N-9", Number(0, 12), &[(None, N(3))];
    CAS_START_DELAY_DAYS = "cas.start_delay_days", "the most days by which a course starts later without risk to the permission",
        "cas/N-21", Number(0, 366), &[(None, N(28))];
    CAS_USE_MONTHS = "cas.use_months", "months from the assignment of a CAS to the last day on which it can be used",
        "cas/2.5.2", Number(1, 60), &[(None, N(6))];
    CAS_WEEKLY_HOURS = "cas.weekly_hours", "the fewest hours a week of a full-time course below degree level",
        "cas/N-7", Number(0, 168), &[(None, N(15))];
    CERTIFICATE_ADULT_YEARS = "certificate.adult_years", "the age in years from which a worker or a student is an adult",
        "cos/3.2.10", Number(0, 100), &[(None, N(18))];
    CERTIFICATE_ADVERT_DAYS = "certificate.advert_days", "the fewest days of a national advert for a Religious Worker",
        "cos/3.13", Number(0, 366), &[(None, N(28))];
    CERTIFICATE_ADVERT_MONTHS = "certificate.advert_months", "months before the assignment within which the days of that advert lie",
        "cos/3.13", Number(0, 60), &[(None, N(6))];
    CERTIFICATE_BATCH_SIZE = "certificate.batch_size", "the most certificates of a batch, and of one command",
        "cos/M-23", Number(1, MOST_CERTIFICATES), &[(None, N(1_000))];
    CERTIFICATE_CATEGORY_FIXED = "certificate.category_fixed", "whether the category of a CoS cannot be changed once it is filled in",
        "cos/3.1.1", Switch, &[(None, S(false))];
    CERTIFICATE_LEAP_BIRTHDAY = "certificate.leap_birthday", "on which day of a year without a 29 February who was born on it is a year older",
        "library/leap_birthday", Word(&["1_march", "28_february"]), &[(None, W("1_march"))];
    CERTIFICATE_PAY_DOUBTED_PENCE = "certificate.pay_doubted_pence", "the gross pay of a year, in pence, under which it seems to be pounds",
        "library/slips", Number(0, 10_000_000), &[(None, N(500_000))];
    CERTIFICATE_REOPEN_USED = "certificate.reopen_used", "whether the Home Office can reopen a used certificate",
        "cos/T11", Switch, &[(None, S(true))];
    CERTIFICATE_TERMS_NEEDED = "certificate.terms_needed", "whether the terms must be accepted to assign",
        "cos/4.3", Switch, &[(None, S(true))];
    CHECK_ADVERT = "check.advert", "what an advert too short or too old does to an assignment",
        "cos/3.13", Word(WEIGHTS), &[(None, W("refusal"))];
    CHECK_AGE = "check.age", "what a worker too young for the route does to an assignment",
        "lu/N-113", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_ATAS = "check.atas", "what an ATAS certificate outside its occupation codes does to an assignment",
        "cos/N-10", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_CARE_WORKERS = "check.care_workers", "what a care worker who does not meet the rules does to an assignment",
        "cos/4.10", Word(WEIGHTS), &[(None, W("none")), (Some(day(2025, 7, 22)), W("refusal"))];
    CHECK_CATEGORY = "check.category", "what a category that does not fit the worker's permission does to an assignment",
        "cos/N-8", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_LATE_START = "check.late_start", "what a start too late for any application does to an assignment",
        "cos/6.3", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_MAINTENANCE = "check.maintenance", "what maintenance not certified, or not by an A-rated sponsor, does to an assignment",
        "cos/3.9.14", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_NURSE_PRESENT = "check.nurse_present", "what a nursing auxiliary without a nurse does to an assignment",
        "cos/3.14.2", Word(WEIGHTS), &[(None, W("none")), (Some(day(2025, 7, 22)), W("warning"))];
    CHECK_ONE_LIVE = "check.one_live", "what another live CoS of the person does to an assignment",
        "cos/4.7", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_PERIOD_OTHERS = "check.period_others", "what a period longer than is granted does to an assignment",
        "cos/6.4", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_PERIOD_SKILLED_WORKER = "check.period_skilled_worker", "what a Skilled Worker's period of over 5 years does to an assignment",
        "cos/3.6.2", Word(WEIGHTS), &[(None, W("refusal"))];
    CHECK_RELATIVES = "check.relatives", "what a close relative of the user does to an assignment",
        "cos/4.6", Word(WEIGHTS), &[(None, W("refusal"))];
    CHECK_SEASON = "check.season", "what poultry work outside its season, or applied for too late, does to an assignment",
        "cos/6.4", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_SHORTAGE_LIST = "check.shortage_list", "what a job on the Temporary Shortage List does to an assignment",
        "cos/4.11", Word(WEIGHTS),
        // From 3 August 2026 the Rules ask for a CoS issued before 1 January 2027, but the text of that limb was not seen.
        &[(None, W("none")), (Some(day(2026, 12, 31)), W("warning")), (Some(day(2027, 1, 1)), W("refusal"))];
    CHECK_STUDENT_START = "check.student_start", "what a student's start before the end of the course does to an assignment",
        "cos/4.9", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_STUDENT_STATUS = "check.student_status", "what a course for which the sponsor has not the status does to an assignment",
        "cas/3.3.5", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_UNDEFINED_ABROAD = "check.undefined_abroad", "what an undefined CoS for a Skilled Worker abroad does to an assignment",
        "cos/4.5", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_CARE_THREE_MONTHS = "check.care_three_months", "what a care worker who relies on three months with the sponsor does to an assignment",
        "cos/4.10", Word(WEIGHTS), &[(None, W("none")), (Some(day(2028, 7, 22)), W("refusal"))];
    CHECK_COUNTRY = "check.country", "what a country that no list of the day has does to an assignment",
        "cos/3.2.4", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_DEFINED_IN_UK = "check.defined_in_uk", "what a defined CoS for a worker inside the United Kingdom does to an assignment",
        "cos/1.2", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_OCCUPATION_CODE = "check.occupation_code", "what an occupation code that the list in use does not have does to an assignment",
        "cos/13.7", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_PAYE_REFERENCE = "check.paye_reference", "what a PAYE reference of another shape does to an assignment",
        "cos/13.9", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_BIRTH = "check.birth", "what a birth that is still to come does to an assignment",
        "library/slips", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_PASSPORT_DAYS = "check.passport_days", "what a passport that has expired, or whose days do not fit together, does to an assignment",
        "library/slips", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_PASSPORT_NUMBER = "check.passport_number", "what a passport number that is none by its looks does to an assignment",
        "library/slips", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_PAY = "check.pay", "what a pay for the year that seems to be in pounds does to an assignment",
        "library/slips", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_PAYE_LISTED = "check.paye_listed", "what a PAYE reference that is not in the sponsor's list does to an assignment",
        "lu/M-4", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_PRE_REGISTRATION = "check.pre_registration", "what somebody to be registered who is no nurse or midwife does to an assignment",
        "cos/N-9", Word(WEIGHTS), &[(None, W("warning"))];
    CHECK_VISA_BRAKE = "check.visa_brake", "what a nationality whose applications from abroad are refused does to an assignment",
        "cos/N-19", Word(WEIGHTS), &[(None, W("warning"))];
    COOLING_OFF_PENALTY_MONTHS = "cooling_off.penalty_months", "months for which a first penalty for illegal working or letting bars a licence",
        "lu/CO-5", Number(0, 1_200), &[(None, N(12))];
    COOLING_OFF_REFUSED_MONTHS = "cooling_off.refused_months", "months from a refused application to the next",
        "lu/CO-1", Number(0, 1_200), &[(None, N(6))];
    COOLING_OFF_REPEATED_PENALTY_MONTHS = "cooling_off.repeated_penalty_months", "months for which a repeated or another penalty bars a licence",
        "lu/CO-6", Number(0, 1_200), &[(None, N(60))];
    COOLING_OFF_REVOKED_MONTHS = "cooling_off.revoked_months", "months from a revocation to the next application",
        "lu/CO-2", Number(0, 1_200), &[(None, N(12))];
    COOLING_OFF_REVOKED_TWICE_MONTHS = "cooling_off.revoked_twice_months", "months from a further revocation to the next application",
        "lu/CO-3", Number(0, 1_200), &[(None, N(24))];
    COS_START_MONTHS = "cos.start_months", "months from the application to the latest start date",
        "cos/6.3", Number(0, 60), &[(None, N(3))];
    COS_USE_BY_EXTRA_DAYS = "cos.use_by_extra_days", "days from the last usable day to the displayed use-by day",
        "cos/6.5", Number(0, 31), &[(None, N(1))];
    COS_USE_MONTHS = "cos.use_months", "months from the assignment of a CoS to the last day on which it can be used to apply",
        "cos/6.1", Number(1, 60), &[(None, N(3))];
    CLOCK_TOLERANCE_SECONDS = "clock.tolerance_seconds", "seconds that the system clock may stand before the last event",
        "library/clock", Number(0, 3_600), &[(None, N(5))];
    CUT_OVER_CLOSES_SERVICE = "cut_over.closes_service", "whether nothing that a cut-over concerns can be assigned while it lasts",
        "cos/T3", Switch, &[(None, S(true))];
    DEFINED_CARE_BARRED = "defined.care_barred", "whether care workers (6135, 6136) cannot be asked for from abroad",
        "cos/N-2", Switch, &[(None, S(false)), (Some(day(2025, 7, 22)), S(true))];
    DEFINED_REMOVAL_DAYS = "defined.removal_days", "days from a grant to the day on which unassigned units leave the account",
        "cos/12.9", Number(1, 366), &[(None, N(90))];
    ENGAGEMENT_GAP_DAYS = "engagement.gap_days", "the most days between two engagements that one CoS covers",
        "cos/11.2.5", Number(0, 366), &[(None, N(14))];
    GROUP_LARGEST = "group.largest", "the most certificates of a group",
        "library/group_size", Number(1, MOST_CERTIFICATES), &[(None, N(1_000))];
    LICENCE_CHECK_MONTHS = "licence.check_months", "months between two reminders to look through the details of the licence; 0 reminds of none",
        "library/notices", Number(0, 120), &[(None, N(12))];
    LICENCE_DORMANT_CLOSES = "licence.dormant_closes", "whether a licence that becomes dormant loses what waits and what is not assigned of its grants",
        "library/licence_close", Switch, &[(None, S(false))];
    LICENCE_DORMANT_RETURNS = "licence.dormant_returns", "whether the Home Office can make a dormant licence active again",
        "lu/T-20", Switch, &[(None, S(true))];
    LICENCE_END_CLOSES = "licence.end_closes", "whether a licence that is revoked or surrendered loses what waits and what is not assigned of its grants",
        "library/licence_close", Switch, &[(None, S(true))];
    LICENCE_EXTENSION_BASE = "licence.extension_base", "the day from which the abolition of renewal extends a licence",
        "lu/16-22", Word(&["end_date", "grant_date"]), &[(None, W("end_date"))];
    LICENCE_EXTENSION_YEARS = "licence.extension_years", "years by which the abolition of renewal extends a licence",
        "lu/R-2", Number(0, 100), &[(None, N(10))];
    LICENCE_FEE_STUDENT_PENCE = "licence.fee_student_pence", "the fee of a Student licence, in pence",
        "lu/F-4", Number(0, 100_000_000), &[(None, N(53_600)), (Some(day(2025, 4, 9)), N(57_400)), (Some(day(2026, 4, 8)), N(61_100))];
    LICENCE_FEE_TEMPORARY_PENCE = "licence.fee_temporary_pence", "the fee of a Temporary Worker licence, in pence",
        "lu/F-3", Number(0, 100_000_000), &[(None, N(53_600)), (Some(day(2025, 4, 9)), N(57_400)), (Some(day(2026, 4, 8)), N(61_100))];
    LICENCE_FEE_WORKER_LARGE_PENCE = "licence.fee_worker_large_pence", "the fee of a Worker licence of a medium or large sponsor, in pence",
        "lu/F-1", Number(0, 100_000_000), &[(None, N(147_600)), (Some(day(2025, 4, 9)), N(157_900)), (Some(day(2026, 4, 8)), N(168_200))];
    LICENCE_FEE_WORKER_SMALL_PENCE = "licence.fee_worker_small_pence", "the fee of a Worker licence of a small or charitable sponsor, in pence",
        "lu/F-2", Number(0, 100_000_000), &[(None, N(53_600)), (Some(day(2025, 4, 9)), N(57_400)), (Some(day(2026, 4, 8)), N(61_100))];
    LICENCE_LIMITED_YEARS = "licence.limited_years", "years that a licence for Scale-up or UK Expansion Worker alone lasts; 0 has no end",
        "lu/R-4", Number(0, 100), &[(None, N(4))];
    LICENCE_REMINDER_FIRST_DAYS = "licence.reminder_first_days", "days before the expiry of a licence on which the first reminder comes; 0 for none",
        "lu/R-1", Number(0, 366), &[(None, N(120))];
    LICENCE_REMINDER_FOURTH_DAYS = "licence.reminder_fourth_days", "days before the expiry of a licence on which the fourth reminder comes; 0 for none",
        "lu/R-1", Number(0, 366), &[(None, N(30))];
    LICENCE_REMINDER_LAST_DAYS = "licence.reminder_last_days", "days before the expiry of a licence on which the last reminder comes; 0 for none",
        "lu/R-1", Number(0, 366), &[(None, N(14))];
    LICENCE_REMINDER_SECOND_DAYS = "licence.reminder_second_days", "days before the expiry of a licence on which the second reminder comes; 0 for none",
        "lu/R-1", Number(0, 366), &[(None, N(90))];
    LICENCE_REMINDER_THIRD_DAYS = "licence.reminder_third_days", "days before the expiry of a licence on which the third reminder comes; 0 for none",
        "lu/R-1", Number(0, 366), &[(None, N(60))];
    LICENCE_RENEWAL_DAYS = "licence.renewal_days", "days before the expiry of a licence from which its renewal was asked for",
        "lu/R-1", Number(0, 366), &[(None, N(90))];
    LICENCE_YEARS = "licence.years", "years that a licence lasts; 0 has no end",
        "lu/16-3", Number(0, 100), &[(None, N(4)), (Some(day(2024, 4, 6)), N(0))];
    LOCK_THRESHOLD = "lock.threshold", "failed log-ins in a row that lock the account",
        "lu/16-2", Number(1, 100), &[(None, N(3))];
    LOCK_WAIT_MINUTES = "lock.wait_minutes", "minutes for which the account is locked",
        "lu/16-1", Number(1, 1_440), &[(None, N(20))];
    LOG_IN_PERIOD_MINUTES = "log_in.period_minutes", "minutes over which refused log-ins and resets are summed up",
        "library/log_in_counts", Number(1, 10_080), &[(None, N(60))];
    MENU_DORMANT_STUDENT_LICENCE_MENU = "menu.dormant_student_licence_menu", "whether a dormant student sponsor sees the licence menu",
        "lu/16-6", Switch, &[(None, S(false))];
    MESSAGE_ARCHIVE_MONTHS = "message.archive_months", "months for which an expired message stays in the archive",
        "lu/MB-3", Number(0, 120), &[(None, N(12))];
    PASSWORD_HASH_ITERATIONS = "password.hash_iterations", "Argon2id passes over the memory",
        "library/password_hash", Number(1, 100), &[(None, N(2))];
    PASSWORD_HASH_MEMORY_KIB = "password.hash_memory_kib", "Argon2id memory in KiB",
        "library/password_hash", Number(7_168, 1_048_576), &[(None, N(19_456))];
    PASSWORD_NAMES_IGNORE_CASE = "password.names_ignore_case", "whether names and user ID are found whatever their case",
        "lu/A-11", Switch, &[(None, S(true))];
    PASSWORD_LENGTH_UNIT = "password.length_unit", "what the length of a password counts",
        "lu/A-11", Word(&["scalar_values", "utf16_units", "bytes"]), &[(None, W("scalar_values"))];
    PASSWORD_LONGEST = "password.longest", "the most characters of a password",
        "lu/A-10", Number(1, 4_096), &[(None, N(16)), (PASSWORDS_OF_TODAY, N(256))];
    PASSWORD_NEEDS_LOWERCASE = "password.needs_lowercase", "whether a password needs a letter from a to z",
        "lu/A-10", Switch, &[(None, S(false)), (PASSWORDS_OF_TODAY, S(true))];
    PASSWORD_NAME_SHORTEST = "password.name_shortest", "the shortest name that a password is searched for, in characters",
        "lu/A-11", Number(1, 100), &[(None, N(3))];
    PASSWORD_OTHER_CHARACTERS = "password.other_characters", "whether characters outside the classes are allowed",
        "lu/A-11", Switch, &[(None, S(true))];
    PASSWORD_SHORTEST = "password.shortest", "the fewest characters of a password",
        "lu/A-10", Number(1, 4_096), &[(None, N(6)), (PASSWORDS_OF_TODAY, N(12))];
    PASSWORD_NEEDS_SPECIAL = "password.needs_special", "whether a password needs a special character of the list",
        "lu/A-10", Switch, &[(None, S(false)), (PASSWORDS_OF_TODAY, S(true))];
    PASSWORD_NEEDS_UPPERCASE = "password.needs_uppercase", "whether a password needs a letter from A to Z",
        "lu/A-10", Switch, &[(None, S(false)), (PASSWORDS_OF_TODAY, S(true))];
    PASSWORD_REFUSES_WHITESPACE = "password.refuses_whitespace", "whether white space in a password is refused",
        "lu/A-10", Switch, &[(None, S(false)), (PASSWORDS_OF_TODAY, S(true))];
    PERSONNEL_FINED_MONTHS = "personnel.fined_months", "months for which a fine of UKVI tells against a person",
        "lu/16-14", Number(0, 1_200), &[(None, N(12))];
    PERSONNEL_ONE_SETTLED_LEVEL_1 = "personnel.one_settled_level_1", "whether one and the same Level 1 user is settled and the sponsor's own, by the day of the application for the licence",
        "lu/K-10", Switch, &[(None, S(false)), (Some(day(2024, 12, 31)), S(true))];
    PERSONNEL_REFUSED_MONTHS = "personnel.refused_months", "months for which a refused licence application tells against its key personnel",
        "lu/K-15", Number(0, 1_200), &[(None, N(0)), (Some(day(2025, 4, 9)), N(6))];
    PERSONNEL_REVOKED_AGAIN_MONTHS = "personnel.revoked_again_months", "months for which revocations tell against who was key personnel of more than one revoked licence",
        "lu/N-127", Number(0, 1_200), &[(None, N(12)), (Some(day(2025, 7, 22)), N(24))];
    PERSONNEL_REVOKED_MONTHS = "personnel.revoked_months", "months for which a revocation tells against the key personnel of the licence",
        "lu/K-13", Number(0, 1_200), &[(None, N(12))];
    PREMIUM_FEE_PENCE = "premium.fee_pence", "what a year of Premium customer service costs, in pence",
        "lu/F-12", Number(0, 100_000_000), &[(None, N(2_500_000))];
    PREMIUM_FEE_SMALL_PENCE = "premium.fee_small_pence", "what a year of it costs a small sponsor, in pence",
        "lu/F-12", Number(0, 100_000_000), &[(None, N(800_000))];
    PREMIUM_MONTHS = "premium.months", "months for which Premium customer service is granted",
        "lu/PM-2", Number(1, 120), &[(None, N(12))];
    PREMIUM_PENALTY_MONTHS = "premium.penalty_months", "months for which a civil penalty bars Premium customer service",
        "lu/PM-1", Number(0, 1_200), &[(None, N(36))];
    PREMIUM_RENEWAL_DAYS = "premium.renewal_days", "days before the end of Premium customer service from which it is renewed",
        "library/service_windows", Number(0, 366), &[(None, N(90))];
    PRIORITY_AIM_WORKING_DAYS = "priority.aim_working_days", "working days within which the priority service aims to decide",
        "lu/PR-1", Number(0, 260), &[(None, N(5))];
    PRIORITY_CLOSES_HOUR = "priority.closes_hour", "the hour at which the priority service closes",
        "lu/PR-1", Number(0, 24), &[(None, N(16)), (Some(day(2022, 1, 1)), N(17))];
    PRIORITY_DAILY_LIMIT = "priority.daily_limit", "requests of all sponsors that the priority service takes on a day",
        "lu/N-129", Number(0, 100_000),
        // Of 2022 and 2025 the year alone is known.
        &[(None, N(0)), (Some(day(2016, 11, 7)), N(20)), (Some(day(2022, 1, 1)), N(60)), (Some(day(2025, 1, 1)), N(100)), (Some(day(2026, 4, 27)), N(120))];
    PRIORITY_FEE_PENCE = "priority.fee_pence", "what priority for a change request costs, in pence",
        // The higher fee was in force by that day; its first day is not known.
        "lu/F-14", Number(0, 10_000_000), &[(None, N(20_000)), (Some(day(2025, 10, 22)), N(35_000))];
    PRIORITY_FOLLOW_ON_CAS = "priority.follow_on_cas", "whether the priority service for students takes requests for the CAS of the next period",
        "lu/N-130", Switch, &[(None, S(false)), (Some(day(2026, 5, 5)), S(true))];
    PRIORITY_OPENS_HOUR = "priority.opens_hour", "the hour at which the priority service opens",
        "lu/N-129", Number(0, 24), &[(None, N(9)), (Some(day(2026, 4, 27)), N(7))];
    RECORD_KEEP_MONTHS = "record.keep_months", "months for which records are kept after sponsorship ends",
        "lu/16-25", Number(0, 1_200), &[(None, N(12))];
    REPORT_FIELDS_NEEDED = "report.fields_needed", "whether a report of worker activity must say all that the guidance asks for",
        "cos/8.1", Switch, &[(None, S(true))];
    REPORT_STATES = "report.states", "the states of a CoS on which worker activity can be reported",
        "cos/M-18", Word(&["used", "assigned_or_used"]), &[(None, W("used"))];
    REPORT_STATES_OF_APPLICATIONS = "report.states_of_applications", "the states of a CoS on which news of the worker's application can be reported",
        "cos/M-18", Word(&["used", "assigned_or_used"]), &[(None, W("used"))];
    REPRESENTATIONS_DAYS = "representations.days", "working days in which a sponsor answers a notice of the Home Office",
        "lu/T-14", Number(0, 366), &[(None, N(20))];
    REPRESENTATIONS_DECISION_DAYS = "representations.decision_days", "working days in which the Home Office is said to decide after an answer",
        "lu/T-14", Number(0, 366), &[(None, N(20))];
    REQUEST_AUTOMATIC_ADDRESS = "request.automatic_address", "whether a change of address can be accepted without casework",
        "lu/P-12", Switch, &[(None, S(false)), (Some(day(2014, 4, 6)), S(true))];
    REQUEST_AUTOMATIC_REPLACEMENT = "request.automatic_replacement", "whether another Authorising Officer or Key Contact can be accepted without casework",
        "lu/P-13", Switch, &[(None, S(false)), (Some(day(2023, 3, 23)), S(true))];
    REQUEST_CASEWORK_WEEKS = "request.casework_weeks", "weeks within which ordinary casework decides a change request",
        "lu/CR-14", Number(1, 520), &[(None, N(18))];
    REQUEST_WITHDRAW_IN_PROGRESS = "request.withdraw_in_progress", "whether a change request that a caseworker has taken up can be withdrawn",
        "lu/CR-13", Switch, &[(None, S(false))];
    RETRY_KEEP_DAYS = "retry.keep_days", "days for which a retry key is kept",
        "library/retry", Number(1, 3_650), &[(None, N(30))];
    RESET_THRESHOLD = "reset.threshold", "resets with a wrong email, within the period of `log_in.period_minutes`, after which none is done until it ends",
        "library/reset_limit", Number(1, 1_000), &[(None, N(10))];
    SCALE_UP_DUTY_MONTHS = "scale_up.duty_months", "calendar months from the permission of a Scale-up worker to the end of the duties",
        "lu/N-114", Number(0, 60), &[(None, N(6))];
    SESSION_IDLE_MINUTES = "session.idle_minutes", "minutes without activity that end a session",
        "lu/A-3", Number(1, 1_440), &[(None, N(20))];
    TAKE_OVER_APPLY_DAYS = "take_over.apply_days", "days after a take-over within which a new owner without a licence applies for one",
        "lu/TK-3", Number(0, 366), &[(None, N(28))];
    TAKE_OVER_REPORT_DAYS = "take_over.report_days", "working days after a take-over within which it is reported in SMS",
        "lu/RP-12", Number(0, 366), &[(None, N(20))];
    USER_AUTOMATIC_AMENDMENT = "user.automatic_amendment", "whether own details can change without casework",
        "lu/U-11", Switch, &[(None, S(false)), (Some(day(2014, 4, 6)), S(true))];
    USER_AUTOMATIC_LEVEL_1 = "user.automatic_level_1", "whether a Level 1 request can be fulfilled without casework",
        "lu/P-13", Switch, &[(None, S(false)), (Some(day(2023, 3, 23)), S(true))];
    USER_LOG_IN_LONG_MONTHS = "user.log_in_long_months", "months without a log-in of a Level 1 user after which the Home Office writes",
        "lu/K-16", Number(1, 1_200), &[(None, N(12))];
    USER_LOG_IN_MONTHS = "user.log_in_months", "months within which a Level 1 user should log in",
        "lu/K-16", Number(1, 1_200), &[(None, N(1))];
    USER_MANY_LEVEL_1 = "user.many_level_1", "active Level 1 users beyond which fewer are advised",
        "lu/16-12", Number(0, 1_000_000), &[(None, N(10))];
    USER_MANY_LEVEL_2 = "user.many_level_2", "active Level 2 users beyond which fewer are advised",
        "lu/16-12", Number(0, 1_000_000), &[(None, N(100))];
    USER_LEVEL_1_NINO = "user.level_1_nino", "whether a Level 1 user gives a National Insurance number or an exemption",
        "lu/U-12", Switch, &[(None, S(false)), (Some(day(2023, 6, 19)), S(true))];
}

/// Ids that settings had before, each with the one of today. Journals hold them, and `set_policy` still takes them.
const FORMER_IDS: [(&str, &str); 3] = [
    ("certificate.start_months", "cos.start_months"),
    ("certificate.use_by_extra_days", "cos.use_by_extra_days"),
    ("certificate.use_months", "cos.use_months"),
];

/// The id that a setting has today.
pub(super) fn id_of_today(id: &str) -> &str {
    FORMER_IDS.iter().find(|(former, _)| *former == id).map_or(id, |(_, today)| today)
}

/// The id that a setting had before.
pub(super) fn former_id(id: &str) -> Option<&'static str> {
    FORMER_IDS.iter().find(|(_, today)| *today == id).map(|(former, _)| *former)
}
