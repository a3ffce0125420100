//! Everything that can be asked without a store: one table of questions, each a document.
//!
//! A question is `{"question": name, fields}`. The answer depends on the policy alone, and a day that is left out means the
//! latest rules that the library knows.

mod access;
mod assessment;
mod certificates;
mod contents;
mod engagements;
mod fields;
mod handler;
mod licences;
mod lists;
mod password;
mod personnel;
mod policies;
mod reference;

pub use access::Decide;
pub use assessment::CheckAssessment;
pub use certificates::{
    CheckApplication, CheckCasApplication, CheckCorrection, CosCategories, CosCategoryRow, CosDates, CosDeadlines,
    ScaleUpDuties, ScaleUpDutyDays,
};
pub use contents::{CertificateCheck, CheckCas, CheckCos};
pub use engagements::CheckEngagements;
pub use fields::{FormFieldRow, FormFields, StudentReportFields, UserFields, WorkerReportFields};
pub use handler::QuestionDocument;
pub use licences::{LicenceEligible, LicenceGroundRow, LicenceGrounds};
pub use lists::{
    ColumnRow, Columns, CommandRow, Commands, CutOverRow, CutOvers, EnumerationWords, Enumerations, ErrorCodeRow,
    ErrorCodes, Functions, ParameterRow, Queries, QueryRow, Questions, ResultFieldRow, ResultFields, RuleRow, Rules,
    SettingDefault, SettingRow, Settings,
};
pub use password::CheckPassword;
pub use personnel::CheckKeyPerson;
pub use policies::ComparePolicies;
pub use reference::{CasReferenceLists, CasReferenceRow, CasReferenceValues, CodesInForce, ReferenceCodes};

pub(crate) use handler::{AnyQuestion, QuestionHandler};

use crate::answer::{AnswerShape, Answered, Shaped};
use crate::decision::Reason;
use crate::document;
use crate::error::{ErrorCode, Result};
use crate::limits;
use crate::policy::Policy;
use crate::time;
use crate::words::is_camel_of;
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// What is known of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuestionFacts {
    /// The name on the wire.
    pub name: &'static str,
    /// What its answer looks like.
    pub answer: AnswerShape,
}

impl QuestionFacts {
    const fn of<Q: Answered<Answer: Shaped>>(name: &'static str) -> Self {
        Self { name, answer: Q::Answer::SHAPE }
    }
}

macro_rules! questions {
    ($($name:literal $type:ident;)*) => {
        $(const _: () = assert!(is_camel_of(stringify!($type), $name), "a question is called as its name");)*

        /// A question of any kind that needs no store: a document, which serde reads as strictly as
        /// [`from_json`](Self::from_json) does.
        ///
        /// ```
        /// use sms_core::Question;
        /// use sms_core::policy::Policy;
        /// use sms_core::question::CosDates;
        /// use sms_core::time::day;
        /// let question: Question = serde_json::from_str(r#"{"question":"cos_dates","assigned_on":"2025-04-15"}"#)?;
        /// assert_eq!(question, CosDates::new(day(2025, 4, 15)).into());
        /// assert_eq!(question.answer(&Policy::default())?["use_by"], "2025-07-16");
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
        #[serde(tag = "question")]
        #[non_exhaustive]
        pub enum Question { $(#[doc = concat!("`", $name, "`")] #[serde(rename = $name)] $type($type),)* }

        impl Question {
            /// The names of all questions.
            pub const NAMES: &'static [&'static str] = &[$($name,)*];

            /// What is known of every question, in the order of [`NAMES`](Self::NAMES).
            pub const FACTS: &'static [QuestionFacts] = &[$(QuestionFacts::of::<$type>($name),)*];

            /// The name of the question.
            #[must_use]
            pub const fn name(&self) -> &'static str {
                match self { $(Self::$type(_) => $name,)* }
            }

            /// The schema of every question, by name.
            #[cfg(feature = "schema")]
            pub(crate) fn schemas(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($name, <$type as schemars::JsonSchema>::json_schema(generator)),)*]
            }

            /// The schema of what each question gives, by the name of the question.
            #[cfg(feature = "schema")]
            pub(crate) fn answers(generator: &mut schemars::SchemaGenerator) -> Vec<(&'static str, schemars::Schema)> {
                vec![$(($name, generator.subschema_for::<<$type as Answered>::Answer>()),)*]
            }

            fn handler(&self) -> &dyn AnyQuestion {
                match self { $(Self::$type(question) => question,)* }
            }

            fn read(name: &str, fields: Value) -> Result<Self> {
                match name {
                    $($name => document::typed(fields, ErrorCode::QuestionInvalid).map(Self::$type),)*
                    _ => Err(document::unknown(ErrorCode::QuestionUnknown, "question", name, Self::NAMES)),
                }
            }
        }

        impl QuestionDocument for Question {
            fn facts(&self) -> &'static QuestionFacts {
                match self { $(Self::$type(question) => question.facts(),)* }
            }
        }

        $(
            impl QuestionDocument for $type {
                fn facts(&self) -> &'static QuestionFacts {
                    const { &QuestionFacts::of::<Self>($name) }
                }
            }

            impl From<$type> for Question {
                fn from(question: $type) -> Self {
                    Self::$type(question)
                }
            }
        )*
    };
}

questions! {
    "decide" Decide;
    "check_password" CheckPassword;
    "check_application" CheckApplication;
    "check_cos" CheckCos;
    "check_cas" CheckCas;
    "cos_dates" CosDates;
    "check_correction" CheckCorrection;
    "cos_categories" CosCategories;
    "cas_reference_values" CasReferenceValues;
    "check_engagements" CheckEngagements;
    "cut_overs" CutOvers;
    "functions" Functions;
    "rules" Rules;
    "settings" Settings;
    "error_codes" ErrorCodes;
    "enumerations" Enumerations;
    "commands" Commands;
    "queries" Queries;
    "questions" Questions;
    "reference_codes" ReferenceCodes;
    "check_cas_application" CheckCasApplication;
    "form_fields" FormFields;
    "worker_report_fields" WorkerReportFields;
    "student_report_fields" StudentReportFields;
    "user_fields" UserFields;
    "columns" Columns;
    "licence_eligible" LicenceEligible;
    "licence_grounds" LicenceGrounds;
    "result_fields" ResultFields;
    "check_key_person" CheckKeyPerson;
    "scale_up_duties" ScaleUpDuties;
    "check_assessment" CheckAssessment;
    "compare_policies" ComparePolicies;
}

impl<'de> Deserialize<'de> for Question {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        document::within(deserializer, Self::from_value)
    }
}

impl Question {
    /// Reads a document.
    ///
    /// # Errors
    /// Codes of the families `document.`, `command.` and `question.`, each with its place.
    pub fn from_json(text: &str) -> Result<Self> {
        Self::from_value(document::parse(text)?)
    }

    /// Reads a document that was parsed already.
    ///
    /// # Errors
    /// Codes of the families `command.` and `question.`, each with its place.
    pub fn from_value(mut value: Value) -> Result<Self> {
        document::settle_figures(&mut value);
        let (name, fields) = document::named(value, "question", ErrorCode::QuestionInvalid)?;
        Self::read(&name, fields)
    }

    /// The answer under a policy, as a document.
    ///
    /// ```
    /// use sms_core::Question;
    /// use sms_core::policy::Policy;
    /// let row = r#"{"question":"check_cos","route":"skilled_worker","fields":{"family_name":"Worker-One","sex":"x"}}"#;
    /// let answer = Question::from_json(row)?.answer(&Policy::default())?;
    /// assert_eq!((&answer["savable"], &answer["complete"]), (&false.into(), &false.into()));
    /// assert_eq!(answer["problems"][0]["field"], "/fields/sex");
    /// assert_eq!(answer["problems"][1]["code"], "field.missing");
    /// assert_eq!(answer["warnings"][0]["code"], "certificate.maintenance");
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::FieldOutOfRange`] for a day that the library does not work with; [`ErrorCode::DocumentListSize`] and
    /// [`ErrorCode::DocumentTextSize`] for more than a question may hold.
    pub fn answer(&self, policy: &Policy) -> Result<Value> {
        policy.ask(self)
    }
}

impl Policy {
    /// Answers a question under this policy, in a type of its own. A [`Question`] of any kind gives a JSON value.
    ///
    /// ```
    /// use sms_core::policy::Policy;
    /// use sms_core::question::CosDates;
    /// use sms_core::time::day;
    /// let dates = Policy::default().ask(CosDates::new(day(2025, 4, 15)))?;
    /// assert_eq!(dates.use_by, day(2025, 7, 16));
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::FieldOutOfRange`] for a day that the library does not work with; [`ErrorCode::DocumentListSize`] and
    /// [`ErrorCode::DocumentTextSize`] for more than a question may hold.
    pub fn ask<Q: QuestionDocument>(&self, question: Q) -> Result<Q::Answer> {
        limits::check(question.facts().name, &question)?;
        question.answer(self)
    }
}

/// A day that a question names; the latest that the library knows where it names none.
fn asked(on: Option<NaiveDate>) -> Result<NaiveDate> {
    known("on", on.unwrap_or(time::DAYS.1))
}

/// A day, if the library works with it.
fn known(field: &str, day: NaiveDate) -> Result<NaiveDate> {
    if time::in_range(day) {
        return Ok(day);
    }
    Err(Reason::new(ErrorCode::FieldOutOfRange).field(format!("/{field}")).into())
}
