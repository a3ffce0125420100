//! What is looked at when a CoS is assigned, beside its fields (`cos/4`). How much each check weighs is a dated setting: it is
//! not made, it warns, or it refuses.

use super::fields::{advertised, is_care_job};
use super::periods::{other_period, season, skilled_worker_period};
use super::person::{relative, student_start, under_age};
use crate::certificate::CertificateKind;
use crate::certificate::content::Content;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::{Rating, Route};
use crate::policy::{Setting, settings};
use crate::rule;
use crate::time::months_after;

/// How much a check weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Warning,
    Refusal,
}

impl Weight {
    const fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Refusal => "refusal",
        }
    }
}

/// A check: what speaks against assigning a certificate, if anything does.
type Check = fn(&Content<'_>) -> Option<Reason>;

/// Every check, with the setting that says how much it weighs.
const CHECKS: &[(&Setting, Check)] = &[
    (&settings::CHECK_MAINTENANCE, maintenance),
    (&settings::CHECK_MAINTENANCE, maintenance_rating),
    (&settings::CHECK_AGE, under_age),
    (&settings::CHECK_RELATIVES, relative),
    (&settings::CHECK_PERIOD_SKILLED_WORKER, skilled_worker_period),
    (&settings::CHECK_PERIOD_OTHERS, other_period),
    (&settings::CHECK_SEASON, season),
    (&settings::CHECK_LATE_START, late_start),
    (&settings::CHECK_STUDENT_START, student_start),
    (&settings::CHECK_CARE_WORKERS, care_worker),
    (&settings::CHECK_SHORTAGE_LIST, shortage_list),
    (&settings::CHECK_UNDEFINED_ABROAD, undefined_abroad),
    (&settings::CHECK_ADVERT, advert),
    (&settings::CHECK_ATAS, atas),
    (&settings::CHECK_NURSE_PRESENT, nurse_present),
];

impl Weight {
    /// Whether the policy gives a check this weight.
    pub(super) fn is_of(self, setting: &'static Setting, content: &Content<'_>) -> bool {
        content.word(setting) == self.name()
    }
}

/// What speaks against assigning a certificate, of this weight.
pub(super) fn checks(weight: Weight, content: &Content<'_>) -> Vec<Reason> {
    let weighed = CHECKS.iter().filter(|(setting, _)| weight.is_of(setting, content));
    weighed.filter_map(|(_, check)| check(content)).collect()
}

fn maintenance(content: &Content<'_>) -> Option<Reason> {
    (!content.form.flag("certifies_maintenance")).then(|| {
        let remedy = "tick it where the sponsor certifies: the lack is a known cause of refused applications";
        let reason = Reason::new(ErrorCode::CertificateMaintenance).rule(rule!("cos/3.9.14"));
        reason.field("/fields/certifies_maintenance").remedy(remedy)
    })
}

/// Only the word of an A-rated sponsor counts.
fn maintenance_rating(content: &Content<'_>) -> Option<Reason> {
    (content.form.flag("certifies_maintenance") && content.rating == Some(Rating::B)).then(|| {
        let remedy = "let the worker show the money";
        let reason = Reason::new(ErrorCode::CertificateMaintenanceRating).rule(rule!("cos/6.10"));
        reason.field("/fields/certifies_maintenance").remedy(remedy)
    })
}

/// Work that starts so late that no application in time can lead to it (`cos/6.1`, `cos/6.3`).
fn late_start(content: &Content<'_>) -> Option<Reason> {
    let last = super::last_day_to_apply(content.today?, content.policy);
    let latest = super::latest_start(last, content.policy);
    content.form.day("start_on").filter(|start| *start > latest).map(|start| {
        let message = format!("work that starts on {start} is too late for an application by {last}");
        let reason = Reason::new(ErrorCode::CertificateStartTooLate).rule(rule!("cos/6.3")).message(message);
        reason.field("/fields/start_on").remedy("assign it later")
    })
}

/// Care workers apply in the United Kingdom, and say how they meet the rule on their status.
fn care_worker(content: &Content<'_>) -> Option<Reason> {
    let form = content.form;
    let meets = form.flag("applies_in_uk") && form.has("care_status");
    (content.route == Route::SkilledWorker && is_care_job(form) && !meets).then(|| {
        let field = if form.flag("applies_in_uk") { "/fields/care_status" } else { "/fields/applies_in_uk" };
        let remedy = "say that the worker applies inside the United Kingdom, and how the rule on their status is met";
        Reason::new(ErrorCode::CertificateCareWorker).rule(rule!("cos/4.10")).field(field).remedy(remedy)
    })
}

fn shortage_list(content: &Content<'_>) -> Option<Reason> {
    content.form.flag("on_shortage_list").then(|| {
        Reason::new(ErrorCode::CertificateShortageList).rule(rule!("cos/4.11")).field("/fields/on_shortage_list")
    })
}

/// A Skilled Worker who applies abroad needs a defined CoS.
fn undefined_abroad(content: &Content<'_>) -> Option<Reason> {
    let abroad = content.form.has("applies_in_uk") && !content.form.flag("applies_in_uk");
    let undefined = content.kind == CertificateKind::UndefinedCos && content.route == Route::SkilledWorker;
    (abroad && undefined).then(|| {
        let reason = Reason::new(ErrorCode::CertificateDefinedNeeded).rule(rule!("cos/4.5"));
        reason.field("/fields/applies_in_uk").remedy("apply for a defined CoS")
    })
}

/// A national advert for a Religious Worker ran for 28 days within the 6 months before the assignment.
fn advert(content: &Content<'_>) -> Option<Reason> {
    let (form, today) = (content.form, content.today?);
    let (Some(from), Some(to)) = (form.day("advert_from"), form.day("advert_to")) else { return None };
    let recent = months_after(from, content.months(&settings::CERTIFICATE_ADVERT_MONTHS)) >= today && to <= today;
    let long = (to - from).num_days() + 1 >= content.number(&settings::CERTIFICATE_ADVERT_DAYS);
    (content.route == Route::ReligiousWorker && advertised(form) && !(recent && long)).then(|| {
        let reason = Reason::new(ErrorCode::CertificateAdvert).rule(rule!("cos/3.13"));
        reason.field("/fields/advert_to").remedy("advertise again")
    })
}

/// The occupation codes in which an ATAS certificate can be needed (`cos/N-10`).
pub const ATAS_CODES: &[&str] = &[
    "2111", "2112", "2113", "2114", "2115", "2119", "2122", "2123", "2124", "2125", "2126", "2127", "2129", "2161",
    "2162", "2311", "3111", "3112", "3113", "3114", "5234",
];

fn atas(content: &Content<'_>) -> Option<Reason> {
    let listed = content.form.text("occupation_code").is_none_or(|code| ATAS_CODES.contains(&code));
    (content.form.flag("atas_needed") && !listed).then(|| {
        let reason = Reason::new(ErrorCode::CertificateAtas).rule(rule!("cos/N-10"));
        reason.field("/fields/atas_needed").remedy("check the occupation code")
    })
}

/// A nursing auxiliary works where a registered nurse does; a note can still say so after the assignment.
fn nurse_present(content: &Content<'_>) -> Option<Reason> {
    let form = content.form;
    let asked = content.route == Route::SkilledWorker && form.text("occupation_code") == Some("6131");
    (asked && !form.flag("registered_nurse_present")).then(|| {
        let reason = Reason::new(ErrorCode::CertificateNursePresent).rule(rule!("cos/3.14.2"));
        reason.field("/fields/registered_nurse_present").remedy("tick it, or say it in the job description or a note")
    })
}
