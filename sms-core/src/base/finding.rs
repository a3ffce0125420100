//! What somebody should look into: [`Finding`], a state and no refusal.

use crate::error::ErrorCode;
use crate::ids::{CertificateId, LicenceNumber, UserId};
use crate::parameter::{Parameter, Parameters, Said, ValueOf};
use crate::rule::{Confidence, LIBRARY, Rule};
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

wire_enum! {
    /// How much a finding matters.
    pub enum Severity {
        /// It is worth knowing, and nothing has to be done.
        Information = "information",
        /// Something should be done before it is too late.
        Warning = "warning",
        /// Something has to be done now.
        Urgent = "urgent",
    }
}

/// Whom or what a finding is about.
///
/// ```
/// use sms_core::finding::About;
/// let about: About = serde_json::from_str(r#"{"licence": "SIM000001"}"#).unwrap();
/// assert!(matches!(about, About::Licence(_)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "FindingAbout"))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum About {
    /// The licence as a whole.
    Licence(LicenceNumber),
    /// A user.
    User(UserId),
    /// A certificate.
    Certificate(CertificateId),
}

/// What resolves a finding.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Resolution {
    /// What helps, in words, or none.
    pub remedy: Option<Cow<'static, str>>,
    /// The name of the command that does it, or none where no command of this library does.
    pub command: Option<Cow<'static, str>>,
}

/// Something about a licence that somebody should look into; no refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// The stable code.
    pub code: ErrorCode,
    /// How much it matters.
    pub severity: Severity,
    /// Whom or what it is about.
    pub about: About,
    /// One sentence.
    pub message: Cow<'static, str>,
    /// The id of the rule.
    pub rule: Cow<'static, str>,
    /// Where the rule is published.
    pub source: Cow<'static, str>,
    /// How sure we are.
    pub confidence: Confidence,
    /// The last day on which it can be resolved in time, or none.
    pub due_on: Option<NaiveDate>,
    /// What was seen: values under the names that the code declares.
    pub evidence: Parameters,
    /// What resolves it.
    pub resolved_by: Resolution,
}

impl Finding {
    /// A finding with the code's own meaning as its message, and no rule of SMS behind it.
    ///
    /// ```
    /// use sms_core::finding::{About, Finding, Severity};
    /// use sms_core::ids::LicenceNumber;
    /// use sms_core::{ErrorCode, parameter, rule};
    ///
    /// let about = About::Licence(LicenceNumber::parse("SIM000001")?);
    /// let finding = Finding::new(ErrorCode::UserFewLevel1, Severity::Warning, about)
    ///     .rule(rule!("lu/U-8"))
    ///     .with(parameter::COUNT, &1)
    ///     .command("request_level_1_user");
    /// assert_eq!(finding.evidence.get(parameter::COUNT), Some(1));
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    #[must_use]
    pub const fn new(code: ErrorCode, severity: Severity, about: About) -> Self {
        Self {
            code,
            severity,
            about,
            message: Cow::Borrowed(code.meaning()),
            rule: Cow::Borrowed(""),
            source: Cow::Borrowed(LIBRARY),
            confidence: Confidence::Assumed,
            due_on: None,
            evidence: Parameters::new(),
            resolved_by: Resolution { remedy: None, command: None },
        }
    }

    /// Names the rule; source and confidence follow from it.
    #[must_use]
    pub fn rule(mut self, rule: &'static Rule) -> Self {
        self.rule = Cow::Borrowed(rule.id);
        self.source = Cow::Borrowed(rule.source);
        self.confidence = rule.confidence;
        self
    }

    /// Says it in other words than the code's; the values that stand in them are evidence.
    #[must_use]
    pub fn message(mut self, message: impl Into<Said>) -> Self {
        let Said { message, parameters } = message.into();
        self.message = message;
        self.evidence.extend(parameters);
        self
    }

    /// Gives a value that was seen.
    #[must_use]
    pub fn with<T>(mut self, parameter: Parameter<T>, value: &(impl ValueOf<T> + ?Sized)) -> Self {
        self.evidence.set(&parameter, value);
        self
    }

    /// Says by when it should be resolved.
    #[must_use]
    pub const fn due_on(mut self, day: NaiveDate) -> Self {
        self.due_on = Some(day);
        self
    }

    /// Says what helps.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<Cow<'static, str>>) -> Self {
        self.resolved_by.remedy = Some(remedy.into());
        self
    }

    /// Names the command that resolves it.
    #[must_use]
    pub fn command(mut self, name: &'static str) -> Self {
        self.resolved_by.command = Some(Cow::Borrowed(name));
        self
    }
}
