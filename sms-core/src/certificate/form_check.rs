//! What a certificate is made of: which fields its form has, what it lacks, and what speaks against assigning it. Each family
//! says so in its own folder; this is the one place that asks them.

use super::codes::unknown_countries;
use super::cos::{Check, CheckWeight};
use super::{Certificate, CertificateFamily, CertificateKind, cas, cos, engagement, slips, visa_brake};
use crate::decision::Reason;
use crate::fields::{Field, Form};
use crate::licence::{Rating, Route, StudentStatus};
use crate::plan::Context;
use crate::policy::{Policy, SettingKey, SettingType, settings};
use crate::time;
use chrono::NaiveDate;

/// Every field of the form of a family.
///
/// ```
/// use sms_core::certificate::{CertificateFamily, fields};
/// assert!(fields(CertificateFamily::Cas).iter().any(|field| field.name == "course_title"));
/// ```
#[must_use]
pub fn fields(family: CertificateFamily) -> &'static [&'static Field] {
    match family {
        CertificateFamily::Cos => cos::COS_FIELDS,
        CertificateFamily::Cas => cas::CAS_FIELDS,
    }
}

/// What is looked at on certificates of both families, with the setting that says how much it weighs.
pub(super) const OF_BOTH: &[(SettingKey<str>, Check)] = &[
    (settings::CHECK_BIRTH, slips::birth),
    (settings::CHECK_PASSPORT_NUMBER, slips::passport_number),
    (settings::CHECK_VISA_BRAKE, visa_brake::stopped),
];

/// What a certificate says, and the rules by which it is looked at: all that can be told without a store. Drafts, assignments
/// and the questions `check_cos` and `check_cas` ask it alike.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FormCheck<'a> {
    pub(crate) kind: CertificateKind,
    pub(crate) route: Route,
    pub(crate) form: &'a Form,
    pub(crate) policy: &'a Policy,
    /// The day whose rules count.
    pub(crate) rules_on: NaiveDate,
    /// The day of the assignment, where it is known: what is compared with it is left open otherwise.
    pub(crate) today: Option<NaiveDate>,
    /// The rating of the licence in the route, where it is known: what depends on it is left open otherwise.
    pub(crate) rating: Option<Rating>,
    /// The status of the student sponsor, where it is known.
    pub(crate) student_status: Option<StudentStatus>,
}

impl<'a> FormCheck<'a> {
    /// A form that a command brings, looked at on the day of the command.
    pub(super) fn new(kind: CertificateKind, route: Route, form: &'a Form, context: &'a Context<'_>) -> Self {
        let (policy, today) = (context.policy, context.today);
        let rating = context.records.licence().map(|licence| licence.rating_of(route));
        let student_status = context.records.licence().and_then(|licence| licence.student_status);
        Self { kind, route, form, policy, rules_on: today, today: Some(today), rating, student_status }
    }

    /// A certificate that is kept, looked at on the day of the command.
    pub(super) fn of(record: &'a Certificate, context: &'a Context<'_>) -> Self {
        Self::new(record.kind, record.route, &record.fields, context)
    }

    /// The day on which somebody is an adult (`cos/3.2.10`).
    pub(crate) fn adult_on(&self, born: NaiveDate) -> NaiveDate {
        self.birthday(born, u32::try_from(self.get(settings::CERTIFICATE_ADULT_YEARS)).unwrap_or(0))
    }

    /// The day on which somebody is so many years old (`library/leap_birthday`).
    pub(crate) fn birthday(&self, born: NaiveDate, years: u32) -> NaiveDate {
        time::birthday(born, years, self.get(settings::CERTIFICATE_LEAP_BIRTHDAY) == "1_march")
    }

    pub(crate) fn get<T: SettingType + ?Sized>(&self, setting: SettingKey<T>) -> T::Read<'_> {
        self.policy.get(setting, self.rules_on)
    }

    pub(crate) fn months(&self, setting: SettingKey<i64>) -> u32 {
        u32::try_from(self.get(setting)).unwrap_or(0)
    }

    /// Everything that keeps a form from being saved: values that cannot be, fields that are not known, and a route that has
    /// no certificates of this family.
    pub(crate) fn unsaved(&self) -> Vec<Reason> {
        unsaved(self.kind, self.form, self.route)
    }

    /// Everything that keeps a form from being assigned: what it lacks, and what does not fit together.
    pub(crate) fn lacks(&self) -> Vec<Reason> {
        let mut lacks = self.form.lacks_to_assign(fields(self.kind.family()), self.route);
        if self.kind == CertificateKind::DefinedCos {
            lacks.retain(cos::concerns_defined);
        }
        lacks.extend(match self.kind.family() {
            CertificateFamily::Cos => cos::inconsistencies(self.form),
            CertificateFamily::Cas => cas::inconsistencies(self),
        });
        lacks
    }

    /// Every field that is needed to save a form at all and is not filled in.
    pub(crate) fn lacks_to_save(&self) -> Vec<Reason> {
        self.form.lacks_to_save(fields(self.kind.family()))
    }

    /// What keeps a form from being assigned although it was complete when it was saved: the figures of the policy and of the
    /// day have changed since. No field can be missing, so this is told without looking for one.
    pub(crate) fn outdated(&self) -> Vec<Reason> {
        match self.kind.family() {
            CertificateFamily::Cos => Vec::new(),
            CertificateFamily::Cas => cas::inconsistencies(self),
        }
    }

    /// What refuses an assignment although nothing is lacking.
    pub(crate) fn refusals(&self) -> Vec<Reason> {
        match self.kind.family() {
            CertificateFamily::Cos => cos::refusals(self),
            CertificateFamily::Cas => [cas::refusals(self), self.weighed(CheckWeight::Refusal)].concat(),
        }
    }

    /// What does not forbid an assignment, and is worth showing before it is too late.
    pub(crate) fn warnings(&self) -> Vec<Reason> {
        match self.kind.family() {
            CertificateFamily::Cos => {
                let mut warnings = cos::warnings(self);
                warnings.extend(engagement::warnings(self.form, self.policy));
                warnings
            }
            CertificateFamily::Cas => [cas::warnings(self), self.weighed(CheckWeight::Warning)].concat(),
        }
    }

    /// What speaks against a CAS and weighs as a setting says: countries that no list has, a course for which the sponsor has not
    /// the status, and what is looked at on a CoS as well.
    fn weighed(&self, weight: CheckWeight) -> Vec<Reason> {
        let countries = weight.is_of(settings::CHECK_COUNTRY, self).then(|| unknown_countries(self));
        let beyond = weight.is_of(settings::CHECK_STUDENT_STATUS, self).then(|| cas::beyond_status(self));
        let of_both = OF_BOTH.iter().filter(|(setting, _)| weight.is_of(*setting, self));
        let of_both = of_both.filter_map(|(_, check)| check(self)).collect();
        countries.into_iter().chain(beyond).chain([of_both]).flatten().collect()
    }
}

/// Everything that keeps a form from being saved, on whatever day.
pub(crate) fn unsaved(kind: CertificateKind, form: &Form, route: Route) -> Vec<Reason> {
    let mut problems = form.problems(fields(kind.family()));
    problems.extend::<Vec<_>>(match kind.family() {
        CertificateFamily::Cos => [cos::other_kind(kind, form), cos::wrong_route(route), cos::wrong_kind(kind, route)]
            .into_iter()
            .flatten()
            .collect(),
        CertificateFamily::Cas => cas::unsaved(form, route),
    });
    problems
}

/// Why a route has no certificates of a family.
pub(super) fn wrong_route(family: CertificateFamily, route: Route) -> Option<Reason> {
    match family {
        CertificateFamily::Cos => cos::wrong_route(route),
        CertificateFamily::Cas => cas::wrong_route(route),
    }
}

/// The last day on which an application can be made with a certificate, from its assignment on (`cos/6.1`, `cas/2.5.1`).
pub(crate) fn last_day_to_apply(record: &Certificate, policy: &Policy) -> Option<NaiveDate> {
    let assignment = record.assignment()?;
    Some(match record.family() {
        CertificateFamily::Cos => cos::last_day_before(assignment.use_by, assignment.assigned_on, policy),
        CertificateFamily::Cas => assignment.use_by,
    })
}

/// The displayed use-by day of a certificate assigned on a day.
pub(super) fn use_by(family: CertificateFamily, assigned_on: NaiveDate, policy: &Policy) -> NaiveDate {
    match family {
        CertificateFamily::Cos => cos::use_by(assigned_on, policy),
        CertificateFamily::Cas => cas::use_by(assigned_on, policy),
    }
}
