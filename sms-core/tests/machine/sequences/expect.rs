//! What should be allowed, and for which reasons not: codes in the order in which they are told.

use super::batches;
use super::call::{Call, Operation, Who, of};
use super::certificates::{assign, graduates, on_certificate, transfer};
use super::dates::uk_day;
use super::grants::on_application;
use super::model::{Certificate, Licence, Model};
use super::table::{LICENCE, OF_HOME_OFFICE, USER, access, step};
use chrono::{Datelike as _, NaiveDate};

pub(super) type Codes = Vec<&'static str>;

/// What should come of a command.
#[derive(Debug, PartialEq)]
pub(crate) enum Expected {
    Allowed,
    /// The answer of the first time.
    Repeated,
    Refused(Codes),
}

impl From<Codes> for Expected {
    fn from(codes: Codes) -> Self {
        if codes.is_empty() { Self::Allowed } else { Self::Refused(codes) }
    }
}

impl Model {
    pub(crate) fn expect(&self, call: &Call) -> Expected {
        let licence = &self.licences[call.licence];
        let Some(moment) = self.moment(call.licence) else {
            return Expected::Refused(vec!["clock.backwards"]);
        };
        let today = uk_day(moment);
        let seen = licence.seen_on(today);
        if let Some(key) = &call.key
            && let Some((known, _)) = licence.keys.get(key)
        {
            let denied = may(call, &seen, true);
            if !denied.is_empty() {
                return Expected::Refused(denied);
            }
            // The same command is the same document from the same actor.
            return if known.who == call.who && known.document("") == call.document("") {
                Expected::Repeated
            } else {
                Expected::Refused(vec!["command.key_reused"])
            };
        }
        let denied = may(call, &seen, false);
        if denied.is_empty() { rules(call, &seen, today).into() } else { Expected::Refused(denied) }
    }
}

/// Whether this actor may give this command at all. When it is tried again, what is gone is nothing that they must not see.
fn may(call: &Call, licence: &Licence, again: bool) -> Codes {
    let name = call.operation.name();
    let named = call.operation.certificates();
    let of_home_office = OF_HOME_OFFICE.iter().find(|(command, _)| *command == name);
    let Who::User(user_id) = &call.who else {
        let allowed = match (&call.who, of_home_office) {
            (Who::HomeOffice, Some(_)) => true,
            (Who::HomeOffice, None) => name == "deactivate_user",
            (_, found) => found.is_some_and(|(_, clock)| *clock),
        };
        return if allowed { Vec::new() } else { vec!["command.wrong_actor"] };
    };
    let Some(user) = licence.users.get(user_id) else { return vec!["user.not_found"] };
    let only_own = call.session && user.level == "level_2";
    if let Some(batch) = call.operation.batch()
        && licence.batches.get(batch).map_or(!again, |found| only_own && found.owner != *user_id)
    {
        return vec!["container.not_found"];
    }
    let hidden = |name: &String| match licence.find(name) {
        None => !again,
        Some((_, record)) => only_own && record.owner != *user_id,
    };
    if named.iter().any(hidden) {
        return vec!["certificate.not_found"];
    }
    if of_home_office.is_some() {
        return vec!["command.wrong_actor"];
    }
    let holds = |route: &str| licence.ratings.contains_key(route);
    // Whoever manages batches deletes them.
    let name = if matches!(call.operation, Operation::DeleteBatch { .. }) {
        of(call.operation.family(), ["create_cos_batch", "create_cas_batch"])
    } else {
        name
    };
    let asked = |rating, owns| access(name, (user.level, user.status), (licence.status, rating), holds, owns);
    match &call.operation {
        Operation::Apply { .. } | Operation::CreateDefined { .. } => asked(licence.rating_of("skilled_worker"), true),
        Operation::Create { route, .. } => asked(licence.rating_of(route), true),
        Operation::BeginBatch { route, .. } => asked(licence.rating_of(route), true),
        // Where nobody is named, the rating counts that the licence has in the route.
        Operation::Graduates { certificates } if certificates.is_empty() => asked(licence.rating_of("student"), true),
        operation if named.is_empty() && operation.batch().is_none() => asked(licence.rating(), true),
        operation => {
            let owned = |record: &Certificate| (record.route, record.owner == *user_id);
            let mut touched: Vec<(&str, bool)> =
                named.iter().filter_map(|name| licence.find(name)).map(|(_, record)| owned(record)).collect();
            if let Some((batch, found)) = operation.batch().and_then(|batch| Some((batch, licence.batches.get(batch)?)))
            {
                touched.push((found.route, found.owner == *user_id));
                if !matches!(operation, Operation::DeleteBatch { .. }) {
                    touched.extend(licence.members(batch).map(|(_, record)| owned(record)));
                }
            }
            let mut codes: Codes = Vec::new();
            if touched.is_empty() {
                return asked(licence.ratings.values().min().unwrap(), true);
            }
            for (route, owns) in touched {
                for code in asked(licence.rating_of(route), owns) {
                    if !codes.contains(&code) {
                        codes.push(code);
                    }
                }
            }
            codes
        }
    }
}

/// What the rules of the domain say.
fn rules(call: &Call, licence: &Licence, today: NaiveDate) -> Codes {
    let holds = |route: &str| licence.ratings.contains_key(route);
    let when = |refused: bool, code: &'static str| refused.then_some(code);
    match &call.operation {
        Operation::RequestLevel1 { .. } | Operation::CreateLevel2 { .. } => Vec::new(),
        Operation::OnUser { command, user } => on_user(call, command, user, licence),
        Operation::AmendOwn { position, nino } => {
            let Who::User(user_id) = &call.who else { return Vec::new() };
            let user = &licence.users[user_id];
            let amended = (position.unwrap_or(user.details.0), nino.unwrap_or(user.details.1));
            let same = when(amended == user.details, "user.nothing_to_amend");
            same.into_iter().chain(when(user.pending.is_some(), "user.amendment_pending")).collect()
        }
        Operation::AmendLevel2 { user, position } => {
            let Some(found) = licence.users.get(user) else { return vec!["user.not_found"] };
            let ended = when(step(USER, found.status, "amend").is_none(), "user.transition_refused");
            let same = when(found.details.0 == *position, "user.nothing_to_amend");
            let own = call.who == Who::User(user.clone());
            let level_1 = if own { "user.not_level_2" } else { "user.other_level_1" };
            ended.into_iter().chain(same).chain(when(found.level == "level_1", level_1)).collect()
        }
        Operation::SetStatus { status } => {
            let next = LICENCE.iter().find(|(from, _)| *from == licence.status).map_or(&[][..], |(_, next)| next);
            when(!next.contains(status), "licence.transition_refused").into_iter().collect()
        }
        Operation::SetRating { route, rating } if holds(route) => licence.rates(route, rating, today),
        Operation::SetRating { rating, .. } => {
            let never = when(*rating == "provisional", "licence.rating_refused");
            ["licence.route_not_held"].into_iter().chain(never).collect()
        }
        Operation::GrantAllocation { route, from, .. } => grant(route, *from, licence),
        Operation::SetAllocation { allocation, .. } => {
            when(!licence.allocations.contains_key(allocation), "allocation.none").into_iter().collect()
        }
        Operation::Ask { route, number } => {
            let number = when(!(1..=10_000).contains(number), "allocation.number");
            number.into_iter().chain(when(!holds(route), "licence.route_not_held")).collect()
        }
        Operation::OnRequest { request, .. } => outstanding(request, licence),
        Operation::GrantRequest { request, number } => {
            let Some(asked) = licence.requests.get(request) else { return outstanding(request, licence) };
            let wrong = number.is_some_and(|number| number == 0 || number > asked.number);
            let none = licence.allocation(asked.route, today).is_none();
            let others = when(wrong, "allocation.number").into_iter().chain(when(none, "allocation.none"));
            outstanding(request, licence).into_iter().chain(others).collect()
        }
        Operation::Create { kind, route, .. } if (*route == "student") != (*kind == "cas") => vec!["certificate.route"],
        Operation::Create { route, .. } => when(!holds(route), "licence.route_not_held").into_iter().collect(),
        Operation::Assign { certificate, terms, .. } => {
            assign(std::slice::from_ref(certificate), *terms, call, licence, today)
        }
        Operation::AssignBatch { certificates, terms, .. } => assign(certificates, *terms, call, licence, today),
        Operation::Edit { certificate, .. }
        | Operation::OnCertificate { certificate, .. }
        | Operation::Note { certificate, .. }
        | Operation::UpdateFees { certificate, .. } => on_certificate(call, certificate, licence, today),
        Operation::Graduates { certificates } => graduates(certificates, licence),
        Operation::Transfer { family, certificates, to } => transfer(family, certificates, to, licence),
        Operation::BeginBatch { kind, route, name, .. } => batches::begin(kind, route, *name, licence),
        Operation::AssignMembers { family, batch, terms } => {
            let drafts = licence.drafts_in(batch);
            match licence.batch(family, batch) {
                None => vec!["container.not_found"],
                Some(_) if drafts.is_empty() => vec!["container.empty"],
                Some(_) => assign(&drafts, *terms, call, licence, today),
            }
        }
        Operation::TransferMembers { family, batch, to } => match (licence.users.get(to), licence.batch(family, batch))
        {
            (None, _) => vec!["certificate.owner"],
            (_, None) => vec!["container.not_found"],
            (Some(user), _) => when(user.status != "active", "certificate.owner").into_iter().collect(),
        },
        Operation::DeleteBatch { family, batch } => match licence.batch(family, batch) {
            None => vec!["container.not_found"],
            Some(_) => when(licence.members(batch).next().is_some(), "container.not_empty").into_iter().collect(),
        },
        Operation::Apply { number } => when(!(1..=10_000).contains(number), "allocation.number").into_iter().collect(),
        Operation::OnApplication { application, .. }
        | Operation::GrantApplication { application, .. }
        | Operation::CreateDefined { application, .. } => on_application(call, application, licence),
        Operation::Report { certificate, activity, ahead, .. } => {
            let refused = on_certificate(call, certificate, licence, today);
            if refused == ["certificate.not_found"] {
                return refused;
            }
            let event_on = call.written_on + chrono::Duration::days(i64::from(*ahead));
            // Reported only when it happened until 4 March 2024 (`cos/8.1.9`).
            let stale = when(*activity == "hybrid_pattern", "report.activity");
            let ahead = when(event_on > today, "field.out_of_range");
            refused.into_iter().chain(ahead).chain(stale).collect()
        }
    }
}

fn on_user(call: &Call, command: &'static str, user: &str, licence: &Licence) -> Codes {
    let Some(found) = licence.users.get(user) else { return vec!["user.not_found"] };
    let action = match (command, &call.who) {
        ("approve_amendment" | "refuse_amendment", _) if found.pending.is_none() => return vec!["user.no_amendment"],
        // The details of a user who is no longer active never change again (`lu/UT-9`, `lu/UT-11`).
        ("approve_amendment", _) => "amend",
        ("refuse_amendment", _) => return Vec::new(),
        ("deactivate_user", Who::HomeOffice) => "deactivate_by_ukvi",
        _ => command,
    };
    if step(USER, found.status, action).is_none() {
        return vec!["user.transition_refused"];
    }
    let itself = command == "deactivate_user" && call.who == Who::User(user.to_owned());
    if itself { vec!["user.self"] } else { Vec::new() }
}

/// A period of twelve months that overlaps another of the route is refused (`lu/AL-2`, `lu/AL-3`).
fn grant(route: &str, from: NaiveDate, licence: &Licence) -> Codes {
    let to = year_from(from);
    let overlaps = licence.allocations.values().any(|one| one.route == route && one.from <= to && from <= one.to);
    let not_held = (!licence.ratings.contains_key(route)).then_some("licence.route_not_held");
    overlaps.then_some("allocation.period").into_iter().chain(not_held).collect()
}

/// The last day of the twelve months from a day.
pub(crate) fn year_from(from: NaiveDate) -> NaiveDate {
    let (year, month) = (from.year() + 1, from.month());
    let same = (1..=from.day()).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day)).unwrap();
    same.pred_opt().unwrap()
}

fn outstanding(request: &str, licence: &Licence) -> Codes {
    match licence.requests.get(request) {
        None => vec!["allocation.request_not_found"],
        Some(found) if found.state != "outstanding" => vec!["allocation.request_transition_refused"],
        Some(_) => Vec::new(),
    }
}
