//! Answers that explain themselves: [`Decision`], [`Reason`], [`Finding`].

use crate::error::{Error, ErrorCode};
use crate::rule::{Confidence, LIBRARY, Rule};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Why something was refused, or is worth a warning.
///
/// ```
/// use sms_core::{ErrorCode, Reason, rule};
/// let reason = Reason::new(ErrorCode::CertificateNotFound).rule(rule!("cos/4.13")).field("/certificate");
/// assert_eq!(reason.rule, "cos/4.13");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reason {
    /// The stable code.
    pub code: ErrorCode,
    /// One sentence: lower case, no full stop, input in backticks.
    pub message: Cow<'static, str>,
    /// The id of the rule, empty where no rule of SMS is behind it.
    pub rule: Cow<'static, str>,
    /// Where the rule is published.
    pub source: Cow<'static, str>,
    /// How sure we are.
    pub confidence: Confidence,
    /// The place in the document as a JSON pointer, or none.
    pub field: Option<Cow<'static, str>>,
    /// What would help, or none.
    pub remedy: Option<Cow<'static, str>>,
}

impl Reason {
    /// A reason with the code's own meaning as its message, and no rule of SMS behind it.
    #[must_use]
    pub const fn new(code: ErrorCode) -> Self {
        Self {
            code,
            message: Cow::Borrowed(code.meaning()),
            rule: Cow::Borrowed(""),
            source: Cow::Borrowed(LIBRARY),
            confidence: Confidence::Assumed,
            field: None,
            remedy: None,
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

    /// Weakens the confidence to this mark, where it was stronger.
    #[must_use]
    pub fn at_most(mut self, confidence: Confidence) -> Self {
        self.confidence = self.confidence.max(confidence);
        self
    }

    /// Says it in other words than the code's.
    #[must_use]
    pub fn message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.message = message.into();
        self
    }

    /// Names the place in the document, as a JSON pointer.
    #[must_use]
    pub fn field(mut self, pointer: impl Into<Cow<'static, str>>) -> Self {
        self.field = Some(pointer.into());
        self
    }

    /// Puts the place below another one, which may be none.
    #[must_use]
    pub(crate) fn below(mut self, at: &str) -> Self {
        if !at.is_empty() {
            let field = self.field.take().unwrap_or_default();
            self.field = Some(format!("{at}{field}").into());
        }
        self
    }

    /// Says what would help.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<Cow<'static, str>>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

/// The answer to "may this be done?": every reason against it, and what is worth knowing although it may.
///
/// ```
/// use sms_core::{Decision, ErrorCode, Reason};
/// assert!(Decision::allow().allowed);
/// assert!(!Decision::from(vec![Reason::new(ErrorCode::AccessLevel)]).allowed);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Decision {
    /// Whether it may be done: exactly when there is no reason against it.
    pub allowed: bool,
    /// Every reason for a refusal, none when allowed.
    pub reasons: Vec<Reason>,
    /// What does not forbid it, and is worth showing.
    pub warnings: Vec<Reason>,
}

impl Decision {
    /// Allowed, without a warning.
    #[must_use]
    pub const fn allow() -> Self {
        Self { allowed: true, reasons: Vec::new(), warnings: Vec::new() }
    }

    /// The decision as an error, where it is a refusal.
    ///
    /// # Errors
    /// [`Error::Refused`] with this decision, when it does not allow.
    pub fn into_result(self) -> Result<Vec<Reason>, Error> {
        if self.allowed { Ok(self.warnings) } else { Err(Error::Refused(Box::new(self))) }
    }

    /// The messages of all reasons in one line.
    #[must_use]
    pub fn text(&self) -> String {
        let messages: Vec<&str> = self.reasons.iter().map(|reason| reason.message.as_ref()).collect();
        messages.join("; ")
    }
}

/// A decision from its reasons: none means allowed.
impl From<Vec<Reason>> for Decision {
    fn from(reasons: Vec<Reason>) -> Self {
        Self { allowed: reasons.is_empty(), reasons, warnings: Vec::new() }
    }
}

/// Something about a licence that somebody should look into; no refusal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// The stable code.
    pub code: ErrorCode,
    /// One sentence.
    pub message: Cow<'static, str>,
    /// The id of the rule.
    pub rule: Cow<'static, str>,
    /// Where the rule is published.
    pub source: Cow<'static, str>,
    /// How sure we are.
    pub confidence: Confidence,
    /// What would help, or none.
    pub remedy: Option<Cow<'static, str>>,
}

/// A finding says what a reason says, but of a state and not of a wish.
impl From<Reason> for Finding {
    fn from(reason: Reason) -> Self {
        let Reason { code, message, rule, source, confidence, remedy, field: _ } = reason;
        Self { code, message, rule, source, confidence, remedy }
    }
}
