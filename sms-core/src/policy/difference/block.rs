//! The points of the access space that differ, merged into blocks.

use crate::access::{AccessRequest, Cause, CellValue, Column, Function, Needs};
use crate::answer::answers;
use crate::licence::{LicenceStatus, Rating, Route, RouteSet};
use crate::policy::Policy;
use crate::user::{Level, UserStatus};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::BTreeSet;

answers! {
    /// A part of the access space that is allowed under one policy and refused under another one: every combination of these words, and
    /// nothing else.
    AccessBlock {
        /// The functions.
        functions: Vec<Function>,
        /// The levels of the user.
        levels: Vec<Level>,
        /// The statuses of the user.
        user_statuses: Vec<UserStatus>,
        /// The statuses of the licence.
        licence_statuses: Vec<LicenceStatus>,
        /// The ratings that count.
        ratings: Vec<Rating>,
        /// The routes of which the licence covers one at least; none where whatever it covers will do, be it nothing.
        routes: Vec<Route>,
        /// Whether the user owns the certificate: true, false, or both.
        owner: Vec<bool>,
        /// Whether the time window of the function is open: true, or both where it has none.
        window_open: Vec<bool>,
        /// The first day, as the second policy counts it.
        from: NaiveDate,
        /// The last day, likewise.
        to: NaiveDate,
        /// What refuses it, where it is refused.
        causes: Vec<Cause>,
        /// The ids of the rules of these causes, in their order; where a policy departs from the rule, that rule.
        rules: Vec<Cow<'static, str>>,
        /// The ids of the settings that bring it about; none where the day does.
        settings: Vec<Cow<'static, str>>,
    }
}

/// A policy and its day before, and after.
pub(super) struct Sides<'a> {
    pub(super) before: (&'a Policy, NaiveDate),
    pub(super) after: (&'a Policy, NaiveDate),
}

/// Why a point is refused on one side and allowed on the other: the causes, their rules, and the settings that differ.
#[derive(Clone, PartialEq, Eq, Default)]
struct Why {
    causes: Vec<Cause>,
    rules: Vec<&'static str>,
    columns: Vec<Column>,
}

/// Words of one dimension that have the same beyond it.
type Grouped<W, T> = Vec<(Vec<W>, T)>;

/// Puts words together that have the same.
fn group<W: Copy, T: PartialEq>(words: impl IntoIterator<Item = (W, T)>) -> Grouped<W, T> {
    let mut groups: Grouped<W, T> = Vec::new();
    for (word, has) in words {
        match groups.iter_mut().find(|(_, group)| *group == has) {
            Some((words, _)) => words.push(word),
            None => groups.push((vec![word], has)),
        }
    }
    groups
}

/// A block without the function: owners and why, by ratings, by statuses, by levels.
type OfOwners = Grouped<bool, Option<Why>>;

impl AccessBlock {
    /// Whether a point lies in it. Which day it is asked for is left to whoever asks.
    ///
    /// ```
    /// use sms_core::access::{AccessRequest, Function};
    /// use sms_core::policy::Policy;
    /// use sms_core::time::day;
    /// use sms_core::user::Level;
    /// let (policy, earlier, later) = (Policy::default(), day(2024, 4, 5), day(2024, 4, 6));
    /// let change = policy.difference(earlier, &policy, later);
    /// let renewed = AccessRequest::new(Function::RenewLicence, Level::Level1, later);
    /// assert!(change.newly_refused.iter().any(|block| block.covers(&renewed)));
    /// ```
    #[must_use]
    pub fn covers(&self, point: &AccessRequest) -> bool {
        self.functions.contains(&point.function)
            && self.levels.contains(&point.level)
            && self.user_statuses.contains(&point.user_status)
            && self.licence_statuses.contains(&point.licence_status)
            && self.ratings.contains(&point.rating)
            && (self.routes.is_empty() || self.routes.iter().any(|route| point.routes.contains(*route)))
            && self.owner.contains(&point.owner)
            && self.window_open.contains(&point.window_open)
    }
}

/// What is newly allowed, or newly refused, as blocks in the order of their functions.
pub(super) fn blocks(sides: &Sides<'_>, allowed: bool) -> Vec<AccessBlock> {
    let mut all: Vec<AccessBlock> = Vec::new();
    for block in Function::ALL.iter().flat_map(|function| of_function(*function, sides, allowed)) {
        let same = |known: &&mut AccessBlock| {
            let with =
                |block: &AccessBlock| AccessBlock { functions: Vec::new(), settings: Vec::new(), ..block.clone() };
            with(known) == with(&block)
        };
        match all.iter_mut().find(same) {
            Some(known) => {
                known.functions.extend(block.functions);
                known.settings.extend(block.settings);
            }
            None => all.push(block),
        }
    }
    all
}

/// The blocks of one function: the owners of each point, then ratings, statuses and levels that have the same.
fn of_function(function: Function, sides: &Sides<'_>, allowed: bool) -> Vec<AccessBlock> {
    let owners = |point: AccessRequest| -> OfOwners {
        let owners = [true, false].map(|owner| (owner, differs(&AccessRequest { owner, ..point }, sides, allowed)));
        group(owners).into_iter().filter(|(_, why)| why.is_some()).collect()
    };
    let ratings = |point: AccessRequest| -> Grouped<Rating, OfOwners> {
        let ratings = Rating::ALL.iter().map(|rating| (*rating, owners(AccessRequest { rating: *rating, ..point })));
        group(ratings).into_iter().filter(|(_, owners)| !owners.is_empty()).collect()
    };
    let levels = Level::ALL.iter().map(|level| {
        let point = |licence_status| AccessRequest { licence_status, ..point(function, *level, sides.after.1) };
        let statuses = LicenceStatus::ALL.iter().map(|status| (*status, ratings(point(*status))));
        let statuses: Vec<_> = group(statuses).into_iter().filter(|(_, ratings)| !ratings.is_empty()).collect();
        (*level, statuses)
    });
    let mut blocks = Vec::new();
    for (levels, statuses) in group(levels) {
        for (statuses, ratings) in statuses {
            for (ratings, owners) in ratings {
                for (owners, why) in owners {
                    let words = (levels.clone(), statuses.clone(), ratings.clone(), owners);
                    blocks.push(block(function, words, why.unwrap_or_default(), sides.after.1));
                }
            }
        }
    }
    blocks
}

/// A point at which nothing but the cells and the day can refuse.
fn point(function: Function, level: Level, on: NaiveDate) -> AccessRequest {
    AccessRequest { routes: RouteSet::ALL, ..AccessRequest::new(function, level, on) }
}

/// Why a point is allowed on the one side and refused on the other, where it is.
fn differs(point: &AccessRequest, sides: &Sides<'_>, allowed: bool) -> Option<Why> {
    let (allowing, refusing) = if allowed { (&sides.after, &sides.before) } else { (&sides.before, &sides.after) };
    let ask = |(policy, on): &(&Policy, NaiveDate)| policy.access(*on).decide(&AccessRequest { on: *on, ..*point });
    let refusal = ask(refusing);
    if refusal.allowed() || !ask(allowing).allowed() {
        return None;
    }
    let (causes, rules) = refusal.reasons().map(|reason| (reason.cause(), reason.rule().id)).unzip();
    Some(Why { causes, rules, columns: columns(point, refusal.causes(), sides) })
}

/// The cells behind the causes of a refusal that have another value on the other side.
fn columns(point: &AccessRequest, causes: impl Iterator<Item = Cause>, sides: &Sides<'_>) -> Vec<Column> {
    let of_cause = |cause: Cause| match (cause, point.licence_status, point.rating) {
        (Cause::Level | Cause::Owner, ..) => Some(Column::Level2),
        (Cause::LicenceStatus, LicenceStatus::Active, _) => Some(Column::Active),
        (Cause::LicenceStatus, LicenceStatus::Suspended, _) => Some(Column::Suspended),
        (Cause::LicenceStatus, LicenceStatus::Dormant, _) => Some(Column::Dormant),
        (Cause::Rating, _, Rating::B) => Some(Column::BRated),
        (Cause::Rating, _, Rating::Provisional) => Some(Column::Provisional),
        _ => None,
    };
    let value = |column: Column, (policy, on): (&Policy, NaiveDate)| policy.cell(point.function, column, on);
    causes.filter_map(of_cause).filter(|column| value(*column, sides.before) != value(*column, sides.after)).collect()
}

impl Policy {
    /// What a cell of the access table says on a day.
    fn cell(&self, function: Function, column: Column, on: NaiveDate) -> CellValue {
        let usual = function.facts().cell(column);
        let changed = || match self.value_of(&id_of(function, column), on)?.0 {
            super::Value::Word(word) => CellValue::find(&word),
            _ => None,
        };
        if usual.is_setting() { changed().unwrap_or(usual.value) } else { usual.value }
    }
}

fn id_of(function: Function, column: Column) -> String {
    format!("access.{function}.{column}")
}

/// The words of a block: levels, statuses of the licence, ratings, and whether the user owns the certificate.
type Words = (Vec<Level>, Vec<LicenceStatus>, Vec<Rating>, Vec<bool>);

fn block(
    function: Function,
    (levels, licence_statuses, ratings, owner): Words,
    why: Why,
    on: NaiveDate,
) -> AccessBlock {
    let facts = function.facts();
    let needed = facts.needs.routes();
    let routes = Route::ALL.iter().copied().filter(|route| facts.needs != Needs::Any && needed.contains(*route));
    let columns: BTreeSet<String> = why.columns.iter().map(|column| id_of(function, *column)).collect();
    AccessBlock {
        functions: vec![function],
        levels,
        user_statuses: vec![UserStatus::Active],
        licence_statuses,
        ratings,
        routes: routes.collect(),
        owner,
        window_open: if facts.has_window { vec![true] } else { vec![true, false] },
        from: on,
        to: on,
        causes: why.causes,
        rules: why.rules.into_iter().map(Cow::Borrowed).collect(),
        settings: columns.into_iter().map(Cow::Owned).collect(),
    }
}
