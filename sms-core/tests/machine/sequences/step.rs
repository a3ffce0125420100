//! Random steps. A step names users and certificates by picks, which become concrete on the model as it stands then; so a
//! sequence from which steps were taken away is still a sequence.

use super::call::{Call, Deed, Form, Who};
use super::dates::start_of;
use super::model::{Certificate, Licence, Model, User};
use super::table::{CERTIFICATE, OF_HOME_OFFICE, USER, step};
use chrono::Duration;
use proptest::prelude::*;

/// One command in the making: everything but its kind is a pick.
#[derive(Debug, Clone)]
pub(crate) struct Seed {
    kind: u8,
    licence: u8,
    who: u8,
    target: u8,
    amount: u8,
    extra: u8,
    /// Through a session; in a group, whether one of it is given twice.
    pub(crate) session: bool,
    key: Option<u8>,
}

#[derive(Debug, Clone)]
pub(crate) enum Step {
    Command(Seed),
    /// Several commands in one go, decided on what one load brings.
    Together(Vec<Seed>),
    /// A command that was given before with a key, again.
    Again(u8),
    /// A key that was used before, with another command.
    Reused(u8, Seed),
    /// So many days pass.
    Days(u8),
    /// To the last second before, or the first of, the next day on which a certificate expires.
    ToUseBy(bool),
    /// The clock is set back by so many seconds.
    Back(u8),
    /// The clock does its work on all licences.
    Advance,
    /// A user searches through a session.
    Look(u8, u8),
}

fn seed() -> impl Strategy<Value = Seed> {
    let picks = (0..KINDS, any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>());
    (picks, any::<bool>(), proptest::option::weighted(0.3, 0..200_u8)).prop_map(|(picks, session, key)| {
        let (kind, licence, who, target, amount, extra) = picks;
        Seed { kind, licence, who, target, amount, extra, session, key }
    })
}

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        60 => seed().prop_map(Step::Command),
        8 => proptest::collection::vec(seed(), 2..6).prop_map(Step::Together),
        4 => any::<u8>().prop_map(Step::Again),
        2 => (any::<u8>(), seed()).prop_map(|(pick, seed)| Step::Reused(pick, seed)),
        5 => (0..35_u8).prop_map(Step::Days),
        3 => any::<bool>().prop_map(Step::ToUseBy),
        2 => (0..9_u8).prop_map(Step::Back),
        3 => Just(Step::Advance),
        3 => (any::<u8>(), any::<u8>()).prop_map(|(licence, user)| Step::Look(licence, user)),
    ];
    proptest::collection::vec(step, 1..90)
}

/// Kinds of commands, those that come often more than once.
const KINDS: u8 = 40;

const ROUTES: &[&str] = &["skilled_worker", "scale_up", "uk_expansion_worker", "seasonal_worker", "student"];
const ACTIVITIES: &[&str] = &["pay_reduced", "sponsorship_ended", "hybrid_pattern"];
const STATUSES: &[&str] = &["active", "suspended", "active", "dormant", "active", "surrendered", "expired", "revoked"];
const RATINGS: &[&str] = &["a", "b", "a", "provisional"];

/// Picks from a list; nothing from an empty one.
fn pick<T: Clone>(from: &[T], by: u8) -> Option<T> {
    from.get(usize::from(by) % from.len().max(1)).cloned()
}

/// Three times in four from what is fitting, otherwise from all.
fn fitting<T: Clone>(all: Vec<T>, fits: impl Fn(&T) -> bool, by: u8) -> Option<T> {
    let fit: Vec<T> = all.iter().filter(|one| fits(one)).cloned().collect();
    if by < 192 && !fit.is_empty() { pick(&fit, by) } else { pick(&all, by) }
}

impl Seed {
    pub(crate) fn call(&self, model: &Model) -> Call {
        let licence = usize::from(self.licence >= 160);
        let seen = model.licences[licence].seen_on(model.today(licence));
        let deed = self.deed(&seen, model, licence);
        let key = self.key.map(|key| format!("key {}", key % 40));
        let who = self.who(&deed, &seen);
        let session = self.session && matches!(who, Who::User(_));
        Call { licence, who, session, key, deed, written_on: model.today(licence) }
    }

    /// Mostly somebody who can give the command at all.
    fn who(&self, deed: &Deed, licence: &Licence) -> Who {
        let of_home_office = OF_HOME_OFFICE.iter().any(|(command, _)| *command == deed.name());
        let by_home_office = of_home_office || (deed.name() == "deactivate_user" && self.extra < 64);
        let strange = self.who >= 245;
        let users: Vec<(String, bool)> = licence
            .users
            .iter()
            .map(|(id, user)| (id.clone(), user.level == "level_1" && user.status == "active"))
            .collect();
        let owner =
            deed.certificates().first().and_then(|name| licence.find(name)).map(|(_, record)| record.owner.clone());
        match (by_home_office, strange) {
            (true, false) | (false, true) if self.who != 255 => Who::HomeOffice,
            _ if self.who == 255 => Who::Clock,
            _ => match owner.filter(|_| self.who < 100) {
                Some(owner) => Who::User(owner),
                None => Who::User(fitting(users, |(_, fit)| *fit, self.who).unwrap().0),
            },
        }
    }

    fn user(&self, licence: &Licence, action: &'static str) -> String {
        let all = licence.users.iter().map(|(id, user)| (id.clone(), user.status, user.pending.is_some())).collect();
        let fits = |one: &(String, &'static str, bool)| match action {
            "amendment" => one.2,
            _ => step(USER, one.1, action).is_some(),
        };
        fitting(all, fits, self.target).unwrap().0
    }

    /// A certificate for a command: by name, or now and then by number; rarely another licence's, or none at all.
    fn certificate(&self, licence: &Licence, command: &str, others: &Licence, nth: u8) -> String {
        let by = self.target.wrapping_add(nth.wrapping_mul(37));
        if by >= 252 {
            let number = others.certificates.values().find_map(|record| record.number.clone());
            return number.unwrap_or_else(|| "cos-000009999".to_owned());
        }
        let all: Vec<_> = licence.certificates.iter().map(|(id, record)| (id.clone(), record.clone())).collect();
        let ready = |record: &Certificate| {
            step(CERTIFICATE, record.state, command).is_some()
                && (!command.starts_with("assign") || record.state == "ready_to_go")
        };
        match fitting(all, |(_, record)| ready(record), by) {
            None => "cos-000009999".to_owned(),
            Some((id, record)) => record.number.filter(|_| self.extra & 1 == 1).unwrap_or(id),
        }
    }

    /// The kind of the command; mostly, where there is nothing to do it on, the kind that makes something to do it on.
    fn kind_on(&self, licence: &Licence) -> u8 {
        let user = |fits: fn(&User) -> bool| licence.users.values().any(fits);
        let certificate = |states: &[&str]| licence.certificates.values().any(|record| states.contains(&record.state));
        let mut kind = self.kind;
        loop {
            let (possible, instead) = match kind {
                2 | 3 => (user(|user| user.status == "requested"), 0),
                5 | 6 => (user(|user| user.pending.is_some()), 7),
                16..=18 => (licence.requests.values().any(|one| one.state == "outstanding"), 14),
                24..=26 => (certificate(&["work_in_progress", "ready_to_go"]), 19),
                27..=31 => (certificate(&["ready_to_go"]), 19),
                32..=35 | 37 => (certificate(&["assigned"]), 27),
                36 | 38 | 39 => (certificate(&["used"]), 34),
                _ => (true, 0),
            };
            if possible || self.target >= 224 {
                return kind;
            }
            kind = instead;
        }
    }

    fn deed(&self, licence: &Licence, model: &Model, place: usize) -> Deed {
        let Self { amount, extra, target, .. } = *self;
        let others = &model.licences[1 - place];
        let position = amount % 3;
        let held: Vec<&'static str> = licence.ratings.keys().copied().collect();
        let route = if extra < 230 { pick(&held, amount).unwrap() } else { pick(ROUTES, amount).unwrap() };
        let form = pick(&Form::ALL, extra / 16).unwrap();
        let named = |command: &'static str| self.certificate(licence, command, others, 0);
        let requests: Vec<(String, bool)> =
            licence.requests.iter().map(|(id, one)| (id.clone(), one.state == "outstanding")).collect();
        let request = fitting(requests, |(_, open)| *open, target).map_or("request-000009999".to_owned(), |(id, _)| id);
        let on_certificate = |command| Deed::OnCertificate { command, certificate: named(command) };
        let on_request = |command| Deed::OnRequest { command, request: request.clone() };
        match self.kind_on(licence) {
            0 => Deed::RequestLevel1 { position },
            1 => Deed::CreateLevel2 { position },
            2 => Deed::OnUser { command: "approve_user", user: self.user(licence, "approve_user") },
            3 => Deed::OnUser { command: "refuse_user", user: self.user(licence, "refuse_user") },
            4 => Deed::OnUser { command: "deactivate_user", user: self.user(licence, "deactivate_user") },
            5 => Deed::OnUser { command: "approve_amendment", user: self.user(licence, "amendment") },
            6 => Deed::OnUser { command: "refuse_amendment", user: self.user(licence, "amendment") },
            7 => Deed::AmendOwn {
                position: (extra & 1 == 0).then_some(position),
                nino: (extra & 1 == 1 || extra & 2 == 2).then_some(amount % 3 + 6),
            },
            8 => Deed::AmendLevel2 { user: self.user(licence, "amend"), position },
            9 if extra < 160 => Deed::SetStatus { status: pick(&STATUSES[..5], amount).unwrap() },
            9 => Deed::SetStatus { status: pick(STATUSES, amount).unwrap() },
            10 => Deed::SetRating { route, rating: pick(RATINGS, target).unwrap() },
            11 => Deed::GrantAllocation {
                route,
                granted: u32::from(amount % 4),
                from: model.today(place) + Duration::days(i64::from(extra % 4) * 100),
            },
            12 | 13 => {
                let names: Vec<String> = licence.allocations.keys().cloned().collect();
                let allocation =
                    pick(&names, target).filter(|_| target < 250).unwrap_or("allocation-000009999".to_owned());
                Deed::SetAllocation { allocation, granted: u32::from(amount % 9) }
            }
            14 | 15 => {
                Deed::Ask { route, number: [1, 2, 3, 0, 10_000, 10_001][usize::from(amount % 16).saturating_sub(10)] }
            }
            16 => on_request("withdraw_allocation_request"),
            17 => on_request("refuse_allocation_request"),
            18 => Deed::GrantRequest { request, number: (amount < 128).then_some(u32::from(amount % 4)) },
            19..=23 => Deed::Create { route, form },
            24 | 25 => Deed::Edit { certificate: named("edit_cos"), form },
            26 => on_certificate("delete_cos"),
            27..=30 => Deed::Assign { certificate: named("assign_cos"), terms: amount < 240 },
            31 => Deed::AssignBatch {
                certificates: (0..amount % 4)
                    .map(|nth| self.certificate(licence, "assign_cos_batch", others, nth))
                    .collect(),
                terms: amount < 240,
            },
            32 => Deed::Note { certificate: named("add_cos_note"), text: amount % 4 },
            33 => on_certificate("withdraw_cos"),
            34 | 35 => on_certificate("mark_cos_used"),
            36 => on_certificate("reopen_cos"),
            37 => on_certificate("cancel_cos"),
            _ => Deed::Report {
                certificate: named("report_worker_activity"),
                activity: pick(ACTIVITIES, amount).unwrap(),
                ahead: extra >= 230,
            },
        }
    }
}

/// Where a step takes the clock, if it does.
pub(crate) fn clock_after(step: &Step, model: &Model) -> Option<chrono::DateTime<chrono::Utc>> {
    match step {
        Step::Days(days) => Some(model.now + Duration::days(i64::from(*days)) + Duration::minutes(7)),
        Step::Back(seconds) => Some(model.now - Duration::seconds(i64::from(*seconds))),
        Step::ToUseBy(before) => {
            let all = model.licences.iter().flat_map(|licence| licence.certificates.values());
            let next = all.filter(|record| record.state == "assigned").filter_map(|record| record.use_by).min()?;
            let moment = start_of(next) - Duration::seconds(i64::from(*before));
            (moment > model.now).then_some(moment)
        }
        _ => None,
    }
}

/// The user of a licence that a pick means.
pub(crate) fn user_of(model: &Model, licence: usize, by: u8) -> String {
    let users: Vec<String> = model.licences[licence].users.keys().cloned().collect();
    pick(&users, by).unwrap()
}
