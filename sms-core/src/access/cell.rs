//! What the facts say of one function under one condition, and how sure we are of that very cell.

use crate::licence::{Route, RouteSet};
use crate::rule::Confidence;
use crate::words::wire_enum;

wire_enum! {
    /// What a cell says.
    pub enum CellValue {
        /// Allowed.
        Yes = "yes",
        /// Refused.
        No = "no",
        /// Allowed on certificates that the user owns. Only the column of Level 2 has it.
        Own = "own",
        /// The case cannot arise, and is refused if it does.
        Na = "na",
    }
}

wire_enum! {
    /// The condition that a cell is about.
    pub enum Column {
        /// The user has Level 2. A Level 1 user has every function of the licence (`lu/P-1`).
        Level2 = "level_2",
        /// The licence is active.
        Active = "active",
        /// The licence is suspended.
        Suspended = "suspended",
        /// The licence is dormant.
        Dormant = "dormant",
        /// The licence is active, and the rating that counts is B.
        BRated = "b_rated",
        /// The licence is active, and the rating that counts is Provisional.
        Provisional = "provisional",
    }
}

wire_enum! {
    /// What a licence must cover.
    pub enum Needs {
        /// Nothing in particular.
        Any = "any",
        /// A Worker or Temporary Worker route.
        WorkerOrTemporary = "worker_or_temporary",
        /// Student or Child Student.
        Student = "student",
        /// Skilled Worker.
        SkilledWorker = "skilled_worker",
        /// Creative Worker.
        CreativeWorker = "creative_worker",
    }
}

/// One cell of the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cell {
    /// What it says.
    pub value: CellValue,
    /// How sure we are of this cell, which may be less than of the rule behind.
    pub confidence: Confidence,
}

impl Cell {
    pub(super) const fn new(value: CellValue, confidence: Confidence) -> Self {
        Self { value, confidence }
    }

    /// Whether a policy may change the cell: what is inferred or has secondary sources only is a setting.
    ///
    /// ```
    /// use sms_core::access::{Column, Function};
    /// assert!(Function::EditCos.facts().cell(Column::Level2).is_setting());
    /// assert!(!Function::WithdrawCos.facts().cell(Column::Level2).is_setting());
    /// ```
    #[must_use]
    pub const fn is_setting(self) -> bool {
        matches!(self.confidence, Confidence::Inferred | Confidence::Secondary)
    }
}

impl Needs {
    /// The routes of which a licence must cover one; for [`Needs::Any`] every route, though none is needed.
    ///
    /// ```
    /// use sms_core::access::Needs;
    /// use sms_core::licence::Route;
    /// assert!(Needs::Student.routes().contains(Route::ChildStudent));
    /// ```
    #[must_use]
    pub const fn routes(self) -> RouteSet {
        match self {
            Self::Any => RouteSet::ALL,
            Self::WorkerOrTemporary => RouteSet::WORKER_OR_TEMPORARY,
            Self::Student => RouteSet::STUDENT,
            Self::SkilledWorker => RouteSet::one(Route::SkilledWorker),
            Self::CreativeWorker => RouteSet::one(Route::CreativeWorker),
        }
    }
}
