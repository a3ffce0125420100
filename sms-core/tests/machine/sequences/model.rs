//! What there should be: plain maps, changed by nothing but the tables and the few rules in `expect` and `effect`.

use super::call::Call;
use super::dates::uk_day;
use super::form::Form;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct User {
    pub(crate) level: &'static str,
    pub(crate) status: &'static str,
    /// What can be amended: the position, and the digit of the National Insurance number.
    pub(crate) details: (u8, u8),
    pub(crate) pending: Option<(u8, u8)>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Certificate {
    pub(crate) kind: &'static str,
    /// The application that a defined CoS comes from.
    pub(crate) application: Option<String>,
    pub(crate) batch: Option<String>,
    pub(crate) route: &'static str,
    pub(crate) owner: String,
    pub(crate) state: &'static str,
    pub(crate) form: Form,
    pub(crate) number: Option<String>,
    pub(crate) use_by: Option<NaiveDate>,
    pub(crate) note: Option<u8>,
    pub(crate) reports: usize,
    pub(crate) ended: bool,
    pub(crate) graduated: bool,
    pub(crate) fees_paid: Option<u32>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Batch {
    pub(crate) kind: &'static str,
    pub(crate) route: &'static str,
    pub(crate) name: u8,
    pub(crate) owner: String,
}

/// An application for defined CoS. What of its grant was neither assigned, removed nor reclaimed is left.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Application {
    pub(crate) number: u32,
    pub(crate) state: &'static str,
    pub(crate) granted: u32,
    pub(crate) assigned: u32,
    pub(crate) removed: u32,
    pub(crate) reclaimed: u32,
    pub(crate) removed_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Allocation {
    pub(crate) route: &'static str,
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) granted: u32,
    pub(crate) assigned: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Request {
    pub(crate) route: &'static str,
    pub(crate) number: u32,
    pub(crate) state: &'static str,
    pub(crate) granted: u32,
}

#[derive(Debug, Clone)]
pub(crate) struct Licence {
    pub(crate) status: &'static str,
    pub(crate) ratings: BTreeMap<&'static str, &'static str>,
    /// The open action plans: the day of each, and its routes.
    pub(crate) plans: Vec<(NaiveDate, Vec<&'static str>)>,
    pub(crate) expires_on: Option<NaiveDate>,
    pub(crate) users: BTreeMap<String, User>,
    pub(crate) certificates: BTreeMap<String, Certificate>,
    pub(crate) allocations: BTreeMap<String, Allocation>,
    pub(crate) requests: BTreeMap<String, Request>,
    pub(crate) applications: BTreeMap<String, Application>,
    pub(crate) batches: BTreeMap<String, Batch>,
    /// Keys of what was carried out, with the command and its answer.
    pub(crate) keys: BTreeMap<String, (Call, serde_json::Value)>,
    /// The moment of the last entry of the journal.
    pub(crate) head: DateTime<Utc>,
    /// How often the clock has recorded something of an allocation: on its last day, and on the one after it.
    pub(crate) words: usize,
}

#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub(crate) licences: Vec<Licence>,
    pub(crate) now: DateTime<Utc>,
    /// Every certificate number that was ever given out.
    pub(crate) numbers: BTreeSet<String>,
}

/// The library's answer to clocks that are set back: up to 5 seconds the last event's moment is taken.
const TOLERANCE: i64 = 5;

impl Model {
    /// The moment of a command, or none where the clock stands too far back.
    pub(crate) fn moment(&self, licence: usize) -> Option<DateTime<Utc>> {
        let head = self.licences[licence].head;
        (head - self.now <= Duration::seconds(TOLERANCE)).then(|| head.max(self.now))
    }

    /// The day on which one looks at a licence.
    pub(crate) fn today(&self, licence: usize) -> NaiveDate {
        uk_day(self.licences[licence].head.max(self.now))
    }
}

impl Certificate {
    pub(crate) fn family(&self) -> &'static str {
        if self.kind == "cas" { "cas" } else { "cos" }
    }

    pub(crate) fn is_draft(&self) -> bool {
        self.number.is_none()
    }

    /// The first day on which it can no longer be used: the displayed one for a CoS (`cos/6.5`), the day after for a CAS
    /// (`cas/2.5.2`).
    pub(crate) fn closes(&self) -> Option<NaiveDate> {
        if self.kind == "cas" { self.use_by?.succ_opt() } else { self.use_by }
    }
}

impl Application {
    pub(crate) const fn left(&self) -> u32 {
        self.granted - self.assigned - self.removed - self.reclaimed
    }
}

impl Licence {
    /// Units of defined CoS that left the account.
    pub(crate) fn removed(&self) -> u32 {
        self.applications.values().map(|one| one.removed).sum()
    }

    /// Drafts that come from an application.
    pub(crate) fn drafts_of(&self, application: &str) -> usize {
        let comes = |one: &&Certificate| one.application.as_deref() == Some(application) && one.is_draft();
        self.certificates.values().filter(comes).count()
    }

    /// What the clock changes, beside certificates.
    pub(crate) fn left_by_the_clock(&self) -> (&'static str, u32, usize) {
        (self.status, self.removed(), self.words)
    }

    /// What the clock makes of a licence by a day; the names of the certificates that expire by it.
    pub(crate) fn bring_to(&mut self, today: NaiveDate) -> BTreeSet<String> {
        let mut expired = BTreeSet::new();
        for (name, certificate) in &mut self.certificates {
            if certificate.state == "assigned" && certificate.closes().unwrap() <= today {
                certificate.state = "expired";
                expired.insert(name.clone());
            }
        }
        let ends = self.allocations.values().map(|one| [one.to, one.to.succ_opt().unwrap()]);
        self.words = self.words.max(ends.flatten().filter(|day| *day <= today).count());
        for application in self.applications.values_mut() {
            if application.removed_on.is_some_and(|day| day <= today) {
                application.removed += application.left();
            }
        }
        if self.expires_on.is_some_and(|day| day <= today) && ["active", "suspended", "dormant"].contains(&self.status)
        {
            self.status = "expired";
        }
        expired
    }

    /// The licence as one sees it on a day.
    pub(crate) fn seen_on(&self, today: NaiveDate) -> Self {
        let mut seen = self.clone();
        seen.bring_to(today);
        seen
    }

    /// The certificate of a name or number.
    pub(crate) fn find(&self, name: &str) -> Option<(&String, &Certificate)> {
        self.certificates.iter().find(|(id, record)| *id == name || record.number.as_deref() == Some(name))
    }

    /// The certificate of a name or number, if it is of this family.
    pub(crate) fn find_of(&self, family: &str, name: &str) -> Option<(&String, &Certificate)> {
        self.find(name).filter(|(_, record)| record.family() == family)
    }

    pub(crate) fn find_mut(&mut self, name: &str) -> Option<&mut Certificate> {
        let id = self.find(name)?.0.clone();
        self.certificates.get_mut(&id)
    }

    /// The allocation of a route that has the day in its period.
    pub(crate) fn allocation(&self, route: &str, today: NaiveDate) -> Option<(&String, &Allocation)> {
        self.allocations.iter().find(|(_, one)| one.route == route && one.from <= today && today <= one.to)
    }

    /// Whether a route can come to a rating, and what it would be refused with.
    pub(crate) fn rates(&self, route: &str, to: &str, today: NaiveDate) -> Vec<&'static str> {
        let possible = matches!((self.ratings[route], to), ("a" | "b", "b") | ("b" | "provisional", "a"));
        let joins = |(day, routes): &(NaiveDate, Vec<&str>)| *day == today && !routes.contains(&route);
        let open = to == "b" && self.plans.first().is_some_and(|plan| !joins(plan));
        let licensed = ["active", "suspended", "dormant"].contains(&self.status);
        [!licensed, !possible, open].iter().filter(|wrong| **wrong).map(|_| "licence.rating_refused").collect()
    }

    /// A route comes to a rating.
    pub(crate) fn rate(&mut self, route: &'static str, to: &'static str, today: NaiveDate) {
        self.ratings.insert(route, to);
        match self.plans.first_mut() {
            Some((day, routes)) if to == "b" && *day == today && !routes.contains(&route) => routes.push(route),
            _ if to == "b" => self.plans.push((today, vec![route])),
            _ => {}
        }
        if to == "a" {
            let ratings = &self.ratings;
            let rated_b = |other: &str| ratings.get(other) == Some(&"b");
            self.plans.retain(|(_, routes)| !routes.contains(&route) || routes.iter().any(|other| rated_b(other)));
        }
    }

    /// The rating for the licence as a whole: B if any is B, Provisional only if all are.
    pub(crate) fn rating(&self) -> &'static str {
        let all = |word: &str| self.ratings.values().all(|rating| *rating == word);
        match () {
            () if self.ratings.values().any(|rating| *rating == "b") => "b",
            () if all("provisional") => "provisional",
            () => "a",
        }
    }

    pub(crate) fn rating_of(&self, route: &str) -> &'static str {
        self.ratings.get(route).copied().unwrap_or("a")
    }

    /// Active Level 1 users, but for one.
    pub(crate) fn level_1_but(&self, user_id: &str) -> usize {
        let counts =
            |(id, user): &(&String, &User)| *id != user_id && user.level == "level_1" && user.status == "active";
        self.users.iter().filter(counts).count()
    }
}
