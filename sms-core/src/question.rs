//! Everything that can be asked without a store: one table of questions, each a document.
//!
//! A question is `{"question": name, fields}`. The answer depends on the policy alone, and a day that is left out means the
//! latest rules that the library knows.

mod access;
mod certificates;
mod contents;
mod engagements;
mod lists;
mod password;
mod reference;

pub use access::Decide;
pub use certificates::{CheckApplication, CheckCasApplication, CheckCorrection, CosCategories, CosDates};
pub use contents::{CheckCas, CheckCos};
pub use engagements::CheckEngagements;
pub use lists::{Commands, CutOvers, Enumerations, ErrorCodes, Functions, Queries, Questions, Rules, Settings};
pub use password::CheckPassword;
pub use reference::{CasReferenceValues, ReferenceCodes};

use crate::decision::Reason;
use crate::document;
use crate::error::{ErrorCode, Result};
use crate::limits;
use crate::policy::Policy;
use crate::time;
use chrono::NaiveDate;
use serde_json::Value;

/// A question, as the policy answers it.
pub(crate) trait Answerable {
    fn answer(&self, policy: &Policy) -> Result<Value>;
}

/// What an answer looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Answer {
    /// A decision: whether something is allowed, with every reason.
    Decision,
    /// One document.
    One,
    /// A list of rows.
    Rows,
    /// A list of names.
    Names,
}

/// What is known of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct QuestionFacts {
    /// The name on the wire.
    pub name: &'static str,
    /// What its answer looks like.
    pub answer: Answer,
}

macro_rules! questions {
    ($($name:literal $type:ident, $answer:ident;)*) => {
        /// A question that needs no store.
        ///
        /// ```
        /// use sms_core::Question;
        /// use sms_core::policy::Policy;
        /// let question = Question::from_json(r#"{"question":"cos_dates","assigned_on":"2025-04-15"}"#)?;
        /// let dates = question.answer(&Policy::default())?;
        /// assert_eq!(dates["use_by"], "2025-07-16");
        /// # Ok::<(), sms_core::Error>(())
        /// ```
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
        #[serde(tag = "question")]
        #[non_exhaustive]
        pub enum Question { $(#[doc = concat!("`", $name, "`")] #[serde(rename = $name)] $type($type),)* }

        impl Question {
            /// The names of all questions.
            pub const NAMES: &'static [&'static str] = &[$($name,)*];

            /// What is known of every question, in the order of [`NAMES`](Self::NAMES).
            pub const FACTS: &'static [QuestionFacts] =
                &[$(QuestionFacts { name: $name, answer: Answer::$answer },)*];

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

            fn answerable(&self) -> &dyn Answerable {
                match self { $(Self::$type(question) => question,)* }
            }

            fn read(name: &str, fields: Value) -> Result<Self> {
                match name {
                    $($name => document::typed(fields, ErrorCode::QuestionInvalid).map(Self::$type),)*
                    _ => Err(document::unknown(ErrorCode::QuestionUnknown, "question", name)),
                }
            }
        }

        $(
            impl From<$type> for Question {
                fn from(question: $type) -> Self {
                    Self::$type(question)
                }
            }
        )*
    };
}

questions! {
    "decide" Decide, Decision;
    "check_password" CheckPassword, Decision;
    "check_application" CheckApplication, Decision;
    "check_cos" CheckCos, One;
    "check_cas" CheckCas, One;
    "cos_dates" CosDates, One;
    "check_correction" CheckCorrection, Decision;
    "cos_categories" CosCategories, Rows;
    "cas_reference_values" CasReferenceValues, One;
    "check_engagements" CheckEngagements, Decision;
    "cut_overs" CutOvers, Rows;
    "functions" Functions, Names;
    "rules" Rules, Rows;
    "settings" Settings, Rows;
    "error_codes" ErrorCodes, Rows;
    "enumerations" Enumerations, One;
    "commands" Commands, Rows;
    "queries" Queries, Rows;
    "questions" Questions, Names;
    "reference_codes" ReferenceCodes, One;
    "check_cas_application" CheckCasApplication, Decision;
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
    pub fn from_value(value: Value) -> Result<Self> {
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
    /// [`ErrorCode::FieldOutOfRange`] for a day that the library does not work with; [`ErrorCode::DocumentList`] and
    /// [`ErrorCode::DocumentText`] for more than a question may hold.
    pub fn answer(&self, policy: &Policy) -> Result<Value> {
        limits::check(self.name(), self)?;
        self.answerable().answer(policy)
    }
}

/// A day that a question names; the latest that the library knows where it names none.
fn asked(on: Option<NaiveDate>) -> Result<NaiveDate> {
    known("on", on.unwrap_or(time::DAYS.1))
}

/// A day, if the library works with it.
fn known(field: &'static str, day: NaiveDate) -> Result<NaiveDate> {
    if time::in_range(day) {
        return Ok(day);
    }
    Err(Reason::new(ErrorCode::FieldOutOfRange).field(format!("/{field}")).into())
}
