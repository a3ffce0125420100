//! What should be allowed on certificates, by their state, their owner and the units that are left.

use super::call::Call;
use super::expect::Codes;
use super::form::Form;
use super::model::{Certificate, Licence};
use super::table::{CERTIFICATE, step};
use chrono::NaiveDate;
use std::collections::BTreeMap;

pub(super) fn on_certificate(call: &Call, name: &str, licence: &Licence, today: NaiveDate) -> Codes {
    let Some((_, record)) = licence.find_of(call.operation.family(), name) else {
        return vec!["certificate.not_found"];
    };
    if step(CERTIFICATE, record.state, call.operation.name()).is_none() {
        return vec!["certificate.transition_refused"];
    }
    // What would expire at once is not opened again (`cos/T11`, `cas/2.2.1`).
    let too_old = call.operation.name().starts_with("reopen") && record.closes().unwrap() <= today;
    if too_old { vec!["certificate.too_old"] } else { Vec::new() }
}

/// Graduates are notified all or none: each there, each once, each used.
pub(super) fn graduates(names: &[String], licence: &Licence) -> Codes {
    if names.is_empty() {
        return vec!["certificate.batch_size"];
    }
    named(names, "cas", Some("notify_graduates"), licence).1
}

/// Those that are there, each once, in a state that has the step, where one is wanted; and what is wrong with each other.
fn named<'a>(
    names: &[String],
    family: &str,
    wanted: Option<&str>,
    licence: &'a Licence,
) -> (Vec<&'a Certificate>, Codes) {
    let (mut seen, mut found, mut codes) = (Vec::new(), Vec::new(), Vec::new());
    for name in names {
        match licence.find_of(family, name) {
            None => codes.push("certificate.not_found"),
            Some((_, record)) if wanted.is_some_and(|wanted| step(CERTIFICATE, record.state, wanted).is_none()) => {
                codes.push("certificate.transition_refused");
            }
            Some((id, _)) if seen.contains(&id) => codes.push("certificate.repeated"),
            Some((id, record)) => {
                seen.push(id);
                found.push(record);
            }
        }
    }
    (found, codes)
}

/// Only an active user becomes an owner, of certificates in whatever state (`cos/11.3.3`, `cas/6.2`).
pub(super) fn transfer(family: &str, names: &[String], to: &str, licence: &Licence) -> Codes {
    let user = licence.users.get(to);
    let (found, problems) = named(names, family, None, licence);
    let missing = user.is_none().then_some("certificate.owner");
    let none = names.is_empty().then_some("certificate.batch_size");
    let problems = missing.into_iter().chain(none).chain(problems);
    // Only Level 1 users have drafts of defined CoS (`cos/T1d`).
    let for_level_1 = found.iter().any(|record| record.kind == "defined_cos" && record.is_draft());
    let inactive = user.is_some_and(|user| user.status != "active").then_some("certificate.owner");
    let level_2 = (for_level_1 && user.is_some_and(|user| user.level == "level_2")).then_some("certificate.owner");
    problems.chain(inactive).chain(level_2).collect()
}

/// Assigning: all complete, the terms accepted, the two guards, and units enough in the allocation of each route.
pub(super) fn assign(names: &[String], terms: bool, call: &Call, licence: &Licence, today: NaiveDate) -> Codes {
    let mut codes: Codes = (!terms).then_some("certificate.terms").into_iter().collect();
    let mut units: BTreeMap<&str, u32> = BTreeMap::new();
    let mut seen = Vec::new();
    let mut problems: Codes = names.is_empty().then_some("certificate.batch_size").into_iter().collect();
    for name in names {
        let Some((id, record)) = licence.find_of(call.operation.family(), name) else {
            problems.push("certificate.not_found");
            continue;
        };
        if (record.kind == "defined_cos") != (call.operation.name() == "assign_defined_cos") {
            problems.push("defined.kind");
            continue;
        }
        if step(CERTIFICATE, record.state, call.operation.name()).is_none() {
            problems.push("certificate.transition_refused");
            continue;
        }
        if seen.contains(&id) {
            problems.push("certificate.repeated");
            continue;
        }
        codes.extend((record.form == Form::Incomplete).then_some("field.missing"));
        let excepted =
            record.form == Form::OwnWorker && record.route != "scale_up" && record.route != "seasonal_worker";
        let rating = if record.kind == "cas" { "a" } else { licence.rating_of(record.route) };
        codes.extend((rating == "b" && !excepted).then_some("certificate.b_rated"));
        let holds_one = licence.allocations.values().any(|one| one.assigned > 0) || !seen.is_empty();
        let refused = rating == "provisional" && (holds_one || record.form != Form::Officer);
        codes.extend(refused.then_some("certificate.provisional"));
        match &record.application {
            Some(application) => {
                codes.extend((licence.applications[application].left() == 0).then_some("defined.insufficient"));
            }
            None => *units.entry(record.route).or_default() += 1,
        }
        seen.push(id);
    }
    for (route, needed) in units {
        match licence.allocation(route, today) {
            None => codes.push("allocation.none"),
            Some((_, one)) if one.granted.saturating_sub(one.assigned) < needed => {
                codes.push("allocation.insufficient")
            }
            Some(_) => {}
        }
    }
    // What cannot be done is told first, with what is objected to beside it.
    problems.extend(codes);
    problems
}
