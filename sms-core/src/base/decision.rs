//! Answers that explain themselves: [`Decision`], [`Reason`].

mod line;

pub(crate) use line::line;

use crate::error::{Error, ErrorCode};
use crate::finding::Finding;
use crate::limits::REASONS;
use crate::nearest::did_you_mean;
use crate::parameter::{Parameter, Parameters, Said, ValueOf};
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
    /// The values that the message speaks of, under the names that the code declares; left out where there are none.
    #[serde(default, skip_serializing_if = "Parameters::is_empty")]
    pub parameters: Parameters,
    /// How many reasons say the same of other places, and are counted and not told. It does not cross to others.
    #[serde(skip)]
    pub(crate) more: More,
}

/// A number that is no part of what a reason says: reasons are the same whatever it is.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct More(pub(crate) usize);

impl PartialEq for More {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for More {}

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
            parameters: Parameters::new(),
            more: More(0),
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

    /// Says it in other words than the code's, with the values that stand in them.
    #[must_use]
    pub fn message(mut self, message: impl Into<Said>) -> Self {
        let Said { message, parameters } = message.into();
        debug_assert!(self.code.declares(&parameters), "`{}` does not declare {parameters:?}", self.code);
        self.message = message;
        self.parameters.extend(parameters);
        self
    }

    /// Gives a value under its name, as a message shows it or beside it.
    #[must_use]
    pub fn with<T>(mut self, parameter: Parameter<T>, value: &(impl ValueOf<T> + ?Sized)) -> Self {
        self.parameters.set(&parameter, value);
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

    /// Asks, as what would help, whether this word was meant, where there is one.
    ///
    /// ```
    /// use sms_core::{ErrorCode, Reason, nearest::nearest};
    /// let reason = Reason::new(ErrorCode::FieldEmpty).did_you_mean(nearest("start", ["start_on", "star"]));
    /// assert_eq!(reason.remedy.as_deref(), Some("did you mean `star`?"));
    /// ```
    #[must_use]
    pub fn did_you_mean(self, word: Option<&str>) -> Self {
        match word {
            Some(word) => self.remedy(did_you_mean(word)),
            None => self,
        }
    }

    /// Names the real place of a form that a reason about it calls `/fields`.
    #[must_use]
    pub(crate) fn within(mut self, at: &str) -> Self {
        if let Some(field) = &self.field {
            self.field = Some(field.replacen("/fields", at, 1).into());
        }
        self
    }

    /// Whether another reason says the same, be it of another place.
    fn says_the_same(&self, other: &Self) -> bool {
        self.code == other.code && self.message == other.message && self.remedy == other.remedy
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
    /// Every reason for a refusal up to [`REASONS`], none when allowed.
    pub reasons: Vec<Reason>,
    /// What does not forbid it, and is worth showing.
    pub warnings: Vec<Reason>,
    /// How many reasons there are beyond those, by their codes; left out where all are told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further: Vec<Further>,
    /// What somebody should look into once it is done; left out where there is nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

/// Reasons that are counted and not told, because there are too many of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Further {
    /// The stable code.
    pub code: ErrorCode,
    /// How many reasons of this code there are beside those that are told.
    pub count: usize,
}

impl Further {
    /// So many reasons of a code.
    #[must_use]
    pub const fn new(code: ErrorCode, count: usize) -> Self {
        Self { code, count }
    }
}

impl Decision {
    /// Allowed, without a warning.
    #[must_use]
    pub const fn allow() -> Self {
        Self { allowed: true, reasons: Vec::new(), warnings: Vec::new(), further: Vec::new(), findings: Vec::new() }
    }

    /// The decision as an error, where it is a refusal.
    ///
    /// # Errors
    /// [`Error::Refused`] with this decision, when it does not allow.
    pub fn into_result(self) -> Result<Vec<Reason>, Error> {
        if self.allowed { Ok(self.warnings) } else { Err(Error::Refused(Box::new(self))) }
    }

    /// All reasons in one line for people: each message with its place, the value where it may be shown, and what would help. What
    /// several places have in common is said once, with their number and the first. Then how many more there are.
    ///
    /// ```
    /// use sms_core::{Decision, ErrorCode, Reason};
    /// let empty = |row: usize| Reason::new(ErrorCode::FieldEmpty).field(format!("/certificates/{row}/note"));
    /// let one = Decision::from(vec![empty(3).remedy("leave it out")]);
    /// assert_eq!(one.text(), "the text is empty (at /certificates/3/note; leave it out)");
    /// let many = Decision::from((0..400).map(empty).collect::<Vec<_>>());
    /// assert_eq!(many.text(), "the text is empty (in 400 rows, first /certificates/0)");
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        line(&self.reasons, &self.further)
    }
}

/// A decision from its reasons: none means allowed. Beyond [`REASONS`] they are only counted.
///
/// ```
/// use sms_core::{Decision, ErrorCode, Reason, limits};
/// let decision = Decision::from(vec![Reason::new(ErrorCode::FieldEmpty); limits::REASONS + 7]);
/// assert_eq!((decision.reasons.len(), decision.further.len()), (limits::REASONS, 1));
/// assert_eq!((decision.further[0].code, decision.further[0].count), (ErrorCode::FieldEmpty, 7));
/// ```
impl From<Vec<Reason>> for Decision {
    fn from(mut reasons: Vec<Reason>) -> Self {
        let further = cut(&mut reasons);
        Self { allowed: reasons.is_empty(), reasons, further, ..Self::allow() }
    }
}

/// Cuts reasons off beyond [`REASONS`], and counts them by their codes.
pub(crate) fn cut(reasons: &mut Vec<Reason>) -> Vec<Further> {
    let mut counts = Counts::default();
    if reasons.len() > REASONS {
        let further = reasons.split_off(REASONS);
        further.iter().for_each(|reason| counts.add(reason, reasons));
    }
    counts.0
}

#[derive(Debug, Default)]
struct Counts(Vec<Further>);

impl Counts {
    /// Counts a reason, and with the first of those told that says the same.
    fn add(&mut self, reason: &Reason, told: &mut [Reason]) {
        if let Some(first) = told.iter_mut().find(|told| told.says_the_same(reason)) {
            first.more.0 += 1;
        }
        let code = reason.code;
        match self.0.binary_search_by_key(&code.number(), |further| further.code.number()) {
            Ok(place) => self.0.iter_mut().skip(place).take(1).for_each(|further| further.count += 1),
            Err(place) => self.0.insert(place, Further { code, count: 1 }),
        }
    }
}

/// Reasons as they are found, where there may be very many: beyond [`REASONS`] they are only counted.
#[derive(Debug, Default)]
pub(crate) struct Found {
    reasons: Vec<Reason>,
    further: Counts,
}

impl Found {
    /// Whether nothing was found.
    pub(crate) const fn is_empty(&self) -> bool {
        self.reasons.is_empty()
    }

    /// Whether a value at a place can be none whatever else is so.
    pub(crate) fn has_data_at(&self, place: &str) -> bool {
        self.reasons.iter().any(|reason| reason.code.is_data() && reason.field.as_deref() == Some(place))
    }

    /// Refuses, where anything was found.
    pub(crate) fn into_result(self) -> Result<(), Error> {
        if self.is_empty() { Ok(()) } else { Err(self.into_error()) }
    }

    /// The refusal for what was found.
    pub(crate) fn into_error(self) -> Error {
        let Self { reasons, further: Counts(further) } = self;
        Error::Refused(Box::new(Decision { further, ..Decision::from(reasons) }))
    }
}

impl Extend<Reason> for Found {
    fn extend<T: IntoIterator<Item = Reason>>(&mut self, reasons: T) {
        for reason in reasons {
            if self.reasons.len() < REASONS {
                self.reasons.push(reason);
            } else {
                self.further.add(&reason, &mut self.reasons);
            }
        }
    }
}
