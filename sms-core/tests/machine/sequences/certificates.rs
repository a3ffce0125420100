//! What should be allowed on certificates, by their state, their owner and the units that are left.

use super::call::Call;
use super::expect::Codes;
use super::form::Form;
use super::model::Licence;
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
    let (mut seen, mut codes) = (Vec::new(), Vec::new());
    for name in names {
        let Some((id, record)) = licence.find_of("cas", name) else { return vec!["certificate.not_found"] };
        if seen.contains(&id) {
            return vec!["certificate.repeated"];
        }
        seen.push(id);
        codes.extend(
            step(CERTIFICATE, record.state, "notify_graduates").is_none().then_some("certificate.transition_refused"),
        );
    }
    codes
}

/// Only an active user becomes an owner, of certificates in whatever state (`cos/11.3.3`, `cas/6.2`).
pub(super) fn transfer(family: &str, names: &[String], to: &str, licence: &Licence) -> Codes {
    let Some(user) = licence.users.get(to) else { return vec!["certificate.owner"] };
    if names.is_empty() {
        return vec!["certificate.batch_size"];
    }
    let (mut seen, mut for_level_1) = (Vec::new(), false);
    for name in names {
        let Some((id, record)) = licence.find_of(family, name) else { return vec!["certificate.not_found"] };
        if seen.contains(&id) {
            return vec!["certificate.repeated"];
        }
        seen.push(id);
        // Only Level 1 users have drafts of defined CoS (`cos/T1d`).
        for_level_1 |= record.kind == "defined_cos" && record.is_draft();
    }
    let inactive = (user.status != "active").then_some("certificate.owner");
    let level_2 = (for_level_1 && user.level == "level_2").then_some("certificate.owner");
    inactive.into_iter().chain(level_2).collect()
}

/// Assigning: all complete, the terms accepted, the two guards, and units enough in the allocation of each route.
pub(super) fn assign(names: &[String], terms: bool, call: &Call, licence: &Licence, today: NaiveDate) -> Codes {
    if names.is_empty() {
        return vec!["certificate.batch_size"];
    }
    let mut codes: Codes = (!terms).then_some("certificate.terms").into_iter().collect();
    let mut units: BTreeMap<&str, u32> = BTreeMap::new();
    let (mut seen, mut impossible) = (Vec::new(), false);
    for name in names {
        let Some((id, record)) = licence.find_of(call.operation.family(), name) else {
            return vec!["certificate.not_found"];
        };
        if (record.kind == "defined_cos") != (call.operation.name() == "assign_defined_cos") {
            return vec!["defined.kind"];
        }
        if step(CERTIFICATE, record.state, call.operation.name()).is_none() {
            impossible = true;
            continue;
        }
        if seen.contains(&id) {
            return vec!["certificate.repeated"];
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
    if impossible {
        return vec!["certificate.transition_refused"];
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
    codes
}
