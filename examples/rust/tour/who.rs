//! Who may do what: one user of each level, over every licence of a store.

use super::print::{figure, grouped};
use super::stop::Stop;
use sms_core::Sms;
use sms_core::access::{AccessRequest, AccessTable, Cause, CellValue, Function, Menu};
use sms_core::chrono::NaiveDate;
use sms_core::ids::LicenceNumber;
use sms_core::licence::{LicenceStatus, Rating, Route, RouteSet};
use sms_core::query::{LicenceSummary, ViewLicenceSummary};
use sms_core::user::{Level, UserStatus};
use std::io::{self, Write};

/// What an access question asks of a licence.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Held {
    status: LicenceStatus,
    /// The rating that counts in the licence menu.
    rating: Rating,
    routes: RouteSet,
    /// The recognised routes, each with its rating; a rating that is not recognised counts as A.
    ratings: Vec<(Route, Rating)>,
    /// What is said of the ratings and routes that were kept as text.
    pub(crate) marks: Vec<String>,
}

/// Reads licences back from the store.
pub(crate) fn read_back(sms: &Sms) -> Result<Vec<Held>, Stop> {
    let (mut all, mut after) = (Vec::new(), None::<LicenceNumber>);
    loop {
        let page = sms.licences(after.as_ref(), 1_000)?;
        let Some(last) = page.last() else { return Ok(all) };
        after = Some(last.clone());
        for number in &page {
            all.push(held(&sms.ask(number, ViewLicenceSummary::new())?));
        }
    }
}

fn held(summary: &LicenceSummary) -> Held {
    let routes = summary.routes.iter();
    let ratings: Vec<_> = routes.filter_map(|held| Some((held.route?, held.rating.unwrap_or_default()))).collect();
    Held {
        status: summary.status,
        rating: summary.rating,
        routes: ratings.iter().map(|(route, _)| *route).collect(),
        ratings,
        marks: marks(summary),
    }
}

/// The marks that a licence bears: its ratings and routes that were kept as text.
pub(crate) fn marks(summary: &LicenceSummary) -> Vec<String> {
    summary.warnings.iter().map(|warning| warning.message.to_string()).collect()
}

impl Held {
    /// The rating that counts: in the licence menu that of the licence, else the best of the routes that are needed.
    fn rating_for(&self, function: Function) -> Rating {
        function.rating_that_counts(self.rating, &self.ratings)
    }

    /// The question of an active user who owns the certificate, if it is about one. A register says nothing of the dates
    /// on which a time window opens, so each is taken as closed.
    fn question(&self, function: Function, level: Level, on: NaiveDate) -> AccessRequest {
        AccessRequest {
            function,
            level,
            user_status: UserStatus::Active,
            licence_status: self.status,
            rating: self.rating_for(function),
            routes: self.routes,
            owner: true,
            window_open: false,
            on,
        }
    }
}

/// How many licences allow a function to one user of each level, in the order of [`Level::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) function: Function,
    pub(crate) allowed: [usize; Level::ALL.len()],
}

/// The whole answer.
#[derive(Debug)]
pub(crate) struct Answers {
    pub(crate) lines: Vec<Line>,
    /// How often each cause of [`Cause::ALL`] stands against a user of each level.
    pub(crate) causes: Vec<(Cause, [usize; Level::ALL.len()])>,
    pub(crate) decisions: usize,
}

/// Decides every function for a user of each level on every licence, under the rules of a day.
pub(crate) fn decide(table: &AccessTable, licences: &[Held], on: NaiveDate) -> Answers {
    let mut causes: Vec<_> = Cause::ALL.iter().map(|cause| (*cause, [0; Level::ALL.len()])).collect();
    let mut lines = Vec::with_capacity(Function::ALL.len());
    for &function in Function::ALL {
        let mut line = Line { function, allowed: [0; Level::ALL.len()] };
        for (&level, allowed) in Level::ALL.iter().zip(&mut line.allowed) {
            for held in licences {
                let answer = table.decide(&held.question(function, level, on));
                *allowed += usize::from(answer.allowed());
                for cause in answer.causes() {
                    let counts = causes.get_mut(cause.index()).and_then(|(_, counts)| counts.get_mut(level.index()));
                    counts.into_iter().for_each(|count| *count += 1);
                }
            }
        }
        lines.push(line);
    }
    Answers { lines, causes, decisions: Function::ALL.len() * Level::ALL.len() * licences.len() }
}

/// Prints the answer as a table.
pub(crate) fn print(out: &mut dyn Write, answers: &Answers, on: NaiveDate) -> io::Result<()> {
    writeln!(out, "\nWho may do what, under the rules of {on}: on how many licences a user may use a function")?;
    for &menu in Menu::ALL {
        writeln!(out, "\n  {:<44} {:>9} {:>9}", menu.title(), "Level 1", "Level 2")?;
        for line in answers.lines.iter().filter(|line| line.function.facts().menu == menu) {
            let [level_1, level_2] = line.allowed.map(grouped);
            writeln!(out, "  {:<44} {level_1:>9} {level_2:>9}{}", line.function.name(), note(line.function, on))?;
        }
    }
    writeln!(out, "\n  {:<44} {:>9} {:>9}", "Reasons for the refusals", "Level 1", "Level 2")?;
    for (cause, counts) in answers.causes.iter().filter(|(_, counts)| *counts != [0; Level::ALL.len()]) {
        let [level_1, level_2] = counts.map(grouped);
        writeln!(out, "  {:<44} {level_1:>9} {level_2:>9}", cause.code().id())?;
    }
    writeln!(out)?;
    figure(out, "decisions", answers.decisions)
}

/// What one must know of a line.
fn note(function: Function, on: NaiveDate) -> &'static str {
    let facts = function.facts();
    if !facts.in_force_on(on) {
        "  not in SMS on that day"
    } else if facts.has_window {
        "  only in a time window, which a register does not tell"
    } else if facts.level_2.value == CellValue::Own {
        "  Level 2: on certificates that they own"
    } else {
        ""
    }
}
