//! AccessRequest and answer: the decision, and every reason for a refusal.

use super::explanations::{Explanation, Explanations};
use super::function::Function;
use super::table::{AccessTable, Entry};
use crate::decision::{Decision, Reason};
use crate::error::ErrorCode;
use crate::licence::{LicenceStatus, Rating, Route, RouteSet};
use crate::parameter::{self, Parameters};
use crate::rule::{Confidence, Rule};
use crate::user::{Level, UserStatus};
use crate::words::wire_enum;
use chrono::NaiveDate;
use std::borrow::Cow;

wire_enum! {
    /// A cause of a refusal. Each is judged by itself, so that an answer knows all that hold.
    pub enum Cause {
        /// The user is not active.
        UserStatus = "user_status",
        /// The function is not for users of this level.
        Level = "level",
        /// The status of the licence does not allow the function.
        LicenceStatus = "licence_status",
        /// The rating that counts does not allow the function. Only while the licence is active.
        Rating = "rating",
        /// The licence covers no route that the function needs.
        Route = "route",
        /// A Level 2 user does not own the certificate. A Level 1 user need not (`lu/P-1`).
        Owner = "owner",
        /// The time window of the function is not open.
        Window = "window",
        /// SMS does not have the function on that day.
        NotInForce = "not_in_force",
    }
}

impl Cause {
    /// The stable code of a reason with this cause.
    ///
    /// ```
    /// use sms_core::access::Cause;
    /// assert_eq!(Cause::Owner.code().id(), "access.owner");
    /// ```
    #[must_use]
    pub const fn code(self) -> ErrorCode {
        match self {
            Self::UserStatus => ErrorCode::AccessUserStatus,
            Self::Level => ErrorCode::AccessLevel,
            Self::LicenceStatus => ErrorCode::AccessLicenceStatus,
            Self::Rating => ErrorCode::AccessRating,
            Self::Route => ErrorCode::AccessRoute,
            Self::Owner => ErrorCode::AccessOwner,
            Self::Window => ErrorCode::AccessWindow,
            Self::NotInForce => ErrorCode::AccessNotInForce,
        }
    }
}

/// Everything that a decision depends on. Whether such a licence can occur at all is not judged.
///
/// See [`AccessDecision`] for an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::exhaustive_structs,
    reason = "every fact counts: one that comes later must be asked for at each place"
)]
pub struct AccessRequest {
    /// What is to be used.
    pub function: Function,
    /// The level of the user.
    pub level: Level,
    /// The status of the user.
    pub user_status: UserStatus,
    /// The status of the licence.
    pub licence_status: LicenceStatus,
    /// The rating that counts: the route's for a certificate or route function, else [`Rating::of_licence`].
    pub rating: Rating,
    /// The routes that the licence covers.
    pub routes: RouteSet,
    /// Whether the user owns the certificate that the function is used on; true where there is none.
    pub owner: bool,
    /// Whether the time window is open; functions without one do not look.
    pub window_open: bool,
    /// The day whose rules count.
    pub on: NaiveDate,
}

impl AccessRequest {
    /// The usual case: an active user, who owns what they work on, on an active, A-rated licence for Skilled Worker, with
    /// every time window open.
    #[must_use]
    #[inline]
    pub const fn new(function: Function, level: Level, on: NaiveDate) -> Self {
        Self {
            function,
            level,
            user_status: UserStatus::Active,
            licence_status: LicenceStatus::Active,
            rating: Rating::A,
            routes: RouteSet::one(Route::SkilledWorker),
            owner: true,
            window_open: true,
            on,
        }
    }
}

/// The answer to a [`AccessRequest`]: small, and complete.
///
/// Reading the reasons allocates nothing; a [`Decision`] is made where one has to travel.
///
/// ```
/// use sms_core::Decision;
/// use sms_core::access::{AccessTable, Cause, Function, AccessRequest};
/// use sms_core::licence::{LicenceStatus, Rating, Route, RouteSet};
/// use sms_core::time::day;
/// use sms_core::user::{Level, UserStatus};
///
/// let answer = AccessTable::DEFAULT.decide(&AccessRequest {
///     function: Function::ApplyDefinedCos,
///     level: Level::Level2,
///     user_status: UserStatus::Active,
///     licence_status: LicenceStatus::Suspended,
///     rating: Rating::A,
///     routes: RouteSet::one(Route::Student),
///     owner: true,
///     window_open: true,
///     on: day(2026, 4, 6),
/// });
/// assert!(!answer.allowed() && answer.refused_for(Cause::Route));
/// assert!(answer.causes().eq([Cause::Level, Cause::LicenceStatus, Cause::Route]));
///
/// let reason = answer.reasons().next().unwrap();
/// assert_eq!(reason.message(), "a Level 2 user cannot use `Apply for defined CoS`");
/// assert_eq!((reason.rule().id, reason.confidence().name()), ("lu/P-2", "official"));
/// assert_eq!(Decision::from(answer).reasons.len(), 3);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccessDecision {
    function: Function,
    user_status: UserStatus,
    licence_status: LicenceStatus,
    rating: Rating,
    causes: u8,
    entry: Entry,
}

impl AccessTable {
    /// May this be done? With every reason if not. See [`AccessTable`] for an example.
    #[must_use]
    #[inline]
    pub fn decide(&self, question: &AccessRequest) -> AccessDecision {
        let AccessRequest { function, user_status, licence_status, rating, .. } = *question;
        let entry = self.entry(question);
        AccessDecision { function, user_status, licence_status, rating, causes: causes(entry, question), entry }
    }

    /// May this be done? Yes or no only.
    #[must_use]
    #[inline]
    pub fn allows(&self, question: &AccessRequest) -> bool {
        let (entry, gate) = (self.entry(question), StaticConditions::of(question.function));
        let user = question.user_status == UserStatus::Active;
        user & entry.allows(question.owner)
            & gate.meets(question.routes)
            & gate.is_open(question.window_open)
            & gate.is_in_force(question.on)
    }
}

/// One bit for each [`Cause`] that holds, in the order of the words. Written without branches on data.
#[inline]
fn causes(entry: Entry, question: &AccessRequest) -> u8 {
    let gate = StaticConditions::of(question.function);
    let user = u8::from(question.user_status != UserStatus::Active);
    let route = u8::from(!gate.meets(question.routes));
    let owner = entry.owner_matters() & u8::from(!question.owner);
    let window = u8::from(!gate.is_open(question.window_open));
    let not_in_force = u8::from(!gate.is_in_force(question.on));
    user | entry.refusals() << 1 | route << 4 | owner << 5 | window << 6 | not_in_force << 7
}

/// What of a function's facts the decision needs beside the table, close together in memory.
#[derive(Clone, Copy)]
struct StaticConditions {
    routes: RouteSet,
    from: NaiveDate,
    to: NaiveDate,
    any_route: bool,
    has_window: bool,
}

static GATES: [StaticConditions; Function::COUNT] = gates();

#[expect(clippy::indexing_slicing, reason = "in range by the loop's own condition, and only in a constant")]
const fn gates() -> [StaticConditions; Function::COUNT] {
    let mut gates = [StaticConditions::new(Function::ALL[0]); Function::COUNT];
    let mut place = 1;
    while place < Function::COUNT {
        gates[place] = StaticConditions::new(Function::ALL[place]);
        place += 1;
    }
    gates
}

impl StaticConditions {
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "the array has a place for each function")]
    fn of(function: Function) -> &'static Self {
        &GATES[function.index()]
    }

    /// Whether the licence covers a route that the function needs.
    #[inline]
    const fn meets(self, routes: RouteSet) -> bool {
        self.any_route | self.routes.meets(routes)
    }

    /// Whether a window stands open, or none is looked at.
    #[inline]
    const fn is_open(self, window_open: bool) -> bool {
        !self.has_window | window_open
    }

    /// Whether SMS has the function on a day.
    #[inline]
    fn is_in_force(self, on: NaiveDate) -> bool {
        (self.from <= on) & (on <= self.to)
    }

    const fn new(function: Function) -> Self {
        let facts = function.facts();
        let from = match facts.from {
            Some(from) => from,
            None => NaiveDate::MIN,
        };
        let to = match facts.to {
            Some(to) => to,
            None => NaiveDate::MAX,
        };
        let any_route = matches!(facts.needs, super::cell::Needs::Any);
        Self { routes: facts.needs.routes(), from, to, any_route, has_window: facts.has_window }
    }
}

impl AccessDecision {
    /// Whether it may be done: exactly when there is no reason against it.
    #[must_use]
    #[inline]
    pub const fn allowed(self) -> bool {
        self.causes == 0
    }

    /// Whether this cause is among those of a refusal.
    #[must_use]
    #[inline]
    pub const fn refused_for(self, cause: Cause) -> bool {
        self.causes >> cause.index() & 1 == 1
    }

    /// The causes of a refusal as bits, the lowest for the first of [`Cause::ALL`]; 0 when allowed.
    #[must_use]
    #[inline]
    pub const fn bits(self) -> u8 {
        self.causes
    }

    /// The causes of a refusal, in the order of [`Cause::ALL`].
    #[inline]
    pub fn causes(self) -> impl Iterator<Item = Cause> {
        let mut left = self.causes;
        std::iter::from_fn(move || {
            let cause = Cause::ALL.get(left.trailing_zeros() as usize)?;
            left &= left.wrapping_sub(1);
            Some(*cause)
        })
    }

    /// Every reason for a refusal, in the order of [`Cause::ALL`]; none when allowed.
    #[inline]
    pub fn reasons(self) -> impl Iterator<Item = AccessReason> {
        self.causes().map(move |cause| self.reason(cause))
    }

    fn reason(self, cause: Cause) -> AccessReason {
        let grounds = &self.function.facts().grounds;
        let ground = self.ground(grounds, cause);
        let of_cell = match cause {
            Cause::Level | Cause::Owner => self.entry.confidence(0),
            Cause::LicenceStatus => self.entry.confidence(1),
            Cause::Rating => self.entry.confidence(2),
            Cause::UserStatus | Cause::Route | Cause::Window | Cause::NotInForce => Some(ground.rule.confidence),
        };
        AccessReason { answer: self, cause, ground, confidence: of_cell }
    }

    #[expect(clippy::indexing_slicing, reason = "each number counts the words that the array has places for")]
    const fn ground(self, grounds: &'static Explanations, cause: Cause) -> &'static Explanation {
        match cause {
            Cause::UserStatus => &grounds.user_status[self.user_status.index()],
            Cause::Level => &grounds.level,
            Cause::LicenceStatus => &grounds.licence_status[self.licence_status.index()],
            Cause::Rating => &grounds.rating[self.rating.index()],
            Cause::Route => &grounds.route,
            Cause::Owner => &grounds.owner,
            Cause::Window => &grounds.window,
            Cause::NotInForce => &grounds.not_in_force,
        }
    }
}

impl From<AccessDecision> for Decision {
    fn from(answer: AccessDecision) -> Self {
        Self::from(answer.reasons().map(Reason::from).collect::<Vec<_>>())
    }
}

/// One reason for a refusal, made of constants. See [`AccessDecision`] for an example.
#[derive(Debug, Clone, Copy)]
pub struct AccessReason {
    answer: AccessDecision,
    cause: Cause,
    ground: &'static Explanation,
    /// None where the policy set the cell.
    confidence: Option<Confidence>,
}

/// The source of a reason that rests on a cell that the policy changed.
const POLICY: &str = "a setting of the policy";

impl AccessReason {
    /// The cause.
    #[must_use]
    pub const fn cause(&self) -> Cause {
        self.cause
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.cause.code()
    }

    /// The rule behind; where the policy changed the cell, the rule that it departs from.
    #[must_use]
    pub const fn rule(&self) -> &'static Rule {
        self.ground.rule
    }

    /// One sentence: lower case, no full stop, the title of the function in backticks.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        self.ground.message
    }

    /// Where the rule is published, or the policy.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        match self.confidence {
            Some(_) => self.ground.rule.source,
            None => POLICY,
        }
    }

    /// How sure we are of the very cell that refuses. A cell that the policy changed is assumed.
    #[must_use]
    pub const fn confidence(&self) -> Confidence {
        match self.confidence {
            Some(confidence) => confidence,
            None => Confidence::Assumed,
        }
    }

    /// What would help.
    #[must_use]
    pub const fn remedy(&self) -> &'static str {
        self.ground.remedy
    }

    /// The values that the message speaks of: the function, and what of the question stands against it.
    #[must_use]
    pub fn parameters(&self) -> Parameters {
        let AccessDecision { function, user_status, licence_status, rating, .. } = self.answer;
        let mut parameters = Parameters::new();
        parameters.set(&parameter::FUNCTION, &function);
        match self.cause {
            Cause::UserStatus => parameters.set(&parameter::USER_STATUS, &user_status),
            // A cell refuses users of Level 2 alone, and so does who owns what.
            Cause::Level | Cause::Owner => parameters.set(&parameter::LEVEL, &Level::Level2),
            Cause::LicenceStatus => parameters.set(&parameter::LICENCE_STATUS, &licence_status),
            Cause::Rating => parameters.set(&parameter::RATING, &rating),
            Cause::Route | Cause::Window | Cause::NotInForce => {}
        }
        parameters
    }
}

/// A reason as it travels.
impl From<AccessReason> for Reason {
    fn from(reason: AccessReason) -> Self {
        Self {
            code: reason.code(),
            message: Cow::Borrowed(reason.message()),
            rule: Cow::Borrowed(reason.rule().id),
            source: Cow::Borrowed(reason.source()),
            confidence: reason.confidence(),
            field: None,
            remedy: Some(Cow::Borrowed(reason.remedy())),
            parameters: reason.parameters(),
            more: Default::default(),
        }
    }
}
