//! The list of all parameters.

use super::{Parameter, ParameterFacts};
use crate::access::Function;
use crate::certificate::cos::Correction;
use crate::certificate::{CertificateFamily, CertificateKind, ContainerKind, CutOver};
use crate::licence::{LicenceStatus, Rating, Route};
use crate::rule::Confidence;
use crate::time::Moment;
use crate::user::{Level, UserStatus};
use chrono::NaiveDate;

macro_rules! parameters {
    ($($constant:ident $name:ident: $type:ty, $meaning:literal;)*) => {
        $(
            #[doc = concat!("`", stringify!($name), "`: ", $meaning, ".")]
            pub const $constant: Parameter<$type> = Parameter::new(stringify!($name), $meaning);
        )*

        /// Every parameter, by name.
        pub const ALL: &[ParameterFacts] = &[$($constant.facts(),)*];

        /// The schema of each parameter, by its name.
        #[cfg(feature = "schema")]
        pub(super) fn schemas(generator: &mut schemars::SchemaGenerator) -> serde_json::Map<String, serde_json::Value> {
            let mut schemas = serde_json::Map::new();
            $(
                let mut schema = generator.subschema_for::<$type>();
                schema.insert("description".to_owned(), super::kind::sentence($meaning).into());
                schemas.insert(stringify!($name).to_owned(), schema.into());
            )*
            schemas
        }

        /// The parameters under the names that they have in a message.
        pub(crate) mod key {
            use super::*;

            $(
                pub(crate) const fn $name() -> Parameter<$type> {
                    $constant
                }
            )*
        }
    };
}

parameters! {
    ACADEMIC_LEVEL academic_level: String, "the level of the course";
    ACTION action: String, "the step that was asked for";
    ACTIVITY activity: String, "the activity of the report";
    ACTOR actor: String, "who gave the command";
    ADDRESS address: String, "the address of the store";
    ALLOCATION allocation: String, "the name of the allocation";
    ALPHABET alphabet: String, "the characters that the field takes, in words";
    APPLY_BY apply_by: NaiveDate, "the last day to apply";
    ARGUMENT argument: String, "the argument of the call";
    ASKED asked: u64, "how many were asked for";
    ASSIGNED assigned: u64, "how many are assigned";
    ASSIGNED_ON assigned_on: NaiveDate, "the day of the assignment";
    BEGINS_AT begins_at: Moment, "the moment at which it begins";
    CATEGORY category: String, "the category of the certificate";
    CELL cell: String, "the column of the access table";
    CHARACTER character: String, "the character, as its code point";
    CODE code: String, "the code that the field has";
    COLUMN column: u64, "the place in the line of the text, counted from 1";
    CONFIDENCE confidence: Confidence, "how sure we are of it";
    CONTAINER container: String, "the name of the batch or group";
    CONTAINER_CATEGORY container_category: String, "the category of the batch";
    CONTAINER_KIND container_kind: ContainerKind, "whether it is a batch or a group";
    CONTAINER_OWNER container_owner: String, "the owner of the batch or group";
    CONTAINER_ROUTE container_route: Route, "the route of the batch or group";
    CORRECTION correction: Correction, "what the note was to correct";
    COUNT count: u64, "how many there are";
    CUT_OVER cut_over: CutOver, "the cut-over";
    DAYS days: u64, "a number of days";
    DECIDED decided: u64, "how many were decided on";
    DRAFTS drafts: u64, "how many drafts there are";
    EARLIEST earliest: NaiveDate, "the first day that it can be";
    END_ON end_on: NaiveDate, "the day on which it ends";
    ENGLISH english: String, "the level of English";
    ENTRY entry: u64, "the number of the entry in the journal of its licence";
    ENUMERATION enumeration: String, "the name of the enumeration";
    EVENT event: String, "the name of the event";
    EVENT_ON event_on: NaiveDate, "the day of what is reported";
    EXPECTED expected: String, "what the value has to be, in words";
    FAMILY family: CertificateFamily, "whether it is about CoS or CAS";
    FIELD field: String, "the name of the field";
    FILE file: String, "the name of the store's file";
    FROM from: NaiveDate, "the first day of the period";
    FUNCTION function: Function, "the function";
    GRANTED granted: u64, "how many were granted";
    GRANTED_ON granted_on: NaiveDate, "the day of the grant";
    JOIN_BY join_by: NaiveDate, "the last day to join the course";
    KIND kind: CertificateKind, "the kind of the certificate";
    LAST_EVENT last_event: Moment, "the moment of the last event of the licence";
    LAST_ON last_on: NaiveDate, "the last day on which it is known to have happened";
    LATEST latest: NaiveDate, "the last day that it can be";
    LEAST least: u64, "the least that it can be";
    LEFT left: u64, "how many are left";
    LEVEL level: Level, "the level of the user";
    LICENCE licence: String, "the number of the licence";
    LICENCE_STATUS licence_status: LicenceStatus, "the status of the licence";
    LINE line: u64, "the line of the text, counted from 1";
    LIST list: String, "the list that was looked in";
    MILLISECONDS milliseconds: u64, "a number of milliseconds";
    MOMENT moment: Moment, "the moment that was given, or is now";
    MONTHS months: u64, "a number of months";
    MOST most: u64, "the most that it can be";
    NAME name: String, "the name that was given; `…` where it can be none of ours";
    NEEDED needed: u64, "how many are needed";
    NEEDED_ENGLISH needed_english: String, "the level of English that is needed";
    NEEDED_KIND needed_kind: CertificateKind, "the kind of certificates that the command is for";
    NUMBER number: String, "the number of the certificate";
    ON on: NaiveDate, "the day in question";
    OWNER owner: String, "the owner of the certificate";
    PASSES passes: u64, "the passes of a password hash";
    PATTERN pattern: String, "the form of the value, as a regular expression";
    PERMISSION permission: String, "the permission that the worker has";
    PLACE place: u64, "the place in the list, counted from 0";
    POSSIBLE possible: Vec<String>, "the steps that are possible instead";
    RATING rating: Rating, "the rating";
    RECLAIMED reclaimed: u64, "how many were reclaimed";
    RECORDED_AT recorded_at: Moment, "the moment of recording";
    REMOVED removed: u64, "how many were removed";
    ROUTE route: Route, "the route";
    RQF_LEVEL rqf_level: u64, "the RQF level of the course";
    SALARY_OPTION salary_option: String, "the salary option";
    SETTING setting: String, "the id of the setting; `…` where it can be none of ours";
    START_ON start_on: NaiveDate, "the day on which it starts";
    STATE state: String, "the state that does not allow it";
    STATUS_ON status_on: NaiveDate, "the day since when it has its state";
    TEXT text: String, "the text that was kept as it was given";
    TITLE title: String, "what people call the field";
    TO to: NaiveDate, "the last day of the period";
    UNIT unit: String, "what is counted";
    USER_ID user_id: String, "the user ID";
    USER_STATUS user_status: UserStatus, "the status of the user";
    USE_BY use_by: NaiveDate, "the use-by day of the certificate";
    VALUE value: String, "the value that was given";
    WORDS words: Vec<String>, "the words that it can be";
}
