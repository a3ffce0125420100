//! What is looked at when a CoS is assigned, beside its fields (`cos/4`). How much each check weighs is a dated setting: it is
//! not made, it warns, or it refuses.

use super::ages::under_age;
use super::categories::unfitting_category;
use super::fields;
use super::fields::{advertised, is_care_job, is_occupation_code, is_paye_reference};
use super::periods::{application_season, other_period, season, skilled_worker_period};
use super::person::{relative, student_start};
use crate::certificate::CertificateKind;
use crate::certificate::codes::{unknown_countries, unknown_occupation};
use crate::certificate::form_check::{FormCheck, OF_BOTH};
use crate::certificate::slips;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::{Rating, Route};
use crate::parameter::said;
use crate::policy::{SettingKey, settings};
use crate::rule;
use crate::time::{months_after, next_day};
use chrono::{Months, NaiveDate};

/// How much a check weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::certificate) enum CheckWeight {
    Warning,
    Refusal,
}

impl CheckWeight {
    const fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Refusal => "refusal",
        }
    }
}

/// A check: what speaks against assigning a certificate, if anything does.
pub(in crate::certificate) type Check = fn(&FormCheck<'_>) -> Option<Reason>;

/// Every check, with the setting that says how much it weighs.
const CHECKS: &[(SettingKey<str>, Check)] = &[
    (settings::CHECK_MAINTENANCE, maintenance),
    (settings::CHECK_MAINTENANCE, maintenance_rating),
    (settings::CHECK_AGE, under_age),
    (settings::CHECK_RELATIVES, relative),
    (settings::CHECK_PERIOD_SKILLED_WORKER, skilled_worker_period),
    (settings::CHECK_PERIOD_OTHERS, other_period),
    (settings::CHECK_SEASON, season),
    (settings::CHECK_SEASON, application_season),
    (settings::CHECK_LATE_START, late_start),
    (settings::CHECK_STUDENT_START, student_start),
    (settings::CHECK_CARE_WORKERS, care_worker),
    (settings::CHECK_CARE_THREE_MONTHS, care_three_months),
    (settings::CHECK_SHORTAGE_LIST, shortage_list),
    (settings::CHECK_UNDEFINED_ABROAD, undefined_abroad),
    (settings::CHECK_DEFINED_IN_UK, defined_in_uk),
    (settings::CHECK_ADVERT, advert),
    (settings::CHECK_ATAS, atas),
    (settings::CHECK_NURSE_PRESENT, nurse_present),
    (settings::CHECK_OCCUPATION_CODE, occupation_code),
    (settings::CHECK_PAYE_REFERENCE, paye_reference),
    (settings::CHECK_PRE_REGISTRATION, pre_registration),
    (settings::CHECK_CATEGORY, unfitting_category),
    (settings::CHECK_PASSPORT_DAYS, slips::passport_days),
    (settings::CHECK_PAY, slips::pay),
];

impl CheckWeight {
    /// Whether the policy gives a check this weight.
    pub(in crate::certificate) fn is_of(self, setting: SettingKey<str>, content: &FormCheck<'_>) -> bool {
        content.get(setting) == self.name()
    }
}

/// What speaks against assigning a certificate, of this weight.
pub(super) fn checks(weight: CheckWeight, content: &FormCheck<'_>) -> Vec<Reason> {
    let weighed = CHECKS.iter().chain(OF_BOTH).filter(|(setting, _)| weight.is_of(*setting, content));
    let mut found: Vec<_> = weighed.filter_map(|(_, check)| check(content)).collect();
    if weight.is_of(settings::CHECK_COUNTRY, content) {
        found.extend(unknown_countries(content));
    }
    found
}

fn maintenance(content: &FormCheck<'_>) -> Option<Reason> {
    (!content.form.flag(fields::CERTIFIES_MAINTENANCE)).then(|| {
        let remedy = "tick it where the sponsor certifies: the lack is a known cause of refused applications";
        let reason = Reason::new(ErrorCode::CertificateMaintenance).rule(rule!("cos/3.9.14"));
        reason.field(fields::CERTIFIES_MAINTENANCE.pointer()).remedy(remedy)
    })
}

/// Only the word of an A-rated sponsor counts.
fn maintenance_rating(content: &FormCheck<'_>) -> Option<Reason> {
    (content.form.flag(fields::CERTIFIES_MAINTENANCE) && content.rating.is_some_and(|rating| rating != Rating::A)).then(
        || {
            let remedy = "let the worker show the money";
            let reason = Reason::new(ErrorCode::CertificateMaintenanceRating).rule(rule!("cos/6.10"));
            reason.field(fields::CERTIFIES_MAINTENANCE.pointer()).remedy(remedy)
        },
    )
}

/// Work that starts so late that no application in time can lead to it (`cos/6.1`, `cos/6.3`).
fn late_start(content: &FormCheck<'_>) -> Option<Reason> {
    let last = super::last_day_to_apply(content.today?, content.policy);
    let latest = super::latest_start(last, content.policy);
    content.form.get(fields::START_ON).filter(|start| *start > latest).map(|start| {
        let message = said!(
            "work that starts on {start_on} is too late for an application by {apply_by}",
            start_on = start,
            apply_by = last
        );
        let reason = Reason::new(ErrorCode::CertificateStartTooLate).rule(rule!("cos/6.3")).message(message);
        reason.field(fields::START_ON.pointer()).remedy("assign it later")
    })
}

/// Care workers apply in the United Kingdom, and say how they meet the rule on their status.
fn care_worker(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let meets = form.flag(fields::APPLIES_IN_UK) && form.has(fields::CARE_STATUS);
    (content.route == Route::SkilledWorker && is_care_job(form) && !meets).then(|| {
        let field = if form.flag(fields::APPLIES_IN_UK) {
            fields::CARE_STATUS.pointer()
        } else {
            fields::APPLIES_IN_UK.pointer()
        };
        let remedy = "say that the worker applies inside the United Kingdom, and how the rule on their status is met";
        Reason::new(ErrorCode::CertificateCareWorker).rule(rule!("cos/4.10")).field(field).remedy(remedy)
    })
}

/// Three months of work for the sponsor count only for applications before 22 July 2028; a grant in the care codes counts on.
fn care_three_months(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let relies = form.get(fields::CARE_STATUS) == Some("three_months_with_sponsor");
    (content.route == Route::SkilledWorker && is_care_job(form) && relies).then(|| {
        let message = "three months of work for the sponsor count no longer";
        let reason = Reason::new(ErrorCode::CertificateCareWorker).rule(rule!("cos/4.10")).message(message);
        reason.field(fields::CARE_STATUS.pointer())
    })
}

fn shortage_list(content: &FormCheck<'_>) -> Option<Reason> {
    content.form.flag(fields::ON_SHORTAGE_LIST).then(|| {
        Reason::new(ErrorCode::CertificateShortageList)
            .rule(rule!("cos/4.11"))
            .field(fields::ON_SHORTAGE_LIST.pointer())
    })
}

/// A Skilled Worker who applies abroad needs a defined CoS.
fn undefined_abroad(content: &FormCheck<'_>) -> Option<Reason> {
    let abroad = content.form.has(fields::APPLIES_IN_UK) && !content.form.flag(fields::APPLIES_IN_UK);
    let undefined = content.kind == CertificateKind::UndefinedCos && content.route == Route::SkilledWorker;
    (abroad && undefined).then(|| {
        let reason = Reason::new(ErrorCode::CertificateDefinedNeeded).rule(rule!("cos/4.5"));
        reason.field(fields::APPLIES_IN_UK.pointer()).remedy("apply for a defined CoS")
    })
}

/// A worker who applies inside the United Kingdom needs an undefined CoS.
fn defined_in_uk(content: &FormCheck<'_>) -> Option<Reason> {
    (content.kind == CertificateKind::DefinedCos && content.form.flag(fields::APPLIES_IN_UK)).then(|| {
        let reason = Reason::new(ErrorCode::CertificateUndefinedNeeded).rule(rule!("cos/1.2"));
        reason.field(fields::APPLIES_IN_UK.pointer()).remedy("assign an undefined CoS")
    })
}

/// A national advert for a Religious Worker ran for 28 days within the 6 months before the assignment.
fn advert(content: &FormCheck<'_>) -> Option<Reason> {
    let (form, today) = (content.form, content.today?);
    let (Some(from), Some(to)) = (form.get(fields::ADVERT_FROM), form.get(fields::ADVERT_TO)) else { return None };
    let first = from.max(first_day_within(content.months(settings::CERTIFICATE_ADVERT_MONTHS), today));
    let days = (to.min(today) - first).num_days() + 1;
    let short = days < content.get(settings::CERTIFICATE_ADVERT_DAYS);
    (content.route == Route::ReligiousWorker && advertised(form) && short).then(|| {
        let reason = Reason::new(ErrorCode::CertificateAdvert).rule(rule!("cos/3.13"));
        reason.field(fields::ADVERT_TO.pointer()).remedy("advertise again")
    })
}

/// The first day that lies not more than so many months before another.
fn first_day_within(months: u32, today: NaiveDate) -> NaiveDate {
    let mut first = today.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN);
    // Where a month is cut short, its last day may lie too far back.
    while months_after(first, months) < today {
        first = next_day(first);
    }
    first
}

/// The occupation codes in which an ATAS certificate can be needed (`cos/N-10`).
pub const ATAS_CODES: &[&str] = &[
    "2111", "2112", "2113", "2114", "2115", "2119", "2122", "2123", "2124", "2125", "2126", "2127", "2129", "2161",
    "2162", "2311", "3111", "3112", "3113", "3114", "5234",
];

fn atas(content: &FormCheck<'_>) -> Option<Reason> {
    let listed = content.form.get(fields::OCCUPATION_CODE).is_none_or(|code| ATAS_CODES.contains(&code));
    (content.form.flag(fields::ATAS_NEEDED) && !listed).then(|| {
        let reason = Reason::new(ErrorCode::CertificateAtas).rule(rule!("cos/N-10"));
        reason.field(fields::ATAS_NEEDED.pointer()).remedy("check the occupation code")
    })
}

/// A nursing auxiliary works where a registered nurse does; a note can still say so after the assignment.
fn nurse_present(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let asked = content.route == Route::SkilledWorker && form.get(fields::OCCUPATION_CODE) == Some("6131");
    (asked && !form.flag(fields::REGISTERED_NURSE_PRESENT)).then(|| {
        let reason = Reason::new(ErrorCode::CertificateNursePresent).rule(rule!("cos/3.14.2"));
        reason
            .field(fields::REGISTERED_NURSE_PRESENT.pointer())
            .remedy("tick it, or say it in the job description or a note")
    })
}

fn occupation_code(content: &FormCheck<'_>) -> Option<Reason> {
    let code = content.form.get(fields::OCCUPATION_CODE).filter(|code| is_occupation_code(code))?;
    unknown_occupation(code, content.rules_on)
}

/// A reference that is none by its looks.
fn paye_reference(content: &FormCheck<'_>) -> Option<Reason> {
    let reference = content.form.get(fields::PAYE_REFERENCE)?;
    (!is_paye_reference(reference)).then(|| {
        let reason = Reason::new(ErrorCode::CertificatePayeReference).rule(rule!("cos/13.9"));
        reason.field(fields::PAYE_REFERENCE.pointer()).remedy("take the reference as HMRC gave it")
    })
}

/// The occupation codes of nurses and midwives, who can be sponsored before they are registered.
const NURSES: std::ops::RangeInclusive<&str> = "2231"..="2237";

fn pre_registration(content: &FormCheck<'_>) -> Option<Reason> {
    let nurse = content.form.get(fields::OCCUPATION_CODE).is_none_or(|code| NURSES.contains(&code));
    (content.form.flag(fields::PRE_REGISTRATION) && !nurse).then(|| {
        let reason = Reason::new(ErrorCode::CertificatePreRegistration).rule(rule!("cos/N-9"));
        reason.field(fields::PRE_REGISTRATION.pointer()).remedy("check the occupation code")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;

    #[test]
    fn a_day_is_within_months_when_so_many_months_later_it_is_not_past() {
        for (today, first) in [
            (day(2026, 4, 6), day(2025, 10, 6)),
            (day(2026, 8, 31), day(2026, 3, 1)),
            (day(2026, 9, 30), day(2026, 3, 30)),
        ] {
            assert_eq!(first_day_within(6, today), first);
        }
    }
}
